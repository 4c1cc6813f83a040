"""Columns of figures lined up with the rows of a table, wherever a relation takes them from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from sognko_docs.sak.tabell import TALREF, Rad, Tabell
from sognko_docs.sak.talgrunnlag import Talgrunnlag

Verdi: TypeAlias = Fraction | None


@dataclass(frozen=True, slots=True)
class Rekkje:
    """A column as a table sees it: one figure a row, the printed total, and the rows it lacks."""

    ref: str
    celler: tuple[Verdi, ...]
    sum: Verdi
    manglar: tuple[int, ...] = ()
    rekna: Fraction = Fraction(0)
    """The sum of the cells."""

    def ved(self, rad: int | None) -> Verdi:
        """Return the figure of a row; the printed total when ``rad`` is None."""
        return self.sum if rad is None else self.celler[rad]


class Oppslag:
    """The columns of all tables of a case by reference; each is lined up once for each table."""

    def __init__(self, tabellar: Mapping[str, Tabell], tal: Mapping[str, Talgrunnlag]) -> None:
        self.tabellar = tabellar
        self._tal = {
            namn: {frozenset({kommune}): Fraction(verdi) for kommune, verdi in ei.tal.items()}
            for namn, ei in tal.items()
        }
        self._radnr = {namn: _radnummer(tabell) for namn, tabell in tabellar.items()}
        self._rekkjer: dict[tuple[str, str], Rekkje | None] = {}

    def rekkje(self, tabell: str, ref: str) -> Rekkje | None:
        """Return the column ``ref`` for the rows of ``tabell``; None when the name leads nowhere."""
        if (tabell, ref) not in self._rekkjer:
            self._rekkjer[tabell, ref] = self._finn(tabell, ref)
        return self._rekkjer[tabell, ref]

    def syskjen(self, tabell: str, ref: str) -> tuple[Rekkje, ...]:
        """Return the other columns of the table ``ref`` is in."""
        if ref.startswith(TALREF):
            return ()
        andre, punktum, _ = ref.rpartition(".")
        kolonnar = self.tabellar[andre or tabell].kolonnar
        refar = (andre + punktum + kolonne.namn for kolonne in kolonnar)
        rekkjer = (self.rekkje(tabell, ein) for ein in refar if ein != ref)
        return tuple(ei for ei in rekkjer if ei is not None)

    def _finn(self, tabell: str, ref: str) -> Rekkje | None:
        rader = self.tabellar[tabell].rader
        if ref.startswith(TALREF):
            tal = self._tal.get(ref.removeprefix(TALREF))
            return None if tal is None else _rett_inn(ref, rader, tal, None)
        namn, _, kolonne = ref.rpartition(".")
        andre = self.tabellar.get(namn or tabell)
        nr = kolonnenummer(andre).get(kolonne) if andre and er_heil(andre) else None
        if andre is None or nr is None:
            return None
        celler = tuple(broek(rad.verdiar[nr]) for rad in andre.rader)
        total = broek(andre.prenta_sum[nr]) if andre.prenta_sum else None
        if namn in {"", tabell}:
            return Rekkje(ref, celler, total, (), _total(celler))
        return _rett_inn(ref, rader, {n: celler[i] for n, i in self._radnr[namn].items()}, total)


def er_heil(tabell: Tabell) -> bool:
    """True when every row, and the printed total, has one cell for each column."""
    lengder = {len(rad.verdiar) for rad in tabell.rader} | {len(tabell.prenta_sum) or len(tabell.kolonnar)}
    return lengder == {len(tabell.kolonnar)}


def kolonnenummer(tabell: Tabell) -> dict[str, int]:
    """Return the index of each column by its name."""
    return {kolonne.namn: nr for nr, kolonne in enumerate(tabell.kolonnar)}


def broek(verdi: Decimal | None) -> Verdi:
    """Return a printed figure as an exact fraction, nothing as nothing."""
    return None if verdi is None else Fraction(verdi)


def _total(celler: tuple[Verdi, ...]) -> Fraction:
    return sum((celle for celle in celler if celle is not None), Fraction(0))


def _noekkel(rad: Rad) -> frozenset[str]:
    return frozenset(namn.casefold() for namn in rad.omfattar or (rad.namn,))


def _radnummer(tabell: Tabell) -> dict[frozenset[str], int]:
    return {_noekkel(rad): nr for nr, rad in enumerate(tabell.rader)}


def _rett_inn(
    ref: str, rader: tuple[Rad, ...], verdiar: Mapping[frozenset[str], Verdi], total: Verdi
) -> Rekkje:
    """Line figures up with rows: by the row itself, else as the sum of what it covers."""
    celler: list[Verdi] = []
    manglar = []
    for nr, rad in enumerate(rader):
        heil = _noekkel(rad)
        delar = [heil] if heil in verdiar else [frozenset({namn}) for namn in heil]
        if any(del_ not in verdiar for del_ in delar):
            manglar.append(nr)
            celler.append(None)
            continue
        tal = [verdi for del_ in delar if (verdi := verdiar[del_]) is not None]
        celler.append(sum(tal, Fraction(0)) if tal else None)
    alle = tuple(celler)
    return Rekkje(ref, alle, total, tuple(manglar), _total(alle))
