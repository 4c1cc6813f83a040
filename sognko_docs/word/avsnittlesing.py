"""The walk through one part of a Word file: paragraphs, tables and controls in order."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from sognko_docs.identity.tekst import Avsnitt, Endring
from sognko_docs.word import radlager, sporing
from sognko_docs.word.avsnittslag import INGEN, Avsnittslag, les_ppr, les_tcpr
from sognko_docs.word.bokmerkeblokk import Bokmerkeblokkar
from sognko_docs.word.form import form
from sognko_docs.word.kontrollesing import barn, les_kontroll
from sognko_docs.word.linjelesing import Linje, Linjelesing
from sognko_docs.word.listetal import Listetal
from sognko_docs.word.stad import PPR, RPR, SDT, TBL, TC, TR, P, W
from sognko_docs.word.stilverk import Stilverk
from sognko_docs.word.synlegheit import skjult_rad
from sognko_docs.word.verknad import avsnittsform, avsnittsverknad
from sognko_docs.word.verknadslesing import Verknadslesing
from sognko_docs.word.xmldel import MC
from sognko_docs.word.zipfil import Medlem

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
_NOTAR = frozenset({W + "footnote", W + "endnote"})


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
    verknad: bool = False
    """True when it is read for what comes of it on the page, and not for how that is said."""


class Avsnittlesing:
    """The walk through one part; what it reads is added to the paragraphs of the file."""

    def __init__(self, del_: str, fil: Fil, uttak: radlager.Uttak | None = None) -> None:
        self.del_, self.fil, self.uttak = del_, fil, uttak
        lesing = Verknadslesing if fil.verknad else Linjelesing
        self.linje = lesing(del_, fil.medlemer, fil.stilverk, omlagra=fil.omlagra and not fil.verknad)
        self.blokk = ""
        self.bokmerke = Bokmerkeblokkar() if fil.omlagra and not fil.verknad else None
        self.tabell: tuple[int, int, int] | None = None
        self.tabellnr = 0
        self.celle, self.celleform, self.bakgrunn = "", "", ""
        self.skjult_rad = False
        self._verknader: dict[tuple[str, str, tuple[str, int] | None], str] = {}

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
            elif isinstance(tag, str) and tag not in _STILLE and not (self.fil.verknad and _er_strek(e)):
                if tag not in _GJENNOM:
                    self.linje.ukjend(e)
                self.gaa(e)

    def _kontroll(self, sdt: etree._Element) -> None:
        foer = self.blokk
        sti, preg, innhald = les_kontroll(sdt, self.fil.medlemer)
        self.linje.saerpreg += preg
        if innhald is not None:
            self.blokk = sti or foer
            self.gaa(innhald)
        self.blokk = foer

    def _tabell(self, tbl: etree._Element) -> None:
        foer = (self.tabell, self.bakgrunn, self.blokk, self.skjult_rad)
        self.tabellnr += 1
        nr, eigen = self.tabellnr, self.blokk
        self.celle += "tabell "
        self.celleform += form(barn(tbl, W + "tblPr"))
        for r, (rad, self.blokk) in enumerate(_under(tbl, TR, eigen), 1):
            self.celle += "rad "
            self.bakgrunn, self.skjult_rad = foer[1], foer[3]
            noekkel = radlager.noekkel_til(rad) if self.uttak and foer[0] is None else None
            if self.uttak and noekkel:
                self._kjenn_att(rad, (nr, r), noekkel, self.uttak)
            else:
                self._rad(rad, (nr, r))
        self.tabell, self.bakgrunn, self.blokk, self.skjult_rad = foer

    def _kjenn_att(
        self, rad: etree._Element, plass: tuple[int, int], noekkel: str, uttak: radlager.Uttak
    ) -> None:
        """Find a row again among those that have been read, or read it."""
        fil, foer, talde = self.fil, len(self.fil.avsnitt), self.fil.listetal.talde
        omgjevnad = (
            self.del_, self.blokk, plass, self.tabellnr, self.celle, self.celleform, self.bakgrunn, self.skjult_rad,
            fil.stilverk,
        )  # fmt: skip
        fritt = self.linje.er_tom
        if fritt and (lese := radlager.hent(noekkel, omgjevnad)) is not None:
            fil.avsnitt += lese[0]
            self.tabellnr = lese[1]
            self.celle = self.celleform = ""
            return
        self._rad(uttak.les(noekkel) if radlager.er_teken_ut(rad) else rad, plass)
        if fritt and fil.listetal.talde == talde and self.linje.er_tom and not self.celle:
            radlager.ta_vare_paa(noekkel, omgjevnad, (tuple(fil.avsnitt[foer:]), self.tabellnr))

    def _rad(self, rad: etree._Element, plass: tuple[int, int]) -> None:
        self.celleform += form(barn(rad, W + "trPr"))
        self.skjult_rad = self.skjult_rad or skjult_rad(rad)
        bak, eigen = self.bakgrunn, self.blokk
        for c, (celle, blokk) in enumerate(_under(rad, TC, eigen), 1):
            self.tabell, self.blokk = (*plass, c), blokk
            self._celle(celle, bak)

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
        blokk = self.blokk if self.bokmerke is None else self.bokmerke.blokk(p, linje.spenn)
        self._lukk(slag, blokk, self._verknad(slag, ppr) if self.fil.verknad else None)
        if linje.boksar:
            boksar, linje.boksar = linje.boksar, []
            for boks in boksar:
                self.gaa(boks)

    def _verknad(self, slag: Avsnittslag, ppr: etree._Element | None) -> str:
        """Return what the paragraph comes out like: its style, its list, and what it says itself."""
        noekkel = (slag.stil, slag.form, slag.liste)
        if noekkel not in self._verknader:
            innrykk = self.fil.listetal.innrykk
            lag = self.fil.stilverk.avsnittslag(slag.stil, innrykk)
            lag |= innrykk(slag.liste) if slag.liste else {}
            self._verknader[noekkel] = avsnittsverknad(lag | avsnittsform(ppr))
        return self._verknader[noekkel]

    def _lukk(self, slag: Avsnittslag, blokk: str, verknad: str | None) -> None:
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
                f"{self.celleform}{slag.stil}{slag.form}{_reins(linje.form)}" if verknad is None else verknad,
                tuple([(len(_reins(t)), kode, lenkje) for t, kode, lenkje in linje.uthevingar]),
            )
        )
        self.celle = self.celleform = ""


def _er_strek(e: etree._Element) -> bool:
    """True for the line above the notes, which stands among them and which programs have one or more of."""
    return e.tag in _NOTAR and e.get(W + "type", "normal") != "normal"


def _under(forelder: Iterable[etree._Element], tag: str, blokk: str) -> Iterator[tuple[etree._Element, str]]:
    """Yield the rows of a table or the cells of a row, each with the path of the control round it."""
    for e in forelder:
        if e.tag == tag or radlager.er_teken_ut(e):
            yield e, blokk
        elif e.tag == SDT:
            sti, _, innhald = les_kontroll(e, {})
            yield from _under(innhald if innhald is not None else (), tag, sti or blokk)
        elif e.tag in _GJENNOM:
            yield from _under(e, tag, blokk)


def _reine(linje: Linje) -> tuple[tuple[str, str], ...]:
    return tuple([(_reins(t), s) for t, s in linje.spenn])


def _reins(tekst: str) -> str:
    if tekst.isascii():
        return tekst
    return unicodedata.normalize("NFC", tekst.replace("\u00ad", ""))
