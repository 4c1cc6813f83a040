"""The packet of a case: what the attachment list says, in its order, with the pages it begins on."""

from __future__ import annotations

import re
import shutil
from collections.abc import Generator, Iterable
from datetime import date
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from pikepdf import pdfa

from sognko_docs.delivery.pdf.omformar import Jobb, Omformar, OmformingFeil
from sognko_docs.delivery.pdf.stempel import stempelark
from sognko_docs.pipeline.bygg import Bygd, Oppsett, bygg
from sognko_docs.pipeline.levering.pdf import finn_reiskap, lag_stempel
from tests.delivery.test_pdf import word

ROT = Path(__file__).parents[2]
SAK = "kart-oppmaaling-gis"


@pytest.fixture(scope="module")
def bygd(krev_libreoffice: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The GIS case with packets, and a Word file among its attachments."""
    assert krev_libreoffice
    rot = tmp_path_factory.mktemp("prosjekt")
    shutil.copytree(ROT / "cases", rot / "cases")
    legg_ved(rot, "kart.docx", word("Kommunegrensene i Sogn."))
    ferdig = bygg(rot / "cases" / SAK, Oppsett(ROT / "templates", rot / "output", pdf=True, samla=True))
    assert ferdig.filer, ferdig.funn
    return rot / "output" / SAK


def legg_ved(rot: Path, namn: str, data: bytes) -> None:
    mappe = rot / "cases" / SAK
    (mappe / "vedlegg").mkdir(exist_ok=True)
    (mappe / "vedlegg" / namn).write_bytes(data)
    sak = mappe / "sak.yaml"
    foer = sak.read_text(encoding="utf-8")
    staar = '  - tittel: "Sluttrapport, Forstudie Plan i Sogn, 10. mars 2025"\n'
    assert staar in foer
    sak.write_text(
        foer.replace(staar, f"  - {{tittel: Kart over Sogn, fil: {namn}}}\n{staar}"), encoding="utf-8"
    )


def lese(mappe: Path, kommune: str) -> pypdf.PdfReader:
    return pypdf.PdfReader(mappe / kommune / "00-heile-saka.pdf")


def test_the_contents_say_the_page_each_document_begins_on(bygd: Path) -> None:
    pakke = lese(bygd, "luster")
    framside = re.sub(r"\s+", " ", pakke.pages[0].extract_text().replace("\u00a0", " "))
    for tittel, merke, byrjar in (
        ("Saksframlegg", "", "Vertskommunesamarbeid om kart"),
        ("Avtale om samarbeid om kart, oppmåling og GIS", "Vedlegg 1", "Avtale om samarbeid"),
        ("Budsjettkalkyle 2026 og fordeling av kostnadene", "Vedlegg 2", "Budsjett"),
        ("Notat om verksemdsoverdraging", "Vedlegg 3", "Notat om verksemdsoverdraging"),
        ("Kart over Sogn", "Vedlegg 4", "Kommunegrensene i Sogn."),
    ):
        treff = re.search(rf"{merke} ?{re.escape(tittel)} side (\d+)", framside)
        assert treff, (tittel, framside)
        side = pakke.pages[int(treff[1]) - 1].extract_text()
        assert byrjar in side
        assert f"eile saka: side {treff[1]} av {len(pakke.pages)}" in side
        assert merke in side
    assert "Sluttrapport, Forstudie Plan i Sogn, 10. mars 2025 uprenta vedlegg" in framside


def test_stamps_that_are_kept_are_not_made_again(
    krev_libreoffice: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nektar(_: Omformar, jobbar: Iterable[Jobb], **_val: int) -> Generator[OmformingFeil]:
        return (OmformingFeil("LibreOffice blei spurt") for _ in jobbar)

    reiskap, manglar = finn_reiskap(tmp_path, date(2026, 3, 9))
    assert reiskap is not None, (krev_libreoffice, manglar)
    with reiskap.omformar:
        to = lag_stempel(stempelark(["Side 1 av 2", "Side 2 av 2"]), reiskap)
        monkeypatch.setattr(Omformar, "gjer_alle", nektar)
        assert lag_stempel(stempelark(["Side 1 av 2", "Side 2 av 2"]), reiskap) == to
        with pytest.raises(OmformingFeil):
            lag_stempel(stempelark(["Side 1 av 1"]), reiskap)


def test_a_council_outside_the_agreement_gets_the_case_paper_and_is_told_of_the_rest(bygd: Path) -> None:
    pakke = lese(bygd, "aurland")
    framside = re.sub(r"\s+", " ", pakke.pages[0].extract_text())
    assert framside.count("følgjer saka til partane i avtalen") == 3
    assert {str(ei.title) for ei in pakke.outline if not isinstance(ei, list)} == {
        "Innhald", "Saksframlegg", "Vedlegg 4: Kart over Sogn",
    }  # fmt: skip


def test_every_packet_is_archive_pdf_when_its_attachments_are(bygd: Path) -> None:
    for fil in bygd.glob("*/00-heile-saka.pdf"):
        assert pdfa.validate_written(BytesIO(fil.read_bytes()), "2b").passed, fil


def bygg_med(tmp_path: Path, namn: str, data: bytes) -> Bygd:
    shutil.copytree(ROT / "cases", tmp_path / "cases")
    legg_ved(tmp_path, namn, data)
    return bygg(
        tmp_path / "cases" / SAK, Oppsett(ROT / "templates", tmp_path / "output", pdf=True, samla=True)
    )


@pytest.mark.parametrize(
    ("namn", "data", "kvifor"),
    [
        ("rapport.pdf", b"%PDF-1.7\nikkje ein PDF", "øydelagd"),
        ("film.mp4", b"\x00\x00\x00 ftyp", "kan ikkje bli PDF"),
    ],
)
def test_an_attachment_that_cannot_be_part_writes_nothing_and_names_its_line(
    tmp_path: Path, krev_libreoffice: str, namn: str, data: bytes, kvifor: str
) -> None:
    assert krev_libreoffice
    feila = bygg_med(tmp_path, namn, data)
    [funn] = [ei for ei in feila.funn if ei.stoppar]
    assert funn.kode == "P130"
    assert kvifor in funn.melding
    assert funn.sti == ("vedlegg", 3, "fil")
    assert not (tmp_path / "output").exists()


def test_the_list_of_the_case_paper_is_the_list_of_the_packet(bygd: Path) -> None:
    for kommune in ("luster", "vik", "aurland"):
        papir = pypdf.PdfReader(bygd / kommune / "01-saksframlegg.pdf")
        tekst = "\n".join(side.extract_text().replace("\u00a0", " ") for side in papir.pages)
        lista = tekst[tekst.index("\nVedlegg\n") : tekst.index("\nBakgrunn\n")]
        i_papiret = re.findall(r"^\d+\. (.+?)(?: \(uprenta vedlegg\))?$", lista, re.MULTILINE)
        framside = vanleg(lese(bygd, kommune).pages[0].extract_text())
        slutt = r"(?: side \d+| uprenta vedlegg| følgjer saka til partane i avtalen)"
        i_pakken = re.findall(rf"Vedlegg \d+ ?(.+?){slutt}", framside)
        assert len(i_pakken) == 6
        assert i_papiret == i_pakken


def vanleg(tekst: str) -> str:
    """Return text with one space between words."""
    return re.sub(r"\s+", " ", tekst.replace("\u00a0", " "))
