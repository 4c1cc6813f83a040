"""Tracked changes in a Word file, all accepted or all rejected: what each of the two readers is left with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from lxml import etree

from sognko_docs.word.pakke import TEKSTDEL
from sognko_docs.word.stad import PPR, RPR, TR, P, R, T, W
from sognko_docs.word.xmldel import trygg_lesar
from sognko_docs.word.zipfil import les_zip, pakk, skriv_zip

Val = Literal["godta", "avvis"]
_NYE, _GAMLE = (W + "ins", W + "moveTo"), (W + "del", W + "moveFrom")
_MERKE = tuple(
    W + f"{slag}{stad}"
    for slag in ("moveFromRange", "moveToRange", "customXmlInsRange", "customXmlDelRange",
                 "customXmlMoveFromRange", "customXmlMoveToRange")
    for stad in ("Start", "End")
)  # fmt: skip
_FOER = tuple(
    W + f"{slag}Change" for slag in ("pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "tblGrid", "tblPrEx")
)
_RADMERKE = W + "trPr"


def gjer_opp(data: bytes, val: Val) -> bytes:
    """Return a Word file with every tracked change accepted (``godta``) or rejected (``avvis``)."""
    medlemer = les_zip(data)
    tekstdelar = [namn for namn in medlemer if TEKSTDEL.fullmatch(namn)]
    roter = {namn: etree.fromstring(medlemer[namn].innhald(), trygg_lesar()) for namn in tekstdelar}
    bli, bort = (_NYE, _GAMLE) if val == "godta" else (_GAMLE, _NYE)
    for rot in roter.values():
        _eigenskapar(rot, val)
        _rader(rot, bort)
        _avsnitt(rot, bort)
        _innhald(rot, bli, bort)
    _notar(roter)
    for namn, rot in roter.items():
        medlemer[namn] = pakk(namn, etree.tostring(rot, encoding="UTF-8", xml_declaration=True))
    return skriv_zip(medlemer.values())


def har_endringar(data: bytes) -> bool:
    """True when some part of a Word file has a tracked change."""
    tagg = {*_NYE, *_GAMLE, *_FOER}
    medlemer = les_zip(data)
    delar = (medlemer[namn].innhald() for namn in medlemer if TEKSTDEL.fullmatch(namn))
    return any(next(etree.fromstring(xml, trygg_lesar()).iter(*tagg), None) is not None for xml in delar)


def _eigenskapar(rot: etree._Element, val: Val) -> None:
    """Let formatting be as it is, or as it was before the change."""
    for endring in list(rot.iter(*_FOER)):
        forelder = endring.getparent()
        gamal = next(iter(endring), None)
        if forelder is None:
            continue
        forelder.remove(endring)
        if val == "avvis" and gamal is not None:
            for barn in list(forelder):
                if barn.tag not in {*_NYE, *_GAMLE, RPR, W + "sectPr"}:
                    forelder.remove(barn)
            forelder[:0] = list(gamal)


def _rader(rot: etree._Element, bort: Iterable[str]) -> None:
    for rad in list(rot.iter(TR)):
        trpr = next(rad.iterchildren(_RADMERKE), None)
        forelder = rad.getparent()
        if trpr is not None and forelder is not None and _barn(trpr, bort) is not None:
            forelder.remove(rad)
    for tabell in list(rot.iter(W + "tbl")):
        forelder = tabell.getparent()
        if forelder is not None and next(tabell.iter(TR), None) is None:
            forelder.remove(tabell)


def _avsnitt(rot: etree._Element, bort: Iterable[str]) -> None:
    """Join a paragraph whose mark goes with the one after it, which keeps its own properties."""
    for avsnitt in list(rot.iter(P)):
        ppr = next(avsnitt.iterchildren(PPR), None)
        rpr = next(ppr.iterchildren(RPR), None) if ppr is not None else None
        forelder = avsnitt.getparent()
        if rpr is None or forelder is None or ppr is None or _barn(rpr, bort) is None:
            continue
        neste = next(avsnitt.itersiblings(P), None)
        if neste is None:
            if not _attverande(avsnitt, bort):
                forelder.remove(avsnitt)
            continue
        avsnitt.remove(ppr)
        plass = 1 if next(neste.iterchildren(PPR), None) is not None else 0
        neste[plass:plass] = list(avsnitt)
        forelder.remove(avsnitt)


def _attverande(avsnitt: etree._Element, bort: Iterable[str]) -> bool:
    """True when a paragraph has text that stays."""
    borte = {run for tagg in bort for del_ in avsnitt.iter(tagg) for run in del_.iter(R)}
    return any(run not in borte for run in avsnitt.iter(R))


def _innhald(rot: etree._Element, bli: Iterable[str], bort: Iterable[str]) -> None:
    for e in list(rot.iter(*bort, *_MERKE, W + "numberingChange")):
        _fjern(e)
    for e in list(rot.iter(*bli)):
        forelder = e.getparent()
        if forelder is not None:
            plass = forelder.index(e)
            forelder[plass : plass + 1] = list(e)
    for tekst in rot.iter(W + "delText"):
        tekst.tag = T
    for kode in rot.iter(W + "delInstrText"):
        kode.tag = W + "instrText"


def _notar(roter: Mapping[str, etree._Element]) -> None:
    """Take away the notes that nothing refers to any more, as Word does."""
    for slag in ("footnote", "endnote"):
        tilvising = W + f"{slag}Reference"
        brukte = {e.get(W + "id") for rot in roter.values() for e in rot.iter(tilvising)}
        for note in [note for rot in roter.values() for note in rot.iter(W + slag)]:
            if note.get(W + "type") is None and note.get(W + "id") not in brukte:
                _fjern(note)


def _fjern(e: etree._Element) -> None:
    forelder = e.getparent()
    if forelder is not None:
        forelder.remove(e)


def _barn(e: etree._Element, tagg: Iterable[str]) -> etree._Element | None:
    return next(e.iterchildren(*tagg), None)
