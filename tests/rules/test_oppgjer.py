from __future__ import annotations

from typing import Any

from tests.rules.grunnsak import Tre, alle_funn, eitt_funn, grunnsak, meldingar

HER = ("fordeling", "oppgjer")


def med_oppgjer(**oppgjer: Any) -> Tre:
    sak = grunnsak()
    sak["budsjett"]["postar"][1]["id"] = "husleige"  # 2 × 55
    sak["fordeling"]["oppgjer"] = oppgjer
    return sak


def leige(post: str = "husleige", **stillingar: int) -> dict[str, Any]:
    return {"post": post, "sats": 11, "areal": 5, "stillingar": stillingar}


def test_a_settlement_that_goes_up_breaks_no_rule() -> None:
    rater = [{"dato": "2027-03-01", "prosent": 50}, {"dato": "2027-08-01", "prosent": 50}]
    sak = med_oppgjer(motrekning=leige(luster=1, vik=1), eigne={"vik": 7}, a_konto=rater)
    assert alle_funn(sak) == ()


def test_rent_for_a_line_the_budget_does_not_have() -> None:
    funn = eitt_funn("K228", med_oppgjer(motrekning=leige("husleiga", luster=2)))
    assert funn.melding == "Budsjettet har ingen post «husleiga»"
    assert funn.sti == (*HER, "motrekning", "post")
    assert funn.hjelp == "meinte du «husleige»?"


def test_rent_that_is_another_than_the_one_in_the_budget() -> None:
    funn = eitt_funn("K228", med_oppgjer(motrekning=leige(luster=3)))
    assert funn.melding == "Motrekninga er 165\u00a0kr, men budsjettposten er 110\u00a0kr"


def test_rent_and_own_costs_for_one_who_is_no_party() -> None:
    sak = med_oppgjer(motrekning=leige(luster=1, aurland=1), eigne={"sogndal": 1})
    melding = "«{}» er ikkje part i saka"
    assert meldingar("K229", sak) == [melding.format("aurland"), melding.format("sogndal")]


def test_advances_of_more_than_everything() -> None:
    rater = [{"dato": "2027-03-01", "prosent": 60}, {"dato": "2027-08-01", "prosent": 50}]
    funn = eitt_funn("K230", med_oppgjer(a_konto=rater))
    assert funn.melding == "Innbetalingane er til saman 110\u00a0%, meir enn 100\u00a0%"
    assert funn.sti == (*HER, "a_konto")


def test_advances_out_of_order() -> None:
    rater = [{"dato": "2027-08-01", "prosent": 50}, {"dato": "2027-03-01", "prosent": 50}]
    funn = eitt_funn("K230", med_oppgjer(a_konto=rater))
    assert funn.melding == "Innbetalinga kjem ikkje etter den førre"
    assert funn.sti == (*HER, "a_konto", 1, "dato")
