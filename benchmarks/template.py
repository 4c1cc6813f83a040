"""Writes the case paper as a Word template in a dialect, and makes it look as if it came out of Word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from copy import deepcopy
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.shared import Cm
from docx.text.paragraph import Paragraph
from lxml.etree import _Element

from benchmarks.dialects import Dialect, Loop
from benchmarks.paper import FOOTER, HEADER, Block, Each, Para, Table, When, case_paper

_VALUE = re.compile(r"‹([^›]+)›")
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{[^{}]+\}")
_KEPT_TABLE_STYLES = ("Normal Table", "Table Grid")
_PAGE = (
    '<w:fldChar w:fldCharType="begin"/>',
    "<w:instrText> PAGE </w:instrText>",
    '<w:fldChar w:fldCharType="end"/>',
)


def template(dialect: Dialect) -> bytes:
    """Return the template as the bytes of a Word file."""
    document = Document()
    writer = _Writer(document, dialect)
    writer.blocks(case_paper())
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    writer.runs(section.header.paragraphs[0], HEADER)
    writer.runs(section.footer.paragraphs[0], FOOTER)
    for code in _PAGE:
        section.footer.part.element[0].append(parse_xml(f"<w:r {nsdecls('w')}>{code}</w:r>"))
    _slim(document)
    for nr, part in enumerate((document.part, section.header.part, section.footer.part)):
        _as_from_word(part.element, nr)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


class _Writer:
    def __init__(self, document: WordDocument, dialect: Dialect) -> None:
        self.document, self.dialect = document, dialect

    def blocks(self, blocks: Iterable[Block], loop: Loop | None = None, turn: str = "") -> None:
        for block in blocks:
            match block:
                case Para():
                    self.runs(self.document.add_paragraph(style=block.style), block.text, loop, turn)
                case Table():
                    self.table(block)
                case Each():
                    self.each(block)
                case When():
                    self.when(block)

    def mark(self, text: str) -> None:
        if text:
            self.document.add_paragraph(text)

    def when(self, block: When) -> None:
        before, after = self.dialect.around_when(block.flag)
        self.mark(before)
        self.blocks(block.blocks)
        self.mark(after)

    def each(self, block: Each) -> None:
        before, after = self.dialect.around(self.dialect.loop, block.loop)
        self.mark(before)
        first, *more = self.dialect.turns
        self.blocks(block.blocks, block.loop, first)
        for turn in more:
            self.blocks((b for b in block.blocks if isinstance(b, Para)), block.loop, turn)
        self.mark(after)

    def table(self, block: Table) -> None:
        before, after = self.dialect.around(self.dialect.row, block.loop)
        turns = [
            [self.dialect.print_item(block.loop, field, turn) for field in block.fields]
            for turn in self.dialect.turns
        ]
        if before and self.dialect.row_marks_apart:
            turns = [[before], *turns, [after]]
        else:
            turns[0][0], turns[-1][-1] = before + turns[0][0], turns[-1][-1] + after
        self.rows([[f"*{heading}*" for heading in block.headings], *turns])

    def rows(self, rows: list[list[str]]) -> None:
        table = self.document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=False):
                self.runs(cell.paragraphs[0], text)

    def runs(self, paragraph: Paragraph, text: str, loop: Loop | None = None, turn: str = "") -> None:
        filled = _VALUE.sub(lambda m: self.tag(m[1], loop, turn), text)
        for nr, piece in enumerate(filled.split("*")):
            if piece:
                paragraph.add_run(piece).bold = True if nr % 2 else None

    def tag(self, path: str, loop: Loop | None, turn: str) -> str:
        if loop and path.startswith("."):
            return self.dialect.print_item(loop, path[1:], turn)
        return self.dialect.print_value(path)


def _slim(document: WordDocument) -> None:
    """Drop the hundred table styles that python-docx brings and Word does not."""
    for key, relation in list(document.part.rels.items()):
        if relation.reltype.endswith("stylesWithEffects"):
            del document.part.rels[key]
    styles: _Element = document.styles.element
    for style in styles.findall(qn("w:style")):
        name = style.find(qn("w:name"))
        kept = name is not None and name.get(qn("w:val")) in _KEPT_TABLE_STYLES
        if style.get(qn("w:type")) == "table" and not kept:
            styles.remove(style)


def _as_from_word(root: _Element, part: int) -> None:
    """Give paragraphs revision ids, and split every third tag over two runs with a spelling mark."""
    for nr, paragraph in enumerate(root.iter(qn("w:p"))):
        for k, name in enumerate(("w:rsidR", "w:rsidRDefault", "w:rsidP")):
            paragraph.set(qn(name), f"{(nr * 104_729 + part * 7_919 + k * 1_299_709) % 0xFFFFFF:08X}")
    seen = 0
    for text in list(root.iter(qn("w:t"))):
        here = text
        for tag in _TAG.findall(text.text or ""):
            seen += 1
            if seen % 3 == 0:
                here = _split(here, (here.text or "").index(tag) + len(tag) // 2)


def _split(text: _Element, at: int) -> _Element:
    """Split a run inside its text; return the text of the second half."""
    run = next(text.iterancestors(qn("w:r")))
    whole, after = text.text or "", list(text.itersiblings())
    rest, second = OxmlElement("w:r"), OxmlElement("w:t")
    rest.extend([deepcopy(properties) for properties in run.findall(qn("w:rPr"))])
    rest.extend([second, *after])
    text.text, second.text = whole[:at], whole[at:]
    for half in (text, second):
        half.set(qn("xml:space"), "preserve")
    for kind in ("spellEnd", "spellStart"):
        run.addnext(parse_xml(f'<w:proofErr {nsdecls("w")} w:type="{kind}"/>'))
        if kind == "spellEnd":
            run.addnext(rest)
    return second
