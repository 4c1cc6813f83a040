"""A Word file on its way to LibreOffice: there nobody can edit, and it is to be laid out as Word lays it out."""

from __future__ import annotations

from lxml import etree

from sognko_docs.word.pakke import DOKUMENT, TEKSTDEL
from sognko_docs.word.tabellhald import Haldstilar, merk_haldne
from sognko_docs.word.utan_kontrollar import i_overskrift, loeys_opp
from sognko_docs.word.xmldel import trygg_lesar
from sognko_docs.word.zipfil import les_zip, pakk, skriv_zip


def til_kontor(data: bytes, *, framand: bool = False) -> bytes:
    """Return a Word file ready for LibreOffice: tables that are kept with their note are marked, and controls are taken away.

    LibreOffice takes the emphasis from the first words of some controls. Those inside a heading stay:
    without them LibreOffice may leave the heading alone at the foot of a page. Those of a file that is ``framand``, not
    made by us, stay too: what they are for, we do not know.
    """
    medlemer = les_zip(data)
    stilar = Haldstilar(medlemer)
    for namn in [namn for namn in medlemer if namn == DOKUMENT or (TEKSTDEL.fullmatch(namn) and not framand)]:
        rot = etree.fromstring(medlemer[namn].innhald(), trygg_lesar())
        endra = not framand and loeys_opp(rot, i_overskrift)
        if namn == DOKUMENT:
            endra = merk_haldne(rot, stilar) or endra
        if endra:
            xml = etree.tostring(rot, xml_declaration=True, encoding="UTF-8", standalone=True)
            medlemer[namn] = pakk(namn, xml)
    return skriv_zip(medlemer.values())
