from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sognko_docs.kroner import NULL, Kroner, summer


def test_an_amount_keeps_its_oere() -> None:
    assert Kroner.fraa(Decimal("12.50")) == Kroner(1250)
    assert str(Kroner(1250).kroner) == "12.5"
    assert str(Kroner(-1200).kroner) == "-12"


def test_a_third_decimal_is_refused() -> None:
    with pytest.raises(ValueError, match="eit beløp kan ikkje ha meir enn to desimalar"):
        Kroner.fraa(Decimal("0.001"))


def test_nothing_sums_to_zero() -> None:
    assert summer([]) == NULL


@pytest.mark.parametrize(
    ("kroner", "faktor", "venta"),
    [(1, "0.5", 1), (-1, "0.5", -1), (1, "0.49", 0), (3, "0.5", 2), (-3, "0.5", -2), (7, "-0.5", -4)],
)
def test_a_product_is_rounded_half_away_from_zero(kroner: int, faktor: str, venta: int) -> None:
    assert Kroner.fraa(kroner).gonge(Decimal(faktor)) == Kroner.fraa(venta)


@given(st.integers(-(10**40), 10**40), st.integers(-(10**40), 10**40))
def test_amounts_of_any_size_are_exact(en: int, to: int) -> None:
    assert Kroner.fraa(en).gonge(to) == Kroner.fraa(en * to)
    assert (Kroner(en) + Kroner(to)) - Kroner(to) == Kroner(en)
    assert -Kroner(en) == Kroner(-en)
