"""The route of a case through each council, and the plan of work around it."""

from typing import Literal

from pydantic import Field

from sognko_docs.sak.grunn import Dato, Del, KommuneId, Linje

DokumentNamn = Literal[
    "avtale", "samarbeidsavtale", "budsjett-og-fordeling", "notat-verksemdsoverdraging", "prosjektplan",
    "vertskommunevurdering", "modellsamanlikning", "plan", "oppgjer-ved-uttreding", "avtaleendring",
]  # fmt: skip
"""The documents a case paper can have as attachments."""


class Steg(Del):
    """One treatment: a body and, per council, when it meets and the case number it gives."""

    utval: Linje = Field(description="Utvalet som handsamar saka, til dømes «kommunestyret».")
    moetedato: dict[KommuneId, Dato] = Field({}, alias="møtedato", description="Møtedatoen i kvar kommune.")
    saksnummer: dict[KommuneId, Linje] = Field(
        {}, description="Saksnummeret i kvar kommune, til dømes «070/25»."
    )

    @property
    def er_kommunestyre(self) -> bool:
        """True for the treatment in kommunestyret, which decides."""
        return self.utval.casefold().startswith("kommunestyre")


class Tidspunkt(Del):
    """One line in the plan of work. ``tid`` is words, because plans are («hausten 2025»)."""

    tid: Linje = Field(description="Tidspunktet, til dømes «november–desember 2025».")
    aktivitet: Linje = Field(description="Kva som skal gjerast.")
    ansvar: Linje = Field(description="Kven som har ansvaret.")


class Vedlegg(Del):
    """An attachment. ``dokument`` names one that the tool makes, ``fil`` one that lies in ``vedlegg/``."""

    tittel: Linje = Field(description="Tittelen slik han står i vedleggslista.")
    dokument: DokumentNamn | None = Field(None, description="Dokumentet verktøyet lagar.")
    fil: Linje | None = Field(None, description="Filnamnet i mappa «vedlegg».")
    merknad: Linje | None = Field(None, description="Merknad i vedleggslista, til dømes «uprenta vedlegg».")
