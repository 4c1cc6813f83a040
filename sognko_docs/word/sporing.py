"""Tracked changes and comments in a part: what was done, by whom and when."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from sognko_docs.identity.tekst import Endring
from sognko_docs.word.stad import T, W

_SLAG = {
    "ins": "sett inn", "del": "sletta", "moveFrom": "flytta frå", "moveTo": "flytta til",
    "cellIns": "celle sett inn", "cellDel": "celle sletta", "cellMerge": "celler slått saman",
    "numberingChange": "nummerering endra", "rPrChange": "formatering endra", "pPrChange": "avsnitt endra",
    "sectPrChange": "sideoppsett endra", "tblPrChange": "tabell endra", "trPrChange": "rad endra",
    "tcPrChange": "celle endra", "tblGridChange": "kolonnar endra", "tblPrExChange": "tabell endra",
    "customXmlInsRangeStart": "sett inn", "customXmlDelRangeStart": "sletta",
    "commentReference": "kommentar",
}  # fmt: skip
_TAGGAR = {W + namn: kva for namn, kva in _SLAG.items()}


def finn(rot: etree._Element, del_: str) -> Iterator[Endring]:
    """Yield the tracked changes of a part, and where comments are tied to it."""
    for e in rot.iter(*_TAGGAR):
        tekst = "".join(t.text or "" for t in e.iter(T, W + "delText"))
        if e.tag in (W + "ins", W + "del") and not len(e):
            tekst = "avsnittsmerket" if e.getparent() is not None else ""
        yield Endring(del_, _TAGGAR[str(e.tag)], e.get(W + "author", ""), e.get(W + "date", ""), tekst)
