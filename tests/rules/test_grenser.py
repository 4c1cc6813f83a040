from __future__ import annotations

from typing import Any

from tests.rules.grunnsak import Tre, alle_funn, eitt_funn, grunnsak, meldingar


def med_grenser(**grenser: Any) -> Tre:
    sak = grunnsak()
    sak["fordeling"]["alternativ"]["a"] |= grenser
    return sak


HER = ("fordeling", "alternativ", "a")


def test_limits_that_leave_room_break_no_rule() -> None:
    sak = med_grenser(minst={"vik": {"kroner": 100}}, høgst={"luster": {"prosent": 40}})
    assert alle_funn(sak) == ()


def test_a_limit_in_kroner_and_per_cent_and_a_limit_in_neither() -> None:
    sak = med_grenser(minst={"vik": {"kroner": 1, "prosent": 1}}, høgst={"luster": {}})
    melding = "Grensa skal ha anten «kroner» eller «prosent»"
    assert meldingar("K226", sak) == [melding, melding]


def test_a_limit_for_one_who_is_no_party() -> None:
    funn = eitt_funn("K226", med_grenser(høgst={"aurland": {"kroner": 100}}))
    assert funn.melding == "«aurland» er ikkje part i saka"
    assert funn.sti == (*HER, "høgst", "aurland")


def test_a_least_that_is_above_the_most() -> None:
    sak = med_grenser(minst={"vik": {"kroner": 300}}, høgst={"vik": {"kroner": 200}})
    funn = eitt_funn("K227", sak)
    assert funn.melding == "Det minste er over det høgste for Vik"
    assert funn.sti == (*HER, "minst", "vik")


def test_limits_that_ask_for_more_than_the_cost() -> None:
    sak = med_grenser(minst={"vik": {"prosent": 60}, "luster": {"prosent": 60}})
    assert meldingar("K227", sak) == [
        "Det minste partane skal betale, er til saman meir enn 1\u00a0100\u00a0kr"
    ]


def test_limits_that_leave_some_of_the_cost_unpaid() -> None:
    sak = med_grenser(høgst={part: {"prosent": 30} for part in ("luster", "vik", "årdal")})
    funn = eitt_funn("K227", sak)
    assert funn.melding == "Det høgste partane skal betale, er til saman mindre enn 1\u00a0100\u00a0kr"
    assert funn.sti == HER
