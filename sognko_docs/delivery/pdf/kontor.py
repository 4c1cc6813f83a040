"""LibreOffice on this machine: the program, and a Python that has its UNO bridge."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_PROGRAM = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.com",
    "C:/Program Files (x86)/LibreOffice/program/soffice.com",
)
_SVARTID = 20
"""Seconds a program may take to say what it is."""


@dataclass(frozen=True, slots=True)
class Kontor:
    """A LibreOffice that can be driven."""

    program: Path
    python: Path


def finn_program() -> Path | None:
    """Return the LibreOffice program, or None."""
    funne = shutil.which("soffice") or shutil.which("libreoffice")
    return Path(funne) if funne else next((Path(p) for p in _PROGRAM if Path(p).exists()), None)


def finn_kontor() -> Kontor | None:
    """Return LibreOffice and a Python that can drive it, or None when either is missing."""
    program = finn_program()
    if program is None:
        return None
    python = next((ein for ein in _pythonar(program) if _har_uno(ein)), None)
    return Kontor(program, python) if python else None


def _pythonar(program: Path) -> Iterator[Path]:
    """Yield the Pythons that may have the bridge: LibreOffice's own first, then the system's."""
    heime = program.resolve().parent
    for kandidat in (heime / "python.exe", heime / "python", heime.parent / "Resources" / "python"):
        if kandidat.is_file():
            yield kandidat
    for namn in ("/usr/bin/python3", shutil.which("python3")):
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
