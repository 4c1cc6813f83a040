"""Puts the peers in a cache folder: a virtual environment a Python engine, one folder for those in JavaScript.

The Python peers cannot share an environment, for they all install a package called ``docxtpl``.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks.reason import reason

HERE = Path(__file__).resolve().parent
PYTHON_PEERS = ("docxtpl", "rust-docxtpl", "docxtpl-ng")
_MARK = "installed"


@dataclass(frozen=True)
class Peers:
    """Where the peers are: an interpreter per Python peer, node and its modules; and who is missing, and why."""

    python: dict[str, Path]
    node: tuple[str, Path] | None
    missing: dict[str, str]


def cache_folder() -> Path:
    """Return the folder that holds the peers; ``SOGNKO_BENCH_CACHE`` moves it."""
    chosen = os.environ.get("SOGNKO_BENCH_CACHE")
    return Path(chosen) if chosen else Path.home() / ".cache" / "sognko-docs-benchmarks"


def install(cache: Path) -> Peers:
    """Return the peers, installed on the first run; one that will not install is missing, not an error."""
    python: dict[str, Path] = {}
    missing: dict[str, str] = {}
    for name in PYTHON_PEERS:
        try:
            python[name] = _python_peer(name, cache / name)
        except (OSError, subprocess.CalledProcessError) as error:
            missing[name] = _why(error)
    node = None
    try:
        node = _node_peers(cache / "node")
    except (OSError, subprocess.CalledProcessError) as error:
        missing["node"] = _why(error)
    return Peers(python, node, missing)


def _python_peer(name: str, folder: Path) -> Path:
    wanted = HERE / f"requirements-{name}.txt"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not _fresh(folder, wanted):
        shutil.rmtree(folder, ignore_errors=True)
        _run(sys.executable, "-m", "venv", str(folder))
        _run(str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", str(wanted))
        _settle(folder, wanted)
    return python


def _node_peers(folder: Path) -> tuple[str, Path]:
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        raise FileNotFoundError("node and npm are not installed")
    wanted = HERE / "package.json"
    if not _fresh(folder, wanted):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        shutil.copyfile(wanted, folder / wanted.name)
        quiet = ("--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error")
        _run(npm, "install", *quiet, "--prefix", str(folder))
        _settle(folder, wanted)
    return node, folder / "node_modules"


def _fresh(folder: Path, wanted: Path) -> bool:
    mark = folder / _MARK
    return mark.is_file() and mark.read_text(encoding="utf-8") == _sum(wanted)


def _settle(folder: Path, wanted: Path) -> None:
    (folder / _MARK).write_text(_sum(wanted), encoding="utf-8")


def _sum(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, text=True)


def _why(error: OSError | subprocess.CalledProcessError) -> str:
    if isinstance(error, OSError):
        return reason(str(error), "not to be had")
    return reason(error.stderr or error.stdout or "", f"exit code {error.returncode}")
