"""The Word files of a set as archive PDF: each once, however many councils get it, and not again while it is the same."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from importlib.util import find_spec
from pathlib import Path, PurePath

import sognko_docs
from sognko_docs.delivery.manifest import sha256
from sognko_docs.delivery.pdf.hylle import Hylle
from sognko_docs.delivery.pdf.kontor import Kontor, finn_kontor, hent_med
from sognko_docs.delivery.pdf.omformar import Omformar, OmformingFeil
from sognko_docs.finding import Finding, Grad, Stad
from sognko_docs.tilgjenge.pdfkrav import pdfbrot
from sognko_docs.word.utan_kontrollar import utan_kontrollar

SPRAAK = "nn-NO"
_INTERNT = "internt/"
_MODULAR = ("pikepdf", "fontTools", "matplotlib")
"""The extra: what mends and checks the PDF, and what draws the charts, whose texts LibreOffice would lose."""


@dataclass(frozen=True, slots=True)
class Reiskap:
    """What turns Word files into PDF on this machine, and where finished ones are kept."""

    kontor: Kontor
    omformar: Omformar
    hylle: Hylle
    dato: date
    """The date the PDF carries."""


@dataclass(frozen=True, slots=True)
class _Raa:
    """A PDF as LibreOffice wrote it."""

    data: bytes


def finn_reiskap(lager: Path | None, dato: date) -> tuple[Reiskap | None, tuple[Finding, ...]]:
    """Return the tools, or what is missing; the Word files are delivered all the same."""
    kontor = finn_kontor()
    if kontor is None:
        hjelp = f"Word-filene er laga som vanleg; hent LibreOffice med «{hent_med(sys.platform)}», og køyr på nytt"
        melding = "PDF blei ikkje laga: det krev LibreOffice med UNO-brua til Python, som ikkje er på maskina"
        return None, (Finding("P110", melding, hjelp=hjelp, grad=Grad.AATVARING),)
    if vantar := [modul for modul in _MODULAR if find_spec(modul) is None]:
        hjelp = 'Word-filene er laga som vanleg; køyr «pip install -c constraints.txt -e ".[pdf]"»'
        melding = f"PDF blei ikkje laga: arkiv-PDF krev {' og '.join(vantar)}, som ikkje er installert"
        return None, (Finding("P111", melding, hjelp=hjelp, grad=Grad.AATVARING),)
    return Reiskap(kontor, Omformar(kontor), Hylle(lager), dato), ()


def lag_pdfar(
    word: Mapping[str, bytes], reiskap: Reiskap, melding: Callable[[str], None]
) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """Return the PDF of each open Word file, by path, and what is wrong; the internal sheet gets none.

    While LibreOffice makes one file, the one before it is mended and checked.
    """
    opne = {n: d for n, d in sorted(word.items()) if n.endswith(".docx") and not n.startswith(_INTERNT)}
    noeklar = {namn: _noekkel(data, reiskap) for namn, data in opne.items()}
    gjorde: dict[str, Future[bytes | Finding]] = {}
    with ThreadPoolExecutor(max_workers=1) as kontroll:
        for namn, data in opne.items():
            if (noekkel := noeklar[namn]) not in gjorde:
                raa = reiskap.hylle.hent(noekkel) or _gjer_om(data, reiskap.omformar, namn)
                gjorde[noekkel] = kontroll.submit(_ferdig, raa, noekkel, reiskap, namn)
            melding(_pdfnamn(namn))
    reiskap.hylle.rydd()
    svar = {namn: gjorde[noekkel].result() for namn, noekkel in noeklar.items()}
    filer = {_pdfnamn(namn): ei for namn, ei in svar.items() if isinstance(ei, bytes)}
    return filer, tuple(dict.fromkeys(ei for ei in svar.values() if isinstance(ei, Finding)))


def lag_pdf(data: bytes, reiskap: Reiskap, namn: str) -> bytes | Finding:
    """Return one Word file as archive PDF, or what is wrong; ``namn`` is what it is called in a finding."""
    noekkel = _noekkel(data, reiskap)
    return _ferdig(
        reiskap.hylle.hent(noekkel) or _gjer_om(data, reiskap.omformar, namn), noekkel, reiskap, namn
    )


def lag_stempel(ark: bytes, reiskap: Reiskap) -> bytes:
    """Return stamps as LibreOffice draws them; packets of the same pages have the same ones. Raise ``OmformingFeil``."""
    from sognko_docs.delivery.pdf.stempel import EKSPORT  # noqa: PLC0415  # why: an extra

    noekkel = _noekkel(ark, reiskap)
    ferdig = reiskap.hylle.hent(noekkel)
    if ferdig is None:
        ferdig = reiskap.omformar.gjer_om(ark, ".fodt", "writer_pdf_Export", EKSPORT)
        reiskap.hylle.legg(noekkel, ferdig)
    return ferdig


def _pdfnamn(namn: str) -> str:
    return PurePath(namn).with_suffix(".pdf").as_posix()


def _gjer_om(data: bytes, omformar: Omformar, namn: str) -> _Raa | Finding:
    from sognko_docs.delivery.pdf.arkivpdf import EKSPORT  # noqa: PLC0415  # why: an extra

    try:
        return _Raa(omformar.gjer_om(utan_kontrollar(data), ".docx", "writer_pdf_Export", EKSPORT))
    except OmformingFeil as feil:
        hjelp = "prøv ein gong til; hjelper ikkje det, opne fila i LibreOffice og sjå kva som er gale"
        return Finding(
            "P112", f"LibreOffice klarte ikkje å lage PDF: {feil}", hjelp=hjelp, stad=Stad(PurePath(namn))
        )


def _ferdig(raa: bytes | _Raa | Finding, noekkel: str, reiskap: Reiskap, namn: str) -> bytes | Finding:
    """Return the archive PDF of what LibreOffice wrote; one that was kept is one already."""
    from sognko_docs.delivery.pdf.arkivpdf import IkkjeArkivPdf, til_arkivpdf  # noqa: PLC0415  # why: an extra

    if not isinstance(raa, _Raa):
        return raa
    try:
        ferdig = til_arkivpdf(raa.data, spraak=SPRAAK, dato=reiskap.dato)
    except IkkjeArkivPdf as feil:
        hjelp = "sjå etter i malen; skrifter må kunne byggjast inn, og fila må ha tittel"
        return Finding(
            "P113", f"Fila blei ikkje godkjend som arkiv-PDF: {feil}", hjelp=hjelp, stad=Stad(PurePath(namn))
        )
    if brot := _utilgjengeleg(ferdig, namn):
        return brot
    reiskap.hylle.legg(noekkel, ferdig)
    return ferdig


def _utilgjengeleg(pdf: bytes, namn: str) -> Finding | None:
    """Return what keeps a screen reader from reading a PDF, all of it in one finding; None when nothing does."""
    from sognko_docs.delivery.pdf.merkelesing import les_merke  # noqa: PLC0415  # why: an extra

    brot = pdfbrot(les_merke(pdf))
    if not brot:
        return None
    melding = "; ".join(tekst for _, tekst in brot)
    hjelp = "rett det i malen, og sjå «sognko template check»"
    return Finding(
        brot[0][0], f"PDF-en er ikkje tilgjengeleg: {melding}", hjelp=hjelp, stad=Stad(PurePath(namn))
    )


def _noekkel(data: bytes, reiskap: Reiskap) -> str:
    """Return a key of all that decides what the PDF becomes: the file, LibreOffice, our own code and the date."""
    program = reiskap.kontor.program.resolve()
    rot = Path(sognko_docs.__file__).parent
    eige = b"".join(
        fil.read_bytes() for fil in sorted((*rot.glob("delivery/pdf/*.py"), *rot.glob("tilgjenge/*.py")))
    )
    stat = program.stat()
    deler = (
        sha256(data),
        sha256(eige),
        str(program),
        str(stat.st_mtime_ns),
        str(stat.st_size),
        str(reiskap.dato),
    )
    return hashlib.sha256("\0".join(deler).encode()).hexdigest()
