"""How check and build grow with a case: a table of ten times the rows, ten times the councils.

The parties are those of the GIS case; the other councils decide with them. Were all of them parties, each would stand
in the tables of everybody's documents, and what is written would itself grow with the square.

``python -m benchmarks.scale FOLDER TEMPLATES`` runs in a process of its own, writes the GIS case, grown, into the
folder and prints one JSON object: for each thing measured the seconds at both sizes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from copy import deepcopy
from itertools import product
from pathlib import Path
from shutil import copytree
from string import ascii_lowercase
from time import perf_counter
from typing import Any

from benchmarks.commands import CASE, PROJECT
from sognko_docs.load.kjelde import les_kjelde
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.sjekk import sjekk

ROWS, COUNCILS = (220, 2_200), (60, 600)
ROUNDS = 2
_FEW = 6


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
    """Write a project with one case, the GIS case grown, and return the case's folder. JSON is YAML."""
    case, register = _read(f"{CASE}/sak.yaml"), _read("kommunar.yaml")
    extra = ["k" + "".join(letters) for letters in product(ascii_lowercase, repeat=3)]
    for nr, name in enumerate(extra[: max(0, councils - len(case["kommunar"]))]):
        case["kommunar"][name] = {"rolle": "berre oppløysing"}
        case["oppløyser"][0]["partar"].append(name)
        kort = name.title()
        register["kommunar"][name] = {"namn": f"{kort} kommune", "kortnamn": kort, "nummer": f"{1000 + nr}"}
    case["tekst"]["saksopplysningar"] += "\n\n{{ tabell.rader }}\n\nSummen er {{ tabell.rader.sum.sum }}."
    case["tabellar"] = {"rader": _table(rows)}
    for shared in ("tal", "felles"):
        copytree(PROJECT / "cases" / shared, project / "cases" / shared, dirs_exist_ok=True)
    for name, content in (("kommunar.yaml", register), ("stor/sak.yaml", case)):
        file = project / "cases" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(content, ensure_ascii=False, indent=1, default=float), encoding="utf-8")
    return project / "cases" / "stor"


def _read(name: str) -> dict[str, Any]:
    file = PROJECT / "cases" / name
    tree = les_kjelde(file.read_bytes(), file)[0].verdi(())
    if not isinstance(tree, dict):
        raise SystemExit(f"{name} cannot be read")
    return deepcopy(tree)


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
