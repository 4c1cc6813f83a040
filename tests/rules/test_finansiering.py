from __future__ import annotations

from typing import Any

from tests.rules.grunnsak import Tre, alle_funn, eitt_funn, grunnsak, meldingar

HARDT = "\u00a0"


def _finansiert(*inn: dict[str, Any]) -> Tre:
    """Return the case, which costs 1 100 kr, with its funding."""
    sak = grunnsak()
    sak["budsjett"]["finansiering"] = list(inn)
    return sak


def test_a_grant_and_what_is_left_to_the_councils_keeps_every_rule() -> None:
    kommunane = {"post": "Kommunane", "rest": True, "sum": 800}
    assert alle_funn(_finansiert({"post": "Tilskot", "sum": 300}, kommunane)) == ()


def test_two_lines_cannot_both_be_what_is_left() -> None:
    funn = eitt_funn("K113", _finansiert({"post": "A", "rest": True}, {"post": "B", "rest": True}))
    assert funn.sti == ("budsjett", "finansiering", 1, "rest")
    assert funn.sjaa == ((("budsjett", "finansiering", 0, "rest"), "den første resten"),)


def test_funding_that_does_not_balance_is_told_with_both_sums_and_the_difference() -> None:
    sak = _finansiert({"post": "Tilskot", "sum": 300}, {"post": "Kommunane", "sum": 799})
    del sak["fordeling"]
    funn = eitt_funn("K114", sak)
    assert funn.melding.replace(HARDT, " ") == (
        "Finansieringa går ikkje opp: kostnadene er 1 100 kr, finansieringa 1 099 kr (avvik −1 kr)"
    )
    assert funn.sti == ("budsjett", "finansiering")


def test_a_sum_beside_what_is_left_is_held_against_it() -> None:
    funn = eitt_funn("K114", _finansiert({"post": "T", "sum": 300}, {"post": "K", "rest": True, "sum": 810}))
    assert funn.melding.replace(HARDT, " ").endswith("finansieringa 1 110 kr (avvik 10 kr)")
    assert funn.sti == ("budsjett", "finansiering", 1, "sum")
    assert funn.hjelp == "set «sum: 800», eller rett linjene"


def test_grants_larger_than_the_cost_leave_nothing_to_share() -> None:
    funn = eitt_funn("K115", _finansiert({"post": "Tilskot", "sum": 1200}, {"post": "K", "rest": True}))
    assert funn.melding.replace(HARDT, " ") == (
        "Finansieringa er 1 200 kr, men kostnadene er 1 100 kr: resten blir −100 kr"
    )
    assert funn.sti == ("budsjett", "finansiering", 1, "rest")


def test_a_sharing_needs_to_know_what_of_the_funding_is_shared() -> None:
    sak = _finansiert({"post": "Tilskot", "sum": 300}, {"post": "Kommunane", "sum": 800})
    assert meldingar("K116", sak) == ["Finansieringa seier ikkje kva kommunane skal dele"]
    del sak["fordeling"]
    assert alle_funn(sak) == ()
