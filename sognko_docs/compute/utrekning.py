"""Everything that is reckoned in a case, in one place: the budget, each sharing of it, the tables reconciled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sognko_docs.compute.ark import Avvik
from sognko_docs.compute.avstemming import avstem
from sognko_docs.compute.budsjett import BudsjettResultat, med_endringar, rekn
from sognko_docs.compute.fordeling import Fordeling
from sognko_docs.compute.noeklar import fordel_alternativ
from sognko_docs.compute.oekonomiplan import Oekonomiplan, grunnlaget, legg_ut
from sognko_docs.kroner import Kroner
from sognko_docs.sak.noeklar.slag import Talsett
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.talgrunnlag import Talgrunnlag


@dataclass(frozen=True, slots=True)
class Scenarioresultat:
    """The budget of a scenario, and each alternative for sharing it."""

    budsjett: BudsjettResultat
    fordelingar: Mapping[str, Fordeling]


@dataclass(frozen=True, slots=True)
class Utrekning:
    """The budget's amounts, the sharings and scenarios by their key, and the plan; empty where the case has none."""

    budsjett: BudsjettResultat | None
    fordelingar: Mapping[str, Fordeling]
    scenario: Mapping[str, Scenarioresultat] = field(default_factory=dict)
    oekonomiplan: Oekonomiplan | None = None
    avvik: tuple[Avvik, ...] = ()
    """The printed figures of the tables that break a relation."""


def rekn_ut(sak: Sak, tal: Mapping[str, Talgrunnlag], avvik: tuple[Avvik, ...] | None = None) -> Utrekning:
    """Return what a case comes to. The case has passed the rules on budget and statistics.

    ``avvik`` is what the tables were found to break, when they have been reconciled already.
    """
    avvik = avstem(sak.tabellar, tal) if avvik is None else avvik
    if sak.budsjett is None:
        return Utrekning(None, {}, avvik=avvik)
    budsjett = rekn(sak.budsjett)
    talsett = {namn: grunnlag.tal for namn, grunnlag in tal.items()}
    scenario: dict[str, Scenarioresultat] = {}
    for noekkel, ein in sak.budsjett.scenario.items():
        rekna = rekn(med_endringar(sak.budsjett, ein))
        scenario[noekkel] = Scenarioresultat(rekna, _fordelingar(sak, rekna.til_fordeling, talsett))
    fordelingar = _fordelingar(sak, budsjett.til_fordeling, talsett)
    return Utrekning(budsjett, fordelingar, scenario, _plan(sak, budsjett, talsett), avvik)


def _plan(sak: Sak, budsjett: BudsjettResultat, talsett: Talsett) -> Oekonomiplan | None:
    """Return what the councils share year by year; None when the case has no plan."""
    if sak.oekonomiplan is None or sak.fordeling is None or sak.budsjett is None:
        return None
    grunnlag = grunnlaget(sak.oekonomiplan, budsjett.til_fordeling, sak.budsjett.aar)
    return legg_ut(sak.oekonomiplan, sak.fordeling, grunnlag, sak.partar, talsett)


def _fordelingar(sak: Sak, total: Kroner, talsett: Talsett) -> dict[str, Fordeling]:
    """Return each alternative worked out; none when the case does not share."""
    return {
        noekkel: fordel_alternativ(total, alternativ, sak.partar, talsett)
        for noekkel, alternativ in (sak.fordeling.alternativ if sak.fordeling else {}).items()
    }
