"""Ids, bookmark names and table numbers that stand in the template itself, made ready to be unique."""

from __future__ import annotations

import re

from lxml import etree

from sognko_docs.word import markoer
from sognko_docs.word.markoer import mark
from sognko_docs.word.stad import T, W


def merk_id(rot: etree._Element) -> None:
    """Put a mark where the template itself has an id, a bookmark name or a ``SEQ`` result."""
    val, ident, namn = W + "val", W + "id", W + "name"
    for e in rot.iterfind(f".//{W}sdtPr/{W}id"):
        e.set(val, mark(markoer.KONTROLL))
    for e in rot.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"):
        e.set("id", mark(markoer.TEIKNING))
    for e in rot.iter(W + "bookmarkStart"):
        e.set(ident, mark(markoer.BOK_START, e.get(ident, "")))
        e.set(namn, mark(markoer.BOK_NAMN, e.get(namn, "")))
    for e in rot.iter(W + "bookmarkEnd"):
        e.set(ident, mark(markoer.BOK_SLUTT, e.get(ident, "")))
    _merk_sekvensar(rot)


def _merk_sekvensar(rot: etree._Element) -> None:
    kode, tilstand = "", ""
    for e in rot.iter(W + "fldChar", W + "instrText", T, W + "fldSimple"):
        if e.tag == W + "fldSimple":
            m = re.match(r"\s*SEQ\s+(\S+)", e.get(W + "instr", ""))
            t = next(e.iter(T), None)
            if m and t is not None:
                t.text = mark(markoer.SEKVENS, m[1])
        elif e.tag == W + "fldChar":
            tilstand = e.get(W + "fldCharType", "")
            kode = "" if tilstand == "begin" else kode
        elif e.tag == W + "instrText":
            kode += e.text or ""
        elif tilstand == "separate" and (m := re.match(r"\s*SEQ\s+(\S+)", kode)):
            e.text, kode = mark(markoer.SEKVENS, m[1]), ""
