"""``sognko return``: what a council has changed, in words, in JSON and as an exit code."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.typar import Koeyr
from tests.history.depotbygg import lag_depot, lagre
from tests.word.ordrediger import bytt, framlegg, rediger

ROT = Path(__file__).parents[2]
GIS = "kart-oppmaaling-gis"


@pytest.fixture
def vik(prosjekt: Path, koeyr: Koeyr) -> bytes:
    """The finished case paper to Vik, in a project with one case."""
    shutil.copytree(ROT / "cases" / GIS, prosjekt / "cases" / GIS)
    assert koeyr("build", GIS, "--stille").exit_code == 0
    return (prosjekt / "output" / GIS / "vik/01-saksframlegg.docx").read_bytes()


def test_a_file_nobody_has_changed_ends_with_0(vik: bytes, koeyr: Koeyr, prosjekt: Path) -> None:
    (prosjekt / "Frå Vik.docx").write_bytes(vik)
    svar = koeyr("return", "Frå Vik.docx")
    assert (svar.exit_code, svar.stdout) == (0, "Ingen funn\n")
    assert svar.stderr == f"Frå Vik.docx: saksframlegg til Vik i «{GIS}», uendra\n"


def test_a_council_field_is_told_and_ends_with_0(vik: bytes, koeyr: Koeyr, prosjekt: Path) -> None:
    (prosjekt / "vik.docx").write_bytes(rediger(vik, bytt("Vik kommune", "Vik herad")))
    svar = koeyr("return", "vik.docx", "--format", "concise")
    assert svar.exit_code == 0
    assert (
        "D170 merknad: Kommunefeltet «kommune.namn» er endra: «Vik kommune» er blitt «Vik herad»"
        in svar.stdout
    )
    assert svar.stderr.endswith("0 endringar, 1 kommunefelt endra, 380 av 381 avsnitt uendra\n")


def test_changed_shared_text_ends_with_3_and_shows_the_line_of_the_case(
    vik: bytes, koeyr: Koeyr, prosjekt: Path
) -> None:
    (prosjekt / "vik.docx").write_bytes(rediger(vik, bytt("små og sårbare", "sterke og solide")))
    svar = koeyr("return", "vik.docx")
    assert svar.exit_code == 3
    assert svar.stdout.startswith(
        "D150 vik.docx, hovuddelen, avsnitt 27: Delt tekst er endra: «små og sårbare» er blitt"
    )
    assert f"  --> cases/{GIS}/sak.yaml:" in svar.stdout


@pytest.mark.parametrize(
    ("foer", "etter", "spora"),
    [("særs vanskeleg", "lett", True), ("Alle seks", "Alle\u00a0seks", False)],
    ids=["proposed", "typography"],
)
def test_what_is_only_proposed_or_only_typography_ends_with_3_too(
    vik: bytes, koeyr: Koeyr, prosjekt: Path, foer: str, etter: str, spora: bool
) -> None:
    (prosjekt / "vik.docx").write_bytes(rediger(vik, framlegg(foer, etter) if spora else bytt(foer, etter)))
    svar = koeyr("return", "vik.docx", "--stille")
    assert (svar.exit_code, svar.stderr) == (3, "")
    assert svar.stdout.splitlines()[0].split()[1] == "åtvaring:"


def test_programs_get_the_path_and_the_place(vik: bytes, koeyr: Koeyr, prosjekt: Path) -> None:
    (prosjekt / "vik.docx").write_bytes(rediger(vik, bytt("små og sårbare", "sterke og solide")))
    (funn,) = json.loads(koeyr("return", "vik.docx", "--format", "json", "--stille").stdout)["funn"]
    assert (funn["kode"], funn["sti"], funn["fil"]) == ("D150", "tekst.samandrag", f"cases/{GIS}/sak.yaml")
    (resultat,) = json.loads(koeyr("return", "vik.docx", "--format", "sarif", "--stille").stdout)["runs"][0][
        "results"
    ]
    stad = resultat["locations"][0]
    assert stad["physicalLocation"]["region"]["startLine"] == funn["linje"]
    assert stad["logicalLocations"] == [{"fullyQualifiedName": "tekst.samandrag"}]


def test_the_files_of_several_councils_are_told_together(vik: bytes, koeyr: Koeyr, prosjekt: Path) -> None:
    luster = (prosjekt / "output" / GIS / "luster/01-saksframlegg.docx").read_bytes()
    (prosjekt / "vik.docx").write_bytes(rediger(vik, bytt("små og sårbare", "store")))
    (prosjekt / "luster.docx").write_bytes(rediger(luster, bytt("små og sårbare", "sårbare")))
    (prosjekt / "brev.docx").write_bytes(b"hei")
    svar = koeyr("return", "vik.docx", "luster.docx", "brev.docx", "--format", "concise")
    assert svar.exit_code == 3
    assert "D150 luster.docx, hovuddelen, avsnitt " in svar.stdout
    assert "D150 vik.docx, hovuddelen, avsnitt 27: Delt tekst" in svar.stdout
    assert "brev.docx: D102 Fila er ikkje ei Word-fil" in svar.stdout


def test_a_file_that_is_not_let_in_ends_with_1(prosjekt: Path, koeyr: Koeyr) -> None:
    (prosjekt / "cases" / "x").mkdir()
    (prosjekt / "brev.docx").write_bytes(b"%PDF-1.7")
    svar = koeyr("return", "brev.docx", "borte.docx", "--format", "concise")
    assert svar.exit_code == 1
    assert [linje.split(": ")[1][:4] for linje in svar.stdout.splitlines()[:2]] == ["D120", "D105"]


def test_nothing_is_written(vik: bytes, koeyr: Koeyr, prosjekt: Path) -> None:
    (prosjekt / "vik.docx").write_bytes(rediger(vik, framlegg("særs vanskeleg", "lett")))
    foer = {fil: (fil.read_bytes(), fil.stat().st_mtime_ns) for fil in prosjekt.rglob("*") if fil.is_file()}
    koeyr("return", "vik.docx")
    assert {
        fil: (fil.read_bytes(), fil.stat().st_mtime_ns) for fil in prosjekt.rglob("*") if fil.is_file()
    } == foer


def test_a_file_of_an_earlier_version_is_held_against_that_version(
    vik: bytes, koeyr: Koeyr, prosjekt: Path
) -> None:
    lagre(lag_depot(prosjekt), {".gitignore": "output/\n*.docx\n!templates/*.docx\n"})
    fil = prosjekt / "cases" / GIS / "sak.yaml"
    lagre(
        prosjekt, {f"cases/{GIS}/sak.yaml": fil.read_text(encoding="utf-8").replace("små og sårbare", "få")}
    )
    shutil.rmtree(prosjekt / "output")
    (prosjekt / "vik.docx").write_bytes(rediger(vik, bytt("særs vanskeleg", "lett")))
    svar = koeyr("return", "vik.docx", "--format", "concise")
    assert svar.exit_code == 3
    assert "henta frå historikken. Endra i saka sidan: tekst.samandrag" in svar.stdout
    assert svar.stdout.count("D150") == 1
