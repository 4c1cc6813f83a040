"""What was adopted, held point by point against what was proposed: the same, set otherwise, changed, moved, struck out, new."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sognko_docs.compute.ordskilnad import likskap
from sognko_docs.compute.treskilnad import lengst_stigande
from sognko_docs.compute.vedtaksstatus import Punktskilnad, Punktversjonar, Slag, Versjon
from sognko_docs.identity.maalform import er_maalform
from sognko_docs.identity.substans import er_typografisk, normalform, substansskilnad

_LIKT_NOK = 0.5
"""How much two points must have in common to be the same point in two wordings."""
_MAKS_ORDPAR = 25_000_000
"""Pairs of words that are held against each other. Above this the points are paired in order only."""


def jamfoer(framlegg: Mapping[int, str], vedteke: Sequence[str]) -> tuple[Punktskilnad, ...]:
    """Return every point in the order it was adopted, those struck out last.

    ``framlegg`` are the points put before the council, by their index in the case. Points are paired by what they say,
    so that one that has moved is not told as changed. An adopted text without points is held against the whole.
    """
    if len(vedteke) == 1 and len(framlegg) > 1 and _er_heile(vedteke[0], tuple(framlegg.values())):
        return _i_eitt(framlegg, vedteke[0])
    par = _par(list(framlegg.values()), vedteke)
    numre = list(framlegg)
    i_rekkje = lengst_stigande([par[plass] for plass in sorted(par)])
    ut = [_stroke_eller_ny(vedteke[plass], plass) if plass not in par else _punkt(
        numre[par[plass]], framlegg[numre[par[plass]]], plass, vedteke[plass], flytta=par[plass] not in i_rekkje
    ) for plass in range(len(vedteke))]  # fmt: skip
    brukte = set(par.values())
    ut += [
        Punktskilnad(nr, None, "stroke", framlegg[nr], "") for i, nr in enumerate(numre) if i not in brukte
    ]
    return tuple(ut)


def _stroke_eller_ny(tekst: str, plass: int) -> Punktskilnad:
    return Punktskilnad(None, plass, "nytt", "", tekst)


def _er_heile(tekst: str, framlegg: Sequence[str]) -> bool:
    """True when a text without points is nearer all the points together than any one of them."""
    ein = max(likskap(normalform(ei), normalform(tekst)) for ei in framlegg)
    heile = likskap(normalform("\n".join(framlegg)), normalform(tekst))
    return heile >= _LIKT_NOK and heile > ein


def _i_eitt(framlegg: Mapping[int, str], vedteke: str) -> tuple[Punktskilnad, ...]:
    """Hold all points as one text against an adopted text that has no points of its own."""
    heile = "\n".join(framlegg.values())
    if er_typografisk(heile, vedteke):
        return tuple(Punktskilnad(nr, 0, "typografisk", ei, ei) for nr, ei in framlegg.items())
    return (_punkt(next(iter(framlegg)), heile, 0, vedteke, flytta=False),)


def _par(framlegg: Sequence[str], vedteke: Sequence[str]) -> dict[int, int]:
    """Return for each adopted point the proposed one it is, by place: first those with the same words, then the nearest."""
    par: dict[int, int] = {}
    reine_f, reine_v = [normalform(ei) for ei in framlegg], [normalform(ei) for ei in vedteke]
    for plass, tekst in enumerate(reine_v):
        treff = next((i for i, ei in enumerate(reine_f) if ei == tekst and i not in par.values()), None)
        if treff is not None:
            par[plass] = treff
    ledige_v = [plass for plass in range(len(vedteke)) if plass not in par]
    ledige_f = [i for i in range(len(framlegg)) if i not in par.values()]
    if _ord([reine_f[i] for i in ledige_f]) * _ord([reine_v[i] for i in ledige_v]) > _MAKS_ORDPAR:
        return par | dict(zip(ledige_v, ledige_f, strict=False))
    naere = sorted(
        (-likskap(reine_f[i], reine_v[plass]), abs(i - plass), plass, i)
        for plass in ledige_v
        for i in ledige_f
    )
    for minus, _, plass, i in naere:
        if -minus >= _LIKT_NOK and plass not in par and i not in par.values():
            par[plass] = i
    return par


def _ord(tekstar: Iterable[str]) -> int:
    return sum(len(ei.split()) for ei in tekstar)


def _punkt(nr: int, framlegg: str, plass: int, vedteke: str, *, flytta: bool) -> Punktskilnad:
    slag = _slag(framlegg, vedteke)
    bitar = substansskilnad(framlegg, vedteke) if slag != "likt" else ()
    return Punktskilnad(nr, plass, slag, framlegg, vedteke, bitar, flytta)


def _slag(framlegg: str, vedteke: str) -> Slag:
    if " ".join(framlegg.split()) == " ".join(vedteke.split()):
        return "likt"
    if er_typografisk(framlegg, vedteke):
        return "typografisk"
    return "målform" if er_maalform(framlegg, vedteke) else "endra"


def versjonar(ordlydar: Mapping[str, Sequence[Punktskilnad]]) -> tuple[Punktversjonar, ...]:
    """Return the points some council has adopted in other words, with every wording and the councils that have it.

    A council's own fields (its name, its share) are part of both its proposal and its decision, so it is the change that is
    compared and not the text.
    """
    punkt: dict[int | None, dict[object, list[tuple[str, Punktskilnad]]]] = {}
    for kommune, skilnader in ordlydar.items():
        for ei in skilnader:
            punkt.setdefault(ei.nr, {}).setdefault(_endring(ei), []).append((kommune, ei))
    ulike = (nr for nr in punkt if any(ei.substans for versjon in punkt[nr].values() for _, ei in versjon))
    return tuple(
        Punktversjonar(
            nr,
            tuple(
                Versjon(tuple(kommune for kommune, _ in versjon), versjon[0][1])
                for versjon in punkt[nr].values()
            ),
        )
        for nr in sorted(ulike, key=lambda nr: (nr is None, nr))
    )


def _endring(ei: Punktskilnad) -> object:
    """Return what tells one change from another: its words, and how far into the point they stand."""
    if not ei.substans:
        return "som framlegget"
    if not ei.bitar:
        return (ei.slag, normalform(ei.vedteke))
    ord_foer, ut = 0, []
    for slag, tekst in ei.bitar:
        if slag == "lik":
            ord_foer += len(tekst.split())
        else:
            ut.append((slag, ord_foer, " ".join(tekst.split())))
    return (ei.slag, tuple(ut))
