"""``sognko return``: what a council has changed, in words, in JSON and as an exit code."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from sognko_docs.cli.sognko import sognko
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
    assert svar.stderr.endswith("0 endringar, 1 kommunefelt endra, 375 av 376 avsnitt uendra\n")


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


@pytest.fixture
def yaml(prosjekt: Path) -> Path:
    """The case file of the project."""
    return prosjekt / "cases" / GIS / "sak.yaml"


def _to(prosjekt: Path, vik: bytes) -> None:
    """Files from two councils that want different wordings of the same sentence."""
    (prosjekt / "vik.docx").write_bytes(rediger(vik, bytt("små og sårbare", "sterke")))
    luster = (prosjekt / "output" / GIS / "luster/01-saksframlegg.docx").read_bytes()
    (prosjekt / "luster.docx").write_bytes(rediger(luster, bytt("små og sårbare", "svake")))


def test_an_accepted_edit_stands_in_the_case_and_the_file_is_as_it_was(
    vik: bytes, koeyr: Koeyr, prosjekt: Path, yaml: Path
) -> None:
    fil = prosjekt / "vik.docx"
    fil.write_bytes(rediger(vik, bytt("små og sårbare", "sterke")))
    data, foer = fil.read_bytes(), yaml.read_text(encoding="utf-8")
    svar = koeyr("return", "vik.docx", "--accept", "tekst.samandrag")
    assert (svar.exit_code, svar.stdout) == (0, "Ingen funn\n")
    assert svar.stderr.endswith(f"1 av 1 endringar skrivne i «cases/{GIS}/sak.yaml»; bygg saka på nytt\n")
    assert yaml.read_text(encoding="utf-8") == foer.replace("små og sårbare", "sterke", 1)
    assert fil.read_bytes() == data


def test_the_case_built_again_gives_what_the_council_sent_and_is_proved(
    vik: bytes, koeyr: Koeyr, prosjekt: Path
) -> None:
    (prosjekt / "vik.docx").write_bytes(rediger(vik, bytt("små og sårbare", "sterke")))
    assert koeyr("return", "vik.docx", "--accept", "alle", "--stille").exit_code == 0
    assert koeyr("build", GIS, "--stille").exit_code == 0
    assert koeyr("verify", GIS, "--stille").exit_code == 0
    assert "fagmiljøa er sterke" in koeyr("text", f"output/{GIS}/luster/01-saksframlegg.docx").stdout


def test_nothing_accepted_is_nothing_written(vik: bytes, koeyr: Koeyr, prosjekt: Path, yaml: Path) -> None:
    (prosjekt / "vik.docx").write_bytes(vik)
    foer = yaml.read_bytes()
    svar = koeyr("return", "vik.docx", "--accept", "alle")
    assert (svar.exit_code, yaml.read_bytes()) == (0, foer)
    assert svar.stderr.endswith(f"{GIS}: ingenting skrive, 0 endringar i filene\n")


def test_councils_that_disagree_get_a_choice(vik: bytes, koeyr: Koeyr, prosjekt: Path, yaml: Path) -> None:
    _to(prosjekt, vik)
    foer = yaml.read_text(encoding="utf-8")
    svar = koeyr("return", "vik.docx", "luster.docx", "--accept", "alle", "--format", "concise")
    assert (svar.exit_code, yaml.read_text(encoding="utf-8")) == (3, foer)
    assert "D180" in svar.stdout
    assert koeyr("return", "vik.docx", "luster.docx", "--accept", "tekst.samandrag=luster").exit_code == 0
    assert yaml.read_text(encoding="utf-8") == foer.replace("små og sårbare", "svake", 1)


def test_a_path_with_a_slip_of_the_pen_is_told(vik: bytes, koeyr: Koeyr, prosjekt: Path, yaml: Path) -> None:
    (prosjekt / "vik.docx").write_bytes(rediger(vik, bytt("små og sårbare", "sterke")))
    foer = yaml.read_bytes()
    svar = koeyr("return", "vik.docx", "--accept", "tekst.samandrga")
    assert (svar.exit_code, yaml.read_bytes()) == (3, foer)
    assert "D183" in svar.stdout


@pytest.mark.parametrize(
    ("svar", "tekne"),
    [("nei\nja\n", "lett"), ("ja\nnei\n", "sterke"), ("veit ikkje\nalle\n", "begge"), ("avslutt\n", "ingen")],
    ids=["the second", "the first", "an answer that is none, then all", "stop"],
)
def test_each_edit_is_shown_and_asked_about(
    vik: bytes, prosjekt: Path, yaml: Path, svar: str, tekne: str
) -> None:
    endra = rediger(vik, bytt("små og sårbare", "sterke"), bytt("krev eit forpliktande", "krev eit lett"))
    (prosjekt / "vik.docx").write_bytes(endra)
    resultat = CliRunner().invoke(sognko, ["return", "vik.docx", "--apply"], input=svar)
    tekst = yaml.read_text(encoding="utf-8")
    assert resultat.exit_code == 0
    assert "\ntekst.samandrag (vik)\n- Bakgrunnen er at fagmiljøa er små og sårbare" in resultat.stderr
    assert ("fagmiljøa er sterke" in tekst, "krev eit lett" in tekst) == (
        tekne in {"sterke", "begge"},
        tekne in {"lett", "begge"},
    )


@pytest.mark.parametrize(("val", "ordlyd"), [("1", "sterke"), ("2", "svake"), ("0", "små og sårbare")])
def test_a_disagreement_is_asked_about_with_the_wordings_side_by_side(
    vik: bytes, prosjekt: Path, yaml: Path, val: str, ordlyd: str
) -> None:
    _to(prosjekt, vik)
    svar = CliRunner().invoke(sognko, ["return", "vik.docx", "luster.docx", "--apply"], input=f"{val}\n")
    assert svar.exit_code == 0
    assert "tekst.samandrag: kommunane vil ha ulik ordlyd" in svar.stderr
    assert f"fagmiljøa er {ordlyd}, og" in yaml.read_text(encoding="utf-8")


def test_a_file_of_an_older_version_is_held_against_that_version_in_git(
    vik: bytes, koeyr: Koeyr, prosjekt: Path, yaml: Path
) -> None:
    lag_depot(prosjekt)
    lagre(prosjekt, {})
    ny = yaml.read_text(encoding="utf-8").replace("små og sårbare", "sterke")
    lagre(prosjekt, {f"cases/{GIS}/sak.yaml": ny})
    assert koeyr("build", GIS, "--stille").exit_code == 0
    (prosjekt / "vik.docx").write_bytes(
        rediger(vik, bytt("særs vanskeleg", "lett"), bytt("Budsjettkalkyle 2026 og", "Kalkyle og"))
    )
    svar = koeyr("return", "vik.docx", "--accept", "alle", "--format", "concise")
    assert "henta frå historikken" in svar.stdout
    assert "D176 vik.docx: Teksten er endra i saka sidan fila blei laga" in svar.stdout
    assert yaml.read_text(encoding="utf-8") == ny.replace("Budsjettkalkyle 2026 og", "Kalkyle og", 1)


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
