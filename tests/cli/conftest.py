"""A small project to run commands in, and ``sognko`` as it is run in this process."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sognko_docs.cli.sognko import sognko
from tests.cli.typar import Koeyr

ROT = Path(__file__).parents[2]


@pytest.fixture
def prosjekt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Return a project with the real register, statistics, shared texts and templates and no cases, and stand in it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))
    shutil.copytree(ROT / "templates", tmp_path / "templates")
    (tmp_path / "cases").mkdir()
    shutil.copy(ROT / "cases/kommunar.yaml", tmp_path / "cases")
    for felles in ("tal", "felles"):
        shutil.copytree(ROT / "cases" / felles, tmp_path / "cases" / felles)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def koeyr() -> Koeyr:
    """Return the function that runs ``sognko`` with arguments."""

    def kall(*argument: str) -> Result:
        return CliRunner().invoke(sognko, argument, prog_name="sognko")

    return kall
