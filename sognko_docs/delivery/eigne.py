"""What people have done in a finished set is never thrown away when the set is made anew."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from sognko_docs.delivery.manifest import NAMN, les_summar, sha256

MAPPE = "_endra"
"""Folder beside the sets. No case can have the name: names of cases have no underscore."""

_SKROT = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
_SKROT_FOERST = ("~$", ".~lock.")


def filer_i(mappe: Path) -> dict[str, Path]:
    """Return the files of a set by their path inside it, without what desktops and editors strew about."""
    filer = (fil for fil in sorted(mappe.rglob("*")) if fil.is_file() and not _er_skrot(fil.name))
    return {fil.relative_to(mappe).as_posix(): fil for fil in filer}


def ta_vare_paa(ut: Path, sak: str, nye: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Copy the files of the standing set that a person has changed or added, and return the copies.

    A file is the person's when the set's own manifest does not vouch for its bytes. The copy carries
    its hash in its name, so that no copy ever replaces another.
    """
    kopiar = []
    for namn, fil, sum_ in _eigne(ut / sak, nye):
        kopi = ut / MAPPE / sak / namn
        kopi = kopi.with_name(f"{kopi.stem}.{sum_[:8]}{kopi.suffix}")
        if not kopi.exists():
            kopi.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(fil, kopi)
            kopiar.append(kopi)
    return tuple(kopiar)


def _eigne(mappe: Path, nye: Mapping[str, bytes]) -> Iterator[tuple[str, Path, str]]:
    filer = filer_i(mappe)
    summar = les_summar(filer[NAMN].read_bytes()) if NAMN in filer else {}
    for namn, fil in filer.items():
        sum_ = sha256(fil.read_bytes())
        ny = nye.get(namn)
        if namn != NAMN and summar.get(namn) != sum_ and (ny is None or sha256(ny) != sum_):
            yield namn, fil, sum_


def _er_skrot(namn: str) -> bool:
    return namn in _SKROT or namn.startswith(_SKROT_FOERST)
