"""The three kinds of value a template can print, each bound to where it comes from.

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


@dataclass(frozen=True, slots=True)
class Felt:
    """An inline value: one run of text inside a paragraph."""

    sti: str
    verdi: Raa


@dataclass(frozen=True, slots=True)
class Blokk:
    """Markdown that becomes whole paragraphs, lists, quotes and tables.

    ``markdown`` is CommonMark with tables. Where it refers to a value, it holds
    ``INNSLAG_OPEN + index + INNSLAG_LUKK``, the index counting into ``felt``, whose ``verdi`` is
    already text.
    """

    sti: str
    markdown: str
    felt: tuple[Felt, ...] = ()


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
