"""The limits of an alternative as whole kroner: a percentage or øre are rounded to a krone inside the limit."""

from __future__ import annotations

from collections.abc import Mapping

from sognko_docs.delivery.ark.hjelp import RAD, Hjelp
from sognko_docs.delivery.ark.lange import Broek, delt_opp, gonge, heil_del, rest
from sognko_docs.delivery.ark.oppsett import HOEGST, MINST, TOTAL, Oppsett
from sognko_docs.delivery.ark.rundar import Grensekolonnar
from sognko_docs.sak.grense import Grense


def grensekolonnar(hjelp: Hjelp, oppsett: Oppsett) -> Grensekolonnar:
    """Make the helpers."""
    return Grensekolonnar(
        _kolonne(hjelp, oppsett, MINST, oppsett.val.minst), _kolonne(hjelp, oppsett, HOEGST, oppsett.val.hoegst)
    )  # fmt: skip


def grensecelle(oppsett: Oppsett, namn: str) -> str:
    """Return the cell in which a council's limit is written."""
    return f"${oppsett.bokstav(namn)}{RAD}"


def _kolonne(hjelp: Hjelp, oppsett: Oppsett, namn: str, grenser: Mapping[str, Grense]) -> str | None:
    """Return the cell of a council's limit. Who has none can pay as little as nothing, as much as all."""
    if not grenser:
        return None
    celle, utan = grensecelle(oppsett, namn), "0" if namn == MINST else TOTAL
    prosent = _av_prosent(hjelp, oppsett, namn, grenser)
    kroner = f"ROUND({celle}*100,0)/100"
    kroner = f"-INT(-{kroner})" if namn == MINST else f"INT({kroner})"
    formlar = []
    for part in oppsett.grunnlag.partar:
        grense = grenser.get(part)
        verdi = kroner if grense is None or grense.prosent is None else prosent
        formlar.append(f"=IF(ISNUMBER({celle}),{verdi},{utan})" if grense else f"={utan}")
    return hjelp.ulike(f"{namn}, heile kroner", formlar)


def _av_prosent(hjelp: Hjelp, oppsett: Oppsett, namn: str, grenser: Mapping[str, Grense]) -> str:
    """Return the formula of a limit that is written in per cent; no helpers when none is."""
    er_prosent = [part in grenser and grenser[part].prosent is not None for part in oppsett.grunnlag.partar]
    if not any(er_prosent):
        return "0"
    celle, eining = grensecelle(oppsett, namn), f"{oppsett.grenseeining}"
    formel = f"=IF(ISNUMBER({celle}),ROUND({celle}*{eining},0),0)"
    del_ = hjelp.ulike(f"{namn}, prosent", [formel if er else "=0" for er in er_prosent])
    broek = Broek(
        gonge(delt_opp(hjelp.skalar, f"{namn}, total", TOTAL), delt_opp(hjelp.kvar, f"{namn}, prosent", del_), 4),
        delt_opp(hjelp.skalar, f"{namn}, heilt", eining),
        f"{TOTAL}*{del_}/{eining}",
    )  # fmt: skip
    golv = heil_del(hjelp.kvar, f"{namn}, av totalen", broek)
    if namn == HOEGST:
        return golv
    att = rest(hjelp.kvar, f"{namn}, av totalen", broek, golv)
    return f"{golv}+IF({'+'.join(att)}>0,1,0)"
