"""The least and the most a council pays, and what that does to the others."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sognko_docs.compute.fordeling import Fordeling
from sognko_docs.compute.grenser import Grenser
from sognko_docs.compute.noeklar import fordel_alternativ
from sognko_docs.kroner import Kroner
from sognko_docs.sak.fordeling import Alternativ


def del_(total: int, tal: dict[str, int], likt: int = 0, **grenser: Any) -> Fordeling:
    alternativ = Alternativ.model_validate({"namn": "A", "likt": likt, "etter": "x"} | grenser)
    talsett = {"x": {namn: Decimal(verdi) for namn, verdi in tal.items()}}
    return fordel_alternativ(Kroner.fraa(total), alternativ, tuple(tal), talsett)


def summar(fordeling: Fordeling) -> dict[str, int]:
    return {delen.kommune: int(delen.sum.kroner) for delen in fordeling.delar}


TAL = {"a": 10, "b": 30, "c": 60}


def test_one_who_pays_the_least_leaves_less_for_the_others_in_proportion() -> None:
    assert summar(del_(1000, TAL, minst={"a": {"kroner": 190}})) == {"a": 190, "b": 270, "c": 540}


def test_one_who_pays_the_most_leaves_more_for_the_others_in_proportion() -> None:
    assert summar(del_(1000, TAL, høgst={"c": {"prosent": 40}})) == {"a": 150, "b": 450, "c": 400}


def test_a_limit_nobody_meets_changes_nothing() -> None:
    utan = del_(1000, TAL, likt=25)
    assert del_(1000, TAL, likt=25, minst={"a": {"kroner": 1}}, høgst={"c": {"prosent": 99}}) == utan


def test_what_a_limit_pushes_over_another_limit_is_shared_again() -> None:
    grenser: dict[str, Any] = {"høgst": {"c": {"kroner": 400}, "b": {"kroner": 420}}}
    assert summar(del_(1000, TAL, **grenser)) == {"a": 180, "b": 420, "c": 400}


def test_the_rows_still_sum_when_a_limit_is_below_the_equal_part() -> None:
    fordeling = del_(1000, TAL, likt=90, høgst={"c": {"kroner": 100}})
    assert sum(summar(fordeling).values()) == 1000
    assert fordeling.del_for("c").sum == Kroner.fraa(100)
    assert fordeling.likt_sum == Kroner.fraa(900)


def test_a_percentage_is_rounded_to_a_krone_inside_the_limit() -> None:
    assert summar(del_(1001, TAL, minst={"a": {"prosent": 20}}))["a"] == 201
    assert summar(del_(1001, TAL, høgst={"c": {"prosent": 40}}))["c"] == 400


@pytest.mark.parametrize(
    "grenser", [Grenser({"a": 600, "b": 500}, {}), Grenser({}, {"a": 400, "b": 500})], ids=["minst", "høgst"]
)
def test_limits_without_room_for_the_cost_are_refused(grenser: Grenser) -> None:
    with pytest.raises(ValueError, match="ikkje rom"):
        grenser.haldne({"a": Fraction(500), "b": Fraction(500)})


_NAMN = "abcdef"
_TAL = st.lists(st.integers(0, 10**5), min_size=6, max_size=6).filter(any)
_GRENSER = st.dictionaries(st.sampled_from(_NAMN), st.integers(0, 10**6))


@given(st.integers(0, 10**6), st.integers(0, 100), _TAL, _GRENSER, _GRENSER)
def test_within_limits_sums_are_exact_and_the_others_keep_their_proportions(
    total: int, likt: int, tal: list[int], minst: dict[str, int], hoegst: dict[str, int]
) -> None:
    assume(sum(minst.values()) <= total)
    assume(len(hoegst) < len(_NAMN) or sum(hoegst.values()) >= total)
    assume(all(minst.get(namn, 0) <= grense for namn, grense in hoegst.items()))
    rad = dict(zip(_NAMN, tal, strict=True))
    grenser = {
        "minst": {namn: {"kroner": verdi} for namn, verdi in minst.items()},
        "høgst": {namn: {"kroner": verdi} for namn, verdi in hoegst.items()},
    }
    fordeling = del_(total, rad, likt, **grenser)
    svar = summar(fordeling)
    assert sum(svar.values()) == total
    assert all(delen.likt + delen.etter == delen.sum for delen in fordeling.delar)
    assert all(minst.get(namn, 0) <= kroner <= hoegst.get(namn, total) for namn, kroner in svar.items())
    eksakt = {
        namn: total * (Fraction(likt, 600) + Fraction(100 - likt, 100) * Fraction(verdi, sum(tal)))
        for namn, verdi in rad.items()
    }
    haldne = Grenser(minst, hoegst).haldne(eksakt)
    assert all(abs(svar[namn] - haldne[namn]) < 1 for namn in _NAMN)
    frie = [namn for namn in _NAMN if minst.get(namn, 0) < haldne[namn] < hoegst.get(namn, total + 1)]
    assert len({haldne[namn] / eksakt[namn] for namn in frie if eksakt[namn]}) <= 1
    assert haldne == Grenser(minst, hoegst).haldne(dict(reversed(eksakt.items())))
