"""Says in Nynorsk where in a Word file something stands: part, paragraph, table cell."""

from __future__ import annotations

import re
from functools import cached_property

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
P, R, T, RPR, PPR = W + "p", W + "r", W + "t", W + "rPr", W + "pPr"
TBL, TR, TC, SDT = W + "tbl", W + "tr", W + "tc", W + "sdt"
KORT = 40
_DEL = re.compile(r"word/(document|header|footer|footnotes|endnotes|comments)(\d*)\.xml")
_NAMN = {
    "document": "hovuddelen",
    "header": "topptekst",
    "footer": "botntekst",
    "footnotes": "fotnotane",
    "endnotes": "sluttnotane",
    "comments": "kommentarane",
}


def delnamn(namn: str) -> str:
    """Return the Nynorsk name of a part: ``word/header1.xml`` → ``topptekst 1``."""
    m = _DEL.fullmatch(namn)
    return f"{_NAMN[m[1]]} {m[2]}".strip() if m else namn


class Stader:
    """Finds places in one part; ``avsnitt`` are its paragraphs in order."""

    def __init__(self, namn: str, rot: etree._Element) -> None:
        self.del_ = delnamn(namn)
        self._rot = rot

    @cached_property
    def _tabellar(self) -> dict[etree._Element, int]:
        return {tabell: nr for nr, tabell in enumerate(self._rot.iter(TBL), 1)}

    def stad(self, nr: int, avsnitt: etree._Element, tekst: str) -> str:
        """Return the place of the paragraph numbered ``nr``, whose text is ``tekst``."""
        kort = tekst if len(tekst) <= KORT else tekst[: KORT - 1] + "…"
        ut = f"{self.del_}, avsnitt {nr} «{kort}»"
        celle = next(avsnitt.iterancestors(TC), None)
        rad = next(avsnitt.iterancestors(TR), None)
        tabell = next(avsnitt.iterancestors(TBL), None)
        if celle is None or rad is None or tabell is None:
            return ut
        rad_nr = 1 + sum(1 for _ in rad.itersiblings(TR, preceding=True))
        celle_nr = 1 + sum(1 for _ in celle.itersiblings(TC, preceding=True))
        return f"{ut}, tabell {self._tabellar[tabell]} rad {rad_nr} celle {celle_nr}"
