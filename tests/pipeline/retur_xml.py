"""Edits of a finished file as Word writes them, beside those every test of returned files shares."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy

from lxml import etree

from tests.word.ordrediger import W, finn, run, spor, tekst

Rediger = Callable[[etree._Element], None]


def _forelder(e: etree._Element) -> etree._Element:
    forelder = e.getparent()
    assert forelder is not None
    return forelder


def _ppr(p: etree._Element) -> etree._Element:
    ppr = p.find(W + "pPr")
    if ppr is None:
        ppr = etree.Element(W + "pPr")
        p.insert(0, ppr)
    return ppr


def _rpr(r: etree._Element, *eigenskapar: str) -> None:
    rpr = r.find(W + "rPr")
    if rpr is None:
        rpr = etree.Element(W + "rPr")
        r.insert(0, rpr)
    for namn in eigenskapar:
        etree.SubElement(rpr, W + namn)


def rad(rot: etree._Element, bit: str) -> etree._Element:
    """The innermost row with a text in it."""
    return next(finn(rot, bit).iterancestors(W + "tr"))


def stil(bit: str, namn: str) -> Rediger:
    """Choose another style for a paragraph."""

    def endre(rot: etree._Element) -> None:
        ppr = _ppr(finn(rot, bit))
        e = ppr.find(W + "pStyle")
        if e is None:
            e = etree.Element(W + "pStyle")
            ppr.insert(0, e)
        e.set(W + "val", namn)

    return endre


def formater(bit: str, *eigenskapar: str) -> Rediger:
    """Format a whole paragraph by hand: ``strike``, ``caps``, ``b`` …"""

    def endre(rot: etree._Element) -> None:
        for r in finn(rot, bit).iter(W + "r"):
            _rpr(r, *eigenskapar)

    return endre


def rad_spora(bit: str, slag: str) -> Rediger:
    """A row deleted (``del``) or put in (``ins``, a copy) with tracking on."""

    def endre(rot: etree._Element) -> None:
        tr = rad(rot, bit)
        if slag == "ins":
            ny = deepcopy(tr)
            tr.addnext(ny)
            tr = ny
            next(tr.iter(W + "t")).text = "1. juli 2025"
        eigne = tr.find(W + "trPr")
        if eigne is None:
            eigne = etree.Element(W + "trPr")
            tr.insert(0, eigne)
        eigne.append(spor(slag))
        for r in [ein for ein in tr.iter(W + "r") if ein.find(W + "t") is not None]:
            forelder, nr = _forelder(r), _forelder(r).index(r)
            for t in r.iter(W + "t") if slag == "del" else ():
                t.tag = W + "delText"
            forelder.insert(nr, spor(slag, r))

    return endre


def rad_flytt(bit: str, etter: str) -> Rediger:
    """Move a row to under another."""

    def endre(rot: etree._Element) -> None:
        rad(rot, etter).addnext(rad(rot, bit))

    return endre


def tabell_ut(bit: str) -> Rediger:
    """Delete a whole table."""

    def endre(rot: etree._Element) -> None:
        tbl = next(finn(rot, bit).iterancestors(W + "tbl"))
        _forelder(tbl).remove(tbl)

    return endre


def flytt_spora(bit: str, etter: str) -> Rediger:
    """Move a paragraph with tracking on: Word keeps it in both places."""

    def endre(rot: etree._Element) -> None:
        p = finn(rot, bit)
        ny = deepcopy(p)
        finn(rot, etter).addnext(ny)
        for ein, slag in ((p, "moveFrom"), (ny, "moveTo")):
            etree.SubElement(_ppr(ein), W + "rPr").append(spor("del" if slag == "moveFrom" else "ins"))
            for r in [r for r in ein.iter(W + "r") if r.find(W + "t") is not None]:
                forelder, nr = _forelder(r), _forelder(r).index(r)
                forelder.insert(nr, spor(slag, r))

    return endre


def merke_sletta(bit: str) -> Rediger:
    """Delete the mark of a paragraph with tracking on, so that it joins the next."""

    def endre(rot: etree._Element) -> None:
        etree.SubElement(_ppr(finn(rot, bit)), W + "rPr").append(spor("del"))

    return endre


def sett_inn_og_slett(bit: str, nytt: str) -> Rediger:
    """Words one reviewer put in and another took out again, both tracked."""

    def endre(rot: etree._Element) -> None:
        ut = spor("del", run(nytt, sletta=True), forfattar="Per")
        finn(rot, bit).append(spor("ins", ut, forfattar="Kari"))

    return endre


def formatert_spora(bit: str) -> Rediger:
    """Words made bold with tracking on."""

    def endre(rot: etree._Element) -> None:
        for r in finn(rot, bit).iter(W + "r"):
            _rpr(r, "b")
            rpr = r.find(W + "rPr")
            assert rpr is not None
            rpr.append(spor("rPrChange", etree.Element(W + "rPr")))

    return endre


def fyll(sti: str, verdi: str) -> Rediger:
    """Type in a control."""

    def endre(rot: etree._Element) -> None:
        tag = next(e for e in rot.iter(W + "tag") if e.get(W + "val") == sti)
        next(next(tag.iterancestors(W + "sdt")).iter(W + "t")).text = verdi

    return endre


def utan_kontroll(sti: str) -> Rediger:
    """Delete a control and keep what stands in it."""

    def endre(rot: etree._Element) -> None:
        for tag in [e for e in rot.iter(W + "tag") if e.get(W + "val") == sti]:
            sdt = next(tag.iterancestors(W + "sdt"))
            innhald = sdt.find(W + "sdtContent")
            assert innhald is not None
            for barn in list(innhald):
                sdt.addprevious(barn)
            _forelder(sdt).remove(sdt)

    return endre


def slaa_saman_kontrollar(sti: str, annan: str) -> Rediger:
    """Let a control take in the block control after it."""

    def endre(rot: etree._Element) -> None:
        ein, to = (
            next(next(e for e in rot.iter(W + "tag") if e.get(W + "val") == namn).iterancestors(W + "sdt"))
            for namn in (sti, annan)
        )
        inn, ut = ein.find(W + "sdtContent"), to.find(W + "sdtContent")
        assert inn is not None
        assert ut is not None
        inn.extend(list(ut))
        _forelder(to).remove(to)

    return endre


def lim_inn(etter: str, *avsnitt: str) -> Rediger:
    """Paste paragraphs after the control a text stands in, outside all of them."""

    def endre(rot: etree._Element) -> None:
        p = finn(rot, etter)
        stad = next((e for e in p.iterancestors(W + "sdt") if _forelder(e).tag == W + "body"), p)
        for innhald in reversed(avsnitt):
            ny = etree.Element(W + "p")
            ny.append(run(innhald))
            stad.addnext(ny)

    return endre


def kopier(bit: str) -> Rediger:
    """Paste a paragraph once more."""

    def endre(rot: etree._Element) -> None:
        p = finn(rot, bit)
        p.addnext(deepcopy(p))

    return endre


def klipp_av(bit: str) -> Rediger:
    """Delete all from a heading on: a document that was split in two."""

    def endre(rot: etree._Element) -> None:
        kropp = rot.find(W + "body")
        assert kropp is not None
        borte = False
        for e in list(kropp):
            borte = borte or (bit in tekst(e) and e.tag == W + "p")
            if borte and e.tag != W + "sectPr":
                kropp.remove(e)

    return endre


def lenk(bit: str) -> Rediger:
    """Make a link within the document of a paragraph's words."""

    def endre(rot: etree._Element) -> None:
        for r in list(finn(rot, bit).iter(W + "r")):
            lenkje = etree.Element(W + "hyperlink", {W + "anchor": "_Toc1"})
            r.addprevious(lenkje)
            lenkje.append(r)

    return endre


