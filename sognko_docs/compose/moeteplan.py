"""The view of a plan of meetings, its calendar, and its lines at the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from sognko_docs import skrift
from sognko_docs.compose.kalender import Hending
from sognko_docs.compose.moeteplanvising import (
    MoeteplanVising,
    PlanhovudVising,
    PlanmoeteVising,
    PlanorganVising,
    PlansakVising,
)
from sognko_docs.compose.sak import felt
from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.compute.fridagar import fridag, vekedag
from sognko_docs.sak.moeteplan import Moeteplan, Planfest, Planmoete

MALAR: Mapping[str, type] = {"moeteplan": MoeteplanVising}
"""The template of a plan, and what it can name."""

_STATUS = {"utkast": "Utkast", "framlegg": "Framlegg", "vedteken": "Vedteken"}
FRAMLEGG = "framlegg i planen"
"""What stands as the source of a matter whose place in the year nobody has settled."""


def vis_moeteplan(plan: Moeteplan) -> MoeteplanVising:
    """Return the view of a plan: the meetings by date, the bodies in the order of the file."""
    return MoeteplanVising(
        plan=_hovud(plan),
        organ=tuple(_organ(plan, organ) for organ in plan.organ),
        moete=tuple(_moete(plan, nr, ei) for nr, ei in _ordna(plan)),
        faste=tuple(_sak(plan, nr, sak, None) for nr, sak in enumerate(plan.aarsplan) if sak.kvart_moete),
        saker=tuple(_saker(plan)),
        merknader=Blokk("merknader", plan.merknader) if plan.merknader else None,
    )


def dagane(moete: Planmoete) -> str:
    """Write the days of a meeting: ``10. februar``, ``1.–2. juni``."""
    fyrste, siste = moete.fyrste_dag, moete.siste_dag
    if fyrste == siste:
        return _dag(fyrste)
    return f"{fyrste.day}.–{_dag(siste)}" if fyrste.month == siste.month else f"{_dag(fyrste)}–{_dag(siste)}"


def _dag(dato: date) -> str:
    return skrift.dato(dato).rsplit(" ", 1)[0]


def _ordna(plan: Moeteplan) -> list[tuple[int, Planmoete]]:
    rang = {organ: nr for nr, organ in enumerate(plan.organ)}
    return sorted(enumerate(plan.moete), key=lambda ei: (ei[1].fyrste_dag, rang[ei[1].organ]))


def _hovud(plan: Moeteplan) -> PlanhovudVising:
    hovud = plan.moeteplan
    return PlanhovudVising(
        tittel=Felt("møteplan.tittel", hovud.tittel),
        aar=Felt("møteplan.år", str(hovud.aar)),
        dato=Felt("møteplan.dato", hovud.dato),
        status=Felt("=møteplan.status", f"{_STATUS[hovud.status]}, {skrift.dato(hovud.dato)}"),
        er_utkast=hovud.status == "utkast",
        kjelder=tuple(Felt(f"møteplan.kjelder[{nr}]", ei) for nr, ei in enumerate(hovud.kjelder)),
    )


def _organ(plan: Moeteplan, organ: str) -> PlanorganVising:
    dagar = [dagane(ei) for _, ei in _ordna(plan) if ei.organ == organ]
    return PlanorganVising(
        namn=Felt(f"organ.{organ}.namn", plan.organ[organ].namn),
        moete=Felt(f"=organ.{organ}.møte", skrift.liste(dagar) if dagar else "ikkje fastsett"),
        kjelde=Felt(f"organ.{organ}.kjelde", plan.organ[organ].kjelde or FRAMLEGG),
    )


def _moete(plan: Moeteplan, nr: int, moete: Planmoete) -> PlanmoeteVising:
    vekedagar = dict.fromkeys(vekedag(dag) for dag in (moete.fyrste_dag, moete.siste_dag))
    return PlanmoeteVising(
        vekedag=Felt(f"=møte[{nr}].vekedag", "–".join(vekedagar)),
        dag=Felt(f"=møte[{nr}].dag", dagane(moete)),
        organ=Felt(f"=møte[{nr}].organ", plan.organ[moete.organ].namn),
        merknader=tuple(_merknader(nr, moete)),
    )


def _merknader(nr: int, moete: Planmoete) -> Iterator[Felt]:
    if moete.flytta:
        yield Felt(f"=møte[{nr}].flytta", f"Planlagt {_dag(moete.dato)}. {moete.flytta.grunn}")
    for namn, tekst in (("same_dag", moete.same_dag), ("merknad", moete.merknad)):
        if tekst:
            yield Felt(f"møte[{nr}].{namn}", tekst)
    if fri := fridag(moete.fyrste_dag):
        yield Felt(f"=møte[{nr}].fridag", f"Dagen er ein fridag ({fri}).")


def _saker(plan: Moeteplan) -> Iterator[PlansakVising]:
    for _, moete in _ordna(plan):
        for nr, sak in enumerate(plan.aarsplan):
            if sak.organ == moete.organ and moete.dato in sak.moete:
                yield _sak(plan, nr, sak, moete)


def _sak(plan: Moeteplan, nr: int, sak: Planfest, moete: Planmoete | None) -> PlansakVising:
    her = f"årsplan[{nr}]"
    return PlansakVising(
        dag=Felt(f"={her}.{moete.dato}", dagane(moete)) if moete else None,
        organ=Felt(f"={her}.organ", plan.organ[sak.organ].namn),
        sak=Felt(f"{her}.sak", sak.sak),
        slag=Felt(f"{her}.slag", sak.slag),
        merknad=felt(f"{her}.merknad", sak.merknad),
        kjelde=Felt(f"{her}.kjelde", sak.kjelde or FRAMLEGG),
    )


def hendingar(plan: Moeteplan) -> tuple[Hending, ...]:
    """Return the meetings as days of a calendar; one that is moved keeps its name there."""
    return tuple(
        Hending(
            f"{moete.organ}-{moete.dato.isoformat()}",
            moete.fyrste_dag,
            plan.organ[moete.organ].namn,
            _tekst(plan, nr, moete),
            moete.siste_dag,
        )
        for nr, moete in _ordna(plan)
    )


def _tekst(plan: Moeteplan, nr: int, moete: Planmoete) -> str:
    """Say what a meeting is to take up, and its notes."""
    saker = [sak.sak for sak in plan.aarsplan if sak.organ == moete.organ and moete.dato in sak.moete]
    linjer = [f"Saker i årsplanen: {'; '.join(saker)}."] if saker else []
    return " ".join([*linjer, *(str(ein.verdi) for ein in _merknader(nr, moete))])


def som_tekst(vising: MoeteplanVising) -> str:
    """Return the meetings as plain text, one a line."""
    breidder = [max(len(str(getattr(ei, namn).verdi)) for ei in vising.moete) for namn in ("dag", "vekedag")]
    linjer = [
        f"{ei.dag.verdi!s:>{breidder[0]}}  {ei.vekedag.verdi!s:<{breidder[1]}}  {ei.organ.verdi}"
        for ei in vising.moete
    ]
    return "\n".join([str(vising.plan.tittel.verdi), "", *linjer]) + "\n"
