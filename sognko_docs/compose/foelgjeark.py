"""The internal cover sheet of a case: what is silenced and why, what stands, what is open, what is left to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sognko_docs import skrift
from sognko_docs.compose.fakta import Faktum, fakta_i
from sognko_docs.compose.foelgjearkvising import (
    FoelgjearkVising,
    FunnVising,
    InterntVising,
    KjeldetalVising,
)
from sognko_docs.compose.plan import Plan
from sognko_docs.compose.tabell import vis_tabellar
from sognko_docs.compose.verdi import Felt
from sognko_docs.compute.ark import Avvik
from sognko_docs.compute.fristar import fristar
from sognko_docs.finding import Grad
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.sak import Sak

MAL = "internt-foelgjeark"
"""Name of the template, and of the file without its ending."""

MAPPE = "internt"
"""Folder of the sheet, beside those of the councils; no council has that name."""

FILNAMN = f"{MAPPE}/{MAL}.docx"

TITTEL = "Internt følgjeark"
MALAR: Mapping[str, type] = {MAL: InterntVising}
"""The template that can name what is internal; no other can."""

_ROT = "=følgjeark"


@dataclass(frozen=True, slots=True)
class Notert:
    """A finding as it is noted: its words, without the §, and its place as people say it."""

    kode: str
    grad: Grad
    melding: str
    heimel: str
    stad: str
    raad: str = ""
    grunn: str = ""


@dataclass(frozen=True, slots=True)
class Notat:
    """What was noted of a case: what it silences, with reasons, what stands, and figures that do not agree."""

    mappe: str
    ignorerte: tuple[Notert, ...] = ()
    staar: tuple[Notert, ...] = ()
    avvik: tuple[Avvik, ...] = ()


def vis_foelgjeark(sak: Sak, register: Register, plan: Plan, notat: Notat) -> InterntVising:
    """Return the view of the internal cover sheet. It is always made, also when there is nothing to report."""
    kjeldetal = tuple(_kjeldetal(sak, notat.avvik))
    return InterntVising(
        sak=plan.delt.sak,
        foelgjeark=FoelgjearkVising(
            mappe=Felt(f"{_ROT}.mappe", notat.mappe),
            status=Felt("sak.status", sak.sak.status),
            samandrag=Felt(f"{_ROT}.samandrag", _samandrag(notat, len(kjeldetal))),
            ignorerte=_vis_funn("ignorerte", notat.ignorerte),
            staar=_vis_funn("står", notat.staar),
            kjeldetal=kjeldetal,
            gjeremaal=tuple(
                Felt(f"{_ROT}.gjeremål[{nr}]", tekst)
                for nr, tekst in enumerate(gjeremaal(sak, register, notat))
            ),
        ),
        opne_spoersmaal=plan.delt.opne_spoersmaal,
    )


def fakta_foelgjeark(vising: InterntVising) -> tuple[Faktum, ...]:
    """Return what must be found again in the finished sheet: all of it."""
    return fakta_i((vising.sak.tittel, vising.sak.dato, vising.foelgjeark, vising.opne_spoersmaal))


def gjeremaal(sak: Sak, register: Register, notat: Notat) -> Iterator[str]:
    """Yield what is left to do before the case goes out, a sentence each."""
    if sak.sak.status == "utkast":
        yield "Saka er eit utkast. Set «status: framlegg» når ho er klar."
    if notat.staar:
        yield "Vurder åtvaringane og merknadene nedanfor."
    if sak.opne_spoersmaal:
        yield "Avklar dei opne spørsmåla, eller la dei stå i saka med vilje."
    if sak.fordeling and sak.fordeling.vald is None:
        yield "Vel alternativ for fordelinga, eller la kommunestyra velje."
    yield from _manglar_hos_kommunane(sak, register)
    yield from _manglar_i_saka(sak)


def _manglar_i_saka(sak: Sak) -> Iterator[str]:
    for frist in fristar(sak.verksemdsoverdraging) if sak.verksemdsoverdraging else ():
        if frist.ope:
            yield f"Set dato: {frist.kva[:1].lower()}{frist.kva[1:]} ({frist.heimel})."
    for vedlegg in sak.vedlegg:
        if vedlegg.fil:
            yield f"Legg ved fila «{vedlegg.fil}» («{vedlegg.tittel}»)."


def _manglar_hos_kommunane(sak: Sak, register: Register) -> Iterator[str]:
    alle = sak.mottakarar
    for steg in sak.handsaming:
        if utan := [namn for namn in alle if namn not in steg.moetedato]:
            yield f"Møtedatoen er ikkje kjend: {steg.utval} i {_kven(utan, alle, register)}."
    if utan := [namn for namn in alle if not sak.kommunar[namn].arkivsak]:
        yield f"Arkivsaksnummeret manglar for {_kven(utan, alle, register)}."


def _kven(utan: list[str], alle: tuple[str, ...], register: Register) -> str:
    if len(utan) == len(alle) > 1:
        return "alle kommunane"
    return skrift.liste(register.kommunar[namn].kortnamn for namn in utan)


def _samandrag(notat: Notat, kjeldetal: int) -> str:
    """Return in three sentences how much there is to look at; what there is nothing of has no part of its own below."""
    tal = len(notat.ignorerte)
    lagt = "lagt" if tal == 1 else "lagde"
    ignorerte = f"{tal or 'Ingen'} funn er {lagt} bort{' med ein grunn' if tal else ''}."
    aatvaringar = sum(ei.grad is Grad.AATVARING for ei in notat.staar)
    merknader = len(notat.staar) - aatvaringar
    delar = [_mengd(aatvaringar, "åtvaring", "åtvaringar"), _mengd(merknader, "merknad", "merknader")]
    staar = skrift.liste(del_ for del_ in delar if del_) or "Ingen åtvaringar eller merknader"
    noterte = "er notert" if kjeldetal == 1 else "er noterte"
    return f"{ignorerte} {staar} står. {kjeldetal or 'Ingen'} avvik i tala i kjeldene {noterte}."


def _mengd(tal: int, ein: str, fleire: str) -> str:
    return f"{tal} {ein if tal == 1 else fleire}" if tal else ""


def _vis_funn(del_: str, noterte: Iterable[Notert]) -> tuple[FunnVising, ...]:
    return tuple(_eitt_funn(f"{_ROT}.{del_}[{nr}]", notert) for nr, notert in enumerate(noterte))


def _eitt_funn(rot: str, notert: Notert) -> FunnVising:
    raad = notert.raad[:1].upper() + notert.raad[1:]
    return FunnVising(
        kode=Felt(f"{rot}.kode", notert.kode),
        grad=Felt(f"{rot}.grad", notert.grad.value),
        melding=Felt(f"{rot}.melding", notert.melding),
        heimel=Felt(f"{rot}.heimel", notert.heimel) if notert.heimel else None,
        stad=Felt(f"{rot}.stad", notert.stad),
        raad=Felt(f"{rot}.råd", raad) if raad else None,
        grunn=Felt(f"{rot}.grunn", notert.grunn) if notert.grunn else None,
    )


def _kjeldetal(sak: Sak, avvik: tuple[Avvik, ...]) -> Iterator[KjeldetalVising]:
    """Yield each figure of a source that the tables correct or tell of, in the words of their notes."""
    for namn, tabell in vis_tabellar(sak.tabellar, avvik).items():
        for merknad in tabell.merknadar:
            if merknad.sti.startswith("="):
                yield KjeldetalVising(
                    tabell=Felt(f"{_ROT}.tabell.{namn}", tabell.tittel.verdi),
                    avvik=Felt(f"{_ROT}.{merknad.sti[1:]}", merknad.verdi),
                    kjelde=Felt(f"{_ROT}.kjelde.{namn}", tabell.kjelde.verdi),
                )
