"""A file the way Word leaves it when somebody opens it and saves: nothing of what it says is changed."""

from __future__ import annotations

import re

from lxml import etree

from tests.identity.plantehjelp import DOK, INST, NUM, STIL, Delar, del_, pakk_inn, pakk_ut
from tests.word.ordrediger import som_word

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties'
    ' xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Template>Normal.dotm</Template>'
    "<TotalTime>4</TotalTime><Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion></Properties>"
)
_RSID = '<w:rsids><w:rsidRoot w:val="00AA1122"/><w:rsid w:val="00AA1122"/></w:rsids>'
_LATENTE = '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:count="376"/>'


def lagra_i_word(data: bytes) -> bytes:
    """Return a file with what Word adds and rewrites of its own accord."""
    delar = pakk_ut(data)
    rot = etree.fromstring(delar[DOK])
    som_word(rot)
    delar[DOK] = etree.tostring(rot, encoding="UTF-8", standalone=True, xml_declaration=True)
    delar["docProps/app.xml"] = _APP.encode()
    _skriv(
        delar,
        STIL,
        r"(<w:style [^>]*>(?:(?!<w:rPr>|<w:pPr>).)*?)(<w:pPr>|<w:rPr>|</w:style>)",
        r'\1<w:rsid w:val="00AA1122"/>\2',
    )
    _skriv(delar, STIL, r"(</w:docDefaults>)", rf"\1{_LATENTE}")
    _skriv(
        delar,
        NUM,
        r'(<w:abstractNum w:abstractNumId="\d+"[^>]*>)(<w:nsid[^>]*>)?',
        r'\1<w:nsid w:val="4A5B6C7D"/>',
    )
    _skriv(delar, NUM, r'(<w:lvl w:ilvl="\d+")', r'\1 w:tplc="04140001"')
    _skriv(
        delar,
        INST,
        r"</w:settings>",
        f'<w:proofState w:spelling="clean"/>{_RSID}<w:decimalSymbol w:val=","/></w:settings>',
    )
    _nye_namn(delar)
    strekar = "".join(
        f'<w:footnote w:type="{slag}" w:id="{nr}"><w:p><w:r><w:{slag}/></w:r></w:p></w:footnote>'
        for nr, slag in enumerate(("separator", "continuationSeparator"), -1)
    )
    if "word/footnotes.xml" not in delar:
        del_("footnotes.xml", "footnotes", f'<w:footnotes xmlns:w="{W}">{strekar}</w:footnotes>')(delar)
    delar["docMetadata/LabelInfo.xml"] = b"<labelList/>"
    return pakk_inn(delar)


def _skriv(delar: Delar, namn: str, moenster: str, etter: str) -> None:
    tekst, tal = re.subn(moenster, etter, delar[namn].decode(), flags=re.DOTALL)
    assert tal, moenster
    delar[namn] = tekst.encode()


def _nye_namn(delar: Delar) -> None:
    """Give the headers and footers the numbers Word counts them by."""
    nye = {}
    for namn in [ei for ei in delar if re.fullmatch(r"word/(header|footer)\d\.xml", ei)]:
        slag, nr = namn[5:11], int(namn[11])
        nye[namn] = f"word/{slag}{3 - nr}.xml"
    flytta = {ny: delar.pop(gammal) for gammal, ny in nye.items()}
    delar |= flytta
    for del_namn in ("word/_rels/document.xml.rels", "[Content_Types].xml"):
        tekst = delar[del_namn].decode()
        delar[del_namn] = re.sub(
            r"(header|footer)(\d)\.xml", lambda treff: f"{treff[1]}{3 - int(treff[2])}.xml", tekst
        ).encode()
