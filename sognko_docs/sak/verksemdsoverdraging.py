"""Transfer of an undertaking (aml. kap. 16): the dates and the information the Act demands."""

from __future__ import annotations

from pydantic import Field

from sognko_docs.sak.grunn import Dato, Del, Markdown


class Foelgjer(Del):
    """Legal, economic and social consequences for the employees (aml. §§ 16-5, 16-6 c)."""

    rettslege: Markdown = Field(description="Rettslege følgjer.")
    oekonomiske: Markdown = Field(alias="økonomiske", description="Økonomiske følgjer.")
    sosiale: Markdown = Field(description="Sosiale følgjer.")


class Verksemdsoverdraging(Del):
    """What employees and their representatives are told (aml. §§ 16-5 and 16-6, a–f), and when."""

    vurdering: Markdown = Field(description="Om dette er ei verksemdsoverdraging, vurdert konkret (§ 16-1).")
    grunn: Markdown = Field(description="Grunnen til overdraginga (a).")
    dato: Dato = Field(description="Dagen overdraginga skjer (b).")
    foelgjer: Foelgjer = Field(alias="følgjer", description="Følgjene for dei tilsette (c).")
    tariff: Markdown = Field(description="Endringar i tariffavtaleforhold (d).")
    tiltak: Markdown = Field(description="Planlagde tiltak (e).")
    reservasjon: Markdown = Field(description="Reservasjons- og fortrinnsrett (f).")
    stillingsvern: Markdown | None = Field(None, description="Vernet mot oppseiing (§ 16-4).")
    prosess: Markdown | None = Field(None, description="Korleis prosessen blir gjennomført.")
    droefting: Dato | None = Field(
        None, alias="drøfting", description="Dagen for drøfting med tillitsvalde (§ 16-5)."
    )
    informasjon: Dato | None = Field(None, description="Dagen dei tilsette får informasjonen (§ 16-6).")
    reservasjonsfrist: Dato | None = Field(
        None, description="Siste dag for reservasjon, tidlegast 14 dagar etter informasjonen (§ 16-3)."
    )
