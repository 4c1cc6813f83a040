from __future__ import annotations

import pytest

from sognko_docs.finding import Grad
from tests.rules.grunnsak import alt_tal, eitt_funn, grunnsak, meldingar, talgrunnlag


def test_a_chosen_alternative_that_does_not_exist() -> None:
    sak = grunnsak()
    sak["fordeling"]["vald"] = "aa"
    funn = eitt_funn("K202", sak)
    assert funn.melding == "Alternativet «aa» finst ikkje"
    assert funn.sti == ("fordeling", "vald")
    assert funn.hjelp == "meinte du «a»?"


def test_an_open_choice_must_be_explained() -> None:
    sak = grunnsak()
    del sak["fordeling"]["vald"]
    assert meldingar("K203", sak) == ["Ikkje noko alternativ er valt, og saka seier ikkje kva som står ope"]
    sak["fordeling"]["open"] = "Kommunestyra vel nøkkelen."
    assert meldingar("K203", sak) == []


@pytest.mark.parametrize("tala", [{"luster": 1, "vik": -1, "årdal": 2}, {"luster": 0, "vik": 0, "årdal": 0}])
def test_numbers_that_cannot_share_anything(tala: dict[str, int]) -> None:
    sak = grunnsak()
    sak["fordeling"]["alternativ"]["c"] = {"namn": "C", "likt": 0, "etter": "bruk"}
    funn = eitt_funn("K204", sak, tal=alt_tal() | {"bruk": talgrunnlag(**tala)})
    assert funn.melding == "Tala i «bruk» kan ikkje brukast til å fordele kostnaden"
    assert funn.sti == ("fordeling", "alternativ", "b", "etter")  # told once, at the first use


def test_todays_cost_for_a_council_that_is_no_party() -> None:
    sak = grunnsak()
    sak["fordeling"]["i_dag"]["aurland"] = 17
    funn = eitt_funn("K205", sak)
    assert funn.melding == "Aurland er ikkje part i saka"
    assert funn.sti == ("fordeling", "i_dag", "aurland")


def test_todays_cost_for_some_of_the_parties_is_a_warning() -> None:
    sak = grunnsak()
    del sak["fordeling"]["i_dag"]["årdal"]
    funn = eitt_funn("K206", sak)
    assert funn.melding == "Det Årdal betalar i dag, er ikkje ført opp"
    assert funn.grad is Grad.AATVARING


def test_todays_cost_for_nobody_is_fine() -> None:
    sak = grunnsak()
    del sak["fordeling"]["i_dag"]
    assert meldingar("K206", sak) == []


def test_nothing_to_share() -> None:
    sak = grunnsak()
    del sak["budsjett"]
    assert meldingar("K207", sak) == ["Saka har ei fordeling, men ikkje noko budsjett"]
