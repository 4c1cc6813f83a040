"""Reads what the tags of a PDF say, for the demands on access."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from sognko_docs.tilgjenge.pdfkrav import Pdfmerke, Pdftabell

_OVERSKRIFT = re.compile(r"H([1-9])")
_VISER = "BDC BMC EMC Tj TJ ' \" Do"
_MAKS_ROLLER = 10
"""Longer chains of roles than this are a circle."""


def les_merke(data: bytes) -> Pdfmerke:
    """Return what the tags of a PDF say."""
    with pikepdf.open(BytesIO(data)) as pdf:
        rot = pdf.Root.get(Name.StructTreeRoot, Dictionary())
        tre = _Tre(rot.get(Name.RoleMap, Dictionary()))
        for ledd in _barn(rot):
            tre.les(ledd)
        return Pdfmerke(
            merkt=bool(pdf.Root.get(Name.MarkInfo, Dictionary()).get(Name.Marked, False))
            and bool(_barn(rot)),
            rot=tuple(tre.slag(ledd) for ledd in _barn(rot)),
            spraak=str(pdf.Root.get(Name.Lang, "")),
            tittel=str(pdf.docinfo.get(Name.Title, "")),
            viser_tittel=bool(
                pdf.Root.get(Name.ViewerPreferences, Dictionary()).get(Name.DisplayDocTitle, False)
            ),
            overskrifter=tuple(tre.overskrifter),
            tabellar=tuple(tre.tabellar),
            bilete=tuple(tre.bilete),
            umerkte_sider=tuple(_umerkte(pdf)),
        )


class _Tre:
    """The tree of tags, walked in reading order."""

    def __init__(self, roller: pikepdf.Object) -> None:
        self._roller = {str(namn): str(rolle) for namn, rolle in roller.items()}
        self.overskrifter: list[int] = []
        self.tabellar: list[Pdftabell] = []
        self.bilete: list[str] = []

    def slag(self, ledd: pikepdf.Object) -> str:
        """Return the kind of a tag in PDF's own words."""
        slag = str(ledd.get(Name.S, ""))
        for _ in range(_MAKS_ROLLER):
            neste = self._roller.get(slag, slag)
            if neste == slag:
                break
            slag = neste
        return slag.removeprefix("/")

    def les(self, ledd: pikepdf.Object) -> None:
        """Take note of a tag and of all below it."""
        slag = self.slag(ledd)
        if nivaa := _OVERSKRIFT.fullmatch(slag):
            self.overskrifter.append(int(nivaa[1]))
        elif slag == "Table":
            self.tabellar.append(self._tabell(ledd))
        elif slag == "Figure":
            self.bilete.append(str(ledd.get(Name.Alt, "")))
        for barn in _barn(ledd):
            self.les(barn)

    def _tabell(self, tabell: pikepdf.Object) -> Pdftabell:
        rader = [list(_barn(rad)) for rad in self._rader(tabell)]
        hovud = tuple(_omfang(celle) for rad in rader for celle in rad if self.slag(celle) == "TH")
        return Pdftabell(hovud, len(rader))

    def _rader(self, ledd: pikepdf.Object) -> Iterator[pikepdf.Object]:
        for barn in _barn(ledd):
            if self.slag(barn) == "TR":
                yield barn
            elif self.slag(barn) in ("THead", "TBody", "TFoot"):
                yield from self._rader(barn)


def _barn(ledd: pikepdf.Object) -> list[pikepdf.Object]:
    """Return the tags right below one; content of a page is no tag."""
    barn = ledd.get(Name.K)
    alle = list(barn) if isinstance(barn, Array) else [barn]
    return [ei for ei in alle if isinstance(ei, Dictionary) and Name.S in ei]


def _omfang(celle: pikepdf.Object) -> str:
    """Return what a header cell is the header of: ``Column``, ``Row``, ``Both``, or nothing."""
    eigne = celle.get(Name.A, Array())
    for ei in eigne if isinstance(eigne, Array) else [eigne]:
        if isinstance(ei, Dictionary) and Name.Scope in ei:
            return str(ei.Scope).removeprefix("/")
    return ""


def _umerkte(pdf: Pdf) -> Iterator[int]:
    """Yield the pages, from 1, with text or pictures outside all tags and decoration."""
    for nr, side in enumerate(pdf.pages, 1):
        djupn: list[bool] = []
        for ordre in pikepdf.parse_content_stream(side, _VISER):
            slag = str(ordre.operator)
            if slag in ("BDC", "BMC"):
                djupn.append(_er_merkt(list(ordre.operands)))
            elif slag == "EMC":
                djupn = djupn[:-1]
            elif not any(djupn):
                yield nr
                break


def _er_merkt(operandar: list[object]) -> bool:
    if operandar and operandar[0] == Name.Artifact:
        return True
    return len(operandar) > 1 and isinstance(operandar[1], Dictionary) and Name.MCID in operandar[1]
