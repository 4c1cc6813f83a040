"""Everything that is reckoned in a case, in one place: the budget, each sharing of it, the tables reconciled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sognko_docs.compute.ark import Avvik
from sognko_docs.compute.avstemming import avstem
from sognko_docs.compute.budsjett import BudsjettResultat, rekn
from sognko_docs.compute.fordeling import Fordeling
from sognko_docs.compute.noeklar import fordel_alternativ
from sognko_docs.kroner import Kroner
from sognko_docs.sak.fordeling import FordelingVal
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.talgrunnlag import Talgrunnlag


@dataclass(frozen=True, slots=True)
class Utrekning:
    """The budget's amounts and the sharings by their key; empty where the case has none."""

    budsjett: BudsjettResultat | None
    fordelingar: Mapping[str, Fordeling]
    avvik: tuple[Avvik, ...]
    """The printed figures of the tables that break a relation."""


def rekn_ut(sak: Sak, tal: Mapping[str, Talgrunnlag], avvik: tuple[Avvik, ...] | None = None) -> Utrekning:
    """Return what a case comes to. The case has passed the rules on budget and statistics.

    ``avvik`` is what the tables were found to break, when they have been reconciled already.
    """
    avvik = avstem(sak.tabellar, tal) if avvik is None else avvik
    if sak.budsjett is None:
        return Utrekning(None, {}, avvik)
    budsjett = rekn(sak.budsjett)
    if sak.fordeling is None:
        return Utrekning(budsjett, {}, avvik)
    return Utrekning(budsjett, _fordelingar(sak.fordeling, budsjett.sum, sak.partar, tal), avvik)


def _fordelingar(
    val: FordelingVal, total: Kroner, partar: tuple[str, ...], tal: Mapping[str, Talgrunnlag]
) -> dict[str, Fordeling]:
    talsett = {namn: grunnlag.tal for namn, grunnlag in tal.items()}
    return {
        noekkel: fordel_alternativ(total, alternativ, partar, talsett)
        for noekkel, alternativ in val.alternativ.items()
    }
