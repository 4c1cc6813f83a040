"""A small joint case with every part, to plan, render and read back in tests."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from sognko_docs.compose.plan import Plan, legg_plan
from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.talgrunnlag import Talgrunnlag

DELAR = (
    "vedtak", "samandrag", "bakgrunn", "lovheimel", "saksopplysningar", "alternativ", "delegering",
    "vurdering", "økonomi", "tilsette", "barnets_beste", "klima_og_miljø", "folkehelse", "tidsplan",
    "vidare_prosess", "konklusjon", "vedlegg",
)  # fmt: skip

REGISTER = Register.model_validate(
    {
        "profilar": {
            "standard": {"seksjonar": [{"del": delen, "overskrift": delen.capitalize()} for delen in DELAR]},
            "sist": {
                "seksjonar": [
                    {"del": delen, "overskrift": "Tilråding" if delen == "vedtak" else delen.upper()}
                    for delen in (*DELAR[1:], DELAR[0])
                ]
            },
        },
        "kommunar": {
            "luster": {"namn": "Luster kommune", "kortnamn": "Luster", "nummer": "4644"},
            "vik": {"namn": "Vik kommune", "kortnamn": "Vik", "nummer": "4639", "profil": "sist"},
            "årdal": {"namn": "Årdal kommune", "kortnamn": "Årdal", "nummer": "4643"},
            "aurland": {"namn": "Aurland kommune", "kortnamn": "Aurland", "nummer": "4641"},
        },
    }
)

TAL = {
    "folketal": Talgrunnlag.model_validate(
        {
            "tittel": "Folketal",
            "eining": "innbyggjarar",
            "kjelde": "SSB",
            "dato": "2025-01-01",
            "tal": {"luster": 5432, "vik": 2550, "årdal": 5213, "aurland": 1836},
        }
    )
}

_SAK: dict[str, Any] = {
    "sak": {
        "tittel": "Felles kartteneste",
        "korttittel": "Kartteneste",
        "type": "vertskommunesamarbeid",
        "status": "framlegg",
        "dato": "2025-11-03",
        "sakshandsamar": "Administrasjonen i Sogn KO",
    },
    "kommunar": {
        "luster": {"rolle": "vertskommune"},
        "vik": {"rolle": "samarbeidskommune", "også": "avtroppande vertskommune", "arkivsak": "2025/1308"},
        "årdal": {"rolle": "samarbeidskommune"},
        "aurland": {"rolle": "berre oppløysing"},
    },
    "handsaming": [
        {"utval": "formannskapet"},
        {"utval": "kommunestyret", "møtedato": {"vik": "2025-12-11"}, "saksnummer": {"vik": "070/25"}},
    ],
    "tekst": {
        "samandrag": "Kommunane deler {{ budsjett.sum | kr_ord }} frå {{ avtale.verknad_frå | dato }}.\n",
        "bakgrunn": "Fyrst eit avsnitt.\n\n- eit punkt\n- **eit** anna\n\n1. ein\n2. to\n",
        "økonomi": "Saka gjeld {{ kommune.namn }}.\n",
    },
    "vedtak": [
        {"tekst": "Kommunen går inn i samarbeidet.", "gjeld": ["vertskommune", "samarbeidskommune"]},
        {"tekst": "Kommunestyret ber kommunedirektøren delegere.", "gjeld": ["samarbeidskommune"]},
        {"tekst": "Den gamle avtalen blir oppløyst."},
    ],
    "avtale": {
        "tittel": "Avtale om felles kartteneste",
        "verknad_frå": "2027-01-01",
        "føremål": "Eit sterkare fagmiljø.",
        "oppgåver": [{"tittel": "Oppmåling", "punkt": ["Matrikkelføring", "Adressering"]}],
        "uttreding": {"tekst": "Eitt års varsel.", "oppseiingstid_månader": 12},
    },
    "delegering": [{"lov": "matrikkellova", "heimel": ["§ 5 a"]}],
    "budsjett": {
        "år": 2026,
        "postar": [
            {"post": "Løn", "id": "løn", "sum": 100000},
            {"post": "Husleige", "antal": 2, "sats": 55200},
            {"post": "Administrasjon", "prosent": 5, "av": ["løn"]},
        ],
        "sum": 215400,
    },
    "fordeling": {
        "vald": "alt1",
        "alternativ": {"alt1": {"namn": "Alternativ 1", "likt": 25, "etter": "folketal"}},
        "i_dag": {"luster": 80000, "vik": 60000, "årdal": 70000},
    },
    "verksemdsoverdraging": {
        "vurdering": "Dette er ei verksemdsoverdraging.",
        "grunn": "Felles teneste.",
        "dato": "2027-01-01",
        "følgjer": {"rettslege": "Rettane følgjer med.", "økonomiske": "Løna er den same.", "sosiale": "Få."},
        "tariff": "Uendra.",
        "tiltak": "Opplæring.",
        "reservasjon": "Minst 14 dagar.",
    },
    "tidsplan": [{"tid": "hausten 2025", "aktivitet": "Drøfting", "ansvar": "Kommunane"}],
    "vedlegg": [{"tittel": "Avtale", "dokument": "avtale"}],
    "opne_spørsmål": ["Kvar skal kontoret vere?"],
}  # fmt: skip


def ei_sak(**endra: Any) -> Sak:
    """Return the example case with whole parts exchanged; None takes a part away."""
    data = deepcopy(_SAK) | endra
    return Sak.model_validate({namn: verdi for namn, verdi in data.items() if verdi is not None})


def ein_plan(sak: Sak | None = None) -> Plan:
    """Return the plan of a case that has no findings."""
    sak = sak or ei_sak()
    plan, funn = legg_plan(sak, REGISTER, TAL, rekn_ut(sak, TAL))
    assert funn == ()
    return plan
