"""A case read and held against the rules. Nothing of Word is loaded."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from sognko_docs.compose.plan import Plan, legg_plan
from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.finding import Finding, Stad, har_feil
from sognko_docs.load.resultat import Lesing
from sognko_docs.load.saker import les_sak
from sognko_docs.rules.kontroll import kan_ignorerast, kan_reknast, kontroller
from sognko_docs.rules.tal_i_tekst import oversyn


@dataclass(frozen=True, slots=True)
class Ignorert:
    """A finding that a comment in the case silences, and the reason it gives."""

    funn: Finding
    grunn: str


@dataclass(frozen=True, slots=True)
class Kontrollert:
    """A case that has been read and checked; ``plan`` is there only when nothing stops it."""

    lesing: Lesing
    funn: tuple[Finding, ...]
    plan: Plan | None = None
    reknast: bool = False
    """True when the numbers of the case can be reckoned, whatever else is wrong with it."""
    ignorerte: tuple[Ignorert, ...] = ()
    """What the case itself silences, with its reasons."""


def sjekk(sak: Path, utkast: bytes | None = None) -> Kontrollert:
    """Read a case, hold it against the rules, and plan its documents; all findings at once.

    ``utkast`` is what the case file would hold.
    """
    lesing = les_sak(sak, utkast=utkast)
    lasta = lesing.lasta
    if lasta is None:
        return Kontrollert(lesing, lesing.funn)
    funn = kontroller(lasta.sak, lasta.register, lasta.tal, lasta.lover, lasta.vedleggsfiler)
    plan = None
    reknast = kan_reknast(funn)
    if reknast:
        plan, om_tekst = legg_plan(lasta.sak, lasta.register, lasta.tal, rekn_ut(lasta.sak, lasta.tal))
        funn += om_tekst
    staande, ignorerte = plasser(lesing, lesing.raad + funn)
    funn = lesing.funn + staande
    return Kontrollert(lesing, funn, None if har_feil(funn) else plan, reknast, ignorerte)


def tal_i_prosa(kontrollert: Kontrollert) -> tuple[tuple[Stad, tuple[str, str, str]], ...]:
    """Return every number in the prose: its place, and in words what is written, its kind and what it is."""
    lasta = kontrollert.lesing.lasta
    if lasta is None or not kontrollert.reknast:
        return ()
    stader = (
        (kontrollert.lesing.finn_stad(None, sti, utsnitt), ord_)
        for sti, utsnitt, ord_ in oversyn(lasta.sak, lasta.register, lasta.tal)
    )
    return tuple((stad, ord_) for stad, ord_ in stader if stad is not None)


def plasser(lesing: Lesing, funn: tuple[Finding, ...]) -> tuple[tuple[Finding, ...], tuple[Ignorert, ...]]:
    """Give each finding its place in the file; return those that stand, and those the case silences with a reason.

    What no reason can silence stands, and the comment that tried is a finding too.
    """
    staande: dict[Finding, None] = {}
    ignorerte: list[Ignorert] = []
    for utan_stad in funn:
        stad = utan_stad.stad or lesing.finn_stad(utan_stad.fil, utan_stad.sti, utan_stad.utsnitt)
        ei = replace(utan_stad, stad=stad)
        ignorering = lesing.ignorering(ei.kode, ei.stad)
        if ignorering and kan_ignorerast(ei.kode):
            ignorerte.append(Ignorert(ei, ignorering.grunn))
            continue
        staande[ei] = None
        if ignorering:
            staande[_kan_ikkje(ei.kode, ignorering.stad)] = None
    return tuple(staande), tuple(ignorerte)


def _kan_ikkje(kode: str, stad: Stad) -> Finding:
    hjelp = f"rett det «{kode}» peikar på, og ta bort merknaden"
    return Finding("Y127", f"Funnet {kode} kan ikkje ignorerast", stad=stad, fil=stad.fil, hjelp=hjelp)
