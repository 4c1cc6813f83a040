"""Edits as people make them in Word, on a paragraph chosen by number: words, paragraphs, items, rows, emphasis."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy

from lxml import etree

from tests.word.ordrediger import W, run, tekst

SDT, P, R, T, TR = W + "sdt", W + "p", W + "r", W + "t", W + "tr"
Redigering = Callable[[etree._Element, str], bool]
"""Edits a paragraph; False when it is not one this can be done to."""


def avsnitta(rot: etree._Element) -> list[tuple[str, etree._Element]]:
    """The paragraphs with text that stand in a block control, with its path."""
    ut = []
    for p in rot.iter(P):
        sdt = next((e for e in p.iterancestors(SDT)), None)
        tag = None if sdt is None else sdt.find(f"{W}sdtPr/{W}tag")
        if tag is not None and len(tekst(p)) > 12:
            ut.append((tag.get(W + "val", ""), p))
    return ut


def _frie(p: etree._Element) -> list[etree._Element]:
    """The runs of plain text that stand straight in the paragraph."""
    return [r for r in p.iterchildren(R) if r.find(T) is not None and len(r.findall(T)) == 1 and len(r) <= 2]


def _t(r: etree._Element) -> etree._Element:
    return next(r.iter(T))


def _ord(p: etree._Element) -> tuple[etree._Element, list[str]] | None:
    """The longest plain run, in words."""
    frie = sorted(_frie(p), key=lambda r: len(_t(r).text or ""))
    if not frie or len((_t(frie[-1]).text or "").split(" ")) < 4:
        return None
    return frie[-1], (_t(frie[-1]).text or "").split(" ")


def byt_ord(p: etree._Element, nytt: str) -> bool:
    """Other words for some in the middle."""
    if (funne := _ord(p)) is None:
        return False
    r, orda = funne
    midt = len(orda) // 2
    _t(r).text = " ".join([*orda[:midt], nytt, *orda[midt + 1 :]])
    return True


def sett_inn_ord(p: etree._Element, nytt: str) -> bool:
    """Words put in, in a run of their own."""
    if (funne := _ord(p)) is None:
        return False
    r, orda = funne
    midt = len(orda) // 2
    hale = deepcopy(r)
    _t(r).text, _t(hale).text = " ".join(orda[:midt]) + " ", " ".join(orda[midt:])
    r.addnext(hale)
    r.addnext(run(f"{nytt} "))
    return True


def slett_ord(p: etree._Element, _nytt: str) -> bool:
    """A word taken away."""
    if (funne := _ord(p)) is None:
        return False
    r, orda = funne
    midt = len(orda) // 2
    _t(r).text = " ".join([*orda[:midt], *orda[midt + 1 :]])
    return True


def del_opp(p: etree._Element, _nytt: str) -> bool:
    """Enter pressed in the middle."""
    if (funne := _ord(p)) is None or next(p.iterancestors(TR), None) is not None:
        return False
    r, orda = funne
    midt = len(orda) // 2
    ny = etree.Element(P)
    ppr = p.find(W + "pPr")
    if ppr is not None:
        ny.append(deepcopy(ppr))
    hale = deepcopy(r)
    _t(r).text, _t(hale).text = " ".join(orda[:midt]), " ".join(orda[midt:])
    ny.append(hale)
    for etter in list(r.itersiblings()):
        ny.append(etter)
    p.addnext(ny)
    return True


def slaa_saman(p: etree._Element, _nytt: str) -> bool:
    """The end of a paragraph taken away."""
    neste = p.getnext()
    if neste is None or neste.tag != P or not tekst(neste) or next(p.iterancestors(TR), None) is not None:
        return False
    p.append(run(" "))
    for e in list(neste):
        if e.tag != W + "pPr":
            p.append(e)
    forelder = neste.getparent()
    assert forelder is not None
    forelder.remove(neste)
    return True


def nytt_avsnitt(p: etree._Element, nytt: str) -> bool:
    """A paragraph, an item or a row of the same kind put in after."""
    if (rad := next(p.iterancestors(TR), None)) is not None:
        ny = deepcopy(rad)
        for nr, celle in enumerate(ny.iter(P)):
            for e in list(celle):
                if e.tag != W + "pPr":
                    celle.remove(e)
            celle.append(run(f"{nytt} {nr}"))
        rad.addnext(ny)
        return True
    ny = etree.Element(P)
    ppr = p.find(W + "pPr")
    if ppr is not None:
        ny.append(deepcopy(ppr))
    ny.append(run(nytt))
    p.addnext(ny)
    return True


def slett_avsnitt(p: etree._Element, _nytt: str) -> bool:
    """A paragraph, an item or a row taken away."""
    bort = next(p.iterancestors(TR), p)
    forelder = bort.getparent()
    assert forelder is not None
    if sum(1 for e in forelder if e.tag == bort.tag) < 3:
        return False
    forelder.remove(bort)
    return True


def _utheving(merke: str) -> Redigering:
    def endre(p: etree._Element, _nytt: str) -> bool:
        if (funne := _ord(p)) is None:
            return False
        r, orda = funne
        midt = len(orda) // 2
        merkt, hale = deepcopy(r), deepcopy(r)
        _t(r).text, _t(merkt).text = " ".join(orda[:midt]) + " ", orda[midt]
        _t(hale).text = "".join(f" {eitt}" for eitt in orda[midt + 1 :])
        rpr = merkt.find(W + "rPr")
        if rpr is None:
            rpr = etree.Element(W + "rPr")
            merkt.insert(0, rpr)
        etree.SubElement(rpr, W + merke)
        r.addnext(merkt)
        merkt.addnext(hale)
        for ein in (r, merkt, hale):
            _t(ein).set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        return True

    return endre


def utan_utheving(p: etree._Element, _nytt: str) -> bool:
    """All emphasis taken away."""
    stilar = list(p.iter(W + "rStyle"))
    for e in stilar:
        forelder = e.getparent()
        assert forelder is not None
        forelder.remove(e)
    return bool(stilar)


REDIGERINGAR: dict[str, Redigering] = {
    "byt ord": byt_ord,
    "set inn ord": sett_inn_ord,
    "slett ord": slett_ord,
    "del opp": del_opp,
    "slå saman": slaa_saman,
    "nytt avsnitt": nytt_avsnitt,
    "slett avsnitt": slett_avsnitt,
    "feit": _utheving("b"),
    "kursiv": _utheving("i"),
    "utan utheving": utan_utheving,
}
NYE_ORD = (
    "heilt andre ord",
    "Ei ny setning. Og ei til",
    "50 000 kr og § 20-4",
    "eit * teikn_med * [hake] og <b> & meir",
    "1. januar 2027",
)
