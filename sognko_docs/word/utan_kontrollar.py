"""A Word file without its content controls: where nobody can edit, they only stand in the way."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from sognko_docs.word.stad import PPR, SDT, P, W

_INNHALD = W + "sdtContent"
_STIL = f"{PPR}/{W}pStyle"
_OVERSKRIFT = "Overskrift"


def i_overskrift(kontroll: etree._Element) -> bool:
    """Return whether a control stands inside a paragraph in one of the heading styles."""
    forelder = kontroll.getparent()
    stil = forelder.find(_STIL) if forelder is not None and forelder.tag == P else None
    return stil is not None and stil.get(W + "val", "").startswith(_OVERSKRIFT)


def loeys_opp(rot: etree._Element, utanom: Callable[[etree._Element], bool] = lambda _: False) -> bool:
    """Put what stands in the controls in their place, the innermost too, but for those ``utanom``; return whether any."""
    kontrollar = [kontroll for kontroll in rot.iter(SDT) if not utanom(kontroll)]
    for kontroll in kontrollar:
        forelder, innhald = kontroll.getparent(), kontroll.find(_INNHALD)
        if forelder is None:
            continue
        plass = forelder.index(kontroll)
        forelder[plass : plass + 1] = list(innhald) if innhald is not None else []
    return bool(kontrollar)
