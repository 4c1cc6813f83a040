"""Opens what a stranger has made in a process of its own: what hangs is ended, what falls takes nothing with it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sognko_docs.delivery.pdf.pdfvask import FOR_STOR
from sognko_docs.delivery.pdf.vedleggsfunn import Merknad, UbrukelegVedlegg
from sognko_docs.finding import Grad

FRIST = 60.0
"""Seconds one attachment may take."""
_ROT = Path(__file__).parents[3]
_MODUL = "sognko_docs.delivery.pdf.granskar"


@dataclass(frozen=True, slots=True)
class Svar:
    """What became of a file."""

    data: bytes
    merknader: tuple[Merknad, ...]
    om: Mapping[str, Any]
    """What else was said of it: pages, kind of picture."""


def gransk(slag: str, data: bytes, tittel: str, *, frist: float = FRIST) -> Svar:
    """Have a PDF or a picture looked through and made ready; raise ``UbrukelegVedlegg`` when it cannot be used."""
    with tempfile.TemporaryDirectory(prefix="sognko-", ignore_cleanup_errors=True) as mappe:
        inn, ut = Path(mappe) / "inn", Path(mappe) / "ut"
        inn.write_bytes(data)
        svar = _koeyr([slag, str(inn), str(ut), tittel.replace("\0", "")], frist)
        if avvist := svar.get("avvist"):
            kvifor, raad, kode = avvist
            raise UbrukelegVedlegg(kvifor, raad, kode)
        merknader = tuple(
            Merknad(kode, melding, raad, Grad(grad)) for kode, melding, raad, grad in svar["merknader"]
        )
        return Svar(ut.read_bytes(), merknader, svar)


def _koeyr(val: list[str], frist: float) -> dict[str, Any]:
    miljoe = {**os.environ, "PYTHONPATH": str(_ROT), "PYTHONUTF8": "1"}
    try:
        ferdig = subprocess.run(  # noqa: S603  # why: our own Python and our own module
            [sys.executable, "-P", "-m", _MODUL, *val],
            capture_output=True, encoding="utf-8", errors="replace", env=miljoe, timeout=frist, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise UbrukelegVedlegg(
            f"det tok meir enn {frist:.0f} sekund å opne fila",
            "opne fila sjølv, og skriv ho ut til ein ny PDF", "P133",
        ) from None  # fmt: skip
    if ferdig.returncode or not ferdig.stdout.startswith("{"):
        if "MemoryError" in ferdig.stderr or "bad_alloc" in ferdig.stderr:
            raise UbrukelegVedlegg(*FOR_STOR, "P133")
        raise UbrukelegVedlegg("fila er øydelagd", "opne fila sjølv, og skriv ho ut til ein ny PDF")
    svar: dict[str, Any] = json.loads(ferdig.stdout)
    return svar
