"""The key that follows the mean of several years of counts: tal saker dei siste fem åra."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from pydantic import Field

from sognko_docs.sak.grunn import Linje, Liste
from sognko_docs.sak.noeklar.slag import Form, Slag, Talsett, broek, i_hoeve_til, snitt


@dataclass(frozen=True, slots=True)
class SnittAvTal:
    """The mean of the counts is taken first, and each council's part is its part of the means' sum.

    A year with many cases therefore weighs more than a year with few.
    """

    namn: tuple[str, ...]

    @property
    def tittel(self) -> str:
        """What the key is called."""
        return f"snittet av tala for {len(self.namn)} år"

    @property
    def grupper(self) -> tuple[tuple[str, ...], ...]:
        """All the years are added, and turned into parts once."""
        return (self.namn,)

    @property
    def eigne(self) -> Mapping[str, Decimal]:
        """None: the statistics have the figures."""
        return {}

    def andelar(self, partar: Sequence[str], tal: Talsett) -> dict[str, Fraction]:
        """Return the part of each party."""
        return i_hoeve_til(snitt((broek(tal[namn], partar) for namn in self.namn), partar))


class SnittTal(Slag):
    """The field ``snitt_av_tal``."""

    snitt_av_tal: Liste[Linje] = Field(
        (), description="Talgrunnlaga, eitt for kvart år, som nøkkelen er snittet av."
    )

    def former(self) -> tuple[Form, ...]:
        """Return the forms that are written."""
        eiga = (SnittAvTal(self.snitt_av_tal),) if self.snitt_av_tal else ()
        return (*eiga, *super().former())
