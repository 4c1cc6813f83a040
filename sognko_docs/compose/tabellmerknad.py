"""The notes under a table: the case's own, and where the source has other figures than its own add up to."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sognko_docs import skrift
from sognko_docs.compose.verdi import Felt
from sognko_docs.compute.ark import Avvik, Relasjon
from sognko_docs.compute.tabelltotalar import Totalar, er_endra, ved
from sognko_docs.sak.tabell import Kolonne, Tabell

_AVRUNDA = "Tala er avrunda kvar for seg. Ein sum kan difor avvike litt frå summen av tala i tabellen."


def merknadar(sti: str, tabell: Tabell, avvik: tuple[Avvik, ...], viste: Totalar) -> tuple[Felt, ...]:
    """Return the notes, each with its path; ``viste`` are the totals the table shows."""
    tekstar = list(dict.fromkeys((*_i_rader(tabell, avvik), *_i_sum(tabell, viste))))
    ut = [Felt(f"{sti}.merknad", tabell.merknad)] if tabell.merknad else []
    ut += [Felt(f"={sti}.avvik[{nr}]", tekst) for nr, tekst in enumerate(tekstar)]
    if any(eit.er_avrunding for eit in avvik):
        ut.append(Felt(f"={sti}.avrunding", _AVRUNDA))
    return tuple(ut)


def _i_rader(tabell: Tabell, avvik: tuple[Avvik, ...]) -> Iterator[str]:
    """Yield where the figures of the case do not agree with each other, and none is put in their place."""
    for eit in avvik:
        if eit.er_avrunding or (eit.rad is None and eit.relasjon is not Relasjon.LIK):
            continue
        kol, prenta, rett = overskrift(tabell.kolonnar[eit.kolonne]), _skriv(eit.prenta), _skriv(eit.rett)
        stad = "sumlinja" if eit.rad is None else f"rada «{tabell.rader[eit.rad].namn}»"
        if eit.relasjon is Relasjon.LIK:
            yield f"«{kol}» er {prenta} i {stad} her, men {rett} i tala tabellen er jamført med."
        else:
            yield f"«{kol}» i {stad} er {prenta} i kjelda, men {rett} etter dei andre tala."


def _i_sum(tabell: Tabell, viste: Totalar) -> Iterator[str]:
    """Yield where the total row is another than the one the source prints."""
    for nr, total in enumerate(viste):
        prenta = ved(tabell.prenta_sum, nr)
        if total is not None and prenta is not None and er_endra(tabell, nr, total):
            kol = overskrift(tabell.kolonnar[nr])
            yield f"«{kol}» i sumlinja er rekna ut og er {_skriv(total)}. Kjelda har {_skriv(prenta)}."


def _skriv(verdi: Decimal) -> str:
    return skrift.tal(verdi.quantize(Decimal(1)) if verdi == verdi.to_integral_value() else verdi)


def overskrift(kolonne: Kolonne) -> str:
    """Return the heading of a column; one without a title of its own is called by its name."""
    return kolonne.tittel or stor(kolonne.namn.replace("_", " "))


def stor(tekst: str) -> str:
    """Return a text with a capital letter first."""
    return tekst[:1].upper() + tekst[1:]
