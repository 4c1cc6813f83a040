"""The walk through one part of a Word file: paragraphs, tables and controls in order."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from sognko_docs.identity.tekst import Avsnitt, Endring
from sognko_docs.word import sporing, tabellager
from sognko_docs.word.avsnittslag import INGEN, Avsnittslag, les_ppr, les_tcpr
from sognko_docs.word.bokmerkeblokk import Bokmerkeblokkar
from sognko_docs.word.form import form
from sognko_docs.word.kontrollesing import barn, kontrollpreg, sti_av
from sognko_docs.word.linjelesing import Linje, Linjelesing
from sognko_docs.word.listetal import Listetal
from sognko_docs.word.stad import PPR, RPR, SDT, TBL, TC, TR, P, W
from sognko_docs.word.stilverk import Stilverk
from sognko_docs.word.synlegheit import skjult_rad
from sognko_docs.word.xmldel import MC
from sognko_docs.word.zipfil import Medlem

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
    omlagra: bool = False
    """True when LibreOffice has saved it, so that blocks must be told by their bookmarks."""


class Avsnittlesing:
    """The walk through one part; what it reads is added to the paragraphs of the file."""

    def __init__(self, del_: str, fil: Fil) -> None:
        self.del_, self.fil = del_, fil
        self.linje = Linjelesing(del_, fil.medlemer, fil.stilverk, omlagra=fil.omlagra)
        self.blokk = ""
        self.bokmerke = Bokmerkeblokkar() if fil.omlagra else None
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
                self._ytre_tabell(e) if self.tabell is None else self._tabell(e)
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

    def _ytre_tabell(self, tbl: etree._Element) -> None:
        """Read a table that stands in none, or find it again among those that have been read."""
        fil, foer, talde = self.fil, len(self.fil.avsnitt), self.fil.listetal.talde
        noekkel = None
        if self.bokmerke is None and self.linje.er_tom:
            lener = (self.del_, self.blokk, self.tabellnr, self.celle, self.celleform, fil.stilverk)
            noekkel = tabellager.noekkel(tbl, *lener)
        if (lese := tabellager.hent(noekkel)) is not None:
            fil.avsnitt += lese[0]
            self.tabellnr = lese[1]
            self.celle = self.celleform = ""
            return
        self._tabell(tbl)
        if fil.listetal.talde == talde and self.linje.er_tom and not self.celle:
            tabellager.ta_vare_paa(noekkel, tuple(fil.avsnitt[foer:]), self.tabellnr)

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
        spenner, eigen, form_ = les_tcpr(barn(celle, W + "tcPr"))
        self.celle += f"celle{spenner} "
        self.celleform += form_
        self.bakgrunn = eigen or bak
        self.gaa(celle)

    def _avsnitt(self, p: etree._Element) -> None:
        ppr = barn(p, PPR)
        slag = INGEN if ppr is None else les_ppr(ppr)
        linje = self.linje
        linje.skjult = linje.skjult or self.skjult_rad
        linje.les(p, slag.stil, slag.bakgrunn or self.bakgrunn)
        if slag.merke_sletta:
            return
        if slag.merke_skjult:
            linje.saerpreg.append(("avsnittsmerke", "skjult"))
        self._lukk(slag, self.blokk if self.bokmerke is None else self.bokmerke.blokk(p, linje.spenn))
        if linje.boksar:
            boksar, linje.boksar = linje.boksar, []
            for boks in boksar:
                self.gaa(boks)

    def _lukk(self, slag: Avsnittslag, blokk: str) -> None:
        linje, stilverk = self.linje.ta(), self.fil.stilverk
        liste = slag.liste or stilverk.liste(slag.stil)
        celle = self.celle.rstrip() or ("i celle" if self.tabell else "")
        self.fil.avsnitt.append(
            Avsnitt(
                self.del_,
                slag.stil,
                stilverk.overskrift(slag.stil) if slag.nivaa is None else slag.nivaa,
                slag.liste,
                self.tabell,
                _reine(linje),
                blokk,
                linje.skjult or (slag.skjult and bool(linje.spenn)),
                self.fil.listetal.nummer(*liste) if liste else "",
                celle,
                tuple(linje.saerpreg),
                f"{self.celleform}{slag.stil}{slag.form}{_reins(linje.form)}",
                tuple([(len(_reins(t)), kode, lenkje) for t, kode, lenkje in linje.uthevingar]),
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


def _reine(linje: Linje) -> tuple[tuple[str, str], ...]:
    return tuple([(_reins(t), s) for t, s in linje.spenn])


def _reins(tekst: str) -> str:
    if tekst.isascii():
        return tekst
    return unicodedata.normalize("NFC", tekst.replace("\u00ad", ""))
