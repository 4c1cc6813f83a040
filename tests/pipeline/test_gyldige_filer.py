"""Every file of both real cases, as built, is put before the three validators."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from sognko_docs.pipeline.bygg import Oppsett, bygg
from tests.word_validators import DOMMARAR

ROT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def filer(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The files of all cases, those that are alike only once."""
    ut = tmp_path_factory.mktemp("output")
    for sak in sorted((ROT / "cases").glob("*/sak.yaml")):
        assert bygg(sak.parent, Oppsett(ROT / "templates", ut)).filer
    ulike = {hashlib.sha256(fil.read_bytes()).digest(): fil for fil in sorted(ut.rglob("*.docx"))}
    assert len(ulike) > len(DOMMARAR)
    return list(ulike.values())


@pytest.mark.parametrize("dommar", DOMMARAR)
def test_no_validator_has_anything_on_a_built_file(dommar: str, filer: list[Path]) -> None:
    assert {fil.name: feil for fil in filer if (feil := DOMMARAR[dommar](fil))} == {}
