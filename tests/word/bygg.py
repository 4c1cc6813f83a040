"""Word templates for tests, written as XML on the spot so that a test shows what it is about."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from xml.sax.saxutils import escape

from sognko_docs.word.lesing import Tekst, les
from sognko_docs.word.mal import Eigenskapar, Lane, Mal

EIGENSKAPAR = Eigenskapar("Tittel", "Forfattar", date(2026, 1, 2), {})
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
HOVUD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
STILAR = [
    "Broedtekst",
    "BroedtekstFramhald",
    "Punktliste",
    "Punktliste2",
    "Punktliste3",
    "Nummerliste2",
    "Nummerliste3",
    "Sitat",
    "Tabelltekst",
    "Tabelltal",
    "Tabellhovud",
    "Overskrift1",
    "Overskrift2",
    "Overskrift3",
]
TEIKNSTILAR = ("Sterk", "Utheva", "Hyperkopling")


def run(tekst: str, rpr: str = "") -> str:
    """One run."""
    return f'<w:r>{rpr}<w:t xml:space="preserve">{escape(tekst)}</w:t></w:r>'


def avsnitt(*tekst: str, stil: str = "", rpr: str = "") -> str:
    """One paragraph with a run for each text."""
    ppr = f'<w:pPr><w:pStyle w:val="{stil}"/></w:pPr>' if stil else ""
    return f"<w:p>{ppr}{''.join(run(t, rpr) for t in tekst)}</w:p>"


def tabell(*rader: Sequence[str]) -> str:
    """One table; a cell is given as its text, or as paragraphs when it begins with ``<w:``."""
    kolonnar = max(len(rad) for rad in rader)

    def celle(tekst: str) -> str:
        inni = tekst if tekst.startswith("<w:") else avsnitt(tekst)
        return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{inni}</w:tc>'

    kropp = "".join(
        f"<w:tr>{''.join(celle(c) for c in (*rad, *[''] * (kolonnar - len(rad))))}</w:tr>" for rad in rader
    )
    rutenett = '<w:gridCol w:w="2000"/>' * kolonnar
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{rutenett}</w:tblGrid>{kropp}</w:tbl>'


@lru_cache
def _stilar() -> str:
    ut = [f'<w:style w:type="paragraph" w:styleId="{s}"><w:name w:val="{s}"/></w:style>' for s in STILAR]
    ut.append(
        '<w:style w:type="paragraph" w:styleId="Nummerliste"><w:name w:val="Nummerliste"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    ut += [
        f'<w:style w:type="character" w:styleId="{s}"><w:name w:val="{s}"/></w:style>' for s in TEIKNSTILAR
    ]
    ut.append('<w:style w:type="table" w:styleId="Sognko"><w:name w:val="Sognko"/></w:style>')
    return f"{HOVUD}<w:styles {W}>{''.join(ut)}</w:styles>"


_NIVAA = "".join(
    f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%{n + 1}."/>'
    '<w:lvlJc w:val="left"/></w:lvl>'
    for n in range(3)
)
NUMMERERING = (
    f'{HOVUD}<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{_NIVAA}'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
_CT = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def docx(*kropp: str, topp: str = "", botn: str = "", fotnote: str = "", sluttnote: str = "") -> bytes:
    """A whole Word file with ``kropp`` as its body."""
    notar = {"footnotes": fotnote, "endnotes": sluttnote}
    delar = {"word/styles.xml": _stilar(), "word/numbering.xml": NUMMERERING}
    slag = {"styles": "styles", "numbering": "numbering"}
    ref = ""
    for namn, tekst, merke, sect in (("header1", topp, "hdr", "header"), ("footer1", botn, "ftr", "footer")):
        if tekst:
            delar[f"word/{namn}.xml"] = f"{HOVUD}<w:{merke} {W}>{tekst}</w:{merke}>"
            slag[namn] = sect
            ref += f'<w:{sect}Reference w:type="default" r:id="rId_{namn}"/>'
    visning = ""
    for namn, tekst in notar.items():
        if tekst:
            ein = namn[:-1]
            skilje = "".join(
                f'<w:{ein} w:type="{t}" w:id="{i}"><w:p><w:r><w:{t}/></w:r></w:p></w:{ein}>'
                for i, t in ((-1, "separator"), (0, "continuationSeparator"))
            )
            delar[f"word/{namn}.xml"] = (
                f'{HOVUD}<w:{namn} {W}>{skilje}<w:{ein} w:id="1">{tekst}</w:{ein}></w:{namn}>'
            )
            slag[namn] = namn
            visning += f'<w:p><w:r><w:{ein}Reference w:id="1"/></w:r></w:p>'
    sect = f'<w:sectPr>{ref}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    dok = f"{HOVUD}<w:document {W} {R}><w:body>{''.join(kropp)}{visning}{sect}</w:body></w:document>"
    delar["word/document.xml"] = dok
    typar = "".join(
        f'<Override PartName="/word/{n}.xml" ContentType="{_CT}.{s}+xml"/>' for n, s in slag.items()
    )
    rel = "".join(f'<Relationship Id="rId_{n}" Type="{_REL}/{s}" Target="{n}.xml"/>' for n, s in slag.items())
    pr = "http://schemas.openxmlformats.org/package/2006"
    delar |= {
        "[Content_Types].xml": f'{HOVUD}<Types xmlns="{pr}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{_CT}.document.main+xml"/>'
        f"{typar}</Types>",
        "_rels/.rels": f'{HOVUD}<Relationships xmlns="{pr}/relationships"><Relationship Id="rId1" '
        f'Type="{_REL}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'{HOVUD}<Relationships xmlns="{pr}/relationships">{rel}</Relationships>',
    }
    ut = BytesIO()
    with zipfile.ZipFile(ut, "w") as fil:
        for namn, tekst in delar.items():
            fil.writestr(namn, tekst)
    return ut.getvalue()


def opne(mappe: Path, data: bytes, lager: Path | None = None) -> Mal:
    """The template whose bytes are ``data``."""
    fil = mappe / "mal.docx"
    fil.write_bytes(data)
    return Mal.opne(fil, lager)


def set_(mal: Mal, kommune: object = None, lane: Lane = "auto", **delt: object) -> bytes:
    """One document."""
    return mal.sett(delt, lane).dokument(kommune, EIGENSKAPAR)


def tekstar(data: bytes | Tekst) -> list[str]:
    """The text of each paragraph."""
    return [a.tekst for a in (les(data) if isinstance(data, bytes) else data).avsnitt]


def del_av(data: bytes, namn: str = "word/document.xml") -> str:
    """One part of a file, as text."""
    with zipfile.ZipFile(BytesIO(data)) as fil:
        return fil.read(namn).decode()


def ting(**felt: object) -> SimpleNamespace:
    """Something with attributes."""
    return SimpleNamespace(**felt)


def bytt_del(data: bytes, xml: str, namn: str = "word/document.xml") -> bytes:
    """The file ``data`` with ``xml`` in the place of one part."""
    ut = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as inn, zipfile.ZipFile(ut, "w") as fil:
        for n in inn.namelist():
            fil.writestr(n, xml if n == namn else inn.read(n))
    return ut.getvalue()
