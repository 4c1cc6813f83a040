from __future__ import annotations

from datetime import date
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from sognko_docs.finding import Finding, Grad
from sognko_docs.load.saker import les_sak
from sognko_docs.pipeline.sjekk import sjekk
from sognko_docs.rules.kontroll import kontroller
from sognko_docs.rules.lovtilvising import REGLAR
from sognko_docs.sak.avtale import Delegering

ROT = Path(__file__).parents[2]
KODAR = {regel.kode for regel in REGLAR}
SAKER = ("kart-oppmaaling-gis", "felles-barnevern")
GRUNN = " (koml. § 13-1 tredje ledd)"


def funn_i_sak(namn: str = SAKER[0], **endra: Any) -> list[Finding]:
    """Return the findings on citations when a shipped case has other parts than it is shipped with."""
    lasta = les_sak(ROT / "cases" / namn, ROT).lasta
    assert lasta is not None
    ny = lasta.sak.model_copy(update=endra)
    funn = kontroller(ny, lasta.register, lasta.tal, lasta.lover, lasta.vedleggsfiler)
    return [ei for ei in funn if ei.kode in KODAR]


def funn_i_tekst(tekst: str, *, datert: date | None = None) -> list[Finding]:
    """Return the findings on a text; with ``datert`` the case has that date and no agreement."""
    lasta = les_sak(ROT / "cases" / SAKER[0], ROT).lasta
    assert lasta is not None
    endra: dict[str, Any] = {"tekst": lasta.sak.tekst.model_copy(update={"folkehelse": tekst})}
    if datert is not None:
        hovud = lasta.sak.sak.model_copy(update={"dato": datert})
        endra |= {"sak": hovud, "avtale": None, "verksemdsoverdraging": None}
    return [ei for ei in funn_i_sak(**endra) if ei.sti == ("tekst", "folkehelse")]


def eitt(tekst: str, **anna: Any) -> tuple[str, Grad, str, str, str]:
    """Return code, degree, message, help and the characters pointed at, of the one finding."""
    (funn,) = funn_i_tekst(tekst, **anna)
    assert funn.utsnitt is not None
    start, lengd = funn.utsnitt
    return funn.kode, funn.grad, funn.melding, funn.hjelp, tekst[start : start + lengd]


@pytest.mark.parametrize("sak", SAKER)
def test_the_citations_of_the_shipped_cases_hold(sak: str) -> None:
    assert funn_i_sak(sak) == []


FEIL, AATVARING, MERKNAD = Grad.FEIL, Grad.AATVARING, Grad.MERKNAD


