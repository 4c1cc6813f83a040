"""The view of a decision in principle, as a template names it under ``prinsipp``."""

from __future__ import annotations

from dataclasses import dataclass

from sognko_docs.compose.verdi import Blokk, Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class NesteavgjerdVising:
    """The next decision. ``tid`` is a date or words; it and ``foerebur`` are empty text when unknown."""

    avgjerd: Felt
    tid: Felt
    organ: Felt
    foerebur: Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class PrinsippVising:
    """What is settled in principle, what is not, what it presupposes, and what comes next."""

    avgjort: tuple[Blokk, ...]
    ikkje_avgjort: tuple[Blokk, ...]
    foeresetnader: tuple[Blokk, ...]
    neste: tuple[NesteavgjerdVising, ...]
