"""The git commit a set was made from, when there is one that says it all."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path


def commit_for(stiar: Sequence[Path]) -> str | None:
    """Return the last commit that touched the files, or None without git or with changes not committed.

    It is the commit of these files, not the newest in the repository, so that an unrelated commit does
    not make a finished set look stale.
    """
    namn = [str(sti) for sti in stiar if sti.exists()]
    endra = _git("status", "--porcelain", "--", *namn)
    return (_git("log", "-1", "--format=%H", "--", *namn) or None) if endra == "" else None


def _git(*argument: str) -> str | None:
    try:
        svar = subprocess.run(  # noqa: S603  # why: a fixed program
            ["git", *argument],  # noqa: S607  # why: git is found where the user has it
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=10,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return svar.stdout.strip() if svar.returncode == 0 else None
