"""The case on the dues of Sogn KO, held against the budget the source prints, its drift of a krone included."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from sognko_docs.compute.fordeling import Fordeling
from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.finding import Grad
from sognko_docs.kroner import Kroner
from sognko_docs.load.resultat import Lasta
from sognko_docs.load.saker import les_sak
from sognko_docs.pipeline.sjekk import sjekk
from tests.cases.kjeldetabellar import kjelda

ROT = Path(__file__).parents[2]
SAK = ROT / "cases" / "kontingent-2026"
TOTAL = 3_083_000


@pytest.fixture(scope="module")
def lasta() -> Lasta:
    lesing = les_sak(SAK, ROT)
    assert lesing.lasta is not None, lesing.funn
    return lesing.lasta


def _fordeling(lasta: Lasta, alternativ: str) -> Fordeling:
    return rekn_ut(lasta.sak, lasta.tal).fordelingar[alternativ]


def test_the_costs_and_the_funding_are_those_the_source_prints_for_both_years(lasta: Lasta) -> None:
    budsjett = lasta.sak.budsjett
    assert budsjett is not None
    linjer = [(post, 1) for post in budsjett.postar] + [(post, -1) for post in budsjett.finansiering]
    i_saka = {
        post.merknad: (post.foerre.kroner * teikn, post.sum.kroner * teikn)
        for post, teikn in linjer
        if post.sum is not None and post.foerre is not None
    }
    prenta = {f"konto {konto}": (foer, no) for konto, foer, no in kjelda()["konto_budsjett_2026"]["rows"]}
    assert i_saka == prenta


def test_the_dues_are_what_the_other_funding_leaves(lasta: Lasta) -> None:
    rekna = rekn_ut(lasta.sak, lasta.tal).budsjett
    assert rekna is not None
    assert (rekna.sum, rekna.til_fordeling) == (Kroner.fraa(6_059_000), Kroner.fraa(TOTAL))


def test_the_dues_sum_to_the_krone_and_each_row_is_its_two_parts(lasta: Lasta) -> None:
    fordeling = _fordeling(lasta, "framlegg")
    assert sum((delen.sum.kroner for delen in fordeling.delar), Decimal(0)) == TOTAL
    assert all(delen.likt + delen.etter == delen.sum for delen in fordeling.delar)
    assert (fordeling.likt_sum, fordeling.etter_sum) == (Kroner.fraa(1_079_050), Kroner.fraa(2_003_950))


def test_no_council_is_more_than_a_krone_from_the_printed_due_and_only_sogndal_is_off(lasta: Lasta) -> None:
    prenta = {rad[0].lower(): rad[4] for rad in kjelda()["kontingent_2026"]["rows"]}
    delar = {delen.kommune: delen.sum.kroner for delen in _fordeling(lasta, "framlegg").delar}
    assert {kommune: delar[kommune] - prenta[kommune] for kommune in delar} == {
        "aurland": 0, "luster": 0, "lærdal": 0, "sogndal": 1, "vik": 0, "årdal": 0,
    }  # fmt: skip


def test_the_printed_dues_of_2025_follow_the_key_the_case_says_they_follow(lasta: Lasta) -> None:
    assert lasta.sak.fordeling is not None
    folketal = lasta.tal["folketal-2025-01-01"].tal
    for kommune, belop in lasta.sak.fordeling.i_dag.items():
        rett = Decimal(3_000_000) * (Decimal("0.3") / 6 + Decimal("0.7") * folketal[kommune] / 29715)
        assert abs(belop.kroner - rett) <= Decimal("0.5")


def test_the_drift_of_the_source_is_shown_and_stops_nothing() -> None:
    kontrollert = sjekk(SAK)
    assert [(funn.kode, funn.grad, funn.sti[2:]) for funn in kontrollert.funn] == [
        ("K607", Grad.AATVARING, ("rader", 1, "verdiar", 3)),
        ("K607", Grad.AATVARING, ("rader", 2, "verdiar", 3)),
        ("K607", Grad.AATVARING, ("rader", 3, "verdiar", 3)),
        ("K607", Grad.AATVARING, ("rader", 5, "verdiar", 3)),
        ("K607", Grad.AATVARING, ("prenta_sum", 1)),
        ("K607", Grad.AATVARING, ("prenta_sum", 2)),
        ("K607", Grad.AATVARING, ("prenta_sum", 3)),
        ("K607", Grad.AATVARING, ("prenta_sum", 4)),
    ]
    assert kontrollert.plan is not None


def test_six_members_pay_and_there_is_no_host(lasta: Lasta) -> None:
    assert set(lasta.sak.partar) == set(lasta.sak.kommunar) == set(lasta.register.kommunar)
    assert lasta.sak.kommunar_med("vertskommune") == ()
