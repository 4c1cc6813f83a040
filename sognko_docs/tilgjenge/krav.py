"""What a demand is: a code, how serious a breach is in a template and in a document, and what finds it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from sognko_docs.finding import Finding, Grad, Stad
from sognko_docs.tilgjenge.dokument import Dokument


@dataclass(frozen=True, slots=True)
class Brot:
    """One breach: a Nynorsk sentence, the way out, and the place in words (empty for the whole file)."""

    melding: str
    hjelp: str
    stad: str = ""


Sjekk: TypeAlias = Callable[[Dokument], Iterator[Brot]]


@dataclass(frozen=True, slots=True)
class Krav:
    """One demand. ``i_dokument`` is None for what only a template or the text of a case can break.

    Templates are judged before anything is made from them, and the text of a case by the rules, with line and
    column; to say the same once more of the finished document would help nobody.
    """

    kode: str
    sjekk: Sjekk
    i_dokument: Grad | None
    i_mal: Grad = Grad.FEIL

    def funn(self, dokument: Dokument, grad: Grad, stad: Stad) -> Iterator[Finding]:
        """Yield a finding for each breach, told of ``stad``."""
        for brot in self.sjekk(dokument):
            delstad = " – ".join(filter(None, (stad.delstad, brot.stad)))
            her = Stad(stad.fil, stad.linje, stad.kolonne, stad.lengd, delstad)
            yield Finding(self.kode, brot.melding, hjelp=brot.hjelp, grad=grad, stad=her)


def malfunn(dokument: Dokument, krav: Iterable[Krav], stad: Stad) -> tuple[Finding, ...]:
    """Return what a template breaks."""
    return tuple(dict.fromkeys(funn for eit in krav for funn in eit.funn(dokument, eit.i_mal, stad)))


def dokumentfunn(dokument: Dokument, krav: Iterable[Krav], stad: Stad) -> tuple[Finding, ...]:
    """Return what a finished document breaks, of what the case can change."""
    return tuple(
        dict.fromkeys(
            funn
            for eit in krav
            if eit.i_dokument is not None
            for funn in eit.funn(dokument, eit.i_dokument, stad)
        )
    )
