"""LibreOffice on this machine: the program, and a Python that has its UNO bridge."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_MAC = "LibreOffice.app/Contents/MacOS/soffice"
_HENT = {
    "linux": "sudo apt-get install libreoffice-writer libreoffice-calc python3-uno",
    "darwin": "brew install --cask libreoffice",
    "win32": "winget install TheDocumentFoundation.LibreOffice",
}
_STUBB = frozenset({"win32", "darwin"})
_SVARTID = 20
"""Seconds a program may take to say what it is."""


@dataclass(frozen=True, slots=True)
class Kontor:
    """A LibreOffice that can be driven."""

    program: Path
    python: Path


def hent_med(plattform: str) -> str:
    """Return the command that installs LibreOffice on a platform, as ``sys.platform`` names it."""
    return _HENT.get(plattform, _HENT["linux"])


def finn_program() -> Path | None:
    """Return the LibreOffice program, or None."""
    return next(iter(_program()), None)


def finn_kontor() -> Kontor | None:
    """Return LibreOffice and a Python that can drive it, or None when either is missing."""
    for program in _program():
        for python in _pythonar(program):
            if _har_uno(python):
                return Kontor(program, python)
    return None


def _program() -> tuple[Path, ...]:
    """Return each LibreOffice program there is, those on the path first.

    Homebrew lays a script on the path, far from LibreOffice's own Python, so the places it is installed in are looked in too.
    """
    funne = {stad.resolve(): stad for stad in reversed(tuple(_stader())) if stad.is_file()}
    return tuple(reversed(funne.values()))


def _stader() -> Iterator[Path]:
    for namn in ("soffice", "libreoffice"):
        if funne := shutil.which(namn):
            yield Path(funne)
    for rot in ("PROGRAMFILES", "PROGRAMFILES(X86)"):
        if mappe := os.environ.get(rot):
            yield Path(mappe) / "LibreOffice" / "program" / "soffice.com"
    yield from (Path("/Applications") / _MAC, Path.home() / "Applications" / _MAC)
    yield from sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)


def _pythonar(program: Path) -> Iterator[Path]:
    """Yield the Pythons that may have the bridge: LibreOffice's own first, then the system's.

    On Windows and macOS what goes by the name of python3 may be a stub that asks the user to install something.
    """
    heime = program.resolve().parent
    for kandidat in (heime / "python.exe", heime / "python", heime.parent / "Resources" / "python"):
        if kandidat.is_file():
            yield kandidat
    for namn in ("/usr/bin/python3", shutil.which("python3")) if sys.platform not in _STUBB else ():
        if namn and Path(namn).is_file():
            yield Path(namn)


def _har_uno(python: Path) -> bool:
    try:
        svar = subprocess.run(  # noqa: S603  # why: a Python this machine has
            [python, "-c", "import uno"],
            capture_output=True,
            timeout=_SVARTID,
            check=False,
            env=reint_miljoe(),
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return svar.returncode == 0


def reint_miljoe() -> dict[str, str]:
    """Return the environment without what would make another Python look for its modules among ours."""
    return {
        namn: verdi for namn, verdi in os.environ.items() if not namn.startswith(("PYTHON", "VIRTUAL_ENV"))
    }
