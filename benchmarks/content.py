"""What stands in the case paper: what all councils share, and what each has of its own. All of it is invented.

Plain text throughout, already written as it shall be read: every engine gets the same letters.
"""

from __future__ import annotations

from typing import Any

from benchmarks.prose import SECTIONS, paragraph

COUNCILS, ROWS = 6, 22
TOTAL = 11_250_000
_FIRST = (
    "Bjørke", "Furu", "Selje", "Heggje", "Rogne", "Hassel", "Grøne", "Kvite", "Brei", "Lange", "Stein", "Sand", "Elve",
    "Foss", "Myr", "Haug", "Lid", "Fjell", "Vass", "Tun", "Nord", "Sør", "Aust", "Vest", "Midt",
)  # fmt: skip
_LAST = (
    "dal", "vik", "nes", "fjord", "eid", "sund", "øy", "li", "mo", "bø", "heim", "stad", "set", "tveit", "rud",
    "vang", "strand", "voll", "våg", "hamar", "bygd", "ås", "lund", "berg",
)  # fmt: skip
_POSTS = (
    "Løn", "Pensjon", "Vikarar", "Reise", "Opplæring", "Husleige", "Straum", "Reinhald", "Lisensar", "Utstyr",
    "Leasing av bil", "Drivstoff", "Telefon", "Porto og frakt", "Forsikring", "Revisjon", "Møte & kurs",
    "Innleigd hjelp", "Kart og data", "Arkiv", "Administrasjon", "Reserve",
)  # fmt: skip
_LAWS = (
    ("Lov om kart", ("Forskrift om grenser", "Forskrift om målebrev", "Forskrift om adresser")),
    ("Lov om vegar", ("Forskrift om skilt", "Forskrift om avkøyrsler")),
    ("Lov om vatn", ("Forskrift om målarar", "Forskrift om gebyr", "Forskrift om kontroll")),
    ("Lov om brannvern", ("Forskrift om feiing", "Forskrift om tilsyn")),
    ("Lov om friluftsliv", ("Forskrift om ferdsel", "Forskrift om stiar", "Forskrift om teltplassar")),
    ("Lov om arkiv", ("Forskrift om uttrekk", "Forskrift om innsyn")),
)


def content(councils: int = COUNCILS, rows: int = ROWS) -> dict[str, Any]:
    """Return ``{"delt": what all share, "kommunar": one entry a council}``; the first council is the host."""
    names = [_name(nr) for nr in range(councils)]
    people = [900 + (nr * 1_307) % 7_400 for nr in range(councils)]
    shares = _shares(people)
    return {
        "delt": {
            "sakstittel": "Felles teneste for kart, veg & vatn",
            "samarbeid": "Samarbeidet for kart & vatn",
            "vert": f"{names[0]} kommune",
            "verknad": "1. januar 2027",
            "sum": kroner(TOTAL),
            **{f"bolk{nr}": _paragraphs(nr) for nr in range(len(SECTIONS))},
            "lover": [{"lov": law, "forskrifter": [{"forskrift": f} for f in under]} for law, under in _LAWS],
            "partar": [
                {"part": n, "folketal": kroner(p), "prosent": _percent(p, sum(people)), "sumdel": kroner(s)}
                for n, p, s in zip(names, people, shares, strict=True)
            ],
            "postar": [_post(nr) for nr in range(rows)],
        },
        "kommunar": [_council(nr, names[nr], shares[nr]) for nr in range(councils)],
    }


def kroner(amount: int) -> str:
    """Return a whole number with no-break spaces between the thousands."""
    return f"{amount:,}".replace(",", "\u00a0")


def _name(nr: int) -> str:
    return _FIRST[nr % len(_FIRST)] + _LAST[(nr // len(_FIRST) + nr % len(_FIRST)) % len(_LAST)]


def _shares(people: list[int]) -> list[int]:
    shares = [TOTAL * p // sum(people) for p in people]
    shares[0] += TOTAL - sum(shares)
    return shares


def _percent(part: int, whole: int) -> str:
    return f"{part * 100 / whole:.1f}".replace(".", ",") + "\u00a0%"


def _paragraphs(section: int) -> list[dict[str, str]]:
    return [{"tekst": paragraph(section, 3 + nr, 2)} for nr in range(3)]


def _post(nr: int) -> dict[str, str]:
    name = _POSTS[nr % len(_POSTS)] + (f" {nr // len(_POSTS) + 1}" if nr >= len(_POSTS) else "")
    amounts = {f"aar{k}": kroner(40_000 + (nr * 73_129 + k * 11_003) % 900_000) for k in range(1, 5)}
    return {"post": name, **amounts, "merknad": "fast" if nr % 3 else "etter bruk"}


def _council(nr: int, name: str, share: int) -> dict[str, Any]:
    return {
        "namn": f"{name} kommune",
        "rolle": "samarbeidskommune" if nr else "vertskommune",
        "er_vert": nr == 0,
        "er_deltakar": nr != 0,
        "saksnummer": f"{40 + nr % 900}/26",
        "moetedato": f"{1 + nr % 28}. oktober 2026",
        "kostnad": kroner(share),
    }
