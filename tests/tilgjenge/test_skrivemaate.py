from __future__ import annotations

import pytest

from sognko_docs.tilgjenge.skrivemaate import (
    er_adresse,
    lange_versalar,
    liknar_overskrift,
    seier_ikkje_kvar,
    skriven_liste,
)


@pytest.mark.parametrize(
    ("tekst", "merke"),
    [
        ("- Luster", "-"),
        ("• Vik", "•"),
        ("– Årdal", "–"),
        ("1. Fyrst", "1."),
        ("2) Så", "2)"),
        ("a) Grunnen", "a)"),
    ],
)
def test_a_typed_list_item_is_told_by_its_mark(tekst: str, merke: str) -> None:
    assert skriven_liste(tekst) == merke


@pytest.mark.parametrize(
    "tekst", ["1. januar 2027", "31. Desember", "–", "-5 grader", "2027 er året", "§ 1 gjeld", ""]
)
def test_a_date_a_lone_dash_and_ordinary_text_are_no_list(tekst: str) -> None:
    assert not skriven_liste(tekst)


@pytest.mark.parametrize("tekst", ["her", "Her.", "les meir", "Klikk  her", "«her»", ""])
def test_such_a_link_text_says_nothing(tekst: str) -> None:
    assert seier_ikkje_kvar(tekst)


@pytest.mark.parametrize("tekst", ["kommunelova", "her i Sogn", "utgreiinga om kart"])
def test_such_a_link_text_says_where(tekst: str) -> None:
    assert not seier_ikkje_kvar(tekst)


def test_an_address_alone_is_an_address_and_one_in_a_sentence_is_not() -> None:
    assert er_adresse("https://lovdata.no/x")
    assert er_adresse("www.lovdata.no")
    assert not er_adresse("Lovdata, https://lovdata.no")


def test_forty_capitals_are_a_title_and_one_more_is_a_text() -> None:
    assert not lange_versalar("A" * 40)
    assert lange_versalar("A" * 41)
    assert not lange_versalar("A" * 41 + "b")


@pytest.mark.parametrize(
    ("tekst", "svar"), [("Bakgrunn", True), ("Fristen er i dag.", False), ("x" * 101, False), ("", False)]
)
def test_a_short_text_that_is_no_sentence_reads_as_a_heading(tekst: str, svar: bool) -> None:
    assert liknar_overskrift(tekst) is svar
