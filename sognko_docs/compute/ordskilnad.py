"""Where two rows differ, and what differs between two texts, word by word.

``strekk`` is the one comparison of this house: of words, of lines, of paragraphs. What a word is, and what is told as one change,
is for those who ask: here it is what a reader of changes sees (first the lines, then the words of the lines that
differ); ``ordlydskilnad`` tells two wordings apart whatever their lines, ``identity.substans`` what counts and what is only
set otherwise, ``identity.ordbitar`` where in the text each letter came from.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

Slag = Literal["lik", "borte", "ny"]
_ORD = re.compile(r"\s+|\w+(?:[.,/-]\w+)*|[^\w\s]")
_LIMT = "\u00a0\u2011"


class Bit(NamedTuple):
    """A stretch of text that both have (``lik``), or that only the old (``borte``) or the new one (``ny``) has."""

    slag: Slag
    tekst: str


class Strekk(NamedTuple):
    """``a`` to ``b`` of the old row has become ``c`` to ``d`` of the new one; ``lik`` when they are the same."""

    a: int
    b: int
    c: int
    d: int
    lik: bool


def strekk(foer: Sequence[Hashable], etter: Sequence[Hashable], maks: float = float("inf")) -> list[Strekk]:
    """Return two rows in stretches that are alike and stretches that are not, in order, and whole.

    Equal ends are taken first. Where more than ``maks`` pairs would be left to compare, what lies between is one stretch.
    """
    midt = kjerne(foer, etter)
    gamle, nye = foer[midt.a : midt.b], etter[midt.c : midt.d]
    alle = [Strekk(0, midt.a, 0, midt.c, lik=True)]
    if len(gamle) * len(nye) > maks:
        alle.append(midt)
    else:
        alle += [
            Strekk(midt.a + i, midt.a + j, midt.c + k, midt.c + m, lik=slag == "equal")
            for slag, i, j, k, m in SequenceMatcher(None, gamle, nye, autojunk=False).get_opcodes()
        ]
    alle.append(Strekk(midt.b, len(foer), midt.d, len(etter), lik=True))
    return [ei for ei in alle if ei.a < ei.b or ei.c < ei.d]


def kjerne(foer: Sequence[Hashable], etter: Sequence[Hashable]) -> Strekk:
    """Return what is left of two rows without the equal ends: from the first difference to the last."""
    foran = like_foran(foer, etter)
    bak = like_foran(foer[foran:][::-1], etter[foran:][::-1])
    return Strekk(foran, len(foer) - bak, foran, len(etter) - bak, lik=False)


def like_foran(foer: Sequence[Hashable], etter: Sequence[Hashable]) -> int:
    """Return how many words or letters two rows begin with in common."""
    kortast = min(len(foer), len(etter))
    return next((nr for nr in range(kortast) if foer[nr] != etter[nr]), kortast)


def ordskilnad(foer: str, etter: str) -> tuple[Bit, ...]:
    """Return the stretches of the two texts in order; what is taken out stands before what came instead.

    The old text is all but the new stretches, the new text all but those taken out.
    """
    gamle, nye = foer.splitlines(keepends=True), etter.splitlines(keepends=True)
    bitar: list[Bit] = []
    for ei in strekk(gamle, nye):
        gammal, ny = "".join(gamle[ei.a : ei.b]), "".join(nye[ei.c : ei.d])
        if ei.lik:
            bitar.append(Bit("lik", gammal))
        else:
            bitar += _ord_for_ord(gammal, ny)
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


def _ord_for_ord(foer: str, etter: str) -> Iterator[Bit]:
    gamle, nye = _ORD.findall(foer), _ORD.findall(etter)
    for ei in strekk(gamle, nye):
        gammal, ny = "".join(gamle[ei.a : ei.b]), "".join(nye[ei.c : ei.d])
        yield from (Bit("lik", gammal),) if ei.lik else _ut(gammal, ny)


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
