"""Runs of text: how a printed value becomes ``w:r`` elements, in a content control or on its own."""

from __future__ import annotations

import re

from sognko_docs.compose.verdi import Felt
from sognko_docs.word.hardt import haldt_saman
from sognko_docs.word.markoer import BLOKK, DOKDEL, ENDE, LINJE, mark, xml_tekst

_SKILJE = re.compile("([\n\t\u2011])")
_ELEMENT = {"\n": "<w:br/>", "\t": "<w:tab/>", "\u2011": "<w:noBreakHyphen/>"}
_ENDE = mark(ENDE)


def koeyring(tekst: str, rpr: str) -> str:
    """Return ``tekst`` as one run with the run properties ``rpr``; line breaks, tabs and hard hyphens become Word's."""
    trygg = xml_tekst(haldt_saman(tekst))
    if not _SKILJE.search(trygg):
        return f'<w:r>{rpr}<w:t xml:space="preserve">{trygg}</w:t></w:r>'
    bitar = (
        _ELEMENT.get(bit) or f'<w:t xml:space="preserve">{bit}</w:t>' for bit in _SKILJE.split(trygg) if bit
    )
    return f"<w:r>{rpr}{''.join(bitar)}</w:r>"


def i_kontroll(sti: str, innhald: str) -> str:
    """Return runs inside an inline content control bound to ``sti``."""
    return f"{mark(LINJE, xml_tekst(sti))}{innhald}{_ENDE}"


def i_blokkontroll(sti: str, innhald: str) -> str:
    """Return paragraphs and tables inside a block content control bound to ``sti``."""
    return f"{mark(BLOKK, xml_tekst(sti))}{innhald}{_ENDE}"


def i_dokumentdel(sti: str, innhald: str) -> str:
    """Return a table with its caption inside a block content control bound to ``sti``, as a part of a block."""
    return f"{mark(DOKDEL, xml_tekst(sti))}{innhald}{_ENDE}"


def felt_xml(felt: Felt, tekst: str, rpr: str) -> str:
    """Return the inline control of a field whose written form is ``tekst``."""
    return i_kontroll(felt.sti, koeyring(tekst, rpr))
