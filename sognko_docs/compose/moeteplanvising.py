"""What the template for a plan of meetings can name."""

from __future__ import annotations

from dataclasses import dataclass

from sognko_docs.compose.verdi import Blokk, Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class PlanhovudVising:
    """The plan: title, year, and how far it has come, in words."""

    tittel: Felt
    aar: Felt
    dato: Felt
    status: Felt
    er_utkast: bool
    kjelder: tuple[Felt, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class PlanmoeteVising:
    """One meeting. ``merknader`` are its notes: where it was moved from, who else meets, a day off."""

    vekedag: Felt
    dag: Felt
    organ: Felt
    merknader: tuple[Felt, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class PlanorganVising:
    """A body, its meetings in one line, and who set them."""

    namn: Felt
    moete: Felt
    kjelde: Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class PlansakVising:
    """A matter at one meeting, or without ``dag`` at every meeting. ``kjelde`` says «framlegg» where nobody has settled it."""

    dag: Felt | None
    organ: Felt
    sak: Felt
    slag: Felt
    merknad: Felt | None
    kjelde: Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class MoeteplanVising:
    """Everything the template can name."""

    plan: PlanhovudVising
    organ: tuple[PlanorganVising, ...]
    moete: tuple[PlanmoeteVising, ...]
    faste: tuple[PlansakVising, ...]
    saker: tuple[PlansakVising, ...]
    merknader: Blokk | None
