"""A sharing tried out on a case: beside the alternative it is compared with, and today's cost. Nothing is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sognko_docs.compute.fordeling import Fordeling
from sognko_docs.compute.noeklar import fordel_alternativ
from sognko_docs.compute.oekonomiplan import Oekonomiplan
from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.finding import Finding
from sognko_docs.kroner import Kroner
from sognko_docs.load.resultat import Lasta, Lesing
from sognko_docs.load.saker import les_sak
from sognko_docs.rules.kontroll import kan_reknast, kontroller
from sognko_docs.sak.fordeling import Alternativ, FordelingVal


@dataclass(frozen=True, slots=True)
class Grunnlag:
    """A case that can be shared, its total, and its own alternatives and plan worked out."""

    lasta: Lasta
    total: Kroner
    fordelingar: Mapping[str, Fordeling]
    plan: Oekonomiplan | None = None

    @property
    def partar(self) -> tuple[str, ...]:
        """The parties, in the order of the agreement."""
        return self.lasta.sak.partar

    @property
    def val(self) -> FordelingVal | None:
        """The alternatives of the case."""
        return self.lasta.sak.fordeling

    def namn(self, kommune: str) -> str:
        """Return what a council is called."""
        return self.lasta.register.kommunar[kommune].kortnamn

    def manglar(self, talgrunnlag: str, partar: Sequence[str]) -> tuple[str, ...]:
        """Return the names of the councils among ``partar`` that a set of statistics has no number for."""
        tal = self.lasta.tal[talgrunnlag].tal
        return tuple(self.namn(part) for part in partar if part not in tal)

    def proev(self, alternativ: Alternativ, total: Kroner, partar: Sequence[str]) -> Fordeling:
        """Return ``total`` shared another way; what cannot be shared so is a ``ValueError``."""
        talsett = {namn: grunnlag.tal for namn, grunnlag in self.lasta.tal.items()}
        return fordel_alternativ(total, alternativ, partar, talsett)


@dataclass(frozen=True, slots=True)
class Proeve:
    """What reading gave; ``grunnlag`` is None when a finding stops it or the case has no budget."""

    lesing: Lesing
    funn: tuple[Finding, ...]
    grunnlag: Grunnlag | None = None


def grunnlag_for(sak: Path, ekstra_tal: tuple[str, ...]) -> Proeve:
    """Read a case and the statistics it shall be tried with, and reckon what it says itself."""
    lesing = les_sak(sak, ekstra_tal=ekstra_tal)
    lasta = lesing.lasta
    if lasta is None:
        return Proeve(lesing, lesing.funn)
    funn = kontroller(lasta.sak, lasta.register, lasta.tal, lasta.lover, lasta.vedleggsfiler)
    if not kan_reknast(funn):
        return Proeve(lesing, lesing.funn + tuple(ei for ei in funn if ei.stoppar))
    rekna = rekn_ut(lasta.sak, lasta.tal)
    if rekna.budsjett is None:
        return Proeve(lesing, ())
    return Proeve(
        lesing, (), Grunnlag(lasta, rekna.budsjett.til_fordeling, rekna.fordelingar, rekna.oekonomiplan)
    )
