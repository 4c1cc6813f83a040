"""A table of the case that is shown in a text, as it came back: only values that were exchanged can be taken in."""

from __future__ import annotations

from sognko_docs.identity.blokksamsvar import TABELLAR, Blokksamsvar
from sognko_docs.identity.ordlinje import Ordlinje
from sognko_docs.pipeline.retur.inntakstekst import Avslag


def er_tabell(ei: Blokksamsvar) -> bool:
    """True for a table that has its figures from ``tabellar`` in the case."""
    return TABELLAR in ei.sti


def tabellpar(ei: Blokksamsvar) -> list[tuple[Ordlinje, Ordlinje]]:
    """Return the cells and lines that say something else, each with what it said; raise ``Avslag`` for all other edits.

    Where rows came, went or were moved, nobody can be sure which figure is which, so then none of them is taken.
    """
    urokka = [ny.gamle for ny in ei.nye if not ny.flytta] == [(nr,) for nr in range(len(ei.gamle))]
    par = [
        (ei.gamle[ny.gamle[0]], ny.linje)
        for ny in ei.nye
        if len(ny.gamle) == 1 and ei.gamle[ny.gamle[0]].tekst != ny.linje.tekst
    ]
    if ei.over_grensa or not urokka or not par:
        raise Avslag("tabell", f"{TABELLAR[1:]}{ei.sti.partition(TABELLAR)[2]}", *_kva(ei))
    return par


def _kva(ei: Blokksamsvar) -> tuple[str, str]:
    """Return the first cell that is gone or new, else the first of the table."""
    att = {nr for ny in ei.nye for nr in ny.gamle}
    borte = (linje.tekst for nr, linje in enumerate(ei.gamle) if nr not in att and linje.tekst)
    nye = (ny.linje.tekst for ny in ei.nye if not ny.gamle and ny.linje.tekst)
    foer, etter = next(borte, ""), next(nye, "")
    return (foer, etter) if foer or etter else (ei.gamle[0].tekst, "")
