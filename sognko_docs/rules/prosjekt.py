"""A project that can be steered: someone has every role, every activity has someone, numbers lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sognko_docs import skrift
from sognko_docs.compute.risiko import nivaa
from sognko_docs.finding import Grad, Sti
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.sak.prosjekt import Aktivitet, Arbeidspakke, Milepael, Prosjekt, Risiko

_ROT = "prosjekt"
_ROLLER = (
    ("styringsgruppe", ("styringsgruppe",)),
    ("oppdragsgivar eller prosjekteigar", ("oppdragsgivar", "prosjekteigar")),
    ("prosjektleiar", ("prosjektleiar",)),
)
"""The roles a project cannot do without, and what they are called."""


def pakkar(grunnlag: Grunnlag) -> Iterator[tuple[Sti, int, Arbeidspakke]]:
    """Yield the path, the number from 1 and the content of each work package."""
    prosjekt = grunnlag.sak.prosjekt
    for nr, pakke in enumerate(prosjekt.arbeidspakkar if prosjekt else ()):
        yield (_ROT, "arbeidspakkar", nr), nr + 1, pakke


def aktivitetar(grunnlag: Grunnlag) -> Iterator[tuple[Sti, Arbeidspakke, Aktivitet]]:
    """Yield the path of each activity, its work package and itself."""
    for sti, _, pakke in pakkar(grunnlag):
        for nr, aktivitet in enumerate(pakke.aktivitetar):
            yield (*sti, "aktivitetar", nr), pakke, aktivitet


def rollefelt(prosjekt: Prosjekt | None) -> Iterator[tuple[Sti, str]]:
    """Yield every field of a project that is for a role: who has it, and who is responsible."""
    if prosjekt is None:
        return
    for nr, rolle in enumerate(prosjekt.organisering):
        yield (_ROT, "organisering", nr, "kven"), rolle.kven
    yield from _ansvar((_ROT, "arbeidspakkar"), prosjekt.arbeidspakkar)
    yield from _ansvar((_ROT, "risikoar"), prosjekt.risikoar)
    yield from _ansvar((_ROT, "milepælar"), prosjekt.milepaelar)
    for nr, pakke in enumerate(prosjekt.arbeidspakkar):
        yield from _ansvar((_ROT, "arbeidspakkar", nr, "aktivitetar"), pakke.aktivitetar)


def _ansvar(
    sti: Sti, liste: Sequence[Arbeidspakke | Aktivitet | Risiko | Milepael]
) -> Iterator[tuple[Sti, str]]:
    for nr, ein in enumerate(liste):
        if ein.ansvar:
            yield (*sti, nr, "ansvar"), ein.ansvar


def _ukjende(sti: Sti, numra: Sequence[int], tal: int, kva: str) -> Iterator[Treff]:
    for plass, nr in enumerate(numra):
        if nr > tal:
            hjelp = (
                f"bruk eit tal frå 1 til {tal}"
                if tal
                else "ta bort talet, eller legg til det som manglar, under «prosjekt»"
            )
            yield Treff(f"{kva.capitalize()} {nr} finst ikkje", (*sti, plass), hjelp)


@regel("S551")
def numra_viser_til_noko(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ein arbeidspakke viser til delmål som finst, og ein milepæl til arbeidspakkar som finst.

    Numra følgjer rekkjefølgja i lista. Eit nummer som ikkje finst, er gjerne att etter at noko er teke bort.

    Døme: med to delmål er «delmål: [1, 2]» rett og «delmål: [3]» feil.

    Rett: byt talet ut med nummeret på eit delmål eller ein arbeidspakke som finst, eller ta det bort.
    """
    prosjekt = grunnlag.sak.prosjekt
    if prosjekt is None:
        return
    for sti, _, pakke in pakkar(grunnlag):
        yield from _ukjende((*sti, "delmål"), pakke.delmaal, len(prosjekt.delmaal), "delmål")
    for nr, milepael in enumerate(prosjekt.milepaelar):
        her: Sti = (_ROT, "milepælar", nr, "arbeidspakkar")
        yield from _ukjende(her, milepael.arbeidspakkar, len(prosjekt.arbeidspakkar), "arbeidspakke")


