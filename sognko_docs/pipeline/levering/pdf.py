"""The Word files of a set as archive PDF: each once, however many councils get it, and not again while it is the same."""

from __future__ import annotations

import hashlib
import sys
from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.util import find_spec
from pathlib import Path, PurePath

import sognko_docs
from sognko_docs.delivery.manifest import sha256
from sognko_docs.delivery.pdf.hylle import Hylle
from sognko_docs.delivery.pdf.kontor import Kontor, finn_kontor, hent_med
from sognko_docs.delivery.pdf.omformar import Jobb, Omformar, OmformingFeil
from sognko_docs.finding import Finding, Grad, Stad
from sognko_docs.tilgjenge.pdfkrav import pdfbrot
from sognko_docs.word.til_kontor import til_kontor

SPRAAK = "nn-NO"
_INTERNT = "internt/"
_EIGNE = (
    "delivery/pdf/*.py",
    "tilgjenge/*.py",
    "word/til_kontor.py",
    "word/tabellhald.py",
    "word/utan_kontrollar.py",
)
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
    like: defaultdict[str, list[str]] = defaultdict(list)
    for namn, data in opne.items():
        like[_noekkel(data, reiskap)].append(namn)
    kjende = {noekkel: ferdig for noekkel in like if (ferdig := reiskap.hylle.hent(noekkel))}
    vantar = [opne[namna[0]] for noekkel, namna in like.items() if noekkel not in kjende]
    nye: dict[str, Future[bytes | Finding]] = {}
    with closing(_gjer_om(vantar, reiskap)) as raae, ThreadPoolExecutor(max_workers=1) as kontroll:
        for noekkel, namna in like.items():
            if noekkel not in kjende:
                nye[noekkel] = kontroll.submit(_ferdig, next(raae), noekkel, reiskap, namna[0])
            for namn in namna:
                melding(_pdfnamn(namn))
    reiskap.hylle.rydd()
    gjorde = {**kjende, **{noekkel: ei.result() for noekkel, ei in nye.items()}}
    svar = {namn: gjorde[noekkel] for noekkel, namna in like.items() for namn in namna}
    filer = {_pdfnamn(namn): ei for namn, ei in sorted(svar.items()) if isinstance(ei, bytes)}
    return filer, tuple(dict.fromkeys(ei for ei in svar.values() if isinstance(ei, Finding)))


def lag_pdf(data: bytes, reiskap: Reiskap, namn: str) -> bytes | Finding:
    """Return one Word file as archive PDF, or what is wrong; ``namn`` is what it is called in a finding."""
    noekkel = _noekkel(data, reiskap)
    if kjend := reiskap.hylle.hent(noekkel):
        return kjend
    [raa] = _gjer_om([data], reiskap)
    return _ferdig(raa, noekkel, reiskap, namn)


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


def _gjer_om(filer: Iterable[bytes], reiskap: Reiskap) -> Generator[bytes | OmformingFeil]:
    """Yield each Word file as LibreOffice writes it, or why it could not."""
    from sognko_docs.delivery.pdf.arkivpdf import EKSPORT  # noqa: PLC0415  # why: an extra

    jobbar = (Jobb(til_kontor(data), ".docx", "writer_pdf_Export", EKSPORT) for data in filer)
    return reiskap.omformar.gjer_alle(jobbar)


def _ferdig(raa: bytes | OmformingFeil, noekkel: str, reiskap: Reiskap, namn: str) -> bytes | Finding:
    """Return the archive PDF of what LibreOffice wrote, or what is wrong with it."""
    from sognko_docs.delivery.pdf.arkivpdf import IkkjeArkivPdf, til_arkivpdf  # noqa: PLC0415  # why: an extra

    if isinstance(raa, OmformingFeil):
        hjelp = "prøv ein gong til; hjelper ikkje det, opne fila i LibreOffice og sjå kva som er gale"
        melding = f"LibreOffice klarte ikkje å lage PDF: {raa}"
        return Finding("P112", melding, hjelp=hjelp, stad=Stad(PurePath(namn)))
    try:
        ferdig = til_arkivpdf(raa, spraak=SPRAAK, dato=reiskap.dato)
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
    deler = (sha256(data), _eigne(), *_kontor(reiskap.kontor.program), str(reiskap.dato))
    return hashlib.sha256("\0".join(deler).encode()).hexdigest()


@cache
def _eigne() -> str:
    """Return the sum of our own code that decides what a PDF becomes."""
    rot = Path(sognko_docs.__file__).parent
    filer = (fil for moenster in _EIGNE for fil in sorted(rot.glob(moenster)))
    return sha256(b"".join(fil.read_bytes() for fil in filer))


@cache
def _kontor(program: Path) -> tuple[str, ...]:
    """Return what tells one LibreOffice from another."""
    stad = program.resolve()
    stat = stad.stat()
    return str(stad), str(stat.st_mtime_ns), str(stat.st_size)
