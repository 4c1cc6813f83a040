"""Text made safe to show on one terminal line, and how many columns it takes there."""

from __future__ import annotations

import re
import unicodedata

TAB = "    "
"""What a tab is shown as, so that the caret does not depend on the terminal's tab stops."""

_USYNLEG = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_FOELGJER = frozenset("\u200c\u200d")
"""Joiners that belong inside emoji and words, and are left alone."""

_EINSPALTA = re.compile(r"[ -\u02ff\u2010-\u2027\u2212]*")
"""What Norwegian text is written with; each takes one column."""

_SISTE_TO = 0xFFFE
"""The last two places of every plane are no characters."""


def synleg(tekst: str) -> str:
    """Return the text with control, bidi, invisible and broken characters replaced by visible ones."""
    if tekst.isascii() and tekst.isprintable():
        return tekst
    return "".join(map(_synleg_teikn, tekst))


def breidd(tekst: str) -> int:
    """Return how many terminal columns the text takes: wide characters two, combining ones none."""
    if _EINSPALTA.fullmatch(tekst):
        return len(tekst)
    from wcwidth import wcswidth  # noqa: PLC0415  # why: 20 ms that only wide text is worth

    celler: int = wcswidth(tekst)
    return max(celler, 0)


def _synleg_teikn(teikn: str) -> str:
    if teikn == "\t":
        return TAB
    if teikn < " ":
        return chr(0x2400 + ord(teikn))
    if teikn == "\x7f":
        return "\u2421"
    ikkje_teikn = ord(teikn) & _SISTE_TO == _SISTE_TO
    if ikkje_teikn or (unicodedata.category(teikn) in _USYNLEG and teikn not in _FOELGJER):
        return f"<U+{ord(teikn):04X}>"
    return teikn
