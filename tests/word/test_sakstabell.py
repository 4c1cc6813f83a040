"""A table of the case as Word: caption, repeated heading, figures to the right, total, source, widths."""

from __future__ import annotations

from pathlib import Path

import pytest

from sognko_docs.compose.verdi import INNSLAG_LUKK, TABELL_OPEN, Blokk, Sakstabell
from sognko_docs.word.lesing import les
from sognko_docs.word.mal import Lane, Mal
from sognko_docs.word.sakstabell import sakstabell_xml
from sognko_docs.word.tabellbreidder import BREIDD, sett_opp
from tests.tabelleksempel import kolonne, tabell, vist
from tests.word.bygg import avsnitt, del_av, docx, opne, set_

LANES: tuple[Lane, ...] = ("snøgg", "docxtpl")
MALAR = sorted((Path(__file__).parents[2] / "templates").glob("*.docx"))
FOLKETAL = tabell(
    [kolonne("2024", tittel="Ved nyttår 2024"), kolonne("2025")],
    {"Luster": [5371, 5432], "Vik": [2551, None]},
    relasjonar={"kolonnesummar": ["2024"]},
    radtittel="Kommune",
    merknad="Førebelse tal.",
    dato="2025-01-01",
)


@pytest.fixture(scope="module")
def mal(tmp_path_factory: pytest.TempPathFactory) -> Mal:
    return opne(tmp_path_factory.mktemp("m"), docx(avsnitt("{{p b }}", stil="Broedtekst"), avsnitt("Etter")))


def blokk(*tabellar: Sakstabell, foer: str = "Tekst.\n\n") -> Blokk:
    merke = "\n\n".join(f"{TABELL_OPEN}{nr}{INNSLAG_LUKK}" for nr in range(len(tabellar)))
    return Blokk("tekst.økonomi", f"{foer}{merke}\n\nMeir tekst.", (), tabellar)


def test_a_table_stands_with_caption_heading_rows_total_source_and_note(mal: Mal) -> None:
    for lane in LANES:
        alle = les(set_(mal, lane=lane, b=blokk(vist(FOLKETAL)))).avsnitt
        assert [(a.tabell and a.tabell[1:], a.tekst.replace("\u00a0", " ")) for a in alle] == [
            (None, "Tekst."),
            (None, "Tabell 1: Folketal"),
            ((1, 1), "Kommune"), ((1, 2), "Ved nyttår 2024"), ((1, 3), "2025"),
            ((2, 1), "Luster"), ((2, 2), "5 371"), ((2, 3), "5 432"),
            ((3, 1), "Vik"), ((3, 2), "2 551"), ((3, 3), "–"),
            ((4, 1), "Sum"), ((4, 2), "7 922"), ((4, 3), ""),
            (None, "Kjelde: SSB. Tala gjeld 1. januar 2025\nMerknad: Førebelse tal."),
            (None, "Meir tekst."),
            (None, "Etter"),
        ]  # fmt: skip


def test_every_name_and_figure_stands_in_a_control_with_its_path(mal: Mal) -> None:
    stader = les(set_(mal, b=blokk(vist(FOLKETAL)))).i_kontrollar()
    rot = "tabellar.folketal"
    assert {sti: min(tekst) for sti, tekst in stader.items() if sti.startswith((rot, f"={rot}"))} == {
        f"{rot}.tittel": "Folketal", f"{rot}.radtittel": "Kommune",
        f"{rot}.kolonnar[0].tittel": "Ved nyttår 2024", f"={rot}.kolonnar[1].tittel": "2025",
        f"{rot}.rader[0].namn": "Luster", f"{rot}.rader[1].namn": "Vik",
        f"{rot}.rader[0].verdiar[0]": "5\u00a0371", f"{rot}.rader[0].verdiar[1]": "5\u00a0432",
        f"{rot}.rader[1].verdiar[0]": "2\u00a0551",
        f"={rot}.sum": "Sum", f"={rot}.sum[0]": "7\u00a0922",
        f"{rot}.kjelde": "SSB", f"{rot}.dato": "1.\u00a0januar 2025", f"{rot}.merknad": "Førebelse tal.",
    }  # fmt: skip
    assert stader["tekst.økonomi"] == {"Tekst.Meir tekst."}


def test_the_heading_is_repeated_and_no_row_is_broken(mal: Mal) -> None:
    xml = del_av(set_(mal, b=blokk(vist(FOLKETAL))))
    assert (xml.count("<w:tblHeader/>"), xml.count("<w:cantSplit/>")) == (1, 4)
    assert '<w:tblCaption w:val="Folketal"/>' in xml
    assert '<w:tblDescription w:val="2 rader. Kolonnane er Ved nyttår 2024, 2025."/>' in xml


