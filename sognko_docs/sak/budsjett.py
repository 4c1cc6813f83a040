"""The budget of a cooperation. Amounts are kroner, kept in whole øre."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from sognko_docs.sak.grunn import Belop, Del, Linje, Liste, Prosent, Tal


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
