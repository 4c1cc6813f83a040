"""The demands on the tags of a PDF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sognko_docs.tilgjenge.struktur import SPRAAK

_SKJEMA = 2
"""The columns of a form: what is asked for, and what is to be filled in."""


@dataclass(frozen=True, slots=True)
class Pdftabell:
    """A table in the tags: the scope of each header cell, and the number of rows and of columns."""

    hovud: tuple[str, ...]
    rader: int
    kolonnar: int


@dataclass(frozen=True, slots=True)
class Pdfmerke:
    """What the tags of a PDF say."""

    merkt: bool
    rot: tuple[str, ...]
    """The kinds of the topmost tags."""
    spraak: str
    tittel: str
    viser_tittel: bool
    overskrifter: tuple[int, ...]
    tabellar: tuple[Pdftabell, ...]
    bilete: tuple[str, ...]
    """The alternative texts of the pictures."""
    umerkte_sider: tuple[int, ...]
    """The pages, from 1, with text or pictures that are neither tagged nor marked as decoration."""


def _merketre(pdf: Pdfmerke) -> Iterator[str]:
    if not pdf.merkt:
        yield "fila er ikkje merkt for skjermlesar"
    elif pdf.rot != ("Document",):
        yield "merka er ikkje samla under eitt dokument"


def _om_fila(pdf: Pdfmerke) -> Iterator[str]:
    if pdf.spraak != SPRAAK:
        yield f"språket er «{pdf.spraak}», ikkje «{SPRAAK}»"
    if not pdf.tittel.strip():
        yield "fila har ingen tittel"
    if not pdf.viser_tittel:
        yield "fila viser filnamnet i staden for tittelen"


def _overskrifter(pdf: Pdfmerke) -> Iterator[str]:
    foer = 0
    for nivaa in pdf.overskrifter:
        if nivaa > foer + 1:
            yield f"ei overskrift på nivå {nivaa} kjem etter nivå {foer}"
        foer = nivaa


def _tabellar(pdf: Pdfmerke) -> Iterator[str]:
    for nr, tabell in enumerate(pdf.tabellar, 1):
        # Why two columns: a form has its headers in the first column, which LibreOffice has no tag for.
        if tabell.rader > 1 and tabell.kolonnar > _SKJEMA and not tabell.hovud:
            yield f"tabell {nr} har ingen overskriftsceller"
        if not all(tabell.hovud):
            yield f"tabell {nr} har overskriftsceller som ikkje seier kva dei er overskrift for"


def _bilete(pdf: Pdfmerke) -> Iterator[str]:
    tomme = sum(1 for tekst in pdf.bilete if not tekst.strip())
    if tomme:
        yield f"{tomme} bilete har ingen alternativ tekst"


def _umerkt(pdf: Pdfmerke) -> Iterator[str]:
    if pdf.umerkte_sider:
        sider = ", ".join(map(str, pdf.umerkte_sider))
        yield f"innhald på side {sider} er verken merkt eller pynt"


KRAV = {
    "A131": _merketre,
    "A132": _om_fila,
    "A133": _overskrifter,
    "A134": _tabellar,
    "A135": _bilete,
    "A136": _umerkt,
}


def pdfbrot(pdf: Pdfmerke) -> tuple[tuple[str, str], ...]:
    """Return what a PDF breaks: code and what is wrong, in Nynorsk."""
    return tuple((kode, melding) for kode, sjekk in KRAV.items() for melding in sjekk(pdf))
