"""The budget of a cooperation: what it costs, who pays, last year beside it, and what if. Amounts are whole øre."""

from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema

from sognko_docs.sak.grunn import Belop, Del, Linje, Liste, Prosent, Tal, som_desimal

Aar = Annotated[int, Field(ge=2000, le=2100)]
Vekst = Annotated[
    Decimal,
    BeforeValidator(som_desimal),
    Field(ge=-100, le=1000),
    WithJsonSchema({"type": "number", "minimum": -100, "maximum": 1000}),
]
"""A growth in per cent; below zero it is a cut."""

ART = r"^[0-9]{3,}$"
Art = Annotated[str, Field(pattern=ART)]
"""A KOSTRA art, written in quotes so that zeros in front live: ``"010"``."""


class Budsjettlinje(Del):
    """A line that comes to an amount: written, reckoned by count, as a percentage, or as growth.

    Exactly one form is used: ``sum``; ``antal`` and ``sats``, with ``mengd`` as a further factor;
    ``prosent`` and ``av``; or ``vekst`` on the lines in ``av``, on ``førre`` when there are none.
    A computed amount is rounded to a whole krone.
    """

    post: Linje = Field(description="Kva posten gjeld.")
    id: Linje | None = Field(None, description="Kort namn som andre postar kan vise til.")
    art: Art | None = Field(None, description='KOSTRA-arten i hermeteikn, til dømes "10100".')
    sum: Belop | None = Field(None, description="Beløpet i kroner.")
    antal: Tal | None = Field(None, description="Talet på einingar, til dømes årsverk.")
    mengd: Tal | None = Field(None, description="Ein faktor til, til dømes 23 m² for kvar stilling.")
    eining: Linje | None = Field(
        None, description="Eininga til «mengd», eller til «antal» når «mengd» manglar."
    )
    sats: Belop | None = Field(None, description="Kroner for kvar eining.")
    prosent: Prosent | None = Field(None, description="Prosent av postane i «av».")
    vekst: Vekst | None = Field(None, description="Vekst i prosent på postane i «av», elles på «førre».")
    av: Liste[Linje] = Field((), description="Id-ane til postane prosenten eller veksten gjeld.")
    foerre: Belop | None = Field(None, alias="førre", description="Beløpet året før, i kroner.")
    merknad: Linje | None = Field(None, description="Forklaring som står ved posten.")


class Post(Budsjettlinje):
    """One budget line: what something costs."""

    gruppe: Linje | None = Field(
        None, description="Overskrifta posten står under; kvar gruppe får ein delsum."
    )


class Finansiering(Budsjettlinje):
    """One line of what pays for the budget: a grant, a refund, own means, or what the councils share.

    With ``rest`` the amount is what the other lines leave; a ``sum`` beside it is held against that.
    """

    rest: bool = Field(
        default=False, description="«true» for linja som er det kommunane deler: det dei andre ikkje dekkjer."
    )


class Foerre(Del):
    """The year the budget is compared with, and where its figures come from."""

    aar: Aar = Field(alias="år", description="Året før, som budsjettet blir jamført med.")
    kjelde: Linje | None = Field(None, description="Kjelda til tala for året før.")


class Postendring(Del):
    """What a scenario puts in place of the values of one line."""

    sum: Belop | None = Field(None, description="Eit anna beløp.")
    antal: Tal | None = Field(None, description="Eit anna tal på einingar.")
    mengd: Tal | None = Field(None, description="Ei anna mengd.")
    sats: Belop | None = Field(None, description="Ein annan sats.")
    prosent: Prosent | None = Field(None, description="Ein annan prosent.")
    vekst: Vekst | None = Field(None, description="Ein annan vekst i prosent.")

    @property
    def verdiar(self) -> dict[str, object]:
        """The values it replaces, by the name of the field."""
        alle = {namn: getattr(self, namn) for namn in type(self).model_fields}
        return {namn: verdi for namn, verdi in alle.items() if verdi is not None}


class Scenario(Del):
    """What the budget comes to when some values are others: 27 posts instead of 29."""

    namn: Linje = Field(description="Namnet på scenarioet.")
    endrar: dict[Linje, Postendring] = Field(
        description="Verdiane som blir bytte ut, under id-en til posten."
    )


class Budsjett(Del):
    """The yearly budget of the cooperation."""

    aar: Aar = Field(alias="år", description="Budsjettåret.")
    namn: Linje | None = Field(None, description="Det budsjettet byggjer på, til dømes «29 årsverk».")
    postar: Annotated[Liste[Post], Field(min_length=1)] = Field(description="Budsjettpostane.")
    sum: Belop | None = Field(None, description="Summen slik han er vedteken eller omtala, til kontroll.")
    finansiering: Liste[Finansiering] = Field((), description="Det som dekkjer kostnadene, krone for krone.")
    foerre: Foerre | None = Field(None, alias="førre", description="Året før, når postane har «førre».")
    scenario: dict[str, Scenario] = Field({}, description="Budsjettet når nokre verdiar er andre.")
    kjelde: Linje | None = Field(None, description="Kjelda til tala.")
