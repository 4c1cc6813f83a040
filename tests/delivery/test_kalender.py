"""The calendar file is valid, the same every time, and keeps the id of a day from build to build."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from sognko_docs.compose.kalender import Hending
from sognko_docs.delivery.kalender import lag_kalender
from sognko_docs.pipeline.bygg import Oppsett, bygg

ROT = Path(__file__).parents[2]
DAGAR = (
    Hending(
        "drøfting", date(2026, 3, 2), "Drøfting, med tillitsvalde; særleg å hugse", "Heimel: aml. § 16-5."
    ),
    Hending("tariff", date(2026, 12, 31), "Siste dag", "Ein lang tekst " * 12),
)


def kalender(dagar: tuple[Hending, ...] = DAGAR) -> bytes:
    return lag_kalender(dagar, eigar="kart-aardal", tittel="Fristar: Kart", dato=date(2025, 11, 3))


def test_what_is_written_is_read_back_the_same() -> None:
    lese = Calendar.from_ical(kalender())
    assert [
        (str(ei["uid"]), ei.start, ei.end, str(ei["summary"]), str(ei["description"])) for ei in lese.events
    ] == [
        (
            "kart-aardal-droefting@sognko-docs", date(2026, 3, 2), date(2026, 3, 3),
            DAGAR[0].tittel, DAGAR[0].tekst,
        ),
        ("kart-aardal-tariff@sognko-docs", date(2026, 12, 31), date(2027, 1, 1), DAGAR[1].tittel, DAGAR[1].tekst),
    ]  # fmt: skip


def test_lines_end_as_the_standard_wants_and_are_never_too_long() -> None:
    linjer = kalender().split(b"\r\n")
    assert linjer[-1] == b""
    assert not [linje for linje in linjer if b"\n" in linje or b"\r" in linje or len(linje) > 75]


def test_the_stamp_is_the_date_of_the_case_and_never_the_clock() -> None:
    assert kalender().count(b"DTSTAMP:20251103T000000Z\r\n") == len(DAGAR)
    assert kalender() == kalender()


def test_a_day_that_is_moved_keeps_its_id() -> None:
    flytta = (Hending("tariff", date(2027, 1, 22), "Siste dag", ""),)
    assert b"UID:kart-aardal-tariff@sognko-docs\r\n" in kalender(flytta)


@pytest.mark.parametrize("sak", ["kart-oppmaaling-gis", "felles-barnevern"])
def test_every_party_of_a_shipped_case_gets_a_calendar_others_can_read(sak: str, tmp_path: Path) -> None:
    bygd = bygg(ROT / "cases" / sak, Oppsett(ROT / "templates", tmp_path))
    filer = [fil for fil in bygd.filer if fil.endswith("tilsette/fristar.ics")]
    assert len(filer) == len({fil.split("/")[0] for fil in bygd.filer if "02-avtale" in fil})
    uid: set[str] = set()
    for fil in filer:
        dagar = Calendar.from_ical((tmp_path / sak / fil).read_bytes()).events
        assert len(dagar) >= 3
        uid |= {str(ei["uid"]) for ei in dagar}
    assert len(uid) == 3 * len(filer)
