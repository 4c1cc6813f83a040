"""Blocks told by their bookmarks, in files that LibreOffice has saved: it drops the tags and keeps the bookmarks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from sognko_docs.word.avslutt import bokmerke
from sognko_docs.word.stad import T, W

_START, _SLUTT = W + "bookmarkStart", W + "bookmarkEnd"
_ROLLE = re.compile(r"vedtak_(\d+)_tekst(?:_\d+)?")
_EIGEN = re.compile(r"kommune_(\w+)")


class Bokmerkeblokkar:
    """The bookmarks that are open in a part, paragraph by paragraph."""

    def __init__(self) -> None:
        self._opne: dict[str, str] = {}

    def blokk(self, p: etree._Element, spenn: Sequence[tuple[str, str]]) -> str:
        """Return the path of the block a paragraph stands in; empty when it stands in none."""
        heile, lukka, sett_tekst = dict(self._opne), set[str](), False
        for e in p.iter(_START, _SLUTT, T):
            if e.tag == T:
                sett_tekst = sett_tekst or bool(e.text)
                heile = {ident: namn for ident, namn in heile.items() if ident not in lukka}
            elif e.tag == _SLUTT:
                self._opne.pop(e.get(W + "id", ""), None)
                lukka.add(e.get(W + "id", ""))
            elif sti := sti_av_bokmerke(e.get(W + "name", "")):
                self._opne[e.get(W + "id", "")] = sti
                if not sett_tekst:
                    heile[e.get(W + "id", "")] = sti
        inni = {bokmerke(sti) for _, sti in spenn if sti}
        return next(
            (sti for sti in heile.values() if sti.startswith("vedtak[") or bokmerke(sti) not in inni), ""
        )


def sti_av_bokmerke(namn: str) -> str:
    """Return the path a bookmark stands for, as far as its name tells."""
    if rolle := _ROLLE.fullmatch(namn):
        return f"vedtak[{rolle[1]}].tekst"
    eigen = _EIGEN.fullmatch(namn)
    return f"kommune.{eigen[1]}" if eigen else ""
