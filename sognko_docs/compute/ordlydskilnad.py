"""What differs between two wordings, word by word: what stands, what goes out and what comes in.

Put together, what stands and what goes out is the old wording, what stands and what comes in the new one, apart
from how the words are broken over lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal, TypeAlias

Slag: TypeAlias = Literal["likt", "ut", "inn"]

_AVSNITT = re.compile(r"\n\s*\n|\n(?=\s*(?:[-+*]|\d{1,9}[.)])\s)")
_PUNKT = re.compile(r"[-+*] ")
_BIT = re.compile(r"\S+")
_KORT = 2
"""So few equal words between two changes are taken with them: single words in between only disturb the reader."""


@dataclass(frozen=True, slots=True)
class Ordbit:
    """A stretch of words with the same fate, without space at either end."""

    slag: Slag
    tekst: str


def avsnitt_i(tekst: str | None) -> tuple[str, ...]:
    """Return the paragraphs of a wording and the items of its lists, each on one line; none when there is no wording."""
    deler = (" ".join(del_.split()) for del_ in _AVSNITT.split(tekst or ""))
    return tuple(_PUNKT.sub("– ", del_, count=1) if _PUNKT.match(del_) else del_ for del_ in deler if del_)


def ordskilnad(gammal: str | None, ny: str | None) -> tuple[tuple[Ordbit, ...], ...]:
    """Return each paragraph as stretches of words. Paragraphs are held against each other where they are most alike."""
    gamle, nye = avsnitt_i(gammal), avsnitt_i(ny)
    return tuple(_i_avsnitt(a, b) for a, b in _par(gamle, nye))


def _par(gamle: tuple[str, ...], nye: tuple[str, ...]) -> list[tuple[str, str]]:
    """Pair the paragraphs: equal ones first, those between them in order, the rest with nothing."""
    par: list[tuple[str, str]] = []
    for _, a0, a1, b0, b1 in SequenceMatcher(None, gamle, nye, autojunk=False).get_opcodes():
        par += zip_longest(gamle[a0:a1], nye[b0:b1], fillvalue="")
    return par


def _i_avsnitt(gammal: str, ny: str) -> tuple[Ordbit, ...]:
    gamle, nye = _BIT.findall(gammal), _BIT.findall(ny)
    ut: list[str] = []
    inn: list[str] = []
    bitar: list[Ordbit] = []
    steg = SequenceMatcher(None, gamle, nye, autojunk=False).get_opcodes()
    for nr, (slag, a0, a1, b0, b1) in enumerate(steg):
        midt_imellom = 0 < nr < len(steg) - 1 and a1 - a0 <= _KORT
        if slag == "equal" and not midt_imellom:
            bitar += _bitar(ut, inn)
            ut, inn = [], []
            bitar.append(Ordbit("likt", " ".join(gamle[a0:a1])))
        else:
            ut += gamle[a0:a1]
            inn += nye[b0:b1]
    return (*bitar, *_bitar(ut, inn))


def _bitar(ut: list[str], inn: list[str]) -> list[Ordbit]:
    alle: tuple[tuple[Slag, list[str]], ...] = (("ut", ut), ("inn", inn))
    return [Ordbit(slag, " ".join(orda)) for slag, orda in alle if orda]
