"""Delegation of authority to a host municipality: by instruction, not through the agreement (koml. § 20-2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sognko_docs.finding import Grad
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.rules.tekstar import tekstar

_INSTRUKS = re.compile(r"\binstru(?:er|ks)", re.IGNORECASE)
_PRINSIPIELL = re.compile(r"prinsipiel", re.IGNORECASE)
_KLAGENEMND = re.compile(r"klagenemnd", re.IGNORECASE)
_MATRIKKEL = re.compile(r"matrik|oppmåling", re.IGNORECASE)
_PARAGRAF_5A = re.compile(r"§\s*5\s*a\b")
_GJENNOM_AVTALEN = re.compile(
    r"\bdeleger(?:er|ar|te|t|ast)\b[^.\n]{0,60}?\b(?:gjennom|ved|i|med)\s+(?:denne\s+)?(?:avtalen|avtala)\b"
    r"|\b(?:denne\s+)?(?:avtalen|avtala)\s+delegerer\b",
    re.IGNORECASE,
)


@regel("L240", "koml. § 20-2 første ledd", samarbeid="vertskommune", ufravikeleg=True)
def mynda_gjeld_ikkje_prinsipielle_saker(grunnlag: Grunnlag) -> Iterator[Treff]:
    """I eit administrativt vertskommunesamarbeid kan ein ikkje delegere saker som har prinsipiell betydning.

    Slike saker må bli i kommunen, eller gå til ei felles folkevald nemnd etter § 20-3.

    Døme: «prinsipiell: true» i «delegering» krev «nemnd» i avtalen.

    Rett: ta bort «prinsipiell: true» på lova. Skal slike saker vere med, må avtalen opprette ei felles
    «nemnd» (§ 20-3).
    """
    sak = grunnlag.sak
    if sak.avtale and sak.avtale.nemnd:
        return
    for nr, delegering in enumerate(sak.delegering):
        if delegering.prinsipiell:
            yield Treff(
                f"Delegeringa etter {delegering.lov} gjeld saker som har prinsipiell betydning",
                ("delegering", nr, "prinsipiell"),
                "avgrens mynda til andre saker, eller opprett ei felles folkevald nemnd med «nemnd» i avtalen",
            )


@regel("L241", "koml. § 20-2 andre ledd", samarbeid="vertskommune")
def delegeringa_gaar_som_instruks(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kommunestyret delegerer ved å instruere sin eigen kommunedirektør.

    Kommunedirektøren delegerer så vidare til kommunedirektøren i vertskommunen. Eit punkt som delegerer rett
    til vertskommunen, har feil form.

    Døme: «Kommunestyret instruerer kommunedirektøren om å delegere mynde til kommunedirektøren i …».

    Rett: skriv i punktet: «Kommunestyret instruerer kommunedirektøren om å delegere mynde til
    kommunedirektøren i …».
    """
    if grunnlag.sak.avtale and grunnlag.sak.avtale.nemnd:
        return
    for nr, punkt in enumerate(grunnlag.sak.vedtak):
        if punkt.avgjer == "delegering" and not _INSTRUKS.search(punkt.tekst):
            yield Treff(
                "Punktet om delegering instruerer ikkje kommunedirektøren i eigen kommune",
                ("vedtak", nr, "tekst"),
                "skriv at kommunestyret instruerer kommunedirektøren om å delegere mynda",
            )


