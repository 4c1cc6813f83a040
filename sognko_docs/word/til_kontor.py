"""A Word file on its way to LibreOffice: there nobody can edit, and it is to be laid out as Word lays it out."""

from __future__ import annotations

from lxml import etree

from sognko_docs.word.pakke import DOKUMENT, TEKSTDEL
from sognko_docs.word.tabellhald import Haldstilar, merk_haldne
from sognko_docs.word.utan_kontrollar import i_overskrift, loeys_opp
from sognko_docs.word.xmldel import trygg_lesar
from sognko_docs.word.zipfil import Medlem, les_zip, pakk, skriv_zip


def til_kontor(data: bytes) -> bytes:
    """Return a Word file we have made with its controls taken away, and with a mark in tables that are kept with their note.

    LibreOffice takes the emphasis from the first words of some controls. Those inside a heading stay:
    without them LibreOffice may leave the heading alone at the foot of a page.
    """
    medlemer = les_zip(data)
    stilar = Haldstilar(medlemer)
    for namn in filter(TEKSTDEL.fullmatch, list(medlemer)):
        rot = etree.fromstring(medlemer[namn].innhald(), trygg_lesar())
        endra = loeys_opp(rot, i_overskrift)
        if namn == DOKUMENT:
            endra = merk_haldne(rot, stilar) or endra
        if endra:
            medlemer[namn] = _pakka(namn, rot)
    return skriv_zip(medlemer.values())


def framand_til_kontor(data: bytes) -> bytes:
    """Return a Word file from outside with the same mark in its tables; its controls stay, for what they are we do not know.

    One that cannot be read is passed on as it is: LibreOffice is to say what is wrong with it.
    """
    medlemer = les_zip(data)
    try:
        rot = etree.fromstring(medlemer[DOKUMENT].innhald(), trygg_lesar())
        stilar = Haldstilar(medlemer)
    except (KeyError, etree.XMLSyntaxError):
        return data
    if not merk_haldne(rot, stilar):
        return data
    return skriv_zip({**medlemer, DOKUMENT: _pakka(DOKUMENT, rot)}.values())


def _pakka(namn: str, rot: etree._Element) -> Medlem:
    return pakk(namn, etree.tostring(rot, xml_declaration=True, encoding="UTF-8", standalone=True))
