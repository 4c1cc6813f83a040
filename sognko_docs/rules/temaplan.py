"""What holds for a thematic plan: its measures, its hearing, and the way to adoption."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from sognko_docs import skrift
from sognko_docs.finding import Grad, Sti
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.sak.temaplan import STEGSLAG, Hoeyring, Tiltak

SEKS_VEKER = timedelta(weeks=6)
"""The shortest hearing of a plan under plan- og bygningslova (§ 11-14 first para)."""
TRE_VEKER = timedelta(weeks=3)
"""What others need as a rule to treat a plan and answer; no Act says it."""
_ENDELEG = STEGSLAG[2:]


def _tiltak(grunnlag: Grunnlag) -> Iterator[tuple[Sti, Tiltak]]:
    plan = grunnlag.sak.plan
    for nr, omraade in enumerate(plan.satsingsomraade if plan else ()):
        for plass, tiltak in enumerate(omraade.tiltak):
            yield ("plan", "satsingsområde", nr, "tiltak", plass), tiltak


def _hoeyring(grunnlag: Grunnlag) -> Hoeyring | None:
    return grunnlag.sak.plan.hoeyring if grunnlag.sak.plan else None


def _lengd(hoeyring: Hoeyring | None) -> timedelta | None:
    """Return how long a hearing lasts; None as long as a day is open."""
    if hoeyring is None or hoeyring.fraa is None or hoeyring.til is None:
        return None
    return hoeyring.til - hoeyring.fraa


def _endelege(grunnlag: Grunnlag) -> Iterator[tuple[date, Sti, str]]:
    """Yield the days the plan is treated for good: in the stages after the hearing and in kommunestyra."""
    plan = grunnlag.sak.plan
    for nr, steg in enumerate(plan.steg if plan else ()):
        if steg.slag in _ENDELEG and steg.dato:
            yield steg.dato, ("plan", "steg", nr, "dato"), steg.organ
    for moete in grunnlag.kommunestyremoete:
        yield moete.dato, moete.sti, f"kommunestyret i {moete.kommune}"


@regel("S600")
def hoeyringa_er_ute_foer_planen_blir_vedteken(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Høyringsfristen er ute før planen blir handsama endeleg.

    Den som er beden om å seie si meining innan ein dag, skal bli høyrd før det er avgjort.

    Døme: «til: 2026-02-15» i høyringa, og endeleg handsaming 2026-04-07.

    Rett: flytt «til» i høyringa fram, eller den endelege handsaminga lenger bak.
    """
    hoeyring = _hoeyring(grunnlag)
    frist = hoeyring.til if hoeyring else None
    for dato, sti, kven in _endelege(grunnlag):
        if frist and dato <= frist:
            melding = f"{kven[:1].upper()}{kven[1:]} handsamar planen {skrift.dato(dato)}, men høyringsfristen er {skrift.dato(frist)}"
            sjaa: tuple[tuple[Sti, str], ...] = ((("plan", "høyring", "til"), "høyringsfristen"),)
            yield Treff(melding, sti, "rett den eine datoen, så fristen er ute før handsaminga", sjaa)


