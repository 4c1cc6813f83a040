"""The check before any clock starts: every engine must have written the paper docxtpl writes."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from lxml import etree

from sognko_docs.word.hardt import haldt_saman

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARTS = re.compile(r"word/(document|header|footer)\d*\.xml")
_GLYPHS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}instrText": "{field}", f"{_W}noBreakHyphen": "\u2011"}
Paragraph = tuple[str, str, str]
"""Kind of part, style, text."""


def paragraphs(file: Path) -> list[Paragraph]:
    """Return every paragraph with text in body, headers and footers, in order."""
    found: list[Paragraph] = []
    with zipfile.ZipFile(file) as package:
        for name in sorted(package.namelist()):
            if part := _PARTS.fullmatch(name):
                root = etree.fromstring(package.read(name))
                found += [(part[1], *_read(p)) for p in root.iter(f"{_W}p")]
    return [p for p in found if p[2].strip()]


def _read(paragraph: etree._Element) -> tuple[str, str]:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    runs = (e for run in paragraph.iter(f"{_W}r") for e in run)
    text = "".join((e.text or "") if e.tag == f"{_W}t" else _GLYPHS.get(str(e.tag), "") for e in runs)
    # Why: ours alone holds «1. januar» on one line; the peers' words are held so too, and any other hard space is a difference.
    return (style.get(f"{_W}val", "") if style is not None else ""), haldt_saman(text)


def first_difference(wanted: Path, got: Path) -> str | None:
    """Return what is not the same in two folders of documents, or None."""
    for file in sorted(wanted.glob("*.docx")):
        if not (got / file.name).is_file():
            return f"{file.name} was not written"
        here, there = paragraphs(file), paragraphs(got / file.name)
        for nr, (a, b) in enumerate(zip(here, there, strict=False)):
            if a != b:
                return f"{file.name}, paragraph {nr}: {a} is {b}"
        if len(here) != len(there):
            return f"{file.name}: {len(here)} paragraphs are {len(there)}"
    return None
