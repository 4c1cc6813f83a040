"""Scenarios that change something that is there, and come to a budget that can be shared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sognko_docs import skrift
from sognko_docs.compute.budsjett import BudsjettResultat, med_endringar, rekn
from sognko_docs.compute.budsjettlinjer import er_rest
from sognko_docs.finding import Sti
from sognko_docs.kroner import NULL
from sognko_docs.rules.budsjett import linjer
from sognko_docs.rules.grenser import utan_rom
from sognko_docs.rules.ordlegging import meinte_du
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.sak.budsjett import Budsjettlinje, Postendring, Scenario

_HER: Sti = ("budsjett", "scenario")


def _scenario(grunnlag: Grunnlag) -> Iterator[tuple[Sti, Scenario]]:
    for noekkel, ein in grunnlag.sak.budsjett.scenario.items() if grunnlag.sak.budsjett else ():
        yield (*_HER, noekkel), ein


def _kjende(grunnlag: Grunnlag) -> Mapping[str, Budsjettlinje]:
    """Return the lines a scenario can change, by id."""
    return {linje.id: linje for _, linje in linjer(grunnlag.sak.budsjett) if linje.id and not er_rest(linje)}


def _endringar(grunnlag: Grunnlag) -> Iterator[tuple[Sti, Budsjettlinje, Postendring]]:
    kjende = _kjende(grunnlag)
    for sti, scenario in _scenario(grunnlag):
        for id_, endring in scenario.endrar.items():
            if id_ in kjende:
                yield (*sti, "endrar", id_), kjende[id_], endring


def _rekna(grunnlag: Grunnlag) -> Iterator[tuple[Sti, Scenario, BudsjettResultat]]:
    """Yield each scenario reckoned; none while the budget itself cannot be."""
    budsjett = grunnlag.sak.budsjett
    if budsjett and grunnlag.budsjett and not grunnlag.budsjett.feil:
        for sti, scenario in _scenario(grunnlag):
            rekna = rekn(med_endringar(budsjett, scenario))
            if not rekna.feil:
                yield sti, scenario, rekna


@regel("K118")
def scenarioet_gjeld_postar_som_finst(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eit scenario endrar postar som finst.

    Posten er namngitt med id-en sin. Linja med «rest» kan ikkje endrast; ho blir rekna av dei andre.

    Døme: «endrar: {løn: {antal: 27}}» krev ein post med «id: løn».

    Rett: bruk ein id frå «postar» som nøkkel under «endrar», eller gi posten den id-en.
    """
    kjende = _kjende(grunnlag)
    for sti, scenario in _scenario(grunnlag):
        for id_ in scenario.endrar:
            if id_ not in kjende:
                hjelp = meinte_du(id_, kjende, "gi posten denne id-en")
                yield Treff(f"Ingen post har id-en «{id_}»", (*sti, "endrar", id_), hjelp)


