"""Reading and writing one XML part of a Word file, and swapping elements for Jinja text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from sognko_docs.word.markoer import DEKLARASJON

W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_STOEY = re.compile(
    rb' w:rsid\w*="[^"]*"| w14:(?:paraId|textId)="[^"]*"|<w:proofErr[^>]*/>|<w:lastRenderedPageBreak/>'
    rb'|<w:bookmarkStart [^>]*w:name="_GoBack"[^>]*/>'
)
_NAMNEROM = re.compile(r' xmlns(?::\w+)?="[^"]*"')
_ROT = re.compile(r"<w:\w+[^>]*>")
_IGNORER = re.compile(r'mc:Ignorable="([^"]*)"')


def trygg_lesar() -> etree.XMLParser:
    """Return a parser that reaches neither network nor DTD and refuses entity bombs."""
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def les_xml(xml: bytes) -> etree._Element:
    """Return the root of a part, without the traces Word leaves of its own editing."""
    utan = _STOEY.sub(b"", xml)
    if utan != xml and b"_GoBack" in xml:
        utan = _utan_goback(xml, utan)
    return etree.fromstring(utan, trygg_lesar())


def _utan_goback(xml: bytes, utan: bytes) -> bytes:
    for m in re.finditer(rb'<w:bookmarkStart [^>]*w:name="_GoBack"[^>]*/>', xml):
        ident = re.search(rb'w:id="[^"]*"', m[0])
        if ident:
            utan = utan.replace(b"<w:bookmarkEnd " + ident[0] + b"/>", b"")
    return utan


def tekst_av(element: etree._Element | None) -> str:
    """Return an element as XML without namespace declarations; None gives nothing."""
    if element is None:
        return ""
    return _NAMNEROM.sub("", etree.tostring(element, encoding="unicode", with_tail=False))


def erstatt(element: etree._Element, ny: Sequence[etree._Element | str]) -> None:
    """Put elements and text in the place of ``element``."""
    forelder = element.getparent()
    if forelder is None:
        raise ValueError("rota kan ikkje bytast ut")
    plass = forelder.index(element)
    hale = element.tail or ""
    element.tail = None
    forelder.remove(element)
    foer = forelder[plass - 1] if plass else None
    for bit in (*ny, hale):
        if not isinstance(bit, str):
            forelder.insert(plass, bit)
            foer, plass = bit, plass + 1
        elif foer is None:
            forelder.text = (forelder.text or "") + bit
        else:
            foer.tail = (foer.tail or "") + bit


def ordna(rot: etree._Element) -> str:
    """Return a part as one line of XML that may hold content controls of Word 2013 and later."""
    xml = etree.tostring(rot, encoding="unicode").replace("\r", " ").replace("\n", " ")
    return DEKLARASJON + _ROT.sub(lambda m: _med_w15(m[0]), xml, count=1)


def _med_w15(rot: str) -> str:
    nytt = ""
    if "xmlns:mc=" not in rot:
        nytt += f' xmlns:mc="{MC}"'
    if "xmlns:w15=" not in rot:
        nytt += f' xmlns:w15="{W15}"'
    m = _IGNORER.search(rot)
    if m is None:
        nytt += ' mc:Ignorable="w15"'
    elif "w15" not in m[1].split():
        rot = rot.replace(m[0], f'mc:Ignorable="{m[1]} w15"')
    slutt = "/>" if rot.endswith("/>") else ">"
    return rot[: -len(slutt)] + nytt + slutt
