"""The view of the cost sharing: each alternative worked out, and all of them beside today's cost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from sognko_docs import skrift
from sognko_docs.compose.diagram import vis_diagram
from sognko_docs.compose.noekkel import NoekkelVising, Rundt, vis_noekkel
from sognko_docs.compose.oppgjer import oppgjerstabell
from sognko_docs.compose.sak import blokk, felt
from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.compose.vising import AlternativVising, FordelingVising, JamfoeringsradVising, RadVising
from sognko_docs.compute.fordeling import Del, Fordeling
from sognko_docs.compute.grenser import grenser
from sognko_docs.kroner import Kroner, summer
from sognko_docs.sak.fordeling import Alternativ, FordelingVal
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.talgrunnlag import Talgrunnlag


def vis_fordeling(
    val: FordelingVal,
    rekna: Mapping[str, Fordeling],
    tal: Mapping[str, Talgrunnlag],
    register: Register,
    saksdato: date,
) -> FordelingVising:
    """Return the view of all alternatives; ``rekna`` holds each one worked out, by its key.

    ``saksdato`` is the date of figures the case carries itself.
    """
    namn = {noekkel: register.kommunar[noekkel].kortnamn for noekkel in _partar(rekna)}
    borte = {kommune: _namn_paa_borte(kommune, register) for kommune in val.fraafall}
    alternativ = tuple(
        _ein_gong(
            _alternativ(
                val,
                rekna[noekkel],
                vis_noekkel(alt, rundt := Rundt(noekkel, tal, val.fraafall, namn | borte, saksdato)),
                rundt,
            )
            for noekkel, alt in val.alternativ.items()
        )
    )
    vald = next((alt for alt in alternativ if alt.er_vald), None)
    diagram, jamfoeringsdiagram = vis_diagram(val, rekna, namn)
    return FordelingVising(
        total=Felt("=budsjett.til_fordeling", next(iter(rekna.values())).total),
        alternativ=alternativ,
        vald=vald,
        open=blokk("fordeling.open", val.open),
        jamfoering=tuple(_jamfoering(kommune, val, rekna, namn[kommune]) for kommune in namn),
        sum_i_dag=Felt("=fordeling.sum_i_dag", summer(val.i_dag.values())) if val.i_dag else None,
        i_dag_tekst=felt("fordeling.i_dag_tekst", val.i_dag_tekst),
        har_i_dag=bool(val.i_dag),
        diagram=diagram,
        jamfoeringsdiagram=jamfoeringsdiagram,
    )


def _ein_gong(alternativ: Iterable[AlternativVising]) -> Iterator[AlternativVising]:
    """Yield the alternatives; how the figures of a key were made, is said only where it first stands."""
    sagt: set[str] = set()
    for ein in alternativ:
        tekst = ein.utleidd.markdown if ein.utleidd else ""
        yield replace(ein, utleidd=None) if tekst in sagt else ein
        sagt.add(tekst)


def _partar(rekna: Mapping[str, Fordeling]) -> tuple[str, ...]:
    return tuple(delen.kommune for delen in next(iter(rekna.values())).delar)


def _namn_paa_borte(kommune: str, register: Register) -> str:
    """Return what a council that has left is called; it may have left the register too."""
    funnen = register.kommunar.get(kommune)
    return funnen.kortnamn if funnen else kommune.title()


def _alternativ(
    val: FordelingVal, rekna: Fordeling, noekkel: NoekkelVising, rundt: Rundt
) -> AlternativVising:
    id_, namn = rundt.id_, rundt.namn
    rot = f"=fordeling.{id_}"
    i_dag = summer(val.i_dag.values())
    return AlternativVising(
        namn=Felt(f"fordeling.alternativ.{id_}.namn", val.alternativ[id_].namn),
        er_vald=val.vald == id_,
        likt_prosent=Felt(f"fordeling.alternativ.{id_}.likt", rekna.likt_prosent),
        etter_prosent=Felt(f"{rot}.etter_prosent", 100 - rekna.likt_prosent),
        noekkel_tittel=noekkel.tittel,
        noekkel_eining=noekkel.eining,
        noekkel_kjelde=noekkel.kjelde,
        noekkel_dato=noekkel.dato,
        utleidd=_med_oppgjer(rot, noekkel.utleidd, val, rekna, namn),
        rader=tuple(_rad(rot, delen, rekna.total, val.i_dag, namn[delen.kommune]) for delen in rekna.delar),
        sum_tal=Felt(f"{rot}.sum_tal", sum((delen.tal for delen in rekna.delar), Decimal(0))),
        sum_likt=Felt(f"{rot}.sum_likt", rekna.likt_sum),
        sum_etter=Felt(f"{rot}.sum_etter", rekna.etter_sum),
        sum=Felt(f"{rot}.sum", rekna.total),
        sum_i_dag=Felt(f"{rot}.sum_i_dag", i_dag) if val.i_dag else None,
        sum_skilnad=Felt(f"{rot}.sum_skilnad", skrift.endring(rekna.total - i_dag)) if val.i_dag else None,
        odde_krone=_odde_krone(rot, rekna, val.alternativ[id_], namn),
    )


def _med_oppgjer(
    rot: str, utleidd: Blokk | None, val: FordelingVal, rekna: Fordeling, namn: Mapping[str, str]
) -> Blokk | None:
    """Return how the numbers were made, with the settlement after it where the case has one."""
    if val.oppgjer is None:
        return utleidd
    foer = [utleidd.markdown] if utleidd else []
    tekst = "\n\n".join([*foer, "Oppgjer (kroner):", oppgjerstabell(rekna, val.oppgjer, namn)])
    return Blokk(f"{rot}.oppgjer", tekst)


def _odde_krone(rot: str, rekna: Fordeling, alternativ: Alternativ, namn: Mapping[str, str]) -> Felt | None:
    """Say who took the odd kroner, and who pays the least or the most that is agreed."""
    summar = {delen.kommune: int(delen.sum.kroner) for delen in rekna.delar}
    minst, hoegst = grenser(alternativ, int(rekna.total.kroner), summar).ved_grensa(summar)
    tillegg = (
        (rekna.odde_krone, "Avrundinga etter største rest gav {} éi krone opp."),
        (minst, "{} betaler det minste som er avtalt; dei andre deler resten i same høve som før."),
        (hoegst, "{} betaler det høgste som er avtalt; dei andre deler resten i same høve som før."),
    )
    setningar = [tekst.format(skrift.liste(namn[k] for k in kven)) for kven, tekst in tillegg if kven]
    return Felt(f"{rot}.odde_krone", " ".join(setningar)) if setningar else None


def _rad(rot: str, delen: Del, total: Kroner, i_dag: Mapping[str, Kroner], namn: str) -> RadVising:
    her = f"{rot}.{delen.kommune}"
    foer = i_dag.get(delen.kommune)
    return RadVising(
        noekkel=delen.kommune,
        kommune=Felt(f"{her}.namn", namn),
        tal=Felt(f"{her}.tal", delen.tal),
        andel=Felt(f"{her}.andel", _andel(delen.sum, total)),
        likt=Felt(f"{her}.likt", delen.likt),
        etter=Felt(f"{her}.etter", delen.etter),
        sum=Felt(f"{her}.sum", delen.sum),
        i_dag=None if foer is None else Felt(f"{her}.i_dag", foer),
        skilnad=None if foer is None else Felt(f"{her}.skilnad", skrift.endring(delen.sum - foer)),
    )


def _andel(delen: Kroner, total: Kroner) -> Decimal:
    if total.oere == 0:
        return Decimal(0)
    return (Decimal(delen.oere) * 100 / total.oere).quantize(Decimal("0.1"), ROUND_HALF_UP)


def _jamfoering(
    kommune: str, val: FordelingVal, rekna: Mapping[str, Fordeling], namn: str
) -> JamfoeringsradVising:
    her = f"=fordeling.jamføring.{kommune}"
    foer = val.i_dag.get(kommune)
    return JamfoeringsradVising(
        noekkel=kommune,
        kommune=Felt(f"{her}.namn", namn),
        i_dag=None if foer is None else Felt(f"{her}.i_dag", foer),
        summar=tuple(
            Felt(f"=fordeling.{noekkel}.{kommune}.sum", rekna[noekkel].del_for(kommune).sum)
            for noekkel in val.alternativ
        ),
    )
