"""Results as Markdown: the goals first, then every engine, then how time grows."""

from __future__ import annotations

import math
import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from benchmarks.commands import Commands
from benchmarks.content import COUNCILS, ROWS
from benchmarks.engines import BASE, BOUND, OURS
from benchmarks.measure import MANY, Series

_ABOUT_GOALS = (
    "Plain text is what the peers write. Our build puts every value in a content control with its path, which "
    "no peer does. The commands are the real thing: controls, checks and reading back included; the best of five runs."
)
_ABOUT_ENGINES = (
    f"«{BOUND}» is ours with every value in a content control. A cold process starts, writes {COUNCILS} documents "
    "to disk and ends; ours, and rust-docxtpl with its cache switched on, find their template compiled."
)
_ABOUT_SCALE = (
    "A ratio of at most about ten is linear. The parties stay the five of the GIS case and the other councils decide with them; were all "
    "of them parties, each would stand in everybody's tables, and what is written would grow with the square."
)
_WORDS = {1: "One core", 2: "Two cores", 4: "Four cores", 8: "Eight cores"}


@dataclass
class Results:
    """All that was measured in a run."""

    steady: Series
    case: Series
    unseen: Series
    cold: Series
    peaks: dict[str, float]
    many: Series
    many_seconds: tuple[float, float]
    many_peaks: tuple[float, float]
    rows: dict[int, Series]
    missing: dict[str, str] = field(default_factory=dict)
    paragraphs: int = 0
    words: int = 0
    commands: Commands | None = None
    house: dict[str, tuple[float, int]] = field(default_factory=dict)
    node: str = ""
    scale: dict[str, dict[int, float]] = field(default_factory=dict)
    pdf: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Goal:
    """One thing promised, and what it came to: on plain text as the peers write it, and with controls."""

    what: str
    wanted: str
    plain: float | None
    bound: float
    at_least: float = 0.0
    at_most: float = math.inf
    unit: str = "×"

    def row(self) -> tuple[str, ...]:
        """Return the goal as a line of the table."""
        return self.what, self._said(self.plain), self._said(self.bound), self.wanted

    def _holds(self, got: float) -> bool:
        return self.at_least <= got <= self.at_most

    def _said(self, got: float | None) -> str:
        if got is None:
            return ""
        digits = 1 if self.unit == "×" else 0 if self.unit == "MiB" else 2
        return f"{got:.{digits}f} {self.unit} {'✓' if self._holds(got) else '✗'}"


def goals(results: Results) -> list[Goal]:
    """Return the promises of the project, with what this run says of each."""
    found = [
        _ratio(f"a case to disk, compiled template: {BASE} ÷ ours", results.case, 20),
        _fastest(results.case),
        _ratio(f"a case to disk, template never seen: {BASE} ÷ ours", results.unseen, 5),
        _ratio(f"{MANY} councils, a document: {BASE} ÷ ours", results.many, 40),
        Goal(f"{MANY} councils, peak memory of the process", "< 200 MiB", *results.many_peaks, 0, 200, "MiB"),
    ]
    if results.commands:
        found += [
            _seconds("`sognko check`, the GIS case", results.commands.check, 0.4),
            _seconds("`sognko build`, no template compiled", results.commands.build_empty, 1.0),
            _seconds("`sognko build`, templates compiled", results.commands.build_kept, 1.0),
        ]
    return found


def _ratio(what: str, series: Series, wanted: float) -> Goal:
    return Goal(what, f"≥ {wanted:g} ×", series.ratio(OURS), series.ratio(BOUND), at_least=wanted)


def _seconds(what: str, bound: float, most: float) -> Goal:
    return Goal(what, f"≤ {most:g} s", None, bound, at_most=most, unit="s")


def _fastest(case: Series) -> Goal:
    best = min((name for name in case.rounds if name not in (OURS, BOUND)), key=case.seconds)
    plain, bound = (case.ratio(name, over=best) for name in (OURS, BOUND))
    return Goal(f"the same: the fastest peer, {best} ÷ ours", "> 1 ×", plain, bound, at_least=1.0)


