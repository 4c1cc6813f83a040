"""Edits from councils, taken into the case: chosen, held against each other, checked and written, or nothing of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sognko_docs.delivery.heilfil import byt_fil
from sognko_docs.finding import Finding, Stad, Sti, har_feil, sti_tekst
from sognko_docs.load.finn import SAKSMAPPE
from sognko_docs.load.kjelde import les_kjelde
from sognko_docs.load.resultat import Lesing
from sognko_docs.load.saker import SAKSFIL
from sognko_docs.load.skalar import Yaml
from sognko_docs.load.skriv import KanIkkjeSkrive, skriv_verdiar
from sognko_docs.pipeline.retur.inntak import Inntak
from sognko_docs.pipeline.retur.returord import kort
from sognko_docs.pipeline.sjekk import Kontrollert, sjekk
from sognko_docs.sak.sak import Sak
from sognko_docs.word.omskriving import Byte, byt

ALLE = "alle"


@dataclass(frozen=True, slots=True)
class Utfall:
    """What came of it: how many edits were written, and what is wrong; with an error nothing was written."""

    skrivne: int = 0
    funn: tuple[Finding, ...] = ()
    lesing: Lesing | None = None
    """The case the findings belong to."""


def stridar(inntak: Sequence[Inntak]) -> dict[Sti, tuple[Inntak, ...]]:
    """Return the edits that cannot all be made, by path."""
    ut: dict[Sti, tuple[Inntak, ...]] = {}
    for eit in inntak:
        if any(eit.i_strid(anna) for anna in inntak):
            ut[eit.sti] = (*ut.get(eit.sti, ()), eit)
    return ut


def vel(
    inntak: Sequence[Inntak], val: Mapping[str, str], *, alle: bool, sak: str = ""
) -> tuple[list[Inntak], list[Finding]]:
    """Return the edits that are accepted. ``val`` has the paths, each with a council or nothing.

    Where councils want different wordings of the same and none of them is chosen, nothing of that path is accepted
    (D180).
    """
    valde = [
        eit for eit in inntak if (alle or eit.namn in val) and val.get(eit.namn, "") in {"", eit.kommune}
    ]
    uavklarte = stridar(valde)
    funn = [_strid(sti, eitt, sak) for sti, eitt in uavklarte.items()]
    return [eit for eit in valde if eit.sti not in uavklarte], funn


def ukjende(inntak: Iterable[Inntak], val: Mapping[str, str]) -> list[Finding]:
    """Return the paths and councils that were chosen and have no edit (D183)."""
    finst = {eit.namn for eit in inntak} | {f"{eit.namn}={eit.kommune}" for eit in inntak}
    gale = {sti if not kven else f"{sti}={kven}": (sti, kven) for sti, kven in val.items()}
    kjende = ", ".join(sorted({eit.namn for eit in inntak})) or "ingen"
    return [
        Finding(
            "D183",
            f"Filene har inga endring i «{sti}»{f' frå «{kven}»' if kven else ''}",
            hjelp=f"endringar finst i: {kjende}",
        )
        for ein, (sti, kven) in gale.items()
        if ein not in finst
    ]


def avsendar(eit: Inntak, alle: Iterable[Inntak]) -> str:
    """Return who wants an edit: the council, and the file where there are several of it or none is named."""
    fleire = len({ei.fil for ei in alle if ei.kommune == eit.kommune}) > 1
    return ", ".join(filter(None, (eit.kommune, eit.fil.name if fleire or not eit.kommune else "")))


def _strid(sti: Sti, eitt: Sequence[Inntak], sak: str) -> Finding:
    ordlydar = dict.fromkeys(f"{avsendar(ei, eitt)}: «{kort(ei.vist_etter.strip())}»" for ei in eitt)
    namn = sti_tekst(sti)
    kommunar = sorted({ei.kommune for ei in eitt})
    if len(kommunar) == 1:
        kven, hjelp = "Filene", "gi berre den fila som gjeld, eller vel med «--apply»"
    else:
        kven, hjelp = (
            "Kommunane",
            f"ver samde om ordlyden, eller vel ein med «--accept {namn}={kommunar[-1]}»",
        )
    melding = f"{kven} vil ha ulik ordlyd i «{namn}»{f' i «{sak}»' if sak else ''}: {'; '.join(ordlydar)}"
    return Finding("D180", melding, sti, hjelp)


def godta(rot: Path, sak: str, kontrollert: Kontrollert, valde: Sequence[Inntak]) -> Utfall:
    """Write the chosen edits to a case, when the case has no errors with them in it."""
    mappe = rot / SAKSMAPPE / sak
    fil, lesing = mappe / SAKSFIL, kontrollert.lesing
    data = fil.read_bytes()
    if les_kjelde(data, lesing.fil)[0].tekst != lesing.kjelder[lesing.fil].tekst:
        return Utfall(funn=(_endra_imens(lesing),), lesing=lesing)
    try:
        ny = skriv_verdiar(data, lesing.fil, Sak, nye_verdiar(lesing, valde))
    except KanIkkjeSkrive:
        return Utfall(funn=(_kan_ikkje(lesing),), lesing=lesing)
    etter = sjekk(mappe, ny)
    if etter.plan is None or har_feil(etter.funn):
        feil = tuple(ei for ei in etter.funn if ei.stoppar)
        return Utfall(funn=(*feil, _feil(lesing, len(feil))), lesing=etter.lesing)
    if ny != data:
        byt_fil(fil, ny)
    return Utfall(len(valde), lesing=etter.lesing)


def nye_verdiar(lesing: Lesing, valde: Sequence[Inntak]) -> dict[Sti, Yaml]:
    """Return the values of the case with the edits made in them, by path."""
    kjelde, ut = lesing.kjelder[lesing.fil], dict[Sti, Yaml]()
    for sti in dict.fromkeys(eit.sti for eit in valde):
        her = [eit for eit in valde if eit.sti == sti]
        if her[0].er_tekst:
            byte = dict.fromkeys(Byte(eit.fraa, eit.til, eit.ny) for eit in her)
            ut[sti] = byt(str(kjelde.verdi(sti)), list(byte))
        else:
            ut[sti] = her[0].verdi
    return ut


def _endra_imens(lesing: Lesing) -> Finding:
    hjelp = "køyr kommandoen ein gong til"
    return Finding(
        "D184",
        "Saka er endra medan kommandoen gjekk; ingenting er skrive",
        hjelp=hjelp,
        stad=Stad(lesing.fil),
    )


def _kan_ikkje(lesing: Lesing) -> Finding:
    melding = "Endringa står på ein stad i saka der ho ikkje kan skrivast utan at noko anna blir rørt; ingenting er skrive"
    hjelp = "skriv endringa inn for hand; ho står i ein verdi med «*» eller i klammer"
    return Finding("D184", melding, hjelp=hjelp, stad=Stad(lesing.fil))


def _feil(lesing: Lesing, tal: int) -> Finding:
    melding = f"Med endringane får saka {'éin feil' if tal == 1 else f'{tal} feil'}; ingenting er skrive"
    hjelp = "ta inn endringane ein og ein med «--accept STI», eller skriv dei inn for hand"
    return Finding("D182", melding, hjelp=hjelp, stad=Stad(lesing.fil))
