"""Money, counted in whole øre, so that no sum is ever off by a rounding nobody asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction


@dataclass(frozen=True, slots=True, order=True)
class Kroner:
    """An amount in whole øre (100 øre = 1 krone). Immutable, exact, ordered."""

    oere: int

    @classmethod
    def fraa(cls, belop: int | Decimal) -> Kroner:
        """Return the amount of ``belop`` kroner; more than two decimals is a ``ValueError``."""
        oere = Fraction(belop) * 100
        if oere.denominator != 1:
            raise ValueError("eit beløp kan ikkje ha meir enn to desimalar")
        return cls(int(oere))

    @property
    def kroner(self) -> Decimal:
        """The amount in kroner, exact, with two decimals where there are øre."""
        heile, rest = divmod(self.oere, 100)
        return Decimal(heile) if rest == 0 else Decimal(self.oere) / 100

    def __add__(self, andre: Kroner) -> Kroner:
        return Kroner(self.oere + andre.oere)

    def __sub__(self, andre: Kroner) -> Kroner:
        return Kroner(self.oere - andre.oere)

    def __neg__(self) -> Kroner:
        return Kroner(-self.oere)

    def gonge(self, faktor: int | Decimal | Fraction) -> Kroner:
        """Return the amount times ``faktor``, rounded to a whole krone, a half away from zero."""
        eksakt = Fraction(self.oere) * Fraction(faktor) / 100
        kroner = int(abs(eksakt) + Fraction(1, 2))
        return Kroner(kroner * 100 if eksakt > 0 else -kroner * 100)


NULL = Kroner(0)


def summer(belop: Iterable[Kroner]) -> Kroner:
    """Return the sum of the amounts; nothing sums to zero kroner."""
    return Kroner(sum(ledd.oere for ledd in belop))
