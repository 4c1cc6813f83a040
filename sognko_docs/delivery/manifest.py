"""``manifest.json``: what a set consists of and what it was made from, the same bytes every time."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

NAMN = "manifest.json"


def lag_manifest(
    filer: Mapping[str, bytes],
    *,
    sak: str,
    inndata: str,
    malar: Mapping[str, str],
    versjon: str,
    commit: str | None = None,
) -> bytes:
    """Return the manifest of a set as UTF-8 JSON, sorted, ending in a line break.

    ``filer`` are the files of the set by their path inside it, the manifest itself left out.
    ``inndata`` is the hash of everything read to make them, ``malar`` the hash of each template,
    ``versjon`` the program's; ``commit`` stands in it only when there is one.
    """
    innhald: dict[str, Any] = {
        "format": 1,
        "sak": sak,
        "versjon": versjon,
        "inndata": inndata,
        "malar": dict(malar),
        "filer": {
            namn: {"sha256": sha256(bytes_), "storleik": len(bytes_)} for namn, bytes_ in filer.items()
        },
    }
    if commit:
        innhald["commit"] = commit
    return (json.dumps(innhald, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def les_summar(manifest: bytes) -> dict[str, str]:
    """Return the SHA-256 of each file a manifest names; empty when it is not a manifest."""
    try:
        filer = json.loads(manifest)["filer"]
        return {str(namn): str(fil["sha256"]) for namn, fil in filer.items()}
    except (ValueError, TypeError, KeyError, AttributeError):
        return {}


def sha256(bytes_: bytes) -> str:
    """Return the SHA-256 in lower-case hexadecimal."""
    return hashlib.sha256(bytes_).hexdigest()
