"""What paragraph and cell properties say, read once through: style, list, level, shading, look."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from sognko_docs.word.form import form
from sognko_docs.word.stad import RPR, W
from sognko_docs.word.stilverk import VAL, numpr
from sognko_docs.word.synlegheit import skjult_avsnitt

_PSTIL, _SHD, _DEL, _VANISH = W + "pStyle", W + "shd", W + "del", W + "vanish"
_SPENNER = {W + "gridSpan": "kolonnar", W + "vMerge": "loddrett", W + "hMerge": "vassrett"}


@dataclass(slots=True)
class Avsnittslag:
    """The properties a paragraph has of its own. ``nivaa`` is its heading level where it says one itself."""

    stil: str = ""
    liste: tuple[str, int] | None = None
    nivaa: int | None = None
    bakgrunn: str = ""
    form: str = ""
    skjult: bool = False
    merke_sletta: bool = False
    """True when the mark that ends it is deleted with a tracked change."""
    merke_skjult: bool = False


@lru_cache(maxsize=1024)
def _berre_stil(stil: str) -> Avsnittslag:
    return Avsnittslag(stil)


INGEN = Avsnittslag()


def les_ppr(ppr: etree._Element) -> Avsnittslag:
    """Return what paragraph properties say; most give a style and nothing more."""
    if len(ppr) == 1 and ppr[0].tag == _PSTIL:
        return _berre_stil(ppr[0].get(VAL, ""))
    ut = Avsnittslag(form=f"{{{form(ppr)}}}", skjult=skjult_avsnitt(ppr))
    for e in ppr:
        tag = e.tag
        if tag == _PSTIL:
            ut.stil = e.get(VAL, "")
        elif tag == W + "numPr":
            ut.liste = numpr(e)
        elif tag == W + "outlineLvl":
            ut.nivaa = (int(e.get(VAL, "9")) + 1) % 10
        elif tag == _SHD:
            ut.bakgrunn = _fyll(e)
        elif tag == RPR:
            ut.merke_sletta = e.find(_DEL) is not None
            ut.merke_skjult = e.find(_VANISH) is not None
    return ut


def les_tcpr(tcpr: etree._Element | None) -> tuple[str, str, str]:
    """Return how a cell spans others in words, its shading, and its look."""
    if tcpr is None:
        return "", "", ""
    spenner, bakgrunn = "", ""
    for e in tcpr:
        if (kva := _SPENNER.get(str(e.tag))) is not None:
            spenner += f" ({kva} {e.get(VAL, 'held fram')})"
        elif e.tag == _SHD:
            bakgrunn = _fyll(e)
    return spenner, bakgrunn, f"<{form(tcpr)}>"


def _fyll(shd: etree._Element) -> str:
    fyll = shd.get(W + "fill", "auto")
    return "" if fyll == "auto" else fyll
