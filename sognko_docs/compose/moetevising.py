"""What a template for a meeting can name: the view of a call to a meeting and its agenda."""

from __future__ import annotations

from dataclasses import dataclass

from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.compose.vising import VedleggVising


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class MoetehovudVising:
    """The meeting. ``avsendar`` is the council, or the joint body itself; what is not settled is None."""

    tittel: Felt
    avsendar: Felt
    organ: Felt
    dato: Felt
    vekedag: Felt
    tid: Felt | None
    stad: Felt | None
    innkalla_av: Felt
    innkalla: tuple[Felt, ...]
    er_utkast: bool


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class MoetesakVising:
    """One case on the agenda. ``anker`` is the bookmark of its heading, ``innhaldslinje`` its line of contents."""

    nummer: Felt
    tittel: Felt
    slag: Felt
    ansvar: Felt | None
    anker: str
    innhaldslinje: str
    framlegg: Blokk | None
    avgjerder: tuple[Felt, ...]
    innspel: Felt | None
    tekst: Blokk | None
    vedlegg: tuple[VedleggVising, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class MoeteVising:
    """Everything a template for a meeting can name."""

    moete: MoetehovudVising
    innleiing: Blokk | None
    saker: tuple[MoetesakVising, ...]
