"""The Word files with tracked changes and the page beside them, put in place as one set."""

from __future__ import annotations

from pathlib import Path

from sognko_docs import __version__, skrift
from sognko_docs.delivery.endringsside import FILNAMN, lag_side
from sognko_docs.delivery.endringsside import Side as Nettside
from sognko_docs.delivery.lager import Sett, skriv_sett
from sognko_docs.delivery.manifest import NAMN, lag_manifest
from sognko_docs.pipeline.utgaaver.raudstrek import Raudstrekar
from sognko_docs.pipeline.utgaaver.samanlikning import Samanlikna, Side


def skriv_raudstrek(sider: tuple[Side, Side], samanlikna: Samanlikna, strekar: Raudstrekar, ut: Path) -> Sett:
    """Put the files in ``ut`` under the name of the case, in one move."""
    namn = samanlikna.kortnamn
    side = Nettside(
        tittel=samanlikna.tittel,
        fraa=_i_ord(sider[0]),
        til=_i_ord(sider[1]),
        endringar=samanlikna.endringar,
        kortnamn=namn,
        filer=tuple(
            (fil.fil, skrift.liste(namn.get(kommune, kommune) for kommune in fil.gjeld))
            for fil in strekar.filer
        ),
    )
    filer = {fil.fil: fil.data for fil in strekar.filer} | {FILNAMN: lag_side(side)}
    inndata = strekar.lasta.inngang if strekar.lasta else ""
    manifest = lag_manifest(filer, sak=samanlikna.sak, inndata=inndata, malar={}, versjon=__version__)
    return skriv_sett(ut, samanlikna.sak, {**filer, NAMN: manifest})


def _i_ord(side: Side) -> str:
    revisjon = side.revisjon
    if revisjon is None:
        return "filene slik dei ligg no"
    return f"revisjonen {revisjon.kort}, {skrift.dato(revisjon.dato)} («{revisjon.emne}»)"
