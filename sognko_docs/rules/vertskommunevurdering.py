"""The assessment of who is to be host: whole, on its scale, and not telling more than the scores do."""

from __future__ import annotations

from collections.abc import Iterator

from sognko_docs import skrift
from sognko_docs.compute.vertskommunevurdering import er_tom, vurder
from sognko_docs.finding import Grad, Sti
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.sak.vertskommunevurdering import Skaar, Vertskommunevurdering, Vurderingsfaktor

_HER: Sti = ("vertskommunevurdering",)


def _faktorar(vurdering: Vertskommunevurdering | None) -> Iterator[tuple[Sti, Vurderingsfaktor]]:
    for id_, faktor in vurdering.faktorar.items() if vurdering else ():
        yield (*_HER, "faktorar", id_), faktor


def _skaarer(vurdering: Vertskommunevurdering | None) -> Iterator[tuple[Sti, str, Skaar]]:
    for sti, faktor in _faktorar(vurdering):
        for kommune, skaar in faktor.skaarer.items():
            yield (*sti, "skårer", kommune), kommune, skaar


@regel("K260")
def kandidatane_er_partar(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kandidatane til å bli vertskommune er partar i saka, og kvar står éin gong.

    Ein vertskommune er sjølv med i samarbeidet (koml. § 20-1).

    Døme: «kandidatar: [luster, sogndal]» når Luster og Sogndal er partar.

    Rett: ta kommunen bort frå «kandidatar», eller gi han ei rolle som part under «kommunar».
    """
    vurdering = grunnlag.sak.vertskommunevurdering
    kandidatar = vurdering.kandidatar if vurdering else ()
    for nr, kommune in enumerate(kandidatar):
        sti: Sti = (*_HER, "kandidatar", nr)
        if kommune in kandidatar[:nr]:
            yield Treff(f"Kandidaten «{kommune}» står to gonger", sti, "ta bort den eine")
        elif kommune not in grunnlag.sak.partar:
            hjelp = "ta kommunen bort, eller gi han ei rolle som part under «kommunar»"
            yield Treff(f"Kandidaten «{kommune}» er ikkje part i saka", sti, hjelp)


@regel("K261")
def vektene_er_over_null(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Vekta til ein faktor er over null.

    Ein faktor som ikkje tel, høyrer ikkje heime i skjemaet, og ei negativ vekt snur meininga med skåra.

    Døme: «vekt: 3».

    Rett: skriv ei «vekt» over null, eller ta bort faktoren.
    """
    for sti, faktor in _faktorar(grunnlag.sak.vertskommunevurdering):
        if faktor.vekt is not None and faktor.vekt <= 0:
            hjelp = "skriv ei vekt over null, eller ta bort faktoren"
            yield Treff(f"Vekta til «{faktor.namn}» er {skrift.tal(faktor.vekt)}", (*sti, "vekt"), hjelp)


@regel("K262")
def vektene_gaar_opp(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Vektene kjem til summen dei skal ha.

    Er summen fastsett, til dømes til 100, les folk vektene som delar av han.

    Døme: «vektsum: 100» og vektene 40, 35 og 25.

    Rett: rett vektene, eller ta bort «vektsum» når summen er fri.
    """
    vurdering = grunnlag.sak.vertskommunevurdering
    vekter = [faktor.vekt for _, faktor in _faktorar(vurdering) if faktor.vekt is not None]
    if vurdering is None or vurdering.vektsum is None or len(vekter) < len(vurdering.faktorar):
        return
    if sum(vekter) != vurdering.vektsum:
        melding = f"Vektene kjem til {skrift.tal(sum(vekter, start=vekter[0] * 0))}, ikkje {skrift.tal(vurdering.vektsum)}"
        yield Treff(melding, (*_HER, "vektsum"), "rett vektene, eller ta bort «vektsum»")


@regel("K263")
def skaarene_er_paa_skalaen(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar skår ligg på skalaen.

    Ei skår utanfor veg meir enn alle er samde om.

    Døme: «skår: 4» når skalaen går frå 1 til 5.

    Rett: skriv ei «skår» på skalaen, eller rett «skala».
    """
    vurdering = grunnlag.sak.vertskommunevurdering
    skala = vurdering.skala if vurdering else None
    for sti, _, skaar in _skaarer(vurdering):
        if skala and skaar.skaar is not None and not skala.minst <= skaar.skaar <= skala.hoegst:
            melding = f"Skåra {skrift.tal(skaar.skaar)} er utanfor skalaen, {skrift.tal(skala.minst)}–{skrift.tal(skala.hoegst)}"
            sjaa = (((*_HER, "skala"), "skalaen"),)
            yield Treff(melding, (*sti, "skår"), "skriv ei skår på skalaen, eller rett «skala»", sjaa)


@regel("K264", grad=Grad.AATVARING)
def vurderinga_er_heil(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Er det sett skårer, har alle kandidatane ei skår og ei vekt på kvar faktor.

    Ei sum med hol i seier ikkje kven som kjem best ut. Så lenge noko manglar, blir ingenting rekna ut.

    Døme: har Luster skåra 4 på «Reisetid», må Sogndal òg ha ei skår der.

    Rett: skriv «skår» og «vekt» som manglar, eller ta bort alle skårene og lat skjemaet vere ope.
    """
    vurdering = grunnlag.sak.vertskommunevurdering
    if vurdering is None or er_tom(vurdering):
        return
    for sti, faktor in _faktorar(vurdering):
        if faktor.vekt is None:
            yield Treff(f"Faktoren «{faktor.namn}» har inga vekt", sti, "skriv «vekt»")
        utan = [
            grunnlag.register.kortnamn.get(kommune, kommune)
            for kommune in dict.fromkeys(vurdering.kandidatar)
            if kommune not in faktor.skaarer or faktor.skaarer[kommune].skaar is None
        ]
        if utan:
            yield Treff(f"{skrift.liste(utan)} har inga skår på «{faktor.namn}»", sti, "skriv skåra")


@regel("K265")
def skaarene_gjeld_kandidatar(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Berre kandidatane har skårer.

    Ei skår til ein annan kommune tel ikkje med og er truleg ei feilskriving.

    Døme: «skårer: {luster: {skår: 4}}» når Luster står under «kandidatar».

    Rett: før kommunen opp under «kandidatar», eller ta bort skåra hans.
    """
    vurdering = grunnlag.sak.vertskommunevurdering
    for sti, kommune, _ in _skaarer(vurdering):
        if vurdering and kommune not in vurdering.kandidatar:
            hjelp = "før kommunen opp under «kandidatar», eller ta bort skåra"
            yield Treff(f"«{kommune}» har skår, men er ikkje kandidat", sti, hjelp)


@regel("K266")
def tilraadinga_er_ein_kandidat_og_verten(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kommunen som er tilrådd, er ein av kandidatane, og den same som er vertskommune i saka.

    Elles seier vurderinga og avtalen to ulike ting.

    Døme: «tilråding: vik» når Vik er kandidat og har rolla vertskommune.

    Rett: rett «tilråding», «kandidatar» eller rolla under «kommunar».
    """
    vurdering = grunnlag.sak.vertskommunevurdering
    if vurdering is None or vurdering.tilraading is None:
        return
    tilraadd, vert = vurdering.tilraading, grunnlag.sak.kommunar_med("vertskommune")
    sti: Sti = (*_HER, "tilråding")
    if tilraadd not in vurdering.kandidatar:
        yield Treff(f"«{tilraadd}» er tilrådd, men er ikkje kandidat", sti, "vel ein av kandidatane")
    elif vert and tilraadd not in vert:
        sjaa: tuple[tuple[Sti, str], ...] = ((("kommunar", vert[0], "rolle"), "vertskommunen i saka"),)
        melding = f"«{tilraadd}» er tilrådd, men vertskommunen i saka er «{vert[0]}»"
        yield Treff(melding, sti, "rett tilrådinga eller rolla", sjaa)


@regel("K267")
def ein_annan_enn_den_hoegste_er_grunngitt(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Blir ein annan enn den med høgast skår vertskommune, står det kvifor.

    Høgast skår avgjer ikkje åleine, men den som les saka, skal få vite kva som gjorde det.

    Døme: Årdal er tilrådd, Sogndal har høgast skår, og «grunngjeving» seier at ansvaret blir jamnare delt.

    Rett: skriv «grunngjeving» i vurderinga.
    """
    vurdering = grunnlag.sak.vertskommunevurdering
    resultat = vurder(vurdering) if vurdering else None
    if vurdering is None or resultat is None or vurdering.grunngjeving is not None:
        return
    vert = (vurdering.tilraading,) if vurdering.tilraading else grunnlag.sak.kommunar_med("vertskommune")
    for kommune in vert:
        if kommune in vurdering.kandidatar and kommune not in resultat.beste:
            kven = grunnlag.register.kortnamn.get(kommune, kommune)
            best = skrift.liste(grunnlag.register.kortnamn.get(ein, ein) for ein in resultat.beste)
            melding = f"{kven} er vald, men {best} har høgast skår, og grunngjevinga manglar"
            yield Treff(melding, _HER, "legg til «grunngjeving»")


@regel("K268")
def utfallet_er_det_skaarene_gir(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Skilnaden er omtala slik skårene gir grunnlag for.

    Kandidatane er tilnærma like når éi skår eitt steg opp eller ned er nok til at dei står likt.

    Døme: «utfall: tilnærma likt» når den fyrste leier med 3 poeng og den tyngste faktoren har vekt 5.

    Rett: skriv «utfall» slik meldinga seier, eller ta det bort.
    """
    vurdering = grunnlag.sak.vertskommunevurdering
    resultat = vurder(vurdering) if vurdering else None
    if vurdering and resultat and vurdering.utfall not in {None, resultat.utfall}:
        melding = f"Utfallet er oppgitt som «{vurdering.utfall}», men skårene gir «{resultat.utfall}»"
        yield Treff(melding, (*_HER, "utfall"), f"skriv «utfall: {resultat.utfall}», eller ta det bort")


@regel("K269")
def skjemaet_er_det_det_seier(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Skalaen går oppover, og statusen høver med det som er fylt ut.

    Eit tomt skjema er ikkje eit framlegg, og eit utfylt skjema er ikkje tomt.

    Døme: «status: skjema til utfylling» når ingen har fått skår.

    Rett: rett «skala» så «høgst» er størst, eller rett «status».
    """
    vurdering = grunnlag.sak.vertskommunevurdering
    if vurdering is None:
        return
    if vurdering.skala.minst >= vurdering.skala.hoegst:
        melding = (
            f"Skalaen går frå {skrift.tal(vurdering.skala.minst)} til {skrift.tal(vurdering.skala.hoegst)}"
        )
        yield Treff(melding, (*_HER, "skala"), "lat «høgst» vere større enn «minst»")
    if (vurdering.status == "skjema til utfylling") != er_tom(vurdering):
        har = "ingen skårer" if er_tom(vurdering) else "skårer"
        melding = f"Vurderinga har {har}, men statusen er «{vurdering.status}»"
        yield Treff(melding, (*_HER, "status"), "rett «status», eller skårene")


REGLAR = (
    kandidatane_er_partar,
    vektene_er_over_null,
    vektene_gaar_opp,
    skaarene_er_paa_skalaen,
    vurderinga_er_heil,
    skaarene_gjeld_kandidatar,
    tilraadinga_er_ein_kandidat_og_verten,
    ein_annan_enn_den_hoegste_er_grunngitt,
    utfallet_er_det_skaarene_gir,
    skjemaet_er_det_det_seier,
)
