"""The assessment of who is to be host: weighted factors, and a score for each candidate.

The board's form has seven factors, and may have more. A form without weights or scores is one to fill in;
what cannot be reckoned is not reckoned.
"""

from typing import Annotated, Literal

from pydantic import Field

from sognko_docs.sak.grunn import Dato, Del, KommuneId, Linje, Liste, Markdown, Tal

Utfall = Literal["klar skilnad", "tilnærma likt", "likt"]
"""How far the scores set the candidates apart."""


class Skala(Del):
    """The scores there are, from the lowest to the highest, both counted in."""

    minst: Tal = Field(description="Den lågaste skåra.")
    hoegst: Tal = Field(alias="høgst", description="Den høgste skåra.")
    forklaring: Linje | None = Field(
        None, description="Kva skårene tyder, til dømes «1 er lite eigna, 5 er svært godt eigna»."
    )


class Skaar(Del):
    """What one candidate gets on one factor. Without a score it is a line to fill in."""

    skaar: Tal | None = Field(None, alias="skår", description="Skåra. Utan tal er ho ikkje sett enno.")
    grunn: Markdown | None = Field(
        None, description="Kvifor skåra er slik, eller det ein veit om kandidaten."
    )


class Vurderingsfaktor(Del):
    """One factor: how much it weighs, why, and how the candidates score on it."""

    namn: Linje = Field(description="Kva faktoren heiter, til dømes «Nærleik til brukarane».")
    vekt: Tal | None = Field(None, description="Vekta. Utan tal er ho ikkje sett enno.")
    grunn: Markdown | None = Field(None, description="Kva faktoren gjeld, og kvifor vekta er slik.")
    skaarer: dict[KommuneId, Skaar] = Field(
        {}, alias="skårer", description="Skåra til kvar kandidat, med kommunen som nøkkel."
    )


class Vertskommunevurdering(Del):
    """The whole form. ``tilråding`` is the candidate that is recommended, which need not be the highest."""

    status: Literal["skjema til utfylling", "framlegg til vurdering", "vedteken"] = Field(
        description="Kva vurderinga er: eit tomt skjema, eit framlegg, eller vedteken av styret."
    )
    dato: Dato | None = Field(None, description="Dagen vurderinga er gjord.")
    skala: Skala = Field(description="Skårene som kan brukast.")
    vektsum: Tal | None = Field(None, description="Det vektene skal summere seg til, om det er fastsett.")
    kandidatar: Annotated[Liste[KommuneId], Field(min_length=2)] = Field(
        description="Kommunane som kan bli vertskommune."
    )
    innleiing: Markdown | None = Field(None, description="Det som skal stå framfor vurderinga.")
    faktorar: Annotated[
        dict[Annotated[str, Field(pattern=r"^[^\s./]+$")], Vurderingsfaktor], Field(min_length=1)
    ] = Field(description="Faktorane, med eit namn kvar.")
    utfall: Utfall | None = Field(
        None, description="Korleis vurderinga omtalar skilnaden mellom kandidatane."
    )
    tilraading: KommuneId | None = Field(
        None, alias="tilråding", description="Kommunen som blir tilrådd. Utan kommune er valet ope."
    )
    grunngjeving: Markdown | None = Field(
        None, description="Kvifor kommunen er tilrådd; må stå når ein annan har høgare skår."
    )
    kjelder: Liste[Linje] = Field((), description="Kjeldene til vurderinga.")
