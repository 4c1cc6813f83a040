from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sognko_docs.compute.lovtilvising import Nummer, Slag, Tilvising, les_namn, les_tilvisingar
from sognko_docs.load.lover import les_lover

KJENDE = tuple(namn for lov in les_lover().lover.values() for namn in (*lov.alle_namn, *lov.bokmaal))


def les(tekst: str) -> tuple[Tilvising, ...]:
    return les_tilvisingar(tekst, les_namn(tekst, KJENDE))


def ei(tekst: str) -> Tilvising:
    (tilvising,) = les(tekst)
    return tilvising


@pytest.mark.parametrize(
    ("tekst", "lov", "nummer"),
    [
        ("koml. § 20-4", "koml.", ["20-4"]),
        ("Koml. § 20-4", "Koml.", ["20-4"]),
        ("kommunelova §20-4", "kommunelova", ["20-4"]),
        ("kommunelova\u00a0§\u00a020-4", "kommunelova", ["20-4"]),
        ("etter kommunelova\n§ 20-4.", "kommunelova", ["20-4"]),
        ("**Kommunelova** § 20-4", "Kommunelova", ["20-4"]),
        ("kommunelova (§ 20-4)", "kommunelova", ["20-4"]),
        ("kommunelova, jf. § 20-4", "kommunelova", ["20-4"]),
        ("kommunelova 22. juni 2018 nr. 83 § 20-4", "kommunelova", ["20-4"]),
        ("jf. §20-2 i kommunelova.", "kommunelova", ["20-2"]),
        ("§ 17 i den nye forvaltningslova", "nye forvaltningslova", ["17"]),
        ("kommunelova §§ 20-2 og 20-3", "kommunelova", ["20-2", "20-3"]),
        ("kommunelova §§ 20-1, 20-2 eller 20-3", "kommunelova", ["20-1", "20-2", "20-3"]),
        ("kommunelova § 20-2 og § 20-3", "kommunelova", ["20-2", "20-3"]),
        ("arbeidsmiljølova §§ 16-1 til 16-6", "arbeidsmiljølova", ["16-1", "16-6"]),
        ("offentleglova §§ 3 og 32", "offentleglova", ["3", "32"]),
        ("plan- og bygningslova § 2-1", "plan- og bygningslova", ["2-1"]),
        ("forskrift om offentlege anskaffingar § 3-3", "forskrift om offentlege anskaffingar", ["3-3"]),
        ("FOA § 3-3", "FOA", ["3-3"]),
        ("aml. § 2 A-1", "aml.", ["2A-1"]),
        ("kommunelova § 20–4", "kommunelova", ["20-4"]),
        ("kommunelova § 20.4", "kommunelova", ["20.4"]),
        ("kommunelova § 20", "kommunelova", ["20"]),
        ("komunelova § 20-4", "komunelova", ["20-4"]),
        ("komml. § 20-4", "komml.", ["20-4"]),
        ("arkivlova av 1992 § 6", "arkivlova av 1992", ["6"]),
        ("kommunelova § 20-4 og 30 prosent", "kommunelova", ["20-4"]),
        ("offentleglova § 3 og 4 kommunar", "offentleglova", ["3"]),
    ],
)
def test_a_citation_is_read_in_the_ways_people_write_it(tekst: str, lov: str, nummer: list[str]) -> None:
    tilvising = ei(tekst)
    assert tilvising.slag is Slag.PARAGRAF
    assert tilvising.lov is not None
    assert (tilvising.lov.skrive, [ein.nummer for ein in tilvising.nummer]) == (lov, nummer)
    assert tekst[tilvising.lov.start : tilvising.lov.slutt] == lov


