"""A native chart of Word: the chart part and the workbook behind it, both written by XlsxWriter.

Word keeps the numbers of a chart in a small workbook, opened by «Edit data». XlsxWriter writes chart parts
with the numbers cached in them; the part is taken out of one workbook and tied to a second one without the chart.
"""

from __future__ import annotations

import re
import zipfile
from datetime import UTC, datetime
from functools import lru_cache
from io import BytesIO
from typing import Any

from xlsxwriter.workbook import Workbook

from sognko_docs.compose.verdi import Diagram
from sognko_docs.word.diagramform import BLEK, FAA, LUFT, SKRIFT, Fyll, fyll, storleik
from sognko_docs.word.zipfil import pakk, skriv_zip

ARK = "Diagram"
TALFORM = "[>=1000000]#\\\u00a0###\\\u00a0##0;[>=1000]#\\\u00a0##0;0"
"""Digits grouped by no-break spaces whatever the language of the program that shows them."""
_GRAF = "xl/charts/chart1.xml"
_UTSKRIFT = re.compile(r"<c:printSettings>.*?</c:printSettings>", re.DOTALL)
_DATA = '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>'
_SLUTT = "</c:chartSpace>"
_ETIKETT = '<c:showVal val="1"/>'
_BERRE_VERDI = f'<c:showLegendKey val="0"/>{_ETIKETT}' + "".join(
    f'<c:show{kva} val="0"/>' for kva in ("CatName", "SerName", "Percent", "BubbleSize")
)
_PRESIST = (
    (_ETIKETT, _BERRE_VERDI),
    ('<c:lang val="nn-NO"/>', '<c:lang val="nn-NO"/><c:roundedCorners val="0"/>'),
    ('<c:grouping val="clustered"/>', '<c:grouping val="clustered"/><c:varyColors val="0"/>'),
    ("</c:spPr><c:dLbls>", '</c:spPr><c:invertIfNegative val="0"/><c:dLbls>'),
)
"""What XlsxWriter leaves unsaid, said: programs differ on what it then means."""


@lru_cache(maxsize=16)
def lag_graf(diagram: Diagram) -> tuple[bytes, bytes]:
    """Return the chart part, whose ``rId1`` is its workbook, and that workbook."""
    graf = _bok(diagram, graf=True)[_GRAF].decode()
    graf = _UTSKRIFT.sub("", graf).replace('"en-US"', '"nn-NO"')
    for funne, presist in _PRESIST:
        graf = graf.replace(funne, presist)
    bok = skriv_zip(pakk(namn, data) for namn, data in _bok(diagram, graf=False).items())
    return graf.replace(_SLUTT, _DATA + _SLUTT).encode(), bok


def _bok(diagram: Diagram, *, graf: bool) -> dict[str, bytes]:
    """Return the parts of a workbook with the figures of a chart, and with the chart where asked for."""
    ut = BytesIO()
    bok = Workbook(ut, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    bok.set_properties({"title": str(diagram.tittel.verdi), "created": datetime(1980, 1, 1, tzinfo=UTC)})
    ark = bok.add_worksheet(ARK)
    form = bok.add_format({"num_format": TALFORM, "font_name": SKRIFT})
    ark.set_column(0, len(diagram.seriar), 16)
    ark.write_column(1, 0, diagram.grupper)
    for nr, serie in enumerate(diagram.seriar, 1):
        ark.write_string(0, nr, serie.namn)
        for rad, verdi in enumerate(serie.verdiar, 1):
            if verdi is not None:
                ark.write_number(rad, nr, float(verdi.kroner), form)
    if graf:
        ark.insert_chart(0, len(diagram.seriar) + 2, _graf(bok, diagram))
    bok.close()
    with zipfile.ZipFile(ut) as pakke:
        return {namn: pakke.read(namn) for namn in pakke.namelist()}


def _graf(bok: Workbook, diagram: Diagram) -> Any:  # noqa: ANN401  XlsxWriter carries no types
    graf = bok.add_chart({"type": "bar"})
    for nr in range(len(diagram.seriar)):
        graf.add_series(_serie(diagram, nr))
    graf.set_y_axis({
        "reverse": True,  # the first council on top
        "num_font": _skrift(10),
        "line": {"color": BLEK, "width": 0.75},
        "major_tick_mark": "none",
        "minor_tick_mark": "none",
        "major_gridlines": {"visible": False},
    })  # fmt: skip
    nedst = {"min": 0} if _positiv(diagram) else {}
    graf.set_x_axis({"visible": False, "major_gridlines": {"visible": False}} | nedst)
    graf.set_title({"none": True})
    graf.set_legend({"position": "top", "font": _skrift(10)} if len(diagram.seriar) > 1 else {"none": True})
    graf.set_chartarea({"border": {"none": True}, "fill": {"none": True}})
    graf.set_plotarea({"fill": {"none": True}})
    return graf


def _serie(diagram: Diagram, nr: int) -> dict[str, Any]:
    rader, antal, kolonne = len(diagram.grupper), len(diagram.seriar), nr + 1
    feit = diagram.seriar[nr].slag == "vald" and antal >= FAA
    return {
        "name": [ARK, 0, kolonne],
        "categories": [ARK, 1, 0, rader, 0],
        "values": [ARK, 1, kolonne, rader, kolonne],
        "gap": round(LUFT * 100),
        "overlap": 0,
        "data_labels": {
            "value": True,
            "position": "outside_end",
            "num_format": TALFORM,
            "font": _skrift(storleik(antal), feit=feit),
        },
        **_utsjaanad(fyll(diagram.seriar)[nr]),
    }


def _positiv(diagram: Diagram) -> bool:
    return all(verdi is None or verdi.oere >= 0 for serie in diagram.seriar for verdi in serie.verdiar)


def _skrift(storleik: float, *, feit: bool = False) -> dict[str, Any]:
    return {"name": SKRIFT, "size": storleik, "color": BLEK, "bold": feit}


def _utsjaanad(utfylling: Fyll) -> dict[str, Any]:
    kant = {"border": {"color": utfylling.farge if utfylling.moenster else BLEK, "width": 0.5}}
    if utfylling.moenster is None:
        return {"fill": {"color": utfylling.farge}} | kant
    moenster = {"pattern": utfylling.moenster, "fg_color": utfylling.farge, "bg_color": "#FFFFFF"}
    return {"pattern": moenster} | kant
