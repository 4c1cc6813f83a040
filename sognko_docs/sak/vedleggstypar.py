"""The kinds of attachments a packet can hold, by the ending of the file's name, and what to do about the others."""

from collections.abc import Mapping

TEKST = frozenset({".docx", ".odt", ".rtf"})
REKNEARK = frozenset({".xlsx", ".ods"})
BILETE = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff", ".gif", ".bmp", ".webp"})
KAN_MED = frozenset({".pdf"}) | TEKST | REKNEARK | BILETE
"""Endings of the files that can be part of a packet, in small letters."""

_RAAD: Mapping[str, str] = {
    ".doc": "lagre fila som Word-dokument (.docx) eller PDF",
    ".docm": "lagre fila som Word-dokument utan makroar (.docx)",
    ".xls": "lagre fila som Excel-arbeidsbok (.xlsx) eller PDF",
    ".xlsm": "lagre fila som Excel-arbeidsbok utan makroar (.xlsx)",
    ".heic": "opne biletet på telefonen eller maskina, og lagre det som JPEG (.jpg)",
    ".heif": "opne biletet på telefonen eller maskina, og lagre det som JPEG (.jpg)",
    ".avif": "opne biletet, og lagre det som JPEG (.jpg)",
    ".zip": "pakk ut fila, og før opp kvart dokument som eige vedlegg",
    ".7z": "pakk ut fila, og før opp kvart dokument som eige vedlegg",
    ".mp4": "skriv i «merknad» kvar filmen kan sjåast, og ta bort «fil»",
    ".mov": "skriv i «merknad» kvar filmen kan sjåast, og ta bort «fil»",
}


def ending(namn: str) -> str:
    """Return the ending of a file name with its dot, in small letters; empty when it has none."""
    stamme, punktum, slutt = namn.rpartition(".")
    return f".{slutt.lower()}" if punktum and stamme else ""


def raad(namn: str) -> str:
    """Return the way out for a file of a kind that no packet can hold."""
    if not (slutt := ending(namn)):
        return "skriv filtypen sist i namnet, til dømes «.pdf»"
    return _RAAD.get(slutt, "lagre fila som PDF")
