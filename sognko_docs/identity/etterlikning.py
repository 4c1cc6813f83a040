"""A file that LibreOffice has saved, held against one that still has its controls.

Its controls cannot be trusted, so council fields are read as «anything» where the other file has one, and paragraphs
that a council has for itself may be any number there. All else must stand word for word, in the same order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from sognko_docs.compute.ordskilnad import strekk
from sognko_docs.identity.linje import KOMMUNEFELT, ROLLETEKST
from sognko_docs.identity.omlagra import berre_det_som_blir
from sognko_docs.identity.skilnad import OPPBYGGING, TEKST, Skilnad
from sognko_docs.identity.tekst import Avsnitt, Tekst

_BLOKK = "\N{MATHEMATICAL LEFT ANGLE BRACKET}eigne avsnitt\N{MATHEMATICAL RIGHT ANGLE BRACKET}"
_INGEN = "ingenting"


def skilnader_mot(tekst: Tekst, heile: Iterable[Tekst]) -> list[Skilnad]:
    """Return how a re-saved file differs from the one of ``heile`` that it is most like."""
    return min((list(_mot(tekst, ei)) for ei in heile), key=len)


def rollestiar(tekst: Tekst) -> tuple[str, ...]:
    """Return the paths of the points of a decision in a file, in order."""
    return tuple(dict.fromkeys(ei.blokk for ei in tekst.avsnitt if ei.blokk.startswith(ROLLETEKST)))


def _mot(tekst: Tekst, heil: Tekst) -> Iterator[Skilnad]:
    felles = {*rollestiar(tekst)} & {*rollestiar(heil)}
    moenster = _moenster(_sortert(heil, felles))
    linjer = [(_hovud(ei), ei.tekst) for ei in _sortert(tekst, felles)]
    kjende = {noekkel for noekkel, _ in moenster}
    opne = [(noekkel, regel) for noekkel, regel in moenster if regel is not None]
    noeklar = [_noekkel(linje, kjende, opne) for linje in linjer]
    venta = [noekkel for noekkel, _ in moenster]
    for a, b, c, d, lik in strekk(venta, noeklar):
        eigne = a < b and all(ei[1] == _BLOKK for ei in venta[a:b])
        if not lik and not eigne:
            yield from _ulike(venta[a:b], noeklar[c:d])


def _sortert(tekst: Tekst, roller: set[str]) -> list[Avsnitt]:
    """Return the paragraphs with the parts in a fixed order, and of the points only those that both files have.

    Headers come in another order after a re-save; which points a council decides on follows its role.
    """
    avsnitt = sorted(berre_det_som_blir(tekst).avsnitt, key=lambda ei: ei.del_)
    return [ei for ei in avsnitt if not ei.blokk.startswith(ROLLETEKST) or ei.blokk in roller]


def _moenster(avsnitt: Sequence[Avsnitt]) -> list[tuple[tuple[str, str], re.Pattern[str] | None]]:
    """Return each line as its key, and what matches it where it has a council field."""
    ut: list[tuple[tuple[str, str], re.Pattern[str] | None]] = []
    for ei in avsnitt:
        if ei.blokk.startswith(KOMMUNEFELT):
            if not ut or ut[-1][0][1] != _BLOKK:
                ut.append((("", _BLOKK), None))
            continue
        eige = any(sti.startswith(KOMMUNEFELT) for _, sti in ei.spenn)
        ut.append(((_hovud(ei), ei.tekst), _regel(ei) if eige else None))
    return ut


def _regel(avsnitt: Avsnitt) -> re.Pattern[str]:
    bitar = (
        ".*?" if er_eige else re.escape("".join(bit for bit, _ in spenn))
        for er_eige, spenn in groupby(avsnitt.spenn, lambda ei: ei[1].startswith(KOMMUNEFELT))
    )
    return re.compile(re.escape(_hovud(avsnitt)) + "\0" + "".join(bitar), re.DOTALL)


def _noekkel(
    linje: tuple[str, str],
    kjende: set[tuple[str, str]],
    opne: Sequence[tuple[tuple[str, str], re.Pattern[str]]],
) -> tuple[str, str]:
    if linje in kjende:
        return linje
    return next((noekkel for noekkel, regel in opne if regel.fullmatch("\0".join(linje))), linje)


def _hovud(ei: Avsnitt) -> str:
    """Return what a line must have beside its text; the number of a point follows how many a council has."""
    nummer = "" if ei.blokk.startswith("vedtak[") else ei.nummer
    return f"{ei.del_}|{ei.overskrift}|{nummer and '#'}|{ei.celle}|{'skjult' if ei.skjult else ''}"


def _ulike(venta: Sequence[tuple[str, str]], fekk: Sequence[tuple[str, str]]) -> Iterator[Skilnad]:
    foer = [ei for ei in venta if ei[1] != _BLOKK]
    for nr in range(max(len(foer), len(fekk))):
        ein = foer[nr] if nr < len(foer) else ("", _INGEN)
        annan = fekk[nr] if nr < len(fekk) else ("", _INGEN)
        yield Skilnad(OPPBYGGING if ein[1] == annan[1] else TEKST, ein[1], annan[1])
