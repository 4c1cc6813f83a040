"""The difference between two wordings of a paragraph, word by word, as stretches of characters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate

_ORD = re.compile(r"\w+|\s|[^\w\s]")
_MELLOM = 4
"""Characters between two changes that make them one: « og »."""


@dataclass(frozen=True, slots=True)
class Bit:
    """Characters ``a`` to ``b`` of the old text have become ``c`` to ``d`` of the new one; ``lik``: word for word."""

    a: int
    b: int
    c: int
    d: int
    lik: bool


def bitar(gammal: str, ny: str, stiar: Sequence[str] = ()) -> tuple[Bit, ...]:
    """Return the two texts in stretches that are alike and stretches that are not, in order, and whole.

    ``stiar`` has a path for each character of the old text: changes of words with different paths are kept apart.
    """
    if gammal == ny:
        return (Bit(0, len(gammal), 0, len(ny), lik=True),) if gammal else ()
    ein, annan = _ORD.findall(gammal), _ORD.findall(ny)
    foran = like_foran(ein, annan)
    bak = like_foran(ein[foran:][::-1], annan[foran:][::-1])
    plass_ein, plass_annan = _plassar(ein), _plassar(annan)
    slutt_ein, slutt_annan = len(ein) - bak, len(annan) - bak
    steg: list[tuple[int, int, int, int, bool]] = [(0, foran, 0, foran, True)]
    sokjar = SequenceMatcher(None, ein[foran:slutt_ein], annan[foran:slutt_annan], autojunk=False)
    steg += [
        (i + foran, j + foran, k + foran, m + foran, slag == "equal")
        for slag, i, j, k, m in sokjar.get_opcodes()
    ]
    steg.append((slutt_ein, len(ein), slutt_annan, len(annan), True))
    raa = [
        Bit(plass_ein[i], plass_ein[j], plass_annan[k], plass_annan[m], lik)
        for i, j, k, m, lik in steg
        if j > i or m > k
    ]
    return _samla(raa, stiar)


def _samla(raa: Sequence[Bit], stiar: Sequence[str]) -> tuple[Bit, ...]:
    """Join what is alike, and changes with only a space, a sign or a word like «og» between them."""
    ut: list[Bit] = []
    for nr, bit in enumerate(raa):
        mellom = bit.lik and 0 < nr < len(raa) - 1 and bit.b - bit.a <= _MELLOM
        mellom = mellom and len(set(stiar[ut[-1].a : raa[nr + 1].b])) <= 1
        lik = bit.lik and not mellom
        if ut and ut[-1].lik == lik:
            ut[-1] = Bit(ut[-1].a, bit.b, ut[-1].c, bit.d, lik)
        else:
            ut.append(Bit(bit.a, bit.b, bit.c, bit.d, lik))
    return tuple(ut)


def likskap(ein: str, annan: str) -> float:
    """Return how many of the words two texts have in common, 0 to 1, whatever their order."""
    orda, andre = sorted(_ORD.findall(ein)), sorted(_ORD.findall(annan))
    orda, andre = [o for o in orda if not o.isspace()], [o for o in andre if not o.isspace()]
    if not orda or not andre:
        return float(orda == andre)
    felles = i = j = 0
    while i < len(orda) and j < len(andre):
        if orda[i] == andre[j]:
            felles, i, j = felles + 1, i + 1, j + 1
        elif orda[i] < andre[j]:
            i += 1
        else:
            j += 1
    return 2 * felles / (len(orda) + len(andre))


def like_foran(ein: Sequence[str], annan: Sequence[str]) -> int:
    """Return how many words or letters two sequences begin with in common."""
    nr = 0
    for venstre, hoegre in zip(ein, annan, strict=False):
        if venstre != hoegre:
            break
        nr += 1
    return nr


def _plassar(ord_: Sequence[str]) -> list[int]:
    return [0, *accumulate(len(eitt) for eitt in ord_)]
