"""What LibreOffice writes made into archive PDF (PDF/A-2b, tagged), with dates from outside, and checked as written."""

from __future__ import annotations

import logging
from datetime import date
from io import BytesIO

import pikepdf
from pikepdf import pdfa

from sognko_docs.delivery.pdf.radhovud import merk_radhovud

FLAVOUR = "2b"
EKSPORT = {
    "SelectPdfVersion": 2,
    "UseTaggedPDF": True,
    "ExportBookmarks": True,
    "DisplayPDFDocumentTitle": True,
    "UseLosslessCompression": True,
    "ReduceImageResolution": False,
    "ExportFormFields": False,
}
"""What LibreOffice is asked for: PDF/A-2b with tags, headings as bookmarks, pictures as they are, no forms."""

_STRENGER_SOM_ER_NAMN = ("/Tabs", "/S")
logging.getLogger("fontTools").setLevel(logging.ERROR)  # the validator reads fonts that tell of odd dates


class IkkjeArkivPdf(Exception):  # noqa: N818  # why: the name is Nynorsk
    """The validator does not accept the file; ``str()`` says what it found."""


def til_arkivpdf(data: bytes, *, spraak: str, dato: date) -> bytes:
    """Return a PDF as archive PDF: mended where LibreOffice strays, dated ``dato``, the same bytes every time.

    Raise ``IkkjeArkivPdf`` when the validator does not accept it, or when it has lost its tags, title or language.
    """
    with pikepdf.open(BytesIO(data)) as pdf:
        reparer(pdf)
        merk_radhovud(pdf)
        pdf.Root["/Lang"] = pikepdf.String(spraak)
        pdfa.prepare(pdf, FLAVOUR)
        dater(pdf, dato)
        if manglar := _manglar(pdf):
            raise IkkjeArkivPdf(f"fila manglar {', '.join(manglar)}")
        return _lagre(pdf)


def vedlegg_til_arkivpdf(data: bytes, *, dato: date) -> bytes:
    """Return an attachment that is ready for a packet as archive PDF of its own, dated ``dato``.

    It may be without tags, as scans and spreadsheets are. Raise ``IkkjeArkivPdf`` when the validator does not accept it.
    """
    with pikepdf.open(BytesIO(data)) as pdf:
        pdfa.prepare(pdf, FLAVOUR)
        dater(pdf, dato)
        return _lagre(pdf)


def _lagre(pdf: pikepdf.Pdf) -> bytes:
    ut = BytesIO()
    try:
        pdfa.save(pdf, ut, FLAVOUR, repair=False, deterministic_id=True)
    except pdfa.PdfaError as feil:
        funn = "; ".join(f"{ei.where}: {ei.message}" for ei in feil.report.findings[:5])
        raise IkkjeArkivPdf(funn) from feil
    return ut.getvalue()


def reparer(pdf: pikepdf.Pdf) -> None:
    """Take away what PDF/A has no room for and what LibreOffice draws at random; make names of strings that must be names."""
    for eigar, noekkel in ((pdf.trailer, "/DocChecksum"), (pdf.trailer, "/ID"), (pdf.Root, "/OpenAction")):
        if noekkel in eigar:
            del eigar[noekkel]
    for objekt in pdf.objects:
        if not isinstance(objekt, pikepdf.Dictionary):
            continue
        for noekkel in _STRENGER_SOM_ER_NAMN:
            if noekkel in objekt and isinstance(verdi := objekt[noekkel], pikepdf.String):
                objekt[noekkel] = pikepdf.Name(f"/{verdi}")


def dater(pdf: pikepdf.Pdf, dato: date) -> None:
    """Put the date of the case where LibreOffice and the library put that of the clock."""
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as meta:
        for namn in ("xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"):
            meta[namn] = f"{dato.isoformat()}T00:00:00Z"
    for namn in ("/CreationDate", "/ModDate"):
        pdf.docinfo[namn] = pikepdf.String(f"D:{dato:%Y%m%d}000000Z")


def _manglar(pdf: pikepdf.Pdf) -> list[str]:
    rot = pdf.Root
    har = {
        "merkjer (strukturtre)": "/StructTreeRoot" in rot
        and "/MarkInfo" in rot
        and bool(rot.MarkInfo.get("/Marked")),
        "tittel": bool(str(pdf.docinfo.get("/Title", "")).strip()),
        "fargeprofil": "/OutputIntents" in rot,
    }
    return [namn for namn, finst in har.items() if not finst]
