"""Only one build at a time writes a case; who holds the lock is told to the one who has to wait.

The lock is the operating system's own, so it is gone the moment its holder is, however it ended:
a lock file that lies there after a kill holds nobody back.
"""

from __future__ import annotations

import getpass
import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Oppteke(Exception):  # noqa: N818  # why: the name is Nynorsk
    """Another process holds the lock; ``str()`` says who, in Nynorsk, or is empty."""


@contextmanager
def laas(ut: Path, sak: str, vent: float) -> Iterator[None]:
    """Hold the lock of a case in the folder ``ut``; ``Oppteke`` when it is not free within ``vent`` seconds."""
    from filelock import FileLock, Timeout  # noqa: PLC0415  # why: 50 ms that only writing needs

    eigar = ut / f".{sak}.eigar"
    try:
        with FileLock(ut / f".{sak}.laas", timeout=vent, poll_interval=0.05):
            eigar.write_text(_meg(), encoding="utf-8")
            try:
                yield
            finally:
                eigar.unlink(missing_ok=True)
    except Timeout:
        raise Oppteke(_les(eigar)) from None


def _meg() -> str:
    return f"{_brukar()} på {platform.node() or 'ukjend maskin'}, prosess {os.getpid()}"


def _brukar() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "ukjend brukar"


def _les(eigar: Path) -> str:
    try:
        return eigar.read_text(encoding="utf-8", errors="replace")[:200]
    except OSError:
        return ""
