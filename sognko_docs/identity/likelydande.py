"""The proof that N documents say the same, read from the finished files and not from the plan.

Every span is shared text, role text or a council field. Council fields (controls whose path starts
with ``kommune.``) are replaced by their path, whole paragraphs in such a control are set aside, points of the decision are compared path by path, and
what is left must be the same in all, part by part of the case paper, whatever order a council has
its parts in. The proof knows nothing of how the files were made.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sognko_docs.identity.tekst import Avsnitt, Tekst

KOMMUNEFELT = "kommune."
_OVERSKRIFT = "kommune.overskrift."
_ROLLE = "vedtak["


@dataclass(frozen=True, slots=True)
class Avvik:
    """A place where one council's document says something else than the first one's."""

    kommune: str
    stad: str
    """The part of the case paper, or the path of the role text."""
    venta: str
    fekk: str

    @property
    def melding(self) -> str:
        """The difference in a sentence."""
        return f"Dokumentet er ikkje likelydande: {self.kommune} har «{self.fekk}», venta «{self.venta}»"


@dataclass(frozen=True, slots=True)
class Prov:
    """The outcome: hashes of what is shared and of each role text, the councils' own fields, and what differs."""

    delt: str
    rolletekst: Mapping[str, str]
    felt: Mapping[str, Mapping[str, tuple[str, ...]]]
    avvik: tuple[Avvik, ...]


@dataclass(slots=True)
class _Lest:
    """One document taken apart: shared lines by part, role text by path, fields by path."""

    delar: dict[str, list[str]] = field(default_factory=dict)
    roller: dict[str, list[str]] = field(default_factory=dict)
    felt: dict[str, list[str]] = field(default_factory=dict)


def prov(tekstar: Mapping[str, Tekst]) -> Prov:
    """Compare the documents, by council; at least one. Differences are told from the first council."""
    leste = {kommune: _les(tekst) for kommune, tekst in tekstar.items()}
    foerste = next(iter(leste.values()))
    roller: dict[str, list[str]] = {}
    avvik: list[Avvik] = []
    for kommune, lest in leste.items():
        for sti, linjer in lest.roller.items():
            avvik += _skilnader(kommune, sti, roller.setdefault(sti, linjer), linjer)
        for delen in dict.fromkeys((*foerste.delar, *lest.delar)):
            avvik += _skilnader(kommune, delen, foerste.delar.get(delen, []), lest.delar.get(delen, []))
    return Prov(
        delt=_hash(linje for delen in sorted(foerste.delar) for linje in (delen, *foerste.delar[delen])),
        rolletekst={sti: _hash(linjer) for sti, linjer in sorted(roller.items())},
        felt={k: {sti: tuple(v) for sti, v in sorted(lest.felt.items())} for k, lest in leste.items()},
        avvik=tuple(avvik),
    )


def _les(tekst: Tekst) -> _Lest:
    lest, delen = _Lest(), ""
    for avsnitt in tekst.avsnitt:
        if not avsnitt.del_.endswith("document.xml"):
            delen = avsnitt.del_
        for bit, sti in avsnitt.spenn:
            if sti.startswith(_OVERSKRIFT):
                delen = sti.removeprefix(_OVERSKRIFT)
            if sti.startswith(KOMMUNEFELT):
                lest.felt.setdefault(sti, []).append(bit)
        linje = _linje(avsnitt)
        if avsnitt.blokk.startswith(KOMMUNEFELT):
            lest.felt.setdefault(avsnitt.blokk, []).append(avsnitt.tekst)
        elif avsnitt.blokk.startswith(_ROLLE):
            lest.roller.setdefault(avsnitt.blokk, []).append(linje)
        else:
            lest.delar.setdefault(delen, []).append(linje)
    return lest


def _linje(avsnitt: Avsnitt) -> str:
    tekst = "".join(
        f"\N{MATHEMATICAL LEFT ANGLE BRACKET}{sti}\N{MATHEMATICAL RIGHT ANGLE BRACKET}"
        if sti.startswith(KOMMUNEFELT)
        else bit
        for bit, sti in avsnitt.spenn
    )
    return f"{'#' * avsnitt.overskrift}{' skjult' if avsnitt.skjult else ''}|{tekst}"


def _skilnader(kommune: str, stad: str, venta: list[str], fekk: list[str]) -> list[Avvik]:
    if venta == fekk:
        return []
    lengst = max(len(venta), len(fekk))
    fylt = (linjer + [""] * (lengst - len(linjer)) for linjer in (venta, fekk))
    return [Avvik(kommune, stad, ei, anna) for ei, anna in zip(*fylt, strict=True) if ei != anna]


def _hash(linjer: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(linjer).encode()).hexdigest()
