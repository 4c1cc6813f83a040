"""A plan over several years that can be reckoned: rates for every year, amounts that can be shared."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sognko_docs import skrift
from sognko_docs.compute.oekonomiplan import (
    Aarskostnad,
    aarskostnader,
    grunnlaget,
    manglande_satsar,
)
from sognko_docs.finding import Grad, Sti
from sognko_docs.kroner import NULL, Kroner
from sognko_docs.rules.grenser import utan_rom
from sognko_docs.rules.ordlegging import meinte_du
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.sak.fordeling import Alternativ
from sognko_docs.sak.noeklar.slag import HEILT
from sognko_docs.sak.oekonomiplan import I_DAG, Grunnbeloep, Innfasing, OekonomiplanVal

_HER: Sti = ("økonomiplan",)
_FOR_MYKJE = Kroner.fraa(10**12)


def _med_grunnlag(grunnlag: Grunnlag) -> tuple[OekonomiplanVal, Grunnbeloep] | None:
    """Return the plan and the amount it starts from; None when there is no plan, or nothing to start from."""
    sak, val = grunnlag.sak, grunnlag.sak.oekonomiplan
    if val is None or sak.budsjett is None or grunnlag.budsjett is None:
        return None
    return val, grunnlaget(val, grunnlag.budsjett.til_fordeling, sak.budsjett.aar)


def _kostnader(grunnlag: Grunnlag) -> tuple[Aarskostnad, ...]:
    """Return what each year comes to; nothing as long as the years cannot be reckoned."""
    funne = _med_grunnlag(grunnlag)
    if funne is None or (funne[0].summar and len(funne[0].summar) != len(funne[0].aar)):
        return ()
    return aarskostnader(*funne)


def _alternativ(grunnlag: Grunnlag) -> Alternativ | None:
    """Return the alternative the plan shares by; None when it cannot be found."""
    val, fordeling = grunnlag.sak.oekonomiplan, grunnlag.sak.fordeling
    if val is None or fordeling is None:
        return None
    return fordeling.alternativ.get(val.alternativ or fordeling.vald or "")


@regel("K231")
def planen_har_noko_aa_dele_etter(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ein økonomiplan har eit budsjett å rekne ut frå og eit alternativ å dele etter.

    Elles er det ikkje klart kva som blir delt, og korleis. Utan «alternativ» gjeld det som er valt.

    Døme: «økonomiplan: {år: [2027, 2028], alternativ: alt4}».

    Rett: legg til «budsjett» og «fordeling», og skriv «alternativ» i økonomiplanen når «vald» ikkje er sett.
    """
    val, fordeling = grunnlag.sak.oekonomiplan, grunnlag.sak.fordeling
    if val is None:
        return
    if fordeling is None:
        yield Treff(
            "Saka har ein økonomiplan, men inga fordeling", _HER, "legg til «fordeling» og «budsjett»"
        )
    elif val.alternativ is not None and val.alternativ not in fordeling.alternativ:
        hjelp = meinte_du(val.alternativ, fordeling.alternativ, "vel eitt av alternativa")
        yield Treff(f"Alternativet «{val.alternativ}» finst ikkje", (*_HER, "alternativ"), hjelp)
    elif val.alternativ is None and fordeling.vald is None:
        melding = "Ikkje noko alternativ er valt, og økonomiplanen seier ikkje kva han deler etter"
        yield Treff(melding, _HER, "skriv «alternativ» i økonomiplanen")


