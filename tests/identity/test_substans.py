"""Two texts are told apart word by word, and what is only set otherwise is told from what says something else."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sognko_docs.compute.ordskilnad import Bit
from sognko_docs.identity.substans import er_typografisk, substansskilnad


def test_a_changed_word_is_shown_between_what_is_equal() -> None:
    assert substansskilnad("Luster er vertskommune.", "Vik er vertskommune.") == (
        Bit("borte", "Luster"),
        Bit("ny", "Vik"),
        Bit("lik", " er vertskommune."),
    )


def test_a_number_with_its_separators_is_one_word() -> None:
    assert substansskilnad("Delen er 2 483 419 kr", "Delen er 2 500 102 kr") == (
        Bit("lik", "Delen er "),
        Bit("borte", "2 483 419"),
        Bit("ny", "2 500 102"),
        Bit("lik", " kr"),
    )


def test_two_changed_words_beside_each_other_are_one_change() -> None:
    assert substansskilnad("ei god teneste no", "ei betre løysing no")[1:3] == (
        Bit("borte", "god teneste"),
        Bit("ny", "betre løysing"),
    )


def test_what_is_put_in_stands_alone() -> None:
    assert substansskilnad("Avtalen gjeld.", "Avtalen gjeld ikkje.") == (
        Bit("lik", "Avtalen gjeld"),
        Bit("ny", " ikkje"),
        Bit("lik", "."),
    )


ORD = st.lists(
    st.sampled_from(["avtalen", "Luster", " ", "\n", ",", ".", "§", "20-4", "1 000", "«", "å"]), max_size=30
)


@given(st.text(), st.text())
def test_any_two_texts_can_be_held_against_each_other(fraa: str, til: str) -> None:
    bitar = substansskilnad(fraa, til)
    assert "".join(bit.tekst for bit in bitar if bit.slag != "borte") == til
    assert all(bit.tekst for bit in bitar)
    assert er_typografisk(fraa, fraa)
    assert er_typografisk(fraa, til) == er_typografisk(til, fraa)


def test_two_long_texts_take_bounded_time() -> None:
    fraa, til = ("å ved " * 20_000), ("ved å nei " * 20_000)
    start = time.perf_counter()
    bitar = substansskilnad(fraa, til)
    assert time.perf_counter() - start < 5
    assert "".join(bit.tekst for bit in bitar if bit.slag != "ny") == fraa


def test_only_what_says_something_else_is_told_where_that_is_asked_for() -> None:
    fraa = "Delen av «GIS» er 25\u00a0% av 11\u00a0890\u00a0496\u00a0kr, jf. § 20-4."
    til = "Delen av GIS er 30 % av 11890496 kr,\njf. §20\u20134."
    assert substansskilnad(fraa, til) == (
        Bit("lik", "Delen av GIS er "),
        Bit("borte", "25"),
        Bit("ny", "30"),
        Bit("lik", " % av 11890496 kr,\njf. §20\u20134."),
    )


@given(ORD, ORD)
def test_what_is_only_set_otherwise_has_no_substance_and_what_is_new_is_there(
    a: list[str], b: list[str]
) -> None:
    fraa, til = "".join(a), "".join(b)
    bitar = substansskilnad(fraa, til)
    assert "".join(bit.tekst for bit in bitar if bit.slag != "borte") == til
    if all(bit.slag == "lik" for bit in bitar):
        assert er_typografisk(fraa, til)


TYPOGRAFISK = [
    ("Samarbeidet «GIS i Sogn» blir oppløyst", "Samarbeidet GIS i Sogn blir oppløyst"),
    ("«GIS i Sogn» blir oppløyst", '"GIS i Sogn" blir oppløyst'),
    ("november–desember 2025", "november - desember 2025"),
    ("koml. § 20-4", "koml. §20\u20114"),
    ("koml. §§ 20-2 og 20-4", "koml. §  20-2 og 20-4"),
    ("jf. paragraf 20-4", "jf. Paragraf 20-4"),
    ("jf. § 20-4", "jf. paragraf 20-4"),
    ("11 890 496 kr", "11\u00a0890\u00a0496 kr"),
    ("11 890 496 kr", "11890496 kr"),
    ("7.300.000 kr", "7 300 000 kr"),
    ("12.500 kr", "12 500 kr"),
    ("25 % likt", "25% likt"),
    ("Avtalen\ngjeld frå\n\n1. januar 2027.", "Avtalen gjeld frå 1. januar 2027."),
    ("1. Kommunestyret vedtek avtalen.", "Kommunestyret vedtek avtalen"),
    ("2) Kommunestyret vedtek avtalen.", "1. Kommunestyret vedtek avtalen."),
    ("Styret skal:\n- møtast", "Styret skal:\n• møtast"),
    ("Styret skal:\n- møtast", "Styret skal:\n\uf0b7 møtast"),
    ("Styret skal:\na) møtast", "Styret skal:\na. møtast"),
    ("samar\u00adbeid", "samarbeid"),
    ("kommunestyret vedtek", "Kommunestyret vedtek"),
    ("A\u030ardal", "Årdal"),
    ("og så vidare…", "og så vidare..."),
]

SUBSTANS = [
    ("Luster er vertskommune", "Vik er vertskommune"),
    ("1. januar 2027", "2. januar 2027"),
    ("Frå\n1. januar 2027", "Frå\n2. januar 2027"),
    ("1. ledd gjeld", "2. ledd gjeld"),
    ("11 890 496 kr", "11 890 497 kr"),
    ("2.500 årsverk", "2 500 årsverk"),
    ("2,5 årsverk", "25 årsverk"),
    ("−5 kr", "5 kr"),
    ("jf. § 20-4", "jf. § 20-2"),
    ("Vik, Luster og Årdal", "Vik Luster og Årdal"),
    ("kommunen", "kommunane"),
    ("frå", "fra"),
    ("Styret skal:\na) møtast", "Styret skal:\nb) møtast"),
    ("jf. punkt\n2. Kommunestyret vedtek", "jf. punkt\n3. Kommunestyret vedtek"),
    ("delen er 1 000", "delen er 1 0000"),
    ("vedtek ikkje avtalen", "vedtek avtalen"),
    ("rammene til Årdal", "rammene til årdal"),
    ("", "Kommunestyret"),
]


@pytest.mark.parametrize(("a", "b"), TYPOGRAFISK)
def test_another_setting_of_the_same_words_is_typographic(a: str, b: str) -> None:
    assert a != b
    assert er_typografisk(a, b)
    assert er_typografisk(b, a)


@pytest.mark.parametrize(("a", "b"), SUBSTANS)
def test_other_words_numbers_or_signs_between_them_are_substance(a: str, b: str) -> None:
    assert not er_typografisk(a, b)
    assert not er_typografisk(b, a)
