"""A small case on a project that keeps every rule; a test breaks one thing in it."""

from __future__ import annotations

from copy import deepcopy

from tests.rules.grunnsak import Tre, grunnsak

_PROSJEKT: Tre = {
    "periode": "2026-01 til 2026-12",
    "hovudmål": "Kommunane veit kva eit felles landbrukskontor kostar.",
    "delmål": ["Kostnaden er rekna ut.", "Modellane er vurderte."],
    "organisering": [
        {"rolle": "prosjekteigar", "kven": "Styret i Sogn KO"},
        {"rolle": "styringsgruppe", "kven": "Kommunedirektørane"},
        {"rolle": "prosjektleiar", "kven": "Landbrukssjefen i Luster", "oppgåve": "Leier arbeidet."},
    ],
    "arbeidspakkar": [
        {
            "namn": "Kartlegging",
            "mål": "Vite kva som finst.",
            "ansvar": "Prosjektgruppa",
            "tid": "2026-01 til 2026-03",
            "delmål": [1],
            "aktivitetar": [{"kva": "Samle tal"}, {"kva": "Spørje tilsette", "ansvar": "Rådgjevaren", "tid": "2026-02"}],
            "leveransar": ["Rapport"],
        },
        {
            "namn": "Modellar",
            "ansvar": "Prosjektgruppa",
            "tid": "våren 2026",
            "delmål": [2],
            "aktivitetar": [{"kva": "Vurdere modellar"}],
        },
    ],
    "interessentar": [
        {"kven": "Tilsette", "interesse": "stor", "påverknad": "liten til middels", "tiltak": "Medverknad"}
    ],
    "risikoar": [
        {"risiko": "For lite tid", "sannsyn": 2, "konsekvens": 2},
        {"risiko": "Motstand", "sannsyn": 3, "konsekvens": 5, "tiltak": "God prosess", "ansvar": "Styringsgruppa"},
        {"risiko": "Dårleg grunnlag", "sannsyn": 2, "konsekvens": 5, "tiltak": "Kvalitetssikring"},
        {"risiko": "Utan tal", "nivå": "middels", "tiltak": "Avklare"},
    ],
    "milepælar": [
        {"tid": "2026-03", "kva": "Kartlegginga er ferdig", "ansvar": "Prosjektgruppa", "arbeidspakkar": [1]},
        {"tid": "hausten 2026", "kva": "Rapporten er ferdig", "arbeidspakkar": [1, 2]},
    ],
}  # fmt: skip


def prosjektsak() -> Tre:
    """Return a case on a project with budget and funding, free to be broken."""
    sak = grunnsak()
    sak["sak"]["type"] = "prosjekt"
    for kommune in ("luster", "vik", "årdal"):
        sak["kommunar"][kommune] = {"rolle": "deltakarkommune"}
    sak["kommunar"]["aurland"] = {"rolle": "utanfor"}
    sak["vedtak"] = [{"avgjer": "prosjekt", "tekst": "Kommunen deltek i prosjektet."}]
    for delen in ("avtale", "delegering", "oppløyser", "verksemdsoverdraging", "fordeling"):
        del sak[delen]
    sak["budsjett"]["finansiering"] = [{"post": "Tilskot", "sum": 600}, {"post": "Eigeninnsats", "sum": 500}]
    sak["vedlegg"] = [
        {"tittel": "Prosjektplan", "dokument": "prosjektplan"},
        {"tittel": "Rapport", "fil": "rapport.pdf"},
    ]
    sak["prosjekt"] = deepcopy(_PROSJEKT)
    return sak
