"""Two views of a Word file with tracked changes: as if all were accepted, and as if all were rejected.

Changed runs are marked in both, so that whoever reads the text can tell who changed what. Hidden text is taken out of
both: nobody sees it on paper. Changes of mere formatting are left as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from lxml import etree

from sognko_docs.identity.sporing import (
    MERKE,
    MERKNAD_LUKK,
    MERKNAD_OPEN,
    SPOR_LUKK,
    SPOR_MIDT,
    SPOR_OPEN,
    Spor,
)
from sognko_docs.word.lesing import LesFeil
from sognko_docs.word.stad import PPR, RPR, TBL, TC, TR, P, R, T, W
from sognko_docs.word.xmldel import trygg_lesar
from sognko_docs.word.zipfil import Medlem, ZipFeil, les_zip, skriv_zip

Syn: TypeAlias = Literal["godteken", "avvist"]
_DEL = re.compile(r"word/(document|header|footer|footnotes|endnotes)\d*\.xml")
_SPORA = re.compile(rb":(?:ins|del|moveFrom|moveTo|cellIns|cellDel)[ />]")
_MERKT = re.compile(
    rb":(?:commentReference|vanish)[ />]|\xef\xb7[\x90-\xaf]|&#(?:x0*[fF][dD][dDeE]|0*6(?:49|50))"
)
_INN, _UT = (W + "ins", W + "moveTo"), (W + "del", W + "moveFrom")
_RYDD = str.maketrans(dict.fromkeys(MERKE, ""))
_BYTT = {W + "delText": T, W + "delInstrText": W + "instrText"}
_AV = frozenset({"0", "false", "off"})


@dataclass(frozen=True, slots=True)
class Visningar:
    """The two views as Word files, the tracked changes by number, and whether the file had hidden text."""

    godteken: bytes
    avvist: bytes
    spor: tuple[Spor, ...]
    skjult: bool = False


def visningar(data: bytes) -> Visningar:
    """Return the views of a file that the guard has let in; without changes and marks both are the file itself.

    Raise ``LesFeil`` when a part cannot be read.
    """
    try:
        return _visningar(data)
    except (ZipFeil, etree.XMLSyntaxError) as feil:
        raise LesFeil(f"fila kan ikkje lesast: {feil}") from feil


def _visningar(data: bytes) -> Visningar:
    medlemer = les_zip(data)
    delar = {namn: m.innhald() for namn, m in medlemer.items() if _DEL.fullmatch(namn)}
    if not any(_SPORA.search(xml) or _MERKT.search(xml) for xml in delar.values()):
        return Visningar(data, data, ())
    register: dict[Spor, int] = {}
    skjult = [False]
    godteken, avvist = (_bygg(medlemer, delar, syn, register, skjult) for syn in ("godteken", "avvist"))
    spora = any(_SPORA.search(xml) for xml in delar.values())
    return Visningar(godteken, avvist if spora else godteken, tuple(register), skjult[0])


def _bygg(
    medlemer: Mapping[str, Medlem],
    delar: Mapping[str, bytes],
    syn: str,
    register: dict[Spor, int],
    skjult: list[bool],
) -> bytes:
    nye = dict(medlemer)
    for namn, xml in delar.items():
        rot = etree.fromstring(xml, trygg_lesar())
        skjult[0] = _rydd(rot) or skjult[0]
        _Visning(register, godteken=syn == "godteken").gaa(rot)
        ut = etree.tostring(rot)
        nye[namn] = Medlem(namn, 0, 0, len(ut), ut)
    return skriv_zip(nye.values())


def _rydd(rot: etree._Element) -> bool:
    """Take away hidden runs and marks that are not ours, and mark comments; return whether anything was hidden."""
    skjult = False
    for r in list(rot.iter(R)):
        vanish = r.find(f"{RPR}/{W}vanish")
        if vanish is not None and vanish.get(W + "val", "1") not in _AV:
            skjult = skjult or any(e.text for e in r.iter(T))
            _bort(r)
    for t in rot.iter(T, W + "delText"):
        t.text = (t.text or "").translate(_RYDD)
    for e in list(rot.iter(W + "commentReference")):
        ident = e.get(W + "id", "").translate(_RYDD)
        e.addprevious(_t(f"{MERKNAD_OPEN}{ident}{MERKNAD_LUKK}"))
    return skjult


class _Visning:
    """One view of one part."""

    def __init__(self, register: dict[Spor, int], *, godteken: bool) -> None:
        self.register = register
        self.inn, self.ut = (_INN, _UT) if godteken else (_UT, _INN)
        """What stays in this view, and what goes."""
        cellemerke = (W + "cellIns", W + "cellDel")
        self.celle_ut = cellemerke[1] if godteken else cellemerke[0]

    def gaa(self, rot: etree._Element) -> None:
        """Take out what does not belong to the view, and mark what is changed in it."""
        self._rader(rot)
        for p in list(rot.iter(P)):
            self._avsnittsmerke(p)
        for e in list(rot.iter(*self.ut)):
            if not _er_eigenskap(e):
                _bort(e)
        for e in list(rot.iter(*self.inn)):
            if not _er_eigenskap(e):
                self._merk(e, e)
                # Why: the reader leaves out what is deleted, so what stays in this view is called inserted.
                e.tag = W + "ins"
        for fraa, til in _BYTT.items():
            for e in rot.iter(fraa):
                e.tag = til

    def _rader(self, rot: etree._Element) -> None:
        for tr in list(rot.iter(TR)):
            self._rad(tr)
        for tc in list(rot.iter(TC)):
            if tc.find(f"{W}tcPr/{self.celle_ut}") is not None:
                _bort(tc)
        for tbl in list(rot.iter(TBL)):
            if next(tbl.iter(TR), None) is None:
                _bort(tbl)

    def _rad(self, tr: etree._Element) -> None:
        eigne = tr.find(f"{W}trPr")
        if eigne is None:
            return
        if _foerste(eigne, self.ut) is not None:
            _bort(tr)
        elif (inn := _foerste(eigne, self.inn)) is not None:
            self._merk(tr, inn)

    def _avsnittsmerke(self, p: etree._Element) -> None:
        """A paragraph mark that goes joins its paragraph with the next; one that stays is marked as changed."""
        rpr = p.find(f"{PPR}/{RPR}")
        if rpr is None:
            return
        ut = _foerste(rpr, self.ut)
        if ut is not None:
            ut.tag = W + "del"
        elif (inn := _foerste(rpr, self.inn)) is not None:
            p.append(_run(self._opning(inn) + SPOR_LUKK))
            _bort(inn)

    def _merk(self, e: etree._Element, endring: etree._Element) -> None:
        opning = self._opning(endring)
        for r in e.iter(R):
            etter_rpr = 1 if len(r) and r[0].tag == RPR else 0
            r.insert(etter_rpr, _t(opning))
            r.append(_t(SPOR_LUKK))

    def _opning(self, e: etree._Element) -> str:
        spor = Spor(e.get(W + "author", "").translate(_RYDD), e.get(W + "date", "").translate(_RYDD))
        nr = self.register.setdefault(spor, len(self.register))
        return f"{SPOR_OPEN}{nr}{SPOR_MIDT}"


def _er_eigenskap(e: etree._Element) -> bool:
    """True for a mark on a paragraph, a row or a number, which is no piece of text."""
    forelder = e.getparent()
    return forelder is not None and forelder.tag in {RPR, W + "trPr", W + "tcPr", W + "numPr"}


def _foerste(rpr: etree._Element, tags: Iterable[str]) -> etree._Element | None:
    return next(rpr.iterchildren(*tags), None)


def _bort(e: etree._Element) -> None:
    forelder = e.getparent()
    if forelder is not None:
        forelder.remove(e)


def _run(tekst: str) -> etree._Element:
    r = etree.Element(R)
    r.append(_t(tekst))
    return r


def _t(tekst: str) -> etree._Element:
    t = etree.Element(T)
    t.text = tekst
    return t
