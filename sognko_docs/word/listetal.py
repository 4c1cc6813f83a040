"""List numbers as they are shown, worked out from ``numbering.xml`` the way Word counts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from lxml import etree

from sognko_docs.word.stad import PPR, W
from sognko_docs.word.verknad import avsnittsform
from sognko_docs.word.xmldel import trygg_lesar
from sognko_docs.word.zipfil import Medlem

VAL = W + "val"
NUMMERDEL = "word/numbering.xml"
_PLASS = re.compile(r"%([1-9])")
_ROMARTAL = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ALFABET = 26
_MEST = 32_767
"""The highest number Word counts to; letters and Roman numerals of more would fill the memory."""


@dataclass(frozen=True, slots=True)
class Nivaa:
    """One level: where it starts, its format and the text around the number."""

    start: int = 1
    format: str = "decimal"
    tekst: str = ""
    nullstill: int | None = None
    """The level whose number starts this one again; None for any above, 0 for never."""
    innrykk: tuple[tuple[str, str], ...] = ()
    """How far it is indented, as ``avsnittsform`` gives it."""


@dataclass(frozen=True, slots=True)
class Liste:
    """One ``w:num``: the definition it counts in, its levels, and those it starts again at."""

    teljar: str
    nivaa: Mapping[int, Nivaa]
    start: Mapping[int, int]


@dataclass(slots=True)
class Listetal:
    """The count through one part; ask for each paragraph in order."""

    lister: Mapping[str, Liste]
    talde: int = 0
    """How many paragraphs have got a number."""
    _talde: dict[str, dict[int, int]] = field(default_factory=dict)
    _brukte: set[tuple[str, int]] = field(default_factory=set)

    def innrykk(self, liste: tuple[str, int]) -> Mapping[str, str]:
        """Return how far a level of a list is indented; nothing when it is none."""
        funnen = self.lister.get(liste[0])
        return dict(funnen.nivaa[liste[1]].innrykk) if funnen and liste[1] in funnen.nivaa else {}

    def nummer(self, ident: str, nivaa: int) -> str:
        """Return the number of the next paragraph of a list; empty when it has none."""
        liste = self.lister.get(ident)
        if liste is None or nivaa not in liste.nivaa:
            return ""
        self.talde += 1
        talde = self._talde.setdefault(liste.teljar, {})
        eige = liste.nivaa[nivaa]
        if nivaa in liste.start and (ident, nivaa) not in self._brukte:
            talde[nivaa] = liste.start[nivaa]
        else:
            talde[nivaa] = talde.get(nivaa, eige.start - 1) + 1
        self._brukte.add((ident, nivaa))
        for over in range(nivaa):
            talde.setdefault(over, liste.nivaa[over].start if over in liste.nivaa else 1)
        for under in [n for n in talde if n > nivaa]:
            nullstill = liste.nivaa[under].nullstill if under in liste.nivaa else None
            if nullstill is None or nivaa < nullstill:
                del talde[under]
        return _vis(liste, nivaa, talde)


def _vis(liste: Liste, nivaa: int, talde: Mapping[int, int]) -> str:
    eige = liste.nivaa[nivaa]
    if eige.format == "bullet":
        return eige.tekst
    if eige.format == "none":
        return _PLASS.sub("", eige.tekst)
    return _PLASS.sub(lambda m: _tal(liste, int(m[1]) - 1, talde), eige.tekst)


def _tal(liste: Liste, nivaa: int, talde: Mapping[int, int]) -> str:
    format_ = liste.nivaa[nivaa].format if nivaa in liste.nivaa else "decimal"
    return skriv_tal(talde.get(nivaa, 1), format_)


def skriv_tal(tal: int, format_: str) -> str:
    """Return a number in one of Word's formats; a format we do not know is named, so that it still differs."""
    if not 0 < tal <= _MEST and format_ not in ("decimal", "decimalZero"):
        return f"{tal} ({format_})"
    match format_:
        case "decimal":
            return str(tal)
        case "decimalZero":
            return f"{tal:02}"
        case "lowerLetter" | "upperLetter":
            bokstav = chr(ord("a") + (tal - 1) % _ALFABET) * ((tal - 1) // _ALFABET + 1)
            return bokstav if format_ == "lowerLetter" else bokstav.upper()
        case "lowerRoman" | "upperRoman":
            return _romartal(tal) if format_ == "lowerRoman" else _romartal(tal).upper()
        case _:
            return f"{tal} ({format_})"


def _romartal(tal: int) -> str:
    ut = ""
    for verdi, teikn in _ROMARTAL:
        while tal >= verdi:
            ut, tal = ut + teikn, tal - verdi
    return ut


def _les(xml: bytes) -> dict[str, Liste]:
    rot = etree.fromstring(xml, trygg_lesar())
    abstrakte = {e.get(W + "abstractNumId", ""): e for e in rot.iterchildren(W + "abstractNum")}
    lister: dict[str, Liste] = {}
    for num in rot.iterchildren(W + "num"):
        peikar = num.find(W + "abstractNumId")
        teljar = peikar.get(VAL, "") if peikar is not None else ""
        nivaa = _nivaa(abstrakte[teljar]) if teljar in abstrakte else {}
        start: dict[int, int] = {}
        for endring in num.iterchildren(W + "lvlOverride"):
            nr = int(endring.get(W + "ilvl", "0"))
            if (ny := endring.find(W + "lvl")) is not None:
                nivaa = {**nivaa, nr: _eitt(ny)}
            if (fraa := endring.find(W + "startOverride")) is not None:
                start[nr] = int(fraa.get(VAL, "1"))
        lister[num.get(W + "numId", "")] = Liste(teljar, nivaa, start)
    return lister


def _nivaa(abstrakt: etree._Element) -> dict[int, Nivaa]:
    return {int(e.get(W + "ilvl", "0")): _eitt(e) for e in abstrakt.iterchildren(W + "lvl")}


def _eitt(lvl: etree._Element) -> Nivaa:
    verdi = {e.tag: e.get(VAL, "") for e in lvl if isinstance(e.tag, str)}
    nullstill = verdi.get(W + "lvlRestart")
    return Nivaa(
        start=int(verdi.get(W + "start", "1") or 1),
        format=verdi.get(W + "numFmt", "decimal"),
        tekst=verdi.get(W + "lvlText", ""),
        nullstill=int(nullstill) if nullstill else None,
        innrykk=tuple(sorted(ei for ei in avsnittsform(lvl.find(PPR)).items() if ei[0].startswith("ind."))),
    )


@lru_cache(maxsize=64)
def _lister(medlem: Medlem) -> dict[str, Liste]:
    return _les(medlem.innhald())


def listetal(medlemer: Mapping[str, Medlem]) -> Listetal:
    """Return the count of a file at its beginning; many files have the same definitions."""
    medlem = medlemer.get(NUMMERDEL)
    return Listetal(_lister(medlem) if medlem else {})
