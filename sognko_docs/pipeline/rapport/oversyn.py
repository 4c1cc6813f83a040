"""The register of agreements: every case read and reckoned, held together with what is known besides."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sognko_docs import __version__
from sognko_docs.compose.avtaleoversyn import Oversyn, hendingar
from sognko_docs.compose.plan import ascii_namn
from sognko_docs.compute.avtaleoversyn import Avtalerad, Reknasak, lag_oversyn
from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.delivery.lager import Sett, skriv_sett
from sognko_docs.delivery.manifest import NAMN, lag_manifest
from sognko_docs.finding import Finding, har_feil
from sognko_docs.load.resultat import Lasta, Lesing
from sognko_docs.load.saker import les_avtalar, les_sak
from sognko_docs.rules.avtaleregister import Avtalegrunnlag, kontroller_avtalar
from sognko_docs.rules.kontroll import hindringar
from sognko_docs.sak.kommunar import Register

MAPPE = "oversyn"
RAPPORT, REKNEARK, KALENDER = "avtaleoversyn.docx", "avtaleoversyn.xlsx", "fristar.ics"


@dataclass(frozen=True, slots=True)
class Oppsett:
    """Where the files go, where the templates are, and where compiled ones are kept."""

    ut: Path
    malar: Path
    lager: Path | None = None


@dataclass(frozen=True, slots=True)
class Samla:
    """What reading gave: the rows when nothing stops them, and for each file its findings and where they stand."""

    rader: tuple[Avtalerad, ...]
    register: Register | None
    funn: tuple[tuple[tuple[Finding, ...], Lesing], ...]
    inngang: str = ""
    """SHA-256 of all that was read, and of the day."""

    @property
    def stoppa(self) -> bool:
        """True when a finding keeps the register from being made."""
        return self.register is None or any(ei.stoppar for funn, _ in self.funn for ei in funn)


def samle(saker: Sequence[Path], mappe: Path, dato: date) -> Samla:
    """Read the cases and the agreements in ``mappe``, and return the register on a day, or what stops it."""
    lesne = [(sak.name, *_les(sak)) for sak in saker]
    avtalar, register, lesing = les_avtalar(mappe)
    lasta = {namn: ei.lasta for namn, ei, _ in lesne if ei.lasta is not None}
    om_avtalar = lesing.funn
    if register is not None:
        grunnlag = Avtalegrunnlag(
            avtalar,
            register.kortnamn,
            {namn: ei.sak for namn, ei in lasta.items()},
            frozenset(namn for namn, *_ in lesne),
        )
        om_avtalar += kontroller_avtalar(grunnlag, lesing.fil)
    samla = Samla((), register, (*((funn, ei) for _, ei, funn in lesne), (om_avtalar, lesing)))
    if samla.stoppa:
        return samla
    rekna = {namn: Reknasak(ei.sak, ei.tal, rekn_ut(ei.sak, ei.tal, avvik=())) for namn, ei in lasta.items()}
    rader = lag_oversyn(rekna, avtalar, dato)
    return Samla(rader, register, samla.funn, _inngang(lasta.values(), lesing, dato))


def _les(sak: Path) -> tuple[Lesing, tuple[Finding, ...]]:
    """Read a case; only what keeps it from being reckoned matters here."""
    lesing = les_sak(sak)
    lasta = lesing.lasta
    if lasta is None:
        return lesing, tuple(ei for ei in lesing.funn if ei.stoppar)
    return lesing, hindringar(lasta.sak, lasta.register, lasta.tal, lasta.lover, lasta.vedleggsfiler)


def _inngang(saker: Iterable[Lasta], lesing: Lesing, dato: date) -> str:
    tekstar = [*sorted(sak.inngang for sak in saker), dato.isoformat()]
    tekstar += [kjelde.tekst for _, kjelde in sorted(lesing.kjelder.items())]
    return hashlib.sha256("\0".join(tekstar).encode("utf-8", "replace")).hexdigest()


def skriv(oversyn: Oversyn, inngang: str, oppsett: Oppsett) -> Sett:
    """Put the report, the workbook and the calendar in a folder of their own, in one move; or nothing, and why."""
    from sognko_docs.delivery.avtaleark import lag_avtaleark  # noqa: PLC0415  # why: only writing needs it
    from sognko_docs.delivery.kalender import lag_kalender  # noqa: PLC0415  # why: likewise
    from sognko_docs.pipeline.rapport.oversynsrapport import lag_rapport  # noqa: PLC0415  # why: likewise
    from sognko_docs.word.zipfil import pakk, skriv_zip  # noqa: PLC0415  # why: likewise

    mappe = MAPPE + (f"-{ascii_namn(oversyn.kommune)}" if oversyn.kommune else "")
    rapport, mal, funn = lag_rapport(oversyn, inngang, oppsett)
    if har_feil(funn):
        return Sett(oppsett.ut / mappe, funn=funn)
    filer = {RAPPORT: rapport}
    filer[REKNEARK] = skriv_zip(pakk(namn, data) for namn, data in lag_avtaleark(oversyn).items())
    if dagar := hendingar(oversyn):
        filer[KALENDER] = lag_kalender(dagar, eigar=mappe, tittel="Fristar i avtalane", dato=oversyn.dato)
    manifest = lag_manifest(filer, sak=mappe, inndata=inngang, malar=mal, versjon=__version__)
    sett = skriv_sett(oppsett.ut, mappe, {**filer, NAMN: manifest})
    return replace(sett, funn=(*funn, *sett.funn))
