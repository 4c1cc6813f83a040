"""Fields that fetch something from outside or start a program, however their code is cut into runs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from sognko_docs.word.avvist import Avvist
from sognko_docs.word.stad import W, delnamn
from sognko_docs.word.vaktpakke import rot

FARLEGE = frozenset(
    {
        "DDE",
        "DDEAUTO",
        "LINK",
        "EMBED",
        "INCLUDE",
        "INCLUDETEXT",
        "INCLUDEPICTURE",
        "IMPORT",
        "DATABASE",
        "RD",
    }
)
_HAR_FELT = re.compile(rb"instrText|fldSimple|delInstrText|InstrText")
_INSTR = frozenset({W + "instrText", W + "delInstrText"})
_TEKST = frozenset({W + "t", W + "delText"})
_HJELP = "marker feltet i Word, trykk Ctrl+Shift+F9 så det blir vanleg tekst, og lagre fila på nytt"


@dataclass(slots=True)
class _Felt:
    """An open field: its code so far, what it shows, and whether a field inside it writes the first word."""

    kode: str = ""
    svar: str = ""
    i_kode: bool = True
    laga: bool = False


def sjekk_felt(delar: Mapping[str, bytes]) -> None:
    """Raise ``Avvist`` when a part has a field that reaches out of the document."""
    for namn, data in delar.items():
        if namn.startswith("word/") and _HAR_FELT.search(data):
            _sjekk_del(namn, rot(namn, data))


def _sjekk_del(namn: str, rot_: etree._Element) -> None:
    opne: list[_Felt] = []
    for e in rot_.iter(W + "fldSimple", W + "fldChar", *_INSTR, *_TEKST):
        if e.tag == W + "fldSimple":
            _krev_trygg(_Felt(e.get(W + "instr", "")), namn)
        elif e.tag == W + "fldChar":
            _feltteikn(e.get(W + "fldCharType", ""), opne, namn)
        elif opne and e.tag in _INSTR:
            opne[-1].kode += e.text or ""
        elif opne and not opne[-1].i_kode:
            opne[-1].svar += e.text or ""
        elif e.tag in _INSTR:
            _krev_trygg(_Felt(e.text or ""), namn)
    for felt in opne:
        _krev_trygg(felt, namn)


def _feltteikn(slag: str, opne: list[_Felt], namn: str) -> None:
    if slag == "begin":
        if opne and opne[-1].i_kode and not opne[-1].kode.strip():
            opne[-1].laga = True
        opne.append(_Felt())
    elif slag == "separate" and opne:
        opne[-1].i_kode = False
    elif slag == "end" and opne:
        felt = opne.pop()
        _krev_trygg(felt, namn)
        if opne and opne[-1].i_kode:
            opne[-1].kode += felt.svar


def _krev_trygg(felt: _Felt, namn: str) -> None:
    ord_ = (felt.kode.split() or [""])[0].upper().strip('"')
    if felt.laga:
        melding = "Fila har eit felt der koden blir laga av eit anna felt"
        raise Avvist("D116", melding, _HJELP, delnamn(namn))
    if ord_ in FARLEGE:
        melding = f"Fila har eit felt som hentar noko utanfrå: {ord_}"
        raise Avvist("D116", melding, _HJELP, delnamn(namn))
