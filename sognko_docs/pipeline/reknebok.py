"""The workbook of a case in every party's set: one and the same file, like the agreement."""

from __future__ import annotations

from collections.abc import Callable

from sognko_docs.compose.plan import ascii_namn, dokument
from sognko_docs.compose.skrift import liste
from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.delivery.rekneark import Grunnlag, for_store, lag_rekneark
from sognko_docs.finding import Finding, Grad
from sognko_docs.load.resultat import Lasta
from sognko_docs.sak.sak import Sak
from sognko_docs.word.zipfil import pakk, skriv_zip


def filnamn(sak: Sak) -> str:
    """Return the name of the workbook, numbered after the Word files that follow the case."""
    i_saka = sum("/" not in dokumentet.filnamn for dokumentet in dokument(sak))
    return f"{i_saka + 1:02}-budsjett.xlsx"


def rekneboeker(lasta: Lasta, melding: Callable[[str], None]) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """Return the workbook by its path for every party, or none and a note on why it is not made."""
    sak = lasta.sak
    if sak.budsjett is None:
        return {}, ()
    grunnlag = Grunnlag(sak, lasta.register, lasta.tal, rekn_ut(sak, lasta.tal))
    if store := tuple(for_store(grunnlag)):
        return {}, (_utan_rekneark(store),)
    bok = skriv_zip(pakk(del_, data) for del_, data in lag_rekneark(grunnlag).items())
    namn = filnamn(sak)
    filer = {f"{ascii_namn(kommune)}/{namn}": bok for kommune in sak.partar}
    for fil in filer:
        melding(fil)
    return filer, ()


def _utan_rekneark(store: tuple[str, ...]) -> Finding:
    melding = f"Reknearket blir ikkje laga: {liste(store)}"
    hjelp = "Word-filene har tala; eit rekneark reknar ikkje nøyaktig med så mange siffer"
    return Finding("P108", melding, hjelp=hjelp, grad=Grad.MERKNAD)
