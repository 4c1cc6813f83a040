"""The case on maps, surveying and GIS, held against the figures the councils' own papers print."""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from math import ceil, floor
from pathlib import Path

import pytest

from sognko_docs.compute.fordeling import Fordeling
from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.kroner import Kroner
from sognko_docs.load.resultat import Lasta
from sognko_docs.load.saker import les_sak

ROT = Path(__file__).parents[2]
TOTAL = 11_890_496
PRENTA = {
    "alt1": {"luster": 2335167, "lærdal": 1366663, "sogndal": 4444143, "vik": 1474739, "årdal": 2269784},
    "alt2": {"luster": 2476398, "lærdal": 1632310, "sogndal": 4645383, "vik": 1653680, "årdal": 1482725},
    "alt3": {"luster": 2332101, "lærdal": 1294417, "sogndal": 4591717, "vik": 1410213, "årdal": 2262048},
    "alt4": {"luster": 2483419, "lærdal": 1579040, "sogndal": 4807332, "vik": 1601935, "årdal": 1418770},
}
"""The table «Moglege fordelingsmodellar» in the source, in kroner."""


@pytest.fixture(scope="module")
def lasta() -> Lasta:
    lesing = les_sak(ROT / "cases" / "kart-oppmaaling-gis", ROT)
    assert lesing.lasta is not None, lesing.funn
    return lesing.lasta


def _delar(fordeling: Fordeling) -> dict[str, Decimal]:
    return {delen.kommune: delen.sum.kroner for delen in fordeling.delar}


@pytest.mark.parametrize("alternativ", PRENTA)
def test_an_alternative_comes_out_to_the_krone_as_the_source_prints_it(lasta: Lasta, alternativ: str) -> None:
    fordeling = rekn_ut(lasta.sak, lasta.tal).fordelingar[alternativ]
    assert _delar(fordeling) == PRENTA[alternativ]
    assert fordeling.likt_sum + fordeling.etter_sum == Kroner.fraa(TOTAL)


def test_the_budget_lines_that_are_reckoned_come_out_as_the_source_prints_them(lasta: Lasta) -> None:
    assert lasta.sak.budsjett is not None
    rekna = rekn_ut(lasta.sak, lasta.tal).budsjett
    assert rekna is not None
    belop = {
        post.post: verdi.kroner for post, verdi in zip(lasta.sak.budsjett.postar, rekna.belop, strict=True)
    }
    assert len(belop) == 20
    assert belop["Administrative kostnader"] == 474_081
    assert belop["Husleige"] == 496_800
    assert rekna.sum.kroner == TOTAL


def test_the_derived_counts_are_the_smallest_that_give_what_the_source_prints(lasta: Lasta) -> None:
    kommunar = list(PRENTA["alt2"])
    vindauge = [_vindauge(kommune) for kommune in kommunar]
    funne = next(tal for sum_ in range(5, 2000) for tal in _heile(vindauge, sum_))
    assert dict(zip(kommunar, funne, strict=True)) == lasta.tal["saker-kart-oppmaaling"].tal


def _vindauge(kommune: str) -> tuple[float, float]:
    """The shares of all cases that give the printed amounts, rounded either way, in both alternatives."""
    nedre, oevre = [], []
    for alternativ, likt in (("alt2", 0.30), ("alt4", 0.25)):
        etter = PRENTA[alternativ][kommune] - TOTAL * likt / 5
        nedre.append((etter - 0.5) / (TOTAL * (1 - likt)))
        oevre.append((etter + 0.5) / (TOTAL * (1 - likt)))
    return max(nedre), min(oevre)


def _heile(vindauge: list[tuple[float, float]], sum_: int) -> list[tuple[int, ...]]:
    val = [range(ceil(nedre * sum_), floor(oevre * sum_) + 1) for nedre, oevre in vindauge]
    return [tal for tal in product(*val) if sum(tal) == sum_]


def test_five_councils_are_parties_and_aurland_only_dissolves(lasta: Lasta) -> None:
    sak = lasta.sak
    assert sak.partar == ("luster", "lærdal", "sogndal", "vik", "årdal")
    punkt = {
        namn: [p.avgjer for p in sak.vedtak if p.gjeld_for(sak.kommunar[namn].roller)]
        for namn in sak.kommunar
    }
    assert punkt["aurland"] == ["oppløysing", "oppløysing", "føresetnad"]
    assert "delegering" not in punkt["luster"]
    assert punkt["vik"].count("oppløysing") == punkt["årdal"].count("oppløysing") + 1
