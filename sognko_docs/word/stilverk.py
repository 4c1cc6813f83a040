"""The styles of a file, resolved: what a paragraph or a run looks like where nothing else is said."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from lxml import etree

from sognko_docs.word.stad import PPR, RPR, W
from sognko_docs.word.verknad import avsnittsform
from sognko_docs.word.xmldel import trygg_lesar
from sognko_docs.word.zipfil import Medlem

VAL = W + "val"
STILDEL = "word/styles.xml"
_AV = frozenset({"0", "false", "off", "none"})
_OVERSKRIFT = re.compile(r"(?:Overskrift|Heading|berschrift)(\d)$")
_MAKS_ARV = 30
"""Longer chains of styles than this are a circle."""


@dataclass(slots=True)
class Stil:
    """One style as it stands, without what it inherits."""

    arv: str = ""
    utsjaanad: dict[str, str] = field(default_factory=dict)
    liste: tuple[str, int] | None = None
    overskrift: int | None = None
    """Heading level 1–9, 0 for body text, None when the style says nothing."""
    avsnitt: dict[str, str] = field(default_factory=dict)
    """What it says of the look of paragraphs, as ``avsnittsform`` gives it."""


class Stilverk:
    """The styles of one file by id. ``standard`` is the id of the paragraph style for those without one."""

    def __init__(self, xml: bytes) -> None:
        self._stilar: dict[str, Stil] = {}
        self._loeyste: dict[tuple[str, str], dict[str, str]] = {}
        self._grunn: dict[str, str] = {}
        self._avsnittsgrunn: dict[str, str] = {}
        self._lister: dict[str, tuple[str, int] | None] = {}
        self._nivaa: dict[str, int] = {}
        self.standard = ""
        if xml:
            self._les(etree.fromstring(xml, trygg_lesar()))

    def _les(self, rot: etree._Element) -> None:
        for e in rot.iterchildren(W + "style"):
            ident = e.get(W + "styleId", "")
            if e.get(W + "default") in ("1", "true") and e.get(W + "type") == "paragraph":
                self.standard = ident
            self._stilar[ident] = _stil(e)
        grunn = rot.find(f"{W}docDefaults/{W}rPrDefault/{RPR}")
        if grunn is not None:
            self._grunn = utsjaanad(grunn)
        self._avsnittsgrunn = avsnittsform(rot.find(f"{W}docDefaults/{W}pPrDefault/{PPR}"))

    def kjede(self, ident: str) -> list[Stil]:
        """Return a style and those it is based on, nearest first."""
        ut: list[Stil] = []
        while ident in self._stilar and len(ut) < _MAKS_ARV:
            ut.append(self._stilar[ident])
            ident = ut[-1].arv
        return ut

    def ser_ut(self, avsnitt: str, teikn: str = "") -> Mapping[str, str]:
        """Return how text looks in a paragraph style and a character style, property by property."""
        noekkel = (avsnitt, teikn)
        if noekkel not in self._loeyste:
            ut = dict(self._grunn)
            for stil in (*reversed(self.kjede(avsnitt or self.standard)), *reversed(self.kjede(teikn))):
                ut |= stil.utsjaanad
            self._loeyste[noekkel] = ut
        return self._loeyste[noekkel]

    def avsnittslag(
        self, avsnitt: str, innrykk: Callable[[tuple[str, int]], Mapping[str, str]]
    ) -> dict[str, str]:
        """Return the look a paragraph style gives, property by property; ``innrykk`` is what a list indents by."""
        ut = dict(self._avsnittsgrunn)
        for stil in reversed(self.kjede(avsnitt or self.standard)):
            if stil.liste:
                ut |= innrykk(stil.liste)
            ut |= stil.avsnitt
        return ut

    def utheving(self, avsnitt: str, ser_ut: Mapping[str, str]) -> str:
        """Return what is bold (``b``) and italic (``i``) that the paragraph style alone is not."""
        grunn = self.ser_ut(avsnitt)
        return "".join(ein for ein in "bi" if ser_ut.get(ein, "0") != "0" and grunn.get(ein, "0") == "0")

    def liste(self, avsnitt: str) -> tuple[str, int] | None:
        """Return the numbering a paragraph style brings: number id and level."""
        if avsnitt not in self._lister:
            lister = (stil.liste for stil in self.kjede(avsnitt or self.standard))
            self._lister[avsnitt] = next(filter(None, lister), None)
        return self._lister[avsnitt]

    def overskrift(self, avsnitt: str) -> int:
        """Return the heading level of a paragraph style, 0 for none; one that says nothing is told by its name."""
        if avsnitt not in self._nivaa:
            nivaa = (stil.overskrift for stil in self.kjede(avsnitt or self.standard))
            namngitt = _OVERSKRIFT.search(avsnitt)
            elles = int(namngitt[1]) if namngitt else 0
            self._nivaa[avsnitt] = next((ei for ei in nivaa if ei is not None), elles)
        return self._nivaa[avsnitt]


def _stil(e: etree._Element) -> Stil:
    ut = Stil()
    for barn in e:
        if barn.tag == W + "basedOn":
            ut.arv = barn.get(VAL, "")
        elif barn.tag == RPR:
            ut.utsjaanad = utsjaanad(barn)
        elif barn.tag == PPR:
            ut.avsnitt = avsnittsform(barn)
            num, nivaa = barn.find(f"{W}numPr"), barn.find(f"{W}outlineLvl")
            if num is not None:
                ut.liste = numpr(num)
            if nivaa is not None:
                ut.overskrift = (int(nivaa.get(VAL, "9")) + 1) % 10
    return ut


def numpr(num: etree._Element) -> tuple[str, int]:
    """Return number id and level of a ``w:numPr``."""
    ident, nivaa = num.find(W + "numId"), num.find(W + "ilvl")
    return (
        ident.get(VAL, "") if ident is not None else "",
        int(nivaa.get(VAL, "0")) if nivaa is not None else 0,
    )


def utsjaanad(rpr: etree._Element) -> dict[str, str]:
    """Return run properties by name; one that is switched off has the value ``0``."""
    ut: dict[str, str] = {}
    for e in rpr:
        if not isinstance(e.tag, str):
            continue
        namn = e.tag[e.tag.index("}") + 1 :]
        verdi = e.get(VAL)
        if namn == "rFonts":
            verdi = e.get(W + "ascii", e.get(W + "asciiTheme"))
            if verdi is None:
                continue
        elif namn == "shd":
            verdi = e.get(W + "fill", "auto")
        elif namn == "color" and e.get(W + "themeColor", "") in ("background1", "light1"):
            verdi = "FFFFFF"
        ut[namn] = "1" if verdi is None else "0" if verdi in _AV else verdi
    return ut


@lru_cache(maxsize=32)
def _stilverk(medlem: Medlem) -> Stilverk:
    return Stilverk(medlem.innhald())


def stilverk(medlemer: Mapping[str, Medlem]) -> Stilverk:
    """Return the styles of a file; the files of a case share them, so they are resolved once."""
    medlem = medlemer.get(STILDEL)
    return _stilverk(medlem) if medlem else Stilverk(b"")