@regel("K119")
def scenarioet_endrar_verdiar_posten_har(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eit scenario byter ut verdiar posten er rekna av.

    Ein post som er eit beløp, har ikkje noko antal å byte ut.

    Døme: «{post: Løn, id: løn, antal: 29, sats: 850000}» kan ha «løn: {antal: 27}» i scenarioet.

    Rett: byt ut ein nøkkel som posten har, til dømes «sum» i ein post som er ført opp med «sum».
    """
    for sti, linje, endring in _endringar(grunnlag):
        har = [namn for namn in type(endring).model_fields if getattr(linje, namn) is not None]
        for namn in endring.verdiar:
            if namn not in har:
                hjelp = "posten har " + " og ".join(f"«{ein}»" for ein in har)
                yield Treff(f"Posten «{linje.post}» har ikkje «{namn}» å byte ut", (*sti, namn), hjelp)


@regel("K120")
def scenarioet_endrar_noko(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eit scenario har minst éin verdi som er ein annan enn i budsjettet, og ingen som er like.

    Ein verdi som er lik, er gjerne ein som ikkje er fylt ut enno.

    Døme: budsjettet har 29 årsverk, scenarioet 27.

    Rett: ta bort verdiane under «endrar» som er like dei i budsjettet, og skriv minst éin som er ein annan.
    """
    hjelp = "skriv verdien som er ein annan, eller ta bort linja"
    for sti, scenario in _scenario(grunnlag):
        if not scenario.endrar:
            yield Treff(f"Scenarioet «{scenario.namn}» endrar ingenting", (*sti, "endrar"), hjelp)
    for sti, linje, endring in _endringar(grunnlag):
        if not endring.verdiar:
            yield Treff(f"Scenarioet endrar ingenting i posten «{linje.post}»", sti, hjelp)
        for namn, verdi in endring.verdiar.items():
            if getattr(linje, namn) == verdi:
                melding = f"Scenarioet har same «{namn}» som posten «{linje.post}»"
                yield Treff(melding, (*sti, namn), hjelp)


@regel("K121")
def scenarioa_har_kvart_sitt_namn(grunnlag: Grunnlag) -> Iterator[Treff]:
    """To scenario har ikkje same namn, og ingen har namnet til budsjettet.

    Namna står over kolonnane i tabellen.

    Døme: «29 årsverk» og «27 årsverk».

    Rett: gi scenarioet eit eige «namn» som seier kva som er annleis.
    """
    budsjett = grunnlag.sak.budsjett
    sedde: dict[str, Sti] = {budsjett.namn: ("budsjett", "namn")} if budsjett and budsjett.namn else {}
    for sti, scenario in _scenario(grunnlag):
        if scenario.namn in sedde:
            sjaa = ((sedde[scenario.namn], "namnet er brukt her"),)
            melding = f"Namnet «{scenario.namn}» er brukt før"
            yield Treff(melding, (*sti, "namn"), "gi scenarioet eit anna namn", sjaa)
        sedde.setdefault(scenario.namn, (*sti, "namn"))


@regel("K122")
def scenarioet_gaar_opp(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eit scenario går opp: finansieringa dekkjer kostnadene, og det kommunane deler, er heile kroner.

    Elles kan ingen seie kva scenarioet kostar kvar kommune.

    Døme: kostnaden går ned med 1 700 000 kr, og det kommunane deler, går like mykje ned.

    Rett: set «rest: true» på linja kommunane deler, eller ta finansieringa med under «endrar».
    """
    foer = grunnlag.budsjett
    gaar_opp = foer is not None and foer.finansiert in (NULL, foer.sum)
    for sti, scenario, rekna in _rekna(grunnlag) if gaar_opp else ():
        kva = f"I scenarioet «{scenario.namn}»"
        if rekna.finansiering and rekna.finansiert != rekna.sum:
            melding = (
                f"{kva} går ikkje finansieringa opp: kostnadene er {skrift.kr_ord(rekna.sum)}, finansieringa"
                f" {skrift.kr_ord(rekna.finansiert)} (avvik {skrift.kr_ord(rekna.finansiert - rekna.sum)})"
            )
            yield Treff(
                melding, sti, "set «rest: true» på linja kommunane deler, eller endra finansieringa òg"
            )
        elif grunnlag.sak.fordeling and (rekna.til_fordeling < NULL or rekna.til_fordeling.oere % 100):
            melding = f"{kva} blir det {skrift.kr_ord(rekna.til_fordeling)} å fordele"
            yield Treff(melding, sti, "rett verdiane så det blir heile kroner, null eller meir")


@regel("K123")
def grensene_gir_rom_i_scenarioet(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Grensene for kva kommunane betalar, gir rom for kostnaden i scenarioet òg.

    Grenser i kroner kan passe budsjettet og likevel ikkje eit scenario som kostar meir eller mindre.

    Døme: tre partar som kvar betalar høgst 200 000 kr, dekkjer ikkje 700 000 kr.

    Rett: set opp «høgst» eller ned «minst» i alternativet, eller endre verdiane i scenarioet.
    """
    for sti, scenario, rekna in _rekna(grunnlag):
        for id_, alternativ in grunnlag.sak.fordeling.alternativ.items() if grunnlag.sak.fordeling else ():
            feil = utan_rom(alternativ, rekna.til_fordeling, grunnlag.sak.partar)
            if feil is not None:
                sjaa = ((("fordeling", "alternativ", id_), "grensene"),)
                melding = f"{feil} {skrift.kr_ord(rekna.til_fordeling)} i scenarioet «{scenario.namn}»"
                yield Treff(melding, sti, "rett grensene eller scenarioet", sjaa)


REGLAR = (
    scenarioet_gjeld_postar_som_finst,
    scenarioet_endrar_verdiar_posten_har,
    scenarioet_endrar_noko,
    scenarioa_har_kvart_sitt_namn,
    scenarioet_gaar_opp,
    grensene_gir_rom_i_scenarioet,
)
