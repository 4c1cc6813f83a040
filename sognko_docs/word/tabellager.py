"""Tables that have been read before: the files of a case have the same ones, and most of the reading is tables.

A table is known again by every byte of it and by all that the reading of it leans on.
"""

from __future__ import annotations

import hashlib
from typing import TypeAlias

from lxml import etree

from sognko_docs.identity.tekst import Avsnitt

_MAKS = 2_000
"""Tables kept; then all are forgotten."""
_LEIER_VIDARE = (b" r:", b"<w:dataBinding", b"<w:fldChar", b"Reference ")
"""What a table may have that says something only together with the rest of its file."""

Noekkel: TypeAlias = tuple[object, ...]
_lesne: dict[Noekkel, tuple[tuple[Avsnitt, ...], int]] = {}


def noekkel(tbl: etree._Element, *leiner_seg_paa: object) -> Noekkel | None:
    """Return what a table is known by; None for one that must be read where it stands."""
    xml = etree.tostring(tbl, with_tail=False)
    kropp = xml[xml.index(b">") :]
    if any(merke in kropp for merke in _LEIER_VIDARE):
        return None
    return hashlib.blake2b(xml, digest_size=16).digest(), *leiner_seg_paa


def hent(noekkel_: Noekkel | None) -> tuple[tuple[Avsnitt, ...], int] | None:
    """Return the paragraphs of a table that has been read, and how many tables it was."""
    return _lesne.get(noekkel_) if noekkel_ else None


def ta_vare_paa(noekkel_: Noekkel | None, avsnitt: tuple[Avsnitt, ...], tabellar: int) -> None:
    """Keep what was read of a table."""
    if noekkel_ is not None:
        if len(_lesne) >= _MAKS:
            _lesne.clear()
        _lesne[noekkel_] = avsnitt, tabellar


def gloem() -> None:
    """Forget all tables."""
    _lesne.clear()
