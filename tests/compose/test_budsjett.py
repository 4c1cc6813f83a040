"""The view of the budget: groups and sums, funding, the year before and scenarios, and what must be read back."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from sognko_docs.compose.budsjett import liten
from sognko_docs.compose.budsjettvising import BudsjettVising
from sognko_docs.compose.fakta import fakta
from sognko_docs.compose.plan import Plan, legg_plan
from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.kroner import Kroner
from sognko_docs.load.lover import les_lover
from sognko_docs.rules.kontroll import kan_reknast, kontroller
from tests.eksempel import REGISTER, TAL, ei_sak, ein_plan

HARDT = "\u00a0"
BUDSJETT: dict[str, Any] = {
    "år": 2026,
    "namn": "2 stillingar",
    "postar": [
        {"post": "Løn", "id": "løn", "art": "10100", "gruppe": "Løn og drift", "antal": 2, "eining": "stillingar",
         "sats": 600000, "førre": 1000000},
        {"post": "Husleige", "gruppe": "Løn og drift", "antal": 2, "mengd": 23, "eining": "m²", "sats": 2400,
         "førre": 0},
        {"post": "Kurs", "vekst": Decimal("3.2"), "førre": 50000, "merknad": "deflator"},
        {"post": "IT-utstyr", "vekst": -10, "av": ["løn"], "førre": 150000},
    ],
    "finansiering": [
        {"post": "Statstilskot", "sum": 300000, "førre": 300000},
        {"post": "Kommunane", "rest": True, "førre": 900000},
    ],
    "førre": {"år": 2025, "kjelde": "Budsjett 2025"},
    "scenario": {"s": {"namn": "1 | stilling", "endrar": {"løn": {"antal": 1}}}},
}  # fmt: skip


def _plan(**endra: Any) -> Plan:
    tekst = {"bakgrunn": "Kommunane deler {{ budsjett.til_fordeling | kr_ord }}."}
    return ein_plan(ei_sak(budsjett=BUDSJETT, tekst=tekst, **endra))


def _vist(**endra: Any) -> BudsjettVising:
    budsjett = _plan(**endra).delt.budsjett
    assert budsjett is not None
    return budsjett


def test_a_line_says_how_it_was_reckoned() -> None:
    grunnlag = [post.grunnlag.verdi if post.grunnlag else None for post in _vist().postar]
    assert [str(ein).replace(HARDT, " ") for ein in grunnlag] == [
        "2 stillingar × 600 000 kr",
        "2 × 23 m² × 2 400 kr",
        "3,2 % vekst frå 2025; deflator",
        "10 % nedgang på løn",
    ]


def test_a_group_has_its_heading_its_lines_and_its_sum_beside_last_year() -> None:
    foerste, utan = _vist().grupper
    assert foerste.namn is not None
    assert (foerste.namn.verdi, foerste.sumtekst.verdi) == ("Løn og drift", "Sum løn og drift")
    assert [post.post.verdi for post in foerste.postar] == ["Løn", "Husleige"]
    assert foerste.sum.verdi == Kroner.fraa(1_310_400)
    assert foerste.foerre is not None
    assert foerste.foerre.verdi == Kroner.fraa(1_000_000)
    assert utan.namn is None


def test_the_change_is_told_in_kroner_and_per_cent_and_not_from_nothing() -> None:
    loen, husleige, _, it = _vist().postar
    assert loen.endring is not None
    assert loen.endring_prosent is not None
    assert (loen.endring.verdi, loen.endring_prosent.verdi) == (f"+200{HARDT}000", "+20,0")
    assert husleige.endring_prosent is None
    assert it.endring_prosent is not None
    assert it.endring_prosent.verdi == "+620,0"


def test_what_the_councils_share_is_what_is_left_and_prose_can_name_it() -> None:
    plan = _plan()
    assert plan.delt.budsjett is not None
    assert plan.delt.budsjett.til_fordeling is not None
    delt = plan.delt.budsjett.til_fordeling.verdi
    assert delt == Kroner.fraa(1_310_400 + 51_600 + 1_080_000 - 300_000)
    bakgrunn = next(delen for delen in plan.kommunar["vik"].delar if delen.namn == "bakgrunn")
    assert bakgrunn.innhald is not None
    assert bakgrunn.innhald.felt[0].verdi == f"2{HARDT}142{HARDT}000{HARDT}kr"
    assert plan.delt.fordeling is not None
    assert plan.delt.fordeling.total.verdi == delt


def test_funding_without_what_is_left_has_nothing_to_name() -> None:
    utan_rest = {**BUDSJETT, "finansiering": [{"post": "Tilskot", "sum": 2_442_000}]}
    tekst = {"bakgrunn": "{{ budsjett.til_fordeling | kr }}"}
    sak = ei_sak(budsjett=utan_rest, fordeling=None, tekst=tekst)
    _, funn = legg_plan(sak, REGISTER, TAL, rekn_ut(sak, TAL))
    assert [ei.melding for ei in funn] == ["Tilvisinga «budsjett.til_fordeling» har ingen verdi her"]


def test_the_scenario_stands_beside_the_budget_and_what_it_takes_from_each_council() -> None:
    scenario = _vist().scenario
    assert scenario is not None
    assert scenario.tabell.markdown.replace(HARDT, " ").splitlines() == [
        "| Post | 2 stillingar | 1 \\| stilling | Skilnad |",
        "| --- | ---: | ---: | ---: |",
        "| Løn | 1 200 000 | 600 000 | −600 000 |",
        "| Husleige | 110 400 | 110 400 | 0 |",
        "| Kurs | 51 600 | 51 600 | 0 |",
        "| IT-utstyr | 1 080 000 | 540 000 | −540 000 |",
        "| **Sum** | **2 442 000** | **1 302 000** | **−1 140 000** |",
        "| Statstilskot | −300 000 | −300 000 | 0 |",
        "| **Kommunane deler** | **2 142 000** | **1 002 000** | **−1 140 000** |",
    ]
    (fordeling,) = scenario.fordelingar
    assert fordeling.namn.verdi == "Alternativ 1"
    siste = fordeling.tabell.markdown.replace(HARDT, " ").splitlines()[-1]
    assert siste == "| **Sum** | **2 142 000** | **1 002 000** | **−1 140 000** |"


def test_while_the_choice_is_open_every_alternative_is_shown() -> None:
    alternativ = {
        ein: {"namn": ein, "likt": likt, "etter": "folketal"} for ein, likt in (("A", 25), ("B", 50))
    }
    scenario = _vist(fordeling={"open": "Ope.", "alternativ": alternativ}).scenario
    assert scenario is not None
    assert [ein.namn.verdi for ein in scenario.fordelingar] == ["A", "B"]


def test_every_figure_of_the_budget_is_a_fact_of_its_document() -> None:
    plan = _plan()
    dokument = next(dok for dok in plan.dokument if dok.mal == "budsjett-og-fordeling")
    stiar = {faktum.sti for faktum in fakta(plan, dokument, "vik")}
    assert {
        "=budsjett.sum", "=budsjett.til_fordeling", "=budsjett.førre", "=budsjett.endring",
        "=budsjett.grupper[0].sum", "=budsjett.grupper[0].førre", "=budsjett.postar[1].sum",
        "=budsjett.finansiering[0].sum", "=budsjett.finansiering.sum", "=budsjett.scenario", "=budsjett.scenario.alt1",
    } <= stiar  # fmt: skip
    assert "=budsjett.grupper[1].sum" not in stiar  # lines without a heading have no sum of their own


def test_a_plain_budget_has_none_of_the_new() -> None:
    budsjett = ein_plan().delt.budsjett
    assert budsjett is not None
    assert not budsjett.har_art
    assert not budsjett.har_foerre
    assert (budsjett.finansiering, budsjett.scenario, budsjett.foerre) == (None, None, None)
    assert budsjett.til_fordeling is not None
    assert budsjett.til_fordeling.verdi == budsjett.sum.verdi
    assert [gruppe.namn for gruppe in budsjett.grupper] == [None]


@pytest.mark.parametrize(
    ("namn", "venta"), [("Løn", "løn"), ("IT-utstyr", "IT-utstyr"), ("", ""), ("Å", "å")]
)
def test_a_name_inside_a_sentence_is_small_and_an_abbreviation_is_not(namn: str, venta: str) -> None:
    assert liten(namn) == venta


def _ledd(tre: object, sti: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the path to everything that can be taken out of a budget."""
    under: list[tuple[str | int, object]] = list(tre.items()) if isinstance(tre, dict) else []
    under = list(enumerate(tre)) if isinstance(tre, list) else under
    for namn, verdi in under:
        yield (*sti, namn)
        yield from _ledd(verdi, (*sti, namn))


@pytest.mark.parametrize("sti", list(_ledd(BUDSJETT)), ids=str)
def test_a_budget_with_anything_missing_has_findings_or_can_be_planned(sti: tuple[str | int, ...]) -> None:
    budsjett: Any = deepcopy(BUDSJETT)
    plass = budsjett
    for ledd in sti[:-1]:
        plass = plass[ledd]
    del plass[sti[-1]]
    try:
        sak = ei_sak(budsjett=budsjett)
    except ValidationError:
        return  # the model itself refuses it
    if kan_reknast(kontroller(sak, REGISTER, TAL, les_lover(), ())):
        plan, _ = legg_plan(sak, REGISTER, TAL, rekn_ut(sak, TAL))
        assert plan.delt.budsjett is not None
