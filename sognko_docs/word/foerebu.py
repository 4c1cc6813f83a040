"""Makes a template ready: tags gathered from split runs, values moved to runs of their own.

The result is still a template in docxtpl's dialect. It comes in two spellings of the same thing:
``docxtpl`` keeps paragraph and row tags where docxtpl looks for them; ``jinja`` has already put them
in place of their paragraph or row, and is plain Jinja.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from lxml import etree

from sognko_docs.word import markoer
from sognko_docs.word.malens_id import merk_id
from sognko_docs.word.markoer import NR_LUKK, NR_OPEN, TOM, mark
from sognko_docs.word.merke import TAG, Merke, les_merke
from sognko_docs.word.stad import PPR, RPR, SDT, TBL, TC, TR, P, R, Stader, T, W
from sognko_docs.word.xmldel import erstatt, les_xml, ordna, tekst_av

Dialekt: TypeAlias = Literal["jinja", "docxtpl"]
_TEKST, _LOEFT = W + "text", "p tr"
_TRENG_INNHALD = (TC, TBL, *(W + n for n in ("hdr", "ftr", "footnote", "endnote", "txbxContent")))


@dataclass(slots=True)
class Tagg:
    """A tag found in the template, in document order, with all that judging it needs."""

    merke: Merke
    del_: str
    stad: str
    haldar: object
    """The element whose place the tag takes part in: the two ends of a block share it."""
    aaleine: bool
    """False when other text stands in the paragraph or row the tag replaces."""
    i_tekst: bool
    """True for a tag in running text (not in an attribute or a field code)."""
    einaste: bool = False
    """True when nothing else at all stands in its paragraph."""


@dataclass(slots=True)
class Samling:
    """What the parts of one template share while they are made ready."""

    taggar: list[Tagg] = field(default_factory=list)
    laus: list[tuple[str, str]] = field(default_factory=list)
    """Text with a tag that never closes, and where."""
    rpr: list[str] = field(default_factory=list)
    blokkar: list[tuple[str, str]] = field(default_factory=list)
    """Paragraph and run properties of each ``{{p … }}``."""

    def nr(self, liste: list[str], verdi: str) -> int:
        """Return the index of ``verdi``, added when new."""
        if verdi not in liste:
            liste.append(verdi)
        return liste.index(verdi)


def foerebu_del(namn: str, xml: bytes, samling: Samling, dialekt: Dialekt) -> str:
    """Return the part ``namn`` made ready, and add what was found to ``samling``."""
    rot = les_xml(xml)
    arbeid = _Del(namn, rot, samling, dialekt)
    for nr, avsnitt in enumerate(list(rot.iter(P)), 1):
        arbeid.avsnitt(nr, avsnitt)
    arbeid.loeft()
    arbeid.utanfor_tekst()
    return ordna(rot)


class _Del:
    def __init__(self, namn: str, rot: etree._Element, samling: Samling, dialekt: Dialekt) -> None:
        self.namn, self.rot, self.s, self.dialekt = namn, rot, samling, dialekt
        self.stader = Stader(namn, rot)
        self.ventar: list[tuple[etree._Element, str]] = []
        heile = "".join(t.text or "" for t in rot.iter(T))
        self.stryk = "{%-" in heile or "-%}" in heile
        """Some tag swallows a paragraph mark; docxtpl then counts on every tag standing in a text."""

    def avsnitt(self, nr: int, p: etree._Element) -> None:
        """Take the tags of one paragraph."""
        tekstar = [t for t in p.iter(T) if next(t.iterancestors(P)) is p]
        heile = "".join(t.text or "" for t in tekstar)
        if "{" not in heile and "}" not in heile:
            return
        stad = self.stader.stad(nr, p, heile)
        treff = list(TAG.finditer(heile))
        rest = TAG.sub("", heile)
        if any(teikn in rest for teikn in ("{{", "{%", "{#", "}}", "%}", "#}")):
            self.s.laus.append((heile, stad))
        merke = [les_merke(m[0]) for m in treff]
        stykke = self._stykke(tekstar, heile, [(*m.span(), k) for m, k in zip(treff, merke, strict=True)])
        loeft = [k for k in merke if k.omfang in ("p", "tr") and not k.til_docxtpl]
        if loeft:
            self._ta_loeft(p, loeft, stad)
        else:
            einaste = len(treff) == 1 and not rest.strip()
            self._ta_linje(stykke, stad, einaste=einaste)

    def _stykke(
        self, tekstar: Sequence[etree._Element], heile: str, spenn: list[tuple[int, int, Merke]]
    ) -> list[tuple[etree._Element, list[str | Merke]]]:
        """Return what each ``w:t`` holds once a tag belongs to the one it starts in."""
        ut: list[tuple[etree._Element, list[str | Merke]]] = []
        a = 0
        for t in tekstar:
            b = a + len(t.text or "")
            bitar: list[str | Merke] = []
            i = a
            for start, slutt, merke in spenn:
                if slutt <= i or start >= b:
                    continue
                if start > i:
                    bitar.append(heile[i:start])
                if start >= a:
                    bitar.append(merke)
                i = min(slutt, b)
            if i < b:
                bitar.append(heile[i:b])
            ut.append((t, bitar))
            a = b
        return ut

    def _tagg(
        self, merke: Merke, stad: str, haldar: object, *, aaleine: bool = True, i_tekst: bool = True
    ) -> int:
        self.s.taggar.append(Tagg(merke, self.namn, stad, haldar, aaleine, i_tekst))
        return len(self.s.taggar) - 1

    def _skriv(self, merke: Merke, nr: int, kropp: str | None = None) -> str:
        omfang = "" if self.dialekt == "jinja" and merke.omfang in _LOEFT.split() else merke.omfang
        strek = merke.stryk and self.dialekt == "docxtpl"
        foer = "-" if strek and merke.skrive.startswith("-") else ""
        etter = "-" if strek and merke.skrive.endswith("-") else ""
        slutt = {"{": "}}", "%": "%}", "#": "#}"}[merke.slag]
        return f"{{{merke.slag}{omfang}{foer}{NR_OPEN}{nr}{NR_LUKK} {kropp or merke.kropp} {etter}{slutt}"

    def _ta_loeft(self, p: etree._Element, loeft: list[Merke], stad: str) -> None:
        merke = loeft[-1]
        rad = next(p.iterancestors(TR), None) if merke.omfang == "tr" else None
        element = p if rad is None else rad
        haldar = element.getparent()
        heile = "".join(t.text or "" for t in element.iter(T))
        utan = [m for m in TAG.findall(heile) if not m.startswith("{#")]
        aaleine = not TAG.sub("", heile).strip() and len(utan) == 1
        if merke.slag == "#":
            self.ventar.append((element, ""))
            return
        nr = self._tagg(merke, stad, haldar, aaleine=aaleine)
        kropp = None
        if merke.slag == "{":
            self.s.blokkar.append((tekst_av(p.find(PPR)), tekst_av(p.find(f"{R}/{RPR}"))))
            kropp = f"({merke.kropp})|_b({len(self.s.blokkar) - 1})"
        self.ventar.append((element, self._skriv(merke, nr, kropp)))

    def _ta_linje(
        self, stykke: list[tuple[etree._Element, list[str | Merke]]], stad: str, *, einaste: bool
    ) -> None:
        bitar = dict(stykke)
        for r in list(dict.fromkeys(t.getparent() for t in bitar)):
            if r is None or all(
                len(bitar.get(t, ())) == 1 and bitar[t] == [t.text] for t in r.iterchildren(T)
            ):
                continue
            fyrste = len(self.s.taggar)
            self._del_opp(r, bitar, stad)
            for tagg in self.s.taggar[fyrste:]:
                tagg.einaste = einaste

    def _del_opp(self, r: etree._Element, bitar: dict[etree._Element, list[str | Merke]], stad: str) -> None:
        """Replace a run by runs between which its tags stand."""
        rpr = r.find(RPR)
        ny = _Runrekkje(rpr)
        for barn in list(r):
            if barn is rpr:
                continue
            for bit in bitar.get(barn, [barn]):
                if not isinstance(bit, Merke):
                    ny.innhald(_tekst(bit) if isinstance(bit, str) else bit)
                elif bit.slag != "#":
                    tekst = self._linjetagg(bit, r, rpr, stad)
                    if bit.til_docxtpl or (self.stryk and bit.slag == "%"):
                        ny.innhald(_tekst(tekst))
                    elif self.stryk:
                        ny.innhald(_tekst(TOM))
                        ny.mellom(tekst)
                        ny.innhald(_tekst(TOM))
                    else:
                        ny.mellom(tekst)
        erstatt(r, ny.bitar)

    def _linjetagg(self, merke: Merke, r: etree._Element, rpr: etree._Element | None, stad: str) -> str:
        haldar = next(r.iterancestors(TR), None) if merke.omfang == "tc" else r.getparent()
        nr = self._tagg(merke, stad, haldar)
        if merke.slag != "{":
            return self._skriv(merke, nr)
        k = self.s.nr(self.s.rpr, tekst_av(rpr))
        rein = any(s.find(f"{W}sdtPr/{_TEKST}") is not None for s in r.iterancestors(SDT))
        filter_ = "_l" if rein else "_f"
        return self._skriv(merke, nr, f"({merke.kropp})|{filter_}({k})")

    def loeft(self) -> None:
        """Put paragraph and row tags in place, once every place has been named."""
        for element in {e: None for loeft, _ in self.ventar for e in loeft.iterancestors(*_TRENG_INNHALD)}:
            siste, slag = (element, markoer.TABELL) if element.tag == TBL else (element[-1], markoer.CELLE)
            siste.tail = (siste.tail or "") + mark(slag)
        for element, tekst in self.ventar:
            if element.getparent() is None:
                continue
            if self.dialekt == "jinja" or not tekst:
                erstatt(element, [tekst] if tekst else [])
            else:
                _tom_til(element, tekst)

    def utanfor_tekst(self) -> None:
        """Take values in attributes and field codes, and mark every id that must be unique."""
        for element in self.rot.iter(etree.Element):
            for namn, verdi in element.items():
                if "{{" in verdi:
                    element.set(namn, self._rein_tekst(verdi))
            if element.tag != T and element.text and "{{" in element.text and NR_OPEN not in element.text:
                element.text = self._rein_tekst(element.text)
        merk_id(self.rot)

    def _rein_tekst(self, tekst: str) -> str:
        def byt(m: re.Match[str]) -> str:
            merke = les_merke(m[0])
            if merke.slag != "{":
                return m[0]
            nr = self._tagg(merke, f"{self.stader.del_}, «{tekst}»", None, i_tekst=False)
            return self._skriv(merke, nr, f"({merke.kropp})|_t".replace('"', "'"))

        return TAG.sub(byt, tekst)


class _Runrekkje:
    """Runs with the same properties, and the Jinja text that stands between them."""

    def __init__(self, rpr: etree._Element | None) -> None:
        self.bitar: list[etree._Element | str] = []
        self._rpr = rpr

    def innhald(self, barn: etree._Element) -> None:
        """Add to the run that is open, or to a new one."""
        siste = self.bitar[-1] if self.bitar else ""
        if isinstance(siste, str):
            siste = etree.Element(R)
            if self._rpr is not None:
                siste.append(deepcopy(self._rpr))
            self.bitar.append(siste)
        siste.append(barn)

    def mellom(self, tekst: str) -> None:
        """Add text between runs."""
        self.bitar.append(tekst)


def _tekst(tekst: str) -> etree._Element:
    t = etree.Element(T)
    t.text = tekst
    t.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return t


def _tom_til(element: etree._Element, tekst: str) -> None:
    """Leave only ``tekst`` in a paragraph or a row, where docxtpl looks for it."""
    p = element if element.tag == P else next(element.iter(P))
    for annan in [c for c in element.iterchildren(TC) if p not in c.iter(P)] if element is not p else []:
        element.remove(annan)
    for barn in list(p):
        p.remove(barn)
    r = etree.SubElement(p, R)
    r.append(_tekst(tekst))