@pytest.mark.parametrize(
    ("tekst", "ventar"),
    [
        (
            "Etter komunelova § 20-4.",
            ("L401", FEIL, "Fann ikkje lova «komunelova»" + GRUNN, "meinte du «kommunelova»?", "komunelova"),
        ),
        (
            "Jf. komml. § 20-4.",
            ("L401", FEIL, "Fann ikkje lova «komml.»" + GRUNN, "meinte du «kommunelova»?", "komml."),
        ),
        (
            "Etter gravferdslova § 3.",
            (
                "L402", MERKNAD,
                "«gravferdslova» står ikkje i lovregisteret, så tilvisinga er ikkje kontrollert" + GRUNN,
                "sjå etter i Lovdata at lova gjeld og har paragrafen", "gravferdslova",
            ),
        ),
        (
            "Etter kommunelova av 1992 § 27.",
            (
                "L402", MERKNAD,
                "«kommunelova av 1992» står ikkje i lovregisteret, så tilvisinga er ikkje kontrollert" + GRUNN,
                "sjå etter i Lovdata at lova gjeld og har paragrafen", "kommunelova av 1992",
            ),
        ),
        (
            "Etter kommunelova § 20-14 bokstav a.",
            (
                "L403", FEIL, "Kommunelova har ingen § 20-14" + GRUNN,
                "det som finst, er §§ 20-1 til 20-10", "20-14 bokstav a",
            ),
        ),
        (
            "Etter koml. §§ 20-2, 20-3 og 22-2.",
            ("L403", FEIL, "Kommunelova har ingen § 22-2" + GRUNN, "kapittelet har berre § 22-1", "22-2"),
        ),
        (
            "Etter kommunelova § 44-1.",
            (
                "L403", FEIL, "Kommunelova har ingen § 44-1" + GRUNN,
                "sjå etter i lova kva paragraf som er meint", "44-1",
            ),
        ),
        (
            "Etter kommunelova § 20.4.",
            (
                "L403", FEIL, "Kommunelova har ingen § 20.4" + GRUNN,
                "det som finst, er §§ 20-1 til 20-10", "20.4",
            ),
        ),
        (
            "Etter aml. § 16-8 (2).",
            (
                "L403", FEIL, "Arbeidsmiljølova har ingen § 16-8" + GRUNN,
                "det som finst, er §§ 16-1 til 16-7", "16-8 (2)",
            ),
        ),
        (
            "Matrikkellova § 36 er oppheva.",
            ("L403", FEIL, "Matrikkellova har ingen § 36" + GRUNN, "dei nærmaste er § 35 og § 38", "36"),
        ),
        (
            "**Kommunelova.**\nVertskommunen er omtala i § 20-1, og avtalen i § 20-40.",
            (
                "L403", FEIL, "Kommunelova har ingen § 20-40" + GRUNN,
                "det som finst, er §§ 20-1 til 20-10", "20-40",
            ),
        ),
        (
            "Etter kommunelova § 20-4 sjette ledd.",
            (
                "L404", FEIL, "Kommunelova § 20-4 har ikkje sjette ledd" + GRUNN,
                "paragrafen har fem ledd, med bokstavane a til i i tredje ledd", "20-4 sjette ledd",
            ),
        ),
        (
            "Etter kommunelova § 20-4 tredje ledd bokstav k.",
            (
                "L404", FEIL, "Kommunelova § 20-4 har ikkje bokstav k i tredje ledd" + GRUNN,
                "paragrafen har fem ledd, med bokstavane a til i i tredje ledd",
                "20-4 tredje ledd bokstav k",
            ),
        ),
        (
            "Etter koml. § 20-4 k.",
            (
                "L404", FEIL, "Kommunelova § 20-4 har ikkje bokstav k" + GRUNN,
                "paragrafen har fem ledd, med bokstavane a til i i tredje ledd", "20-4 k",
            ),
        ),
        (
            "Etter matrikkellova § 5 a fjerde ledd.",
            (
                "L404", FEIL, "Matrikkellova § 5 a har ikkje fjerde ledd" + GRUNN,
                "paragrafen har tre ledd og ingen bokstavar", "5 a fjerde ledd",
            ),
        ),
        (
            "Etter forvaltningslova kapittel 4.",
            (
                "L405", FEIL, "Forvaltningslova har ikkje kapittel 4" + GRUNN,
                "det som finst, er kapittel I til XI", "4",
            ),
        ),
        (
            "Etter forvaltningslova av 2025 § 17.",
            (
                "L407", AATVARING, "Forvaltningslova av 2025 er vedteken, men ikkje sett i kraft" + GRUNN,
                "vis til lova som gjeld no", "forvaltningslova av 2025",
            ),
        ),
        (
            "Vertskommune er regulert i kommunelova § 20.",
            (
                "L409", AATVARING, "Kommunelova er nummerert etter kapittel og har ingen § 20" + GRUNN,
                "skriv «kapittel 20» eller paragrafen du meiner, til dømes § 20-1", "20",
            ),
        ),
        (
            "Det er ei verksemdsoverdraging etter aml. § 16.",
            (
                "L409", AATVARING, "Arbeidsmiljølova er nummerert etter kapittel og har ingen § 16" + GRUNN,
                "skriv «kapittel 16» eller paragrafen du meiner, til dømes § 16-1", "16",
            ),
        ),
        (
            "Etter kommuneloven § 20-4.",
            (
                "L410", MERKNAD, "«kommuneloven» er bokmål (språklova § 9)",
                "skriv «kommunelova»", "kommuneloven",
            ),
        ),
        (
            "Kommuneloven gjeld.",
            (
                "L410", MERKNAD, "«Kommuneloven» er bokmål (språklova § 9)",
                "skriv «Kommunelova»", "Kommuneloven",
            ),
        ),
        (
            "Etter arkivlova § 21 a.",
            (
                "L411", AATVARING,
                "Arkivlova av 1992 § 21 a gjeld ikkje når avtalen tek til: lova blir oppheva frå 1. januar 2026" + GRUNN,
                "vis til paragrafen i lova som gjeld når avtalen tek til", "21 a",
            ),
        ),
    ],
)  # fmt: skip
def test_a_citation_that_does_not_hold_is_found(tekst: str, ventar: tuple[str, Grad, str, str, str]) -> None:
    assert eitt(tekst) == ventar


