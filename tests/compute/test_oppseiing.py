"""The next chance to leave, and the day one is out."""

from __future__ import annotations

from datetime import date

import pytest

from sognko_docs.compute.oppseiing import Oppseiingsdag, dag_i, neste_oppseiing, pluss_maanader
from sognko_docs.sak.avtaleregister import Oppseiing


def vilkaar(maanader: int = 12, innan: str | None = None, verknad: str | None = None) -> Oppseiing:
    return Oppseiing.model_validate(
        {"oppseiingstid_månader": maanader, "varsel_innan": innan, "verknad": verknad}
    )


@pytest.mark.parametrize(
    ("dato", "siste", "verknad"),
    [
        ("2026-03-31", "2026-06-15", "2027-12-31"),
        ("2026-06-15", "2026-06-15", "2027-12-31"),
        ("2026-06-16", "2027-06-15", "2028-12-31"),
    ],
)
def test_notice_by_midsummer_takes_effect_at_the_end_of_the_following_year(
    dato: str, siste: str, verknad: str
) -> None:
    """The agreement on GIS in Sogn, point 9."""
    svar = neste_oppseiing(vilkaar(innan="15. juni", verknad="31. desember"), date.fromisoformat(dato))
    assert svar == Oppseiingsdag(date.fromisoformat(siste), date.fromisoformat(verknad))


def test_notice_at_the_turn_of_the_year_takes_effect_at_the_next() -> None:
    svar = neste_oppseiing(vilkaar(innan="31. desember", verknad="31. desember"), date(2026, 12, 31))
    assert svar == Oppseiingsdag(date(2026, 12, 31), date(2027, 12, 31))


def test_without_a_day_of_effect_one_is_out_when_the_notice_has_run() -> None:
    assert neste_oppseiing(vilkaar(6, innan="31. mars"), date(2026, 1, 1)) == Oppseiingsdag(
        date(2026, 3, 31), date(2026, 9, 30)
    )


@pytest.mark.parametrize(
    ("dato", "siste"),
    [("2026-03-31", "2027-01-01"), ("2027-01-01", "2027-01-01"), ("2027-01-02", "2028-01-01")],
)
def test_where_only_the_day_of_effect_is_fixed_notice_is_in_a_notice_period_before(
    dato: str, siste: str
) -> None:
    svar = neste_oppseiing(vilkaar(verknad="1. januar"), date.fromisoformat(dato))
    assert svar.siste_dag == date.fromisoformat(siste)
    assert svar.verknad == date(svar.siste_dag.year + 1, 1, 1)


def test_a_notice_longer_than_a_year_looks_as_far_ahead_as_it_must() -> None:
    svar = neste_oppseiing(vilkaar(30, verknad="1. januar"), date(2026, 3, 31))
    assert svar == Oppseiingsdag(date(2026, 7, 1), date(2029, 1, 1))


def test_without_fixed_days_notice_can_be_given_any_day() -> None:
    assert neste_oppseiing(vilkaar(12), date(2028, 2, 29)) == Oppseiingsdag(None, date(2029, 2, 28))


def test_months_end_where_the_month_does() -> None:
    assert pluss_maanader(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert pluss_maanader(date(2027, 1, 31), -12) == date(2026, 1, 31)
    assert (dag_i("29. februar", 2027), dag_i("29. februar", 2028)) == (date(2027, 2, 28), date(2028, 2, 29))
