"""What a template can name of a change of an agreement, under ``endring``."""

from __future__ import annotations

from dataclasses import dataclass

from sognko_docs.compose.verdi import Blokk, Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class OrdbitVising:
    """A stretch of wording that stands, goes out or comes in: at most one of the two is true."""

    tekst: Felt
    er_ut: bool
    er_inn: bool


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class AvsnittVising:
    """A paragraph with the changes marked."""

    bitar: tuple[OrdbitVising, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class OrdlydVising:
    """One provision: with changes marked, told in words, and clean.

    ``ut`` and ``inn`` are what goes out and comes in, stretch by stretch, for those who do not see the marks.
    ``ny`` is None when the provision goes out.
    """

    punkt: Felt
    slag: Felt
    avsnitt: tuple[AvsnittVising, ...]
    ut: tuple[Felt, ...]
    inn: tuple[Felt, ...]
    ny: Blokk | None
    grunn: Blokk


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class EndringVising:
    """The agreement and its changes. ``vedtek`` says who must decide, and on what."""

    avtale: Felt
    vedteken: Felt | None
    verknad_fraa: Felt | None
    vedtek: Felt
    endringar: tuple[OrdlydVising, ...]