@pytest.mark.parametrize(
    "tekst",
    [
        "Etter koml. § 20-4 tredje ledd bokstav i og § 20-10.",
        "Etter kommunelova §§ 20-1 til 20-10 og kapittel 31.",
        "Etter aml. §§ 16-3 (2) og 16-5 (2) a–f.",
        "Etter aml. § 14-9.",
        "Etter matrikkellova § 5 a, jf. kommunelova kapittel 20.",
        "Etter matrikkellova §§ 5–8.",
        "Etter arkivlova § 8.",
        "Etter forvaltningslova § 28 andre ledd og kapittel VI.",
        "Etter forskrift om offentlege anskaffingar § 3-3 bokstav c.",
        "Grunnlova § 104 og offentleglova §§ 3 og 32 gjeld.",
        "Etter personopplysningslova § 999.",
        "Den nye forvaltningslova er vedteken.",
        "Lova heiter «kommuneloven» i Lovdata.",
        "Kommunelova gjeld. Sjå Hovudavtalen del C § 3-1 og avtalen § 44.",
        "Kommunelova gjeld. Sjå lov om noko heilt anna § 44.",
        "Arkivlova gjeld, og kommunelova. Planen er omtala i § 8.",
        "Etter § 44.",
    ],
)
def test_a_citation_that_holds_or_cannot_be_judged_is_left_alone(tekst: str) -> None:
    assert funn_i_tekst(tekst) == []


def test_a_repealed_act_is_found_in_a_case_dated_after_the_repeal() -> None:
    tekst = "Etter arkivlova av 1992 § 6."
    assert eitt(tekst, datert=date(2026, 3, 1)) == (
        "L406",
        AATVARING,
        f"Arkivlova av 1992 er oppheva frå 1. januar 2026{GRUNN}",
        "vis til arkivlova, som har avløyst ho",
        "arkivlova av 1992",
    )
    assert funn_i_tekst(tekst, datert=date(2025, 3, 1)) == []


def test_an_act_that_comes_later_is_found_in_a_case_that_is_over_before() -> None:
    tekst = "Etter arkivforskrifta § 8."
    assert eitt(tekst, datert=date(2025, 3, 1))[:3] == (
        "L407",
        AATVARING,
        f"Arkivforskrifta av 2025 gjeld først frå 1. januar 2026{GRUNN}",
    )
    assert funn_i_tekst(tekst, datert=date(2026, 1, 1)) == []


def test_the_same_name_is_the_act_in_force_on_the_date_of_the_case() -> None:
    assert funn_i_tekst("Etter arkivlova § 25.", datert=date(2026, 1, 1)) == []
    assert eitt("Etter arkivlova § 25.", datert=date(2025, 12, 31))[2] == f"Arkivlova har ingen § 25{GRUNN}"


def delegering(**felt: Any) -> list[tuple[str, str, tuple[str | int, ...]]]:
    """Return code, message and path of the findings when the case delegates under one act."""
    ei = Delegering.model_validate({"lov": "matrikkellova", **felt})
    return [(funn.kode, funn.melding, funn.sti) for funn in funn_i_sak(delegering=(ei,))]


