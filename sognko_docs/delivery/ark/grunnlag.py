"""What the workbook is made of: a case that has passed the rules, and all that is reckoned in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from sognko_docs.compute.budsjett import BudsjettResultat
from sognko_docs.compute.utrekning import Utrekning
from sognko_docs.kroner import Kroner
from sognko_docs.sak.budsjett import Budsjett
from sognko_docs.sak.fordeling import Alternativ, FordelingVal
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.noeklar.slag import Talsett
from sognko_docs.sak.oppgjer import OppgjerVal
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.talgrunnlag import Talgrunnlag


@dataclass(frozen=True)
class Grunnlag:
    """A case with a budget, its statistics, and what it comes to."""

    sak: Sak
    register: Register
    tal: Mapping[str, Talgrunnlag]
    utrekning: Utrekning

    @property
    def budsjett(self) -> Budsjett:
        """The budget; a workbook is made only for a case that has one."""
        if self.sak.budsjett is None:
            raise ValueError("saka har ikkje noko budsjett")
        return self.sak.budsjett

    @property
    def rekna_budsjett(self) -> BudsjettResultat:
        """The budget reckoned; a workbook is made only for a case that has one."""
        if self.utrekning.budsjett is None:
            raise ValueError("saka har ikkje noko budsjett")
        return self.utrekning.budsjett

    @cached_property
    def partar(self) -> tuple[str, ...]:
        """The councils that pay, in the order of the agreement."""
        return self.sak.partar

    @property
    def fordeling(self) -> FordelingVal | None:
        """The sharing; None when the case has only a budget."""
        return self.sak.fordeling

    @property
    def alternativ(self) -> Mapping[str, Alternativ]:
        """The alternatives by their key; none when the case has only a budget."""
        return self.fordeling.alternativ if self.fordeling else {}

    @property
    def vald(self) -> str | None:
        """The key of the alternative that is proposed; None when the choice is open."""
        return self.fordeling.vald if self.fordeling else None

    @property
    def i_dag(self) -> Mapping[str, Kroner]:
        """What each council pays today; empty when the case does not say."""
        return self.fordeling.i_dag if self.fordeling else {}

    @property
    def oppgjer(self) -> OppgjerVal | None:
        """The settlement; None when the case has none."""
        return self.fordeling.oppgjer if self.fordeling else None

    def avgrensa(self, alternativ: Alternativ) -> tuple[str, ...]:
        """Return the councils an alternative sets a limit for."""
        return tuple(part for part in self.partar if part in alternativ.minst or part in alternativ.hoegst)

    def namn(self, kommune: str) -> str:
        """Return the short name of a council; one that has left may have left the register too."""
        funnen = self.register.kommunar.get(kommune)
        return funnen.kortnamn if funnen else kommune.title()


def talsett(grunnlag: Grunnlag) -> Talsett:
    """Return the numbers of each council, by the name of the statistics."""
    return {namn: ein.tal for namn, ein in grunnlag.tal.items()}


def desimalar(verdi: Decimal) -> int:
    """Return how many decimals a number is written with, zeros at the end left out."""
    eksponent = verdi.normalize().as_tuple().exponent
    return max(0, -eksponent) if isinstance(eksponent, int) else 0


def som_tal(verdi: Decimal) -> float | int:
    """Return the number as a cell keeps it; a whole number stays whole."""
    return int(verdi) if verdi == verdi.to_integral_value() else float(verdi)


def i_kroner(belop: Kroner) -> float | int:
    """Return an amount as a cell keeps it, in kroner."""
    return som_tal(belop.kroner)
