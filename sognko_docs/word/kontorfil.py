"""Office files from outside (docx, xlsx, odt, ods, rtf) looked through before LibreOffice opens them.

Nothing is parsed: the parts are unpacked a little at a time, counted, and searched for what an attachment cannot have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sognko_docs.word.avvist import Avvist
from sognko_docs.word.vakt import vakt
from sognko_docs.word.zipfil import Medlem, ZipFeil, les_zip

MAKS_XML = 60_000_000
"""Bytes of all XML in a file together."""
MAKS_MERKE = 1_500_000
"""Tags in all XML together: a sheet of a hundred thousand cells has a third of it."""
MAKS_ARK = 100
"""Sheets in a workbook."""
_XML = (".xml", ".rels", ".rdf")
_ANNA_KJELDE = re.compile(rb'TargetMode\s*=\s*["\']External["\']')
_REL = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_ODF_UTE = re.compile(rb'<(?:draw:image|draw:object|draw:plugin|text:section-source|table:table-source|draw:applet)\b[^>]*'
                      rb'xlink:href\s*=\s*["\'](?:[a-zA-Z][\w+.-]+:|//|\\\\|\.\./|/)')  # fmt: skip
_RTF_FARLEG = re.compile(
    rb"\\(?:object|objdata|objocx)\b|INCLUDE(?:PICTURE|TEXT)|DDE(?:AUTO)?\b", re.IGNORECASE
)
_FELT = re.compile(rb"\b(?:INCLUDEPICTURE|INCLUDETEXT|DDEAUTO|DDE)\b")
_SPORA = re.compile(
    rb"<(?:w:(?:ins|del|moveFrom|moveTo)\s|text:changed-region|table:(?:insertion|deletion|cell-content-change)\b)"
)
_KOMMENTAR = re.compile(rb"<(?:w:comment|office:annotation|comment|threadedComment)[\s>]")
_ARK = re.compile(rb"<(?:sheet|table:table)\s")
_KODE = {"D101": "P133", "D107": "P133", "D114": "P133"} | dict.fromkeys(
    ("D102", "D103", "D104", "D105", "D106", "D111", "D112", "D121"), "P130"
)
"""The codes of the guard of Word files, as a packet tells of them; the rest is content that has no place in a paper."""
_FREMMAND = "spør avsendaren kvar fila kjem frå, og be om ho som PDF"
_LAGRE_PDF = "lagre vedlegget som PDF, slik det skal sjåast"


@dataclass(frozen=True, slots=True)
class Kontorfil:
    """What a file that may be opened has, that those who read it should know."""

    spora: bool = False
    """Tracked changes that are neither accepted nor rejected."""
    kommentarar: bool = False


def sjekk_kontorfil(data: bytes, ending: str) -> Kontorfil:
    """Return what stands in an office file; raise ``Avvist`` for one that is not to be opened."""
    if ending == ".rtf":
        return _rtf(data)
    try:
        medlemer = les_zip(data)
    except ZipFeil as feil:
        if "kryptert" in str(feil):
            raise _nei("fila krev passord", "opne fila med passordet, og lagre ho utan", "P130") from feil
        raise _nei(f"fila er øydelagd: {feil}", "be om å få fila på nytt, eller som PDF", "P130") from feil
    _sjekk_namn(medlemer)
    funne = _sjekk_xml(medlemer)
    if ending == ".docx":
        _sjekk_word(data)
    return funne


def _sjekk_word(data: bytes) -> None:
    """Ask the guard of Word files too; a template somewhere else is let by, since LibreOffice never opens it."""
    avvist = vakt(data)
    if avvist is None or (avvist.kode == "D115" and "malen" in str(avvist)):
        return
    melding = str(avvist)
    raise _nei(melding[0].lower() + melding[1:], avvist.hjelp, _KODE.get(avvist.kode, "P138"))


def _nei(melding: str, hjelp: str, kode: str = "P138") -> Avvist:
    return Avvist(kode, melding, hjelp)


def _rtf(data: bytes) -> Kontorfil:
    if _RTF_FARLEG.search(data):
        raise _nei("fila har innebygde objekt, eller hentar noko utanfrå", _LAGRE_PDF)
    if b"\\annotation" in data:
        raise _nei("fila har kommentarar", "slett kommentarane, eller lagre vedlegget som PDF", "P137")
    return Kontorfil(spora=b"\\revised" in data or b"\\deleted" in data)


def _sjekk_namn(medlemer: Mapping[str, Medlem]) -> None:
    namna = [namn.lower() for namn in medlemer]
    if len(set(namna)) != len(namna):
        raise _nei("fila har to delar med same namn", _FREMMAND)
    if any(namn.endswith("vbaproject.bin") or namn.startswith(("basic/", "scripts/")) for namn in namna):
        raise _nei(
            "fila inneheld makroar", "lagre fila på nytt utan makroar (.docx eller .xlsx), eller som PDF"
        )
    if any("activex" in namn or "oleobject" in namn for namn in namna):
        raise _nei("fila har innebygde objekt frå andre program", _LAGRE_PDF)
    if any(namn.startswith("xl/externallinks/") for namn in namna):
        raise _nei(
            "arbeidsboka hentar tal frå andre filer",
            "bryt lenkjene i Excel (Data > Rediger lenkjer), eller lagre som PDF",
        )
    if any("encryption" in namn for namn in namna) and "meta-inf/manifest.xml" not in namna:
        raise _nei("fila krev passord", "opne fila med passordet, og lagre ho utan", "P130")


def _sjekk_xml(medlemer: Mapping[str, Medlem]) -> Kontorfil:
    storleik = merke = ark = 0
    spora = kommentarar = False
    for namn, medlem in medlemer.items():
        if not namn.lower().endswith(_XML):
            continue
        rest = b""
        for bit in _bitar(medlem):
            storleik, merke = storleik + len(bit), merke + bit.count(b"<")
            _krev_rom(storleik, merke)
            vindauge = rest + bit
            _sjekk_bit(namn, vindauge)
            spora = spora or bool(_SPORA.search(vindauge))
            kommentarar = kommentarar or bool(_KOMMENTAR.search(vindauge))
            ark += len(_ARK.findall(bit)) if namn in {"xl/workbook.xml", "content.xml"} else 0
            rest = vindauge[-4_000:]
    if ark > MAKS_ARK:
        raise _nei(f"arbeidsboka har {ark} ark; det meste er {MAKS_ARK}", "legg ved eit utdrag", "P133")
    return Kontorfil(spora, kommentarar)


def _krev_rom(storleik: int, merke: int) -> None:
    if storleik > MAKS_XML or merke > MAKS_MERKE:
        melding = "fila har så mange rader eller avsnitt at ho ikkje kan bli PDF"
        raise _nei(melding, "legg ved eit utdrag, eller ein PDF av det som skal lesast", "P133")


def _sjekk_bit(namn: str, bit: bytes) -> None:
    if b"<!DOCTYPE" in bit or b"<!ENTITY" in bit:
        raise _nei("fila har ein dokumenttype (DTD), som Office aldri skriv", _FREMMAND)
    if bit[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"\0" in bit[:200]:
        raise _nei(f"delen «{namn}» i fila kan ikkje lesast", _FREMMAND)
    if b"encryption-data" in bit:
        raise _nei("fila krev passord", "opne fila med passordet, og lagre ho utan", "P130")
    if _ODF_UTE.search(bit):
        raise _nei(
            "fila hentar noko utanfrå", "set biletet inn i staden for å lenkje til det, eller lagre som PDF"
        )
    if namn.startswith("word/") and b"instrText" in bit and _FELT.search(bit):
        raise _nei("fila har eit felt som hentar noko utanfrå", _LAGRE_PDF)
    for rel in _REL.findall(bit) if namn.endswith(".rels") else ():
        if _ANNA_KJELDE.search(rel) and b"hyperlink" not in rel and b"attachedTemplate" not in rel:
            raise _nei(
                "fila hentar noko utanfrå",
                "set biletet inn i staden for å lenkje til det, eller lagre som PDF",
            )


def _bitar(medlem: Medlem) -> Iterator[bytes]:
    try:
        yield from medlem.bitar()
    except ZipFeil as feil:
        raise _nei("fila er øydelagd", "be om å få fila på nytt, eller som PDF", "P130") from feil
