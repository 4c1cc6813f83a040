"""What each council is asked to decide (koml. §§ 20-2, 20-4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sognko_docs import skrift
from sognko_docs.finding import Grad, Sti
from sognko_docs.rules.regel import Grunnlag, Treff, regel

_DELEGERER = re.compile(r"\bdeleger(?:er|ar)\b", re.IGNORECASE)


def _gjeldsti(grunnlag: Grunnlag, nr: int) -> Sti:
    return ("vedtak", nr, "gjeld") if grunnlag.sak.vedtak[nr].gjeld else ("vedtak", nr)


@regel("L202", "koml. § 20-4 andre ledd", samarbeid="vertskommune", ufravikeleg=True)
def kvart_kommunestyre_vedtek_avtalen(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar part i avtalen får eit punkt om å vedta avtalen.

    Kommunestyret i alle deltakarkommunane skal sjølv vedta samarbeidsavtalen.

    Døme: «- {avgjer: avtale, tekst: …}» utan «gjeld» gjeld alle.

    Rett: legg til eit punkt under «vedtak» med «avgjer: avtale» og ingen «gjeld», eller med begge
    partsrollene i «gjeld».
    """
    manglar = grunnlag.utan_punkt("avtale", grunnlag.sak.partar) if grunnlag.sak.avtale else []
    if manglar:
        hjelp = "legg til eit punkt med «avgjer: avtale» som gjeld alle partane"
        yield Treff(f"{skrift.liste(manglar)} får ikkje noko punkt om å vedta avtalen", ("vedtak",), hjelp)


