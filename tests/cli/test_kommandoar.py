"""The small commands: text, schema, explain, template check, doctor, completion."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import sognko_docs
from sognko_docs.cli.forklaringar import alle, forklar
from sognko_docs.cli.maskin import Ting, _pakkenamn, undersoek
from sognko_docs.cli.new import framlegg
from sognko_docs.cli.sognko import KOMMANDOAR
from sognko_docs.cli.watch import gjeld
from tests.cli.typar import Koeyr

ROT = Path(__file__).parents[2]
LENGST_RETT = 200
"""Characters of «Rett»: one or two short sentences."""

KODE = re.compile(r"[\"']([YSKLIDTAPN]\d{3})[\"']")


def brukte_kodar() -> set[str]:
    """Return every code that stands as a text in the package."""
    filer = (fil for fil in Path(sognko_docs.__file__).parent.rglob("*.py") if fil.stem != "forklaringar")
    return {kode for fil in filer for kode in KODE.findall(fil.read_text(encoding="utf-8"))}


def test_every_code_in_use_is_explained() -> None:
    kodar = brukte_kodar()
    assert {"Y101", "S101", "K201", "L201", "T101", "P101"} <= kodar
    assert {kode for kode in kodar if forklar(kode) is None} == set()


def test_every_explanation_is_of_a_code_in_use() -> None:
    assert {ei.kode for ei in alle()} - brukte_kodar() == set()


def test_every_explanation_has_what_why_an_example_and_how_to_mend_it() -> None:
    for ei in alle():
        assert all((ei.kva, ei.kvifor, ei.doeme, ei.rett)), ei.kode
        assert ei.rett.endswith("."), ei.kode
        assert not ei.rett[0].isupper(), ei.kode
        assert len(ei.rett) <= LENGST_RETT, ei.kode
        assert all(tekst.endswith((".", "».", ")", "!", "?", "»")) for tekst in (ei.kva, ei.kvifor)), ei.kode
        assert "  " not in ei.kva + ei.kvifor + ei.doeme + ei.rett, ei.kode


def test_a_code_is_explained(koeyr: Koeyr) -> None:
    svar = koeyr("explain", "p102")
    assert (svar.exit_code, svar.output) == (0, """\
P102  Nokon andre byggjer den same saka no.

Kvifor: To bygg på same tid kunne ha blanda filene sine. Det andre får ikkje
        byrje før det første er ferdig.

Døme:   «sognko build --watch» står og går i eit anna vindauge.

