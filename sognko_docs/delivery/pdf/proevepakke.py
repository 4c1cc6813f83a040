"""A packet of one attachment alone, made to see that it can be joined and what it brings with it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import BytesIO

import pikepdf

from sognko_docs.delivery.pdf.pdfvask import FOR_STOR
from sognko_docs.delivery.pdf.samling import Samla, Stykke, samle
from sognko_docs.delivery.pdf.vedleggsfunn import Merknad, UbrukelegVedlegg
from sognko_docs.finding import Grad

_DATO = date(2000, 1, 1)
_STEMPEL = (198, 17)
_UTAN = ((), ("/Outlines",), ("/Outlines", "/StructTreeRoot"))


def proev(data: bytes, sider: int, tittel: str) -> tuple[bytes, tuple[Merknad, ...]]:
    """Return the file as it can be joined, without bookmarks and tags if those are broken, and what is to be told of it.

    What breaks on the way must break here, in a process of its own, and not while a packet is made.
    """
    stempel = _blanke(sider)
    for utan in _UTAN:
        del_ = _utan(data, utan) if utan else data
        try:
            samla = samle([Stykke(tittel, "", del_)], stempel, tittel=tittel, spraak="nn-NO", dato=_DATO)
        except Exception:  # noqa: BLE001, S112  # why: whatever a stranger's file sets off, it is tried in a simpler way
            continue
        if "memory limit" in samla.arkivfeil:
            raise UbrukelegVedlegg(*FOR_STOR, "P133")
        return del_, tuple(_om(samla, utan_bokmerke=bool(utan)))
    raise UbrukelegVedlegg("PDF-en lèt seg ikkje setje saman med andre", "skriv han ut til ein ny PDF")


def _utan(data: bytes, noeklar: tuple[str, ...]) -> bytes:
    ut = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        for noekkel in noeklar:
            if noekkel in pdf.Root:
                del pdf.Root[noekkel]
        pdf.save(ut, deterministic_id=True)
    return ut.getvalue()


def _blanke(sider: int) -> bytes:
    ut = BytesIO()
    with pikepdf.Pdf.new() as pdf:
        for _ in range(sider):
            pdf.add_blank_page(page_size=_STEMPEL)
        pdf.save(ut)
    return ut.getvalue()


def _kvifor(arkivfeil: str) -> str:
    """Return what the validator says, in Nynorsk for what is nearly always wrong."""
    if "embedded" in arkivfeil:
        return "skrifter er ikkje bygde inn i fila"
    if "ppearance dictionary" in arkivfeil:
        return "kommentarar eller felt har ikkje noko utsjånad"
    return arkivfeil


def _om(samla: Samla, *, utan_bokmerke: bool) -> Iterator[Merknad]:
    if utan_bokmerke:
        yield Merknad("P135", "Bokmerka i PDF-en er øydelagde, og er ikkje med", "lag PDF-en på nytt")
    if samla.arkivfeil:
        melding = (
            f"Vedlegget er ikkje arkiv-PDF, og då er heller ikkje pakken det: {_kvifor(samla.arkivfeil)}"
        )
        yield Merknad("P131", melding, "lagre vedlegget som PDF/A")
    if samla.utan_merke:
        melding = (
            "Vedlegget har ikkje merke for overskrifter og tabellar, så skjermlesarar finn ikkje fram i det"
        )
        yield Merknad("P132", melding, "lag PDF-en på nytt med merke («tagged PDF»)", Grad.MERKNAD)
