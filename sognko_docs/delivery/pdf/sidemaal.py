"""Pages of any size and turn, brought to what every reader shows alike."""

from __future__ import annotations

import math

import pikepdf
from pikepdf import Array, Name, Pdf

from sognko_docs.delivery.pdf.vedleggsfunn import UbrukelegVedlegg

MINST, STOERST = 3.0, 14_400.0
"""Points an edge may have: what the format itself sets as bounds."""
A4 = (0.0, 0.0, 595.276, 841.89)
_MM = 25.4 / 72


def rett_maal(pdf: Pdf) -> None:
    """Mend boxes and turns; raise ``UbrukelegVedlegg`` for a page no reader can show."""
    for nr, side in enumerate(pdf.pages, 1):
        boks = _boks(side.obj.get(Name.MediaBox)) or A4
        _krev_maal(boks, nr)
        side.obj[Name.MediaBox] = Array([round(tal, 4) for tal in boks])
        _rett_utsnitt(side, boks)
        _rett_vending(side)


def _boks(verdi: pikepdf.Object | None) -> tuple[float, float, float, float] | None:
    if not isinstance(verdi, Array):
        return None
    try:
        x0, y0, x1, y1 = (float(tal) for tal in verdi)
    except (TypeError, ValueError, OverflowError):
        return None
    if not all(map(math.isfinite, (x0, y0, x1, y1))):
        return None
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _krev_maal(boks: tuple[float, float, float, float], nr: int) -> None:
    kantar = (boks[2] - boks[0], boks[3] - boks[1])
    if min(kantar) < MINST:
        raise UbrukelegVedlegg(f"side {nr} har ingen storleik", "lag PDF-en på nytt")
    if max(kantar) > STOERST:
        lengd = max(kantar) * _MM / 1000
        melding = f"side {nr} er {lengd:.0f} meter lang; det meste ein PDF kan ha, er 5"
        raise UbrukelegVedlegg(melding, "lag PDF-en på nytt i mindre storleik", "P133")


def _rett_utsnitt(side: pikepdf.Page, media: tuple[float, float, float, float]) -> None:
    """Keep the visible part within the page; one that shows nothing is taken away."""
    if Name.CropBox not in side.obj:
        return
    boks = _boks(side.obj[Name.CropBox])
    del side.obj[Name.CropBox]
    if boks is None:
        return
    x0, y0, x1, y1 = (*map(max, boks[:2], media[:2]), *map(min, boks[2:], media[2:]))
    if x1 - x0 >= MINST and y1 - y0 >= MINST:
        side.obj[Name.CropBox] = Array([round(tal, 4) for tal in (x0, y0, x1, y1)])


def _rett_vending(side: pikepdf.Page) -> None:
    """Bring the turn to a quarter of a circle; anything else is not shown alike."""
    if Name.Rotate not in side.obj:
        return
    try:
        vinkel = round(float(side.obj[Name.Rotate]) / 90) * 90 % 360
    except (TypeError, ValueError, OverflowError):
        vinkel = 0
    side.obj[Name.Rotate] = vinkel
