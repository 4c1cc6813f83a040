"""XML parts of a file from outside, unpacked bit by bit and looked through before any parser sees them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NoReturn

from sognko_docs.word.avvist import Avvist
from sognko_docs.word.zipfil import Medlem

MAKS_XML = 20_000_000
"""Bytes of all XML in a file together."""
MAKS_MERKE = 600_000
"""Start and end tags in all XML together: some hundred pages with tables."""
MAKS_DJUPN = 200
"""Elements inside each other; libxml2 itself stops at 256."""
_STEG, _SMAATT_STEG = 4_096, 256
_XML = (".xml", ".rels")
_KODING = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']""")
_FOR_MYKJE = "Fila har så mange avsnitt eller delar at ho ikkje kan opnast"
_FREMMAND = "ei slik fil er ikkje laga i Word; spør avsendaren kvar ho kjem frå"


def pakk_ut(medlemer: Mapping[str, Medlem]) -> dict[str, bytes]:
    """Return the XML parts as UTF-8; raise ``Avvist`` for what would choke or fool a parser."""
    delar: dict[str, bytes] = {}
    storleik = merke = 0
    if sum(medlem.storleik for namn, medlem in medlemer.items() if namn.lower().endswith(_XML)) > MAKS_XML:
        raise Avvist("D114", _FOR_MYKJE, _FREMMAND)
    for namn, medlem in medlemer.items():
        if not namn.lower().endswith(_XML):
            continue
        bitar: list[bytes] = []
        for bit in medlem.bitar():
            storleik += len(bit)
            merke += bit.count(b"<")
            if storleik > MAKS_XML or merke > MAKS_MERKE:
                raise Avvist("D114", _FOR_MYKJE, _FREMMAND, namn)
            bitar.append(bit)
        delar[namn] = _utf8(namn, b"".join(bitar))
        _sjekk(namn, delar[namn])
    return delar


def _utf8(namn: str, data: bytes) -> bytes:
    """Return a part as UTF-8; what is written in other ways could hide what we look for."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        try:
            return data.decode("utf-16").replace('encoding="UTF-16"', 'encoding="UTF-8"', 1).encode()
        except UnicodeError:
            _ulesande(namn)
    koding = _KODING.search(data[:200])
    if b"\0" in data[:200] or (koding and koding[1].lower() not in {b"utf-8", b"us-ascii", b"ascii"}):
        _ulesande(namn)
    return data


def _ulesande(namn: str) -> NoReturn:
    raise Avvist("D121", f"Delen «{namn}» i fila kan ikkje lesast", _FREMMAND, namn)


def _sjekk(namn: str, data: bytes) -> None:
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise Avvist("D113", "Fila har ein dokumenttype (DTD), som Word aldri skriv", _FREMMAND, namn)
    djupn = 0
    for start in range(0, len(data), _STEG):
        slutt = start + _STEG
        if djupn + data.count(b"<", start, slutt) > MAKS_DJUPN:
            _sjekk_bit(namn, data, djupn, start)
        djupn += _stiging(data, start, slutt)


def _sjekk_bit(namn: str, data: bytes, djupn: int, start: int) -> None:
    """Look closer at a stretch where the depth may have been too great on the way."""
    for her in range(start, start + _STEG, _SMAATT_STEG):
        djupn += _stiging(data, her, her + _SMAATT_STEG)
        if djupn > MAKS_DJUPN:
            raise Avvist(
                "D114", "Fila har delar inni kvarandre så djupt at ho ikkje kan opnast", _FREMMAND, namn
            )


def _stiging(data: bytes, start: int, slutt: int) -> int:
    """Return how many more elements are open at the end of a stretch than at its start."""
    opna = data.count(b"<", start, slutt) - data.count(b"<?", start, slutt) - data.count(b"<!", start, slutt)
    return opna - 2 * data.count(b"</", start, slutt) - data.count(b"/>", start, slutt)
