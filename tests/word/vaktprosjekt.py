"""Files nobody should open, made on the spot: a plain Word file with one thing wrong in it."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping

from tests.word.bygg import avsnitt, docx

REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def vanleg() -> bytes:
    """A file nothing is wrong with."""
    return docx(avsnitt("Kommunestyret vedtek avtalen."))


def med(data: bytes, bytt: Mapping[str, str | bytes | None], pakk: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The file with some members exchanged or added; None takes one away."""
    ut = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as inn, zipfile.ZipFile(ut, "w", pakk) as fil:
        for namn in dict.fromkeys((*inn.namelist(), *bytt)):
            innhald = bytt.get(namn, inn.read(namn) if namn in inn.namelist() else None)
            if innhald is not None:
                fil.writestr(namn, innhald)
    return ut.getvalue()


def kropp(*avsnitt_xml: str) -> bytes:
    """A file with a body of its own."""
    return docx(*avsnitt_xml)


def med_rel(
    slag: str, maal: str, *, ekstern: bool = False, del_: str = "word/_rels/document.xml.rels"
) -> bytes:
    """A file with one relationship more."""
    data = vanleg()
    with zipfile.ZipFile(io.BytesIO(data)) as fil:
        rels = fil.read(del_).decode()
    modus = ' TargetMode="External"' if ekstern else ""
    ny = f'<Relationship Id="rIdX" Type="{REL}/{slag}" Target="{maal}"{modus}/></Relationships>'
    return med(data, {del_: rels.replace("</Relationships>", ny)})


def med_type(fraa: str, til: str) -> bytes:
    """A file whose list of content types says something else."""
    data = vanleg()
    with zipfile.ZipFile(io.BytesIO(data)) as fil:
        typar = fil.read("[Content_Types].xml").decode()
    assert fraa in typar
    return med(data, {"[Content_Types].xml": typar.replace(fraa, til)})


def med_hovudtype(slag: str) -> bytes:
    """A file whose main part has another content type."""
    return med_type(_CT, slag)


def raa_bytt(data: bytes, fraa: bytes, til: bytes) -> bytes:
    """The file with some raw bytes exchanged for as many others."""
    assert fraa in data
    assert len(fraa) == len(til)
    return data.replace(fraa, til)


def kryptert() -> bytes:
    """A file where every member is marked as encrypted."""
    data = bytearray(vanleg())
    for merke, plass in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        start = data.find(merke)
        while start >= 0:
            data[start + plass] |= 1
            start = data.find(merke, start + 1)
    return bytes(data)


def cfb(*namn: str) -> bytes:
    """The old container with some streams, by their names."""
    hovud = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
    return hovud + b"".join(ein.encode("utf-16-le").ljust(128, b"\0") for ein in namn)


def open_document() -> bytes:
    """An OpenDocument text, as LibreOffice writes it."""
    ut = io.BytesIO()
    with zipfile.ZipFile(ut, "w") as fil:
        fil.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        fil.writestr("content.xml", "<x/>")
    return ut.getvalue()


def dobbelt() -> bytes:
    """A file with two members of the same name."""
    data = med(vanleg(), {"word/dokument.xml": "<a/>"})
    return data.replace(b"word/dokument.xml", b"word/document.xml")


def oppaa() -> bytes:
    """A file where one member lies inside the bytes of another."""
    inni = struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 0, 0, 0, 0, 1, 1, 11, 0) + b"word/a2.pngx"
    data = bytearray(
        med(vanleg(), {"word/a1.png": b"y" * 50 + inni, "word/a2.png": b"x"}, zipfile.ZIP_STORED)
    )
    sentral = data.rfind(b"word/a2.png") - 46
    data[sentral + 42 : sentral + 46] = struct.pack("<L", data.find(inni))
    return bytes(data)


def felt(*bitar: str) -> str:
    """A paragraph with a complex field whose code is cut into runs."""

    def teikn(slag: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{slag}"/></w:r>'

    koder = "".join(f"<w:r><w:instrText>{bit}</w:instrText></w:r>" for bit in bitar)
    return f"<w:p>{teikn('begin')}{koder}{teikn('separate')}<w:r><w:t>svar</w:t></w:r>{teikn('end')}</w:p>"