@regel("S601", grad=Grad.AATVARING)
def hoeyringa_er_lang_nok(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Høyringa varer minst tre veker.

    Råd og organisasjonar må rekke å møtast. Inga lov set ein frist for ein plan som ikkje følgjer plan- og bygningslova,
    så kommunane avgjer sjølve kva som er rimeleg. Seks veker er vanleg.

    Døme: «frå: 2026-01-05» og «til: 2026-02-15».

    Rett: flytt «til» i høyringa, eller legg åtvaringa bort med grunnen til at fristen er kort.
    """
    plan, lengd = grunnlag.sak.plan, _lengd(_hoeyring(grunnlag))
    if plan and not plan.etter_pbl and lengd is not None and timedelta(0) < lengd < TRE_VEKER:
        melding = f"Høyringa varer berre {lengd.days} dagar"
        yield Treff(melding, ("plan", "høyring", "til"), "gi minst tre veker; seks er vanleg")


@regel("L330", "plan- og bygningslova § 11-14 første ledd", ufravikeleg=True)
def hoeyringa_av_ein_plan_etter_plan_og_bygningslova_er_seks_veker(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Høyringa av eit planforslag etter plan- og bygningslova varer minst seks veker.

    Det gjeld forslag til samfunnsdelen og arealdelen av kommuneplanen. Ein temaplan som ikkje følgjer lova,
    har ikkje dette kravet.

    Døme: «etter_pbl: true», «frå: 2026-01-05» og «til: 2026-02-16».

    Rett: flytt «til» i høyringa til seks veker etter «frå». Er ikkje dette ein plan etter lova, tek du bort
    «etter_pbl».
    """
    plan, lengd = grunnlag.sak.plan, _lengd(_hoeyring(grunnlag))
    if plan and plan.etter_pbl and lengd is not None and timedelta(0) < lengd < SEKS_VEKER:
        melding = f"Høyringa varer {lengd.days} dagar; fristen skal vere minst seks veker"
        yield Treff(melding, ("plan", "høyring", "til"), "flytt «til» til minst seks veker etter «frå»")


@regel("S602")
def kvart_tiltak_har_ansvarleg_og_kostnadsberar(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvart tiltak seier kven som har ansvaret, og kven som ber kostnaden.

    Eit tiltak ingen har ansvar for, blir ikkje gjort, og eit ingen betaler, kjem ikkje i noko budsjett.

    Døme: «{tiltak: Møteplass for veteranar, ansvar: Veterankontakten, kostnadsberar: Kommunen}».

    Rett: fyll ut «ansvar» og «kostnadsberar» i tiltaket.
    """
    for sti, tiltak in _tiltak(grunnlag):
        felt = (("ansvar", tiltak.ansvar), ("kostnadsberar", tiltak.kostnadsberar))
        manglar = [namn for namn, verdi in felt if verdi is None]
        if manglar:
            kva = skrift.liste(f"«{namn}»" for namn in manglar)
            yield Treff(f"Tiltaket «{tiltak.tiltak}» manglar {kva}", sti, f"fyll ut {kva}")


@regel("S603", grad=Grad.AATVARING)
def kvart_tiltak_har_frist(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvart tiltak har ein frist, som ein dag eller i ord.

    Utan frist kan ingen sjå om planen blir følgd.

    Døme: «frist: kvart år, 8. mai» eller «seinast: 2027-12-31».

    Rett: fyll ut «frist» eller «seinast» i tiltaket.
    """
    for sti, tiltak in _tiltak(grunnlag):
        if tiltak.frist is None and tiltak.seinast is None:
            yield Treff(f"Tiltaket «{tiltak.tiltak}» har ingen frist", sti, "fyll ut «frist» eller «seinast»")


@regel("S604")
def tiltaka_er_innanfor_planperioden(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Fristen for eit tiltak er innanfor åra planen gjeld.

    Eit tiltak etter at planen er gått ut, høyrer til den neste.

    Døme: «gjeld_frå: 2026», «gjeld_til: 2029» og «seinast: 2027-12-31».

    Rett: rett «seinast» i tiltaket, eller åra i «gjeld_frå» og «gjeld_til».
    """
    plan = grunnlag.sak.plan
    if plan is None:
        return
    for sti, tiltak in _tiltak(grunnlag):
        aar = tiltak.seinast.year if tiltak.seinast else None
        utanfor = aar and (aar < (plan.gjeld_fraa or aar) or aar > (plan.gjeld_til or aar))
        if utanfor:
            melding = f"Fristen for «{tiltak.tiltak}» er i {aar}, utanfor åra planen gjeld"
            yield Treff(melding, (*sti, "seinast"), "rett fristen eller planperioden")


@regel("S605", grad=Grad.AATVARING)
def kvart_satsingsomraade_har_tiltak(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvart satsingsområde har minst eitt tiltak.

    Eit mål utan tiltak er eit ønske.

    Døme: «tiltak: [{tiltak: Møteplass for veteranar, …}]» under satsingsområdet.

    Rett: legg til «tiltak» under satsingsområdet, eller slå det saman med eit anna.
    """
    plan = grunnlag.sak.plan
    for nr, omraade in enumerate(plan.satsingsomraade if plan else ()):
        if not omraade.tiltak:
            melding = f"Satsingsområdet «{omraade.namn}» har ingen tiltak"
            yield Treff(melding, ("plan", "satsingsområde", nr), "legg til «tiltak»")


@regel("S606")
def innspela_er_svara_paa_foer_planen_blir_vedteken(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvart innspel frå høyringa er vurdert når planen blir lagd fram etter høyringsfristen.

    Den som har svara, og kommunestyret, skal sjå kva som er gjort med innspelet.

    Døme: «svar: Tiltaket er teke inn i planen.» og «utfall: teke inn».

    Rett: fyll ut «svar» og «utfall» i innspelet.
    """
    hoeyring, hovud = _hoeyring(grunnlag), grunnlag.sak.sak
    ute = hovud.status == "vedteken" or bool(hoeyring and hoeyring.til and hovud.dato > hoeyring.til)
    for nr, innspel in enumerate(hoeyring.innspel if hoeyring and ute else ()):
        if innspel.svar is None or innspel.utfall is None:
            melding = f"Innspelet frå {innspel.fraa} er ikkje vurdert"
            yield Treff(melding, ("plan", "høyring", "innspel", nr), "fyll ut «svar» og «utfall»")


@regel("S607")
def stega_gaar_i_rekkjefoelgje(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Stega i planarbeidet kjem i rett rekkjefølgje, og datoane òg.

    Først vedtak om høyring, så høyringa, så handsaming av innspela, og til sist vedtak i kommunestyra.

    Døme: «- {slag: vedtak om høyring, …}» før «- {slag: høyring, …}».

    Rett: set stega i den rekkjefølgja dei kjem, og rett datoane.
    """
    steg = grunnlag.sak.plan.steg if grunnlag.sak.plan else ()
    for nr, (foer, etter) in enumerate(pairwise(steg), start=1):
        if STEGSLAG.index(etter.slag) < STEGSLAG.index(foer.slag):
            melding = f"Steget «{etter.slag}» står etter «{foer.slag}»"
            yield Treff(melding, ("plan", "steg", nr, "slag"), "byt om stega")
    daterte = [(nr, eitt.dato) for nr, eitt in enumerate(steg) if eitt.dato]
    for (_, foerst), (nr, sist) in pairwise(daterte):
        if sist < foerst:
            melding = f"Steget er {skrift.dato(sist)}, før steget framfor, {skrift.dato(foerst)}"
            yield Treff(melding, ("plan", "steg", nr, "dato"), "rett datoen")


@regel("S608")
def tida_i_planen_gaar_framover(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Høyringa sluttar etter at ho byrjar, og det siste året planen gjeld, er ikkje før det første.

    Elles er det ein skrivefeil, og fristen som blir kunngjord, er feil.

    Døme: «frå: 2026-01-05» og «til: 2026-02-15».

    Rett: rett «til» i høyringa, eller «gjeld_til» i planen.
    """
    plan, lengd = grunnlag.sak.plan, _lengd(_hoeyring(grunnlag))
    if lengd is not None and lengd <= timedelta(0):
        yield Treff("Høyringa sluttar ikkje etter at ho byrjar", ("plan", "høyring", "til"), "rett datoen")
    if plan and plan.gjeld_fraa and plan.gjeld_til and plan.gjeld_til < plan.gjeld_fraa:
        melding = f"Planen gjeld til {plan.gjeld_til}, men frå {plan.gjeld_fraa}"
        yield Treff(melding, ("plan", "gjeld_til"), "rett åra")


@regel("S609")
def kvar_kommune_vedtek_planen(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar kommune får eit punkt om å vedta planen.

    Eit felles organ kan rå til, men planen bind ein kommune berre når kommunestyret der har vedteke han.

    Døme: «- {avgjer: plan, tekst: Kommunestyret vedtek veteranplanen.}».

    Rett: legg til eit punkt under «vedtak» med «avgjer: plan», som gjeld alle.
    """
    manglar = grunnlag.utan_punkt("plan", grunnlag.sak.partar) if grunnlag.sak.plan else []
    if manglar:
        melding = f"{skrift.liste(manglar)} får ikkje noko punkt om å vedta planen"
        yield Treff(melding, ("vedtak",), "legg til eit punkt med «avgjer: plan»")


@regel("S610", grad=Grad.MERKNAD)
def planen_seier_naar_han_blir_evaluert(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Planen seier når han blir evaluert og rullert.

    Elles blir han liggjande etter at han er gått ut på dato.

    Døme: «rullering: Planen blir evaluert det siste året han gjeld.»

    Rett: fyll ut «rullering» eller «evaluering» i planen.
    """
    plan = grunnlag.sak.plan
    if plan and plan.rullering is None and plan.evaluering is None:
        yield Treff("Planen seier ikkje når han blir evaluert", ("plan",), "fyll ut «rullering»")


REGLAR = (
    hoeyringa_er_ute_foer_planen_blir_vedteken,
    hoeyringa_er_lang_nok,
    hoeyringa_av_ein_plan_etter_plan_og_bygningslova_er_seks_veker,
    kvart_tiltak_har_ansvarleg_og_kostnadsberar,
    kvart_tiltak_har_frist,
    tiltaka_er_innanfor_planperioden,
    kvart_satsingsomraade_har_tiltak,
    innspela_er_svara_paa_foer_planen_blir_vedteken,
    stega_gaar_i_rekkjefoelgje,
    tida_i_planen_gaar_framover,
    kvar_kommune_vedtek_planen,
    planen_seier_naar_han_blir_evaluert,
)
