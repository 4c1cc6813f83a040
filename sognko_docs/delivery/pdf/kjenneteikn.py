"""What a file is by its first bytes, held against what its name says it is."""

from __future__ import annotations

from sognko_docs.delivery.pdf.vedleggsfunn import UbrukelegVedlegg
from sognko_docs.sak.vedleggstypar import KAN_MED, ending, raad

MAKS_BYTE = 200_000_000
"""Bytes an attachment may have."""
_HOVUD = 1024
"""Bytes in which a PDF must say that it is one."""
_HALE = 66_000
"""Bytes at the end of a zip archive in which its directory must end."""
_CFB = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BILETE = {
    b"\x89PNG\r\n\x1a\n": "eit PNG-bilete",
    b"\xff\xd8\xff": "eit JPEG-bilete",
    b"II*\0": "eit TIFF-bilete",
    b"MM\0*": "eit TIFF-bilete",
    b"GIF8": "eit GIF-bilete",
    b"BM": "eit BMP-bilete",
}
_ER = {
    ".png": "PNG",
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".tif": "TIFF",
    ".tiff": "TIFF",
    ".gif": "GIF",
    ".bmp": "BMP",
}
_ZIP = {
    b"word/document.xml": ("eit Word-dokument", ".docx"),
    b"xl/workbook.xml": ("ei Excel-arbeidsbok", ".xlsx"),
    b"ppt/presentation.xml": ("ein PowerPoint-presentasjon", ".pptx"),
    b"opendocument.text": ("eit OpenDocument-dokument", ".odt"),
    b"opendocument.spreadsheet": ("eit OpenDocument-rekneark", ".ods"),
}


def kjenn_att(namn: str, data: bytes) -> str:
    """Return the ending of a file whose bytes are what its name says; raise ``UbrukelegVedlegg`` when they are not."""
    slutt = ending(namn)
    if slutt not in KAN_MED:
        kva = f"filer av typen «{slutt}» kan ikkje bli PDF" if slutt else "namnet på fila har ingen filtype"
        raise UbrukelegVedlegg(kva, raad(namn))
    if not data:
        raise UbrukelegVedlegg("fila er tom", "be om å få fila på nytt")
    if len(data) > MAKS_BYTE:
        melding = f"fila er større enn {MAKS_BYTE // 1_000_000} MB"
        raise UbrukelegVedlegg(melding, "lagre fila med mindre bilete, eller del ho opp", "P133")
    if data.startswith(_CFB) and slutt != ".pdf":
        raise _gammal(data)
    if data.startswith(b"PK") and b"PK\5\6" not in data[-_HALE:]:
        raise UbrukelegVedlegg("fila er avkorta: slutten manglar", "be om å få fila på nytt")
    er, som = _er(data)
    if not _same(slutt, som):
        raise UbrukelegVedlegg(f"fila heiter «{slutt}», men er {er}", _omdoep(som), "P134")
    return slutt


def _same(slutt: str, som: str) -> bool:
    return som == slutt or {slutt, som} in ({".jpg", ".jpeg"}, {".tif", ".tiff"})


def _omdoep(som: str) -> str:
    if som in KAN_MED:
        return f"gi fila eit namn som sluttar på «{som}», og rett «fil»"
    return raad(f"x{som}") if som else "be om å få fila på nytt"


def _er(data: bytes) -> tuple[str, str]:
    """Return what bytes are, in words, and the ending such a file has."""
    if b"%PDF-" in data[:_HOVUD]:
        return "ein PDF", ".pdf"
    for start, kva in _BILETE.items():
        if data.startswith(start):
            slag = kva.split()[1].partition("-")[0]
            return kva, next(ein for ein, namn in _ER.items() if namn == slag)
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "eit WebP-bilete", ".webp"
    if data.startswith(b"{\\rtf"):
        return "eit RTF-dokument", ".rtf"
    if data.startswith(b"PK"):
        return next((ei for merke, ei in _ZIP.items() if merke in data), ("eit zip-arkiv", ".zip"))
    return _anna(data)


def _anna(data: bytes) -> tuple[str, str]:
    hovud = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if data.startswith(_CFB):
        return "ei fil frå eit eldre Office-program", ".doc"
    if data[4:12] in {b"ftypheic", b"ftypheix", b"ftypmif1", b"ftyphevc"}:
        return "eit HEIC-bilete", ".heic"
    if b"<html" in hovud or b"<!doctype html" in hovud:
        return "ei nettside", ".html"
    if not any(data[:2000]):
        return "berre nullar, truleg ei nedlasting som stoppa", ""
    return "noko anna, eller øydelagd", ""


def _gammal(data: bytes) -> UbrukelegVedlegg:
    """Return why an Office file in the old container is refused: encrypted ones of the new kind lie in it too."""
    if any(namn.encode("utf-16-le") in data for namn in ("EncryptedPackage", "EncryptionInfo")):
        return UbrukelegVedlegg("fila krev passord", "opne fila med passordet, og lagre ho utan")
    melding = "fila er i det gamle Office-formatet, same kva ho heiter"
    return UbrukelegVedlegg(melding, "opne fila, og lagre ho på nytt som .docx, .xlsx eller PDF", "P134")