@regel("L203", "koml. § 20-2 andre ledd", samarbeid="vertskommune", ufravikeleg=True)
def kvar_samarbeidskommune_delegerer(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar samarbeidskommune får eit eige punkt om å delegere mynde.

    Kommunestyret delegerer sjølv, ved å instruere sin eigen kommunedirektør om å delegere mynda til
    kommunedirektøren i vertskommunen. Å vedta avtalen er eit anna vedtak.

    Døme: «- {avgjer: delegering, gjeld: [samarbeidskommune], tekst: …}».

    Rett: legg til eit punkt under «vedtak» med «avgjer: delegering» og «gjeld: [samarbeidskommune]».
    """
    sak = grunnlag.sak
    kommunar = sak.kommunar_med("samarbeidskommune") if sak.avtale or sak.delegering else ()
    manglar = grunnlag.utan_punkt("delegering", kommunar)
    if manglar:
        hjelp = "legg til eit punkt med «avgjer: delegering» og «gjeld: [samarbeidskommune]»"
        yield Treff(f"{skrift.liste(manglar)} får ikkje noko punkt om å delegere mynde", ("vedtak",), hjelp)


@regel("L204", "koml. § 20-2 andre ledd", samarbeid="vertskommune")
def vertskommunen_delegerer_ikkje(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Vertskommunen skal ikkje delegere mynde til seg sjølv.

    Mynda går frå samarbeidskommunane til vertskommunen; vertskommunen har si eiga frå før.

    Døme: eit punkt med «avgjer: delegering» skal ha «gjeld: [samarbeidskommune]».

    Rett: ta «vertskommune» bort frå «gjeld» i punktet om delegering.
    """
    for nr, punkt in enumerate(grunnlag.sak.vedtak):
        for vert in grunnlag.sak.kommunar_med("vertskommune"):
            if punkt.avgjer == "delegering" and punkt.gjeld_for(grunnlag.sak.kommunar[vert].roller):
                melding = (
                    f"Vertskommunen {grunnlag.namn(vert)} får eit punkt om å delegere mynde til seg sjølv"
                )
                yield Treff(melding, _gjeldsti(grunnlag, nr), "set «gjeld: [samarbeidskommune]»")


@regel("L205", "koml. §§ 20-2 andre ledd og 20-4 andre ledd", Grad.AATVARING, samarbeid="vertskommune")
def avtale_og_delegering_er_to_vedtak(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Å vedta avtalen og å delegere mynde er to vedtak, og bør vere to punkt.

    Delegeringa går som instruks til kommunedirektøren i eigen kommune, ikkje gjennom avtalen.

    Døme: «Kommunestyret vedtek avtalen og delegerer mynde til vertskommunen» bør delast i to punkt.

    Rett: flytt det om delegering til eit eige punkt med «avgjer: delegering» og «gjeld: [samarbeidskommune]».
    """
    for nr, punkt in enumerate(grunnlag.sak.vedtak):
        treff = _DELEGERER.search(punkt.tekst) if punkt.avgjer == "avtale" else None
        if treff:
            yield Treff(
                "Punktet om å vedta avtalen delegerer òg mynde",
                ("vedtak", nr, "tekst"),
                "flytt delegeringa til eit eige punkt med «avgjer: delegering»",
                utsnitt=(treff.start(), len(treff[0])),
            )


@regel("L206", "koml. § 20-8 første ledd", samarbeid="vertskommune")
def den_som_loeyser_opp_vedtek_det(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ein kommune som berre skal løyse opp ein avtale, får eit punkt om det.

    Eit samarbeid kan løysast opp straks når deltakarane er samde, og då må kvar av dei seie ja.

    Døme: «- {avgjer: oppløysing, gjeld: [berre oppløysing, samarbeidskommune], tekst: …}».

    Rett: legg til eit punkt med «avgjer: oppløysing» og «berre oppløysing» i «gjeld».
    """
    kommunar = grunnlag.sak.kommunar_med("berre oppløysing")
    manglar = grunnlag.utan_punkt("oppløysing", kommunar)
    if manglar:
        hjelp = "legg til eit punkt med «avgjer: oppløysing» som gjeld «berre oppløysing»"
        melding = f"{skrift.liste(manglar)} får ikkje noko punkt om å løyse opp avtalen"
        yield Treff(melding, ("vedtak",), hjelp)


@regel("L207", "koml. § 20-4 andre ledd", samarbeid="vertskommune")
def den_som_berre_loeyser_opp_vert_ikkje_part(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ein kommune som ikkje er part, skal ikkje vedta avtalen eller delegere mynde.

    Det er deltakarane som vedtek avtalen. Ein kommune som berre løyser opp den gamle, er ikkje med i den nye.

    Døme: eit punkt med «avgjer: avtale» har «gjeld: [vertskommune, samarbeidskommune]».

    Rett: skriv i «gjeld» berre rollene til partane: «[vertskommune, samarbeidskommune]».
    """
    sak = grunnlag.sak
    for nr, punkt in enumerate(sak.vedtak):
        if punkt.avgjer in ("avtale", "delegering"):
            utan_del = [
                grunnlag.namn(kommune)
                for kommune in sak.mottakarar
                if not sak.kommunar[kommune].er_part and punkt.gjeld_for(sak.kommunar[kommune].roller)
            ]
            if utan_del:
                kva = "vedta avtalen" if punkt.avgjer == "avtale" else "delegere mynde"
                melding = f"{skrift.liste(utan_del)} er ikkje part i avtalen, men får eit punkt om å {kva}"
                yield Treff(melding, _gjeldsti(grunnlag, nr), "set i «gjeld» rollene punktet er for")


@regel("L208", "koml. § 20-4 andre ledd", samarbeid="vertskommune", ufravikeleg=True)
def saka_gaar_til_kommunestyret(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Handsaminga går til kommunestyret.

    Kommunestyret skal sjølv vedta avtalen og delegere mynde, og kan ikkje gi det frå seg.

    Døme: «handsaming: [{utval: formannskapet}, {utval: kommunestyret}]».

    Rett: legg til «- utval: Kommunestyret» sist under «handsaming».
    """
    if not grunnlag.kommunestyresteg:
        melding = "Handsaminga går ikkje til kommunestyret"
        yield Treff(melding, ("handsaming",), "legg til «- utval: kommunestyret» til slutt")


@regel("S503")
def punkta_gjeld_roller_i_saka(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Rollene i «gjeld» finst hjå minst éin kommune i saka.

    Elles når punktet ikkje fram til dei det er meint for.

    Døme: «gjeld: [avtroppande vertskommune]» krev ein kommune med den rolla.

    Rett: gi ein kommune rolla under «kommunar», eller ta ho bort frå «gjeld».
    """
    # Why: a cooperation without a host is told of once, by L101.
    roller = {"vertskommune"} if grunnlag.sak.krav.samarbeid == "vertskommune" else set[str]()
    for deltakar in grunnlag.sak.kommunar.values():
        roller |= deltakar.roller
    for nr, punkt in enumerate(grunnlag.sak.vedtak):
        for plass, rolle in enumerate(punkt.gjeld):
            if rolle not in roller:
                hjelp = "gi ein kommune rolla, eller ta ho bort frå «gjeld»"
                sti = ("vedtak", nr, "gjeld", plass)
                yield Treff(f"Ingen kommune i saka har rolla «{rolle}»", sti, hjelp)


@regel("S504")
def kvar_kommune_har_noko_aa_vedta(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar kommune som får saka, får minst eitt punkt å vedta.

    Eit saksframlegg utan framlegg til vedtak gir kommunestyret ingenting å ta stilling til.

    Døme: ein kommune med rolla «utanfor» får ikkje saka, og treng ikkje noko punkt.

    Rett: legg rolla til kommunen i «gjeld» i eit vedtakspunkt, eller set «rolle: utanfor».
    """
    for kommune in grunnlag.sak.mottakarar:
        roller = grunnlag.sak.kommunar[kommune].roller
        if not any(punkt.gjeld_for(roller) for punkt in grunnlag.sak.vedtak):
            hjelp = "legg ei av rollene til «gjeld» i eit punkt, eller set «rolle: utanfor»"
            yield Treff(
                f"{grunnlag.namn(kommune)} får ikkje noko punkt å vedta", ("kommunar", kommune), hjelp
            )


REGLAR = (
    kvart_kommunestyre_vedtek_avtalen,
    kvar_samarbeidskommune_delegerer,
    vertskommunen_delegerer_ikkje,
    avtale_og_delegering_er_to_vedtak,
    den_som_loeyser_opp_vedtek_det,
    den_som_berre_loeyser_opp_vert_ikkje_part,
    saka_gaar_til_kommunestyret,
    punkta_gjeld_roller_i_saka,
    kvar_kommune_har_noko_aa_vedta,
)
