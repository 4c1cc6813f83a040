"""Headings and lists: what a paragraph is, whatever a program calls its style."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sognko_docs.identity.ordlinje import Ordlinje
from sognko_docs.identity.sporing import MERKNAD_LUKK, MERKNAD_OPEN, SPOR_LUKK, SPOR_MIDT, SPOR_OPEN
from sognko_docs.identity.tekst import Avsnitt

_OVERSTROKE = "strok"
_MERKE = re.compile(f"{SPOR_OPEN}\\d+{SPOR_MIDT}|{SPOR_LUKK}|{MERKNAD_OPEN}.*?{MERKNAD_LUKK}")


def formskifte(para: Sequence[tuple[Ordlinje, Ordlinje]]) -> Iterator[tuple[Ordlinje, Ordlinje, str, str]]:
    """Yield the pairs that have become another level of heading, or gone into or out of a list, and both in words."""
    for foer, etter in para:
        gammal, ny = _form(foer.avsnitt), _form(etter.avsnitt)
        if gammal != ny and etter.tekst.strip():
            yield foer, etter, gammal, ny
        if (streka := _overstroke(etter.avsnitt)) and streka != _overstroke(foer.avsnitt):
            yield foer, etter, "vanleg tekst", f"overstroken tekst, «{streka}»"


def _overstroke(avsnitt: Avsnitt) -> str:
    """Return the words with a line through them: so people propose to take them out, without tracking."""
    return " … ".join(_MERKE.sub("", verdi) for slag, verdi in avsnitt.saerpreg if _OVERSTROKE in slag)


def _form(avsnitt: Avsnitt) -> str:
    """Return what a paragraph is; which number it has follows from those before it and is no change of its own."""
    if avsnitt.overskrift:
        return f"overskrift på nivå {avsnitt.overskrift}"
    if not avsnitt.nummer:
        return "vanleg avsnitt"
    return "nummerert punkt" if any(teikn.isalnum() for teikn in avsnitt.nummer) else "punkt i liste"
