"""Tools that plant one difference in a finished Word file, by changing its XML."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import TypeAlias

Delar: TypeAlias = dict[str, bytes]
Plant: TypeAlias = Callable[[Delar], None]
DOK, STIL, NUM, INST = "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/settings.xml"
ANKER = "fagmiljøa er små"
"""Words that stand once in the summary of the case paper, which all councils share."""
AVSNITT = re.compile(r"<w:p>(?:(?!</w:p>).)*?fagmiljøa er små.*?</w:p>", re.DOTALL)
_OPEN, _LUKK = '<w:r><w:t xml:space="preserve">', "</w:t></w:r>"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def pakk_ut(data: bytes) -> Delar:
    with zipfile.ZipFile(BytesIO(data)) as pakke:
        return {namn: pakke.read(namn) for namn in pakke.namelist()}


def pakk_inn(delar: Mapping[str, bytes]) -> bytes:
    ut = BytesIO()
    with zipfile.ZipFile(ut, "w") as pakke:
        for namn, innhald in delar.items():
            pakke.writestr(zipfile.ZipInfo(namn), innhald)
    return ut.getvalue()


def byt(foer: str, etter: str, del_: str = DOK, gonger: int = 1) -> Plant:
    """Exchange text in a part; it must stand there."""

    def plant(delar: Delar) -> None:
        tekst = delar[del_].decode()
        assert foer in tekst, f"«{foer}» does not stand in {del_}"
        delar[del_] = tekst.replace(foer, etter, gonger).encode()

    return plant


def moenster(foer: str, etter: str, del_: str = DOK) -> Plant:
    """Exchange the first match of a pattern in a part."""

    def plant(delar: Delar) -> None:
        tekst, tal = re.subn(foer, etter, delar[del_].decode(), count=1, flags=re.DOTALL)
        assert tal, f"«{foer}» does not match in {del_}"
        delar[del_] = tekst.encode()

    return plant


def legg_til(namn: str, innhald: str | bytes) -> Plant:
    """Add a part."""

    def plant(delar: Delar) -> None:
        assert namn not in delar
        delar[namn] = innhald.encode() if isinstance(innhald, str) else innhald

    return plant


def alle(*plantar: Plant) -> Plant:
    """Do one thing after another."""

    def plant(delar: Delar) -> None:
        for ei in plantar:
            ei(delar)

    return plant


def inni(xml: str) -> Plant:
    """Put XML between two runs after the anchor."""
    return byt(ANKER, f"{ANKER}{_LUKK}{xml}{_OPEN}")


def i_run(xml: str) -> Plant:
    """Put XML in a run of its own after the anchor."""
    return inni(f"<w:r>{xml}</w:r>")


def rundt(foer: str, etter: str) -> Plant:
    """Put the anchor in a run of its own, and XML round that run."""
    return byt(ANKER, f"{_LUKK}{foer}{_OPEN}{ANKER}{_LUKK}{etter}{_OPEN}")


def ser_ut(rpr: str) -> Plant:
    """Give the anchor run properties of its own."""
    run = f'<w:r><w:rPr>{rpr}</w:rPr><w:t xml:space="preserve">{ANKER}</w:t></w:r>'
    return byt(ANKER, f"{_LUKK}{run}{_OPEN}")


def gi_avsnittet(ppr: str) -> Plant:
    """Give the anchor's paragraph properties of its own."""
    return moenster(rf'(<w:pStyle w:val="Broedtekst"/>)(</w:pPr>(?:(?!</w:p>).)*?{ANKER})', rf"\1{ppr}\2")


def paa_avsnittet(endring: Callable[[str], str]) -> Plant:
    """Exchange the anchor's whole paragraph."""

    def plant(delar: Delar) -> None:
        tekst = delar[DOK].decode()
        treff = AVSNITT.search(tekst)
        assert treff
        start = tekst.rindex("<w:p>", 0, treff.end() - 6)
        gammal = tekst[start : treff.end()]
        delar[DOK] = (tekst[:start] + endring(gammal) + tekst[treff.end() :]).encode()

    return plant


def rel(ident: str, slag: str, maal: str, *, ute: bool = False) -> Plant:
    """Add a relationship of the main part."""
    modus = ' TargetMode="External"' if ute else ""
    ny = f'<Relationship Id="{ident}" Type="{REL}/{slag}" Target="{maal}"{modus}/></Relationships>'
    return byt("</Relationships>", ny, "word/_rels/document.xml.rels")


