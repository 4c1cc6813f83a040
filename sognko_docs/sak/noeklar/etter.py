"""The key that follows one set of statistics: folketal, barn 0–17, areal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from pydantic import Field

from sognko_docs.sak.grunn import Linje
from sognko_docs.sak.noeklar.slag import Form, Slag, Talsett, broek, i_hoeve_til


@dataclass(frozen=True, slots=True)
class EtterTal:
    """Each council's part is its number divided by the sum of all parties' numbers."""

    talgrunnlag: str

    @property
    def namn(self) -> tuple[str, ...]:
        """The statistics."""
        return (self.talgrunnlag,)

    @property
    def tittel(self) -> str:
        """The name of the statistics; their own title says more."""
        return self.talgrunnlag

    @property
    def grupper(self) -> tuple[tuple[str, ...], ...]:
        """One set that is turned into parts."""
        return (self.namn,)

    @property
    def eigne(self) -> Mapping[str, Decimal]:
        """None: the statistics have the figures."""
        return {}

    def andelar(self, partar: Sequence[str], tal: Talsett) -> dict[str, Fraction]:
        """Return the part of each party."""
        return i_hoeve_til(broek(tal[self.talgrunnlag], partar))


class Etter(Slag):
    """The field ``etter``."""

    etter: Linje | None = Field(
        None, description="Tala nøkkelen følgjer: namnet på ei fil i «cases/tal» utan «.yaml»."
    )

    def former(self) -> tuple[Form, ...]:
        """Return the forms that are written."""
        eiga = () if self.etter is None else (EtterTal(self.etter),)
        return (*eiga, *super().former())
