"""A calendar file (RFC 5545): whole days, the same bytes every time, and an id a day keeps from build to build."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from sognko_docs.compose.kalender import Hending
from sognko_docs.skrift import ASCII

_PRODUSENT = "-//Sogn KO//sognko-docs//NN"
_OMRAADE = "sognko-docs"


def lag_kalender(hendingar: Iterable[Hending], *, eigar: str, tittel: str, dato: date) -> bytes:
    """Return the file. ``eigar`` makes ids unique across cases and councils; ``dato`` is the case's own.

    The clock is never read: a calendar program sees the date of the case as the time of the last change.
    """
    kalender = Calendar()
    kalender.add("prodid", _PRODUSENT)
    kalender.add("version", "2.0")
    kalender.add("calscale", "GREGORIAN")
    kalender.add("method", "PUBLISH")
    kalender.add("x-wr-calname", tittel)
    for hending in hendingar:
        kalender.add_component(_hending(hending, eigar, datetime.combine(dato, time.min, UTC)))
    innhald: bytes = kalender.to_ical()
    return innhald


def _hending(hending: Hending, eigar: str, stempel: datetime) -> Event:
    event = Event()
    event.add("uid", f"{eigar}-{hending.noekkel.translate(ASCII)}@{_OMRAADE}")
    event.add("dtstamp", stempel)
    event.add("dtstart", hending.dato)
    event.add("dtend", (hending.siste or hending.dato) + timedelta(days=1))
    event.add("summary", hending.tittel)
    if hending.tekst:
        event.add("description", hending.tekst)
    event.add("transp", "TRANSPARENT")
    return event
