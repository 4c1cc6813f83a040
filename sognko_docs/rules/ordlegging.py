"""How the rules word suggestions in their messages."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def meinte_du(skrive: str, kjende: Iterable[str], elles: str) -> str:
    """Return «meinte du …?» with the nearest known word, ``elles`` when none is near."""
    naere = get_close_matches(skrive, sorted(kjende), n=1)
    return f"meinte du «{naere[0]}»?" if naere else elles
