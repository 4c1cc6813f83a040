"""The status of a case as a Word report: set from its template, read back, put in place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sognko_docs import __version__
from sognko_docs.compose.fakta import feltfakta
from sognko_docs.compose.plan import ascii_namn
from sognko_docs.compose.vedtaksoversyn import vis_status
from sognko_docs.compose.vedtaksvising import MAL, Vedtakskontekst, vis_vedtaksrapport
from sognko_docs.delivery.lager import Sett, skriv_sett
from sognko_docs.delivery.manifest import NAMN, lag_manifest
from sognko_docs.finding import Finding, Stad, har_feil
from sognko_docs.pipeline.attlesing import sjekk_innhald
from sognko_docs.pipeline.rapport.status import Vedtaksgang
from sognko_docs.word.godkjenning import opne_godkjend
from sognko_docs.word.lesing import les
from sognko_docs.word.mal import Eigenskapar, MalFeil

MAPPE = "vedtak"
"""Folder of the reports in ``output/``, one below it for each case."""


def lag_statusrapport(
    gang: Vedtaksgang, malar: Path, lager: Path | None
) -> tuple[bytes, dict[str, str], tuple[Finding, ...]]:
    """Return the report, the hash of its template by name, and what is wrong; every fact is found again."""
    if gang.status is None:
        return b"", {}, ()
    fil = malar / f"{MAL}.docx"
    mal = opne_godkjend(fil, Vedtakskontekst, lager)
    if isinstance(mal, tuple):
        return b"", {}, mal
    vising = vis_vedtaksrapport(vis_status(gang.status, gang.ulike, gang.namn), gang.status.dato)
    eigne = {
        "sak": gang.status.noekkel,
        "dokument": MAL,
        "inngang": gang.inngang,
        "mal": mal.sha256,
        "versjon": __version__,
    }
    eigenskapar = Eigenskapar(f"Vedtak: {gang.status.tittel}", "Sogn KO", gang.status.dato, eigne)
    try:
        data = mal.sett({"oversyn": vising}).dokument(None, eigenskapar)
    except MalFeil as feil:
        return b"", {}, (Finding("T108", feil.melding, stad=Stad(fil, delstad=feil.delstad)),)
    funn = sjekk_innhald(data, les(data), feltfakta(vising), Stad(fil))
    return data, {MAL: mal.sha256}, tuple(funn)


def skriv_statusrapport(gang: Vedtaksgang, ut: Path, malar: Path, lager: Path | None) -> Sett | None:
    """Write the report of one case in a folder of its own, in one move; None when there is nothing to tell."""
    if gang.status is None:
        return None
    data, mal, funn = lag_statusrapport(gang, malar, lager)
    namn = ascii_namn(gang.status.noekkel)
    if har_feil(funn):
        return Sett(ut / MAPPE / namn, funn=funn)
    filer = {f"{MAL}.docx": data}
    manifest = lag_manifest(
        filer, sak=gang.status.noekkel, inndata=gang.inngang, malar=mal, versjon=__version__
    )
    sett = skriv_sett(ut / MAPPE, namn, {**filer, NAMN: manifest})
    return replace(sett, funn=(*funn, *sett.funn))
