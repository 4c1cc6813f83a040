"""What a template can name of a budget: groups and lines, who pays, the year before, and what if."""

from __future__ import annotations

from dataclasses import dataclass

from sognko_docs.compose.verdi import Blokk, Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class PostVising:
    """A budget line. ``grunnlag`` is how it was reckoned: «9 × 55 200», «5 % av …».

    ``foerre`` is the year before, ``endring`` and ``endring_prosent`` the change from it.
    """

    post: Felt
    art: Felt | None
    grunnlag: Felt | None
    sum: Felt
    foerre: Felt | None
    endring: Felt | None
    endring_prosent: Felt | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class GruppeVising:
    """Lines under one heading; lines without one are a group without ``namn``. ``sumtekst`` is «Sum løn»."""

    namn: Felt | None
    postar: tuple[PostVising, ...]
    sumtekst: Felt
    sum: Felt
    foerre: Felt | None
    endring: Felt | None
    endring_prosent: Felt | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class FinansieringVising:
    """What pays for the budget, line by line, and its sum."""

    postar: tuple[PostVising, ...]
    har_grunnlag: bool
    sum: Felt
    foerre: Felt | None
    endring: Felt | None
    endring_prosent: Felt | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ScenariofordelingVising:
    """What each council pays in the budget and in every scenario, under one alternative."""

    namn: Felt
    tabell: Blokk


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ScenarioVising:
    """The budget and its scenarios side by side, and what they cost the councils."""

    tabell: Blokk
    fordelingar: tuple[ScenariofordelingVising, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class BudsjettVising:
    """The budget; ``kjelde`` is where the figures come from.

    ``til_fordeling`` is what the councils share: the rest when there is funding, else the sum. It is None
    when the funding does not say. ``foerre`` and the change are None without a year before. ``har_grunnlag`` is
    whether any line says how it was reckoned.
    """

    aar: Felt
    namn: Felt | None
    postar: tuple[PostVising, ...]
    grupper: tuple[GruppeVising, ...]
    sum: Felt
    har_art: bool
    har_grunnlag: bool
    har_foerre: bool
    foerre_aar: Felt | None
    foerre: Felt | None
    endring: Felt | None
    endring_prosent: Felt | None
    finansiering: FinansieringVising | None
    til_fordeling: Felt | None
    scenario: ScenarioVising | None
    kjelde: Felt | None
    foerre_kjelde: Felt | None
