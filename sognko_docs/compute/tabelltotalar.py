"""The total row of a table as it is shown: reckoned where it can be, printed where it must be.

A column sum is reckoned from the rows. Where rounding of the cells can explain that the source has
another total, the source's stands, since it was reckoned before the rounding. A mean or a ratio is
reckoned where the source prints one, and a sum across the row follows the totals it is the sum of; what
no relation says anything of, stands as printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from sognko_docs.compute.aarsak import Prenta
from sognko_docs.compute.ark import Avvik, Relasjon
from sognko_docs.sak.tabell import Rad, Tabell

Totalar: TypeAlias = tuple[Decimal | None, ...]


def totalar(tabell: Tabell, avvik: Iterable[Avvik]) -> Totalar:
    """Return the total of each column, None where there is none; ``avvik`` are those of the table."""
    rette: dict[int, Avvik] = {}
    for eit in avvik:
        if eit.rad is None and eit.relasjon is not Relasjon.LIK:
            rette.setdefault(eit.kolonne, eit)
    summerte = frozenset(tabell.relasjonar.kolonnesummar)
    alle = [
        _total(tabell, nr, rette.get(nr), summert=kolonne.namn in summerte)
        for nr, kolonne in enumerate(tabell.kolonnar)
    ]
    return _paa_tvers(tabell, alle, summerte | {tabell.kolonnar[nr].namn for nr in rette})


def _paa_tvers(tabell: Tabell, alle: list[Decimal | None], rekna: frozenset[str]) -> Totalar:
    """Let a printed sum across the row follow when a total it is the sum of is another than the printed."""
    namn = {kolonne.namn: nr for nr, kolonne in enumerate(tabell.kolonnar)}
    for radsum in tabell.relasjonar.radsummar:
        ledd = [
            (ref, forteikn) for refar, forteikn in ((radsum.pluss, 1), (radsum.minus, -1)) for ref in refar
        ]
        if radsum.kolonne not in namn or radsum.kolonne in rekna or any(ref not in namn for ref, _ in ledd):
            continue
        nr, endra = namn[radsum.kolonne], any(er_endra(tabell, namn[ref], alle[namn[ref]]) for ref, _ in ledd)
        verdiar = [(alle[namn[ref]], forteikn) for ref, forteikn in ledd]
        if alle[nr] is not None and endra and all(verdi is not None for verdi, _ in verdiar):
            alle[nr] = sum((verdi * forteikn for verdi, forteikn in verdiar if verdi is not None), Decimal(0))
    return tuple(alle)


def er_endra(tabell: Tabell, nr: int, total: Decimal | None) -> bool:
    """True when the source prints another total of a column than ``total``, its own rounding apart."""
    om, prenta = tabell.kolonnar[nr], ved(tabell.prenta_sum, nr)
    if prenta is None or total is None:
        return False
    desimalar = om.desimalar if om.sum_desimalar is None else om.sum_desimalar
    return not Prenta(Fraction(prenta), desimalar).stemmer(Fraction(total))


def _total(tabell: Tabell, nr: int, avvik: Avvik | None, *, summert: bool) -> Decimal | None:
    prenta = ved(tabell.prenta_sum, nr)
    if avvik is not None and avvik.er_avrunding:
        return prenta
    if summert:
        return sum((verdi for verdi in kolonne(tabell.rader, nr) if verdi is not None), Decimal(0))
    return prenta if avvik is None else avvik.rett


def kolonne(rader: Iterable[Rad], nr: int) -> Iterable[Decimal | None]:
    """Return the figures of one column."""
    return (ved(rad.verdiar, nr) for rad in rader)


def ved(verdiar: tuple[Decimal | None, ...], nr: int) -> Decimal | None:
    """Return the figure of a column; nothing where the row is too short, which the rules tell of."""
    return verdiar[nr] if nr < len(verdiar) else None


def per_tabell(tabellar: Mapping[str, Tabell], avvik: Iterable[Avvik]) -> dict[str, tuple[Avvik, ...]]:
    """Return the deviations of each table."""
    delte: dict[str, list[Avvik]] = {namn: [] for namn in tabellar}
    for eit in avvik:
        delte[eit.tabell].append(eit)
    return {namn: tuple(alle) for namn, alle in delte.items()}
