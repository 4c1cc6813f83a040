"""The paths of a file that LibreOffice has saved, laid back from one that still has its controls.

LibreOffice drops the tags, keeps most of the titles, and turns a control round one paragraph into one round its text.
Paragraphs are paired by their words; each character then gets the path of its fellow where it has lost its own. What still
has a path of its own keeps it, so that a control that was moved or put in shows up, and so does one that is gone while its
like are there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby

from sognko_docs.identity.avsnittspar import Avsnittsmoenster, par, verdiar_i
from sognko_docs.identity.linje import KOMMUNEFELT, ROLLETEKST
from sognko_docs.identity.omlagra import ALT
from sognko_docs.identity.tekst import Avsnitt, Tekst

_DIAGRAM, _REKNA = "Diagram: ", "="


def gjenreis(tekst: Tekst, heil: Tekst) -> Tekst:
    """Return a re-saved text with the paths of ``heil``; both read for what comes of them."""
    roller = rollestiar(tekst) & rollestiar(heil)
    gamle = [heil.avsnitt[nr] for nr in _sortert(heil, roller)]
    kontrollar = any(sti.startswith(KOMMUNEFELT) for ei in tekst.avsnitt for _, sti in ei.spenn)
    verdiar = verdiar_i(tekst)
    moenster = [Avsnittsmoenster.av(ei, verdiar) for ei in gamle]
    ut = list(tekst.avsnitt)
    rekkje = _sortert(tekst, roller)
    for ein, annan in par(moenster, [tekst.avsnitt[nr] for nr in rekkje]):
        nr = rekkje[annan]
        ut[nr] = _legg_attende(gamle[ein], tekst.avsnitt[nr], moenster[ein], kontrollar=kontrollar)
    return replace(tekst, avsnitt=tuple(ut))


def med_blokkar(tekst: Tekst, er_blokk: Callable[[str], bool]) -> Tekst:
    """Return a re-saved text with the controls round the text of single paragraphs as the blocks they were.

    ``er_blokk`` tells the paths of a council's own paragraphs; of such a control the program may keep the first run only.
    """
    return replace(tekst, avsnitt=tuple(_som_blokk(ei, er_blokk) for ei in tekst.avsnitt))


def _som_blokk(ei: Avsnitt, er_blokk: Callable[[str], bool]) -> Avsnitt:
    if rolle := _rolle(ei):
        return replace(
            ei, blokk=rolle, spenn=tuple((bit, "" if sti == rolle else sti) for bit, sti in ei.spenn)
        )
    eigen = next((sti for _, sti in ei.spenn if er_blokk(sti)), "")
    return replace(ei, blokk=eigen, spenn=((ei.tekst, ""),)) if eigen else ei


def rollestiar(tekst: Tekst) -> set[str]:
    """Return the paths of the points of a decision in a file."""
    return {sti for ei in tekst.avsnitt if (sti := _rolle(ei))}


def _rolle(ei: Avsnitt) -> str:
    """Return the point of a decision a paragraph stands in, by its block or by the control round its text."""
    inni = next((sti for _, sti in ei.spenn if sti.startswith(ROLLETEKST)), "")
    return inni or (ei.blokk if ei.blokk.startswith(ROLLETEKST) else "")


def _sortert(tekst: Tekst, roller: set[str]) -> list[int]:
    """Return the paragraphs by number with the parts in a fixed order, and of the points only those that both files have.

    Headers come in another order after a re-save; which points a council decides on follows its role.
    """
    avsnitt = sorted(range(len(tekst.avsnitt)), key=lambda nr: tekst.avsnitt[nr].del_)
    return [nr for nr in avsnitt if (rolle := _rolle(tekst.avsnitt[nr])) in roller or not rolle]


def _legg_attende(gammal: Avsnitt, ny: Avsnitt, moenster: Avsnittsmoenster, *, kontrollar: bool) -> Avsnitt:
    """Return a paragraph with the paths of its fellow. ``kontrollar`` tells that controls round text have been kept."""
    rolle = _rolle(ny)
    blokk = rolle or gammal.blokk
    if moenster.eigen:
        return replace(ny, blokk=gammal.blokk, spenn=((ny.tekst, ""),))
    eigne = [sti for bit, sti in ny.spenn for _ in bit]
    heile = _utbreidd(gammal, ny, moenster)
    if len(eigne) != len(heile):
        return ny
    er_diagram = ny.tekst.startswith(_DIAGRAM)
    vente = _skulle_vore(gammal, heile) if kontrollar and not er_diagram else set[int]()
    stiar = [
        heil if sti in ("", blokk) and not (nr in vente and heil != sti) else sti
        for nr, (sti, heil) in enumerate(zip(eigne, heile, strict=True))
    ]
    spenn = tuple(
        ("".join(teikn for teikn, _ in bit), sti)
        for sti, bit in groupby(zip(ny.tekst, stiar, strict=True), lambda ei: ei[1])
    )
    mista = any(heil.startswith(_REKNA) and not sti for sti, heil in zip(eigne, heile, strict=True))
    preg = tuple(ei for ei in ny.saerpreg if not (mista and ei[0] == "kontroll"))
    return replace(ny, blokk=blokk, spenn=spenn, saerpreg=_med_alt(gammal.saerpreg, preg))


def _med_alt(
    gammal: Sequence[tuple[str, str]], ny: tuple[tuple[str, str], ...]
) -> tuple[tuple[str, str], ...]:
    """Return what a paragraph holds with the alternative text it has lost, where there is none."""
    if any(slag == ALT for slag, _ in ny):
        return ny
    for nr, ei in enumerate(gammal):
        if ei[0] == ALT:
            ny = (*ny[:nr], ei, *ny[nr:])
    return ny


def _skulle_vore(gammal: Avsnitt, heile: Sequence[str]) -> set[int]:
    """Return where LibreOffice keeps the controls: all but the first in a block, and those of figures worked out."""
    ut: set[int] = set()
    start, tal = 0, 0
    for sti, teikn in groupby(heile):
        slutt = start + len(list(teikn))
        if sti:
            tal += 1
            if not sti.startswith(_REKNA) and (tal > 1 or not gammal.blokk):
                ut |= set(range(start, slutt))
        start = slutt
    return ut


def _utbreidd(gammal: Avsnitt, ny: Avsnitt, moenster: Avsnittsmoenster) -> list[str]:
    """Return the path of the fellow of every character."""
    verdiar = moenster.del_opp(ny.tekst)
    if verdiar is None:
        return [sti for bit, sti in gammal.spenn for _ in bit]
    ut: list[str] = []
    felt = iter(verdiar)
    for er_eige, spenn in groupby(gammal.spenn, lambda ei: ei[1].startswith(KOMMUNEFELT)):
        bitar = list(spenn)
        if er_eige:
            ut += [bitar[0][1]] * len(next(felt))
        else:
            ut += [sti for bit, sti in bitar for _ in bit]
    return ut
