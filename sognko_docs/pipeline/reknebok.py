"""The workbook of a case in every party's set: one and the same file, like the agreement."""

from __future__ import annotations

from collections.abc import Callable

from sognko_docs.compose.plan import ascii_namn
from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.delivery.rekneark import Grunnlag, lag_rekneark
from sognko_docs.load.resultat import Lasta
from sognko_docs.word.zipfil import pakk, skriv_zip

FILNAMN = "05-budsjett.xlsx"
"""Sorts after the Word files, whichever of them a case has."""


def rekneboeker(lasta: Lasta, melding: Callable[[str], None]) -> dict[str, bytes]:
    """Return the workbook by its path for every party; nothing for a case without a budget."""
    sak = lasta.sak
    if sak.budsjett is None:
        return {}
    delar = lag_rekneark(Grunnlag(sak, lasta.register, lasta.tal, rekn_ut(sak, lasta.tal)))
    bok = skriv_zip(pakk(namn, data) for namn, data in delar.items())
    filer = {f"{ascii_namn(kommune)}/{FILNAMN}": bok for kommune in sak.partar}
    for fil in filer:
        melding(fil)
    return filer
