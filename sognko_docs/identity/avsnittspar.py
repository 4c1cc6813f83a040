"""Paragraphs of a re-saved file paired with those of one that has its controls, by their words.

A council field matches anything, but rather what the file has in the same field elsewhere. A council's own paragraphs are
paired by where they stand, for there may be any number of them.
"""

from __future__ import annotations

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
class Avsnittsmoenster:
    """What a paragraph is known by: its part and words, and what must stand where when it has council fields."""

    noekkel: Noekkel
    fremst: str = ""
    """What stands before the first field."""
    felt: tuple[tuple[tuple[str, ...], str], ...] = ()
    """Each council field: what is known to stand in one, longest first, and what stands after it."""
    fast: int = 0
    """How many characters must stand there; nothing but a field would match anything."""
    eigen: bool = False
    """True for a paragraph that a council has for itself."""

    @classmethod
    def av(cls, ei: Avsnitt, verdiar: Mapping[str, set[str]]) -> Avsnittsmoenster:
        """Return what a paragraph is known by; ``verdiar`` are those the other file has in fields that are left in it."""
        if ei.blokk.startswith(KOMMUNEFELT):
            return cls((ei.del_, _BLOKK), eigen=True)
        fremst = ""
        felt: list[tuple[tuple[str, ...], str]] = []
        for er_eige, bitar in groupby(ei.spenn, lambda ei: ei[1].startswith(KOMMUNEFELT)):
            alle = list(bitar)
            bit = "".join(bit for bit, _ in alle)
            if er_eige:
                kjende = {bit, *verdiar.get(alle[0][1], ())} - {""}
                felt.append((tuple(sorted(kjende, key=len, reverse=True)), ""))
            elif felt:
                felt[-1] = (felt[-1][0], bit)
            else:
                fremst = bit
        fast = len(fremst) + sum(len(etter) for _, etter in felt)
        return cls(_merkt(ei), fremst, tuple(felt), fast if felt else 0)

    def del_opp(self, tekst: str) -> tuple[str, ...] | None:
        """Return what stands in each field of a text, None when it is another text.

        What is known to stand in a field is tried first, then all up to the nearest place that goes on as it should.
        """
        if not self.felt or not tekst.startswith(self.fremst):
            return None
        her, ut = len(self.fremst), list[str]()
        for nr, (kjende, etter) in enumerate(self.felt, 1):
            slutt = len(tekst) - len(etter) if nr == len(self.felt) else tekst.find(etter, her)
            for verdi in kjende:
                if tekst.startswith(verdi + etter, her) and (
                    nr < len(self.felt) or her + len(verdi) == slutt
                ):
                    slutt = her + len(verdi)
                    break
            if slutt < her or not tekst.startswith(etter, slutt):
                return None
            ut.append(tekst[her:slutt])
            her = slutt + len(etter)
        return tuple(ut)


def verdiar_i(tekst: Tekst) -> dict[str, set[str]]:
    """Return what stands in the council fields that are left in a file, by path."""
    ut: dict[str, set[str]] = {}
    for ei in tekst.avsnitt:
        for sti, bitar in groupby(ei.spenn, lambda ei: ei[1]):
            if sti.startswith(KOMMUNEFELT):
                ut.setdefault(sti, set()).add("".join(bit for bit, _ in bitar))
    return ut


def par(moenster: Sequence[Avsnittsmoenster], nye: Sequence[Avsnitt]) -> Iterator[tuple[int, int]]:
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


def _noekkel(ei: Avsnitt, kjende: set[Noekkel], opne: Sequence[Avsnittsmoenster]) -> Noekkel:
    """Return what a paragraph is known by: its own fields where they have been kept, else what its words match."""
    if ei.blokk.startswith(KOMMUNEFELT):
        return ei.del_, _BLOKK
    rein = (ei.del_, ei.tekst)
    if (merkt := _merkt(ei)) in kjende or rein in kjende:
        return merkt if merkt in kjende else rein
    like = (m.noekkel for m in opne if m.noekkel[0] == ei.del_ and m.del_opp(ei.tekst) is not None)
    return next(like, merkt)
