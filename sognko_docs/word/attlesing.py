"""The walk through a Word file: all text of all parts, and what control each piece stands in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from lxml import etree

from sognko_docs.identity.tekst import Avsnitt, Tekst
from sognko_docs.word.diagramlesing import les_teikning
from sognko_docs.word.eigenskapar import EIGNE, KJERNE
from sognko_docs.word.stad import PPR, RPR, SDT, TBL, TC, TR, P, R, T, W
from sognko_docs.word.xmldel import MC, trygg_lesar
from sognko_docs.word.zipfil import Medlem, ZipFeil, les_zip

_DEL = re.compile(r"word/(document|header|footer|footnotes|endnotes|comments)(\d*)\.xml")
_REKKJE = ("document", "header", "footer", "footnotes", "endnotes", "comments")
_TEIKN = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "\u2011", W + "ptab": "\t"}
_BORT = frozenset(
    {W + "del", W + "moveFrom", PPR, RPR, W + "sdtPr", W + "sdtEndPr", f"{{{MC}}}Fallback", W + "tblPr"}
)
_TOMME = _BORT | {
    W + n for n in ("bookmarkStart", "bookmarkEnd", "proofErr", "commentRangeStart", "commentRangeEnd")
}
_INNHALD = W + "sdtContent"
_RUSK = re.compile(r"\s*(PAGE|NUMPAGES|SECTIONPAGES|TOC|DATE|TIME|SAVEDATE|PRINTDATE)\b", re.IGNORECASE)
_OVERSKRIFT = re.compile(r"(?:Overskrift|Heading|berschrift)(\d)$")
VAL = W + "val"


class LesFeil(ValueError):  # noqa: N818  the name is Nynorsk
    """The bytes are not a Word file we can read; the text says why, in Nynorsk."""


def les(data: bytes) -> Tekst:
    """Return the text of a Word file; raise ``LesFeil`` when it cannot be read.

    Changes count as accepted. Text is NFC without soft hyphens; what fields such as the page number
    or the table of contents show is left out, no-break spaces stay.
    """
    try:
        medlemer = les_zip(data)
        namn = sorted((n for n in medlemer if _DEL.fullmatch(n)), key=_plass)
        avsnitt: list[Avsnitt] = []
        for del_ in namn:
            _Lesing(del_, avsnitt, medlemer).gaa(_rot(medlemer[del_]))
        return Tekst(tuple(avsnitt), _kjerne(medlemer), _eigne(medlemer))
    except (ZipFeil, etree.XMLSyntaxError) as feil:
        raise LesFeil(f"fila kan ikkje lesast: {feil}") from feil


def _plass(namn: str) -> tuple[int, int]:
    slag, nr = _DEL.findall(namn)[0]
    return _REKKJE.index(slag), int(nr or 0)


def _rot(medlem: Medlem) -> etree._Element:
    rot = etree.fromstring(medlem.innhald(), trygg_lesar())
    if rot.getroottree().docinfo.doctype:
        raise LesFeil(f"fila kan ikkje lesast: {medlem.namn} har ein dokumenttype")
    return rot


def _kjerne(medlemer: Mapping[str, Medlem]) -> dict[str, str]:
    if KJERNE not in medlemer:
        return {}
    return {
        etree.QName(e).localname: e.text or "" for e in _rot(medlemer[KJERNE]).iterchildren(etree.Element)
    }


def _eigne(medlemer: Mapping[str, Medlem]) -> dict[str, str]:
    if EIGNE not in medlemer:
        return {}
    return {
        e.get("name", ""): "".join(e.itertext()) for e in _rot(medlemer[EIGNE]).iterchildren(etree.Element)
    }


def _reins(tekst: str) -> str:
    if tekst.isascii():
        return tekst
    return unicodedata.normalize("NFC", tekst.replace("\u00ad", ""))


class _Lesing:
    """The walk through one part."""

    def __init__(self, del_: str, ut: list[Avsnitt], medlemer: Mapping[str, Medlem]) -> None:
        self.del_, self.ut, self.medlemer = del_, ut, medlemer
        self.spenn: list[tuple[str, str]] = []
        self.blokk = ""
        self.tabell: tuple[int, int, int] | None = None
        self.tabellnr = 0
        self.skjult = False
        self.felt: list[list[str]] = []
        """Open complex fields, each its code and its state: ``kode``, ``rusk`` or ``tekst``."""
        self.boksar: list[etree._Element] = []

    def gaa(self, forelder: etree._Element) -> None:
        """Walk paragraphs, tables and controls in order."""
        for e in forelder:
            tag = e.tag
            if tag == P:
                self._avsnitt(e)
            elif tag == TBL:
                self._tabell(e)
            elif tag == SDT:
                foer, self.blokk = self.blokk, sti_av(e) or self.blokk
                if (innhald := _barn(e, _INNHALD)) is not None:
                    self.gaa(innhald)
                self.blokk = foer
            elif isinstance(tag, str) and tag not in _BORT:
                self.gaa(e)

    def _tabell(self, tbl: etree._Element) -> None:
        foer = self.tabell
        self.tabellnr += 1
        nr = self.tabellnr
        for r, rad in enumerate(tbl.iterdescendants(TR), 1) if tbl.find(f".//{TBL}") is None else _rader(tbl):
            celler = rad.iterchildren(TC) if rad.find(SDT) is None else rad.iterdescendants(TC)
            for c, celle in enumerate(celler, 1):
                self.tabell = (nr, r, c)
                self.gaa(celle)
        self.tabell = foer

    def _avsnitt(self, p: etree._Element) -> None:
        ppr = _barn(p, PPR)
        self._linje(p, "")
        if ppr is not None and (rpr := _barn(ppr, RPR)) is not None and _barn(rpr, W + "del") is not None:
            return
        self._lukk(ppr)
        boksar, self.boksar = self.boksar, []
        for boks in boksar:
            self.gaa(boks)

    def _lukk(self, ppr: etree._Element | None) -> None:
        stil, overskrift, liste = ("", 0, None) if ppr is None else _ppr(ppr)
        spenn = tuple([(t if t.isascii() else _reins(t), s) for t, s in self.spenn])
        self.ut.append(
            Avsnitt(self.del_, stil, overskrift, liste, self.tabell, spenn, self.blokk, self.skjult)
        )
        self.spenn, self.skjult = [], False

    def _linje(self, forelder: etree._Element, sti: str) -> None:
        for e in forelder:
            tag = e.tag
            if tag == R:
                self._run(e, sti)
            elif tag == SDT:
                if (innhald := _barn(e, _INNHALD)) is not None:
                    self._linje(innhald, sti_av(e) or sti)
            elif tag in _TOMME or not isinstance(tag, str):
                continue
            elif tag != W + "fldSimple" or not _RUSK.match(e.get(W + "instr", "")):
                self._linje(e, sti)

    def _run(self, r: etree._Element, sti: str) -> None:
        for e in r:
            tag = e.tag
            if tag == T:
                self._legg(e.text or "", sti)
            elif tag in _TEIKN:
                if e.get(W + "type") not in ("page", "column"):
                    self._legg(_TEIKN[tag], sti)
            elif tag == RPR:
                self.skjult = self.skjult or _barn(e, W + "vanish") is not None
            else:
                self._anna_i_run(e, sti)

    def _anna_i_run(self, e: etree._Element, sti: str) -> None:
        if e.tag == W + "fldChar":
            self._feltteikn(e.get(W + "fldCharType", ""))
        elif e.tag == W + "instrText":
            if self.felt:
                self.felt[-1][0] += e.text or ""
        elif e.tag == W + "sym":
            self._legg(chr(int(e.get(W + "char", "FFFD"), 16)), sti)
        elif isinstance(e.tag, str) and len(e):
            if e.tag == W + "drawing":
                self._teikning(e, sti)
            self.boksar += _tekstboksar(e)

    def _teikning(self, e: etree._Element, sti: str) -> None:
        """Take what a chart or a picture says; what only tells two pictures apart stands outside the control."""
        sagt, skilje = les_teikning(e, self.medlemer, self.del_)
        if sagt or sti:
            self._legg(sagt, sti)
            self._legg(skilje, "")

    def _feltteikn(self, slag: str) -> None:
        if slag == "begin":
            self.felt.append(["", "kode"])
        elif slag == "separate" and self.felt:
            self.felt[-1][1] = "rusk" if _RUSK.match(self.felt[-1][0]) else "tekst"
        elif slag == "end" and self.felt:
            self.felt.pop()

    def _legg(self, tekst: str, sti: str) -> None:
        if self.felt and any(tilstand != "tekst" for _, tilstand in self.felt):
            return
        if self.spenn and self.spenn[-1][1] == sti == "":
            self.spenn[-1] = (self.spenn[-1][0] + tekst, sti)
        elif tekst or sti:
            self.spenn.append((tekst, sti))


def _barn(e: etree._Element, tag: str) -> etree._Element | None:
    """Return the first child of a tag; much faster than ``find``."""
    return next(e.iterchildren(tag), None)


def _ppr(ppr: etree._Element) -> tuple[str, int, tuple[str, int] | None]:
    """Return style, heading level and list of paragraph properties."""
    stil, overskrift, liste = "", 0, None
    for e in ppr:
        if e.tag == W + "pStyle":
            stil = e.get(VAL, "")
        elif e.tag == W + "numPr":
            num, ilvl = _barn(e, W + "numId"), _barn(e, W + "ilvl")
            nivaa = int(ilvl.get(VAL, "0")) if ilvl is not None else 0
            liste = (num.get(VAL, "") if num is not None else "", nivaa)
        elif e.tag == W + "outlineLvl":
            overskrift = (int(e.get(VAL, "9")) + 1) % 10
    if not overskrift and (m := _OVERSKRIFT.search(stil)):
        overskrift = int(m[1])
    return stil, overskrift, liste


def _rader(tbl: etree._Element) -> list[tuple[int, etree._Element]]:
    """Return the rows of a table that has tables inside it, without theirs."""
    return list(enumerate((tr for tr in tbl.iterdescendants(TR) if next(tr.iterancestors(TBL)) is tbl), 1))


def _tekstboksar(e: etree._Element) -> list[etree._Element]:
    """Return the text boxes of a drawing, each once though it is drawn in two ways."""
    boksar = list(e.iter(W + "txbxContent"))
    return [b for b in boksar if next(b.iterancestors(f"{{{MC}}}Fallback"), None) is None] or boksar


def sti_av(sdt: etree._Element) -> str:
    """Return the path of a control: its tag, else its alias, else ``#`` and the bookmark round it."""
    pr = _barn(sdt, W + "sdtPr")
    for namn in (W + "tag", W + "alias"):
        e = _barn(pr, namn) if pr is not None else None
        if e is not None and e.get(VAL):
            return e.get(VAL, "")
    foer = sdt.getprevious()
    if foer is not None and foer.tag == W + "bookmarkStart":
        return "#" + foer.get(W + "name", "")
    return ""
