"""The deadlines that follow from a transfer of an undertaking (aml. kap. 16).

A date the case does not give stays open: it is said that it is open and what the Act demands of it,
and no date is made up.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sognko_docs.compute.fridagar import fridag, neste_yrkedag, siste_yrkedag
from sognko_docs.sak.verksemdsoverdraging import Verksemdsoverdraging

RESERVASJON_DAGAR = 14
"""Shortest time, in days, from the information to the deadline for objecting (aml. § 16-3)."""

TARIFF_VEKER = 3
"""Weeks the new employer has to declare itself unbound by the collective agreement (aml. § 16-2)."""

TILBOD_DAGAR = 14
"""Days an employee has to accept an offered post before the preferential right is lost (aml. § 16-3)."""


@dataclass(frozen=True, slots=True)
class Fall:
    """What a deadline falls on when that is no working day, and the working days around it."""

    dag: str
    siste_yrkedag: date
    neste_yrkedag: date


@dataclass(frozen=True, slots=True)
class Frist:
    """A deadline. Exactly one of ``dato`` and ``tid`` (words, when there is no date) is set."""

    noekkel: str
    kva: str
    kven: str
    heimel: str
    dato: date | None = None
    tid: str = ""
    tidlegast: date | None = None
    """The first lawful day of a deadline that is open."""
    ope: bool = False
    """True when the case should give a date, and does not yet."""
    loeper_ut: bool = False
    """True when something must be done by the day; False for a day something happens."""

    @property
    def fall(self) -> Fall | None:
        """What the last day falls on, when it is a holiday, a Saturday or a Sunday."""
        dag = fridag(self.dato) if self.dato and self.loeper_ut else ""
        return Fall(dag, siste_yrkedag(self.dato), neste_yrkedag(self.dato)) if self.dato and dag else None


def eitt_aar_etter(dag: date) -> date:
    """Return the same day next year; 29 February becomes 28 February."""
    try:
        return dag.replace(year=dag.year + 1)
    except ValueError:
        return dag.replace(year=dag.year + 1, day=28)


def siste_tariffdag(overdraging: Verksemdsoverdraging) -> date:
    """Return the last day the new employer can declare itself unbound by the collective agreement."""
    return overdraging.dato + timedelta(weeks=TARIFF_VEKER)


def fristar(overdraging: Verksemdsoverdraging) -> tuple[Frist, ...]:
    """Return the deadlines in the order they are met, dated where the case gives the dates."""
    dag = overdraging.dato
    return (
        _moete("drøfting", "Drøfting med tillitsvalde", "aml. § 16-5", overdraging.droefting),
        _moete("informasjon", "Informasjon til dei tilsette", "aml. § 16-6", overdraging.informasjon),
        _reservasjon(overdraging),
        Frist("overdraging", "Overdraginga skjer", "Dei tilsette som er omfatta", "aml. § 16-2", dag),
        Frist(
            "tariff",
            "Siste dag for å seie frå om at ny arbeidsgjevar ikkje vil vere bunden av tariffavtalen",
            "Ny arbeidsgjevar", "aml. § 16-2", siste_tariffdag(overdraging), loeper_ut=True,
        ),
        Frist(
            "tilbod", "Siste dag for å seie ja til eit tilbod om ei passande stilling",
            "Tilsette som har reservert seg", "aml. § 16-3",
            tid=f"{TILBOD_DAGAR} dagar etter at tilbodet er motteke",
        ),
        Frist(
            "fortrinnsrett", "Fortrinnsretten til ny tilsetjing tek slutt",
            "Tilsette som har reservert seg", "aml. § 16-3", eitt_aar_etter(dag), loeper_ut=True,
        ),
    )  # fmt: skip


def _moete(noekkel: str, kva: str, heimel: str, dato: date | None) -> Frist:
    tid = "" if dato else "Ikkje fastsett"
    return Frist(noekkel, kva, "Noverande og ny arbeidsgjevar", heimel, dato, tid, ope=not dato)


def _reservasjon(overdraging: Verksemdsoverdraging) -> Frist:
    frist, informasjon = overdraging.reservasjonsfrist, overdraging.informasjon
    tidlegast = informasjon + timedelta(days=RESERVASJON_DAGAR) if informasjon and not frist else None
    return Frist(
        "reservasjon", "Siste dag for å reservere seg", "Dei tilsette", "aml. § 16-3", frist,
        "" if frist else "Ikkje fastsett", tidlegast, ope=not frist, loeper_ut=True,
    )  # fmt: skip
