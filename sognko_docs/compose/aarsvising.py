"""What a template and a reference can name of the cost over several years."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sognko_docs.compose.verdi import Blokk, Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class PlanradVising:
    """One council's row: what it pays each year, in the order of the years."""

    noekkel: str
    kommune: Felt
    delar: tuple[Felt, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class OekonomiplanVising:
    """The plan: a council a row, a year a column. ``odde_krone`` says who took the odd kroner, if any.

    ``tabell`` is the whole table as Markdown, for plans of so many years that a template has no table for
    them; ``utrekning`` shows how each year's cost came about, where there is anything to show.
    ``paa_namn`` holds what prose can name by council and year, and the sums under ``sum``.
    """

    periode: Felt
    aar: tuple[Felt, ...]
    rader: tuple[PlanradVising, ...]
    summar: tuple[Felt, ...]
    forklaring: Blokk
    tabell: Blokk
    utrekning: Blokk | None
    odde_krone: Felt | None
    paa_namn: Mapping[str, Mapping[str, Felt]]
