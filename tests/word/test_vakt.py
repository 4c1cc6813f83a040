"""What comes in from outside is looked through before anything opens it, and refused in a few milliseconds."""

from __future__ import annotations

import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from sognko_docs.finding import Finding
from sognko_docs.word import vakt as vaktmodul
from sognko_docs.word.lesing import les
from sognko_docs.word.vakt import les_fil, vakt
from tests.word import vaktprosjekt as f
from tests.word.bygg import avsnitt, docx, run

GRENSE = 0.05
"""Seconds within which a file is refused."""
_DTD = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'
_DOK = '<?xml version="1.0"?><w:document xmlns:w="{}"><w:body>{}</w:body></w:document>'
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MAKRO = "application/vnd.ms-word.document.macroEnabled.main+xml"
_MAL = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_ARK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_DJUPT = "<w:sdt><w:sdtContent>" * 3_000 + "</w:sdtContent></w:sdt>" * 3_000
_FIELD = '<w:p><w:fldSimple w:instr=" {} "><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>'


def dok(kropp: str, namnerom: str = _W) -> bytes:
    return f.med(f.vanleg(), {"word/document.xml": _DOK.format(namnerom, kropp)})


def _felt_i_felt() -> str:
    teikn = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    inni = f.felt("QUOTE 68 68 69").removeprefix("<w:p>").removesuffix("</w:p>")
    return f"<w:p>{teikn.format('begin')}{inni}<w:r><w:instrText> x</w:instrText></w:r>{teikn.format('end')}</w:p>"


def _tunge_avsnitt() -> bytes:
    return f.med(f.vanleg(), {"word/document.xml": _DOK.format(_W, "<w:p/>" * 700_000)}, zipfile.ZIP_STORED)


def _oeydelagd() -> bytes:
    data = bytearray(f.med(f.vanleg(), {"word/document.xml": _DOK.format(_W, "<w:p/>" * 900)}))
    start = data.find(b"word/document.xml") + len("word/document.xml")
    data[start + 10 : start + 14] = b"\xff\xff\xff\xff"
    return bytes(data)


