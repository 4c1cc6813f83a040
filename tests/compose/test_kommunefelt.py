"""The fields a council may have of its own: those its view has, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from sognko_docs.compose.kommunefelt import er_erklaert, passar, ventar
from sognko_docs.pipeline.sjekk import sjekk

SAKER = sorted((Path(__file__).parents[2] / "cases").glob("*/sak.yaml"))


@pytest.mark.parametrize("sak", SAKER, ids=lambda fil: fil.parent.name)
def test_every_field_of_a_councils_view_is_declared(sak: Path) -> None:
    plan = sjekk(sak.parent).plan
    assert plan
    stiar = {sti for vising in plan.kommunar.values() for sti in ventar(vising)}
    assert "kommune.namn" in stiar
    assert [sti for sti in stiar if not (er_erklaert(sti, blokk=False) or er_erklaert(sti, blokk=True))] == []


@pytest.mark.parametrize(
    ("sti", "blokk"),
    [("kommune.rabatt", False), ("kommune.namn", True), ("kommune.arbeidsgjevar.svar", False)],
)
def test_another_name_and_a_field_grown_to_paragraphs_are_not(sti: str, blokk: bool) -> None:
    assert not er_erklaert(sti, blokk=blokk)


def test_a_value_fits_whatever_its_spaces() -> None:
    assert passar("2\u00a0483\u00a0419 kr", {"2483419kr"})
    assert not passar("2\u00a0483\u00a0418 kr", {"2483419kr"})
