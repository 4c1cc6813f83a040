"""Words that stand with a capital letter and are no personal names, and words that open a sentence."""

from __future__ import annotations

KJENDE = frozenset({
    "Administrasjonen", "Aksjeselskap", "Alarmsentralen", "Arbeidarpartiet", "Arbeidstilsynet",
    "Barnevern", "Fagforbundet", "Fellesforbundet", "Forbund", "Forbundet", "Fylkeskommune", "Helse",
    "Høgskulen", "Høyanger", "Indre", "Interkommunale", "Kommunale", "Kommunalt", "Kommunane", "Kommune",
    "Kommunedirektøren", "Kristi", "Landbruk", "Ministeren", "Nav", "Noreg", "Norges", "Norsk", "Norske",
    "Oppgåvefellesskap", "Region", "Regionråd", "Råd", "Rådet", "Skatteetaten", "Sogn", "Sognefjorden",
    "Statens", "Statsforvaltaren", "Sunnfjord", "Utdanningsforbundet", "Utval", "Vegvesen", "Vest",
    "Vestland", "Ytre",
})  # fmt: skip
"""Words of places, bodies and organisations in the region; the councils come from the register."""

SMAAORD = frozenset({
    "alle", "av", "begge", "både", "dei", "den", "denne", "der", "dersom", "det", "dette", "di", "du",
    "då", "eg", "ei", "ein", "eit", "elles", "etter", "for", "fordi", "framfor", "frå", "før", "gjennom",
    "han", "har", "ho", "hos", "i", "ifølgje", "ingen", "innan", "kva", "kvar", "kvart", "kven", "med",
    "mellom", "men", "mot", "no", "når", "og", "om", "opp", "over", "på", "sidan", "som", "så", "til",
    "under", "utan", "ved", "vi", "vidare",
})  # fmt: skip
"""Words that often stand first in a sentence, before a name of a place."""
