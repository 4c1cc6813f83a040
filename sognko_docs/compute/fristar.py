"""The deadlines that follow from a transfer of an undertaking (aml. kap. 16)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sognko_docs.sak.verksemdsoverdraging import Verksemdsoverdraging

RESERVASJON_DAGAR = 14
"""Shortest time, in days, from the information to the deadline for objecting (aml. § 16-3)."""

TARIFF_VEKER = 3
"""Weeks the new employer has to declare itself unbound by the collective agreement (aml. § 16-2)."""


@dataclass(frozen=True, slots=True)
class Frist:
    """A deadline. Exactly one of ``dato`` and ``tid`` (words, when the date depends on another) is set."""

    kva: str
    kven: str
    heimel: str
    dato: date | None = None
    tid: str = ""


def eitt_aar_etter(dag: date) -> date:
    """Return the same day next year; 29 February becomes 28 February."""
    try:
        return dag.replace(year=dag.year + 1)
    except ValueError:
        return dag.replace(year=dag.year + 1, day=28)


def fristar(overdraging: Verksemdsoverdraging) -> tuple[Frist, ...]:
    """Return the deadlines in the order they are met, dated where the case gives the dates."""
    dag = overdraging.dato
    return (
        Frist(
            "Drøfting med tillitsvalde", "Noverande og ny arbeidsgjevar", "aml. § 16-5",
            overdraging.droefting, "" if overdraging.droefting else "Så tidleg som mogleg",
        ),
        Frist(
            "Informasjon til dei tilsette", "Noverande og ny arbeidsgjevar", "aml. § 16-6",
            overdraging.informasjon, "" if overdraging.informasjon else "Så tidleg som mogleg",
        ),
        _reservasjon(overdraging),
        Frist("Overdraginga skjer", "Dei tilsette som er omfatta", "aml. § 16-2", dag),
        Frist(
            "Siste dag for å seie frå om at ny arbeidsgjevar ikkje vil vere bunden av tariffavtalen",
            "Ny arbeidsgjevar", "aml. § 16-2", dag + timedelta(weeks=TARIFF_VEKER),
        ),
        Frist(
            "Fortrinnsretten til ny tilsetjing tek slutt",
            "Tilsette som har reservert seg", "aml. § 16-3", eitt_aar_etter(dag),
        ),
    )  # fmt: skip


def _reservasjon(overdraging: Verksemdsoverdraging) -> Frist:
    frist = overdraging.reservasjonsfrist
    if frist is None and overdraging.informasjon is not None:
        frist = overdraging.informasjon + timedelta(days=RESERVASJON_DAGAR)
    tid = "" if frist else f"Tidlegast {RESERVASJON_DAGAR} dagar etter informasjonen"
    return Frist("Siste dag for å reservere seg", "Dei tilsette", "aml. § 16-3", frist, tid)
