"""Words that differ only in the form of Norwegian they are written in: «vedtar» is «vedtek», «fra» is «frå».

Only pairs that mean the same wherever they stand; a pair that is not here is told as two different words.
"""

from __future__ import annotations

import re

from sognko_docs.compute.bokmaal import BOKMAAL
from sognko_docs.identity.substans import normalform

_ELLES = {
    "vedtar": "vedtek", "vedtatt": "vedteke", "vedtatte": "vedtekne", "vedteken": "vedteke", "gjelder": "gjeld",
    "avtaler": "avtalar", "gir": "gjev", "gi": "gje", "gitt": "gjeve", "blir": "vert", "ble": "vart", "blei": "vart",
    "blitt": "vorte", "vere": "vera", "gjere": "gjera", "kommunedirektørene": "kommunedirektørane",
    "kommunestyrene": "kommunestyra", "rettelser": "rettingar", "samarbeidskommunene": "samarbeidskommunane",
    "deltakerkommunene": "deltakarkommunane", "deltakerne": "deltakarane", "fullmakten": "fullmakta",
    "ordføreren": "ordføraren", "undertegner": "underteiknar", "statsforvalteren": "statsforvaltaren",
    "virksomhetsoverdragelsen": "verksemdsoverdraginga", "kommuneloven": "kommunelova", "loven": "lova",
    "matrikkelloven": "matrikkellova", "forvaltningsloven": "forvaltningslova", "likelydende": "likelydande",
    "overføres": "blir overførte", "rettingene": "rettingane", "vilkårene": "vilkåra", "skriver": "skriv",
    "tar": "tek", "mottar": "mottek", "overtar": "overtek", "kommer": "kjem", "de": "dei", "en": "ein", "et": "eit",
    "legges": "blir lagt", "fremmes": "blir fremja", "framlagte": "framlagde", "fremlagte": "framlagde",
    "enige": "samde", "enstemmig": "samrøystes", "oppløses": "blir oppløyst",
}  # fmt: skip
_KJENDE = frozenset({*_ELLES.values(), *BOKMAAL.values()})
_ORD = re.compile(r"[^\W\d_]+")


def er_maalform(a: str, b: str) -> bool:
    """True when two texts have the same words, but some in the other form of Norwegian."""
    return _kjerne(a) == _kjerne(b)


def _kjerne(tekst: str) -> str:
    return _ORD.sub(lambda treff: _nynorsk(treff[0]), normalform(tekst))


def _nynorsk(ord_: str) -> str:
    """Return one form of the word for both forms of Norwegian; a word that is not known stays as it is written."""
    lite = ord_.lower()
    if lite not in BOKMAAL and lite not in _ELLES and lite not in _KJENDE:
        return ord_
    return " ".join(_ELLES.get(ei, ei) for ei in BOKMAAL.get(lite, _ELLES.get(lite, lite)).split())
