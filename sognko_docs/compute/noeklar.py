"""The keys of an alternative put together: each council's part of what is not shared equally."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from sognko_docs.compute.fordeling import Fordeling, eksakte, fordel_etter, stoerste_rest
from sognko_docs.compute.grenser import grenser
from sognko_docs.kroner import Kroner
from sognko_docs.sak.fordeling import Alternativ
from sognko_docs.sak.noeklar.etter import EtterTal
from sognko_docs.sak.noeklar.slag import Form, Talsett

_HUNDREDELAR = 100
"""Percentages are shown with two decimals."""


@dataclass(frozen=True, slots=True)
class Vegen:
    """A key in use and its part of what is not shared equally; the parts of all keys sum to one."""

    form: Form
    vekt: Fraction


def i_bruk(alternativ: Alternativ) -> tuple[Vegen, ...]:
    """Return the keys of an alternative with what each weighs among them."""
    alle = alternativ.alle_noeklar
    sum_ = sum((Fraction(noekkel.vekt) for noekkel in alle), Fraction(0))
    return tuple(Vegen(form, Fraction(noekkel.vekt) / sum_) for noekkel in alle for form in noekkel.former())


def ein_nokkel(alternativ: Alternativ) -> str | None:
    """Return the statistics of an alternative that follows one set as it stands, else None."""
    alle = i_bruk(alternativ)
    form = alle[0].form if len(alle) == 1 else None
    return form.talgrunnlag if isinstance(form, EtterTal) else None


def fordel_alternativ(
    total: Kroner, alternativ: Alternativ, partar: Sequence[str], tal: Talsett
) -> Fordeling:
    """Share ``total`` among the parties as an alternative says; ``tal`` holds its statistics by name.

    The number beside each council is its own when there is one set of statistics, else its percentage
    of what is not shared equally, with two decimals that sum to 100.
    """
    andelar = samla_andelar(alternativ, partar, tal)
    namn = ein_nokkel(alternativ)
    vist = prosentar(andelar) if namn is None else {part: tal[namn][part] for part in partar}
    hald = grenser(alternativ, int(total.kroner), partar).haldne
    return fordel_etter(total, alternativ.likt, andelar, vist, hald)


def samla_andelar(alternativ: Alternativ, partar: Sequence[str], tal: Talsett) -> dict[str, Fraction]:
    """Return each party's part of what is not shared equally, after all the keys; they sum to one."""
    andelar = dict.fromkeys(partar, Fraction(0))
    for vegen in i_bruk(alternativ):
        for part, andel in vegen.form.andelar(partar, tal).items():
            andelar[part] += vegen.vekt * andel
    return andelar


def eksakte_delar(
    total: Kroner, alternativ: Alternativ, partar: Sequence[str], tal: Talsett
) -> dict[str, Fraction]:
    """Return what each party would pay in kroner were nothing rounded: within the limits, summing to the total."""
    andelar = samla_andelar(alternativ, partar, tal)
    heile = int(total.kroner)
    return grenser(alternativ, heile, partar).haldne(eksakte(heile, alternativ.likt, andelar))


def prosentar(andelar: Mapping[str, Fraction]) -> dict[str, Decimal]:
    """Return parts that sum to one as percentages with two decimals that sum to 100."""
    heile = 100 * _HUNDREDELAR
    runda = stoerste_rest({part: andel * heile for part, andel in andelar.items()}, heile)
    return {part: Decimal(verdi) / _HUNDREDELAR for part, verdi in runda.delar.items()}
