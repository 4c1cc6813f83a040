"""The plan of meetings for 2026, held against the agenda of 3 November 2025 and the status of March 2026."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar, Event

from sognko_docs.pipeline.bygg import Oppsett
from sognko_docs.pipeline.rapport.moeteplan import Planlagd, lag_plan
from sognko_docs.sak.moeteplan import Moeteplan
from sognko_docs.word.lesing import les, rein_tekst

ROT = Path(__file__).parents[2]
DATOAR = {
    "styret": ["02-10", "04-07", "06-01", "08-18", "10-13", "11-24"],
    "sognatinget": ["04-13", "11-09"],
    "arbeidsutvalet": ["01-30", "03-09", "06-15", "09-08", "12-07"],
    "representantskapet": ["03-09", "12-07"],
}
"""As item 10 of the agenda has them."""


@pytest.fixture(scope="module")
def ut(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("ut")


@pytest.fixture(scope="module")
def planlagd(ut: Path) -> Planlagd:
    return lag_plan(ROT / "cases/moete/moeteplan-2026.yaml", ROT, Oppsett(ROT / "templates", ut))


@pytest.fixture(scope="module")
def plan(planlagd: Planlagd) -> Moeteplan:
    assert planlagd.lesing.plan is not None
    return planlagd.lesing.plan


def test_the_plan_breaks_no_rule_and_becomes_a_document_and_a_calendar(planlagd: Planlagd) -> None:
    assert planlagd.funn == ()
    assert planlagd.filer == ("01-moeteplan.docx", "moeteplan.ics")


@pytest.mark.parametrize("organ", DATOAR)
def test_the_dates_are_those_of_the_agenda(plan: Moeteplan, organ: str) -> None:
    assert [ei.dato.strftime("%m-%d") for ei in plan.moete if ei.organ == organ] == DATOAR[organ]


def test_the_june_meeting_goes_over_two_days(plan: Moeteplan) -> None:
    moete = plan.moetet("styret", date(2026, 6, 1))
    assert moete is not None
    assert (moete.fyrste_dag, moete.siste_dag) == (date(2026, 6, 1), date(2026, 6, 2))


def test_the_meeting_of_february_stands_on_the_day_the_status_has_and_says_that_it_is_our_reading(
    plan: Moeteplan,
) -> None:
    moete = plan.moetet("styret", date(2026, 2, 10))
    assert moete is not None
    assert moete.fyrste_dag == date(2026, 2, 23)
    assert moete.flytta is not None
    assert "vår lesing" in moete.flytta.grunn


def test_the_two_days_when_two_bodies_meet_are_said(plan: Moeteplan) -> None:
    delte = [ei.dato for ei in plan.moete if ei.same_dag]
    assert delte == [date(2026, 3, 9), date(2026, 12, 7)]


def test_the_budget_and_the_accounts_come_to_the_board_first(plan: Moeteplan) -> None:
    foer = {sak.sak: sak.foer.dato for sak in plan.aarsplan if sak.foer}
    assert foer == {
        "Rekneskap og årsmelding for 2025": date(2026, 3, 9),
        "Framlegg til budsjett for 2027": date(2026, 12, 7),
    }


def test_what_no_source_has_set_a_date_for_is_called_a_proposal(plan: Moeteplan, ut: Path) -> None:
    assert [sak.sak for sak in plan.aarsplan if sak.kjelde is None] == ["Møteplan og årsplan for 2027"]
    tekst = rein_tekst(les((ut / "moete/moeteplan-2026/01-moeteplan.docx").read_bytes()))
    assert "Møteplan og årsplan for 2027" in tekst
    assert tekst.count("framlegg i planen") == 2


def test_the_calendar_has_every_meeting_and_one_that_is_moved_keeps_its_id(
    planlagd: Planlagd, ut: Path
) -> None:
    assert planlagd.filer
    kalender = Calendar.from_ical((ut / "moete/moeteplan-2026/moeteplan.ics").read_bytes())
    hendingar = {ei.uid: (ei.DTSTART, ei.DTEND) for ei in kalender.walk("VEVENT") if isinstance(ei, Event)}
    assert len(hendingar) == sum(map(len, DATOAR.values()))
    styret = "moeteplan-2026-styret-2026"
    assert hendingar[f"{styret}-02-10@sognko-docs"] == (date(2026, 2, 23), date(2026, 2, 24))
    assert hendingar[f"{styret}-06-01@sognko-docs"] == (date(2026, 6, 1), date(2026, 6, 3))
