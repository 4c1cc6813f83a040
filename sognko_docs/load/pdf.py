"""The text of a PDF, read in a process of its own: a broken or hostile file costs bounded time, and never takes us with it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

MAKS_BYTE = 20_000_000
MAKS_SIDER = 300
MAKS_TEIKN = 2_000_000
"""What a file of minutes stays well below, whole meetings too."""
MAKS_SEKUND = 20.0
_PAKKEROT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Pdftekst:
    """The lines of each page, or what is wrong with the file: ``feil`` is a word of ``FEIL``."""

    sider: tuple[tuple[str, ...], ...] = ()
    feil: str = ""


FEIL = (
    "for stor",
    "ikkje pdf",
    "kryptert",
    "for mange sider",
    "for mykje tekst",
    "utan tekst",
    "øydelagd",
    "for treg",
)
"""What can be wrong with a PDF."""


def les_pdf(data: bytes, sekund: float = MAKS_SEKUND) -> Pdftekst:
    """Return the text of a PDF page by page; what cannot be read within ``sekund`` is told, and nothing is raised."""
    if len(data) > MAKS_BYTE:
        return Pdftekst(feil="for stor")
    if b"%PDF-" not in data[:1024]:
        return Pdftekst(feil="ikkje pdf")
    stig = os.pathsep.join(ei for ei in (str(_PAKKEROT), os.environ.get("PYTHONPATH", "")) if ei)
    try:
        svar = subprocess.run(
            [sys.executable, "-m", "sognko_docs.load.pdflesar"],
            input=data,
            capture_output=True,
            timeout=sekund,
            check=False,
            env={**os.environ, "PYTHONPATH": stig, "PYTHONIOENCODING": "utf-8"},
        )
    except subprocess.TimeoutExpired:
        return Pdftekst(feil="for treg")
    return _tolk(svar.stdout) if svar.returncode == 0 else Pdftekst(feil="øydelagd")


def _tolk(svar: bytes) -> Pdftekst:
    try:
        ut = json.loads(svar)
    except ValueError:
        return Pdftekst(feil="øydelagd")
    return Pdftekst(tuple(tuple(side.splitlines()) for side in ut["sider"]), ut["feil"])
