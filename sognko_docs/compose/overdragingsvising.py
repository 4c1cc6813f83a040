"""What a template can name of a transfer of an undertaking: the six items, the deadlines, the employer's papers."""

from __future__ import annotations

from dataclasses import dataclass

from sognko_docs.compose.verdi import Blokk, Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class FallVising:
    """What a deadline falls on when it is no working day, and the working days before and after it."""

    dag: Felt
    siste_vekedag: Felt
    siste: Felt
    neste_vekedag: Felt
    neste: Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class FristVising:
    """A deadline: when, what, for whom, and its legal basis.

    ``dato`` is words where there is no date, and ``vekedag`` is then None. ``tidlegast`` is the first
    lawful day of a date that is still open.
    """

    dato: Felt
    vekedag: Felt | None
    kva: Felt
    kven: Felt
    heimel: Felt
    tidlegast: Felt | None
    fall: FallVising | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class OverdragingVising:
    """The transfer of the undertaking: the six items of aml. §§ 16-5 and 16-6, and the deadlines."""

    dato: Felt
    vurdering: Blokk
    grunn: Blokk
    rettslege: Blokk
    oekonomiske: Blokk
    sosiale: Blokk
    tariff: Blokk
    tiltak: Blokk
    reservasjon: Blokk
    stillingsvern: Blokk | None
    prosess: Blokk | None
    fristar: tuple[FristVising, ...]
    har_opne_fristar: bool


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ArbeidsgjevarVising:
    """The council as an employer: what its own papers to employees and union representatives say.

    ``rolle`` is «noverande arbeidsgjevar» or «ny arbeidsgjevar»; a date that is open is said to be so.
    """

    rolle: Felt
    brevdato: Felt
    droefting: Felt
    frist: Felt
    innleiing: Blokk
    svar: Blokk
    protokoll: Blokk
    informert: Blokk
