"""How text in a template looks: its colour, what is behind it, its size, worked out from styles, runs and tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lxml import etree

from sognko_docs.tilgjenge.dokument import Bit, Stil
from sognko_docs.word.stad import PPR, RPR, TBL, TC, TR, W
from sognko_docs.word.stilverk import STILDEL, VAL
from sognko_docs.word.tilgjengefargar import KVIT, Fargar, synleg
from sognko_docs.word.tilgjengelesing import les_rot, stil_id
from sognko_docs.word.zipfil import Medlem

_AV = frozenset({"0", "false", "off", "none"})
_STANDARD_HALVE = 20
"""Word's own size of text, in half points, where no style says anything."""
_MAKS_ARV = 30


@dataclass(frozen=True, slots=True)
class Skrift:
    """What is set for text so far; an empty colour is automatic, ``halve`` is the size in half points."""

    farge: str = ""
    bak: str = ""
    halve: int = _STANDARD_HALVE
    feit: bool = False
    versal: bool = False
    merkt: tuple[bool, bool, bool] = (False, False, False)
    """Italic, underlined, struck."""


class Utsjaanad:
    """The styles of one file."""

    def __init__(self, medlemer: Mapping[str, Medlem]) -> None:
        rot = les_rot(medlemer, STILDEL)
        self._rot = etree.Element(W + "styles") if rot is None else rot
        self._stilar = {stil.get(W + "styleId", ""): stil for stil in self._rot.iter(W + "style")}
        self._kjeder: dict[str, tuple[etree._Element, ...]] = {}
        self._i_stilar: dict[tuple[Skrift, str], Skrift] = {}
        self._arva: dict[tuple[str, str], etree._Element | None] = {}
        self.fargar = Fargar(medlemer)
        self._grunn = self._med(Skrift(), self._rot.find(f"{W}docDefaults/{W}rPrDefault/{RPR}"))
        self._standard = next((i for i, s in self._stilar.items() if _er_standard(s)), "")

    def _kjede(self, ident: str) -> tuple[etree._Element, ...]:
        """Return a style and those it is based on, the last one first."""
        if ident not in self._kjeder:
            self._kjeder[ident] = self._arv(ident)
        return self._kjeder[ident]

    def _arv(self, ident: str) -> tuple[etree._Element, ...]:
        ut: list[etree._Element] = []
        while ident in self._stilar and len(ut) < _MAKS_ARV:
            ut.append(self._stilar[ident])
            arv = ut[-1].find(W + "basedOn")
            ident = "" if arv is None else arv.get(VAL, "")
        return tuple(ut[::-1])

    def _med(self, skrift: Skrift, rpr: etree._Element | None) -> Skrift:
        """Return what is set once the properties of a run or a style are added."""
        if rpr is None:
            return skrift
        farge, storleik, shd = rpr.find(W + "color"), rpr.find(W + "sz"), rpr.find(W + "shd")
        return Skrift(
            self.fargar.skrift(farge) if farge is not None else skrift.farge,
            self.fargar.fyll(shd) if shd is not None else skrift.bak,
            int(storleik.get(VAL, skrift.halve)) if storleik is not None else skrift.halve,
            _paa(rpr, "b", skrift.feit),
            _paa(rpr, "caps", skrift.versal),
            (
                _paa(rpr, "i", skrift.merkt[0]),
                _paa(rpr, "u", skrift.merkt[1]),
                _paa(rpr, "strike", skrift.merkt[2]),
            ),
        )

    def _i_stil(self, skrift: Skrift, ident: str) -> Skrift:
        """Return what is set once a style is added; there are few styles and many paragraphs."""
        if (skrift, ident) not in self._i_stilar:
            sett = skrift
            for stil in self._kjede(ident):
                sett = self._med(sett, stil.find(RPR))
            self._i_stilar[skrift, ident] = sett
        return self._i_stilar[skrift, ident]

    def avsnittsskrift(self, ident: str) -> Skrift:
        """Return what a paragraph style sets."""
        return self._i_stil(self._grunn, ident or self._standard)

    def koeyringsskrift(self, skrift: Skrift, rpr: etree._Element | None) -> Skrift:
        """Return what a run sets in a paragraph that sets ``skrift``."""
        stil = None if rpr is None else rpr.find(W + "rStyle")
        return self._med(self._i_stil(skrift, "" if stil is None else stil.get(VAL, "")), rpr)

    def eigenskap(self, avsnitt: etree._Element | None, ident: str, namn: str) -> etree._Element | None:
        """Return a property of a paragraph: its own, or the nearest of its styles."""
        eigen = None if avsnitt is None else avsnitt.find(f"{PPR}/{W}{namn}")
        if eigen is not None:
            return eigen
        if (ident, namn) not in self._arva:
            alle = (stil.find(f"{PPR}/{W}{namn}") for stil in self._kjede(ident or self._standard)[::-1])
            self._arva[ident, namn] = next((ei for ei in alle if ei is not None), None)
        return self._arva[ident, namn]

    def bakgrunn(self, avsnitt: etree._Element) -> str:
        """Return what is behind the text of a paragraph: its own fill, that of the cell, of the table, or white."""
        fyll = self.fargar.fyll(self.eigenskap(avsnitt, stil_id(avsnitt), "shd"))
        celle = next(avsnitt.iterancestors(TC), None)
        if fyll or celle is None:
            return fyll or KVIT
        return self.fargar.fyll(celle.find(f"{W}tcPr/{W}shd")) or self._i_tabell(celle) or KVIT

    def _i_tabell(self, celle: etree._Element) -> str:
        """Return the fill the style of a table gives one of its cells, empty for none."""
        tabell, rad = next(celle.iterancestors(TBL)), next(celle.iterancestors(TR))
        eigne = tabell.find(W + "tblPr")
        stil = None if eigne is None else eigne.find(W + "tblStyle")
        delar = [W + "tcPr"]
        if rad.find(f"{W}trPr/{W}tblHeader") is not None:
            delar.insert(0, f"{W}tblStylePr[@{W}type='firstRow']/{W}tcPr")
        for ledd in self._kjede("" if stil is None else stil.get(VAL, ""))[::-1]:
            for del_ in delar:
                if fyll := self.fargar.fyll(ledd.find(f"{del_}/{W}shd")):
                    return fyll
        return ""

    def stilar(self) -> Iterator[Stil]:
        """Yield what every style for text sets, on its own background."""
        for ident, stil in self._stilar.items():
            slag, namn = stil.get(W + "type"), stil.find(W + "name")
            if slag not in ("paragraph", "character"):
                continue
            skrift = self._i_stil(self._grunn, ident)
            jc, shd = (
                self.eigenskap(None, ident, ei) if slag == "paragraph" else None for ei in ("jc", "shd")
            )
            vist = ident if namn is None else namn.get(VAL, ident)
            yield Stil(lag_bit(vist, skrift, self.fargar.fyll(shd) or KVIT), er_blokkjustert(jc))


def lag_bit(tekst: str, skrift: Skrift, bakgrunn: str, *, berre_farge: bool = False) -> Bit:
    """Return a stretch of text as it looks on a background."""
    bak = skrift.bak or bakgrunn
    return Bit(
        tekst,
        synleg(skrift.farge, bak),
        bak,
        skrift.halve / 2,
        skrift.feit,
        skrift.versal,
        berre_farge,
    )


def berre_farge(eigen: Skrift, rundt: Skrift) -> bool:
    """True when a run is set apart from its paragraph, and by its colour only."""
    return eigen != rundt and replace(eigen, farge=rundt.farge) == rundt


def er_blokkjustert(jc: etree._Element | None) -> bool:
    """True for a ``w:jc`` that sets text flush on both sides."""
    return jc is not None and jc.get(VAL) in ("both", "distribute")


def _er_standard(stil: etree._Element) -> bool:
    return stil.get(W + "type") == "paragraph" and stil.get(W + "default") in ("1", "true")


def _paa(rpr: etree._Element, namn: str, elles: bool) -> bool:  # noqa: FBT001  why: a value, and no mode
    ei = rpr.find(W + namn)
    return elles if ei is None else ei.get(VAL, "1") not in _AV
