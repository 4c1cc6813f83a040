"""What differs between two trees of values: by path, with items of lists known by what they hold.

An item that is moved is told as moved, not as one taken out and one put in; the same goes for a named
part that got another name.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from sognko_docs.compute.ordskilnad import likskap
from sognko_docs.finding import Sti

Tre: TypeAlias = object
"""Mappings and lists down to values; what is not there is left out."""

Slag = Literal["ny", "borte", "endra", "flytta", "omdøypt"]

NAMN = ("id", "post", "namn", "tittel", "lov", "utval", "del", "kolonne", "kva", "år", "avtale", "aktivitet")
"""Fields an item is known by, the surest first."""
LIK_NOK = 0.5
"""Likeness above which two items, or two parts with different names, are taken for the same one."""


@dataclass(frozen=True, slots=True)
class Skilnad:
    """One difference. A path or a value that is not there is empty or None.

    ``flytta`` and ``omdøypt`` give the two places; what differs inside is told by itself.
    """

    slag: Slag
    foer_sti: Sti
    etter_sti: Sti
    foer: Tre = None
    etter: Tre = None


def skilnader(foer: Tre, etter: Tre, foer_sti: Sti = (), etter_sti: Sti = ()) -> Iterator[Skilnad]:
    """Yield what differs, in the order of the new tree, what is taken out last at each level."""
    if isinstance(foer, Mapping) and isinstance(etter, Mapping):
        yield from _i_gruppe(foer, etter, foer_sti, etter_sti)
    elif _er_liste(foer) and _er_liste(etter):
        yield from _i_liste(foer, etter, foer_sti, etter_sti)
    elif foer != etter:
        yield Skilnad("endra", foer_sti, etter_sti, foer, etter)


def alt_i(tre: Tre) -> str:
    """Return all text and numbers of a tree as one text, to tell how like two trees are."""
    if isinstance(tre, Mapping):
        return " ".join(alt_i(verdi) for verdi in tre.values())
    if isinstance(tre, list):
        return " ".join(alt_i(verdi) for verdi in tre)
    return str(tre)


def namn_paa(tre: Tre) -> str | None:
    """Return what an item is known by; None when nothing names it."""
    if not isinstance(tre, Mapping):
        return None
    return next((str(tre[felt]) for felt in NAMN if isinstance(tre.get(felt), str | int)), None)


def _er_liste(tre: Tre) -> bool:
    """True for a list of things that can be told apart; a row of numbers is compared as one value."""
    return isinstance(tre, list) and all(isinstance(ledd, str | Mapping) for ledd in tre)


def _i_gruppe(
    foer: Mapping[str, Tre], etter: Mapping[str, Tre], foer_sti: Sti, etter_sti: Sti
) -> Iterator[Skilnad]:
    omdoeypte = _omdoeypte(foer, etter)
    for namn, verdi in etter.items():
        gammalt = omdoeypte.get(namn, namn)
        stiar = (*foer_sti, gammalt), (*etter_sti, namn)
        if gammalt not in foer:
            yield Skilnad("ny", (), stiar[1], None, verdi)
            continue
        if gammalt != namn:
            yield Skilnad("omdøypt", *stiar, foer[gammalt], verdi)
        yield from skilnader(foer[gammalt], verdi, *stiar)
    for namn, verdi in foer.items():
        if namn not in etter and namn not in omdoeypte.values():
            yield Skilnad("borte", (*foer_sti, namn), (), verdi, None)


def _omdoeypte(foer: Mapping[str, Tre], etter: Mapping[str, Tre]) -> dict[str, str]:
    """Return the old names of parts that have a new one: named parts whose content is much the same."""
    ledige = [namn for namn in foer if namn not in etter and namn_paa(foer[namn])]
    funne: dict[str, str] = {}
    for namn in (namn for namn in etter if namn not in foer and namn_paa(etter[namn])):
        like = [(likskap(alt_i(foer[gammalt]), alt_i(etter[namn])), gammalt) for gammalt in ledige]
        mest = max(like, default=(0.0, ""))
        if mest[0] > LIK_NOK:
            funne[namn] = mest[1]
            ledige.remove(mest[1])
    return funne


def _i_liste(foer: Tre, etter: Tre, foer_sti: Sti, etter_sti: Sti) -> Iterator[Skilnad]:
    if not isinstance(foer, list) or not isinstance(etter, list):
        return
    par = para(foer, etter)
    staande = lengst_stigande([par[j] for j in sorted(par)])
    for j, verdi in enumerate(etter):
        i = par.get(j)
        if i is None:
            yield Skilnad("ny", (), (*etter_sti, j), None, verdi)
            continue
        stiar = (*foer_sti, i), (*etter_sti, j)
        if i not in staande:
            yield Skilnad("flytta", *stiar, foer[i], verdi)
        yield from skilnader(foer[i], verdi, *stiar)
    for i, verdi in enumerate(foer):
        if i not in par.values():
            yield Skilnad("borte", (*foer_sti, i), (), verdi, None)


def para(foer: Sequence[Tre], etter: Sequence[Tre]) -> dict[int, int]:
    """Return for each item of the new list the item of the old one it is: equal, of one name, or much alike."""
    par: dict[int, int] = {}
    for er_same in (_like, _same_namn):
        ledige = [i for i in range(len(foer)) if i not in par.values()]
        for j in (j for j in range(len(etter)) if j not in par):
            i = next((i for i in ledige if er_same(foer[i], etter[j])), None)
            if i is not None:
                par[j] = i
                ledige.remove(i)
    like = sorted(
        (-likskap(alt_i(foer[i]), alt_i(etter[j])), abs(i - j), j, i)
        for j in range(len(etter)) if j not in par
        for i in range(len(foer)) if i not in par.values()
    )  # fmt: skip
    for mengd, _, j, i in like:
        if -mengd > LIK_NOK and j not in par and i not in par.values():
            par[j] = i
    return par


def _like(foer: Tre, etter: Tre) -> bool:
    return foer == etter


def _same_namn(foer: Tre, etter: Tre) -> bool:
    namn = namn_paa(foer)
    return namn is not None and namn == namn_paa(etter)


def lengst_stigande(rekkje: Sequence[int]) -> frozenset[int]:
    """Return the members of a longest rising run: the items that keep their order, the others are moved."""
    endar: list[int] = []
    foerre: dict[int, int | None] = {}
    for tal in rekkje:
        plass = bisect_left(endar, tal)
        foerre[tal] = endar[plass - 1] if plass else None
        endar[plass : plass + 1] = [tal]
    her = endar[-1] if endar else None
    staande = set()
    while her is not None:
        staande.add(her)
        her = foerre[her]
    return frozenset(staande)
