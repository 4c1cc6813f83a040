"""Where figures that a case carries itself come from."""

from pydantic import Field

from sognko_docs.sak.grunn import Dato, Del, Linje


class Opphav(Del):
    """Where fixed percentages come from: what they measure, the source that prints them, and its date."""

    tittel: Linje = Field(description="Kva prosentane er, til dømes «snittet av tre nøklar».")
    kjelde: Linje = Field(description="Kjelda som har prosentane.")
    dato: Dato = Field(description="Dagen prosentane gjeld frå.")
