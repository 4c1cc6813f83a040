"""Results as Markdown: the goals first, then every engine, then how time grows."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from benchmarks.commands import Commands
from benchmarks.content import COUNCILS, ROWS
from benchmarks.engines import BASE, BOUND, OURS
from benchmarks.measure import MANY, Series

_WORDS = {1: "one core", 2: "two cores", 4: "four cores", 8: "eight cores"}


@dataclass
class Results:
    """All that was measured in a run."""

    steady: Series
    case: Series
    unseen: Series
    cold: Series
    peaks: dict[str, float]
    many: Series
    many_process: tuple[float, float]
    rows: dict[int, Series]
    missing: dict[str, str] = field(default_factory=dict)
    paragraphs: int = 0
    words: int = 0
    commands: Commands | None = None
    house: dict[str, tuple[float, int]] = field(default_factory=dict)
    node: str = ""


@dataclass(frozen=True)
class Goal:
    """One thing promised, and what it came to."""

    what: str
    measured: str
    wanted: str
    reached: bool


def goals(results: Results) -> list[Goal]:
    """Return the promises of the project, with what this run says of each."""
    found = [
        _ratio(f"a case to disk, compiled template: {BASE} ÷ ours", results.case.ratio(OURS), 20),
        _ratio("the same, every value in a content control", results.case.ratio(BOUND), 20),
        _fastest(results.case),
        _ratio("a case to disk, template never seen", results.unseen.ratio(OURS), 5),
        _ratio("the same, every value in a content control", results.unseen.ratio(BOUND), 5),
        _ratio(f"{MANY} councils, a document", results.many.ratio(OURS), 40),
        _limit(f"{MANY} councils, peak memory of the process", results.many_process[1], 200, "MiB", 0),
    ]
    if results.commands:
        found += [
            _limit("`sognko check` of the GIS case", results.commands.check, 0.4, "s", 2),
            _limit("`sognko build` of it, no template compiled", results.commands.build_empty, 1.0, "s", 2),
            _limit("`sognko build` of it, templates compiled", results.commands.build_kept, 1.0, "s", 2),
        ]
    return found


def _ratio(what: str, got: float, wanted: float) -> Goal:
    return Goal(what, f"{got:.1f} ×", f"≥ {wanted:g} ×", got >= wanted)


def _limit(what: str, got: float, most: float, unit: str, digits: int) -> Goal:
    return Goal(what, f"{got:.{digits}f} {unit}", f"≤ {most:g} {unit}", got <= most)


def _fastest(case: Series) -> Goal:
    peers = [name for name in case.rounds if name not in (OURS, BOUND)]
    next_best = min(peers, key=case.seconds)
    ratio = min(case.ratio(name, over=next_best) for name in (OURS, BOUND))
    return Goal(f"the fastest peer ({next_best}) ÷ ours, either way", f"{ratio:.1f} ×", "> 1 ×", ratio > 1)


def report(results: Results) -> str:
    """Return the whole report."""
    parts = [
        "# Benchmarks",
        _introduction(results),
        "## Goals",
        _table(
            ("", "measured", "goal", ""),
            ((g.what, g.measured, g.wanted, "✓" if g.reached else "✗") for g in goals(results)),
        ),
        "## Engines",
        _engines(results),
        f"The last column but one is a process from start to end, {COUNCILS} documents written; ours finds its "
        "template compiled. «Bound» puts every value in a content control with its path, which no peer does.",
        "## Growth",
        "Milliseconds a document.",
        _growth(results),
        f"{MANY} documents by ours, a whole process from start to end: "
        f"{results.many_process[0]:.2f} s, {results.many_process[1]:.0f} MiB at most.",
        *_own(results),
        *_missing(results),
    ]
    return "\n\n".join(parts) + "\n"


def _introduction(results: Results) -> str:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    machine = [_WORDS.get(cores, f"{cores} cores"), f"CPython {platform.python_version()}"]
    if results.node:
        machine.append(f"Node {results.node.removeprefix('v')}")
    return (
        f"Written by `make bench`. {', '.join(machine).capitalize().replace('cpython', 'CPython')}. "
        f"One case paper of {results.words} words, {COUNCILS} councils, {ROWS} rows in the budget; every third tag "
        "split over two runs, as Word does. Medians; engines take turns, and ratios are taken round by round. "
        f"Before the clock started, all engines had written the same {results.paragraphs} paragraphs, styles included, "
        f"as {BASE}."
    )


def _engines(results: Results) -> str:
    lines = []
    for name in sorted(results.steady.rounds, key=results.steady.seconds):
        lines.append(
            (
                name,
                _ms(results.steady.seconds(name)),
                f"{results.steady.ratio(name):.1f}",
                _ms(results.case.seconds(name)),
                f"{results.case.ratio(name):.1f}",
                f"{results.cold.seconds(name):.2f}",
                f"{results.peaks[name]:.0f}",
            )
        )
    heads = (
        "engine",
        "ms a document, in memory",
        f"{BASE} ÷",
        f"ms for {COUNCILS} to disk, once-a-case work included",
        f"{BASE} ÷",
        "cold process, s",
        "its peak, MiB",
    )
    return _table(heads, lines)


def _growth(results: Results) -> str:
    columns = [results.steady, results.many, *results.rows.values()]
    heads = (
        "engine",
        f"{COUNCILS} councils, {ROWS} rows",
        f"{MANY} councils",
        *(f"{count} rows" for count in results.rows),
    )
    return _table(
        heads,
        (
            (name, *(_ms(series.seconds(name)) if name in series else "" for series in columns))
            for name in sorted(results.steady.rounds, key=results.steady.seconds)
        ),
    )


def _own(results: Results) -> list[str]:
    if not results.house:
        return []
    lines = [(f"{name}.docx", f"{ms:.2f}", str(controls)) for name, (ms, controls) in results.house.items()]
    made = [] if results.commands is None else [f"`sognko build` wrote {results.commands.files} Word files."]
    return [
        "## Our own templates, the GIS case",
        _table(("template", "ms a document", "content controls in one"), lines),
        *made,
    ]


def _missing(results: Results) -> list[str]:
    if not results.missing:
        return []
    return ["## Not measured", "\n".join(f"- {name}: {why}" for name, why in results.missing.items())]


def _ms(seconds: float) -> str:
    ms = seconds * 1000
    return f"{ms:.2f}" if ms < 10 else f"{ms:.1f}" if ms < 100 else f"{ms:.0f}"


def _table(heads: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    rule = ["---", *(["---:"] * (len(heads) - 1))]
    return "\n".join(f"| {' | '.join(line)} |" for line in (heads, rule, *lines))
