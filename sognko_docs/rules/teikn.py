"""Characters and lengths that a published document should not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sognko_docs.finding import Grad
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.rules.tekstar import tekstar

_BILETE = re.compile("[\U0001f000-\U0001faff][\ufe0f\u200d\U0001f000-\U0001faff]*|[\u2600-\u27bf]\ufe0f")
LANG_KORTTITTEL = 60
"""Characters a short title may have; the header of a page and the name of an e-mail have room for so many."""


@regel("N108", grad=Grad.MERKNAD)
def ingen_biletteikn(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Teksten har ikkje biletteikn (emoji).

    Skrifta i malane har dei ikkje. Dei ser ulike ut frå maskin til maskin, og skjermlesarar les dei høgt.

    Døme: «Velkomen 🎉» blir «Velkomen».

    Rett: ta bort teiknet, eller skriv med ord kva det skulle seie.
    """
    for sti, tekst in tekstar(grunnlag.sak):
        for treff in _BILETE.finditer(tekst):
            melding = f"Biletteiknet «{treff[0]}» høyrer ikkje heime i saka"
            yield Treff(
                melding, sti, "ta det bort, eller skriv det med ord", utsnitt=(treff.start(), len(treff[0]))
            )


@regel("N109", grad=Grad.MERKNAD)
def korttittelen_er_kort(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Korttittelen er høgst 60 teikn.

    Han står i topp- og botnteksten på kvar side, i namna på dokumenta og i emnet til e-posten.

    Døme: «Kart, oppmåling og GIS», ikkje «Vertskommunesamarbeid om kart, oppmåling og GIS i fem kommunar i Sogn».

    Rett: set den lange tittelen i «tittel», og skriv nokre få ord i «korttittel».
    """
    kort = grunnlag.sak.sak.korttittel
    if len(kort) > LANG_KORTTITTEL:
        melding = f"Korttittelen har {len(kort)} teikn"
        yield Treff(melding, ("sak", "korttittel"), f"skriv han med høgst {LANG_KORTTITTEL} teikn")


REGLAR = (ingen_biletteikn, korttittelen_er_kort)
