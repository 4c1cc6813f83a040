"""The PDF of a whole case: each open Word file, and the packet of each council when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sognko_docs.compose import sakspakke
from sognko_docs.compose.plan import Plan
from sognko_docs.finding import Finding, har_feil
from sognko_docs.load.resultat import Lasta
from sognko_docs.pipeline.levering.pakkevedlegg import arkivfiler, les_vedlegg
from sognko_docs.pipeline.levering.pdf import Reiskap, lag_pdfar
from sognko_docs.pipeline.levering.sakspakke import Innhaldsmal, lag_sakspakkar
from sognko_docs.pipeline.levering.verkstad import Verkstad
from sognko_docs.word.mal import Eigenskapar, Mal


@dataclass(frozen=True, slots=True)
class Pdfoppdrag:
    """What is to be made, of what, and how it is told."""

    sak: Path
    lasta: Lasta
    plan: Plan
    innhaldsmal: Mal | None
    """The template of the page of contents; None when no packet is asked for."""
    malar: Path
    lager: Path | None
    eigenskapar: Callable[[Mal, str, str], Eigenskapar]
    """The properties of a page of contents, by template, title and council."""
    melding: Callable[[str], None]
    verkstad: Verkstad | None
    """The LibreOffice of the run; without one the case has its own."""


def lag_pdfsett(
    oppdrag: Pdfoppdrag, word: Mapping[str, bytes]
) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """Return the PDF files by path, and what is wrong with them or missing on the machine."""
    with nullcontext(oppdrag.verkstad) if oppdrag.verkstad else Verkstad() as verkstad:
        reiskap, manglar = verkstad.reiskap(oppdrag.lager, oppdrag.lasta.sak.sak.dato)
        if reiskap is None:
            return {}, manglar
        vedlegg, funn = les_vedlegg(oppdrag.sak, oppdrag.lasta, reiskap) if oppdrag.innhaldsmal else ({}, ())
        if har_feil(funn):
            return {}, funn
        filer, om = lag_pdfar(word, reiskap, oppdrag.melding)
        if not om and oppdrag.innhaldsmal is not None:
            pakkar, om = _lag_pakkar(oppdrag, oppdrag.innhaldsmal, filer, vedlegg, reiskap)
            filer |= pakkar
    return filer, funn + _utan_gjentaking(funn, om)


def _utan_gjentaking(vedlegg: tuple[Finding, ...], pakkar: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return what is said of the packets, without what the attachment it comes from has been told of already."""
    sagt = {ei.kode for ei in vedlegg}
    return tuple(ei for ei in pakkar if ei.stoppar or ei.kode not in sagt)


def _lag_pakkar(
    oppdrag: Pdfoppdrag, mal: Mal, deler: Mapping[str, bytes], vedlegg: Mapping[str, bytes], reiskap: Reiskap
) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    malfil = oppdrag.malar / f"{sakspakke.MAL}.docx"
    innhaldsmal = Innhaldsmal(oppdrag.lasta, mal, malfil, reiskap, partial(oppdrag.eigenskapar, mal))
    pakkar, funn = lag_sakspakkar(oppdrag.lasta, oppdrag.plan, deler, vedlegg, innhaldsmal)
    filer = pakkar | arkivfiler(oppdrag.lasta, vedlegg)
    for fil in filer:
        oppdrag.melding(fil)
    return filer, funn
