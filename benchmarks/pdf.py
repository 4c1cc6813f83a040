"""How fast Word files become archive PDF, and PDF a packet, beside LibreOffice started for each file and pypdf.

``python -m benchmarks.pdf FOLDER TEMPLATES`` runs in a process of its own, builds the GIS case into the folder and
prints one JSON object. Without LibreOffice it says so and ends.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path
from shutil import copytree
from time import perf_counter
from unittest.mock import patch

from pikepdf import Pdf, pdfa
from pypdf import PdfWriter

from benchmarks.commands import CASE, PROJECT
from sognko_docs.delivery.pdf.samling import Stykke, samle, sidetal
from sognko_docs.delivery.pdf.stempel import EKSPORT, stempelark
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.levering.pdf import Reiskap, finn_reiskap, lag_pdf, lag_pdfar

DOCUMENTS, PAGES = 60, 23
ROUNDS = 5
DAY = date(2026, 3, 9)


def measure(folder: Path, templates: Path) -> dict[str, float]:
    """Return seconds: a document warm and by a LibreOffice of its own, a packet, joined without its check, by pypdf, and its pages."""
    tools, missing = finn_reiskap(None, DAY)
    if tools is None:
        raise SystemExit("; ".join(finding.melding for finding in missing))
    word = _word(folder, templates)
    with tools.omformar:
        lag_pdf(next(iter(word.values())), tools, "warm.docx")
        start = perf_counter()
        made, wrong = lag_pdfar(word, tools, lambda _: None)
        warm = (perf_counter() - start) / len(word)
        if wrong or len(made) != DOCUMENTS:
            raise SystemExit("; ".join(finding.melding for finding in wrong))
        packet = _packet(list(made.values()), tools)
    cold = _cold(tools.kontor.program, next(iter(word.values())))
    return {"warm": warm, "cold": cold, **packet}


def _word(folder: Path, templates: Path) -> Mapping[str, bytes]:
    """Return sixty Word files of the GIS case, no two of the same bytes."""
    copytree(PROJECT / "cases", folder / "cases", dirs_exist_ok=True)
    built = bygg(folder / "cases" / CASE, Oppsett(templates, folder / "output", diagram="bilete"))
    names = [name for name in built.filer if name.endswith(".docx") and not name.startswith("internt/")]
    if not names:
        raise SystemExit("; ".join(f"{finding.kode} {finding.melding}" for finding in built.funn))
    # What stands after the end of a zip archive is read by nobody, and makes each file one that is not yet made.
    return {
        f"{nr:02}.docx": (folder / "output" / CASE / name).read_bytes() + bytes(nr)
        for nr, name in enumerate(islice(cycle(names), DOCUMENTS))
    }


def _packet(made: Sequence[bytes], tools: Reiskap) -> dict[str, float]:
    pieces: list[bytes] = []
    while sum(map(sidetal, pieces)) < PAGES:
        pieces.append(made[len(pieces)])
    pages = sum(map(sidetal, pieces))
    lines = [f"Side {nr} av {pages}" for nr in range(1, pages + 1)]
    stamps = tools.omformar.gjer_om(stempelark(lines), ".fodt", "writer_pdf_Export", EKSPORT)
    parts = [Stykke(f"Vedlegg {nr}", f"Vedlegg {nr}", data) for nr, data in enumerate(pieces, 1)]
    ours = _best(lambda: samle(parts, stamps, tittel="Heile saka", spraak="nn-NO", dato=DAY))
    with patch.object(pdfa, "save", _save_unchecked):
        joined = _best(lambda: samle(parts, stamps, tittel="Heile saka", spraak="nn-NO", dato=DAY))
    return {"packet": ours, "join": joined, "pypdf": _best(lambda: _append(pieces)), "pages": float(pages)}


def _save_unchecked(pdf: Pdf, file: BytesIO, _flavour: str, *, repair: bool, deterministic_id: bool) -> None:
    """Save as the library does, without reading the file again."""
    assert not repair
    pdf.save(file, deterministic_id=deterministic_id)


def _append(pieces: Sequence[bytes]) -> None:
    """Join as pypdf does it: no tags, no archive PDF, no stamps."""
    with PdfWriter() as writer:
        for piece in pieces:
            writer.append(BytesIO(piece))
        writer.write(BytesIO())


def _cold(program: Path, word: bytes) -> float:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        file = Path(name) / "a.docx"
        file.write_bytes(word)
        profile = f"-env:UserInstallation={(Path(name) / 'profile').as_uri()}"
        command = (program, profile, "--headless", "--convert-to", "pdf", "--outdir", name, file)
        return _best(lambda: subprocess.run(command, capture_output=True, check=True), rounds=3)


def _best(run: Callable[[], object], rounds: int = ROUNDS) -> float:
    times = []
    for _ in range(rounds):
        start = perf_counter()
        run()
        times.append(perf_counter() - start)
    return min(times)


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), Path(sys.argv[2]))))
