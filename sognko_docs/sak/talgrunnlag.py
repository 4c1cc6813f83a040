"""Statistics: one number for each council, from a source on a date."""

from typing import Annotated

from pydantic import Field

from sognko_docs.sak.grunn import Dato, Del, KommuneId, Linje, Markdown, Teljing


class Talgrunnlag(Del):
    """Statistics in ``cases/tal/``: one number per council, with source and date."""

    tittel: Linje = Field(description="Kva tala er.")
    eining: Linje = Field(description="Eininga, til dømes «innbyggjarar».")
    kjelde: Linje = Field(description="Kjelda til tala.")
    dato: Dato = Field(description="Dagen tala gjeld.")
    utleidd: Markdown | None = Field(None, description="Korleis tala er rekna ut når kjelda ikkje har dei.")
    tal: Annotated[dict[KommuneId, Teljing], Field(min_length=1)] = Field(
        description="Talet for kvar kommune."
    )
