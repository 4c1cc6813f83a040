"""The text of a PDF comes back page by page; any file that is not one such is told, in bounded time."""

from __future__ import annotations

import time
from io import BytesIO

import pytest
from pypdf import PdfWriter

from sognko_docs.load import pdf
from sognko_docs.load.pdf import FEIL, Pdftekst, les_pdf
from tests.load.pdfar import lag_pdf

SIDER = [["Saksprotokoll", "Kommunestyret i Årdal vedtek avtalen."], ["Side 2 med «sitat» og å"]]


def test_the_lines_of_each_page_come_back() -> None:
    assert les_pdf(lag_pdf(SIDER)) == Pdftekst(tuple(map(tuple, SIDER)))


def test_a_scanned_file_is_told_to_have_no_text() -> None:
    assert les_pdf(lag_pdf([[], []])).feil == "utan tekst"


def test_an_encrypted_file_is_told() -> None:
    skrivar = PdfWriter(BytesIO(lag_pdf(SIDER)))
    skrivar.encrypt("løyndom", algorithm="RC4-128")
    skrivar.write(ut := BytesIO())
    assert les_pdf(ut.getvalue()).feil == "kryptert"


def test_a_file_that_only_forbids_printing_is_read() -> None:
    skrivar = PdfWriter(BytesIO(lag_pdf(SIDER)))
    skrivar.encrypt("", "eigar", algorithm="RC4-128")
    skrivar.write(ut := BytesIO())
    assert les_pdf(ut.getvalue()).sider[0][0] == "Saksprotokoll"


def test_too_many_pages_are_told() -> None:
    assert les_pdf(lag_pdf([["x" * 30]] * (pdf.MAKS_SIDER + 1))).feil == "for mange sider"


def test_too_much_text_is_told() -> None:
    assert les_pdf(lag_pdf([["x" * 1000] * 500] * 5)).feil == "for mykje tekst"


def test_a_file_too_large_is_refused_before_it_is_opened() -> None:
    assert les_pdf(b"%PDF-1.4" + bytes(pdf.MAKS_BYTE)).feil == "for stor"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"<html>", bytes(2000) + b"%PDF-1.4"])
def test_what_is_no_pdf_is_told(data: bytes) -> None:
    assert les_pdf(data).feil == "ikkje pdf"


HEIL = lag_pdf(SIDER)
OEYDELAGDE = {
    "berre hovudet": b"%PDF-1.4\n",
    "avkutta": HEIL[: len(HEIL) // 3],
    "utan rot": HEIL.replace(b"/Root 1 0 R", b"/Root 9 0 R"),
    "side som er sin eigen forelder": HEIL.replace(b"/Kids [4 0 R", b"/Kids [2 0 R"),
    "tal i staden for sider": HEIL.replace(b"/Pages 2 0 R", b"/Pages 77"),
    "rusk": b"%PDF-1.7\n" + bytes(range(256)) * 200,
}


@pytest.mark.parametrize("namn", OEYDELAGDE)
def test_a_broken_file_is_told_or_read_and_nothing_is_raised(namn: str) -> None:
    svar = les_pdf(OEYDELAGDE[namn])
    assert svar.feil in {*FEIL, ""}
    assert bool(svar.feil) != bool(svar.sider)


def test_a_file_that_takes_too_long_is_given_up() -> None:
    start = time.perf_counter()
    assert les_pdf(HEIL, sekund=0.001).feil == "for treg"
    assert time.perf_counter() - start < 5
