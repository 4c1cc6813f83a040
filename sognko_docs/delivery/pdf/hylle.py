"""Finished PDF on a shelf, by a key of all that decides what they become."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

PLASSAR = 2_000
"""How many files the shelf holds; those not used for longest go first."""
_SUM = 32


class Hylle:
    """A folder of finished files. A folder that cannot be used is no error, only slower."""

    def __init__(self, mappe: Path | None) -> None:
        self._mappe = mappe / "pdf" if mappe else None

    def hent(self, noekkel: str) -> bytes | None:
        """Return a finished file when its own sum says that it is whole, else None."""
        if self._mappe is None:
            return None
        fil = self._mappe / f"{noekkel}.pdf"
        with suppress(OSError):
            data = fil.read_bytes()
            if hashlib.sha256(data[_SUM:]).digest() == data[:_SUM]:
                fil.touch()
                return data[_SUM:]
        return None

    def legg(self, noekkel: str, data: bytes) -> None:
        """Keep a finished file."""
        if self._mappe is not None:
            with suppress(OSError):
                self._mappe.mkdir(parents=True, exist_ok=True)
                (self._mappe / f"{noekkel}.pdf").write_bytes(hashlib.sha256(data).digest() + data)

    def rydd(self) -> None:
        """Take away what there is no room for."""
        if self._mappe is not None:
            with suppress(OSError):
                nyaste_foerst = sorted(self._mappe.glob("*.pdf"), key=lambda fil: -fil.stat().st_mtime_ns)
                for fil in nyaste_foerst[PLASSAR:]:
                    fil.unlink()