@regel("K232")
def aara_kjem_i_rekkjefoelgje(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Åra i økonomiplanen kjem i rekkjefølgje og ikkje før året beløpet gjeld.

    Veksten blir rekna framover frå dette året.

    Døme: budsjettet gjeld 2026, og planen har «år: [2027, 2028, 2029, 2030]».

    Rett: set åra i «år» i rekkjefølgje, frå og med året beløpet gjeld, eller skriv kostnaden kvart år i
    «summar».
    """
    funne = _med_grunnlag(grunnlag)
    if funne is None:
        return
    val, start = funne
    for nr, (foerre, aar) in enumerate(pairwise(val.aar), start=1):
        if aar <= foerre:
            yield Treff(f"{aar} kjem ikkje etter {foerre}", (*_HER, "år", nr), "set åra i rekkjefølgje")
    if not val.summar and val.aar[0] < start.aar:
        melding = f"Planen byrjar i {val.aar[0]}, før beløpet han reknar ut frå ({start.aar})"
        yield Treff(melding, (*_HER, "år", 0), "rett åra, eller skriv kostnaden kvart år i «summar»")


@regel("K233")
def kvart_aar_har_ein_sats(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Indeksen har nøyaktig éin sats for kvart år frå beløpet gjeld til planen er slutt.

    Manglar eitt år, blir kostnaden for låg i alle åra etterpå.

    Døme: budsjettet gjeld 2026 og planen går til 2028, så indeksen har satsar for 2027 og 2028.

    Rett: legg til éin sats under «satsar» for kvart år som manglar, og ta bort den som står dobbelt.
    """
    funne = _med_grunnlag(grunnlag)
    if funne is None or funne[0].indeks is None or funne[0].summar:
        return
    indeks, her = funne[0].indeks, (*_HER, "indeks", "satsar")
    if manglar := manglande_satsar(indeks, funne[1].aar, max(funne[0].aar)):
        melding = f"Indeksen manglar sats for {skrift.liste(map(str, manglar))}"
        yield Treff(melding, her, "legg til satsane, med kjelde")
    sedde: dict[int, int] = {}
    for nr, sats in enumerate(indeks.satsar):
        if (foerste := sedde.setdefault(sats.aar, nr)) != nr:
            sjaa: tuple[tuple[Sti, str], ...] = (((*her, foerste), "den første satsen"),)
            yield Treff(f"Indeksen har to satsar for {sats.aar}", (*her, nr), "behald éin av dei", sjaa)


@regel("K234")
def summane_gjeld_kvart_sitt_aar(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Er kostnaden skriven ut for kvart år, er det éin sum for kvart år og ingen indeks.

    Står både summar og indeks der, veit ingen kva som gjeld.

    Døme: «år: [2027, 2028]» og «summar: [12300000, 12700000]».

    Rett: skriv éin sum i «summar» for kvart år i «år», og ta bort «indeks» og «grunnlag».
    """
    val = grunnlag.sak.oekonomiplan
    if val is None or not val.summar:
        return
    if len(val.summar) != len(val.aar):
        melding = f"Planen har {len(val.aar)} år, men «summar» har {len(val.summar)}"
        yield Treff(melding, (*_HER, "summar"), "skriv éin sum for kvart år")
    for namn, brukt in (("indeks", val.indeks), ("grunnlag", val.grunnlag)):
        if brukt is not None:
            yield Treff(f"Planen har både «summar» og «{namn}»", (*_HER, namn), "behald éin av dei")


@regel("K235")
def eingongskostnaden_kjem_i_planen(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ein eingongskostnad kjem i eit av åra i planen.

    Elles ville han ikkje bli med i nokon sum.

    Døme: planen gjeld 2027–2030, og etableringa kostar 400 000 kr i 2027.

    Rett: rett «år» på kostnaden under «eingong», eller ta året med i «år» i planen.
    """
    val = grunnlag.sak.oekonomiplan
    for nr, ein in enumerate(val.eingong if val else ()):
        if val and ein.aar not in val.aar:
            melding = f"«{ein.kva}» kjem i {ein.aar}, men det året er ikkje med i planen"
            yield Treff(melding, (*_HER, "eingong", nr, "år"), "rett året, eller ta bort kostnaden")


@regel("K236")
def kvart_aar_kan_delast(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Det eit år kostar, er heile kroner, ikkje under null, og mindre enn tusen milliardar.

    Kommunane betaler heile kroner, og eit tilskot kan ikkje vere større enn kostnaden.

    Døme: «eingong: [{kva: Tilskot, år: 2027, sum: -500000}]» når året kostar meir enn det.

    Rett: rett det som gir beløpet det året: «summar», «grunnlag», satsen i «indeks» eller ein kostnad under
    «eingong».
    """
    for nr, kostnad in enumerate(_kostnader(grunnlag)):
        sum_ = kostnad.sum
        if sum_ < NULL or sum_ >= _FOR_MYKJE or sum_.oere % 100:
            melding = f"Kostnaden i {kostnad.aar} er {skrift.kr_ord(sum_)} og kan ikkje delast"
            yield Treff(melding, (*_HER, "år", nr), "rett «summar», «grunnlag», «indeks» eller «eingong»")


@regel("K237")
def innfasinga_har_ein_prosent_kvart_aar(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Innfasinga har éin prosent for kvart år i planen, og han går ikkje ned.

    Prosenten seier kor mykje den nye fordelinga tel det året.

    Døme: fire år og «prosent: [25, 50, 75, 100]».

    Rett: skriv éin prosent for kvart år i «prosent» under «innfasing», den lågaste først.
    """
    val = grunnlag.sak.oekonomiplan
    if val is None or val.innfasing is None:
        return
    her, rekkje = (*_HER, "innfasing", "prosent"), val.innfasing.prosent
    if len(rekkje) != len(val.aar):
        melding = f"Planen har {len(val.aar)} år, men innfasinga har prosent for {len(rekkje)}"
        yield Treff(melding, her, "skriv éin prosent for kvart år")
    for nr, (foerre, ny) in enumerate(pairwise(rekkje), start=1):
        if ny < foerre:
            yield Treff(
                f"Innfasinga går ned frå {skrift.prosent(foerre)} til {skrift.prosent(ny)}",
                (*her, nr),
                "rett prosenten",
            )


@regel("K238", grad=Grad.AATVARING)
def innfasinga_blir_ferdig(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Innfasinga endar på 100 prosent det siste året i planen.

    Elles seier ikkje planen når den nye fordelinga gjeld fullt ut.

    Døme: «prosent: [25, 50, 75, 100]».

    Rett: la den siste prosenten vere 100, eller forleng planen til innfasinga er ferdig.
    """
    val = grunnlag.sak.oekonomiplan
    if val and val.innfasing and (siste := val.innfasing.prosent[-1]) != HEILT:
        nr = len(val.innfasing.prosent) - 1
        melding = f"Innfasinga endar på {skrift.prosent(siste)}"
        yield Treff(melding, (*_HER, "innfasing", "prosent", nr), "la det siste året ha 100")


@regel("K239")
def innfasinga_har_noko_aa_gaa_ut_fraa(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Innfasinga går ut frå det kommunane betalar i dag, eller frå eit anna alternativ.

    Det gamle høvet mellom kommunane må vere kjent for alle partane.

    Døme: «frå: i_dag» når «i_dag» har alle partane, eller «frå: alt1».

    Rett: set «frå» til «i_dag» og fyll ut «i_dag» for alle partane, eller til eit anna alternativ enn det
    planen deler etter.
    """
    val, fordeling = grunnlag.sak.oekonomiplan, grunnlag.sak.fordeling
    if val and val.innfasing and fordeling:
        yield from _gamle(grunnlag, val, val.innfasing)


def _gamle(grunnlag: Grunnlag, val: OekonomiplanVal, innfasing: Innfasing) -> Iterator[Treff]:
    fordeling, partar, her = grunnlag.sak.fordeling, grunnlag.sak.partar, (*_HER, "innfasing", "frå")
    if fordeling is None:
        return
    if innfasing.fraa == I_DAG:
        if manglar := [grunnlag.namn(part) for part in partar if part not in fordeling.i_dag]:
            melding = f"Det {skrift.liste(manglar)} betalar i dag, er ikkje ført opp"
            yield Treff(melding, her, "fyll ut «i_dag» i fordelinga, 0 om kommunen ikkje betalar noko")
        else:
            belop = [fordeling.i_dag[part] for part in partar]
            if min(belop) < NULL or max(belop) == NULL:
                melding = "Det kommunane betalar i dag, kan ikkje brukast til å fordele kostnaden"
                yield Treff(melding, her, "rett beløpa: null eller meir, og ikkje alle null")
    elif innfasing.fraa not in fordeling.alternativ:
        hjelp = meinte_du(
            innfasing.fraa, (I_DAG, *fordeling.alternativ), "skriv «i_dag» eller eit alternativ"
        )
        yield Treff(f"Alternativet «{innfasing.fraa}» finst ikkje", her, hjelp)
    elif innfasing.fraa == (val.alternativ or fordeling.vald):
        yield Treff(
            "Innfasinga går frå alternativet til det same alternativet", her, "skriv kva ho går ut frå"
        )


@regel("K240")
def grensene_gir_rom_kvart_aar(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Grensene for kva ein kommune betaler, gir rom for heile kostnaden i kvart år av planen.

    Ei grense i kroner står fast, medan kostnaden endrar seg frå år til år.

    Døme: tre partar som kvar betaler høgst 400 000 kr, dekkjer ikkje 1 250 000 kr.

    Rett: set opp «høgst» eller ned «minst» i alternativet, eller gi grensene i prosent, som følgjer
    kostnaden.
    """
    fordeling, brukt = grunnlag.sak.fordeling, [_alternativ(grunnlag)]
    innfasing = grunnlag.sak.oekonomiplan.innfasing if grunnlag.sak.oekonomiplan else None
    if fordeling and innfasing:
        brukt.append(fordeling.alternativ.get(innfasing.fraa))
    for nr, kostnad in enumerate(_kostnader(grunnlag)):
        for alternativ in filter(None, brukt):
            if (feil := utan_rom(alternativ, kostnad.sum, grunnlag.sak.partar)) is not None:
                melding = f"{feil} {skrift.kr_ord(kostnad.sum)} i {kostnad.aar} ({alternativ.namn})"
                yield Treff(melding, (*_HER, "år", nr), "rett grensene, eller kostnaden det året")


REGLAR = (
    planen_har_noko_aa_dele_etter,
    aara_kjem_i_rekkjefoelgje,
    kvart_aar_har_ein_sats,
    summane_gjeld_kvart_sitt_aar,
    eingongskostnaden_kjem_i_planen,
    kvart_aar_kan_delast,
    innfasinga_har_ein_prosent_kvart_aar,
    innfasinga_blir_ferdig,
    innfasinga_har_noko_aa_gaa_ut_fraa,
    grensene_gir_rom_kvart_aar,
)
