"""Attachments of any kind a council has, made ready to be part of a packet; what cannot be is told, never guessed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import PurePath

import pikepdf

Omform = Callable[[bytes, str, str], bytes]
"""Makes PDF of a file: the bytes, the ending of its name, and the name of the export filter."""

FILTER: Mapping[str, str] = {
    ".docx": "writer_pdf_Export",
    ".odt": "writer_pdf_Export",
    ".rtf": "writer_pdf_Export",
    ".xlsx": "calc_pdf_Export",
    ".ods": "calc_pdf_Export",
}
"""What LibreOffice makes PDF of, and with which filter."""


class UbrukelegVedlegg(Exception):  # noqa: N818  # why: the name is Nynorsk
    """The attachment cannot be part of the packet; ``str()`` says why and ``raad`` the way out, in Nynorsk."""

    def __init__(self, kvifor: str, raad: str) -> None:
        super().__init__(kvifor)
        self.raad = raad


def til_pdf(namn: str, data: bytes, omform: Omform) -> bytes:
    """Return an attachment as PDF that can be joined with others; raise ``UbrukelegVedlegg`` when it cannot."""
    ending = PurePath(namn).suffix.lower()
    if ending in FILTER:
        data = omform(data, ending, FILTER[ending])
    elif ending != ".pdf":
        raise UbrukelegVedlegg(f"filer av typen «{ending or namn}» kan ikkje bli PDF", "lagre fila som PDF")
    _sjekk(data)
    return data


def _sjekk(data: bytes) -> None:
    """Open a PDF as the packet will, and refuse what would break it."""
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            if pdf.is_encrypted:
                raise UbrukelegVedlegg(
                    "PDF-en er verna mot kopiering", "skriv ut dokumentet til ein ny PDF utan vern"
                )
            if not len(pdf.pages):
                raise UbrukelegVedlegg("PDF-en har ingen sider", "lag PDF-en på nytt")
    except pikepdf.PasswordError:
        raise UbrukelegVedlegg("PDF-en krev passord", "lagre han utan passord") from None
    except pikepdf.PdfError:
        raise UbrukelegVedlegg(
            "PDF-en er øydelagd", "opne han i eit PDF-program, og lagre han på nytt"
        ) from None
