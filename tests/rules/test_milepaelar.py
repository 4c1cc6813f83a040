from __future__ import annotations

from tests.rules.grunnsak import Tre, eitt_funn, meldingar
from tests.rules.prosjektsak import prosjektsak


def _milepaelar(*tider: str | int) -> Tre:
    """Return the case with one milestone for each time, named A, B, C."""
    sak = prosjektsak()
    sak["prosjekt"]["milepælar"] = [
        {"tid": tid, "kva": namn} for tid, namn in zip(tider, "ABC"[: len(tider)], strict=True)
    ]
    return sak


def test_a_milestone_that_stands_after_a_later_one() -> None:
    funn = eitt_funn("K283", _milepaelar("2026-06", "2026-03"))
    assert funn.melding == "Milepælen «B» er før «A», som står framfor"
    assert funn.sti == ("prosjekt", "milepælar", 1, "tid")
    assert funn.sjaa == ((("prosjekt", "milepælar", 0, "tid"), "milepælen framfor"),)


def test_milestones_that_begin_on_the_same_day_are_in_order_when_the_longer_is_last() -> None:
    assert meldingar("K283", _milepaelar("2026-01", "2026-01 til 2026-12", "2026-12-01")) == []
    assert meldingar("K283", _milepaelar("2026-01 til 2026-12", "2026-01")) == [
        "Milepælen «B» er før «A», som står framfor"
    ]


def test_a_milestone_after_the_project_has_ended() -> None:
    funn = eitt_funn("K284", _milepaelar("2026-12-31", "2027-01-01"))
    assert funn.melding == "Milepælen «B» sluttar 2027-01-01, etter prosjektet 2026-12-31"
    assert funn.sti == ("prosjekt", "milepælar", 1, "tid")
    assert funn.sjaa == ((("prosjekt", "periode"), "perioden"),)


def test_a_milestone_before_the_project_begins() -> None:
    assert meldingar("K284", _milepaelar("hausten 2025")) == [
        "Milepælen «A» byrjar 2025-07-01, før prosjektet 2026-01-01"
    ]


def test_work_outside_the_period_of_the_project() -> None:
    sak = prosjektsak()
    sak["prosjekt"]["arbeidspakkar"][0]["tid"] = "2026-11 til 2027-02"
    sak["prosjekt"]["arbeidspakkar"][1]["aktivitetar"][0]["tid"] = 2025
    assert meldingar("K285", sak) == [
        "Arbeidspakken «Kartlegging» sluttar 2027-02-28, etter prosjektet 2026-12-31",
        "Aktiviteten «Vurdere modellar» byrjar 2025-01-01, før prosjektet 2026-01-01",
    ]
