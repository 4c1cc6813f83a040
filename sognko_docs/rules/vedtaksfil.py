"""What must hold for the decisions on a case: who decided, in what order, with which votes, and in which words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath

from sognko_docs import skrift
from sognko_docs.finding import Finding, Grad, Sti
from sognko_docs.rules.ordlegging import meinte_du
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.sakstype import Samarbeid
from sognko_docs.sak.vedtaksfil import Kommunevedtak, Organhandsaming, Vedtaksfil

AVGJER = frozenset({"vedteke", "avvist"})
"""The outcomes that decide the case."""
TILRAADING = frozenset({"tilrådd", "rådd frå"})
_MINST = 11
"""Fewest members a kommunestyre can have (koml. § 5-5)."""
_HEIMEL: Mapping[Samarbeid, str] = {
    "vertskommune": "koml. §§ 20-2 og 20-4 andre ledd",
    "kommunalt oppgåvefellesskap": "koml. §§ 19-1 og 19-4 andre ledd",
    "interkommunalt politisk råd": "koml. §§ 18-1 og 18-4 andre ledd",
}
"""Where the Act says that kommunestyret itself decides."""


@dataclass(frozen=True, slots=True)
class Vedtaksgrunnlag:
    """What the checks see: the decisions, the case, what the councils are called, and the extracts that lie there."""

    fil: Vedtaksfil
    sak: Sak
    namn: Mapping[str, str]
    protokollar: AbstractSet[str]


def kontroller_vedtak(grunnlag: Vedtaksgrunnlag, fil: PurePath) -> tuple[Finding, ...]:
    """Return all that is wrong with the decisions, with the file they stand in (codes S640–S655)."""
    funn = [
        *_kommunar(grunnlag),
        *_statsforvaltaren(grunnlag),
        *_manglar(grunnlag),
        *(
            ei
            for kommune, vedtak in grunnlag.fil.vedtak.items()
            if kommune in grunnlag.sak.mottakarar
            for sjekk in (_datoar, _representantar, _signert, _handsamingar)
            for ei in sjekk(grunnlag, kommune, vedtak)
        ),
    ]
    return tuple(replace(ei, fil=fil) for ei in funn)


def _kommunar(grunnlag: Vedtaksgrunnlag) -> Iterator[Finding]:
    sak = grunnlag.sak
    for kommune in grunnlag.fil.vedtak:
        if kommune not in sak.kommunar:
            elles = f"kommunane i saka er: {', '.join(sak.mottakarar)}"
            hjelp = meinte_du(kommune, sak.mottakarar, elles)
            yield Finding("S640", f"Kommunen «{kommune}» er ikkje med i saka", ("vedtak", kommune), hjelp)
        elif kommune not in sak.mottakarar:
            melding = f"{grunnlag.namn.get(kommune, kommune)} står utanfor saka og får ikkje noko å vedta"
            yield Finding("S641", melding, ("vedtak", kommune), "ta bort kommunen, eller rett rolla i saka")


def _datoar(grunnlag: Vedtaksgrunnlag, kommune: str, vedtak: Kommunevedtak) -> Iterator[Finding]:
    """What comes later is not dated earlier: the case, sent, each treatment, signed."""
    her: Sti = ("vedtak", kommune)
    dagar: list[tuple[Sti, str, date | None]] = [((*her, "sendt"), "Saka er send", vedtak.sendt)]
    dagar += [
        ((*her, "handsama", nr, "møtedato"), f"{ei.organ} handsama saka", ei.moetedato)
        for nr, ei in enumerate(vedtak.handsama)
    ]
    dagar += [((*her, "signert"), "Avtalen er skriven under", vedtak.signert)]
    sist, sist_sti = grunnlag.sak.sak.dato, None
    for sti, kva, dag in dagar:
        if dag is None:
            continue
        if dag < sist:
            foer = (
                f"det som står framfor, {skrift.dato(sist)}"
                if sist_sti
                else f"datoen på saka, {skrift.dato(sist)}"
            )
            sjaa = ((sist_sti, "her står den seinare datoen"),) if sist_sti else ()
            yield Finding(
                "S642", f"{kva} {skrift.dato(dag)}, før {foer}", sti, "rett den eine datoen", sjaa=sjaa
            )
        else:
            sist, sist_sti = dag, sti


def _representantar(_grunnlag: Vedtaksgrunnlag, kommune: str, vedtak: Kommunevedtak) -> Iterator[Finding]:
    tal = vedtak.representantar
    if tal is not None and (tal % 2 == 0 or tal < _MINST):
        melding = f"{tal} er ikkje eit gyldig tal på medlemer i eit kommunestyre (koml. § 5-5)"
        yield Finding(
            "S651", melding, ("vedtak", kommune, "representantar"), "skriv eit oddetal, 11 eller meir"
        )


def _signert(grunnlag: Vedtaksgrunnlag, kommune: str, vedtak: Kommunevedtak) -> Iterator[Finding]:
    avgjerd = vedtak.avgjerd
    if vedtak.signert is not None and (avgjerd is None or avgjerd.resultat != "vedteke"):
        melding = (
            f"{grunnlag.namn[kommune]} har skrive under avtalen, men kommunestyret har ikkje vedteke han"
        )
        hjelp = "før opp vedtaket i kommunestyret, eller ta bort «signert»"
        yield Finding("S652", melding, ("vedtak", kommune, "signert"), hjelp)


def _handsamingar(grunnlag: Vedtaksgrunnlag, kommune: str, vedtak: Kommunevedtak) -> Iterator[Finding]:
    for nr, ei in enumerate(vedtak.handsama):
        her: Sti = ("vedtak", kommune, "handsama", nr)
        yield from _organ(grunnlag, ei, her)
        yield from _roeyster(ei, vedtak.representantar, her)
        yield from _ordlyd(grunnlag, ei, her)
        yield from _mot_saka(grunnlag, kommune, ei, her)


def _organ(grunnlag: Vedtaksgrunnlag, ei: Organhandsaming, her: Sti) -> Iterator[Finding]:
    heimel = _HEIMEL.get(grunnlag.sak.krav.samarbeid)
    if not ei.er_kommunestyre and ei.resultat in AVGJER and heimel:
        melding = f"{ei.organ} kan ikkje avgjere saka: kommunestyret skal sjølv vedta ({heimel})"
        hjelp = "skriv «tilrådd» eller «rådd frå», og før opp vedtaket i kommunestyret for seg"
        yield Finding("S645", melding, (*her, "resultat"), hjelp)
    if ei.er_kommunestyre and ei.resultat in TILRAADING:
        melding = f"Kommunestyret avgjer saka, men resultatet er «{ei.resultat}»"
        yield Finding(
            "S646", melding, (*her, "resultat"), "skriv «vedteke» eller «avvist», eller rett «organ»"
        )


def _roeyster(ei: Organhandsaming, representantar: int | None, her: Sti) -> Iterator[Finding]:
    roeyster, der = ei.roeyster, (*her, "røyster")
    if roeyster is None:
        return
    i_alt, medlemer = roeyster.for_ + roeyster.mot, representantar if ei.er_kommunestyre else None
    if medlemer is not None and i_alt > medlemer:
        melding = f"{i_alt} røyster er fleire enn dei {medlemer} medlemene i kommunestyret"
        sjaa = (((*her[:2], "representantar"), "her står talet på medlemer"),)
        yield Finding("S643", melding, der, "rett røystene eller «representantar»", sjaa=sjaa)
    elif medlemer is not None and 2 * i_alt < medlemer:
        melding = f"Berre {i_alt} av {medlemer} røysta, og minst halvparten må røyste (koml. § 11-9)"
        yield Finding("S650", melding, der, "rett røystene; er dei rette, er vedtaket ikkje gyldig")
    if _strid(ei):
        melding = f"{roeyster.for_} for og {roeyster.mot} mot går ikkje saman med at saka er {_utfall(ei)}"
        hjelp = "rett røystene eller resultatet; «for» er røystene for det resultatet gjeld"
        yield Finding("S644", melding, der, hjelp)


def _strid(ei: Organhandsaming) -> bool:
    """True when the votes cannot give the outcome; where they are equal the chair decides."""
    if ei.roeyster is None:
        return False
    if ei.samroeystes and ei.roeyster.mot and ei.roeyster.for_:
        return True
    if ei.resultat in {"vedteke", "tilrådd"}:
        return ei.roeyster.for_ < ei.roeyster.mot
    return ei.resultat == "avvist" and ei.roeyster.for_ > ei.roeyster.mot


def _utfall(ei: Organhandsaming) -> str:
    return f"samrøystes {ei.resultat}" if ei.samroeystes else ei.resultat


def _ordlyd(grunnlag: Vedtaksgrunnlag, ei: Organhandsaming, her: Sti) -> Iterator[Finding]:
    oppgitt = [namn for namn in ("som_framlegg", "punkt", "protokoll") if getattr(ei, namn)]
    if len(oppgitt) > 1:
        melding = f"Ordlyden står fleire gonger: {', '.join(oppgitt)}"
        yield Finding("S648", melding, (*her, oppgitt[-1]), "la éin av dei stå")
    if ei.protokoll is not None and ei.protokoll not in grunnlag.protokollar:
        finst = f"filene der er: {', '.join(sorted(grunnlag.protokollar))}" if grunnlag.protokollar else ""
        hjelp = meinte_du(
            ei.protokoll, grunnlag.protokollar, finst or "legg fila i mappa «protokollar» ved saka"
        )
        yield Finding("S649", f"Fann ikkje saksprotokollen «{ei.protokoll}»", (*her, "protokoll"), hjelp)


def _manglar(grunnlag: Vedtaksgrunnlag) -> Iterator[Finding]:
    """What is not known of the decisions is told once for all the councils, and stops nothing."""
    avgjerder = {
        kommune: vedtak.avgjerd
        for kommune, vedtak in grunnlag.fil.vedtak.items()
        if kommune in grunnlag.sak.mottakarar and vedtak.avgjerd is not None
    }
    utan_ord = [
        grunnlag.namn[namn]
        for namn, ei in avgjerder.items()
        if ei.resultat == "vedteke" and not (ei.som_framlegg or ei.punkt or ei.protokoll)
    ]
    if utan_ord:
        melding = f"Ordlyden i vedtaket manglar for {skrift.liste(utan_ord)}, så han kan ikkje jamførast"
        hjelp = "fyll ut «punkt», «protokoll» eller «som_framlegg: true»"
        yield Finding("S647", melding, ("vedtak",), hjelp, Grad.MERKNAD)
    utan_kjelde = [grunnlag.namn[namn] for namn, ei in avgjerder.items() if not (ei.kjelde or ei.protokoll)]
    if utan_kjelde and not grunnlag.fil.kjelder:
        melding = f"Det står ikkje kvar vedtaket i {skrift.liste(utan_kjelde)} er henta frå"
        yield Finding(
            "S655", melding, ("vedtak",), "legg til «kjelde», «protokoll» eller «kjelder»", Grad.MERKNAD
        )


def _mot_saka(grunnlag: Vedtaksgrunnlag, kommune: str, ei: Organhandsaming, her: Sti) -> Iterator[Finding]:
    """The case may say when and under what number the body was to treat it; the two should agree."""
    for nr, steg in enumerate(grunnlag.sak.handsaming):
        if steg.utval.casefold() != ei.organ.casefold():
            continue
        venta = (
            ("møtedato", steg.moetedato.get(kommune), ei.moetedato),
            ("saksnummer", steg.saksnummer.get(kommune), ei.saksnummer),
        )
        for felt, i_saka, her_staar in venta:
            if i_saka is not None and her_staar is not None and _utan_null(i_saka) != _utan_null(her_staar):
                melding = f"{felt.capitalize()} er {her_staar}, men {i_saka} i saka"
                hjelp = f"rett det som er feil; i saka står det under «handsaming[{nr}].{felt}»"
                yield Finding("S654", melding, (*her, felt), hjelp, Grad.AATVARING)


def _utan_null(verdi: date | str) -> date | str:
    """Return a case number without the zeros some case systems put before it: «070/25» is «70/25»."""
    return verdi.lstrip("0") if isinstance(verdi, str) else verdi


def _statsforvaltaren(grunnlag: Vedtaksgrunnlag) -> Iterator[Finding]:
    dag, sti = grunnlag.fil.statsforvaltaren_orientert, ("statsforvaltaren_orientert",)
    if dag is None:
        return
    if grunnlag.sak.krav.samarbeid != "vertskommune":
        melding = "Berre oppretting av eit vertskommunesamarbeid skal statsforvaltaren orienterast om"
        yield Finding("S653", melding, sti, "ta bort linja, eller rett «type» i saka", Grad.AATVARING)
        return
    manglar = [grunnlag.namn[part] for part in grunnlag.sak.partar if not _vedteke_innan(grunnlag, part, dag)]
    if manglar:
        melding = f"Statsforvaltaren er orientert {skrift.dato(dag)}, før det er ført opp vedtak i {skrift.liste(manglar)}"
        hjelp = "samarbeidet er oppretta når alle har vedteke avtalen; rett datoen, eller før opp vedtaka"
        yield Finding("S653", melding, sti, hjelp, Grad.AATVARING)


def _vedteke_innan(grunnlag: Vedtaksgrunnlag, part: str, dag: date) -> bool:
    vedtak = grunnlag.fil.vedtak.get(part)
    avgjerd = vedtak.avgjerd if vedtak else None
    if avgjerd is None or avgjerd.resultat != "vedteke":
        return False
    return avgjerd.moetedato is None or avgjerd.moetedato <= dag
