from __future__ import annotations

import hashlib
import shutil
from pathlib import Path, PurePosixPath

import pytest

from sognko_docs.finding import Finding
from sognko_docs.history.utgaave import Utgaave
from sognko_docs.load.saker import les_sak
from sognko_docs.pipeline.retur.tidlegare import finn_tidlegare
from tests.history.depotbygg import lag_depot, lagre

ROT = Path(__file__).parents[2]
SAK = "skog-i-sogn"


@pytest.fixture
def prosjekt(tmp_path: Path) -> Path:
    """A repository with one shipped case and two templates, in its first commit."""
    rot = lag_depot(tmp_path / "prosjekt")
    for namn in (SAK, "tal", "felles"):
        shutil.copytree(ROT / "cases" / namn, rot / "cases" / namn)
    shutil.copy(ROT / "cases" / "kommunar.yaml", rot / "cases")
    lagre(rot, {"templates/a.docx": b"mal 1", "cases/anna/sak.yaml": "x\n"})
    return rot


def _inngang(rot: Path) -> str:
    lasta = les_sak(rot / "cases" / SAK, rot).lasta
    assert lasta is not None
    return lasta.inngang


def _endra(rot: Path, fil: str, foer: str, etter: str) -> str:
    tekst = (rot / fil).read_text(encoding="utf-8")
    assert foer in tekst
    return lagre(rot, {fil: tekst.replace(foer, etter, 1)})


def test_the_revision_a_file_was_made_from_is_found_by_its_hash(prosjekt: Path) -> None:
    foerste = _inngang(prosjekt)
    andre_commit = _endra(prosjekt, f"cases/{SAK}/sak.yaml", "status: ", "status:  ")
    andre = _inngang(prosjekt)
    _endra(prosjekt, "cases/kommunar.yaml", "Luster kommune", "Luster herad")
    assert len({foerste, andre, _inngang(prosjekt)}) == 3
    funne = finn_tidlegare(prosjekt, SAK, andre)
    assert isinstance(funne, Utgaave)
    assert funne.revisjon.commit == andre_commit
    with funne.mappe() as mappe:
        assert _inngang(mappe) == andre


def test_of_several_the_newest_is_taken_or_the_one_with_the_template(prosjekt: Path) -> None:
    inngang = _inngang(prosjekt)
    ny = lagre(prosjekt, {"templates/a.docx": b"mal 2"})
    uvedkomande = lagre(prosjekt, {"cases/anna/sak.yaml": "y\n"})
    nyast = finn_tidlegare(prosjekt, SAK, inngang)
    assert isinstance(nyast, Utgaave)
    assert nyast.revisjon.commit == ny != uvedkomande
    gammal = finn_tidlegare(prosjekt, SAK, inngang, hashlib.sha256(b"mal 1").hexdigest())
    assert isinstance(gammal, Utgaave)
    assert gammal.filer[PurePosixPath("templates/a.docx")] == b"mal 1"
    ukjend = finn_tidlegare(prosjekt, SAK, inngang, "0" * 64)
    assert isinstance(ukjend, Utgaave)
    assert ukjend.revisjon.commit == ny


def test_a_hash_no_revision_has_is_a_finding_and_so_is_one_beyond_the_bound(prosjekt: Path) -> None:
    inngang = _inngang(prosjekt)
    _endra(prosjekt, f"cases/{SAK}/sak.yaml", "status: ", "status:  ")
    for funne in (finn_tidlegare(prosjekt, SAK, "f" * 64), finn_tidlegare(prosjekt, SAK, inngang, hoegst=1)):
        assert isinstance(funne, Finding)
        assert (funne.kode, "aldri blei lagra" in funne.hjelp) == ("P326", True)


def test_revisions_that_could_not_be_read_are_passed_by(prosjekt: Path) -> None:
    inngang = _inngang(prosjekt)
    sak = (prosjekt / "cases" / SAK / "sak.yaml").read_text(encoding="utf-8")
    lagre(prosjekt, {f"cases/{SAK}/sak.yaml": "sak: [\n"})
    shutil.rmtree(prosjekt / "cases" / SAK)
    lagre(prosjekt, {})
    assert isinstance(finn_tidlegare(prosjekt, SAK, inngang), Utgaave)
    assert "sak:" in sak
