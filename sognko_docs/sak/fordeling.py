"""How the cost is shared: the alternatives, and what is settled besides."""

from typing import Annotated

from pydantic import Field

from sognko_docs.sak.grense import Grense
from sognko_docs.sak.grunn import Belop, Del, KommuneId, Linje, Liste, Markdown, Prosent
from sognko_docs.sak.noeklar import Noekkel
from sognko_docs.sak.noeklar.slag import HEILT
from sognko_docs.sak.oppgjer import OppgjerVal


class Alternativ(Del):
    """One way of sharing the cost: ``likt`` per cent in equal parts, the rest after one or more keys.

    Exactly one of ``etter`` and ``nøklar`` is used; ``etter`` is the short form for one key.
    """

    namn: Linje = Field(description="Namnet på alternativet.")
    likt: Prosent = Field(description="Prosenten som blir delt likt.")
    etter: Linje | None = Field(
        None, description="Nøkkelen for resten: namnet på ei fil i «cases/tal» utan «.yaml»."
    )
    noeklar: Liste[Noekkel] = Field(
        (), alias="nøklar", description="Fleire nøklar med vekt; «likt» og vektene er til saman 100."
    )
    minst: dict[KommuneId, Grense] = Field({}, description="Det minste ein kommune betaler.")
    hoegst: dict[KommuneId, Grense] = Field(
        {}, alias="høgst", description="Det høgste ein kommune betaler; resten blir delt på dei andre."
    )

    @property
    def alle_noeklar(self) -> tuple[Noekkel, ...]:
        """The keys, however they are written; the one of the short form carries all that is not equal."""
        if self.etter is None:
            return self.noeklar
        return (Noekkel(etter=self.etter, vekt=HEILT), *self.noeklar)


class FordelingVal(Del):
    """The alternatives for sharing the cost, and the one that is proposed.

    Without ``vald`` the choice is open and the councils decide it; ``open`` then says what is open.
    """

    vald: Linje | None = Field(None, description="Nøkkelen til alternativet som blir tilrådd.")
    open: Markdown | None = Field(None, description="Kva som står ope når ikkje noko alternativ er valt.")
    alternativ: Annotated[dict[str, Alternativ], Field(min_length=1)] = Field(description="Alternativa.")
    fraafall: Liste[KommuneId] = Field(
        (), alias="fråfall", description="Kommunar som er gått ut; delen deira går over på dei som er att."
    )
    oppgjer: OppgjerVal | None = Field(None, description="Motrekning, eigne kostnader og innbetalingar.")
    i_dag: dict[KommuneId, Belop] = Field({}, description="Det kvar kommune betalar i dag, i kroner.")
    i_dag_tekst: Linje | None = Field(None, description="Kva tala for i dag gjeld.")
