"""A time of a plan in words: «31. august 2026», «februar–april 2026», «våren 2026», «2025–2027»."""

from __future__ import annotations

from sognko_docs import skrift
from sognko_docs.sak.tidsrom import Ledd, Tidsrom

_STREK = "\u2013"


def tidsrom(tid: Tidsrom) -> str:
    """Write a time; months of one year and whole years are joined by a dash."""
    start, slutt = tid.start, tid.slutt
    if start == slutt:
        return _ledd(slutt)
    same_aar = start.fyrste.year == slutt.siste.year
    if start.slag == slutt.slag == "månad" and same_aar:
        return f"{_maanad(start)}{_STREK}{_ledd(slutt)}"
    if start.slag == slutt.slag == "år":
        return f"{_ledd(start)}{_STREK}{_ledd(slutt)}"
    return f"{_ledd(start)} til {_ledd(slutt)}"


def _ledd(ledd: Ledd) -> str:
    if ledd.slag == "dag":
        return skrift.dato(ledd.fyrste)
    aar = ledd.fyrste.year
    if ledd.slag == "år":
        return str(aar)
    return f"{_maanad(ledd) if ledd.slag == 'månad' else ledd.slag} {aar}"


def _maanad(ledd: Ledd) -> str:
    _, namn, _ = skrift.dato(ledd.fyrste).split()
    return namn
