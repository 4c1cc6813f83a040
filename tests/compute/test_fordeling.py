from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sognko_docs.compute.fordeling import fordel, stoerste_rest
from sognko_docs.kroner import Kroner, summer

GIS = Kroner.fraa(11_890_496)

FOLKETAL = {"luster": 5432, "lærdal": 2188, "sogndal": 12496, "vik": 2550, "årdal": 5213}

SAKER = {"luster": 165, "lærdal": 86, "sogndal": 368, "vik": 88, "årdal": 72}
"""Not printed in the source: derived as the smallest set that gives both alternative 2 and 4."""


def _tal(tal: dict[str, int]) -> dict[str, Decimal]:
    return {namn: Decimal(verdi) for namn, verdi in tal.items()}


@pytest.mark.parametrize(
    ("likt", "tal", "venta"),
    [
        (30, FOLKETAL, (2335167, 1366663, 4444143, 1474739, 2269784)),
        (30, SAKER, (2476398, 1632310, 4645383, 1653680, 1482725)),
        (25, FOLKETAL, (2332101, 1294417, 4591717, 1410213, 2262048)),
        (25, SAKER, (2483419, 1579040, 4807332, 1601935, 1418770)),
    ],
    ids=["alt1", "alt2", "alt3", "alt4"],
)
def test_the_alternatives_for_maps_surveying_and_gis_are_those_printed(
    likt: int, tal: dict[str, int], venta: tuple[int, ...]
) -> None:
    fordeling = fordel(GIS, Decimal(likt), _tal(tal))
    assert tuple(delen.sum.kroner for delen in fordeling.delar) == venta
    assert sum(venta) == 11_890_496


def test_the_council_that_took_the_odd_krone_is_named() -> None:
    fordeling = fordel(Kroner.fraa(100), Decimal(0), _tal({"a": 1, "b": 1, "c": 1}))
    assert [delen.sum.kroner for delen in fordeling.delar] == [34, 33, 33]
    assert fordeling.odde_krone == ("a",)


def test_nobody_takes_an_odd_krone_when_all_shares_are_whole() -> None:
    assert fordel(Kroner.fraa(99), Decimal(0), _tal({"a": 1, "b": 1, "c": 1})).odde_krone == ()


def test_the_krone_goes_to_the_largest_remainder() -> None:
    eksakt = {"a": Fraction(10, 4), "b": Fraction(11, 4), "c": Fraction(11, 4)}  # 2.5, 2.75, 2.75
    assert stoerste_rest(eksakt, 8).delar == {"a": 2, "b": 3, "c": 3}


def test_equal_remainders_give_the_krone_to_the_larger_share() -> None:
    assert stoerste_rest({"a": Fraction(3, 2), "b": Fraction(9, 2)}, 6).opp == ("b",)


@pytest.mark.parametrize("total", [5, 9])
def test_a_total_out_of_reach_is_refused(total: int) -> None:
    with pytest.raises(ValueError, match="totalen kan ikkje nåast"):
        stoerste_rest({"a": Fraction(7, 2), "b": Fraction(7, 2)}, total)


@pytest.mark.parametrize(
    ("total", "tal"),
    [
        (Kroner(100_050), {"a": 1}),
        (Kroner.fraa(-1), {"a": 1}),
        (Kroner.fraa(1), {"a": 0, "b": 0}),
        (Kroner.fraa(1), {"a": 2, "b": -1}),
    ],
)
def test_what_cannot_be_shared_is_refused(total: Kroner, tal: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="null eller meir"):
        fordel(total, Decimal(25), _tal(tal))


def test_a_council_without_a_share_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="vik"):
        fordel(Kroner.fraa(1), Decimal(0), _tal({"luster": 1})).del_for("vik")


_TAL = st.dictionaries(
    st.text("abcdefgh", min_size=1, max_size=3), st.integers(0, 10**6), min_size=1, max_size=12
).filter(lambda tal: sum(tal.values()) > 0)
_TOTAL = st.integers(0, 10**11)


def _heil(belop: Kroner) -> Fraction:
    return Fraction(belop.oere, 100)


_PROSENT = st.decimals(0, 100, places=2)


@given(_TOTAL, _PROSENT, _TAL)
def test_columns_and_rows_sum_exactly(total: int, likt: Decimal, tal: dict[str, int]) -> None:
    fordeling = fordel(Kroner.fraa(total), likt, _tal(tal))
    assert summer(delen.sum for delen in fordeling.delar) == Kroner.fraa(total)
    assert fordeling.likt_sum + fordeling.etter_sum == Kroner.fraa(total)
    assert fordeling.likt_sum == Kroner.fraa(total).gonge(likt / 100)
    assert all(delen.likt + delen.etter == delen.sum for delen in fordeling.delar)


@given(_TOTAL, _PROSENT, _TAL)
def test_every_share_is_whole_not_negative_and_within_a_krone_of_the_exact_one(
    total: int, likt: Decimal, tal: dict[str, int]
) -> None:
    fordeling = fordel(Kroner.fraa(total), likt, _tal(tal))
    andel = Fraction(likt) / 100
    for delen in fordeling.delar:
        lik = total * andel / len(tal)
        etter = total * (1 - andel) * Fraction(tal[delen.kommune], sum(tal.values()))
        assert abs(_heil(delen.sum) - (lik + etter)) < 1
        assert abs(_heil(delen.likt) - lik) <= 1
        assert abs(_heil(delen.etter) - etter) <= 1
        assert delen.likt.oere % 100 == delen.etter.oere % 100 == 0
        assert min(delen.sum.oere, delen.likt.oere, delen.etter.oere) >= 0


@given(_TOTAL, _PROSENT, _TAL)
def test_the_order_of_the_councils_is_of_no_consequence(
    total: int, likt: Decimal, tal: dict[str, int]
) -> None:
    fram = fordel(Kroner.fraa(total), likt, _tal(tal))
    bak = fordel(Kroner.fraa(total), likt, _tal(dict(reversed(tal.items()))))
    assert set(fram.delar) == set(bak.delar)
    assert fram.odde_krone == bak.odde_krone


@given(_TOTAL, _PROSENT, _TAL)
def test_a_council_with_a_larger_number_never_pays_less(
    total: int, likt: Decimal, tal: dict[str, int]
) -> None:
    delar = {delen.kommune: delen.sum for delen in fordel(Kroner.fraa(total), likt, _tal(tal)).delar}
    rekkje = sorted(tal, key=lambda namn: tal[namn])
    for mindre, stoerre in pairwise(rekkje):
        assert likt == 100 or tal[mindre] == tal[stoerre] or delar[mindre] <= delar[stoerre]
