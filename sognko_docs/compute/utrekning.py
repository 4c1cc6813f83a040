"""Everything that is reckoned in a case, in one place: the budget, and each alternative for sharing it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sognko_docs.compute.budsjett import BudsjettResultat, rekn
from sognko_docs.compute.fordeling import Fordeling
from sognko_docs.compute.noeklar import fordel_alternativ
from sognko_docs.compute.oekonomiplan import Oekonomiplan, grunnlaget, legg_ut
from sognko_docs.kroner import Kroner
from sognko_docs.sak.fordeling import FordelingVal
from sognko_docs.sak.noeklar.slag import Talsett
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.talgrunnlag import Talgrunnlag


@dataclass(frozen=True, slots=True)
class Utrekning:
    """The budget's amounts, the sharings by their key, and the plan; empty where the case has none."""

    budsjett: BudsjettResultat | None
    fordelingar: Mapping[str, Fordeling]
    oekonomiplan: Oekonomiplan | None = None


def rekn_ut(sak: Sak, tal: Mapping[str, Talgrunnlag]) -> Utrekning:
    """Return what a case comes to. The case has passed the rules on budget and statistics."""
    if sak.budsjett is None:
        return Utrekning(None, {})
    budsjett = rekn(sak.budsjett)
    if sak.fordeling is None:
        return Utrekning(budsjett, {})
    talsett = {namn: grunnlag.tal for namn, grunnlag in tal.items()}
    plan = None
    if sak.oekonomiplan:
        grunnlag = grunnlaget(sak.oekonomiplan, budsjett.sum, sak.budsjett.aar)
        plan = legg_ut(sak.oekonomiplan, sak.fordeling, grunnlag, sak.partar, talsett)
    return Utrekning(budsjett, _fordelingar(sak.fordeling, budsjett.sum, sak.partar, talsett), plan)


def _fordelingar(
    val: FordelingVal, total: Kroner, partar: tuple[str, ...], talsett: Talsett
) -> dict[str, Fordeling]:
    return {
        noekkel: fordel_alternativ(total, alternativ, partar, talsett)
        for noekkel, alternativ in val.alternativ.items()
    }
