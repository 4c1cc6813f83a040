"""No-break spaces and hyphens: what belongs together stays on one line, however it was typed in the case."""

from __future__ import annotations

import re

from sognko_docs.skrift import MAANAD

# Each begins with what it eats, a digit or a space, so that a long text is quickly passed through.
_KAN = re.compile(r"[\d§.] ")
_TUSEN = re.compile(r"\d(?<!\d\d)(?<!\d \d)\d{0,2}(?: \d{3})+(?!\d)")
_SAMAN = re.compile(
    rf" (?:(?<=\d )(?=(?:kr|mill\.|mrd\.|m²)(?!\w)|%)|(?<=mill\. )(?=kr\b)|(?<=§ )(?=\d)|(?<=\d\. )(?=(?:{MAANAD})\b))"
)
_PARAGRAF = re.compile(r"(?<![\d-])(\d{1,3})-(?=\d{1,3}(?![\d-]))")


def haldt_saman(tekst: str) -> str:
    """Return ``tekst`` with no-break spaces in ``380 000 kr``, ``25 %`` and ``1. januar``, and ``§ 20-4`` whole."""
    if "§" in tekst:
        tekst = _PARAGRAF.sub("\\1\u2011", tekst)
    if not _KAN.search(tekst):
        return tekst
    return _SAMAN.sub("\u00a0", _TUSEN.sub(lambda m: m[0].replace(" ", "\u00a0"), tekst))
