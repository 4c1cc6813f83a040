"""What a case paper must have to be properly investigated (koml. § 13-1). A draft is left in peace."""

from __future__ import annotations

from collections.abc import Iterator

from sognko_docs import skrift
from sognko_docs.finding import Grad
from sognko_docs.rules.regel import Grunnlag, Treff, regel

_HEIMEL = "koml. § 13-1"
_BARNELOVER = frozenset({"barnevernslova", "opplæringslova", "barnehagelova"})


def _er_ferdig(grunnlag: Grunnlag) -> bool:
    return grunnlag.sak.sak.status != "utkast"


def _manglar(grunnlag: Grunnlag, felt: str, del_: str, kva: str) -> Iterator[Treff]:
    """Yield a hit when a finished case has no text in ``felt``, which YAML calls ``del_``."""
    if _er_ferdig(grunnlag) and getattr(grunnlag.sak.tekst, felt) is None:
        yield Treff(f"Saka manglar {kva}", ("tekst",), f"skriv «{del_}» under «tekst»")


@regel("L430", _HEIMEL, Grad.AATVARING)
def saka_seier_kva_lover_ho_kviler_paa(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ei ferdig sak gjer greie for lovene ho kviler på.

    Kommunestyret skal vite kva det har rett og plikt til å avgjere.

    Døme: «lovheimel: Eit vertskommunesamarbeid følgjer kommunelova kapittel 20 …».

    Rett: skriv «lovheimel» under «tekst»: lovene saka kviler på, og kva dei krev av kommunestyret.
    """
    yield from _manglar(grunnlag, "lovheimel", "lovheimel", "utgreiing om lovheimelen")


@regel("L431", _HEIMEL, Grad.AATVARING)
def saka_har_opplysningar(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ei ferdig sak har saksopplysningar.

    Ei forsvarleg utgreidd sak byggjer på fakta som er lagde fram.

    Døme: «saksopplysningar: Kommunane har i dag ni stillingar …».

    Rett: skriv «saksopplysningar» under «tekst»: korleis det er i dag, og kva som blir endra.
    """
    yield from _manglar(grunnlag, "saksopplysningar", "saksopplysningar", "saksopplysningar")


@regel("L432", _HEIMEL, Grad.AATVARING)
def saka_har_vurdering(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ei ferdig sak har ei vurdering.

    Kommunestyret skal sjå kva tilrådinga byggjer på, og kva som talar imot.

    Døme: «vurdering: Eit felles fagmiljø er mindre sårbart, men …».

    Rett: skriv «vurdering» under «tekst»: det som talar for, det som talar mot, og kvifor framlegget er som
    det er.
    """
    yield from _manglar(grunnlag, "vurdering", "vurdering", "vurdering")


@regel("L433", _HEIMEL, Grad.AATVARING)
def ei_sak_med_budsjett_gjer_greie_for_oekonomien(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ei ferdig sak med budsjett gjer greie for dei økonomiske konsekvensane.

    Tala åleine seier ikkje kva saka har å seie for kommunen.

    Døme: «økonomi: Budsjettet er på {{ budsjett.sum | kr_ord }} …».

    Rett: skriv «økonomi» under «tekst»: kva saka kostar kommunen, og korleis det blir dekt.
    """
    if grunnlag.sak.budsjett:
        yield from _manglar(grunnlag, "oekonomi", "økonomi", "utgreiing om økonomien")


@regel("L434", _HEIMEL, Grad.AATVARING)
def ei_sak_om_tilsette_gjer_greie_for_dei(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ei ferdig sak som gjeld tilsette, gjer greie for kva ho har å seie for dei.

    Det gjeld særleg når arbeidsgjevaren skiftar.

    Døme: «tilsette: Ni tilsette får Luster kommune som arbeidsgjevar …».

    Rett: skriv «tilsette» under «tekst»: kven det gjeld, kva som blir endra for dei, og kva rettar dei har.
    """
    if grunnlag.sak.verksemdsoverdraging or "tilsette" in grunnlag.sak.sak.raakar:
        yield from _manglar(grunnlag, "tilsette", "tilsette", "utgreiing om følgjene for dei tilsette")


@regel("L435", "Grunnlova § 104 andre ledd")
def ei_sak_om_barn_vurderer_barnets_beste(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ei ferdig sak som gjeld barn, vurderer barnets beste.

    Barnets beste skal vere eit grunnleggjande omsyn ved avgjerder som rører ved barn.

    Døme: «råkar: [barn og unge]» krev «barnets_beste» under «tekst».

    Rett: skriv «barnets_beste» under «tekst»: kva saka har å seie for barn, kva barna sjølve meiner, og kva
    vekt det har fått.
    """
    if "barn og unge" in grunnlag.sak.sak.raakar:
        yield from _manglar(grunnlag, "barnets_beste", "barnets_beste", "vurdering av barnets beste")


@regel("L436", "Grunnlova § 104 andre ledd", Grad.AATVARING)
def ei_sak_etter_barnelovene_gjeld_barn(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ei sak som delegerer mynde etter barnevernslova, opplæringslova eller barnehagelova, gjeld barn.

    Då skal ho vurdere barnets beste, og ungdomsrådet skal få uttale seg.

    Døme: «råkar: [barn og unge]» under «sak».

    Rett: legg til «råkar: [barn og unge]» under «sak», og skriv «barnets_beste» under «tekst».
    """
    for nr, delegering in enumerate(grunnlag.sak.delegering):
        if delegering.lov.casefold() in _BARNELOVER and "barn og unge" not in grunnlag.sak.sak.raakar:
            melding = f"Saka delegerer mynde etter {delegering.lov}, men seier ikkje at ho gjeld barn og unge"
            yield Treff(melding, ("delegering", nr, "lov"), "legg til «råkar: [barn og unge]» under «sak»")


@regel("L437", _HEIMEL, Grad.AATVARING)
def ei_sak_om_kostnader_avgjer_dei(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar part i ei sak om kostnadsfordeling får eit punkt om økonomien.

    Kommunestyret må vedta korleis kostnadene blir fordelte, og leggje sin del inn i budsjettet.

    Døme: «- {avgjer: økonomi, tekst: Kostnadene blir fordelte …}».

    Rett: legg til eit punkt under «vedtak» med «avgjer: økonomi», utan «gjeld» eller med alle partsrollene.
    """
    manglar = grunnlag.utan_punkt("økonomi", grunnlag.sak.partar) if grunnlag.sak.fordeling else []
    if manglar:
        melding = f"{skrift.liste(manglar)} får ikkje noko punkt om økonomien"
        yield Treff(melding, ("vedtak",), "legg til eit punkt med «avgjer: økonomi»")


@regel("L438", "koml. § 20-4 andre ledd", Grad.AATVARING, samarbeid="vertskommune")
def vedtaket_har_foeresetnad_om_likelydande_vedtak(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Vedtaket gjeld under føresetnad av at dei andre kommunane vedtek det same.

    Ein avtale finst først når alle partane har vedteke han likt.

    Døme: «- {avgjer: føresetnad, tekst: Vedtaket gjeld når alle kommunane har vedteke det same.}».

    Rett: legg til eit punkt under «vedtak» med «avgjer: føresetnad», som gjeld alle partane.
    """
    manglar = grunnlag.utan_punkt("føresetnad", grunnlag.sak.partar) if grunnlag.sak.avtale else []
    if manglar:
        melding = f"{skrift.liste(manglar)} får ikkje noko punkt om at vedtaka må vere likelydande"
        yield Treff(melding, ("vedtak",), "legg til eit punkt med «avgjer: føresetnad»")


@regel("L439", "aml. § 16-2 første ledd", Grad.AATVARING)
def overdraginga_staar_i_vedtaket(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar part i ei sak med verksemdsoverdraging får eit punkt om det.

    Overføringa av dei tilsette skal vere vedteken, ikkje berre omtala i eit notat.

    Døme: «- {avgjer: verksemdsoverdraging, tekst: Overføringa følgjer arbeidsmiljølova kapittel 16.}».

    Rett: legg til eit punkt under «vedtak» med «avgjer: verksemdsoverdraging», som gjeld alle partane.
    """
    manglar = (
        grunnlag.utan_punkt("verksemdsoverdraging", grunnlag.sak.partar)
        if grunnlag.sak.verksemdsoverdraging
        else []
    )
    if manglar:
        melding = f"{skrift.liste(manglar)} får ikkje noko punkt om verksemdsoverdraginga"
        yield Treff(melding, ("vedtak",), "legg til eit punkt med «avgjer: verksemdsoverdraging»")


@regel("S543", grad=Grad.MERKNAD)
def ei_ferdig_sak_har_kjelder(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ei ferdig sak seier kvar fakta er henta.

    Den som skal etterprøve eit tal, må kunne finne det.

    Døme: «kjelder: [Sogn KO, utgreiing om kart, oppmåling og GIS, 10. oktober 2025]».

    Rett: før opp utgreiingar, vedtak og statistikk i lista «kjelder» under «sak», med dato.
    """
    if _er_ferdig(grunnlag) and not grunnlag.sak.sak.kjelder:
        yield Treff("Saka seier ikkje kvar fakta er henta", ("sak",), "legg til «kjelder» under «sak»")


@regel("S544", grad=Grad.MERKNAD)
def ei_ferdig_sak_har_samandrag(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ei ferdig sak byrjar med eit samandrag.

    Ein kommunestyrerepresentant skal få med seg det viktigaste på ei halv side.

    Døme: «samandrag: Kommunane blir inviterte til å samle … frå 1. januar 2027.»

    Rett: skriv «samandrag» under «tekst»: kva saka gjeld, kva som blir foreslått, og kva det kostar.
    """
    yield from _manglar(grunnlag, "samandrag", "samandrag", "samandrag")


REGLAR = (
    saka_seier_kva_lover_ho_kviler_paa,
    saka_har_opplysningar,
    saka_har_vurdering,
    ei_sak_med_budsjett_gjer_greie_for_oekonomien,
    ei_sak_om_tilsette_gjer_greie_for_dei,
    ei_sak_om_barn_vurderer_barnets_beste,
    ei_sak_etter_barnelovene_gjeld_barn,
    ei_sak_om_kostnader_avgjer_dei,
    vedtaket_har_foeresetnad_om_likelydande_vedtak,
    overdraginga_staar_i_vedtaket,
    ei_ferdig_sak_har_kjelder,
    ei_ferdig_sak_har_samandrag,
)
