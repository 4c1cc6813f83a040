from __future__ import annotations

from tests.rules.grunnsak import eitt_funn, grunnsak, meldingar


def test_a_case_without_a_host_municipality() -> None:
    sak = grunnsak()
    sak["kommunar"]["luster"]["rolle"] = "samarbeidskommune"
    funn = eitt_funn("L101", sak)
    assert funn.melding == "Saka har ingen vertskommune (koml. § 20-4 tredje ledd b)"
    assert funn.sti == ("kommunar",)
    assert funn.hjelp == "gi éin kommune «rolle: vertskommune»"


def test_two_host_municipalities_point_at_each_other() -> None:
    sak = grunnsak()
    sak["kommunar"]["årdal"] = {"rolle": "samarbeidskommune", "også": "vertskommune"}
    funn = eitt_funn("L101", sak)
    assert funn.melding == "Saka har meir enn éin vertskommune: Luster og Årdal (koml. § 20-4 tredje ledd b)"
    assert funn.sti == ("kommunar", "årdal", "også")
    assert funn.sjaa == ((("kommunar", "luster", "rolle"), "den første vertskommunen"),)


def test_a_host_with_nobody_to_cooperate_with() -> None:
    sak = grunnsak()
    sak["kommunar"]["vik"] = sak["kommunar"]["årdal"] = {"rolle": "berre oppløysing"}
    assert meldingar("L102", sak) == ["Saka har ingen samarbeidskommune (koml. § 20-2 første ledd)"]


def test_a_host_that_cooperates_with_itself() -> None:
    sak = grunnsak()
    sak["kommunar"]["luster"]["også"] = "samarbeidskommune"
    funn = eitt_funn("L103", sak)
    assert funn.melding == "Luster er både vertskommune og samarbeidskommune (koml. § 20-2 første ledd)"
    assert funn.sti == ("kommunar", "luster", "også")


def test_roles_that_exclude_each_other() -> None:
    sak = grunnsak()
    sak["kommunar"]["vik"]["også"] = "berre oppløysing"
    sak["kommunar"]["sogndal"]["også"] = "samarbeidskommune"
    sak["kommunar"]["årdal"]["også"] = "samarbeidskommune"
    assert meldingar("S501", sak) == [
        "Rollene «samarbeidskommune» og «berre oppløysing» går ikkje i hop for Vik",
        "Rollene «samarbeidskommune» og «samarbeidskommune» går ikkje i hop for Årdal",
        "Rollene «utanfor» og «samarbeidskommune» går ikkje i hop for Sogndal",
    ]


def test_meetings_in_councils_that_do_not_get_the_case() -> None:
    sak = grunnsak()
    sak["handsaming"][1]["møtedato"]["sogndal"] = "2025-11-20"
    sak["handsaming"][2]["saksnummer"]["aardal"] = "1/25"
    assert meldingar("S502", sak) == ["Kommunen «sogndal» får ikkje saka", "Kommunen «aardal» får ikkje saka"]
