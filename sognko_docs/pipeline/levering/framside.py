"""The index of ``output/``, made of what stands there and nothing else: sets, packages and drafts."""

from __future__ import annotations

import json
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path, PurePosixPath

from sognko_docs.compose.foelgjeark import FILNAMN as FOELGJEARK
from sognko_docs.compose.foelgjeark import TITTEL as FOELGJEARK_TITTEL
from sognko_docs.compose.saksomtale import Saksomtale
from sognko_docs.compose.sakspakke import FILNAMN as HEILE_SAKA
from sognko_docs.delivery.framside import FILNAMN, Lenkje, Prov, Rad, Saksside, Samling, lag_framside
from sognko_docs.delivery.lager import er_settnamn, skriv_fil
from sognko_docs.delivery.manifest import NAMN, les_omtale, les_summar, sha256
from sognko_docs.finding import Finding, Grad
from sognko_docs.pipeline.levering.arkivpakke import MAPPE as PAKKAR
from sognko_docs.pipeline.levering.utsending import MAPPE as UTSENDING
from sognko_docs.pipeline.likelydande import JSON
from sognko_docs.rules.forklaring import Forklaring

_SLAG = {".docx": "Word", ".pdf": "PDF", ".xlsx": "Excel", ".ics": "Kalender", ".json": "Data (JSON)"}
_TITTEL = {".xlsx": "Rekneark", ".ics": "Kalender"}
_UTANFOR = {"tilsette": "Til tilsette", "etter-vedtaket": "Etter vedtaket"}
_SAMLINGAR = {"moete": "Møte", "oversyn": "Avtaleoversyn", "vedtak": "Vedtaksstatus"}
_DOKUMENT = re.compile(r"\d\d-.*\.(docx|xlsx)")
_ATTEST = "likelydande"
_GAMMAL = "Settet er laga med ein eldre versjon. Bygg saka på nytt, så kjem tittel, kommunar og funn."


@dataclass(frozen=True, slots=True)
class _Sett:
    """A set as it stands: its manifest's sums, what the manifest says of the case, and what is not as it was made."""

    sti: str
    """Below the folder of the page."""
    summar: Mapping[str, str]
    omtale: Saksomtale | None
    endra: tuple[str, ...]
    borte: tuple[str, ...]

    @property
    def filer(self) -> tuple[str, ...]:
        """The files that are there, by name."""
        return tuple(namn for namn in sorted(self.summar) if namn not in self.borte)

    def lenkje(self, namn: str, tekst: str = "") -> Lenkje:
        """Return the link to a file of the set."""
        return Lenkje(tekst or _SLAG.get(PurePosixPath(namn).suffix, namn), f"{self.sti}/{namn}")


def skriv_framside(ut: Path, forklar: Callable[[str], Forklaring | None]) -> tuple[Finding, ...]:
    """Make the index of a folder of finished sets; what hinders it is advice, since every set stands there whole."""
    if not ut.is_dir():
        return ()
    try:
        sett = tuple(_finn(ut))
        saker = tuple(_sak(ei, ut) for ei in sett if ei.omtale or JSON in ei.summar)
        andre = tuple(_samling(ei) for ei in sett if not ei.omtale and JSON not in ei.summar)
    except OSError as feil:
        return (_ikkje_laga(f"«{Path(feil.filename or ut).name}» kan ikkje lesast"),)
    funn = skriv_fil(ut, FILNAMN, lag_framside(saker, andre, forklar))
    return () if funn is None else (_ikkje_laga(funn.melding, funn.hjelp),)


def _ikkje_laga(kva: str, hjelp: str = "") -> Finding:
    hjelp = hjelp or "vent til filene er frie, og køyr «sognko index»"
    return Finding("P161", f"Framsida «{FILNAMN}» blei ikkje laga: {kva}", hjelp=hjelp, grad=Grad.AATVARING)


