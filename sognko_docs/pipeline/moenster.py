"""A document as the case gives it, to hold re-saved files against when none has its controls left."""

from __future__ import annotations

from pathlib import Path

from sognko_docs.compose.kontekst import kontekst
from sognko_docs.compose.plan import Plan, ascii_namn
from sognko_docs.load.resultat import Lasta
from sognko_docs.pipeline.bygg import lag_dokument
from sognko_docs.word.diagram import Form
from sognko_docs.word.godkjenning import opne_godkjend
from sognko_docs.word.mal import MalFeil


def lag_moenster(lasta: Lasta, plan: Plan, malar: Path, filnamn: str, form: Form) -> dict[str, bytes]:
    """Return the files of a document by the folder of the council; none when it cannot be made. ``form`` is that of its charts."""
    ut: dict[str, bytes] = {}
    for dokument in plan.dokument:
        if dokument.filnamn != filnamn:
            continue
        mal = opne_godkjend(malar / f"{dokument.mal}.docx", kontekst(dokument.mal), None)
        if isinstance(mal, tuple):
            return {}
        try:
            ut |= {ascii_namn(namn): data for namn, data in lag_dokument(lasta, plan, dokument, mal, form)}
        except MalFeil:
            return {}
    return ut
