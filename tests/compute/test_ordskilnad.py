from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sognko_docs.compute.ordskilnad import Bit, Strekk, kjerne, likskap, ordskilnad, strekk, utdrag


def _som_tekst(bitar: tuple[Bit, ...]) -> str:
    former = {"lik": "{}", "borte": "[-{}-]", "ny": "[+{}+]"}
    return "".join(former[bit.slag].format(bit.tekst) for bit in bitar)


@pytest.mark.parametrize(
    ("foer", "etter", "venta"),
    [
        ("Han må møte.", "Han skal møte.", "Han [-må-][+skal+] møte."),
        ("12 månader", "18 månader", "[-12-][+18+] månader"),
        ("to ord her", "tre andre her", "[-to ord-][+tre andre+] her"),
        ("Delen er 2 483 419 kr.", "Delen er 2 500 102 kr.", "Delen er 2 [-483 419-][+500 102+] kr."),
        ("ein\nto\ntre\n", "ein\ntre\n", "ein\n[-to\n-]tre\n"),
        ("", "ny", "[+ny+]"),
        ("lik", "lik", "lik"),
        ("§ 20-4", "§ 20-5", "§ [-20-4-][+20-5+]"),
        ("eit mellomrom", "eit  mellomrom", "eit[- -][+  +]mellomrom"),
    ],
)
def test_words_that_went_and_came_are_told_apart(foer: str, etter: str, venta: str) -> None:
    assert _som_tekst(ordskilnad(foer, etter)) == venta


TEKST = st.text(st.sampled_from("ab \n§å.1"), max_size=40)


@given(TEKST, TEKST)
def test_both_texts_can_be_read_out_of_the_difference(foer: str, etter: str) -> None:
    bitar = ordskilnad(foer, etter)
    assert "".join(bit.tekst for bit in bitar if bit.slag != "ny") == foer
    assert "".join(bit.tekst for bit in bitar if bit.slag != "borte") == etter


@given(TEKST, TEKST)
def test_an_excerpt_keeps_every_change(foer: str, etter: str) -> None:
    bitar = ordskilnad(foer, etter)
    endra = [bit.tekst.rstrip("\n") for bit in bitar if bit.slag != "lik" and bit.tekst.strip("\n")]
    assert [bit.tekst for bit in utdrag(bitar, 5) if bit.slag != "lik"] == endra


def test_an_excerpt_cuts_what_is_alike_down_to_the_words_beside_the_change() -> None:
    foer = "Fyrst står det mange ord. Han må møte. Så kjem det mange fleire ord."
    bitar = utdrag(ordskilnad(foer, foer.replace("må", "skal")), 12)
    assert _som_tekst(bitar) == "… ord. Han [-må-][+skal+] møte. Så …"


@pytest.mark.parametrize(
    ("foer", "etter", "lik"),
    [("a b c d", "a b x d", 0.75), ("a", "b", 0.0), ("", "", 1.0), ("A b", "a B", 1.0)],
)
def test_likeness_counts_the_same_words_in_the_same_order(foer: str, etter: str, lik: float) -> None:
    assert likskap(foer, etter) == lik


RAD = st.lists(st.sampled_from("abc"), max_size=9)


@given(RAD, RAD, st.sampled_from([0, 4, float("inf")]))
def test_stretches_are_both_rows_whole_and_in_order(foer: list[str], etter: list[str], maks: float) -> None:
    alle = strekk(foer, etter, maks)
    assert [ord_ for ei in alle for ord_ in foer[ei.a : ei.b]] == foer
    assert [ord_ for ei in alle for ord_ in etter[ei.c : ei.d]] == etter
    assert all((foer[ei.a : ei.b] == etter[ei.c : ei.d]) is ei.lik for ei in alle)
    assert all(ein.lik is not annan.lik for ein, annan in pairwise(alle))


def test_what_is_too_much_to_compare_is_one_stretch_between_the_equal_ends() -> None:
    assert strekk("xabcdy", "xcdaby", 9) == [
        Strekk(0, 1, 0, 1, lik=True),
        Strekk(1, 5, 1, 5, lik=False),
        Strekk(5, 6, 5, 6, lik=True),
    ]


def test_the_core_goes_from_the_first_difference_to_the_last() -> None:
    assert kjerne("kommunen", "kommunane") == Strekk(6, 8, 6, 9, lik=False)
    assert kjerne("aa", "aaa") == Strekk(2, 2, 2, 3, lik=False)
