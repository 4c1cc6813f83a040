"""Weekdays, public holidays and working days in Norway, so that a deadline can say what day it falls on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

VEKEDAGAR = ("måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag")

_EIN_DAG = timedelta(days=1)
_LAURDAG = 5
_FASTE = {
    (1, 1): "første nyttårsdag",
    (5, 1): "første mai",
    (5, 17): "grunnlovsdagen",
    (12, 25): "første juledag",
    (12, 26): "andre juledag",
}
_RORLEGE = ((3, 15), (6, 15))
"""Month and day between which every holiday tied to Easter falls; Easter Day is never before 22 March."""

_NYNORSK = {
    "Skjærtorsdag": "skjærtorsdag",
    "Langfredag": "langfredag",
    "Første påskedag": "første påskedag",
    "Andre påskedag": "andre påskedag",
    "Arbeidernes dag": "første mai",
    "Grunnlovsdag": "grunnlovsdagen",
    "Kristi himmelfartsdag": "Kristi himmelfartsdag",
    "Første pinsedag": "første pinsedag",
    "Andre pinsedag": "andre pinsedag",
}
"""What the calendar calls the holidays between those days, and what they are called in Nynorsk."""


def vekedag(dag: date) -> str:
    """Return the name of the weekday: ``måndag``."""
    return VEKEDAGAR[dag.weekday()]


def heilagdag(dag: date) -> str:
    """Return the name of the public holiday, empty on any other day; two on one day are joined by «og»."""
    # why: the calendar takes 0.1 s to load, and most transfers are on 1 January.
    if _RORLEGE[0] <= (dag.month, dag.day) <= _RORLEGE[1]:
        return _i_kalenderen(dag)
    return _FASTE.get((dag.month, dag.day), "")


def fridag(dag: date) -> str:
    """Return what keeps a day from being a working day: a holiday or ``laurdag``/``søndag``; empty when nothing does."""
    return heilagdag(dag) or (vekedag(dag) if dag.weekday() >= _LAURDAG else "")


def neste_yrkedag(dag: date) -> date:
    """Return the first working day after ``dag``."""
    return next(ein for ein in _dagar(dag, _EIN_DAG) if not fridag(ein))


def siste_yrkedag(dag: date) -> date:
    """Return the last working day before ``dag``."""
    return next(ein for ein in _dagar(dag, -_EIN_DAG) if not fridag(ein))


def _dagar(dag: date, steg: timedelta) -> Iterator[date]:
    while True:
        dag += steg
        yield dag


@lru_cache(maxsize=1024)
def _i_kalenderen(dag: date) -> str:
    from holidays.countries.norway import Norway  # noqa: PLC0415  # why: 0.1 s that few dates need

    namn = Norway(years=dag.year, language="no").get_list(dag)
    return " og ".join(_NYNORSK[eitt] for eitt in namn)