def report(results: Results) -> str:
    """Return the whole report."""
    parts = [
        "# Benchmarks",
        _introduction(results),
        "## Goals",
        _table(("", "plain text", "every value in a content control", "goal"), map(Goal.row, goals(results))),
        _ABOUT_GOALS,
        "## Engines",
        _engines(results),
        _ABOUT_ENGINES,
        "## Growth",
        "Milliseconds a document.",
        _growth(results),
        _whole_process(results),
        *_scale(results.scale),
        *_pdf(results.pdf),
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
        f"Written by `make bench`. {', '.join(machine)}. "
        f"One case paper of {results.words} words, {COUNCILS} councils, {ROWS} rows in the budget; every third tag "
        "split over two runs, as Word does. Medians; engines take turns, and ratios are taken round by round. "
        f"Before the clock started, every engine timed here had written the same "
        f"{results.paragraphs} paragraphs, styles included, as {BASE}."
    )


def _engines(results: Results) -> str:
    lines = [
        (
            name,
            _ms(results.steady.seconds(name)),
            f"{results.steady.ratio(name):.1f}",
            _ms(results.case.seconds(name)),
            f"{results.case.ratio(name):.1f}",
            f"{results.cold.seconds(name):.2f}",
            f"{results.peaks[name]:.0f}",
        )
        for name in sorted(results.steady.rounds, key=results.steady.seconds)
    ]
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


def _whole_process(results: Results) -> str:
    plain, bound = results.many_seconds
    return (
        f"A process that starts, writes {MANY} documents and ends takes {plain:.2f} s, {bound:.2f} s with every value "
        f"in a control; {BASE} would need about {results.many.seconds(BASE) * MANY:.0f} s."
    )


def _scale(scale: dict[str, dict[int, float]]) -> list[str]:
    """Return how check and build grow; ten times as much should take at most about ten times as long."""
    if not scale:
        return []
    lines = [
        (
            what,
            f"{small}: {times[small]:.2f}",
            f"{large}: {times[large]:.2f}",
            f"{times[large] / times[small]:.1f}",
        )
        for what, times in scale.items()
        for small, large in ((min(times), max(times)),)
    ]
    heads = ("a case of ours, in one process", "size: s", "ten times: s", "ratio")
    return ["## Growth of a case", _table(heads, lines), _ABOUT_SCALE]


def _pdf(pdf: dict[str, float]) -> list[str]:
    """Return how fast PDF is made and joined, beside the plain way of doing either."""
    if not pdf:
        return []
    joined = pdf["join"]
    lines = [
        ("a document, one LibreOffice for 60", _s(pdf["warm"]), "a LibreOffice for each", _s(pdf["cold"]), pdf["cold"] / pdf["warm"]),
        (f"{pdf['pages']:.0f} pages joined and stamped", _s(joined), "pypdf, without tags or stamps", _s(pdf["pypdf"]), pdf["pypdf"] / joined),
        ("the same, checked as archive PDF", _s(pdf["packet"]), "pypdf, not checked", _s(pdf["pypdf"]), pdf["pypdf"] / pdf["packet"]),
    ]  # fmt: skip
    heads = ("PDF/A-2b with tags", "s", "beside it", "s", "ratio")
    return ["## PDF", _table(heads, [(*line[:4], f"{line[4]:.1f}") for line in lines])]


def _s(seconds: float) -> str:
    return f"{seconds:.2f}"


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
    """Return milliseconds with three figures that mean something."""
    ms = seconds * 1000
    whole = len(str(int(ms)))
    return f"{ms:.{max(3 - whole, 0)}f}"


def _table(heads: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    rule = ["---", *(["---:"] * (len(heads) - 1))]
    return "\n".join(f"| {' | '.join(line)} |" for line in (heads, rule, *lines))
