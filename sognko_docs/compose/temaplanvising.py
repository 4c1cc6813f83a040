"""What a template can name of a thematic plan, under ``plan``."""

from __future__ import annotations

from dataclasses import dataclass

from sognko_docs.compose.verdi import Blokk, Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class TiltakVising:
    """A measure. What is not settled says so."""

    tiltak: Felt
    ansvar: Felt
    frist: Felt
    kostnadsberar: Felt
    kostnad: Felt | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class OmraadeVising:
    """An area of effort. ``anker`` is the bookmark of its heading, ``i_innhald`` what the contents call it."""

    anker: str
    i_innhald: str
    namn: Felt
    maal: tuple[Felt, ...]
    tekst: Blokk | None
    tiltak: tuple[TiltakVising, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class InnspelVising:
    """Input from the hearing. ``svar`` is None as long as it is not answered."""

    fraa: Felt
    innspel: Blokk
    svar: Blokk | None
    utfall: Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class HoeyringVising:
    """The hearing; a day that is open says so."""

    fraa: Felt
    til: Felt
    instansar: tuple[Felt, ...]
    utlegging: Blokk | None
    innspel: tuple[InnspelVising, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class PlanstegVising:
    """A stage on the way to adoption."""

    dato: Felt
    organ: Felt
    kva: Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class KontaktVising:
    """Who is the contact in a council, or that none is appointed yet."""

    kommune: Felt
    rolle: Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class TemaplanVising:
    """The plan as it is published. Parts it does not have are None or empty."""

    tittel: Felt
    periode: Felt | None
    foeremaal: Blokk
    kunnskapsgrunnlag: Blokk | None
    omraade: tuple[OmraadeVising, ...]
    organisering: Blokk | None
    kontakt_tittel: Felt | None
    kontakt_i_innhald: str
    kontakt_oppgaave: Blokk | None
    kontaktar: tuple[KontaktVising, ...]
    oekonomi: Blokk | None
    hoeyring: HoeyringVising | None
    steg: tuple[PlanstegVising, ...]
    rullering: Blokk | None
    evaluering: Felt | None
    har_kostnad: bool
    """True when the cost of some measure is known, so that the table has a column for it."""
