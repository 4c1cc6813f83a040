"""``manifest.json``: what a set consists of and what it was made from, the same bytes every time."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from pydantic import TypeAdapter, ValidationError

from sognko_docs.compose.saksomtale import Saksomtale

NAMN = "manifest.json"
FORMAT = 1
FORMAT_MED_SAK = 2
"""The manifest of a case also says what the case is, so that an index needs nothing else."""


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
        "format": FORMAT,
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
    return _skriv(innhald)


def med_manifest(filer: Mapping[str, bytes], *, sak: str, inndata: str, versjon: str) -> dict[str, bytes]:
    """Return a set made of finished files and of no template, with its manifest, which tells our files from a person's."""
    manifest = lag_manifest(filer, sak=sak, inndata=inndata, malar={}, versjon=versjon)
    return {**filer, NAMN: manifest}


def med_omtale(manifest: bytes, omtale: Saksomtale) -> bytes:
    """Return the manifest with what is said of the case, in format 2; lists of names keep their order as pairs."""
    om = asdict(omtale)
    om |= {felt: [list(par) for par in om[felt].items()] for felt in _I_ORDEN}
    return _skriv({**json.loads(manifest), "format": FORMAT_MED_SAK, "om": om})


_I_ORDEN = ("kommunar", "dokument")


def les_omtale(manifest: bytes) -> Saksomtale | None:
    """Return what a manifest says of its case; None for one of format 1, or when it says nothing we understand."""
    try:
        om = dict(json.loads(manifest)["om"])
        om |= {felt: dict(om[felt]) for felt in _I_ORDEN}
        return TypeAdapter(Saksomtale).validate_python(om)
    except (ValueError, TypeError, KeyError, ValidationError):
        return None


def _skriv(innhald: Mapping[str, Any]) -> bytes:
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
