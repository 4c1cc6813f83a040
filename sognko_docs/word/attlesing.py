"""A Word file read back: all text of all parts, what control each piece stands in, and what else is there."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from sognko_docs.identity.tekst import Tekst
from sognko_docs.word.avsnittlesing import Avsnittlesing, Fil
from sognko_docs.word.listetal import listetal
from sognko_docs.word.pakkelesing import eigne, kjerne, program, trekk, verknadstrekk
from sognko_docs.word.radlager import Uttak, er_trygg, ta_ut
from sognko_docs.word.stilverk import stilverk
from sognko_docs.word.xmldel import trygg_lesar
from sognko_docs.word.zipfil import Medlem, ZipFeil, les_zip

_DEL = re.compile(r"word/(document|header|footer|footnotes|endnotes|comments)(\d*)\.xml")
_REKKJE = ("document", "header", "footer", "footnotes", "endnotes", "comments")
_HOVUD = "word/document.xml"


class LesFeil(ValueError):  # noqa: N818  the name is Nynorsk
    """The bytes are not a Word file we can read; the text says why, in Nynorsk."""


def les(data: bytes, *, verknad: bool = False) -> Tekst:
    """Return the text of a Word file; raise ``LesFeil`` when it cannot be read.

    With ``verknad`` looks, fields and links are told by what comes of them, so that files two programs have saved can be
    held against each other; ids, settings and all that is said in more than one way is left out.

    Changes count as accepted. Text is NFC without soft hyphens; what fields such as the page number
    or the table of contents show is left out, no-break spaces stay.
    """
    try:
        return _les(les_zip(data), verknad=verknad)
    except LesFeil:
        raise
    except (ZipFeil, etree.XMLSyntaxError) as feil:
        raise LesFeil(f"fila kan ikkje lesast: {feil}") from feil
    except ValueError as feil:
        raise LesFeil("fila kan ikkje lesast: eit tal i henne er ikkje skrive som eit tal") from feil


def _les(medlemer: Mapping[str, Medlem], *, verknad: bool) -> Tekst:
    skrive_av = program(medlemer)
    omlagra = skrive_av.startswith("LibreOffice")
    fil = Fil(medlemer, stilverk(medlemer), listetal(medlemer), omlagra=omlagra, verknad=verknad)
    delar = {
        namn: _opne(medlemer[namn], utan=omlagra or verknad)
        for namn in sorted(filter(_DEL.fullmatch, medlemer), key=_plass)
    }
    for del_, (rot, uttak) in delar.items():
        Avsnittlesing(del_, fil, uttak).les(rot)
    heile = verknadstrekk if verknad else trekk
    return Tekst(
        tuple(fil.avsnitt),
        kjerne(medlemer),
        eigne(medlemer),
        tuple(fil.endringar),
        tuple(heile(medlemer, delar[_HOVUD][0] if _HOVUD in delar else None)),
        skrive_av,
    )


def _plass(namn: str) -> tuple[int, int]:
    slag, nr = _DEL.findall(namn)[0]
    return _REKKJE.index(slag), int(nr or 0)


def _opne(medlem: Medlem, *, utan: bool) -> tuple[etree._Element, Uttak | None]:
    """Return the root of a part, and the rows that are taken out of it where ``utan`` does not say that none may be."""
    xml = medlem.innhald()
    uttak = None if utan else ta_ut(xml)
    rot = _rot(medlem.namn, uttak.xml if uttak else xml)
    return (_rot(medlem.namn, xml), None) if uttak and not er_trygg(rot) else (rot, uttak)


def _rot(namn: str, xml: bytes) -> etree._Element:
    rot = etree.fromstring(xml, trygg_lesar())
    if rot.getroottree().docinfo.doctype:
        raise LesFeil(f"fila kan ikkje lesast: {namn} har ein dokumenttype")
    return rot
