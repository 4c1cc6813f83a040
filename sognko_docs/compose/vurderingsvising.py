"""What a template can name of the host assessment."""

from __future__ import annotations

from dataclasses import dataclass

from sognko_docs.compose.verdi import Blokk, Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class PlasseringVising:
    """One candidate in the ranking: its place, its points in all and their weighted mean."""

    kommune: Felt
    plass: Felt
    poeng: Felt
    snitt: Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class SkaarVising:
    """One candidate on one factor; ``skår`` is empty text as long as it is to be filled in."""

    kommune: Felt
    skaar: Felt
    grunn: Blokk | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class FaktorVising:
    """One factor; ``vekt`` is None as long as it is to be filled in."""

    namn: Felt
    vekt: Felt | None
    grunn: Blokk | None
    skaarer: tuple[SkaarVising, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class KjensleVising:
    """What one factor would take to change the outcome, in words."""

    faktor: Felt
    vekt: Felt
    vektgrense: Felt
    skaargrense: Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class VurderingVising:
    """The assessment. ``tabell`` and ``rekkjefølgje`` are there only when it can be reckoned."""

    status: Felt
    er_tom: bool
    er_utrekna: bool
    skala: Felt
    innleiing: Blokk | None
    faktorar: tuple[FaktorVising, ...]
    rekkjefoelgje: tuple[PlasseringVising, ...]
    utfall: Felt | None
    tilraading: Felt | None
    grunngjeving: Blokk | None
    tabell: Blokk | None
    kjensle: tuple[KjensleVising, ...]
    kjelder: tuple[Felt, ...]
