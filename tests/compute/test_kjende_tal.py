from __future__ import annotations

from decimal import Decimal

from sognko_docs.compute.kjende_tal import Kjend, kjende_tal
from sognko_docs.compute.tal_i_tekst import Talslag
from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.sak.sak import Sak
from tests.eksempel import REGISTER, TAL, ei_sak


def kjende(sak: Sak | None = None) -> dict[str, Kjend]:
    """Return what the example case knows, by name."""
    sak = sak or ei_sak()
    namn = {noekkel: kommune.kortnamn for noekkel, kommune in REGISTER.kommunar.items()}
    return {ein.namn: ein for ein in kjende_tal(sak, namn, TAL, rekn_ut(sak, TAL))}


def test_the_budget_is_known_with_what_it_is_reckoned_from() -> None:
    alle = kjende()
    assert alle["budsjettsummen"].verdi == 215400
    assert alle["budsjettsummen"].tilvising == "budsjett.sum"
    assert alle["posten «Husleige»"].verdi == 110400
    assert alle["satsen i posten «Husleige»"].verdi == 55200
    assert (alle["talet i posten «Husleige»"].verdi, alle["talet i posten «Husleige»"].slag) == (
        Decimal(2),
        Talslag.ANTAL,
    )
    assert alle["prosenten i posten «Administrasjon»"].verdi == 5
    assert alle["grunnlaget for posten «Administrasjon»"].verdi == 100000


def test_each_council_is_known_with_its_share_its_cost_today_and_the_difference() -> None:
    alle = kjende()
    del_, i_dag = alle["delen til Vik i «Alternativ 1»"], alle["kostnaden til Vik i dag"]
    assert (del_.kommune, i_dag.kommune, i_dag.verdi) == ("vik", "vik", Decimal(60000))
    likt, etter = (
        alle["den like delen til Vik i «Alternativ 1»"],
        alle["delen til Vik etter nøkkelen i «Alternativ 1»"],
    )
    assert likt.verdi + etter.verdi == del_.verdi
    assert alle["endringa for Vik i «Alternativ 1»"].verdi == abs(del_.verdi - i_dag.verdi)
    andel = alle["prosenten til Vik i «Alternativ 1»"]
    assert andel.verdi == del_.verdi * 100 / Decimal(215400)
    assert alle["summen i dag"].verdi == 210000
    assert alle["endringa i alt i «Alternativ 1»"].verdi == 5400


def test_the_percentages_of_the_chosen_alternative_have_references() -> None:
    alle = kjende()
    likt, etter = (
        alle["prosenten delt likt i «Alternativ 1»"],
        alle["prosenten delt etter nøkkelen i «Alternativ 1»"],
    )
    assert (likt.verdi, likt.tilvising) == (Decimal(25), "fordeling.vald.likt_prosent")
    assert (etter.verdi, etter.tilvising) == (Decimal(75), "fordeling.vald.etter_prosent")


def test_an_alternative_nobody_proposes_is_weak_and_has_no_reference() -> None:
    fordeling = {
        "vald": "a",
        "alternativ": {
            "b": {"namn": "B", "likt": 30, "etter": "folketal"},
            "a": {"namn": "A", "likt": 25, "etter": "folketal"},
        },
    }
    alle = kjende(ei_sak(fordeling=fordeling))
    assert (alle["prosenten delt likt i «B»"].svak, alle["prosenten delt likt i «B»"].tilvising) == (True, "")
    assert not alle["prosenten delt likt i «A»"].svak
    namn = list(alle)
    assert namn.index("prosenten delt likt i «A»") < namn.index("prosenten delt likt i «B»")


def test_statistics_are_known_with_their_unit() -> None:
    alle = kjende()
    vik = alle["talet for Vik i «Folketal»"]
    assert (vik.verdi, vik.slag, vik.eining, vik.kommune) == (
        Decimal(2550),
        Talslag.ANTAL,
        "innbyggjarar",
        "vik",
    )
    assert alle["summen i «Folketal»"].verdi == 5432 + 2550 + 5213 + 1836


def test_a_case_without_a_budget_knows_its_statistics_only() -> None:
    alle = kjende(ei_sak(budsjett=None, fordeling=None))
    assert all("«Folketal»" in namn for namn in alle)


def test_a_complete_budget_is_known_with_groups_funding_last_year_and_scenarios() -> None:
    budsjett = {
        "år": 2026,
        "postar": [
            {"post": "Lønsutgifter", "id": "løn", "gruppe": "Personale", "antal": 3, "mengd": 2, "sats": 50000,
             "førre": 250000},
            {"post": "Kurs", "gruppe": "Personale", "vekst": 5, "førre": 20000},
        ],
        "finansiering": [
            {"post": "Tilskot", "sum": 21000},
            {"post": "Kommunane", "rest": True},
        ],
        "førre": {"år": 2025},
        "scenario": {"s": {"namn": "Færre", "endrar": {"løn": {"antal": 2}}}},
    }  # fmt: skip
    alle = kjende(ei_sak(budsjett=budsjett))
    assert alle["budsjettsummen"].verdi == 321000
    delt = alle["det kommunane deler"]
    assert (int(delt.verdi), delt.tilvising) == (300000, "budsjett.til_fordeling")
    assert alle["anna finansiering"].verdi == 21000
    assert alle["summen av gruppa «Personale»"].verdi == 321000
    assert alle["mengda i posten «Lønsutgifter»"].verdi == 2
    assert alle["veksten i posten «Kurs»"].verdi == 5
    foerre = alle["budsjettsummen for 2025"]
    assert (int(foerre.verdi), foerre.aar) == (270000, frozenset({2025}))
    assert alle["endringa frå budsjettsummen for 2025"].verdi == 51000
    assert alle["endringa i prosent frå posten «Lønsutgifter» i 2025"].verdi == 20
    assert alle["summen i scenarioet «Færre»"].verdi == 221000
    assert alle["det kommunane deler i scenarioet «Færre»"].verdi == 200000
    assert alle["talet i posten «Lønsutgifter» i scenarioet «Færre»"].verdi == 2
    assert alle["delen til Vik i scenarioet «Færre»"].kommune == "vik"


def test_the_years_of_a_plan_are_known_with_their_references() -> None:
    plan = {
        "år": [2027, 2028],
        "indeks": {
            "namn": "deflatoren",
            "kjelde": "statsbudsjettet",
            "satsar": [{"år": 2027, "prosent": 4}, {"år": 2028, "prosent": 3}],
        },
        "eingong": [{"kva": "Flytting av arkiv", "år": 2027, "sum": 5000}],
        "innfasing": {"frå": "i_dag", "prosent": [50, 100]},
    }
    alle = kjende(ei_sak(økonomiplan=plan))
    sum_, vik = alle["kostnaden i 2027"], alle["delen til Vik i 2028"]
    assert (sum_.verdi, sum_.tilvising, sum_.aar) == (
        Decimal(229016),
        "økonomiplan.sum.2027",
        frozenset({2027}),
    )
    assert (vik.kommune, vik.tilvising, vik.aar) == ("vik", "økonomiplan.vik.2028", frozenset({2028}))
    assert alle["kostnaden i 2027 utan eingongspostar"].verdi == 224016
    assert alle["eingongsposten «Flytting av arkiv»"].verdi == 5000
    assert alle["veksten i 2028"].verdi == 3
    assert alle["veksten i 2028"].slag is Talslag.PROSENT
    assert alle["innfasinga i 2027"].verdi == 50
