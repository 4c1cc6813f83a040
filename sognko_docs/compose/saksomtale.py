"""What a set says of its case, so that an index can be made from the finished files alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sognko_docs.compose.plan import Dokument, ascii_namn
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.sak import Sak


@dataclass(frozen=True, slots=True)
class Funnomtale:
    """A finding in words: its code, how serious it is, what is wrong, the way out, and its place."""

    kode: str
    grad: str
    melding: str
    hjelp: str
    stad: str
    """The name of the file and the line, without its folder, which is another on every machine."""


@dataclass(frozen=True, slots=True)
class Saksomtale:
    """The case of a set: what it is called and how far it has come, who gets what, and what is said of it."""

    tittel: str
    type: str
    status: str
    dato: str
    """ISO 8601."""
    kommunar: Mapping[str, str]
    """What each council is called, by its folder, in the order of the case."""
    dokument: Mapping[str, str]
    """The title of each document by its path below a council's folder, in order."""
    funn: tuple[Funnomtale, ...] = ()
    manglar: tuple[str, ...] = ()
    """What is left to do, and the questions the case leaves open."""


def saksomtale(
    sak: Sak,
    register: Register,
    dokument: Iterable[Dokument],
    *,
    funn: tuple[Funnomtale, ...],
    manglar: tuple[str, ...],
) -> Saksomtale:
    """Return what the set of a case says of it. Titles are those of the plan, without the case's own."""
    hovud = sak.sak
    return Saksomtale(
        tittel=hovud.tittel,
        type=hovud.type,
        status=hovud.status,
        dato=hovud.dato.isoformat(),
        kommunar={ascii_namn(namn): register.kommunar[namn].kortnamn for namn in sak.mottakarar},
        dokument={ei.filnamn: ei.tittel.removesuffix(f": {hovud.korttittel}") for ei in dokument},
        funn=funn,
        manglar=manglar,
    )
