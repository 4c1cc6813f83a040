"""Transfer of an undertaking (aml. kap. 16): the dates and the information the Act demands."""

from typing import Annotated, Literal

from pydantic import Field

from sognko_docs.sak.grunn import Dato, Del, KommuneId, Linje, Liste, Markdown

Bokstav = Literal["a", "b", "c", "d", "e", "f"]
"""The six items of aml. § 16-5 second para, which § 16-6 repeats for the employees themselves."""

BOKSTAVAR: tuple[Bokstav, ...] = ("a", "b", "c", "d", "e", "f")


class Foelgjer(Del):
    """Legal, economic and social consequences for the employees (aml. §§ 16-5, 16-6 c)."""

    rettslege: Markdown = Field(description="Rettslege følgjer.")
    oekonomiske: Markdown = Field(alias="økonomiske", description="Økonomiske følgjer.")
    sosiale: Markdown = Field(description="Sosiale følgjer.")


class Informert(Del):
    """Information that has been given: to whom, by which employer, when, and what it held. Roles, never names."""

    kven: Literal["tillitsvalde", "tilsette"] = Field(description="Kven som fekk informasjonen.")
    kommune: KommuneId = Field(description="Kommunen som arbeidsgjevar.")
    dato: Dato = Field(description="Dagen informasjonen blei gitt.")
    av: Linje = Field(description="Rolla til den som informerte, til dømes «personalsjefen», ikkje namn.")
    punkt: Annotated[Liste[Bokstav], Field(min_length=1)] = Field(
        BOKSTAVAR,
        description="Bokstavane i § 16-5 andre ledd som informasjonen dekte. Utan liste: alle seks.",
    )


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
    tarifferklaering: Dato | None = Field(
        None,
        alias="tarifferklæring",
        description="Dagen ny arbeidsgjevar seier frå om at han ikkje vil vere bunden av tariffavtalen (§ 16-2).",
    )
    informert: Liste[Informert] = Field(
        (), description="Informasjonen som er gitt, ein for kvar kommune og kvar gruppe."
    )
