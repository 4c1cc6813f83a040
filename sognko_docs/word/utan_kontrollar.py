"""A Word file without its content controls, on its way to PDF: there nobody can edit, and the controls only stand in the way."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from sognko_docs.word.pakke import TEKSTDEL
from sognko_docs.word.stad import PPR, SDT, P, W
from sognko_docs.word.xmldel import trygg_lesar
from sognko_docs.word.zipfil import les_zip, pakk, skriv_zip

_INNHALD = W + "sdtContent"
_STIL = f"{PPR}/{W}pStyle"
_OVERSKRIFT = "Overskrift"


def utan_kontrollar(data: bytes) -> bytes:
    """Return a Word file we have made with what stands in each control put in the place of the control.

    LibreOffice takes the emphasis from the first words of some controls. Those inside a heading stay:
    without them LibreOffice may leave the heading alone at the foot of a page.
    """
    medlemer = les_zip(data)
    for namn in filter(TEKSTDEL.fullmatch, list(medlemer)):
        rot = etree.fromstring(medlemer[namn].innhald(), trygg_lesar())
        if loeys_opp(rot, _i_overskrift):
            xml = etree.tostring(rot, xml_declaration=True, encoding="UTF-8", standalone=True)
            medlemer[namn] = pakk(namn, xml)
    return skriv_zip(medlemer.values())


def _i_overskrift(kontroll: etree._Element) -> bool:
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
