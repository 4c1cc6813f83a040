"""The contrast between a colour and what is behind it (WCAG 2.1, 1.4.3)."""

from __future__ import annotations

VANLEG, STOR = 4.5, 3.0
"""The least contrast of ordinary and of large text."""
_STOR_PT, _STOR_FEIT_PT = 18, 14


def kontrast(farge: str, bakgrunn: str) -> float:
    """Return the contrast of two colours given as six hexadecimal digits: 1 to 21."""
    lys, moerk = sorted((_lysstyrke(farge), _lysstyrke(bakgrunn)), reverse=True)
    return (lys + 0.05) / (moerk + 0.05)


def minstekrav(storleik: float, *, feit: bool) -> float:
    """Return the least contrast text of that size, in points, must have."""
    return STOR if storleik >= (_STOR_FEIT_PT if feit else _STOR_PT) else VANLEG


def _lysstyrke(farge: str) -> float:
    kanalar = [int(farge[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    r, g, b = (k / 12.92 if k <= 0.04045 else ((k + 0.055) / 1.055) ** 2.4 for k in kanalar)  # noqa: PLR2004  why: the formula is WCAG's
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
