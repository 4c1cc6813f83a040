"""Findings as the commands tell them: formats, quiet, exit codes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path, PurePath

import pytest

from sognko_docs.cli.funn import Samling
from sognko_docs.finding import Finding, Grad, Stad
from sognko_docs.report import FORMAT
from tests.cli.typar import Koeyr
from tests.cli.utfylling import fyll_ut


@pytest.fixture
def sak(prosjekt: Path, koeyr: Koeyr) -> Path:
    """Return the file of a case that is in order."""
    koeyr("new", "proeve")
    fil = prosjekt / "cases/proeve/sak.yaml"
    fil.write_text(fyll_ut(fil.read_text(encoding="utf-8")), encoding="utf-8")
    return fil


@pytest.fixture
def feil_sak(sak: Path) -> Path:
    """Return the file of a case with one error."""
    sak.write_text(
        sak.read_text(encoding="utf-8").replace("status: utkast", "status: uferdig"), encoding="utf-8"
    )
    return sak


def test_an_error_is_shown_with_its_place_and_ends_with_1(feil_sak: Path, koeyr: Koeyr) -> None:
    svar = koeyr("check")
    assert svar.exit_code == 1
    assert (
        svar.stdout
        == """\
S107 «status» kan ikkje vere «uferdig»
  --> cases/proeve/sak.yaml:13:11
    |
 11 |   korttittel: barnevern
 12 |   type: vertskommunesamarbeid
 13 |   status: uferdig  # utkast, framlegg eller vedteken
    |           ^^^^^^^
  hjelp: vel mellom «utkast», «framlegg», «vedteken»

