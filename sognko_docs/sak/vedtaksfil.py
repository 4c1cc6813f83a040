"""What became of a case in each council: treated, adopted, signed. It stands beside the case, which is frozen when sent.

What nobody has said is left out, and shown as missing.
"""

from typing import Annotated, Literal

from pydantic import Field

from sognko_docs.sak.grunn import Dato, Del, KommuneId, Linje, Liste, Markdown

Resultat = Literal["vedteke", "avvist", "utsett", "sendt attende", "tilrådd", "rådd frå"]
"""What came of a treatment. «tilrådd» and «rådd frå» are for bodies that only recommend."""

PROTOKOLLFIL = r"^[^/\\:*?\"<>|]+\.(?:docx|pdf|txt)$"


class Roeyster(Del):
    """How many voted for and against (koml. §§ 11-4, 11-9)."""

    for_: Annotated[int, Field(ge=0)] = Field(alias="for", description="Røystene for vedtaket.")
    mot: Annotated[int, Field(ge=0)] = Field(description="Røystene mot vedtaket.")


class Organhandsaming(Del):
    """One treatment in one body of a council: when, with what outcome, and the wording that was adopted.

    The wording stands as points, in the extract of the minutes, or is said to be that of the proposal.
    """

    organ: Linje = Field("Kommunestyret", description="Organet som handsama saka.")
    moetedato: Dato | None = Field(None, alias="møtedato", description="Datoen for møtet.")
    tid: Linje | None = Field(
        None, description="Når det var, i ord, når datoen ikkje er kjend: «desember 2025»."
    )
    saksnummer: Linje | None = Field(None, description="Saksnummeret i møtet, til dømes «45/25».")
    resultat: Resultat = Field(description="Kva organet gjorde med saka.")
    samroeystes: bool = Field(
        default=False, alias="samrøystes", description="Sant når vedtaket var samrøystes."
    )
    roeyster: Roeyster | None = Field(None, alias="røyster", description="Røystene for og mot.")
    som_framlegg: bool = Field(
        default=False, description="Sant når vedtaket er ord for ord som framlegget i saka."
    )
    punkt: Liste[Markdown] = Field((), description="Vedtaket slik det blei gjort, punkt for punkt.")
    protokoll: Annotated[str, Field(pattern=PROTOKOLLFIL)] | None = Field(
        None,
        description="Saksprotokollen i mappa «protokollar» ved sida av saka: ei fil av typen .docx, .pdf eller .txt.",
    )
    protokolltilfoersel: Liste[Markdown] = Field(
        (),
        alias="protokolltilførsel",
        description="Merknader som er tekne inn i møteboka, med parti eller rolle.",
    )
    kjelde: Linje | None = Field(None, description="Kjelda til opplysningane.")

    @property
    def er_kommunestyre(self) -> bool:
        """True for the treatment in kommunestyret, which decides."""
        return self.organ.casefold().startswith("kommunestyre")


class Kommunevedtak(Del):
    """What has come of the case in one council."""

    sendt: Dato | None = Field(None, description="Dagen saka blei send til kommunen.")
    representantar: Annotated[int, Field(ge=1)] | None = Field(
        None, description="Talet på medlemer i kommunestyret (koml. § 5-5)."
    )
    handsama: Liste[Organhandsaming] = Field((), description="Kvar handsaming, i rekkjefølgje.")
    signert: Dato | None = Field(None, description="Dagen kommunen skreiv under avtalen.")

    @property
    def avgjerd(self) -> Organhandsaming | None:
        """The last treatment in kommunestyret; what other bodies recommend decides nothing."""
        return next((ei for ei in reversed(self.handsama) if ei.er_kommunestyre), None)


class Vedtaksfil(Del):
    """The file ``cases/<sak>/vedtak.yaml``: the decisions, by council."""

    kjelder: Liste[Linje] = Field((), description="Kjeldene til det som står her.")
    statsforvaltaren_orientert: Dato | None = Field(
        None, description="Dagen vertskommunen orienterte statsforvaltaren (koml. § 20-4 femte ledd)."
    )
    vedtak: dict[KommuneId, Kommunevedtak] = Field(description="Vedtaka, ein nøkkel for kvar kommune.")
