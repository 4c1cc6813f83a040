"""Which paragraph of one document is which of another: first those that are alike, then those that are near.

A row of a table counts as one, so that two rows with the same figures in some cells are never mixed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from sognko_docs.compute.ordskilnad import strekk
from sognko_docs.identity.feltbruk import RIMELEG
from sognko_docs.identity.linje import KOMMUNEFELT
from sognko_docs.identity.ordbitar import likskap
from sognko_docs.identity.ordlinje import Ordlinje

NAER = 0.45
"""How like two paragraphs must be to be the same one, edited."""
_FAST_MINST = 6
"""Characters round the fields of a paragraph that tell it from others, whatever a council has filled in."""
MAKS_RUTER = 40_000
"""Pairs to try in one gap; beyond it only neighbours in order are."""


@dataclass(frozen=True, slots=True)
class Par:
    """Paragraphs that belong together, by their index; many on one side when they were split or joined.

    An empty side means that the paragraphs were added or taken away.
    """

    gamle: tuple[int, ...]
    nye: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Eining:
    """A paragraph outside tables, or a row: its paragraphs by index, and their text as one."""

    linjer: tuple[int, ...]
    tekst: str
    rad: bool
    felt: bool = False
    """True when there is a field in it that has no text yet."""
    faste: tuple[str, ...] = ()
    """What stands round its council fields, when it has any with text."""
    heilt: bool = False
    """True when all of it is a council field."""
    overskrift: int = 0


def par(gamle: Sequence[Ordlinje], nye: Sequence[Ordlinje]) -> tuple[Par, ...]:
    """Return which paragraphs belong together, in the order of the new document as far as it goes."""
    return tuple(_par_einingar(gamle, nye, _einingar(gamle), _einingar(nye)))


def _einingar(linjer: Sequence[Ordlinje]) -> list[_Eining]:
    ut: list[_Eining] = []
    for rad, gruppe in groupby(range(len(linjer)), lambda nr: linjer[nr].rad):
        numra = tuple(gruppe)
        if rad is None:
            ut += [_avsnitt(nr, linjer[nr]) for nr in numra]
        else:
            ut.append(_Eining(numra, "\n".join(linjer[nr].tekst for nr in numra), rad=True))
    return ut


def _avsnitt(nr: int, linje: Ordlinje) -> _Eining:
    faste: tuple[str, ...] = ()
    if any(sti.startswith(KOMMUNEFELT) for sti in set(linje.stiar)):
        bitar = groupby(
            zip(linje.tekst, linje.stiar, strict=True), lambda ein: ein[1].startswith(KOMMUNEFELT)
        )
        faste = tuple("".join(teikn for teikn, _ in bit).strip() for felt, bit in bitar if not felt)
    heilt = bool(linje.stiar) and not faste and linje.stiar[0].startswith(KOMMUNEFELT)
    nivaa = linje.avsnitt.overskrift
    return _Eining((nr,), linje.tekst, False, bool(linje.tomme), faste, heilt, nivaa)  # noqa: FBT003  # why: in order


def _par_einingar(
    gamle: Sequence[Ordlinje], nye: Sequence[Ordlinje], ein: Sequence[_Eining], annan: Sequence[_Eining]
) -> Iterable[Par]:
    """Pair units that are alike, and look closer at the gaps between them."""
    for ei in strekk([_nokkel(e) for e in ein], [_nokkel(e) for e in annan]):
        if ei.lik:
            yield from _like(ein[ei.a : ei.b], annan[ei.c : ei.d])
        else:
            yield from _hol(gamle, nye, ein[ei.a : ei.b], annan[ei.c : ei.d])


def _nokkel(eining: _Eining) -> tuple[str, bool, int]:
    return eining.tekst, eining.rad, len(eining.linjer)


def _like(ein: Sequence[_Eining], annan: Sequence[_Eining]) -> Iterable[Par]:
    for venstre, hoegre in zip(ein, annan, strict=True):
        yield from (Par((g,), (n,)) for g, n in zip(venstre.linjer, hoegre.linjer, strict=True))


def _hol(
    gamle: Sequence[Ordlinje], nye: Sequence[Ordlinje], ein: Sequence[_Eining], annan: Sequence[_Eining]
) -> Iterable[Par]:
    """Pair what is near in a gap where nothing is alike; what is left over was added or taken away."""
    i = j = 0
    for a, b, antal_a, antal_b in (*_kjede(ein, annan), (len(ein), len(annan), 0, 0)):
        yield from (Par(e.linjer, ()) for e in ein[i:a])
        yield from (Par((), e.linjer) for e in annan[j:b])
        if (antal_a, antal_b) == (1, 1) and ein[a].rad:
            yield from _celler(gamle, nye, ein[a], annan[b])
        elif antal_a:
            yield Par(_numra(ein[a : a + antal_a]), _numra(annan[b : b + antal_b]))
        i, j = a + antal_a, b + antal_b


def _numra(einingar: Iterable[_Eining]) -> tuple[int, ...]:
    return tuple(nr for eining in einingar for nr in eining.linjer)


def _celler(
    gamle: Sequence[Ordlinje], nye: Sequence[Ordlinje], ein: _Eining, annan: _Eining
) -> Iterable[Par]:
    """Pair the paragraphs of two rows: in order when they are as many, else as paragraphs are."""
    if len(ein.linjer) == len(annan.linjer):
        yield from (Par((g,), (n,)) for g, n in zip(ein.linjer, annan.linjer, strict=True))
        return
    venstre, hoegre = (
        [_Eining((nr,), alle[nr].tekst, rad=False) for nr in e.linjer]
        for alle, e in ((gamle, ein), (nye, annan))
    )
    yield from _par_einingar(gamle, nye, venstre, hoegre)


def _kjede(ein: Sequence[_Eining], annan: Sequence[_Eining]) -> list[tuple[int, int, int, int]]:
    """Return the pairs of a gap, ``(i, j, how many old, how many new)``, that together are most alike."""
    if len(ein) * len(annan) > MAKS_RUTER:
        fylt = zip(range(len(ein)), range(len(annan)), strict=False)
        return [(i, j, 1, 1) for i, j in fylt if _naerleik(ein[i], annan[j]) > NAER]
    best = [[0.0] * (len(annan) + 1) for _ in range(len(ein) + 1)]
    valt: dict[tuple[int, int], tuple[int, int]] = {}
    for i in range(len(ein) - 1, -1, -1):
        for j in range(len(annan) - 1, -1, -1):
            best[i][j], valt[i, j] = max(_steg(ein, annan, i, j, best))
    ut, i, j = [], 0, 0
    while (i, j) in valt:
        di, dj = valt[i, j]
        if di and dj:
            ut.append((i, j, di, dj))
        i, j = i + di, j + dj
    return ut


def _steg(
    ein: Sequence[_Eining], annan: Sequence[_Eining], i: int, j: int, best: Sequence[Sequence[float]]
) -> Iterable[tuple[float, tuple[int, int]]]:
    yield best[i + 1][j], (1, 0)
    yield best[i][j + 1], (0, 1)
    naer = _naerleik(ein[i], annan[j])
    if naer > NAER:
        yield best[i + 1][j + 1] + naer, (1, 1)
    if i + 1 < len(ein) and _er_saman(ein[i : i + 2], annan[j]):
        yield best[i + 2][j + 1] + 2, (2, 1)
    if j + 1 < len(annan) and _er_saman(annan[j : j + 2], ein[i]):
        yield best[i + 1][j + 2] + 2, (1, 2)


def _er_saman(to: Sequence[_Eining], ein: _Eining) -> bool:
    """Return whether two paragraphs are the halves of one."""
    if ein.rad or any(eining.rad or not eining.tekst.strip() for eining in to):
        return False
    return _tett("".join(eining.tekst for eining in to)) == _tett(ein.tekst)


def _tett(tekst: str) -> str:
    return "".join(tekst.split())


def _naerleik(ein: _Eining, annan: _Eining) -> float:
    if ein.rad != annan.rad:
        return 0.0
    if ein.rad and len(ein.linjer) == len(annan.linjer):
        return max(likskap(ein.tekst, annan.tekst), NAER + 0.01)
    if not ein.tekst.strip() or not annan.tekst.strip():
        return NAER + 0.01 if ein.felt or ein.tekst.strip() == annan.tekst.strip() else 0.0
    naer = likskap(ein.tekst, annan.tekst)
    return max(naer, NAER + 0.01) if _har_faste(ein, annan.tekst) or _er_feltet(ein, annan) else naer


def _er_feltet(ein: _Eining, annan: _Eining) -> bool:
    """True when a paragraph that is all a council field may have become another: as a heading, say, in other words."""
    return (
        ein.heilt
        and ein.overskrift == annan.overskrift
        and len(annan.tekst) <= max(RIMELEG, 2 * len(ein.tekst))
    )


def _har_faste(ein: _Eining, tekst: str) -> bool:
    """True when all that stands round the council fields of a paragraph stands in another text, in order."""
    her = 0
    for bit in ein.faste:
        if (her := tekst.find(bit, her)) < 0:
            return False
        her += len(bit)
    return sum(map(len, ein.faste)) >= _FAST_MINST