def _finn(ut: Path) -> Iterator[_Sett]:
    """Yield the sets below the folder, those of meetings and statuses one level further down."""
    for mappe in sorted(ei for ei in ut.iterdir() if er_settnamn(ei.name) and ei.is_dir()):
        if (mappe / NAMN).is_file():
            yield _les(mappe, mappe.name)
        elif mappe.name in _SAMLINGAR:
            under = sorted(ei for ei in mappe.iterdir() if er_settnamn(ei.name) and (ei / NAMN).is_file())
            yield from (_les(ei, f"{mappe.name}/{ei.name}") for ei in under)


def _les(mappe: Path, sti: str) -> _Sett:
    manifest = (mappe / NAMN).read_bytes()
    summar = les_summar(manifest)
    borte = tuple(namn for namn in sorted(summar) if not (mappe / namn).is_file())
    endra = tuple(
        namn
        for namn, sum_ in sorted(summar.items())
        if namn not in borte and sha256((mappe / namn).read_bytes()) != sum_
    )
    return _Sett(sti, summar, les_omtale(manifest), endra, borte)


def _sak(sett: _Sett, ut: Path) -> Saksside:
    omtale = sett.omtale or _utan_omtale(sett)
    pakkar, gamle = _pakkar(sett, ut)
    utkast = _utanfor(UTSENDING, ".eml", "Utkast", sett, ut)
    rader = (*_rader(sett, omtale), Rad("Pakke til arkivet", pakkar), Rad("E-postutkast", utkast))
    manglar = (
        *(f"Fila er borte: {namn}" for namn in sett.borte),
        *(f"Fila er endra etter at ho blei laga: {namn}" for namn in sett.endra),
        *(f"Pakken er eldre enn dokumenta: {namn}. Køyr «sognko package»." for namn in gamle),
        *_ikkje_laga_enno(sett, omtale, pakkar, utkast),
        *omtale.manglar,
    )
    internt = tuple(sett.lenkje(namn, FOELGJEARK_TITTEL) for namn in sett.filer if namn == FOELGJEARK)
    med_filer = tuple(rad for rad in rader if rad.filer)
    return Saksside(sett.sti, omtale, med_filer, _prov(sett, ut), internt, manglar)


def _utan_omtale(sett: _Sett) -> Saksomtale:
    """Return what can be said of a set whose manifest says nothing of the case."""
    mapper = {namn.split("/")[0] for namn in sett.summar if "/" in namn} - {FOELGJEARK.split("/")[0]}
    kommunar = {mappe: mappe.capitalize() for mappe in sorted(mapper)}
    return Saksomtale(sett.sti, "", "", "", kommunar, {}, (), (_GAMMAL,))


def _prov(sett: _Sett, ut: Path) -> Prov:
    namn = [f"{_ATTEST}.docx", f"{_ATTEST}.pdf", JSON]
    tekst = {namn[0]: "Attest (Word)", namn[1]: "Attest (PDF)", namn[2]: "Attest (data)"}
    lenkjer = tuple(sett.lenkje(ei, tekst[ei]) for ei in namn if ei in sett.filer)
    staar = JSON in sett.filer and JSON not in sett.endra
    samla = _les_samla((ut / sett.sti / JSON).read_bytes()) if staar else ""
    return Prov(samla, lenkjer, tuple(sorted({*sett.endra, *sett.borte})))


def _les_samla(prov: bytes) -> str:
    """Return the hash of all that is shared; empty when the bytes are no proof."""
    try:
        return str(json.loads(prov)["samla"])
    except (ValueError, TypeError, KeyError):
        return ""


def _rader(sett: _Sett, omtale: Saksomtale) -> Iterator[Rad]:
    """Yield a row for each document: the whole case first, then those of the plan, then workbooks and calendars."""
    delt = [namn.split("/", 1) for namn in sett.filer]
    hennar = sorted(
        (
            (PurePosixPath(del_[1]).with_suffix("").as_posix(), *del_)
            for del_ in delt
            if del_[0] in omtale.kommunar
        ),
        key=lambda ei: _plass(ei[0], omtale),
    )
    for stamme, gruppe in groupby(hennar, key=lambda ei: ei[0]):
        filer: dict[str, tuple[Lenkje, ...]] = {}
        for _, kommune, namn in sorted(gruppe):
            filer[kommune] = (*filer.get(kommune, ()), sett.lenkje(f"{kommune}/{namn}"))
        yield Rad(_radtittel(stamme, next(iter(filer.values()))[0], omtale), filer)


