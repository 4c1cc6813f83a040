"""What a PDF does beyond being read, taken out page by page: scripts, programs to start, files inside, films."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

_LENKJER = ("http://", "https://", "mailto:")
_MEDIA = frozenset({"/RichMedia", "/Screen", "/3D", "/Movie", "/Sound"})
_KOMMENTAR = frozenset(
    {
        "/Text", "/FreeText", "/Highlight", "/Underline", "/Squiggly", "/StrikeOut", "/Stamp", "/Caret",
        "/Ink", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine",
    }
)  # fmt: skip


@dataclass(slots=True)
class Handlingar:
    """What was found in a PDF; all but comments and redactions has been taken out."""

    skript: set[str] = field(default_factory=set)
    """Kinds of actions: «/JavaScript», «/Launch»."""
    filer: int = 0
    media: int = 0
    kommentarar: int = 0
    sladdingar: int = 0
    """Places marked to be blacked out, where the text still lies below."""


def ta_ut(pdf: Pdf) -> Handlingar:
    """Take out what does something, leave what is read, and say what there was."""
    funne = Handlingar()
    _rot(pdf, funne)
    for side in pdf.pages:
        if Name.AA in side.obj:
            funne.skript |= set(_slag(side.obj[Name.AA]))
        for noekkel in (Name.AA, Name.AF):
            if noekkel in side.obj:
                del side.obj[noekkel]
        if Name.Annots in side.obj:
            side.obj[Name.Annots] = Array([ei for ei in merknader(side) if _blir(ei, funne)])
    return funne


def merknader(side: pikepdf.Page) -> Iterator[pikepdf.Object]:
    """Yield the annotations of a page; what is no annotation is passed over."""
    alle = side.obj.get(Name.Annots)
    if isinstance(alle, Array):
        yield from (ei for ei in alle if isinstance(ei, Dictionary))


def _rot(pdf: Pdf, funne: Handlingar) -> None:
    namn = pdf.Root.get(Name.Names)
    for eigar, noekkel in ((pdf.Root, Name.OpenAction), (pdf.Root, Name.AA), (namn, Name.JavaScript)):
        if isinstance(eigar, Dictionary) and noekkel in eigar:
            verdi = eigar[noekkel]
            funne.skript |= {"/JavaScript"} if noekkel == Name.JavaScript else set(_slag(verdi))
            del eigar[noekkel]
    funne.filer += len(pdf.attachments)
    if isinstance(namn, Dictionary) and Name.EmbeddedFiles in namn:
        del namn[Name.EmbeddedFiles]
    if Name.AF in pdf.Root:
        del pdf.Root[Name.AF]


def _slag(verdi: pikepdf.Object) -> Iterator[str]:
    """Yield the kinds of actions in an action, or in a dictionary of them; leading to a page is none."""
    if not isinstance(verdi, Dictionary):
        return
    for ei in (verdi, *(barn for barn in verdi.values() if isinstance(barn, Dictionary))):
        slag = str(ei.get(Name.S, ""))
        if slag.startswith("/") and slag not in {"/GoTo", "/URI", "/Named"}:
            yield slag


def _blir(ei: pikepdf.Object, funne: Handlingar) -> bool:
    """True for an annotation that stays, without what it does."""
    slag = str(ei.get(Name.Subtype, ""))
    funne.kommentarar += slag in _KOMMENTAR
    funne.sladdingar += slag == "/Redact"
    funne.filer += slag == "/FileAttachment"
    funne.media += slag in _MEDIA
    if slag == "/FileAttachment" or slag in _MEDIA:
        return False
    for noekkel in (Name.A, Name.AA, Name.PA):
        if noekkel in ei and not (noekkel == Name.A and _trygg(ei[noekkel])):
            funne.skript |= set(_slag(ei[noekkel]))
            if str(ei[noekkel].get(Name.S, "") if isinstance(ei[noekkel], Dictionary) else "") == "/URI":
                funne.skript.add("/URI")
            del ei[noekkel]
    return True


def _trygg(handling: pikepdf.Object) -> bool:
    """True for an action that leads to a page or to a web address, and does nothing more."""
    if not isinstance(handling, Dictionary) or Name.Next in handling:
        return False
    slag = handling.get(Name.S)
    if slag == Name.URI:
        return str(handling.get(Name.URI, "")).lower().startswith(_LENKJER)
    return bool(slag == Name.GoTo)
