"""The parts of a finished workbook, with the language XlsxWriter has no property for."""

from __future__ import annotations

import zipfile
from io import BytesIO

_KJERNE = "docProps/core.xml"
_SPRAAK = b"<dc:language>nn-NO</dc:language>"
_FORFATTAR = b"<dc:creator>"


def delar_av(bok: BytesIO) -> dict[str, bytes]:
    """Return the parts by name, in the order they are packed."""
    with zipfile.ZipFile(bok) as pakke:
        delar = {namn: pakke.read(namn) for namn in pakke.namelist()}
    delar[_KJERNE] = delar[_KJERNE].replace(_FORFATTAR, _SPRAAK + _FORFATTAR, 1)
    return delar
