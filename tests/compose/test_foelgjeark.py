"""The internal cover sheet says what is silenced, what stands, what is open and what is left to do."""

from __future__ import annotations

from dataclasses import fields

import pytest

from sognko_docs.compose.fakta import bokstavar
from sognko_docs.compose.foelgjeark import Notat, Notert, fakta_foelgjeark, vis_foelgjeark
from sognko_docs.compose.foelgjearkvising import FoelgjearkVising, InterntVising
from sognko_docs.compose.kontekst import kontekst
from sognko_docs.compose.vising import Vising
from sognko_docs.compute.avstemming import avstem
from sognko_docs.finding import Grad
from sognko_docs.sak.sak import Sak
from tests.eksempel import REGISTER, ei_sak, ein_plan
from tests.tabelleksempel import kolonne, tabell

BORTE = Notert(
    "L211", Grad.AATVARING, "Kort oppseiingstid", "koml. § 20-8", "sak.yaml, linje 9", grunn="Alle er samde"
)
AATVARING = Notert("N101", Grad.AATVARING, "«fra» er bokmål", "", "sak.yaml, linje 3", raad="skriv «frå»")
MERKNAD = Notert("S540", Grad.MERKNAD, "Avtalen seier ikkje noko om tvist", "", "sak.yaml, linje 7")


Noterte = tuple[Notert, ...]


def internt(sak: Sak | None = None, ignorerte: Noterte = (), staar: Noterte = ()) -> InterntVising:
    sak = sak or ei_sak()
    return vis_foelgjeark(sak, REGISTER, ein_plan(sak), Notat("kart", ignorerte, staar))


def ark(sak: Sak | None = None, ignorerte: Noterte = (), staar: Noterte = ()) -> FoelgjearkVising:
    return internt(sak, ignorerte, staar).foelgjeark


def gjeremaal(sak: Sak) -> list[object]:
    return [punkt.verdi for punkt in ark(sak).gjeremaal]


def test_a_silenced_finding_is_listed_with_its_reason_and_its_section() -> None:
    (funn,) = ark(ignorerte=(BORTE,)).ignorerte
    assert (funn.kode.verdi, funn.grad.verdi, funn.stad.verdi) == ("L211", "åtvaring", "sak.yaml, linje 9")
    assert funn.melding.verdi == "Kort oppseiingstid"
    assert funn.heimel is not None
    assert funn.heimel.verdi == "koml. § 20-8"
    assert funn.grunn is not None
    assert funn.grunn.verdi == "Alle er samde"


def test_a_finding_that_stands_is_listed_with_the_way_out_as_a_sentence() -> None:
    (funn,) = ark(staar=(AATVARING,)).staar
    assert funn.raad is not None
    assert funn.raad.verdi == "Skriv «frå»"
    assert (funn.heimel, funn.grunn) == (None, None)


@pytest.mark.parametrize(
    ("ignorerte", "staar", "samandrag"),
    [
        (
            (),
            (),
            "Ingen funn er lagde bort. Ingen åtvaringar eller merknader står. Ingen avvik i tala i kjeldene er noterte.",
        ),
        (
            (BORTE,),
            (),
            "1 funn er lagt bort med ein grunn. Ingen åtvaringar eller merknader står. Ingen avvik i tala i kjeldene er noterte.",
        ),
        (
            (BORTE, BORTE),
            (AATVARING,),
            "2 funn er lagde bort med ein grunn. 1 åtvaring står. Ingen avvik i tala i kjeldene er noterte.",
        ),
        (
            (),
            (AATVARING, AATVARING, MERKNAD),
            "Ingen funn er lagde bort. 2 åtvaringar og 1 merknad står. Ingen avvik i tala i kjeldene er noterte.",
        ),
    ],
)
def test_the_sheet_opens_with_how_much_there_is_to_look_at(
    ignorerte: tuple[Notert, ...], staar: tuple[Notert, ...], samandrag: str
) -> None:
    assert ark(ignorerte=ignorerte, staar=staar).samandrag.verdi == samandrag


def test_meetings_without_a_date_are_listed_for_the_councils_that_lack_it() -> None:
    sak = ei_sak(
        handsaming=[
            {"utval": "Formannskapet"},
            {"utval": "Kommunestyret", "møtedato": {"luster": "2025-12-11", "vik": "2025-12-18"}},
        ]
    )
    assert "Møtedatoen er ikkje kjend: Formannskapet i alle kommunane." in gjeremaal(sak)
    assert "Møtedatoen er ikkje kjend: Kommunestyret i Årdal og Aurland." in gjeremaal(sak)


def test_what_is_open_in_the_case_is_left_to_do() -> None:
    hovud = ei_sak().sak.model_copy(update={"status": "utkast"})
    sak = ei_sak().model_copy(update={"sak": hovud, "opne_spoersmaal": ("Kven har bilane?",)})
    assert gjeremaal(sak)[:2] == [
        "Saka er eit utkast. Set «status: framlegg» når ho er klar.",
        "Avklar dei opne spørsmåla, eller la dei stå i saka med vilje.",
    ]
    assert internt(sak).opne_spoersmaal == ein_plan(sak).delt.opne_spoersmaal != ()


def test_a_date_the_transfer_lacks_is_left_to_do_with_its_section() -> None:
    overdraging = ei_sak().verksemdsoverdraging
    assert overdraging is not None
    utan = overdraging.model_copy(update={"droefting": None})
    sak = ei_sak().model_copy(update={"verksemdsoverdraging": utan})
    assert "Set dato: drøfting med tillitsvalde (aml. § 16-5)." in gjeremaal(sak)


def test_files_that_go_with_the_case_are_left_to_attach() -> None:
    sak = ei_sak(vedlegg=[{"tittel": "Rapporten", "fil": "rapport.pdf"}])
    assert "Legg ved fila «rapport.pdf» («Rapporten»)." in gjeremaal(sak)


def test_a_figure_the_source_has_wrong_is_listed_with_its_table_and_source() -> None:
    tre = tabell(
        [kolonne("a", tittel="Busette")],
        {"Vik": [300], "Luster": [400]},
        relasjonar={"kolonnesummar": ["a"]},
        prenta_sum=[883],
        merknad="Frå rapporten.",
    )
    sak = ei_sak(tabellar={"folketal": tre})
    vising = vis_foelgjeark(sak, REGISTER, ein_plan(sak), Notat("kart", avvik=avstem(sak.tabellar, {})))
    assert [(tal.tabell.verdi, tal.avvik.verdi, tal.kjelde.verdi) for tal in vising.foelgjeark.kjeldetal] == [
        ("Folketal", "«Busette» i sumlinja er rekna ut og er 700. Kjelda har 883.", "SSB")
    ]
    assert str(vising.foelgjeark.samandrag.verdi).endswith("1 avvik i tala i kjeldene er notert.")


def test_everything_on_the_sheet_must_be_found_again_in_the_file() -> None:
    vising = internt(ignorerte=(BORTE,), staar=(AATVARING,))
    former = {form for faktum in fakta_foelgjeark(vising) for form in faktum.former}
    venta = ("L211", "Alle er samde", "koml. § 20-8", "Skriv «frå»", "kart", "framlegg")
    assert {bokstavar(tekst) for tekst in venta} <= former


def test_no_other_template_can_name_what_is_internal() -> None:
    assert {felt.name for felt in fields(kontekst("saksframlegg"))} == {felt.name for felt in fields(Vising)}
    assert "foelgjeark" not in {felt.name for felt in fields(Vising)}
    assert kontekst("internt-foelgjeark") is InterntVising