def test_tables_are_numbered_and_each_has_its_own_control(mal: Mal) -> None:
    to = vist(FOLKETAL)
    alle = les(set_(mal, b=blokk(to, to, foer=""))).avsnitt
    assert [a.tekst for a in alle if a.tekst.startswith("Tabell")] == [
        "Tabell 1: Folketal",
        "Tabell 2: Folketal",
    ]


def test_a_unit_stands_in_the_caption_or_in_the_heading(mal: Mal) -> None:
    kr = vist(tabell([kolonne("a", "kr")], {"Vik": [1]}, tittel="Kostnad"))
    pst = vist(tabell([kolonne("a", "kr"), kolonne("b", "prosent")], {"Vik": [1, 2]}, tittel="Del (2025)"))
    arsverk = vist(tabell([kolonne("a", "årsverk")], {"Vik": [1]}, tittel="Nav (2025)"))
    alle = [a.tekst for a in les(set_(mal, b=blokk(kr, pst, arsverk))).avsnitt]
    assert {
        "Tabell 1: Kostnad (kr)",
        "Tabell 2: Del (2025)",
        "A (kr)",
        "B (%)",
        "Tabell 3: Nav (2025), årsverk",
    } <= {*alle}


def breie(antal: int, verdi: int) -> Sakstabell:
    namn = [kolonne(f"k{nr}") for nr in range(antal)]
    return vist(tabell(namn, {"Aurland og Lærdal": [verdi] * antal}))


@pytest.mark.parametrize(("antal", "verdi", "liten", "delar"), [
    (1, 5, False, [1]), (7, 11890496, False, [7]), (9, 1189049, True, [9]), (14, 11890496, False, [7, 7]),
    (23, 118904, False, [8, 8, 7]), (60, 11890496, False, [7, 7, 7, 7, 7, 7, 7, 7, 4]),
])  # fmt: skip
def test_a_wide_table_is_set_smaller_and_then_in_parts(
    antal: int, verdi: int, liten: bool, delar: list[int]
) -> None:
    oppsett = sett_opp(breie(antal, verdi))
    assert (oppsett.liten, [len(nr) for nr, _ in oppsett.delar]) == (liten, delar)
    assert [nr for del_, _ in oppsett.delar for nr in del_] == [*range(antal)]
    assert all(sum(breidder) == BREIDD for _, breidder in oppsett.delar)


def test_a_table_in_parts_repeats_the_names_of_the_rows(mal: Mal) -> None:
    alle = [a.tekst for a in les(set_(mal, b=blokk(breie(14, 11890496)))).avsnitt]
    assert alle.count("Aurland og Lærdal") == alle.count("Tabellen held fram") + 1 == 2


def test_a_heading_of_wide_letters_gets_more_room_than_one_of_thin_ones() -> None:
    kolonnar = [kolonne(namn, tittel=namn) for namn in ("mmmmmmm", "nnnnnnn", "lllllll")]
    smale = [kolonne(f"k{nr}", tittel="1189049811") for nr in range(5)]
    oppsett = sett_opp(vist(tabell([*kolonnar, *smale], {"Vik": [1] * 8})))
    _, breie, vanlege, tynne, *_ = oppsett.delar[0][1]
    assert breie > vanlege > tynne


def test_a_word_longer_than_the_page_still_leaves_every_column_its_room() -> None:
    namn = "Verksemdsoverdraging" * 20
    oppsett = sett_opp(vist(tabell([kolonne("a"), kolonne("b")], {namn: [11890496, 2]})))
    assert all(breidd > 0 for _, breidder in oppsett.delar for breidd in breidder)
    assert all(sum(breidder) == BREIDD for _, breidder in oppsett.delar)


def test_the_smaller_styles_are_used_where_the_template_has_them() -> None:
    smale = breie(9, 1189049)
    utan = sakstabell_xml(smale, "b", frozenset({"TabelltalSamla", "TabellhovudTal"}))
    assert (utan.count('"TabelltalSamla"'), utan.count("Liten")) == (9, 0)
    med = sakstabell_xml(smale, "b", frozenset({"TabelltalSamla", "TabelltalSamlaLiten"}))
    assert med.count('"TabelltalSamlaLiten"') == 9


@pytest.mark.parametrize("namn", [fil.name for fil in MALAR])
def test_our_templates_have_the_smaller_styles(namn: str) -> None:
    xml = del_av((MALAR[0].parent / namn).read_bytes(), "word/styles.xml")
    stilar = {f"{stil}Liten" for stil in ("Tabelltekst", "TabelltekstSamla", "Tabelltal", "TabelltalSamla",
                                          "Tabellhovud", "TabellhovudTal", "Tabellsum", "TabellsumTal")}  # fmt: skip
    assert {stil for stil in stilar if f'w:styleId="{stil}"' not in xml} == set()
