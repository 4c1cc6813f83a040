"""The budget reckoned: what every line comes to, and their sum.

A line is an amount, a count times a rate, or a percentage of other lines. Whatever is wrong with the
lines comes back as values beside the amounts; a line that cannot be reckoned counts as nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from graphlib import CycleError, TopologicalSorter

from sognko_docs.kroner import NULL, Kroner, summer
from sognko_docs.sak.budsjett import Budsjett, Post


class Slag(Enum):
    """What can be wrong with a budget line."""

    FORM = "form"
    DOBBEL_ID = "dobbel id"
    UKJEND_ID = "ukjend id"
    RING = "ring"


@dataclass(frozen=True, slots=True)
class Postfeil:
    """A line that cannot be reckoned: its index from 0, what is wrong, and the ids or lines it is about.

    ``om`` is the id for ``DOBBEL_ID`` and ``UKJEND_ID``, the names of the lines for ``RING``.
    """

    nr: int
    slag: Slag
    om: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BudsjettResultat:
    """The amounts in the order of the lines. With ``feil`` the sum says nothing."""

    belop: tuple[Kroner, ...]
    feil: tuple[Postfeil, ...] = ()

    @property
    def sum(self) -> Kroner:
        """The sum of all lines."""
        return summer(self.belop)


def rekn(budsjett: Budsjett) -> BudsjettResultat:
    """Return what every line comes to; computed amounts are rounded to a whole krone, a half away from zero."""
    postar = budsjett.postar
    feil = [Postfeil(nr, Slag.FORM) for nr, post in enumerate(postar) if not _har_ei_form(post)]
    plass: dict[str, int] = {}
    for nr, post in enumerate(postar):
        if post.id and plass.setdefault(post.id, nr) != nr:
            feil.append(Postfeil(nr, Slag.DOBBEL_ID, (post.id,)))
    for nr, post in enumerate(postar):
        feil += [Postfeil(nr, Slag.UKJEND_ID, (id_,)) for id_ in post.av if id_ not in plass]
    viser_til = {nr: [plass[id_] for id_ in post.av if id_ in plass] for nr, post in enumerate(postar)}
    rekkje, ringar = _rekkje(viser_til)
    feil += [Postfeil(min(ring), Slag.RING, tuple(postar[nr].post for nr in ring)) for ring in ringar]
    belop: dict[int, Kroner] = {}
    for nr in rekkje:
        belop[nr] = _belop(postar[nr], [belop[der] for der in viser_til[nr]])
    return BudsjettResultat(tuple(belop[nr] for nr in range(len(postar))), tuple(feil))


def _har_ei_form(post: Post) -> bool:
    brukte = (
        post.sum is not None,
        post.antal is not None or post.sats is not None,
        post.prosent is not None or bool(post.av),
    )
    heile = (
        True,
        post.antal is not None and post.sats is not None,
        post.prosent is not None and bool(post.av),
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


def _belop(post: Post, grunnlag: list[Kroner]) -> Kroner:
    if post.sum is not None:
        return post.sum
    if post.antal is not None and post.sats is not None:
        return post.sats.gonge(post.antal)
    if post.prosent is not None:
        return summer(grunnlag).gonge(post.prosent / 100)
    return NULL