def sideskift(bit: str) -> Rediger:
    """Begin a new page before a paragraph."""

    def endre(rot: etree._Element) -> None:
        r = etree.Element(W + "r")
        etree.SubElement(r, W + "br", {W + "type": "page"})
        p = etree.Element(W + "p")
        p.append(r)
        finn(rot, bit).addprevious(p)

    return endre


def utan_liste(bit: str) -> Rediger:
    """Take a paragraph out of its list."""

    def endre(rot: etree._Element) -> None:
        ppr = _ppr(finn(rot, bit))
        for e in ppr.findall(W + "numPr"):
            ppr.remove(e)
        etree.SubElement(ppr, W + "numPr").append(etree.Element(W + "numId", {W + "val": "0"}))

    return endre


def andre_skrifter(rot: etree._Element) -> None:
    """Choose another font for every style, as a program without ours does."""
    for e in rot.iter(W + "rFonts"):
        for namn in list(e.attrib):
            e.set(namn, "Times New Roman")


def eldre_word(rot: etree._Element) -> None:
    """Save for an older Word: the compatibility settings of 2007."""
    for e in rot.iter(W + "compatSetting"):
        e.set(W + "val", "12")
    etree.SubElement(rot, W + "rsids").append(etree.Element(W + "rsid", {W + "val": "00AB12CD"}))


def kommenter(rot: etree._Element, bit: str) -> None:
    """Put a mark of comment number 1 after a paragraph's words."""
    r = etree.SubElement(finn(rot, bit), W + "r")
    etree.SubElement(r, W + "commentReference", {W + "id": "1"})
