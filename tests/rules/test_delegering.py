from __future__ import annotations

import pytest

from sognko_docs.finding import Grad
from tests.rules.grunnsak import eitt_funn, grunnsak, meldingar

DELEGERING = 1
NEMND = {"luster": 2, "vik": 2, "årdal": 2}


def test_matters_of_principle_cannot_be_delegated_to_an_administration() -> None:
    sak = grunnsak()
    sak["delegering"][0]["prinsipiell"] = True
    funn = eitt_funn("L240", sak)
    assert funn.melding == (
        "Delegeringa etter jordlova gjeld saker som har prinsipiell betydning (koml. § 20-2 første ledd)"
    )
    assert funn.sti == ("delegering", 0, "prinsipiell")


def test_matters_of_principle_can_go_to_a_joint_board() -> None:
    sak = grunnsak()
    sak["delegering"][0]["prinsipiell"] = True
    sak["avtale"]["nemnd"] = NEMND
    assert meldingar("L240", sak) == []


def test_a_decision_that_delegates_without_instructing_the_own_chief_executive() -> None:
    sak = grunnsak()
    sak["vedtak"][DELEGERING]["tekst"] = (
        "Kommunestyret delegerer mynda til Luster i saker utan prinsipiell vekt."
    )
    funn = eitt_funn("L241", sak)
    assert funn.melding == (
        "Punktet om delegering instruerer ikkje kommunedirektøren i eigen kommune (koml. § 20-2 andre ledd)"
    )
    assert funn.sti == ("vedtak", DELEGERING, "tekst")


def test_delegation_to_a_joint_board_is_no_instruction() -> None:
    sak = grunnsak()
    sak["vedtak"][DELEGERING]["tekst"] = "Kommunestyret delegerer mynda til nemnda."
    sak["avtale"]["nemnd"] = NEMND
    assert meldingar("L241", sak) == []


@pytest.mark.parametrize(
    ("tekst", "utsnitt"),
    [
        ("Kommunestyra delegerer gjennom denne avtalen mynda.", "delegerer gjennom denne avtalen"),
        ("Mynde blir delegert ved avtalen.", "delegert ved avtalen"),
        ("Denne avtalen delegerer mynde.", "Denne avtalen delegerer"),
    ],
)
def test_an_agreement_that_delegates(tekst: str, utsnitt: str) -> None:
    sak = grunnsak()
    sak["avtale"]["mynde"] = tekst
    funn = eitt_funn("L242", sak)
    assert funn.melding == (
        "Avtalen delegerer mynde; det må kvart kommunestyre gjere i eit eige vedtak (koml. § 20-2 andre ledd)"
    )
    assert funn.sti == ("avtale", "mynde")
    assert funn.utsnitt == (tekst.index(utsnitt), len(utsnitt))


@pytest.mark.parametrize(
    "tekst",
    [
        "Kommunestyra delegerer mynde i eigne vedtak. Avtalen seier kva mynde det er.",
        "Delegert mynde går fram av avtalen.",
    ],
)
def test_an_agreement_that_speaks_of_delegation_is_fine(tekst: str) -> None:
    sak = grunnsak()
    sak["avtale"]["mynde"] = tekst
    assert meldingar("L242", sak) == []


@pytest.mark.parametrize("klageinstans", ["vertskommunen", "Luster kommune", "klagenemnda i vertskommunen"])
def test_the_host_does_not_decide_complaints(klageinstans: str) -> None:
    sak = grunnsak()
    sak["delegering"][0]["klageinstans"] = klageinstans
    funn = eitt_funn("L243", sak)
    assert funn.melding == (
        "Klageinstansen etter jordlova kan ikkje vere vertskommunen (koml. § 20-5 første ledd)"
    )
    assert funn.sti == ("delegering", 0, "klageinstans")


@pytest.mark.parametrize("heimel", [[], ["§ 35"]])
def test_surveying_without_the_section_that_opens_for_it(heimel: list[str]) -> None:
    sak = grunnsak()
    sak["avtale"]["oppgåver"][0]["punkt"].append("Føre matrikkelen")
    sak["delegering"].append({"lov": "matrikkellova", "heimel": heimel})
    funn = eitt_funn("L244", sak)
    assert funn.melding == (
        "Avtalen overfører matrikkeloppgåver, men saka delegerer ikkje etter matrikkellova § 5 a"
        " (matrikkellova § 5 a)"
    )
    assert funn.sti == ("avtale", "oppgåver", 0, "punkt", 1)


def test_surveying_with_the_section_that_opens_for_it() -> None:
    sak = grunnsak()
    sak["avtale"]["oppgåver"][0]["punkt"].append("Føre matrikkelen")
    sak["delegering"].append({"lov": "matrikkellova", "heimel": ["§ 5 a (lokal matrikkelstyresmakt)"]})
    assert meldingar("L244", sak) == []


def test_an_act_that_stands_twice() -> None:
    sak = grunnsak()
    sak["delegering"].append({"lov": "Jordlova", "heimel": ["§ 1"]})
    funn = eitt_funn("S542", sak)
    assert funn.melding == "«Jordlova» står to gonger i «delegering»"
    assert funn.sjaa == ((("delegering", 0, "lov"), "den første oppføringa"),)


def test_a_delegation_without_its_limit() -> None:
    sak = grunnsak()
    sak["vedtak"][DELEGERING]["tekst"] = "Kommunestyret instruerer kommunedirektøren om å delegere mynda."
    funn = eitt_funn("L246", sak)
    assert funn.melding == (
        "Delegeringa er ikkje avgrensa mot saker som har prinsipiell betydning (koml. § 20-2 første ledd)"
    )
    assert funn.grad is Grad.AATVARING


def test_the_limit_may_stand_in_the_agreement() -> None:
    sak = grunnsak()
    sak["vedtak"][DELEGERING]["tekst"] = "Kommunestyret instruerer kommunedirektøren om å delegere mynda."
    sak["avtale"]["mynde"] = "Mynda gjeld ikkje saker av prinsipiell betydning."
    assert meldingar("L246", sak) == []


def test_a_joint_board_without_a_board_of_appeal() -> None:
    sak = grunnsak()
    sak["avtale"]["nemnd"] = NEMND
    assert meldingar("L247", sak) == [
        "Avtalen har ei felles nemnd, men seier ikkje noko om klagenemnd (koml. § 20-6 første ledd)"
    ]
    sak["avtale"]["anna"] = "Kommunestyra oppnemner ei felles klagenemnd."
    assert meldingar("L247", sak) == []
