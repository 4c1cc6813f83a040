"""A Word file without its content controls, on its way to PDF: there nobody can edit, and the controls only stand in the way."""

from __future__ import annotations

from lxml import etree

from sognko_docs.word.pakke import TEKSTDEL
from sognko_docs.word.stad import SDT, W
from sognko_docs.word.xmldel import trygg_lesar
from sognko_docs.word.zipfil import les_zip, pakk, skriv_zip

_INNHALD = W + "sdtContent"


def utan_kontrollar(data: bytes) -> bytes:
    """Return a Word file we have made with what stands in each control put in the place of the control.

    LibreOffice takes the emphasis from the first words of some controls.
    """
    medlemer = les_zip(data)
    for namn in filter(TEKSTDEL.fullmatch, list(medlemer)):
        rot = etree.fromstring(medlemer[namn].innhald(), trygg_lesar())
        if loeys_opp(rot):
            xml = etree.tostring(rot, xml_declaration=True, encoding="UTF-8", standalone=True)
            medlemer[namn] = pakk(namn, xml)
    return skriv_zip(medlemer.values())


def loeys_opp(rot: etree._Element) -> bool:
    """Put what stands in the controls in their place, the innermost too; return whether there were any."""
    kontrollar = list(rot.iter(SDT))
    for kontroll in kontrollar:
        forelder, innhald = kontroll.getparent(), kontroll.find(_INNHALD)
        if forelder is None:
            continue
        plass = forelder.index(kontroll)
        forelder[plass : plass + 1] = list(innhald) if innhald is not None else []
    return bool(kontrollar)
