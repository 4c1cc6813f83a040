"""A number the case knows, and the words a sentence names it by."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from sognko_docs.compute.tal_i_tekst import Talslag
from sognko_docs.kroner import Kroner

_STAMME = 7
"""So many letters of a word stand for all its forms: «administra…» in «Administrative» and «Administrasjon»."""

_KORT = 3
"""Words this short or shorter name nothing."""

_ALLMENNE = frozenset({"kostnad", "utgifte", "andre", "anna", "felles", "tenest", "ymse"})
"""Words so common in a budget that they name no line of it."""

TOTALORD = frozenset({"budsjett", "kalkyle", "kostnad", "total", "samla", "summen", "ramme"})


@dataclass(frozen=True, slots=True)
class Kjend:
    """A number the case knows. ``namn`` says what it is, ``kva`` the same without the council.

    ``ord`` are beginnings of words, lower case, by which a sentence names it. ``tilvising`` is the reference
    that writes it, empty where there is none. ``svak`` is a number that only many digits make worth
    suspecting: a share under an alternative nobody proposes.
    """

    namn: str
    verdi: Decimal
    slag: Talslag
    kva: str = ""
    kommune: str | None = None
    tilvising: str = ""
    ord: frozenset[str] = frozenset()
    eining: str = ""
    svak: bool = False
    aar: frozenset[int] = frozenset()
    """The years it is of; empty where it is of no certain year."""


def i_kr(namn: str, belop: Kroner, ord_: Iterable[str] = (), tilvising: str = "") -> Kjend:
    """Return a known amount."""
    return Kjend(namn, Decimal(belop.kroner), Talslag.KR, namn, tilvising=tilvising, ord=frozenset(ord_))


def ord_i(namn: str) -> frozenset[str]:
    """Return the beginnings of the words that name a line of a budget."""
    stammer = (ord_[:_STAMME] for ord_ in re.findall(r"[^\W\d_]+", namn.casefold()) if len(ord_) > _KORT)
    return frozenset(stammer) - _ALLMENNE
