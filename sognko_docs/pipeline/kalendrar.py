"""The calendar file of every party: the deadlines of a transfer and the council's own meetings."""

from __future__ import annotations

from collections.abc import Callable

from sognko_docs.compose.kalender import hendingar
from sognko_docs.compose.plan import TILSETTE, ascii_namn
from sognko_docs.load.resultat import Lasta

FILNAMN = f"{TILSETTE}/fristar.ics"


def kalendrar(lasta: Lasta, melding: Callable[[str], None]) -> dict[str, bytes]:
    """Return the calendar of each party by its path; none when nobody is transferred."""
    sak, filer = lasta.sak, {}
    for namn in sak.partar:
        dagar = hendingar(sak, namn)
        if not dagar:
            continue
        from sognko_docs.delivery.kalender import lag_kalender  # noqa: PLC0415  # why: 20 ms not all cases need

        mappe = ascii_namn(namn)
        fil = f"{mappe}/{FILNAMN}"
        filer[fil] = lag_kalender(
            dagar,
            eigar=f"{lasta.namn}-{mappe}",
            tittel=f"Fristar: {sak.sak.korttittel}",
            dato=sak.sak.dato,
        )
        melding(fil)
    return filer
