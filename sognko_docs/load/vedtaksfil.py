"""Reads what became of a case: ``vedtak.yaml`` beside it, and the names of the extracts of minutes that lie there."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from sognko_docs.load.resultat import Lesing
from sognko_docs.load.saker import PROTOKOLLMAPPE, VEDTAKSFIL, Lesar
from sognko_docs.sak.vedtaksfil import Vedtaksfil


@dataclass(frozen=True, slots=True)
class Vedtakslesing(Lesing):
    """The outcome; ``vedtak`` is None when a finding stops it or there is no such file, and ``finst`` tells which."""

    vedtak: Vedtaksfil | None = None
    finst: bool = False
    protokollar: dict[str, Path] = field(default_factory=dict)
    """The files in ``protokollar/``, by name in NFC."""
    inngang: str = ""
    """SHA-256, in hex, of the text of the file."""


def les_vedtak(mappe: Path, rot: Path | None = None) -> Vedtakslesing:
    """Read the decisions on the case in a folder; a case without the file has none yet."""
    lesar = Lesar(Path.cwd() if rot is None else rot)
    fil = mappe / VEDTAKSFIL
    if not fil.is_file():
        return Vedtakslesing(None, (), {}, lesar.vis(fil))
    modell = lesar.modell(lesar.les(fil, ""), Vedtaksfil)
    return Vedtakslesing(
        None, tuple(lesar.funn), lesar.kjelder, lesar.vis(fil),
        vedtak=modell, finst=True, protokollar=_protokollar(mappe), inngang=lesar.inngang(),
    )  # fmt: skip


def _protokollar(mappe: Path) -> dict[str, Path]:
    under = mappe / PROTOKOLLMAPPE
    filer = sorted(under.iterdir()) if under.is_dir() else []
    return {unicodedata.normalize("NFC", fil.name): fil for fil in filer if fil.is_file()}
