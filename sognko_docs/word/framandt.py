"""Quotes in another language: their mark is not printed, and their runs say the language, so that Word spells it."""

from __future__ import annotations

import re

from markdown_it.tree import SyntaxTreeNode

from sognko_docs.sak.sitat import SPRAAKMERKE

_LANG = re.compile(r"<w:lang [^>]*/>")
_LAND = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB", "da": "da-DK", "sv": "sv-SE"}


def spraakmerke(sitat: SyntaxTreeNode) -> str | None:
    """Return the language a quote says it is in, None when it says nothing."""
    linje = _foerste_linje(sitat)
    treff = SPRAAKMERKE.fullmatch(linje[0].content) if linje else None
    return treff[1] if treff else None


def utan_merke(sitat: SyntaxTreeNode) -> list[SyntaxTreeNode]:
    """Return what the first paragraph of a marked quote holds after the mark and its line break."""
    _, *resten = _foerste_linje(sitat)
    return resten[1:] if resten and resten[0].type == "softbreak" else resten


def _foerste_linje(sitat: SyntaxTreeNode) -> list[SyntaxTreeNode]:
    avsnitt = sitat.children[0] if sitat.children else None
    if avsnitt is None or avsnitt.type != "paragraph":
        return []
    linje = avsnitt.children[0].children
    return linje if linje and linje[0].type == "text" else []


def med_spraak(rpr: str, kode: str) -> str:
    """Return run properties with the language of ``kode``."""
    lang = f'<w:lang w:val="{_LAND.get(kode, kode)}"/>'
    utan = _LANG.sub("", rpr)
    if "</w:rPr>" not in utan:
        return f"<w:rPr>{lang}</w:rPr>"
    return utan.replace("</w:rPr>", f"{lang}</w:rPr>")
