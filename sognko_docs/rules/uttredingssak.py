"""What holds when somebody leaves an agreement (koml. §§ 18-2, 18-4, 19-2, 19-4, 20-8, IKS-lova § 30)."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sognko_docs import skrift
from sognko_docs.compute.uttreding import ORGAN, SELSKAP, VERTSKOMMUNE, tidlegast_ute
from sognko_docs.finding import Grad, Sti
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.sak.uttredingssak import Uttredingssak

MINST = 2
"""Parties that must be left for there to be a cooperation."""
_ROT = "uttreding"


def _for_tidleg(grunnlag: Grunnlag, former: Collection[str]) -> Iterator[Treff]:
    """Yield a hit when notice takes effect before its time is out, in one of the forms of cooperation."""
    uttreding = grunnlag.sak.uttreding
    if uttreding is None or uttreding.avtale.form not in former or uttreding.verknad is None:
        return
    ute = tidlegast_ute(uttreding)
    if ute and uttreding.varsel and uttreding.verknad < ute:
        melding = (
            f"Uttredinga får verknad {skrift.dato(uttreding.verknad)}, men med varsel {skrift.dato(uttreding.varsel)}"
            f" er oppseiingstida ute tidlegast {skrift.dato(ute)}"
        )
        sjaa: tuple[tuple[Sti, str], ...] = (((_ROT, "varsel"), "varselet"),)
        yield Treff(melding, (_ROT, "verknad"), f"set «verknad» til {ute} eller seinare", sjaa)


def _kalla(grunnlag: Grunnlag, kven: str) -> str:
    """Return what a party is called; one from outside the region stands in no register."""
    return grunnlag.namn(kven) if kven in grunnlag.register.kommunar else kven


@regel("L335", "koml. § 20-8 andre ledd")
def oppseiing_av_vertskommuneavtalen_har_oppseiingstid(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ei oppseiing av eit vertskommunesamarbeid får ikkje verknad før oppseiingstida er ute.

    Lova har eitt års varsel når ikkje ein annan frist er avtalt. Er alle samde, kan samarbeidet oppløysast med ein
    gong.

    Døme: «varsel: 2026-06-10» og «verknad: 2027-12-31» når avtalen har varsel innan 15. juni.

    Rett: set «verknad» til dagen oppseiingstida er ute, eller «måte: semje» når alle er samde om å slutte.
    """
    yield from _for_tidleg(grunnlag, VERTSKOMMUNE)


