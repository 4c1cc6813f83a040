from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sognko_docs.compute.ordskilnad import Bit, likskap, ordskilnad, utdrag


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
