"""Without LibreOffice the Word files are delivered, the way out is told, and the exit code says that something is missing."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from sognko_docs.delivery.pdf.kontor import hent_med
from sognko_docs.pipeline.levering import pdf as pdfmodul
from tests.cli.conftest import ROT
from tests.cli.typar import Koeyr

SAK = "tryggest"


@pytest.fixture
def utan(prosjekt: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one case, on a machine without LibreOffice."""
    shutil.copytree(ROT / "cases" / SAK, prosjekt / "cases" / SAK)
    monkeypatch.setattr(pdfmodul, "finn_kontor", lambda: None)
    return prosjekt / "output"


@pytest.mark.parametrize("kommando", [("build", "--pdf"), ("packet",), ("package",), ("send", "--dry-run")])
def test_word_files_are_delivered_and_what_to_install_is_told(
    utan: Path, koeyr: Koeyr, kommando: tuple[str, ...]
) -> None:
    for _ in range(2):
        svar = koeyr(*kommando, "--stille", SAK)
        assert svar.exit_code == 1
        assert "P110 åtvaring: PDF blei ikkje laga" in svar.output
        assert hent_med(sys.platform) in svar.output
    assert (utan / SAK / "vik" / "01-saksframlegg.docx").is_file()
    assert not list(utan.rglob("*.pdf"))
    assert (utan / "_pakkar" / SAK / "vik.zip").is_file() == (kommando[0] in {"package", "send"})
    assert (utan / "_utsending" / SAK / "vik.eml").is_file() == (kommando[0] == "send")
