"""The councils: who takes part in a case and in which role, and the register they all stand in."""

from typing import Annotated, Literal

from pydantic import Field

from sognko_docs.sak.arkiv import Arkivprofil
from sognko_docs.sak.grunn import Del, KommuneId, Linje, Liste, Rolle

DelNamn = Literal[
    "vedtak", "samandrag", "bakgrunn", "lovheimel", "saksopplysningar", "alternativ", "delegering",
    "vurdering", "økonomi", "tilsette", "barnets_beste", "klima_og_miljø", "folkehelse",
    "tidsplan", "vidare_prosess", "konklusjon", "vedlegg", "prinsipp",
]  # fmt: skip
"""The parts a case paper can have; the council's profile says their order and headings."""

PARTSROLLER = frozenset({"vertskommune", "samarbeidskommune", "deltakarkommune"})
"""The roles that make a council a party: to the agreement, or a member that pays its part."""


class Deltakar(Del):
    """A council's place in one case (koml. § 20-4 third para a and b)."""

    rolle: Rolle = Field(description="Kva kommunen er i saka.")
    ogsaa: Rolle | None = Field(
        None, alias="også", description="Ei rolle til, til dømes «avtroppande vertskommune»."
    )
    arkivsak: Linje | None = Field(
        None, description="Arkivsaka i kommunen sitt arkivsystem, til dømes «2025/1308»."
    )
    sakshandsamar: Linje | None = Field(None, description="Sakshandsamar som rolle, ikkje namn.")
    arkivkode: Linje | None = Field(None, description="Arkivkode (klassering), til dømes «G21».")

    @property
    def roller(self) -> frozenset[str]:
        """All roles of the council in this case."""
        return frozenset({self.rolle} | ({self.ogsaa} if self.ogsaa else set()))

    @property
    def er_part(self) -> bool:
        """True for a party: host, cooperating municipality, or member of a case without an agreement."""
        return bool(self.roller & PARTSROLLER)


class Seksjon(Del):
    """One part of the case paper, with the heading this council uses."""

    del_: DelNamn = Field(alias="del", description="Kva del av saksframlegget det gjeld.")
    overskrift: Linje = Field(description="Overskrifta kommunen brukar.")


class Profil(Del):
    """How a council wants its case papers: order and headings of the parts, archive system."""

    seksjonar: Annotated[Liste[Seksjon], Field(min_length=1)] = Field(
        description="Delane i saksframlegget, i rekkjefølgja kommunen vil ha dei."
    )
    arkivsystem: Linje | None = Field(
        None, description="Sak- og arkivsystemet: Elements, Acos WebSak eller Public 360."
    )
    arkiv: Arkivprofil = Field(
        Arkivprofil.model_validate({}), description="Det arkivet treng å vite for å ta imot saka."
    )


class Kommune(Del):
    """A council in the register. ``nummer`` is the official municipality number, four digits."""

    namn: Linje = Field(description="Fullt namn, til dømes «Luster kommune».")
    kortnamn: Linje = Field(description="Namnet åleine, til dømes «Luster».")
    nummer: Annotated[str, Field(pattern=r"^\d{4}$")] = Field(
        description="Kommunenummeret, fire siffer i hermeteikn."
    )
    epost: Annotated[str, Field(pattern=r"^[^\s@,;<>]+@[^\s@,;<>]+\.[a-z]+$")] | None = Field(
        None, description="Adressa til postmottaket, til dømes «postmottak@kommunen.no»."
    )
    profil: Linje = Field("standard", description="Namnet på profilen i same fil.")


class Register(Del):
    """The register ``cases/kommunar.yaml``: all councils a case may name, and their profiles."""

    profilar: dict[str, Profil] = Field(description="Profilane kommunane kan velje mellom.")
    kommunar: dict[KommuneId, Kommune] = Field(description="Kommunane, med same nøkkel som i sakene.")

    def profil(self, kommune: str) -> Profil:
        """Return the profile of a council in the register."""
        return self.profilar[self.kommunar[kommune].profil]

    @property
    def kortnamn(self) -> dict[str, str]:
        """What each council is called, by its key."""
        return {noekkel: kommune.kortnamn for noekkel, kommune in self.kommunar.items()}
