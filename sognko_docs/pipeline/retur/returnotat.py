"""Notes on the controls of a file that came back, and on text nobody sees: good to know, and no drift."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from sognko_docs.finding import Finding, Grad, Stad
from sognko_docs.identity.ordlinje import Ordlinje

_KONTROLL = "ingenting å gjere; teksten er jamført ord for ord, så ingen endringar er oversette"
_USYNLEG = "merk avsnittet i Word, fjern formateringa (Ctrl+mellomrom), og spør kommunen kvifor ho er der"
_VIST = 40
_SKJULT = "vis skjult tekst i Word (Ctrl+Shift+8), og sjå kva det er"


def notat(
    fil: Path, gamle: Sequence[Ordlinje], nye: Sequence[Ordlinje], rette: Sequence[Ordlinje], *, skjult: bool
) -> Iterator[Finding]:
    """Yield what to say. ``rette`` are the new paragraphs with the paths their words really come from."""
    borte, alle = len(_stiar(gamle) - _stiar(nye)), len(_stiar(gamle))
    if borte:
        yield _notat(fil, "D172", f"{borte} av {alle} innhaldskontrollar er borte frå fila", _KONTROLL)
    if slukte := len(_slukte(nye, rette)):
        kva = "Ein innhaldskontroll" if slukte == 1 else f"{slukte} innhaldskontrollar"
        yield _notat(fil, "D172", f"{kva} har teke med seg teksten rundt", _KONTROLL)
    if skjult:
        yield _notat(fil, "D174", "Fila har skjult tekst, som ikkje er teken med", _SKJULT)
    for linje in nye:
        if linje.avsnitt.skjult:
            kva = f"Tekst er gjord usynleg, i avsnittet som byrjar «{linje.tekst[:_VIST].rstrip()}»"
            yield Finding("D174", kva, hjelp=_USYNLEG, grad=Grad.AATVARING, stad=Stad(fil))


def _stiar(linjer: Sequence[Ordlinje]) -> set[str]:
    return {sti for linje in linjer for sti in linje.stiar if sti}


def _slukte(nye: Sequence[Ordlinje], rette: Sequence[Ordlinje]) -> set[str]:
    """Return the paths of controls that hold words of others."""
    return {
        sti
        for ny, rett in zip(nye, rette, strict=True)
        for sti, rett_sti in zip(ny.stiar, rett.stiar, strict=True)
        if sti and rett_sti and sti != rett_sti
    }


def _notat(fil: Path, kode: str, melding: str, hjelp: str) -> Finding:
    return Finding(kode, melding, hjelp=hjelp, grad=Grad.MERKNAD, stad=Stad(fil))
