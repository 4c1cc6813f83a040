"""The page on the proof says what the proof is tried on: every kind of difference, and what counts as the same."""

from __future__ import annotations

import re
from pathlib import Path

from tests.identity.planter import LIKT, SLAG

SIDE = Path(__file__).parents[2] / "docs" / "likelydande.md"


def tabell() -> str:
    """Return the kinds as they stand on the page: a row for each group and code."""
    rader: dict[tuple[str, str], list[str]] = {}
    for slag in SLAG:
        rader.setdefault((slag.gruppe, slag.kode), []).append(slag.namn)
    linjer = [f"| {gruppe} | {kode} | {'; '.join(namn)} |" for (gruppe, kode), namn in rader.items()]
    return "\n".join(("| gruppe | kode | slag |", "|---|---|---|", *linjer))


def test_the_page_has_every_kind_that_is_planted_with_its_code() -> None:
    assert tabell() in SIDE.read_text(encoding="utf-8")


def test_the_page_tells_how_many_kinds_there_are_and_what_counts_as_the_same() -> None:
    tekst = SIDE.read_text(encoding="utf-8")
    assert re.search(rf"\b{len(SLAG)} slag\b", tekst)
    assert [namn for namn, _ in LIKT if namn not in tekst] == []
