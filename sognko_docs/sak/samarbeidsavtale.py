"""The agreement on a joint body: a kommunalt oppgåvefellesskap or an interkommunalt politisk råd.

Each letter of koml. §§ 18-4 and 19-4 fourth para has a place here. The letters differ between the two, so each
field names the paragraph and the letter it answers.
"""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from sognko_docs.sak.avtale import Oppgaavegruppe
from sognko_docs.sak.grunn import Aarsdag, Dato, Del, KommuneId, Linje, Liste, Markdown, Prosent


class Medlemskap(Del):
    """What one participant has in the joint body: members, ownership and liability, the shares in per cent."""

    medlemer: Annotated[int, Field(ge=0)] | None = Field(
        None, description="Medlemene i representantskapet, minst éin (§§ 18-4 og 19-4 fjerde ledd c)."
    )
    varamedlemer: Annotated[int, Field(ge=0)] | None = Field(
        None, description="Varamedlemene, minst like mange som medlemene. Utan tal er dei like mange."
    )
    eigardel: Prosent | None = Field(
        None, description="Eigardelen i prosent; delane er 100 til saman (§§ 18-4 og 19-4 fjerde ledd f)."
    )
    ansvarsdel: Prosent | None = Field(
        None, description="Delen av ansvaret i prosent, når han er ein annan enn eigardelen (same stad)."
    )

    @property
    def ansvar(self) -> Decimal | None:
        """The share of the body's obligations: the ownership share unless another is agreed."""
        return self.eigardel if self.ansvarsdel is None else self.ansvarsdel


class Laan(Del):
    """Whether the joint body may borrow (koml. § 19-4 fourth para g)."""

    kan_ta_opp: bool = Field(description="Sant når organet kan ta opp lån.")
    tekst: Markdown | None = Field(None, description="Grensene for lån, og kven som avgjer.")


class Samarbeidsavtale(Del):
    """The agreement's terms. Optional ones leave no heading behind when they are missing."""

    tittel: Linje = Field(description="Tittelen på avtalen.")
    namn: Linje | None = Field(
        None, description="Namnet på organet (a), med orda lova krev eller KO eller IPR."
    )
    eige_rettssubjekt: bool | None = Field(None, description="Om organet er eit eige rettssubjekt (b).")
    kontorkommune: KommuneId | None = Field(
        None,
        description="Kommunen som fører rekneskapen når organet ikkje er eit eige rettssubjekt (§ 14-8).",
    )
    verknad_fraa: Dato | None = Field(None, alias="verknad_frå", description="Dagen avtalen verkar frå.")
    bakgrunn: Markdown | None = Field(None, description="Kva avtalen regulerer, og kva han byggjer på.")
    foeremaal: Markdown | None = Field(None, alias="føremål", description="Føremålet med samarbeidet.")
    deltakarar: dict[KommuneId, Medlemskap] = Field(
        {}, description="Medlemene, eigardelen og ansvarsdelen til kvar deltakar (c og f)."
    )
    representantskap: Markdown | None = Field(
        None, description="Val, periode, leiar og møte i representantskapet (§§ 18-3 og 19-3)."
    )
    styre: Markdown | None = Field(None, description="Styret og andre organ representantskapet opprettar.")
    administrasjon: Markdown | None = Field(None, description="Dagleg leiing, sekretariat og tilsette.")
    oppgaaver: Liste[Oppgaavegruppe] = Field(
        (), alias="oppgåver", description="Oppgåvene til oppgåvefellesskapet (§ 19-4 fjerde ledd d)."
    )
    saker: Liste[Oppgaavegruppe] = Field(
        (), description="Sakene det politiske rådet kan behandle (§ 18-4 fjerde ledd d)."
    )
    mynde: Markdown | None = Field(
        None,
        description="Mynda organet får (§ 19-4 fjerde ledd d, § 18-4 fjerde ledd e); aldri enkeltvedtak.",
    )
    innskot: Markdown | None = Field(
        None, description="Plikta til å yte innskot og andre bidrag (§ 19-4 fjerde ledd e)."
    )
    kontingent: Markdown | None = Field(
        None, description="Budsjettet, og korleis kontingenten blir fastsett, fordelt og betalt."
    )
    ansvar: Markdown | None = Field(None, description="Ansvaret deltakarane har for forpliktingane.")
    laan: Laan | None = Field(
        None, alias="lån", description="Om organet kan ta opp lån (§ 19-4 fjerde ledd g)."
    )
    rapportering: Markdown | None = Field(
        None, description="Kva organet skal rapportere til deltakarane om (§ 19-4 fjerde ledd h)."
    )
    dokumentasjon: Markdown | None = Field(
        None, description="Arkiv, innsyn og personvern så lenge organet lever."
    )
    evaluering: Markdown | None = Field(None, description="Når og korleis samarbeidet blir evaluert.")
    utviding: Markdown | None = Field(None, description="Korleis fleire kommunar kan kome med.")
    endring: Markdown | None = Field(
        None, description="Korleis avtalen blir endra (§§ 18-4 og 19-4 andre og tredje ledd)."
    )
    uttreding: Markdown | None = Field(
        None, description="Korleis ein deltakar trer ut (§ 19-4 fjerde ledd i, § 18-4 fjerde ledd g)."
    )
    oppseiingstid_maanader: Annotated[int, Field(ge=1)] | None = Field(
        None, alias="oppseiingstid_månader", description="Oppseiingstida i månader."
    )
    varsel_innan: Aarsdag | None = Field(
        None, description="Siste dagen i året ei oppseiing må vere komen fram, til dømes «31. desember»."
    )
    uttreding_verknad: Aarsdag | None = Field(
        None, description="Dagen i året ei uttreding får verknad, til dømes «31. desember»."
    )
    opploeysing: Markdown | None = Field(
        None,
        alias="oppløysing",
        description="Korleis organet blir oppløyst (§ 19-4 fjerde ledd j, § 18-4 fjerde ledd h).",
    )
    arkiv: Markdown | None = Field(
        None, description="Kven som tek vare på arkiva når organet er oppløyst (same bokstav)."
    )
    anna: Markdown | None = Field(None, description="Anna partane er samde om.")
    tvist: Markdown | None = Field(None, description="Korleis ein tvist blir løyst.")
