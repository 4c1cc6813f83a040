"""Attachments go to the archive as they were written, and as archive PDF where they can be that."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from lxml import etree
from pikepdf import pdfa

from sognko_docs.compose.arkivpakke import arkivnamn, vedleggsnamn
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.levering import pdf as pdfmodul
from sognko_docs.pipeline.levering.arkivpakke import lag_pakkar
from sognko_docs.pipeline.sjekk import sjekk
from sognko_docs.word.zipfil import les_zip
from tests.delivery.test_arkiv import _A, _M, SKJEMA
from tests.delivery.test_pdf import word
from tests.pipeline.vedleggsproever import FORTALDE, GREIE

ROT = Path(__file__).parents[2]
SAK = "tryggest"


def tom_side() -> bytes:
    """A PDF of one empty page, with nothing an archive refuses."""
    ut = BytesIO()
    with pikepdf.Pdf.new() as ny:
        ny.add_blank_page(page_size=(595, 842))
        ny.save(ut)
    return ut.getvalue()


VEDLEGG: Mapping[str, Callable[[], bytes]] = {
    "Kart over Sogn.docx": lambda: word("Kommunegrensene i Sogn."),
    "rekneark.xlsx": GREIE["rekneark.xlsx"][0],
    "referat.odt": GREIE["dokument.odt"][0],
    "rapport.pdf": tom_side,
    "utan skrift.pdf": FORTALDE["utan skrift.pdf"][0],
}


@cache
def vedlegga() -> Mapping[str, bytes]:
    """The attachments by name, made once: no two made are the same to the byte."""
    return {namn: lag() for namn, lag in VEDLEGG.items()}


def lag_pakke(rot: Path) -> dict[str, bytes]:
    """Build a case with the attachments, and return the files of one council's package, by name."""
    shutil.copytree(ROT / "cases", rot / "cases")
    mappe = rot / "cases" / SAK
    (mappe / "vedlegg").mkdir()
    for namn, data in vedlegga().items():
        (mappe / "vedlegg" / namn).write_bytes(data)
    sak = mappe / "sak.yaml"
    linjer = "".join(f"  - {{tittel: Nummer {nr}, fil: {namn}}}\n" for nr, namn in enumerate(VEDLEGG, 1))
    tekst = sak.read_text(encoding="utf-8")
    assert "\nvedlegg:\n" in tekst
    sak.write_text(tekst.replace("\nvedlegg:\n", f"\nvedlegg:\n{linjer}"), encoding="utf-8")
    ferdig = bygg(mappe, Oppsett(ROT / "templates", rot / "output", pdf=True, samla=True))
    assert ferdig.filer, ferdig.funn
    kontrollert = sjekk(mappe)
    assert kontrollert.lesing.lasta
    assert kontrollert.plan
    sett, _ = lag_pakkar(mappe, kontrollert.lesing.lasta, kontrollert.plan, rot / "output", lambda _: None)
    assert sett is not None
    medlemer = les_zip((sett.mappe / "vik.zip").read_bytes())
    return {namn.removeprefix("data/"): ei.innhald() for namn, ei in medlemer.items()}


