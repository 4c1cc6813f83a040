"""Where a file names shared texts, ``{{ felles.rolla-til-sogn-ko@1 }}``: which, in what version, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from sognko_docs.finding import Sti
from sognko_docs.load.kjelde import Kjelde
from sognko_docs.load.prosa import prosastiar
from sognko_docs.load.skalar import Yaml
from sognko_docs.sak.felles import FELLES
from sognko_docs.sak.markdown import TILVISING

_NAMN = re.compile(r"(?P<namn>[^@]*)(?:@(?P<versjon>[1-9]\d{0,5}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Bruk:
    """One reference as written: what it names and its place in the value at ``sti``.

    ``versjon`` is None when none is written, or none that is a number.
    """

    sti: Sti
    namn: str
    versjon: int | None
    start: int
    lengd: int
    aaleine: bool
    """True when it is a line of its own, from the margin, in a field that holds prose."""


def bruk(kjelde: Kjelde, modell: type[BaseModel]) -> tuple[Bruk, ...]:
    """Return the references to shared texts in a file that holds ``modell``, in order."""
    if FELLES not in kjelde.tekst:
        return ()
    prosa = set(prosastiar(modell, kjelde.tre.rot))
    return tuple(ei for sti, tekst in tekstar(kjelde.tre.rot) for ei in _i_tekst(sti, tekst, sti in prosa))


def tekstar(verdi: Yaml, sti: Sti = ()) -> Iterator[tuple[Sti, str]]:
    """Yield every text of a file with its path."""
    if isinstance(verdi, str):
        yield sti, verdi
    elif isinstance(verdi, dict):
        for namn, under in verdi.items():
            yield from tekstar(under, (*sti, namn))
    elif isinstance(verdi, list):
        for nr, under in enumerate(verdi):
            yield from tekstar(under, (*sti, nr))


def _i_tekst(sti: Sti, tekst: str, er_prosa: bool) -> Iterator[Bruk]:  # noqa: FBT001  # why: a fact of the field
    for treff in TILVISING.finditer(tekst):
        if not treff[1].startswith(FELLES):
            continue
        delar = _NAMN.fullmatch(treff[1].removeprefix(FELLES))
        namn, versjon = (delar["namn"], delar["versjon"]) if delar else (treff[1].removeprefix(FELLES), None)
        yield Bruk(
            sti=sti,
            namn=namn.partition("@")[0].strip(),
            versjon=int(versjon) if versjon else None,
            start=treff.start(),
            lengd=treff.end() - treff.start(),
            aaleine=er_prosa and treff[2] is None and _heile_linja(tekst, treff),
        )


def _heile_linja(tekst: str, treff: re.Match[str]) -> bool:
    foer = tekst[: treff.start()].rpartition("\n")[2]
    etter = tekst[treff.end() :].partition("\n")[0]
    return not foer and not etter.strip()
