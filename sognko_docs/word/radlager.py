"""Table rows that have been read before: the files of a case have the same ones, and most of a file is table rows.

A row is known again by every byte of it and by all that the reading of it leans on. One that is known is taken out of
the XML before that is parsed, and a processing instruction stands in its place; one that is new has the instruction
in front of it, so that what is read of it can be kept. Where anything could make bytes mean something else than the
row they look like, nothing is taken out and the part is read as it stands.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from lxml import etree

from sognko_docs.identity.tekst import Avsnitt
from sognko_docs.word.stad import W
from sognko_docs.word.xmldel import trygg_lesar

_LESEN, _NY = "lesen", "ny"
_MAKS = 20_000
"""Rows kept; then all are forgotten."""
_ROT = re.compile(rb'<\?xml version="1\.0" encoding="UTF-8"[^<>]*\?>\s*(<(w:\w+)(?: [\w:]+="[^"<>]*")*>)')
_RAD = re.compile(rb"w:tr(?:(?<=<w:tr)|(?<=</w:tr))[\s/>]")
_UTRYGT = ((b"!", b"<!"), (b"?", b"<?"), (b"Bind", b"dataBinding"))
"""What no part may have after its beginning: text that only looks like rows, an instruction, a control that is read by
all that stands in it; each after a piece of it that is quicker to look for."""
_LEIER_VIDARE = (
    b"r:", b"<w:fldChar", b"Reference", b"sectPr", b"xmlns", b"Change", b"<w:ins", b"<w:del", b"<w:move",
    b"<w:cell", b"<w:customXml",
)  # fmt: skip
"""What a row may have that is told of the file as well, or says something only together with the rest of it."""
_VEG = re.compile(r"(document/body|hdr|ftr)(/sdt/sdtContent)*/tbl(/sdt/sdtContent)*")
"""Where a row that is taken out may stand: where the walk comes, and nothing hashes or reads what is round it."""
_RELASJON = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

Lese: TypeAlias = tuple[tuple[Avsnitt, ...], int]
"""The paragraphs of a row, and how many tables had begun when it ended."""
Omgjevnad: TypeAlias = tuple[object, ...]
"""All outside a row that its reading leans on."""
_kjende: set[str] = set()
_lesne: dict[tuple[str, Omgjevnad], Lese] = {}


@dataclass(frozen=True, slots=True)
class Uttak:
    """A part without the rows that are known. ``rader`` has every row that may be known, by what it is known by."""

    xml: bytes
    rader: Mapping[str, bytes]
    rot: bytes
    rotnamn: bytes

    def les(self, noekkel: str) -> etree._Element:
        """Return a row that was taken out, parsed after all; it stood in other surroundings than those it is known in."""
        xml = self.rot + self.rader[noekkel] + b"</" + self.rotnamn + b">"
        return etree.fromstring(xml, trygg_lesar())[0]


def ta_ut(xml: bytes) -> Uttak | None:
    """Return a part without the rows that have been read before; None when it must be read as it stands."""
    rot = _ROT.match(xml)
    if rot is None or any(
        xml.find(bit, rot.start(1)) >= 0 and xml.find(merke, rot.start(1)) >= 0 for bit, merke in _UTRYGT
    ):
        return None
    rader: dict[str, bytes] = {}
    ut, her, grunn = [], 0, hashlib.sha256(rot[1])
    for start, slutt in _ytste(xml):
        rad, summa = xml[start:slutt], grunn.copy()
        summa.update(rad)
        noekkel = summa.hexdigest()
        kjend = noekkel in _kjende
        if kjend or not any(merke in rad for merke in _LEIER_VIDARE):
            rader[noekkel] = rad
            ut += [xml[her:start], f"<?{_LESEN if kjend else _NY} {noekkel}?>".encode()]
            her = slutt if kjend else start
    return Uttak(b"".join((*ut, xml[her:])), rader, rot[1], rot[2]) if rader else None


def _ytste(xml: bytes) -> list[tuple[int, int]]:
    """Return where each row that stands in no other begins and ends; nothing when they do not come out even.

    In XML that can be parsed they do, unless a row is empty or an end tag is written otherwise than all programs do.
    """
    ut: list[tuple[int, int]] = []
    djupn = start = 0
    for treff in _RAD.finditer(xml):
        if xml[treff.start() - 2 : treff.end()] != b"</w:tr>":
            start = start if djupn else treff.start() - 1
            djupn += 1
            continue
        djupn -= 1
        if djupn == 0:
            ut.append((start, treff.end()))
    return [] if djupn else ut


def er_trygg(rot: etree._Element) -> bool:
    """True when every row that was taken out of a part stood where the walk comes, and prefixes mean the same there."""
    rom = rot.nsmap
    if any(uri == _RELASJON and prefiks != "r" for prefiks, uri in rom.items()):
        return False
    foreldre = {merke.getparent() for merke in rot.iter(etree.PI)}
    return all(e is not None and e.nsmap == rom and _naar_fram(e) for e in foreldre)


def _naar_fram(e: etree._Element) -> bool:
    veg = [e, *e.iterancestors()]
    fyrste = (e.getparent() for e in veg if e.tag == W + "sdtContent")
    if any(sdt is None or len(list(sdt.iterchildren(W + "sdtContent"))) > 1 for sdt in fyrste):
        return False
    return bool(_VEG.fullmatch("/".join(str(e.tag).removeprefix(W) for e in reversed(veg))))


def er_teken_ut(e: etree._Element) -> bool:
    """True for what stands in the place of a row; only an instruction has a target."""
    return getattr(e, "target", "") == _LESEN


def noekkel_til(rad: etree._Element) -> str | None:
    """Return what a row is known by: it says so itself when it was taken out, else what stands before it does."""
    foer = rad.getprevious()
    if er_teken_ut(rad):
        return rad.text
    return foer.text if foer is not None and getattr(foer, "target", "") == _NY else None


def hent(noekkel: str, omgjevnad: Omgjevnad) -> Lese | None:
    """Return what has been read of a row in the same surroundings."""
    return _lesne.get((noekkel, omgjevnad))


def ta_vare_paa(noekkel: str, omgjevnad: Omgjevnad, lese: Lese) -> None:
    """Keep what was read of a row."""
    if len(_lesne) >= _MAKS:
        gloem()
    _kjende.add(noekkel)
    _lesne[noekkel, omgjevnad] = lese


def gloem() -> None:
    """Forget all rows."""
    _kjende.clear()
    _lesne.clear()