AVVISTE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "an empty file": ("D102", lambda: b""),
    "some text": ("D102", lambda: b"Hei, dette er vedtaket."),
    "encrypted members": ("D103", f.kryptert),
    "an encrypted docx": ("D103", lambda: f.cfb("EncryptionInfo", "EncryptedPackage")),
    "an old doc": ("D104", lambda: f.cfb("WordDocument", "1Table")),
    "another old office file": ("D105", lambda: f.cfb("Workbook")),
    "an odt": ("D105", f.open_document),
    "an rtf": ("D105", lambda: b"{\\rtf1\\ansi hei}"),
    "a pdf": ("D105", lambda: b"%PDF-1.7\n"),
    "a web page": ("D105", lambda: b"\xef\xbb\xbf <html><body>hei</body></html>"),
    "flat xml": ("D105", lambda: b"<?xml version='1.0'?><pkg:package/>"),
    "a workbook": ("D105", lambda: f.med_hovudtype(_ARK)),
    "a truncated file": ("D106", lambda: f.vanleg()[:-200]),
    "a damaged member": ("D106", _oeydelagd),
    "a part that packs too well": ("D107", lambda: f.med(f.vanleg(), {"word/media/a.bmp": b"\0" * 30_000_000})),
    "more than two hundred megabytes": ("D107", lambda: f.med(f.vanleg(), {f"word/media/{n}.bmp": b"ab" * 500 for n in range(2_100)})),
    "members on top of each other": ("D107", f.oppaa),
    "the same name twice": ("D108", f.dobbelt),
    "a name that differs in case only": ("D108", lambda: f.med(f.vanleg(), {"word/Document.xml": "<a/>"})),
    "a name that leads out": ("D108", lambda: f.med(f.vanleg(), {"../../etc/x": "a"})),
    "an absolute name": ("D108", lambda: f.med(f.vanleg(), {"/etc/x": "a"})),
    "a drive letter": ("D108", lambda: f.med(f.vanleg(), {"C:x": "a"})),
    "a backslash": ("D108", lambda: f.raa_bytt(f.med(f.vanleg(), {"word/a_b.xml": "<a/>"}), b"word/a_b.xml", b"word\\a_b.xml")),
    "a control character in a name": ("D108", lambda: f.med(f.vanleg(), {"word/a\x07b": "a"})),
    "macros by content type": ("D109", lambda: f.med_hovudtype(_MAKRO)),
    "macros by a part": ("D109", lambda: f.med(f.vanleg(), {"word/vbaProject.bin": "a"})),
    "macros by a relationship": ("D109", lambda: f.med_rel("vbaProject", "x.bin")),
    "a template": ("D111", lambda: f.med_hovudtype(_MAL)),
    "no main part": ("D111", lambda: f.med(f.vanleg(), {"word/document.xml": None})),
    "an empty main part": ("D111", lambda: f.med(f.vanleg(), {"word/document.xml": ""})),
    "no content types": ("D111", lambda: f.med(f.vanleg(), {"[Content_Types].xml": None})),
    "another main type": ("D111", lambda: f.med_hovudtype("text/plain")),
    "strict open xml": ("D112", lambda: dok("", "http://purl.oclc.org/ooxml/wordprocessingml/main")),
    "a dtd in a custom part": ("D113", lambda: f.med(f.vanleg(), {"customXml/item1.xml": _DTD})),
    "a dtd in utf-16": ("D113", lambda: f.med(f.vanleg(), {"customXml/item1.xml": _DTD.encode("utf-16")})),
    "three million empty paragraphs": ("D107", lambda: dok("<w:p/>" * 3_000_000)),
    "seven hundred thousand empty paragraphs": ("D114", _tunge_avsnitt),
    "elements too deep": ("D114", lambda: dok(_DJUPT)),
    "elements a little too deep": ("D114", lambda: dok("<w:a>" * 270 + "</w:a>" * 270)),
    "too much xml": ("D114", lambda: f.med(f.vanleg(), {f"customXml/item{n}.xml": f"<a>{'abc ' * 400_000}</a>" for n in range(14)}, zipfile.ZIP_STORED)),
    "a picture from the net": ("D115", lambda: f.med_rel("image", "http://example.org/a.png", ekstern=True)),
    "a template from a server": ("D115", lambda: f.med_rel("attachedTemplate", "file:///s/a.dotm", ekstern=True)),
    "an ole object from outside": ("D115", lambda: f.med_rel("oleObject", "file:///s/a.xls", ekstern=True)),
    "dde": ("D116", lambda: f.kropp(f.felt(" DDEAUTO c:\\\\x "))),
    "dde cut into runs": ("D116", lambda: f.kropp(f.felt(" D", "DE", "AU", "TO x"))),
    "dde in small letters": ("D116", lambda: f.kropp(f.felt('"dde" x'))),
    "dde in a simple field": ("D116", lambda: f.kropp(_FIELD.format("DDE excel x"))),
    "includetext": ("D116", lambda: f.kropp(f.felt(" INCLUDE", "TEXT a.docx"))),
    "includepicture in a header": ("D116", lambda: docx(avsnitt("x"), topp=f.felt("INCLUDEPICTURE http://x"))),
    "a field that writes a field code": ("D116", lambda: f.kropp(_felt_i_felt())),
    "a deleted dde": ("D116", lambda: f.kropp(f.felt(" DDE x").replace("instrText", "delInstrText"))),
    "an ole object": ("D117", lambda: f.med_rel("oleObject", "embeddings/oleObject1.bin")),
    "an embedded file": ("D117", lambda: f.med_rel("package", "embeddings/a.xlsx")),
    "activex": ("D118", lambda: f.med_rel("control", "activeX/activeX1.xml")),
    "activex by its part": ("D118", lambda: f.med(f.vanleg(), {"word/activeX/activeX1.bin": "a"})),
    "altchunk": ("D119", lambda: f.med_rel("aFChunk", "a.html")),
    "altchunk without a relationship": ("D119", lambda: dok('<w:altChunk xmlns:r="r" r:id="a"/>')),
    "xml cut in two": ("D121", lambda: f.med(f.vanleg(), {"word/_rels/document.xml.rels": "<Relationships><Rel"})),
    "xml in another encoding": ("D121", lambda: f.med(f.vanleg(), {"word/styles.xml": '<?xml version="1.0" encoding="UTF-7"?><a/>'})),
}  # fmt: skip


