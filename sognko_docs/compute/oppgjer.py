"""The settlement of a sharing: what each council pays, when, and what is left for the final settlement."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import floor

from sognko_docs.compute.fordeling import Fordeling, stoerste_rest
from sognko_docs.kroner import NULL, Kroner, summer
from sognko_docs.sak.oppgjer import Motrekning, OppgjerVal

_OERE_I_KRONE = 100


@dataclass(frozen=True, slots=True)
class Oppgjer:
    """One council's settlement. Set-off is positive and is taken from the share."""

    kommune: str
    delen: Kroner
    motrekning: Kroner
    eigne: Kroner
    a_konto: tuple[Kroner, ...]

    @property
    def aa_betale(self) -> Kroner:
        """What the council pays for the year; below zero it is paid."""
        return self.delen - self.motrekning + self.eigne

    @property
    def avrekning(self) -> Kroner:
        """What is left when the advances are paid."""
        return self.aa_betale - summer(self.a_konto)


def motrekning(val: Motrekning) -> dict[str, Kroner]:
    """Return the rent of each council in whole kroner; they sum to the whole rent, rounded to a krone."""
    per_stilling = Fraction(val.sats.oere) * Fraction(val.areal) / _OERE_I_KRONE
    eksakt = {kommune: per_stilling * Fraction(tal) for kommune, tal in val.stillingar.items()}
    total = floor(sum(eksakt.values(), Fraction(0)) + Fraction(1, 2))
    return {kommune: Kroner.fraa(verdi) for kommune, verdi in stoerste_rest(eksakt, total).delar.items()}


def gjer_opp(fordeling: Fordeling, val: OppgjerVal) -> tuple[Oppgjer, ...]:
    """Return the settlement of each council that shares, in its order.

    An advance is rounded to a whole krone; the final settlement takes what the rounding leaves, so
    that advances and final settlement always sum to what the council pays.
    """
    trekk = motrekning(val.motrekning) if val.motrekning else {}
    rader = []
    for delen in fordeling.delar:
        utan = Oppgjer(
            delen.kommune, delen.sum, trekk.get(delen.kommune, NULL), val.eigne.get(delen.kommune, NULL), ()
        )
        a_konto = tuple(utan.aa_betale.gonge(rate.prosent / Decimal(100)) for rate in val.a_konto)
        rader.append(Oppgjer(utan.kommune, utan.delen, utan.motrekning, utan.eigne, a_konto))
    return tuple(rader)
