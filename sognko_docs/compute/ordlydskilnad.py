"""What differs between two wordings, word by word: what stands, what goes out and what comes in.

Unlike ``ordskilnad`` it does not ask how a wording is broken over lines, and keeps paragraphs and items of lists apart, since each
is printed as one.

Put together, what stands and what goes out is the old wording, what stands and what comes in the new one, apart
from how the words are broken over lines.
"""

from __future__ import annotations

import re
from itertools import zip_longest

from sognko_docs.compute.ordskilnad import Bit, Slag, strekk

_AVSNITT = re.compile(r"\n\s*\n|\n(?=\s*(?:[-+*]|\d{1,9}[.)])\s)")
_PUNKT = re.compile(r"[-+*] ")
_BIT = re.compile(r"\S+")
_KORT = 2
"""So few equal words between two changes are taken with them: single words in between only disturb the reader."""


def avsnitt_i(tekst: str | None) -> tuple[str, ...]:
    """Return the paragraphs of a wording and the items of its lists, each on one line; none when there is no wording."""
    deler = (" ".join(del_.split()) for del_ in _AVSNITT.split(tekst or ""))
    return tuple(_PUNKT.sub("– ", del_, count=1) if _PUNKT.match(del_) else del_ for del_ in deler if del_)


def ordlydskilnad(gammal: str | None, ny: str | None) -> tuple[tuple[Bit, ...], ...]:
    """Return each paragraph as stretches of words, without space at either end. Paragraphs are held against each other where they are most alike."""
    gamle, nye = avsnitt_i(gammal), avsnitt_i(ny)
    return tuple(_i_avsnitt(a, b) for a, b in _par(gamle, nye))


def _par(gamle: tuple[str, ...], nye: tuple[str, ...]) -> list[tuple[str, str]]:
    """Pair the paragraphs: equal ones first, those between them in order, the rest with nothing."""
    par: list[tuple[str, str]] = []
    for ei in strekk(gamle, nye):
        par += zip_longest(gamle[ei.a : ei.b], nye[ei.c : ei.d], fillvalue="")
    return par


def _i_avsnitt(gammal: str, ny: str) -> tuple[Bit, ...]:
    gamle, nye = _BIT.findall(gammal), _BIT.findall(ny)
    ut: list[str] = []
    inn: list[str] = []
    bitar: list[Bit] = []
    alle = strekk(gamle, nye)
    for nr, ei in enumerate(alle):
        midt_imellom = 0 < nr < len(alle) - 1 and ei.b - ei.a <= _KORT
        if ei.lik and not midt_imellom:
            bitar += _bitar(ut, inn)
            ut, inn = [], []
            bitar.append(Bit("lik", " ".join(gamle[ei.a : ei.b])))
        else:
            ut += gamle[ei.a : ei.b]
            inn += nye[ei.c : ei.d]
    return (*bitar, *_bitar(ut, inn))


def _bitar(ut: list[str], inn: list[str]) -> list[Bit]:
    alle: tuple[tuple[Slag, list[str]], ...] = (("borte", ut), ("ny", inn))
    return [Bit(slag, " ".join(orda)) for slag, orda in alle if orda]
