from __future__ import annotations

from typing import Any

import pytest

from sognko_docs.finding import Grad
from tests.rules.delsak import plansak
from tests.rules.grunnsak import alle_funn, eitt_funn, meldingar


def test_a_plan_before_the_hearing_is_over_breaks_no_rule() -> None:
    assert alle_funn(plansak()) == ()


def test_a_plan_that_is_treated_for_good_before_the_hearing_is_over() -> None:
    sak = plansak()
    sak["plan"]["høyring"]["til"] = "2025-11-25"
    funn = eitt_funn("S600", sak)
    assert (
        funn.melding == "Styret handsamar planen 25. november 2025, men høyringsfristen er 25. november 2025"
    )
    assert funn.sti == ("plan", "steg", 2, "dato")
    assert funn.sjaa == ((("plan", "høyring", "til"), "høyringsfristen"),)


def test_a_council_that_meets_before_the_hearing_is_over() -> None:
    sak = plansak()
    sak["plan"]["steg"] = []
    sak["plan"]["høyring"]["til"] = "2025-12-15"
    funn = eitt_funn("S600", sak)
    assert funn.melding.startswith("Kommunestyret i Luster handsamar planen 11. desember 2025")
    assert funn.sti == ("handsaming", 2, "møtedato", "luster")


@pytest.mark.parametrize(("til", "dagar"), [("2025-10-21", 20), ("2025-10-02", 1)])
def test_a_hearing_shorter_than_three_weeks_is_warned_of(til: str, dagar: int) -> None:
    sak = plansak()
    sak["plan"]["høyring"]["til"] = til
    funn = eitt_funn("S601", sak)
    assert funn.melding == f"Høyringa varer berre {dagar} dagar"
    assert funn.grad is Grad.AATVARING


def test_a_hearing_of_three_weeks_is_long_enough_when_no_act_says_more() -> None:
    sak = plansak()
    sak["plan"]["høyring"]["til"] = "2025-10-22"
    assert [*meldingar("S601", sak), *meldingar("L330", sak)] == []


@pytest.mark.parametrize(("til", "funne"), [("2025-11-11", 1), ("2025-11-12", 0)])
def test_a_plan_under_the_planning_act_is_heard_for_six_weeks(til: str, funne: int) -> None:
    sak = plansak()
    sak["plan"]["høyring"]["til"] = til
    assert meldingar("L330", sak) == []
    sak["plan"]["etter_pbl"] = True
    assert len(meldingar("L330", sak)) == funne
    assert meldingar("S601", sak) == []


def test_an_open_hearing_is_left_in_peace() -> None:
    sak = plansak()
    del sak["plan"]["høyring"]["frå"], sak["plan"]["høyring"]["til"]
    assert alle_funn(sak) == ()


@pytest.mark.parametrize(
    ("felt", "melding"),
    [
        (("ansvar",), "Tiltaket «Møteplass» manglar «ansvar»"),
        (("kostnadsberar",), "Tiltaket «Møteplass» manglar «kostnadsberar»"),
        (("ansvar", "kostnadsberar"), "Tiltaket «Møteplass» manglar «ansvar» og «kostnadsberar»"),
    ],
)
def test_a_measure_nobody_answers_or_pays_for(felt: tuple[str, ...], melding: str) -> None:
    sak = plansak()
    for namn in felt:
        del sak["plan"]["satsingsområde"][0]["tiltak"][0][namn]
    funn = eitt_funn("S602", sak)
    assert funn.melding == melding
    assert funn.sti == ("plan", "satsingsområde", 0, "tiltak", 0)


def test_a_measure_without_a_deadline() -> None:
    sak = plansak()
    tiltak = sak["plan"]["satsingsområde"][0]["tiltak"][0]
    del tiltak["seinast"]
    assert meldingar("S603", sak) == ["Tiltaket «Møteplass» har ingen frist"]
    assert meldingar("S603", sak | {"plan": _med(sak, tiltak | {"frist": "kvart år"})}) == []


def _med(sak: Any, tiltak: Any) -> Any:
    omraade = sak["plan"]["satsingsområde"][0] | {"tiltak": [tiltak]}
    return sak["plan"] | {"satsingsområde": [omraade]}


@pytest.mark.parametrize("seinast", ["2025-12-31", "2030-01-01"])
def test_a_measure_outside_the_years_of_the_plan(seinast: str) -> None:
    sak = plansak()
    sak["plan"]["satsingsområde"][0]["tiltak"][0]["seinast"] = seinast
    funn = eitt_funn("S604", sak)
    assert funn.melding == f"Fristen for «Møteplass» er i {seinast[:4]}, utanfor åra planen gjeld"
    del sak["plan"]["gjeld_frå"], sak["plan"]["gjeld_til"]
    assert meldingar("S604", sak) == []


def test_an_area_without_measures() -> None:
    sak = plansak()
    sak["plan"]["satsingsområde"][0]["tiltak"] = []
    assert meldingar("S605", sak) == ["Satsingsområdet «Verdsetjing» har ingen tiltak"]


@pytest.mark.parametrize("svar", [{}, {"svar": "Takk."}, {"utfall": "teke inn"}])
def test_input_that_is_not_answered_when_the_hearing_is_over(svar: dict[str, str]) -> None:
    sak = plansak()
    sak["sak"]["dato"] = "2025-11-13"
    sak["plan"]["høyring"]["innspel"][0] |= svar
    funn = eitt_funn("S606", sak)
    assert funn.melding == "Innspelet frå Eldrerådet er ikkje vurdert"
    assert funn.sti == ("plan", "høyring", "innspel", 0)


def test_input_that_is_answered_may_be_put_before_the_councils() -> None:
    sak = plansak()
    sak["sak"]["dato"] = "2025-11-13"
    sak["plan"]["høyring"]["innspel"][0] |= {"svar": "Rådet har rett.", "utfall": "teke inn"}
    assert meldingar("S606", sak) == []


def test_a_plan_that_is_adopted_has_answered_all_input_whenever_the_hearing_was() -> None:
    sak = plansak()
    sak["sak"]["status"] = "vedteken"
    del sak["plan"]["høyring"]["til"]
    assert len(meldingar("S606", sak)) == 1


def test_stages_in_the_wrong_order() -> None:
    sak = plansak()
    steg = sak["plan"]["steg"]
    steg[0], steg[2] = steg[2], steg[0]
    assert meldingar("S607", sak) == [
        "Steget «høyring» står etter «handsaming etter høyring»",
        "Steget «vedtak om høyring» står etter «høyring»",
        "Steget er 30. september 2025, før steget framfor, 25. november 2025",
    ]


def test_a_hearing_and_a_plan_that_end_before_they_begin() -> None:
    sak = plansak()
    sak["plan"]["høyring"]["til"] = "2025-09-30"
    sak["plan"]["gjeld_til"] = 2025
    assert meldingar("S608", sak) == [
        "Høyringa sluttar ikkje etter at ho byrjar",
        "Planen gjeld til 2025, men frå 2026",
    ]


def test_a_council_that_is_not_asked_to_adopt_the_plan() -> None:
    sak = plansak()
    sak["vedtak"] = [{"tekst": "Planen blir teken til orientering."}]
    assert meldingar("S609", sak) == ["Luster, Vik og Årdal får ikkje noko punkt om å vedta planen"]


def test_a_plan_that_does_not_say_when_it_is_evaluated() -> None:
    sak = plansak()
    del sak["plan"]["rullering"]
    assert meldingar("S610", sak) == ["Planen seier ikkje når han blir evaluert"]
    sak["plan"]["evaluering"] = "2029-06-30"
    assert meldingar("S610", sak) == []
