"""What stands in a council's calendar: its meetings on the case, and every deadline that has a date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sognko_docs.compose.arbeidsgjevar import med_vekedag
from sognko_docs.compute.fristar import Frist, fristar
from sognko_docs.sak.sak import Sak


@dataclass(frozen=True, slots=True)
class Hending:
    """A day in the calendar, or some in a row. ``noekkel`` is its name, the same at every build."""

    noekkel: str
    dato: date
    tittel: str
    tekst: str
    siste: date | None = None


def hendingar(sak: Sak, namn: str) -> tuple[Hending, ...]:
    """Return the days of a party's calendar in order; empty when nobody is transferred."""
    overdraging = sak.verksemdsoverdraging
    if overdraging is None or namn not in sak.partar or not sak.kommunar_med("vertskommune"):
        return ()
    datofesta = [_av_frist(frist, frist.dato, sak) for frist in fristar(overdraging) if frist.dato]
    return tuple(sorted((*_moete(sak, namn), *datofesta), key=lambda ei: (ei.dato, ei.noekkel)))


def _moete(sak: Sak, namn: str) -> tuple[Hending, ...]:
    return tuple(
        Hending(f"steg-{nr}", steg.moetedato[namn], f"{steg.utval}: {sak.sak.korttittel}", sak.sak.tittel)
        for nr, steg in enumerate(sak.handsaming, start=1)
        if namn in steg.moetedato
    )


def _av_frist(frist: Frist, dato: date, sak: Sak) -> Hending:
    tekst = [f"{sak.sak.tittel}. Gjeld: {frist.kven}. Heimel: {frist.heimel}."]
    if fall := frist.fall:
        tekst.append(f"Fristen fell på {fall.dag}. Neste yrkedag er {med_vekedag(fall.neste_yrkedag)}.")
    return Hending(frist.noekkel, dato, f"{frist.kva} ({sak.sak.korttittel})", " ".join(tekst))
