"""When something is done, as plans say it: a day, a month, half a year, a year, or from one to another.

Written ``2026-08-31``, ``2026-08``, ``våren 2026``, ``2026`` or ``2026-02 til 2026-04``; always with the first
and the last day it covers, so that what is said in words can be put in order.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

_DAG = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"
_HALVAAR = r"(?:våren|hausten) [0-9]{4}"
MOENSTER = rf"^(?:{_DAG}|{_HALVAAR})(?: til (?:{_DAG}|{_HALVAAR}))?$"
_FORM = re.compile(MOENSTER)
_HJELP = "skriv tida som 2026-08-31, 2026-08, «våren 2026», 2026, eller frå og til: 2026-02 til 2026-04"
_VAAR, _HAUST = (1, 6), (7, 12)

Slag = Literal["dag", "månad", "våren", "hausten", "år"]
"""How exactly a time is said."""


@dataclass(frozen=True, slots=True)
class Ledd:
    """One end of a time: how exactly it is said, and the first and the last day of it."""

    slag: Slag
    fyrste: date
    siste: date


@dataclass(frozen=True, slots=True)
class Tidsrom:
    """A time with its two ends, which are the same when only one is said."""

    start: Ledd
    slutt: Ledd

    @property
    def fraa(self) -> date:
        """The first day."""
        return self.start.fyrste

    @property
    def til(self) -> date:
        """The last day."""
        return self.slutt.siste

    @property
    def skrive(self) -> str:
        """The time as the YAML has it."""
        endar = dict.fromkeys(map(_skrive, (self.start, self.slutt)))
        return " til ".join(endar)


def _skrive(ledd: Ledd) -> str:
    former = {"dag": "%Y-%m-%d", "månad": "%Y-%m", "år": "%Y"}
    return ledd.fyrste.strftime(former.get(ledd.slag, f"{ledd.slag} %Y"))


def _ledd(tekst: str) -> Ledd:
    """Return one end; ``ValueError`` for a day or a month there is none of."""
    slag, _, aar = tekst.rpartition(" ")
    if slag in ("våren", "hausten"):
        fyrste, siste = _VAAR if slag == "våren" else _HAUST
        return _maanader("våren" if slag == "våren" else "hausten", int(aar), fyrste, siste)
    match [int(ledd) for ledd in tekst.split("-")]:
        case [aaret]:
            return _maanader("år", aaret, 1, 12)
        case [aaret, maanad]:
            return _maanader("månad", aaret, maanad, maanad)
    dag = date.fromisoformat(tekst)
    return Ledd("dag", dag, dag)


def _maanader(slag: Slag, aar: int, fyrste: int, siste: int) -> Ledd:
    start = date(aar, fyrste, 1)
    return Ledd(slag, start, date(aar, siste, monthrange(aar, siste)[1]))


def _tidsrom(verdi: object) -> object:
    if isinstance(verdi, Tidsrom):
        return verdi
    tekst = verdi.isoformat() if isinstance(verdi, date) else str(verdi)
    if isinstance(verdi, bool) or not _FORM.match(tekst):
        raise ValueError(_HJELP)
    try:
        endar = [_ledd(ende) for ende in tekst.split(" til ")]
    except ValueError:
        raise ValueError(_HJELP) from None
    if endar[-1].siste < endar[0].fyrste:
        raise ValueError("skriv tida med starten først; slutten er før starten")
    return Tidsrom(endar[0], endar[-1])


Tid: TypeAlias = Annotated[
    Tidsrom,
    BeforeValidator(_tidsrom),
    PlainSerializer(lambda verdi: verdi.skrive),
    WithJsonSchema({"type": ["string", "integer"], "pattern": MOENSTER, "minimum": 1900, "maximum": 2999}),
]
"""A time of a plan: ``2026-08-31``, ``2026-08``, ``våren 2026``, ``2026``, or two of them with ``til`` between."""