def _plass(stamme: str, omtale: Saksomtale) -> tuple[int, str]:
    kjende = [namn.removesuffix(".docx") for namn in omtale.dokument]
    if f"{stamme}.pdf" == HEILE_SAKA:
        return -1, stamme
    return kjende.index(stamme) if stamme in kjende else len(kjende), stamme


def _radtittel(stamme: str, lenkje: Lenkje, omtale: Saksomtale) -> str:
    if f"{stamme}.pdf" == HEILE_SAKA:
        return "Heile saka i éin PDF"
    ending = PurePosixPath(lenkje.sti).suffix
    mappe, _, namn = stamme.rpartition("/")
    tittel = omtale.dokument.get(f"{stamme}.docx") or f"{_TITTEL.get(ending, 'Dokument')} ({namn})"
    return f"{_UTANFOR[mappe]}: {tittel}" if mappe in _UTANFOR else tittel


def _utanfor(mappe: str, ending: str, tekst: str, sett: _Sett, ut: Path) -> dict[str, tuple[Lenkje, ...]]:
    stader = sorted((ut / mappe / sett.sti).glob(f"*{ending}"))
    return {fil.stem: (Lenkje(tekst, f"{mappe}/{sett.sti}/{fil.name}"),) for fil in stader}


def _pakkar(sett: _Sett, ut: Path) -> tuple[dict[str, tuple[Lenkje, ...]], tuple[str, ...]]:
    """Return the packages, and the names of those that hold other files than the set."""
    pakkar = _utanfor(PAKKAR, ".zip", "ZIP", sett, ut)
    gamle = (kommune for kommune in pakkar if _er_gammal(ut / PAKKAR / sett.sti, kommune, sett.summar))
    return pakkar, tuple(f"{kommune}.zip" for kommune in gamle)


def _er_gammal(mappe: Path, kommune: str, summar: Mapping[str, str]) -> bool:
    try:
        with zipfile.ZipFile(mappe / f"{kommune}.zip") as pakke:
            pakka = les_summar(pakke.read(f"data/{NAMN}"))
    except (zipfile.BadZipFile, KeyError, RuntimeError, zlib.error, OSError):
        return True
    if not pakka:
        return True
    har = {namn: summar.get(f"{kommune}/{namn}", summar.get(namn)) for namn in pakka}
    # A PDF may be gone because the case was built without, and then the package is as good as it was.
    borte = (namn for namn, sum_ in har.items() if sum_ is None and _DOKUMENT.fullmatch(namn))
    return any(borte) or any(sum_ not in {None, pakka[namn]} for namn, sum_ in har.items() if namn != NAMN)


def _ikkje_laga_enno(
    sett: _Sett, omtale: Saksomtale, pakkar: Mapping[str, object], utkast: Mapping[str, object]
) -> Iterator[str]:
    pdfar = {namn for namn in sett.filer if namn.endswith(".pdf")}
    if not pdfar:
        yield "Arkiv-PDF er ikkje laga («sognko build --pdf»)."
    if not any(namn.endswith(f"/{HEILE_SAKA}") for namn in pdfar):
        yield "Heile saka i éin PDF er ikkje laga («sognko packet»)."
    for har, kva, kommando in (
        (pakkar, "Pakke til arkivet", "sognko package"),
        (utkast, "E-postutkast", "sognko send --dry-run"),
    ):
        if utan := [namn for mappe, namn in omtale.kommunar.items() if mappe not in har]:
            kven = "" if len(utan) == len(omtale.kommunar) else f" til {', '.join(utan)}"
            yield f"{kva}{kven} er ikkje laga («{kommando}»)."


def _samling(sett: _Sett) -> Samling:
    slag, _, namn = sett.sti.partition("/")
    tittel = _SAMLINGAR.get(slag, slag) + (f": {namn}" if namn else "")
    return Samling(tittel, tuple(sett.lenkje(fil, fil) for fil in sett.filer))
