"""One table seen by the reconciliation: its columns, its printed cells, and a cell that is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from sognko_docs.compute.aarsak import Aarsak, Prenta, Slag
from sognko_docs.compute.rekkjer import Oppslag, Rekkje, broek, kolonnenummer
from sognko_docs.sak.tabell import Kolonne


class Relasjon(Enum):
    """The relation a figure breaks."""

    KOLONNESUM = "kolonnesum"
    RADSUM = "radsum"
    AVLEIDD = "avleidd"
    SNITT = "snitt"
    LIK = "lik"
    DELT = "delt"


@dataclass(frozen=True, slots=True)
class Avvik:
    """A printed figure that is not the right one; ``rad`` is None in the total row."""

    relasjon: Relasjon
    tabell: str
    rad: int | None
    kolonne: int
    prenta: Decimal
    rett: Decimal
    aarsak: Aarsak | None

    @property
    def er_avrunding(self) -> bool:
        """True when rounding can be all of it."""
        return self.aarsak is not None and self.aarsak.slag is Slag.AVRUNDING


class Ark:
    """A table with its columns lined up. The table is whole: every row has a cell for each column."""

    def __init__(self, namn: str, oppslag: Oppslag) -> None:
        self.namn = namn
        self.oppslag = oppslag
        self.tabell = oppslag.tabellar[namn]
        self.nummer = kolonnenummer(self.tabell)
        self.radnamn = [rad.namn for rad in self.tabell.rader]
        self.summar = self.tabell.prenta_sum or (None,) * len(self.tabell.kolonnar)

    def rekkje(self, ref: str) -> Rekkje | None:
        """Return a column of this table or another, for the rows of this one."""
        return self.oppslag.rekkje(self.namn, ref)

    def eiga(self, kolonne: str) -> Rekkje | None:
        """Return a column of this table by its name."""
        return self.rekkje(kolonne) if kolonne in self.nummer else None

    def kolonne(self, namn: str) -> Kolonne:
        """Return what the model says of a column of this table."""
        return self.tabell.kolonnar[self.nummer[namn]]

    def prenta(self, kolonne: str, rad: int | None) -> Prenta | None:
        """Return a cell as it is printed; None where nothing is."""
        om, nr = self.kolonne(kolonne), self.nummer[kolonne]
        verdi = broek(self.summar[nr] if rad is None else self.tabell.rader[rad].verdiar[nr])
        grov = om.sum_desimalar if rad is None else None
        return None if verdi is None else Prenta(verdi, om.desimalar if grov is None else grov)

    def avvik(
        self, relasjon: Relasjon, stad: tuple[int | None, str], rett: Fraction, grunn: Aarsak | None
    ) -> Avvik:
        """Return the deviation of a printed cell from ``rett``, which keeps the decimals of its column."""
        rad, kolonne = stad
        nr = self.nummer[kolonne]
        prenta = self.prenta(kolonne, rad)
        fin = max(self.kolonne(kolonne).desimalar, prenta.desimalar) if prenta else 0
        verdi = self.summar[nr] if rad is None else self.tabell.rader[rad].verdiar[nr]
        skrive = Decimal(0) if verdi is None else verdi
        runda = Prenta(rett, fin).runda(rett)
        return Avvik(relasjon, self.namn, rad, nr, skrive, runda, grunn)

    def celler(self, kolonne: str) -> list[Fraction]:
        """Return the figures of a column of this table, without empty cells."""
        rekkje = self.eiga(kolonne)
        return [verdi for verdi in rekkje.celler if verdi is not None] if rekkje else []
