"""Holds Word files against what all must be able to read: templates in full, documents in what the case can change."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from lxml import etree

from sognko_docs.finding import Finding, Stad
from sognko_docs.tilgjenge.alle import KRAV
from sognko_docs.tilgjenge.krav import dokumentfunn, malfunn
from sognko_docs.word.feil import MalFeil
from sognko_docs.word.pakke import opne_pakke
from sognko_docs.word.tilgjengelesing import les_dokument
from sognko_docs.word.tilgjengemal import les_mal
from sognko_docs.word.tilgjengesil import er_tvilsamt
from sognko_docs.word.zipfil import Medlem, ZipFeil, les_zip


def sjekk_mal(fil: Path) -> tuple[Finding, ...]:
    """Return what keeps some from reading what the template ``fil`` makes; nothing when it cannot be opened.

    That a file cannot be opened, or is no template, is for the check of the tags to tell.
    """
    try:
        medlemer: Mapping[str, Medlem] = opne_pakke(fil.read_bytes())
        return malfunn(les_mal(medlemer), KRAV, Stad(fil))
    except (OSError, MalFeil, ZipFeil, etree.XMLSyntaxError):
        return ()


def sjekk_dokument(data: bytes, stad: Stad) -> tuple[Finding, ...]:
    """Return what keeps some from reading a finished document, told of ``stad``."""
    medlemer = les_zip(data)
    return dokumentfunn(les_dokument(medlemer), KRAV, stad) if er_tvilsamt(medlemer) else ()
