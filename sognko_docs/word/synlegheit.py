"""Whether text can be seen, and what about its look changes what it says."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from sognko_docs.word.stad import W

VAL = W + "val"
_LIK_BAKGRUNN = 24
"""Two colours nearer than this in every channel cannot be told apart."""
_MINST_STORLEIK = 8
"""Half points: four points and less is not meant to be read."""
_MINST_BREIDD = 10
_MEST_HEVA = 200
_TETTAST = -100
_UTANFOR_SIDA = 11_000
"""Twips, as good as the width of the page."""
_MINST_HOEGD = 60
_UTANFOR_TEIKNING = 8_000_000
"""EMU: 22 cm, wider than the page."""
_MINST_TEIKNING = 20_000
_TEIKNSKRIFTER = frozenset(
    {"symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings", "zapfdingbats", "mt extra"}
)
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_MERKE = {"strike": "strok", "dstrike": "strok", "caps": "versalar", "smallCaps": "kapitelar"}


def er_skjult(ser_ut: Mapping[str, str], bakgrunn: str) -> bool:
    """True when text that looks so cannot be seen on ``bakgrunn`` (RGB in hex, empty for the page)."""
    if ser_ut.get("vanish", "0") != "0" or ser_ut.get("specVanish", "0") != "0":
        return True
    if _tal(ser_ut.get("sz", ""), 22) <= _MINST_STORLEIK:
        return True
    klemd = _tal(ser_ut.get("w", ""), 100) <= _MINST_BREIDD or _tal(ser_ut.get("spacing", ""), 0) <= _TETTAST
    if klemd or abs(_tal(ser_ut.get("position", ""), 0)) >= _MEST_HEVA:
        return True
    eigen = ser_ut.get("shd", "auto")
    return lik_farge(ser_ut.get("color", "auto"), eigen if eigen != "auto" else bakgrunn)


def lik_farge(farge: str, bakgrunn: str) -> bool:
    """True when a colour cannot be told from its background; ``auto`` always can."""
    try:
        par = zip(bytes.fromhex(farge), bytes.fromhex(bakgrunn or "FFFFFF"), strict=True)
        return all(abs(ein - annan) < _LIK_BAKGRUNN for ein, annan in par)
    except ValueError:
        return False


def merke(ser_ut: Mapping[str, str]) -> str:
    """Return what about the look of text changes what it says: struck, capitals, a font of signs."""
    ord_ = {kva for namn, kva in _MERKE.items() if ser_ut.get(namn, "0") != "0"}
    skrift = ser_ut.get("rFonts", "")
    if skrift.casefold() in _TEIKNSKRIFTER:
        ord_.add(f"skrifta {skrift}")
    return ", ".join(sorted(ord_))


def skjult_avsnitt(ppr: etree._Element) -> bool:
    """True when a paragraph is placed where nobody sees it, or squeezed to nothing."""
    ramme, innrykk, linje = ppr.find(W + "framePr"), ppr.find(W + "ind"), ppr.find(W + "spacing")
    if ramme is not None and any(_utanfor(ramme.get(W + kant)) for kant in ("x", "y")):
        return True
    if innrykk is not None and any(
        _utanfor(innrykk.get(W + s)) for s in ("left", "start", "right", "firstLine")
    ):
        return True
    return (
        linje is not None
        and linje.get(W + "lineRule") == "exact"
        and _tal(linje.get(W + "line", ""), 240) < _MINST_HOEGD
    )


def skjult_rad(rad: etree._Element) -> bool:
    """True when a table row is hidden, or has an exact height that shows nothing."""
    pr = rad.find(W + "trPr")
    if pr is None:
        return False
    hoegd = pr.find(W + "trHeight")
    flat = (
        hoegd is not None
        and hoegd.get(W + "hRule") == "exact"
        and _tal(hoegd.get(VAL, ""), 240) < _MINST_HOEGD
    )
    return flat or pr.find(W + "hidden") is not None


def skjult_teikning(teikning: etree._Element) -> bool:
    """True when a drawing is off the page or too small to be seen."""
    stader = [e.text for e in teikning.iter(_WP + "posOffset")]
    maal = [e.get(kant) for e in teikning.iter(_WP + "extent") for kant in ("cx", "cy")]
    goeymd = any(e.get("hidden") in ("1", "true") for e in teikning.iter(_WP + "docPr"))
    return (
        goeymd
        or any(abs(_tal(stad or "", 0)) > _UTANFOR_TEIKNING for stad in stader)
        or any(_tal(lengd or "", _MINST_TEIKNING) < _MINST_TEIKNING for lengd in maal)
    )


def _utanfor(twips: str | None) -> bool:
    return abs(_tal(twips or "", 0)) >= _UTANFOR_SIDA


def _tal(verdi: str, elles: int) -> int:
    try:
        return int(float(verdi))
    except ValueError:
        return elles
