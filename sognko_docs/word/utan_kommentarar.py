"""A text document from outside without its comments: they are no part of what is read, and LibreOffice falls over them."""

from __future__ import annotations

import re

from sognko_docs.word.zipfil import Medlem, les_zip, pakk, skriv_zip

_WORD = re.compile(rb"<w:comment(?:RangeStart|RangeEnd|Reference)\b[^>]*?/>")
_ODF = re.compile(
    rb"<office:annotation(?=[\s>]).*?</office:annotation>|<office:annotation-end\b[^>]*?/>", re.DOTALL
)


def utan_kommentarar(data: bytes, ending: str) -> bytes:
    """Return a docx or odt without comments; the file must have been looked through before. Other files come back as they are."""
    moenster = {".docx": _WORD, ".odt": _ODF}.get(ending)
    if moenster is None:
        return data
    return skriv_zip(_utan(medlem, moenster) for medlem in les_zip(data).values())


def _utan(medlem: Medlem, moenster: re.Pattern[bytes]) -> Medlem:
    """Return a part without what matches; one that has none is passed on as it is, still packed."""
    if not medlem.namn.endswith(".xml"):
        return medlem
    foer = medlem.innhald()
    etter = moenster.sub(b"", foer)
    return pakk(medlem.namn, etter) if etter != foer else medlem
