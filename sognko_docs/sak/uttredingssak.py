"""A party leaves an agreement, or all end it: which agreement, when, and what is settled between them.

Kommunelova § 20-8 has one year's notice for a host cooperation when nothing else is agreed, IKS-lova § 30 for a
company. For a joint body §§ 18-4 and 19-4 leave it to the body's own agreement.
"""

from typing import Annotated, Literal

from pydantic import Field

from sognko_docs.sak.avtaleregister import Oppseiing
from sognko_docs.sak.grunn import Dato, Del, KommuneId, Linje, Liste, Markdown
from sognko_docs.sak.samarbeidsform import Samarbeidsform

Maate = Literal["oppseiing", "semje"]
"""How it ends: one or some give notice, or all agree to end it at once."""


class Sagtavtale(Del):
    """The agreement somebody leaves: its parties, its form and its own terms of notice, as it stands."""

    namn: Linje = Field(description="Namnet på avtalen.")
    i_registeret: Linje | None = Field(
        None, description="Nøkkelen i «cases/avtalar.yaml»; opplysningane her blir då haldne opp mot han."
    )
    form: Samarbeidsform = Field(description="Forma samarbeidet har; ho avgjer kva lov som gjeld.")
    partar: Annotated[Liste[KommuneId], Field(min_length=1)] = Field(
        description="Partane i kommuneregisteret, også dei som går ut."
    )
    andre_partar: Liste[Linje] = Field((), description="Andre partar, til dømes «Høyanger kommune».")
    oppseiing: Oppseiing | None = Field(None, description="Oppseiingsvilkåra i avtalen.")
    punkt: Linje | None = Field(None, description="Kvar i avtalen vilkåra står, til dømes «punkt 9».")


class Uttredingsoppgjer(Del):
    """What is settled: what they own together, archives, the staff and what they owe."""

    eigedelar: Markdown | None = Field(
        None, description="Utstyr, system, data og midlar som partane har saman."
    )
    arkiv: Markdown | None = Field(None, description="Kven som har ansvaret for arkiv og dokumentasjon.")
    tilsette: Markdown | None = Field(None, description="Følgjene for dei tilsette.")
    gjeld: Markdown | None = Field(None, description="Skyldnader, avtalar med andre og sluttrekneskap.")


class Uttredingssak(Del):
    """Who leaves, how and when. A day nobody knows is left out, and then stands as open."""

    avtale: Sagtavtale = Field(description="Avtalen nokon går ut av.")
    maate: Maate = Field(
        alias="måte", description="«oppseiing» når nokon seier opp, «semje» når alle er samde om å slutte."
    )
    gaar_ut: Annotated[Liste[Linje], Field(min_length=1)] = Field(
        alias="går_ut",
        description="Dei som går ut: nøkkelen i kommuneregisteret, eller eit namn frå «andre_partar».",
    )
    varsel: Dato | None = Field(None, description="Dagen oppseiinga kom fram.")
    verknad: Dato | None = Field(None, description="Dagen uttredinga får verknad.")
    vedteke_i: Linje | None = Field(
        None, description="Mappa i «cases» med saka som alt har vedteke å oppløyse avtalen."
    )
    grunn: Markdown = Field(description="Kvifor partane går ut.")
    oppgjer: Uttredingsoppgjer = Field(description="Oppgjeret mellom partane.")
    vidare: Markdown = Field(description="Kva som skjer med oppgåvene og med dei som er att.")