@pytest.mark.parametrize(
    ("tekst", "skrive", "hale", "ledd", "bokstavar"),
    [
        ("koml. § 20-4 tredje ledd bokstav e", "20-4 tredje ledd bokstav e", "", (3,), ("e",)),
        ("koml. § 20-4 tredje ledd e)", "20-4 tredje ledd e", "", (3,), ("e",)),
        ("koml. § 20-4 tredje ledd a–i.", "20-4 tredje ledd a–i", "", (3,), ("a", "i")),
        (
            "koml. § 20-4 tredje ledd bokstav a til i",
            "20-4 tredje ledd bokstav a til i",
            "",
            (3,),
            ("a", "i"),
        ),
        ("koml. § 20-4 bokstav c i avtalen", "20-4 bokstav c", "", (), ("c",)),
        ("koml. § 20-4 a–i.", "20-4 a–i", "", (), ("a", "i")),
        ("koml. § 20-4 a", "20-4 a", "a", (), ()),
        ("aml. § 16-3 (2)", "16-3 (2)", "", (2,), ()),
        ("aml. § 16-5 (2) bokstav f", "16-5 (2) bokstav f", "", (2,), ("f",)),
        ("aml. § 16-2 andre og tredje ledd", "16-2 andre og tredje ledd", "", (2, 3), ()),
        ("aml. § 16-2 1. ledd", "16-2 1. ledd", "", (1,), ()),
        ("matrikkellova § 5 a gjeld", "5 a", "a", (), ()),
        ("matrikkellova § 5a gjeld", "5a", "a", (), ()),
        ("matrikkellova § 5 i dag", "5", "", (), ()),
        ("koml. § 20-4 og i tillegg", "20-4", "", (), ()),
        ("koml. § 20-4 tredje ledd og 5 kommunar", "20-4 tredje ledd", "", (3,), ()),
    ],
)
def test_paragraphs_and_letters_are_read(
    tekst: str, skrive: str, hale: str, ledd: tuple[int, ...], bokstavar: tuple[str, ...]
) -> None:
    (nummer,) = ei(tekst).nummer
    assert tekst[nummer.start : nummer.start + nummer.lengd] == skrive
    assert (nummer.hale, nummer.ledd, nummer.bokstavar) == (hale, ledd, bokstavar)


def test_each_section_of_a_list_has_its_own_paragraph() -> None:
    assert [(ein.nummer, ein.ledd) for ein in ei("koml. §§ 20-2 andre ledd og 20-4 tredje ledd").nummer] == [
        ("20-2", (2,)),
        ("20-4", (3,)),
    ]


@pytest.mark.parametrize(
    ("tekst", "nummer"),
    [
        ("arbeidsmiljølova kapittel 16", ["16"]),
        ("aml. kap. 16", ["16"]),
        ("forvaltningslova kapittel III–V", ["III", "V"]),
        ("kommunelova kapitla 18, 19 og 20", ["18", "19", "20"]),
    ],
)
def test_a_chapter_is_cited_too(tekst: str, nummer: list[str]) -> None:
    tilvising = ei(tekst)
    assert tilvising.slag is Slag.KAPITTEL
    assert [ein.nummer for ein in tilvising.nummer] == nummer


def test_a_bare_section_knows_the_acts_named_before_it_the_nearest_first() -> None:
    *_, siste = les("Matrikkellova og kommunelova gjeld.\n\nSjå også kommunelova kapittel 20, og (§ 5 a).")
    assert siste.nummer == (Nummer(77, 3, "5", "a"),)
    assert siste.lov is None
    assert siste.nemnde == ("kommunelova", "Matrikkellova")


@pytest.mark.parametrize(
    "tekst",
    [
        "Hovudavtalen del C § 3-1",
        "HA del C § 3-1",
        "aml. gjeld, jf. Hovudavtalen del C § 3-1",
        "avtalen § 5",
        "vedtektene § 3",
        "§ 4 i avtalen",
        "§ 4 i denne samarbeidsavtalen",
        "lov 25. september 1992 nr. 107 § 27",
        "lov om omsetning av alkoholhaldig drikk § 1-7",
        "§",
        "§ x",
        "kl. 12",
        "kapittel tre",
    ],
)
def test_what_is_no_citation_of_a_known_law_is_left_alone(tekst: str) -> None:
    assert [tilvising for tilvising in les(tekst) if tilvising.lov is None] == []


@given(st.text(alphabet="§ 0123456789-–.,()abiIVX\nkomuelaøjf", max_size=200))
def test_odd_text_is_read_without_failing_and_every_place_lies_in_it(tekst: str) -> None:
    for tilvising in les(tekst):
        for nummer in tilvising.nummer:
            assert 0 <= nummer.start < nummer.start + nummer.lengd <= len(tekst)


@given(st.text(max_size=300))
def test_any_text_is_read_without_failing(tekst: str) -> None:
    assert les(tekst + " koml. § 20-4")[-1].nummer[-1].nummer.endswith("20-4")


@pytest.mark.parametrize(
    "bit",
    [
        "§", "§ 20-4 og ", "koml. § 20-4, ", "a", "kommunelova ", "plan- og ", "§ 1, ", "(", "kap. I", "12", "§ 1 ",
        " ", "\n", "bokstav a ", "lov om ", "a-", "nr. 5 ", "avtale", "§ 1 a til ", "lova",
    ],
)  # fmt: skip
def test_the_time_grows_with_the_length(bit: str) -> None:
    kort, langt = bit * (10_000 // len(bit)), bit * (80_000 // len(bit))
    les(kort)

    def tid(tekst: str) -> float:
        maalt = []
        for _ in range(3):
            start = perf_counter()
            les(tekst)
            maalt.append(perf_counter() - start)
        return min(maalt)

    assert tid(langt) < 40 * tid(kort) + 0.05
