"""Paragraphs and rows that were taken away in one place and put in in another: they have been moved."""

from __future__ import annotations

from collections.abc import Sequence

from sognko_docs.identity.ordbitar import likskap
from sognko_docs.identity.ordlinje import Ordlinje
from sognko_docs.identity.paring import Par
from sognko_docs.identity.typografi import fald

_NAER = 0.85
"""How like a paragraph must be to one that is gone to be the same, moved and touched up."""
_MINST = 12
"""Letters below which two paragraphs may be alike by chance."""


def flytta(para: Sequence[Par], gamle: Sequence[Ordlinje], nye: Sequence[Ordlinje]) -> dict[Par, Par]:
    """Return the moved ones: where they stand now, and where they stood."""
    borte = {ei: _tekst(gamle, ei.gamle) for ei in para if not ei.nye}
    ut: dict[Par, Par] = {}
    for ei in para:
        tekst = _tekst(nye, ei.nye) if not ei.gamle else ""
        if len(tekst) < _MINST:
            continue
        like = [
            fraa
            for fraa, gammal in borte.items()
            if len(fraa.gamle) == len(ei.nye) and _er_naer(gammal, tekst)
        ]
        if like:
            ut[ei] = max(like, key=lambda fraa: likskap(borte[fraa], tekst))
            del borte[ut[ei]]
    return ut


def _er_naer(gammal: str, ny: str) -> bool:
    return fald(gammal) == fald(ny) or likskap(gammal, ny) >= _NAER


def _tekst(linjer: Sequence[Ordlinje], numra: Sequence[int]) -> str:
    return "\n".join(linjer[nr].tekst for nr in numra)
