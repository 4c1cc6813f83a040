"""The workbooks of a case in every party's set: one and the same file, like the agreement."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sognko_docs.compose.plan import ascii_namn, dokument
from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.delivery.rekneark import Grunnlag, for_store, lag_rekneark
from sognko_docs.delivery.vurderingsark import lag_vurderingsark
from sognko_docs.finding import Finding, Grad
from sognko_docs.load.resultat import Lasta
from sognko_docs.sak.sak import Sak
from sognko_docs.skrift import liste
from sognko_docs.word.zipfil import pakk, skriv_zip


def filnamn(sak: Sak) -> str:
    """Return the name of the workbook, numbered after the Word files that follow the case."""
    return f"{_neste(sak):02}-budsjett.xlsx"


def _neste(sak: Sak) -> int:
    return sum("/" not in dokumentet.filnamn for dokumentet in dokument(sak)) + 1


def rekneboeker(lasta: Lasta, melding: Callable[[str], None]) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """Return the workbooks by their path for every party, and a note on one that is not made."""
    budsjett, funn = _budsjettbok(lasta)
    boeker = budsjett | _vurderingsbok(lasta)
    filer = {
        f"{ascii_namn(kommune)}/{namn}": bok for kommune in lasta.sak.partar for namn, bok in boeker.items()
    }
    for fil in filer:
        melding(fil)
    return filer, funn


def _budsjettbok(lasta: Lasta) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    sak = lasta.sak
    if sak.budsjett is None:
        return {}, ()
    grunnlag = Grunnlag(sak, lasta.register, lasta.tal, rekn_ut(sak, lasta.tal))
    if store := tuple(for_store(grunnlag)):
        return {}, (_utan_rekneark(store),)
    return {filnamn(sak): _pakk(lag_rekneark(grunnlag))}, ()


def _vurderingsbok(lasta: Lasta) -> dict[str, bytes]:
    sak = lasta.sak
    if sak.vertskommunevurdering is None:
        return {}
    delar = lag_vurderingsark(sak, sak.vertskommunevurdering, lasta.register.kortnamn)
    nummer = _neste(sak) + (sak.budsjett is not None)
    return {f"{nummer:02}-vertskommunevurdering.xlsx": _pakk(delar)}


def _pakk(delar: Mapping[str, bytes]) -> bytes:
    return skriv_zip(pakk(del_, data) for del_, data in delar.items())


def _utan_rekneark(store: tuple[str, ...]) -> Finding:
    melding = f"Reknearket blir ikkje laga: {liste(store)}"
    hjelp = "Word-filene har tala; eit rekneark reknar ikkje nøyaktig med så mange siffer"
    return Finding("P108", melding, hjelp=hjelp, grad=Grad.MERKNAD)