@regel("L242", "koml. § 20-2 andre ledd", samarbeid="vertskommune")
def avtalen_delegerer_ikkje(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Avtalen delegerer ikkje mynde; det gjer kommunestyret i eit eige vedtak.

    Å vedta avtalen og å delegere er to avgjerder. Avtalen seier kva mynde vertskommunen skal ha, vedtaket gir ho.

    Døme: «Kommunestyra delegerer gjennom denne avtalen mynde» har feil form.

    Rett: skriv i avtalen kva mynde vertskommunen skal ha, og legg sjølve delegeringa i eit vedtakspunkt med
    «avgjer: delegering».
    """
    avtale = grunnlag.sak.avtale
    for sti, tekst in tekstar(avtale, ("avtale",)) if avtale else ():
        for treff in _GJENNOM_AVTALEN.finditer(tekst):
            yield Treff(
                "Avtalen delegerer mynde; det må kvart kommunestyre gjere i eit eige vedtak",
                sti,
                "skriv kva mynde vertskommunen skal ha, og legg delegeringa i eit vedtakspunkt",
                utsnitt=(treff.start(), len(treff[0])),
            )


@regel("L243", "koml. § 20-5 første ledd", samarbeid="vertskommune")
def vertskommunen_er_ikkje_klageinstans(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Vertskommunen er ikkje klageinstans for vedtak han gjer for andre.

    Klageinstansen er kommunen som har delegert mynda, når ikkje lova legg klagen til eit statleg organ.
    Vertskommunen førebur berre klagesaka.

    Døme: «klageinstans: kommunen som har delegert».

    Rett: ta bort «klageinstans», eller skriv «kommunen som har delegert» eller organet særlova peikar ut.
    """
    vertar = [grunnlag.namn(vert).casefold() for vert in grunnlag.sak.kommunar_med("vertskommune")]
    for nr, delegering in enumerate(grunnlag.sak.delegering):
        skrive = delegering.klageinstans.casefold()
        if "vertskommun" in skrive or any(skrive.startswith(namn) for namn in vertar):
            yield Treff(
                f"Klageinstansen etter {delegering.lov} kan ikkje vere vertskommunen",
                ("delegering", nr, "klageinstans"),
                "skriv «kommunen som har delegert», eller organet lova peikar ut",
            )


@regel("L244", "matrikkellova § 5 a", samarbeid="vertskommune")
def matrikkeloppgaaver_har_heimel(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Oppgåver med oppmåling og matrikkel blir delegerte etter matrikkellova § 5 a.

    Paragrafen er det som gjer at kommunen kan overlate matrikkelføringa til ein annan kommune.

    Døme: «{lov: matrikkellova, heimel: [§ 5 a (lokal matrikkelstyresmakt), …]}».

    Rett: legg til «{lov: matrikkellova, heimel: [§ 5 a]}» under «delegering», med dei andre paragrafane
    oppgåvene krev.
    """
    sak = grunnlag.sak
    oppgaaver = [
        ("avtale", "oppgåver", nr, "punkt", plass)
        for nr, gruppe in enumerate(sak.avtale.oppgaaver if sak.avtale else ())
        for plass, punkt in enumerate(gruppe.punkt)
        if _MATRIKKEL.search(punkt)
    ]
    heimlar = [
        heimel for del_ in sak.delegering if del_.lov.casefold() == "matrikkellova" for heimel in del_.heimel
    ]
    if oppgaaver and not any(_PARAGRAF_5A.search(heimel) for heimel in heimlar):
        yield Treff(
            "Avtalen overfører matrikkeloppgåver, men saka delegerer ikkje etter matrikkellova § 5 a",
            oppgaaver[0],
            "legg til matrikkellova med § 5 a under «delegering»",
        )


@regel("S542", grad=Grad.AATVARING, samarbeid="vertskommune")
def kvar_lov_staar_ein_gong(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar lov står éin gong i «delegering».

    Tabellen over delegert mynde skal gi lesaren alt om ei lov på éin stad.

    Døme: slå saman to oppføringar av matrikkellova til éi med alle paragrafane.

    Rett: flytt paragrafane i «heimel» til den eine oppføringa, og ta bort den andre.
    """
    sett: dict[str, int] = {}
    for nr, delegering in enumerate(grunnlag.sak.delegering):
        lov = delegering.lov.casefold()
        if lov in sett:
            sjaa = ((("delegering", sett[lov], "lov"), "den første oppføringa"),)
            melding = f"«{delegering.lov}» står to gonger i «delegering»"
            yield Treff(melding, ("delegering", nr, "lov"), "slå oppføringane saman", sjaa)
        sett.setdefault(lov, nr)


@regel("L246", "koml. § 20-2 første ledd", Grad.AATVARING, samarbeid="vertskommune")
def delegeringa_er_avgrensa(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Saka seier at delegeringa ikkje gjeld saker som har prinsipiell betydning.

    Grensa følgjer av lova, men vertskommunen og dei tilsette må kjenne henne.

    Døme: «Delegeringa gjeld berre saker som ikkje har prinsipiell betydning.» i punktet eller i «mynde».

    Rett: skriv i punktet om delegering eller i «mynde» i avtalen at mynda ikkje gjeld saker som har
    prinsipiell betydning.
    """
    sak = grunnlag.sak
    if sak.avtale and (sak.avtale.nemnd or _PRINSIPIELL.search(sak.avtale.mynde or "")):
        return
    for nr, punkt in enumerate(sak.vedtak):
        if punkt.avgjer == "delegering" and not _PRINSIPIELL.search(punkt.tekst):
            yield Treff(
                "Delegeringa er ikkje avgrensa mot saker som har prinsipiell betydning",
                ("vedtak", nr, "tekst"),
                "skriv grensa i punktet, eller i «mynde» i avtalen",
            )


@regel("L247", "koml. § 20-6 første ledd", Grad.AATVARING, samarbeid="vertskommune")
def nemnda_har_klagenemnd(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eit samarbeid med felles folkevald nemnd har ei særskild klagenemnd.

    Kommunestyra i deltakarkommunane oppnemner henne, og kvar deltakar er representert.

    Døme: «anna: Kommunestyra oppnemner ei felles klagenemnd med eitt medlem frå kvar kommune.»

    Rett: skriv i «anna» i avtalen at kommunestyra oppnemner ei særskild klagenemnd, og kven som er med i ho.
    """
    avtale = grunnlag.sak.avtale
    if avtale and avtale.nemnd and not any(_KLAGENEMND.search(tekst) for _, tekst in tekstar(avtale)):
        melding = "Avtalen har ei felles nemnd, men seier ikkje noko om klagenemnd"
        yield Treff(melding, ("avtale", "nemnd"), "skriv om klagenemnda under «anna» i avtalen")


REGLAR = (
    mynda_gjeld_ikkje_prinsipielle_saker,
    delegeringa_gaar_som_instruks,
    avtalen_delegerer_ikkje,
    vertskommunen_er_ikkje_klageinstans,
    matrikkeloppgaaver_har_heimel,
    kvar_lov_staar_ein_gong,
    delegeringa_er_avgrensa,
    nemnda_har_klagenemnd,
)