@pytest.fixture(scope="module")
def pakke(krev_libreoffice: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    assert krev_libreoffice
    return lag_pakke(tmp_path_factory.mktemp("prosjekt"))


def variantar(melding: bytes, tittel: str) -> list[tuple[str, str, str]]:
    """Return variant, format and file name of each file of a document in the message to the archive."""
    for dokument in etree.fromstring(melding).iter(f"{_A}dokumentbeskrivelse"):
        if dokument.findtext(f"{_A}tittel") == tittel:
            return [
                (
                    ei.findtext(f"{_A}variantformat/{_M}kode", ""),
                    ei.findtext(f"{_A}format/{_M}kode", ""),
                    ei.findtext(f"{_A}filnavn", ""),
                )
                for ei in dokument.iter(f"{_A}dokumentobjekt")
            ]
    raise AssertionError(tittel)


@pytest.mark.parametrize(
    ("nr", "ventar"),
    [
        (1, [("P", "DOCX", "vedlegg-01-kart-over-sogn.docx"), ("A", "PDF/A", "vedlegg-01-kart-over-sogn.pdf")]),
        (2, [("P", "XLSX", "vedlegg-02-rekneark.xlsx"), ("A", "PDF/A", "vedlegg-02-rekneark.pdf")]),
        (3, [("P", "ODT", "vedlegg-03-referat.odt"), ("A", "PDF/A", "vedlegg-03-referat.pdf")]),
        (4, [("P", "PDF", "vedlegg-04-rapport.pdf"), ("A", "PDF/A", "vedlegg-04-rapport-arkiv.pdf")]),
        (5, [("P", "PDF", "vedlegg-05-utan-skrift.pdf")]),
    ],
    ids=list(VEDLEGG),
)  # fmt: skip
def test_an_attachment_has_a_production_format_and_an_archive_format_where_there_is_one(
    pakke: dict[str, bytes], nr: int, ventar: list[tuple[str, str, str]]
) -> None:
    assert variantar(pakke["arkivmelding.xml"], f"Nummer {nr}") == ventar
    assert pakke[ventar[0][2]] == vedlegga()[list(VEDLEGG)[nr - 1]]
    for _, _, namn in ventar[1:]:
        assert pdfa.validate_written(BytesIO(pakke[namn]), "2b").passed
        with pikepdf.open(BytesIO(pakke[namn])) as lese:
            assert lese.docinfo.CreationDate == f"D:{sakens_dato()}000000Z"


def sakens_dato() -> str:
    lasta = sjekk(ROT / "cases" / SAK).lesing.lasta
    assert lasta
    return f"{lasta.sak.sak.dato:%Y%m%d}"


def test_the_message_is_valid_and_counts_the_archive_formats(pakke: dict[str, bytes]) -> None:
    rot = etree.fromstring(pakke["arkivmelding.xml"])
    namna = [ei.text or "" for ei in rot.iter(f"{_A}referanseDokumentfil")]
    assert rot.findtext(f"{_A}antallFiler") == str(len(namna))
    assert len(set(namna)) == len(namna)
    assert set(namna) <= set(pakke)
    fil = SKJEMA / "fiks-arkiv-v1" / "no.ks.fiks.arkiv.v1.arkivering.arkivmelding.opprett.xsd"
    if fil.is_file():
        skjema = etree.XMLSchema(etree.parse(fil))
        assert skjema.validate(rot), skjema.error_log


def test_the_letter_says_what_is_not_in_archive_format(pakke: dict[str, bytes]) -> None:
    tekst = pakke["LES-MEG.txt"].decode("utf-8-sig")
    assert "Nummer 1: vedlegg-01-kart-over-sogn.docx, vedlegg-01-kart-over-sogn.pdf\r\n" in tekst
    assert "Nummer 5: vedlegg-05-utan-skrift.pdf (ikkje i arkivformat)\r\n" in tekst
    assert "LibreOffice" not in tekst


def test_without_libreoffice_the_letter_says_why_there_is_no_archive_format(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdfmodul, "finn_kontor", lambda: None)
    pakke = lag_pakke(tmp_path)
    assert variantar(pakke["arkivmelding.xml"], "Nummer 1") == [
        ("P", "DOCX", "vedlegg-01-kart-over-sogn.docx")
    ]
    tekst = pakke["LES-MEG.txt"].decode("utf-8-sig")
    assert "Filer i arkivformat (PDF/A) er ikkje med, fordi LibreOffice mangla" in tekst
    assert "(ikkje i arkivformat)" not in tekst
    assert max(map(len, tekst.split("\r\n"))) <= 100


@pytest.mark.parametrize("fil", ["a.pdf", "A.PDF", "a.docx", "a.png", "utan"])
def test_the_archive_format_never_takes_the_name_of_the_file(fil: str) -> None:
    assert arkivnamn(1, fil) != vedleggsnamn(1, fil)
    assert arkivnamn(1, fil).endswith(".pdf")
