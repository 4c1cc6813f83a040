"""What an agreement on a host municipality should settle besides the letters of koml. § 20-4."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from sognko_docs import skrift
from sognko_docs.finding import Grad, Sti
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.rules.tekstar import tekstar
from sognko_docs.sak.avtale import Avtale

GRENSE_FOR_ANDRE = Decimal(20)
"""Per cent of the activity that may at most be for others, exclusive (FOA § 3-3)."""
MINST_I_NEMND = 2
"""Members from each participant in a joint elected board (koml. § 20-3 third para)."""

_STATSFORVALTAR = re.compile(
    r"\b(?:orienter|meld|underrett|informer)[^.\n]{0,80}statsforvaltar"
    r"|statsforvaltar[^.\n]{0,80}\b(?:orienter|meld|underrett|informer)",
    re.IGNORECASE,
)
_KOMMUNESTYRE = re.compile(r"kommunestyr", re.IGNORECASE)
_VAGT = re.compile(
    r"(?<!\w)(?:m\.?\s?m\.|mv\.|m\.v\.|o\.\s?l\.|osv\.?|og liknande|og så vidare)(?!\w)", re.IGNORECASE
)


def _avtaletekstar(avtale: Avtale) -> Iterator[tuple[Sti, str]]:
    return tekstar(avtale, ("avtale",))


@regel("L224", "koml. § 20-4 femte ledd", Grad.AATVARING, samarbeid="vertskommune")
def statsforvaltaren_blir_orientert(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Saka seier at vertskommunen orienterer statsforvaltaren.

    Vertskommunen skal orientere statsforvaltaren om at samarbeidet er oppretta. Står det korkje i avtalen
    eller i vedtaket, er det lett å gløyme.

    Døme: «Vertskommunen orienterer statsforvaltaren om at samarbeidet er oppretta» under «anna» i avtalen.

    Rett: skriv i «anna» i avtalen at vertskommunen orienterer statsforvaltaren, eller lag eit punkt med
    «gjeld: [vertskommune]».
    """
    sak = grunnlag.sak
    if sak.avtale is None:
        return
    alle = [tekst for _, tekst in _avtaletekstar(sak.avtale)] + [punkt.tekst for punkt in sak.vedtak]
    if not any(_STATSFORVALTAR.search(tekst) for tekst in alle):
        yield Treff(
            "Korkje avtalen eller vedtaket seier at vertskommunen skal orientere statsforvaltaren",
            ("avtale",),
            "skriv det under «anna» i avtalen eller i eit vedtakspunkt for vertskommunen",
        )


