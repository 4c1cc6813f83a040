"""How text comes out on the page, whatever program wrote the file: looks resolved through styles and lists.

Two programs say the same look in different ways: one in a style, another in every run. What is compared across programs
is therefore what comes of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from lxml import etree

from sognko_docs.word.stad import W

VAL = W + "val"
_AV = frozenset({"", "0", "auto", "baseline", "none", "false", "off"})
"""Values that say the same as nothing."""
_INGEN = frozenset({"none", "nil"})
_VANLEG = {"jc": "left", "spacing.lineRule": "auto", "w": "100", "spacing.line": "100"}
_SKRIFT = frozenset({
    "b", "i", "u", "vertAlign", "sz", "color", "highlight", "shd", "rFonts", "spacing", "position", "w", "strike",
    "dstrike", "caps", "smallCaps", "vanish",
})  # fmt: skip
_JAMT = {"start": "left", "end": "right"}
_BRYTARAR = frozenset({"pageBreakBefore", "keepNext", "keepLines", "contextualSpacing"})
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_EMU = 36_000
"""In a millimetre."""
_HEIL_LINJE = 240
"""What ``w:line`` says for single spacing; LibreOffice keeps it in whole per cent."""


def skriftverknad(ser_ut: Mapping[str, str]) -> str:
    """Return the resolved look of a run in one line, what is as usual left out."""
    return _samla({namn: verdi for namn, verdi in ser_ut.items() if namn in _SKRIFT})


def avsnittsverknad(lag: Mapping[str, str]) -> str:
    """Return the resolved look of a paragraph in one line; ``lag`` is what ``avsnittsform`` gives, laid together."""
    verdiar = dict(lag)
    if verdiar.get("spacing.lineRule", "auto") == "auto" and "spacing.line" in verdiar:
        verdiar["spacing.line"] = str(round(int(verdiar["spacing.line"]) * 100 / _HEIL_LINJE))
    return _samla(verdiar)


def _samla(verdiar: Mapping[str, str]) -> str:
    return ";".join(
        f"{namn}={verdi}"
        for namn, verdi in sorted(verdiar.items())
        if verdi not in _AV and verdi != _VANLEG.get(namn)
    )


def avsnittsform(ppr: etree._Element | None) -> dict[str, str]:
    """Return what paragraph properties say of alignment, indents, spacing, breaks, shading and borders; lengths in twips."""
    ut: dict[str, str] = {}
    for e in ppr if ppr is not None else ():
        namn = str(e.tag).rpartition("}")[2]
        if namn in _LESARAR:
            ut |= _LESARAR[namn](e)
        elif namn in _BRYTARAR:
            ut[namn] = "0" if e.get(VAL, "1") in _AV else "1"
    return ut


def _jc(e: etree._Element) -> dict[str, str]:
    verdi = e.get(VAL, "")
    return {"jc": _JAMT.get(verdi, verdi)}


def _ind(e: etree._Element) -> dict[str, str]:
    ut = {
        f"ind.{_JAMT.get(namn, namn)}": e.get(W + namn, "0")
        for namn in ("left", "start", "right", "end", "firstLine")
        if e.get(W + namn) is not None
    }
    if (heng := e.get(W + "hanging")) is not None:
        ut["ind.firstLine"] = "0" if heng == "0" else f"-{heng}"
    return ut


def _spacing(e: etree._Element) -> dict[str, str]:
    return {
        f"spacing.{namn}": e.get(W + namn, "0")
        for namn in ("before", "after", "line", "lineRule")
        if e.get(W + namn) is not None
    }


def _shd(e: etree._Element) -> dict[str, str]:
    return {"shd": e.get(W + "fill", "auto")}


def _kantar(e: etree._Element) -> dict[str, str]:
    kantar = (
        f"{str(kant.tag).rpartition('}')[2]} {kant.get(VAL)}"
        for kant in e
        if kant.get(VAL, "none") not in _INGEN
    )
    return {"pBdr": ", ".join(sorted(kantar))}


_LESARAR: Mapping[str, Callable[[etree._Element], dict[str, str]]] = {
    "jc": _jc,
    "ind": _ind,
    "spacing": _spacing,
    "shd": _shd,
    "pBdr": _kantar,
    "framePr": lambda _: {"ramme": "ja"},
}


def plasseringar(teikning: etree._Element) -> list[str]:
    """Return where what floats in a drawing stands, in whole millimetres from what it is placed by."""
    return [
        f"{kant.get('relativeFrom')} {round(int(plass) / _EMU)} mm"
        for kant in teikning.iter(f"{_WP}positionH", f"{_WP}positionV")
        if (plass := kant.findtext(f"{_WP}posOffset"))
    ]


def sideverknad(sect: etree._Element) -> str:
    """Return how the pages of a section are set up: size, margins and columns, in twips."""
    ut: dict[str, str] = {}
    for e in sect:
        namn = str(e.tag).rpartition("}")[2]
        for eigenskap in _SIDE.get(namn, ()):
            ut[f"{namn}.{eigenskap}"] = e.get(W + eigenskap, "0")
    return _samla(ut)


_SIDE: Mapping[str, tuple[str, ...]] = {
    "pgSz": ("w", "h"),
    "pgMar": ("top", "bottom", "left", "right", "header", "footer", "gutter"),
    "cols": ("num",),
}


@lru_cache(maxsize=1024)
def feltverknad(kode: str) -> str:
    """Return a field code without what programs add of their own: switches, quotes, extra space."""
    ord_ = [bit.strip('"') for bit in kode.split("\\", 1)[0].split()]
    return " ".join(ord_)
