"""``sognko return --apply``: the questions, case by case, and what the answers lead to."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sognko_docs.cli.sognko import sognko
from tests.cli.typar import Koeyr
from tests.word.ordrediger import bytt, flytt, rediger, sett_inn

ROT = Path(__file__).parents[2]
GIS, TRYGGEST = "kart-oppmaaling-gis", "tryggest"
SMAA, ALLE = "små og sårbare", "Alle seks kommunestyra"


@pytest.fixture
def bygd(prosjekt: Path, koeyr: Koeyr) -> Path:
    """A project with two cases, one of them built, and the folder of its finished files."""
    for sak in (GIS, TRYGGEST):
        shutil.copytree(ROT / "cases" / sak, prosjekt / "cases" / sak)
    assert koeyr("build", GIS, "--stille").exit_code == 0
    return prosjekt / "output"


def svar_paa(svar: str, *filer: str, form: str = "full") -> Result:
    """Run the command and answer what it asks."""
    return CliRunner().invoke(sognko, ["return", *filer, "--apply", "--format", form], input=svar)


def to_saker(prosjekt: Path, bygd: Path, koeyr: Koeyr) -> list[bytes]:
    """A file of each case, edited; return the case files as they stand."""
    assert koeyr("build", TRYGGEST, "--stille").exit_code == 0
    gis, tryggest = ((bygd / sak / "vik/01-saksframlegg.docx").read_bytes() for sak in (GIS, TRYGGEST))
    (prosjekt / "gis.docx").write_bytes(rediger(gis, bytt(SMAA, "store")))
    (prosjekt / "tryggest.docx").write_bytes(
        rediger(tryggest, sett_inn("Prosjektet er i gang og går ut", "Nytt avsnitt."))
    )
    return yaml(prosjekt)


def yaml(prosjekt: Path) -> list[bytes]:
    return [(prosjekt / "cases" / sak / "sak.yaml").read_bytes() for sak in (GIS, TRYGGEST)]


def test_each_case_is_named_before_its_questions(prosjekt: Path, bygd: Path, koeyr: Koeyr) -> None:
    foer = to_saker(prosjekt, bygd, koeyr)
    svar = svar_paa("ja\nja\n", "gis.docx", "tryggest.docx")
    assert (
        svar.stderr.index(f"Saka «{GIS}»") < svar.stderr.index(SMAA) < svar.stderr.index(f"Saka «{TRYGGEST}»")
    )
    assert [a == b for a, b in zip(yaml(prosjekt), foer, strict=True)] == [False, False]


def test_nothing_is_written_in_any_case_when_the_answers_end_before_the_questions(
    prosjekt: Path, bygd: Path, koeyr: Koeyr
) -> None:
    foer = to_saker(prosjekt, bygd, koeyr)
    svar = svar_paa("ja\n", "gis.docx", "tryggest.docx")
    assert "Avbrote; ingenting er skrive." in svar.stderr
    assert svar.exit_code != 0
    assert yaml(prosjekt) == foer


def test_avslutt_ends_the_questions_of_every_case_and_keeps_what_was_said(
    prosjekt: Path, bygd: Path, koeyr: Koeyr
) -> None:
    foer = to_saker(prosjekt, bygd, koeyr)
    svar = svar_paa("avslutt\n", "tryggest.docx", "gis.docx")
    assert (f"Saka «{GIS}»" in svar.stderr, yaml(prosjekt)) == (False, foer)
    svar_paa("ja\navslutt\n", "gis.docx", "tryggest.docx")
    assert [a == b for a, b in zip(yaml(prosjekt), foer, strict=True)] == [False, True]


@pytest.mark.parametrize(("svar", "tal"), [("ja", 1), ("nei", 0)])
def test_what_was_moved_is_asked_about_once(prosjekt: Path, bygd: Path, svar: str, tal: int) -> None:
    vik = (bygd / GIS / "vik/01-saksframlegg.docx").read_bytes()
    (prosjekt / "vik.docx").write_bytes(
        rediger(vik, flytt("å overføre dei tilsette", "å etablere samarbeidet og vedta"))
    )
    foer = yaml(prosjekt)[0]
    resultat = svar_paa(f"{svar}\n", "vik.docx")
    assert resultat.stderr.count("Ta inn?") == 1
    assert "\ntekst.samandrag (vik): flytta\n  - å overføre dei tilsette" in resultat.stderr
    etter = yaml(prosjekt)[0]
    assert (etter != foer, sorted(etter.split(b"\n")) == sorted(foer.split(b"\n"))) == (bool(tal), True)


def test_a_new_paragraph_is_shown_after_the_line_it_comes_after(prosjekt: Path, bygd: Path) -> None:
    vik = (bygd / GIS / "vik/01-saksframlegg.docx").read_bytes()
    (prosjekt / "vik.docx").write_bytes(rediger(vik, sett_inn(ALLE, "Vik ber om ei evaluering.")))
    svar = svar_paa("nei\n", "vik.docx")
    assert (
        "  Vedtaka gjeld først når kommunane har vedteke det same.\n+ Vik ber om ei evaluering.\n"
        in svar.stderr
    )


def test_two_files_of_one_council_are_told_apart_by_their_names(prosjekt: Path, bygd: Path) -> None:
    vik = (bygd / GIS / "vik/01-saksframlegg.docx").read_bytes()
    for namn, ord_ in (("a.docx", "store"), ("b.docx", "fine")):
        (prosjekt / namn).write_bytes(rediger(vik, bytt(SMAA, ord_)))
    svar = svar_paa("2\n", "a.docx", "b.docx")
    assert "filene vil ha ulik ordlyd" in svar.stderr
    assert "1. vik, a.docx\n" in svar.stderr
    assert b"er fine, og" in yaml(prosjekt)[0]
    strid = CliRunner().invoke(sognko, ["return", "a.docx", "b.docx", "--accept", "alle", "--format", "json"])
    funna = {funn["kode"]: funn for funn in json.loads(strid.stdout)["funn"]}
    assert "D142" in funna


def test_a_refusal_points_at_the_line_as_it_is_after_the_rest_was_written(prosjekt: Path, bygd: Path) -> None:
    vik = (bygd / GIS / "vik/01-saksframlegg.docx").read_bytes()
    endra = rediger(vik, sett_inn(ALLE, "Nytt."), sett_inn("Ordføraren skriv under", "Eit punkt til."))
    (prosjekt / "vik.docx").write_bytes(endra)
    svar = svar_paa("ja\n", "vik.docx", form="json")
    (funn,) = json.loads(svar.stdout)["funn"]
    linjer = yaml(prosjekt)[0].decode().split("\n")
    assert (funn["kode"], linjer[funn["linje"] - 1].strip()[:24]) == ("D179", "Ordføraren skriv under a")


def test_in_a_folder_without_cases_the_way_out_is_the_right_folder(
    prosjekt: Path, bygd: Path, koeyr: Koeyr, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(bygd / GIS / "vik/01-saksframlegg.docx", prosjekt / "vik.docx")
    monkeypatch.chdir(prosjekt / "templates")
    svar = koeyr("return", "../vik.docx", "--format", "full")
    assert "D140 Det ligg ingen saker i mappa kommandoen er køyrd i" in svar.stdout
    assert "den som har «cases» i seg" in svar.stdout
