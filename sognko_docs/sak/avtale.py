"""The agreement between a host and its cooperating municipalities (koml. kap. 20).

Each letter of § 20-4 third para has a place: a and b are the roles in ``kommunar``, d is
``verknad_frå``, the rest are fields here.
"""

from typing import Annotated

from pydantic import Field

from sognko_docs.sak.grunn import Aarsdag, Dato, Del, KommuneId, Linje, Liste, Markdown, Prosent


class Oppgaavegruppe(Del):
    """A group of tasks that the host takes over (koml. § 20-4 third para c)."""

    tittel: Linje = Field(description="Namnet på gruppa, til dømes «Oppmåling og matrikkel».")
    punkt: Annotated[Liste[Linje], Field(min_length=1)] = Field(description="Oppgåvene, ei på kvar linje.")


class Faktura(Del):
    """An advance invoice, with the day of the year it is sent and falls due."""

    sendt: Linje = Field(description="Dagen fakturaen blir send, til dømes «1. april».")
    forfall: Linje = Field(description="Dagen fakturaen forfell, til dømes «1. mai».")


class Uttreding(Del):
    """Exit from the cooperation (koml. §§ 20-4 third para g, 20-8)."""

    tekst: Markdown = Field(description="Korleis ein kommune går ut av samarbeidet.")
    oppseiingstid_maanader: Annotated[int, Field(ge=1)] = Field(
        alias="oppseiingstid_månader",
        description="Oppseiingstida i månader. Lova har eitt år når ikkje anna er avtalt.",
    )
    varsel_innan: Aarsdag | None = Field(
        None, description="Siste dagen i året ei oppseiing må vere komen fram, til dømes «31. desember»."
    )
    verknad: Aarsdag | None = Field(
        None, description="Dagen i året ei oppseiing får verknad, til dømes «31. desember»."
    )


class Avtale(Del):
    """The agreement's terms. Optional ones leave no heading behind when they are missing."""

    tittel: Linje = Field(description="Tittelen på avtalen.")
    verknad_fraa: Dato | None = Field(
        None, alias="verknad_frå", description="Dagen oppgåvene blir overførte (koml. § 20-4 tredje ledd d)."
    )
    bakgrunn: Markdown | None = Field(None, description="Kva avtalen regulerer.")
    foeremaal: Markdown | None = Field(None, alias="føremål", description="Føremålet med samarbeidet.")
    oppgaaver: Liste[Oppgaavegruppe] = Field(
        (), alias="oppgåver", description="Oppgåvene (§ 20-4 tredje ledd c)."
    )
    mynde: Markdown | None = Field(
        None, description="Mynda vertskommunen får, og grensene for ho (§ 20-4 tredje ledd c)."
    )
    organisering: Markdown | None = Field(None, description="Korleis samarbeidet er organisert og leidd.")
    nemnd: dict[KommuneId, Annotated[int, Field(ge=0)]] = Field(
        {},
        description="Medlemene frå kvar kommune i ei felles folkevald nemnd, når avtalen har ei (§ 20-3).",
    )
    underretning: Markdown | None = Field(
        None, description="Vedtaka deltakarane skal få melding om (§ 20-4 tredje ledd e)."
    )
    oppgjer: Markdown | None = Field(None, description="Det økonomiske oppgjeret (§ 20-4 tredje ledd f).")
    fakturaer: Liste[Faktura] = Field((), description="A-konto-fakturaene i året.")
    regulering: Markdown | None = Field(None, description="Korleis kostnadene blir justerte frå år til år.")
    tilsette: Markdown | None = Field(None, description="Dei tilsette og arbeidsgjevaransvaret.")
    kontor: Markdown | None = Field(None, description="Kontorstader og oppmøtestader.")
    arkiv: Markdown | None = Field(
        None, description="Kven som har ansvaret for dokumentasjon og arkiv (arkivforskrifta § 8)."
    )
    rapportering: Markdown | None = Field(None, description="Rapportering og innsyn.")
    evaluering: Markdown | None = Field(None, description="Når og korleis samarbeidet blir evaluert.")
    evalueringsdato: Dato | None = Field(None, description="Dagen neste evaluering skal vere ferdig.")
    utviding: Markdown | None = Field(None, description="Korleis fleire kommunar kan kome med.")
    endring: Markdown | None = Field(None, description="Korleis avtalen blir endra (§ 20-4 andre ledd).")
    uttreding: Uttreding | None = Field(None, description="Uttreding (§ 20-4 tredje ledd g, § 20-8).")
    opploeysing: Markdown | None = Field(
        None, alias="oppløysing", description="Oppløysing (§ 20-4 tredje ledd h)."
    )
    anna: Markdown | None = Field(None, description="Anna som lova krev avtale om (§ 20-4 tredje ledd i).")
    andel_for_andre: Prosent | None = Field(
        None,
        description="Prosenten av aktiviteten som blir utført for andre enn deltakarane (FOA § 3-3).",
    )
    tvist: Markdown | None = Field(None, description="Korleis ein tvist blir løyst.")


class Delegering(Del):
    """One law under which authority is delegated to the host (koml. § 20-2)."""

    lov: Linje = Field(description="Namnet på lova, til dømes «matrikkellova».")
    heimel: Liste[Linje] = Field((), description="Paragrafane delegeringa gjeld.")
    forskrifter: Liste[Linje] = Field((), description="Forskriftene som følgjer med.")
    avgrensing: Linje | None = Field(None, description="Det som ikkje er delegert.")
    prinsipiell: bool = Field(
        default=False, description="Sant når mynda òg gjeld saker som har prinsipiell betydning."
    )
    klageinstans: Linje = Field("kommunen som har delegert", description="Klageinstansen (koml. § 20-5).")
