"""How wide the columns of a table must be, and what is done when they do not fit between the margins.

Widths are twips. Figures never break: a column is as wide as its widest figure and the longest word of
its heading. What does not fit is set smaller; what does not fit then either, is shown in several parts
below each other, the names of the rows first in each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sognko_docs.compose.verdi import Sakstabell, Tabellrad

BREIDD = 9070
"""Between the margins of an A4 page with 25 mm on each side."""
CELLEMARG = 170
"""Left and right padding of a cell together, as in the table style."""
VANLEG, LITEN = 190, 160
"""The type of the table styles, and of the smaller ones: 9.5 and 8 points."""
MEST_NAMN = 40
"""More characters than this of the name of a row are broken rather than making room."""
_SMALE = " \u00a0,.:()|ijl"
_BREIE = "mwMWæÆ%"
_HALVE, _HEILE, _STORE = 0.27, 0.56, 0.84
"""Widths of a thin character, of any other and of a wide one in bold Calibri, by the size of the type."""
_SIFFER = 0.52


@dataclass(frozen=True, slots=True)
class Oppsett:
    """How a table is set: its parts, each the numbers of its columns and the widths, the names' first."""

    liten: bool
    delar: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]


def sett_opp(tabell: Sakstabell) -> Oppsett:
    """Return how a table is set between the margins."""
    kolonnar = tuple(range(len(tabell.kolonnar)))
    for skrift in (VANLEG, LITEN):
        namn, tal = _minst(tabell, skrift)
        if namn + sum(tal) <= BREIDD:
            return Oppsett(skrift == LITEN, ((kolonnar, _fordel(tabell, skrift, kolonnar)),))
    delar = _delt(_minst(tabell, VANLEG))
    return Oppsett(liten=False, delar=tuple((nr, _fordel(tabell, VANLEG, nr)) for nr in delar))


def minste_breidd(tekstar: Iterable[str]) -> int:
    """Return the width the longest word of some cells needs."""
    return _breidd(_ord(tekstar), VANLEG)


def _delt(minst: tuple[int, list[int]]) -> Iterator[tuple[int, ...]]:
    """Yield the columns of each part: as few parts as there is room for, about as many columns in each."""
    namn, tal = minst
    flest = max(1, int((BREIDD - namn) // max(tal)))
    delar = -(-len(tal) // flest)
    i_kvar = -(-len(tal) // delar)
    for start in range(0, len(tal), i_kvar):
        yield tuple(range(start, min(start + i_kvar, len(tal))))


def _fordel(tabell: Sakstabell, skrift: int, kolonnar: Sequence[int]) -> tuple[int, ...]:
    """Return the widths of the names and of some columns; what is left over goes to the names first."""
    namn, alle = _minst(tabell, skrift)
    tal = [alle[nr] for nr in kolonnar]
    ledig = BREIDD - namn - sum(tal)
    til_namn = max(0, min(ledig, _lengst(tabell, skrift) - namn))
    kvar, rest = divmod(max(0, ledig - til_namn), len(tal) + 1)
    return (namn + til_namn + kvar + rest, *(breidd + kvar for breidd in tal))


def _minst(tabell: Sakstabell, skrift: int) -> tuple[int, list[int]]:
    """Return the least width of the names of the rows, and of each column; no word may take it all."""
    hovud = [tabell.radtittel] if tabell.radtittel else []
    namn = [str(felt.verdi) for felt in (*hovud, *(rad.namn for rad in _rader(tabell)))]
    return min(_breidd(_ord(namn), skrift), BREIDD // 3), [
        max(
            min(_breidd(_ord((f"{kolonne.tittel.verdi} {kolonne.eining}",)), skrift), BREIDD // 4),
            min(
                _breidd((celle.tekst for rad in _rader(tabell) if (celle := rad.celler[nr])), skrift),
                BREIDD // 2,
            ),
        )
        for nr, kolonne in enumerate(tabell.kolonnar)
    ]


def _rader(tabell: Sakstabell) -> tuple[Tabellrad, ...]:
    return (*tabell.rader, tabell.sum) if tabell.sum else tabell.rader


def _lengst(tabell: Sakstabell, skrift: int) -> int:
    return _breidd((str(rad.namn.verdi)[:MEST_NAMN] for rad in _rader(tabell)), skrift)


def _ord(tekstar: Iterable[str]) -> Iterator[str]:
    return (ord_ for tekst in tekstar for ord_ in tekst.replace("-", "- ").replace("/", "/ ").split(" "))


def _breidd(tekstar: Iterable[str], skrift: int) -> int:
    return round(max((_teikn(tekst) for tekst in tekstar), default=0) * skrift) + CELLEMARG


def _teikn(tekst: str) -> float:
    return sum(_eitt_teikn(t) for t in tekst)


def _eitt_teikn(teikn: str) -> float:
    if teikn in _SMALE:
        return _HALVE
    if teikn in _BREIE:
        return _STORE
    return _SIFFER if teikn.isdigit() else _HEILE
