"""What a file is by its first bytes, whatever its name says."""

from __future__ import annotations

from sognko_docs.word.avvist import Avvist

_CFB = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The old container of Office, which also holds encrypted files of the new kind."""
_LAGRE = "opne fila i Word eller LibreOffice, og lagre ho som vanleg Word-dokument (.docx)"
_ANDRE = (
    (b"%PDF", "ein PDF"),
    (b"{\\rtf", "eit RTF-dokument"),
    (b"\x89PNG", "eit bilete"),
    (b"\xff\xd8\xff", "eit bilete"),
    (b"Rar!", "eit anna arkiv"),
    (b"7z\xbc\xaf", "eit anna arkiv"),
)
_MERKE = (b"<html", b"<!doctype html", b"mime-version:", b"<?mso-application", b"<w:worddocument", b"<?xml")


def krev_zip(data: bytes) -> None:
    """Raise ``Avvist`` unless the bytes begin as a zip archive; say what they are instead."""
    if data.startswith(b"PK\3\4"):
        if b"PK\5\6" not in data[-66_000:]:
            raise Avvist("D106", "Fila er avkorta: slutten manglar", "be om å få fila på nytt")
        _krev_ikkje_open_document(data)
        return
    if data.startswith(_CFB):
        raise _gammal(data)
    if not data:
        raise Avvist("D102", "Fila er tom", "be om å få fila på nytt")
    for start, kva in _ANDRE:
        if data.startswith(start):
            raise Avvist("D105", f"Fila er {kva}, ikkje eit Word-dokument, same kva ho heiter", _LAGRE)
    hovud = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if any(merke in hovud for merke in _MERKE):
        raise Avvist("D105", "Fila er ei nettside eller rein XML, ikkje eit Word-dokument", _LAGRE)
    raise Avvist(
        "D102", "Fila er ikkje ei Word-fil", "sjå etter at det er rett fil; ei Word-fil sluttar på .docx"
    )


def _krev_ikkje_open_document(data: bytes) -> None:
    """OpenDocument says what it is in its first member, which is stored as plain text."""
    if data[30:38] == b"mimetype" and b"application/vnd.oasis" in data[38:200]:
        raise Avvist(
            "D105", "Fila er eit OpenDocument (.odt eller liknande), ikkje eit Word-dokument", _LAGRE
        )


def _gammal(data: bytes) -> Avvist:
    def har(namn: str) -> bool:
        return namn.encode("utf-16-le") in data

    if har("EncryptedPackage") or har("EncryptionInfo"):
        hjelp = "opne fila med passordet i Word, ta bort passordet (Fil > Info > Vern dokument), og lagre ho på nytt"
        return Avvist("D103", "Fila er kryptert med passord", hjelp)
    if har("WordDocument"):
        return Avvist("D104", "Fila er i det gamle Word-formatet (.doc)", _LAGRE)
    return Avvist("D105", "Fila er laga i eit anna program enn Word", _LAGRE)
