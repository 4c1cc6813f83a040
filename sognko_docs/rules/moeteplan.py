"""What must hold for a plan of meetings: days that can be used, bodies that exist, matters in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from sognko_docs import skrift
from sognko_docs.compute.fridagar import fridag
from sognko_docs.finding import Finding, Grad, Sti
from sognko_docs.rules.ordlegging import meinte_du
from sognko_docs.rules.plasshaldar import plasshaldarar
from sognko_docs.sak.markdown import markdown_i
from sognko_docs.sak.moeteplan import Moeteplan, Planfest, Planmoete


def kontroller_moeteplan(plan: Moeteplan) -> Iterator[Finding]:
    """Yield all that is wrong with a plan, and what a reader should be told."""
    yield from _organ(plan)
    yield from _dagar(plan)
    yield from _same_dag(plan)
    yield from _saker(plan)
    for sti, tekst in markdown_i(plan):
        for start, skrive in plasshaldarar(tekst):
            melding, hjelp = f"Plasshaldaren «{skrive}» står att", "skriv det som skal stå der"
            yield Finding("S510", melding, sti, hjelp, utsnitt=(start, len(skrive)))


def _organ(plan: Moeteplan) -> Iterator[Finding]:
    for sti, organ in _nemnde_organ(plan):
        if organ not in plan.organ:
            hjelp = meinte_du(organ, plan.organ, "før organet opp under «organ»")
            yield Finding("S633", f"Organet «{organ}» finst ikkje i planen", sti, hjelp)
    for organ, opplysning in plan.organ.items():
        if not any(ei.organ == organ for ei in plan.moete):
            melding = f"{opplysning.namn} har ingen møte i planen"
            yield Finding(
                "S638", melding, ("organ", organ), "legg til møta når dei er fastsette", Grad.MERKNAD
            )


def _nemnde_organ(plan: Moeteplan) -> Iterator[tuple[Sti, str]]:
    for nr, ei in enumerate(plan.moete):
        yield ("møte", nr, "organ"), ei.organ
    for nr, sak in enumerate(plan.aarsplan):
        yield ("årsplan", nr, "organ"), sak.organ
        if sak.foer:
            yield ("årsplan", nr, "før", "organ"), sak.foer.organ


def _dagar(plan: Moeteplan) -> Iterator[Finding]:
    aar = plan.moeteplan.aar
    for nr, ei in enumerate(plan.moete):
        sti: Sti = ("møte", nr, "flytta" if ei.flytta else "dato")
        if ei.til is not None and ei.til <= ei.dato:
            melding = f"Siste dagen, {skrift.dato(ei.til)}, er ikkje etter den fyrste"
            yield Finding("S635", melding, ("møte", nr, "til"), "rett «til», eller ta det bort")
            continue
        for ein in dict.fromkeys((ei.fyrste_dag, ei.siste_dag)):
            if ein.year != aar:
                melding = f"Møtet {skrift.dato(ein)} er ikkje i {aar}, som planen gjeld"
                yield Finding("S632", melding, sti, "rett datoen, eller «år»")
        for ein in moetedagar(ei):
            if fri := fridag(ein):
                melding = f"Møtet {skrift.dato(ein)} er på ein fridag ({fri})"
                yield Finding("S630", melding, sti, "flytt møtet til ein yrkedag", Grad.AATVARING)


def moetedagar(moete: Planmoete) -> tuple[date, ...]:
    """Return the days a meeting goes on."""
    lengd = (moete.siste_dag - moete.fyrste_dag).days
    return tuple(moete.fyrste_dag + timedelta(days=nr) for nr in range(lengd + 1))


def _same_dag(plan: Moeteplan) -> Iterator[Finding]:
    for (nr, ein), (andre_nr, annan) in combinations(enumerate(plan.moete), 2):
        felles = sorted({*moetedagar(ein)} & {*moetedagar(annan)})
        if not felles:
            continue
        sti, sjaa = ("møte", andre_nr, "dato"), ((("møte", nr, "dato"), "det andre møtet"),)
        if ein.organ == annan.organ:
            melding = f"Organet har to møte {skrift.dato(felles[0])}"
            yield Finding("S634", melding, sti, "ta bort det eine, eller rett datoen", sjaa=sjaa)
        elif ein.same_dag is None and annan.same_dag is None:
            melding = f"To organ møtest {skrift.dato(felles[0])}"
            hjelp = "skriv «same_dag» med grunnen om det er meint, eller flytt det eine"
            yield Finding("S631", melding, sti, hjelp, Grad.AATVARING, sjaa)


def _saker(plan: Moeteplan) -> Iterator[Finding]:
    for nr, sak in enumerate(plan.aarsplan):
        her: Sti = ("årsplan", nr)
        if not sak.moete and not sak.kvart_moete:
            yield Finding(
                "S636", f"Saka «{sak.sak}» står ikkje på noko møte", her, "legg til «møte» eller «kvart_møte»"
            )
        for i, ein in enumerate(sak.moete):
            if plan.moetet(sak.organ, ein) is None:
                melding = f"Organet har ikkje møte {skrift.dato(ein)}"
                yield Finding("S636", melding, (*her, "møte", i), "skriv dagen slik han står under «møte»")
        yield from _i_tide(plan, nr, sak)


def _i_tide(plan: Moeteplan, nr: int, sak: Planfest) -> Iterator[Finding]:
    if sak.foer is None:
        return
    sti: Sti = ("årsplan", nr, "før")
    frist = plan.moetet(sak.foer.organ, sak.foer.dato)
    if frist is None:
        melding = f"Organet har ikkje møte {skrift.dato(sak.foer.dato)}"
        yield Finding("S636", melding, sti, "skriv dagen slik han står under «møte»")
        return
    for ein in sak.moete:
        moete = plan.moetet(sak.organ, ein)
        if moete is not None and moete.siste_dag >= frist.fyrste_dag:
            melding = f"Saka «{sak.sak}» er på møtet {skrift.dato(moete.fyrste_dag)}, men skulle vore ferdig før {skrift.dato(frist.fyrste_dag)}"
            yield Finding("S637", melding, sti, "legg saka til eit tidlegare møte")
