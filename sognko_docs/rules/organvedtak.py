"""What each council decides on a joint body (koml. §§ 18-1, 18-3, 18-4, 19-1, 19-3, 19-4)."""

from __future__ import annotations

from collections.abc import Iterator

from sognko_docs import skrift
from sognko_docs.finding import Grad
from sognko_docs.rules.medverknad import etter_kommunestyret
from sognko_docs.rules.organ import IPR, KO, kalla, organregel
from sognko_docs.rules.regel import Grunnlag, Treff, regel


def _oppretta(grunnlag: Grunnlag) -> bool:
    """True when the case establishes the body; a case may also be on a new agreement for one that exists."""
    return any(punkt.avgjer == "etablering" for punkt in grunnlag.sak.vedtak)


def _manglar(grunnlag: Grunnlag, avgjer: str, kva: str) -> Iterator[Treff]:
    manglar = grunnlag.utan_punkt(avgjer, grunnlag.sak.partar)
    if manglar:
        hjelp = f"legg til eit punkt med «avgjer: {avgjer}» som gjeld alle deltakarane"
        yield Treff(f"{skrift.liste(manglar)} får ikkje noko punkt om {kva}", ("vedtak",), hjelp)


@organregel("4 andre ledd", "L272", ufravikeleg=True)
def kvart_kommunestyre_vedtek_samarbeidsavtalen(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar deltakar får eit punkt om å vedta samarbeidsavtalen.

    Kommunestyret i alle deltakarkommunane skal sjølv vedta avtalen, og endringar i det lova krev at han har.

    Døme: «- {avgjer: avtale, tekst: Kommunestyret vedtek samarbeidsavtalen …}».

    Rett: legg til eit punkt under «vedtak» med «avgjer: avtale», utan «gjeld», så det gjeld alle deltakarane.
    """
    if grunnlag.sak.samarbeidsavtale:
        yield from _manglar(grunnlag, "avtale", "å vedta samarbeidsavtalen")


@organregel("4 andre ledd", "L273", ufravikeleg=True)
def avtalen_gaar_til_kommunestyret(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Handsaminga går til kommunestyret.

    Kommunestyret skal sjølv vedta samarbeidsavtalen, og kan ikkje gi det frå seg.

    Døme: «handsaming: [{utval: formannskapet}, {utval: kommunestyret}]».

    Rett: legg til «- utval: Kommunestyret» sist under «handsaming».
    """
    if not grunnlag.kommunestyresteg:
        melding = "Handsaminga går ikkje til kommunestyret"
        yield Treff(melding, ("handsaming",), "legg til «- utval: kommunestyret» til slutt")


@organregel("1 første ledd", "L274", ufravikeleg=True)
def kvart_kommunestyre_opprettar_organet(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Når saka opprettar organet, får kvar deltakar eit punkt om det.

    Kommunestyra vedtek sjølve å opprette eit oppgåvefellesskap eller eit politisk råd.

    Døme: «- {avgjer: etablering, tekst: Kommunestyret vedtek å opprette …}».

    Rett: legg til eit punkt under «vedtak» med «avgjer: etablering», som gjeld alle deltakarane.
    """
    if _oppretta(grunnlag):
        yield from _manglar(grunnlag, "etablering", f"å opprette {kalla(grunnlag)}")


@organregel("3 første ledd", "L275", Grad.AATVARING)
def kvart_kommunestyre_vel_medlemene_sine(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Når saka opprettar organet, får kvar deltakar eit punkt om å velje medlemene sine.

    Kvart kommunestyre vel sjølv medlemene sine i representantskapet og minst like mange varamedlemer. Utan
    representantskap kan organet ikkje kome i gang.

    Døme: «- {avgjer: val, tekst: Kommunestyret vel ordføraren til medlem og varaordføraren til varamedlem …}».

    Rett: legg til eit punkt under «vedtak» med «avgjer: val» for medlemer og varamedlemer.
    """
    if _oppretta(grunnlag):
        yield from _manglar(grunnlag, "val", "å velje medlemer til representantskapet")


@regel("L276", "koml. § 6-1 andre ledd", Grad.AATVARING, (KO, IPR))
def nokon_faar_skrive_under_samarbeidsavtalen(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar deltakar får eit punkt om kven som skriv under samarbeidsavtalen.

    Ordføraren skriv under for kommunen når ikkje mynda er gitt til andre. Eit punkt om det gjer at avtalen kan
    skrivast under utan ny sak.

    Døme: «- {avgjer: fullmakt, tekst: Ordføraren skriv under avtalen.}».

    Rett: legg til eit punkt under «vedtak» med «avgjer: fullmakt» som seier kven som skriv under.
    """
    if grunnlag.sak.samarbeidsavtale:
        yield from _manglar(grunnlag, "fullmakt", "kven som skriv under avtalen")


@organregel("4 første ledd", "L277", Grad.AATVARING)
def vedtaka_er_likelydande(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Vedtaket gjeld under føresetnad av at dei andre kommunane vedtek det same.

    Avtalen skal gjerast mellom alle deltakarane, og finst først når alle har vedteke han likt.

    Døme: «- {avgjer: føresetnad, tekst: Vedtaket gjeld når alle kommunane har vedteke det same.}».

    Rett: legg til eit punkt under «vedtak» med «avgjer: føresetnad», som gjeld alle deltakarane.
    """
    if grunnlag.sak.samarbeidsavtale:
        yield from _manglar(grunnlag, "føresetnad", "at vedtaka må vere likelydande")


@organregel("4 andre ledd", "L286", Grad.AATVARING)
def kommunestyret_vedtek_avtalen_sist(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kommunestyret står sist i handsaminga av samarbeidsavtalen.

    Utval som skal uttale seg eller innstille, må gjere det før vedtaket.

    Døme: «[{utval: Formannskapet}, {utval: Kommunestyret}]».

    Rett: flytt «- utval: Kommunestyret» nedst under «handsaming».
    """
    yield from etter_kommunestyret(grunnlag)


REGLAR = (
    kvart_kommunestyre_vedtek_samarbeidsavtalen,
    avtalen_gaar_til_kommunestyret,
    kvart_kommunestyre_opprettar_organet,
    kvart_kommunestyre_vel_medlemene_sine,
    nokon_faar_skrive_under_samarbeidsavtalen,
    vedtaka_er_likelydande,
    kommunestyret_vedtek_avtalen_sist,
)
