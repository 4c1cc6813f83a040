"""The deadlines of a transfer: dated where the case gives dates, open where it does not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sognko_docs.compute.fristar import Fall, eitt_aar_etter, fristar
from sognko_docs.sak.verksemdsoverdraging import Verksemdsoverdraging


def overdraging(**felt: Any) -> Verksemdsoverdraging:
    tekst = dict.fromkeys(("vurdering", "grunn", "tariff", "tiltak", "reservasjon"), "Tekst.")
    foelgjer = dict.fromkeys(("rettslege", "økonomiske", "sosiale"), "Ingen.")
    return Verksemdsoverdraging.model_validate({**tekst, "følgjer": foelgjer, "dato": "2027-01-01", **felt})


def test_the_dates_follow_from_the_day_of_the_transfer() -> None:
    datoar = {frist.noekkel: frist.dato for frist in fristar(overdraging())}
    assert datoar == {
        "drøfting": None,
        "informasjon": None,
        "reservasjon": None,
        "overdraging": date(2027, 1, 1),
        "tariff": date(2027, 1, 22),
        "tilbod": None,
        "fortrinnsrett": date(2028, 1, 1),
    }


def test_a_date_the_case_does_not_give_stays_open_and_is_never_made_up() -> None:
    opne = [(frist.noekkel, frist.tid) for frist in fristar(overdraging()) if frist.ope]
    assert opne == [
        ("drøfting", "Ikkje fastsett"),
        ("informasjon", "Ikkje fastsett"),
        ("reservasjon", "Ikkje fastsett"),
    ]


def test_information_alone_gives_the_first_lawful_day_but_no_deadline() -> None:
    frist = fristar(overdraging(informasjon="2026-03-02"))[2]
    assert (frist.dato, frist.tidlegast, frist.ope) == (None, date(2026, 3, 16), True)


def test_an_offered_post_must_be_accepted_within_14_days() -> None:
    assert fristar(overdraging())[5].tid == "14 dagar etter at tilbodet er motteke"


def test_a_deadline_on_a_day_off_says_so_with_the_working_days_around_it() -> None:
    frist = fristar(overdraging(informasjon="2026-03-02", reservasjonsfrist="2026-04-05"))[2]
    assert frist.fall == Fall("første påskedag", date(2026, 4, 1), date(2026, 4, 7))


def test_the_transfer_itself_is_no_deadline_and_may_fall_on_a_day_off() -> None:
    assert fristar(overdraging())[3].fall is None


@pytest.mark.parametrize(
    ("dag", "etter"),
    [(date(2027, 1, 1), date(2028, 1, 1)), (date(2028, 2, 29), date(2029, 2, 28))],
)
def test_a_year_ends_on_the_same_day_of_the_next(dag: date, etter: date) -> None:
    assert eitt_aar_etter(dag) == etter
