"""Forms in a PDF: what is filled in becomes part of the page, so that it is shown everywhere and cannot be changed."""

from __future__ import annotations

from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from sognko_docs.delivery.pdf.handlingar import merknader

_DJUPN = 20


@dataclass(frozen=True, slots=True)
class Skjema:
    """What was made part of the pages."""

    felt: int
    signaturar: int


def har_xfa(pdf: Pdf) -> bool:
    """True for the kind of form only Adobe's programs show; elsewhere it is one page that says so."""
    skjema = pdf.Root.get(Name.AcroForm)
    return isinstance(skjema, Dictionary) and Name.XFA in skjema


def flat_ut(pdf: Pdf) -> Skjema:
    """Draw every field as it is filled in, and take the form away."""
    if not isinstance(pdf.Root.get(Name.AcroForm), Dictionary):
        return Skjema(0, 0)
    felt = [ei for side in pdf.pages for ei in merknader(side) if ei.get(Name.Subtype) == Name.Widget]
    signaturar = sum(_arva(ei, Name.FT) == Name.Sig and _arva(ei, Name.V) is not None for ei in felt)
    if any(Name.AP not in ei for ei in felt):
        pdf.Root.AcroForm[Name.NeedAppearances] = True
    pdf.generate_appearance_streams()
    andre = [[ei for ei in merknader(side) if ei.get(Name.Subtype) != Name.Widget] for side in pdf.pages]
    for side in pdf.pages:
        side.obj[Name.Annots] = Array([ei for ei in merknader(side) if ei.get(Name.Subtype) == Name.Widget])
    pdf.flatten_annotations("screen")
    for side, attende in zip(pdf.pages, andre, strict=True):
        side.obj[Name.Annots] = Array(attende)
    if Name.AcroForm in pdf.Root:
        del pdf.Root[Name.AcroForm]
    return Skjema(len(felt) - signaturar, signaturar)


def _arva(felt: pikepdf.Object, noekkel: Name) -> pikepdf.Object | None:
    """Return what a field says, or what the fields above it say."""
    for _ in range(_DJUPN):
        if noekkel in felt:
            return felt[noekkel]
        over = felt.get(Name.Parent)
        if not isinstance(over, Dictionary):
            break
        felt = over
    return None
