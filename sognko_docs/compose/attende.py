"""From the Markdown a document is made of, back to the text the case has: references in place of their values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass

from sognko_docs.compose.tilvising import tilvisingar
from sognko_docs.compose.verdi import INNSLAG_LUKK, INNSLAG_OPEN, Blokk

_INNSLAG = re.compile(f"{INNSLAG_OPEN}(t?)(\\d+){INNSLAG_LUKK}")


def blokkar(tre: object) -> Iterator[Blokk]:
    """Yield the texts of a view, wherever they stand in it."""
    if isinstance(tre, Blokk):
        yield tre
    elif isinstance(tre, tuple):
        for ledd in tre:
            yield from blokkar(ledd)
    elif isinstance(tre, Mapping):
        yield from blokkar(tuple(tre.values()))
    elif is_dataclass(tre):
        yield from blokkar(tuple(getattr(tre, felt.name) for felt in fields(tre)))


class Attende:
    """One text. ``tekst`` is what the case has, ``blokk`` what has come of it."""

    def __init__(self, tekst: str, blokk: Blokk) -> None:
        self._skrivne = [
            (ei.start, ei.start + ei.lengd, tekst[ei.start : ei.start + ei.lengd])
            for ei in tilvisingar(tekst)
        ]
        self._innslag = [(ei.start(), ei.end(), ei[0]) for ei in _INNSLAG.finditer(blokk.markdown)]
        self._lengd = len(tekst)
        self.er_rett = len(self._skrivne) == len(self._innslag) and self._samsvarar(tekst, blokk.markdown)
        """False when the block is not made of the text alone."""

    def plass(self, i_blokka: int) -> int:
        """Return where in the text of the case a place of the block is."""
        nr = sum(1 for _, slutt, _ in self._innslag if slutt <= i_blokka)
        start = self._innslag[nr - 1][1] if nr else 0
        luft = 1 if nr and self._innslag[nr - 1][2].startswith(f"{INNSLAG_OPEN}t") else 0
        fraa, til = self._mellom(nr)
        return min(fraa + max(i_blokka - start - luft, 0), til)

    def tekst(self, markdown: str) -> str:
        """Return a piece of the block as the case writes it."""
        for (_, _, innslag), (_, _, skriven) in zip(self._innslag, self._skrivne, strict=True):
            markdown = markdown.replace(innslag, skriven)
        return markdown

    def _mellom(self, nr: int) -> tuple[int, int]:
        """Return the stretch of the text between two references."""
        fraa = self._skrivne[nr - 1][1] if nr else 0
        return fraa, self._skrivne[nr][0] if nr < len(self._skrivne) else self._lengd

    def _samsvarar(self, tekst: str, markdown: str) -> bool:
        """What stands between the references is the same; a table has been given a paragraph of its own."""
        grenser: Sequence[tuple[int, int]] = [(0, 0), *((a, b) for a, b, _ in self._innslag)]
        slutt = [*(a for a, _, _ in self._innslag), len(markdown)]
        for nr, ((_, fraa), til) in enumerate(zip(grenser, slutt, strict=True)):
            a, b = self._mellom(nr)
            if markdown[fraa:til].strip() != tekst[a:b].strip():
                return False
        return True
