"""Marks in a text that say who has changed what, taken out again: what is left is the text and where it is marked.

The marks are Unicode noncharacters, which no case and no Word file has. ``SPOR_OPEN + number + SPOR_MIDT`` begins
what a tracked change is about, ``SPOR_LUKK`` ends it; ``MERKNAD_OPEN + id + MERKNAD_LUKK`` stands where a comment does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sognko_docs.identity.tekst import Avsnitt

SPOR_OPEN, SPOR_MIDT, SPOR_LUKK = "\ufdda", "\ufddb", "\ufddc"
MERKNAD_OPEN, MERKNAD_LUKK = "\ufddd", "\ufdde"
MERKE = (SPOR_OPEN, SPOR_MIDT, SPOR_LUKK, MERKNAD_OPEN, MERKNAD_LUKK)
_BIT = re.compile(
    f"{SPOR_OPEN}(?P<spor>\\d+){SPOR_MIDT}|(?P<lukk>{SPOR_LUKK})|{MERKNAD_OPEN}(?P<merknad>[^{MERKNAD_LUKK}]*){MERKNAD_LUKK}"
)


@dataclass(frozen=True, slots=True)
class Spor:
    """A tracked change: who made it, and when as the file writes it; empty when the file does not say."""

    forfattar: str
    dato: str


@dataclass(frozen=True, slots=True)
class Merkt:
    """What is marked in one paragraph: stretches with the number of their tracked change, and comments by place."""

    spor: tuple[tuple[int, int, int], ...] = ()
    merknadar: tuple[tuple[int, str], ...] = ()


def skil(avsnitt: Avsnitt) -> tuple[Avsnitt, Merkt]:
    """Return a paragraph without marks, and what was marked, by place in the text that is left."""
    if not any(_BIT.search(tekst) for tekst, _ in avsnitt.spenn):
        return avsnitt, Merkt()
    skiljar = _Skiljar()
    spenn = [(skiljar.les(tekst), sti, tekst) for tekst, sti in avsnitt.spenn]
    skiljar.lukk()
    reine = tuple((reint, sti) for reint, sti, tekst in spenn if reint or not tekst)
    return replace(avsnitt, spenn=reine, uthevingar=_uthevingar(avsnitt)), Merkt(
        tuple(skiljar.spor), tuple(skiljar.merknadar)
    )


def _uthevingar(avsnitt: Avsnitt) -> tuple[tuple[int, str, str], ...]:
    """Return what is emphasised when the marks are gone."""
    borte = {nr for treff in _BIT.finditer(avsnitt.tekst) for nr in range(treff.start(), treff.end())}
    ut, plass = [], 0
    for lengd, kode, lenkje in avsnitt.uthevingar:
        att = sum(1 for nr in range(plass, plass + lengd) if nr not in borte)
        ut.append((att, kode, lenkje))
        plass += lengd
    return tuple(ut)


class _Skiljar:
    """Reads the pieces of a paragraph in order; a stretch may begin in one and end in another, or never."""

    def __init__(self) -> None:
        self.spor: list[tuple[int, int, int]] = []
        self.merknadar: list[tuple[int, str]] = []
        self._plass, self._start = 0, 0
        self._opna: int | None = None

    def les(self, tekst: str) -> str:
        """Return a piece without its marks."""
        reint = ""
        for bit, slag, verdi in _bitar(tekst):
            reint += bit
            self._plass += len(bit)
            if slag == "merknad":
                self.merknadar.append((self._plass, verdi))
            elif slag:
                self.lukk()
            if slag == "spor":
                self._opna, self._start = int(verdi), self._plass
        return reint

    def lukk(self) -> None:
        """End the stretch that is open, if any."""
        if self._opna is not None:
            self.spor.append((self._start, self._plass, self._opna))
        self._opna = None


def _bitar(tekst: str) -> Iterator[tuple[str, str, str]]:
    """Yield plain text, the kind of mark that follows it, and what the mark says; no kind at the end."""
    her = 0
    for treff in _BIT.finditer(tekst):
        slag = treff.lastgroup or ""
        yield tekst[her : treff.start()], slag, treff[slag]
        her = treff.end()
    yield tekst[her:], "", ""
