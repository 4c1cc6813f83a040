"""A project: goals, organisation, work packages, stakeholders, risks and milestones.

What it costs and who pays stands in the budget of the case. Goals and work packages are numbered from 1 in
the order they stand, and named by their number. A risk has no score of its own: it is reckoned.
"""

from typing import Annotated, Literal

from pydantic import Field

from sognko_docs.sak.grunn import Del, Linje, Liste, Markdown
from sognko_docs.sak.tidsrom import Tid

Nummer = Annotated[int, Field(ge=1)]
"""The place of a goal or a work package in its list, from 1."""

Grad = Literal["liten", "liten til middels", "middels", "middels til stor", "stor"]
"""How much a stakeholder cares, or can do."""

Nivaa = Literal["låg", "middels", "høg"]
"""The level of a risk, the least first."""

Styrke = Annotated[int, Field(ge=1, le=5)]
"""Probability or consequence, from 1 to 5."""

Rolla = Literal[
    "oppdragsgivar", "prosjekteigar", "prosjektansvarleg", "styringsgruppe", "prosjektleiar", "prosjektgruppe",
    "arbeidsgruppe", "prosjektmedarbeidarar", "referansegruppe", "samarbeidspartnarar",
]  # fmt: skip
"""What someone is in a project."""


class Prosjektrolle(Del):
    """Who has a role in the project: a body or a position, never a name."""

    rolle: Rolla = Field(description="Rolla i prosjektet.")
    kven: Linje = Field(description="Organet eller stillinga som har rolla, ikkje namn på personar.")
    oppgaave: Linje | None = Field(None, alias="oppgåve", description="Kva den som har rolla, skal gjere.")


class Aktivitet(Del):
    """What is done in a work package. Who and when are those of the package unless said here."""

    kva: Linje = Field(description="Kva som skal gjerast.")
    ansvar: Linje | None = Field(None, description="Kven som har ansvaret, når det ikkje er som i pakken.")
    tid: Tid | None = Field(None, description="Frist eller periode, når det ikkje er som i pakken.")


class Arbeidspakke(Del):
    """A work package: what for, its activities, and what it delivers."""

    namn: Linje = Field(description="Namnet på arbeidspakken, utan nummer.")
    maal: Markdown | None = Field(None, alias="mål", description="Kva arbeidspakken skal føre til.")
    ansvar: Linje | None = Field(None, description="Kven som har ansvaret for pakken, som rolle.")
    tid: Tid | None = Field(None, description="Frist eller periode, til dømes «2026-02 til 2026-04».")
    delmaal: Liste[Nummer] = Field((), alias="delmål", description="Numra på delmåla pakken skal oppfylle.")
    aktivitetar: Annotated[Liste[Aktivitet], Field(min_length=1)] = Field(description="Aktivitetane.")
    leveransar: Liste[Linje] = Field((), description="Det arbeidspakken skal levere.")


class Interessent(Del):
    """A stakeholder: how much it cares and can do, and how it is met."""

    kven: Linje = Field(description="Kven det er.")
    interesse: Grad = Field(description="Kor stor interesse dei har i prosjektet.")
    paaverknad: Grad = Field(alias="påverknad", description="Kor stor påverknad dei har.")
    tiltak: Linje = Field(description="Korleis prosjektet møter dei.")


class Risiko(Del):
    """What can go wrong: probability and consequence, or only a level where the source has no more."""

    risiko: Linje = Field(description="Kva som kan gå gale.")
    sannsyn: Styrke | None = Field(None, description="Kor sannsynleg det er, frå 1 til 5.")
    konsekvens: Styrke | None = Field(None, description="Kor alvorleg det er, frå 1 til 5.")
    nivaa: Nivaa | None = Field(
        None, alias="nivå", description="Nivået i kjelda, når ho ikkje har tal på sannsyn og konsekvens."
    )
    tiltak: Linje | None = Field(None, description="Kva som blir gjort med risikoen.")
    ansvar: Linje | None = Field(None, description="Kven som følgjer opp tiltaket, som rolle.")


class Milepael(Del):
    """A milestone: when it is reached, and the work packages it covers."""

    tid: Tid = Field(description="Dato eller periode.")
    kva: Linje = Field(description="Det som er nådd.")
    ansvar: Linje | None = Field(None, description="Kven som har ansvaret, som rolle.")
    arbeidspakkar: Liste[Nummer] = Field((), description="Numra på arbeidspakkane milepælen gjeld.")


class Prosjekt(Del):
    """The plan of a project."""

    periode: Tid = Field(description="Prosjektperioden, til dømes «2026-01 til 2026-12».")
    bakgrunn: Markdown | None = Field(
        None, description="Bakgrunnen i prosjektplanen; utan han blir bakgrunnen i saksframlegget brukt."
    )
    hovudmaal: Markdown = Field(alias="hovudmål", description="Hovudmålet.")
    effektmaal: Markdown | None = Field(
        None, alias="effektmål", description="Det prosjektet skal føre til på lengre sikt."
    )
    delmaal: Liste[Linje] = Field((), alias="delmål", description="Delmål eller resultatmål, i rekkjefølgje.")
    maalgrupper: Liste[Linje] = Field((), alias="målgrupper", description="Dei prosjektet er for.")
    organisering: Annotated[Liste[Prosjektrolle], Field(min_length=1)] = Field(
        description="Kven som har kva rolle."
    )
    arbeidspakkar: Liste[Arbeidspakke] = Field((), description="Arbeidspakkane, i rekkjefølgje.")
    interessentar: Liste[Interessent] = Field((), description="Dei som har interesse i prosjektet.")
    risikoar: Liste[Risiko] = Field((), description="Det som kan gå gale, og kva som blir gjort med det.")
    milepaelar: Liste[Milepael] = Field((), alias="milepælar", description="Milepælane, i rekkjefølgje.")
    kommunikasjon: Markdown | None = Field(None, description="Korleis prosjektet informerer.")
    evaluering: Markdown | None = Field(None, description="Korleis prosjektet blir evaluert og rapportert.")
    etter: Markdown | None = Field(None, description="Kva som skjer når prosjektet er slutt.")
