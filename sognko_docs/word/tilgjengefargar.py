"""Colours of a Word file as six hexadecimal digits, those of the theme worked out."""

from __future__ import annotations

import colorsys
from collections.abc import Mapping

from lxml import etree

from sognko_docs.tilgjenge.fargar import kontrast
from sognko_docs.word.stad import W
from sognko_docs.word.tilgjengelesing import les_rot
from sognko_docs.word.zipfil import Medlem

KVIT, SVART = "FFFFFF", "000000"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_NAMN = {
    "background1": "lt1", "light1": "lt1", "text1": "dk1", "dark1": "dk1",
    "background2": "lt2", "light2": "lt2", "text2": "dk2", "dark2": "dk2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip
_LENGD = 6


class Fargar:
    """The colours a file knows by name."""

    def __init__(self, medlemer: Mapping[str, Medlem]) -> None:
        rot = les_rot(medlemer, "word/theme/theme1.xml")
        skjema = None if rot is None else rot.find(f".//{_A}clrScheme")
        self._tema = {} if skjema is None else {_lokalt(ei): _temafarge(ei) for ei in skjema}

    def skrift(self, element: etree._Element | None) -> str:
        """Return the colour a ``w:color`` sets, empty for automatic."""
        return self._farge(element, "val", "themeColor", "theme")

    def fyll(self, element: etree._Element | None) -> str:
        """Return the fill of a ``w:shd``, empty for none."""
        return self._farge(element, "fill", "themeFill", "themeFill")

    def _farge(self, element: etree._Element | None, namn: str, tema: str, kort: str) -> str:
        if element is None:
            return ""
        valt = element.get(W + tema, "")
        if farge := self._tema.get(_NAMN.get(valt, valt), ""):
            return _lysna(farge, element.get(f"{W}{kort}Tint"), element.get(f"{W}{kort}Shade"))
        verdi = element.get(W + namn, "")
        return verdi.upper() if len(verdi) == _LENGD else ""


def synleg(farge: str, bakgrunn: str) -> str:
    """Return a colour, or for automatic what Word then draws: black, on a dark background white."""
    return farge or max((SVART, KVIT), key=lambda ein: kontrast(ein, bakgrunn))


def _lokalt(element: etree._Element) -> str:
    return etree.QName(element).localname


def _temafarge(element: etree._Element) -> str:
    rgb, system = element.find(_A + "srgbClr"), element.find(_A + "sysClr")
    if rgb is not None:
        return rgb.get("val", "").upper()
    return "" if system is None else system.get("lastClr", "").upper()


def _lysna(farge: str, tint: str | None, shade: str | None) -> str:
    """Return a colour of the theme made lighter or darker the way Word does: by its lightness."""
    if not tint and not shade:
        return farge
    h, lys, metting = colorsys.rgb_to_hls(*(int(farge[i : i + 2], 16) / 255 for i in (0, 2, 4)))
    if tint:
        del_ = int(tint, 16) / 255
        lys = lys * del_ + (1 - del_)
    if shade:
        lys *= int(shade, 16) / 255
    return "".join(f"{round(kanal * 255):02X}" for kanal in colorsys.hls_to_rgb(h, lys, metting))
