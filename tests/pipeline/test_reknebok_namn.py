"""The workbook is numbered after the Word files that follow the case, without a gap."""

from __future__ import annotations

from pathlib import Path

import pytest

from sognko_docs.load.saker import les_sak
from sognko_docs.pipeline.reknebok import filnamn

ROT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("sak", "namn"), [("kontingent-2026", "03-budsjett.xlsx"), ("kart-oppmaaling-gis", "05-budsjett.xlsx")]
)
def test_the_number_of_the_workbook_follows_the_documents_of_the_case(sak: str, namn: str) -> None:
    lesing = les_sak(ROT / "cases" / sak, ROT)
    assert lesing.lasta is not None, lesing.funn
    assert filnamn(lesing.lasta.sak) == namn
