"""Limits on what each council pays that can be kept, all of them at once."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from sognko_docs import skrift
from sognko_docs.compute.grenser import grenser
from sognko_docs.finding import Sti
from sognko_docs.kroner import Kroner
from sognko_docs.rules.ordlegging import meinte_du
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.sak.fordeling import Alternativ


def _alternativ(grunnlag: Grunnlag) -> Iterator[tuple[Sti, Alternativ]]:
    val = grunnlag.sak.fordeling
    for id_, alternativ in val.alternativ.items() if val else ():
        yield ("fordeling", "alternativ", id_), alternativ


@regel("K226")
def ei_grense_er_eitt_tal_for_ein_part(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ei grense gjeld ein part i saka og står i kroner eller i prosent.

    Står begge der, veit ingen kva som gjeld.

    Døme: «minst: {vik: {kroner: 200000}}».

    Rett: skriv anten «kroner» eller «prosent» for kommunen, og berre for kommunar som er part i saka.
    """
    for sti, alternativ in _alternativ(grunnlag):
        for slag, alle in (("minst", alternativ.minst), ("høgst", alternativ.hoegst)):
            for kommune, grense in alle.items():
                her = (*sti, slag, kommune)
                if (grense.kroner is None) == (grense.prosent is None):
                    yield Treff("Grensa skal ha anten «kroner» eller «prosent»", her, "skriv éin av dei")
                if kommune not in grunnlag.sak.partar:
                    hjelp = meinte_du(kommune, grunnlag.sak.partar, "ta bort linja")
                    yield Treff(f"«{kommune}» er ikkje part i saka", her, hjelp)


@regel("K227")
def grensene_gir_rom_for_kostnaden(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Grensene gir rom for heile kostnaden, og det minste er ikkje over det høgste.

    Elles blir kostnaden ikkje dekt, eller det blir kravd inn for mykje.

    Døme: tre partar som kvar betaler høgst 30 prosent, dekkjer berre 90.

    Rett: set opp «høgst» eller ned «minst», eller la éin kommune stå utan grense.
    """
    if grunnlag.budsjett is None:
        return
    total = grunnlag.budsjett.til_fordeling
    for sti, alternativ in _alternativ(grunnlag):
        alle = grenser(alternativ, int(total.kroner), grunnlag.sak.partar)
        for kommune in alle.minst:
            if alle.minst[kommune] > alle.hoegst.get(kommune, alle.minst[kommune]):
                melding = f"Det minste er over det høgste for {grunnlag.namn(kommune)}"
                yield Treff(melding, (*sti, "minst", kommune), "rett éi av grensene")
        if (feil := utan_rom(alternativ, total, grunnlag.sak.partar)) is not None:
            yield Treff(f"{feil} {skrift.kr_ord(total)}", sti, "rett grensene")


def utan_rom(alternativ: Alternativ, belop: Kroner, partar: tuple[str, ...]) -> str | None:
    """Say why the limits of an alternative leave no room for an amount, up to the amount itself; None when they do."""
    alle, total = grenser(alternativ, int(belop.kroner), partar), Fraction(belop.oere, 100)
    if sum(alle.minst.values()) > total:
        return "Det minste partane skal betale, er til saman meir enn"
    if all(part in alle.hoegst for part in partar) and sum(alle.hoegst.values()) < total:
        return "Det høgste partane skal betale, er til saman mindre enn"
    return None


REGLAR = (ei_grense_er_eitt_tal_for_ein_part, grensene_gir_rom_for_kostnaden)
