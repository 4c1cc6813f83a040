"""What a council's archive wants to know of a case: where it goes, how it is classified, who answers for it."""

from pydantic import Field

from sognko_docs.sak.grunn import Del, Linje


class Skjerming(Del):
    """Why a case is not open to all (offentleglova); the open part is the rule."""

    tilgang: Linje = Field(description="Tilgangskoden i arkivsystemet, til dømes «UO».")
    heimel: Linje = Field(description="Heimelen, til dømes «offentleglova § 13».")


class Arkivprofil(Del):
    """A council's own archive; what is not said is left for the council to fill in."""

    arkivdel: Linje | None = Field(None, description="Koden til arkivdelen saka skal i.")
    klassifikasjonssystem: Linje | None = Field(
        None, description="Klassifikasjonssystemet arkivkoden høyrer til, til dømes «K-koder»."
    )
    administrativ_eining: Linje | None = Field(None, description="Den administrative eininga.")
    saksansvarleg: Linje | None = Field(None, description="Saksansvarleg som rolle, ikkje namn.")
    skjerming: Skjerming | None = Field(None, description="Skjerming, med heimel. Utan: saka er open.")
    utval: dict[Linje, Linje] = Field(
        {}, description="Id-en til kvart utval i møtesystemet, etter namnet i «handsaming»."
    )
