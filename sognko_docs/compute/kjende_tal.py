"""The numbers a case knows: all that its budget, its sharing of cost and its statistics say or come to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from sognko_docs.compute.fordeling import Del, Fordeling
from sognko_docs.compute.kjend import TOTALORD, Kjend, i_kr, ord_i
from sognko_docs.compute.kjende_budsjett import budsjett_tal, scenario_tal
from sognko_docs.compute.kjende_modellar import modell_tal
from sognko_docs.compute.oekonomiplan import Oekonomiplan
from sognko_docs.compute.tal_i_tekst import Talslag, eining
from sognko_docs.compute.utrekning import Scenarioresultat, Utrekning
from sognko_docs.kroner import Kroner, summer
from sognko_docs.sak.budsjett import Budsjett
from sognko_docs.sak.fordeling import FordelingVal
from sognko_docs.sak.oekonomiplan import OekonomiplanVal
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.talgrunnlag import Talgrunnlag

__all__ = ["Kjend", "kjende_tal"]

AARSTAL = re.compile(r"(?<!\d)20\d\d(?!\d)")


def kjende_tal(
    sak: Sak, namn: Mapping[str, str], tal: Mapping[str, Talgrunnlag], utrekning: Utrekning
) -> tuple[Kjend, ...]:
    """Return what the case knows, the most telling first; ``namn`` is what each council is called."""
    kjende: list[Kjend] = []
    aar = frozenset({sak.budsjett.aar}) if sak.budsjett else frozenset()
    if sak.budsjett and utrekning.budsjett:
        kjende += budsjett_tal(sak.budsjett, utrekning.budsjett)
    if sak.fordeling:
        kjende += _i_dag(sak.fordeling, namn)
        vald = sak.fordeling.vald
        for noekkel in sorted(utrekning.fordelingar, key=lambda noekkel: noekkel != vald):
            fordeling = utrekning.fordelingar[noekkel]
            svak = noekkel != vald and len(utrekning.fordelingar) > 1
            rekna = _alternativ(noekkel, sak.fordeling, fordeling, namn)
            kjende += [replace(ein, aar=aar, svak=svak) for ein in rekna]
    if sak.budsjett:
        kjende += [replace(ein, aar=aar) for ein in _scenario(sak.budsjett, utrekning.scenario, namn)]
    if sak.oekonomiplan and utrekning.oekonomiplan:
        kjende += _over_aar(sak.oekonomiplan, utrekning.oekonomiplan, namn)
    if sak.modellar:
        kjende += modell_tal(sak.modellar)
    for grunnlag in tal.values():
        kjende += _statistikk(grunnlag, namn)
    return tuple(kjende)


def _scenario(
    budsjett: Budsjett, scenario: Mapping[str, Scenarioresultat], namn: Mapping[str, str]
) -> Iterator[Kjend]:
    """The budget of each scenario, and each council's share of it."""
    for noekkel, rekna in scenario.items():
        yield from scenario_tal(budsjett, budsjett.scenario[noekkel], rekna.budsjett)
        kva = f"delen til {{}} i scenarioet «{budsjett.scenario[noekkel].namn}»"
        for fordeling in rekna.fordelingar.values():
            for delen in fordeling.delar:
                yield replace(_for_kommune(kva, delen.kommune, namn, delen.sum.kroner), svak=True)


def _i_dag(val: FordelingVal, namn: Mapping[str, str]) -> Iterator[Kjend]:
    aar = frozenset(int(funne) for funne in AARSTAL.findall(val.i_dag_tekst or ""))
    if val.i_dag:
        ord_ = (*TOTALORD, "i dag")
        summen = i_kr("summen i dag", summer(val.i_dag.values()), ord_, "fordeling.sum_i_dag")
        yield replace(summen, aar=aar)
    for kommune, belop in val.i_dag.items():
        yield replace(_for_kommune("kostnaden til {} i dag", kommune, namn, belop.kroner), aar=aar)


def _for_kommune(
    kva: str,
    kommune: str,
    namn: Mapping[str, str],
    verdi: Decimal,
    *,
    slag: Talslag = Talslag.KR,
    eining: str = "",
) -> Kjend:
    kven = namn.get(kommune, kommune.title())  # statistics may cover councils outside the register
    ord_ = frozenset({kven.casefold()})
    return Kjend(kva.format(kven), verdi, slag, kva, kommune, ord=ord_, eining=eining)


