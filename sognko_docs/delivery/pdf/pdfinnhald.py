"""What a PDF says when it is read: which pages have no text, and so are pictures of pages."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from io import BytesIO

from pypdf import PageObject, PdfReader

from sognko_docs.delivery.pdf.vedleggsfunn import Merknad
from sognko_docs.finding import Grad

PROEVE = 40
"""Pages that are read: a scanned report is so from its first page."""
_MINST = 3
"""Letters that make a text; a page number alone is none."""
logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it could not read is told by us


def les_innhald(data: bytes, med_bilete: Sequence[int]) -> Iterator[Merknad]:
    """Yield what a reader should know; ``med_bilete`` are the numbers of the pages that show pictures."""
    lesar = PdfReader(BytesIO(data))
    proeva = [nr for nr in med_bilete if nr < PROEVE]
    utan = [nr for nr in proeva if not _har_tekst(lesar.pages[nr])]
    if utan:
        hovud = f"{len(utan)} av {min(len(lesar.pages), PROEVE)} sider"
        melding = f"{hovud} er bilete av tekst (skanna), så dei kan verken lesast høgt eller søkjast i"
        yield Merknad("P136", melding, "køyr tekstgjenkjenning (OCR), eller be om originalen", Grad.MERKNAD)


def _har_tekst(side: PageObject) -> bool:
    try:
        tekst = side.extract_text()
    except Exception:  # noqa: BLE001  # why: a page this library cannot read is one no screen reader can
        return False
    return sum(teikn.isalpha() for teikn in tekst) > _MINST
