"""A meeting: who is called to it, and the cases on its agenda (koml. § 11-3)."""

from typing import Annotated, Literal

from pydantic import Field

from sognko_docs.sak.grunn import Dato, Del, KommuneId, Linje, Liste, Markdown

Slag = Literal["vedtak", "drøfting", "orientering", "godkjenning"]
"""What a meeting does with a case."""


class Moetehovud(Del):
    """Which body meets, where and when, and who calls it. What is not settled is left out."""

    organ: Linje = Field(
        description="Organet som møtest, til dømes «Styret i Sogn KO» eller «Kommunestyret»."
    )
    kommune: KommuneId | None = Field(
        None, description="Kommunen organet høyrer til. Utan kommune er det eit felles organ."
    )
    dato: Dato = Field(description="Datoen for møtet.")
    tid: Linje | None = Field(None, description="Klokkeslettet, til dømes «kl. 09.00–15.00».")
    stad: Linje | None = Field(None, description="Staden møtet er på, eller «Digitalt».")
    innkalla_av: Linje = Field(description="Den som kallar inn, som rolle, ikkje namn.")
    innkalla: Liste[Linje] = Field((), description="Dei som er kalla inn, som roller.")
    status: Literal["utkast", "endeleg"] = Field(description="Om innkallinga er eit utkast eller endeleg.")
    fyrste_saksnummer: Annotated[int, Field(ge=1)] | None = Field(
        None,
        description="Nummeret på den fyrste saka, til dømes 43 for «Sak 43/25». Utan nummer blir sakene talde frå 1.",
    )
    kjelder: Liste[Linje] = Field((), description="Kjeldene til fakta i innkallinga.")


class Moetevedlegg(Del):
    """An attachment to a case on the agenda."""

    tittel: Linje = Field(description="Tittelen slik han står i vedleggslista.")
    merknad: Linje | None = Field(None, description="Merknad i vedleggslista, til dømes «uprenta vedlegg».")


class Moetesak(Del):
    """A case on the agenda: a joint case by its key, or one that stands here alone.

    What a joint case has itself (title, summary, proposed decision, attachments) is taken from it where
    nothing is written here; a board that recommends something of its own writes its own proposal.
    """

    sak: Linje | None = Field(None, description="Ei sak i «cases», med namnet på mappa.")
    tittel: Linje | None = Field(None, description="Tittelen på saka. Ei sak frå «cases» har sin eigen.")
    slag: Slag = Field(description="Kva møtet gjer med saka.")
    ansvar: Linje | None = Field(None, description="Den som legg fram saka, som rolle.")
    framlegg: Liste[Markdown] = Field((), description="Framlegg til vedtak, punkt for punkt.")
    avgjerder: Liste[Linje] = Field(
        (),
        description="Det framlegget held ope, og som møtet sjølv skal avgjere; det blir plass til å skrive.",
    )
    innspel: Linje | None = Field(
        None, description="Det møtet skal gi innspel til; det blir plass til å skrive."
    )
    tekst: Markdown | None = Field(None, description="Saksframstillinga.")
    vedlegg: Liste[Moetevedlegg] = Field((), description="Vedlegga til saka, i rekkjefølgje.")


class Moete(Del):
    """One meeting with its agenda: ``cases/moete/<namn>.yaml``."""

    moete: Moetehovud = Field(alias="møte", description="Om møtet.")
    innleiing: Markdown | None = Field(None, description="Det som skal stå framfor sakslista.")
    saker: Annotated[Liste[Moetesak], Field(min_length=1)] = Field(
        description="Sakene på sakslista, i rekkjefølgje."
    )

    def nummer(self, nr: int) -> str:
        """Return the number of the case at an index, counted from 0: «43/25», or «1» without a start number."""
        fyrste = self.moete.fyrste_saksnummer
        return str(nr + 1) if fyrste is None else f"{fyrste + nr}/{self.moete.dato.year % 100:02}"
