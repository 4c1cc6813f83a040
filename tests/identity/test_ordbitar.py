"""Two wordings are told apart word by word, and put together again from what is alike and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sognko_docs.identity.ordbitar import bitar, likskap
from sognko_docs.identity.typografi import fald, same_ord

TEKST = st.lists(
    st.sampled_from(["Vik", " ", "kommune", "25", "%", "og", ".", "\u00a0", "åtte", "«"]), max_size=12
).map("".join)


@pytest.mark.parametrize(
    ("gammal", "ny", "endra"),
    [
        ("a b c", "a b c", []),
        ("kartet er stort", "kartet er lite", [("stort", "lite")]),
        ("små og sårbare fag", "sterke og solide fag", [("små og sårbare", "sterke og solide")]),
        ("Vik betaler 100 kr", "Luster betaler 200 kr", [("Vik", "Luster"), ("100", "200")]),
        ("", "nytt", [("", "nytt")]),
        ("gammalt", "", [("gammalt", "")]),
        ("ein to", "ein og to", [("", "og ")]),
        ("25 %", "25\u00a0%", [(" ", "\u00a0")]),
    ],
)  # fmt: skip
def test_what_is_changed_is_told_in_words(gammal: str, ny: str, endra: list[tuple[str, str]]) -> None:
    assert [(gammal[b.a : b.b], ny[b.c : b.d]) for b in bitar(gammal, ny) if not b.lik] == endra


@given(TEKST, TEKST)
def test_the_pieces_are_both_texts_whole_and_in_order(gammal: str, ny: str) -> None:
    alle = bitar(gammal, ny)
    assert "".join(gammal[b.a : b.b] for b in alle) == gammal
    assert "".join(ny[b.c : b.d] for b in alle) == ny
    assert all(gammal[b.a : b.b] == ny[b.c : b.d] for b in alle if b.lik)


@given(TEKST, TEKST)
def test_likeness_is_between_nothing_and_all_and_the_same_both_ways(ein: str, annan: str) -> None:
    assert 0 <= likskap(ein, annan) == likskap(annan, ein) <= 1
    assert likskap(ein, ein) == 1


@pytest.mark.parametrize(
    ("ein", "annan", "same"),
    [
        ("«samarbeid»", "“samarbeid”", True),
        ("2026-2027", "2026–2027", True),
        ("25 %", "25\u00a0%", True),
        ("ein  to ", "ein to", True),
        ("osv...", "osv…", True),
        ("Vik", "vik", False),
        ("25", "26", False),
        ("ikkje", "", False),
    ],
)  # fmt: skip
def test_typography_is_told_from_words(ein: str, annan: str, same: bool) -> None:
    assert same_ord(ein, annan) is same
    assert fald(fald(ein)) == fald(ein)