@regel("S552")
def risikoen_har_tal_eller_nivaa(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ein risiko har anten både sannsyn og konsekvens, eller eit nivå.

    Med tal blir skåren rekna ut, og nivået følgjer av han. Nivået åleine er for kjelder som ikkje har tal.
    Med begge kunne nivået seie noko anna enn tala.

    Døme: «sannsyn: 3» og «konsekvens: 5» gir 15 høg; utan tal: «nivå: høg».

    Rett: skriv både «sannsyn» og «konsekvens», eller berre «nivå».
    """
    prosjekt = grunnlag.sak.prosjekt
    for nr, ein in enumerate(prosjekt.risikoar if prosjekt else ()):
        med_tal = (ein.sannsyn is not None, ein.konsekvens is not None)
        if any(med_tal) != all(med_tal) or all(med_tal) == (ein.nivaa is not None):
            melding = f"Risikoen «{ein.risiko}» må ha anten sannsyn og konsekvens, eller nivå"
            yield Treff(
                melding, (_ROT, "risikoar", nr), "skriv både «sannsyn» og «konsekvens», eller berre «nivå»"
            )


@regel("K280")
def prosjektet_har_dei_som_styrer(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Prosjektet har styringsgruppe, prosjektleiar, og oppdragsgivar eller prosjekteigar.

    Utan dei veit ingen kven som avgjer, kven som driv arbeidet, og kven resultatet er til.

    Døme: «{rolle: styringsgruppe, kven: Kommunalsjefane for helse og omsorg}».

    Rett: legg rolla til under «organisering». Er ho ikkje fylt, skriv du det i «kven».
    """
    prosjekt = grunnlag.sak.prosjekt
    if prosjekt is None:
        return
    har = {ein.rolle for ein in prosjekt.organisering}
    manglar = [namn for namn, roller in _ROLLER if har.isdisjoint(roller)]
    if manglar:
        hjelp = "legg rolla til; er ho ikkje fylt, skriv du det i «kven»"
        yield Treff(f"Prosjektet manglar {skrift.liste(manglar)}", (_ROT, "organisering"), hjelp)


@regel("K281", grad=Grad.AATVARING)
def aktiviteten_har_ein_ansvarleg(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar aktivitet har ein ansvarleg, sjølv eller gjennom arbeidspakken.

    Det ingen har ansvaret for, blir ikkje gjort.

    Døme: «ansvar: Prosjektgruppa» i arbeidspakken gjeld alle aktivitetane i han.

    Rett: skriv «ansvar» i arbeidspakken, eller i aktiviteten når nokon annan har han.
    """
    for sti, pakke, aktivitet in aktivitetar(grunnlag):
        if not aktivitet.ansvar and not pakke.ansvar:
            melding = f"Ingen har ansvaret for «{aktivitet.kva}» i arbeidspakken «{pakke.namn}»"
            yield Treff(melding, sti, "skriv «ansvar» i arbeidspakken eller i aktiviteten")


@regel("K282", grad=Grad.AATVARING)
def aktiviteten_har_ei_tid(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar aktivitet har ein frist eller ein periode, sjølv eller gjennom arbeidspakken.

    Utan tid kan ingen sjå om arbeidet er i rute.

    Døme: «tid: 2026-02 til 2026-04».

    Rett: skriv «tid» i arbeidspakken, eller i aktiviteten når han har ei anna tid.
    """
    for sti, pakke, aktivitet in aktivitetar(grunnlag):
        if not aktivitet.tid and not pakke.tid:
            melding = f"Aktiviteten «{aktivitet.kva}» i arbeidspakken «{pakke.namn}» har inga tid"
            yield Treff(melding, sti, "skriv «tid» i arbeidspakken eller i aktiviteten")


@regel("K286", grad=Grad.AATVARING)
def pakken_foerer_til_noko(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar arbeidspakke tener eit delmål eller står i ein milepæl.

    Arbeid som ikkje fører til noko av det prosjektet er til for, bør ikkje vere med.

    Døme: «delmål: [1]» i arbeidspakken, eller «arbeidspakkar: [1, 2]» i ein milepæl.

    Rett: skriv «delmål» i arbeidspakken, eller nummeret hans under «arbeidspakkar» i ein milepæl.
    """
    prosjekt = grunnlag.sak.prosjekt
    dekte = {nr for ein in prosjekt.milepaelar for nr in ein.arbeidspakkar} if prosjekt else set()
    for sti, nr, pakke in pakkar(grunnlag):
        if not pakke.delmaal and nr not in dekte:
            melding = f"Arbeidspakken «{pakke.namn}» har ikkje noko delmål og står ikkje i nokon milepæl"
            yield Treff(melding, (*sti, "namn"), "skriv «delmål» i han, eller nummeret hans i ein milepæl")


@regel("K287")
def hoeg_risiko_har_tiltak(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ein høg risiko har eit tiltak.

    Er skåren 15 eller meir, kan prosjektet stoppe på det. Då må dei som vedtek planen, sjå kva som blir gjort.

    Døme: «tiltak: God prosess og medverknad».

    Rett: skriv «tiltak» i risikoen.
    """
    prosjekt = grunnlag.sak.prosjekt
    for nr, ein in enumerate(prosjekt.risikoar if prosjekt else ()):
        if nivaa(ein) == "høg" and not ein.tiltak:
            melding = f"Risikoen «{ein.risiko}» er høg, men har ikkje noko tiltak"
            yield Treff(melding, (_ROT, "risikoar", nr, "risiko"), "skriv kva som blir gjort, i «tiltak»")


@regel("K288")
def prosjektet_seier_kven_som_betaler(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eit prosjekt med budsjett har finansiering.

    Tilskot, eigne midlar og eigeninnsats skal dekkje kostnadene krone for krone. Det som manglar, er òg ei linje.

    Døme: «finansiering: [{post: Eigeninnsats frå kommunane, sum: 830000}]».

    Rett: legg til «finansiering» i budsjettet, med ei linje for kvar som betaler.
    """
    sak = grunnlag.sak
    if sak.prosjekt and sak.budsjett and not sak.budsjett.finansiering:
        hjelp = "legg til «finansiering» i budsjettet"
        yield Treff("Budsjettet for prosjektet seier ikkje kven som betaler", ("budsjett", "postar"), hjelp)


@regel("K289", grad=Grad.AATVARING)
def delmaalet_har_ei_pakke(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Når arbeidspakkane viser til delmål, har kvart delmål minst éin arbeidspakke.

    Eit mål ingen arbeider mot, blir ikkje nådd.

    Døme: med tre delmål står 1, 2 og 3 under «delmål» i kvar sin arbeidspakke.

    Rett: før nummeret på delmålet opp i arbeidspakken som skal oppfylle det, eller ta bort delmålet.
    """
    prosjekt = grunnlag.sak.prosjekt
    viste = {nr for _, _, pakke in pakkar(grunnlag) for nr in pakke.delmaal}
    for nr, maal in enumerate(prosjekt.delmaal if prosjekt and viste else (), start=1):
        if nr not in viste:
            melding = f"Ingen arbeidspakke skal oppfylle delmål {nr}, «{maal}»"
            yield Treff(melding, (_ROT, "delmål", nr - 1), f"skriv «{nr}» under «delmål» i ein arbeidspakke")


REGLAR = (
    numra_viser_til_noko,
    risikoen_har_tal_eller_nivaa,
    prosjektet_har_dei_som_styrer,
    aktiviteten_har_ein_ansvarleg,
    aktiviteten_har_ei_tid,
    pakken_foerer_til_noko,
    hoeg_risiko_har_tiltak,
    prosjektet_seier_kven_som_betaler,
    delmaalet_har_ei_pakke,
)
