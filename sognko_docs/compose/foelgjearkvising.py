"""What the template of the internal cover sheet can name: a context of its own, which no open document shares."""

from __future__ import annotations

from dataclasses import dataclass

from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.compose.vising import SakVising


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class FunnVising:
    """A finding: code, degree, what it says, its §, where it stands, and the way out.

    ``heimel`` is None for what no § demands. ``grunn`` is the reason the case gives for silencing it, else None.
    """

    kode: Felt
    grad: Felt
    melding: Felt
    heimel: Felt | None
    stad: Felt
    raad: Felt | None
    grunn: Felt | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class KjeldetalVising:
    """A figure that does not agree in its source: the table, what is wrong, and the source."""

    tabell: Felt
    avvik: Felt
    kjelde: Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class FoelgjearkVising:
    """What those who answer for the case must know, and the councils do not get. Lists may be empty."""

    mappe: Felt
    status: Felt
    samandrag: Felt
    ignorerte: tuple[FunnVising, ...]
    staar: tuple[FunnVising, ...]
    kjeldetal: tuple[KjeldetalVising, ...]
    gjeremaal: tuple[Felt, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class InterntVising:
    """Everything the template of the internal cover sheet can name."""

    sak: SakVising
    foelgjeark: FoelgjearkVising
    opne_spoersmaal: tuple[Blokk, ...]
