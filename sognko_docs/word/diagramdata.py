"""A chart on its way through a template: written into a mark, read again once the document is whole."""

from __future__ import annotations

import json
from functools import lru_cache

from sognko_docs.compose.verdi import Diagram, Felt, Serie
from sognko_docs.kroner import Kroner
from sognko_docs.word.koeyring import i_blokkontroll
from sognko_docs.word.markoer import DIAGRAM, mark, xml_tekst


def diagram_xml(diagram: Diagram) -> str:
    """Return the run of a chart in a control of its own, the chart itself still a mark."""
    merke = mark(DIAGRAM, xml_tekst(skriv_diagram(diagram)))
    return i_blokkontroll(
        diagram.sti, f"<w:r><w:rPr><w:noProof/></w:rPr><w:drawing>{merke}</w:drawing></w:r>"
    )


def skriv_diagram(diagram: Diagram) -> str:
    """Return a chart as text that ``les_diagram`` reads; the same chart always gives the same text."""
    seriar = [[s.namn, s.slag, [v and v.oere for v in s.verdiar]] for s in diagram.seriar]
    return json.dumps(
        [diagram.sti, diagram.tittel.sti, diagram.tittel.verdi, diagram.grupper, seriar, diagram.alt],
        ensure_ascii=False,
        separators=(",", ":"),
    )


@lru_cache(maxsize=64)
def les_diagram(tekst: str) -> Diagram:
    """Return the chart that ``skriv_diagram`` wrote."""
    sti, tittelsti, tittel, grupper, seriar, alt = json.loads(tekst)
    return Diagram(
        sti=sti,
        tittel=Felt(tittelsti, tittel),
        grupper=tuple(grupper),
        seriar=tuple(
            Serie(namn, tuple(None if oere is None else Kroner(oere) for oere in verdiar), slag)
            for namn, slag, verdiar in seriar
        ),
        alt=alt,
    )
