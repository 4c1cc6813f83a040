"""What the sheet of an alternative says in words: that all can be shared, or why not."""

from __future__ import annotations

from collections.abc import Iterator

from sognko_docs.delivery.ark.hjelp import RAD, Hjelp
from sognko_docs.delivery.ark.lange import SIFFER, TO_CELLER
from sognko_docs.delivery.ark.noekkelkart import Talkolonne
from sognko_docs.delivery.ark.oppsett import HOEGST, LIKT, MINST, TOTAL, Oppsett
from sognko_docs.delivery.ark.rundar import Grensekolonnar
from sognko_docs.delivery.ark.vekter import Vekter

GODKJEND = "Alt kan fordelast"
_TALFEIL = ("Eit tal manglar", "Eit tal er under null", "Tala har for mange desimalar")


def kontrollformel(hjelp: Hjelp, oppsett: Oppsett, vekter: Vekter, grenser: Grensekolonnar) -> str:
    """Return the formula. What comes first is said first, and keeps what follows from being reckoned."""
    vilkaar = (
        *_om_total(),
        *_om_prosentar(oppsett),
        *_om_tal(hjelp, oppsett, vekter),
        *_om_grenser(hjelp, oppsett, grenser),
    )
    formel = f'"{GODKJEND}"'
    for krav, melding in reversed(vilkaar):
        formel = f'IF({krav},"{melding}",{formel})'
    return f"={formel}"


def naar_godkjend(oppsett: Oppsett, formel: str) -> str:
    """Return a formula that gives nothing when nothing can be shared."""
    return f'=IF({oppsett.kontroll}="{GODKJEND}",{formel},"")'


def _om_total() -> Iterator[tuple[str, str]]:
    yield f"NOT(ISNUMBER({TOTAL}))", "Budsjettet har ein feil"
    yield f"OR({TOTAL}<0,{TOTAL}<>ROUND({TOTAL},0))", "Summen må vere heile kroner, null eller meir"
    yield f"{TOTAL}>={TO_CELLER}", "Summen er for stor"


def _om_prosentar(oppsett: Oppsett) -> Iterator[tuple[str, str]]:
    heil, celler = oppsett.prosenteining, (LIKT, *oppsett.vektceller)
    yield _ein(f"COUNT({celle})<1" for celle in celler), "Prosenten manglar"
    yield _ein(f"{celle}<0,{celle}>1" for celle in celler), "Prosenten må vere frå 0 til 100"
    uheile = (f"ABS({celle}*{heil}-ROUND({celle}*{heil},0))>0.0001" for celle in celler)
    yield _ein(uheile), "Prosenten har for mange desimalar"
    sum_ = "+".join(f"ROUND({celle}*{heil},0)" for celle in celler)
    yield f"{sum_}<>{heil}", "Prosentane er ikkje 100 til saman"


def _om_tal(hjelp: Hjelp, oppsett: Oppsett, vekter: Vekter) -> Iterator[tuple[str, str]]:
    brukte = [tal for noekkel in oppsett.noeklar for gruppe in noekkel.grupper for tal in gruppe]
    alle = {tal.kolonne: tal for tal in brukte}.values()
    feil = [hjelp.skalar(f"Feil i tal {nr}", _feil(tal)) for nr, tal in enumerate(alle, 1)]
    for nr, melding in enumerate(_TALFEIL, 1):
        yield _ein(f"{celle}={nr}" for celle in feil), melding
    yield _ein(f"{sum_}<=0" for sum_ in vekter.summar), "Alle tala er null"
    plass = [f"{sum_}>={TO_CELLER}" for sum_ in vekter.summar]
    lengd = f"{vekter.storleik}>=9.99*10^{SIFFER * len(vekter.w) - 1}"
    yield _ein([*plass, lengd]), "Tala er for store til å reknast nøyaktig"


def _feil(tal: Talkolonne) -> str:
    """Return the formula of the number of what is wrong with a column of numbers, from 1, or zero."""
    uheile = f"SUMPRODUCT(ABS({tal.alle}*{tal.eining}-ROUND({tal.alle}*{tal.eining},0)))>0.001"
    return f"=IF(COUNT({tal.alle})<ROWS({tal.alle}),1,IF(MIN({tal.alle})<0,2,IF({uheile},3,0)))"


def _om_grenser(hjelp: Hjelp, oppsett: Oppsett, grenser: Grensekolonnar) -> Iterator[tuple[str, str]]:
    for namn, grense in ((MINST, grenser.minst), (HOEGST, grenser.hoegst)):
        if grense:
            skrivne = f"${oppsett.bokstav(namn)}{RAD}"
            yield f"MIN(0,{hjelp.alle(skrivne)})<0", "Ei grense er under null"
            yield f"MAX({hjelp.alle(grense)})>={TO_CELLER}", "Ei grense er for stor"
    if grenser.minst:
        yield f"SUM({hjelp.alle(grenser.minst)})>{TOTAL}", "Det minste er til saman meir enn summen"
    if grenser.hoegst:
        yield f"SUM({hjelp.alle(grenser.hoegst)})<{TOTAL}", "Det høgste er til saman mindre enn summen"
    if grenser.minst and grenser.hoegst:
        over = f"SUMPRODUCT(--({hjelp.alle(grenser.minst)}>{hjelp.alle(grenser.hoegst)}))>0"
        yield over, "Det minste er over det høgste for ein kommune"


def _ein(krav: Iterator[str] | list[str]) -> str:
    """Return the formula that is true when one of these is."""
    return f"OR({','.join(krav)})"
