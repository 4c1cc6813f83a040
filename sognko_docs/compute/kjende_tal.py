"""The numbers a case knows: all that its budget, its sharing of cost and its statistics say or come to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from sognko_docs.compute.budsjett import BudsjettResultat
from sognko_docs.compute.fordeling import Del, Fordeling
from sognko_docs.compute.tal_i_tekst import Talslag, eining, les_tal
from sognko_docs.compute.utrekning import Utrekning
from sognko_docs.kroner import Kroner, summer
from sognko_docs.sak.budsjett import Budsjett
from sognko_docs.sak.fordeling import FordelingVal
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.talgrunnlag import Talgrunnlag

_STAMME = 7
"""So many letters of a word stand for all its forms: «administra…» in «Administrative» and «Administrasjon»."""

AARSTAL = re.compile(r"(?<!\d)20\d\d(?!\d)")
_KORT = 3
"""Words this short or shorter name nothing."""

_ALLMENNE = frozenset({"kostnad", "utgifte", "andre", "anna", "felles", "tenest", "ymse"})
"""Words so common in a budget that they name no line of it."""

_TOTALORD = frozenset({"budsjett", "kalkyle", "kostnad", "total", "samla", "summen", "ramme"})


@dataclass(frozen=True, slots=True)
class Kjend:
    """A number the case knows. ``namn`` says what it is, ``kva`` the same without the council.

    ``ord`` are beginnings of words, lower case, by which a sentence names it. ``tilvising`` is the reference
    that writes it, empty where there is none. ``svak`` is a number that only many digits make worth
    suspecting: a share under an alternative nobody proposes.
    """

    namn: str
    verdi: Decimal
    slag: Talslag
    kva: str = ""
    kommune: str | None = None
    tilvising: str = ""
    ord: frozenset[str] = frozenset()
    eining: str = ""
    svak: bool = False
    aar: frozenset[int] = frozenset()
    """The years it is of; empty where it is of no certain year."""


def kjende_tal(
    sak: Sak, namn: Mapping[str, str], tal: Mapping[str, Talgrunnlag], utrekning: Utrekning
) -> tuple[Kjend, ...]:
    """Return what the case knows, the most telling first; ``namn`` is what each council is called."""
    kjende: list[Kjend] = []
    aar = frozenset({sak.budsjett.aar}) if sak.budsjett else frozenset()
    if sak.budsjett and utrekning.budsjett:
        kjende += [replace(ein, aar=aar) for ein in _budsjett(sak.budsjett, utrekning.budsjett)]
    if sak.fordeling:
        kjende += _i_dag(sak.fordeling, namn)
        vald = sak.fordeling.vald
        for noekkel in sorted(utrekning.fordelingar, key=lambda noekkel: noekkel != vald):
            fordeling = utrekning.fordelingar[noekkel]
            svak = noekkel != vald and len(utrekning.fordelingar) > 1
            rekna = _alternativ(noekkel, sak.fordeling, fordeling, namn)
            kjende += [replace(ein, aar=aar, svak=svak) for ein in rekna]
    for grunnlag in tal.values():
        kjende += _statistikk(grunnlag, namn)
    return tuple(kjende)


def _kr(namn: str, belop: Kroner, ord_: Iterable[str] = (), tilvising: str = "") -> Kjend:
    return Kjend(namn, Decimal(belop.kroner), Talslag.KR, namn, tilvising=tilvising, ord=frozenset(ord_))


def _budsjett(budsjett: Budsjett, rekna: BudsjettResultat) -> Iterator[Kjend]:
    """The total, each line with what it is reckoned from, and the sums that percentages are of."""
    yield _kr("budsjettsummen", rekna.sum, _TOTALORD, "budsjett.sum")
    id_belop = {post.id: belop for post, belop in zip(budsjett.postar, rekna.belop, strict=True) if post.id}
    for post, belop in zip(budsjett.postar, rekna.belop, strict=True):
        ord_ = stammer(post.post)
        yield _kr(f"posten «{post.post}»", belop, ord_)
        if post.sats is not None:
            yield _kr(f"satsen i posten «{post.post}»", post.sats, ord_)
        if post.antal is not None:
            yield Kjend(f"talet i posten «{post.post}»", post.antal, Talslag.ANTAL, ord=ord_)
        if post.prosent is not None:
            yield Kjend(f"prosenten i posten «{post.post}»", post.prosent, Talslag.PROSENT, ord=ord_)
            grunnlag = summer(id_belop[id_] for id_ in post.av)
            yield _kr(f"grunnlaget for posten «{post.post}»", grunnlag, ord_)
        for skrive in les_tal(f"{post.post}. {post.merknad or ''}"):
            if skrive.slag is not Talslag.TAL:
                yield Kjend(
                    f"talet i teksten til posten «{post.post}»", skrive.verdi, skrive.slag,
                    eining=skrive.eining, svak=True,
                )  # fmt: skip


def stammer(namn: str) -> frozenset[str]:
    """Return the beginnings of the words of a name that a sentence may name it by."""
    alle = (ord_[:_STAMME] for ord_ in re.findall(r"[^\W\d_]+", namn.casefold()) if len(ord_) > _KORT)
    return frozenset(alle) - _ALLMENNE


def _i_dag(val: FordelingVal, namn: Mapping[str, str]) -> Iterator[Kjend]:
    aar = frozenset(int(funne) for funne in AARSTAL.findall(val.i_dag_tekst or ""))
    if val.i_dag:
        ord_ = (*_TOTALORD, "i dag")
        summen = _kr("summen i dag", summer(val.i_dag.values()), ord_, "fordeling.sum_i_dag")
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
    yield _kr(f"det som blir delt likt i «{alt}»", fordeling.likt_sum, ("likt",), tilvising("sum_likt"))
    yield _kr(f"det som følgjer nøkkelen i «{alt}»", fordeling.etter_sum, ("nøkkel",), tilvising("sum_etter"))
    for delen in fordeling.delar:
        yield from _rad(alt, delen, fordeling.total, namn)
        if delen.kommune in val.i_dag:
            skilnad = abs((delen.sum - val.i_dag[delen.kommune]).kroner)
            yield _for_kommune(f"endringa for {{}} i «{alt}»", delen.kommune, namn, skilnad)
    if val.i_dag:
        yield _kr(f"endringa i alt i «{alt}»", fordeling.total - summer(val.i_dag.values()), ("endring",))


def _rad(alt: str, delen: Del, total: Kroner, namn: Mapping[str, str]) -> Iterator[Kjend]:
    yield _for_kommune(f"delen til {{}} i «{alt}»", delen.kommune, namn, delen.sum.kroner)
    yield _for_kommune(f"den like delen til {{}} i «{alt}»", delen.kommune, namn, delen.likt.kroner)
    yield _for_kommune(f"delen til {{}} etter nøkkelen i «{alt}»", delen.kommune, namn, delen.etter.kroner)
    if total.oere:
        andel = Decimal(delen.sum.oere) * 100 / total.oere
        yield _for_kommune(f"prosenten til {{}} i «{alt}»", delen.kommune, namn, andel, slag=Talslag.PROSENT)


def _statistikk(grunnlag: Talgrunnlag, namn: Mapping[str, str]) -> Iterator[Kjend]:
    """The number of each council and their sum; statistics of 1 January may be told as of the year before."""
    aar = frozenset({grunnlag.dato.year, grunnlag.dato.year - 1})
    eininga = eining(grunnlag.eining.split()[0])
    kva = f"talet for {{}} i «{grunnlag.tittel}»"
    for kommune, verdi in grunnlag.tal.items():
        yield replace(_for_kommune(kva, kommune, namn, verdi, slag=Talslag.ANTAL, eining=eininga), aar=aar)
    summen = sum(grunnlag.tal.values(), Decimal(0))
    yield Kjend(f"summen i «{grunnlag.tittel}»", summen, Talslag.ANTAL, eining=eininga, aar=aar)
