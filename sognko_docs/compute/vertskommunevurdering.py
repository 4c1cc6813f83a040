"""The host assessment reckoned: points, ranking, and what would have to change for another to come first.

Everything is exact fractions. A change of one weight or one score is reckoned with all the others as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from sognko_docs.sak.vertskommunevurdering import Utfall, Vertskommunevurdering, Vurderingsfaktor


@dataclass(frozen=True, slots=True)
class Plassering:
    """One candidate: its points in all, their weighted mean, and its place; those who are level share one."""

    kommune: str
    poeng: Fraction
    snitt: Fraction
    plass: int


@dataclass(frozen=True, slots=True)
class Vektgrense:
    """A weight at which ``utfordrar`` is level with the winner; beyond it, in the direction, it comes first.

    ``under`` is true when the weight must fall. At a limit of zero the two are level at most: no weight is less.
    """

    utfordrar: str
    vekt: Fraction
    under: bool


@dataclass(frozen=True, slots=True)
class Skaargrense:
    """How far one score must move for ``utfordrar`` to be level with the winner, and the score it becomes.

    ``kommune`` is the one whose score moves: the winner's down, or the challenger's up.
    """

    kommune: str
    utfordrar: str
    endring: Fraction
    til: Fraction


@dataclass(frozen=True, slots=True)
class Kjensle:
    """What one factor would take to change the outcome; empty where no weight, and no score on the scale, can."""

    faktor: str
    vekter: tuple[Vektgrense, ...]
    skaarer: tuple[Skaargrense, ...]


@dataclass(frozen=True, slots=True)
class Vurdering:
    """The assessment reckoned. ``kjensle`` is empty when several are level at the top."""

    vektsum: Fraction
    poeng: Mapping[str, Mapping[str, Fraction]]
    """Weight times score, by factor and candidate."""
    rekkjefoelgje: tuple[Plassering, ...]
    kjensle: tuple[Kjensle, ...]

    @property
    def beste(self) -> tuple[str, ...]:
        """The candidates that share the first place."""
        return tuple(ein.kommune for ein in self.rekkjefoelgje if ein.plass == 1)

    @property
    def margin(self) -> Fraction:
        """How many points the first is ahead of the next; zero when they are level."""
        return self.rekkjefoelgje[0].poeng - self.rekkjefoelgje[1].poeng

    @property
    def utfall(self) -> Utfall:
        """Level; nearly level when one score moved one step on the scale is enough; else a clear difference."""
        if len(self.beste) > 1:
            return "likt"
        steg = (grense.endring for ein in self.kjensle for grense in ein.skaarer)
        return "tilnærma likt" if any(endring <= 1 for endring in steg) else "klar skilnad"


def er_utfylt(vurdering: Vertskommunevurdering) -> bool:
    """True when every factor has a weight over zero and every candidate a score on it."""
    return all(
        faktor.vekt is not None and faktor.vekt > 0 and _har_alle(faktor, vurdering.kandidatar)
        for faktor in vurdering.faktorar.values()
    )


def er_tom(vurdering: Vertskommunevurdering) -> bool:
    """True when not a single score is set: a form to fill in."""
    return not any(
        skaar.skaar is not None for faktor in vurdering.faktorar.values() for skaar in faktor.skaarer.values()
    )


def _har_alle(faktor: Vurderingsfaktor, kandidatar: tuple[str, ...]) -> bool:
    return all(namn in faktor.skaarer and faktor.skaarer[namn].skaar is not None for namn in kandidatar)


def vurder(vurdering: Vertskommunevurdering) -> Vurdering | None:
    """Return the assessment reckoned, or None as long as a weight or a score is missing."""
    if not er_utfylt(vurdering):
        return None
    kandidatar = tuple(dict.fromkeys(vurdering.kandidatar))
    vekt = {id_: Fraction(faktor.vekt or 0) for id_, faktor in vurdering.faktorar.items()}
    skaar = {
        id_: {namn: Fraction(faktor.skaarer[namn].skaar or 0) for namn in kandidatar}
        for id_, faktor in vurdering.faktorar.items()
    }
    poeng = {id_: {namn: vekt[id_] * tal for namn, tal in rad.items()} for id_, rad in skaar.items()}
    summar = {namn: sum((rad[namn] for rad in poeng.values()), Fraction()) for namn in kandidatar}
    plassar = _plasser(summar, sum(vekt.values(), Fraction()))
    grenser = (Fraction(vurdering.skala.minst), Fraction(vurdering.skala.hoegst))
    kjensle = tuple(
        Kjensle(id_, _vektgrenser(vekt[id_], skaar[id_], summar, plassar),
                _skaargrenser(vekt[id_], skaar[id_], plassar, grenser))
        for id_ in vurdering.faktorar
    )  # fmt: skip
    likt = plassar[0].poeng == plassar[1].poeng
    return Vurdering(sum(vekt.values(), Fraction()), poeng, plassar, () if likt else kjensle)


def _plasser(summar: Mapping[str, Fraction], vektsum: Fraction) -> tuple[Plassering, ...]:
    """Return the candidates from the highest; those who are level stand in the order of the case."""
    ordna = sorted(summar, key=lambda namn: -summar[namn])
    return tuple(
        Plassering(
            namn, summar[namn], summar[namn] / vektsum, 1 + sum(ein > summar[namn] for ein in summar.values())
        )
        for namn in ordna
    )


def _vektgrenser(
    vekt: Fraction,
    skaar: Mapping[str, Fraction],
    summar: Mapping[str, Fraction],
    plassar: tuple[Plassering, ...],
) -> tuple[Vektgrense, ...]:
    """Return the nearest weight below and above today's at which another is level with the winner."""
    fyrst = plassar[0].kommune
    grenser: list[tuple[Fraction, Vektgrense]] = []
    for andre in plassar[1:]:
        fordel = skaar[fyrst] - skaar[andre.kommune]
        if not fordel:
            continue
        # The lead is linear in the weight, and is gone where it crosses zero.
        null = vekt - (summar[fyrst] - andre.poeng) / fordel
        if null >= 0:
            grenser.append((fordel, Vektgrense(andre.kommune, null, fordel > 0)))
    # Of two at the same limit, the one that gains faster is first beyond it.
    under = sorted((-ein.vekt, -fordel, nr) for nr, (fordel, ein) in enumerate(grenser) if ein.under)
    over = sorted((ein.vekt, fordel, nr) for nr, (fordel, ein) in enumerate(grenser) if not ein.under)
    return tuple(grenser[side[0][2]][1] for side in (under, over) if side)


def _skaargrenser(
    vekt: Fraction,
    skaar: Mapping[str, Fraction],
    plassar: tuple[Plassering, ...],
    skala: tuple[Fraction, Fraction],
) -> tuple[Skaargrense, ...]:
    """Return the score of the winner that falls far enough, and those of others that rise, if the scale has room."""
    fyrst, neste = plassar[0], plassar[1]
    ned = (fyrst.poeng - neste.poeng) / vekt
    ut = [Skaargrense(fyrst.kommune, neste.kommune, ned, skaar[fyrst.kommune] - ned)]
    for andre in plassar[1:]:
        opp = (fyrst.poeng - andre.poeng) / vekt
        ut.append(Skaargrense(andre.kommune, andre.kommune, opp, skaar[andre.kommune] + opp))
    return tuple(ein for ein in ut if skala[0] <= ein.til <= skala[1])
