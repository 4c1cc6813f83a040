"""A copy of the project to plant violations in, and the tools run on it as ``make test`` runs them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROT = Path(__file__).parents[2]


def lag_kopi(mappe: Path) -> Path:
    """Copy the package and its settings to ``mappe``."""
    shutil.copytree(ROT / "sognko_docs", mappe / "sognko_docs", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROT / "pyproject.toml", mappe)
    return mappe


def plant(mappe: Path, fil: str, kode: str) -> None:
    """Add code at the end of a file, new or old."""
    sti = mappe / fil
    sti.parent.mkdir(parents=True, exist_ok=True)
    with sti.open("a", encoding="utf-8") as straum:
        straum.write(kode)


def koeyr(mappe: Path, *kommando: str, **miljoe: str) -> tuple[int, str]:
    """Run Python with ``kommando`` in the copy; return its exit code and all it wrote."""
    ferdig = subprocess.run(
        [sys.executable, *kommando],
        cwd=mappe,
        env={"PATH": "", "SYSTEMROOT": "", "COLUMNS": "200", "NO_COLOR": "1", "PYTHONUTF8": "1", **miljoe},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return ferdig.returncode, ferdig.stdout + ferdig.stderr
