"""The helper cells of a sheet: single numbers in a row, and a column for each number a council has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from sognko_docs.delivery.ark.stil import HEILTAL, Stil

RAD, ANNAN_RAD = "{r}", "{n}"
"""Stand for a council's row on this sheet, and on the sheets all alternatives share."""
ANDRE_FOERSTE = 5
"""The first council's row on the sheets all alternatives share, from 1."""
SKALARRAD = 4
"""The row of single numbers, from 0; their headings are in the row above."""


@dataclass(slots=True)
class Hjelp:
    """Helper cells in the order they are made; ``rader`` are the councils' rows, from 1."""

    kolonne: int
    rader: range
    skalarar: list[tuple[str, str]] = field(default_factory=list)
    kolonnar: list[tuple[str, Sequence[str]]] = field(default_factory=list)

    def skalar(self, namn: str, formel: str) -> str:
        """Make a single number and return its cell, absolute."""
        self.skalarar.append((namn, formel))
        return f"${xl_col_to_name(self.kolonne + len(self.skalarar) - 1)}${SKALARRAD + 1}"

    def kvar(self, namn: str, formel: str) -> str:
        """Make a number for every council, by one formula with ``RAD`` in it, and return its cell with ``RAD`` in it."""
        return self.ulike(namn, [formel] * len(self.rader))

    def ulike(self, namn: str, formlar: Sequence[str]) -> str:
        """Make a number for every council, each by its own formula."""
        self.kolonnar.append((namn, formlar))
        return f"${xl_col_to_name(self.kolonne + len(self.kolonnar) - 1)}{RAD}"

    def alle(self, celle: str) -> str:
        """Return the range of a number over all councils, absolute."""
        kolonne = celle.removesuffix(RAD)
        return f"{kolonne}${self.rader[0]}:{kolonne}${self.rader[-1]}"

    def skriv(self, ark: Worksheet, stil: Stil, hovudrad: int) -> None:
        """Write the helpers in columns that are grouped and folded, each with its heading."""
        slutt = self.kolonne + max(len(self.skalarar), len(self.kolonnar)) - 1
        ark.set_column(self.kolonne, slutt, 13, None, {"level": 1, "hidden": True})
        ark.set_column(slutt + 1, slutt + 1, 3, None, {"collapsed": True})
        hovud, form = stil.hjelpehovud(), stil.hjelp(HEILTAL)
        for kolonne, (namn, formel) in enumerate(self.skalarar, self.kolonne):
            ark.write_string(SKALARRAD - 1, kolonne, namn, hovud)
            ark.write_formula(SKALARRAD, kolonne, formel, form)
        for kolonne, (namn, formlar) in enumerate(self.kolonnar, self.kolonne):
            ark.write_string(hovudrad, kolonne, namn, hovud)
            for rad, formel in zip(self.rader, formlar, strict=True):
                ark.write_formula(rad - 1, kolonne, paa_rad(formel, self.rader, rad), form)


def paa_rad(formel: str, rader: range, rad: int) -> str:
    """Return a formula for the council in ``rad``."""
    return formel.replace(RAD, str(rad)).replace(ANNAN_RAD, str(ANDRE_FOERSTE + rad - rader[0]))
