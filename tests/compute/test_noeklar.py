"""Keys with weights, held against what the councils' own papers print."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sognko_docs.compute.fordeling import Fordeling, fordel
from sognko_docs.compute.noeklar import fordel_alternativ, prosentar
from sognko_docs.kroner import Kroner, summer
from sognko_docs.sak.fordeling import Alternativ

FOLKETAL = {"aurland": 1836, "luster": 5432, "lærdal": 2188, "sogndal": 12496, "vik": 2550, "årdal": 5213}
KONTINGENT = Kroner.fraa(3_083_000)
PRENTA = {
    "aurland": (179_842, 123_818, 303_660),
    "luster": (179_842, 366_329, 546_170),
    "lærdal": (179_842, 147_557, 327_398),
    "sogndal": (179_842, 842_718, 1_022_559),
    "vik": (179_842, 171_969, 351_811),
    "årdal": (179_842, 351_560, 531_401),
}
"""Kontingent 2026 as the source prints it: the equal part, the part after the key, the sum."""

SKOG = {"høyanger": 11, "vik": 19, "sogndal": 38, "luster": 19, "aurland": 4, "lærdal": 5, "årdal": 4}


def del_(
    total: int, likt: float, noeklar: list[dict[str, Any]], partar: list[str], **tal: dict[str, int]
) -> Fordeling:
    alternativ = Alternativ.model_validate({"namn": "A", "likt": likt, "nøklar": noeklar})
    talsett = {namn: {k: Decimal(v) for k, v in rad.items()} for namn, rad in tal.items()}
    return fordel_alternativ(Kroner.fraa(total), alternativ, partar, talsett)


def summar(fordeling: Fordeling) -> dict[str, int]:
    return {delen.kommune: int(delen.sum.kroner) for delen in fordeling.delar}


def test_the_membership_fee_sums_exactly_and_every_row_is_equal_part_plus_part_after_folketal() -> None:
    fordeling = del_(3_083_000, 35, [{"etter": "folketal", "vekt": 65}], list(FOLKETAL), folketal=FOLKETAL)
    assert summer(delen.sum for delen in fordeling.delar) == KONTINGENT
    assert fordeling.likt_sum == Kroner.fraa(1_079_050)
    assert fordeling.etter_sum == Kroner.fraa(2_003_950)
    assert all(delen.likt + delen.etter == delen.sum for delen in fordeling.delar)


def test_the_membership_fee_as_printed_drifts_by_a_krone_and_ours_stays_within_one_of_it() -> None:
    fordeling = del_(3_083_000, 35, [{"etter": "folketal", "vekt": 65}], list(FOLKETAL), folketal=FOLKETAL)
    assert sum(rad[2] for rad in PRENTA.values()) == 3_083_000 - 1
    assert sum(rad[0] for rad in PRENTA.values()) == 1_079_050 + 2
    assert sum(rad[1] for rad in PRENTA.values()) == 2_003_950 + 1
    skeive = [namn for namn, (fast, variabel, sum_) in PRENTA.items() if fast + variabel != sum_]
    assert skeive == ["luster", "lærdal", "sogndal", "årdal"]
    avvik = {namn: summar(fordeling)[namn] - rad[2] for namn, rad in PRENTA.items()}
    assert {namn: kroner for namn, kroner in avvik.items() if kroner} == {"sogndal": 1}


def test_one_key_written_in_full_shares_as_the_short_form_does() -> None:
    tal = {namn: Decimal(verdi) for namn, verdi in FOLKETAL.items()}
    i_full = del_(3_083_000, 35, [{"etter": "folketal", "vekt": 65}], list(FOLKETAL), folketal=FOLKETAL)
    assert i_full == fordel(KONTINGENT, Decimal(35), tal)


def test_the_forest_agreement_that_one_has_left_is_shared_among_the_six_in_proportion() -> None:
    seks = [namn for namn in SKOG if namn != "høyanger"]
    fordeling = del_(2_300_000, 0, [{"faste": SKOG, "vekt": 100}], seks)
    assert sum(summar(fordeling).values()) == 2_300_000
    for namn, kroner in summar(fordeling).items():
        assert abs(kroner - Fraction(2_300_000 * SKOG[namn], 89)) < 1
    assert {delen.kommune: str(delen.tal) for delen in fordeling.delar} == {
        "vik": "21.35", "sogndal": "42.7", "luster": "21.35", "aurland": "4.49", "lærdal": "5.62", "årdal": "4.49",
    }  # fmt: skip


def test_the_forest_agreement_with_all_seven_is_what_the_source_prints() -> None:
    fordeling = del_(2_300_000, 0, [{"faste": SKOG, "vekt": 100}], list(SKOG))
    assert summar(fordeling) == {
        "høyanger": 253_000, "vik": 437_000, "sogndal": 874_000, "luster": 437_000,
        "aurland": 92_000, "lærdal": 115_000, "årdal": 92_000,
    }  # fmt: skip


def test_a_mean_of_percentages_lets_each_key_weigh_the_same() -> None:
    noekkel = {"snitt_av_prosent": ["stor", "liten"], "vekt": 100}
    fordeling = del_(1000, 0, [noekkel], ["a", "b"], stor={"a": 900, "b": 100}, liten={"a": 1, "b": 9})
    assert summar(fordeling) == {"a": 500, "b": 500}


def test_a_mean_of_counts_lets_a_year_with_many_weigh_more() -> None:
    noekkel = {"snitt_av_tal": ["stor", "liten"], "vekt": 100}
    fordeling = del_(1010, 0, [noekkel], ["a", "b"], stor={"a": 900, "b": 100}, liten={"a": 1, "b": 9})
    assert summar(fordeling) == {"a": 901, "b": 109}


def test_several_keys_weigh_what_they_are_given() -> None:
    noeklar = [{"etter": "x", "vekt": 60}, {"faste": {"a": 0, "b": 100}, "vekt": 20}]
    fordeling = del_(1000, 20, noeklar, ["a", "b"], x={"a": 1, "b": 0})
    assert summar(fordeling) == {"a": 100 + 600, "b": 100 + 200}
    assert [delen.tal for delen in fordeling.delar] == [Decimal(75), Decimal(25)]


_KOMMUNAR = ["a", "b", "c", "d", "e", "f"]
_PROSENT = st.lists(st.integers(0, 10**4), min_size=6, max_size=6).filter(any)


def _rad(tal: list[int]) -> dict[str, int]:
    return dict(zip(_KOMMUNAR, tal, strict=True))


def _faste(tal: list[int]) -> dict[str, Decimal]:
    return prosentar({namn: Fraction(verdi, sum(tal)) for namn, verdi in _rad(tal).items()})


@st.composite
def _noeklar(draw: st.DrawFn) -> tuple[float, list[dict[str, Any]], dict[str, dict[str, int]]]:
    """Draw an equal part, one to four keys of any kind whose weights make up the rest, and their statistics."""
    grenser = sorted(draw(st.sets(st.integers(0, 99), min_size=1, max_size=4)))
    vekter = [b - a for a, b in zip(grenser, [*grenser[1:], 100], strict=True)]
    tal = {f"t{nr}": _rad(draw(_PROSENT)) for nr in range(3)}
    namn = st.sampled_from(sorted(tal))
    noeklar = [
        {"vekt": vekt}
        | draw(
            st.one_of(
                namn.map(lambda ein: {"etter": ein}),
                st.lists(namn, min_size=1).map(lambda fleire: {"snitt_av_tal": fleire}),
                st.lists(namn, min_size=1).map(lambda fleire: {"snitt_av_prosent": fleire}),
                _PROSENT.map(lambda rad: {"faste": _faste(rad)}),
            )
        )
        for vekt in vekter
    ]
    return grenser[0], noeklar, tal


_TOTAL = st.integers(0, 10**10)


@given(_TOTAL, _noeklar())
def test_for_any_keys_the_sums_are_exact_and_no_share_is_a_krone_off(
    total: int, val: tuple[float, list[dict[str, Any]], dict[str, dict[str, int]]]
) -> None:
    likt, noeklar, tal = val
    fordeling = del_(total, likt, noeklar, _KOMMUNAR, **tal)
    assert sum(summar(fordeling).values()) == total
    assert fordeling.likt_sum + fordeling.etter_sum == Kroner.fraa(total)
    assert sum(delen.tal for delen in fordeling.delar) in {100, *(sum(rad.values()) for rad in tal.values())}
    for namn, kroner in summar(fordeling).items():
        assert abs(kroner - total * _eksakt(namn, likt, noeklar, tal)) < 1


def _eksakt(
    namn: str, likt: float, noeklar: list[dict[str, Any]], tal: dict[str, dict[str, int]]
) -> Fraction:
    """Reckon a council's part another way: straight from the definitions."""
    andel = Fraction(likt) / 100 / len(_KOMMUNAR)
    for noekkel in noeklar:
        if fleire := noekkel.get("snitt_av_prosent"):
            eigen = sum((Fraction(tal[t][namn], sum(tal[t].values())) for t in fleire), Fraction(0)) / len(
                fleire
            )
        elif "faste" in noekkel:
            eigen = Fraction(noekkel["faste"][namn]) / 100
        else:
            alle = noekkel.get("snitt_av_tal") or [noekkel["etter"]]
            eigen = Fraction(sum(tal[t][namn] for t in alle), sum(sum(tal[t].values()) for t in alle))
        andel += Fraction(noekkel["vekt"]) / 100 * eigen
    return andel


