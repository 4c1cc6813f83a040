"""The total row of a table as it is shown: reckoned where it can be, printed where it must be.

A column sum is reckoned from the rows. Where rounding of the cells can explain that the source has
another total, the source's stands, since it was reckoned before the rounding. A mean or a ratio is
reckoned where the source prints one; what no relation says anything of, stands as printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TypeAlias

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
    return tuple(
        _total(tabell, nr, rette.get(nr), summert=kolonne.namn in summerte)
        for nr, kolonne in enumerate(tabell.kolonnar)
    )


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
