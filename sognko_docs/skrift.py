"""How a value is written in Nynorsk: the one place that decides what a number or a date looks like.

No-break spaces (U+00A0) group the digits and stand before ``kr`` and ``%``; the decimal sign is a
comma, the minus sign U+2212. Dates and lists come from the Unicode locale data through Babel, which is
loaded only when one is written.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from sognko_docs.kroner import Kroner

HARDT = "\u00a0"
_MINUS = "\u2212"
MAANADER = (
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
    "desember",
)  # fmt: skip
MAANAD = "|".join(MAANADER)
"""The months as a pattern, without a group round them."""

ASCII = str.maketrans({"å": "aa", "ø": "oe", "æ": "ae", "Å": "Aa", "Ø": "Oe", "Æ": "Ae"})
"""For ``str.translate``: the letters as they are written where only ASCII will do."""


def tal(verdi: int | Decimal, eining: str = "") -> str:
    """Write a number with grouped digits and decimal comma: ``29 715``, ``2,6``, ``10,4 årsverk``."""
    heile, _, desimalar = f"{abs(Decimal(verdi)):f}".partition(".")
    gruppert = f"{int(heile):,}".replace(",", HARDT)
    forteikn = _MINUS if verdi < 0 and int(heile + (desimalar or "0")) else ""
    return forteikn + gruppert + ("," + desimalar if desimalar else "") + (HARDT + eining if eining else "")


def kr(verdi: Kroner | int) -> str:
    """Write an amount without unit: ``11 890 496``; øre only when there are any: ``12,50``."""
    if isinstance(verdi, int):
        return tal(verdi)
    belop = verdi.kroner
    return tal(belop if verdi.oere % 100 == 0 else belop.quantize(Decimal("0.01")))


def kr_ord(verdi: Kroner | int) -> str:
    """Write an amount with its unit: ``11 890 496 kr``."""
    return f"{kr(verdi)}{HARDT}kr"


def endring(verdi: Kroner) -> str:
    """Write a change in kroner with its sign: ``+16 568``, ``−151 046``, ``0``."""
    return ("+" if verdi.oere > 0 else "") + kr(verdi)


def mill(verdi: Kroner | int) -> str:
    """Write an amount in millions with one decimal: ``11,9 mill. kr``."""
    kroner = verdi.kroner if isinstance(verdi, Kroner) else Decimal(verdi)
    runda = (kroner / 1_000_000).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{tal(runda)}{HARDT}mill.{HARDT}kr"


def prosent(verdi: int | Decimal) -> str:
    """Write a percentage as given, without trailing zeros: ``25 %``, ``55,9 %``."""
    kort = Decimal(verdi).normalize()
    return f"{tal(kort.quantize(Decimal(1)) if kort == kort.to_integral_value() else kort)}{HARDT}%"


def dato(verdi: date) -> str:
    """Write a date in full: ``1. januar 2027``."""
    from babel.dates import format_date  # noqa: PLC0415  # why: 40 ms that only writing needs

    return format_date(verdi, "d. MMMM y", locale="nn")


def dato_kort(verdi: date) -> str:
    """Write a date for a narrow table cell: ``01.01.2027``."""
    return f"{verdi.day:02}.{verdi.month:02}.{verdi.year}"


def liste(ledd: Iterable[str]) -> str:
    """Write an enumeration: ``Aurland, Luster og Vik``."""
    from babel.lists import format_list  # noqa: PLC0415  # why: 40 ms that only writing needs

    return format_list(list(ledd), locale="nn")


def naturleg(verdi: str | int | Decimal | date | Kroner) -> str:
    """Write a value the way it is written when nothing else is asked for."""
    match verdi:
        case str():
            return verdi
        case Kroner():
            return kr(verdi)
        case date():
            return dato(verdi)
        case _:
            return tal(verdi)