@given(_TOTAL, _noeklar(), st.permutations(_KOMMUNAR))
def test_for_any_keys_the_order_of_councils_and_of_keys_is_of_no_consequence(
    total: int,
    val: tuple[float, list[dict[str, Any]], dict[str, dict[str, int]]],
    rekkje: list[str],
) -> None:
    likt, noeklar, tal = val
    fram = del_(total, likt, noeklar, _KOMMUNAR, **tal)
    bak = del_(total, likt, noeklar[::-1], rekkje, **tal)
    assert set(fram.delar) == set(bak.delar)
    assert fram.odde_krone == bak.odde_krone


@given(_TOTAL, _PROSENT, st.sampled_from(_KOMMUNAR))
def test_when_a_council_leaves_the_others_share_everything_in_proportion(
    total: int, rad: list[int], borte: str
) -> None:
    faste = _faste(rad)
    att = [namn for namn in _KOMMUNAR if namn != borte]
    sum_ = sum(faste[namn] for namn in att)
    if sum_ == 0:
        with pytest.raises(ValueError, match="ikkje alle null"):
            del_(total, 0, [{"faste": faste, "vekt": 100}], att)
        return
    fordeling = del_(total, 0, [{"faste": faste, "vekt": 100}], att)
    assert sum(summar(fordeling).values()) == total
    for namn, kroner in summar(fordeling).items():
        assert abs(kroner - Fraction(total) * Fraction(faste[namn]) / Fraction(sum_)) < 1
