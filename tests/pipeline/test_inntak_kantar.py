"""Edits that once went wrong on the way back, found by many thousand chosen blindly: each by its name."""

from __future__ import annotations

import shutil
from copy import deepcopy
from pathlib import Path

import pytest
from lxml import etree

from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.verifiser import verifiser
from tests.pipeline.prosjekt import Prosjekt, Redigering, felt, funna
from tests.word.fleireredigeringar import (
    avsnitt_paa,
    heile,
    linjeskift_foer,
    nytt_fremst,
    rad_under,
    sist,
    tomt,
)
from tests.word.ordrediger import W, bytt, finn, sett_inn

ROT = Path(__file__).parents[2]
GIS, SKOG, NAV, RESPONS, PUNKT6 = (
    "kart-oppmaaling-gis", "skog-i-sogn", "nav-prinsippvedtak", "responstenester", "samarbeidsavtale-punkt-6",
)  # fmt: skip
SMAA, ALLE = "små og sårbare", "Alle seks kommunestyra"
TABELL = "tabellar.avtalen-2020"


@pytest.fixture(scope="module")
def bygd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the finished files of some cases."""
    ut = tmp_path_factory.mktemp("bygd")
    for sak in (GIS, SKOG, NAV, RESPONS, PUNKT6):
        assert bygg(ROT / "cases" / sak, Oppsett(ROT / "templates", ut, ut / "lager")).filer
    return ut


@pytest.fixture
def prosjekt(bygd: Path, tmp_path: Path) -> Prosjekt:
    """The case on maps, and its case papers."""
    shutil.copytree(ROT / "cases", tmp_path / "cases")
    return Prosjekt(tmp_path, bygd, GIS)


@pytest.fixture
def skog(prosjekt: Prosjekt) -> Prosjekt:
    """The case on forestry, which has tables of its own."""
    prosjekt.sak = SKOG
    return prosjekt


def bygg_og_prov(prosjekt: Prosjekt, ut: Path) -> tuple[str, ...]:
    """Build what stands in the case now; return the codes of what the build and the proof found that is no advice."""
    mappe = prosjekt.yaml.parent
    bygd = bygg(mappe, Oppsett(ROT / "templates", ut, prosjekt.bygd / "lager"))
    prov = verifiser(ut / prosjekt.sak, mappe)
    return (*(ei.kode for ei in bygd.funn if ei.stoppar), *(ei.kode for ei in prov.funn))


@pytest.mark.parametrize("luft", [" ", "  ", "\u00a0"])
def test_a_space_at_the_end_of_a_paragraph_is_nothing_and_hinders_nothing(
    prosjekt: Prosjekt, luft: str
) -> None:
    def endre(rot: etree._Element) -> None:
        bytt(SMAA, "store")(rot)
        t = list(finn(rot, "fagmiljøa er").iter(W + "t"))[-1]
        t.text = f"{t.text}{luft}"
        t.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")

    gammal, ny = prosjekt.ta_inn(endre)
    assert ny == gammal.replace("-", "+", 1).replace(SMAA, "store")


@pytest.mark.parametrize(
    ("skrive", "staar"),
    [("__dunder__", r"\_\_dunder\_\_"), ("snake_case_namn", "snake_case_namn"), ("_ein_", r"\_ein\_")],
)
def test_underscores_are_escaped_where_they_would_be_emphasis(
    prosjekt: Prosjekt, skrive: str, staar: str
) -> None:
    assert f"er {staar}, og" in prosjekt.ta_inn(bytt(SMAA, skrive))[1]


@pytest.mark.parametrize(
    "skrive", ["---", "~~~", "===", "-", "1. mai", "2) mai", "# mai", "> mai", "+ mai", "| mai"]
)
def test_a_paragraph_that_begins_like_a_list_or_a_rule_is_a_paragraph(
    prosjekt: Prosjekt, skrive: str
) -> None:
    tom, ny = prosjekt.ta_inn(sett_inn(ALLE, skrive))
    assert (tom, ny.replace("\\", "")) == ("+", f"+    {skrive}")
    assert ny.count("\\") == 1


def test_words_that_come_first_on_a_line_when_it_is_broken_are_no_list(prosjekt: Prosjekt) -> None:
    linjer = prosjekt.ta_inn(linjeskift_foer("1.\u00a0januar 2026 må den"))
    assert [linje[:20] for linje in linjer if linje.startswith("+")] == [
        "+    Frå \\",
        "+    1\\. januar 2026",
    ]


def test_a_title_of_two_sentences_stays_on_its_line(prosjekt: Prosjekt) -> None:
    _, ny = prosjekt.ta_inn(felt("sak.tittel", "Kart i Sogn. Oppmåling og GIS"))
    assert ny == "+  tittel: Kart i Sogn. Oppmåling og GIS"


def test_a_point_of_the_decision_rewritten_altogether_is_that_point(prosjekt: Prosjekt) -> None:
    linjer = prosjekt.ta_inn(avsnitt_paa("vedtak[9].tekst", heile, "Rådmannen skriv under."))
    assert [linje for linje in linjer if linje.startswith("+")] == ["+      Rådmannen skriv under."]


@pytest.mark.parametrize(
    ("sti", "ny", "linje"),
    [
        (f"{TABELL}.rader[2].namn", "Sogndal herad", "+      - {namn: Sogndal herad, verdiar: [38, 874000]}"),
        (f"{TABELL}.tittel", "Fordeling: 2020", "+    tittel: 'Fordeling: 2020'"),
        (
            f"{TABELL}.kolonnar[1].tittel", "Finansiering, i året",
            "+      - {namn: kr, tittel: 'Finansiering, i året', type: kr}",
        ),
    ],
)  # fmt: skip
def test_a_value_of_a_table_of_the_case_is_one_line(skog: Prosjekt, sti: str, ny: str, linje: str) -> None:
    assert skog.ta_inn(felt(sti, ny))[1] == linje


def test_a_figure_in_a_table_is_written_as_a_number(prosjekt: Prosjekt) -> None:
    prosjekt.sak = RESPONS
    (inntak,) = prosjekt.framlegg(felt("tabellar.nøkkel.rader[0].verdiar[0]", "1\u00a0234")).inntak
    assert (inntak.namn, inntak.verdi) == ("tabellar.nøkkel.rader[0].verdiar[0]", 1234)


@pytest.mark.parametrize(
    ("endring", "kode", "ord_"),
    [
        (felt(f"{TABELL}.rader[2].verdiar[1]", "mykje"), "D181", "«mykje» kan ikkje skrivast i feltet"),
        (felt(f"{TABELL}.rader[2].verdiar[1]", ""), "D179", "er teke bort, og feltet kan ikkje stå tomt"),
        (felt(f"={TABELL}.sum[1]", "1"), "D177", "«2 300 000» er rekna ut"),
        (rad_under("874\u00a0000"), "D179", "Tabellen er endra på ein annan måte enn at verdiar er bytte: «nytt 0»"),
        (avsnitt_paa("tekst.vurdering.alle", tomt, ""), "D179", "er teke bort, og feltet kan ikkje stå tomt"),
    ],
    ids=["no number", "deleted", "a sum", "a row more", "a whole text"],
)  # fmt: skip
def test_what_a_table_or_a_text_cannot_be_is_refused_with_a_reason(
    skog: Prosjekt, endring: Redigering, kode: str, ord_: str
) -> None:
    framlegg = skog.framlegg(endring)
    assert framlegg.inntak == ()
    assert {ei[0] for ei in funna(framlegg)} == {kode}
    assert ord_ in framlegg.funn[0].melding.replace("\u00a0", " ")


def test_a_row_put_in_a_table_of_the_template_is_no_text_of_the_row_above(prosjekt: Prosjekt) -> None:
    prosjekt.sak, prosjekt.fil = RESPONS, "02-modellsamanlikning.docx"
    framlegg = prosjekt.framlegg(rad_under("Felles standardar gir lite rom for lokale ønske."))
    assert framlegg.inntak == ()
    assert {ei[0] for ei in funna(framlegg)} == {"D179"}


def test_a_paragraph_between_a_table_and_its_caption_is_refused(prosjekt: Prosjekt) -> None:
    prosjekt.sak = NAV
    framlegg = prosjekt.framlegg(sett_inn("Tabell 11: Bustøtte frå Husbanken", "Dette er nytt."))
    assert (framlegg.inntak, {ei[0] for ei in funna(framlegg)}) == ((), {"D179"})


def test_words_over_the_unit_of_a_column_are_refused_whole(prosjekt: Prosjekt) -> None:
    prosjekt.sak = NAV
    framlegg = prosjekt.framlegg(
        avsnitt_paa("tekst.saksopplysningar.tabellar.utbetalt", heile, "siste ord:", "Ikkje flyktningar (kr)")
    )
    assert (framlegg.inntak, {ei[0] for ei in funna(framlegg)}) == ((), {"D177"})


def test_emphasis_in_what_is_reckoned_is_refused_with_the_words(prosjekt: Prosjekt) -> None:
    prosjekt.fil = "tilsette/02-droeftingsprotokoll.docx"

    def feit(rot: etree._Element) -> None:
        for r in finn(rot, "Det er ikkje ført opp").iter(W + "r"):
            r.insert(0, deepcopy(etree.fromstring(f'<w:rPr xmlns:w="{W[1:-1]}"><w:b/></w:rPr>')))

    (funn,) = prosjekt.framlegg(feit).funn
    assert funn.melding.startswith("«Det er ikkje ført opp")


def test_a_case_number_only_one_council_has_is_no_difference(prosjekt: Prosjekt, tmp_path: Path) -> None:
    prosjekt.ta_inn(felt("kommune.handsaming[2].saksnummer", "070/26"))
    assert bygg_og_prov(prosjekt, tmp_path / "ut") == ()


def test_a_link_somebody_typed_as_markdown_is_built_as_it_was_typed(
    prosjekt: Prosjekt, tmp_path: Path
) -> None:
    _, ny = prosjekt.ta_inn(bytt(SMAA, "[her](http://a.no) og ![bilete](x)"))
    assert r"\[her](http://a.no) og !\[bilete](x)" in ny
    assert bygg_og_prov(prosjekt, tmp_path / "ut") == ()


def test_a_new_wording_with_emphasis_is_shown_without_signs_where_it_is_held_against_the_old(
    prosjekt: Prosjekt,
) -> None:
    prosjekt.sak, prosjekt.fil = PUNKT6, "02-avtaleendring.docx"
    prosjekt.ta_inn(avsnitt_paa("endring.endringar[0].ny", sist, "<delar>"))
    plan = prosjekt.saker.kontrollert(PUNKT6).plan
    assert plan is not None
    assert plan.delt.endring is not None
    vist = " ".join(
        str(bit.tekst.verdi) for eitt in plan.delt.endring.endringar[0].avsnitt for bit in eitt.bitar
    )
    assert ("<delar>" in vist, "\\" in vist) == (True, False)


@pytest.mark.parametrize("foer", ["Tabell 1: Fordeling og finansiering"])
def test_a_paragraph_before_a_table_belongs_to_the_text_round_it(skog: Prosjekt, foer: str) -> None:
    def endre(rot: etree._Element) -> None:
        assert nytt_fremst(finn(rot, foer), "Dette er nytt.")

    assert "+    Dette er nytt." in skog.ta_inn(endre)
