from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.guards.kopi import ROT, koeyr, lag_kopi, plant

IMPORTLINTER = ("-c", "from importlinter.cli import lint_imports_command as linte; linte()", "--no-cache")

# A planted import, and the line import-linter must answer with.
BROT = [
    ("sognko_docs/sak/brot_opp.py", "import sognko_docs.compute.budsjett", "sognko_docs.sak.brot_opp"),
    (
        "sognko_docs/rules/brot_sysken.py",
        "import sognko_docs.compose.verdi",
        "sognko_docs.rules.brot_sysken",
    ),
    ("sognko_docs/load/brot_sysken.py", "import sognko_docs.word.filter", "sognko_docs.load.brot_sysken"),
    ("sognko_docs/history/brot_sysken.py", "import sognko_docs.load.finn", "sognko_docs.history.brot_sysken"),
    ("sognko_docs/delivery/brot_opp.py", "import sognko_docs.pipeline", "sognko_docs.delivery.brot_opp"),
    ("sognko_docs/report/brot.py", "import sognko_docs.kroner", "sognko_docs.report.brot"),
    ("sognko_docs/compute/brot_fil.py", "import os", "sognko_docs.compute.brot_fil -> os"),
    ("sognko_docs/rules/brot_tid.py", "import time", "sognko_docs.rules.brot_tid -> time"),
    ("sognko_docs/identity/brot_nett.py", "import socket", "sognko_docs.identity.brot_nett -> socket"),
    (
        "sognko_docs/compose/brot_kjede.py",
        "import sognko_docs.sak.brot_ledd",
        "sognko_docs.compose.brot_kjede ->",
    ),
    ("sognko_docs/sak/brot_ledd.py", "import subprocess", "sognko_docs.sak.brot_ledd -> subprocess"),
    ("sognko_docs/cli/brot_yaml.py", "import yaml", "sognko_docs.cli.brot_yaml -> yaml"),
    ("sognko_docs/load/brot_docx.py", "import docx", "sognko_docs.load.brot_docx -> docx"),
    ("sognko_docs/pipeline/brot_stakk.py", "import lxml.etree", "sognko_docs.pipeline.brot_stakk -> lxml"),
    (
        "sognko_docs/pipeline/brot_stakk.py",
        "import xlsxwriter",
        "sognko_docs.pipeline.brot_stakk -> xlsxwriter",
    ),
    (
        "sognko_docs/pipeline/brot_stakk.py",
        "import icalendar",
        "sognko_docs.pipeline.brot_stakk -> icalendar",
    ),
    ("sognko_docs/word/brot_ark.py", "import xlsxwriter", "sognko_docs.word.brot_ark -> xlsxwriter"),
    ("sognko_docs/word/brot_teikn.py", "import matplotlib", "sognko_docs.word.brot_teikn -> matplotlib"),
    ("sognko_docs/pipeline/brot_stakk.py", "import bagit", "sognko_docs.pipeline.brot_stakk -> bagit"),
    ("sognko_docs/pipeline/brot_stakk.py", "import pikepdf", "sognko_docs.pipeline.brot_stakk -> pikepdf"),
    (
        "sognko_docs/pipeline/brot_stakk.py",
        "import python_redlines",
        "sognko_docs.pipeline.brot_stakk -> python_redlines",
    ),
    ("sognko_docs/cli/brot_ordbok.py", "import hunspell", "sognko_docs.cli.brot_ordbok -> hunspell"),
    ("sognko_docs/pipeline/brot_stakk.py", "import pypdf", "sognko_docs.pipeline.brot_stakk -> pypdf"),
    ("sognko_docs/load/brot_click.py", "import click", "sognko_docs.load.brot_click -> click"),
    ("sognko_docs/pipeline/brot_stakk.py", "import rich.console", "sognko_docs.pipeline.brot_stakk -> rich"),
    ("sognko_docs/rules/ring_a.py", "import sognko_docs.rules.ring_b", ".ring_"),
    ("sognko_docs/rules/ring_b.py", "import sognko_docs.rules.ring_a", ".ring_"),
]


@pytest.fixture(scope="module")
def svar(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What import-linter says when every violation is planted at once."""
    kopi = lag_kopi(tmp_path_factory.mktemp("kontraktar"))
    for fil, kode, _ in BROT:
        plant(kopi, fil, f"\n{kode}\n")
    utfall, svar = koeyr(kopi, *IMPORTLINTER)
    assert utfall == 1
    return svar


@pytest.mark.parametrize(("fil", "kode", "venta"), BROT, ids=[f"{fil}: {kode}" for fil, kode, _ in BROT])
def test_a_planted_import_is_caught(fil: str, kode: str, venta: str, svar: str) -> None:
    assert venta in svar


def _kontraktar() -> list[dict[str, Any]]:
    val = tomllib.loads((ROT / "pyproject.toml").read_text(encoding="utf-8"))
    kontraktar: list[dict[str, Any]] = val["tool"]["importlinter"]["contracts"]
    return kontraktar


@pytest.mark.parametrize("namn", [kontrakt["name"] for kontrakt in _kontraktar()])
def test_every_contract_has_been_seen_to_break(namn: str, svar: str) -> None:
    linjer = [linje.replace(" BROKEN", "BROKEN") for linje in svar.splitlines()]
    assert any(linje.startswith(f"{namn}BROKEN") for linje in linjer)


def test_a_room_that_no_contract_knows_is_caught(tmp_path: Path) -> None:
    kopi = lag_kopi(tmp_path)
    plant(kopi, "sognko_docs/bakrom/__init__.py", "")
    kode, svar = koeyr(kopi, *IMPORTLINTER, "--contract", "rooms")
    assert kode == 1
    assert "sognko_docs.bakrom" in svar


def test_every_room_is_either_pure_or_shell() -> None:
    kontraktar = {kontrakt["id"]: kontrakt for kontrakt in _kontraktar()}
    rom = {namn.strip(" ()") for rad in kontraktar["rooms"]["layers"] for namn in rad.split("|")}
    reine = {namn.removeprefix("sognko_docs.") for namn in kontraktar["pure"]["source_modules"]}
    assert rom - reine == {"__main__", "cli", "pipeline", "load", "word", "delivery", "ordbok", "history"}
