"""The case itself: what stands in one ``sak.yaml``, composed of its parts."""

from typing import Annotated, Literal

from pydantic import Field

from sognko_docs.sak.avtale import Avtale, Delegering
from sognko_docs.sak.budsjett import Budsjett
from sognko_docs.sak.endring import Avtaleendring
from sognko_docs.sak.fordeling import FordelingVal
from sognko_docs.sak.grunn import Dato, Del, KommuneId, Linje, Liste, Markdown
from sognko_docs.sak.handsaming import Steg, Tidspunkt, Vedlegg
from sognko_docs.sak.kommunar import PARTSROLLER, Deltakar
from sognko_docs.sak.modellar import Modellar
from sognko_docs.sak.oekonomiplan import OekonomiplanVal
from sognko_docs.sak.opploeysing import Opploeysing
from sognko_docs.sak.prinsipp import Prinsipp
from sognko_docs.sak.prosjekt import Prosjekt
from sognko_docs.sak.sakstype import TYPAR, Sakstype, Typekrav
from sognko_docs.sak.samarbeidsavtale import Samarbeidsavtale
from sognko_docs.sak.tabell import Tabell
from sognko_docs.sak.tekst import Tekst, Vedtakspunkt
from sognko_docs.sak.temaplan import Temaplan
from sognko_docs.sak.uttredingssak import Uttredingssak
from sognko_docs.sak.verksemdsoverdraging import Verksemdsoverdraging
from sognko_docs.sak.vertskommunevurdering import Vertskommunevurdering

Gruppe = Literal["barn og unge", "eldre", "personar med funksjonsnedsetjing", "tilsette"]
"""Those a case can concern in particular, and who then are to be heard (koml. §§ 5-11, 5-12)."""


class Sakshovud(Del):
    """What the case is called, of what kind it is and how far it has come."""

    tittel: Linje = Field(description="Tittelen på saka.")
    korttittel: Linje = Field(description="Kort tittel til topptekst og filnamn.")
    type: Sakstype = Field(description="Sakstypen; han avgjer kva delar og roller saka kan ha.")
    status: Literal["utkast", "framlegg", "vedteken"] = Field(description="Kor langt saka er komen.")
    dato: Dato = Field(description="Datoen saka er utarbeidd. Han styrer datoane i Word-filene.")
    sakshandsamar: Linje = Field(description="Sakshandsamar som rolle, ikkje namn.")
    raakar: Liste[Gruppe] = Field(
        (), alias="råkar", description="Grupper saka gjeld særskilt; det avgjer kven som skal få uttale seg."
    )
    kjelder: Liste[Linje] = Field((), description="Kjeldene til fakta i saka.")


class Sak(Del):
    """One joint case. All councils get the same, apart from role text and their own fields."""

    sak: Sakshovud = Field(description="Om saka.")
    kommunar: Annotated[dict[KommuneId, Deltakar], Field(min_length=1)] = Field(
        description="Kommunane og rollene deira."
    )
    handsaming: Annotated[Liste[Steg], Field(min_length=1)] = Field(
        description="Utvala som handsamar saka, i rekkjefølgje."
    )
    tekst: Tekst = Field(description="Teksten i saksframlegget.")
    vedtak: Annotated[Liste[Vedtakspunkt], Field(min_length=1)] = Field(
        description="Framlegg til vedtak, punkt for punkt."
    )
    prinsipp: Prinsipp | None = Field(None, description="Kva prinsippvedtaket avgjer, og kva som står att.")
    modellar: Modellar | None = Field(None, description="Modellane saka jamfører.")
    avtale: Avtale | None = Field(None, description="Avtaleutkastet.")
    samarbeidsavtale: Samarbeidsavtale | None = Field(
        None, description="Avtalen om eit oppgåvefellesskap eller eit politisk råd."
    )
    delegering: Liste[Delegering] = Field((), description="Lovene det blir delegert mynde etter.")
    opploeyser: Liste[Opploeysing] = Field(
        (), alias="oppløyser", description="Avtalane saka oppløyser, med alle partane deira."
    )
    budsjett: Budsjett | None = Field(None, description="Budsjettet for samarbeidet.")
    fordeling: FordelingVal | None = Field(None, description="Fordelinga av kostnadene.")
    oekonomiplan: OekonomiplanVal | None = Field(
        None, alias="økonomiplan", description="Kostnaden og delane over fleire år."
    )
    tabellar: dict[Annotated[str, Field(pattern=r"^[^\s./]+$")], Tabell] = Field(
        {}, description="Tabellane i saka, med eit namn kvar; tala blir avstemde."
    )
    verksemdsoverdraging: Verksemdsoverdraging | None = Field(
        None, description="Notatet om verksemdsoverdraging."
    )
    prosjekt: Prosjekt | None = Field(None, description="Planen for prosjektet.")
    vertskommunevurdering: Vertskommunevurdering | None = Field(
        None, description="Vurderinga av kven som bør bli vertskommune, med vekta faktorar."
    )
    plan: Temaplan | None = Field(None, description="Temaplanen.")
    uttreding: Uttredingssak | None = Field(None, description="Uttredinga av ein avtale, og oppgjeret.")
    endring: Avtaleendring | None = Field(None, description="Endringa av ein avtale.")
    tidsplan: Liste[Tidspunkt] = Field((), description="Tidsplanen for arbeidet.")
    vedlegg: Liste[Vedlegg] = Field((), description="Vedlegga, i rekkjefølgje.")
    opne_spoersmaal: Liste[Markdown] = Field(
        (), alias="opne_spørsmål", description="Spørsmål som står att å avklare."
    )

    def kommunar_med(self, *roller: str) -> tuple[str, ...]:
        """Return the keys of the councils that have one of the roles, in the order of the case."""
        return tuple(namn for namn, deltakar in self.kommunar.items() if deltakar.roller & set(roller))

    @property
    def krav(self) -> Typekrav:
        """What the type of the case says it must have, may have and cannot have."""
        return TYPAR[self.sak.type]

    @property
    def har_budsjettdokument(self) -> bool:
        """True when the budget has a document of its own; a project's stands in its plan unless it is shared."""
        eige = self.prosjekt is None or self.fordeling is not None
        return self.budsjett is not None and (eige or bool(self.budsjett.scenario))

    @property
    def om_annan_avtale(self) -> bool:
        """True for a case on an agreement that stands elsewhere: somebody leaves it, or it is changed."""
        return self.uttreding is not None or self.endring is not None

    @property
    def partar(self) -> tuple[str, ...]:
        """Those who share what the case costs: the host first, if there is one, then the others."""
        vert = self.kommunar_med("vertskommune")
        return vert + tuple(namn for namn in self.kommunar_med(*PARTSROLLER) if namn not in vert)

    @property
    def mottakarar(self) -> tuple[str, ...]:
        """The councils that get a set of documents: all but those outside the case."""
        return tuple(namn for namn, deltakar in self.kommunar.items() if deltakar.rolle != "utanfor")
