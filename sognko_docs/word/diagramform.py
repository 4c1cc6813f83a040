"""How a chart looks, the same in Word and as a picture: sizes, greys and patterns, one place to change.

Kinds of bar are told apart by lightness and by pattern, so that a copy without colours says the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sognko_docs.compose.verdi import Diagram, Serie

SKRIFT, BLEK, STREK = "Calibri", "#3B4A52", "#1F4E5F"
BREIDD = 160.0
"""Millimetres; the width of the text."""
LUFT = 0.6
"""The space between two groups, in bars."""
FAA = 3
"""From so many kinds of bar on, the bars are thinner and the figures smaller."""
_STOLPE, _TETT = 5.6, 4.4
_TOPP = 11.0
_MAKS = 220.0


@dataclass(frozen=True, slots=True)
class Fyll:
    """The fill of one kind of bar. ``moenster`` is a DrawingML pattern, ``hatch`` the like of it in a picture."""

    farge: str
    moenster: str | None = None
    hatch: str = ""


I_DAG = Fyll("#A9B5BB")
VALD = Fyll(STREK)
ANDRE = (
    Fyll("#5F8595", "wide_upward_diagonal", "////"),
    Fyll("#DCE4E7"),
    Fyll("#5F8595", "percent_25", "...."),
    Fyll("#5F8595", "narrow_horizontal", "----"),
    Fyll("#5F8595", "large_grid", "++"),
    Fyll("#5F8595", "wide_downward_diagonal", "\\\\\\\\"),
)


def fyll(seriar: Sequence[Serie]) -> tuple[Fyll, ...]:
    """Return the fill of each kind of bar; one that stands alone is as dark as a choice."""
    andre = iter((VALD,) if len(seriar) == 1 else ANDRE)
    fast = {"i_dag": I_DAG, "vald": VALD}
    return tuple(fast.get(serie.slag) or next(andre) for serie in seriar)


def hoegd(diagram: Diagram) -> float:
    """Return the height of a chart in millimetres: room for every bar, and never more than a page."""
    seriar = len(diagram.seriar)
    stolpe = _STOLPE if seriar < FAA else _TETT
    heile = len(diagram.grupper) * (seriar + LUFT) * stolpe + (_TOPP if seriar > 1 else 0) + 2
    return min(heile, _MAKS)


def storleik(seriar: int) -> float:
    """Return the size of the figures at the bars, in points."""
    return 9 if seriar < FAA else 8
