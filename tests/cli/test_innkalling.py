"""``sognko innkalling``: by name or path, the agenda at the terminal, and what is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.typar import Koeyr
from tests.load.sakstekst import MOETE


@pytest.fixture
def moete(prosjekt: Path) -> Path:
    """A small meeting in the project."""
    fil = prosjekt / "cases/moete/styret.yaml"
    fil.parent.mkdir()
    fil.write_text(MOETE, encoding="utf-8")
    return prosjekt


@pytest.mark.parametrize("namn", ["styret", "cases/moete/styret.yaml"])
def test_a_meeting_becomes_two_word_files(moete: Path, koeyr: Koeyr, namn: str) -> None:
    svar = koeyr("innkalling", namn)
    assert svar.exit_code == 0, svar.output
    assert sorted(fil.name for fil in (moete / "output/moete/styret").iterdir()) == [
        "01-innkalling.docx", "02-sakliste.docx", "manifest.json",
    ]  # fmt: skip


def test_the_agenda_is_shown_and_nothing_written(moete: Path, koeyr: Koeyr) -> None:
    svar = koeyr("innkalling", "styret", "--sakliste")
    assert svar.stdout.startswith(
        "Sakliste: Styret i Sogn KO, 3. november 2025\n\nSak 1  Opning (orientering)\n"
    )
    assert not (moete / "output").exists()


def test_a_meeting_that_is_not_there_comes_with_one_that_is_near(moete: Path, koeyr: Koeyr) -> None:
    svar = koeyr("innkalling", "styre")
    assert svar.exit_code == 2
    assert "K270" in svar.stdout
    assert "meinte du «styret»?" in svar.stdout


def test_a_project_without_meetings_says_where_they_go(prosjekt: Path, koeyr: Koeyr) -> None:
    svar = koeyr("innkalling", "styret")
    assert svar.exit_code == 2
    assert "legg møtefila i «cases/moete»" in svar.stdout
