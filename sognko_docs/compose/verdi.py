"""The kinds of value that can be printed, each bound to its source: fields, blocks, tables, charts.

Whatever stands in a document is bound to a path, so that a Word file can be read back to the YAML.
A path that starts with ``kommune.`` is a council field: it alone may differ between two documents
of one case. A path that starts with ``=`` is computed and has no place of its own in the YAML.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

from sognko_docs.kroner import Kroner

Raa: TypeAlias = "str | int | Decimal | date | Kroner"
"""What a field holds before a filter has given it a written form."""

INNSLAG_OPEN, INNSLAG_LUKK = "\ufdd2", "\ufdd3"
"""Frame the index of an inline field inside a block's Markdown; loading refuses both in a case."""

TABELL_OPEN = f"{INNSLAG_OPEN}t"
"""Opens the index of a whole table inside a block's Markdown."""


@dataclass(frozen=True, slots=True)
class Felt:
    """An inline value: one run of text inside a paragraph."""

    sti: str
    verdi: Raa


@dataclass(frozen=True, slots=True)
class Celle:
    """A figure of a table: its exact worth, and the way the table prints it."""

    sti: str
    verdi: Kroner | Decimal
    tekst: str


@dataclass(frozen=True, slots=True)
class Tabellkolonne:
    """A column of figures: its name in references, its heading, and its unit when the others have another."""

    namn: str
    tittel: Felt
    eining: str


@dataclass(frozen=True, slots=True)
class Tabellrad:
    """A row: its name, and a figure or nothing for each column."""

    namn: Felt
    celler: tuple[Celle | None, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Sakstabell:
    """A table of the case as it is printed. There is one of each in a plan, so it is equal to itself only.

    ``sti`` is its path, ``eining`` the unit of all columns when they have the same, ``sum`` the total row.
    """

    sti: str
    tittel: Felt
    eining: str
    radtittel: Felt | None
    kolonnar: tuple[Tabellkolonne, ...]
    rader: tuple[Tabellrad, ...]
    sum: Tabellrad | None
    kjelde: Felt
    dato: Felt | None
    merknadar: tuple[Felt, ...]


@dataclass(frozen=True, slots=True)
class Blokk:
    """Markdown that becomes whole paragraphs, lists, quotes and tables.

    ``markdown`` is CommonMark with tables. Where it refers to a value, it holds
    ``INNSLAG_OPEN + index + INNSLAG_LUKK``, the index counting into ``felt``, whose ``verdi`` is
    already text. Where a table goes, ``TABELL_OPEN + index + INNSLAG_LUKK`` is a paragraph of its own,
    the index counting into ``tabellar``.
    """

    sti: str
    markdown: str
    felt: tuple[Felt, ...] = ()
    tabellar: tuple[Sakstabell, ...] = ()


@dataclass(frozen=True, slots=True)
class Serie:
    """One kind of bar in a chart: its name, and an amount for each group, or None where it is not known."""

    namn: str
    verdiar: tuple[Kroner | None, ...]
    slag: Literal["i_dag", "vald", "anna"]
    """What it is, which decides how much it stands out."""


@dataclass(frozen=True, slots=True)
class Diagram:
    """Bars for each of some groups; stands alone in its paragraph. ``tittel`` is its caption."""

    sti: str
    tittel: Felt
    grupper: tuple[str, ...]
    seriar: tuple[Serie, ...]
    alt: str
    """What the chart shows, in words and with its main figures, for those who cannot see it."""
