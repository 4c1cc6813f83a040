"""What a template can name of a project: goals, roles, work packages, stakeholders, risks, milestones."""

from __future__ import annotations

from dataclasses import dataclass

from sognko_docs.compose.verdi import Blokk, Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class RolleVising:
    """A role in the project and who has it."""

    rolle: Felt
    kven: Felt
    oppgaave: Felt | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class AktivitetVising:
    """An activity; who and when are the work package's unless it has its own."""

    kva: Felt
    ansvar: Felt
    tid: Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ArbeidspakkeVising:
    """A work package. ``delmaal`` are the numbers of the goals it serves, written out."""

    nummer: Felt
    namn: Felt
    maal: Blokk | None
    ansvar: Felt | None
    tid: Felt | None
    delmaal: Felt | None
    aktivitetar: tuple[AktivitetVising, ...]
    leveransar: tuple[Felt, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class InteressentVising:
    """A stakeholder."""

    kven: Felt
    interesse: Felt
    paaverknad: Felt
    tiltak: Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class RisikoVising:
    """A risk. ``nivaa`` is the score and the level, «15 høg», or the level alone when there is no score."""

    nummer: Felt
    risiko: Felt
    sannsyn: Felt | None
    konsekvens: Felt | None
    nivaa: Felt
    er_hoeg: bool
    er_middels: bool
    tiltak: Felt
    ansvar: Felt | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class RuteVising:
    """A cell of the matrix: its score and level, «15 høg», and the risks that stand there."""

    skaar: Felt
    risikoar: Felt | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class MatriseradVising:
    """A row of the matrix: one probability, a cell for each consequence from 1 to 5."""

    k1: RuteVising
    k2: RuteVising
    k3: RuteVising
    k4: RuteVising
    k5: RuteVising


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class MatriseVising:
    """The matrix, a row for each probability: every cell has a name, so that a template cannot name one too many."""

    s5: MatriseradVising
    s4: MatriseradVising
    s3: MatriseradVising
    s2: MatriseradVising
    s1: MatriseradVising


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class MilepaelVising:
    """A milestone. ``arbeidspakkar`` are the numbers of the work packages it covers, written out."""

    tid: Felt
    kva: Felt
    ansvar: Felt
    arbeidspakkar: Felt | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ProsjektVising:
    """The project. ``risikoar`` stand the worst first.

    ``matrise``, and ``grenser`` which says what the levels are, are None when no risk has figures.
    ``har_utan_tal`` is true when a risk has a level and no figures.
    """

    periode: Felt
    bakgrunn: Blokk | None
    hovudmaal: Blokk
    effektmaal: Blokk | None
    delmaal: tuple[Felt, ...]
    maalgrupper: tuple[Felt, ...]
    organisering: tuple[RolleVising, ...]
    arbeidspakkar: tuple[ArbeidspakkeVising, ...]
    interessentar: tuple[InteressentVising, ...]
    risikoar: tuple[RisikoVising, ...]
    matrise: MatriseVising | None
    grenser: Felt | None
    har_utan_tal: bool
    milepaelar: tuple[MilepaelVising, ...]
    kommunikasjon: Blokk | None
    evaluering: Blokk | None
    etter: Blokk | None
