"""An agreement is changed: old and new wording as data, point for point.

The wording is an agreement's own: it stands letter for letter, so nothing in it refers to the case.
"""

from typing import Annotated

from pydantic import Field

from sognko_docs.sak.grunn import Dato, Del, Linje, Liste, Markdown
from sognko_docs.sak.samarbeidsform import Samarbeidsform

Ordlyd = Annotated[str, Field(pattern=r"\S")]
"""Wording of an agreement in force: paragraphs of text as they stand, whatever form of the language they are in."""


class Ordlydsendring(Del):
    """One provision as it stands and as it shall be. Without ``gammal`` it is new, without ``ny`` it goes out."""

    punkt: Linje = Field(description="Kvar i avtalen det står, til dømes «Punkt 6 første ledd».")
    gammal: Ordlyd | None = Field(None, description="Ordlyden i dag, ordrett. Utan han er føresegna ny.")
    ny: Markdown | None = Field(None, description="Den nye ordlyden. Utan han går føresegna ut.")
    grunn: Markdown = Field(description="Kvifor ordlyden blir endra.")
    bokstav: Annotated[str, Field(pattern=r"^[a-j]$")] | None = Field(
        None, description="Bokstaven i §§ 18-4, 19-4 eller 20-4 som føresegna gjeld, når ho gjeld nokon."
    )


class Avtaleendring(Del):
    """The agreement that is changed, and the changes. ``sak`` names the case with the agreement, when there is one."""

    avtale: Linje = Field(description="Namnet på avtalen som blir endra.")
    form: Samarbeidsform = Field(description="Forma samarbeidet har; ho avgjer kven som vedtek endringa.")
    vedteken: Linje | None = Field(None, description="Når avtalen blei vedteken, til dømes «i 2023».")
    sak: Linje | None = Field(None, description="Mappa i «cases» med avtalen, når han er ei sak her.")
    verknad_fraa: Dato | None = Field(
        None, alias="verknad_frå", description="Dagen endringa tek til å gjelde."
    )
    endringar: Annotated[Liste[Ordlydsendring], Field(min_length=1)] = Field(description="Endringane.")