@regel("L336", "koml. § 20-8 første ledd", ufravikeleg=True)
def alle_er_samde_om_aa_slutte(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Når eit vertskommunesamarbeid blir oppløyst med ein gong, vedtek kvar part det.

    Utan vedtak frå alle gjeld oppseiingstida. Er oppløysinga alt vedteken i ei anna sak, står ho i «vedteke_i».

    Døme: «måte: semje», og «- {avgjer: oppløysing, tekst: …}» som gjeld alle partane.

    Rett: gi alle partane saka og eit punkt med «avgjer: oppløysing», eller skriv i «vedteke_i» kva sak som har
    vedteke oppløysinga.
    """
    uttreding, sak = grunnlag.sak.uttreding, grunnlag.sak
    if uttreding is None or uttreding.avtale.form not in VERTSKOMMUNE:
        return
    if uttreding.maate != "semje" or uttreding.vedteke_i:
        return
    utan_sak = [_kalla(grunnlag, ein) for ein in uttreding.avtale.partar if ein not in sak.mottakarar]
    faar = [ein for ein in uttreding.avtale.partar if ein in sak.mottakarar]
    manglar = [*utan_sak, *uttreding.avtale.andre_partar, *grunnlag.utan_punkt("oppløysing", faar)]
    if manglar:
        melding = f"{skrift.liste(manglar)} får ikkje noko punkt om å oppløyse samarbeidet"
        yield Treff(melding, (_ROT, "måte"), "legg til eit punkt med «avgjer: oppløysing» for alle partane")


@regel("L337", "koml. §§ 18-4 fjerde ledd og 19-4 fjerde ledd")
def avtalen_seier_korleis_ein_trer_ut_av_organet(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Uttreding av eit oppgåvefellesskap eller eit politisk råd følgjer vilkåra i samarbeidsavtalen.

    Lova har inga oppseiingstid for desse; ho krev at avtalen har føresegner om uttreding.

    Døme: «oppseiing: {oppseiingstid_månader: 12, verknad: 31. desember}».

    Rett: skriv vilkåra frå samarbeidsavtalen i «oppseiing» under «avtale».
    """
    uttreding = grunnlag.sak.uttreding
    if uttreding and uttreding.avtale.form in ORGAN and uttreding.avtale.oppseiing is None:
        melding = "Saka seier ikkje kva vilkår samarbeidsavtalen har for uttreding"
        yield Treff(melding, (_ROT, "avtale"), "fyll ut «oppseiing» med vilkåra i avtalen")


@regel("L338", "IKS-lova § 30 første ledd")
def oppseiing_i_eit_selskap_har_oppseiingstid(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Den som seier opp deltakinga i eit interkommunalt selskap, er ute når oppseiingstida er ute.

    Lova har eitt års skriftleg varsel når selskapsavtalen ikkje har ei anna oppseiingstid.

    Døme: «varsel: 2024-12-15» og «verknad: 2025-12-15».

    Rett: set «verknad» til dagen oppseiingstida er ute, eller skriv vilkåra i selskapsavtalen i «oppseiing».
    """
    yield from _for_tidleg(grunnlag, SELSKAP)


@regel("L339", "koml. §§ 18-2 tredje ledd og 19-2 tredje ledd og IKS-lova § 30 sjette ledd", Grad.AATVARING)
def den_som_gaar_ut_svarar_for_sin_del(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Oppgjeret seier kva ansvar den som går ut, framleis har for skyldnadene.

    Ein deltakar i eit oppgåvefellesskap, eit politisk råd eller eit interkommunalt selskap svarar for sin del av
    skyldnadene på uttredingstidspunktet også etterpå.

    Døme: «gjeld: Kommunen svarar framleis for sin del av lånet …».

    Rett: skriv i «gjeld» under «oppgjer» kva skyldnader selskapet eller organet har, og kva del kommunen svarar for.
    """
    uttreding = grunnlag.sak.uttreding
    if uttreding and uttreding.avtale.form in ORGAN | SELSKAP and uttreding.oppgjer.gjeld is None:
        melding = "Oppgjeret seier ikkje kva ansvar den som går ut, framleis har"
        yield Treff(melding, (_ROT, "oppgjer"), "fyll ut «gjeld» under «oppgjer»")


@regel("S611")
def den_som_gaar_ut_er_part(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Den som går ut, er part i avtalen.

    Elles er namnet feil, eller parten manglar i avtalen.

    Døme: «går_ut: [luster]» krev «luster» i «partar» under «avtale».

    Rett: skriv nøkkelen eller namnet likt i «går_ut» og i «partar» eller «andre_partar».
    """
    uttreding = grunnlag.sak.uttreding
    for nr, ein in enumerate(uttreding.gaar_ut if uttreding else ()):
        if uttreding and ein not in (*uttreding.avtale.partar, *uttreding.avtale.andre_partar):
            hjelp = "rett namnet, eller før parten opp i avtalen"
            yield Treff(f"«{ein}» går ut, men er ikkje part i avtalen", (_ROT, "går_ut", nr), hjelp)


@regel("S612", grad=Grad.AATVARING)
def oppgjeret_er_heilt(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Oppgjeret tek for seg eigedelane, arkiva, dei tilsette og skyldnadene.

    Det som ikkje er gjort opp når nokon går, blir det usemje om seinare. Er det ingenting å gjere opp, skriv ein det.

    Døme: «tilsette: Ingen er tilsette i samarbeidet.»

    Rett: fyll ut delen som manglar, under «oppgjer».
    """
    oppgjer = grunnlag.sak.uttreding.oppgjer if grunnlag.sak.uttreding else None
    if oppgjer is None:
        return
    delar = ("eigedelar", "arkiv", "tilsette", "gjeld")
    manglar = [f"«{del_}»" for del_ in delar if getattr(oppgjer, del_) is None]
    if manglar:
        melding = f"Oppgjeret seier ikkje noko om {skrift.liste(manglar)}"
        yield Treff(melding, (_ROT, "oppgjer"), f"fyll ut {skrift.liste(manglar)}")


def _ukjende(uttreding: Uttredingssak) -> list[str]:
    felt = [("verknad", uttreding.verknad)]
    felt += [("varsel", uttreding.varsel)] if uttreding.maate == "oppseiing" else []
    return [f"«{namn}»" for namn, verdi in felt if verdi is None]


@regel("S613", grad=Grad.AATVARING)
def ukjende_dagar_staar_som_opne_spoersmaal(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Er dagen for varsel eller verknad ikkje kjend, har saka eit ope spørsmål om det.

    Dagen avgjer kor lenge kommunen betaler, og kommunestyret må vite at han ikkje er klar.

    Døme: «opne_spørsmål: [Dagen oppseiinga kom fram, må stadfestast.]».

    Rett: fyll ut dagen, eller legg til eit spørsmål under «opne_spørsmål».
    """
    uttreding = grunnlag.sak.uttreding
    ukjende = _ukjende(uttreding) if uttreding else []
    if ukjende and not grunnlag.sak.opne_spoersmaal:
        melding = f"{skrift.liste(ukjende)} er ikkje kjend, og saka har ikkje noko ope spørsmål om det"
        yield Treff(melding, (_ROT,), "fyll ut dagen, eller skriv eit ope spørsmål")


@regel("S614")
def rollene_svarar_til_kven_som_gaar_ut(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Den som seier opp, har rolla «trer ut»; er alle samde om å slutte, har ingen den rolla.

    Den som går ut, skal ikkje vere med i fordelinga mellom dei som er att.

    Døme: «går_ut: [luster]» og «luster: {rolle: trer ut}».

    Rett: gi kommunen «rolle: trer ut» under «kommunar», eller rett «går_ut».
    """
    uttreding = grunnlag.sak.uttreding
    if uttreding is None:
        return
    ut = uttreding.gaar_ut if uttreding.maate == "oppseiing" else ()
    for kommune, deltakar in grunnlag.sak.kommunar.items():
        if (kommune in ut) != ("trer ut" in deltakar.roller):
            skal = "går ut, men har ikkje" if kommune in ut else "går ikkje ut, men har"
            melding = f"{grunnlag.namn(kommune)} {skal} rolla «trer ut»"
            yield Treff(melding, ("kommunar", kommune), "rett rolla, eller rett «går_ut»")


@regel("S615")
def det_er_nokon_att(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Etter ei oppseiing er minst to partar att, og er alle samde om å slutte, går alle ut.

    Ein part åleine er ikkje noko samarbeid; då blir avtalen oppløyst.

    Døme: «måte: semje» og «går_ut» med alle partane.

    Rett: set «måte: semje» og før alle partane opp i «går_ut» når ikkje minst to er att, elles «måte: oppseiing».
    """
    uttreding = grunnlag.sak.uttreding
    if uttreding is None:
        return
    alle = (*uttreding.avtale.partar, *uttreding.avtale.andre_partar)
    att = [_kalla(grunnlag, ein) for ein in alle if ein not in uttreding.gaar_ut]
    if uttreding.maate == "oppseiing" and len(att) < MINST:
        yield Treff("Færre enn to partar er att i avtalen", (_ROT, "går_ut"), "set «måte: semje»")
    elif uttreding.maate == "semje" and att:
        melding = f"Alle er samde om å slutte, men {skrift.liste(att)} går ikkje ut"
        yield Treff(melding, (_ROT, "går_ut"), "før alle partane opp, eller set «måte: oppseiing»")


@regel("S616")
def oppseiingstida_i_avtalen_er_ute(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Uttredinga får ikkje verknad før oppseiingstida i avtalen er ute.

    Det gjeld òg avtalar som inga lov har oppseiingstid for. Partane har bunde seg til vilkåra i avtalen.

    Døme: «varsel: 2025-05-01», tolv månader og verknad 1. januar gir «verknad: 2027-01-01».

    Rett: set «verknad» til dagen oppseiingstida er ute, eller rett «varsel».
    """
    uttreding = grunnlag.sak.uttreding
    form = uttreding.avtale.form if uttreding else ""
    yield from _for_tidleg(grunnlag, {form} - VERTSKOMMUNE - SELSKAP)


@regel("S620")
def kvar_kommune_tek_stilling_til_uttredinga(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar kommune som får saka, får eit punkt om uttredinga eller oppløysinga.

    Oppgjeret bind berre den som har vedteke det.

    Døme: «- {avgjer: uttreding, tekst: Kommunestyret godkjenner oppgjeret.}».

    Rett: legg til eit punkt under «vedtak» med «avgjer: uttreding», som gjeld alle.
    """
    if grunnlag.sak.uttreding is None:
        return
    utan = set(grunnlag.utan_punkt("uttreding", grunnlag.sak.mottakarar))
    manglar = [ein for ein in grunnlag.utan_punkt("oppløysing", grunnlag.sak.mottakarar) if ein in utan]
    if manglar:
        melding = f"{skrift.liste(manglar)} får ikkje noko punkt om uttredinga"
        yield Treff(melding, ("vedtak",), "legg til eit punkt med «avgjer: uttreding»")


REGLAR = (
    oppseiing_av_vertskommuneavtalen_har_oppseiingstid,
    alle_er_samde_om_aa_slutte,
    avtalen_seier_korleis_ein_trer_ut_av_organet,
    oppseiing_i_eit_selskap_har_oppseiingstid,
    den_som_gaar_ut_svarar_for_sin_del,
    den_som_gaar_ut_er_part,
    oppgjeret_er_heilt,
    ukjende_dagar_staar_som_opne_spoersmaal,
    rollene_svarar_til_kven_som_gaar_ut,
    det_er_nokon_att,
    oppseiingstida_i_avtalen_er_ute,
    kvar_kommune_tek_stilling_til_uttredinga,
)
