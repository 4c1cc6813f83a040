"""Paragraphs made ready to be compared: their text, and the path of every character in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sognko_docs.identity.sporing import Merkt, skil
from sognko_docs.identity.tekst import Avsnitt, Tekst

KOMMENTARAR = "word/comments"
DIAGRAM, BILETE = "Diagram: ", "Bilete: "


@dataclass(frozen=True, slots=True)
class Ordlinje:
    """One paragraph. ``stiar`` has the path of each character of ``tekst``; ``tomme`` the fields that are empty."""

    avsnitt: Avsnitt
    nr: int
    tekst: str
    stiar: tuple[str, ...]
    tomme: tuple[tuple[int, str], ...]
    merkt: Merkt

    @property
    def rad(self) -> tuple[str, int, int] | None:
        """Part, table and row, for what stands in a table."""
        return (self.avsnitt.del_, *self.avsnitt.tabell[:2]) if self.avsnitt.tabell else None

    @property
    def er_diagram(self) -> bool:
        """True for the figures of a chart, or the text of one that is a picture."""
        return self.avsnitt.tekst.startswith((DIAGRAM, BILETE))


def linjer(tekst: Tekst, norm: Callable[[str], str]) -> tuple[Ordlinje, ...]:
    """Return the paragraphs of all parts but the comments.

    ``norm`` writes a text in the form it is compared in; it must keep every character in its place.
    """
    teljar: dict[str, int] = {}
    ut: list[Ordlinje] = []
    for avsnitt in tekst.avsnitt:
        if avsnitt.del_.startswith(KOMMENTARAR):
            continue
        nr = teljar[avsnitt.del_] = teljar.get(avsnitt.del_, 0) + 1
        ut.append(_linje(avsnitt, nr, norm))
    return tuple(ut)


def _linje(avsnitt: Avsnitt, nr: int, norm: Callable[[str], str]) -> Ordlinje:
    reint, merkt = skil(avsnitt)
    stiar: list[str] = []
    tomme: dict[tuple[int, str], None] = {}
    for bit, sti in reint.spenn:
        if not bit and _sti(sti):
            tomme[len(stiar), sti] = None
        stiar += [_sti(sti) or avsnitt.blokk] * len(bit)
    heile = norm(reint.tekst)
    # Why: the figures of a chart are compared, and its alternative text only says the same; LibreOffice drops it.
    bort = heile.index("\n") + 1 if heile.startswith(DIAGRAM) and "\n" in heile else 0
    return Ordlinje(reint, nr, heile[bort:], tuple(stiar[bort:]), tuple(tomme) if not bort else (), merkt)


def _sti(sti: str) -> str:
    """Return a path as it is in the YAML; a bookmark's name is none."""
    return "" if sti.startswith("#") else sti
