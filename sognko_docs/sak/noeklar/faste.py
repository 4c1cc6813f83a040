"""The key of fixed percentages, as an agreement has them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from pydantic import Field

from sognko_docs.sak.grunn import KommuneId, Prosent
from sognko_docs.sak.noeklar.slag import HEILT, Form, Slag, Talsett, broek, i_hoeve_til
from sognko_docs.sak.opphav import Opphav


@dataclass(frozen=True, slots=True)
class FasteProsentar:
    """Percentages that sum to 100. When a council has left, those who stay share its part in proportion."""

    prosent: Mapping[str, Decimal]
    opphav: Opphav | None = None

    @property
    def namn(self) -> tuple[str, ...]:
        """No statistics: the case carries the percentages itself."""
        return ()

    @property
    def tittel(self) -> str:
        """What the key is called: what the percentages measure, where that is said."""
        return self.opphav.tittel if self.opphav else "faste prosentar"

    @property
    def sum(self) -> Decimal:
        """The sum of all percentages, those of councils that have left included."""
        return sum(self.prosent.values(), Decimal(0))

    @property
    def gaar_opp(self) -> bool:
        """True when the percentages sum to 100."""
        return self.sum == HEILT

    @property
    def grupper(self) -> tuple[tuple[str, ...], ...]:
        """None: the case carries the percentages itself."""
        return ()

    @property
    def eigne(self) -> Mapping[str, Decimal]:
        """The percentages."""
        return self.prosent

    def andelar(self, partar: Sequence[str], tal: Talsett) -> dict[str, Fraction]:  # noqa: ARG002  # why: the form of a key
        """Return the part of each party, of what the parties have together."""
        return i_hoeve_til(broek(self.prosent, partar))


class Faste(Slag):
    """The fields ``faste`` and ``opphav``."""

    faste: dict[KommuneId, Prosent] = Field(
        {}, description="Fast prosent for kvar kommune; til saman 100, medrekna dei som er i «fråfall»."
    )
    opphav: Opphav | None = Field(None, description="Kvar dei faste prosentane kjem frå.")

    def former(self) -> tuple[Form, ...]:
        """Return the forms that are written."""
        eiga = (FasteProsentar(self.faste, self.opphav),) if self.faste else ()
        return (*eiga, *super().former())
