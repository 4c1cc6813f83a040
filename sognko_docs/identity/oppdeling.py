"""One document taken apart: shared lines by part, role text by path, the council's own fields by path."""

from __future__ import annotations

from dataclasses import dataclass, field

from sognko_docs.identity.linje import KOMMUNEFELT, OVERSKRIFT, ROLLETEKST, Linje, linje
from sognko_docs.identity.tekst import Tekst

_HOVUD = "document.xml"


@dataclass(slots=True)
class Oppdelt:
    """What one document holds. ``delar`` have the key of a part of the case paper, or the name of a part of the file."""

    delar: dict[str, list[Linje]] = field(default_factory=dict)
    roller: dict[str, list[Linje]] = field(default_factory=dict)
    felt: dict[str, list[str]] = field(default_factory=dict)
    blokkar: set[str] = field(default_factory=set)
    """The council fields that whole paragraphs stand in."""


def del_opp(tekst: Tekst) -> Oppdelt:
    """Return a document taken apart; nothing but its own controls is asked."""
    ut, delen = Oppdelt(), ""
    for avsnitt in tekst.avsnitt:
        denne, blokk = linje(avsnitt), avsnitt.blokk
        if not avsnitt.del_.endswith(_HOVUD):
            delen = avsnitt.del_
        for bit, sti in avsnitt.spenn if denne.har_felt else ():
            if sti.startswith(OVERSKRIFT):
                delen = sti.removeprefix(OVERSKRIFT)
            if sti.startswith(KOMMUNEFELT):
                ut.felt.setdefault(sti, []).append(bit)
        if blokk.startswith(KOMMUNEFELT):
            ut.felt.setdefault(blokk, []).append(avsnitt.tekst)
            ut.blokkar.add(blokk)
        elif blokk.startswith(ROLLETEKST):
            ut.roller.setdefault(blokk, []).append(denne)
        else:
            ut.delar.setdefault(delen, []).append(denne)
    return ut
