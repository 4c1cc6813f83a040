"""The view of a decision in principle: the same for every council."""

from __future__ import annotations

from sognko_docs.compose.prinsippvising import NesteavgjerdVising, PrinsippVising
from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.sak.prinsipp import Nesteavgjerd, Prinsipp

_ROT = "prinsipp"


def vis_prinsipp(prinsipp: Prinsipp) -> PrinsippVising:
    """Return the view, every list in the order of the case."""
    return PrinsippVising(
        avgjort=_punkt(f"{_ROT}.avgjort", prinsipp.avgjort),
        ikkje_avgjort=_punkt(f"{_ROT}.ikkje_avgjort", prinsipp.ikkje_avgjort),
        foeresetnader=_punkt(f"{_ROT}.føresetnader", prinsipp.foeresetnader),
        neste=tuple(_neste(nr, ei) for nr, ei in enumerate(prinsipp.neste)),
    )


def _punkt(sti: str, tekstar: tuple[str, ...]) -> tuple[Blokk, ...]:
    return tuple(Blokk(f"{sti}[{nr}]", tekst) for nr, tekst in enumerate(tekstar))


def _neste(nr: int, ei: Nesteavgjerd) -> NesteavgjerdVising:
    rot = f"{_ROT}.neste[{nr}]"
    return NesteavgjerdVising(
        avgjerd=Felt(f"{rot}.avgjerd", ei.avgjerd),
        tid=Felt(f"{rot}.dato", ei.dato) if ei.dato else Felt(f"{rot}.tid", ei.tid or ""),
        organ=Felt(f"{rot}.organ", ei.organ),
        foerebur=Felt(f"{rot}.førebur", ei.foerebur or ""),
    )