def kontroll(sti: str, inni_: str) -> str:
    """A control, inline or round paragraphs."""
    return f'<w:sdt><w:sdtPr><w:alias w:val="{sti}"/><w:tag w:val="{sti}"/></w:sdtPr><w:sdtContent>{inni_}</w:sdtContent></w:sdt>'


def p(inni_: str, ppr: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{ppr}</w:pPr>' if ppr else ''}{inni_}</w:p>"


def r(tekst: str, rpr: str = "") -> str:
    return f'<w:r>{f"<w:rPr>{rpr}</w:rPr>" if rpr else ""}<w:t xml:space="preserve">{tekst}</w:t></w:r>'


def etter_avsnittet(xml: str) -> Plant:
    """Put XML after the anchor's paragraph."""
    return paa_avsnittet(lambda gammal: gammal + xml)


def del_(namn: str, slag: str, innhald: str | bytes) -> Plant:
    """Add a part with its relationship from the document and its content type, as Word does."""
    mime = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{slag}+xml"
    return alle(
        legg_til(f"word/{namn}", innhald),
        rel(f"rId{slag}", slag, namn),
        byt(
            "</Types>",
            f'<Override PartName="/word/{namn}" ContentType="{mime}"/></Types>',
            "[Content_Types].xml",
        ),
    )


def notar(slag: str, tekst: str) -> Plant:
    """Add a footnote or an endnote to the anchor."""
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    strekar = "".join(
        f'<w:{slag} w:type="{type_}" w:id="{nr}">{p(f"<w:r><w:{type_}/></w:r>")}</w:{slag}>'
        for nr, type_ in enumerate(("separator", "continuationSeparator"))
    )
    note = f'<w:{slag} w:id="2">{p(f"<w:r><w:{slag}Ref/></w:r>{r(tekst)}")}</w:{slag}>'
    innhald = f"<w:{slag}s {w}>{strekar}{note}</w:{slag}s>"
    return alle(del_(f"{slag}s.xml", f"{slag}s", innhald), i_run(f'<w:{slag}Reference w:id="2"/>'))


def tekstboks(tekst: str, x: int = 0) -> Plant:
    """Add a text box beside the anchor, drawn in the new way and the old."""
    inn = f"<w:txbxContent>{p(r(tekst))}</w:txbxContent>"
    return i_run(
        '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor'
        ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" simplePos="0"'
        ' relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1" distT="0" distB="0" distL="0"'
        ' distR="0"><wp:simplePos x="0" y="0"/><wp:positionH'
        f' relativeFrom="page"><wp:posOffset>{x}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph">'
        '<wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="900000" cy="900000"/><wp:wrapNone/>'
        '<wp:docPr id="902" name="Boks"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:cNvSpPr txBox="1"/>'
        '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"/></wps:spPr>'
        f"<wps:txbx>{inn}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
        "</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:70pt;height:70pt">'
        f"<v:textbox>{inn}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>"
    )


def prikk(grense: int) -> bytes:
    """Return a picture of one point, ``grense`` (0–255) the shade of it, as PNG."""

    def bolk(slag: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + slag + data + zlib.crc32(slag + data).to_bytes(4, "big")

    hovud = bytes((0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n"
        + bolk(b"IHDR", hovud)
        + bolk(b"IDAT", zlib.compress(bytes((0, grense))))
        + bolk(b"IEND", b"")
    )


def bilete(innhald: bytes, alt: str = "Kart over Sogn") -> Plant:
    """Add a picture at the anchor."""
    a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    bolk = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    teikning = (
        '<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        f'<wp:extent cx="900000" cy="900000"/><wp:docPr id="901" name="Bilete" descr="{alt}"/>'
        f'<a:graphic {a}><a:graphicData uri="{bolk}"><pic:pic xmlns:pic="{bolk}"><pic:nvPicPr><pic:cNvPr id="901"'
        ' name="Bilete"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdBilete"/><a:stretch/>'
        '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom'
        ' prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'
    )
    return alle(
        legg_til("word/media/kart.png", innhald),
        rel("rIdBilete", "image", "media/kart.png"),
        byt("</Types>", '<Default Extension="png" ContentType="image/png"/></Types>', "[Content_Types].xml"),
        i_run(teikning),
    )


def tabell_i(inni_: str) -> str:
    """A table of one cell."""
    return f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/>{inni_}</w:tc></w:tr></w:tbl>"
