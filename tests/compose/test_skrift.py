"""Numbers and dates are written the Nynorsk way, with spaces that do not break."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from sognko_docs import skrift
from sognko_docs.kroner import Kroner

HARDT = "\u00a0"


def hardt(tekst: str) -> str:
    """Write a no-break space as ``_``, so that it can be seen in a test."""
    return tekst.replace(HARDT, "_")


@pytest.mark.parametrize(
    ("verdi", "skrive"),
    [
        (0, "0"),
        (999, "999"),
        (29715, "29_715"),
        (11890496, "11_890_496"),
        (-1500, "−1_500"),
        (Decimal("2.6"), "2,6"),
        (Decimal("-0.5"), "−0,5"),
        (Decimal("1234.50"), "1_234,50"),
        (Decimal("1E+3"), "1_000"),
    ],
)
def test_a_number_is_grouped_and_has_a_comma(verdi: int | Decimal, skrive: str) -> None:
    assert hardt(skrift.tal(verdi)) == skrive


@pytest.mark.parametrize(
    ("oere", "skrive"),
    [(1189049600, "11_890_496"), (1250, "12,50"), (-100, "−1"), (5, "0,05"), (0, "0")],
)
def test_oere_are_written_only_when_there_are_any(oere: int, skrive: str) -> None:
    assert hardt(skrift.kr(Kroner(oere))) == skrive


def test_an_amount_with_its_unit_never_breaks() -> None:
    assert hardt(skrift.kr_ord(Kroner.fraa(11890496))) == "11_890_496_kr"


@pytest.mark.parametrize(
    ("belop", "skrive"), [(11890496, "11,9_mill._kr"), (500000, "0,5_mill._kr"), (-1050000, "−1,1_mill._kr")]
)
def test_millions_have_one_decimal(belop: int, skrive: str) -> None:
    assert hardt(skrift.mill(Kroner.fraa(belop))) == skrive


@pytest.mark.parametrize(
    ("verdi", "skrive"),
    [(25, "25_%"), (Decimal("55.90"), "55,9_%"), (Decimal("12.50"), "12,5_%"), (Decimal(100), "100_%")],
)
def test_a_percentage_has_no_needless_zeros(verdi: int | Decimal, skrive: str) -> None:
    assert hardt(skrift.prosent(verdi)) == skrive


@pytest.mark.parametrize(("belop", "skrive"), [(16568, "+16_568"), (-151046, "−151_046"), (0, "0")])
def test_a_change_shows_its_sign(belop: int, skrive: str) -> None:
    assert hardt(skrift.endring(Kroner.fraa(belop))) == skrive


def test_dates_and_lists_are_nynorsk() -> None:
    assert skrift.dato(date(2027, 1, 1)) == "1. januar 2027"
    assert skrift.dato(date(2025, 5, 17)) == "17. mai 2025"
    assert skrift.dato_kort(date(2027, 1, 1)) == "01.01.2027"
    assert skrift.liste(["Aurland", "Luster", "Vik"]) == "Aurland, Luster og Vik"
