"""The revision a finished file was made from, found by the hash of what was read to make it."""

from __future__ import annotations

import hashlib
from pathlib import Path, PurePosixPath

from sognko_docs.finding import Finding
from sognko_docs.history.depot import Blob, Depot, opne_depot
from sognko_docs.history.utgaave import MALMAPPE, SAKSMAPPE, Utgaave
from sognko_docs.load.saker import AVTALEFIL, FELLESMAPPE, REGISTERFIL, TALMAPPE, les_sak

HOEGST = 200
"""How many revisions back it is looked, of those that changed what the case is made from."""


def finn_tidlegare(
    rot: Path, sak: str, inngang: str, mal: str | None = None, hoegst: int = HOEGST
) -> Utgaave | Finding:
    """Return the newest revision whose case ``sak`` has the hash ``inngang``, as a built file tells it.

    ``rot`` is the project's folder. Where several revisions have it, the newest is preferred that also
    has a template with the hash ``mal``. The work tree is not looked at.
    """
    depot = opne_depot(rot)
    if isinstance(depot, Finding):
        return depot
    kjende: dict[tuple[Blob, ...], bool] = {}
    like: list[Utgaave] = []
    for revisjon in depot.endringar(_stiar(sak), hoegst):
        blobar = depot.blobar(revisjon)
        if isinstance(blobar, Finding):
            continue
        noekkel = tuple(blob for blob in blobar if _gjeld(blob.sti, sak))
        if kjende.get(noekkel, True):
            utgaave = depot.utgaave(revisjon)
            if isinstance(utgaave, Finding):
                return utgaave
            if noekkel not in kjende:
                kjende[noekkel] = utgaave.har_sak(sak) and _inngang(utgaave, sak) == inngang
            if kjende[noekkel] and (mal is None or mal in _malar(utgaave)):
                return utgaave
            like += [utgaave] if kjende[noekkel] else []
    return like[0] if like else _ingen(depot, sak, inngang, hoegst)


def _stiar(sak: str) -> tuple[str, ...]:
    """Return all that a case and its documents are made from."""
    under = (sak, REGISTERFIL, AVTALEFIL, TALMAPPE, FELLESMAPPE)
    return (*(f"{SAKSMAPPE}/{namn}" for namn in under), MALMAPPE)


def _gjeld(sti: PurePosixPath, sak: str) -> bool:
    return sti.parts[0] == SAKSMAPPE and sti.parts[1] in {sak, REGISTERFIL, TALMAPPE, FELLESMAPPE}


def _inngang(utgaave: Utgaave, sak: str) -> str | None:
    with utgaave.mappe() as mappe:
        lasta = les_sak(mappe / SAKSMAPPE / sak, mappe).lasta
    return lasta.inngang if lasta else None


def _malar(utgaave: Utgaave) -> frozenset[str]:
    malar = (data for sti, data in utgaave.filer.items() if sti.parts[0] == MALMAPPE)
    return frozenset(hashlib.sha256(data).hexdigest() for data in malar)


def _ingen(depot: Depot, sak: str, inngang: str, hoegst: int) -> Finding:
    melding = (
        f"Fann ingen revisjon der saka «{sak}» er slik fila er laga av (inndata {inngang[:10]}), "
        f"mellom dei {hoegst} siste som endra ho"
    )
    if depot.grunn:
        hjelp = "klonen har berre dei nyaste revisjonane: hent resten med «git fetch --unshallow»"
    else:
        hjelp = "fila kan vere bygd av endringar som aldri blei lagra i git, eller på ei anna grein"
    return Finding("P326", melding, hjelp=hjelp)
