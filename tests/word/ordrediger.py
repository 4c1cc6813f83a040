"""Edits of a finished Word file the way Word leaves them: split runs, rsids, tracked changes, moved paragraphs."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from copy import deepcopy

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DEL = "word/document.xml"
NAAR = "2026-03-03T09:30:00Z"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def rediger(data: bytes, *endringar: Callable[[etree._Element], None], del_: str = DEL) -> bytes:
    """The file with one part changed."""
    ut = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as inn, zipfile.ZipFile(ut, "w", zipfile.ZIP_DEFLATED) as fil:
        for namn in inn.namelist():
            innhald = inn.read(namn)
            if namn == del_:
                rot = etree.fromstring(innhald)
                for endring in endringar:
                    endring(rot)
                innhald = etree.tostring(rot, xml_declaration=True, encoding="UTF-8", standalone=True)
            fil.writestr(namn, innhald)
    return ut.getvalue()


def utan_del(data: bytes, *bort: str) -> bytes:
    """The file without some parts, as a program that keeps nothing of its own properties would leave it."""
    ut = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as inn, zipfile.ZipFile(ut, "w", zipfile.ZIP_DEFLATED) as fil:
        for namn in inn.namelist():
            innhald = inn.read(namn).decode("latin-1")
            for ein in bort:
                innhald = re.sub(f'<(?:Override|Relationship)[^>]*"/?{re.escape(ein)}"[^>]*/>', "", innhald)
            if namn not in bort:
                fil.writestr(namn, innhald.encode("latin-1"))
    return ut.getvalue()


def med_del(data: bytes, namn: str, innhald: str) -> bytes:
    """The file with one part more."""
    ut = io.BytesIO(data)
    with zipfile.ZipFile(ut, "a") as fil:
        fil.writestr(namn, innhald)
    return ut.getvalue()


def tekst(p: etree._Element) -> str:
    """The text of a paragraph."""
    return "".join(t.text or "" for t in p.iter(W + "t"))


def finn(rot: etree._Element, bit: str) -> etree._Element:
    """The first paragraph with a text in it."""
    return next(p for p in rot.iter(W + "p") if bit in tekst(p))


def run(innhald: str, *, sletta: bool = False) -> etree._Element:
    """A run, as Word writes it."""
    r = etree.Element(W + "r", {W + "rsidR": "00A1B2C3"})
    t = etree.SubElement(r, W + ("delText" if sletta else "t"), {_SPACE: "preserve"})
    t.text = innhald
    return r


def spor(slag: str, *inni: etree._Element, forfattar: str = "Kari", naar: str = NAAR) -> etree._Element:
    """A tracked change round some runs, or a mark without."""
    e = etree.Element(W + slag, {W + "id": "900", W + "author": forfattar, W + "date": naar})
    e.extend(inni)
    return e


def _kloeyv(rot: etree._Element, bit: str) -> tuple[etree._Element, int, str]:
    """Isolate a text in a run of its own; return its parent, its place there, and the text."""
    for t in rot.iter(W + "t"):
        if bit in (t.text or ""):
            r, foer, etter = t.getparent(), *(t.text or "").split(bit, 1)
            assert r is not None
            forelder = r.getparent()
            assert forelder is not None
            plass = forelder.index(r)
            bitar = [deepcopy(r) for _ in range(3)]
            for ny, innhald in zip(bitar, (foer, bit, etter), strict=True):
                next(ny.iter(W + "t")).text = innhald
                next(ny.iter(W + "t")).set(_SPACE, "preserve")
                ny.set(W + "rsidR", "00D4E5F6")
            forelder.remove(r)
            for nr, ny in enumerate(bitar):
                forelder.insert(plass + nr, ny)
            return forelder, plass + 1, bit
    raise AssertionError(f"«{bit}» står ikkje i éin run")


def bytt(bit: str, ny: str) -> Callable[[etree._Element], None]:
    """Exchange words, untracked: the run is split, and the new words have a run of their own."""

    def endre(rot: etree._Element) -> None:
        forelder, plass, _ = _kloeyv(rot, bit)
        forelder.remove(forelder[plass])
        if ny:
            forelder.insert(plass, run(ny))
        forelder.insert(plass, etree.Element(W + "proofErr", {W + "type": "spellStart"}))

    return endre


def framlegg(
    bit: str, ny: str, forfattar: str = "Kari", naar: str = NAAR
) -> Callable[[etree._Element], None]:
    """Exchange words with tracking on."""

    def endre(rot: etree._Element) -> None:
        forelder, plass, _ = _kloeyv(rot, bit)
        forelder.remove(forelder[plass])
        if ny:
            forelder.insert(plass, spor("ins", run(ny), forfattar=forfattar, naar=naar))
        forelder.insert(plass, spor("del", run(bit, sletta=True), forfattar=forfattar, naar=naar))

    return endre


def sett_inn(etter: str, nytt: str, *, spora: bool = False) -> Callable[[etree._Element], None]:
    """Put a paragraph after the one with a text in it."""

    def endre(rot: etree._Element) -> None:
        p = finn(rot, etter)
        ny = etree.Element(W + "p")
        ppr = p.find(W + "pPr")
        if ppr is not None:
            ny.append(deepcopy(ppr))
        if spora:
            ppr = ny.find(W + "pPr")
            if ppr is None:
                ppr = etree.SubElement(ny, W + "pPr")
            etree.SubElement(ppr, W + "rPr").append(spor("ins"))
        ny.append(spor("ins", run(nytt)) if spora else run(nytt))
        p.addnext(ny)

    return endre


def slett(bit: str, *, spora: bool = False) -> Callable[[etree._Element], None]:
    """Take away the paragraph with a text in it."""

    def endre(rot: etree._Element) -> None:
        p = finn(rot, bit)
        forelder = p.getparent()
        assert forelder is not None
        if not spora:
            forelder.remove(p)
            return
        ppr = p.find(W + "pPr")
        if ppr is None:
            ppr = etree.Element(W + "pPr")
            p.insert(0, ppr)
        etree.SubElement(ppr, W + "rPr").append(spor("del"))
        for r in list(p.iter(W + "r")):
            runforelder = r.getparent()
            assert runforelder is not None
            nr = runforelder.index(r)
            for t in r.iter(W + "t"):
                t.tag = W + "delText"
            runforelder.insert(nr, spor("del", r))

    return endre


def flytt(bit: str, etter: str) -> Callable[[etree._Element], None]:
    """Move a paragraph to after another."""

    def endre(rot: etree._Element) -> None:
        finn(rot, etter).addnext(finn(rot, bit))

    return endre


def loys_opp(rot: etree._Element) -> None:
    """Take away every control and every bookmark, as a program that knows neither does."""
    for sdt in list(rot.iter(W + "sdt")):
        innhald, forelder = sdt.find(W + "sdtContent"), sdt.getparent()
        assert innhald is not None
        assert forelder is not None
        for barn in list(innhald):
            sdt.addprevious(barn)
        forelder.remove(sdt)
    for tag in ("bookmarkStart", "bookmarkEnd"):
        for e in list(rot.iter(W + tag)):
            forelder = e.getparent()
            assert forelder is not None
            forelder.remove(e)


def utan_tag(rot: etree._Element) -> None:
    """Take away every tag and lock, as LibreOffice does."""
    for tag in ("tag", "lock"):
        for e in list(rot.iter(W + tag)):
            forelder = e.getparent()
            assert forelder is not None
            forelder.remove(e)


def som_word(rot: etree._Element) -> None:
    """Leave the traces of an afternoon in Word: rsids, runs cut in two, spelling marks, a smart tag."""
    for nr, p in enumerate(list(rot.iter(W + "p"))):
        p.set(W + "rsidR", f"00{nr:06X}")
    for nr, r in enumerate(list(rot.iter(W + "r"))):
        t = r.find(W + "t")
        forelder = r.getparent()
        if (
            t is None
            or not t.text
            or len(t.text) < 4
            or len(r) > 2
            or any(e.tag not in {W + "rPr", W + "t"} for e in r)
            or forelder is None
        ):
            continue
        if nr % 7 == 0 and forelder.tag == W + "p":
            smart = etree.Element(W + "smartTag", {W + "uri": "u", W + "element": "stad"})
            r.addprevious(smart)
            smart.append(r)
            continue
        hale = deepcopy(r)
        kutt = len(t.text) // 2
        halt = hale.find(W + "t")
        assert halt is not None
        t.text, halt.text = t.text[:kutt], t.text[kutt:]
        for ein in (t, halt):
            ein.set(_SPACE, "preserve")
        r.addnext(hale)
        r.addnext(etree.Element(W + "proofErr", {W + "type": "gramStart"}))