@regel("L225", "koml. § 6-1 andre ledd", Grad.AATVARING, samarbeid="vertskommune")
def nokon_faar_skrive_under(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar part får eit punkt om kven som skriv under avtalen.

    Ordføraren skriv under for kommunen når ikkje mynda er gitt til andre. Eit punkt om det, og om kven som kan
    gjere redaksjonelle rettingar, gjer at avtalen kan skrivast under utan ny sak.

    Døme: «- {avgjer: fullmakt, tekst: Ordføraren skriv under avtalen.}».

    Rett: legg til eit punkt under «vedtak» med «avgjer: fullmakt» som seier kven som skriv under.
    """
    sak = grunnlag.sak
    manglar = grunnlag.utan_punkt("fullmakt", sak.partar if sak.avtale else ())
    if manglar:
        melding = f"{skrift.liste(manglar)} får ikkje noko punkt om kven som skriv under avtalen"
        yield Treff(melding, ("vedtak",), "legg til eit punkt med «avgjer: fullmakt»")


@regel("L226", "koml. § 20-4 andre ledd", Grad.AATVARING, samarbeid="vertskommune")
def endringar_gaar_til_kommunestyra(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Avtalen seier at kommunestyra sjølve vedtek endringar.

    Endringar i det lova krev at avtalen skal ha, må kommunestyra i alle deltakarkommunane vedta sjølve.

    Døme: «endring: Kommunestyra i alle deltakarkommunane må sjølve vedta endringar i avtalen.»

    Rett: skriv i «endring» i avtalen at kommunestyra i alle deltakarkommunane sjølve vedtek endringar.
    """
    avtale = grunnlag.sak.avtale
    if avtale is None:
        return
    if avtale.endring is None:
        yield Treff("Avtalen seier ikkje korleis han blir endra", ("avtale",), "fyll ut «endring» i avtalen")
    elif not _KOMMUNESTYRE.search(avtale.endring):
        melding = "Føresegna om endring seier ikkje at kommunestyra må vedta endringane"
        yield Treff(melding, ("avtale", "endring"), "skriv at kommunestyra i alle kommunane må vedta dei")


@regel("L227", "FOA § 3-3", samarbeid="vertskommune")
def samarbeidet_sel_lite_til_andre(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Mindre enn 20 % av aktiviteten i samarbeidet er for andre enn deltakarane.

    Elles gjeld ikkje unntaket for samarbeid mellom offentlege oppdragsgjevarar, og oppgåvene må ut på anbod.

    Døme: «andel_for_andre: 5». Sal av tenester til ein kommune utanfor samarbeidet reknast med.

    Rett: ta kommunen som kjøper, med som deltakar, eller set ned salet og «andel_for_andre». Elles må
    oppgåvene ut på anbod.
    """
    avtale = grunnlag.sak.avtale
    andel = avtale.andel_for_andre if avtale else None
    if andel is not None and andel >= GRENSE_FOR_ANDRE:
        yield Treff(
            f"{skrift.prosent(andel)} av aktiviteten er for andre enn deltakarane; grensa er under"
            f" {skrift.prosent(GRENSE_FOR_ANDRE)}",
            ("avtale", "andel_for_andre"),
            "reduser salet, ta kjøparen med i samarbeidet, eller følg reglane om anskaffingar",
        )


@regel("S540", grad=Grad.MERKNAD)
def avtalen_seier_korleis_tvistar_blir_loeyste(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Avtalen seier korleis ein tvist mellom kommunane blir løyst.

    Lova krev det ikkje, men usemje om pengar og ansvar er lettare å løyse når vegen er avtalt på førehand.

    Døme: «tvist: Partane prøver først å løyse tvistar gjennom forhandlingar.»

    Rett: skriv «tvist» i avtalen: kven som forhandlar, og kva som skjer når forhandlingane ikkje fører fram.
    """
    avtale, noekkel = grunnlag.avtalen
    if avtale and avtale.tvist is None:
        yield Treff("Avtalen seier ikkje korleis ein tvist blir løyst", (noekkel,), "fyll ut «tvist»")


@regel("S541", grad=Grad.MERKNAD)
def samarbeidet_blir_evaluert(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Avtalen seier når samarbeidet blir evaluert.

    Styret i Sogn KO og kommunane skal kunne sjå om samarbeidet gir det saka lovar.

    Døme: «evaluering: Samarbeidet blir evaluert etter to år.»

    Rett: skriv «evaluering» i avtalen, med kva år og kven som har ansvaret.
    """
    avtale, noekkel = grunnlag.avtalen
    if avtale and avtale.evaluering is None:
        yield Treff("Avtalen seier ikkje når samarbeidet blir evaluert", (noekkel,), "fyll ut «evaluering»")


@regel("L230", "koml. § 20-4 tredje ledd c", Grad.AATVARING, samarbeid="vertskommune")
def oppgaavene_er_klare(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Oppgåvene i avtalen er nemnde kvar for seg, ikkje med «m.m.» eller «o.l.».

    Avtalen skal seie kva oppgåver vertskommunen får. Det som ikkje står der, er ikkje overført.

    Døme: «Saksbehandling m.m.» bør bli til ei liste over oppgåvene.

    Rett: skriv kvar oppgåve som eit eige punkt under «oppgåver», og ta bort «m.m.».
    """
    avtale = grunnlag.sak.avtale
    for nr, gruppe in enumerate(avtale.oppgaaver if avtale else ()):
        for plass, punkt in enumerate(gruppe.punkt):
            treff = _VAGT.search(punkt)
            if treff:
                sti: Sti = ("avtale", "oppgåver", nr, "punkt", plass)
                hjelp = "skriv oppgåvene ut, eller ta bort tillegget"
                melding = f"«{treff[0]}» gjer det uklart kva oppgåver vertskommunen får"
                yield Treff(melding, sti, hjelp, utsnitt=(treff.start(), len(treff[0])))


@regel("L231", "koml. §§ 20-3 tredje ledd og 20-4 fjerde ledd", samarbeid="vertskommune", ufravikeleg=True)
def nemnda_har_medlemer_fraa_alle(grunnlag: Grunnlag) -> Iterator[Treff]:
    """I ei felles folkevald nemnd har kvar deltakar minst to medlemer, og avtalen seier kor mange.

    Berre deltakarane i samarbeidet er med i nemnda.

    Døme: «nemnd: {luster: 2, vik: 2, årdal: 3}».

    Rett: set minst 2 for kvar part under «nemnd» i avtalen, og ta bort kommunar som ikkje er partar.
    """
    sak = grunnlag.sak
    nemnd = sak.avtale.nemnd if sak.avtale else {}
    if not nemnd:
        return
    for kommune in sak.partar:
        if nemnd.get(kommune, 0) < MINST_I_NEMND:
            har = f"berre {nemnd[kommune]}" if nemnd.get(kommune) else "ingen"
            sti: Sti = ("avtale", "nemnd", kommune) if kommune in nemnd else ("avtale", "nemnd")
            melding = f"{grunnlag.namn(kommune)} har {har} i nemnda; kvar deltakar skal ha to eller fleire"
            yield Treff(melding, sti, "set talet på medlemer til 2 eller meir")
    for kommune in nemnd:
        if kommune not in sak.partar:
            melding = f"Kommunen «{kommune}» er ikkje deltakar, men har medlemer i nemnda"
            yield Treff(melding, ("avtale", "nemnd", kommune), "ta kommunen bort frå «nemnd»")


REGLAR = (
    statsforvaltaren_blir_orientert,
    nokon_faar_skrive_under,
    endringar_gaar_til_kommunestyra,
    samarbeidet_sel_lite_til_andre,
    avtalen_seier_korleis_tvistar_blir_loeyste,
    samarbeidet_blir_evaluert,
    oppgaavene_er_klare,
    nemnda_har_medlemer_fraa_alle,
)
