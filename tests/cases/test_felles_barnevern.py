"""The case on a joint child welfare service: what is settled, and what the councils are to choose."""

from __future__ import annotations

from pathlib import Path

import pytest

from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.load.resultat import Lasta
from sognko_docs.load.saker import les_sak

ROT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def lasta() -> Lasta:
    lesing = les_sak(ROT / "cases" / "felles-barnevern", ROT)
    assert lesing.lasta is not None, lesing.funn
    return lesing.lasta


def test_the_budget_is_the_total_the_source_prints(lasta: Lasta) -> None:
    rekna = rekn_ut(lasta.sak, lasta.tal).budsjett
    assert rekna is not None
    assert rekna.sum.kroner == 29_215_093


def test_the_key_is_open_and_the_case_says_so(lasta: Lasta) -> None:
    fordeling = lasta.sak.fordeling
    assert fordeling is not None
    assert fordeling.vald is None
    for kriterium in ("barn 0–17 år", "barn og unge 0–24 år", "folketal"):
        assert kriterium in (fordeling.open or "")
        assert any(kriterium in punkt.tekst for punkt in lasta.sak.vedtak if punkt.avgjer == "økonomi")


def test_all_six_councils_are_parties_with_sogndal_as_host(lasta: Lasta) -> None:
    assert lasta.sak.partar[0] == "sogndal"
    assert set(lasta.sak.partar) == set(lasta.register.kommunar)
