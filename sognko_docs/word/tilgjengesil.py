"""Tells at once that nothing can be wrong with a finished document, so that only a doubtful one is read in full.

It looks at the bytes and knows no more than it must: what it does not recognise is doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from sognko_docs.tilgjenge.struktur import SPRAAK
from sognko_docs.word.stilverk import STILDEL, Stilverk, stilverk
from sognko_docs.word.tilgjengelesing import HOVUD, spraak, tittel
from sognko_docs.word.zipfil import Medlem

_STIL = re.compile(rb'<w:pStyle w:val="([^"]*)"')
_TEKST = re.compile(rb"<w:t(?: [^>]*)?>[^<]*[^<\s]")
_TABELL = re.compile(rb"<w:tbl>.*?</w:tbl>", re.DOTALL)
_NAMN = re.compile(rb'<w:tbl(?:Caption|Description) w:val="[^"]*[^"\s]')
_TVILSAME = (b"<w:gridSpan", b"<w:vMerge", b"<w:hMerge", b"<w:txbxContent", b"<w:pict", b"<w:object",
             b"<w:p/>")  # fmt: skip
_BILETE = re.compile(rb"<wp:docPr [^>]*>")
_ALT = re.compile(rb'descr="(?=[^"]{20})[^" ]+ [^"]* [^"]*"')
"""An alternative text of three words or more is no file name and no «Bilete 1»."""
_INNHALD = (b"<w:drawing", b"<w:br", b"<w:fldChar", b"<w:sectPr")


def er_tvilsamt(medlemer: Mapping[str, Medlem]) -> bool:
    """True when a document may break a demand; False only when it breaks none."""
    if HOVUD not in medlemer or not tittel(medlemer).strip() or _spraak(medlemer.get(STILDEL)) != SPRAAK:
        return True
    xml = medlemer[HOVUD].innhald()
    if any(teikn in xml for teikn in _TVILSAME):
        return True
    if not all(_ALT.search(bilete) for bilete in _BILETE.findall(xml)):
        return True
    return _avsnitt(xml, stilverk(medlemer)) or any(_tabell(treff[0]) for treff in _TABELL.finditer(xml))


@lru_cache(maxsize=32)
def _spraak(stilar: Medlem | None) -> str:
    """Return the language a part of styles sets; the files of a case share it, so it is looked for once."""
    return spraak({STILDEL: stilar}) if stilar else ""


def _avsnitt(xml: bytes, verk: Stilverk) -> bool:
    """True when a heading is empty or jumps, or a paragraph outside tables is empty."""
    djupn = foer = 0
    for bit in xml.split(b"</w:p>")[:-1]:
        djupn += bit.count(b"<w:tbl>") - bit.count(b"</w:tbl>")
        nivaa = _nivaa(bit, verk)
        har_tekst = b"<w:t" in bit and _TEKST.search(bit) is not None
        if nivaa and (not har_tekst or nivaa > foer + 1):
            return True
        if not har_tekst and not djupn and not any(teikn in bit for teikn in _INNHALD):
            return True
        foer = nivaa or foer
    return False


def _nivaa(bit: bytes, verk: Stilverk) -> int:
    stil = _STIL.search(bit)
    return verk.overskrift(stil[1].decode()) if stil else 0


def _tabell(tabell: bytes) -> bool:
    """True when a table has no title, no header row, or an empty cell in it."""
    rad = tabell.partition(b"</w:tr>")[0]
    if tabell.count(b"<w:tbl>") > 1 or not _NAMN.search(tabell):
        return True
    if b"<w:tblHeader/>" not in rad:
        return tabell.count(b"</w:tr>") > 1 and b'w:firstColumn="1"' not in tabell
    return not all(map(_TEKST.search, rad.split(b"</w:tc>")[:-1]))
