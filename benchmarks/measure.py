"""The measurements. Engines take turns in every round, so that what else the machine does hits all alike.

Seconds throughout. A ratio is taken within a round, and the median of the rounds is what counts.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile
from statistics import median
from time import perf_counter

from benchmarks.content import COUNCILS
from benchmarks.engines import BASE, BOUND, OURS, Engine, Material, Worker

MANY = 600
_SAMPLE = 6
"""How many of the 600 documents an engine that needs a minute for all of them is asked for."""


@dataclass(frozen=True)
class Series:
    """The seconds of each engine, round by round."""

    rounds: dict[str, list[float]]

    def seconds(self, name: str) -> float:
        """Return the median of an engine's rounds."""
        return median(self.rounds[name])

    def ratio(self, name: str, over: str = BASE) -> float:
        """Return how many times faster than ``over`` an engine is."""
        return median(a / b for a, b in zip(self.rounds[over], self.rounds[name], strict=True))

    def __contains__(self, name: str) -> bool:
        return name in self.rounds


def _take_turns(workers: Iterable[Worker], rounds: int, once: Callable[[Worker, int], float]) -> Series:
    found: dict[str, list[float]] = {}
    crew = list(workers)
    for nr in range(rounds):
        for worker in crew:
            found.setdefault(worker.engine.name, []).append(once(worker, nr))
    return Series(found)


def steady(workers: list[Worker], material: Material, *, rounds: int = 9, warm: int = 4) -> Series:
    """Return the time of a document in memory, everything that can be done beforehand done."""
    for worker in workers:
        worker.ask("open", template=material.template(worker.engine))
        for _ in range(warm):
            worker.ask("memory", councils=COUNCILS)
    return _take_turns(workers, rounds, lambda w, _: median(w.ask("memory", councils=COUNCILS)))


def case(workers: list[Worker], material: Material, rounds: int = 9) -> Series:
    """Return the time of a whole case to disk, from a template that has been compiled before."""

    def once(worker: Worker, _: int) -> float:
        engine = worker.engine
        return _case(worker, material.template(engine), COUNCILS, material.out(engine, "case"))

    return _take_turns(workers, rounds, once)


def unseen(workers: list[Worker], material: Material, rounds: int = 13) -> Series:
    """Return the time of a whole case to disk from a template nobody has seen: another file each round."""

    def once(worker: Worker, nr: int) -> float:
        engine = worker.engine
        fresh = _touched(Path(material.template(engine)), nr)
        return _case(worker, str(fresh), COUNCILS, material.out(engine, "unseen"))

    return _take_turns(workers, rounds, once)


def many(workers: list[Worker], material: Material, rounds: int = 4) -> Series:
    """Return the time of a document to disk when there are 600 councils.

    Ours writes all 600; of the others, each of which puts in the same work for every document, a few are taken.
    """

    def once(worker: Worker, _: int) -> float:
        engine = worker.engine
        count = MANY if engine.name in (OURS, BOUND) else _SAMPLE
        return _case(worker, material.template(engine), count, material.out(engine, "many")) / count

    for worker in workers:
        worker.ask("load", data=material.data("many"), keep=material.keep(worker.engine))
    return _take_turns(workers, rounds, once)


def rows(workers: list[Worker], material: Material, count: int, rounds: int = 2) -> Series:
    """Return the time of a document in memory when the budget has ``count`` rows.

    The better of two, for the first also renders what all councils share.
    """
    for worker in workers:
        worker.ask("load", data=material.data(f"rows{count}"), keep=material.keep(worker.engine))
        worker.ask("open", template=material.template(worker.engine))
    return _take_turns(workers, rounds, lambda w, _: min(w.ask("memory", councils=2)))


def cold(engines: list[Engine], material: Material, rounds: int = 5) -> tuple[Series, dict[str, float]]:
    """Return the time of a process that starts, writes a case and ends; and its peak memory in MiB."""
    peaks: dict[str, float] = {}
    found: dict[str, list[float]] = {}
    for _ in range(rounds):
        for engine in engines:
            seconds, peaks[engine.name] = _process(engine, material, "case", COUNCILS)
            found.setdefault(engine.name, []).append(seconds)
    return Series(found), peaks


def cold_many(engine: Engine, material: Material) -> tuple[float, float]:
    """Return the time and the peak memory in MiB of a process that writes 600 documents."""
    return _process(engine, material, "many", MANY)


def _process(engine: Engine, material: Material, data: str, councils: int) -> tuple[float, float]:
    start = perf_counter()
    with Worker(engine) as worker:
        worker.ask("load", data=material.data(data), keep=material.keep(engine))
        _case(worker, material.template(engine), councils, material.out(engine, "cold"))
        peak = float(worker.ask("peak"))
    return perf_counter() - start, peak


def _case(worker: Worker, template: str, councils: int, folder: str) -> float:
    return float(worker.ask("case", template=template, councils=councils, folder=folder))


def _touched(template: Path, nr: int) -> Path:
    """Return a copy of a template that differs in its bytes and in nothing Word would show."""
    fresh = template.with_name(f"{template.stem}-unseen{nr}.docx")
    copyfile(template, fresh)
    with zipfile.ZipFile(fresh, "a") as package:
        package.comment = f"{nr}".encode()
    return fresh
