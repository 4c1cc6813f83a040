"""The budget and how its cost is shared. Amounts are kroner, kept in whole øre."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from sognko_docs.sak.grense import Grense
from sognko_docs.sak.grunn import Belop, Dato, Del, KommuneId, Linje, Liste, Markdown, Prosent, Tal
from sognko_docs.sak.noeklar import Noekkel
from sognko_docs.sak.noeklar.slag import HEILT
from sognko_docs.sak.oppgjer import OppgjerVal


class Post(Del):
    """One budget line: an amount, a count times a rate, or a percentage of other lines.

    Exactly one of the three forms is used: ``sum``; ``antal`` and ``sats``; ``prosent`` and ``av``.
    A computed amount is rounded to a whole krone.
    """

    post: Linje = Field(description="Kva posten gjeld.")
    id: Linje | None = Field(None, description="Kort namn som andre postar kan vise til.")
    sum: Belop | None = Field(None, description="Beløpet i kroner.")
    antal: Tal | None = Field(None, description="Talet på einingar, til dømes årsverk.")
    sats: Belop | None = Field(None, description="Kroner for kvar eining.")
    prosent: Prosent | None = Field(None, description="Prosent av postane i «av».")
    av: Liste[Linje] = Field((), description="Id-ane til postane prosenten gjeld.")
    merknad: Linje | None = Field(None, description="Forklaring som står ved posten.")


class Budsjett(Del):
    """The yearly budget of the cooperation."""

    aar: Annotated[int, Field(ge=2000, le=2100)] = Field(alias="år", description="Budsjettåret.")
    postar: Annotated[Liste[Post], Field(min_length=1)] = Field(description="Budsjettpostane.")
    sum: Belop | None = Field(None, description="Summen slik han er vedteken eller omtala, til kontroll.")
    kjelde: Linje | None = Field(None, description="Kjelda til tala.")


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


class Talgrunnlag(Del):
    """Statistics in ``cases/tal/``: one number per council, with source and date."""

    tittel: Linje = Field(description="Kva tala er.")
    eining: Linje = Field(description="Eininga, til dømes «innbyggjarar».")
    kjelde: Linje = Field(description="Kjelda til tala.")
    dato: Dato = Field(description="Dagen tala gjeld.")
    utleidd: Markdown | None = Field(None, description="Korleis tala er rekna ut når kjelda ikkje har dei.")
    tal: Annotated[dict[KommuneId, Tal], Field(min_length=1)] = Field(description="Talet for kvar kommune.")
