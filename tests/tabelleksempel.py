"""A small table of a case, to show and to name in tests."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sognko_docs.compose.tabell import vis_tabellar
from sognko_docs.compose.verdi import Sakstabell
from sognko_docs.compute.avstemming import avstem
from sognko_docs.sak.tabell import Tabell


def kolonne(namn: str, type_: str = "tal", **anna: Any) -> dict[str, Any]:
    return {"namn": namn, "type": type_} | anna


def tabell(
    kolonnar: list[dict[str, Any]], rader: dict[str, list[float | str | None]], **anna: Any
) -> dict[str, Any]:
    """Return a table as the YAML has it; figures may be written as text."""
    linjer = [{"namn": namn, "verdiar": _desimalar(verdiar)} for namn, verdiar in rader.items()]
    prenta = {"prenta_sum": _desimalar(anna.pop("prenta_sum"))} if "prenta_sum" in anna else {}
    return {"tittel": "Folketal", "kjelde": "SSB", "kolonnar": kolonnar, "rader": linjer} | anna | prenta


def _desimalar(verdiar: list[float | str | None]) -> list[Decimal | None]:
    return [None if verdi is None else Decimal(str(verdi)) for verdi in verdiar]


def vist(tre: dict[str, Any], namn: str = "folketal") -> Sakstabell:
    """Return the table as it is printed."""
    tabellar = {namn: Tabell.model_validate(tre)}
    return vis_tabellar(tabellar, avstem(tabellar, {}))[namn]


def tekstar(tabell: Sakstabell) -> list[list[str]]:
    """Return rows and total row as printed, ordinary spaces in the figures."""
    rader = [*tabell.rader, *([tabell.sum] if tabell.sum else [])]
    return [
        [
            str(rad.namn.verdi),
            *("" if celle is None else celle.tekst.replace("\u00a0", " ") for celle in rad.celler),
        ]
        for rad in rader
    ]
