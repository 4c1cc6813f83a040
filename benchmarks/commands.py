"""The command people type, on a real case, timed from outside: a process each time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree, rmtree
from time import perf_counter

from benchmarks.reason import reason

CASE = "kart-oppmaaling-gis"
PROJECT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Commands:
    """Seconds of ``check``, of ``build`` with no compiled templates and with, and the files it wrote."""

    check: float
    build_empty: float
    build_kept: float
    files: int


class Project:
    """A copy of cases and templates, with home and caches of its own, so that nothing real is touched."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.home = folder / "project", folder / "home"
        for name in ("cases", "templates"):
            copytree(PROJECT / name, self.folder / name)
        self.home.mkdir()
        homes = ("HOME", "USERPROFILE", "LOCALAPPDATA", "XDG_CACHE_HOME", "SOGNKO_CACHE")
        self.environment = os.environ | dict.fromkeys(homes, str(self.home)) | {"PYTHONPATH": str(PROJECT)}
        # An installed command finds its bytecode; without it the compiler of Python would be timed.
        self.environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run our Python with ``arguments`` in the copy."""
        return subprocess.run(
            (sys.executable, *arguments),
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )

    def timed(self, *arguments: str) -> float:
        """Return the seconds of a command that must succeed."""
        start = perf_counter()
        done = self.run("-m", "sognko_docs", *arguments)
        seconds = perf_counter() - start
        if done.returncode != 0:
            raise OSError(f"sognko {arguments[0]}: {_why(done)}")
        return seconds

    def forget(self, *, templates: bool) -> None:
        """Take away what was built, and what was compiled if ``templates``."""
        rmtree(self.folder / "output", ignore_errors=True)
        if templates:
            rmtree(self.home, ignore_errors=True)
            self.home.mkdir()

    def build(self, *, kept: bool) -> float:
        """Return the seconds of a build into an empty ``output``, the compiled templates ``kept`` or not."""
        self.forget(templates=not kept)
        return self.timed("build", CASE)


def measure(project: Project, rounds: int = 5) -> Commands:
    """Return how long the commands take at best, for what else the machine does only adds; raise ``OSError`` with what was said when one fails."""
    check, empty, kept = [], [], []
    project.timed("check", CASE)
    for _ in range(rounds):
        check.append(project.timed("check", CASE))
        empty.append(project.build(kept=False))
        kept.append(project.build(kept=True))
    files = sum(1 for _ in (project.folder / "output").rglob("*.docx"))
    return Commands(min(check), min(empty), min(kept), files)


def house(project: Project) -> dict[str, tuple[float, int]]:
    """Return milliseconds a document and content controls, for each of our own templates."""
    case, templates, keep = (project.folder / part for part in (f"cases/{CASE}", "templates", "kept"))
    done = project.run("-m", "benchmarks.house", str(case), str(templates), str(keep))
    if done.returncode != 0:
        raise OSError(f"our own templates: {_why(done)}")
    return {name: (float(ms), int(controls)) for name, (ms, controls) in json.loads(done.stdout).items()}


def scale(project: Project) -> dict[str, dict[int, float]]:
    """Return the seconds of check and build at two sizes, by what grows."""
    done = project.run(
        "-m", "benchmarks.scale", str(project.folder / "scale"), str(project.folder / "templates")
    )
    if done.returncode != 0:
        raise OSError(f"growth of a case: {_why(done)}")
    found = json.loads(done.stdout)
    return {
        what: {int(size): float(seconds) for size, seconds in times.items()} for what, times in found.items()
    }


def pdf(project: Project) -> dict[str, float]:
    """Return the seconds of PDF and of a packet, by what is made; empty where there is no LibreOffice."""
    folders = (str(project.folder / part) for part in ("pdf", "templates"))
    done = project.run("-m", "benchmarks.pdf", *folders)
    if done.returncode != 0:
        raise OSError(f"PDF: {_why(done)}")
    return {what: float(seconds) for what, seconds in json.loads(done.stdout).items()}


def _why(done: subprocess.CompletedProcess[str]) -> str:
    return reason(done.stdout + done.stderr, f"exit code {done.returncode}")
