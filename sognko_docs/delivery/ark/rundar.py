"""The limits of an alternative, unrolled: who is over or under pays the limit, the others share the rest, again and again.

A round fixes one council with a limit at least, or nobody is outside and the rest change nothing. So as many
rounds as there are councils with limits give what ``compute.grenser`` gives.
"""

from __future__ import annotations

from dataclasses import dataclass

from sognko_docs.delivery.ark.hjelp import Hjelp
from sognko_docs.delivery.ark.lange import Lang, delt_opp, gonge, kjede, minus, skriv_ut, under_null

RUNDAR = 20
"""So many councils with limits the workbook takes."""


@dataclass(frozen=True, slots=True)
class Tilstand:
    """Who pays a limit already, and what the others share: council i pays ``til_deling`` · its weight / ``sum_``."""

    til_deling: str
    vekter: Lang
    sum_: Lang
    fast: str | None = None
    """1 for a council that pays a limit."""
    verdi: str | None = None
    """What it then pays, else 0."""

    def fri(self, formel: str) -> str:
        """Return a formula that is zero for those who pay a limit."""
        return f"(1-{self.fast})*({formel})" if self.fast else formel


@dataclass(frozen=True, slots=True)
class Grensekolonnar:
    """The limits in whole kroner, a cell a council; None when nobody has one on that side."""

    minst: str | None
    hoegst: str | None


def byrja(hjelp: Hjelp, total: str, vekter: Lang) -> Tilstand:
    """Return how things stand before any limit is held."""
    summar = [f"SUM({hjelp.alle(celle)})" for celle in vekter]
    return Tilstand(total, vekter, skriv_ut(hjelp.skalar, "Sum av vekter", summar))


def hald(hjelp: Hjelp, nr: int, foer: Tilstand, grenser: Grensekolonnar, start: Tilstand) -> Tilstand:
    """Return how things stand after round ``nr``; ``start`` is how they stood at first."""
    namn, lengd = f"Runde {nr}", len(foer.vekter) + 2
    delt = delt_opp(hjelp.skalar, f"{namn}, til deling", foer.til_deling)
    utanfor = _utanfor(hjelp, namn, foer, grenser, gonge(foer.vekter, delt, lengd))
    utanfor_alle = hjelp.alle(utanfor)
    sidene = [(1, grenser.minst), (2, grenser.hoegst)]
    ved = "+".join(f"({utanfor_alle}={side})*{hjelp.alle(celle)}" for side, celle in sidene if celle)
    belop = delt_opp(
        hjelp.skalar, f"{namn}, grenser", hjelp.skalar(f"{namn}, grenser i alt", f"=SUMPRODUCT({ved})")
    )
    vekt = skriv_ut(hjelp.skalar, f"{namn}, vekt utanfor", [
        f"SUMPRODUCT(({utanfor_alle}>0)*{_omraade(hjelp, celle)})" for celle in foer.vekter
    ])  # fmt: skip
    for_mykje, for_lite = gonge(foer.sum_, belop, lengd), gonge(vekt, delt, lengd)
    over = kjede(hjelp.skalar, f"{namn}, over", minus(for_mykje, for_lite))
    under = kjede(hjelp.skalar, f"{namn}, under", minus(for_lite, for_mykje))
    veg = hjelp.skalar(f"{namn}, veg", f"={under_null(over)}-{under_null(under)}")
    held = {1: f"({utanfor}=1)*({veg}>=0)", 2: f"({utanfor}=2)*({veg}<=0)"}
    fast = hjelp.kvar(f"{namn}, fast", f"={foer.fast or 0}+{held[1]}+{held[2]}")
    verdiar = "+".join(f"{held[side]}*{celle}" for side, celle in sidene if celle)
    verdi = hjelp.kvar(f"{namn}, fast beløp", f"={foer.verdi or 0}+{verdiar}")
    return _etter(hjelp, namn, start, fast, verdi)


def _utanfor(hjelp: Hjelp, namn: str, foer: Tilstand, grenser: Grensekolonnar, delar: Lang) -> str:
    """Return the cell that is 1 for a council under its limit, 2 for one over, else 0."""
    formel = "0"
    if grenser.hoegst:
        grense = gonge(foer.sum_, delt_opp(hjelp.kvar, f"{namn}, høgst", grenser.hoegst), len(delar))
        over = kjede(hjelp.kvar, f"{namn}, over", minus(grense, delar))
        formel = f"IF({under_null(over)}<0,2,0)"
    if grenser.minst:
        grense = gonge(foer.sum_, delt_opp(hjelp.kvar, f"{namn}, minst", grenser.minst), len(delar))
        under = kjede(hjelp.kvar, f"{namn}, under", minus(delar, grense))
        formel = f"IF({under_null(under)}<0,1,{formel})"
    return hjelp.kvar(f"{namn}, utanfor", f"={foer.fri(formel)}")


def _etter(hjelp: Hjelp, namn: str, start: Tilstand, fast: str, verdi: str) -> Tilstand:
    """Return the state when these councils pay their limits; those left share alike when they weigh nothing."""
    fri = f"(1-{hjelp.alle(fast)})"
    alt = "+".join(hjelp.alle(celle) for celle in start.vekter)
    utan = hjelp.skalar(f"{namn}, frie utan vekt", f"=IF(SUMPRODUCT({fri}*({alt}))=0,1,0)")
    vekter = [f"({start.vekter[0]}+{utan})", *start.vekter[1:]]
    summar = [f"SUMPRODUCT({fri}*{_omraade(hjelp, celle)})" for celle in vekter]
    return Tilstand(
        hjelp.skalar(f"{namn}, att", f"={start.til_deling}-SUM({hjelp.alle(verdi)})"),
        vekter, skriv_ut(hjelp.skalar, f"{namn}, sum av vekter", summar), fast, verdi,
    )  # fmt: skip


def _omraade(hjelp: Hjelp, vekt: str) -> str:
    """Return a weight for all councils; the lowest cell may have one added."""
    if not vekt.startswith("("):
        return hjelp.alle(vekt)
    celle, tillegg = vekt[1:-1].split("+")
    return f"({hjelp.alle(celle)}+{tillegg})"
