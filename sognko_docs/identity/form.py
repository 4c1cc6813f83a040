"""Headings and lists: what a paragraph is, whatever a program calls its style."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sognko_docs.identity.ordlinje import Ordlinje
from sognko_docs.identity.tekst import Avsnitt


def formskifte(para: Sequence[tuple[Ordlinje, Ordlinje]]) -> Iterator[tuple[Ordlinje, Ordlinje, str, str]]:
    """Yield the pairs that have become another level of heading, or gone into or out of a list, and both in words."""
    for foer, etter in para:
        gammal, ny = _form(foer.avsnitt), _form(etter.avsnitt)
        if gammal != ny and etter.tekst.strip():
            yield foer, etter, gammal, ny


def _form(avsnitt: Avsnitt) -> str:
    """Return what a paragraph is; which number it has follows from those before it and is no change of its own."""
    if avsnitt.overskrift:
        return f"overskrift på nivå {avsnitt.overskrift}"
    if not avsnitt.nummer:
        return "vanleg avsnitt"
    return "nummerert punkt" if any(teikn.isalnum() for teikn in avsnitt.nummer) else "punkt i liste"
