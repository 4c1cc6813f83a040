"""The least and the most a council pays under one way of sharing."""

from pydantic import Field

from sognko_docs.sak.grunn import Belop, Del, Prosent


class Grense(Del):
    """A limit: kroner, or a percentage of the total. Exactly one of the two is used."""

    kroner: Belop | None = Field(None, description="Grensa i kroner.")
    prosent: Prosent | None = Field(None, description="Grensa i prosent av heile kostnaden.")
