"""A small case that keeps every rule; a test breaks one thing in it and looks at what is found."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from sognko_docs.finding import Finding
from sognko_docs.load.lover import les_lover
from sognko_docs.rules.kontroll import kontroller
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.talgrunnlag import Talgrunnlag

Tre = dict[str, Any]

_PARTAR = ["vertskommune", "samarbeidskommune"]
_SAK: Tre = {
    "sak": {
        "tittel": "Felles landbrukskontor",
        "korttittel": "Landbruk",
        "type": "vertskommunesamarbeid",
        "status": "framlegg",
        "dato": "2025-11-03",
        "sakshandsamar": "dagleg leiar",
        "råkar": ["tilsette"],
        "kjelder": ["Utgreiing frå administrasjonen"],
    },
    "kommunar": {
        "luster": {"rolle": "vertskommune"},
        "vik": {"rolle": "samarbeidskommune", "også": "avtroppande vertskommune"},
        "årdal": {"rolle": "samarbeidskommune"},
        "aurland": {"rolle": "berre oppløysing"},
        "sogndal": {"rolle": "utanfor"},
    },
    "handsaming": [
        {"utval": "partssamansett utval"},
        {"utval": "formannskapet", "møtedato": {"luster": "2025-11-20", "vik": "2025-11-27"}},
        {
            "utval": "kommunestyret",
            "møtedato": {"luster": "2025-12-11", "vik": "2025-12-18"},
            "saksnummer": {"luster": "070/25"},
        },
    ],
    "tekst": {
        "lovheimel": "Samarbeidet følgjer kommunelova kapittel 20.",
        "saksopplysningar": "Kommunane har kvar sitt landbrukskontor.",
        "vurdering": "Eit felles kontor er mindre sårbart.",
        "økonomi": "Kostnadene blir delte.",
        "tilsette": "Dei tilsette får ny arbeidsgjevar.",
        "samandrag": "Kommunane samlar landbruksoppgåvene.",
    },
    "vedtak": [
        {
            "avgjer": "avtale",
            "gjeld": ["vertskommune", "samarbeidskommune"],
            "tekst": "Avtalen blir vedteken.",
        },
        {
            "avgjer": "delegering",
            "gjeld": ["samarbeidskommune"],
            "tekst": "Kommunestyret instruerer kommunedirektøren om å delegere mynda i saker som ikkje er prinsipielle.",
        },
        {"avgjer": "oppløysing", "tekst": "Den gamle avtalen blir oppløyst."},
        {"avgjer": "økonomi", "gjeld": _PARTAR, "tekst": "Kostnadene blir delte slik saka viser."},
        {"avgjer": "verksemdsoverdraging", "gjeld": _PARTAR, "tekst": "Dei tilsette blir overførte."},
        {"avgjer": "fullmakt", "gjeld": _PARTAR, "tekst": "Ordføraren skriv under avtalen."},
        {"avgjer": "føresetnad", "gjeld": _PARTAR, "tekst": "Vedtaket gjeld når alle har vedteke det same."},
    ],
    "avtale": {
        "tittel": "Avtale om landbrukskontor",
        "verknad_frå": "2027-01-01",
        "oppgåver": [{"tittel": "Jord", "punkt": ["Handsame jordlovssaker"]}],
        "underretning": "Deltakarane får melding om vedtak som gjeld dei.",
        "oppgjer": "Kostnaden blir fakturert to gonger i året.",
        "uttreding": {"tekst": "Ein kommune kan seie opp avtalen.", "oppseiingstid_månader": 12},
        "oppløysing": "Samarbeidet kan løysast opp når alle er samde.",
        "evaluering": "Samarbeidet blir evaluert etter to år.",
        "endring": "Kommunestyra vedtek endringar i avtalen.",
        "tvist": "Partane forhandlar først.",
        "arkiv": "Vertskommunen har ansvaret for arkivet, og orienterer statsforvaltaren.",
    },
    "delegering": [{"lov": "jordlova", "heimel": ["§ 9", "§ 12"]}],
    "oppløyser": [{"avtale": "Landbruk i Sogn", "partar": ["vik", "luster", "aurland"]}],
    "budsjett": {
        "år": 2026,
        "sum": 1100,
        "postar": [
            {"post": "Løn", "id": "løn", "sum": 900},
            {"post": "Husleige", "antal": 2, "sats": 55},
            {"post": "Administrasjon", "prosent": 10, "av": ["løn"]},
        ],
    },
    "fordeling": {
        "vald": "a",
        "alternativ": {
            "a": {"namn": "Etter folketal", "likt": 25, "etter": "folketal"},
            "b": {"namn": "Etter bruk", "likt": 30, "etter": "bruk"},
        },
        "i_dag": {"luster": 500, "vik": 300, "årdal": 0},
    },
    "verksemdsoverdraging": {
        "vurdering": "Dette er ei verksemdsoverdraging.",
        "grunn": "Kommunane samlar oppgåvene.",
        "dato": "2027-01-01",
        "følgjer": {"rettslege": "Ingen.", "økonomiske": "Ingen.", "sosiale": "Ny kontorstad."},
        "tariff": "Same tariffavtale.",
        "tiltak": "Samtalar.",
        "reservasjon": "Tilsette kan reservere seg.",
        "drøfting": "2025-11-10",
        "informasjon": "2025-12-01",
        "reservasjonsfrist": "2025-12-15",
    },
    "vedlegg": [
        {"tittel": "Avtaleutkast", "dokument": "avtale"},
        {"tittel": "Budsjett", "dokument": "budsjett-og-fordeling"},
        {"tittel": "Notat", "dokument": "notat-verksemdsoverdraging"},
        {"tittel": "Rapport", "fil": "rapport.pdf"},
        {"tittel": "Forprosjekt", "merknad": "uprenta vedlegg"},
    ],
}

VEDLEGGSFILER = ("rapport.pdf",)

_REGISTER: Tre = {
    "profilar": {"standard": {"seksjonar": [{"del": "vedtak", "overskrift": "Framlegg til vedtak"}]}},
    "kommunar": {
        "aurland": {"namn": "Aurland kommune", "kortnamn": "Aurland", "nummer": "4641"},
        "luster": {"namn": "Luster kommune", "kortnamn": "Luster", "nummer": "4644"},
        "sogndal": {"namn": "Sogndal kommune", "kortnamn": "Sogndal", "nummer": "4640"},
        "vik": {"namn": "Vik kommune", "kortnamn": "Vik", "nummer": "4639"},
        "årdal": {"namn": "Årdal kommune", "kortnamn": "Årdal", "nummer": "4643"},
    },
}


def grunnsak() -> Tre:
    """Return a copy of the case, free to be broken."""
    return deepcopy(_SAK)


def talgrunnlag(**tal: int) -> Talgrunnlag:
    return Talgrunnlag(
        tittel="Tal",
        eining="stykk",
        kjelde="Statistikk",
        dato=date(2025, 1, 1),
        tal={namn: Decimal(verdi) for namn, verdi in tal.items()},
    )


def alt_tal() -> dict[str, Talgrunnlag]:
    return {
        "folketal": talgrunnlag(aurland=1777, luster=5432, sogndal=12496, vik=2550, årdal=5213),
        "bruk": talgrunnlag(aurland=1, luster=200, sogndal=3, vik=150, årdal=0),
    }


def alle_funn(
    sak: Tre,
    *,
    tal: dict[str, Talgrunnlag] | None = None,
    filer: Iterable[str] = VEDLEGGSFILER,
) -> tuple[Finding, ...]:
    """Return all findings on a case written as the YAML has it."""
    return kontroller(
        Sak.model_validate(sak),
        Register.model_validate(_REGISTER),
        alt_tal() if tal is None else tal,
        les_lover(),
        filer,
    )


def meldingar(kode: str, sak: Tre, **anna: Any) -> list[str]:
    """Return the messages of the findings with that code."""
    return [funn.melding for funn in alle_funn(sak, **anna) if funn.kode == kode]


def eitt_funn(kode: str, sak: Tre, **anna: Any) -> Finding:
    """Return the one finding with that code; there must be exactly one."""
    (funn,) = (funn for funn in alle_funn(sak, **anna) if funn.kode == kode)
    return funn


def _som_skriven(grunnlag: Talgrunnlag) -> Tre:
    """Return statistics as the YAML has them, whole numbers and all."""
    return grunnlag.model_dump(mode="json") | {"tal": {namn: int(tal) for namn, tal in grunnlag.tal.items()}}


def skriv_sak(mappe: Path, sak: Tre) -> Path:
    """Write a case, with the register and the statistics it needs, as the files a user has; return its folder."""
    cases, tal = mappe / "cases", mappe / "cases" / "tal"
    filer: dict[Path, Any] = {cases / "kommunar.yaml": _REGISTER, cases / "sak" / "sak.yaml": sak}
    filer |= {tal / f"{namn}.yaml": _som_skriven(ett) for namn, ett in alt_tal().items()}
    for fil, tre in filer.items():
        fil.parent.mkdir(parents=True, exist_ok=True)
        fil.write_text(
            yaml.safe_dump(tre, allow_unicode=True, sort_keys=False, width=10_000), encoding="utf-8"
        )
    for namn in VEDLEGGSFILER:
        vedlegg = cases / "sak" / "vedlegg" / namn
        vedlegg.parent.mkdir(exist_ok=True)
        vedlegg.write_bytes(b"%PDF-1.7\n")
    return cases / "sak"
