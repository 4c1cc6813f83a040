"""Days and working days agree with the calendar of the library, which knows the law on public holidays."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from holidays.countries.norway import Norway

from sognko_docs.compute.fridagar import fridag, heilagdag, neste_yrkedag, siste_yrkedag, vekedag


@pytest.mark.parametrize("aar", range(2020, 2100))
def test_every_public_holiday_of_a_year_is_known_and_no_other_day(aar: int) -> None:
    dagar = [date(aar, 1, 1) + timedelta(days=nr) for nr in range(366)]
    assert [dag for dag in dagar if heilagdag(dag)] == sorted(
        dag for dag in Norway(years=[aar, aar + 1], language="no") if dag in dagar
    )


@pytest.mark.parametrize(
    ("dag", "namn"),
    [
        (date(2027, 1, 1), "første nyttårsdag"),
        (date(2026, 4, 3), "langfredag"),
        (date(2026, 5, 14), "Kristi himmelfartsdag"),
        (date(2027, 5, 17), "andre pinsedag og grunnlovsdagen"),
        (date(2027, 1, 2), "laurdag"),
        (date(2027, 1, 3), "søndag"),
        (date(2027, 1, 4), ""),
    ],
)
def test_a_day_off_is_called_by_its_name(dag: date, namn: str) -> None:
    assert fridag(dag) == namn


@pytest.mark.parametrize(
    ("dag", "siste", "neste"),
    [
        (date(2026, 4, 4), date(2026, 4, 1), date(2026, 4, 7)),
        (date(2027, 1, 1), date(2026, 12, 31), date(2027, 1, 4)),
        (date(2026, 12, 25), date(2026, 12, 24), date(2026, 12, 28)),
    ],
)
def test_the_working_days_around_a_day_off(dag: date, siste: date, neste: date) -> None:
    assert (siste_yrkedag(dag), neste_yrkedag(dag)) == (siste, neste)


def test_the_weekday_is_in_nynorsk() -> None:
    assert [vekedag(date(2027, 1, 4) + timedelta(days=nr)) for nr in range(7)] == [
        "måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag",
    ]  # fmt: skip
