"""Marks left in rendered XML where a number or a name must be unique in the whole document.

A mark is ``START + letter + text + SLUTT``; the characters are Unicode noncharacters, which loading
refuses in a case. ``avslutt`` turns every mark into XML once the document is whole. The text of a
mark is already escaped for XML.
"""

from __future__ import annotations

DEKLARASJON = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

NR_OPEN, NR_LUKK = "\ufde0", "\ufde1"
"""Frame the number of a tag right inside its opening; the number leads to its place in the file."""

TOM = "\ufde2"
"""Nothing, but written: keeps a text element from closing itself on its way through docxtpl."""

START, SLUTT = "\ufdd4", "\ufdd5"

LINJE, BLOKK, ENDE = "i", "b", "e"
"""Opening of an inline and of a block content control bound to the path that follows; their end."""
DOKDEL = "p"
"""Opening of a block control that begins with a caption, inside another block control."""
KONTROLL, TEIKNING = "n", "d"
"""The id of a control or a drawing that stands in the template itself."""
BOK_START, BOK_NAMN, BOK_SLUTT = "s", "m", "f"
"""Id (keyed by the template's), name and closing id of a bookmark that stands in the template."""
DIAGRAM = "g"
"""A chart, followed by all that is in it."""
SEKVENS = "q"
"""The cached result of a ``SEQ`` field, followed by the name of its sequence."""
BIT = "D"
"""The shared piece whose name follows, rendered once and put in as it is."""
CELLE = "c"
"""End of a cell, header or note that may have come out empty or ending in a table, which Word does not allow."""
TABELL = "t"
"""After a table that may have come out without rows; it then goes altogether."""
LISTE_NY, LISTE = "L", "l"
"""Number id of a numbered list: the first item (``key,level,start``) and the others (``key``)."""


def mark(slag: str, tekst: str = "") -> str:
    """Return the mark of kind ``slag``."""
    return f"{START}{slag}{tekst}{SLUTT}"


def xml_tekst(tekst: str) -> str:
    """Return ``tekst`` escaped for XML, in text and in attributes."""
    if "&" in tekst:
        tekst = tekst.replace("&", "&amp;")
    if "<" in tekst:
        tekst = tekst.replace("<", "&lt;")
    if ">" in tekst:
        tekst = tekst.replace(">", "&gt;")
    return tekst.replace('"', "&quot;") if '"' in tekst else tekst
