"""A comparison of models is fair and whole, and the decision follows it."""

from __future__ import annotations

import pytest

from sognko_docs.finding import Grad
from tests.rules.grunnsak import Tre, alle_funn, eitt_funn, grunnsak, meldingar
from tests.rules.modellsak import modellsak


def modellane(sak: Tre) -> Tre:
    alternativ: Tre = sak["modellar"]["alternativ"]
    return alternativ


def utan_tilraading() -> Tre:
    sak = modellsak()
    del sak["modellar"]["tilrådd"], sak["modellar"]["grunngjeving"]
    sak["modellar"]["utan_tilråding"] = "Prisane er ikkje henta inn."
    sak["vedtak"][0]["tekst"] = "Kommunestyret ber om prisar."
    return sak


def test_a_fair_comparison_breaks_no_rule() -> None:
    assert alle_funn(modellsak()) == ()


def test_a_comparison_that_says_why_it_recommends_none_breaks_no_rule() -> None:
    assert alle_funn(utan_tilraading()) == ()


def test_one_model_alone_is_no_choice() -> None:
    sak = modellsak()
    del modellane(sak)["i-dag"]
    funn = eitt_funn("S570", sak)
    assert (funn.melding, funn.sti) == ("Saka jamfører færre enn to modellar", ("modellar", "alternativ"))


def test_none_of_the_models_is_to_go_on_as_today() -> None:
    sak = modellsak()
    del modellane(sak)["i-dag"]["som_i_dag"]
    assert eitt_funn("S571", sak).grad is Grad.AATVARING
    sak["modellar"]["utan_dagens"] = "Avtalen er sagt opp."
    assert meldingar("S571", sak) == []


def test_two_models_that_both_are_to_go_on_as_today() -> None:
    sak = modellsak()
    modellane(sak)["felles"]["som_i_dag"] = True
    funn = eitt_funn("S571", sak)
    assert funn.melding == "Både «i-dag» og «felles» er å halde fram som i dag"
    assert funn.sti == ("modellar", "alternativ", "felles", "som_i_dag")


def test_neither_a_recommendation_nor_a_reason() -> None:
    sak = utan_tilraading()
    del sak["modellar"]["utan_tilråding"]
    assert meldingar("S572", sak) == ["Saka rår ikkje til nokon av modellane og seier ikkje kvifor"]


def test_both_a_recommendation_and_a_reason_why_there_is_none() -> None:
    sak = modellsak()
    sak["modellar"]["utan_tilråding"] = "Prisane er ikkje henta inn."
    assert eitt_funn("S572", sak).sti == ("modellar", "utan_tilråding")


def test_a_recommended_model_that_is_not_there() -> None:
    sak = modellsak()
    sak["modellar"]["tilrådd"] = "feles"
    funn = eitt_funn("S573", sak)
    assert funn.melding == "Det finst ingen modell med nøkkelen «feles»"
    assert funn.hjelp == "meinte du «felles»?"


@pytest.mark.parametrize("felt", ["fordelar", "ulemper"])
def test_a_model_with_only_one_side(felt: str) -> None:
    sak = modellsak()
    del modellane(sak)["felles"][felt]
    funn = eitt_funn("S574", sak)
    assert funn.melding == f"Modellen «Felles landbrukskontor» har ingen {felt}"
    assert (funn.sti, funn.grad) == (("modellar", "alternativ", "felles"), Grad.AATVARING)


@pytest.mark.parametrize("kostnad", [None, {}, {"år": 2027}])
def test_a_model_that_does_not_say_what_it_costs(kostnad: Tre | None) -> None:
    sak = modellsak()
    modellane(sak)["felles"]["kostnad"] = kostnad
    assert meldingar("S575", sak) == ["Modellen «Felles landbrukskontor» seier ikkje kva han kostar"]


def test_a_recommendation_without_reasons() -> None:
    sak = modellsak()
    del sak["modellar"]["grunngjeving"]
    assert eitt_funn("S576", sak).sti == ("modellar", "tilrådd")


def test_what_one_model_means_for_employees_the_others_must_say_too() -> None:
    sak = modellsak()
    del modellane(sak)["i-dag"]["konsekvensar"]["tilsette"]
    funn = eitt_funn("S578", sak)
    assert funn.melding == (
        "Modellen «Som i dag» seier ikkje noko om «tilsette», men det gjer «Felles landbrukskontor»"
    )
    assert funn.sti == ("modellar", "alternativ", "i-dag")


def test_a_decision_that_does_not_name_the_recommended_model() -> None:
    sak = modellsak()
    sak["vedtak"][0]["tekst"] = "Kommunestyret tek saka til orientering."
    assert meldingar("S577", sak) == ["Vedtaket nemner ikkje modellen saka rår til: «Felles landbrukskontor»"]


