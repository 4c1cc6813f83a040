from __future__ import annotations

from sognko_docs.finding import Grad
from tests.rules.grunnsak import alle_funn, eitt_funn, grunnsak, meldingar

AVTALE, DELEGERING, OPPLOEYSING = 0, 1, 2


def test_a_party_that_is_not_asked_to_adopt_the_agreement() -> None:
    sak = grunnsak()
    sak["vedtak"][AVTALE]["gjeld"] = ["samarbeidskommune"]
    funn = eitt_funn("L202", sak)
    assert funn.melding == "Luster får ikkje noko punkt om å vedta avtalen (koml. § 20-4 andre ledd)"
    assert funn.hjelp == "legg til eit punkt med «avgjer: avtale» som gjeld alle partane"


def test_parties_without_any_point_on_the_agreement_are_all_named() -> None:
    sak = grunnsak()
    del sak["vedtak"][AVTALE]
    assert meldingar("L202", sak) == [
        "Luster, Vik og Årdal får ikkje noko punkt om å vedta avtalen (koml. § 20-4 andre ledd)"
    ]


def test_adopting_the_agreement_is_not_delegating() -> None:
    sak = grunnsak()
    del sak["vedtak"][DELEGERING]
    funn = eitt_funn("L203", sak)
    assert funn.melding == "Vik og Årdal får ikkje noko punkt om å delegere mynde (koml. § 20-2 andre ledd)"


def test_delegation_that_reaches_only_one_of_the_cooperating_municipalities() -> None:
    sak = grunnsak()
    sak["vedtak"][DELEGERING]["gjeld"] = ["avtroppande vertskommune"]
    assert meldingar("L203", sak) == [
        "Årdal får ikkje noko punkt om å delegere mynde (koml. § 20-2 andre ledd)"
    ]


def test_a_host_that_would_delegate_to_itself() -> None:
    sak = grunnsak()
    sak["vedtak"][DELEGERING]["gjeld"] = ["samarbeidskommune", "vertskommune"]
    funn = eitt_funn("L204", sak)
    assert funn.melding == (
        "Vertskommunen Luster får eit punkt om å delegere mynde til seg sjølv (koml. § 20-2 andre ledd)"
    )
    assert funn.sti == ("vedtak", DELEGERING, "gjeld")


def test_a_delegation_for_all_points_at_the_whole_point() -> None:
    sak = grunnsak()
    del sak["vedtak"][DELEGERING]["gjeld"]
    assert eitt_funn("L204", sak).sti == ("vedtak", DELEGERING)


def test_delegation_hidden_in_the_point_on_the_agreement_is_pointed_at() -> None:
    sak = grunnsak()
    sak["vedtak"][AVTALE]["tekst"] = "Kommunestyret vedtek avtalen og delegerer mynda."
    funn = eitt_funn("L205", sak)
    assert funn.melding == (
        "Punktet om å vedta avtalen delegerer òg mynde (koml. §§ 20-2 andre ledd og 20-4 andre ledd)"
    )
    assert funn.grad is Grad.AATVARING
    assert funn.utsnitt == (32, len("delegerer"))


def test_a_municipality_that_only_dissolves_must_be_asked_to() -> None:
    sak = grunnsak()
    sak["vedtak"][OPPLOEYSING]["avgjer"] = "økonomi"
    assert meldingar("L206", sak) == [
        "Aurland får ikkje noko punkt om å løyse opp avtalen (koml. § 20-8 første ledd)"
    ]


def test_a_municipality_that_only_dissolves_is_no_party_to_the_new_agreement() -> None:
    sak = grunnsak()
    del sak["vedtak"][AVTALE]["gjeld"]
    sak["vedtak"][DELEGERING]["gjeld"].append("berre oppløysing")
    assert meldingar("L207", sak) == [
        "Aurland er ikkje part i avtalen, men får eit punkt om å vedta avtalen (koml. § 20-4 andre ledd)",
        "Aurland er ikkje part i avtalen, men får eit punkt om å delegere mynde (koml. § 20-4 andre ledd)",
    ]


def test_a_route_that_stops_before_the_council() -> None:
    sak = grunnsak()
    del sak["handsaming"][2]
    funn = eitt_funn("L208", sak)
    assert funn.melding == "Handsaminga går ikkje til kommunestyret (koml. § 20-4 andre ledd)"
    assert funn.sti == ("handsaming",)


def test_a_point_for_a_role_that_nobody_has() -> None:
    sak = grunnsak()
    del sak["kommunar"]["vik"]["også"]
    sak["vedtak"][OPPLOEYSING]["gjeld"] = ["berre oppløysing", "avtroppande vertskommune"]
    funn = eitt_funn("S503", sak)
    assert funn.melding == "Ingen kommune i saka har rolla «avtroppande vertskommune»"
    assert funn.sti == ("vedtak", OPPLOEYSING, "gjeld", 1)


def test_a_case_without_its_host_is_told_of_once_and_not_at_every_point() -> None:
    sak = grunnsak()
    sak["kommunar"]["luster"]["rolle"] = "samarbeidskommune"
    assert [ei.kode for ei in alle_funn(sak) if ei.kode in {"L101", "S503"}] == ["L101"]


def test_a_council_with_nothing_to_decide() -> None:
    sak = grunnsak()
    sak["vedtak"][OPPLOEYSING]["gjeld"] = ["vertskommune"]
    funn = eitt_funn("S504", sak)
    assert funn.melding == "Aurland får ikkje noko punkt å vedta"
    assert funn.sti == ("kommunar", "aurland")
