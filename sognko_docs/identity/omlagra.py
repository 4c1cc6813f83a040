"""What is left to compare when a program, Word or another, has saved a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sognko_docs.identity.linje import FELT_LUKK, FELT_OPEN, KOMMUNEFELT
from sognko_docs.identity.tekst import Avsnitt, Tekst, Trekk

_TEK_BORT = "LibreOffice"
_VISER = "topp- og botntekst i bolk "
_HELD = frozenset({"titlePg"})
PUNKT = "•"
ALT = "alternativ tekst"
"""What is told of the text a chart has for those who cannot see it; LibreOffice 7.4 loses it."""


def er_omlagra(tekst: Tekst) -> bool:
    """True when a program has saved a file; those we make name none. Each program says looks and settings in its own way."""
    return bool(tekst.program)


def har_merke(tekst: Tekst) -> bool:
    """True when a re-saved file still has the tags of its controls, as when Word has saved it."""
    return not tekst.program.startswith(_TEK_BORT)


def berre_det_som_blir(tekst: Tekst) -> Tekst:
    """Return a document read for what comes of it, headers by when they are shown and bullets by being one."""
    namn = dict(_hovud(tekst))
    avsnitt = tuple(_eitt(ei, namn.get(ei.del_, ei.del_)) for ei in tekst.avsnitt)
    return replace(
        tekst,
        avsnitt=avsnitt,
        trekk=tuple(_vising(ei) if ei.namn.startswith(_VISER) else ei for ei in tekst.trekk),
        kjerne={namn: verdi for namn, verdi in tekst.kjerne.items() if namn == "title"},
    )


def _hovud(tekst: Tekst) -> Iterable[tuple[str, str]]:
    """Yield the headers and footers and when they are shown; another program gives them other names."""
    for trekk in tekst.trekk:
        if trekk.namn.startswith(_VISER):
            for ei in trekk.verdi.split("; "):
                slag, _, del_ = ei.rpartition(" ")
                if slag:
                    yield del_, slag


def _vising(trekk: Trekk) -> Trekk:
    """Return which headers a section shows, without the names of their parts."""
    bitar = (ei.rpartition(" ")[0] or (ei if ei in _HELD else "") for ei in trekk.verdi.split("; "))
    return replace(trekk, verdi="; ".join(filter(None, bitar)))


def _eitt(avsnitt: Avsnitt, del_: str) -> Avsnitt:
    er_punkt = avsnitt.nummer and not any(teikn.isalnum() for teikn in avsnitt.nummer)
    if not er_punkt and del_ == avsnitt.del_ and all(bit for bit, _ in avsnitt.spenn):
        return avsnitt
    return replace(
        avsnitt,
        del_=del_,
        spenn=tuple(ei for ei in avsnitt.spenn if ei[0]),
        nummer=PUNKT if er_punkt else avsnitt.nummer,
    )


def med_utsjaanad(tekst: Tekst) -> Tekst:
    """Return a document with the look of its text told as the proof compares it: not that of council fields."""
    return replace(tekst, avsnitt=tuple(_med_utsjaanad(ei) for ei in tekst.avsnitt))


def _med_utsjaanad(avsnitt: Avsnitt) -> Avsnitt:
    verknader = [verknad for lengd, verknad, _ in avsnitt.uthevingar for _ in range(lengd)]
    stiar = [sti for bit, sti in avsnitt.spenn for _ in bit]
    if not len(verknader) == len(stiar) == len(avsnitt.tekst):
        return avsnitt
    bitar = _bitar(avsnitt.tekst, stiar, verknader)
    merkte = tuple((merke, tekst) for verknad, tekst in bitar if (merke := verknad.partition("|")[0]))
    former = "".join(f"[{verknad.partition('|')[2]}]{tekst}" for verknad, tekst in bitar)
    return replace(avsnitt, saerpreg=avsnitt.saerpreg + merkte, form=f"{{{avsnitt.form}}}{former}")


def _bitar(tekst: str, stiar: Sequence[str], verknader: Sequence[str]) -> list[tuple[str, str]]:
    """Return the text in pieces that look alike; council fields and blanks look like what they stand beside."""
    ut: list[tuple[str, str]] = []
    foer = ""
    for teikn, sti, verknad in zip(tekst, stiar, verknader, strict=True):
        eige = sti.startswith(KOMMUNEFELT)
        vis = teikn if not eige else "" if sti == foer else f"{FELT_OPEN}{sti}{FELT_LUKK}"
        if ut and (eige or teikn.isspace() or ut[-1][0] == verknad):
            ut[-1] = (ut[-1][0], ut[-1][1] + vis)
        else:
            ut.append(("" if eige or teikn.isspace() else verknad, vis))
        foer = sti
    return ut
