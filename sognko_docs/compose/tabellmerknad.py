"""The notes under a table: the case's own, and where the source has other figures than its own add up to."""

from __future__ import annotations

from decimal import Decimal

from sognko_docs.compose import skrift
from sognko_docs.compose.verdi import Felt
from sognko_docs.compute.ark import Avvik, Relasjon
from sognko_docs.sak.tabell import Kolonne, Tabell

_AVRUNDA = "Tala er avrunda kvar for seg. Ein sum kan difor avvike litt frå summen av tala i tabellen."


def merknadar(sti: str, tabell: Tabell, avvik: tuple[Avvik, ...]) -> tuple[Felt, ...]:
    """Return the notes, each with its path; what the reader needs to trust the figures as they stand."""
    ut = [Felt(f"{sti}.merknad", tabell.merknad)] if tabell.merknad else []
    sedde: set[tuple[int | None, int]] = set()
    for eit in avvik:
        stad = (eit.rad, eit.kolonne)
        if not eit.er_avrunding and stad not in sedde:
            sedde.add(stad)
            ut.append(Felt(f"={sti}.avvik[{len(sedde) - 1}]", _merknad(tabell, eit)))
    if any(eit.er_avrunding for eit in avvik):
        ut.append(Felt(f"={sti}.avrunding", _AVRUNDA))
    return tuple(ut)


def _merknad(tabell: Tabell, avvik: Avvik) -> str:
    kolonne = tabell.kolonnar[avvik.kolonne]
    kol, prenta, rett = overskrift(kolonne), _skriv(avvik.prenta), _skriv(avvik.rett)
    stad = "sumlinja" if avvik.rad is None else f"rada «{tabell.rader[avvik.rad].namn}»"
    if avvik.relasjon is Relasjon.LIK:
        return f"«{kol}» er {prenta} i {stad} her, men {rett} i tala tabellen er jamført med."
    if avvik.rad is None:
        return f"«{kol}» i {stad} er rekna ut og er {rett}. Kjelda har {prenta}."
    return f"«{kol}» i {stad} er {prenta} i kjelda, men {rett} etter dei andre tala."


def _skriv(verdi: Decimal) -> str:
    return skrift.tal(verdi.quantize(Decimal(1)) if verdi == verdi.to_integral_value() else verdi)


def overskrift(kolonne: Kolonne) -> str:
    """Return the heading of a column; one without a title of its own is called by its name."""
    return kolonne.tittel or stor(kolonne.namn.replace("_", " "))


def stor(tekst: str) -> str:
    """Return a text with a capital letter first."""
    return tekst[:1].upper() + tekst[1:]
