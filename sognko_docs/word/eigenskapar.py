"""The properties of a finished file: who, what, when, and what it was made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sognko_docs.word.markoer import DEKLARASJON, xml_tekst

KJERNE, EIGNE = "docProps/core.xml", "docProps/custom.xml"
_CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_EIGNE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_FMTID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


@dataclass(frozen=True)
class Eigenskapar:
    """Title, author and date of a document, and properties of our own (``sak``, ``kommune`` …)."""

    tittel: str
    forfattar: str
    dato: date
    eigne: Mapping[str, str | None]


def kjerne_xml(e: Eigenskapar) -> bytes:
    """Return ``docProps/core.xml``; the clock is never read."""
    tid = f"{e.dato.isoformat()}T00:00:00Z"
    tittel, forfattar = xml_tekst(e.tittel), xml_tekst(e.forfattar)
    return (
        f'{DEKLARASJON}<cp:coreProperties xmlns:cp="{_CP}" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{tittel}</dc:title><dc:creator>{forfattar}</dc:creator>"
        f"<cp:lastModifiedBy>{forfattar}</cp:lastModifiedBy>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{tid}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{tid}</dcterms:modified>'
        "<dc:language>nn-NO</dc:language></cp:coreProperties>"
    ).encode()


def eigne_xml(eigne: Mapping[str, str | None]) -> bytes:
    """Return ``docProps/custom.xml``; a property without a value is left out."""
    sette = [(namn, verdi) for namn, verdi in eigne.items() if verdi is not None]
    inni = "".join(
        f'<property fmtid="{_FMTID}" pid="{pid}" name="{xml_tekst(namn)}">'
        f"<vt:lpwstr>{xml_tekst(verdi)}</vt:lpwstr></property>"
        for pid, (namn, verdi) in enumerate(sette, 2)
    )
    return f'{DEKLARASJON}<Properties xmlns="{_EIGNE}" xmlns:vt="{_VT}">{inni}</Properties>'.encode()
