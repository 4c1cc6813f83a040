"""Small cases on a plan, on leaving an agreement and on changing one; each keeps every rule until a test breaks it."""

from __future__ import annotations

from collections.abc import Callable

from tests.rules.grunnsak import Tre, grunnsak

_AVTALEDELAR = ("avtale", "delegering", "oppløyser", "verksemdsoverdraging", "budsjett", "fordeling")


def _utan_avtale(type_: str) -> Tre:
    sak = grunnsak()
    sak["sak"] |= {"type": type_, "råkar": []}
    sak["kommunar"] = {kommune: {"rolle": "deltakarkommune"} for kommune in ("luster", "vik", "årdal")}
    for delen in _AVTALEDELAR:
        del sak[delen]
    return sak


def _vedlegg(sak: Tre, dokument: str) -> None:
    sak["vedlegg"] = [
        {"tittel": "Vedlegg", "dokument": dokument},
        {"tittel": "Rapport", "fil": "rapport.pdf"},
    ]


def plansak() -> Tre:
    """Return a case on a plan of three councils, before the hearing is over."""
    sak = _utan_avtale("plan")
    sak["vedtak"] = [{"avgjer": "plan", "tekst": "Planen blir vedteken."}]
    sak["plan"] = {
        "tittel": "Veteranplan",
        "gjeld_frå": 2026,
        "gjeld_til": 2029,
        "føremål": "Veteranane blir verdsette.",
        "satsingsområde": [
            {
                "namn": "Verdsetjing",
                "mål": ["Veteranane opplever at innsatsen blir sett"],
                "tiltak": [
                    {
                        "tiltak": "Møteplass",
                        "ansvar": "Kontakten",
                        "seinast": "2027-12-31",
                        "kostnadsberar": "Kommunen",
                    }
                ],
            }
        ],
        "høyring": {
            "frå": "2025-10-01",
            "til": "2025-11-12",
            "instansar": ["Veteranorganisasjonane"],
            "innspel": [{"frå": "Eldrerådet", "innspel": "Rådet støttar planen."}],
        },
        "steg": [
            {"slag": "vedtak om høyring", "organ": "Styret", "dato": "2025-09-30", "kva": "Sender ut planen"},
            {"slag": "høyring", "organ": "Kommunane", "kva": "Legg planen ut"},
            {
                "slag": "handsaming etter høyring",
                "organ": "Styret",
                "dato": "2025-11-25",
                "kva": "Vurderer innspela",
            },
            {"slag": "vedtak i kommunestyra", "organ": "Kommunestyra", "kva": "Vedtek planen"},
        ],
        "rullering": "Planen blir evaluert det siste året.",
    }
    _vedlegg(sak, "plan")
    return sak


def uttredingssak() -> Tre:
    """Return a case where Luster gives notice in a host cooperation of three, in time."""
    sak = _utan_avtale("uttreding")
    sak["kommunar"] = {
        "luster": {"rolle": "trer ut"},
        "vik": {"rolle": "vertskommune"},
        "årdal": {"rolle": "samarbeidskommune"},
    }
    sak["vedtak"] = [{"avgjer": "uttreding", "tekst": "Kommunestyret godkjenner oppgjeret."}]
    sak["uttreding"] = {
        "avtale": {
            "namn": "GIS",
            "form": "administrativt vertskommunesamarbeid",
            "partar": ["vik", "luster", "årdal"],
            "oppseiing": {"oppseiingstid_månader": 12, "varsel_innan": "15. juni", "verknad": "31. desember"},
        },
        "måte": "oppseiing",
        "går_ut": ["luster"],
        "varsel": "2026-06-10",
        "verknad": "2027-12-31",
        "grunn": "Luster vil løyse oppgåva sjølv.",
        "oppgjer": {
            "eigedelar": "Ingen.",
            "arkiv": "Vik har ansvaret.",
            "tilsette": "Ingen.",
            "gjeld": "Luster svarar for sin del.",
        },
        "vidare": "Dei andre held fram.",
    }
    _vedlegg(sak, "oppgjer-ved-uttreding")
    return sak


def endringssak() -> Tre:
    """Return a case that changes one provision of the agreement on a joint body of three."""
    sak = _utan_avtale("endring")
    sak["vedtak"] = [
        {"avgjer": "endring", "tekst": "Endringa blir vedteken."},
        {"avgjer": "føresetnad", "tekst": "Vedtaket gjeld når alle har vedteke den same ordlyden."},
    ]
    sak["endring"] = {
        "avtale": "Samarbeidsavtalen",
        "form": "kommunalt oppgåvefellesskap",
        "verknad_frå": "2027-01-01",
        "endringar": [
            {
                "punkt": "Punkt 6",
                "gammal": "Kontingenten blir betalt 1. mars.",
                "ny": "Kontingenten blir betalt 1. april.",
                "grunn": "Rekneskapen skal vere klar.",
                "bokstav": "e",
            }
        ],
    }
    _vedlegg(sak, "avtaleendring")
    return sak


DELSAKER: dict[str, Callable[[], Tre]] = {
    "plan": plansak,
    "uttreding": uttredingssak,
    "endring": endringssak,
}
"""The cases by their type."""