@pytest.mark.parametrize(
    ("lov", "kode", "melding"),
    [
        ("matrikellova", "L401", "Fann ikkje lova «matrikellova»" + GRUNN),
        ("gravferdslova", "L402", "«gravferdslova» står ikkje i lovregisteret, så tilvisinga er ikkje kontrollert" + GRUNN),
        ("ny forvaltningslov", "L408", "Forvaltningslova av 2025 er vedteken, men ikkje sett i kraft (koml. § 20-2 første ledd)"),
        ("matrikkelloven", "L410", "«matrikkelloven» er bokmål (språklova § 9)"),
    ],
)  # fmt: skip
def test_the_act_of_a_delegation_is_an_act_in_force(lov: str, kode: str, melding: str) -> None:
    assert delegering(lov=lov) == [(kode, melding, ("delegering", 0, "lov"))]


def test_a_placeholder_is_not_an_unknown_act() -> None:
    assert delegering(lov="xx") == []


def test_a_delegation_under_a_repealed_act_stops_the_case() -> None:
    lasta = les_sak(ROT / "cases" / SAKER[0], ROT).lasta
    assert lasta is not None
    hovud = lasta.sak.sak.model_copy(update={"dato": date(2026, 3, 1)})
    gammal = Delegering.model_validate({"lov": "gamle arkivlova"})
    (funn,) = funn_i_sak(sak=hovud, delegering=(gammal,))
    assert (funn.kode, funn.grad) == ("L408", FEIL)
    assert funn.melding == "Arkivlova av 1992 er oppheva frå 1. januar 2026 (koml. § 20-2 første ledd)"
    assert funn.hjelp == "vis til arkivlova, som har avløyst ho"


def test_the_sections_of_a_delegation_belong_to_its_act() -> None:
    assert (
        delegering(heimel=["§ 5 a (styresmakt)", "kapittel 3 (matrikulering)"], avgrensing="gebyr (§ 32)")
        == []
    )
    assert delegering(
        heimel=["§ 5 a", "§ 77"], klageinstans="statsforvaltaren (matrikkelforskrifta § 20)"
    ) == [("L403", f"Matrikkellova har ingen § 77{GRUNN}", ("delegering", 0, "heimel", 1))]
    assert delegering(heimel=["kapittel 20"]) == [
        ("L405", f"Matrikkellova har ikkje kapittel 20{GRUNN}", ("delegering", 0, "heimel", 0))
    ]


def test_a_bare_section_in_the_note_on_the_transfer_belongs_to_arbeidsmiljoelova() -> None:
    lasta = les_sak(ROT / "cases" / SAKER[0], ROT).lasta
    assert lasta is not None
    assert lasta.sak.verksemdsoverdraging is not None
    notat = lasta.sak.verksemdsoverdraging.model_copy(update={"tariff": "Ho er bunden (§ 16-2 fjerde ledd)."})
    (funn,) = funn_i_sak(verksemdsoverdraging=notat)
    assert funn.melding == f"Arbeidsmiljølova § 16-2 har ikkje fjerde ledd{GRUNN}"


def test_a_finding_stands_at_its_line_and_column(tmp_path: Path) -> None:
    saker = tmp_path / "cases"
    (saker / "prøve").mkdir(parents=True)
    for del_ in ("kommunar.yaml", "tal/folketal-2025-01-01.yaml", "tal/saker-kart-oppmaaling.yaml"):
        (saker / del_).parent.mkdir(exist_ok=True)
        (saker / del_).write_text((ROT / "cases" / del_).read_text(encoding="utf-8"), encoding="utf-8")
    copytree(ROT / "cases" / "felles", saker / "felles")
    tekst = (ROT / "cases" / SAKER[0] / "sak.yaml").read_text(encoding="utf-8")
    rett = "20-4 femte ledd"
    assert rett in tekst
    brote = tekst.replace(rett, "20-4 sjette ledd", 1)
    (saker / "prøve" / "sak.yaml").write_text(brote, encoding="utf-8")
    (funn,) = [ei for ei in sjekk(saker / "prøve").funn if ei.kode in KODAR]
    assert funn.stad is not None
    linje = brote.split("\n")[funn.stad.linje - 1]
    assert linje[funn.stad.kolonne - 1 :][: funn.stad.lengd] == "20-4 sjette ledd"
