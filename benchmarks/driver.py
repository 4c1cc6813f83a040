"""Runs inside an engine's own interpreter, takes one request a line, answers with times.

A request is JSON: ``load`` (data, keep), ``open`` (template), ``memory`` (councils), ``case`` (template, councils,
folder), ``peak``. It imports nothing of the benchmark, for it also runs where only the peer is installed.
An answer stands on a line of its own after ``ANSWER``: engines may print what they like beside it.
"""

# ruff: noqa: PLC0415 - an import stands where it is used, for each engine is installed in a place of its own

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from time import perf_counter
from typing import Any

ANSWER = "\x1eanswer "
Council = dict[str, Any]
Render = Callable[[Council], bytes]
Prepare = Callable[[Path, dict[str, Any], Path], Render]
"""Does what is done once a case; the folder is where an engine may keep compiled templates."""


def docxtpl(template: Path, shared: dict[str, Any], _keep: Path) -> Render:
    """A new document object a council, as docxtpl's manual has it."""
    from docxtpl import DocxTemplate

    def render(council: Council) -> bytes:
        document, file = DocxTemplate(template), BytesIO()
        document.render({**shared, "kommune": council}, autoescape=True)
        document.save(file)
        return file.getvalue()

    return render


def rust_docxtpl(template: Path, shared: dict[str, Any], keep: Path) -> Render:
    """The same interface as docxtpl; its cache of compiled templates is switched on."""
    import docxtpl as peer

    keep.mkdir(parents=True, exist_ok=True)
    peer.configure_code_cache(str(keep))
    return docxtpl(template, shared, keep)


def docxtpl_ng(template: Path, shared: dict[str, Any], _keep: Path) -> Render:
    """One document object for all, read anew for each."""
    from docxtpl import Template

    document = Template(template)

    def render(council: Council) -> bytes:
        document.reload()
        file = BytesIO()
        document.render({**shared, "kommune": council})
        document.save(file)
        return file.getvalue()

    return render


def ours(template: Path, shared: dict[str, Any], keep: Path) -> Render:
    """Our own engine, as the build calls it."""
    from datetime import date

    from sognko_docs.word.mal import Eigenskapar, Mal

    case = Mal.opne(template, lager=keep).sett(shared)

    def render(council: Council) -> bytes:
        own = {"sak": "prøve", "kommune": str(council["namn"])}
        return case.dokument(council, Eigenskapar("Saksframlegg", "Sakshandsamar", date(2026, 10, 1), own))

    return render


def bound(path: str, value: object) -> Any:  # noqa: ANN401 - what JSON holds
    """Return ``value`` with every text bound to its path, as our build has it: in a content control."""
    from sognko_docs.compose.verdi import Felt

    if isinstance(value, dict):
        return {key: bound(f"{path}.{key}" if path else key, inside) for key, inside in value.items()}
    if isinstance(value, list):
        return [bound(f"{path}[{nr}]", inside) for nr, inside in enumerate(value)]
    return Felt(path, value) if isinstance(value, str) else value


ENGINES: dict[str, Prepare] = {
    "sognko-docs": ours,
    "sognko-docs, bound": ours,
    "docxtpl": docxtpl,
    "rust-docxtpl": rust_docxtpl,
    "docxtpl-ng": docxtpl_ng,
}


class Driver:
    """One engine with one set of data at a time."""

    def __init__(self, engine: str) -> None:
        self.engine = engine
        self.prepare = ENGINES[engine]

    def load(self, data: str, keep: str) -> None:
        """Read the data; compiled templates may be kept in the folder ``keep``."""
        whole = json.loads(Path(data).read_text(encoding="utf-8"))
        self.shared, self.councils = whole["delt"], whole["kommunar"]
        if self.engine.endswith("bound"):
            self.shared = bound("", self.shared)
            self.councils = [bound("kommune", council) for council in self.councils]
        self.keep = Path(keep)

    def open(self, template: str) -> None:
        """Make the engine ready for ``memory``."""
        self.ready = self.prepare(Path(template), self.shared, self.keep)

    def memory(self, councils: int) -> list[float]:
        """Return the seconds of each of the first ``councils`` documents, rendered in memory."""
        seconds = []
        for council in self.councils[:councils]:
            start = perf_counter()
            self.ready(council)
            seconds.append(perf_counter() - start)
        return seconds

    def case(self, template: str, councils: int, folder: str) -> float:
        """Return the seconds from an unopened template to the first ``councils`` files on disk."""
        target = Path(folder)
        target.mkdir(parents=True, exist_ok=True)
        start = perf_counter()
        render = self.prepare(Path(template), self.shared, self.keep)
        for nr, council in enumerate(self.councils[:councils]):
            (target / f"{nr:04d}.docx").write_bytes(render(council))
        return perf_counter() - start

    def peak(self) -> float:
        """Return the most memory this process has held, in MiB."""
        status = Path("/proc/self/status")
        if status.is_file():
            line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
            return int(line.split()[1]) / 1024
        import resource

        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main() -> None:
    """Answer requests until standard input ends."""
    driver = Driver(sys.argv[1])
    for line in sys.stdin:
        request = json.loads(line)
        answer = getattr(driver, request.pop("do"))(**request)
        sys.stdout.write(f"{ANSWER}{json.dumps(answer)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
