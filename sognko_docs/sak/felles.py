"""A text that many cases use, kept once: all its versions, so that a decided case keeps the one it had."""

from typing import Annotated

from pydantic import Field

from sognko_docs.sak.grunn import Dato, Del, Linje, Liste, Markdown

FELLES = "felles."
"""How a reference to a shared text begins: ``{{ felles.rolla-til-sogn-ko@1 }}``."""


class Fellesversjon(Del):
    """One version of a shared text. It is never changed; a new wording is a new version."""

    versjon: Annotated[int, Field(ge=1)] = Field(description="Nummeret: 1, så 2, så 3.")
    dato: Dato = Field(description="Dagen versjonen blei teken i bruk.")
    endring: Linje | None = Field(None, description="Kva som er nytt frå versjonen før.")
    tekst: Markdown = Field(description="Teksten slik han kjem i sakene.")


class Fellestekst(Del):
    """A text in ``cases/felles/``, with its source and its versions, the oldest first."""

    tittel: Linje = Field(description="Kva teksten handlar om.")
    kjelde: Linje = Field(description="Kva teksten byggjer på.")
    versjonar: Annotated[Liste[Fellesversjon], Field(min_length=1)] = Field(
        description="Versjonane, den eldste først."
    )

    def versjon(self, nummer: int) -> Fellesversjon | None:
        """Return a version by its number; None when there is none."""
        return next((ein for ein in self.versjonar if ein.versjon == nummer), None)

    @property
    def nyaste(self) -> Fellesversjon:
        """The version a new case shall use."""
        return max(self.versjonar, key=lambda ein: ein.versjon)
