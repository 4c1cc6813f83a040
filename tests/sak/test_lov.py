from __future__ import annotations

from datetime import date

import pytest

from sognko_docs.sak.lov import Lov, Lovinnhald, Paragraf, kapittel_av, plass_i_lova


def test_a_list_of_sections_is_written_short() -> None:
    innhald = Lovinnhald.model_validate({"finst": "1-1..3 2A-1..2 7-2a 9"})
    assert innhald.nummer == ("1-1", "1-2", "1-3", "2A-1", "2A-2", "7-2a", "9")


def test_sections_stand_in_order_of_their_numbers_and_letters() -> None:
    rekkje = ["2-1", "2A-1", "14-4", "14-4a", "14-5", "14-10", "14A-1"]
    assert sorted(sorted(rekkje), key=plass_i_lova) == rekkje


def test_an_act_not_read_has_the_sections_that_are_described() -> None:
    innhald = Lovinnhald.model_validate({"paragrafar": {"13": {"tekst": "Felles kontor."}}})
    assert innhald.nummer == ("13",)
    assert not innhald.manglar("99")


@pytest.mark.parametrize(
    ("nummer", "manglar"), [("20-4", False), ("20-11", True), ("21-1", True), ("20", True)]
)
def test_a_section_is_missing_from_an_act_read_in_full(nummer: str, manglar: bool) -> None:
    assert Lovinnhald.model_validate({"finst": "20-1..10"}).manglar(nummer) is manglar


@pytest.mark.parametrize(("nummer", "manglar"), [("16-8", True), ("15-99", False), ("16-7", False)])
def test_only_chapters_read_in_full_can_lack_a_section(nummer: str, manglar: bool) -> None:
    innhald = Lovinnhald.model_validate({"finst": "15-1 16-1..7", "heile_kapittel": ["16"]})
    assert innhald.manglar(nummer) is manglar


def test_chapters_follow_from_the_sections_when_those_are_numbered_by_chapter() -> None:
    assert Lovinnhald.model_validate({"finst": "1-1..2 2-1"}).alle_kapittel == ("1", "2")
    assert Lovinnhald.model_validate({"finst": "1..9", "kapittel": "I II"}).alle_kapittel == ("I", "II")
    assert Lovinnhald.model_validate({"finst": "1..9"}).alle_kapittel == ()
    assert Lovinnhald.model_validate({"finst": "1-1", "heile_kapittel": ["1"]}).alle_kapittel == ()


def test_a_section_number_gives_its_chapter() -> None:
    assert (kapittel_av("20-4"), kapittel_av("2A-1"), kapittel_av("5a")) == ("20", "2A", "")


def test_a_letter_stands_in_its_paragraph() -> None:
    paragraf = Paragraf.model_validate({"tekst": "Avtalen.", "ledd": ["0", "0", "i"]})
    assert [paragraf.har_ledd(nr) for nr in (0, 1, 3, 4)] == [False, True, True, False]
    assert paragraf.har_bokstav("i", 3)
    assert paragraf.har_bokstav("a")
    assert not paragraf.har_bokstav("a", 1)
    assert not paragraf.har_bokstav("j")


def test_a_section_whose_paragraphs_are_not_known_has_them_all() -> None:
    paragraf = Paragraf(tekst="Noko.")
    assert paragraf.har_ledd(7)
    assert paragraf.har_bokstav("x", 7)


@pytest.mark.parametrize(
    ("i_kraft", "oppheva", "gjeld"),
    [
        ("2026-01-01", None, True),
        ("2027-01-02", None, False),
        ("1999-01-01", "2026-01-01", True),
        ("1999-01-01", "2025-11-03", False),
        ("ikkje sett", None, False),
        (None, None, True),
    ],
)
def test_an_act_is_in_force_at_some_time_from_the_case_to_the_agreement(
    i_kraft: str | None, oppheva: str | None, gjeld: bool
) -> None:
    lov = Lov.model_validate({"namn": "arkivlova", "i_kraft": i_kraft, "oppheva": oppheva})
    assert lov.gjeld(date(2025, 11, 3), date(2027, 1, 1)) is gjeld
