"""Text character by character: what it says, how it is emphasised, and where it is written in the source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from sognko_docs.identity.tekst import Avsnitt

Utheving: TypeAlias = tuple[str, str]
"""``b``, ``i`` or both, and where a link leads; both empty for plain text."""
REIN: Utheving = ("", "")


@dataclass(frozen=True, slots=True)
class Teikn:
    """One character. ``fraa`` and ``til`` are its place in the source, the same for all of a value referred to.

    ``fraa`` is -1 for a character that is not in the source.
    """

    tekst: str
    utheving: Utheving
    fraa: int = -1
    til: int = -1
    innslag: bool = False
    """True when it comes from a value the text refers to."""


def uthevingar(avsnitt: Avsnitt, lengd: int) -> list[Utheving]:
    """Return the emphasis of each character of a paragraph; none where the file does not say."""
    ut = [(kode, lenkje) for tal, kode, lenkje in avsnitt.uthevingar for _ in range(tal)]
    return ut if len(ut) == lengd else [REIN] * lengd


def same_utheving(ein: Sequence[Teikn], andre: Sequence[Teikn]) -> bool:
    """Return whether two texts of the same words are emphasised the same; spaces have no emphasis to see."""
    return all(
        venstre.tekst.isspace() or venstre.utheving == hoegre.utheving
        for venstre, hoegre in zip(ein, andre, strict=True)
    )
