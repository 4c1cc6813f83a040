"""The lines of a budget reckoned, costs and funding in one: what every line comes to, in the order they refer.

Whatever is wrong with the lines comes back as values beside the amounts; a line that cannot be reckoned
counts as nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from graphlib import CycleError, TopologicalSorter
from typing import Literal

from sognko_docs.finding import Sti
from sognko_docs.kroner import NULL, Kroner, summer
from sognko_docs.sak.budsjett import Budsjett, Budsjettlinje, Finansiering


class Slag(Enum):
    """What can be wrong with a budget line."""

    FORM = "form"
    DOBBEL_ID = "dobbel id"
    UKJEND_ID = "ukjend id"
    RING = "ring"


Liste = Literal["postar", "finansiering"]


@dataclass(frozen=True, slots=True)
class Postfeil:
    """A line that cannot be reckoned: its index from 0 in its list, what is wrong, and what it is about.

    ``om`` is the id for ``DOBBEL_ID`` and ``UKJEND_ID``, the names of the lines for ``RING``.
    """

    nr: int
    slag: Slag
    om: tuple[str, ...] = ()
    liste: Liste = "postar"

    @property
    def sti(self) -> Sti:
        """The path of the line."""
        return ("budsjett", self.liste, self.nr)


def er_rest(linje: Budsjettlinje) -> bool:
    """True for the line that is what the councils share: it is reckoned from all the others."""
    return isinstance(linje, Finansiering) and linje.rest


def id_plassar(linjer: Sequence[Budsjettlinje]) -> dict[str, int]:
    """Return the place of each id; the first when two lines have the same. What is left over has none."""
    plass: dict[str, int] = {}
    for nr, linje in enumerate(linjer):
        if linje.id and not er_rest(linje):
            plass.setdefault(linje.id, nr)
    return plass


def rekn_linjer(budsjett: Budsjett) -> tuple[tuple[Kroner, ...], tuple[Postfeil, ...]]:
    """Return what every line comes to, the costs first, and what is wrong.

    Computed amounts are rounded to a whole krone, a half away from zero. The rest line comes to nothing here.
    """
    linjer: tuple[Budsjettlinje, ...] = (*budsjett.postar, *budsjett.finansiering)
    plass = id_plassar(linjer)
    feil = [(nr, Slag.FORM, ()) for nr, linje in enumerate(linjer) if not har_ei_form(linje)]
    doble = [(nr, Slag.DOBBEL_ID, (id_,)) for nr, id_ in _doble(linjer)]
    ukjende = [
        (nr, Slag.UKJEND_ID, (id_,))
        for nr, linje in enumerate(linjer)
        for id_ in linje.av
        if id_ not in plass
    ]
    viser_til = {nr: [plass[id_] for id_ in linje.av if id_ in plass] for nr, linje in enumerate(linjer)}
    rekkje, ringar = _rekkje(viser_til)
    ring = [(min(ein), Slag.RING, tuple(linjer[nr].post for nr in ein)) for ein in ringar]
    belop: dict[int, Kroner] = {}
    for nr in rekkje:
        belop[nr] = _belop(linjer[nr], [belop[der] for der in viser_til[nr]])
    alle = (*feil, *doble, *ukjende, *ring)
    skilje = len(budsjett.postar)
    return tuple(belop[nr] for nr in range(len(linjer))), tuple(_postfeil(*ein, skilje) for ein in alle)


def _doble(linjer: Iterable[Budsjettlinje]) -> Iterator[tuple[int, str]]:
    """Yield the place and the id of each line whose id another line has before it."""
    sedde: set[str] = set()
    for nr, linje in enumerate(linjer):
        if linje.id in sedde:
            yield nr, linje.id
        sedde |= {linje.id} if linje.id else set()


def _postfeil(nr: int, slag: Slag, om: tuple[str, ...], skilje: int) -> Postfeil:
    if nr < skilje:
        return Postfeil(nr, slag, om)
    return Postfeil(nr - skilje, slag, om, "finansiering")


def har_ei_form(linje: Budsjettlinje) -> bool:
    """True when a line has exactly one form, and all of it; what is left over has none but a sum to hold it to."""
    antal = (linje.antal, linje.mengd, linje.eining, linje.sats)
    brukte = (
        linje.sum is not None,
        any(ledd is not None for ledd in antal),
        linje.prosent is not None or (bool(linje.av) and linje.vekst is None),
        linje.vekst is not None,
    )
    if er_rest(linje):
        return not any(brukte[1:])
    heile = (
        True,
        linje.antal is not None and linje.sats is not None,
        linje.prosent is not None and bool(linje.av),
        bool(linje.av) or linje.foerre is not None,
    )
    return sum(brukte) == 1 and heile[brukte.index(True)]


def _rekkje(viser_til: Mapping[int, list[int]]) -> tuple[tuple[int, ...], list[tuple[int, ...]]]:
    """Return an order where every line comes after those it refers to, and the circles that had to be cut.

    The lines of a circle lose their references in ``viser_til``, so that the rest can be reckoned.
    """
    ringar: list[tuple[int, ...]] = []
    while True:
        try:
            return tuple(TopologicalSorter(viser_til).static_order()), ringar
        except CycleError as krins:
            ring: Sequence[int] = krins.args[1][:0:-1]  # told from what is referred to, so turned round
            for nr in ring:
                viser_til[nr].clear()
            start = ring.index(min(ring))
            ringar.append((*ring[start:], *ring[:start]))


def _belop(linje: Budsjettlinje, grunnlag: list[Kroner]) -> Kroner:
    if er_rest(linje):
        return NULL
    if linje.sum is not None:
        return linje.sum
    if linje.antal is not None and linje.sats is not None:
        mengd = Fraction(1) if linje.mengd is None else Fraction(linje.mengd)
        return linje.sats.gonge(Fraction(linje.antal) * mengd)
    if linje.prosent is not None:
        return summer(grunnlag).gonge(Fraction(linje.prosent) / 100)
    if linje.vekst is not None:
        foer = summer(grunnlag) if linje.av else linje.foerre or NULL
        return foer.gonge(1 + Fraction(linje.vekst) / 100)
    return NULL
