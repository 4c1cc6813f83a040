"""Two folders change names in one move, so that a kill finds either the old set or the new."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

Bytte: TypeAlias = Callable[[Path, Path], bool]
"""Exchanges two folders; False, with nothing done, where the platform or the disk cannot."""

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2
_KAN_IKKJE = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM})


def byt_i_eitt(ny: Path, gammal: Path) -> bool:
    """Exchange two folders on one disk in a single system call (Linux, macOS).

    False, with nothing done, where that is not to be had; ``OSError`` when it went wrong.
    """
    kall = _systemkall()
    if kall is None:
        return False
    if kall(os.fsencode(ny), os.fsencode(gammal)) == 0:
        return True
    feil = ctypes.get_errno()
    if feil in _KAN_IKKJE:
        return False
    raise OSError(feil, os.strerror(feil), str(ny), None, str(gammal))


def _systemkall() -> Callable[[bytes, bytes], int] | None:
    if sys.platform != "win32":
        bibliotek = ctypes.CDLL(None, use_errno=True)
        if hasattr(bibliotek, "renameat2"):
            return lambda ny, gammal: int(
                bibliotek.renameat2(_AT_FDCWD, ny, _AT_FDCWD, gammal, _RENAME_EXCHANGE)
            )
        if hasattr(bibliotek, "renamex_np"):
            return lambda ny, gammal: int(bibliotek.renamex_np(ny, gammal, _RENAME_SWAP))
    return None
