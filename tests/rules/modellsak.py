"""A small case that compares two models and keeps every rule; a test breaks one thing in it."""

from __future__ import annotations

from tests.rules.grunnsak import Tre
from tests.rules.organsak import organsak


def utgreiing() -> Tre:
    """Return a case paper that only investigates: three councils, no agreement, no money."""
    sak = organsak()
    sak["sak"] |= {"type": "utgreiing", "råkar": ["tilsette"]}
    sak["vedtak"] = [{"avgjer": "prosjekt", "tekst": "Kommunestyret ber om ei ny sak."}]
    sak["vedlegg"] = [{"tittel": "Rapport", "fil": "rapport.pdf"}]
    del sak["samarbeidsavtale"]
    return sak


def modellsak() -> Tre:
    """Return a case that compares going on as today with a joint office, and recommends the office."""
    sak = utgreiing()
    sak["vedtak"] = [
        {"avgjer": "prosjekt", "tekst": "Kommunestyret går inn for {{ modellar.tilrådd.namn }}."},
        {"avgjer": "prosjekt", "tekst": "Kommunestyret ber om eit framlegg til avtale."},
    ]
    sak["vedlegg"].append({"tittel": "Modellane", "dokument": "modellsamanlikning"})
    sak["modellar"] = {
        "spørsmål": "Korleis skal landbruksoppgåvene løysast?",
        "alternativ": {
            "i-dag": _modell("Som i dag", "eiga teneste") | {"som_i_dag": True},
            "felles": _modell("Felles landbrukskontor", "administrativt vertskommunesamarbeid"),
        },
        "tilrådd": "felles",
        "grunngjeving": "Fagmiljøet blir større.",
    }
    return sak


def _modell(namn: str, form: str) -> Tre:
    return {
        "namn": namn,
        "form": form,
        "skildring": "Slik er modellen.",
        "fordelar": ["Kort veg til brukarane."],
        "ulemper": ["Fagmiljøet er sårbart."],
        "kostnad": {"tekst": "Kostnaden er ikkje rekna ut."},
        "konsekvensar": {"tilsette": "Ingen endring.", "økonomi": "Ingen endring."},
    }
