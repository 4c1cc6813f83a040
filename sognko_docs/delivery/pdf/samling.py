"""The packet: one PDF of several, with bookmarks, page labels and running stamps; tags, language and PDF/A are kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, Pdf, make_page_destination, pdfa

from sognko_docs.delivery.pdf.arkivpdf import FLAVOUR, dater
from sognko_docs.delivery.pdf.merketre import Merketre
from sognko_docs.delivery.pdf.stempel import stemple


@dataclass(frozen=True, slots=True)
class Stykke:
    """One document of the packet, as finished PDF."""

    tittel: str
    """What its bookmark is called."""
    merke: str
    """«Vedlegg 3», stamped on every page and put before the page labels; empty for what is no attachment."""
    data: bytes


@dataclass(frozen=True, slots=True)
class Samla:
    """The packet. ``arkivfeil`` says why it is no archive PDF, and is empty when it is."""

    data: bytes
    arkivfeil: str
    utan_merke: tuple[str, ...]
    """Titles of the documents that have no tags, so that a screen reader cannot tell headings and tables in them."""


def sidetal(data: bytes) -> int:
    """Return how many pages a PDF has."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return len(pdf.pages)


def samle(stykke: Sequence[Stykke], stempel: bytes, *, tittel: str, spraak: str, dato: date) -> Samla:
    """Join the documents in order.

    ``stempel`` is a PDF with a small page for each page of the packet, laid in its upper right corner.
    """
    with Pdf.new() as ut, pikepdf.open(BytesIO(stempel)) as merke:
        tre, utan = Merketre(ut), []
        fyrste: list[int] = []
        with ut.open_outline() as disposisjon:
            for ei in stykke:
                fyrste.append(len(ut.pages))
                with pikepdf.open(BytesIO(ei.data)) as kjelde:
                    ut.add_pages_from(kjelde, forms="strip")
                    if not tre.legg_til(kjelde, ei.tittel, fyrste[-1]):
                        utan.append(ei.tittel)
                    disposisjon.root.append(_bokmerke(ut, kjelde, ei.tittel, fyrste[-1]))
                    if Name.OutputIntents in kjelde.Root and Name.OutputIntents not in ut.Root:
                        ut.Root[Name.OutputIntents] = ut.copy_foreign(
                            kjelde.make_indirect(kjelde.Root.OutputIntents)
                        )
        tre.fest()
        _sidemerke(ut, stykke, fyrste)
        stemple(ut, merke)
        _hovud(ut, tittel, spraak)
        data, feil = _lagre(ut, dato)
    return Samla(data, feil, tuple(utan))


def _bokmerke(ut: Pdf, kjelde: Pdf, tittel: str, fyrste: int) -> OutlineItem:
    """Return the bookmark of a document, with the document's own below it."""
    heile = OutlineItem(tittel, make_page_destination(ut, fyrste))
    nummer = {side.obj.objgen: nr for nr, side in enumerate(kjelde.pages)}
    with kjelde.open_outline() as disposisjon:
        heile.children.extend(_flytta(ei, ut, kjelde, nummer, fyrste) for ei in disposisjon.root)
    return heile


def _flytta(
    ei: OutlineItem, ut: Pdf, kjelde: Pdf, nummer: dict[tuple[int, int], int], fyrste: int
) -> OutlineItem:
    maal = ei.resolved_destination(kjelde)
    side = nummer.get(maal.page.objgen, 0) if maal is not None else 0
    plass = make_page_destination(ut, fyrste + side)
    if maal is not None and maal.top is not None:
        plass = make_page_destination(ut, fyrste + side, "XYZ", left=maal.left or 0, top=maal.top)
    ny = OutlineItem(ei.title, plass)
    ny.children.extend(_flytta(barn, ut, kjelde, nummer, fyrste) for barn in ei.children)
    ny.is_closed = True
    return ny


def _sidemerke(ut: Pdf, stykke: Sequence[Stykke], fyrste: Sequence[int]) -> None:
    """Label the pages as they are counted in each document: «3», and «Vedlegg 2, side 3»."""
    numre = Array()
    for ei, nr in zip(stykke, fyrste, strict=True):
        merke = (
            Dictionary(S=Name.D, P=pikepdf.String(f"{ei.merke}, side ")) if ei.merke else Dictionary(S=Name.D)
        )
        numre.append(nr)
        numre.append(merke)
    ut.Root[Name.PageLabels] = Dictionary(Nums=numre)


def _hovud(ut: Pdf, tittel: str, spraak: str) -> None:
    ut.Root[Name.Lang] = pikepdf.String(spraak)
    ut.Root[Name.ViewerPreferences] = Dictionary(DisplayDocTitle=True)
    ut.Root[Name.PageMode] = Name.UseOutlines
    with ut.open_metadata(set_pikepdf_as_editor=False) as meta:
        meta["dc:title"] = tittel
        meta["dc:language"] = [spraak]


def _lagre(ut: Pdf, dato: date) -> tuple[bytes, str]:
    """Return the packet as archive PDF, or as ordinary PDF and what an attachment brought that archives refuse."""
    pdfa.prepare(ut, FLAVOUR)
    dater(ut, dato)
    fil = BytesIO()
    try:
        pdfa.save(ut, fil, FLAVOUR, repair=False, deterministic_id=True)
    except pdfa.PdfaError as feil:
        fil = BytesIO()
        ut.save(fil, deterministic_id=True)
        return fil.getvalue(), "; ".join(f"{ei.where}: {ei.message}" for ei in feil.report.findings[:3])
    return fil.getvalue(), ""
