"""The key that is the mean of several percentage keys: drivverdig skog, planta skog og tal bruk."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from pydantic import Field

from sognko_docs.sak.grunn import Linje, Liste
from sognko_docs.sak.noeklar.slag import Form, Slag, Talsett, broek, i_hoeve_til, snitt


@dataclass(frozen=True, slots=True)
class SnittAvProsent:
    """Each set of statistics is turned into parts of its own sum first, so that all of them weigh the same."""

    namn: tuple[str, ...]

    @property
    def tittel(self) -> str:
        """What the key is called."""
        return f"snittet av {len(self.namn)} prosentnøklar"

    @property
    def grupper(self) -> tuple[tuple[str, ...], ...]:
        """Each set is turned into parts of its own."""
        return tuple((namn,) for namn in self.namn)

    @property
    def eigne(self) -> Mapping[str, Decimal]:
        """None: the statistics have the figures."""
        return {}

    def andelar(self, partar: Sequence[str], tal: Talsett) -> dict[str, Fraction]:
        """Return the part of each party."""
        return snitt((i_hoeve_til(broek(tal[namn], partar)) for namn in self.namn), partar)


class SnittProsent(Slag):
    """The field ``snitt_av_prosent``."""

    snitt_av_prosent: Liste[Linje] = Field(
        (), description="Talgrunnlaga som kvart for seg blir gjorde om til prosent før snittet blir teke."
    )

    def former(self) -> tuple[Form, ...]:
        """Return the forms that are written."""
        eiga = (SnittAvProsent(self.snitt_av_prosent),) if self.snitt_av_prosent else ()
        return (*eiga, *super().former())
