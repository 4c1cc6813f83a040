"""How large the figures of a case may be for the workbook to reckon them exactly; far above any municipality's."""

from __future__ import annotations

from collections.abc import Iterator

from sognko_docs.delivery.ark.grunnlag import Grunnlag
from sognko_docs.delivery.ark.lange import TO_CELLER
from sognko_docs.delivery.ark.noekkelkart import lag_kart
from sognko_docs.delivery.ark.oppsett import Oppsett
from sognko_docs.delivery.ark.rundar import RUNDAR
from sognko_docs.delivery.ark.vekter import eining, ledd

_OERE = 100
_MAKS_OPPGJER = TO_CELLER // 10
"""Kroner in a settlement."""


def for_store(grunnlag: Grunnlag) -> Iterator[str]:
    """Yield what the workbook cannot reckon, as a Nynorsk noun with its reason; nothing for an ordinary case."""
    if not grunnlag.alternativ:
        return
    kart = lag_kart(grunnlag)
    for id_, alternativ in grunnlag.alternativ.items():
        oppsett = Oppsett(grunnlag, id_, kart)
        if oppsett.rekna.total.oere >= TO_CELLER * _OERE:
            yield f"{alternativ.namn} deler ein for stor sum"
        if not all(_faar_plass(oppsett)):
            yield f"{alternativ.namn} har nøkkeltal eller prosentar med for mange siffer"
        if len(grunnlag.avgrensa(alternativ)) > RUNDAR:
            yield f"{alternativ.namn} har grenser for meir enn {RUNDAR} kommunar"
    oppgjer = grunnlag.oppgjer
    if oppgjer and any(abs(belop.oere) >= _MAKS_OPPGJER * _OERE for belop in oppgjer.eigne.values()):
        yield "oppgjeret har eit for stort beløp"


def _faar_plass(oppsett: Oppsett) -> Iterator[bool]:
    """Yield whether each number that is multiplied fits two cells."""
    for ein in ledd(oppsett):
        yield sum(tal.sum for tal in ein.tal) * eining(ein) < TO_CELLER
        yield len(oppsett.grunnlag.partar) * oppsett.prosenteining * ein.faktor < TO_CELLER
    yield oppsett.grenseeining < TO_CELLER
