"""When a council can leave an agreement: the next day notice must be in, and the day it takes effect."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Protocol

from sognko_docs.skrift import MAANADER


class Vilkaar(Protocol):
    """The terms of notice, of a case or of an agreement without one: months, and days of every year."""

    @property
    def oppseiingstid_maanader(self) -> int:
        """The notice in months."""

    @property
    def varsel_innan(self) -> str | None:
        """The day of the year notice must be in, ``31. desember``."""

    @property
    def verknad(self) -> str | None:
        """The day of the year notice takes effect."""


@dataclass(frozen=True, slots=True)
class Oppseiingsvilkaar:
    """Terms of notice taken from where a case has them in other fields."""

    oppseiingstid_maanader: int
    varsel_innan: str | None
    verknad: str | None


@dataclass(frozen=True, slots=True)
class Oppseiingsdag:
    """The last day of the next chance to give notice, None when any day will do, and the day one is out."""

    siste_dag: date | None
    verknad: date


def neste_oppseiing(vilkaar: Vilkaar, dato: date) -> Oppseiingsdag:
    """Return the first chance to leave for one who asks on ``dato``; notice given that day is in time.

    Where only the day of effect is fixed, the last day of notice is the notice period before it.
    """
    maanader = vilkaar.oppseiingstid_maanader
    if vilkaar.varsel_innan:
        siste = _neste(vilkaar.varsel_innan, dato)
        tidlegast = pluss_maanader(siste, maanader)
        return Oppseiingsdag(siste, _neste(vilkaar.verknad, tidlegast) if vilkaar.verknad else tidlegast)
    if vilkaar.verknad:
        ute = (dag_i(vilkaar.verknad, aar) for aar in count(dato.year))
        return next(
            Oppseiingsdag(siste, dag) for dag in ute if (siste := pluss_maanader(dag, -maanader)) >= dato
        )
    return Oppseiingsdag(None, pluss_maanader(dato, maanader))


def dag_i(aarsdag: str, aar: int) -> date:
    """Return a day of every year in one year; 29 February becomes 28 February where there is none."""
    dag, maanad = aarsdag.split(". ")
    nummer = MAANADER.index(maanad) + 1
    return date(aar, nummer, min(int(dag), monthrange(aar, nummer)[1]))


def pluss_maanader(dag: date, maanader: int) -> date:
    """Return the same day so many months later or earlier, the last of the month where there is no such day."""
    aar, nummer = divmod(dag.year * 12 + dag.month - 1 + maanader, 12)
    return date(aar, nummer + 1, min(dag.day, monthrange(aar, nummer + 1)[1]))


def _neste(aarsdag: str, dato: date) -> date:
    i_aar = dag_i(aarsdag, dato.year)
    return i_aar if i_aar >= dato else dag_i(aarsdag, dato.year + 1)
