"""Alternatives for sharing the cost that can be carried out, and cover every party."""

from __future__ import annotations

from collections.abc import Iterator

from sognko_docs import skrift
from sognko_docs.finding import Grad
from sognko_docs.rules.noeklar import former
from sognko_docs.rules.ordlegging import meinte_du
from sognko_docs.rules.regel import Grunnlag, Treff, regel


@regel("K202")
def det_valde_alternativet_finst(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Det valde alternativet er eitt av alternativa.

    Delane til kommunane blir rekna etter det valde alternativet.

    Døme: «vald: alt4» krev «alt4» under «alternativ».

    Rett: skriv i «vald» eitt av namna under «alternativ».
    """
    val = grunnlag.sak.fordeling
    if val and val.vald is not None and val.vald not in val.alternativ:
        hjelp = meinte_du(val.vald, val.alternativ, "vel eitt av alternativa")
        yield Treff(f"Alternativet «{val.vald}» finst ikkje", ("fordeling", "vald"), hjelp)


@regel("K203")
def eit_ope_val_er_forklart(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Er ikkje noko alternativ valt, seier saka kva som står ope.

    Kommunestyra må vite kva dei skal velje mellom, og kva valet har å seie.

    Døme: «open: Kommunestyra vel mellom tre nøklar.»

    Rett: set «vald» når valet er gjort. Fram til då forklarer du i «open» kva kommunestyra vel mellom.
    """
    val = grunnlag.sak.fordeling
    if val and val.vald is None and val.open is None:
        melding = "Ikkje noko alternativ er valt, og saka seier ikkje kva som står ope"
        yield Treff(melding, ("fordeling",), "set «vald», eller forklar valet i «open»")


@regel("K204")
def tala_kan_fordele(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Tala er null eller meir, og ikkje alle null.

    Kostnaden blir delt i høve til tala.

    Døme: 5432 innbyggjarar, 0 saker; ikkje −3.

    Rett: rett tala i fila under «cases/tal», eller vel eit anna talgrunnlag i «etter».
    """
    sedde: set[str] = set()
    for sti, form in former(grunnlag):
        for namn in form.namn:
            brukte = [grunnlag.tal[namn].tal[part] for part in grunnlag.sak.partar]
            if brukte and namn not in sedde and (min(brukte) < 0 or not any(brukte)):
                melding = f"Tala i «{namn}» kan ikkje brukast til å fordele kostnaden"
                yield Treff(melding, sti, "rett tala: null eller meir, og ikkje alle null")
            sedde.add(namn)


@regel("K205")
def i_dag_gjeld_partane(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Det kommunane betalar i dag, er ført opp for partar i saka.

    Tala blir sette ved sida av delane i alternativa, og berre partane har ein del.

    Døme: «i_dag: {vik: 1775917}», når Vik er part.

    Rett: ta bort kommunen frå «i_dag», eller gi han ei rolle som part under «kommunar».
    """
    partar = grunnlag.sak.partar
    for kommune in grunnlag.sak.fordeling.i_dag if grunnlag.sak.fordeling else ():
        if kommune not in partar:
            hjelp = meinte_du(kommune, partar, "ta bort linja")
            melding = f"{grunnlag.namn(kommune)} er ikkje part i saka"
            yield Treff(melding, ("fordeling", "i_dag", kommune), hjelp)


@regel("K206", grad=Grad.AATVARING)
def i_dag_har_alle_partane(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Det kommunane betalar i dag, er ført opp for alle partane eller for ingen.

    Elles gir summen og skilnaden eit skeivt bilete.

    Døme: ein part som ikkje betalar noko i dag, har 0.

    Rett: før opp dei andre partane i «i_dag», med 0 for den som ikkje betalar noko.
    """
    i_dag = grunnlag.sak.fordeling.i_dag if grunnlag.sak.fordeling else {}
    manglar = [grunnlag.namn(part) for part in grunnlag.sak.partar if part not in i_dag]
    if i_dag and manglar:
        melding = f"Det {skrift.liste(manglar)} betalar i dag, er ikkje ført opp"
        yield Treff(melding, ("fordeling", "i_dag"), "fyll ut beløpet, 0 om kommunen ikkje betalar noko")


@regel("K207")
def fordelinga_har_eit_budsjett(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ei fordeling har eit budsjett å fordele.

    Det er budsjettsummen som blir delt mellom partane.

    Døme: «budsjett: {år: 2026, postar: […]}».

    Rett: legg til «budsjett» med «år» og «postar», eller ta bort «fordeling».
    """
    if grunnlag.sak.fordeling and not grunnlag.sak.budsjett:
        yield Treff("Saka har ei fordeling, men ikkje noko budsjett", ("fordeling",), "legg til «budsjett»")


REGLAR = (
    det_valde_alternativet_finst,
    eit_ope_val_er_forklart,
    tala_kan_fordele,
    i_dag_gjeld_partane,
    i_dag_har_alle_partane,
    fordelinga_har_eit_budsjett,
)
