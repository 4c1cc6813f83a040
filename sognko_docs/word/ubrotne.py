"""Spaces that may not become line breaks: inside a number, before its unit, and after a section sign."""

from __future__ import annotations

import re

_MELLOMROM = re.compile(
    r"(?<![\d,.])(?P<gruppe>\d{1,3}(?: \d{3})+)(?!\d)"
    r"|(?<=\d) (?=(?:kr|%|mill\.|mrd\.|årsverk|km²|m²)(?![^\W\d_]))"
    r"|(?<=§) (?=\d)"
    r"|(?<=\d\.) (?=(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\b)"
)
_HARDT = "\u00a0"


def ubrotne(tekst: str) -> str:
    """Return running text where what belongs together stays on one line; no letter or digit is changed."""
    return _MELLOMROM.sub(lambda treff: treff[0].replace(" ", _HARDT), tekst)