def _alternativ(
    noekkel: str, val: FordelingVal, fordeling: Fordeling, namn: Mapping[str, str]
) -> Iterator[Kjend]:
    """The percentages, columns and rows of one alternative, and what changes from today."""
    alt, rot = val.alternativ[noekkel].namn, "fordeling.vald" if noekkel == val.vald else ""

    def tilvising(ledd: str) -> str:
        return f"{rot}.{ledd}" if rot else ""

    likt = fordeling.likt_prosent
    for kva, verdi, ledd, ord_ in (
        ("delt likt", likt, "likt_prosent", "likt"), ("delt etter nøkkelen", 100 - likt, "etter_prosent", "etter")
    ):  # fmt: skip
        prosent = Kjend(f"prosenten {kva} i «{alt}»", verdi, Talslag.PROSENT, tilvising=tilvising(ledd))
        yield replace(prosent, ord=frozenset({ord_}))
    yield i_kr(f"det som blir delt likt i «{alt}»", fordeling.likt_sum, ("likt",), tilvising("sum_likt"))
    yield i_kr(
        f"det som følgjer nøkkelen i «{alt}»", fordeling.etter_sum, ("nøkkel",), tilvising("sum_etter")
    )
    for delen in fordeling.delar:
        yield from _rad(alt, delen, fordeling.total, namn)
        if delen.kommune in val.i_dag:
            skilnad = abs((delen.sum - val.i_dag[delen.kommune]).kroner)
            yield _for_kommune(f"endringa for {{}} i «{alt}»", delen.kommune, namn, skilnad)
    if val.i_dag:
        yield i_kr(f"endringa i alt i «{alt}»", fordeling.total - summer(val.i_dag.values()), ("endring",))


def _rad(alt: str, delen: Del, total: Kroner, namn: Mapping[str, str]) -> Iterator[Kjend]:
    yield _for_kommune(f"delen til {{}} i «{alt}»", delen.kommune, namn, delen.sum.kroner)
    yield _for_kommune(f"den like delen til {{}} i «{alt}»", delen.kommune, namn, delen.likt.kroner)
    yield _for_kommune(f"delen til {{}} etter nøkkelen i «{alt}»", delen.kommune, namn, delen.etter.kroner)
    if total.oere:
        andel = Decimal(delen.sum.oere) * 100 / total.oere
        yield _for_kommune(f"prosenten til {{}} i «{alt}»", delen.kommune, namn, andel, slag=Talslag.PROSENT)


def _over_aar(val: OekonomiplanVal, plan: Oekonomiplan, namn: Mapping[str, str]) -> Iterator[Kjend]:
    """What each year of the plan costs, and what each council pays then; the rates and the one-off costs."""
    for eit in plan.aar:
        aar = eit.kostnad.aar
        summen = i_kr(f"kostnaden i {aar}", eit.kostnad.sum, TOTALORD, f"økonomiplan.sum.{aar}")
        yield replace(summen, aar=frozenset({aar}))
        if eit.kostnad.eingong.oere:
            utan = i_kr(f"kostnaden i {aar} utan eingongspostar", eit.kostnad.justert)
            yield replace(utan, aar=frozenset({aar}), svak=True)
        for kommune, belop in eit.delar.items():
            delen = _for_kommune(f"delen til {{}} i {aar}", kommune, namn, belop.kroner)
            yield replace(delen, aar=frozenset({aar}), tilvising=f"økonomiplan.{kommune}.{aar}")
    for ein in val.eingong:
        yield replace(i_kr(f"eingongsposten «{ein.kva}»", ein.sum, ord_i(ein.kva)), aar=frozenset({ein.aar}))
    for sats in val.indeks.satsar if val.indeks else ():
        vekst = Kjend(
            f"veksten i {sats.aar}", sats.prosent, Talslag.PROSENT, ord=frozenset({"vekst", "deflator"})
        )
        yield replace(vekst, aar=frozenset({sats.aar}))
    for eit in plan.aar if val.innfasing else ():
        fasa = Kjend(
            f"innfasinga i {eit.kostnad.aar}",
            eit.innfasing,
            Talslag.PROSENT,
            ord=frozenset({"fasa inn", "innfas"}),
        )
        yield replace(fasa, aar=frozenset({eit.kostnad.aar}))


def _statistikk(grunnlag: Talgrunnlag, namn: Mapping[str, str]) -> Iterator[Kjend]:
    """The number of each council and their sum; statistics of 1 January may be told as of the year before."""
    aar = frozenset({grunnlag.dato.year, grunnlag.dato.year - 1})
    eininga = eining(grunnlag.eining.split()[0])
    kva = f"talet for {{}} i «{grunnlag.tittel}»"
    for kommune, verdi in grunnlag.tal.items():
        yield replace(_for_kommune(kva, kommune, namn, verdi, slag=Talslag.ANTAL, eining=eininga), aar=aar)
    summen = sum(grunnlag.tal.values(), Decimal(0))
    yield Kjend(f"summen i «{grunnlag.tittel}»", summen, Talslag.ANTAL, eining=eininga, aar=aar)
