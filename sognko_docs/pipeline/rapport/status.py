"""How a case stands in each council: the case and the decisions read, every wording held against the proposal."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePath

from sognko_docs.compose.plan import Plan
from sognko_docs.compose.reintekst import rein_blokk
from sognko_docs.compose.verdi import Blokk
from sognko_docs.compute.vedtaksstatus import (
    Ordlyd,
    Punktskilnad,
    Punktversjonar,
    Saksstatus,
    Vedtaksfakta,
    paa_dag,
    saksstatus,
)
from sognko_docs.finding import Finding, Grad, Sti, sti_fraa
from sognko_docs.identity.protokoll import Protokoll
from sognko_docs.identity.vedtak import jamfoer, versjonar
from sognko_docs.load.resultat import Lasta, Lesing
from sognko_docs.load.vedtaksfil import Vedtakslesing, les_vedtak
from sognko_docs.pipeline.rapport.protokoll import les_fil
from sognko_docs.pipeline.sjekk import sjekk
from sognko_docs.rules.vedtaksfil import Vedtaksgrunnlag, kontroller_vedtak
from sognko_docs.sak.vedtaksfil import Kommunevedtak, Organhandsaming, Vedtaksfil


@dataclass(frozen=True, slots=True)
class Vedtaksgang:
    """What came of asking: the status when the case can be read, and for each file its findings."""

    status: Saksstatus | None
    namn: Mapping[str, str]
    ulike: tuple[Punktversjonar, ...]
    funn: tuple[tuple[tuple[Finding, ...], Lesing], ...]
    inngang: str = ""
    """SHA-256, in hex, of all that was read, and of the day."""


def finn_status(mappe: Path, dag: date) -> Vedtaksgang:
    """Return how the case in a folder stands on a day, and all that is wrong with what was read."""
    kontrollert, vedtak = sjekk(mappe), les_vedtak(mappe)
    lasta, plan = kontrollert.lesing.lasta, kontrollert.plan
    stoppar = tuple(ei for ei in kontrollert.funn if ei.stoppar)
    if lasta is None or plan is None:
        return Vedtaksgang(None, {}, (), ((stoppar, kontrollert.lesing), (vedtak.funn, vedtak)))
    namn = lasta.register.kortnamn
    if vedtak.vedtak is None:
        status = saksstatus(lasta.namn, lasta.sak, None, {}, dag=dag)
        return Vedtaksgang(status, namn, (), ((vedtak.funn, vedtak),), _inngang(lasta, vedtak, dag))
    grunnlag = Vedtaksgrunnlag(vedtak.vedtak, lasta.sak, namn, frozenset(vedtak.protokollar))
    fil = paa_dag(vedtak.vedtak, dag)
    ordlydar, om_ordlyd = _ordlydar(vedtak, fil, plan)
    leste = {kommune: ei.skilnader for kommune, ei in ordlydar.items() if ei.skilnader}
    ulike = versjonar(leste)
    status = saksstatus(lasta.namn, lasta.sak, fil, ordlydar, dag=dag, ulike=ulike)
    funn = (*vedtak.funn, *kontroller_vedtak(grunnlag, vedtak.fil), *om_ordlyd)
    funn += _om_likskap(status, namn, fil, vedtak.fil)
    funn = tuple(ei for ei in funn if not _lagt_bort(ei, vedtak))
    return Vedtaksgang(status, namn, ulike, ((funn, vedtak),), _inngang(lasta, vedtak, dag))


def _inngang(lasta: Lasta, vedtak: Vedtakslesing, dag: date) -> str:
    summar = [lasta.inngang, vedtak.inngang, dag.isoformat()]
    summar += [f"{namn}\0{_sum(fil)}" for namn, fil in sorted(vedtak.protokollar.items())]
    return hashlib.sha256("\0".join(summar).encode()).hexdigest()


def _sum(fil: Path) -> str:
    """Return the SHA-256 of a file, empty for one that cannot be opened; who names it in the case is told of it."""
    try:
        with fil.open("rb") as straum:
            return hashlib.file_digest(straum, "sha256").hexdigest()
    except OSError:
        return ""


def _ordlydar(
    lesing: Vedtakslesing, fil: Vedtaksfil, plan: Plan
) -> tuple[dict[str, Ordlyd], tuple[Finding, ...]]:
    ordlydar: dict[str, Ordlyd] = {}
    funn: list[Finding] = []
    for kommune, vedtak in fil.vedtak.items():
        avgjerd = vedtak.avgjerd
        if avgjerd is None or kommune not in plan.kommunar:
            continue
        sti: Sti = ("vedtak", kommune, "handsama", _plass(vedtak, avgjerd))
        protokoll, om = _protokoll(lesing, avgjerd, sti)
        funn += [_i_fila(ei, lesing.fil) for ei in om]
        framlegg = framlegg_til(plan, kommune)
        ordlydar[kommune] = Ordlyd(_skilnader(avgjerd, protokoll, framlegg), _fakta(avgjerd, protokoll))
    return ordlydar, tuple(funn)


def _lagt_bort(ei: Finding, lesing: Lesing) -> bool:
    """True for advice that a comment in the file silences with a reason; what stops nothing can be put aside."""
    stad = ei.stad or lesing.finn_stad(ei.fil, ei.sti)
    return not ei.stoppar and lesing.ignorering(ei.kode, stad) is not None


def _plass(vedtak: Kommunevedtak, avgjerd: Organhandsaming) -> int:
    return next(nr for nr, ei in enumerate(vedtak.handsama) if ei is avgjerd)


def _i_fila(ei: Finding, fil: PurePath) -> Finding:
    return Finding(ei.kode, ei.melding, ei.sti, ei.hjelp, ei.grad, ei.sjaa, fil=fil)


def _protokoll(
    lesing: Vedtakslesing, ei: Organhandsaming, sti: Sti
) -> tuple[Protokoll | None, tuple[Finding, ...]]:
    fil = lesing.protokollar.get(ei.protokoll or "")
    return les_fil(fil, ei, sti) if fil is not None else (None, ())


def framlegg_til(plan: Plan, kommune: str) -> dict[int, str]:
    """Return the points put before a council as it reads them, by their index in the case."""
    ut: dict[int, str] = {}
    for punkt in plan.kommunar[kommune].vedtak:
        _, nr, *_ = sti_fraa(punkt.tekst.sti)
        ut[int(nr)] = rein_blokk(punkt.tekst)
    return ut


def _skilnader(
    ei: Organhandsaming, protokoll: Protokoll | None, framlegg: Mapping[int, str]
) -> tuple[Punktskilnad, ...] | None:
    if ei.som_framlegg:
        return jamfoer(framlegg, tuple(framlegg.values()))
    if ei.punkt:
        return jamfoer(framlegg, tuple(rein_blokk(Blokk("punkt", tekst)) for tekst in ei.punkt))
    return jamfoer(framlegg, protokoll.punkt) if protokoll is not None else None


def _fakta(ei: Organhandsaming, protokoll: Protokoll | None) -> Vedtaksfakta:
    """Return what is known; what the file says itself wins."""
    lese = protokoll or Protokoll()
    return Vedtaksfakta(
        ei.moetedato or lese.dato,
        ei.tid or "",
        ei.saksnummer or lese.saksnummer or "",
        ei.samroeystes or (lese.samroeystes and ei.roeyster is None),
        (ei.roeyster.for_, ei.roeyster.mot) if ei.roeyster else lese.roeyster,
    )


def _om_likskap(
    status: Saksstatus, namn: Mapping[str, str], fil: Vedtaksfil, stig: PurePath
) -> tuple[Finding, ...]:
    """Tell of every council that has decided something else, and of those that only write it otherwise."""
    funn = []
    for ei in status.kommunar:
        vedtak = fil.vedtak.get(ei.kommune)
        avgjerd = vedtak.avgjerd if vedtak else None
        if vedtak is None or avgjerd is None:
            continue
        sti: Sti = ("vedtak", ei.kommune, "handsama", _plass(vedtak, avgjerd))
        hjelp = "sjå skilnadene i «sognko status»; saka må opp på nytt der det ikkje er det same"
        match ei.stode:
            case "vedteke med endringar" if not status.same_endring:
                punkt = ", ".join(dict.fromkeys(punktnamn(ein) for ein in ei.skilnader if ein.substans))
                melding = f"{namn[ei.kommune]} har vedteke noko anna enn framlegget: {punkt}"
                funn.append(Finding("I320", melding, sti, hjelp, fil=stig))
            case "avvist":
                funn.append(Finding("I322", f"{namn[ei.kommune]} har avvist saka", sti, hjelp, fil=stig))
            case "vedteke, anna skrivemåte":
                flytta = [str(ein.nr + 1) for ein in ei.skilnader if ein.flytta and ein.nr is not None]
                om = f"; flytta: punkt {', '.join(flytta)} i saka" if flytta else ""
                melding = f"{namn[ei.kommune]} har vedteke det same, men skrive eller ordna det annleis{om}"
                hjelp = "det er dei same orda; ingenting å gjere"
                funn.append(Finding("I321", melding, sti, hjelp, Grad.MERKNAD, fil=stig))
    return tuple(funn)


def punktnamn(ei: Punktskilnad) -> str:
    """Return what a changed point is called: «punkt 3 endra», «nytt punkt 9»."""
    if ei.nr is None:
        return f"nytt punkt {(ei.plass or 0) + 1}"
    kva = {"stroke": "er stroke", "målform": "har anna målform"}.get(ei.slag, "er endra")
    return f"punkt {ei.nr + 1} i saka {kva}"


def har_avvik(funn: tuple[Finding, ...]) -> bool:
    """True when some council has decided something else than the others were asked to."""
    return any(ei.kode in {"I320", "I322"} for ei in funn)
