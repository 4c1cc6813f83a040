"""Attachments that exist, and documents that are attached."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sognko_docs.finding import Grad
from sognko_docs.rules.ordlegging import meinte_du
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.sak.vedleggstypar import KAN_MED, ending, raad

_LENGST, _VIST = 150, 60
"""Characters a file name may have, and as many as a finding shows of it."""
_RESERVERTE = frozenset(
    {"CON", "PRN", "AUX", "NUL", *(f"{port}{nr}" for port in ("COM", "LPT") for nr in range(1, 10))}
)


def _dokument(grunnlag: Grunnlag) -> Mapping[str, tuple[str, bool]]:
    """Return, for each document, the key of the case it is made from and whether it is there."""
    sak = grunnlag.sak
    # The budget of a project stands in its plan; only a sharing gives it a document of its own.
    budsjettdel = "fordeling" if sak.budsjett and not sak.har_budsjettdokument else "budsjett"
    return {
        "avtale": ("avtale", sak.avtale is not None),
        "samarbeidsavtale": ("samarbeidsavtale", sak.samarbeidsavtale is not None),
        "budsjett-og-fordeling": (budsjettdel, sak.har_budsjettdokument),
        "plan": ("plan", sak.plan is not None),
        "oppgjer-ved-uttreding": ("uttreding", sak.uttreding is not None),
        "avtaleendring": ("endring", sak.endring is not None),
        "notat-verksemdsoverdraging": ("verksemdsoverdraging", sak.verksemdsoverdraging is not None),
        "prosjektplan": ("prosjekt", sak.prosjekt is not None),
        "vertskommunevurdering": ("vertskommunevurdering", sak.vertskommunevurdering is not None),
        "modellsamanlikning": ("modellar", sak.modellar is not None),
    }


@regel("S530")
def vedleggsfilene_finst(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar fil i vedleggslista ligg i mappa «vedlegg».

    Fila skal følgje saka til alle kommunane.

    Døme: «fil: rapport.pdf» krev «vedlegg/rapport.pdf» ved sida av «sak.yaml».

    Rett: legg fila i mappa «vedlegg» ved sida av «sak.yaml», og skriv namnet likt, med store og små
    bokstavar.
    """
    for nr, vedlegg in enumerate(grunnlag.sak.vedlegg):
        if vedlegg.fil is not None and vedlegg.fil not in grunnlag.vedleggsfiler:
            hjelp = meinte_du(vedlegg.fil, grunnlag.vedleggsfiler, "legg fila i mappa «vedlegg»")
            melding = f"Fila «{vedlegg.fil}» finst ikkje i mappa «vedlegg»"
            yield Treff(melding, ("vedlegg", nr, "fil"), hjelp)


