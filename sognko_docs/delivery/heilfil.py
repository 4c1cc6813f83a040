"""One file changed in one move: a kill leaves the old one or the new one, never half of one."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def byt_fil(fil: Path, data: bytes) -> None:
    """Write ``data`` beside a file and let it take the name, with the rights the file had."""
    maal = fil.resolve()
    ny = maal.with_name(f".{maal.name}.ny")
    try:
        with ny.open("wb") as straum:
            straum.write(data)
            straum.flush()
            os.fsync(straum.fileno())
        if maal.exists():
            shutil.copymode(maal, ny)
        ny.replace(maal)
    finally:
        ny.unlink(missing_ok=True)
