"""How a column is reckoned from two others."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import TypeAlias

from sognko_docs.sak.tabell import Avleiing

Formel: TypeAlias = Callable[[Fraction, Fraction], Fraction | None]
_HUNDRE, _TUSEN = 100, 1000


def formel(slag: Avleiing) -> Formel:
    """Return the formula of two figures; it gives None where it would divide by zero."""
    return _FORMLAR[slag]


def _per(eining: int) -> Formel:
    def rekn(av: Fraction, paa: Fraction) -> Fraction | None:
        return av * eining / paa if paa else None

    return rekn


def _gonge(delt_paa: int) -> Formel:
    def rekn(av: Fraction, paa: Fraction) -> Fraction | None:
        return av * paa / delt_paa

    return rekn


_FORMLAR: dict[Avleiing, Formel] = {
    "per": _per(1),
    "prosent": _per(_HUNDRE),
    "per 1000": _per(_TUSEN),
    "produkt": _gonge(1),
    "prosentdel": _gonge(_HUNDRE),
}
