"""Every file of all shipped cases, as built, is put before the three validators."""

from __future__ import annotations

import hashlib
import os
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from sognko_docs.delivery.pdf.kontor import finn_kontor
from sognko_docs.delivery.pdf.omformar import Omformar
from sognko_docs.pipeline.bygg import Oppsett, bygg
from tests.pakke import bytt_i_del
from tests.word_validators import DOMMARAR

KOMMUNAR = {
    "aardal": "Årdal", "aurland": "Aurland", "laerdal": "Lærdal", "luster": "Luster", "sogndal": "Sogndal", "vik": "Vik",
}  # fmt: skip
ROT = Path(__file__).parents[2]
FOR_ALLE = tuple(
    f"{mal}.docx"
    for mal in (
        "avtale",
        "prosjektplan",
        "vertskommunevurdering",
        "modellsamanlikning",
        "plan",
        "avtaleendring",
        "uttreding",
        "likelydande",
    )
)
"""Documents that are one and the same file for all, so that no one council stands on the first page."""


@pytest.fixture(scope="module")
def filer(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The files of all cases, those that are alike only once."""
    ut = tmp_path_factory.mktemp("output")
    for sak in sorted((ROT / "cases").glob("*/sak.yaml")):
        assert bygg(sak.parent, Oppsett(ROT / "templates", ut)).filer
    ulike = {hashlib.sha256(fil.read_bytes()).digest(): fil for fil in sorted(ut.rglob("*.docx"))}
    assert len(ulike) > len(DOMMARAR)
    return list(ulike.values())


def felles_mappe(filer: list[Path]) -> Path:
    """Return the folder all cases were built into."""
    return Path(os.path.commonpath(filer))


@pytest.mark.parametrize("dommar", DOMMARAR)
def test_no_validator_has_anything_on_a_built_file(dommar: str, filer: list[Path]) -> None:
    assert {fil.name: feil for fil in filer if (feil := DOMMARAR[dommar](fil))} == {}


FOR_REKNEBOEKER = [namn for namn in DOMMARAR if namn != "ooxml-integrity"]  # which knows only Word


@pytest.mark.parametrize("dommar", FOR_REKNEBOEKER)
def test_no_validator_has_anything_on_a_workbook(dommar: str, filer: list[Path]) -> None:
    boeker = sorted(felles_mappe(filer).rglob("vik/*.xlsx"))
    assert {"kart-oppmaaling-gis", "felles-barnevern", "kontingent-2026"} <= {
        bok.parent.parent.name for bok in boeker
    }
    assert {fil.parent.parent.name: feil for fil in boeker if (feil := DOMMARAR[dommar](fil))} == {}


@pytest.mark.parametrize("dommar", FOR_REKNEBOEKER)
def test_a_workbook_with_a_fault_is_caught(dommar: str, filer: list[Path], tmp_path: Path) -> None:
    bok = next(felles_mappe(filer).rglob("vik/*.xlsx")).read_bytes()
    daarleg = bytt_i_del(bok, "xl/worksheets/sheet1.xml", "<sheetData>", "<sheetDate/><sheetData>")
    (tmp_path / "bok.xlsx").write_bytes(daarleg)
    assert DOMMARAR[dommar](tmp_path / "bok.xlsx")


def test_libreoffice_opens_every_kind_of_file_of_every_case_and_shows_whose_it_is(
    filer: list[Path], krev_libreoffice: str
) -> None:
    ut, kontor = felles_mappe(filer), finn_kontor()
    assert kontor is not None, krev_libreoffice
    with Omformar(kontor) as omformar:
        for fil in ein_av_kvart_slag(filer, ut):
            pdf = omformar.gjer_om(fil.read_bytes(), ".docx", "writer_pdf_Export", {})
            sider = PdfReader(BytesIO(pdf)).pages
            fyrste, siste = sider[0].extract_text(), sider[-1].extract_text()
            kven = fil.relative_to(ut).parts[1]
            assert f"Side {len(sider)} av {len(sider)}" in siste, fil
            if kven == "internt":
                assert "Internt – ikkje ein del av saka" in fyrste, fil
            elif not fil.name.endswith(FOR_ALLE):
                assert f"{KOMMUNAR[kven]} kommune" in fyrste, fil


def ein_av_kvart_slag(filer: list[Path], ut: Path) -> list[Path]:
    """One council's file of each document of each case; the councils take turns."""
    slag: dict[tuple[str, str], list[Path]] = {}
    for fil in filer:
        slag.setdefault((fil.relative_to(ut).parts[0], fil.name), []).append(fil)
    return [like[nr % len(like)] for nr, like in enumerate(slag.values())]
