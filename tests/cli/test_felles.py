"""``sognko felles`` tells which cases use a shared text, and ``sognko check`` which a change touches."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import ROT
from tests.cli.typar import Koeyr

NY_VERSJON = """\
  - versjon: 2
    dato: 2026-03-01
    endring: Styret er nemnt.
    tekst: |
      Styret rår til, og kommunane avgjer.
"""


@pytest.fixture
def felles(prosjekt: Path) -> Path:
    """Copy two cases that use shared texts into the project; return the folder of the texts."""
    for namn in ("felles-barnevern", "kart-oppmaaling-gis"):
        shutil.copytree(ROT / "cases" / namn, prosjekt / "cases" / namn)
    return prosjekt / "cases/felles"


def ny_versjon(felles: Path) -> None:
    with (felles / "rolla-til-sogn-ko.yaml").open("a", encoding="utf-8") as straum:
        straum.write(NY_VERSJON)


@pytest.mark.usefixtures("felles")
def test_each_text_is_listed_with_the_places_that_use_it(koeyr: Koeyr) -> None:
    svar = koeyr("felles", "rolla-til-sogn-ko")
    assert (svar.exit_code, svar.output) == (
        0,
        (
            "rolla-til-sogn-ko@1  Kva Sogn KO kan og ikkje kan avgjere (3. november 2025)\n"
            "  felles-barnevern: tekst.bakgrunn\n"
            "  kart-oppmaaling-gis: tekst.bakgrunn\n"
        ),
    )
    assert svar.output in koeyr("felles").output


def test_a_new_version_shows_which_cases_have_the_old_one(felles: Path, koeyr: Koeyr) -> None:
    ny_versjon(felles)
    sak = felles.parent / "felles-barnevern/sak.yaml"
    sak.write_text(
        sak.read_text(encoding="utf-8").replace("rolla-til-sogn-ko@1", "rolla-til-sogn-ko@2"), "utf-8"
    )
    assert koeyr("felles", "rolla-til-sogn-ko").output == (
        "rolla-til-sogn-ko@2  Kva Sogn KO kan og ikkje kan avgjere (1. mars 2026)\n"
        "  felles-barnevern: tekst.bakgrunn\n"
        "  kart-oppmaaling-gis: tekst.bakgrunn (versjon 1)\n"
    )
    svar = koeyr("check", "--format", "concise", "--stille")
    linjer = [linje for linje in svar.stdout.splitlines() if "K320" in linje]
    assert len(linjer) == 1
    assert "cases/kart-oppmaaling-gis/sak.yaml" in linjer[0]
    assert svar.exit_code == 0


def test_a_reference_in_a_shared_text_has_the_value_of_the_case_and_a_wrong_one_is_shown_in_its_file(
    felles: Path, koeyr: Koeyr
) -> None:
    fil = felles / "rolla-til-sogn-ko.yaml"
    rett = fil.read_text(encoding="utf-8")
    fil.write_text(rett + "      Året er {{ budsjett.år }}.\n", encoding="utf-8")
    assert koeyr("check", "--stille", "felles-barnevern").output == ""
    fil.write_text(rett + "      Året er {{ budsjett.aar_ }}.\n", encoding="utf-8")
    svar = koeyr("check", "felles-barnevern")
    assert svar.exit_code == 1
    assert f"--> cases/felles/rolla-til-sogn-ko.yaml:{len(rett.splitlines()) + 1}:15" in svar.output


def test_a_text_no_case_uses_is_said_to_be_so(felles: Path, koeyr: Koeyr) -> None:
    shutil.copy(felles / "rolla-til-sogn-ko.yaml", felles / "ny.yaml")
    assert koeyr("felles", "ny").output.splitlines()[1] == "  inga sak brukar teksten"


@pytest.mark.usefixtures("felles")
def test_a_misspelt_name_comes_with_the_nearest(koeyr: Koeyr) -> None:
    svar = koeyr("felles", "rolla-til-sognko")
    assert svar.exit_code == 2
    assert (
        "fann ingen felles tekst som heiter «rolla-til-sognko». Meinte du «rolla-til-sogn-ko»?" in svar.stderr
    )


def test_a_text_with_an_error_is_shown_where_the_error_is(felles: Path, koeyr: Koeyr) -> None:
    (felles / "gal.yaml").write_text("tittel: A\n", encoding="utf-8")
    svar = koeyr("felles")
    assert svar.exit_code == 1
    assert "--> cases/felles/gal.yaml:1:1" in svar.output


def test_a_project_without_shared_texts_is_told_where_they_belong(prosjekt: Path, koeyr: Koeyr) -> None:
    shutil.rmtree(prosjekt / "cases/felles")
    assert koeyr("felles").output == "Det ligg ingen felles tekstar i «cases/felles».\n"


def test_a_change_of_a_shared_text_changes_the_manifest_and_the_document(felles: Path, koeyr: Koeyr) -> None:
    manifest = felles.parents[1] / "output/felles-barnevern/manifest.json"
    assert koeyr("build", "--stille", "felles-barnevern").exit_code == 0
    foer = manifest.read_text(encoding="utf-8")
    fil = felles / "rolla-til-sogn-ko.yaml"
    fil.write_text(fil.read_text(encoding="utf-8").replace("må difor sjølv", "må sjølv"), encoding="utf-8")
    assert koeyr("build", "--stille", "felles-barnevern").exit_code == 0
    assert manifest.read_text(encoding="utf-8") != foer
    lest = koeyr("text", str(next(manifest.parent.glob("vik/01*.docx")))).stdout
    assert "Kvart kommunestyre må sjølv ta stilling til saka." in lest
