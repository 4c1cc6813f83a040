"""Which tables are kept with the note below them, told to LibreOffice by bookmarks.

Word asks the last row of a table whether it is kept with what follows. LibreOffice asks the rows and forgets the table,
so a source may stand alone on the next page. Asking LibreOffice for each paragraph costs more than making the PDF does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count

from lxml import etree

from sognko_docs.word.stad import PPR, SDT, TBL, TC, TR, P, W
from sognko_docs.word.xmldel import trygg_lesar
from sognko_docs.word.zipfil import Medlem

BOKMERKE = "_sognko_hald_"
"""How the bookmarks are called, in the last row of each table; ``delivery/pdf/arbeidar.py`` looks for them."""
_STILDEL = "word/styles.xml"
_VAL, _ID = W + "val", W + "id"
_AV = frozenset({"0", "false", "off"})
_INNHALD = W + "sdtContent"
_HALD, _PSTIL = W + "keepNext", W + "pStyle"


class Haldstilar:
    """Whether a paragraph is kept with the next, by what it says itself and by its style."""

    def __init__(self, medlemer: Mapping[str, Medlem]) -> None:
        del_ = medlemer.get(_STILDEL)
        rot = etree.Element(W + "styles") if del_ is None else etree.fromstring(del_.innhald(), trygg_lesar())
        self._stilar = {
            stil.get(W + "styleId", ""): stil
            for stil in rot.iter(W + "style")
            if stil.get(W + "type") == "paragraph"
        }
        self._standard = next(
            (i for i, s in self._stilar.items() if s.get(W + "default") in {"1", "true"}), ""
        )

    def held(self, avsnitt: etree._Element) -> bool:
        """Return whether a paragraph is kept with the next."""
        eigen = _seier(avsnitt)
        stil = avsnitt.find(f"{PPR}/{_PSTIL}")
        return (
            self._i_stil(self._standard if stil is None else stil.get(_VAL, "")) if eigen is None else eigen
        )

    def _i_stil(self, ident: str) -> bool:
        sett: set[str] = set()
        while ident in self._stilar and ident not in sett:
            sett.add(ident)
            seier = _seier(self._stilar[ident])
            if seier is not None:
                return seier
            arv = self._stilar[ident].find(W + "basedOn")
            ident = "" if arv is None else arv.get(_VAL, "")
        return False


def merk_haldne(rot: etree._Element, stilar: Haldstilar) -> bool:
    """Lay a bookmark in each table whose last row is kept with the note below it; return whether there is any.

    A heading below is no note: it goes with what follows it.
    """
    brukte = {merke.get(_ID) for merke in rot.iter(W + "bookmarkStart")}
    ledige = (nr for nr in map(str, count(1)) if nr not in brukte)
    haldne = [ei for tabell, under in _tabellar(rot) if (ei := _held(tabell, under, stilar)) is not None]
    for avsnitt, nr in zip(haldne, ledige, strict=False):
        start = etree.Element(W + "bookmarkStart", {_ID: nr, W + "name": f"{BOKMERKE}{nr}"})
        plass = 0 if avsnitt.find(PPR) is None else 1
        avsnitt[plass:plass] = [start, etree.Element(W + "bookmarkEnd", {_ID: nr})]
    return bool(haldne)


def _held(tabell: etree._Element, under: etree._Element, stilar: Haldstilar) -> etree._Element | None:
    """Return the first paragraph of the last row of a table that is kept with what is below it."""
    rader = tabell.findall(TR)
    avsnitt = rader[-1].find(f"{TC}/{P}") if rader else None
    return avsnitt if avsnitt is not None and stilar.held(avsnitt) and not stilar.held(under) else None


def _tabellar(rot: etree._Element) -> Iterator[tuple[etree._Element, etree._Element]]:
    """Yield each table that stands in the text itself, and the paragraph right below it."""
    over = None
    for blokk in (ei for kropp in rot.iterchildren(W + "body") for ei in _blokker(kropp)):
        if blokk.tag == P and over is not None:
            yield over, blokk
        over = blokk if blokk.tag == TBL else None


def _blokker(forelder: etree._Element) -> Iterator[etree._Element]:
    """Yield paragraphs and tables in order, those in content controls among them."""
    for barn in forelder:
        if barn.tag in (P, TBL):
            yield barn
        elif barn.tag == SDT:
            yield from (ei for innhald in barn.iterchildren(_INNHALD) for ei in _blokker(innhald))


def _seier(eigar: etree._Element) -> bool | None:
    """Return what a paragraph or a style says itself; None when it says nothing."""
    merke = eigar.find(f"{PPR}/{_HALD}")
    return None if merke is None else merke.get(_VAL, "1") not in _AV
