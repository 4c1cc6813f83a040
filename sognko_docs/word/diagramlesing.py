"""What a drawing in a finished file says: the figures of a chart as cached in it, or the text of a picture."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from lxml import etree

from sognko_docs.compose.diagram import bilettekst
from sognko_docs.kroner import Kroner
from sognko_docs.skrift import kr
from sognko_docs.word.xmldel import trygg_lesar
from sognko_docs.word.zipfil import Medlem

_A = "http://schemas.openxmlformats.org/drawingml/2006"
_C, _WP = f"{{{_A}/chart}}", f"{{{_A}/wordprocessingDrawing}}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_BLIP = f"{{{_A}/main}}blip"
DIAGRAM = "Diagram: "
"""What the text of a chart begins with; its alternative text follows on the same line."""
_REL = re.compile(r"<Relationship\b[^>]*>")
_ATTR = re.compile(r'\b(Id|Target|TargetMode)="([^"]*)"')


def les_teikning(teikning: etree._Element, medlemer: Mapping[str, Medlem], del_: str) -> tuple[str, str]:
    """Return what a drawing says, and a short hash of the picture that nothing can be read from.

    Both are empty for a drawing that is neither a chart nor a picture.
    """
    alt = next((e.get("descr", "") for e in teikning.iter(_WP + "docPr")), "")
    graf = next(teikning.iter(_C + "chart"), None)
    if graf is not None and (medlem := _maal(graf.get(_R + "id", ""), medlemer, del_)):
        return "\n".join((f"{DIAGRAM}{alt}", *_seriar(medlem))), ""
    blip = next(teikning.iter(_BLIP), None)
    if blip is not None and (medlem := _maal(blip.get(_R + "embed", ""), medlemer, del_)):
        summa = hashlib.sha256(medlem.innhald()).hexdigest()[:12]
        return bilettekst(alt), f" [{posixpath.splitext(medlem.namn)[1][1:]} {summa}]"
    return "", ""


def reknearket(teikning: etree._Element, medlemer: Mapping[str, Medlem], del_: str) -> Medlem | None:
    """Return the workbook behind the chart of a drawing, where there is one."""
    graf = next(teikning.iter(_C + "chart"), None)
    diagram = None if graf is None else _maal(graf.get(_R + "id", ""), medlemer, del_)
    if diagram is None:
        return None
    data = etree.fromstring(diagram.innhald(), trygg_lesar()).find(f".//{_C}externalData")
    return None if data is None else _maal(data.get(_R + "id", ""), medlemer, diagram.namn)


def _maal(ident: str, medlemer: Mapping[str, Medlem], del_: str) -> Medlem | None:
    """Return the member that a relationship of the part ``del_`` leads to."""
    mappe, namn = posixpath.split(del_)
    rel = medlemer.get(f"{mappe}/_rels/{namn}.rels")
    for treff in _REL.findall(rel.innhald().decode()) if rel else ():
        felt = dict(_ATTR.findall(treff))
        if felt.get("Id") == ident and "Target" in felt:
            maal = felt["Target"]
            sti = maal[1:] if maal.startswith("/") else posixpath.normpath(f"{mappe}/{maal}")
            return medlemer.get(sti)
    return None


def _seriar(medlem: Medlem) -> list[str]:
    """Return a line for each series: its name, then each category and its figure."""
    rot = etree.fromstring(medlem.innhald(), trygg_lesar())
    linjer = []
    for serie in rot.iter(_C + "ser"):
        namn = " ".join(_punkt(serie, "tx").values())
        grupper, verdiar = _punkt(serie, "cat"), _punkt(serie, "val")
        par = (f"{grupper.get(nr, '?')} {_belop(verdi)}" for nr, verdi in verdiar.items())
        linjer.append(f"{namn}: {', '.join(par)}")
    return linjer


def _punkt(serie: etree._Element, kva: str) -> dict[str, str]:
    """Return the cached points of one side of a series by their index."""
    return {
        punkt.get("idx", ""): punkt.findtext(_C + "v", "")
        for side in serie.iterchildren(_C + kva)
        for punkt in side.iter(_C + "pt")
    }


def _belop(verdi: str) -> str:
    try:
        return kr(Kroner.fraa(Decimal(verdi)))
    except (InvalidOperation, ValueError, OverflowError):
        return verdi
