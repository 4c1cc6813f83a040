"""The cost over several years: what each year comes to, and what each council pays, exact to the krone.

A year's cost is the amount it starts from times the growth of every year since, kept exact and rounded to a
krone once, so that no rounding is carried from year to year. Costs of one year are added, and the sum is
shared by the largest remainder, each year by itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import floor

from sognko_docs.compute.fordeling import heile_kroner, stoerste_rest
from sognko_docs.compute.noeklar import eksakte_delar
from sognko_docs.kroner import Kroner, summer
from sognko_docs.sak.fordeling import FordelingVal
from sognko_docs.sak.noeklar.slag import HEILT, Talsett, i_hoeve_til
from sognko_docs.sak.oekonomiplan import I_DAG, Grunnbeloep, Indeks, OekonomiplanVal

_OERE_I_KRONE = 100


@dataclass(frozen=True, slots=True)
class Aarskostnad:
    """What one year of the plan comes to: its cost at that year's prices, and what comes that year only."""

    aar: int
    justert: Kroner
    eingong: Kroner

    @property
    def sum(self) -> Kroner:
        """What the councils share."""
        return self.justert + self.eingong


@dataclass(frozen=True, slots=True)
class Planaar:
    """One year of the plan, shared. ``innfasing`` is how many per cent the new sharing counts."""

    kostnad: Aarskostnad
    innfasing: Decimal
    delar: Mapping[str, Kroner]
    odde_krone: tuple[str, ...]
    """The councils whose share was rounded up, in the order they got their krone."""


@dataclass(frozen=True, slots=True)
class Oekonomiplan:
    """The plan worked out: what it starts from, the alternative it shares by, and its years."""

    grunnlag: Grunnbeloep
    alternativ: str
    aar: tuple[Planaar, ...]


def grunnlaget(val: OekonomiplanVal, budsjettsum: Kroner, budsjettaar: int) -> Grunnbeloep:
    """Return the amount the plan starts from: the agreed one, else the budget."""
    return val.grunnlag or Grunnbeloep(sum=budsjettsum, år=budsjettaar)


def manglande_satsar(indeks: Indeks, fraa: int, til: int) -> tuple[int, ...]:
    """Return the years after ``fraa``, up to ``til``, that have no rate."""
    kjende = {sats.aar for sats in indeks.satsar}
    return tuple(aar for aar in range(fraa + 1, til + 1) if aar not in kjende)


def justert(grunnlag: Grunnbeloep, indeks: Indeks | None, aar: int) -> Kroner:
    """Return the amount at the prices of ``aar``, rounded to a krone, a half away from zero.

    Every year after that of the amount has one rate; without an index the amount stays as it is.
    """
    faktor = Fraction(1)
    for sats in indeks.satsar if indeks else ():
        if grunnlag.aar < sats.aar <= aar:
            faktor *= 1 + Fraction(sats.prosent) / 100
    eksakt = abs(Fraction(grunnlag.sum.oere, _OERE_I_KRONE) * faktor)
    runda = floor(eksakt + Fraction(1, 2))
    return Kroner.fraa(runda if grunnlag.sum.oere >= 0 else -runda)


def aarskostnader(val: OekonomiplanVal, grunnlag: Grunnbeloep) -> tuple[Aarskostnad, ...]:
    """Return what each year comes to; ``summar``, where it is used, has an amount for each year."""
    summar = val.summar or tuple(justert(grunnlag, val.indeks, aar) for aar in val.aar)
    return tuple(
        Aarskostnad(aar, sum_, summer(ein.sum for ein in val.eingong if ein.aar == aar))
        for aar, sum_ in zip(val.aar, summar, strict=True)
    )


def legg_ut(
    val: OekonomiplanVal, fordeling: FordelingVal, grunnlag: Grunnbeloep, partar: Sequence[str], tal: Talsett
) -> Oekonomiplan:
    """Return the plan of a case that has passed the rules; each year's shares sum to the year's cost.

    In a phasing-in each share is the weighted mean of what it is under the two ways of sharing the same cost.
    """
    alternativ = val.alternativ or fordeling.vald or ""
    prosent = val.innfasing.prosent if val.innfasing else (HEILT,) * len(val.aar)
    planaar = []
    for kostnad, del_ in zip(aarskostnader(val, grunnlag), prosent, strict=True):
        total = heile_kroner(kostnad.sum)
        eksakt = eksakte_delar(kostnad.sum, fordeling.alternativ[alternativ], partar, tal)
        if val.innfasing:
            eksakt = blanda(eksakt, _fraa(val.innfasing.fraa, fordeling, total, partar, tal), del_)
        runda = stoerste_rest(eksakt, total)
        delar = {part: Kroner.fraa(kroner) for part, kroner in runda.delar.items()}
        planaar.append(Planaar(kostnad, del_, delar, runda.opp))
    return Oekonomiplan(grunnlag, alternativ, tuple(planaar))


def blanda(
    ny: Mapping[str, Fraction], gammal: Mapping[str, Fraction], prosent: Decimal
) -> dict[str, Fraction]:
    """Return the shares when the new ones count ``prosent`` per cent and the old ones the rest."""
    andel = Fraction(prosent) / 100
    return {part: andel * ny[part] + (1 - andel) * gammal[part] for part in ny}


def _fraa(
    fraa: str, fordeling: FordelingVal, total: int, partar: Sequence[str], tal: Talsett
) -> dict[str, Fraction]:
    """Return the old shares of the same cost; today's are in proportion to what each council pays today."""
    if fraa == I_DAG:
        i_dag = i_hoeve_til({part: Fraction(fordeling.i_dag[part].oere) for part in partar})
        return {part: total * andel for part, andel in i_dag.items()}
    return eksakte_delar(Kroner.fraa(total), fordeling.alternativ[fraa], partar, tal)
