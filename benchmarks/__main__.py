"""``python -m benchmarks``: install the peers, write one paper in every dialect, see that all say the same, time."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from benchmarks import commands, measure
from benchmarks.content import COUNCILS, content
from benchmarks.dialects import DIALECTS
from benchmarks.engines import BASE, BOUND, OURS, Engine, EngineError, Material, Worker, roster
from benchmarks.install import HERE, Peers, cache_folder, install
from benchmarks.report import Results, report
from benchmarks.sametext import first_difference, paragraphs
from benchmarks.template import template

GROWTH = (220, 2_200)


def main() -> int:
    """Run everything, print the report and keep it in ``results.md``; 1 when there is nothing to compare."""
    _say("the peers")
    cache_folder().mkdir(parents=True, exist_ok=True)
    peers = install(cache_folder())
    if BASE not in peers.python:
        _say(f"{BASE} is missing: {peers.missing[BASE]}")
        return 1
    with tempfile.TemporaryDirectory(prefix="sognko-bench-", dir=cache_folder()) as folder:
        material = Material(Path(folder))
        _write(material)
        engines, missing = _agreeing(roster(peers), material)
        if not {OURS, BOUND} <= {engine.name for engine in engines}:
            _say(f"ours is not the same as {BASE}: {missing}")
            return 1
        results = _measure(engines, material)
        results.missing |= peers.missing | missing
        results.node = _node_version(peers)
        _about(results, material, engines[0])
        _commands(results, Path(folder))
    text = report(results)
    (HERE / "results.md").write_text(text, encoding="utf-8", newline="\n")
    print(text)
    return 0


def _say(what: str) -> None:
    print(f"… {what}", file=sys.stderr, flush=True)


def _write(material: Material) -> None:
    """Write the templates and the data of every size."""
    _say("templates and data")
    for dialect in DIALECTS:
        (material.folder / f"{dialect.name}.docx").write_bytes(template(dialect))
    sizes = {"case": content(), "many": content(councils=measure.MANY)}
    sizes |= {f"rows{count}": content(rows=count) for count in GROWTH}
    for name, data in sizes.items():
        Path(material.data(name)).write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")


def _agreeing(engines: list[Engine], material: Material) -> tuple[list[Engine], dict[str, str]]:
    """Return the engines whose documents say what docxtpl's say, and why the others were left out."""
    _say("same text")
    wanted: Path | None = None
    good: list[Engine] = []
    bad: dict[str, str] = {}
    for engine in sorted(engines, key=lambda engine: engine.name != BASE):
        out = material.out(engine, "same")
        try:
            with Worker(engine) as worker:
                worker.ask("load", data=material.data("case"), keep=material.keep(engine))
                worker.ask("case", template=material.template(engine), councils=COUNCILS, folder=out)
        except EngineError as error:
            bad[engine.name] = str(error)
            continue
        wanted = wanted or Path(out)
        difference = first_difference(wanted, Path(out))
        if difference is None:
            good.append(engine)
        else:
            bad[engine.name] = difference
    return good, bad


def _measure(engines: list[Engine], material: Material) -> Results:
    with ExitStack() as stack:
        workers = [stack.enter_context(Worker(engine)) for engine in engines]
        ours_and_base = [w for w in workers if w.engine.name in (OURS, BOUND, BASE)]
        for worker in workers:
            worker.ask("load", data=material.data("case"), keep=material.keep(worker.engine))
        _say("a document in memory")
        steady = measure.steady(workers, material)
        _say("a case to disk")
        case = measure.case(workers, material)
        _say("a template never seen")
        unseen = measure.unseen(ours_and_base, material)
        _say(f"{measure.MANY} councils")
        many = measure.many(workers, material)
        rows = {}
        for count in GROWTH:
            _say(f"{count} rows")
            rows[count] = measure.rows(workers, material, count)
    _say("cold processes")
    cold, peaks = measure.cold(engines, material)
    own = {
        engine.name: measure.cold_many(engine, material) for engine in engines if engine.name in (OURS, BOUND)
    }
    (plain, plain_peak), (bound, bound_peak) = own[OURS], own[BOUND]
    return Results(steady, case, unseen, cold, peaks, many, (plain, bound), (plain_peak, bound_peak), rows)


def _about(results: Results, material: Material, base: Engine) -> None:
    """Count what stands in one of docxtpl's documents."""
    document = next(Path(material.out(base, "same")).glob("*.docx"))
    found = paragraphs(document)
    results.paragraphs = len(found)
    results.words = sum(len(text.split()) for _, _, text in found)


def _commands(results: Results, folder: Path) -> None:
    """Time our commands and our own templates; what does not run is told, not hidden."""
    project = commands.Project(folder)
    try:
        _say("our own templates")
        results.house = commands.house(project)
        _say("growth of a case")
        results.scale = commands.scale(project)
        _say("sognko check, sognko build")
        results.commands = commands.measure(project)
        _say("PDF and packet")
        results.pdf = commands.pdf(project)
    except OSError as error:
        results.missing["sognko"] = str(error)


def _node_version(peers: Peers) -> str:
    if peers.node is None:
        return ""
    return subprocess.run(
        [peers.node[0], "--version"], capture_output=True, text=True, check=True
    ).stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
