"""Our own templates on a real case, as the build renders them: ``python -m benchmarks.house CASE TEMPLATES KEEP``.

Runs in a process of its own and prints one JSON object: for each template the milliseconds a document
takes, and how many content controls stand in it.
"""

from __future__ import annotations

import json
import sys
import zipfile
from dataclasses import fields
from io import BytesIO
from pathlib import Path
from statistics import median
from time import perf_counter

from sognko_docs.compose.plan import Dokument, Plan
from sognko_docs.pipeline.sjekk import sjekk
from sognko_docs.word.mal import Eigenskapar, Mal

ROUNDS = 7


def measure(case: Path, templates: Path, keep: Path) -> dict[str, tuple[float, int]]:
    """Return milliseconds a document and content controls in the last of them, by template."""
    checked = sjekk(case)
    if checked.plan is None or checked.lesing.lasta is None:
        raise SystemExit("the case has errors")
    about = checked.lesing.lasta.sak.sak
    found = {}
    for document in checked.plan.dokument:
        properties = Eigenskapar(document.tittel, about.sakshandsamar, about.dato, {"sak": "prøve"})
        template = Mal.opne(templates / f"{document.mal}.docx", keep)
        found[document.mal] = _template(template, checked.plan, document, properties)
    return found


def _template(template: Mal, plan: Plan, document: Dokument, properties: Eigenskapar) -> tuple[float, int]:
    shared = {field.name: getattr(plan.delt, field.name) for field in fields(plan.delt)}
    councils = [None if document.felles else plan.kommunar[name] for name in document.mottakarar]
    times, data = [], b""
    for _ in range(ROUNDS):
        rendered = template.sett(shared)
        start = perf_counter()
        for council in councils:
            data = rendered.dokument(council, properties)
        times.append((perf_counter() - start) / len(councils) * 1000)
    return median(times), _controls(data)


def _controls(data: bytes) -> int:
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = (package.read(name) for name in package.namelist() if name.startswith("word/"))
        return sum(part.count(b"<w:sdt>") for part in parts)


if __name__ == "__main__":
    print(json.dumps(measure(*map(Path, sys.argv[1:4]))))
