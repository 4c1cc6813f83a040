"""The walk through one part of a Word file: paragraphs, tables and controls in order."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from sognko_docs.identity.tekst import Avsnitt, Endring
from sognko_docs.word import sporing
from sognko_docs.word.form import avsnittsform, celleform, form
from sognko_docs.word.kontrollesing import barn, kontrollpreg, sti_av
from sognko_docs.word.linjelesing import Linje, Linjelesing
from sognko_docs.word.listetal import Listetal
from sognko_docs.word.stad import PPR, RPR, SDT, TBL, TC, TR, P, W
from sognko_docs.word.stilverk import Stilverk, numpr
from sognko_docs.word.synlegheit import bakgrunn, skjult_avsnitt, skjult_rad
from sognko_docs.word.xmldel import MC
from sognko_docs.word.zipfil import Medlem

VAL = W + "val"
_INNHALD = W + "sdtContent"
_STILLE = frozenset({f"{{{MC}}}Fallback", PPR, RPR}) | {
    W + n
    for n in (
        "sdtPr", "sdtEndPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "sectPr", "del", "moveFrom", "proofErr",
        "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd",
        "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
    )
}  # fmt: skip
_GJENNOM = frozenset(
    {W + n for n in ("body", "footnote", "endnote", "comment", "ins", "moveTo", "customXml", "smartTag")}
    | {f"{{{MC}}}AlternateContent", f"{{{MC}}}Choice", W + "txbxContent"}
)


@dataclass(slots=True)
class Fil:
    """What the parts of one file share: its members, styles and lists, and the changes found in it."""

    medlemer: Mapping[str, Medlem]
    stilverk: Stilverk
    listetal: Listetal
    avsnitt: list[Avsnitt] = field(default_factory=list)
    endringar: list[Endring] = field(default_factory=list)


class Avsnittlesing:
    """The walk through one part; what it reads is added to the paragraphs of the file."""

    def __init__(self, del_: str, fil: Fil) -> None:
        self.del_, self.fil = del_, fil
        self.linje = Linjelesing(del_, fil.medlemer, fil.stilverk)
        self.blokk = ""
        self.tabell: tuple[int, int, int] | None = None
        self.tabellnr = 0
        self.celle, self.celleform, self.bakgrunn = "", "", ""
        self.skjult_rad = False

    def les(self, rot: etree._Element) -> None:
        """Read a whole part."""
        self.fil.endringar += sporing.finn(rot, self.del_)
        self.gaa(rot)

    def gaa(self, forelder: etree._Element) -> None:
        """Walk paragraphs, tables and controls in order."""
        for e in forelder:
            tag = e.tag
            if tag == P:
                self._avsnitt(e)
            elif tag == TBL:
                self._tabell(e)
            elif tag == SDT:
                self._kontroll(e)
            elif isinstance(tag, str) and tag not in _STILLE:
                if tag not in _GJENNOM:
                    self.linje.ukjend(e)
                self.gaa(e)

    def _kontroll(self, sdt: etree._Element) -> None:
        foer, self.blokk = self.blokk, sti_av(sdt) or self.blokk
        self.linje.saerpreg += kontrollpreg(sdt, self.fil.medlemer)
        if (innhald := barn(sdt, _INNHALD)) is not None:
            self.gaa(innhald)
        self.blokk = foer

    def _tabell(self, tbl: etree._Element) -> None:
        foer = (self.tabell, self.bakgrunn, self.blokk, self.skjult_rad)
        self.tabellnr += 1
        nr, eigen = self.tabellnr, self.blokk
        self.celle += "tabell "
        self.celleform += form(barn(tbl, W + "tblPr"))
        for r, (rad, radblokk) in enumerate(_under(tbl, TR, eigen), 1):
            self.celle += "rad "
            self.celleform += form(barn(rad, W + "trPr"))
            self.skjult_rad = foer[3] or skjult_rad(rad)
            for c, (celle, blokk) in enumerate(_under(rad, TC, radblokk), 1):
                self.tabell, self.blokk = (nr, r, c), blokk
                self._celle(celle, foer[1])
        self.tabell, self.bakgrunn, self.blokk, self.skjult_rad = foer

    def _celle(self, celle: etree._Element, bak: str) -> None:
        pr = barn(celle, W + "tcPr")
        spenner = "" if pr is None else _spenner(pr)
        self.celle += f"celle{spenner} "
        self.celleform += celleform(pr)
        self.bakgrunn = bakgrunn(pr, bak)
        self.gaa(celle)

    def _avsnitt(self, p: etree._Element) -> None:
        ppr = barn(p, PPR)
        stil = "" if ppr is None else _stil(ppr)
        bak = self.bakgrunn if ppr is None else bakgrunn(ppr, self.bakgrunn)
        self.linje.skjult = self.linje.skjult or self.skjult_rad
        self.linje.les(p, stil, bak)
        if ppr is not None and (rpr := barn(ppr, RPR)) is not None:
            if barn(rpr, W + "del") is not None:
                return
            if barn(rpr, W + "vanish") is not None:
                self.linje.saerpreg.append(("avsnittsmerke", "skjult"))
        self._lukk(ppr, stil)
        boksar, self.linje.boksar = self.linje.boksar, []
        for boks in boksar:
            self.gaa(boks)

    def _lukk(self, ppr: etree._Element | None, stil: str) -> None:
        linje = self.linje.ta()
        eigen, nivaa = (None, None) if ppr is None else _liste_og_nivaa(ppr)
        liste = eigen or self.fil.stilverk.liste(stil)
        skjult = linje.skjult or (ppr is not None and bool(linje.spenn) and skjult_avsnitt(ppr))
        celle = self.celle.rstrip() or ("i celle" if self.tabell else "")
        self.fil.avsnitt.append(
            Avsnitt(
                self.del_,
                stil,
                self.fil.stilverk.overskrift(stil) if nivaa is None else nivaa,
                eigen,
                self.tabell,
                _reine(linje),
                self.blokk,
                skjult,
                self.fil.listetal.nummer(*liste) if liste else "",
                celle,
                tuple(linje.saerpreg),
                f"{self.celleform}{stil}{avsnittsform(ppr)}{linje.form}",
            )
        )
        self.celle = self.celleform = ""


def _under(forelder: etree._Element, tag: str, blokk: str) -> Iterator[tuple[etree._Element, str]]:
    """Yield the rows of a table or the cells of a row, each with the path of the control round it."""
    for e in forelder:
        if e.tag == tag:
            yield e, blokk
        elif e.tag == SDT and (innhald := barn(e, _INNHALD)) is not None:
            yield from _under(innhald, tag, sti_av(e) or blokk)
        elif e.tag in _GJENNOM:
            yield from _under(e, tag, blokk)


def _stil(ppr: etree._Element) -> str:
    stil = barn(ppr, W + "pStyle")
    return stil.get(VAL, "") if stil is not None else ""


def _liste_og_nivaa(ppr: etree._Element) -> tuple[tuple[str, int] | None, int | None]:
    """Return the list and the heading level that paragraph properties themselves give."""
    num, nivaa = barn(ppr, W + "numPr"), barn(ppr, W + "outlineLvl")
    return (
        numpr(num) if num is not None else None,
        (int(nivaa.get(VAL, "9")) + 1) % 10 if nivaa is not None else None,
    )


def _spenner(tcpr: etree._Element) -> str:
    """Return how a cell spans others, in words."""
    ut = ""
    for namn, kva in (("gridSpan", "kolonnar"), ("vMerge", "loddrett"), ("hMerge", "vassrett")):
        if (e := barn(tcpr, W + namn)) is not None:
            ut += f" ({kva} {e.get(VAL, 'held fram')})"
    return ut


def _reine(linje: Linje) -> tuple[tuple[str, str], ...]:
    return tuple([(t if t.isascii() else _reins(t), s) for t, s in linje.spenn])


def _reins(tekst: str) -> str:
    return unicodedata.normalize("NFC", tekst.replace("\u00ad", ""))
