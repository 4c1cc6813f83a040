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
    if not any(SPOR_OPEN in tekst or SPOR_LUKK in tekst or MERKNAD_OPEN in tekst for tekst, _ in avsnitt.spenn):
        return avsnitt, Merkt()
    spor: list[tuple[int, int, int]] = []
    merknadar: list[tuple[int, str]] = []
    spenn: list[tuple[str, str]] = []
    plass, opna, start = 0, -1, 0
    for tekst, sti in avsnitt.spenn:
        reint = ""
        for bit, slag, verdi in _bitar(tekst):
            reint += bit
            plass += len(bit)
            if slag == "merknad":
                merknadar.append((plass, verdi))
            elif slag and opna >= 0:
                spor.append((start, plass, opna))
            if slag in {"spor", "lukk"}:
                opna, start = (int(verdi) if slag == "spor" else -1), plass
        if reint or not tekst:
            spenn.append((reint, sti))
    if opna >= 0:
        spor.append((start, plass, opna))
    return replace(avsnitt, spenn=tuple(spenn)), Merkt(tuple(spor), tuple(merknadar))


def _bitar(tekst: str) -> Iterator[tuple[str, str, str]]:
    """Yield plain text, the kind of mark that follows it, and what the mark says; no kind at the end."""
    her = 0
    for treff in _BIT.finditer(tekst):
        slag = treff.lastgroup or ""
        yield tekst[her : treff.start()], slag, treff[slag]
        her = treff.end()
    yield tekst[her:], "", ""
