"""Paragraphs of a re-saved file paired with those of one that has its controls, by their words.

A council field matches anything, but rather what the file has in the same field elsewhere. A council's own paragraphs are
paired by where they stand, for there may be any number of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from sognko_docs.compute.ordskilnad import strekk
from sognko_docs.identity.linje import FELT_LUKK, FELT_OPEN, KOMMUNEFELT
from sognko_docs.identity.tekst import Avsnitt, Tekst

_BLOKK = f"{FELT_OPEN}eigne avsnitt{FELT_LUKK}"
Noekkel: TypeAlias = tuple[str, str]
"""The part of the file, and the words."""


@dataclass(frozen=True, slots=True)
class Moenster:
    """What a paragraph is known by: its part and words, and what matches them where a council field stands in it."""

    noekkel: Noekkel
    regel: re.Pattern[str] | None = None
    fast: int = 0
    """How many characters must stand there; nothing but a field would match anything."""
    eigen: bool = False
    """True for a paragraph that a council has for itself."""

    @classmethod
    def av(cls, ei: Avsnitt, verdiar: Mapping[str, set[str]]) -> Moenster:
        """Return what a paragraph is known by; ``verdiar`` are those the other file has in fields that are left in it."""
        if ei.blokk.startswith(KOMMUNEFELT):
            return cls((ei.del_, _BLOKK), eigen=True)
        if not any(sti.startswith(KOMMUNEFELT) for _, sti in ei.spenn):
            return cls(_merkt(ei))
        regel, fast = "", 0
        for er_eige, bitar in groupby(ei.spenn, lambda ei: ei[1].startswith(KOMMUNEFELT)):
            alle = list(bitar)
            bit = "".join(bit for bit, _ in alle)
            kjende = sorted({bit, *verdiar.get(alle[0][1], ())}, key=len, reverse=True) if er_eige else ()
            regel += f"({'|'.join(map(re.escape, kjende))}|.*?)" if er_eige else re.escape(bit)
            fast += 0 if er_eige else len(bit)
        return cls(_merkt(ei), re.compile(regel, re.DOTALL), fast)


def verdiar_i(tekst: Tekst) -> dict[str, set[str]]:
    """Return what stands in the council fields that are left in a file, by path."""
    ut: dict[str, set[str]] = {}
    for ei in tekst.avsnitt:
        for sti, bitar in groupby(ei.spenn, lambda ei: ei[1]):
            if sti.startswith(KOMMUNEFELT):
                ut.setdefault(sti, set()).add("".join(bit for bit, _ in bitar))
    return ut


def par(moenster: Sequence[Moenster], nye: Sequence[Avsnitt]) -> Iterator[tuple[int, int]]:
    """Yield the pairs by number; a council's own paragraphs have those they stand for as their fellows."""
    faste = [nr for nr, ei in enumerate(moenster) if not ei.eigen]
    venta = [moenster[nr].noekkel for nr in faste]
    opne = sorted((moenster[nr] for nr in faste if moenster[nr].fast), key=lambda ei: -ei.fast)
    kjende = set(venta)
    for a, b, c, d, lik in strekk(venta, [_noekkel(ei, kjende, opne) for ei in nye]):
        if lik:
            yield from zip(faste[a:b], range(c, d), strict=True)
        elif a == b:
            fraa = faste[a - 1] + 1 if a else 0
            eigne = [
                nr for nr in range(fraa, faste[b] if b < len(faste) else len(moenster)) if moenster[nr].eigen
            ]
            yield from ((eigne[min(nr, len(eigne) - 1)], c + nr) for nr in range(d - c) if eigne)


def _merkt(ei: Avsnitt) -> Noekkel:
    """Return the part and the words of a paragraph, with the path in place of what stands in a council field."""
    bitar = groupby(ei.spenn, lambda ei: ei[1])
    return ei.del_, "".join(
        f"{FELT_OPEN}{sti}{FELT_LUKK}" if sti.startswith(KOMMUNEFELT) else "".join(bit for bit, _ in spenn)
        for sti, spenn in bitar
    )


def _noekkel(ei: Avsnitt, kjende: set[Noekkel], opne: Sequence[Moenster]) -> Noekkel:
    """Return what a paragraph is known by: its own fields where they have been kept, else what its words match."""
    if ei.blokk.startswith(KOMMUNEFELT):
        return ei.del_, _BLOKK
    rein = (ei.del_, ei.tekst)
    if (merkt := _merkt(ei)) in kjende or rein in kjende:
        return merkt if merkt in kjende else rein
    return next(
        (m.noekkel for m in opne if m.regel and m.noekkel[0] == ei.del_ and m.regel.fullmatch(ei.tekst)),
        merkt,
    )
