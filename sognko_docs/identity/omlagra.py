"""What is left to compare when a file has been saved by another program than Word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sognko_docs.identity.tekst import Avsnitt, Tekst

_PROGRAM = "LibreOffice"
_DIAGRAM = "Diagram: "
_VISER = "topp- og botntekst i bolk "
PUNKT = "•"


def er_omlagra(tekst: Tekst) -> bool:
    """True when a file was saved by a program that drops tags, looks and ids."""
    return tekst.program.startswith(_PROGRAM)


def berre_det_som_blir(tekst: Tekst) -> Tekst:
    """Return a document with what such a program keeps: text, levels, numbers, cells, what is hidden, changes."""
    namn = dict(_hovud(tekst))
    avsnitt = tuple(_eitt(ei, namn.get(ei.del_, ei.del_)) for ei in tekst.avsnitt)
    return replace(tekst, avsnitt=avsnitt, trekk=())


def _hovud(tekst: Tekst) -> Iterable[tuple[str, str]]:
    """Yield the headers and footers and when they are shown; another program gives them other names."""
    for trekk in tekst.trekk:
        if trekk.namn.startswith(_VISER):
            for ei in trekk.verdi.split("; "):
                slag, _, del_ = ei.rpartition(" ")
                if slag:
                    yield del_, slag


def _eitt(avsnitt: Avsnitt, del_: str) -> Avsnitt:
    return replace(
        avsnitt,
        del_=del_,
        blokk=avsnitt.blokk if avsnitt.blokk.startswith(("kommune.", "vedtak[")) else "",
        spenn=tuple((_utan_alt(bit), _sti(sti)) for bit, sti in avsnitt.spenn if bit),
        nummer=avsnitt.nummer
        if any(teikn.isalnum() for teikn in avsnitt.nummer)
        else PUNKT * bool(avsnitt.nummer),
        saerpreg=(),
        form="",
    )


def _sti(sti: str) -> str:
    """Return a path as far as it is kept: that it is a council's own, and which part a heading opens."""
    if sti.startswith("kommune."):
        return sti if sti.startswith("kommune.overskrift.") else "kommune.felt"
    return ""


def _utan_alt(bit: str) -> str:
    """Return the text of a chart without its alternative text, which is lost; anything else as it is."""
    return bit.partition("\n")[2] if bit.startswith(_DIAGRAM) else bit
