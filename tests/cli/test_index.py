"""The index is made at the end of what builds, and on its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import ROT
from tests.cli.typar import Koeyr

SAK = "tryggest"


@pytest.fixture
def med_sak(prosjekt: Path) -> Path:
    shutil.copytree(ROT / "cases" / SAK, prosjekt / "cases" / SAK)
    return prosjekt


def test_a_build_makes_the_index_and_index_makes_the_same_again(med_sak: Path, koeyr: Koeyr) -> None:
    assert koeyr("build", SAK).exit_code == 0
    fil = med_sak / "output" / "index.html"
    bygd = fil.read_bytes()
    assert f"{SAK}/vik/01-saksframlegg.docx".encode() in bygd
    fil.unlink()
    assert koeyr("index").exit_code == 0
    assert fil.read_bytes() == bygd


def test_the_index_also_has_cases_that_were_not_built_now_and_a_case_with_errors_changes_nothing(
    med_sak: Path, koeyr: Koeyr
) -> None:
    koeyr("build", SAK)
    shutil.copytree(ROT / "cases" / "kontingent-2026", med_sak / "cases" / "kontingent-2026")
    assert koeyr("build", "kontingent-2026").exit_code == 0
    tekst = (med_sak / "output" / "index.html").read_text(encoding="utf-8")
    assert "2 saker" in tekst
    sak = med_sak / "cases" / SAK / "sak.yaml"
    sak.write_text(sak.read_text(encoding="utf-8").replace("sak:\n", "sakk:\n", 1), encoding="utf-8")
    assert koeyr("build", SAK).exit_code == 1
    assert (med_sak / "output" / "index.html").read_text(encoding="utf-8") == tekst


def test_the_index_of_a_folder_that_is_not_there_is_a_mistake_in_the_call(
    med_sak: Path, koeyr: Koeyr
) -> None:
    svar = koeyr("index", "--ut", "borte")
    assert svar.exit_code == 2
    assert "Bygg ei sak først" in svar.output
    assert not (med_sak / "borte").exists()


def test_what_hinders_the_index_is_advice_and_the_build_has_succeeded(med_sak: Path, koeyr: Koeyr) -> None:
    (med_sak / "output" / "index.html").mkdir(parents=True)
    svar = koeyr("build", SAK)
    assert svar.exit_code == 0
    assert "P161" in svar.output
    assert (med_sak / "output" / SAK / "manifest.json").is_file()
