"""Small repositories made for a test: files in, a commit out."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

MILJOE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    **{f"GIT_{kven}_NAME": "Test" for kven in ("AUTHOR", "COMMITTER")},
    **{f"GIT_{kven}_EMAIL": "test@example.invalid" for kven in ("AUTHOR", "COMMITTER")},
}


def git(mappe: Path, *argument: str, dato: str = "2025-11-03T12:00:00+01:00") -> str:
    """Run git in a folder with nobody's settings, on a given day."""
    svar = subprocess.run(
        ["git", *argument],
        cwd=mappe,
        env={**os.environ, **MILJOE, "GIT_AUTHOR_DATE": dato, "GIT_COMMITTER_DATE": dato},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return svar.stdout.strip()


def lag_depot(mappe: Path) -> Path:
    """Make an empty repository."""
    mappe.mkdir(parents=True, exist_ok=True)
    git(mappe, "init", "-q", "-b", "main")
    return mappe


def lagre(
    depot: Path,
    filer: Mapping[str, str | bytes],
    emne: str = "Endring",
    dato: str = "2025-11-03T12:00:00+01:00",
) -> str:
    """Write the files and commit everything; return the commit."""
    for namn, innhald in filer.items():
        fil = depot / namn
        fil.parent.mkdir(parents=True, exist_ok=True)
        fil.write_bytes(innhald if isinstance(innhald, bytes) else innhald.encode())
    git(depot, "add", "-A")
    git(depot, "commit", "-q", "--allow-empty", "-m", emne, dato=dato)
    return git(depot, "rev-parse", "HEAD")
