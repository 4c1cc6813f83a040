"""What the template of the attest can name: the outcome of the proof, for people to read."""

from __future__ import annotations

from dataclasses import dataclass

from sognko_docs.compose.verdi import Felt
from sognko_docs.compose.vising import SakVising


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class AttestDokumentVising:
    """A document: its name, who has it, in what way it is the same, and its hash in short form."""

    tittel: Felt
    mottakarar: Felt
    slag: Felt
    sum: Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class AttestKommuneVising:
    """A council, and the fields it has of its own."""

    namn: Felt
    felt: Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class AttestVising:
    """The proof of a case: one hash of all that is the same, the documents, and the councils' own fields."""

    sum: Felt
    algoritme: Felt
    utfall: Felt
    dokument: tuple[AttestDokumentVising, ...]
    kommunar: tuple[AttestKommuneVising, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class LikelydandeVising:
    """Everything the template of the attest can name."""

    sak: SakVising
    attest: AttestVising
