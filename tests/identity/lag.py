"""Paragraphs for tests, written as short as a test can show them."""

from __future__ import annotations

from collections.abc import Sequence

from sognko_docs.identity.jamfoering import jamfoer
from sognko_docs.identity.ordlinje import Ordlinje, linjer
from sognko_docs.identity.tekst import Avsnitt, Tekst

DOKUMENT = "word/document.xml"


def a(
    *spenn: str | tuple[str, str],
    blokk: str = "",
    tabell: tuple[int, int, int] | None = None,
    overskrift: int = 0,
    nummer: str = "",
    del_: str = DOKUMENT,
) -> Avsnitt:
    """A paragraph: plain text, or text with the path of its control."""
    heile = tuple((ein, "") if isinstance(ein, str) else ein for ein in spenn)
    return Avsnitt(del_, "", overskrift, None, tabell, heile, blokk, False, nummer)


def rad(nr: int, *celler: str, blokk: str = "tabell.x") -> list[Avsnitt]:
    """A row of table 1."""
    return [a(celle, blokk=blokk, tabell=(1, nr, k)) for k, celle in enumerate(celler, 1)]


def les(avsnitt: Sequence[Avsnitt]) -> tuple[Ordlinje, ...]:
    """The paragraphs made ready."""
    return linjer(Tekst(tuple(avsnitt)), lambda tekst: tekst)


def endra(gamle: Sequence[Avsnitt], nye: Sequence[Avsnitt]) -> list[tuple[str, str, str, str]]:
    """The changes: kind, path, old words and new words."""
    svar = jamfoer(les(gamle), les(nye))
    return [(ei.slag, ei.sti, ei.gammal.tekst, ei.ny.tekst) for ei in svar.endringar]
