"""Files that LibreOffice has saved: nothing unchanged is reported, and what was planted is found again where it is left."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks.omlagra import lagre_om
from sognko_docs.delivery.eigne import filer_i
from sognko_docs.finding import Finding, Stad
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.likelydande import mot_saka, prov_sett
from sognko_docs.pipeline.verifiser import verifiser
from tests.identity.plantehjelp import Delar, Plant, pakk_inn, pakk_ut
from tests.identity.planter import SLAG, Slag
from tests.identity.test_planta import FRAMLEGG, GIS, HOS, ROT, saka

DEI_ANDRE = ("laerdal", "luster")
_NYTT_KVAR_GONG = re.compile(
    rb'<w:id w:val="-?\d+"/>|<w:bookmark(Start|End)[^>]*/>| (w:id|id|Id|r:id|r:embed|relativeHeight|c:axId)="[^"]*"'
    rb'|<c:(axId|crossAx) val="\d+"/>|<dcterms:modified.*?</dcterms:modified>|<cp:revision>.*?</cp:revision>'
)
"""What LibreOffice numbers anew every time it saves."""


@pytest.fixture(scope="module")
def bygde(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The case papers of the planted council and two others, built."""
    return bygg_tre(tmp_path_factory.mktemp("output"))


def bygg_tre(ut: Path) -> dict[str, bytes]:
    """Build a case; return the case papers of the planted council and two others."""
    assert bygg(ROT / "cases" / GIS, Oppsett(ROT / "templates", ut)).funn == ()
    return {f"{k}/{FRAMLEGG}": (ut / GIS / k / FRAMLEGG).read_bytes() for k in (HOS, *DEI_ANDRE)}


@pytest.fixture(scope="module")
def omlagra(
    krev_libreoffice: str, bygde: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, bytes]:
    """The planted file as LibreOffice saves it: untouched, with each plant, and with what all files have first."""
    assert krev_libreoffice
    fil = bygde[f"{HOS}/{FRAMLEGG}"]
    inn = {"urørt": fil}
    for slag in SLAG:
        inn[slag.namn] = med(fil, slag.grunn, slag.plant)
        inn[f"grunnen til {slag.namn}"] = med(fil, slag.grunn)
    like = {data: namn for namn, data in inn.items()}
    om = lagre_om({namn: data for data, namn in like.items()}, tmp_path_factory.mktemp("kontor"))
    return {namn: om[like[data]] for namn, data in inn.items()}


def med(data: bytes, *plantar: Plant | None) -> bytes:
    """A file with some things done to it."""
    delar = pakk_ut(data)
    for plant in plantar:
        if plant:
            plant(delar)
    return pakk_inn(delar)


def funn_i(bygde: dict[str, bytes], omlagra: bytes, grunn: Plant | None = None) -> set[tuple[str, str]]:
    """What is found when one council's file is re-saved, and all the others have what they all have first."""
    filer = {fil: med(data, grunn) for fil, data in bygde.items()} | {f"{HOS}/{FRAMLEGG}": omlagra}
    dokument, funn = prov_sett(filer, GIS, stad)
    return {(ei.kode, ei.melding) for ei in (*funn, *mot_saka(dokument, saka(), stad))}


def stad(fil: str) -> Stad:
    return Stad(Path(fil))


def spor(data: bytes) -> Delar:
    """All parts of a file without what LibreOffice numbers anew, or reckons from the number of pages."""
    ut = {}
    for namn, innhald in pakk_ut(data).items():
        if namn == "docProps/app.xml":
            continue
        reint = _NYTT_KVAR_GONG.sub(b"", innhald)
        ut[namn] = re.sub(rb"<w:t>\d+</w:t>", b"", reint) if "/footer" in namn else reint
    return ut


def test_a_re_saved_file_that_nobody_has_changed_is_not_reported(
    bygde: dict[str, bytes], omlagra: dict[str, bytes]
) -> None:
    assert funn_i(bygde, omlagra["urørt"]) == set()


@pytest.mark.parametrize("slag", SLAG, ids=lambda slag: slag.namn)
def test_a_planted_difference_is_found_after_a_re_save_where_any_of_it_is_left(
    bygde: dict[str, bytes], omlagra: dict[str, bytes], slag: Slag
) -> None:
    foer = omlagra[f"grunnen til {slag.namn}"]
    if spor(omlagra[slag.namn]) != spor(foer):
        alt_foer = funn_i(bygde, foer, slag.grunn) if slag.grunn else set()
        assert funn_i(bygde, omlagra[slag.namn], slag.grunn) - alt_foer


def test_of_most_kinds_something_is_left(omlagra: dict[str, bytes]) -> None:
    att = [
        slag.namn for slag in SLAG if spor(omlagra[slag.namn]) != spor(omlagra[f"grunnen til {slag.namn}"])
    ]
    assert len(att) > 0.8 * len(SLAG)


def test_all_files_re_saved_are_held_against_what_the_case_gives(
    krev_libreoffice: str, tmp_path: Path
) -> None:
    sak = ROT / "cases" / "nav-vertskommune"
    mappe = tmp_path / "output" / sak.name
    assert krev_libreoffice
    assert bygg(sak, Oppsett(ROT / "templates", mappe.parent)).filer
    lagre_om_i(mappe, tmp_path)
    assert koder(verifiser(mappe, sak, ROT / "templates").funn) <= {"I203", "I223", "I226"}
    assert "I227" in koder(verifiser(mappe).funn)

    endra = mappe / "luster/01-saksframlegg.docx"
    delar = pakk_ut(endra.read_bytes())
    tekst = delar["word/document.xml"].decode()
    assert "vertskommune" in tekst
    delar["word/document.xml"] = tekst.replace("vertskommune", "vertkommune", 1).encode()
    endra.write_bytes(pakk_inn(delar))
    nye = [
        ei for ei in verifiser(mappe, sak, ROT / "templates").funn if ei.kode not in {"I203", "I223", "I226"}
    ]
    assert {ei.stad.fil for ei in nye if ei.stad} == {endra}


def lagre_om_i(mappe: Path, arbeid: Path) -> None:
    """Let LibreOffice save every Word file of the councils below a folder."""
    filer = {
        namn: fil.read_bytes()
        for namn, fil in filer_i(mappe).items()
        if namn.endswith(".docx") and "/" in namn
    }
    for namn, data in lagre_om(filer, arbeid).items():
        (mappe / namn).write_bytes(data)


def koder(funn: tuple[Finding, ...]) -> set[str]:
    return {ei.kode for ei in funn}
