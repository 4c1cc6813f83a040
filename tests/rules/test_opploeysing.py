from __future__ import annotations

from sognko_docs.finding import Grad
from tests.rules.grunnsak import eitt_funn, grunnsak, meldingar

OPPLOEYSING = 2


def test_an_old_party_that_does_not_get_the_case() -> None:
    sak = grunnsak()
    del sak["kommunar"]["aurland"]
    funn = eitt_funn("L220", sak)
    assert funn.melding == (
        "Aurland er part i avtalen «Landbruk i Sogn», men får ikkje saka (koml. § 20-8 første ledd)"
    )
    assert funn.sti == ("oppløyser", 0, "partar", 2)
    assert funn.hjelp == "gi kommunen «rolle: berre oppløysing», eller før han opp i «oppsagt»"


def test_an_old_party_that_stands_outside_the_case() -> None:
    sak = grunnsak()
    sak["kommunar"]["aurland"]["rolle"] = "utanfor"
    assert len(meldingar("L220", sak)) == 1


def test_an_old_party_that_has_given_notice_need_not_be_asked() -> None:
    sak = grunnsak()
    sak["oppløyser"][0] |= {"partar": ["vik", "luster", "aurland", "høyanger"], "oppsagt": ["høyanger"]}
    assert meldingar("L220", sak) == []


def test_an_old_party_from_outside_the_register_is_named_all_the_same() -> None:
    sak = grunnsak()
    sak["oppløyser"][0]["partar"].append("indre-øyane")
    assert meldingar("L220", sak) == [
        "Indre-Øyane er part i avtalen «Landbruk i Sogn», men får ikkje saka (koml. § 20-8 første ledd)"
    ]


def test_old_parties_that_get_the_case_but_not_the_question() -> None:
    sak = grunnsak()
    sak["vedtak"][OPPLOEYSING]["gjeld"] = ["berre oppløysing"]
    funn = eitt_funn("L221", sak)
    assert funn.melding == (
        "Vik og Luster får ikkje noko punkt om å oppløyse avtalen «Landbruk i Sogn»"
        " (koml. § 20-8 første ledd)"
    )
    assert funn.sti == ("oppløyser", 0)


def test_a_case_that_dissolves_without_saying_whose_agreement() -> None:
    sak = grunnsak()
    del sak["oppløyser"]
    funn = eitt_funn("L222", sak)
    assert funn.melding == (
        "Saka oppløyser ein avtale, men seier ikkje kven som er partar i han (koml. § 20-8 første ledd)"
    )
    assert (funn.sti, funn.grad) == (("vedtak", OPPLOEYSING), Grad.AATVARING)


def test_one_that_only_dissolves_without_being_a_party() -> None:
    sak = grunnsak()
    sak["oppløyser"][0]["partar"] = ["vik", "luster"]
    funn = eitt_funn("L223", sak)
    assert funn.melding == (
        "Aurland er «berre oppløysing», men er ikkje part i nokon avtale som blir oppløyst"
        " (koml. § 20-8 første ledd)"
    )
    assert funn.sti == ("kommunar", "aurland")