@regel("S531")
def dokumenta_kan_lagast(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eit dokument i vedleggslista kan lagast av det saka inneheld.

    Avtalen blir laga av «avtale» eller «samarbeidsavtale», talvedlegget av «budsjett», notatet av
    «verksemdsoverdraging», og dei andre av delen med same namn: «prosjekt», «plan», «uttreding», «endring» og så vidare.

    Døme: «dokument: avtale» krev «avtale» i saka.

    Rett: legg til delen dokumentet blir laga av, til dømes «avtale», eller ta bort vedlegget.
    """
    dokument = _dokument(grunnlag)
    for nr, vedlegg in enumerate(grunnlag.sak.vedlegg):
        if vedlegg.dokument is not None and not dokument[vedlegg.dokument][1]:
            krev = dokument[vedlegg.dokument][0]
            melding = f"Saka har ikkje «{krev}», så dokumentet «{vedlegg.dokument}» kan ikkje lagast"
            yield Treff(melding, ("vedlegg", nr, "dokument"), f"legg til «{krev}», eller ta bort vedlegget")


@regel("S532")
def vedlegget_peikar_paa_noko(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eit vedlegg er anten eit dokument, ei fil, eller noko ein merknad forklarer.

    Lesaren skal kunne finne vedlegget.

    Døme: «{tittel: Forprosjektrapport, merknad: uprenta vedlegg}».

    Rett: la vedlegget ha anten «dokument» eller «fil». Følgjer det ikkje med, skriv du kvifor i «merknad».
    """
    for nr, vedlegg in enumerate(grunnlag.sak.vedlegg):
        if vedlegg.dokument is not None and vedlegg.fil is not None:
            melding = f"Vedlegget «{vedlegg.tittel}» har både «dokument» og «fil»"
            yield Treff(melding, ("vedlegg", nr, "fil"), "ta bort den eine")
        elif vedlegg.dokument is None and vedlegg.fil is None and vedlegg.merknad is None:
            melding = f"Vedlegget «{vedlegg.tittel}» har korkje «dokument», «fil» eller «merknad»"
            yield Treff(melding, ("vedlegg", nr, "tittel"), "legg til éin av dei")


@regel("S533")
def dokumenta_staar_i_vedleggslista(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvart dokument saka blir til, står i vedleggslista.

    Kommunestyret skal sjå av saksframlegget kva som følgjer med.

    Døme: ei sak med «avtale» har «- {tittel: Avtaleutkast, dokument: avtale}» under «vedlegg».

    Rett: legg til eit vedlegg med «tittel» og namnet på dokumentet i «dokument».
    """
    oppfoerte = {vedlegg.dokument for vedlegg in grunnlag.sak.vedlegg}
    for namn, (noekkel, finst) in _dokument(grunnlag).items():
        if finst and namn not in oppfoerte:
            melding = f"Dokumentet «{namn}» står ikkje i vedleggslista"
            yield Treff(melding, (noekkel,), f"legg til eit vedlegg med «dokument: {namn}»")


@regel("S534", grad=Grad.AATVARING)
def filene_staar_i_vedleggslista(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar fil i mappa «vedlegg» står i vedleggslista.

    Ei fil som ikkje er ført opp, følgjer ikkje saka.

    Døme: «vedlegg/rapport.pdf» krev «- {tittel: Rapport, fil: rapport.pdf}».

    Rett: før fila opp under «vedlegg» med «tittel» og «fil», eller ta ho bort frå mappa.
    """
    oppfoerte = {vedlegg.fil for vedlegg in grunnlag.sak.vedlegg}
    for fil in sorted(grunnlag.vedleggsfiler - oppfoerte):
        hjelp = "før fila opp under «vedlegg», eller ta ho bort frå mappa"
        yield Treff(f"Fila «{fil}» i mappa «vedlegg» står ikkje i vedleggslista", ("vedlegg",), hjelp)


@regel("S535", grad=Grad.AATVARING)
def vedlegga_kan_bli_pdf(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar fil i vedleggslista er av eit slag som kan vere med i den samla PDF-en.

    «sognko packet» lagar éin PDF av saka. PDF, Word, Excel, OpenDocument, RTF og bilete kan vere med;
    filmar, zip-filer og eldre Office-filer kan ikkje.

    Døme: «fil: kart.heic» går ikkje, men «fil: kart.jpg» går.

    Rett: lagre fila i eit format som kan bli PDF, oftast som PDF, og skriv det nye namnet i «fil».
    """
    for nr, vedlegg in enumerate(grunnlag.sak.vedlegg):
        if vedlegg.fil is not None and ending(vedlegg.fil) not in KAN_MED:
            slag = f"av typen «{ending(vedlegg.fil)}»" if ending(vedlegg.fil) else "utan filtype i namnet"
            melding = f"Fila «{vedlegg.fil}» er {slag}, og kan ikkje vere med i den samla PDF-en"
            yield Treff(melding, ("vedlegg", nr, "fil"), raad(vedlegg.fil))


@regel("S536", grad=Grad.AATVARING)
def filnamna_gaar_overalt(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Namnet på kvar fil i vedleggslista kan brukast på alle maskiner.

    Ei fil Windows ikkje kan opne, får ikkje den som arbeider vidare med saka, henta ut av arkivet.

    Døme: «aux.pdf», «kart: Vik.pdf» og namn på meir enn 150 teikn går ikkje.

    Rett: gi fila eit kortare namn utan teikna < > : " | ? *, utan punktum eller mellomrom til slutt, og
    skriv det i «fil».
    """
    for nr, vedlegg in enumerate(grunnlag.sak.vedlegg):
        if vedlegg.fil is not None and (kvifor := umogleg_namn(vedlegg.fil)):
            melding = f"Filnamnet «{_kort(vedlegg.fil)}» {kvifor}"
            yield Treff(melding, ("vedlegg", nr, "fil"), "gi fila eit anna namn, og rett «fil»")


def umogleg_namn(namn: str) -> str:
    """Return why a file name does not work everywhere; empty when it does."""
    if len(namn) > _LENGST:
        return f"er på {len(namn)} teikn; det meste er {_LENGST}"
    if namn.partition(".")[0].strip().upper() in _RESERVERTE:
        return "er eit namn Windows bruker sjølv"
    if teikn := next((ein for ein in namn if ein in '<>:"|?*' or not ein.isprintable()), ""):
        return f"har teiknet {teikn!r}, som Windows ikkje tek imot"
    return "sluttar på punktum eller mellomrom" if namn != namn.rstrip(" .") else ""


def _kort(namn: str) -> str:
    return namn if len(namn) <= _VIST else f"{namn[: _VIST - 1]}…"


REGLAR = (
    vedleggsfilene_finst,
    dokumenta_kan_lagast,
    vedlegget_peikar_paa_noko,
    dokumenta_staar_i_vedleggslista,
    filene_staar_i_vedleggslista,
    vedlegga_kan_bli_pdf,
    filnamna_gaar_overalt,
)
