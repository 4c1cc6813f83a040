"""Where this user's machine keeps what can be made again."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_cache_path


def brukarlager() -> Path:
    """Return the folder of this user for what can be made again."""
    return user_cache_path("sognko-docs", appauthor=False)
