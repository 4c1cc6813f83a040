"""What a package says it consists of: the kind of document, its relationships, and parts that carry programs."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping

from lxml import etree

from sognko_docs.word.avvist import Avvist
from sognko_docs.word.stad import KORT
from sognko_docs.word.xmldel import trygg_lesar
from sognko_docs.word.zipfil import Medlem

DOKUMENT = "word/document.xml"
_TYPAR, _ROTREL = "[Content_Types].xml", "_rels/.rels"
_VANLEG = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_STRENG = b"http://purl.oclc.org/ooxml/"
_LAGRE = "opne fila i Word, og lagre ho på nytt som vanleg Word-dokument (.docx)"
_RELSLAG = {
    "vbaProject": ("D109", "Fila inneheld makroar"),
    "wordVbaData": ("D109", "Fila inneheld makroar"),
    "oleObject": ("D117", "Fila har eit innebygd objekt frå eit anna program (OLE)"),
    "package": ("D117", "Fila har ei innebygd fil"),
    "control": ("D118", "Fila har ein ActiveX-kontroll"),
    "activeXControlBinary": ("D118", "Fila har ein ActiveX-kontroll"),
    "aFChunk": ("D119", "Fila hentar inn eit anna dokument (altChunk)"),
    "subDocument": ("D119", "Fila hentar inn eit anna dokument"),
}
_NAMN = (
    ("vbaproject", "D109", "Fila inneheld makroar"),
    ("word/activex/", "D118", "Fila har ein ActiveX-kontroll"),
    ("oleobject", "D117", "Fila har eit innebygd objekt frå eit anna program (OLE)"),
)
_HJELP = {
    "D109": "lagre fila på nytt som vanleg Word-dokument (.docx); då blir makroane borte",
    "D117": "slett objektet i Word, eller set det inn som bilete, og lagre fila på nytt",
    "D118": "slett kontrollen i Word (Utviklar > Utformingsmodus), og lagre fila på nytt",
    "D119": "opne fila i Word og lagre ho på nytt; då blir det som er henta inn, ein del av dokumentet",
}


def sjekk_pakke(medlemer: Mapping[str, Medlem], delar: Mapping[str, bytes]) -> None:
    """Raise ``Avvist`` unless this is a plain Word document that carries no programs and fetches nothing."""
    typar = _rot(_TYPAR, delar)
    if any(_STRENG in delar.get(namn, b"") for namn in (_ROTREL, DOKUMENT)):
        melding = "Fila er lagra som Strict Open XML; lagre om som vanleg Word-dokument"
        raise Avvist("D112", melding, "vel Fil > Lagre som > Word-dokument (*.docx), ikkje «Strict Open XML»")
    _sjekk_type({(e.get("PartName") or e.get("Extension") or ""): e.get("ContentType", "") for e in typar})
    if DOKUMENT not in delar or not delar[DOKUMENT].strip():
        raise Avvist("D111", f"Fila er ikkje eit heilt Word-dokument: «{DOKUMENT}» manglar", _LAGRE)
    _sjekk_namn(medlemer)
    for namn in delar:
        if namn.endswith(".rels"):
            _sjekk_rel(namn, _rot(namn, delar))
    if b"altChunk" in delar[DOKUMENT]:
        raise Avvist("D119", "Fila hentar inn eit anna dokument (altChunk)", _HJELP["D119"], DOKUMENT)


def _sjekk_namn(namna: Iterable[str]) -> None:
    for namn in namna:
        for bit, kode, melding in _NAMN:
            if bit in namn.lower():
                raise Avvist(kode, melding, _HJELP[kode], namn)


def rot(namn: str, data: bytes) -> etree._Element:
    """Return the root of a part that has been looked through; raise ``Avvist`` when it is not XML."""
    try:
        return etree.fromstring(data, trygg_lesar())
    except etree.XMLSyntaxError as feil:
        if "depth" in str(feil).lower():
            hjelp = "ei slik fil er ikkje laga i Word; spør avsendaren kvar ho kjem frå"
            raise Avvist(
                "D114", "Fila har delar inni kvarandre så djupt at ho ikkje kan opnast", hjelp, namn
            ) from feil
        melding = f"Delen «{namn}» i fila er øydelagd"
        raise Avvist(
            "D121", melding, "be om å få fila på nytt, eller opne og lagre ho i Word", namn
        ) from feil


def _rot(namn: str, delar: Mapping[str, bytes]) -> etree._Element:
    if namn not in delar:
        raise Avvist("D111", f"Fila er ikkje eit heilt Word-dokument: «{namn}» manglar", _LAGRE)
    return rot(namn, delar[namn])


def _sjekk_type(typar: Mapping[str, str]) -> None:
    if any("macroEnabled" in slag or "vbaProject" in slag for slag in typar.values()):
        raise Avvist("D109", "Fila inneheld makroar", _HJELP["D109"])
    if any("template.main" in slag for slag in typar.values()):
        raise Avvist("D111", "Fila er ein Word-mal, ikkje eit dokument", _LAGRE)
    if any("spreadsheetml.sheet.main" in s or "presentationml" in s for s in typar.values()):
        raise Avvist("D105", "Fila er frå Excel eller PowerPoint, ikkje Word", "sjå etter at det er rett fil")
    if typar.get(f"/{DOKUMENT}", typar.get("xml")) != _VANLEG:
        raise Avvist("D111", "Fila seier ikkje at ho er eit Word-dokument", _LAGRE, _TYPAR)


def _sjekk_rel(namn: str, rels: etree._Element) -> None:
    """Hold the relationships of a part against what a paper for a council can have."""
    av_diagram = posixpath.dirname(posixpath.dirname(namn)).endswith("charts")
    for rel in rels.iterchildren(etree.Element):
        slag = rel.get("Type", "").rpartition("/")[2]
        if rel.get("TargetMode") == "External":
            if slag != "hyperlink":
                raise _ekstern(slag, rel.get("Target", ""), namn)
        elif slag in _RELSLAG and not (slag == "package" and av_diagram):
            kode, melding = _RELSLAG[slag]
            raise Avvist(kode, melding, _HJELP[kode], namn)


def _ekstern(slag: str, maal: str, namn: str) -> Avvist:
    kva = {"attachedTemplate": "malen", "image": "eit bilete"}.get(slag, "noko")
    kort = maal if len(maal) <= KORT else f"{maal[: KORT - 1]}…"
    hjelp = (
        "kople frå malen i Word (Utviklar > Dokumentmal > Normal), og lagre fila på nytt"
        if slag == "attachedTemplate"
        else "set biletet inn i dokumentet i staden for å lenkje til det, og lagre fila på nytt"
    )
    return Avvist("D115", f"Fila hentar {kva} utanfrå: {kort}", hjelp, namn)
