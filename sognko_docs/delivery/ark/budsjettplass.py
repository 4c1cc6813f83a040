"""Where things stand on the sheet of the budget: columns nobody uses are left out, and groups get rows of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from xlsxwriter.utility import xl_rowcol_to_cell

from sognko_docs.compute.budsjett import BudsjettResultat, Gruppe, grupper
from sognko_docs.sak.budsjett import Budsjett, Budsjettlinje

HOVUDRAD = 3
FOERSTE = HOVUDRAD + 1
_KOLONNAR = (
    ("Post", 42), ("Art", 9), ("Tal", 9), ("Mengd", 9), ("Eining", 11), ("Sats", 12), ("Prosent", 10), ("Av", 36),
    ("førre", 16), ("Beløp i kr", 16), ("Endring", 14), ("Endring i %", 11), ("Merknad", 40),
)  # fmt: skip
FOERRE = ("førre", "Endring", "Endring i %")
TALKOLONNAR = frozenset({"Tal", "Mengd", "Sats", "Prosent", "Beløp i kr", *FOERRE})


@dataclass(frozen=True, slots=True)
class Gruppeplass:
    """A group on the sheet: the row of its heading and of its sum, None where it has no name."""

    gruppe: Gruppe
    hovud: int | None
    sum: int | None


@dataclass(frozen=True, slots=True)
class Plass:
    """The sheet of one budget. Rows and columns count from 0."""

    kolonnar: Mapping[str, int]
    breidder: Mapping[str, int]
    rader: tuple[int, ...]
    """The row of each line, costs first, then the funding."""
    grupper: tuple[Gruppeplass, ...]
    sum: int
    finansiering: int | None
    """The row of the heading of the funding; its sum stands below its lines."""

    def celle(self, kolonne: str, rad: int, *, laast: bool = False) -> str:
        """Return a cell by the name of its column."""
        celle: str = xl_rowcol_to_cell(rad, self.kolonnar[kolonne], row_abs=laast, col_abs=laast)
        return celle

    def omraade(self, kolonne: str, fraa: int, til: int) -> str:
        """Return the cells of a column from one row to another, both with."""
        return f"{self.celle(kolonne, fraa)}:{self.celle(kolonne, til)}"

    @property
    def finansiering_sum(self) -> int:
        """The row of the sum of the funding, right below its last line."""
        return self.rader[-1] + 1

    def postomraade(self, kolonne: str) -> str:
        """Return the ranges of all cost lines in a column, without headings and sums of groups."""
        ender = ((self.rader[ein.gruppe.fraa], self.rader[ein.gruppe.til - 1]) for ein in self.grupper)
        return ",".join(self.omraade(kolonne, *par) for par in ender)


def plasser(budsjett: Budsjett, rekna: BudsjettResultat) -> Plass:
    """Return where the lines of a budget stand."""
    rad, rader, alle = FOERSTE, list[int](), list[Gruppeplass]()
    for gruppe in grupper(budsjett.postar, rekna.belop):
        hovud = rad if gruppe.namn else None
        rad += bool(gruppe.namn)
        rader += range(rad, rad + gruppe.til - gruppe.fraa)
        rad += gruppe.til - gruppe.fraa
        alle.append(Gruppeplass(gruppe, hovud, rad if gruppe.namn else None))
        rad += bool(gruppe.namn)
    finansiering = rad + 2 if budsjett.finansiering else None
    if finansiering is not None:
        rader += range(finansiering + 1, finansiering + 1 + len(budsjett.finansiering))
    brukte = [(namn, breidde) for namn, breidde in _KOLONNAR if _i_bruk(budsjett, namn)]
    kolonnar = {namn: nr for nr, (namn, _) in enumerate(brukte)}
    return Plass(kolonnar, dict(brukte), tuple(rader), tuple(alle), rad, finansiering)


def _i_bruk(budsjett: Budsjett, kolonne: str) -> bool:
    linjer: tuple[Budsjettlinje, ...] = (*budsjett.postar, *budsjett.finansiering)
    valfrie = {"Art": "art", "Mengd": "mengd", "Eining": "eining", "Merknad": "merknad"}
    if kolonne in valfrie:
        return any(getattr(linje, valfrie[kolonne]) is not None for linje in linjer)
    return kolonne not in FOERRE or budsjett.foerre is not None
