"""The package as a BagIt bag: the files in ``data/``, and checksums that show whether anything has changed on the way."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import bagit

SUM = "sha256"
logging.getLogger("bagit").setLevel(logging.CRITICAL)  # why: what it finds is told as findings


def pakk_sekk(filer: Mapping[str, bytes], *, noekkel: str, skildring: str, dato: date) -> dict[str, bytes]:
    """Return all files of the bag by path, the same bytes every time; ``filer`` are those of ``data/`` by name."""
    with tempfile.TemporaryDirectory(prefix="sognko-", ignore_cleanup_errors=True) as mappe:
        rot = Path(mappe) / "sekk"
        _skriv(rot, filer)
        bagit.make_bag(
            str(rot),
            {
                "Bagging-Date": dato.isoformat(),
                "Bag-Software-Agent": "sognko-docs",
                "External-Identifier": noekkel,
                "External-Description": skildring,
                "Source-Organization": "Sogn kommunalt oppgåvefellesskap",
            },
            checksums=[SUM],
        )
        return {
            fil.relative_to(rot).as_posix(): fil.read_bytes()
            for fil in sorted(rot.rglob("*"))
            if fil.is_file()
        }


def feil_i_sekk(filer: Mapping[str, bytes]) -> tuple[tuple[str, str], ...]:
    """Return what is wrong with a bag: the path of each file, and ``manglar``, ``uventa`` or ``endra``.

    A bag that cannot be read at all gives one fault, with an empty path and the reason.
    """
    with tempfile.TemporaryDirectory(prefix="sognko-", ignore_cleanup_errors=True) as mappe:
        rot = Path(mappe) / "sekk"
        _skriv(rot, filer)
        try:
            sekk = bagit.Bag(str(rot))
            # The count of bytes and files is checked first and names no file; the lists of sums say it all.
            sekk.info.pop("Payload-Oxum", None)
            sekk.validate()
        except bagit.BagValidationError as feil:
            return tuple(sorted(map(_feil, feil.details))) or (("", _ULESELEG),)
        except (bagit.BagError, OSError, ValueError):
            return (("", _ULESELEG),)
    return ()


_ULESELEG = "listene med kontrollsummar manglar eller kan ikkje lesast"


def _feil(detalj: object) -> tuple[str, str]:
    slag = {"FileMissing": "manglar", "UnexpectedFile": "uventa", "ChecksumMismatch": "endra"}
    return str(getattr(detalj, "path", "")), slag.get(type(detalj).__name__, _ULESELEG)


def _skriv(rot: Path, filer: Mapping[str, bytes]) -> None:
    for namn, data in filer.items():
        fil = rot / namn
        fil.parent.mkdir(parents=True, exist_ok=True)
        fil.write_bytes(data)
