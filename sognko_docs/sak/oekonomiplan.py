"""The cost over several years: what each year comes to, and how a new sharing is phased in."""

from typing import Annotated, TypeAlias

from pydantic import Field

from sognko_docs.sak.grunn import Belop, Del, Linje, Liste, Prosent, Tal

Aar: TypeAlias = Annotated[int, Field(ge=2000, le=2100)]
"""A calendar year."""

I_DAG = "i_dag"
"""What a phasing-in starts from when it starts from what the councils pay today."""


class Sats(Del):
    """How much prices and wages grow from the year before, in per cent; below zero they fall."""

    aar: Aar = Field(alias="år", description="Året prisane veks til.")
    prosent: Annotated[Tal, Field(ge=-50, le=50)] = Field(description="Veksten frå året før, i prosent.")


class Indeks(Del):
    """A table of rates, as the state budget gives the deflator."""

    namn: Linje = Field(description="Kva indeksen heiter, til dømes «deflatoren for kommunal tenesteyting».")
    kjelde: Linje = Field(description="Kjelda til satsane.")
    satsar: Annotated[Liste[Sats], Field(min_length=1)] = Field(description="Ein sats for kvart år.")


class Grunnbeloep(Del):
    """An agreed amount in the kroner of a year, which the plan starts from in place of the budget."""

    sum: Belop = Field(description="Beløpet som er avtalt, i kroner.")
    aar: Aar = Field(alias="år", description="Året beløpet gjeld.")
    kjelde: Linje | None = Field(None, description="Kjelda til beløpet.")


class Eingong(Del):
    """A cost of one year only, such as establishing the cooperation; below zero it is a grant."""

    kva: Linje = Field(description="Kva kostnaden gjeld.")
    aar: Aar = Field(alias="år", description="Året kostnaden kjem.")
    sum: Belop = Field(description="Beløpet i kroner.")


class Innfasing(Del):
    """From one sharing to another over the years of the plan. 0 per cent is the old one, 100 the new.

    Both share the whole cost of the year: «i_dag» shares it in the proportions of what the councils pay today.
    """

    fraa: Linje = Field(
        alias="frå",
        description="«i_dag» (høvet mellom det kommunane betalar i dag), eller alternativet fordelinga går over frå.",
    )
    prosent: Annotated[Liste[Prosent], Field(min_length=1)] = Field(
        description="Kor mykje den nye fordelinga tel kvart år, i rekkjefølgja til åra."
    )


class OekonomiplanVal(Del):
    """The plan. A year's cost is the budget, adjusted by an index where there is one, or stated in ``summar``."""

    aar: Annotated[Liste[Aar], Field(min_length=1, max_length=10)] = Field(
        alias="år", description="Åra i planen."
    )
    alternativ: Linje | None = Field(
        None, description="Alternativet kostnaden blir delt etter; elles det som er valt."
    )
    grunnlag: Grunnbeloep | None = Field(
        None, description="Eit avtalt beløp å rekne ut frå, i staden for budsjettet."
    )
    indeks: Indeks | None = Field(None, description="Indeksen som justerer beløpet frå år til år.")
    summar: Liste[Belop] = Field(
        (), description="Kostnaden kvart år i kroner, i rekkjefølgja til åra, i staden for indeks."
    )
    eingong: Liste[Eingong] = Field((), description="Kostnader som berre kjem eitt år.")
    innfasing: Innfasing | None = Field(None, description="Overgang frå ei anna fordeling over fleire år.")
