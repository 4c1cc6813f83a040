"""The view of the models compared, as a template names it under ``modellar``."""

from __future__ import annotations

from dataclasses import dataclass

from sognko_docs.compose.verdi import Blokk, Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ModellVising:
    """One model. ``form`` is its legal form with the § it stands on; ``kostnad`` None when no sum is known."""

    namn: Felt
    er_tilraadd: bool
    er_som_i_dag: bool
    om_lag: bool
    form: Felt | None
    skildring: Blokk | None
    fordelar: tuple[Blokk, ...]
    ulemper: tuple[Blokk, ...]
    kostnad: Felt | None
    kostnad_aar: Felt | None
    kostnad_tekst: Blokk | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class KonsekvensVising:
    """What one model means for those of the theme it stands under."""

    modell: Felt
    tekst: Blokk


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class TemaVising:
    """Those the models touch, and what each model that says something of them means."""

    tema: Felt
    rader: tuple[KonsekvensVising, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ModellarVising:
    """The comparison. ``tilraadd`` is None when none is recommended; ``utan_tilraading`` then says why."""

    spoersmaal: Felt
    alternativ: tuple[ModellVising, ...]
    konsekvensar: tuple[TemaVising, ...]
    utan_dagens: Blokk | None
    tilraadd: ModellVising | None
    grunngjeving: Blokk | None
    utan_tilraading: Blokk | None
    har_kostnad: bool
