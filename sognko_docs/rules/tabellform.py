"""Tables that can be reconciled: whole rows, and relations that lead to columns and rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sognko_docs import skrift
from sognko_docs.compute.rekkjer import Oppslag, er_heil, kolonnenummer
from sognko_docs.finding import Sti
from sognko_docs.rules.ordlegging import meinte_du
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.sak.tabell import Relasjonar


@regel("K611")
def radene_er_heile(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar rad, og sumlinja, har eitt tal for kvar kolonne.

    Manglar eit tal, hamnar dei neste i feil kolonne.

    Døme: med tre kolonnar er «verdiar: [1, null, 3]» rett.

    Rett: skriv «null» i «verdiar» der kjelda ikkje har noko tal, og ta bort det som er for mykje.
    """
    for namn, tabell in grunnlag.sak.tabellar.items():
        vil = len(tabell.kolonnar)
        linjer: list[tuple[Sti, int, str]] = [
            (("tabellar", namn, "rader", nr, "verdiar"), len(rad.verdiar), f"Rada «{rad.namn}»")
            for nr, rad in enumerate(tabell.rader)
        ]
        if tabell.prenta_sum:
            linjer.append((("tabellar", namn, "prenta_sum"), len(tabell.prenta_sum), "Sumlinja"))
        for sti, har, kva in linjer:
            if har != vil:
                melding = f"{kva} har {har} tal, men tabellen har {vil} kolonnar"
                yield Treff(melding, sti, "skriv «null» der kjelda ikkje har noko tal")


