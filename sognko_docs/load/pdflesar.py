"""Reads one PDF from standard input and writes its text as JSON: the program ``load.pdf`` starts and watches over."""

from __future__ import annotations

import json
import logging
import sys
from contextlib import suppress
from io import BytesIO

from pypdf import PdfReader

from sognko_docs.load.pdf import MAKS_SIDER, MAKS_TEIKN

_MINNE = 1_500_000_000
_MINST_TEIKN = 20
"""Fewer letters than this in a whole file, and it is a picture of text."""


def les(data: bytes) -> tuple[list[str], str]:
    """Return the text of each page, and what is wrong; anything pypdf raises passes through."""
    lesar = PdfReader(BytesIO(data))
    if lesar.is_encrypted and not lesar.decrypt(""):
        return [], "kryptert"
    if len(lesar.pages) > MAKS_SIDER:
        return [], "for mange sider"
    sider: list[str] = []
    for side in lesar.pages:
        sider.append(side.extract_text())
        if sum(map(len, sider)) > MAKS_TEIKN:
            return [], "for mykje tekst"
    if sum(teikn.isalpha() for side in sider for teikn in side) < _MINST_TEIKN:
        return [], "utan tekst"
    return sider, ""


def _avgrens() -> None:
    """Bound the memory where the system can."""
    try:
        import resource  # noqa: PLC0415  # why: not on Windows
    except ImportError:
        return
    with suppress(ValueError, OSError):  # macOS may refuse
        resource.setrlimit(resource.RLIMIT_AS, (_MINNE, _MINNE))


def main() -> None:
    """Read, and tell; a file that makes the reader fail ends the process with an exit code."""
    _avgrens()
    logging.disable(logging.CRITICAL)
    sider, feil = les(sys.stdin.buffer.read())
    svar = json.dumps({"sider": sider, "feil": feil})
    sys.stdout.buffer.write(svar.encode("ascii"))


if __name__ == "__main__":
    main()