@pytest.mark.parametrize("namn", AVVISTE)
def test_a_file_nobody_should_open_is_refused_at_once_and_told_why(namn: str) -> None:
    kode, lag = AVVISTE[namn]
    data = lag()
    tider = []
    for _ in range(5):
        start = time.perf_counter()
        avvist = vakt(data)
        tider.append(time.perf_counter() - start)
        assert avvist is not None
        assert avvist.kode == kode
        assert avvist.melding[0].isupper()
        assert avvist.hjelp
    assert min(tider) < GRENSE, namn


@pytest.mark.parametrize(
    "data",
    [
        f.vanleg(),
        f.med_rel("hyperlink", "https://www.kommune.no", ekstern=True),
        f.med(f.vanleg(), {"customXml/item1.xml": ""}),
        f.med(f.vanleg(), {"customXml/item1.xml": "<a/>".encode("utf-16")}),
        f.kropp(f.felt(" PAGE "), f.felt(" TOC \\o "), f.felt(' HYPERLINK "https://x.no" ')),
        f.kropp(avsnitt("Feltet DDEAUTO og INCLUDETEXT er nemnt i teksten.")),
        f.kropp(f"<w:p>{run('a') * 5_000}</w:p>"),
        f.kropp("<w:p/>" * 5_000),
    ],
    ids=["plain", "hyperlink", "empty custom part", "custom part in utf-16", "ordinary fields", "words", "runs", "paragraphs"],
)  # fmt: skip
def test_an_ordinary_file_is_let_in(data: bytes) -> None:
    assert vakt(data) is None
    assert les(data).avsnitt


@pytest.mark.parametrize(
    "mal", sorted((Path(__file__).parents[2] / "templates").glob("*.docx")), ids=lambda m: m.name
)
def test_the_house_own_files_are_let_in(mal: Path) -> None:
    assert isinstance(les_fil(mal), bytes)


def test_a_file_that_is_too_large_is_not_read_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vaktmodul, "MAKS_FIL", 1_000)
    (tmp_path / "a.docx").write_bytes(f.vanleg())
    funn = les_fil(tmp_path / "a.docx")
    assert isinstance(funn, Finding)
    assert (funn.kode, funn.stad and funn.stad.fil) == ("D101", tmp_path / "a.docx")


def test_a_file_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    funn = les_fil(tmp_path / "borte.docx")
    assert isinstance(funn, Finding)
    assert funn.kode == "D120"


def test_looking_at_a_file_changes_nothing_of_it(tmp_path: Path) -> None:
    fil = tmp_path / "a.docx"
    fil.write_bytes(f.kropp(f.felt(" DDE x ")))
    fil.chmod(0o444)
    foer = (fil.read_bytes(), fil.stat().st_mtime_ns)
    les_fil(fil)
    assert (fil.read_bytes(), fil.stat().st_mtime_ns) == foer
    assert [ein.name for ein in tmp_path.iterdir()] == ["a.docx"]


def test_strict_open_xml_says_how_to_save_it_anew() -> None:
    avvist = vakt(AVVISTE["strict open xml"][1]())
    assert avvist is not None
    assert avvist.melding == "Fila er lagra som Strict Open XML; lagre om som vanleg Word-dokument"
