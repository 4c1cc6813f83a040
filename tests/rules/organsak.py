"""A small case on a joint body that keeps every rule; a test breaks one thing in it."""

from __future__ import annotations

from tests.rules.grunnsak import Tre, grunnsak

KO = "kommunalt oppgåvefellesskap"
IPR = "interkommunalt politisk råd"


def organsak(type_: str = KO) -> Tre:
    """Return a case that establishes a joint body of three councils, free to be broken."""
    sak = grunnsak()
    sak["sak"] |= {"type": type_, "råkar": []}
    sak["kommunar"] = {kommune: {"rolle": "deltakarkommune"} for kommune in ("luster", "vik", "årdal")}
    for delen in ("avtale", "delegering", "oppløyser", "verksemdsoverdraging", "budsjett", "fordeling"):
        del sak[delen]
    sak["vedtak"] = [
        {"avgjer": "etablering", "tekst": "Kommunestyret opprettar samarbeidet."},
        {"avgjer": "avtale", "tekst": "Avtalen blir vedteken."},
        {"avgjer": "val", "tekst": "Ordføraren blir vald til medlem."},
        {"avgjer": "fullmakt", "tekst": "Ordføraren skriv under avtalen."},
        {"avgjer": "føresetnad", "tekst": "Vedtaket gjeld når alle har vedteke det same."},
    ]
    sak["vedlegg"] = [
        {"tittel": "Avtale", "dokument": "samarbeidsavtale"},
        {"tittel": "Rapport", "fil": "rapport.pdf"},
    ]
    sak["samarbeidsavtale"] = avtale(type_)
    return sak


def avtale(type_: str) -> Tre:
    """Return an agreement with every letter of its section."""
    felles = {
        "tittel": "Samarbeidsavtale",
        "namn": f"Indre {type_}",
        "eige_rettssubjekt": True,
        "verknad_frå": "2027-01-01",
        "deltakarar": {
            "luster": {"medlemer": 2, "varamedlemer": 2, "eigardel": 50},
            "vik": {"medlemer": 1, "eigardel": 25},
            "årdal": {"medlemer": 1, "eigardel": 25},
        },
        "representantskap": "Representantskapet møtest to gonger i året.",
        "styre": "Representantskapet vel styret.",
        "mynde": "Det kan ikkje gjere enkeltvedtak.",
        "evaluering": "Samarbeidet blir evaluert etter to år.",
        "endring": "Kommunestyra vedtek endringar i det lova krev.",
        "uttreding": "Ein deltakar kan tre ut ved årsskiftet.",
        "oppseiingstid_månader": 12,
        "oppløysing": "Kommunestyra vedtek oppløysing.",
        "arkiv": "Luster tek vare på arkiva.",
        "tvist": "Partane forhandlar først.",
    }
    grupper = [{"tittel": "Samarbeid", "punkt": ["Greie ut tenestesamarbeid"]}]
    if type_ == IPR:
        return felles | {"saker": grupper}
    return felles | {
        "oppgåver": grupper,
        "innskot": "Deltakarane betaler kontingent.",
        "lån": {"kan_ta_opp": False},
        "rapportering": "Årsmelding kvart år.",
    }
