"""``sognko new`` makes a case that is nearly there."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from pathlib import Path
from typing import get_args

import pytest

from sognko_docs.sak.sakstype import Sakstype
from tests.cli.typar import Koeyr
from tests.cli.utfylling import fyll_ut

MODELLAR = {
    "vertskommunesamarbeid": "ny-sak.yaml",
    "kommunalt oppgåvefellesskap": "ny-sak-ko.yaml",
    "interkommunalt politisk råd": "ny-sak-ipr.yaml",
}
VENTA = """\
laga: cases/felles-barnevern/sak.yaml

Slik går du vidare:
  1. Opne cases/felles-barnevern/sak.yaml og fyll ut alt som er merkt med «xx».
  2. Legg eigne vedlegg i cases/felles-barnevern/vedlegg.
  3. sognko check felles-barnevern
  4. sognko build felles-barnevern
"""


def test_a_new_case_is_made_and_the_next_steps_are_told(prosjekt: Path, koeyr: Koeyr) -> None:
    svar = koeyr("new", "felles-barnevern")
    assert (svar.exit_code, svar.output) == (0, VENTA)
    assert (prosjekt / "cases/felles-barnevern/vedlegg").is_dir()


def test_the_first_line_points_to_the_schema_from_where_the_case_lies(prosjekt: Path, koeyr: Koeyr) -> None:
    (prosjekt / "sognko_docs/schema").mkdir(parents=True)
    (prosjekt / "sognko_docs/schema/sak.schema.json").write_text("{}", encoding="utf-8")
    koeyr("new", "felles-barnevern")
    foerste, *_ = (prosjekt / "cases/felles-barnevern/sak.yaml").read_text(encoding="utf-8").splitlines()
    assert foerste == "# yaml-language-server: $schema=../../sognko_docs/schema/sak.schema.json"


def test_without_a_schema_in_the_project_the_first_line_points_to_the_installed_one(
    prosjekt: Path, koeyr: Koeyr
) -> None:
    koeyr("new", "felles-barnevern")
    fil = prosjekt / "cases/felles-barnevern/sak.yaml"
    foerste, *_ = fil.read_text(encoding="utf-8").splitlines()
    skjema = (fil.parent / foerste.removeprefix("# yaml-language-server: $schema=")).resolve()
    assert json.loads(skjema.read_text(encoding="utf-8"))["title"] == "Likelydande sak"


def test_what_is_there_is_never_written_over(prosjekt: Path, koeyr: Koeyr) -> None:
    koeyr("new", "felles-barnevern")
    fil = prosjekt / "cases/felles-barnevern/sak.yaml"
    fil.write_text("mitt\n", encoding="utf-8")
    svar = koeyr("new", "felles-barnevern")
    assert svar.exit_code == 1
    assert svar.output == (
        "finst frå før: cases/felles-barnevern/sak.yaml\n"
        "Ingenting er endra. Vel eit anna namn for å lage ei ny sak.\n"
    )
    assert fil.read_text(encoding="utf-8") == "mitt\n"


def test_a_new_case_has_findings_only_because_of_its_placeholders(prosjekt: Path, koeyr: Koeyr) -> None:
    koeyr("new", "felles-barnevern")
    svar = koeyr("check", "--format", "json", "--stille", "felles-barnevern")
    assert svar.exit_code == 1
    funn = json.loads(svar.stdout)["funn"]
    assert {ei["kode"] for ei in funn} <= {"S104", "S105", "S107", "S202"}
    linjer = (prosjekt / "cases/felles-barnevern/sak.yaml").read_text(encoding="utf-8").splitlines()
    assert all("xx" in linjer[ei["linje"] - 1] for ei in funn)


def test_a_case_with_its_placeholders_filled_in_passes_check_and_can_be_built(
    prosjekt: Path, koeyr: Koeyr
) -> None:
    koeyr("new", "felles-barnevern")
    fil = prosjekt / "cases/felles-barnevern/sak.yaml"
    fil.write_text(fyll_ut(fil.read_text(encoding="utf-8")), encoding="utf-8")
    svar = koeyr("check", "felles-barnevern")
    assert (svar.exit_code, svar.stdout) == (0, "Ingen funn\n")
    svar = koeyr("build", "felles-barnevern")
    assert (svar.exit_code, svar.stdout) == (0, "Ingen funn\n")
    assert len(list((prosjekt / "output/felles-barnevern").iterdir())) >= 6


@pytest.mark.parametrize(
    ("sakstype", "dokument"),
    [
        ("vertskommunesamarbeid", 4),
        ("vertskommune", 4),
        ("kommunalt oppgåvefellesskap", 2),
        ("ko", 2),
        ("interkommunalt politisk råd", 2),
        ("ipr", 2),
        ("budsjett", 2),
        ("utgreiing", 2),
        ("prosjekt", 2),
        ("prinsippvedtak", 1),
        ("plan", 2),
        ("uttreding", 2),
        ("endring", 2),
    ],
)
def test_every_type_of_case_can_be_filled_in_checked_and_built(
    sakstype: str, dokument: int, prosjekt: Path, koeyr: Koeyr
) -> None:
    assert koeyr("new", "--type", sakstype, "ny").exit_code == 0
    fil = prosjekt / "cases/ny/sak.yaml"
    funn = json.loads(koeyr("check", "--format", "json", "--stille", "ny").stdout)["funn"]
    linjer = fil.read_text(encoding="utf-8").splitlines()
    assert funn
    assert all("xx" in linjer[ei["linje"] - 1] for ei in funn)
    fil.write_text(fyll_ut(fil.read_text(encoding="utf-8")), encoding="utf-8")
    svar = koeyr("build", "ny")
    assert (svar.exit_code, svar.stdout) == (0, "Ingen funn\n")
    assert len(list((prosjekt / "output/ny/vik").glob("*.docx"))) == dokument


def test_there_is_a_model_for_every_type() -> None:
    for sakstype in get_args(Sakstype):
        namn = MODELLAR.get(sakstype, f"ny-sak-{sakstype}.yaml")
        assert f"\n  type: {sakstype}" in files("sognko_docs.cli").joinpath(namn).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("kort", "lang"),
    [
        ("vertskommune", "vertskommunesamarbeid"),
        ("ko", "kommunalt oppgåvefellesskap"),
        ("ipr", "interkommunalt politisk råd"),
    ],
)
def test_a_short_name_gives_the_same_case_as_the_whole_name(
    kort: str, lang: str, prosjekt: Path, koeyr: Koeyr
) -> None:
    skrivne = []
    for namn in (kort, lang):
        koeyr("new", "--type", namn, "ny")
        fil = prosjekt / "cases/ny/sak.yaml"
        skrivne.append(fil.read_text(encoding="utf-8"))
        fil.unlink()
    assert skrivne[0] == skrivne[1]
    assert f"\n  type: {lang}\n" in skrivne[0]


@pytest.mark.parametrize(("kort", "bokstavar"), [("ko", "abcdefghij"), ("ipr", "abcdefgh")])
def test_the_blank_agreement_names_every_letter_of_its_section(
    kort: str, bokstavar: str, prosjekt: Path, koeyr: Koeyr
) -> None:
    koeyr("new", "--type", kort, "ny")
    tekst = (prosjekt / "cases/ny/sak.yaml").read_text(encoding="utf-8").partition("\nsamarbeidsavtale:\n")[2]
    assert [ei for ei in bokstavar if not re.search(rf"(?:# |[.] ){ei}\b", tekst)] == []


def test_an_unknown_type_is_told_which_types_there_are(prosjekt: Path, koeyr: Koeyr) -> None:
    svar = koeyr("new", "--type", "avtale", "ny")
    assert svar.exit_code == 2
    assert "vertskommunesamarbeid" in svar.stderr
    assert not (prosjekt / "cases/ny").exists()


def test_each_placeholder_in_prose_that_is_left_is_found(prosjekt: Path, koeyr: Koeyr) -> None:
    koeyr("new", "felles-barnevern")
    fil = prosjekt / "cases/felles-barnevern/sak.yaml"
    heil = fyll_ut(fil.read_text(encoding="utf-8"))
    fil.write_text(heil.replace("    barnevern\n  vurdering", "    xx\n  vurdering", 1), encoding="utf-8")
    assert "xx" in fil.read_text(encoding="utf-8")
    svar = koeyr("check", "--format", "json", "felles-barnevern")
    assert svar.exit_code == 1
    assert [ei["sti"] for ei in json.loads(svar.stdout)["funn"]] == ["tekst.alternativ"]


def test_a_name_that_cannot_be_used_comes_with_one_that_can(prosjekt: Path, koeyr: Koeyr) -> None:
    svar = koeyr("new", "Felles økonomi – Årdal")
    assert svar.exit_code == 2
    assert svar.stderr.endswith(
        "Feil: Ugyldig verdi for NAMN: namnet «Felles økonomi – Årdal» må vere små bokstavar a–z, tal og "
        "bindestrek. Meinte du «felles-oekonomi-aardal»?\n"
    )
    assert sorted(fil.name for fil in (prosjekt / "cases").iterdir()) == ["felles", "kommunar.yaml", "tal"]


def test_the_name_of_the_folder_of_statistics_is_taken(prosjekt: Path, koeyr: Koeyr) -> None:
    svar = koeyr("new", "tal")
    assert svar.exit_code == 2
    assert "Meinte du «tal-sak»?" in svar.stderr


def test_a_case_made_outside_the_folder_of_the_project_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, koeyr: Koeyr
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "Her er ikkje noko kommuneregister («cases/kommunar.yaml»)." in koeyr("new", "skog").stdout


@pytest.mark.usefixtures("prosjekt")
def test_a_case_made_in_the_folder_of_the_project_says_nothing_of_it(koeyr: Koeyr) -> None:
    assert "kommuneregister" not in koeyr("new", "skog").stdout
