"""Numbering that starts again at each list, and the paragraph styles lists are made of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sognko_docs.word.avslutt import FYRSTE_LISTE

NUMMERERING, STILAR = "word/numbering.xml", "word/styles.xml"
STIL = "Nummerliste"
_STIL = re.compile(r"<w:style\b[^>]*>.*?</w:style>", re.DOTALL)
_ID = re.compile(r'w:styleId="([^"]*)"')
_NUMID = re.compile(r'<w:numId w:val="(\d+)"')


@dataclass(frozen=True, slots=True)
class Nummerering:
    """A template's numbering part, cut where new lists go, and the definition they follow."""

    foer: str
    etter: str
    abstrakt: str

    def xml(self, lister: Iterable[tuple[int, int]]) -> bytes:
        """Return the part with one ``w:num`` for each (level, start)."""
        nye = "".join(
            f'<w:num w:numId="{FYRSTE_LISTE + nr}"><w:abstractNumId w:val="{self.abstrakt}"/>'
            f'<w:lvlOverride w:ilvl="{nivaa}"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
            for nr, (nivaa, start) in enumerate(lister)
        )
        return f"{self.foer}{nye}{self.etter}".encode()


def stilar(xml: str) -> dict[str, str]:
    """Return the styles of ``word/styles.xml``: id → XML."""
    return {m[1]: stil for stil in _STIL.findall(xml) if (m := _ID.search(stil))}


def finn_nummerering(numbering: str, stil: str) -> Nummerering | None:
    """Return the numbering the style ``stil`` (its XML) uses, or None when it has none."""
    num_id = _NUMID.search(stil)
    if num_id is None:
        return None
    num = re.search(rf'<w:num\b[^>]*w:numId="{num_id[1]}"[^>]*>\s*<w:abstractNumId w:val="(\d+)"', numbering)
    kutt = max(numbering.rfind("</w:num>") + len("</w:num>"), numbering.rfind("</w:abstractNum>"))
    return Nummerering(numbering[:kutt], numbering[kutt:], num[1]) if num else None
