"""Which part of one file is which of another: programs number headers and footers as they like."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sognko_docs.identity.ordbitar import likskap
from sognko_docs.identity.ordlinje import Ordlinje

KROPP = "word/document"
_NUMMER = re.compile(r"\d*\.xml$")


def like_delar(
    gamle: Sequence[Ordlinje], nye: Sequence[Ordlinje]
) -> Iterator[tuple[list[Ordlinje], list[Ordlinje]]]:
    """Yield the paragraphs of two parts that belong together.

    Outside the body, paragraphs without text are left out, and so is a new part that says what an old one does.
    """
    ein, annan = _delar(gamle), _delar(nye)
    brukte: set[str] = set()
    for del_, linjer in ein.items():
        moegelege = [d for d in annan if _slag(d) == _slag(del_) and d not in brukte]
        naer = max(moegelege, key=lambda d: likskap(_tekst(linjer), _tekst(annan[d])), default="")
        brukte.add(naer)
        yield linjer, annan.get(naer, [])
    kjende = {_tekst(linjer) for linjer in ein.values()}
    for del_, linjer in annan.items():
        if del_ not in brukte and _tekst(linjer) not in kjende:
            yield [], linjer


def _delar(linjer: Sequence[Ordlinje]) -> dict[str, list[Ordlinje]]:
    delar: dict[str, list[Ordlinje]] = {}
    for linje in linjer:
        if linje.tekst.strip() or linje.tomme or linje.avsnitt.del_.startswith(KROPP):
            delar.setdefault(linje.avsnitt.del_, []).append(linje)
    return delar


def _slag(del_: str) -> str:
    return _NUMMER.sub("", del_)


def _tekst(linjer: Sequence[Ordlinje]) -> str:
    return "\n".join(linje.tekst for linje in linjer)
