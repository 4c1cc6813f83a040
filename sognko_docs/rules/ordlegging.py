"""How the rules word amounts, lists and suggestions in their messages."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from difflib import get_close_matches

from sognko_docs.kroner import Kroner

_HARDT = "\u00a0"
_MINUS = "\u2212"


def kr(belop: Kroner) -> str:
    """Return an amount with its unit, øre only when there are any: ``11 890 496 kr``, ``−12,50 kr``."""
    heile, oere = divmod(abs(belop.oere), 100)
    desimalar = f",{oere:02d}" if oere else ""
    forteikn = _MINUS if belop.oere < 0 else ""
    return f"{forteikn}{heile:,}".replace(",", _HARDT) + f"{desimalar}{_HARDT}kr"


def prosent(verdi: Decimal) -> str:
    """Return a percentage as given, without trailing zeros: ``100 %``, ``99,5 %``."""
    heile, _, desimalar = f"{verdi:f}".partition(".")
    return heile + (f",{kort}" if (kort := desimalar.rstrip("0")) else "") + f"{_HARDT}%"


def tal(verdi: Decimal, eining: str = "") -> str:
    """Return a figure with its decimals and its unit: ``10,4``, ``−2 249 240 kr``."""
    forteikn = _MINUS if verdi < 0 else ""
    skrive = f"{abs(verdi):,f}".replace(",", _HARDT).replace(".", ",")
    return forteikn + skrive + (_HARDT + eining if eining else "")


_MAANADER = (
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
    "desember",
)  # fmt: skip


def dag(dato: date) -> str:
    """Return a date in words: ``1. januar 2026``."""
    return f"{dato.day}. {_MAANADER[dato.month - 1]} {dato.year}"


def opplisting(ledd: Iterable[str]) -> str:
    """Return a list as a sentence has it: ``Luster, Sogndal og Vik``."""
    *foerste, siste = ledd
    return f"{', '.join(foerste)} og {siste}" if foerste else siste


def meinte_du(skrive: str, kjende: Iterable[str], elles: str) -> str:
    """Return «meinte du …?» with the nearest known word, ``elles`` when none is near."""
    naere = get_close_matches(skrive, sorted(kjende), n=1)
    return f"meinte du «{naere[0]}»?" if naere else elles
