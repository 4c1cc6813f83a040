"""One package for each council: all that belongs to the case, nothing that does not, and refused when it is not as it was made."""

from __future__ import annotations

import json
import shutil
import unicodedata
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest

from sognko_docs.delivery.laas import laas
from sognko_docs.delivery.lager import Sett, les_sett
from sognko_docs.finding import Finding
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.levering import arkivpakke
from sognko_docs.pipeline.levering.arkivpakke import lag_pakkar
from sognko_docs.pipeline.levering.pakkesjekk import sjekk_pakke
from sognko_docs.pipeline.sjekk import sjekk
from sognko_docs.word.lesing import les, rein_tekst
from sognko_docs.word.zipfil import les_zip, pakk, skriv_zip

ROT = Path(__file__).parents[2]
SAK = "kart-oppmaaling-gis"
RAPPORT = b"%PDF-1.7 ein rapport"


@pytest.fixture(scope="module")
def prosjekt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The GIS case, built, with an attachment whose name is not ASCII and a council whose archive is known."""
    rot = tmp_path_factory.mktemp("prosjekt")
    shutil.copytree(ROT / "cases", rot / "cases")
    mappe = rot / "cases" / SAK
    (mappe / "vedlegg").mkdir()
    # A Mac writes å in names as two characters.
    (mappe / "vedlegg" / unicodedata.normalize("NFD", "Måling og kart.pdf")).write_bytes(RAPPORT)
    bytt(mappe / "sak.yaml", "vedlegg:\n", 'vedlegg:\n  - {tittel: Rapport, fil: "Måling og kart.pdf"}\n')
    bytt(mappe / "sak.yaml", "  vik:\n", "  vik:\n    arkivsak: 2025/1308\n")
    assert bygg(mappe, Oppsett(ROT / "templates", rot / "output")).filer
    return rot


def bytt(fil: Path, foer: str, etter: str) -> None:
    tekst = fil.read_text(encoding="utf-8")
    assert foer in tekst
    fil.write_text(tekst.replace(foer, etter, 1), encoding="utf-8")


def pakk_alle(prosjekt: Path) -> tuple[Sett | None, tuple[Finding, ...]]:
    mappe = prosjekt / "cases" / SAK
    kontrollert = sjekk(mappe)
    assert kontrollert.lesing.lasta
    assert kontrollert.plan
    return lag_pakkar(mappe, kontrollert.lesing.lasta, kontrollert.plan, prosjekt / "output", lambda _: None)


@pytest.fixture(scope="module")
def pakkar(prosjekt: Path) -> Path:
    sett, _ = pakk_alle(prosjekt)
    assert sett is not None
    return sett.mappe


def innhald(pakke: Path) -> dict[str, bytes]:
    return {namn: ei.innhald() for namn, ei in les_zip(pakke.read_bytes()).items()}


def test_each_council_gets_its_own_files_and_the_case_s_attachments_under_ascii_names(pakkar: Path) -> None:
    assert sorted(fil.name for fil in pakkar.glob("*.zip")) == [
        f"{namn}.zip" for namn in ("aardal", "aurland", "laerdal", "luster", "sogndal", "vik")
    ]
    filer = innhald(pakkar / "vik.zip")
    assert filer["data/vedlegg-01-maaling-og-kart.pdf"] == RAPPORT
    assert "Vik kommune" in rein_tekst(les(filer["data/01-saksframlegg.docx"]))
    assert all(namn.isascii() for namn in filer)
    assert {
        "data/02-avtale.docx",
        "data/arkivmelding.xml",
        "data/utvalgssak.json",
        "data/LES-MEG.txt",
    } <= set(filer)


def test_papers_to_employees_and_the_internal_sheet_stay_at_home(pakkar: Path) -> None:
    for pakke in pakkar.glob("*.zip"):
        namn = " ".join(innhald(pakke))
        assert not [
            ord_
            for ord_ in ("informasjonsbrev", "reservasjon", "droefting", "foelgjeark", "fristar")
            if ord_ in namn
        ]


def test_what_the_meeting_system_shows_is_what_the_case_paper_says(pakkar: Path) -> None:
    filer = innhald(pakkar / "luster.zip")
    framlegg = json.loads(filer["data/utvalgssak.json"])["sak"]["forslagTilVedtak"]["tekstInnhold"]
    saksframlegg = rein_tekst(les(filer["data/01-saksframlegg.docx"])).replace("\u00a0", " ")
    for linje in framlegg.split("\n"):
        assert linje.split(". ", 1)[-1].replace("\u00a0", " ") in saksframlegg
    assert "Luster kommune 2 483 419 kr" in framlegg.replace("\u00a0", " ")


def test_a_list_in_the_summary_is_still_a_list_in_the_meeting_system(pakkar: Path) -> None:
    filer = innhald(pakkar / "luster.zip")
    samandrag = json.loads(filer["data/utvalgssak.json"])["sak"]["saksbeskrivelse"]["tekstInnhold"].split(
        "\n"
    )
    kjelde = (ROT / "cases" / SAK / "sak.yaml").read_text(encoding="utf-8")
    assert "    - å etablere samarbeidet og vedta avtalen\n" in kjelde
    assert "– å etablere samarbeidet og vedta avtalen" in samandrag
    assert sum(linje.startswith("– ") for linje in samandrag) == 5


def test_the_attest_goes_with_the_package_and_is_no_document_of_the_register_entry(pakkar: Path) -> None:
    filer = innhald(pakkar / "vik.zip")
    assert {"data/likelydande.json", "data/likelydande.docx"} <= set(filer)
    assert b"likelydande" not in filer["data/arkivmelding.xml"]
    assert "likelydande.docx: det same, til å lese" in filer["data/LES-MEG.txt"].decode("utf-8-sig")


def test_the_same_set_gives_the_same_packages(prosjekt: Path, pakkar: Path) -> None:
    foer = {fil.name: fil.read_bytes() for fil in pakkar.iterdir()}
    sett, _ = pakk_alle(prosjekt)
    assert sett is not None
    assert not sett.skrive
    assert {fil.name: fil.read_bytes() for fil in pakkar.iterdir()} == foer


def test_a_council_whose_archive_is_unknown_is_told_of_and_one_that_is_known_is_not(
    prosjekt: Path, pakkar: Path
) -> None:
    assert pakkar.is_dir()
    _, funn = pakk_alle(prosjekt)
    assert {ei.sti[1] for ei in funn if ei.kode == "P153"} == {
        "aurland",
        "luster",
        "lærdal",
        "sogndal",
        "årdal",
    }


def test_packages_made_anew_replace_the_old_and_only_what_a_person_changed_is_kept(
    prosjekt: Path, tmp_path: Path
) -> None:
    shutil.copytree(prosjekt / "cases", tmp_path / "cases")
    shutil.copytree(prosjekt / "output" / SAK, tmp_path / "output" / SAK)
    pakk_alle(tmp_path)
    pakkar = tmp_path / "output" / "_pakkar"
    (pakkar / SAK / "vik.zip").write_bytes(b"retta for hand")
    bytt(tmp_path / "cases" / SAK / "sak.yaml", "  vik:\n", "  vik:\n    arkivkode: K12\n")
    bytt(tmp_path / "cases" / SAK / "sak.yaml", "  luster:\n", "  luster:\n    arkivkode: K12\n")
    assert bygg(tmp_path / "cases" / SAK, Oppsett(ROT / "templates", tmp_path / "output")).filer
    _, funn = pakk_alle(tmp_path)
    [kopi] = [ei.stad.fil for ei in funn if ei.kode == "P106" and ei.stad]
    assert kopi.match("_endra/*/vik.????????.zip")
    assert Path(kopi).read_bytes() == b"retta for hand"


def test_a_case_somebody_else_is_building_is_not_packed(
    prosjekt: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arkivpakke, "les_sett", partial(les_sett, vent=0))
    with laas(prosjekt / "output", SAK, 1):
        sett, [funn] = pakk_alle(prosjekt)
    assert (sett, funn.kode) == (None, "P102")


def test_a_set_somebody_has_edited_is_not_packed(prosjekt: Path, tmp_path: Path) -> None:
    shutil.copytree(prosjekt, tmp_path / "p")
    fil = tmp_path / "p" / "output" / SAK / "vik" / "01-saksframlegg.docx"
    fil.write_bytes(fil.read_bytes() + b"\n")
    sett, [funn] = pakk_alle(tmp_path / "p")
    assert sett is None
    assert funn.kode == "P152"
    assert "vik/01-saksframlegg.docx" in funn.melding


def test_a_case_that_is_not_built_is_not_packed(prosjekt: Path, tmp_path: Path) -> None:
    shutil.copytree(prosjekt / "cases", tmp_path / "cases")
    sett, [funn] = pakk_alle(tmp_path)
    assert (sett, funn.kode) == (None, "P152")


def test_a_package_as_it_was_made_is_accepted(pakkar: Path) -> None:
    for pakke in pakkar.glob("*.zip"):
        assert sjekk_pakke(pakke) == ()


Skade = Callable[[Mapping[str, bytes]], dict[str, bytes]]

SKADAR: dict[str, tuple[Skade, str]] = {
    "one letter in the case paper": (
        lambda f: {**f, "data/01-saksframlegg.docx": f["data/01-saksframlegg.docx"] + b" "},
        "«data/01-saksframlegg.docx» er endra",
    ),
    "a file gone": (
        lambda f: {n: d for n, d in f.items() if n != "data/02-avtale.docx"},
        "«data/02-avtale.docx» manglar",
    ),
    "a file more": (lambda f: {**f, "data/meir.docx": b"x"}, "«data/meir.docx» er uventa"),
    "the lists of sums gone": (lambda f: {n: d for n, d in f.items() if n.startswith("data/")}, "listene"),
    "a list of sums rewritten to fit": (
        lambda f: {**f, "manifest-sha256.txt": f["manifest-sha256.txt"].replace(b"data/01", b"data/09")},
        "«data/01-saksframlegg.docx» er uventa",
    ),
    "nothing in it": (lambda _: {"bagit.txt": b""}, "listene"),
}


@pytest.mark.parametrize("skade", SKADAR)
def test_a_package_that_is_not_as_it_was_made_is_refused(pakkar: Path, tmp_path: Path, skade: str) -> None:
    gjer, venta = SKADAR[skade]
    fil = tmp_path / "pakke.zip"
    fil.write_bytes(skriv_zip(pakk(namn, data) for namn, data in gjer(innhald(pakkar / "vik.zip")).items()))
    funn = sjekk_pakke(fil)
    assert {ei.kode for ei in funn} == {"P151"}
    assert any(venta in ei.melding for ei in funn), [ei.melding for ei in funn]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"ikkje ei zip-fil", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_package_is_refused_and_nothing_unpacked(tmp_path: Path, data: bytes) -> None:
    fil = tmp_path / "pakke.zip"
    fil.write_bytes(data)
    assert {ei.kode for ei in sjekk_pakke(fil)} <= {"P150", "P151"}
    assert sjekk_pakke(fil)
    assert list(tmp_path.iterdir()) == [fil]
