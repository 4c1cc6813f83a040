"""Everything that is reckoned in a case, in one place: the budget, and each alternative for sharing it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sognko_docs.compute.budsjett import BudsjettResultat, med_endringar, rekn
from sognko_docs.compute.fordeling import Fordeling
from sognko_docs.compute.noeklar import fordel_alternativ
from sognko_docs.kroner import Kroner
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.talgrunnlag import Talgrunnlag


@dataclass(frozen=True, slots=True)
class Scenarioresultat:
    """The budget of a scenario, and each alternative for sharing it."""

    budsjett: BudsjettResultat
    fordelingar: Mapping[str, Fordeling]


@dataclass(frozen=True, slots=True)
class Utrekning:
    """The budget's amounts, the sharings and the scenarios by their key; empty where the case has none."""

    budsjett: BudsjettResultat | None
    fordelingar: Mapping[str, Fordeling]
    scenario: Mapping[str, Scenarioresultat] = field(default_factory=dict)


def rekn_ut(sak: Sak, tal: Mapping[str, Talgrunnlag]) -> Utrekning:
    """Return what a case comes to. The case has passed the rules on budget and statistics."""
    if sak.budsjett is None:
        return Utrekning(None, {})
    budsjett = rekn(sak.budsjett)
    scenario: dict[str, Scenarioresultat] = {}
    for noekkel, ein in sak.budsjett.scenario.items():
        rekna = rekn(med_endringar(sak.budsjett, ein))
        scenario[noekkel] = Scenarioresultat(rekna, _fordelingar(sak, rekna.til_fordeling, tal))
    return Utrekning(budsjett, _fordelingar(sak, budsjett.til_fordeling, tal), scenario)


def _fordelingar(sak: Sak, total: Kroner, tal: Mapping[str, Talgrunnlag]) -> dict[str, Fordeling]:
    """Return each alternative worked out; none when the case does not share."""
    talsett = {namn: grunnlag.tal for namn, grunnlag in tal.items()}
    return {
        noekkel: fordel_alternativ(total, alternativ, sak.partar, talsett)
        for noekkel, alternativ in (sak.fordeling.alternativ if sak.fordeling else {}).items()
    }
