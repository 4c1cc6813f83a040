from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from sognko_docs.finding import Finding
from sognko_docs.rules.moeteplan import kontroller_moeteplan
from sognko_docs.sak.moeteplan import Moeteplan


def plan(moete: Sequence[Any] | None = None, aarsplan: Sequence[Any] = ()) -> Moeteplan:
    """Return a plan of two bodies; each has one meeting that keeps every rule, unless others are given."""
    gode = [{"organ": "styret", "dato": "2026-02-10"}, {"organ": "rådet", "dato": "2026-03-09"}]
    return Moeteplan.model_validate(
        {
            "møteplan": {"tittel": "Møteplan", "år": 2026, "status": "utkast", "dato": "2025-11-03"},
            "organ": {"styret": {"namn": "Styret"}, "rådet": {"namn": "Rådet"}},
            "møte": gode if moete is None else [*moete],
            "årsplan": [*aarsplan],
        }
    )


def sak(**endra: Any) -> dict[str, Any]:
    return {"sak": "Rekneskap", "organ": "styret", "slag": "vedtak", "møte": ["2026-02-10"]} | endra


def funn(ein: Moeteplan) -> list[tuple[str, str]]:
    return [(ei.kode, ei.melding) for ei in kontroller_moeteplan(ein)]


def eitt(ein: Moeteplan) -> Finding:
    (funnet,) = kontroller_moeteplan(ein)
    return funnet


def test_a_plan_in_order_has_no_findings() -> None:
    foer = {"organ": "rådet", "dato": "2026-03-09"}
    assert funn(plan(aarsplan=[sak(før=foer), sak(møte=[], kvart_møte=True)])) == []


@pytest.mark.parametrize(
    ("dag", "kvifor"),
    [
        ("2026-02-14", "laurdag"),
        ("2026-02-15", "søndag"),
        ("2026-04-06", "andre påskedag"),
        ("2026-05-17", "grunnlovsdagen"),
    ],
)
def test_a_day_off_is_told_with_its_name(dag: str, kvifor: str) -> None:
    ei = eitt(plan([{"organ": "styret", "dato": dag}, {"organ": "rådet", "dato": "2026-03-09"}]))
    assert (ei.kode, ei.stoppar, ei.sti) == ("S630", False, ("møte", 0, "dato"))
    assert ei.melding.endswith(f"er på ein fridag ({kvifor})")


def test_every_day_of_a_long_meeting_is_looked_at() -> None:
    moete = [
        {"organ": "styret", "dato": "2026-06-05", "til": "2026-06-06"},
        {"organ": "rådet", "dato": "2026-03-09"},
    ]
    assert funn(plan(moete)) == [("S630", "Møtet 6. juni 2026 er på ein fridag (laurdag)")]


def test_a_meeting_that_is_moved_is_judged_by_its_new_day() -> None:
    flytta = {"til": "2026-02-14", "grunn": "Vinterferie."}
    moete = [
        {"organ": "styret", "dato": "2026-02-10", "flytta": flytta},
        {"organ": "rådet", "dato": "2026-02-10"},
    ]
    assert [(ei.kode, ei.sti) for ei in kontroller_moeteplan(plan(moete))] == [
        ("S630", ("møte", 0, "flytta"))
    ]


def test_two_bodies_on_one_day_is_fine_when_it_is_said() -> None:
    moete = [{"organ": "styret", "dato": "2026-03-09"}, {"organ": "rådet", "dato": "2026-03-09"}]
    ei = eitt(plan(moete))
    assert (ei.kode, ei.melding, ei.stoppar) == ("S631", "To organ møtest 9. mars 2026", False)
    assert ei.sjaa == ((("møte", 0, "dato"), "det andre møtet"),)
    assert funn(plan([moete[0] | {"same_dag": "Lagt til same dag."}, moete[1]])) == []


def test_the_second_day_of_a_meeting_counts_as_the_same_day() -> None:
    moete = [
        {"organ": "styret", "dato": "2026-06-01", "til": "2026-06-02"},
        {"organ": "rådet", "dato": "2026-06-02"},
    ]
    assert funn(plan(moete)) == [("S631", "To organ møtest 2. juni 2026")]


def test_one_body_twice_on_a_day() -> None:
    moete = [{"organ": "styret", "dato": "2026-02-10"}] * 2 + [{"organ": "rådet", "dato": "2026-03-09"}]
    assert funn(plan(moete)) == [("S634", "Organet har to møte 10. februar 2026")]


def test_a_meeting_in_another_year() -> None:
    moete = [{"organ": "styret", "dato": "2027-02-10"}, {"organ": "rådet", "dato": "2026-03-09"}]
    assert funn(plan(moete)) == [("S632", "Møtet 10. februar 2027 er ikkje i 2026, som planen gjeld")]


def test_a_body_nobody_has_heard_of_and_one_that_never_meets() -> None:
    moete = [{"organ": "styre", "dato": "2026-02-10"}, {"organ": "rådet", "dato": "2026-03-09"}]
    fyrste, andre = kontroller_moeteplan(plan(moete))
    assert (fyrste.kode, fyrste.hjelp) == ("S633", "meinte du «styret»?")
    assert (andre.kode, andre.melding) == ("S638", "Styret har ingen møte i planen")


def test_a_meeting_that_ends_before_it_begins() -> None:
    moete = [
        {"organ": "styret", "dato": "2026-06-02", "til": "2026-06-01"},
        {"organ": "rådet", "dato": "2026-03-09"},
    ]
    assert funn(plan(moete)) == [("S635", "Siste dagen, 1. juni 2026, er ikkje etter den fyrste")]


def test_a_matter_at_a_meeting_that_is_not_there() -> None:
    assert funn(plan(aarsplan=[sak(møte=["2026-02-11"])])) == [
        ("S636", "Organet har ikkje møte 11. februar 2026")
    ]
    assert funn(plan(aarsplan=[sak(møte=[])])) == [("S636", "Saka «Rekneskap» står ikkje på noko møte")]
    foer = {"organ": "rådet", "dato": "2026-03-10"}
    assert funn(plan(aarsplan=[sak(før=foer)])) == [("S636", "Organet har ikkje møte 10. mars 2026")]


def test_a_matter_that_is_too_late_also_when_the_meeting_is_moved() -> None:
    foer = {"organ": "rådet", "dato": "2026-03-09"}
    moete = [
        {"organ": "styret", "dato": "2026-02-10", "flytta": {"til": "2026-03-16", "grunn": "Sjukdom."}},
        {"organ": "rådet", "dato": "2026-03-09"},
    ]
    assert funn(plan(moete, [sak(før=foer)])) == [
        ("S637", "Saka «Rekneskap» er på møtet 16. mars 2026, men skulle vore ferdig før 9. mars 2026")
    ]


def test_a_placeholder_is_not_left_behind() -> None:
    ein = plan()
    med_hol = ein.model_copy(update={"merknader": "Møtet er xx.xx.2026."})
    assert [kode for kode, _ in funn(med_hol)] == ["S510"]


def test_a_meeting_that_is_moved_keeps_its_length() -> None:
    flytta = {"til": "2026-06-08", "grunn": "Romma var opptekne."}
    moete = plan([{"organ": "styret", "dato": "2026-06-01", "til": "2026-06-02", "flytta": flytta}]).moete[0]
    assert (moete.fyrste_dag, moete.siste_dag) == (date(2026, 6, 8), date(2026, 6, 9))
