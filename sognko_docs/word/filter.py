"""The filters a template may use: numbers, money and dates in Norwegian written form.

A filter takes a raw value or a ``Felt`` and returns the same kind; a ``Felt`` keeps its path. What is
already text, such as a date nobody has set yet, passes unchanged.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from sognko_docs import skrift
from sognko_docs.compose.verdi import Felt
from sognko_docs.kroner import Kroner

NAMN = ("kr", "kr_ord", "mill", "prosent", "tal", "dato", "dato_kort")


def _filter(form: Callable[[Any], str]) -> Callable[[Any], Any]:
    def skriv(verdi: object) -> object:
        if isinstance(verdi, Felt):
            return verdi if isinstance(verdi.verdi, str) else Felt(verdi.sti, form(verdi.verdi))
        return verdi if isinstance(verdi, str) else form(verdi)

    return skriv


FILTER: dict[str, Callable[[Any], Any]] = {namn: _filter(getattr(skrift, namn)) for namn in NAMN}


def i_tekst(verdi: object) -> str:
    """Return the natural written form of a printed value that is not a ``Felt``.

    A whole number outside a field is a counter or a year, never an amount, and is left ungrouped.
    """
    if isinstance(verdi, int):
        return str(verdi)
    if isinstance(verdi, (str, Kroner, date, Decimal)):
        return skrift.naturleg(verdi)
    raise TypeError(f"{type(verdi).__name__} kan ikkje skrivast ut; skriv kva for eit felt i det")
