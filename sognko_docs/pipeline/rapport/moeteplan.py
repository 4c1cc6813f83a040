"""From a plan of meetings to a Word document and a calendar, a line per stage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from sognko_docs import __version__
from sognko_docs.compose.fakta import fakta_i
from sognko_docs.compose.moeteplan import MALAR, hendingar, vis_moeteplan
from sognko_docs.compose.moeteplanvising import MoeteplanVising
from sognko_docs.finding import Finding, Stad, har_feil
from sognko_docs.load.moeteplanar import Planlesing, les_moeteplan
from sognko_docs.pipeline.bygg import Oppsett
from sognko_docs.pipeline.sjekk import plasser
from sognko_docs.rules.moeteplan import kontroller_moeteplan
from sognko_docs.sak.moeteplan import Moeteplan

MAPPE = "moete"
"""Folder of the meetings in ``output/``; a plan has a folder of its own in it."""
MAL = "moeteplan"
DOKUMENT, KALENDER = "01-moeteplan.docx", "moeteplan.ics"


@dataclass(frozen=True, slots=True)
class Planlagd:
    """What came of a plan: the reading, the findings, its view when nothing stops it, and the files made."""

    lesing: Planlesing
    funn: tuple[Finding, ...]
    vising: MoeteplanVising | None = None
    filer: tuple[str, ...] = ()


def sjekk_plan(fil: Path, rot: Path) -> Planlagd:
    """Read a plan and hold it against the rules."""
    lesing = les_moeteplan(fil, rot)
    if lesing.plan is None:
        return Planlagd(lesing, lesing.funn)
    staande, _ = plasser(lesing, tuple(kontroller_moeteplan(lesing.plan)))
    stoppa = har_feil(staande)
    return Planlagd(lesing, lesing.funn + staande, None if stoppa else vis_moeteplan(lesing.plan))


def lag_plan(fil: Path, rot: Path, oppsett: Oppsett) -> Planlagd:
    """Make the document and the calendar of a plan, read the document back, and put both in place in one move."""
    planlagd = sjekk_plan(fil, rot)
    plan = planlagd.lesing.plan
    if planlagd.vising is None or plan is None:
        return planlagd
    data, malar, funn = _dokument(planlagd.vising, plan, planlagd.lesing.inngang, fil, oppsett)
    filer = {DOKUMENT: data}
    if not har_feil(funn):
        filer[KALENDER] = _kalender(plan, fil)
        funn += _lever(filer, malar, fil, planlagd.lesing.inngang, oppsett)
        for namn in filer:
            oppsett.melding(namn)
    stoppa = har_feil(funn)
    return Planlagd(planlagd.lesing, planlagd.funn + funn, planlagd.vising, () if stoppa else tuple(filer))


def _dokument(
    vising: MoeteplanVising, plan: Moeteplan, inngang: str, fil: Path, oppsett: Oppsett
) -> tuple[bytes, dict[str, str], tuple[Finding, ...]]:
    """Return the document, the hash of its template by name, and what is wrong; every fact is found again."""
    from sognko_docs.pipeline.attlesing import sjekk_innhald  # noqa: PLC0415  # why: Word, which showing needs not
    from sognko_docs.word.godkjenning import opne_godkjend  # noqa: PLC0415  # why: likewise
    from sognko_docs.word.lesing import les  # noqa: PLC0415  # why: likewise
    from sognko_docs.word.mal import Eigenskapar, MalFeil  # noqa: PLC0415  # why: likewise

    malfil = oppsett.malar / f"{MAL}.docx"
    mal = opne_godkjend(malfil, MALAR[MAL], oppsett.lager)
    if isinstance(mal, tuple):
        return b"", {}, mal
    eigne = {
        "møteplan": fil.stem,
        "dokument": MAL,
        "inngang": inngang,
        "mal": mal.sha256,
        "versjon": __version__,
    }
    eigenskapar = Eigenskapar(plan.moeteplan.tittel, "Sogn KO", plan.moeteplan.dato, eigne)
    namn = {felt.name: getattr(vising, felt.name) for felt in fields(vising)}
    try:
        data = mal.sett(namn).dokument(None, eigenskapar)
    except MalFeil as feil:
        return b"", {}, (Finding("T108", feil.melding, stad=Stad(malfil, delstad=feil.delstad)),)
    heile = (vising.plan, vising.organ, vising.moete, vising.faste, vising.saker, vising.merknader)
    return data, {MAL: mal.sha256}, tuple(sjekk_innhald(data, les(data), fakta_i(heile), Stad(malfil)))


def _kalender(plan: Moeteplan, fil: Path) -> bytes:
    from sognko_docs.delivery.kalender import lag_kalender  # noqa: PLC0415  # why: only writing needs it

    hovud = plan.moeteplan
    return lag_kalender(hendingar(plan), eigar=fil.stem, tittel=hovud.tittel, dato=hovud.dato)


def _lever(
    filer: Mapping[str, bytes], malar: Mapping[str, str], fil: Path, inngang: str, oppsett: Oppsett
) -> tuple[Finding, ...]:
    from sognko_docs.delivery.lager import skriv_sett  # noqa: PLC0415  # why: only writing needs it
    from sognko_docs.delivery.manifest import NAMN, lag_manifest  # noqa: PLC0415  # why: likewise

    manifest = lag_manifest(
        filer, sak=fil.stem, inndata=inngang, malar=malar, versjon=__version__, commit=oppsett.commit
    )
    return skriv_sett(oppsett.ut / MAPPE, fil.stem, {**filer, NAMN: manifest}).funn
