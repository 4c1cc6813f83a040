"""What each council weighs in an alternative, in whole numbers: its exact share is total · w / sum of w.

With the equal part L and the weights V in units of N, n councils, and keys whose parts are means over p
groups of numbers t with the sums T, council i pays total · (L/(N·n) + Σ V/(N·p) · t/T). With Q divisible
by every p, that is total · w / D where D = N·n·Q·ΠT and w = L·Q·ΠT + Σ n·V·(Q/p)·t·Π(the other T).
The weights of all councils sum to D, for L and all V sum to N.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import lcm, prod

from sognko_docs.delivery.ark.hjelp import Hjelp
from sognko_docs.delivery.ark.lange import SIFFER, Lang, delt_opp, gonge, pluss, skriv_ut
from sognko_docs.delivery.ark.noekkelkart import Talkolonne
from sognko_docs.delivery.ark.oppsett import LIKT, Oppsett


@dataclass(frozen=True, slots=True)
class Ledd:
    """One group of numbers in one key: the councils' parts of their sum."""

    vekt: int
    """The number of the key."""
    tal: tuple[Talkolonne, ...]
    faktor: int
    """Q/p."""


@dataclass(frozen=True, slots=True)
class Vekter:
    """The cells that come out."""

    n: str
    heil: str
    likt: str
    w: Lang
    summar: tuple[str, ...]
    """T of each group."""
    storleik: str
    """D in floating point."""

    @property
    def celler(self) -> int:
        """How many cells a weight takes."""
        return len(self.w)


def ledd(oppsett: Oppsett) -> tuple[Ledd, ...]:
    """Return the groups of all keys."""
    q = _q(oppsett)
    return tuple(
        Ledd(nr, gruppe, q // len(noekkel.grupper))
        for nr, noekkel in enumerate(oppsett.noeklar)
        for gruppe in noekkel.grupper
    )


def celler(oppsett: Oppsett) -> int:
    """Return how many cells a weight needs, with six digits to spare for changes."""
    summar = [sum(tal.sum for tal in ein.tal) * eining(ein) for ein in ledd(oppsett)]
    nemnar = oppsett.prosenteining * _q(oppsett) * len(oppsett.grunnlag.partar) * prod(summar)
    return -(-len(str(int(nemnar))) // SIFFER) + 1


def eining(ein: Ledd) -> int:
    """Return how many units the numbers of a group are counted in."""
    return max(tal.eining for tal in ein.tal)


def rekn_vekter(hjelp: Hjelp, oppsett: Oppsett) -> Vekter:
    """Make the helpers."""
    alle, lengd = ledd(oppsett), celler(oppsett)
    n = hjelp.skalar("Tal kommunar", f"={len(oppsett.grunnlag.partar)}")
    heil = hjelp.skalar("Heilt i einingar", f"={oppsett.prosenteining}")
    likt = hjelp.skalar("Likt i einingar", f"=ROUND({LIKT}*{heil},0)")
    tal = [_tal(hjelp, nr, ein) for nr, ein in enumerate(alle, 1)]
    summar = [hjelp.skalar(f"Sum av tal {nr}", f"=SUM({hjelp.alle(celle)})") for nr, celle in enumerate(tal, 1)]  # fmt: skip
    delte = [delt_opp(hjelp.skalar, f"Sum av tal {nr}", celle) for nr, celle in enumerate(summar, 1)]
    ut = _produkt(hjelp, "Lik vekt", f"{likt}*{_q(oppsett)}", delte, lengd)
    for nr, ein in enumerate(alle, 1):
        vekt = f"ROUND({oppsett.vektceller[ein.vekt]}*{heil},0)"
        andre = delte[: nr - 1] + delte[nr:]
        faktor = _produkt(hjelp, f"Vekt for tal {nr}", f"{n}*{vekt}*{ein.faktor}", andre, lengd)
        ut = pluss(ut, gonge(faktor, delt_opp(hjelp.kvar, f"Tal {nr}", tal[nr - 1]), lengd))
    storleik = "*".join([heil, n, str(_q(oppsett)), *summar])
    return Vekter(
        n, heil, likt, skriv_ut(hjelp.kvar, "Vekt", ut), tuple(summar),
        hjelp.skalar("Sum av vektene, om lag", f"={storleik}"),
    )  # fmt: skip


def _q(oppsett: Oppsett) -> int:
    return lcm(*(len(noekkel.grupper) for noekkel in oppsett.noeklar))


def _tal(hjelp: Hjelp, nr: int, ein: Ledd) -> str:
    formel = "+".join(f"ROUND({tal.celle}*{eining(ein)},0)" for tal in ein.tal)
    return hjelp.kvar(f"Tal {nr}, heilt", f"={formel}")


def _produkt(hjelp: Hjelp, namn: str, start: str, faktorar: Sequence[Lang], lengd: int) -> list[str]:
    ut = delt_opp(hjelp.skalar, namn, f"({start})")
    for nr, faktor in enumerate(faktorar, 1):
        ut = skriv_ut(hjelp.skalar, f"{namn}, gong {nr}", gonge(ut, faktor, min(lengd, len(ut) + 2)))
    return ut
