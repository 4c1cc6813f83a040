"""The agreements there are besides the cases, and what has come of a case since it was written.

An entry with ``sak`` adds to a case, and wins over it where both say something; any other stands alone.
What a source does not say is left out, and shown as missing.
"""

from typing import Annotated, Literal

from pydantic import Field

from sognko_docs.sak.grunn import Aarsdag, Belop, Dato, Del, KommuneId, Linje, Liste, Tal
from sognko_docs.sak.samarbeidsform import Samarbeidsform

Avtalestatus = Literal["under arbeid", "utkast", "framlegg", "vedteken", "gjeldande", "avslutta"]
"""How far an agreement has come. What is adopted becomes «gjeldande» the day it takes effect."""


class Oppseiing(Del):
    """When a council can leave an agreement that has no case."""

    oppseiingstid_maanader: Annotated[int, Field(ge=1)] = Field(
        alias="oppseiingstid_månader", description="Oppseiingstida i månader."
    )
    varsel_innan: Aarsdag | None = Field(
        None, description="Siste dagen i året ei oppseiing må vere komen fram, til dømes «15. juni»."
    )
    verknad: Aarsdag | None = Field(
        None, description="Dagen i året ei oppseiing får verknad, til dømes «31. desember»."
    )


class Aarskostnad(Del):
    """What a year of the cooperation costs: for each council, or only in all."""

    aar: Annotated[int, Field(ge=1990, le=2100)] = Field(alias="år", description="Året kostnaden gjeld.")
    sum: Belop | None = Field(None, description="Heile kostnaden, når delane ikkje er kjende.")
    delar: dict[KommuneId, Belop] = Field({}, description="Kostnaden for kvar kommune, i kroner.")


class Avtaleoppfoering(Del):
    """One agreement, or what is to be added to a case. Only the source must always be there."""

    namn: Linje | None = Field(None, description="Namnet på samarbeidet.")
    sak: Linje | None = Field(None, description="Mappa i «cases» med saka om samarbeidet, når ho finst.")
    form: Samarbeidsform | None = Field(None, description="Forma samarbeidet har.")
    partar: Liste[KommuneId] = Field((), description="Kommunane i registeret som er partar.")
    andre_partar: Liste[Linje] = Field((), description="Andre partar, til dømes «Høyanger kommune».")
    vertskommune: KommuneId | None = Field(None, description="Vertskommunen.")
    lover: Liste[Linje] = Field((), description="Lovene det er delegert mynde etter.")
    verknad_fraa: Dato | None = Field(
        None, alias="verknad_frå", description="Dagen avtalen tek til å gjelde."
    )
    verknad_aar: Annotated[int, Field(ge=1900, le=2100)] | None = Field(
        None, alias="verknad_år", description="Året avtalen tok til å gjelde, når dagen ikkje er kjend."
    )
    oppseiing: Oppseiing | None = Field(None, description="Når ein kommune kan seie opp avtalen.")
    opploeyst_fraa: Dato | None = Field(
        None,
        alias="oppløyst_frå",
        description="Dagen avtalen er oppløyst frå, når alle partane har vedteke det.",
    )
    evalueringsdato: Dato | None = Field(None, description="Dagen neste evaluering skal vere ferdig.")
    noekkel: Linje | None = Field(None, alias="nøkkel", description="Korleis kostnaden blir fordelt.")
    aarsverk: Tal | None = Field(None, alias="årsverk", description="Årsverka i samarbeidet.")
    kostnad: Aarskostnad | None = Field(None, description="Kostnaden for eit år.")
    status: Avtalestatus | None = Field(None, description="Kor langt avtalen er komen.")
    merknad: Linje | None = Field(None, description="Det som elles er verdt å vite.")
    kjelde: Linje = Field(description="Kjelda til opplysningane.")


class Avtaleregister(Del):
    """The file ``cases/avtalar.yaml``: agreements by a key of their own."""

    avtalar: dict[Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")], Avtaleoppfoering] = Field(
        description="Avtalane, kvar med sin nøkkel."
    )
