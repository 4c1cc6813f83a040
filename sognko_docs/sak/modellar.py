"""The models an investigation compares, and the one it recommends (koml. § 13-1: forsvarleg utgreidd)."""

from typing import Annotated

from pydantic import Field

from sognko_docs.sak.grunn import Belop, Del, Linje, Liste, Markdown
from sognko_docs.sak.samarbeidsform import Modellform


class Modellkostnad(Del):
    """What a model costs in a year: a sum where one is known, and in words what it stands on."""

    aar: Annotated[int, Field(ge=1990, le=2100)] | None = Field(
        None, alias="år", description="Året summen gjeld."
    )
    sum: Belop | None = Field(None, description="Kostnaden i året, i kroner.")
    om_lag: bool = Field(default=False, description="Om summen er eit overslag.")
    tekst: Markdown | None = Field(None, description="Kva kostnaden byggjer på, eller kva som er ukjent.")


class Konsekvensar(Del):
    """What a model means for each of those it touches; what is left out is not said."""

    brukarar: Markdown | None = Field(None, description="For dei som bruker tenesta.")
    tilsette: Markdown | None = Field(None, description="For dei tilsette.")
    oekonomi: Markdown | None = Field(None, alias="økonomi", description="For økonomien til kommunen.")
    styring: Markdown | None = Field(None, description="For styringa og ansvaret til kommunen.")
    klima_og_miljoe: Markdown | None = Field(None, alias="klima_og_miljø", description="For klima og miljø.")


class Modell(Del):
    """One model: what it is, what speaks for and against it, what it costs and what follows."""

    namn: Linje = Field(description="Kva modellen heiter.")
    som_i_dag: bool = Field(default=False, description="Om modellen er å halde fram som i dag.")
    form: Modellform | None = Field(None, description="Den rettslege forma; heimelen blir sett av seg sjølv.")
    skildring: Markdown | None = Field(None, description="Kva modellen går ut på.")
    fordelar: Liste[Markdown] = Field((), description="Det som talar for, punkt for punkt.")
    ulemper: Liste[Markdown] = Field((), description="Det som talar mot, punkt for punkt.")
    kostnad: Modellkostnad | None = Field(None, description="Kva modellen kostar.")
    konsekvensar: Konsekvensar = Field(
        Konsekvensar.model_construct(), description="Kva modellen har å seie, og for kven."
    )


class Modellar(Del):
    """The comparison: at least two models, and one recommended or a reason why none is."""

    spoersmaal: Linje = Field(alias="spørsmål", description="Spørsmålet modellane er svar på.")
    enkeltvedtak: bool = Field(
        default=False,
        description="Om oppgåva gjeld enkeltvedtak om rettar eller plikter til einskildpersonar.",
    )
    alternativ: dict[Annotated[str, Field(pattern=r"^[^\s./]+$")], Modell] = Field(
        description="Modellane, kvar med sin nøkkel."
    )
    utan_dagens: Markdown | None = Field(
        None, description="Kvifor det å halde fram som i dag ikkje er med, når det ikkje er det."
    )
    tilraadd: Linje | None = Field(None, alias="tilrådd", description="Nøkkelen til modellen saka rår til.")
    grunngjeving: Markdown | None = Field(None, description="Kvifor den modellen.")
    utan_tilraading: Markdown | None = Field(
        None, alias="utan_tilråding", description="Kvifor saka ikkje rår til nokon av modellane."
    )
