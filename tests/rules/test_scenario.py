from __future__ import annotations

from typing import Any

import pytest

from tests.rules.grunnsak import Tre, alle_funn, eitt_funn, grunnsak, meldingar

HARDT = "\u00a0"


def _med(endrar: dict[str, Any], **anna: Any) -> Tre:
    """Return the case with one scenario; its rent is 2 × 55 and its pay 900."""
    sak = grunnsak()
    sak["budsjett"]["postar"][1]["id"] = "husleige"
    sak["budsjett"] |= {"scenario": {"s": {"namn": "Færre", "endrar": endrar}}, **anna}
    return sak


def test_a_scenario_that_changes_a_count_and_a_sum_keeps_every_rule() -> None:
    assert alle_funn(_med({"husleige": {"antal": 1}, "løn": {"sum": 800}})) == ()


def test_a_line_that_does_not_exist() -> None:
    funn = eitt_funn("K118", _med({"husleie": {"antal": 1}}))
    assert funn.melding == "Ingen post har id-en «husleie»"
    assert funn.sti == ("budsjett", "scenario", "s", "endrar", "husleie")
    assert funn.hjelp == "meinte du «husleige»?"


def test_what_is_left_over_cannot_be_changed() -> None:
    finansiering = [{"post": "Kommunane", "id": "kommunane", "rest": True}]
    assert meldingar("K118", _med({"kommunane": {"sum": 1}}, finansiering=finansiering)) == [
        "Ingen post har id-en «kommunane»"
    ]


def test_a_value_the_line_is_not_reckoned_from() -> None:
    funn = eitt_funn("K119", _med({"husleige": {"antal": 1, "sum": 5}}))
    assert funn.melding == "Posten «Husleige» har ikkje «sum» å byte ut"
    assert funn.sti == ("budsjett", "scenario", "s", "endrar", "husleige", "sum")
    assert funn.hjelp == "posten har «antal» og «sats»"


@pytest.mark.parametrize(
    ("endrar", "melding"),
    [
        ({}, "Scenarioet «Færre» endrar ingenting"),
        ({"løn": {}}, "Scenarioet endrar ingenting i posten «Løn»"),
        (
            {"løn": {"sum": 800}, "husleige": {"antal": 2}},
            "Scenarioet har same «antal» som posten «Husleige»",
        ),
    ],
    ids=str,
)
def test_a_scenario_that_changes_nothing(endrar: dict[str, Any], melding: str) -> None:
    assert meldingar("K120", _med(endrar)) == [melding]


def test_two_columns_with_the_same_name() -> None:
    sak = _med({"husleige": {"antal": 1}}, namn="Færre")
    sak["budsjett"]["scenario"]["t"] = {"namn": "Færre", "endrar": {"husleige": {"antal": 3}}}
    assert meldingar("K121", sak) == ["Namnet «Færre» er brukt før"] * 2


def test_a_scenario_the_funding_does_not_cover() -> None:
    finansiering = [{"post": "Tilskot", "sum": 300}, {"post": "Kommunane", "sum": 800}]
    sak = _med({"husleige": {"antal": 1}}, finansiering=finansiering)
    del sak["fordeling"]
    funn = eitt_funn("K122", sak)
    assert funn.melding.replace(HARDT, " ") == (
        "I scenarioet «Færre» går ikkje finansieringa opp: kostnadene er 1 045 kr, finansieringa 1 100 kr"
        " (avvik 55 kr)"
    )
    assert funn.sti == ("budsjett", "scenario", "s")


def test_funding_that_does_not_balance_is_told_once() -> None:
    sak = _med({"husleige": {"antal": 1}}, finansiering=[{"post": "Tilskot", "sum": 300}])
    assert meldingar("K122", sak) == []


def test_a_scenario_with_less_than_nothing_to_share() -> None:
    funn = eitt_funn("K122", _med({"løn": {"sum": -900}}))
    assert funn.melding.replace(HARDT, " ") == "I scenarioet «Færre» blir det −880 kr å fordele"


def test_limits_that_hold_for_the_budget_and_not_for_the_scenario() -> None:
    sak = _med({"løn": {"sum": 2000}})
    sak["fordeling"]["alternativ"]["a"]["høgst"] = {
        part: {"kroner": 400} for part in ("luster", "vik", "årdal")
    }
    funn = eitt_funn("K123", sak)
    assert funn.melding.replace(HARDT, " ") == (
        "Det høgste partane skal betale, er til saman mindre enn 2 310 kr i scenarioet «Færre»"
    )
    assert funn.sjaa == ((("fordeling", "alternativ", "a"), "grensene"),)
