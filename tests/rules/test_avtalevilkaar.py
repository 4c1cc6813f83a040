from __future__ import annotations

from decimal import Decimal

import pytest

from sognko_docs.finding import Grad
from tests.rules.grunnsak import eitt_funn, grunnsak, meldingar

FULLMAKT = 5


def test_nobody_tells_the_county_governor() -> None:
    sak = grunnsak()
    sak["avtale"]["arkiv"] = "Vertskommunen har ansvaret."
    funn = eitt_funn("L224", sak)
    assert funn.melding == (
        "Korkje avtalen eller vedtaket seier at vertskommunen skal orientere statsforvaltaren"
        " (koml. § 20-4 femte ledd)"
    )
    assert (funn.sti, funn.grad) == (("avtale",), Grad.AATVARING)


def test_the_decision_may_say_that_the_county_governor_is_told() -> None:
    sak = grunnsak()
    sak["avtale"]["arkiv"] = "Vertskommunen har ansvaret."
    sak["vedtak"][0]["tekst"] = "Avtalen blir vedteken. Vertskommunen orienterer Statsforvaltaren."
    assert meldingar("L224", sak) == []


def test_nobody_may_sign() -> None:
    sak = grunnsak()
    sak["vedtak"][FULLMAKT]["gjeld"] = ["vertskommune"]
    funn = eitt_funn("L225", sak)
    assert funn.melding == (
        "Vik og Årdal får ikkje noko punkt om kven som skriv under avtalen (koml. § 6-1 andre ledd)"
    )


def test_an_agreement_that_does_not_say_how_it_is_changed() -> None:
    sak = grunnsak()
    del sak["avtale"]["endring"]
    assert meldingar("L226", sak) == ["Avtalen seier ikkje korleis han blir endra (koml. § 20-4 andre ledd)"]


def test_changes_that_somebody_else_than_the_councils_would_make() -> None:
    sak = grunnsak()
    sak["avtale"]["endring"] = "Styret i Sogn KO endrar avtalen."
    funn = eitt_funn("L226", sak)
    assert funn.melding == (
        "Føresegna om endring seier ikkje at kommunestyra må vedta endringane (koml. § 20-4 andre ledd)"
    )
    assert funn.sti == ("avtale", "endring")


@pytest.mark.parametrize(("andel", "skrive"), [(20, "20"), (35.5, "35,5")])
def test_too_much_is_sold_to_others(andel: float, skrive: str) -> None:
    sak = grunnsak()
    sak["avtale"]["andel_for_andre"] = Decimal(str(andel))
    funn = eitt_funn("L227", sak)
    assert funn.melding.replace("\u00a0", " ") == (
        f"{skrive} % av aktiviteten er for andre enn deltakarane; grensa er under 20 % (FOA § 3-3)"
    )
    assert funn.sti == ("avtale", "andel_for_andre")


def test_a_little_may_be_sold_to_others() -> None:
    sak = grunnsak()
    sak["avtale"]["andel_for_andre"] = 19
    assert meldingar("L227", sak) == []


@pytest.mark.parametrize(
    ("kode", "felt", "melding"),
    [
        ("S540", "tvist", "Avtalen seier ikkje korleis ein tvist blir løyst"),
        ("S541", "evaluering", "Avtalen seier ikkje når samarbeidet blir evaluert"),
    ],
)
def test_what_an_agreement_does_well_to_say(kode: str, felt: str, melding: str) -> None:
    sak = grunnsak()
    del sak["avtale"][felt]
    funn = eitt_funn(kode, sak)
    assert (funn.melding, funn.grad) == (melding, Grad.MERKNAD)


@pytest.mark.parametrize("vagt", ["m.m.", "o.l.", "osv.", "mv.", "og liknande"])
def test_tasks_that_trail_off(vagt: str) -> None:
    sak = grunnsak()
    sak["avtale"]["oppgåver"][0]["punkt"].append(f"Jordlovssaker {vagt}")
    funn = eitt_funn("L230", sak)
    assert funn.melding == (
        f"«{vagt}» gjer det uklart kva oppgåver vertskommunen får (koml. § 20-4 tredje ledd c)"
    )
    assert funn.sti == ("avtale", "oppgåver", 0, "punkt", 1)
    assert funn.utsnitt == (14, len(vagt))


def test_a_board_with_members_from_all_parties_is_fine() -> None:
    sak = grunnsak()
    sak["avtale"]["nemnd"] = {"luster": 3, "vik": 2, "årdal": 2}
    assert meldingar("L231", sak) == []


def test_a_board_where_some_have_too_few_and_a_stranger_has_some() -> None:
    sak = grunnsak()
    sak["avtale"]["nemnd"] = {"luster": 3, "vik": 1, "aurland": 2}
    heimel = " (koml. §§ 20-3 tredje ledd og 20-4 fjerde ledd)"
    assert meldingar("L231", sak) == [
        "Vik har berre 1 i nemnda; kvar deltakar skal ha to eller fleire" + heimel,
        "Årdal har ingen i nemnda; kvar deltakar skal ha to eller fleire" + heimel,
        "Kommunen «aurland» er ikkje deltakar, men har medlemer i nemnda" + heimel,
    ]
