"""Cost sharing: an equal part and a part after one or more keys, exact to the krone.

Rounding follows the method of the largest remainder: every share is first rounded down to a whole
krone, and the kroner that are left go one by one to the shares that lost most. The shares are rounded
first, because they are what the councils pay; the equal part is rounded so that it fits them, and the
part after the key is the difference. Columns and rows therefore both sum exactly.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from sognko_docs.kroner import Kroner, summer
from sognko_docs.sak.noeklar.slag import i_hoeve_til

Hald: TypeAlias = Callable[[Mapping[str, Fraction]], Mapping[str, Fraction]]
"""Holds exact shares within limits without changing their sum."""


@dataclass(frozen=True, slots=True)
class Avrunda:
    """Whole amounts that sum exactly, and who got the krone that was left over."""

    delar: Mapping[str, int]
    opp: tuple[str, ...]
    """The keys that were rounded up, in the order they got their krone."""


@dataclass(frozen=True, slots=True)
class Del:
    """One council's share: the equal part, the part after the key, and the number behind it."""

    kommune: str
    likt: Kroner
    etter: Kroner
    tal: Decimal

    @property
    def sum(self) -> Kroner:
        """The whole share."""
        return self.likt + self.etter


@dataclass(frozen=True, slots=True)
class Fordeling:
    """A total shared among councils; ``delar`` stands in the order the councils were given."""

    total: Kroner
    likt_prosent: Decimal
    delar: tuple[Del, ...]
    odde_krone: tuple[str, ...]
    """The councils whose share was rounded up, in the order they got their krone."""

    def del_for(self, kommune: str) -> Del:
        """Return the share of a council; ``KeyError`` when it has none."""
        for delen in self.delar:
            if delen.kommune == kommune:
                return delen
        raise KeyError(kommune)

    @property
    def likt_sum(self) -> Kroner:
        """The whole equal part."""
        return summer(delen.likt for delen in self.delar)

    @property
    def etter_sum(self) -> Kroner:
        """The whole part that follows the key."""
        return summer(delen.etter for delen in self.delar)


def stoerste_rest(
    eksakt: Mapping[str, Fraction], total: int, forrang: Mapping[str, int] | None = None
) -> Avrunda:
    """Round ``eksakt`` (kroner, non-negative) to whole kroner that sum to ``total``.

    The kroner left after rounding down go first to the highest ``forrang``, then to the largest
    remainder, then to the larger share, then to the alphabetically first key, so that the order of
    the mapping is of no consequence. ``total`` must lie between the sum of the shares rounded down
    and that sum plus one for each share, else ``ValueError``.
    """
    golv = {namn: int(verdi // 1) for namn, verdi in eksakt.items()}
    til_overs = total - sum(golv.values())
    if not 0 <= til_overs <= len(golv):
        raise ValueError("totalen kan ikkje nåast ved å runde av delane")
    rang = forrang or {}

    def rekkjefylgje(namn: str) -> tuple[int, Fraction, Fraction, str]:
        return -rang.get(namn, 0), golv[namn] - eksakt[namn], -eksakt[namn], namn

    rekkje = sorted(eksakt, key=rekkjefylgje)
    opp = tuple(rekkje[:til_overs])
    runda_opp = frozenset(opp)
    return Avrunda({namn: golv[namn] + (namn in runda_opp) for namn in eksakt}, opp)


def fordel(total: Kroner, likt_prosent: Decimal, tal: Mapping[str, Decimal]) -> Fordeling:
    """Share ``total``: ``likt_prosent`` per cent (0–100) in equal parts, the rest after ``tal``.

    ``total`` is whole kroner and not negative, ``tal`` non-negative with at least one above zero,
    else ``ValueError``. The equal part as a whole is rounded to a krone, a half upwards.
    """
    andelar = i_hoeve_til({namn: Fraction(verdi) for namn, verdi in tal.items()})
    return fordel_etter(total, likt_prosent, andelar, tal)


def heile_kroner(total: Kroner) -> int:
    """Return a total in kroner; one that is not whole kroner, or is negative, is a ``ValueError``."""
    heile, oere = divmod(total.oere, 100)
    if heile < 0 or oere:
        raise ValueError("totalen må vere heile kroner, null eller meir")
    return heile


def fordel_etter(
    total: Kroner,
    likt_prosent: Decimal,
    andelar: Mapping[str, Fraction],
    tal: Mapping[str, Decimal],
    hald: Hald = dict,
) -> Fordeling:
    """Share ``total`` as ``fordel`` does, the rest after ``andelar``, which are exact and sum to one.

    ``tal`` is the number that is shown beside each council. ``hald`` takes the exact shares and returns
    them within the limits of an agreement, with the same sum; the part after the key carries the change.
    A total that is not whole kroner, or is negative, is a ``ValueError``.
    """
    heile = heile_kroner(total)
    likt = {namn: heile * Fraction(likt_prosent) / 100 / len(andelar) for namn in andelar}
    eksakt = hald(eksakte(heile, likt_prosent, andelar))
    etter = {namn: eksakt[namn] - likt[namn] for namn in andelar}
    sum_ = stoerste_rest(eksakt, heile)
    plass = {namn: sum_.delar[namn] - int(likt[namn] // 1) - int(etter[namn] // 1) for namn in andelar}
    lik = stoerste_rest(likt, int(total.gonge(likt_prosent / 100).kroner), plass)
    delar = tuple(
        Del(namn, Kroner.fraa(lik.delar[namn]), Kroner.fraa(sum_.delar[namn] - lik.delar[namn]), tal[namn])
        for namn in andelar
    )
    return Fordeling(total, likt_prosent, delar, sum_.opp)


def eksakte(heile: int, likt_prosent: Decimal, andelar: Mapping[str, Fraction]) -> dict[str, Fraction]:
    """Return the shares of ``heile`` kroner before limits and rounding; they sum to it."""
    andel = Fraction(likt_prosent) / 100
    return {
        namn: heile * andel / len(andelar) + heile * (1 - andel) * verdi for namn, verdi in andelar.items()
    }
