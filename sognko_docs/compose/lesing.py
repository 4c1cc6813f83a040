"""Written forms read back: «1. januar 2027» and «2 483 419 kr» are the values they were written from."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from sognko_docs import skrift

_DATO = re.compile(rf"(\d{{1,2}})\.\s*({skrift.MAANAD})\s+(\d{{4}})", re.IGNORECASE)
_DATO_KORT = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_TAL = re.compile(
    r"(?:kr\.?\s*)?(-|−)?(\d{1,3}(?:\s\d{3})+|\d+)(?:,(\d{1,9}))?(?:,-)?\s*(?:kr|kroner|%|prosent)?\.?",
    re.IGNORECASE,
)


def les_dato(tekst: str) -> date | None:
    """Return the day a text says, as people write it; None when it says none."""
    reint = " ".join(tekst.split())
    try:
        if treff := _DATO.fullmatch(reint):
            return date(int(treff[3]), skrift.MAANADER.index(treff[2].lower()) + 1, int(treff[1]))
        if treff := _DATO_KORT.fullmatch(reint):
            return date(int(treff[3]), int(treff[2]), int(treff[1]))
        return date.fromisoformat(reint) if _ISO.fullmatch(reint) else None
    except ValueError:
        return None


def les_tal(tekst: str) -> int | Decimal | None:
    """Return the number a text says, with «kr» or «%» or alone; None when it says none."""
    treff = _TAL.fullmatch(" ".join(tekst.split()))
    if treff is None:
        return None
    heil = treff[2].replace(" ", "")
    verdi: int | Decimal = Decimal(f"{heil}.{treff[3]}") if treff[3] else int(heil)
    return -verdi if treff[1] else verdi


def er_dato(tekst: str, verdi: str) -> bool:
    """True when a text is the day ``verdi`` (``2027-01-01``) as a document writes it."""
    if not _ISO.fullmatch(verdi):
        return False
    dag = les_dato(verdi)
    return dag is not None and " ".join(tekst.split()) in {
        skrift.dato(dag).replace("\u00a0", " "),
        skrift.dato_kort(dag),
    }
