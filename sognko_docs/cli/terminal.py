"""What the terminal can: characters, colours and width."""

from __future__ import annotations

import io
import os
import shutil
import sys
from typing import TextIO


def gjer_straumane_klare() -> None:
    """Make the standard streams take every character: UTF-8 on Windows, escapes where all else fails."""
    for straum in (sys.stdout, sys.stderr):
        if isinstance(straum, io.TextIOWrapper):
            koding = "utf-8" if sys.platform == "win32" else straum.encoding
            straum.reconfigure(encoding=koding, errors="backslashreplace")


def har_fargar(straum: TextIO) -> bool:
    """True when a stream is a terminal with colours, and nobody has asked for none (``NO_COLOR``)."""
    return straum.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def breidd(straum: TextIO) -> int | None:
    """Return the width of the terminal in columns; None when the stream is no terminal and nothing wraps."""
    return shutil.get_terminal_size().columns if straum.isatty() else None
