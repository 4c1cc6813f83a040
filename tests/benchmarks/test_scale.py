"""The made-up cases of the growth benchmark are cases the tool takes, and their tables add up."""

from __future__ import annotations

from pathlib import Path

from benchmarks.report import _scale
from benchmarks.scale import write
from sognko_docs.pipeline.sjekk import sjekk


def test_a_made_up_case_has_no_findings_and_the_size_asked_for(tmp_path: Path) -> None:
    checked = sjekk(write(tmp_path, councils=9, rows=7))
    assert checked.funn == ()
    assert checked.plan is not None
    assert len(checked.plan.kommunar) == 9
    assert checked.lesing.lasta is not None
    assert len(checked.lesing.lasta.sak.tabellar["rader"].rader) == 7


def test_the_report_has_the_ratio_of_the_two_sizes() -> None:
    heading, table, _ = _scale({"check, a table, rows": {220: 0.5, 2200: 4.0}})
    assert heading == "## Growth of a case"
    assert "| check, a table, rows | 220: 0.50 | 2200: 4.00 | 8.0 |" in table