1 feil i 1 fil
"""
    )
    assert svar.stderr.endswith(" s  cases/proeve/sak.yaml\n")


def test_quiet_tells_only_findings(feil_sak: Path, koeyr: Koeyr) -> None:
    svar = koeyr("check", "--stille", "--format", "concise")
    assert svar.stderr == ""
    assert svar.stdout.startswith("cases/proeve/sak.yaml:13:11: S107 ")


@pytest.mark.parametrize("kommando", [["check"], ["fmt"], ["build"], ["template", "check"]], ids=" ".join)
def test_quiet_is_quiet(sak: Path, koeyr: Koeyr, kommando: Sequence[str]) -> None:
    assert koeyr("fmt").exit_code == 0
    svar = koeyr(*kommando, "--stille")
    assert (svar.exit_code, svar.stdout, svar.stderr) == (0, "", "")


@pytest.mark.parametrize("form", FORMAT)
def test_every_format_can_be_asked_for(feil_sak: Path, koeyr: Koeyr, form: str) -> None:
    svar = koeyr("check", "--format", form)
    assert svar.exit_code == 1
    kjennemerke = {
        "full": "S107 «status»", "concise": ":13:11: S107 ", "json": '"kode": "S107"', "sarif": '"ruleId": "S107"',
        "github": "::error file=cases/proeve/sak.yaml,line=13,col=11,",
    }  # fmt: skip
    assert kjennemerke[form] in svar.stdout


def test_output_for_programs_is_whole_also_when_quiet_and_clean(sak: Path, koeyr: Koeyr) -> None:
    assert json.loads(koeyr("check", "--stille", "--format", "json").stdout)["funn"] == []


def test_there_are_no_colours_where_there_is_no_terminal(feil_sak: Path, koeyr: Koeyr) -> None:
    assert "\x1b" not in koeyr("check").output


@pytest.mark.parametrize(
    ("funn", "utgang"),
    [
        ([], 0),
        ([("L304", Grad.AATVARING), ("P106", Grad.MERKNAD)], 0),
        ([("K201", Grad.FEIL)], 1),
        ([("I201", Grad.AATVARING)], 0),
        ([("I201", Grad.FEIL)], 3),
        ([("K201", Grad.FEIL), ("D150", Grad.FEIL)], 3),
    ],
)
def test_the_exit_code_tells_how_bad_it_is(funn: list[tuple[str, Grad]], utgang: int) -> None:
    samling = Samling()
    samling.legg_til(Finding(kode, "x", grad=grad) for kode, grad in funn)
    assert samling.utgang == utgang


def test_the_same_finding_from_two_cases_is_told_once() -> None:
    samling = Samling()
    for _ in range(2):
        samling.legg_til([Finding("S203", "Profilen finst ikkje")])
    assert len(samling.funn) == 1


def test_a_fault_in_a_text_two_cases_share_is_told_once_at_its_line() -> None:
    fil = PurePath("cases/felles/rolla.yaml")
    samling = Samling()
    for sti in (("tekst", "økonomi"), ("tekst", "bakgrunn")):
        samling.legg_til([Finding("L403", "Ingen § 20-44", sti, stad=Stad(fil, 10, 7), fil=fil)])
        samling.legg_til([Finding("D150", "Teksten er endra", sti, stad=Stad(fil), fil=fil)])
    assert [ei.finding.kode for ei in samling.funn] == ["L403", "D150", "D150"]


def test_an_error_writes_nothing_and_leaves_what_was_there(sak: Path, koeyr: Koeyr, prosjekt: Path) -> None:
    assert koeyr("build").exit_code == 0
    foer = {fil: fil.read_bytes() for fil in (prosjekt / "output").rglob("*.docx")}
    assert foer
    sak.write_text(
        sak.read_text(encoding="utf-8").replace("status: utkast", "status: uferdig"), encoding="utf-8"
    )
    assert koeyr("build").exit_code == 1
    assert {fil: fil.read_bytes() for fil in (prosjekt / "output").rglob("*.docx")} == foer


def test_a_build_tells_each_file_with_its_time_and_goes_where_it_is_sent(
    sak: Path, koeyr: Koeyr, prosjekt: Path
) -> None:
    svar = koeyr("build", "proeve", "--ut", "ferdig")
    assert svar.exit_code == 0
    linjer = svar.stderr.splitlines()
    alle = (fil for fil in (prosjekt / "ferdig/proeve").rglob("*") if fil.is_file())
    laga = (fil for fil in alle if fil.name != "manifest.json")
    filer = sorted(fil.relative_to(prosjekt).as_posix() for fil in laga)
    assert sorted(linje.split(" s  ")[1] for linje in linjer[:-1]) == filer
    assert linjer[-1].startswith(f"Ferdig: {len(filer)} filer i ")
    assert all(
        linje.split(" s  ")[0].replace(",", ".").strip().replace(".", "").isdigit() for linje in linjer[:-1]
    )


def test_a_second_build_writes_nothing(sak: Path, koeyr: Koeyr, prosjekt: Path) -> None:
    koeyr("build")
    foer = {fil: fil.stat().st_mtime_ns for fil in (prosjekt / "output").rglob("*") if fil.is_file()}
    assert koeyr("build").exit_code == 0
    assert {fil: fil.stat().st_mtime_ns for fil in (prosjekt / "output").rglob("*") if fil.is_file()} == foer


def test_a_project_without_cases_says_how_to_get_one(prosjekt: Path, koeyr: Koeyr) -> None:
    svar = koeyr("build")
    assert svar.exit_code == 2
    assert svar.stdout.startswith("Y125 Fann ingen saker i «cases»\n")


def test_fmt_check_names_what_it_would_change_and_changes_nothing(sak: Path, koeyr: Koeyr) -> None:
    sak.write_text(
        sak.read_text(encoding="utf-8").replace("  tittel: barnevern\n", "", 1) + "", encoding="utf-8"
    )
    sak.write_text(
        sak.read_text(encoding="utf-8").replace(
            "  status: utkast", "  tittel: barnevern\n  status: utkast", 1
        ),
        encoding="utf-8",
    )
    foer = sak.read_bytes()
    svar = koeyr("fmt", "--check", "proeve")
    assert (svar.exit_code, svar.stdout, svar.stderr) == (1, "", "ville ha endra: cases/proeve/sak.yaml\n")
    assert sak.read_bytes() == foer
    svar = koeyr("fmt", "proeve")
    assert (svar.exit_code, svar.stderr) == (0, "endra: cases/proeve/sak.yaml\n")
    assert sak.read_bytes() != foer
    assert koeyr("fmt", "--check", "proeve").exit_code == 0


def test_fmt_leaves_a_case_it_cannot_read_alone(feil_sak: Path, koeyr: Koeyr) -> None:
    foer = feil_sak.read_bytes()
    svar = koeyr("fmt", "proeve")
    assert svar.exit_code == 1
    assert svar.stdout.startswith("S107 ")
    assert feil_sak.read_bytes() == foer
