"""``sognko verify``: built files proved where they lie, told in every format, exit 3 when they are not alike."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.word.zipfil import les_zip
from tests.cli.typar import Koeyr
from tests.pakke import bytt_i_del

ROT = Path(__file__).parents[2]
GIS = "kart-oppmaaling-gis"
FRAMLEGG, AVTALE = "vik/01-saksframlegg.docx", "vik/02-avtale.docx"


@pytest.fixture(scope="module")
def bygt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case, built once."""
    ut = tmp_path_factory.mktemp("bygt")
    assert bygg(ROT / "cases" / GIS, Oppsett(ROT / "templates", ut)).funn == ()
    return ut


@pytest.fixture
def ut(bygt: Path, tmp_path: Path) -> Path:
    """A copy of what was built, somewhere else; returns the folder of the case."""
    shutil.copytree(bygt / GIS, tmp_path / "kopi" / GIS)
    return tmp_path / "kopi" / GIS


def kodar(tekst: str) -> list[str]:
    return [ei["kode"] for ei in json.loads(tekst)["funn"]]


def test_a_set_that_was_copied_elsewhere_is_proved_without_its_case(
    ut: Path, prosjekt: Path, koeyr: Koeyr
) -> None:
    svar = koeyr("verify", "--ut", str(ut.parent))
    assert (svar.exit_code, svar.stdout) == (0, "Ingen funn\n")
    assert f"{GIS}: 41 filer av 9 dokument, likelydande" in svar.stderr


def endra_bokstav(ut: Path) -> None:
    fil = ut / FRAMLEGG
    fil.write_bytes(bytt_i_del(fil.read_bytes(), "word/document.xml", "fagmiljøa er små", "fagmiljøa er smá"))


def opna_og_lagra(ut: Path) -> None:
    fil = ut / AVTALE
    fil.write_bytes(bytt_i_del(fil.read_bytes(), "docProps/core.xml", "</cp:core", "</cp:core"))


def bytte_om(ut: Path) -> None:
    vik, luster = ut / FRAMLEGG, ut / FRAMLEGG.replace("vik", "luster")
    data = vik.read_bytes()
    vik.write_bytes(luster.read_bytes())
    luster.write_bytes(data)


def endra_beviset(ut: Path) -> None:
    fil = ut / "likelydande.json"
    fil.write_text(fil.read_text(encoding="utf-8").replace('"samla": "', '"samla": "0'), encoding="utf-8")


@pytest.mark.parametrize(
    ("gjer", "venta"),
    [
        (endra_bokstav, {"I201", "I223"}),
        (opna_og_lagra, {"I203", "I223", "I226"}),
        (bytte_om, {"I214", "I223", "I226"}),
        (endra_beviset, {"I223", "I226"}),
        (lambda ut: (ut / AVTALE).unlink(), {"I221", "I226"}),
        (lambda ut: (ut / "vik" / "notat.docx").write_bytes(b"PK"), {"I220", "I222", "I226"}),
        (lambda ut: (ut / "vik" / "notat.txt").write_text("hei", encoding="utf-8"), {"I222"}),
        (lambda ut: (ut / "manifest.json").unlink(), {"I224", "I226"}),
        (lambda ut: (ut / "manifest.json").write_text("{}", encoding="utf-8"), {"I224", "I226"}),
        (lambda ut: (ut / FRAMLEGG).write_bytes(b"ikkje ei Word-fil"), {"I220", "I223", "I226"}),
    ],
)
def test_what_somebody_has_done_with_the_files_is_found_and_gives_exit_code_3(
    ut: Path, prosjekt: Path, koeyr: Koeyr, gjer: Callable[[Path], object], venta: set[str]
) -> None:
    gjer(ut)
    svar = koeyr("verify", GIS, "--ut", str(ut.parent), "--format", "json", "-s")
    assert (svar.exit_code, set(kodar(svar.stdout))) == (3, venta)


def test_a_council_field_is_held_against_the_case_when_it_is_at_hand(
    ut: Path, prosjekt: Path, koeyr: Koeyr
) -> None:
    shutil.copytree(ROT / "cases" / GIS, prosjekt / "cases" / GIS)
    fil = ut / FRAMLEGG
    xml = les_zip(fil.read_bytes())["word/document.xml"].innhald().decode()
    [eigen_del] = re.findall(r'<w:tag w:val="kommune\.eigen_del.{0,160}>1\u00a0601\u00a0935\u00a0kr', xml)
    endra = bytt_i_del(
        fil.read_bytes(),
        "word/document.xml",
        eigen_del,
        eigen_del.replace("1\u00a0601\u00a0935", "1\u00a0601\u00a0936"),
    )
    fil.write_bytes(endra)
    svar = koeyr("verify", GIS, "--ut", str(ut.parent), "--format", "json", "-s")
    assert svar.exit_code == 3
    assert "I205" in kodar(svar.stdout)


def test_a_case_that_has_changed_since_is_told_of_and_the_files_are_proved_all_the_same(
    ut: Path, prosjekt: Path, koeyr: Koeyr
) -> None:
    shutil.copytree(ROT / "cases" / GIS, prosjekt / "cases" / GIS)
    fil = prosjekt / "cases" / GIS / "sak.yaml"
    fil.write_text(
        fil.read_text(encoding="utf-8").replace("fagmiljøa er små", "fagmiljøa er særs små"), encoding="utf-8"
    )
    svar = koeyr("verify", GIS, "--ut", str(ut.parent), "--format", "json", "-s")
    assert (svar.exit_code, kodar(svar.stdout)) == (0, ["I225"])


def test_the_report_for_other_programs_names_the_file_and_the_part(
    ut: Path, prosjekt: Path, koeyr: Koeyr
) -> None:
    endra_bokstav(ut)
    svar = koeyr("verify", "--ut", str(ut.parent), "--format", "sarif", "-s")
    resultat = {ei["ruleId"]: ei for ei in json.loads(svar.stdout)["runs"][0]["results"]}
    stad = resultat["I201"]["locations"][0]
    assert stad["physicalLocation"]["artifactLocation"]["uri"].endswith(f"{GIS}/{FRAMLEGG}")
    assert stad["logicalLocations"] == [{"fullyQualifiedName": "delen «samandrag»"}]


@pytest.mark.parametrize("argument", [(), ("finst-ikkje",)])
def test_nothing_built_is_a_mistake_in_how_the_program_was_called(
    prosjekt: Path, koeyr: Koeyr, argument: tuple[str, ...]
) -> None:
    svar = koeyr("verify", *argument, "--ut", "tomt")
    assert svar.exit_code == 2
    assert "P140" in svar.stdout
    assert "sognko build" in svar.stdout