@regel("K612")
def relasjonane_viser_til_kolonnar_som_finst(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ein relasjon viser til kolonnar som finst.

    Ein relasjon som ikkje fører nokon stad, kan ikkje avstemmast, og feil ville gått gjennom.

    Døme: «totalt», «nav-stillingar.totalt» og «tal/folketal-2025-01-01».

    Rett: bruk namnet ein kolonne har under «kolonnar», eventuelt med tabellen framfor:
    «nav-stillingar.totalt».
    """
    oppslag, tabellar = Oppslag(grunnlag.sak.tabellar, grunnlag.tal), grunnlag.sak.tabellar
    for namn, tabell in tabellar.items():
        eigne = kolonnenummer(tabell)
        alle = [*eigne, *(f"{ein}.{ref}" for ein, annan in tabellar.items() for ref in kolonnenummer(annan))]
        for sti, ref, eiga in refar(tabell.relasjonar):
            kjend = ref in (eigne if eiga else alle) or (not eiga and oppslag.rekkje(namn, ref) is not None)
            if not kjend:
                hjelp = meinte_du(ref, eigne if eiga else alle, "rett namnet")
                yield Treff(f"Fann ikkje kolonnen «{ref}»", ("tabellar", namn, "relasjonar", *sti), hjelp)


@regel("K613")
def radene_finst_i_den_andre_tabellen(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Radene i to tabellar som blir jamførte, har same namn.

    Ei rad som ikkje finst i den andre tabellen, kan ikkje avstemmast.

    Døme: rada «Aurland/Lærdal» har «omfattar: [Aurland, Lærdal]».

    Rett: gi radene same namn i begge tabellane, eller skriv «omfattar» på rada som samlar fleire.
    """
    oppslag = Oppslag(grunnlag.sak.tabellar, grunnlag.tal)
    for namn, tabell in grunnlag.sak.tabellar.items():
        berre_sum = {
            ("like", nr, "med") for nr, likskap in enumerate(tabell.relasjonar.like) if likskap.berre_sum
        }
        for sti, ref, _ in refar(tabell.relasjonar) if er_heil(tabell) else ():
            rekkje = oppslag.rekkje(namn, ref)
            if rekkje and rekkje.manglar and sti not in berre_sum:
                rader = skrift.liste(f"«{tabell.rader[nr].namn}»" for nr in rekkje.manglar)
                hjelp = "bruk same namn i begge, eller set «omfattar»"
                yield Treff(f"Fann ikkje {rader} i «{ref}»", ("tabellar", namn, "relasjonar", *sti), hjelp)


@regel("K614")
def namna_i_tabellen_er_eintydige(grunnlag: Grunnlag) -> Iterator[Treff]:
    """To kolonnar eller to rader i ein tabell har ikkje same namn.

    Relasjonane finn kolonnar og rader på namnet.

    Døme: «husleige_stat» og «husleige_kommune», ikkje «husleige» to gonger.

    Rett: gi den eine kolonnen eller rada eit namn som skil dei, og bruk det nye namnet i relasjonane.
    """
    for namn, tabell in grunnlag.sak.tabellar.items():
        for nykel, ledd in (("kolonnar", tabell.kolonnar), ("rader", tabell.rader)):
            alle = [eit.namn for eit in ledd]
            doble = {eit for eit, antal in Counter(alle).items() if antal > 1}
            for eit in sorted(doble):
                siste = len(alle) - 1 - alle[::-1].index(eit)
                sti = ("tabellar", namn, nykel, siste, "namn")
                yield Treff(f"Namnet «{eit}» er brukt meir enn éin gong", sti, "gi kvar sitt namn")


@regel("K615")
def avleidde_kolonnar_har_eitt_grunnlag(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ein avleidd kolonne har anten «på» eller «einingar».

    Med begge eller ingen er det uvisst kva det skal delast på.

    Døme: «{kolonne: per_dag, slag: per, av: alarmar, einingar: 365}».

    Rett: skriv «på» når kolonnen blir delt på ein annan kolonne, og «einingar» når han blir delt på eit fast
    tal.
    """
    for namn, tabell in grunnlag.sak.tabellar.items():
        for nr, avleidd in enumerate(tabell.relasjonar.avleidde):
            if (avleidd.paa is None) == (avleidd.einingar is None):
                sti = ("tabellar", namn, "relasjonar", "avleidde", nr, "kolonne")
                melding = f"Kolonnen «{avleidd.kolonne}» må ha anten «på» eller «einingar»"
                yield Treff(melding, sti, "set éin av dei")


def refar(relasjonar: Relasjonar) -> Iterator[tuple[Sti, str, bool]]:
    """Yield each name in the relations: where, what, and whether it must be a column of the table."""
    for nr, namn in enumerate(relasjonar.kolonnesummar):
        yield ("kolonnesummar", nr), namn, True
    for nr, radsum in enumerate(relasjonar.radsummar):
        yield ("radsummar", nr, "kolonne"), radsum.kolonne, True
        for nykel, refar in (("pluss", radsum.pluss), ("minus", radsum.minus)):
            yield from ((("radsummar", nr, nykel, plass), ref, False) for plass, ref in enumerate(refar))
    grupper: tuple[tuple[str, list[tuple[str, dict[str, str | None]]]], ...] = (
        ("avleidde", [(ein.kolonne, {"av": ein.av, "på": ein.paa}) for ein in relasjonar.avleidde]),
        ("vekta_snitt", [(eit.kolonne, {"vekt": eit.vekt}) for eit in relasjonar.vekta_snitt]),
        ("like", [(ein.kolonne, {"med": ein.med}) for ein in relasjonar.like]),
        ("delte", [(ein.kolonne, {"etter": ein.etter}) for ein in relasjonar.delte]),
    )
    for gruppe, ledd in grupper:
        for nr, (kolonne, refar_i) in enumerate(ledd):
            yield (gruppe, nr, "kolonne"), kolonne, True
            yield from (((gruppe, nr, nykel), ref, False) for nykel, ref in refar_i.items() if ref)


REGLAR = (
    radene_er_heile,
    relasjonane_viser_til_kolonnar_som_finst,
    radene_finst_i_den_andre_tabellen,
    namna_i_tabellen_er_eintydige,
    avleidde_kolonnar_har_eitt_grunnlag,
)
