"""The quoted lines around a finding, with the caret under the value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sognko_docs.finding import Stad
from sognko_docs.report.synleg import breidd, synleg

FOER = 2
"""How many lines of context stand above the line the finding is about."""

_PRIKKAR = "…"


@dataclass(frozen=True, slots=True)
class Utsnitt:
    """The lines to quote with their 1-based numbers; the caret goes under the last of them."""

    linjer: tuple[tuple[int, str], ...]
    innrykk: int
    """Columns in front of the caret."""
    merke: int
    """Columns the caret covers, at least one."""


def utsnitt(linjer: Sequence[str], stad: Stad, plass: int) -> Utsnitt | None:
    """Return what to quote for a place, each line at most ``plass`` columns wide.

    A line that is too long is cut around the caret. ``None`` when the file has no such line.
    """
    if not 1 <= stad.linje <= len(linjer):
        return None
    raa = linjer[stad.linje - 1]
    start = max(stad.kolonne - 1, 0)
    foer, under = synleg(raa[:start]), synleg(raa[start : start + max(stad.lengd, 1)])
    etter = synleg(raa[start + max(stad.lengd, 1) :])
    tekst, innrykk, merke = _rundt(foer, under, etter, plass)
    nummer = range(max(1, stad.linje - FOER), stad.linje)
    rundt = tuple((nr, _hovud(synleg(linjer[nr - 1]), plass).rstrip()) for nr in nummer)
    return Utsnitt((*rundt, (stad.linje, tekst.rstrip())), innrykk, merke)


def _rundt(foer: str, under: str, etter: str, plass: int) -> tuple[str, int, int]:
    """Return the line, the columns before the caret and the columns under it, within ``plass``."""
    if breidd(foer) + breidd(under) + breidd(etter) > plass:
        if breidd(foer) + breidd(under) > plass:
            under = _hovud(under, max(plass // 2, 1))
            foer = _hale(foer, plass - breidd(under))
        etter = _hovud(etter, plass - breidd(foer) - breidd(under))
    return foer + under + etter, breidd(foer), max(breidd(under), 1)


def _hovud(tekst: str, plass: int) -> str:
    """Return the beginning of the text, with an ellipsis where it is cut."""
    if breidd(tekst) <= plass:
        return tekst
    teke, kolonnar = 0, 1
    while kolonnar + breidd(tekst[teke]) <= plass:
        kolonnar += breidd(tekst[teke])
        teke += 1
    return tekst[:teke] + _PRIKKAR if plass > 0 else ""


def _hale(tekst: str, plass: int) -> str:
    """Return the end of the text, with an ellipsis where it is cut."""
    if breidd(tekst) <= plass:
        return tekst
    teke, kolonnar = len(tekst), 1
    while kolonnar + breidd(tekst[teke - 1]) <= plass:
        kolonnar += breidd(tekst[teke - 1])
        teke -= 1
    return _PRIKKAR + tekst[teke:] if plass > 0 else ""
