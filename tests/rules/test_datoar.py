from __future__ import annotations

from tests.rules.grunnsak import eitt_funn, grunnsak, meldingar


def test_a_meeting_before_the_case_was_written() -> None:
    sak = grunnsak()
    sak["sak"]["dato"] = "2025-11-21"
    funn = eitt_funn("S520", sak)
    assert funn.melding == "Møtet i Luster 2025-11-20 er før saka er datert, 2025-11-21"
    assert funn.sti == ("handsaming", 1, "møtedato", "luster")
    assert funn.sjaa == ((("sak", "dato"), "datoen på saka"),)


def test_a_meeting_on_the_day_the_case_was_written_is_fine() -> None:
    sak = grunnsak()
    sak["sak"]["dato"] = "2025-11-20"
    assert meldingar("S520", sak) == []


def test_a_council_that_meets_before_its_executive_committee() -> None:
    sak = grunnsak()
    sak["handsaming"][2]["møtedato"]["vik"] = "2025-11-26"
    funn = eitt_funn("S521", sak)
    assert funn.melding == "Kommunestyret i Vik møtest 2025-11-26, før formannskapet 2025-11-27"
    assert funn.sti == ("handsaming", 2, "møtedato", "vik")
    assert funn.sjaa == ((("handsaming", 1, "møtedato", "vik"), "formannskapet"),)


def test_two_bodies_may_meet_on_the_same_day() -> None:
    sak = grunnsak()
    sak["handsaming"][2]["møtedato"]["vik"] = "2025-11-27"
    assert meldingar("S521", sak) == []


def test_a_treatment_is_held_against_the_latest_one_before_it() -> None:
    sak = grunnsak()
    sak["handsaming"].insert(0, {"utval": "eldrerådet", "møtedato": {"vik": "2025-11-28"}})
    sak["handsaming"][3]["møtedato"]["vik"] = "2025-11-27"
    assert meldingar("S521", sak) == [
        "Formannskapet i Vik møtest 2025-11-27, før eldrerådet 2025-11-28",
        "Kommunestyret i Vik møtest 2025-11-27, før eldrerådet 2025-11-28",
    ]


def test_an_agreement_in_force_before_the_last_council_has_met() -> None:
    sak = grunnsak()
    sak["avtale"]["verknad_frå"] = "2025-12-18"
    funn = eitt_funn("S522", sak)
    assert funn.melding == "Avtalen verkar frå 2025-12-18, men Vik gjer vedtak 2025-12-18"
    assert funn.sti == ("avtale", "verknad_frå")
    assert funn.sjaa == ((("handsaming", 2, "møtedato", "vik"), "det siste vedtaket"),)


def test_an_agreement_in_force_the_day_after_is_fine() -> None:
    sak = grunnsak()
    sak["avtale"]["verknad_frå"] = "2025-12-19"
    assert meldingar("S522", sak) == []


def test_an_adopted_case_lacks_dates_and_numbers() -> None:
    sak = grunnsak()
    sak["sak"]["status"] = "vedteken"
    sak["handsaming"][2]["saksnummer"] = {}
    assert meldingar("S523", sak) == [
        "Saka er vedteken, men møtedato manglar for Årdal og Aurland",
        "Saka er vedteken, men saksnummer manglar for Luster, Vik, Årdal og Aurland",
    ]


def test_an_adopted_case_with_all_dates_and_numbers_is_fine() -> None:
    sak = grunnsak()
    sak["sak"]["status"] = "vedteken"
    for kommune in ("luster", "vik", "årdal", "aurland"):
        sak["handsaming"][2]["møtedato"][kommune] = "2025-12-18"
        sak["handsaming"][2]["saksnummer"][kommune] = "070/25"
    assert meldingar("S523", sak) == []
