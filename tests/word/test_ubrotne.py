from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sognko_docs.word.ubrotne import ubrotne


@pytest.mark.parametrize(
    ("tekst", "venta"),
    [
        ("kostar 380 000 kr i året", "kostar 380_000_kr i året"),
        ("11 890 496 kr og 55,9 % av 9 årsverk", "11_890_496_kr og 55,9_% av 9_årsverk"),
        ("jf. § 20-4 og §§ 20-2", "jf. §_20-4 og §§_20-2"),
        ("frå 1. januar 2027", "frå 1._januar 2027"),
        ("5,5 mill. kr til 23 m² kontor", "5,5_mill. kr til 23_m² kontor"),
    ],
)
def test_what_belongs_together_stays_on_one_line(tekst: str, venta: str) -> None:
    assert ubrotne(tekst).replace("\u00a0", "_") == venta


@pytest.mark.parametrize(
    "tekst", ["i 2026 300 personar", "punkt 1. Mars er ei elv", "5 krav", "tlf. 57 65 62 00"]
)
def test_what_only_looks_like_it_is_left_alone(tekst: str) -> None:
    assert ubrotne(tekst) == tekst


@given(st.text(alphabet="0123456789 .,%§krm²a\n", max_size=40))
def test_only_spaces_are_changed(tekst: str) -> None:
    assert ubrotne(tekst).replace("\u00a0", " ") == tekst
