"""How check and build grow with a case: a table of ten times the rows, ten times the councils.

Three of the councils share the cost; the rest decide with them. Were all of them parties, each would stand
in the tables of everybody's documents, and what is written would itself grow with the square.

``python -m benchmarks.scale FOLDER TEMPLATES`` runs in a process of its own, writes made-up cases into the
folder and prints one JSON object: for each thing measured the seconds at both sizes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from itertools import product
from pathlib import Path
from string import ascii_lowercase
from time import perf_counter
from typing import Any

from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.sjekk import sjekk

ROWS, COUNCILS = (220, 2_200), (60, 600)
ROUNDS = 2
_FEW = 3


def measure(folder: Path, templates: Path) -> dict[str, dict[int, float]]:
    """Return the seconds of each thing measured, by size."""
    found: dict[str, dict[int, float]] = {}
    for rows in ROWS:
        case = write(folder / f"rows{rows}", councils=_FEW, rows=rows)
        _both(found, "a table of {} rows", rows, case, templates)
    for councils in COUNCILS:
        case = write(folder / f"councils{councils}", councils=councils, rows=_FEW)
        _both(found, "{} councils", councils, case, templates)
    return found


def _both(found: dict[str, dict[int, float]], what: str, size: int, case: Path, templates: Path) -> None:
    """Time check and build of a case; a case that is not built says why."""
    setup = Oppsett(templates, case.parents[1] / "output", case.parents[1] / "kept")
    built = bygg(case, setup)
    if not built.filer:
        raise SystemExit("; ".join(f"{finding.kode} {finding.melding}" for finding in built.funn))
    kind = what.replace("{} ", "").replace(" of rows", ", rows")
    found.setdefault(f"check, {kind}", {})[size] = _best(lambda: sjekk(case))
    found.setdefault(f"build, {kind}", {})[size] = _best(lambda: bygg(case, setup))


def _best(run: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        run()
        times.append(perf_counter() - start)
    return min(times)


def write(project: Path, *, councils: int, rows: int) -> Path:
    """Write a project with one case and return the case's folder. JSON is YAML."""
    names = ["".join(letters) for letters in product(ascii_lowercase, repeat=3)][:councils]
    numbers = {name: 1_000 + 7 * nr for nr, name in enumerate(names)}
    statistics = {
        "tittel": "Folketal",
        "eining": "innbyggjarar",
        "kjelde": "SSB",
        "dato": "2025-01-01",
        "tal": numbers,
    }
    files = {
        "kommunar.yaml": _register(names),
        "tal/folketal.yaml": statistics,
        "stor/sak.yaml": _case(names, rows),
    }
    for name, content in files.items():
        file = project / "cases" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
    return project / "cases" / "stor"


def _register(names: list[str]) -> dict[str, Any]:
    parts = ("vedtak", "samandrag", "saksopplysningar", "økonomi", "delegering", "vedlegg")
    return {
        "profilar": {
            "standard": {"seksjonar": [{"del": part, "overskrift": part.title()} for part in parts]}
        },
        "kommunar": {
            name: {"namn": f"{name.title()} kommune", "kortnamn": name.title(), "nummer": f"{1000 + nr}"}
            for nr, name in enumerate(names)
        },
    }


def _case(names: list[str], rows: int) -> dict[str, Any]:
    both = ["vertskommune", "samarbeidskommune"]
    return {
        "sak": {
            "tittel": "Felles teneste", "korttittel": "Teneste", "type": "vertskommunesamarbeid", "status": "framlegg",
            "dato": "2025-11-03", "sakshandsamar": "dagleg leiar",
        },
        "kommunar": {name: _role(nr) for nr, name in enumerate(names)},
        "handsaming": [{"utval": "formannskapet"}, {"utval": "kommunestyret"}],
        "tekst": {
            "samandrag": "Kommunane samlar oppgåvene frå {{ avtale.verknad_frå | dato }}.",
            "saksopplysningar": "Tala står i tabellen.\n\n{{ tabell.tal }}\n\nSummen er {{ tabell.tal.sum.sum }}.",
        },
        "vedtak": [
            {"avgjer": "avtale", "gjeld": both, "tekst": "Avtalen blir vedteken."},
            {"avgjer": "delegering", "gjeld": both[1:], "tekst": "Kommunedirektøren delegerer mynda."},
            {"avgjer": "oppløysing", "tekst": "Den gamle avtalen blir oppløyst."},
        ],
        "avtale": {
            "tittel": "Avtale om teneste", "verknad_frå": "2027-01-01",
            "oppgåver": [{"tittel": "Jord", "punkt": ["Handsame jordlovssaker"]}],
            "underretning": "Deltakarane får melding om vedtak som gjeld dei.",
            "oppgjer": "Kostnaden blir fakturert to gonger i året.",
            "uttreding": {"tekst": "Ein kommune kan seie opp avtalen.", "oppseiingstid_månader": 12},
            "oppløysing": "Samarbeidet kan løysast opp når alle er samde.",
            "arkiv": "Vertskommunen har ansvaret for arkivet.",
        },
        "delegering": [{"lov": "jordlova", "heimel": ["§ 9", "§ 12"]}],
        "budsjett": {"år": 2026, "postar": [{"post": "Løn", "sum": 90_000_000}, {"post": "Husleige", "sum": 1_234_567}]},
        "fordeling": {"vald": "a", "alternativ": {"a": {"namn": "Etter folketal", "likt": 25, "etter": "folketal"}}},
        "tabellar": {"tal": _table(rows)},
        "vedlegg": [{"tittel": "Avtale", "dokument": "avtale"},
                    {"tittel": "Budsjett", "dokument": "budsjett-og-fordeling"}],
    }  # fmt: skip


def _role(nr: int) -> dict[str, str]:
    """Return the place of a council: the host, the host of the old agreement, one more party, all others."""
    if nr == 1:
        return {"rolle": "samarbeidskommune", "også": "avtroppande vertskommune"}
    return {"rolle": "vertskommune" if nr == 0 else "samarbeidskommune" if nr < _FEW else "berre oppløysing"}


def _table(rows: int) -> dict[str, Any]:
    """Return a table of four columns whose sums and percentages add up."""
    lines = [(nr * 7, nr * 13) for nr in range(1, rows + 1)]
    return {
        "tittel": "Tal", "kjelde": "Statistikk", "radtittel": "Rad",
        "kolonnar": [
            *({"namn": name, "type": "kr"} for name in ("ein", "to", "sum")),
            {"namn": "del", "type": "prosent", "desimalar": 1},
        ],
        "rader": [
            {"namn": f"Rad {nr}", "verdiar": [a, b, a + b, 35.0]} for nr, (a, b) in enumerate(lines, start=1)
        ],
        "relasjonar": {
            "kolonnesummar": ["ein", "to", "sum"],
            "radsummar": [{"kolonne": "sum", "pluss": ["ein", "to"]}],
            "avleidde": [{"kolonne": "del", "slag": "prosent", "av": "ein", "på": "sum"}],
        },
    }  # fmt: skip


if __name__ == "__main__":
    print(json.dumps(measure(*map(Path, sys.argv[1:3]))))
