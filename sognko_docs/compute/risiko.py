"""The score of a risk, its level, and where it stands in the matrix: reckoned, never written.

The score is probability times consequence, each from 1 to 5. The limits are the same for every project, so that
the councils read one matrix as they read the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import get_args

from sognko_docs.sak.prosjekt import Nivaa, Risiko

MIDDELS_FRAA, HOEG_FRAA = 5, 15
"""The least scores of the two upper levels."""

STYRKAR = range(1, 6)
NIVAA: tuple[Nivaa, ...] = get_args(Nivaa)


def skaar(risiko: Risiko) -> int | None:
    """Return probability times consequence; None when one of them is not known."""
    if risiko.sannsyn is None or risiko.konsekvens is None:
        return None
    return risiko.sannsyn * risiko.konsekvens


def nivaa_ved(skaar: int) -> Nivaa:
    """Return the level of a score."""
    return "høg" if skaar >= HOEG_FRAA else "middels" if skaar >= MIDDELS_FRAA else "låg"


def nivaa(risiko: Risiko) -> Nivaa | None:
    """Return the level of a risk: of its score, or the one the source has."""
    rekna = skaar(risiko)
    return risiko.nivaa if rekna is None else nivaa_ved(rekna)


def sorterte(risikoar: Iterable[Risiko]) -> tuple[tuple[int, Risiko], ...]:
    """Return the risks with their numbers from 1, the worst first; equal ones keep their order."""

    def alvor(par: tuple[int, Risiko]) -> tuple[int, int]:
        nivaaet = nivaa(par[1])
        return (NIVAA.index(nivaaet) if nivaaet else -1, skaar(par[1]) or 0)

    return tuple(sorted(enumerate(risikoar, start=1), key=alvor, reverse=True))


def matrise(risikoar: Iterable[Risiko]) -> Mapping[tuple[int, int], tuple[int, ...]]:
    """Return the numbers of the risks in each cell, by probability and consequence."""
    celler: dict[tuple[int, int], tuple[int, ...]] = {}
    for nr, risiko in enumerate(risikoar, start=1):
        if risiko.sannsyn is not None and risiko.konsekvens is not None:
            her = (risiko.sannsyn, risiko.konsekvens)
            celler[her] = (*celler.get(her, ()), nr)
    return celler


def grenser() -> tuple[tuple[Nivaa, int, int], ...]:
    """Return each level with its least and its greatest score."""
    skaarar = sorted({a * b for a in STYRKAR for b in STYRKAR})
    delte = [(ett, [ein for ein in skaarar if nivaa_ved(ein) == ett]) for ett in NIVAA]
    return tuple((ett, egne[0], egne[-1]) for ett, egne in delte)
