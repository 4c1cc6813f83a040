"""What differs between two texts, word by word: first the lines, then the words of the lines that differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Slag = Literal["lik", "borte", "ny"]
_ORD = re.compile(r"\s+|\w+(?:[.,/-]\w+)*|[^\w\s]")
_LIMT = "\u00a0\u2011"


@dataclass(frozen=True, slots=True)
class Bit:
    """A stretch of text that both have, or that only the old or the new one has."""

    slag: Slag
    tekst: str


def ordskilnad(foer: str, etter: str) -> tuple[Bit, ...]:
    """Return the stretches of the two texts in order; what is taken out stands before what came instead.

    The old text is all but the new stretches, the new text all but those taken out.
    """
    linjer = foer.splitlines(keepends=True), etter.splitlines(keepends=True)
    bitar: list[Bit] = []
    for slag, a, b in _opnamn(*linjer):
        if slag == "equal":
            bitar.append(Bit("lik", "".join(a)))
        elif a and b:
            bitar += _ord_for_ord("".join(a), "".join(b))
        else:
            bitar += [Bit("borte", "".join(a))] if a else [Bit("ny", "".join(b))]
    return tuple(_saman(bitar))


def likskap(foer: str, etter: str) -> float:
    """Return how much of two texts is the same words in the same order, from 0 to 1."""
    a, b = foer.casefold().split(), etter.casefold().split()
    if not a or not b:
        return float(a == b)
    jamfoering = SequenceMatcher(None, a, b, autojunk=False)
    return jamfoering.ratio() if jamfoering.quick_ratio() > 0 else 0.0


def utdrag(bitar: Sequence[Bit], rundt: int = 50) -> tuple[Bit, ...]:
    """Return the stretches with what is alike cut down to ``rundt`` characters on each side of a change.

    A line break at the end of a change is put outside it.
    """
    ut: list[Bit] = []
    for nr, bit in enumerate(bitar):
        if bit.slag == "lik":
            ut.append(Bit("lik", _kort(bit.tekst, rundt if nr else 0, rundt if nr < len(bitar) - 1 else 0)))
        else:
            kjerne = bit.tekst.rstrip("\n")
            ut += [Bit(bit.slag, kjerne), Bit("lik", bit.tekst[len(kjerne) :])]
    return tuple(bit for bit in ut if bit.tekst)


def _kort(tekst: str, etter: int, foer: int) -> str:
    """Return the start of a text that follows a change and the end of one that comes before the next."""
    if len(tekst) <= etter + foer:
        return tekst
    hovud = tekst[:etter].rpartition(" ")[0] + " " if etter else ""
    hale = " " + tekst[-foer:].partition(" ")[2] if foer else ""
    return f"{hovud}…{hale}"


def _opnamn(a: Sequence[str], b: Sequence[str]) -> Iterator[tuple[str, Sequence[str], Sequence[str]]]:
    for slag, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        yield slag, a[i1:i2], b[j1:j2]


def _ord_for_ord(foer: str, etter: str) -> Iterator[Bit]:
    for slag, a, b in _opnamn(_ORD.findall(foer), _ORD.findall(etter)):
        if slag == "equal":
            yield Bit("lik", "".join(a))
        else:
            if a:
                yield Bit("borte", "".join(a))
            if b:
                yield Bit("ny", "".join(b))


def _saman(bitar: Sequence[Bit]) -> Iterator[Bit]:
    """Join what is split for nothing: a lone space between two changes belongs to both of them."""
    borte = ny = ""
    for nr, bit in enumerate(bitar):
        mellom = bit.slag == "lik" and not bit.tekst.strip(f" {_LIMT}") and 0 < nr < len(bitar) - 1
        if bit.slag == "lik" and not mellom:
            yield from _ut(borte, ny)
            borte = ny = ""
            yield bit
        else:
            borte += bit.tekst if bit.slag != "ny" else ""
            ny += bit.tekst if bit.slag != "borte" else ""
    yield from _ut(borte, ny)


def _ut(borte: str, ny: str) -> Iterator[Bit]:
    if borte:
        yield Bit("borte", borte)
    if ny:
        yield Bit("ny", ny)
