"""The index is made of what stands in output and nothing else, and never breaks a set."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from sognko_docs.cli.forklaringar import forklar
from sognko_docs.delivery.laas import laas
from sognko_docs.delivery.manifest import lag_manifest, sha256
from sognko_docs.finding import Finding, Grad
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.levering.arkivpakke import lag_pakkar
from sognko_docs.pipeline.levering.framside import skriv_framside
from sognko_docs.pipeline.levering.utsending import lag_utsending
from sognko_docs.pipeline.sjekk import sjekk

ROT = Path(__file__).parents[2]
SAK, UTAN = "kontingent-2026", "tryggest"
"""One with packages and drafts, and with warnings; one that is only built."""


@pytest.fixture(scope="module")
def ferdig(tmp_path_factory: pytest.TempPathFactory) -> Path:
    ut = tmp_path_factory.mktemp("ut")
    for sak in (SAK, UTAN):
        assert bygg(ROT / "cases" / sak, Oppsett(ROT / "templates", ut)).filer
    kontrollert = sjekk(ROT / "cases" / SAK)
    assert kontrollert.lesing.lasta
    assert kontrollert.plan
    lag_pakkar(ROT / "cases" / SAK, kontrollert.lesing.lasta, kontrollert.plan, ut, lambda _: None)
    lag_utsending(kontrollert.lesing.lasta, ROT / "cases", ut, lambda _: None)
    return ut


@pytest.fixture
def ut(ferdig: Path, tmp_path: Path) -> Path:
    """A copy that a test can do what it likes with."""
    shutil.copytree(ferdig, tmp_path / "output")
    return tmp_path / "output"


def skriv(ut: Path) -> tuple[Finding, ...]:
    return skriv_framside(ut, forklar)


def side(ut: Path) -> str:
    assert skriv(ut) == ()
    return (ut / "index.html").read_text(encoding="utf-8")


def lenkjer(tekst: str) -> Iterator[str]:
    return (unquote(ei) for ei in re.findall(r'href="([^"#]+)"', tekst))


def test_every_link_leads_to_a_file_and_every_file_of_a_case_has_a_link(ut: Path) -> None:
    funne = list(lenkjer(side(ut)))
    assert [ei for ei in funne if not (ut / ei).is_file()] == []
    alle = {
        fil.relative_to(ut).as_posix()
        for fil in ut.rglob("*")
        if fil.suffix in {".docx", ".xlsx", ".zip", ".eml"}
    }
    assert alle == {ei for ei in funne if not ei.endswith(".json")}


def test_the_page_says_what_the_case_is_and_what_was_found(ut: Path) -> None:
    tekst = side(ut)
    assert "Budsjett 2026 for Sogn KO og kontingenten frå kommunane</h2>" in tekst
    assert "<dt>Status</dt><dd>framlegg</dd>" in tekst
    kontrollert = sjekk(ROT / "cases" / SAK)
    assert kontrollert.funn
    assert all(f"<code>{ei.kode}</code>" in tekst for ei in kontrollert.funn)
    assert f"{len(kontrollert.funn)} åtvaringar" in tekst


def test_only_what_is_not_made_is_said_to_be_missing(ut: Path) -> None:
    _, andre = side(ut).split(f'id="manglar-{SAK}"')
    denne, andre = andre.split(f'id="manglar-{UTAN}"')
    assert "Pakke til arkivet er ikkje laga" not in denne
    assert "Pakke til arkivet er ikkje laga («sognko package»)." in andre
    assert "E-postutkast er ikkje laga («sognko send --dry-run»)." in andre
    assert "Arkiv-PDF er ikkje laga" in denne
    (ut / "_pakkar" / SAK / "vik.zip").unlink()
    assert "Pakke til arkivet til Vik er ikkje laga" in side(ut)


def test_the_same_folder_gives_the_same_bytes_and_a_page_that_is_the_same_is_not_touched(ut: Path) -> None:
    foer = side(ut)
    tid = (ut / "index.html").stat().st_mtime_ns
    assert side(ut) == foer
    assert (ut / "index.html").stat().st_mtime_ns == tid
    assert str(ut) not in foer


def test_a_file_somebody_has_edited_is_told_of_and_the_proof_no_longer_holds(ut: Path) -> None:
    assert side(ut).count("<td>Ja</td>") == 2
    fil = ut / SAK / "vik" / "01-saksframlegg.docx"
    fil.write_bytes(fil.read_bytes() + b"\n")
    (ut / SAK / "luster" / "01-saksframlegg.docx").unlink()
    tekst = side(ut)
    assert "<td>Ikkje lenger</td>" in tekst
    assert "Fila er endra etter at ho blei laga: vik/01-saksframlegg.docx" in tekst
    assert "Fila er borte: luster/01-saksframlegg.docx" in tekst
    assert f"{SAK}/luster/01-saksframlegg.docx" not in set(lenkjer(tekst))


def test_a_package_of_other_files_than_those_that_stand_is_told_of(ut: Path) -> None:
    assert "Pakken er eldre" not in side(ut)
    pakkar = ut / "_pakkar" / SAK
    shutil.copy(pakkar / "vik.zip", pakkar / "luster.zip")
    (pakkar / "aurland.zip").write_bytes(b"ikkje ein zip")
    with zipfile.ZipFile(pakkar / "aardal.zip", "w") as tom:
        tom.writestr("data/manifest.json", "{}")
    tekst = side(ut)
    gamle = re.findall(r"Pakken er eldre enn dokumenta: (\S+)\. Køyr", tekst)
    assert gamle == ["aardal.zip", "aurland.zip", "luster.zip"]


def test_a_set_from_an_older_version_is_shown_by_its_files(ut: Path) -> None:
    fil = ut / UTAN / "manifest.json"
    tekst = fil.read_text(encoding="utf-8")
    start = tekst.index('  "om": {')
    fil.write_text(tekst[:start] + tekst[tekst.index('  "sak":') :], encoding="utf-8")
    assert "eldre versjon" in side(ut)
    assert f"{UTAN}/vik/01-saksframlegg.docx" in set(lenkjer(side(ut)))


def test_a_copy_somebody_has_made_beside_the_sets_is_no_case(ut: Path) -> None:
    foer = side(ut)
    shutil.copytree(ut / SAK, ut / f"{SAK} (kopi)")
    shutil.copytree(ut / SAK, ut / "_endra" / SAK)
    assert side(ut) == foer


def test_a_set_without_a_proof_that_can_be_read_is_not_said_to_be_the_same(ut: Path) -> None:
    prov, manifest = ut / SAK / "likelydande.json", ut / SAK / "manifest.json"
    foer = sha256(prov.read_bytes())
    prov.write_bytes(b"[]")
    assert side(ut).count("<td>Ikkje prova</td>") == 1
    manifest.write_bytes(manifest.read_bytes().replace(foer.encode(), sha256(b"[]").encode()))
    assert side(ut).count("<td>Ikkje prova</td>") == 1


def test_meetings_and_overviews_stand_after_the_cases(ut: Path) -> None:
    for mappe in ("moete/styret-2026", "oversyn"):
        (ut / mappe).mkdir(parents=True)
        (ut / mappe / "a.docx").write_bytes(b"a")
        manifest = lag_manifest({"a.docx": b"a"}, sak="x", inndata="i", malar={}, versjon="1")
        (ut / mappe / "manifest.json").write_bytes(manifest)
    _, etter = side(ut).split('<h2 id="andre">Møte og oversyn</h2>')
    assert re.findall(r"<h3>([^<]+)</h3>", etter) == ["Møte: styret-2026", "Avtaleoversyn"]
    assert {"moete/styret-2026/a.docx", "oversyn/a.docx"} == set(lenkjer(etter))


def test_what_hinders_the_page_is_advice_and_the_old_page_and_the_sets_stand(ut: Path) -> None:
    foer = side(ut)
    shutil.rmtree(ut / UTAN)
    (ut / "index.html").unlink()
    (ut / "index.html").mkdir()
    [funn] = skriv(ut)
    assert (funn.kode, funn.grad) == ("P161", Grad.AATVARING)
    assert foer
    assert (ut / SAK / "manifest.json").is_file()
    assert [ei.name for ei in ut.iterdir() if ei.name.endswith(".ny")] == []


def test_a_page_that_somebody_else_is_writing_is_left_alone(
    ut: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sognko_docs.delivery.lager.skriv_fil.__kwdefaults__", {"vent": 0.1})
    with laas(ut, "index.html", 1):
        [funn] = skriv(ut)
    assert funn.kode == "P161"
    assert not (ut / "index.html").exists()


def test_a_folder_that_is_not_there_gets_no_page(tmp_path: Path) -> None:
    assert skriv(tmp_path / "borte") == ()
    assert not (tmp_path / "borte").exists()