def test_a_decision_that_names_the_recommended_model_in_its_own_words() -> None:
    sak = modellsak()
    sak["vedtak"][0]["tekst"] = "Kommunestyret går inn for felles landbrukskontor."
    assert meldingar("S577", sak) == []


def test_a_decision_for_another_model_is_pointed_at() -> None:
    sak = modellsak()
    modellane(sak)["kjøp"] = modellane(sak)["felles"] | {"namn": "Kjøp av tenester"}
    sak["vedtak"][1]["tekst"] = "Kommunen skal greie ut kjøp av tenester."
    funn = eitt_funn("S577", sak)
    assert funn.melding == "Vedtaket nemner modellen «Kjøp av tenester», som saka ikkje rår til"
    assert (funn.sti, funn.utsnitt) == (("vedtak", 1, "tekst"), (23, 16))
    sak["vedtak"][1]["tekst"] = "Kommunen skal ikkje greie ut kjøp av tenester."
    assert meldingar("S577", sak) == []


def test_a_longer_name_is_not_taken_for_the_shorter_one_inside_it() -> None:
    sak = modellsak()
    modellane(sak)["kontor"] = modellane(sak)["felles"] | {"namn": "Landbrukskontor"}
    sak["vedtak"][0]["tekst"] = "Kommunestyret går inn for felles landbrukskontor."
    assert meldingar("S577", sak) == []


def test_without_a_recommendation_the_decision_may_only_go_on_as_today() -> None:
    sak = utan_tilraading()
    sak["vedtak"][0]["tekst"] = "Kommunen held fram som i dag."
    assert meldingar("S577", sak) == []
    sak["vedtak"][0]["tekst"] = "Kommunen går inn for felles landbrukskontor."
    assert len(meldingar("S577", sak)) == 1


@pytest.mark.parametrize(
    ("kostnad", "feil"),
    [({"sum": 1100}, 0), ({"sum": 1000}, 1), ({"sum": 1000, "om_lag": True}, 0), ({"tekst": "Ukjend."}, 0)],
)
def test_the_recommended_model_costs_what_the_budget_says(kostnad: Tre, feil: int) -> None:
    sak = modellsak()
    sak["budsjett"] = grunnsak()["budsjett"]
    modellane(sak)["felles"]["kostnad"] = kostnad
    assert len(meldingar("S579", sak)) == feil


def test_the_two_sums_are_told() -> None:
    sak = modellsak()
    sak["budsjett"] = grunnsak()["budsjett"]
    modellane(sak)["felles"]["kostnad"] = {"sum": 1000}
    funn = eitt_funn("S579", sak)
    assert funn.melding.replace("\u00a0", " ") == (
        "Den tilrådde modellen kostar 1 000 kr, men budsjettet er på 1 100 kr"
    )
    assert funn.sti == ("modellar", "alternativ", "felles", "kostnad", "sum")


@pytest.mark.parametrize(
    ("form", "enkeltvedtak", "feil"),
    [
        ("kommunalt oppgåvefellesskap", True, 1),
        ("interkommunalt politisk råd", True, 1),
        ("administrativt vertskommunesamarbeid", True, 0),
        ("kommunalt oppgåvefellesskap", False, 0),
    ],
)
def test_a_body_that_may_make_no_such_decisions_is_not_recommended(
    form: str,
    enkeltvedtak: bool,
    feil: int,
) -> None:
    sak = modellsak()
    sak["modellar"]["enkeltvedtak"] = enkeltvedtak
    modellane(sak)["felles"]["form"] = form
    assert len(meldingar("L326", sak)) == feil


def test_a_model_without_a_legal_form() -> None:
    sak = modellsak()
    del modellane(sak)["i-dag"]["form"]
    funn = eitt_funn("L327", sak)
    assert (funn.sti, funn.grad) == (("modellar", "alternativ", "i-dag"), Grad.AATVARING)


def test_such_a_body_may_be_compared_as_long_as_it_is_not_recommended() -> None:
    sak = modellsak()
    sak["modellar"]["enkeltvedtak"] = True
    modellane(sak)["i-dag"]["form"] = "kommunalt oppgåvefellesskap"
    assert meldingar("L326", sak) == []


@pytest.mark.parametrize(
    ("tekst", "funn"),
    [
        ("Eit felles landbrukskontor kostar 4 381 270 kr.", []),
        (
            "Eit felles landbrukskontor kostar 4 318 270 kr.",
            [
                "Teksten har 4 318 270 kr, saka har 4 381 270 kr (kostnaden ved modellen «Felles landbrukskontor»)"
            ],
        ),
    ],
)
def test_a_cost_in_the_prose_is_held_against_the_cost_of_the_model(tekst: str, funn: list[str]) -> None:
    sak = modellsak()
    modellane(sak)["felles"]["kostnad"] = {"år": 2026, "sum": 4381270}
    sak["tekst"]["økonomi"] = tekst
    assert [melding.replace("\u00a0", " ") for melding in meldingar("K401", sak)] == funn
