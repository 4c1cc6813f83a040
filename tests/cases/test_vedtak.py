"""What is entered of decisions is what the sources say, and nothing else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sognko_docs.load.vedtaksfil import les_vedtak
from sognko_docs.pipeline.rapport.status import finn_status

ROT = Path(__file__).parents[2]
ALLE = {"aurland", "luster", "lærdal", "sogndal", "vik", "årdal"}
MARS = date(2026, 3, 31)
I_KJELDA = {
    "kart-oppmaaling-gis": (ALLE - {"aurland"}, "november–desember 2025"),
    "felles-barnevern": (ALLE, "desember 2025"),
    "skog-i-sogn": (ALLE, "desember 2025"),
}
"""Councils and time as the status of March 2026 has them: «vedteken i kommunane … november-desember 2025» and so on."""


def test_only_the_cases_the_source_says_are_adopted_have_decisions() -> None:
    assert {fil.parent.name for fil in ROT.glob("cases/*/vedtak.yaml")} == set(I_KJELDA)


@pytest.mark.parametrize("sak", I_KJELDA)
def test_the_councils_and_the_time_are_those_of_the_source_and_the_rest_is_left_out(sak: str) -> None:
    lesing = les_vedtak(ROT / "cases" / sak, ROT)
    assert lesing.funn == ()
    assert lesing.vedtak is not None
    kommunar, tid = I_KJELDA[sak]
    assert lesing.vedtak.kjelder == ("Sogn KO, status mars 2026",)
    assert set(lesing.vedtak.vedtak) == kommunar
    for ei in lesing.vedtak.vedtak.values():
        assert ei.model_dump(exclude_defaults=True) == {"handsama": ({"tid": tid, "resultat": "vedteke"},)}


@pytest.mark.parametrize("sak", I_KJELDA)
def test_the_status_says_what_is_missing_and_finds_no_fault(sak: str) -> None:
    gang = finn_status(ROT / "cases" / sak, MARS)
    assert gang.status is not None
    assert {
        ei.kommune for ei in gang.status.kommunar if ei.stode == "vedteke, ordlyden ikkje oppgitt"
    } == I_KJELDA[sak][0]
    assert gang.status.i_kraft == "nei"
    assert [ei.kode for funn, _ in gang.funn for ei in funn] == ["S647"]
