"""Stamps: «Vedlegg 3 · side 14 av 43» in the corner of every page, set by LibreOffice so that the font is embedded."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Dictionary, Name, Page, Pdf, Rectangle

BREIDD, HOEGD = 70.0, 6.0
"""Size of a stamp, in millimetres."""
MARG = 5.0
"""From the edges of the page to the stamp, in millimetres."""
PUNKT = 72 / 25.4
"""Points a millimetre."""
EKSPORT = {"SelectPdfVersion": 2, "UseTaggedPDF": False, "ExportBookmarks": False}
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_DOKUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="{odf}office:1.0" xmlns:style="{odf}style:1.0" xmlns:text="{odf}text:1.0" xmlns:fo="{odf}xsl-fo-compatible:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="{breidd}mm" fo:page-height="{hoegd}mm" fo:margin="0mm"/></style:page-layout>
<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:text-align="end" fo:break-before="page"/>
<style:text-properties fo:font-family="Carlito" fo:font-size="8pt" fo:color="#444444" fo:language="nn" fo:country="NO"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"/></office:master-styles>
<office:body><office:text>{linjer}</office:text></office:body></office:document>
"""


def stempelark(linjer: Sequence[str]) -> bytes:
    """Return a flat OpenDocument file with one small page for each stamp, to be made PDF by LibreOffice."""
    avsnitt = "".join(f'<text:p text:style-name="P">{escape(linje)}</text:p>' for linje in linjer)
    return _DOKUMENT.format(odf=_ODF, breidd=BREIDD, hoegd=HOEGD, linjer=avsnitt).encode()


def stemple(ut: Pdf, stempel: Pdf) -> None:
    """Lay one page of ``stempel`` in the upper right corner of each page, seen as the reader sees it.

    A stamp is no part of the text: it is marked as an artefact, which screen readers pass over.
    Raise ``ValueError`` when there are not as many stamps as pages.
    """
    if len(ut.pages) != len(stempel.pages):
        raise ValueError(f"{len(ut.pages)} pages and {len(stempel.pages)} stamps")
    for nr, (side, merke) in enumerate(zip(ut.pages, stempel.pages, strict=True), 1):
        # A name of our own: the library draws one at random, and the same packet must give the same bytes.
        namn = Name(f"/Stempel{nr}")
        teikning = ut.copy_foreign(merke.as_form_xobject())
        if Name.Resources not in side.obj:
            side.obj[Name.Resources] = Dictionary()
        ressursar = side.obj.Resources
        if Name.XObject not in ressursar:
            ressursar[Name.XObject] = Dictionary()
        ressursar.XObject[namn] = teikning
        plassert = side.calc_form_xobject_placement(
            teikning, namn, _plass(side), invert_transformations=True, allow_shrink=True, allow_expand=False
        )
        side.contents_add(b"q\n", prepend=True)
        side.contents_add(b"Q\n/Artifact <</Type /Pagination>> BDC\n" + plassert + b"\nEMC\n")


def _plass(side: Page) -> Rectangle:
    """Return the upper right corner of a page as it is turned when it is shown, in points."""
    x0, y0, x1, y1 = (float(tal) for tal in side.mediabox)
    b, h, m = BREIDD * PUNKT, HOEGD * PUNKT, MARG * PUNKT
    vinkel = int(side.obj.get(Name.Rotate, 0)) % 360
    hjoerne = {
        0: (x1 - m - b, y1 - m - h, x1 - m, y1 - m),
        90: (x0 + m, y1 - m - b, x0 + m + h, y1 - m),
        180: (x0 + m, y0 + m, x0 + m + b, y0 + m + h),
        270: (x1 - m - h, y0 + m, x1 - m, y0 + m + b),
    }
    return pikepdf.Rectangle(*hjoerne.get(vinkel, hjoerne[0]))
