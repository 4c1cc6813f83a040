"""What an unquoted YAML value is: YAML 1.2 core, narrowed to what a case needs.

``nei``, ``on``, ``1_000``, ``12:30``, ``2027-01-01``, ``0123``, ``0o17``, ``1e3`` and numbers too long to
reckon with exactly stay text; a decimal number is a ``Decimal``, never a float.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TypeAlias

Skalar: TypeAlias = "bool | int | Decimal | str | None"
Yaml: TypeAlias = "Skalar | list[Yaml] | dict[str, Yaml]"
"""What a YAML file can hold: no floats, no dates, and only text as keys."""

_FASTE: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_HEILTAL = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_DESIMALTAL = re.compile(r"[-+]?(0|[1-9][0-9]{0,14})\.[0-9]{1,9}")


def loeys(tekst: str) -> Skalar:
    """Return what an unquoted value means."""
    if tekst in _FASTE:
        return _FASTE[tekst]
    if tekst[0] not in "-+0123456789":
        return tekst
    if _HEILTAL.fullmatch(tekst):
        return int(tekst)
    return Decimal(tekst) if _DESIMALTAL.fullmatch(tekst) else tekst
