"""The largest remainder in helper cells, exact: what each council pays in whole kroner, and its equal part.

The order is that of ``compute.fordeling.stoerste_rest``: remainder, share, then the alphabet. All remainders
have the same divisor, so they are compared as whole numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sognko_docs.delivery.ark.hjelp import Hjelp
from sognko_docs.delivery.ark.lange import (
    GRUNNTAL,
    Broek,
    Lang,
    delt_opp,
    flytande,
    gonge,
    heil_del,
    kjede,
    minus,
    pluss,
    rest,
    under_null,
)
from sognko_docs.delivery.ark.rundar import Tilstand
from sognko_docs.delivery.ark.vekter import Vekter


@dataclass(frozen=True, slots=True)
class Avrunding:
    """The cells that come out: a formula each, with the council's row to be filled in."""

    eksakt: str
    sum_: str
    opp: str
    likt: str


def rund_av(hjelp: Hjelp, vekter: Vekter, no: Tilstand, total: str, partar: Sequence[str]) -> Avrunding:
    """Make the helpers; ``total`` is the cell of what is shared, ``no`` who pays a limit."""
    rekkje = sorted(partar)
    abc = hjelp.ulike("Alfabetisk plass", [f"={rekkje.index(part) + 1}" for part in partar])
    del_ = _del(hjelp, no, len(no.vekter) + 2)
    golv = heil_del(hjelp.kvar, "Sum", del_)
    if no.fast:
        golv = hjelp.kvar("Sum, runda ned, med grenser", f"=IF({no.fast}=1,{no.verdi},{golv})")
    att = rest(hjelp.kvar, "Sum", Broek(del_.teljar, no.sum_, ""), golv)
    if no.fast:
        att = [
            hjelp.kvar(f"Rest med grenser, del {nr}", f"={no.fri(celle)}") for nr, celle in enumerate(att, 1)
        ]
    plass = rang(hjelp, "Plass etter rest", [*reversed(_par(hjelp, att)), golv], abc)
    opp = hjelp.kvar("Runda opp", f"=IF({plass}<={total}-SUM({hjelp.alle(golv)}),1,0)")
    likt = _likt(hjelp, vekter, total, Broek(att, no.sum_, ""), (opp, abc))
    att_om_lag = f"({flytande(att)})/MAX(1,{flytande(no.sum_)})"
    return Avrunding(f"{golv}+{att_om_lag}", f"{golv}+{opp}", opp, likt)


def _del(hjelp: Hjelp, no: Tilstand, lengd: int) -> Broek:
    """Return a council's exact share as it stands before rounding, if no limit holds it."""
    delt = delt_opp(hjelp.skalar, "Til deling", no.til_deling)
    nemnar = hjelp.skalar("Sum av vekter, om lag", f"=MAX(1,{flytande(no.sum_)})")
    om_lag = f"{no.til_deling}*({no.fri(flytande(no.vekter))})/{nemnar}"
    teljar = [no.fri(ledd) for ledd in gonge(no.vekter, delt, lengd)]
    return Broek(teljar, no.sum_, om_lag)


def _par(hjelp: Hjelp, celler: Lang) -> list[str]:
    """Return a number with twice as many digits a cell, still few enough to be kept exactly."""
    par = [celler[nr : nr + 2] for nr in range(0, len(celler), 2)]
    return [hjelp.kvar(f"Rest, par {nr}", "=" + f"+{GRUNNTAL}*".join(to)) for nr, to in enumerate(par, 1)]


def rang(hjelp: Hjelp, namn: str, etter: Sequence[str], abc: str) -> str:
    """Return a council's place: the larger comes first in the first that differs, then the alphabet."""
    foere = f"({hjelp.alle(abc)}<{abc})"
    for celle in reversed(etter):
        foere = f"(({hjelp.alle(celle)}>{celle})+({hjelp.alle(celle)}={celle})*{foere})"
    return hjelp.kvar(namn, f"=1+SUMPRODUCT({foere})")


def _likt(hjelp: Hjelp, vekter: Vekter, total: str, att: Broek, runda: tuple[str, str]) -> str:
    """Return the formula of the equal part: rounded down, and a krone more where the share has most room for it."""
    opp, abc = runda
    delt = delt_opp(hjelp.skalar, "Total", total)
    nemnar = hjelp.skalar("Nemnar i lik del", f"={vekter.heil}*{vekter.n}")
    lik = Broek(
        gonge(delt, delt_opp(hjelp.skalar, "Likt", vekter.likt), 4),
        delt_opp(hjelp.skalar, "Nemnar i lik del", nemnar),
        f"{total}*{vekter.likt}/{nemnar}",
    )
    golv = heil_del(hjelp.skalar, "Lik del", lik)
    lik_rest = rest(hjelp.skalar, "Lik del", lik, golv)
    lengd = len(att.nemnar) + 2
    mindre = kjede(
        hjelp.kvar, "Rest mot lik rest", minus(gonge(att.teljar, lik.nemnar, lengd), gonge(att.nemnar, lik_rest, lengd))
    )  # fmt: skip
    rom = hjelp.kvar("Plass til lik krone", f"={opp}-{under_null(mindre)}")
    plass = rang(hjelp, "Plass i lik del", [rom], abc)
    alt = hjelp.skalar("Lik del i alt", f"={_lik_sum(hjelp, vekter, total, delt)}")
    return f"{golv}+IF({plass}<={alt}-{vekter.n}*{golv},1,0)"


def _lik_sum(hjelp: Hjelp, vekter: Vekter, total: str, delt: Lang) -> str:
    """Return the cell of the whole equal part, a half krone rounded up."""
    dobbel = delt_opp(hjelp.skalar, "To gonger likt", f"(2*{vekter.likt})")
    ein, to = (delt_opp(hjelp.skalar, f"{nr} gonger heilt", f"({nr}*{vekter.heil})") for nr in (1, 2))
    om_lag = f"({total}*{vekter.likt}/{vekter.heil}+0.5)"
    return heil_del(hjelp.skalar, "Lik del i alt", Broek(pluss(gonge(delt, dobbel, 4), ein), to, om_lag))
