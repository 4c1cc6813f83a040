"""Attachments of any kind a council has, made ready to be part of a packet; what cannot be is told, never guessed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from sognko_docs.delivery.pdf.arkivpdf import EKSPORT
from sognko_docs.delivery.pdf.avsperra import gransk
from sognko_docs.delivery.pdf.pdfvask import MAKS_SIDER, set_grenser
from sognko_docs.delivery.pdf.vedleggsfunn import UbrukelegVedlegg, Vedleggspdf
from sognko_docs.sak.vedleggstypar import BILETE, REKNEARK

Omform = Callable[[bytes, str, str, Mapping[str, object]], bytes]
"""Makes PDF of a file: the bytes, the ending of its name, the name of the export filter and its choices."""

_FOTO: Mapping[str, object] = {**EKSPORT, "UseLosslessCompression": False, "Quality": 90}
_AVGRENSA: Mapping[str, object] = {**EKSPORT, "PageRange": f"1-{MAKS_SIDER + 1}"}
"""No more pages are made than it takes to see that there are too many."""
_SKANNA = "P136"
"""Told of pages without text; that a picture is one, goes without saying."""


_MERKE = "P132"
_RAAD_REKNEARK = "vis dei viktigaste tala som tabell i saka, eller lag ein merkt PDF i Excel"
"""LibreOffice makes no tags of a spreadsheet."""


def til_pdf(slag: str, data: bytes, tittel: str, omform: Omform) -> Vedleggspdf:
    """Return an attachment as PDF that can be joined with others; raise ``UbrukelegVedlegg`` when it cannot.

    ``slag`` is the ending of its name, and the bytes are known to be of that kind.
    """
    set_grenser()  # the packet is made of these files later, here, where nothing else bounds them
    if slag == ".pdf":
        return _ferdig(data, tittel)
    if slag in BILETE:
        return _bilete(data, tittel, omform)
    filter_ = "calc_pdf_Export" if slag in REKNEARK else "writer_pdf_Export"
    return _av_kontor(
        omform(data, slag, filter_, _AVGRENSA), tittel, _RAAD_REKNEARK if slag in REKNEARK else ""
    )


def _bilete(data: bytes, tittel: str, omform: Omform) -> Vedleggspdf:
    ark = gransk("bilete", data, tittel)
    val = _FOTO if ark.om["foto"] else EKSPORT
    ferdig = _ferdig(omform(ark.data, ".fodt", "writer_pdf_Export", val), tittel)
    om = tuple(ei for ei in ferdig.merknader if ei.kode != _SKANNA)
    return Vedleggspdf(ferdig.data, ferdig.sider, ark.merknader + om)


def _av_kontor(data: bytes, tittel: str, raad_om_merke: str) -> Vedleggspdf:
    try:
        ferdig = _ferdig(data, tittel)
    except UbrukelegVedlegg as feil:
        if feil.kode != "P133":
            raise
        melding = f"vedlegget blir meir enn {MAKS_SIDER} sider"
        raad = "set utskriftsområde i reknearket, eller legg ved eit utdrag som PDF"
        raise UbrukelegVedlegg(melding, raad, "P133") from None
    om = (
        replace(ei, raad=raad_om_merke) if ei.kode == _MERKE and raad_om_merke else ei
        for ei in ferdig.merknader
    )
    return replace(ferdig, merknader=tuple(om))


def _ferdig(data: bytes, tittel: str) -> Vedleggspdf:
    svar = gransk("pdf", data, tittel)
    return Vedleggspdf(svar.data, int(svar.om["sider"]), svar.merknader)
