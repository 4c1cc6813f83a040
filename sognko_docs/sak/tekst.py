"""The prose of a case paper, a Markdown text for each part (koml. § 13-1: forsvarleg utgreidd)."""

from typing import Literal

from pydantic import Field

from sognko_docs.sak.grunn import Del, Liste, Markdown, Rolle

Avgjerd = Literal[
    "etablering", "avtale", "delegering", "økonomi", "verksemdsoverdraging", "oppløysing", "fullmakt",
    "føresetnad", "prosjekt", "val",
    "plan", "uttreding", "endring",
]  # fmt: skip
"""What a point of the proposed decision decides."""


class Tekst(Del):
    """The written parts of the case paper. What is left out leaves no heading behind."""

    samandrag: Markdown | None = Field(None, description="Det viktigaste, på ein halv side.")
    bakgrunn: Markdown | None = Field(None, description="Kvifor saka kjem no, og kva som er vedteke før.")
    lovheimel: Markdown | None = Field(None, description="Lovene saka kviler på.")
    saksopplysningar: Markdown | None = Field(None, description="Fakta i saka.")
    alternativ: Markdown | None = Field(None, description="Alternativa som er vurderte.")
    vurdering: Markdown | None = Field(None, description="Vurderinga av fakta og alternativ.")
    oekonomi: Markdown | None = Field(None, alias="økonomi", description="Økonomiske konsekvensar.")
    tilsette: Markdown | None = Field(None, description="Konsekvensar for dei tilsette.")
    barnets_beste: Markdown | None = Field(None, description="Vurdering av barnets beste.")
    klima_og_miljoe: Markdown | None = Field(
        None, alias="klima_og_miljø", description="Konsekvensar for klima og miljø."
    )
    folkehelse: Markdown | None = Field(None, description="Konsekvensar for folkehelsa.")
    vidare_prosess: Markdown | None = Field(None, description="Kva som skjer etter vedtaket.")
    konklusjon: Markdown | None = Field(None, description="Kva utgreiinga munnar ut i.")


class Vedtakspunkt(Del):
    """One numbered point of the proposed decision, and the roles it is put before.

    Adopting the agreement and delegating authority are two decisions (koml. §§ 20-2, 20-4), so
    each point says what it decides.
    """

    tekst: Markdown = Field(description="Punktet slik kommunestyret skal vedta det.")
    avgjer: Avgjerd | None = Field(None, description="Kva punktet avgjer.")
    gjeld: Liste[Rolle] = Field((), description="Rollene punktet gjeld. Utan liste gjeld det alle.")

    def gjeld_for(self, roller: frozenset[str]) -> bool:
        """True when a council with these roles gets the point."""
        return not self.gjeld or bool(roller & set(self.gjeld))
