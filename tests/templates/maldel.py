"""What a house template must be, each rule a function that names what breaks it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from lxml import etree

from sognko_docs.word.xmldel import les_xml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MALAR = Path(__file__).parents[2] / "templates"
DOKUMENT, STILAR, NUMMER, INNSTILLINGAR = (
    "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/settings.xml",
)  # fmt: skip
UTAN_HOVUD = frozenset({"Signaturar"})
"""Table styles of forms to fill in, which have no header row."""


def delar(fil: Path) -> dict[str, bytes]:
    """Return the members of a template."""
    with zipfile.ZipFile(fil) as pakke:
        return {namn: pakke.read(namn) for namn in pakke.namelist()}


def rot(xml: bytes) -> etree._Element:
    """Return the root of a part."""
    return les_xml(xml)


def val(element: etree._Element | None) -> str:
    """Return the ``w:val`` of an element; empty when there is none."""
    return "" if element is None else element.get(W + "val", "")


def unoedige(namn: Iterable[str]) -> list[str]:
    """Return the members a lean template does not carry."""
    tunge = ("stylesWithEffects", "thumbnail", "customXml", "vba", "media/")
    return [n for n in namn if any(bit in n for bit in tunge)]


def framande_spraak(stilar: bytes, innstillingar: bytes) -> list[str]:
    """Return every language that is set to something else than Nynorsk."""
    element = [*rot(stilar).iter(W + "lang"), *rot(innstillingar).iter(W + "themeFontLang")]
    return [val(e) or "unset" for e in element if val(e) != "nn-NO"] + (
        [] if len(element) >= 2 else ["unset"]
    )


def direkte_formatering(dokument: bytes) -> list[str]:
    """Return the properties of paragraphs and runs that are not a style."""
    r = rot(dokument)
    egne = [b for p in r.iter(W + "pPr") for b in p if b.tag not in (W + "pStyle", W + "sectPr")]
    egne += [b for p in r.iter(W + "rPr") for b in p if b.tag != W + "rStyle"]
    return [etree.QName(b).localname for b in egne]


def brukte_stilar(dokument: bytes) -> set[str]:
    """Return the ids of all styles a part uses."""
    r = rot(dokument)
    return {val(e) for namn in ("pStyle", "rStyle", "tblStyle") for e in r.iter(W + namn)}


def tomme_avsnitt(dokument: bytes) -> int:
    """Return how many empty paragraphs stand outside tables, as spacing would."""
    kropp = rot(dokument)[0]
    return sum(1 for p in kropp.iterchildren(W + "p") if not "".join(p.itertext()).strip())


def tabellfeil(dokument: bytes) -> Iterator[str]:
    """Yield what a screen reader or a page break would trip over in a table."""
    for nr, tabell in enumerate(rot(dokument).iter(W + "tbl"), 1):
        eigenskapar = tabell.find(W + "tblPr")
        assert eigenskapar is not None
        stil = val(eigenskapar.find(W + "tblStyle"))
        for namn in ("tblCaption", "tblDescription"):
            if not val(eigenskapar.find(W + namn)):
                yield f"table {nr}: no {namn}"
        rader = tabell.findall(W + "tr")
        if stil not in UTAN_HOVUD and rader[0].find(f"{W}trPr/{W}tblHeader") is None:
            yield f"table {nr}: header row is not repeated"
        yield from (
            f"table {nr}: a row may split" for rad in rader if rad.find(f"{W}trPr/{W}cantSplit") is None
        )
        yield from (f"table {nr}: nested table" for _ in tabell.iterfind(f".//{W}tc//{W}tbl"))
        yield from (f"table {nr}: merged cells" for rad in rader if _slaattsaman(rad))


def _slaattsaman(rad: etree._Element) -> bool:
    """True when a row that is printed has merged cells; a row of template code is taken away."""
    kode = "{%tr" in "".join(rad.itertext())
    return not kode and next(rad.iter(W + "gridSpan", W + "vMerge"), None) is not None


def stilnamn(stilar: bytes) -> dict[str, str]:
    """Return the styles: id → the name Word knows them by."""
    return {s.get(W + "styleId", ""): val(s.find(W + "name")) for s in rot(stilar).iter(W + "style")}


def kontrast(farge: str, bakgrunn: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2), 1 to 21."""
    lys, moerk = sorted((_lysstyrke(farge), _lysstyrke(bakgrunn)), reverse=True)
    return (lys + 0.05) / (moerk + 0.05)


def _lysstyrke(farge: str) -> float:
    kanalar = [int(farge[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    r, g, b = (k / 12.92 if k <= 0.04045 else ((k + 0.055) / 1.055) ** 2.4 for k in kanalar)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def bleike_stilar(stilar: bytes, *, minst: float) -> list[str]:
    """Return the styles whose text has less contrast than ``minst`` on white or on a tint of the template."""
    r = rot(stilar)
    bakgrunnar = {"FFFFFF"} | {e.get(W + "fill", "FFFFFF") for e in r.iter(W + "shd")}
    return [
        f"{stil.get(W + 'styleId')}: {val(farge)} on {bakgrunn}"
        for stil in r.iter(W + "style")
        if (farge := stil.find(f"{W}rPr/{W}color")) is not None
        for bakgrunn in sorted(bakgrunnar)
        if kontrast(val(farge), bakgrunn) < minst
    ]


def nivaa_i_liste(nummerering: bytes, stil: str) -> list[str]:
    """Return the styles tied to the levels of the list definition that ``stil`` belongs to."""
    for liste in rot(nummerering).iter(W + "abstractNum"):
        knytte = [val(nivaa.find(W + "pStyle")) for nivaa in liste.iter(W + "lvl")]
        if stil in knytte:
            return knytte
    return []


def rader_til_eigen_kommune(dokument: bytes) -> int:
    """Return how many table rows set the council's own row apart."""
    return len(re.findall(rb"\{%tr if rad\.n\xc3\xb8kkel == kommune\.n\xc3\xb8kkel %\}", dokument))
