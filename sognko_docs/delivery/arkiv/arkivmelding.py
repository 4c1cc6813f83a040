"""``arkivmelding.xml`` in Fiks Arkiv's form (arkivmelding.opprett, version 1): one case folder and one register entry.

The order of the elements is that of the schema, which is strict about it.
"""

from __future__ import annotations

from pathlib import PurePath
from xml.etree.ElementTree import Element, SubElement, indent, tostring  # why: it only writes

from sognko_docs.compose.arkivpakke import AVSENDAR, SYSTEM, Arkivdokument, Arkivfil, Arkivsak
from sognko_docs.delivery.manifest import sha256

NAMN = "arkivmelding.xml"
_A = "https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/arkivmelding/opprett/v1"
_M = "https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/metadatakatalog/v1"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_VARIANT = {"P": "Produksjonsformat", "A": "Arkivformat"}
FORMAT = {
    ".docx": ("DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ".pdf": ("PDF", "application/pdf"),
    ".xlsx": ("XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ".odt": ("ODT", "application/vnd.oasis.opendocument.text"),
    ".ods": ("ODS", "application/vnd.oasis.opendocument.spreadsheet"),
    ".rtf": ("RTF", "application/rtf"),
    ".png": ("PNG", "image/png"),
    ".jpg": ("JPEG", "image/jpeg"),
    ".jpeg": ("JPEG", "image/jpeg"),
    ".tif": ("TIFF", "image/tiff"),
    ".tiff": ("TIFF", "image/tiff"),
    ".gif": ("GIF", "image/gif"),
    ".bmp": ("BMP", "image/bmp"),
    ".webp": ("WEBP", "image/webp"),
}
"""Code and media type by the ending of a file's name."""


def arkivmelding(sak: Arkivsak) -> bytes:
    """Return the message as UTF-8 XML: the same case gives the same bytes."""
    rot = Element("arkivmelding", {"xmlns": _A, "xmlns:m": _M, "xmlns:xsi": _XSI})
    _tekst(rot, "system", SYSTEM)
    _tekst(rot, "antallFiler", str(len(sak.filer)))
    _mappe(SubElement(rot, "mappe", {"xsi:type": "saksmappe"}), sak)
    _journalpost(SubElement(rot, "registrering", {"xsi:type": "journalpost"}), sak)
    indent(rot)
    kropp: bytes = tostring(rot, encoding="utf-8")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + kropp + b"\n"


def _mappe(mappe: Element, sak: Arkivsak) -> None:
    _tekst(mappe, "tittel", sak.tittel)
    _tekst(mappe, "offentligTittel", sak.tittel)
    if sak.profil.arkivdel:
        _kode(mappe, "arkivdel", sak.profil.arkivdel)
    _skjerming(mappe, sak)
    _klassifikasjon(mappe, sak)
    _noekkel(mappe, "referanseEksternNoekkel", sak.noekkel)
    if sak.saksnummer:
        _tekst(mappe, "saksaar", str(sak.saksnummer[0]))
        _tekst(mappe, "sakssekvensnummer", str(sak.saksnummer[1]))
    _tekst(mappe, "saksdato", sak.dato.isoformat())
    if sak.profil.administrativ_eining:
        _tekst(SubElement(mappe, "administrativEnhet"), "m:navn", sak.profil.administrativ_eining)
    _tekst(SubElement(mappe, "saksansvarlig"), "m:navn", sak.saksansvarleg)


def _journalpost(post: Element, sak: Arkivsak) -> None:
    forelder = SubElement(post, "referanseForelderMappe")
    _noekkel(forelder, "m:referanseEksternNoekkel", sak.noekkel)
    _skjerming(post, sak)
    for dokument in sak.dokument:
        _dokument(SubElement(post, "dokumentbeskrivelse"), dokument)
    _tekst(post, "tittel", f"Saksframlegg – {sak.tittel}")
    avsendar = SubElement(post, "korrespondansepart")
    _kode(avsendar, "korrespondanseparttype", "EA", "Avsendar")
    _tekst(avsendar, "korrespondansepartNavn", AVSENDAR)
    _noekkel(post, "referanseEksternNoekkel", f"{sak.noekkel}/saksframlegg")
    _kode(post, "journalposttype", "S", "Saksframlegg")
    _kode(post, "journalstatus", "F", "Ferdig frå sakshandsamar")
    _tekst(post, "dokumentetsDato", sak.dato.isoformat())
    _tekst(post, "antallVedlegg", str(len(sak.dokument) - 1))


def _dokument(element: Element, dokument: Arkivdokument) -> None:
    _kode(element, "dokumenttype", *dokument.slag)
    _kode(element, "dokumentstatus", "F", "Dokumentet er ferdigstilt")
    _tekst(element, "tittel", dokument.tittel)
    hovud = ("H", "Hovuddokument") if dokument.er_hovud else ("V", "Vedlegg")
    _kode(element, "tilknyttetRegistreringSom", *hovud)
    _tekst(element, "dokumentnummer", str(dokument.nummer))
    for fil in dokument.filer:
        _objekt(SubElement(element, "dokumentobjekt"), fil)


def _objekt(element: Element, fil: Arkivfil) -> None:
    ending = PurePath(fil.namn).suffix
    kode, medium = FORMAT.get(ending, (ending[1:].upper(), "application/octet-stream"))
    kode = "PDF/A" if fil.variant == "A" else kode
    _tekst(element, "versjonsnummer", "1")
    _kode(element, "variantformat", fil.variant, _VARIANT[fil.variant])
    _kode(element, "format", kode)
    _tekst(element, "mimeType", medium)
    _tekst(element, "filnavn", fil.namn)
    _tekst(element, "referanseDokumentfil", fil.namn)
    _tekst(element, "sjekksum", sha256(fil.data))
    _tekst(element, "sjekksumAlgoritme", "SHA-256")
    _tekst(element, "filstoerrelse", str(len(fil.data)))


def _skjerming(element: Element, sak: Arkivsak) -> None:
    if sak.profil.skjerming:
        skjerming = SubElement(element, "skjerming")
        _kode(skjerming, "tilgangsrestriksjon", sak.profil.skjerming.tilgang)
        _tekst(skjerming, "skjermingshjemmel", sak.profil.skjerming.heimel)


def _klassifikasjon(element: Element, sak: Arkivsak) -> None:
    if sak.arkivkode:
        klasse = SubElement(element, "klassifikasjon")
        if sak.profil.klassifikasjonssystem:
            _tekst(klasse, "klassifikasjonssystemID", sak.profil.klassifikasjonssystem)
        _tekst(klasse, "klasseID", sak.arkivkode)


def _noekkel(element: Element, namn: str, noekkel: str) -> None:
    ekstern = SubElement(element, namn)
    _tekst(ekstern, "m:fagsystem", SYSTEM)
    _tekst(ekstern, "m:noekkel", noekkel)


def _kode(element: Element, namn: str, kode: str, beskriving: str = "") -> None:
    ny = SubElement(element, namn)
    _tekst(ny, "m:kode", kode)
    if beskriving:
        _tekst(ny, "m:beskrivelse", beskriving)


def _tekst(element: Element, namn: str, verdi: str) -> None:
    SubElement(element, namn).text = verdi
