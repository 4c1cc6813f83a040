"""A chart in a finished document: its drawing, and the parts that go with it.

In Word's own form the drawing points to a chart part with a workbook; as a picture it points to a PNG.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from sognko_docs.word.diagramdata import les_diagram
from sognko_docs.word.diagramform import BREIDD, hoegd
from sognko_docs.word.markoer import DEKLARASJON, xml_tekst
from sognko_docs.word.zipfil import Medlem, pakk

Form: TypeAlias = Literal["word", "bilete"]

_EMU = 36_000
_A = "http://schemas.openxmlformats.org/drawingml/2006"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKKEREL = "http://schemas.openxmlformats.org/package/2006/relationships"
_GRAFTYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_BOKTYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Vedlagt:
    """What charts bring into a package: parts, content types by extension and by part, relationships."""

    medlemer: tuple[Medlem, ...] = ()
    endingar: tuple[tuple[str, str], ...] = ()
    typar: tuple[tuple[str, str], ...] = ()
    rel: tuple[tuple[str, str, str], ...] = ()
    """Id, type and target, from the body."""


def teikning(noekkel: str, nr: int, ident: str, form: Form) -> str:
    """Return the inline drawing of chart number ``nr`` of a document, with its alternative text."""
    diagram = les_diagram(noekkel)
    bredd, hoegde = round(BREIDD * _EMU), round(hoegd(diagram) * _EMU)
    inni = _bilete(nr, bredd, hoegde) if form == "bilete" else _graf(nr)
    tittel, alt = xml_tekst(str(diagram.tittel.verdi)), xml_tekst(diagram.alt)
    return (
        f'<wp:inline xmlns:wp="{_A}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{bredd}" cy="{hoegde}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{ident}" name="Diagram {nr}" descr="{alt}" title="{tittel}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic xmlns:a="{_A}/main">{inni}</a:graphic></wp:inline>'
    )


def _graf(nr: int) -> str:
    return (
        f'<a:graphicData uri="{_A}/chart"><c:chart xmlns:c="{_A}/chart" xmlns:r="{_REL}" r:id="{_rid(nr)}"/>'
        "</a:graphicData>"
    )


def _bilete(nr: int, bredd: int, hoegde: int) -> str:
    return (
        f'<a:graphicData uri="{_A}/picture"><pic:pic xmlns:pic="{_A}/picture" xmlns:r="{_REL}"><pic:nvPicPr>'
        f'<pic:cNvPr id="{nr}" name="diagram{nr}.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{_rid(nr)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext cx="{bredd}" cy="{hoegde}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData>"
    )


def _rid(nr: int) -> str:
    return f"rIdDiagram{nr}"


def vedlagt(diagram: Sequence[str], form: Form) -> Vedlagt:
    """Return what the charts of a document, numbered from 1, bring into its package."""
    return _vedlagt(tuple((noekkel, nr) for nr, noekkel in enumerate(diagram, 1)), form)


@lru_cache(maxsize=32)
def _vedlagt(diagram: tuple[tuple[str, int], ...], form: Form) -> Vedlagt:
    if not diagram:
        return Vedlagt()
    numre = [nr for _, nr in diagram]
    if form == "bilete":
        from sognko_docs.word.diagrambilete import lag_bilete  # noqa: PLC0415  costs matplotlib, an extra

        return Vedlagt(
            tuple(pakk(f"word/media/diagram{nr}.png", lag_bilete(les_diagram(n))) for n, nr in diagram),
            endingar=(("png", "image/png"),),
            rel=tuple((_rid(nr), f"{_REL}/image", f"media/diagram{nr}.png") for nr in numre),
        )
    return Vedlagt(
        tuple(medlem for n, nr in diagram for medlem in _grafdelar(n, nr)),
        endingar=(("xlsx", _BOKTYPE),),
        typar=tuple((f"/word/charts/diagram{nr}.xml", _GRAFTYPE) for nr in numre),
        rel=tuple((_rid(nr), f"{_REL}/chart", f"charts/diagram{nr}.xml") for nr in numre),
    )


def _grafdelar(noekkel: str, nr: int) -> tuple[Medlem, ...]:
    from sognko_docs.word.diagramark import lag_graf  # noqa: PLC0415  costs XlsxWriter, not all documents need it

    graf, bok = lag_graf(les_diagram(noekkel))
    rel = (
        f'{DEKLARASJON}<Relationships xmlns="{_PAKKEREL}"><Relationship Id="rId1" Type="{_REL}/package" '
        f'Target="../embeddings/diagram{nr}.xlsx"/></Relationships>'
    )
    return (
        pakk(f"word/charts/diagram{nr}.xml", graf),
        pakk(f"word/charts/_rels/diagram{nr}.xml.rels", rel.encode()),
        pakk(f"word/embeddings/diagram{nr}.xlsx", bok),
    )
