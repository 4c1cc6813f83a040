"""The git program, asked without touching work tree, index or HEAD.

Why the program and not a library: whoever has a history has git, it reads every kind of repository
(packed, partial, SHA-256, linked work trees), and it starts faster than any library is imported.
"""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

FRIST = 60
"""Seconds git gets for one question."""
_MILJOE = {
    "LC_ALL": "C",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_LITERAL_PATHSPECS": "1",
}


@dataclass(frozen=True, slots=True)
class Svar:
    """What git answered: its exit code, its output as bytes, and what it complained of."""

    kode: int
    ut: bytes
    feil: str

    @property
    def tekst(self) -> str:
        """The output as text, without the last line ending."""
        return self.ut.decode("utf-8", "replace").strip("\r\n")


class GitManglar(Exception):  # noqa: N818  # why: the name is Nynorsk
    """There is no git here, or it never answers."""


def spoer(mappe: Path, *argument: str, inn: bytes = b"") -> Svar:
    """Ask git a question in a folder, with ``inn`` on its input; raise ``GitManglar`` without an answer."""
    try:
        svar = subprocess.run(  # noqa: S603  # why: a fixed program
            ["git", *argument],  # noqa: S607  # why: git is found where the user has it
            cwd=mappe,
            input=inn,
            capture_output=True,
            timeout=FRIST,
            check=False,
            env={**os.environ, **_MILJOE},
        )
    except (OSError, subprocess.TimeoutExpired) as feil:
        raise GitManglar(str(feil)) from feil
    return Svar(svar.returncode, svar.stdout, svar.stderr.decode("utf-8", "replace").strip())