Rett:   vent til det andre bygget er ferdig, eller stopp det med Ctrl+C.
""")  # fmt: skip


def test_a_rule_is_explained_with_its_legal_basis(koeyr: Koeyr) -> None:
    svar = koeyr("explain", "L204")
    assert svar.exit_code == 0
    assert "\nHeimel: koml. § 20-2" in svar.output


def test_a_note_says_that_it_is_one(koeyr: Koeyr) -> None:
    assert koeyr("explain", "P106").output.startswith("P106 (merknad)  ")


def test_an_unknown_code_comes_with_one_that_is_near(koeyr: Koeyr) -> None:
    svar = koeyr("explain", "Y1088")
    assert svar.exit_code == 2
    assert svar.stderr.endswith(
        "det finst ingen kode «Y1088». Meinte du «Y108»? «sognko explain» listar alle.\n"
    )


def test_without_a_code_all_are_listed(koeyr: Koeyr) -> None:
    svar = koeyr("explain")
    assert svar.exit_code == 0
    assert re.findall(r"^[A-Z]\d{3}", svar.output, re.MULTILINE) == [ei.kode for ei in alle()]


@pytest.mark.parametrize("namn", ["sak", "kommunar", "avtalar", "tal", "moete", "moeteplan", "felles"])
def test_a_schema_is_shown(koeyr: Koeyr, namn: str) -> None:
    svar = koeyr("schema", namn)
    assert svar.exit_code == 0
    assert json.loads(svar.stdout)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_all_schemas_are_written_to_a_folder(koeyr: Koeyr, tmp_path: Path) -> None:
    svar = koeyr("schema", "--ut", str(tmp_path / "skjema"))
    assert svar.exit_code == 0
    assert sorted(fil.name for fil in (tmp_path / "skjema").iterdir()) == [
        "avtalar.schema.json", "felles.schema.json", "kommunar.schema.json", "moete.schema.json", "moeteplan.schema.json",
        "sak.schema.json", "tal.schema.json", "vedtak.schema.json",
    ]  # fmt: skip
    assert (tmp_path / "skjema/tal.schema.json").read_text(encoding="utf-8") == koeyr("schema", "tal").stdout


def test_a_word_file_is_shown_as_text(koeyr: Koeyr) -> None:
    svar = koeyr("text", str(ROT / "templates/avtale.docx"))
    assert svar.exit_code == 0
    assert "{{" in svar.stdout


def test_what_is_no_word_file_is_told_and_ends_with_1(koeyr: Koeyr, tmp_path: Path) -> None:
    (tmp_path / "brev.docx").write_bytes(b"hei")
    svar = koeyr("text", str(tmp_path / "brev.docx"))
    assert (svar.exit_code, svar.stdout) == (1, "")
    assert svar.stderr.startswith(
        f"{(tmp_path / 'brev.docx').as_posix()}: D102 Fila er ikkje ei Word-fil\n  hjelp: "
    )


def test_git_shows_a_changed_word_file_as_text(tmp_path: Path) -> None:
    def git(*argument: str) -> str:
        navn = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", f"diff.sognko.textconv={tekst}")
        svar = subprocess.run(
            ["git", *navn, *argument],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        )
        return svar.stdout

    tekst = f"PYTHONPATH='{ROT}' '{sys.executable}' -m sognko_docs text"
    shutil.copy(ROT / ".gitattributes", tmp_path)
    shutil.copy(ROT / "templates/avtale.docx", tmp_path / "mal.docx")
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "a")
    shutil.copy(ROT / "templates/saksframlegg.docx", tmp_path / "mal.docx")
    endring = git("diff")
    assert "Binary files" not in endring
    assert re.search(r"^-.*\{\{", endring, re.MULTILINE)


def test_the_templates_of_the_project_are_in_order(prosjekt: Path, koeyr: Koeyr) -> None:
    svar = koeyr("template", "check")
    assert (svar.exit_code, svar.stdout) == (0, "Ingen funn\n")
    assert len(svar.stderr.splitlines()) == len(list((prosjekt / "templates").glob("*.docx")))


def test_a_template_that_cannot_be_opened_is_a_finding(prosjekt: Path, koeyr: Koeyr) -> None:
    (prosjekt / "templates/notat.docx").write_bytes(b"hei")
    svar = koeyr("template", "check", "templates/notat.docx", "--stille")
    assert svar.exit_code == 1
    assert svar.stdout.startswith("T105 ")
    assert "  --> templates/notat.docx\n" in svar.stdout


def test_a_folder_without_templates_is_told(
    koeyr: Koeyr, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    svar = koeyr("template", "check")
    assert svar.exit_code == 2
    assert (
        svar.stderr
        == "Fann ingen malar i «templates». Gå til prosjektmappa, eller skriv kva fil det gjeld.\n"
    )


def test_doctor_looks_for_all_it_says_it_does(koeyr: Koeyr) -> None:
    svar = koeyr("doctor")
    assert svar.exit_code == 0
    namn = [linje.split("  ")[0] for linje in svar.output.splitlines() if linje[:1].strip()]
    assert namn == [
        "Python",
        "Pakkar",
        "Skrift",
        "LibreOffice",
        "Arkiv-PDF",
        "Bilete",
        "Raudstrek",
        "git",
        "Ordbok",
        "Terminal",
        "Alt som er påkravd, er på plass.",
    ]


def test_doctor_says_what_is_missing_and_how_to_get_it_on_each_platform(
    koeyr: Koeyr, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    svar = koeyr("doctor")
    assert svar.exit_code == 0
    assert "git          manglar (valfritt): historikk og samanlikning\n" in svar.output
    for ting in undersoek():
        assert all(ting.raad(plattform) for plattform in ("linux", "darwin", "win32", "freebsd13"))
    git = Ting("git", i_orden=False, funne="", til="historikk")
    assert git.raad("win32") == "Hent programmet: winget install Git.Git"


@pytest.mark.parametrize("krav", ["babel>=2.18", "babel", "babel ; x", "babel[extra]>1", "babel!=2"])
def test_the_name_of_a_package_is_read_out_of_a_requirement(krav: str) -> None:
    assert _pakkenamn(krav) == "babel"


@pytest.mark.parametrize("skal", ["bash", "zsh", "fish"])
def test_completion_says_which_line_goes_where(koeyr: Koeyr, skal: str) -> None:
    svar = koeyr("completion", skal)
    assert svar.exit_code == 0
    assert f"_SOGNKO_COMPLETE={skal}_source sognko" in svar.output


def test_completion_for_powershell_names_every_command(koeyr: Koeyr) -> None:
    svar = koeyr("completion", "powershell")
    assert svar.exit_code == 0
    assert f'"{" ".join(KOMMANDOAR)}".Split()' in svar.output


@pytest.mark.parametrize(
    ("namn", "ascii_"),
    [
        ("Felles barnevern", "felles-barnevern"), ("økonomi_2027", "oekonomi-2027"), ("Lærdal/Årdal", "laerdal-aardal"),
        ("a\u030ardal", "aardal"), ("Café", "cafe"), ("漢字", ""), ("--a--", "a"), ("CON", "con-sak"),
    ],
)  # fmt: skip
def test_a_name_in_ascii_is_suggested(namn: str, ascii_: str) -> None:
    assert framlegg(namn) == ascii_


def test_a_change_in_one_case_builds_that_case_and_a_change_outside_builds_all(tmp_path: Path) -> None:
    gis, barnevern = tmp_path / "gis", tmp_path / "barnevern"
    assert gjeld([gis, barnevern], [gis / "sak.yaml"]) == [gis]
    assert gjeld([gis, barnevern], [gis / "vedlegg/a.pdf", barnevern / "sak.yaml"]) == [gis, barnevern]
    assert gjeld([gis, barnevern], [tmp_path / "kommunar.yaml"]) == [gis, barnevern]
    assert gjeld([gis, barnevern], [gis / "sak.yaml", tmp_path / "tal/folketal.yaml"]) == [gis, barnevern]


def test_send_without_dry_run_says_that_nothing_is_ever_sent(koeyr: Koeyr) -> None:
    svar = koeyr("send", "tryggest")
    assert svar.exit_code == 2
    assert "sender ingenting" in svar.stderr
