"""Whose words a change is about: the path of the control they stand in, or of the text round it."""

from __future__ import annotations

from collections.abc import Sequence

from sognko_docs.compute.ordskilnad import Strekk, kjerne
from sognko_docs.identity.linje import KOMMUNEFELT
from sognko_docs.identity.ordlinje import Ordlinje

RIMELEG = 60
"""Characters a council field may have come to hold where no control says what belongs to it."""


def sti_av(foer: Ordlinje, etter: Ordlinje, bit: Strekk) -> str:
    """Return the path of a change.

    What reaches out of a council field is a change of the text round it: nothing slips out under the name of a field.
    """
    gammal, ny = foer.tekst[bit.a : bit.b], etter.tekst[bit.c : bit.d]
    midt = _flytt(kjerne(gammal, ny), bit)
    a, b = midt.a, midt.b
    if a == b:
        return _innsett(foer, etter, a, midt.c)
    stiar = list(dict.fromkeys(foer.stiar[a:b]))
    andre = [sti for sti in stiar if not sti.startswith(KOMMUNEFELT)]
    if not andre and _slepp_ut(stiar[0], midt, etter):
        return foer.avsnitt.blokk
    return _ytste(foer, andre or stiar)


def _slepp_ut(felt: str, bit: Strekk, etter: Ordlinje) -> bool:
    """True when what a council field has become cannot all be the field: it stands outside its control, or is far longer."""
    if felt in etter.stiar:
        return any(sti != felt for sti in etter.stiar[bit.c : bit.d])
    return bit.d - bit.c > max(RIMELEG, 2 * (bit.b - bit.a))


def _ytste(foer: Ordlinje, stiar: list[str]) -> str:
    """Return the one path, or that of the text when a change goes over more than one."""
    return foer.avsnitt.blokk if len(stiar) > 1 and foer.avsnitt.blokk in stiar else stiar[0]


def _innsett(foer: Ordlinje, etter: Ordlinje, her: int, der: int) -> str:
    """Return the path of what was put in: an empty field there, the control it stands in, else the text round it."""
    tom = next((sti for plass, sti in foer.tomme if plass == her and sti), "")
    if tom:
        return tom
    sidene = [*foer.stiar[max(her - 1, 0) : her], *foer.stiar[her : her + 1]]
    eigen = etter.stiar[der] if der < len(etter.stiar) else ""
    if eigen in sidene:
        return eigen
    if len(set(sidene)) == 1:
        return sidene[0]
    return foer.avsnitt.blokk or next((sti for sti in sidene if not sti.startswith(KOMMUNEFELT)), "")


def heile_feltet(foer: Ordlinje, etter: str, alle: Sequence[Strekk], bit: Strekk, sti: str) -> Strekk:
    """Return a change widened to the whole field, so that its old and new value are told and not some letters."""
    if sti not in foer.stiar:
        return _utan_like(foer, etter, bit)
    a, b = bit.a, bit.b
    while a and foer.stiar[a - 1] == sti:
        a -= 1
    while b < len(foer.stiar) and foer.stiar[b] == sti:
        b += 1
    while a < bit.b and foer.stiar[a] != sti:
        a += 1
    while b > a and foer.stiar[b - 1] != sti:
        b -= 1
    return Strekk(a, b, _ny_start(alle, a), _ny_slutt(alle, b), lik=False)


def _utan_like(foer: Ordlinje, etter: str, bit: Strekk) -> Strekk:
    """Return what was put in an empty field, without the letters round it that both have."""
    return _flytt(kjerne(foer.tekst[bit.a : bit.b], etter[bit.c : bit.d]), bit)


def _flytt(inni: Strekk, bit: Strekk) -> Strekk:
    """Return a stretch of a stretch by its place in the whole texts."""
    return Strekk(bit.a + inni.a, bit.a + inni.b, bit.c + inni.c, bit.c + inni.d, inni.lik)


def _ny_start(alle: Sequence[Strekk], plass: int) -> int:
    """Return where in the new text a place in the old one is; before what was changed just there."""
    for bit in alle:
        if bit.a <= plass < bit.b or (bit.a == bit.b == plass):
            return bit.c + min(plass - bit.a, bit.d - bit.c) if bit.lik or plass > bit.a else bit.c
    return alle[-1].d


def _ny_slutt(alle: Sequence[Strekk], plass: int) -> int:
    """Return the same for the end of a stretch; after what was changed just there."""
    for bit in reversed(alle):
        if bit.a < plass <= bit.b or (bit.a == bit.b == plass):
            return bit.c + plass - bit.a if bit.lik else bit.d - min(bit.b - plass, bit.d - bit.c)
    return alle[0].c
