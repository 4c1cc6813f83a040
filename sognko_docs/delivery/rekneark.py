"""The workbook of a case: budget, keys and shares as live formulas, for those who reckon in spreadsheets.

It gives the parts of the file, not the file: who packs them decides the codec, so that the same case gives
the same bytes everywhere.
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from io import BytesIO
from typing import Any

from xlsxwriter.workbook import Workbook

from sognko_docs.delivery.ark import (
    budsjett,
    forklaring,
    jamfoering,
    noekkelkart,
    noeklar,
    oekonomiplan,
    oppgjer,
    scenario,
)
from sognko_docs.delivery.ark.alternativ import skriv_alternativ
from sognko_docs.delivery.ark.grunnlag import Grunnlag
from sognko_docs.delivery.ark.noekkelkart import lag_kart
from sognko_docs.delivery.ark.omfang import for_store
from sognko_docs.delivery.ark.oppsett import Oppsett
from sognko_docs.delivery.ark.pakke import delar_av
from sognko_docs.delivery.ark.stil import Stil, arknamn

__all__ = ["Grunnlag", "for_store", "lag_rekneark"]


def lag_rekneark(grunnlag: Grunnlag) -> dict[str, bytes]:
    """Return the parts of the workbook by name, in the order they are packed.

    The case has a budget and has passed the rules, else ``ValueError``. The clock is never read.
    """
    ut = BytesIO()
    bok = Workbook(ut, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    stil = Stil(bok)
    bok.set_properties(_eigenskapar(grunnlag))
    faste = (budsjett.ARK, noekkelkart.ARK, jamfoering.ARK, oppgjer.ARK, oekonomiplan.ARK, forklaring.ARK)
    brukte = {"history", *(ark.lower() for ark in faste)}
    budsjett.skriv_budsjett(bok, stil, grunnlag)
    for noekkel, ein in grunnlag.budsjett.scenario.items():
        scenario.skriv_scenario(bok, stil, grunnlag, noekkel, arknamn(f"Scenario {ein.namn}", brukte))
    if grunnlag.alternativ:
        _skriv_fordeling(bok, stil, grunnlag, brukte)
    forklaring.skriv_forklaring(bok, stil, grunnlag)
    bok.close()
    return delar_av(ut)


def _skriv_fordeling(bok: Workbook, stil: Stil, grunnlag: Grunnlag, brukte: set[str]) -> None:
    kart = lag_kart(grunnlag)
    alternativ = {
        arknamn(val.namn, brukte): Oppsett(grunnlag, id_, kart) for id_, val in grunnlag.alternativ.items()
    }
    noeklar.skriv_noeklar(bok, stil, kart, alternativ)
    jamfoering.skriv_jamfoering(bok, stil, grunnlag, alternativ)
    if (felles := oppgjer.oppgjersark(grunnlag)) is not None:
        oppgjer.skriv_oppgjersark(bok, stil, felles)
    for namn, oppsett in alternativ.items():
        skriv_alternativ(bok, stil, oppsett, namn)
    oekonomiplan.skriv_oekonomiplan(bok, stil, grunnlag, alternativ)


def _eigenskapar(grunnlag: Grunnlag) -> dict[str, Any]:
    hovud = grunnlag.sak.sak
    return {
        "title": f"Budsjett og fordeling: {hovud.korttittel}",
        "author": hovud.sakshandsamar,
        "created": datetime.combine(hovud.dato, time.min, UTC),
    }
