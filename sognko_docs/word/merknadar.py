"""The comments of a Word file: who wrote what, and when."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from sognko_docs.word.lesing import LesFeil
from sognko_docs.word.stad import P, T, W
from sognko_docs.word.xmldel import trygg_lesar
from sognko_docs.word.zipfil import ZipFeil, les_zip

_DEL = "word/comments.xml"


@dataclass(frozen=True, slots=True)
class Merknad:
    """A comment. ``dato`` is as the file writes it, empty when it does not."""

    id: str
    forfattar: str
    dato: str
    tekst: str


def merknadar(data: bytes) -> tuple[Merknad, ...]:
    """Return the comments of a file that the guard has let in, in the order of the file; ``LesFeil`` when it is damaged."""
    medlem = les_zip(data).get(_DEL)
    if medlem is None:
        return ()
    try:
        rot = etree.fromstring(medlem.innhald(), trygg_lesar())
    except (ZipFeil, etree.XMLSyntaxError) as feil:
        raise LesFeil(f"kommentarane kan ikkje lesast: {feil}") from feil
    return tuple(
        Merknad(e.get(W + "id", ""), e.get(W + "author", ""), e.get(W + "date", ""), _tekst(e))
        for e in rot.iter(W + "comment")
    )


def _tekst(e: etree._Element) -> str:
    return " ".join("".join(t.text or "" for t in p.iter(T)) for p in e.iter(P)).strip()
