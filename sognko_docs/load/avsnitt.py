"""Where a stretch of a value stands in the file, when the value runs over lines or holds escapes.

A value is a row of pieces, each copied from one line of the file. In a block ``|`` the pieces are the
lines; where YAML folds lines (``>``, unquoted and quoted text) a space or line break joins them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sognko_docs.load.merke import Merke

_ROEMING = {"'": re.compile(r"''|."), '"': re.compile(r"\\(?:x..|u.{4}|U.{8}|.)|.")}


def finn(verdi: str, start: int, merke: Merke, linjer: Sequence[str]) -> tuple[int, int] | None:
    """Return the 0-based line and column where ``verdi[start]`` stands, or None when it cannot be told."""
    if merke.linje == merke.slutt_linje:
        return _paa_ei_linje(start, merke, linjer[merke.linje])
    if merke.stil == "|":
        return _i_blokk(verdi, start, merke, linjer)
    return _i_folda(verdi, start, merke, linjer)


def fyrste_linje(merke: Merke, linjer: Sequence[str]) -> int:
    """Return the line where the text of a block begins, below its ``|`` or ``>``."""
    for linje in range(merke.linje + 1, min(merke.slutt_linje + 1, len(linjer))):
        if linjer[linje].strip():
            return linje
    return merke.linje


def _paa_ei_linje(start: int, merke: Merke, linje: str) -> tuple[int, int]:
    if merke.stil not in _ROEMING:
        return merke.linje, merke.kolonne + start
    kolonne = merke.kolonne + 1
    for nummer, treff in enumerate(_ROEMING[merke.stil].finditer(linje, kolonne)):
        if nummer == start:
            return merke.linje, treff.start()
    return merke.linje, kolonne


def _i_blokk(verdi: str, start: int, merke: Merke, linjer: Sequence[str]) -> tuple[int, int] | None:
    fyrste = next((nummer for nummer, linje in enumerate(verdi.split("\n")) if linje.strip()), None)
    if fyrste is None or merke.linje + 1 + fyrste >= len(linjer):
        return None
    innrykk = len(linjer[merke.linje + 1 + fyrste]) - len(verdi.split("\n")[fyrste])
    return merke.linje + 1 + verdi.count("\n", 0, start), innrykk + start - (verdi.rfind("\n", 0, start) + 1)


def _i_folda(verdi: str, start: int, merke: Merke, linjer: Sequence[str]) -> tuple[int, int] | None:
    plass: tuple[int, int] | None = None
    fram = 0
    for linje, kolonne, tekst in _bitar(merke, linjer):
        der = verdi.find(tekst, fram)
        if der < 0 or verdi[fram:der].strip():
            return None
        if plass is not None and start < der:
            return plass
        fram = der + len(tekst)
        plass = (linje, kolonne + min(start - der, len(tekst)))
        if start < fram:
            return plass
    return plass


def _bitar(merke: Merke, linjer: Sequence[str]) -> list[tuple[int, int, str]]:
    """Return line, column and text of each piece of a folded value."""
    blokk, hermeteikn = merke.stil == ">", merke.stil in {"'", '"'}
    bitar = []
    for linje in range(merke.linje + blokk, min(merke.slutt_linje + 1, len(linjer))):
        fraa = merke.kolonne + hermeteikn if linje == merke.linje else 0
        til = max(merke.slutt_kolonne - hermeteikn, 0) if linje == merke.slutt_linje else len(linjer[linje])
        tekst = linjer[linje][fraa:til]
        if tekst.strip():
            bitar.append((linje, fraa + len(tekst) - len(tekst.lstrip()), tekst.strip()))
    return bitar
