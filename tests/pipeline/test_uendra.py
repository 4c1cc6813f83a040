"""A case that stands in output as it would be made again is left alone; whatever decides what it becomes makes it anew."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import sognko_docs
from sognko_docs.pipeline.bygg import Bygd, Oppsett, bygg
from sognko_docs.pipeline.levering import pdf as pdfmodul
from sognko_docs.pipeline.uendra import Uendra, bygg_ved_behov
from sognko_docs.report import plasser, rapport

ROT = Path(__file__).parents[2]
SAK = "kontingent-2026"


@pytest.fixture
def oppsett(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Oppsett:
    """A project of its own, in the current folder, whose case has warnings and has been built once."""
    for mappe in ("cases", "templates"):
        shutil.copytree(ROT / mappe, tmp_path / mappe)
    monkeypatch.chdir(tmp_path)
    oppsett = Oppsett(Path("templates"), Path("output"), Path("lager"), commit="f00")
    assert isinstance(bygg_ved_behov(Path("cases", SAK), oppsett), Bygd)
    return oppsett


def bygg_att(oppsett: Oppsett) -> Bygd | Uendra:
    return bygg_ved_behov(Path("cases", SAK), oppsett)


def fortald(bygd: Bygd | Uendra) -> str:
    funn = plasser(bygd.funn, bygd.lesing.finn_stad)
    return rapport("full", funn, bygd.lesing.linjer, versjon="0", breidd=100, fargar=False)


def test_what_stands_there_is_not_made_again_and_its_findings_are_told_in_the_same_words(
    oppsett: Oppsett,
) -> None:
    igjen = bygg_att(oppsett)
    assert isinstance(igjen, Uendra)
    heilt = bygg(Path("cases", SAK), oppsett)
    assert igjen.filer == heilt.filer
    assert "åtvaring" in fortald(heilt)
    assert fortald(igjen) == fortald(heilt)


def test_a_build_that_lacked_libreoffice_is_made_again_when_it_is_there(
    oppsett: Oppsett, monkeypatch: pytest.MonkeyPatch
) -> None:
    med_pdf = replace(oppsett, pdf=True)
    monkeypatch.setattr(pdfmodul, "finn_kontor", lambda: None)
    for _ in range(2):
        utan = bygg_att(med_pdf)
        assert isinstance(utan, Bygd)
        assert "P110" in {funn.kode for funn in utan.funn}


def legg_til(fil: str) -> Callable[[], None]:
    """Add a line break at the end of a file; in a text file or a zip that changes nothing else."""

    def skriv() -> None:
        Path(fil).write_bytes(Path(fil).read_bytes() + b"\n")

    return skriv


def legg_ved() -> None:
    vedlegg = Path(f"cases/{SAK}/vedlegg/kart.pdf")
    vedlegg.parent.mkdir()
    vedlegg.touch()


DET_SOM_AVGJER: dict[str, Callable[[], None]] = {
    "the case": legg_til(f"cases/{SAK}/sak.yaml"),
    "the councils": legg_til("cases/kommunar.yaml"),
    "statistics the case uses": legg_til("cases/tal/folketal-2025-01-01.yaml"),
    "a template": legg_til("templates/saksframlegg.docx"),
    "an attachment": legg_ved,
    "a finished file": legg_til(f"output/{SAK}/vik/01-saksframlegg.docx"),
    "a finished file that is gone": lambda: Path(f"output/{SAK}/vik/01-saksframlegg.docx").unlink(),
    "a file beside the finished ones": lambda: Path(f"output/{SAK}/vik/notat.docx").touch(),
    "the manifest": legg_til(f"output/{SAK}/manifest.json"),
}


@pytest.mark.parametrize("kva", DET_SOM_AVGJER)
def test_a_change_in_what_decides_makes_the_case_anew(oppsett: Oppsett, kva: str) -> None:
    assert isinstance(bygg_att(oppsett), Uendra)
    DET_SOM_AVGJER[kva]()
    assert isinstance(bygg_att(oppsett), Bygd)


def test_another_choice_or_another_commit_makes_the_case_anew(oppsett: Oppsett) -> None:
    assert isinstance(bygg_att(replace(oppsett, commit="ba1")), Bygd)
    assert isinstance(bygg_att(replace(oppsett, commit="ba1")), Uendra)
    assert isinstance(bygg_att(replace(oppsett, commit="ba1", diagram="bilete")), Bygd)


def test_another_program_makes_the_case_anew(
    oppsett: Oppsett, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = tmp_path / "program" / "__init__.py"
    anna.parent.mkdir()
    anna.write_text("x = 1\n")
    monkeypatch.setattr(sognko_docs, "__file__", str(anna))
    assert isinstance(bygg_att(oppsett), Bygd)
    assert isinstance(bygg_att(oppsett), Uendra)
    anna.write_text("x = 12\n")
    assert isinstance(bygg_att(oppsett), Bygd)


def test_a_change_of_what_the_case_does_not_read_is_no_reason(oppsett: Oppsett) -> None:
    legg_til("cases/tryggest/sak.yaml")()
    os.utime(f"cases/{SAK}/sak.yaml", (0, 0))
    assert isinstance(bygg_att(oppsett), Uendra)


def test_a_case_saved_while_it_was_being_built_is_made_anew(oppsett: Oppsett) -> None:
    sak = Path(f"cases/{SAK}/sak.yaml")
    legg_til(str(sak))()
    lagra_undervegs = replace(oppsett, melding=lambda _: legg_til(str(sak))())
    assert isinstance(bygg_att(lagra_undervegs), Bygd)
    assert isinstance(bygg_att(oppsett), Bygd)


def test_a_case_with_errors_is_not_remembered(oppsett: Oppsett) -> None:
    sak = Path(f"cases/{SAK}/sak.yaml")
    rett = sak.read_bytes()
    sak.write_bytes(rett + b"feil: 1\n")
    for _ in range(2):
        bygd = bygg_att(oppsett)
        assert isinstance(bygd, Bygd)
        assert not bygd.filer
    sak.write_bytes(rett)
    assert isinstance(bygg_att(oppsett), Uendra)


@pytest.mark.parametrize("skade", [b"", b"{}", b"\xff\x00"])
def test_a_damaged_memory_is_forgotten(oppsett: Oppsett, skade: bytes) -> None:
    [minne] = Path("lager").glob("*.minne")
    minne.write_bytes(skade)
    assert isinstance(bygg_att(oppsett), Bygd)
    assert isinstance(bygg_att(oppsett), Uendra)


def test_without_a_place_to_remember_in_the_case_is_always_made(oppsett: Oppsett) -> None:
    assert isinstance(bygg_att(replace(oppsett, lager=None)), Bygd)
