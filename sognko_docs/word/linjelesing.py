"""The walk through one paragraph: its text, the control each piece stands in, and what is no plain text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from sognko_docs.identity.linje import FELT_LUKK, FELT_OPEN
from sognko_docs.word.bokmerkeblokk import sti_av_bokmerke
from sognko_docs.word.diagramlesing import les_teikning
from sognko_docs.word.fingeravtrykk import avtrykk, maal
from sognko_docs.word.form import form
from sognko_docs.word.kontrollesing import les_kontroll
from sognko_docs.word.stad import PPR, RPR, SDT, R, T, W
from sognko_docs.word.stilverk import VAL, Stilverk, utsjaanad
from sognko_docs.word.synlegheit import er_skjult, merke, skjult_teikning
from sognko_docs.word.xmldel import MC
from sognko_docs.word.zipfil import Medlem

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_RID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STREK = "\u2011"
"""The hard hyphen, an element of its own in the middle of a word; the word is one piece all the same."""
_TEIKN = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": _STREK, W + "ptab": "\t"}
_BORT = frozenset({W + "del", W + "moveFrom", PPR, RPR, W + "sdtPr", W + "sdtEndPr"})
_STILLE = _BORT | {
    W + n
    for n in (
        "bookmarkStart", "bookmarkEnd", "proofErr", "commentRangeStart", "commentRangeEnd", "softHyphen",
        "lastRenderedPageBreak", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
        "permStart", "permEnd", "separator", "continuationSeparator", "annotationRef",
    )
}  # fmt: skip
_GJENNOM = frozenset({W + n for n in ("ins", "moveTo", "smartTag", "customXml", "fldSimple")} | {_M + "r"})
_REKNESTYKKE = frozenset({_M + "oMath", _M + "oMathPara"})
_RUSK = re.compile(r"\s*(PAGE|NUMPAGES|SECTIONPAGES|TOC|DATE|TIME|SAVEDATE|PRINTDATE)\b", re.IGNORECASE)
_HYPERKOPLING = re.compile(r'\s*HYPERLINK\s+"([^"]*)"', re.IGNORECASE)
_KOMMUNE = "kommune."
_NOTAR = {W + "footnoteReference": "fotnote", W + "endnoteReference": "sluttnote"}


@dataclass(slots=True)
class Linje:
    """What one paragraph holds."""

    spenn: list[tuple[str, str]] = field(default_factory=list)
    saerpreg: list[tuple[str, str]] = field(default_factory=list)
    form: str = ""
    skjult: bool = False
    uthevingar: list[tuple[str, str, str]] = field(default_factory=list)


class Linjelesing:
    """Reads paragraph after paragraph of one part; a field may begin in one and end in another."""

    def __init__(
        self, del_: str, medlemer: Mapping[str, Medlem], stilverk: Stilverk, *, omlagra: bool = False
    ) -> None:
        self.del_, self.medlemer, self.stilverk = del_, medlemer, stilverk
        self._omlagra = omlagra
        self._bokmerke: dict[str, str] = {}
        """Open bookmarks of council fields by id, where bookmarks are all that is left of some controls."""
        self.spenn: list[tuple[str, str]] = []
        self.saerpreg: list[tuple[str, str]] = []
        self.boksar: list[etree._Element] = []
        self.skjult = False
        self._felt: list[list[str]] = []
        """Open complex fields, each its code and its state: ``kode``, ``rusk`` or ``tekst``."""
        self._former: list[tuple[str, str]] = []
        self._stil, self._bakgrunn, self._form, self._merke = "", "", "", ""
        self._run_skjult = False
        self._sett: dict[tuple[str, str, str], tuple[bool, str, str]] = {}
        self._utheva, self._lenkje = "", ""
        self._uthevingar: list[tuple[str, str, str]] = []
        self._notar = 0

    @property
    def er_tom(self) -> bool:
        """True when nothing is waiting to be taken, and no field is open."""
        return not (self.spenn or self.saerpreg or self.boksar or self.skjult or self._felt or self._former)

    def les(self, p: etree._Element, stil: str, bakgrunn: str) -> None:
        """Read what stands in a paragraph of a style, on a background."""
        self._stil, self._bakgrunn = stil, bakgrunn
        self._gaa(p, "")

    def ta(self) -> Linje:
        """Return what has been read since last time."""
        former = "".join([f"[{form_}]{tekst}" for form_, tekst in self._former])
        linje = Linje(self.spenn, self.saerpreg, former, self.skjult, self._uthevingar)
        self.spenn, self.saerpreg, self._former, self.skjult = [], [], [], False
        self._uthevingar = []
        return linje

    def ukjend(self, e: etree._Element) -> None:
        """Note something we have no text for, by a hash of all it is."""
        self.saerpreg.append((etree.QName(e).localname, avtrykk(e, self.medlemer, self.del_)))

    def _gaa(self, forelder: etree._Element, sti: str) -> None:
        for e in forelder:
            tag = e.tag
            if tag == R:
                self._run(e, sti)
            elif tag == SDT:
                eigen, preg, innhald = les_kontroll(e, self.medlemer)
                self.saerpreg += preg
                if innhald is not None:
                    self._gaa(innhald, eigen or sti)
            elif isinstance(tag, str) and tag not in _STILLE:
                self._anna(e, sti)
            elif self._omlagra:
                self._bokmerkt(e)

    def _bokmerkt(self, e: etree._Element) -> None:
        ident = e.get(W + "id", "")
        if e.tag == W + "bookmarkEnd":
            self._bokmerke.pop(ident, None)
        elif e.tag == W + "bookmarkStart" and (sti := sti_av_bokmerke(e.get(W + "name", ""))).startswith(
            _KOMMUNE
        ):
            self._bokmerke[ident] = sti

    def _anna(self, e: etree._Element, sti: str) -> None:
        if e.tag == W + "hyperlink":
            ut = maal(e.get(_RID, ""), self.medlemer, self.del_) if e.get(_RID) else ""
            self.saerpreg.append(("lenkje", f"{ut}#{e.get(W + 'anchor')}" if e.get(W + "anchor") else ut))
            self._lenkje = ut
            self._gaa(e, sti)
            self._lenkje = ""
            return
        if e.tag == f"{{{MC}}}AlternateContent":
            self._alternativ(e, sti)
            return
        if e.tag == W + "fldSimple":
            self.saerpreg.append(("felt", " ".join(e.get(W + "instr", "").split())))
            if _RUSK.match(e.get(W + "instr", "")):
                return
        elif e.tag in (W + "dir", W + "bdo"):
            self.saerpreg.append(("skriveretning", e.get(VAL, "")))
        elif e.tag == _M + "t":
            self._legg(e.text or "", sti)
        elif e.tag in _REKNESTYKKE or not (e.tag in _GJENNOM or str(e.tag).startswith(_M)):
            self.ukjend(e)
        self._gaa(e, sti)

    def _alternativ(self, e: etree._Element, sti: str) -> None:
        """Read what is shown; what an older program would show is noted when it says something else."""
        foer = len(self.spenn)
        for val in e.iterchildren(f"{{{MC}}}Choice"):
            self._gaa(val, sti)
        vist = "".join(tekst for tekst, _ in self.spenn[foer:])
        for reserve in e.iterchildren(f"{{{MC}}}Fallback"):
            tekst = "".join(t.text or "" for t in reserve.iter(T))
            if tekst != vist:
                self.saerpreg.append(("reservetekst", tekst))

    def _run(self, r: etree._Element, sti: str) -> None:
        self._sjaa(None)
        for e in r:
            tag = e.tag
            if tag == T:
                self._legg(e.text or "", sti)
            elif tag == RPR:
                self._sjaa(e)
            elif tag in _TEIKN:
                self._teikn(e, sti)
            elif isinstance(tag, str) and tag not in _STILLE:
                self._anna_i_run(e, sti)

    def _sjaa(self, rpr: etree._Element | None) -> None:
        """Work out how a run looks, once for each way of looking."""
        if rpr is not None and not len(rpr):
            return
        self._form = form(rpr)
        noekkel = (self._stil, self._form, self._bakgrunn)
        if noekkel not in self._sett:
            eige = utsjaanad(rpr) if rpr is not None else {}
            ser_ut = {**self.stilverk.ser_ut(self._stil, eige.get("rStyle", "")), **eige}
            utheva = self.stilverk.utheving(self._stil, ser_ut)
            self._sett[noekkel] = er_skjult(ser_ut, self._bakgrunn), merke(ser_ut), utheva
        self._run_skjult, self._merke, self._utheva = self._sett[noekkel]

    def _teikn(self, e: etree._Element, sti: str) -> None:
        if e.get(W + "type") in ("page", "column"):
            self.saerpreg.append(("skift", e.get(W + "type", "")))
        else:
            self._legg(_TEIKN[str(e.tag)], sti)

    def _anna_i_run(self, e: etree._Element, sti: str) -> None:
        if e.tag == W + "fldChar":
            self._feltteikn(e.get(W + "fldCharType", ""))
        elif e.tag == W + "instrText":
            if self._felt:
                self._felt[-1][0] += e.text or ""
        elif e.tag == W + "sym":
            self._legg(_sym(e), sti)
            self.saerpreg.append(("symbol", f"{e.get(W + 'font', '')} {e.get(W + 'char', '')}"))
        elif e.tag in _NOTAR:
            self._notar += 1
            self.saerpreg.append((_NOTAR[str(e.tag)], str(self._notar)))
        else:
            for under in e.iterchildren(W + "rubyBase", W + "rt"):
                self._gaa(under, sti)
            self._teikning(e, sti)

    def _teikning(self, e: etree._Element, sti: str) -> None:
        """Take what a chart or a picture says; what only tells two pictures apart stands outside the control."""
        if e.tag == W + "drawing":
            sagt, skilje = les_teikning(e, self.medlemer, self.del_)
            if sagt or sti:
                self._legg(sagt, sti)
                self._legg(skilje, "")
        boksar = _tekstboksar(e)
        self.skjult = self.skjult or skjult_teikning(e)
        if not boksar or e.tag == W + "object":
            self.ukjend(e)
        self.boksar += boksar

    def _feltteikn(self, slag: str) -> None:
        if slag == "begin":
            self._felt.append(["", "kode"])
        elif slag == "separate" and self._felt:
            self._felt[-1][1] = "rusk" if _RUSK.match(self._felt[-1][0]) else "tekst"
        elif slag == "end" and self._felt:
            kode, _ = self._felt.pop()
            self.saerpreg.append(("felt", " ".join(kode.split())))

    def _legg(self, tekst: str, sti: str) -> None:
        if self._bokmerke and not sti.startswith(_KOMMUNE):
            sti = next(iter(self._bokmerke.values()))
        if self._felt and any(tilstand != "tekst" for _, tilstand in self._felt):
            return
        if self.spenn and self.spenn[-1][1] == sti and (not sti or _STREK in (tekst, self.spenn[-1][0][-1:])):
            self.spenn[-1] = (self.spenn[-1][0] + tekst, sti)
        elif tekst or sti:
            self.spenn.append((tekst, sti))
        if tekst:
            lenkje = self._lenkje or (lenkjemaal(self._felt[-1][0]) if self._felt else "")
            self._uthevingar.append((tekst, self._utheva, lenkje))
            self._noter_form(tekst if not sti.startswith(_KOMMUNE) else f"{FELT_OPEN}{sti}{FELT_LUKK}")

    def _noter_form(self, tekst: str) -> None:
        self.skjult = self.skjult or self._run_skjult
        if self._merke:
            _legg_til(self.saerpreg, self._merke, tekst)
        er_meir_av_feltet = tekst.startswith(FELT_OPEN) and self._former[-1:] == [(self._form, tekst)]
        if not er_meir_av_feltet:
            _legg_til(self._former, self._form, tekst)


def lenkjemaal(kode: str) -> str:
    """Return where a field leads when it is a link."""
    treff = _HYPERKOPLING.match(kode)
    return treff[1] if treff else ""


def _legg_til(liste: list[tuple[str, str]], slag: str, tekst: str) -> None:
    """Add text to the last of its kind, so that it does not matter how runs are split."""
    if liste and liste[-1][0] == slag:
        liste[-1] = (slag, liste[-1][1] + tekst)
    else:
        liste.append((slag, tekst))


def _sym(e: etree._Element) -> str:
    try:
        return chr(int(e.get(W + "char", "FFFD"), 16))
    except (ValueError, OverflowError):
        return "\ufffd"


def _tekstboksar(e: etree._Element) -> list[etree._Element]:
    """Return the text boxes of a drawing, each once though it is drawn in two ways."""
    boksar = list(e.iter(W + "txbxContent"))
    return [b for b in boksar if next(b.iterancestors(f"{{{MC}}}Fallback"), None) is None] or boksar
