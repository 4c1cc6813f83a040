"""Bytes to text: UTF-8, NFC, LF line endings, and none of the characters a document cannot carry."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass
from pathlib import PurePath

from sognko_docs.finding import Finding, Stad

MAKS_BYTE = 2_000_000
"""A file larger than this is not read; the longest real case is a twentieth of it."""

BRIKKE = "\ufffd"
"""Stands where a character was refused, so that the rest of the file can still be read."""

_FORBODNE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plan + 0xFFFE)}{chr(plan + 0xFFFF)}" for plan in range(0x10000, 0x110000, 0x10000))
    + "]"
)
HARDE_MELLOMROM = "\u00a0\u2007\u202f\u3000"
"""Spaces that look like a space and are none to YAML; they come along when text is pasted from Word or a web page."""

_INNRYKK = re.compile(rf"^( *)([\t{HARDE_MELLOMROM}][ \t{HARDE_MELLOMROM}]*)(?=\S)", re.MULTILINE)
_TABULATOR, _HARDT = "Tabulator i innrykket", "Hardt mellomrom i innrykket"
_TIL_MELLOMROM = str.maketrans({"\t": "  ", **dict.fromkeys(HARDE_MELLOMROM, " ")})
_FYRSTE_LATIN1 = 0xA0
"""From here on Windows-1252 and Latin-1 agree with Unicode."""

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Tekst:
    """The text of a file as people see it, and the text to parse, in which every refusal is mended.

    The two have the same lines; they differ only in characters and indentation a finding is about.
    """

    synt: str
    mend: str
    funn: tuple[Finding, ...]


def les_tekst(data: bytes, fil: PurePath) -> Tekst:
    """Return the text of ``data`` without BOM, with LF line endings and in NFC, and what is wrong with it.

    The text is empty where nothing can be read: more than two million bytes, or UTF-16.
    """
    if (umogleg := _umogleg(data, fil)) is not None:
        return Tekst("", "", (umogleg,))
    tekst, funn = _dekod(data, fil)
    tekst = tekst.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not unicodedata.is_normalized("NFC", tekst):
        tekst = unicodedata.normalize("NFC", tekst)
    funn += _forbodne(tekst, fil) + _innrykk(tekst, fil)
    mend = _FORBODNE.sub(BRIKKE, tekst) if funn else tekst
    return Tekst(
        tekst, _INNRYKK.sub(lambda treff: treff[1] + treff[2].translate(_TIL_MELLOMROM), mend), tuple(funn)
    )


def forbode_teikn(verdi: str) -> str | None:
    """Return the first character of a value that a document cannot carry, as ``U+0007``."""
    if verdi.replace("\n", "").isprintable():
        return None
    treff = _FORBODNE.search(verdi)
    return f"U+{ord(treff[0]):04X}" if treff else None


def mend_teikn(verdi: str) -> str:
    """Return the value with every character a document cannot carry replaced."""
    return _FORBODNE.sub(BRIKKE, verdi)


def _umogleg(data: bytes, fil: PurePath) -> Finding | None:
    """Return why the bytes are not worth reading, if they are not."""
    if len(data) > MAKS_BYTE:
        return Finding(
            "Y102", "Fila er over 2 MB og blir ikkje lesen", fil=fil, stad=Stad(fil),
            hjelp="ei sak er tekst; legg store filer i mappa «vedlegg»",
        )  # fmt: skip
    if data.startswith(_UTF16) or data[:200].count(0) > len(data[:200]) // 4:
        return Finding(
            "Y103", "Fila er ikkje UTF-8, men UTF-16", fil=fil, stad=Stad(fil),
            hjelp="lagre fila på nytt med teiknkodinga UTF-8",
        )  # fmt: skip
    return None


def _latin1(feil: UnicodeError) -> tuple[str, int]:
    """Read a byte that is not UTF-8 the way Windows wrote it, so that keys are still recognised."""
    if not isinstance(feil, UnicodeDecodeError):
        raise feil
    kode = feil.object[feil.start]
    return (chr(kode) if kode >= _FYRSTE_LATIN1 else BRIKKE), feil.start + 1


codecs.register_error("sognko-latin1", _latin1)


def _dekod(data: bytes, fil: PurePath) -> tuple[str, list[Finding]]:
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as feil:
        foer = data[: feil.start].decode("utf-8").removeprefix("\ufeff")
        linjer = foer.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        stad = Stad(fil, len(linjer), len(linjer[-1]) + 1)
        melding = f"Fila er ikkje gyldig UTF-8: byte {feil.start + 1} er 0x{data[feil.start]:02X}"
        hjelp = "lagre fila på nytt med teiknkodinga UTF-8 (ho ser ut til å vere lagra som Windows-1252)"
        return data.decode("utf-8", "sognko-latin1"), [
            Finding("Y104", melding, fil=fil, stad=stad, hjelp=hjelp)
        ]


def stad_i(tekst: str, fil: PurePath, start: int, lengd: int) -> Stad:
    """Return the place of ``lengd`` characters from ``start`` in a text with LF line endings."""
    return Stad(fil, tekst.count("\n", 0, start) + 1, start - tekst.rfind("\n", 0, start), max(lengd, 1))


def _forbodne(tekst: str, fil: PurePath) -> list[Finding]:
    return [
        Finding(
            "Y105", f"Teiknet U+{ord(treff[0]):04X} kan ikkje stå i ei sak", fil=fil,
            stad=stad_i(tekst, fil, treff.start(), 1),
            hjelp="ta bort teiknet; det er usynleg og kjem gjerne med når ein limer inn tekst",
        )
        for treff in _FORBODNE.finditer(tekst)
    ]  # fmt: skip


def _innrykk(tekst: str, fil: PurePath) -> list[Finding]:
    return [
        Finding(
            "Y106", _TABULATOR if "\t" in treff[2] else _HARDT, fil=fil,
            stad=stad_i(tekst, fil, treff.start(2), len(treff[2])),
            hjelp="rykk inn med vanlege mellomrom, to for kvart nivå",
        )
        for treff in _INNRYKK.finditer(tekst)
    ]  # fmt: skip
