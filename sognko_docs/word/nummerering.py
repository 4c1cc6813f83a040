"""Numbering that starts again at each list, and the paragraph styles lists are made of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sognko_docs.word.avslutt import FYRSTE_LISTE

NUMMERERING, STILAR = "word/numbering.xml", "word/styles.xml"
STIL = "Nummerliste"
PUNKTSTIL = "Vedtakspunkt"
_STIL = re.compile(r"<w:style\b[^>]*>.*?</w:style>", re.DOTALL)
_ID = re.compile(r'w:styleId="([^"]*)"')
_NUMID = re.compile(r'<w:numId w:val="(\d+)"')


@dataclass(frozen=True, slots=True)
class Nummerering:
    """A template's numbering part, cut where new lists go, and the definition they follow."""

    foer: str
    etter: str
    abstrakt: str
    punkt: str = ""
    """The definition that the points of a decision follow, empty in a template without them."""

    def xml(self, lister: Iterable[tuple[int, int, bool]]) -> bytes:
        """Return the part with one ``w:num`` for each (level, start, whether of points of a decision)."""
        nye = "".join(
            f'<w:num w:numId="{FYRSTE_LISTE + nr}">'
            f'<w:abstractNumId w:val="{(er_punkt and self.punkt) or self.abstrakt}"/>'
            f'<w:lvlOverride w:ilvl="{nivaa}"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
            for nr, (nivaa, start, er_punkt) in enumerate(lister)
        )
        return f"{self.foer}{nye}{self.etter}".encode()


def stilar(xml: str) -> dict[str, str]:
    """Return the styles of ``word/styles.xml``: id → XML."""
    return {m[1]: stil for stil in _STIL.findall(xml) if (m := _ID.search(stil))}


def finn_nummerering(numbering: str, stil: str, punkt: str = "") -> Nummerering | None:
    """Return the numbering the style ``stil`` (its XML) uses, or None when it has none.

    ``punkt`` is the XML of the style of a point of a decision.
    """
    abstrakt = _abstrakt(numbering, stil)
    kutt = max(numbering.rfind("</w:num>") + len("</w:num>"), numbering.rfind("</w:abstractNum>"))
    return (
        Nummerering(numbering[:kutt], numbering[kutt:], abstrakt, _abstrakt(numbering, punkt))
        if abstrakt
        else None
    )


def _abstrakt(numbering: str, stil: str) -> str:
    """Return the definition a style's numbering follows, empty when it has none."""
    num_id = _NUMID.search(stil)
    if num_id is None:
        return ""
    num = re.search(rf'<w:num\b[^>]*w:numId="{num_id[1]}"[^>]*>\s*<w:abstractNumId w:val="(\d+)"', numbering)
    return num[1] if num else ""
