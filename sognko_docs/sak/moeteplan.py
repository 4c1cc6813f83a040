"""The plan of a year: when each body meets, and which recurring matters are taken at which meeting."""

from typing import Annotated, Literal

from pydantic import Field

from sognko_docs.sak.grunn import Dato, Del, Linje, Liste, Markdown
from sognko_docs.sak.moete import Slag

OrganId = Annotated[str, Field(pattern=r"^[^\s./]+$")]
"""The key of a body in the plan."""


class Planhovud(Del):
    """What the plan is called, which year it is of, and how far it has come."""

    tittel: Linje = Field(description="Tittelen på planen.")
    aar: Annotated[int, Field(ge=1900, le=2100)] = Field(alias="år", description="Året planen gjeld.")
    status: Literal["utkast", "framlegg", "vedteken"] = Field(description="Kor langt planen er komen.")
    dato: Dato = Field(description="Datoen planen er skriven eller sist endra.")
    kjelder: Liste[Linje] = Field((), description="Kjeldene til datoane.")


class Planorgan(Del):
    """A body that meets. ``kjelde`` says who set its dates."""

    namn: Linje = Field(description="Namnet på organet, til dømes «Styret i Sogn KO».")
    kjelde: Linje | None = Field(
        None, description="Kven som har fastsett eller føreslått datoane, og kvar det står."
    )


class Flytting(Del):
    """A meeting held on another day than planned, and what we know of why."""

    til: Dato = Field(description="Dagen møtet er flytta til.")
    grunn: Linje = Field(description="Kvifor, eller kva kjelda seier.")


class Planmoete(Del):
    """One meeting. It is known by its body and the day it was planned, also when it is moved."""

    organ: OrganId = Field(description="Organet, med nøkkelen under «organ».")
    dato: Dato = Field(description="Dagen, slik han står i planen.")
    til: Dato | None = Field(None, description="Den siste dagen, når møtet går over fleire.")
    flytta: Flytting | None = Field(None, description="Ny dag, når møtet er flytta.")
    same_dag: Linje | None = Field(None, description="Kvifor eit anna organ møtest same dagen.")
    merknad: Linje | None = Field(None, description="Merknad, til dømes «fysisk, med overnatting».")

    @property
    def fyrste_dag(self) -> Dato:
        """The day it begins, where it is moved to if it is."""
        return self.flytta.til if self.flytta else self.dato

    @property
    def siste_dag(self) -> Dato:
        """The last day; a meeting that is moved keeps its length."""
        return self.fyrste_dag + (self.til - self.dato) if self.til else self.fyrste_dag


class Foer(Del):
    """The meeting a matter must have been treated before."""

    organ: OrganId = Field(description="Organet som skal ha saka etterpå.")
    dato: Dato = Field(description="Dagen for møtet, slik han står i planen.")


class Planfest(Del):
    """One matter in the plan. Without ``kjelde`` its place in the year is a proposal."""

    sak: Linje = Field(description="Saka, til dømes «Rekneskap og årsmelding».")
    organ: OrganId = Field(description="Organet som har saka, med nøkkelen under «organ».")
    slag: Slag = Field(description="Kva møtet gjer med saka.")
    kvart_moete: bool = Field(default=False, alias="kvart_møte", description="Om saka er på kvart møte.")
    moete: Liste[Dato] = Field((), alias="møte", description="Møta saka er på, med dagen som står i planen.")
    foer: Foer | None = Field(None, alias="før", description="Møtet saka må vere handsama før.")
    merknad: Linje | None = Field(None, description="Merknad til saka.")
    kjelde: Linje | None = Field(None, description="Kjelda til at saka høyrer heime her.")


class Moeteplan(Del):
    """The whole plan: ``cases/moete/moeteplan-<år>.yaml``."""

    moeteplan: Planhovud = Field(alias="møteplan", description="Om planen.")
    organ: Annotated[dict[OrganId, Planorgan], Field(min_length=1)] = Field(description="Organa som møtest.")
    moete: Annotated[Liste[Planmoete], Field(min_length=1)] = Field(alias="møte", description="Møta i året.")
    aarsplan: Liste[Planfest] = Field((), alias="årsplan", description="Sakene organa har i året.")
    merknader: Markdown | None = Field(None, description="Det som elles må seiast om planen.")

    def moetet(self, organ: str, dato: Dato) -> Planmoete | None:
        """Return the meeting of a body that was planned for a day; None when there is none."""
        return next((ei for ei in self.moete if (ei.organ, ei.dato) == (organ, dato)), None)
