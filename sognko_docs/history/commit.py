"""The git commit a set was made from, when there is one that says it all."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sognko_docs.history.git import GitManglar, spoer


def commit_for(stiar: Sequence[Path]) -> str | None:
    """Return the last commit that touched the files, or None without git or with changes not committed.

    It is the commit of these files, not the newest in the repository, so that an unrelated commit does
    not make a finished set look stale.
    """
    namn = [str(sti) for sti in stiar if sti.exists()]
    endra = _svar("status", "--porcelain", "--", *namn)
    return (_svar("log", "-1", "--format=%H", "--", *namn) or None) if endra == "" else None


def _svar(*argument: str) -> str | None:
    try:
        svar = spoer(Path.cwd(), *argument)
    except GitManglar:
        return None
    return svar.tekst if svar.kode == 0 else None
