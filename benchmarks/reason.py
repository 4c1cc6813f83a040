"""Why something went wrong, in one line that may stand in a report: no addresses, no folders of a machine."""

from __future__ import annotations

import re

LONGEST = 160
_PLACE = re.compile(r"\S+://\S+|(?<![\w.])(?:[A-Za-z]:)?[\\/][^\s'\":,)]+")


def reason(output: str, otherwise: str) -> str:
    """Return the first line of ``output`` that speaks of an error, else its last, else ``otherwise``."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    said = next((line for line in lines if "error" in line.lower()), lines[-1] if lines else otherwise)
    return _PLACE.sub("…", said)[:LONGEST]
