"""A thematic plan that councils adopt alike: aims and measures, the hearing, and the way to adoption.

Not a plan under plan- og bygningslova unless ``etter_pbl`` says so: that Act alone sets a length for the hearing.
"""

from typing import Annotated, Literal

from pydantic import Field

from sognko_docs.sak.grunn import Belop, Dato, Del, KommuneId, Linje, Liste, Markdown

Stegslag = Literal["vedtak om høyring", "høyring", "handsaming etter høyring", "vedtak i kommunestyra"]
"""The stages of a plan, in the order they come."""

STEGSLAG: tuple[Stegslag, ...] = (
    "vedtak om høyring", "høyring", "handsaming etter høyring", "vedtak i kommunestyra",
)  # fmt: skip

Utfall = Literal["teke inn", "delvis teke inn", "ikkje teke inn"]
"""What came of input from the hearing."""


class Tiltak(Del):
    """A measure: what, who does it, by when and who pays. ``frist`` is words, ``seinast`` a day when there is one."""

    tiltak: Linje = Field(description="Kva som skal gjerast.")
    ansvar: Linje | None = Field(None, description="Kven som har ansvaret.")
    frist: Linje | None = Field(None, description="Når det skal vere gjort, i ord: «kvart år, 8. mai».")
    seinast: Dato | None = Field(None, description="Siste dagen, når fristen er ein dag.")
    kostnadsberar: Linje | None = Field(None, description="Kven som ber kostnaden.")
    kostnad: Belop | None = Field(None, description="Kostnaden i kroner, når han er kjend.")


class Satsingsomraade(Del):
    """An area of effort with its aims and measures."""

    namn: Linje = Field(description="Namnet på satsingsområdet.")
    maal: Annotated[Liste[Linje], Field(min_length=1)] = Field(
        alias="mål", description="Måla, eitt per linje."
    )
    tekst: Markdown | None = Field(None, description="Kvifor området er valt, og kva det omfattar.")
    tiltak: Liste[Tiltak] = Field((), description="Tiltaka.")


class Hoeyringsinnspel(Del):
    """Input from the hearing, what is thought of it, and what came of it. Organisations and roles, never names."""

    fraa: Linje = Field(alias="frå", description="Organisasjonen eller rolla innspelet kjem frå, ikkje namn.")
    innspel: Markdown = Field(description="Det viktigaste i innspelet.")
    svar: Markdown | None = Field(None, description="Korleis innspelet er vurdert.")
    utfall: Utfall | None = Field(None, description="Kva som er gjort med innspelet.")


class Hoeyring(Del):
    """The hearing: from when to when, who is asked, how it is laid out, what came in. Unknown days are left out."""

    fraa: Dato | None = Field(None, alias="frå", description="Dagen planen blir lagd ut.")
    til: Dato | None = Field(None, description="Høyringsfristen, siste dagen for innspel.")
    instansar: Annotated[Liste[Linje], Field(min_length=1)] = Field(description="Dei som blir høyrde.")
    utlegging: Markdown | None = Field(None, description="Korleis planen blir lagd ut til offentleg høyring.")
    innspel: Liste[Hoeyringsinnspel] = Field((), description="Innspela som kom inn, med svar.")


class Plansteg(Del):
    """A stage of the plan on its way: what kind, which body, when and what it does."""

    slag: Stegslag = Field(description="Kva slags steg det er.")
    organ: Linje = Field(description="Organet, til dømes «Styret i Sogn KO».")
    dato: Dato | None = Field(None, description="Dagen, når han er fastsett.")
    kva: Linje = Field(description="Kva organet gjer.")


class Kontaktordning(Del):
    """A contact person in each council: the task, and the role that has it where one is appointed."""

    tittel: Linje = Field(description="Kva kontakten blir kalla, til dømes «Veterankontakt».")
    oppgaave: Markdown = Field(alias="oppgåve", description="Kva kontakten skal gjere.")
    kommunar: dict[KommuneId, Linje] = Field(
        {}, description="Rolla som er kontakt i kvar kommune, ikkje namn. Ein kommune utan rolle er open."
    )


class Temaplan(Del):
    """The plan itself, as it is published. Optional parts leave no heading behind when they are missing."""

    tittel: Linje = Field(description="Tittelen på planen.")
    gjeld_fraa: Annotated[int, Field(ge=1990, le=2100)] | None = Field(
        None, alias="gjeld_frå", description="Det første året planen gjeld."
    )
    gjeld_til: Annotated[int, Field(ge=1990, le=2100)] | None = Field(
        None, description="Det siste året planen gjeld."
    )
    etter_pbl: bool = Field(
        default=False,
        description="Sant berre for ein plan etter plan- og bygningslova; då er høyringa minst seks veker.",
    )
    foeremaal: Markdown = Field(alias="føremål", description="Føremålet med planen.")
    kunnskapsgrunnlag: Markdown | None = Field(None, description="Kva planen byggjer på.")
    satsingsomraade: Annotated[Liste[Satsingsomraade], Field(min_length=1)] = Field(
        alias="satsingsområde", description="Satsingsområda med mål og tiltak."
    )
    organisering: Markdown | None = Field(None, description="Kven som følgjer opp planen.")
    kontakt: Kontaktordning | None = Field(None, description="Kontakten i kvar kommune.")
    oekonomi: Markdown | None = Field(None, alias="økonomi", description="Korleis tiltaka blir dekte.")
    hoeyring: Hoeyring | None = Field(None, alias="høyring", description="Høyringa.")
    steg: Liste[Plansteg] = Field((), description="Stega fram til planen er vedteken, i rekkjefølgje.")
    rullering: Markdown | None = Field(None, description="Evaluering og rullering.")
    evaluering: Dato | None = Field(None, description="Dagen planen skal vere evaluert innan.")
