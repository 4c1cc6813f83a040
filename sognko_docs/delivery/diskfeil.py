"""A fault of the disk told as a finding, with what the user can do about it."""

from __future__ import annotations

import errno
from pathlib import Path

from sognko_docs.delivery.laas import Oppteke
from sognko_docs.finding import Finding, Stad

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_VERNA = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_WIN_OPEN_FIL = frozenset({32, 33})
"""Windows' sharing and lock violations; access denied (5) can mean either."""


def er_open_i_anna_program(fil: Path) -> bool:
    """True when Windows will not let us write to a file; it is not touched."""
    try:
        with fil.open("r+b"):
            return False
    except OSError:
        return True


def diskfeil(feil: OSError, mappe: Path, open_fil: Path | None) -> Finding:
    """Return the finding for a fault met while writing ``mappe``; the old set stands in every case.

    ``open_fil`` is a file of the old set that another program is known to hold.
    """
    if open_fil or getattr(feil, "winerror", None) in _WIN_OPEN_FIL or _kan_ikkje_flyttast(feil, mappe):
        namn = open_fil.name if open_fil else _namn(feil, mappe)
        hjelp = "Lukk fila i Word eller PDF-lesaren, og prøv igjen."
        return _finding(
            "P101", f"«{namn}» er open i eit anna program, så ingenting blei skrive", hjelp, open_fil or mappe
        )
    if feil.errno in _FULL:
        hjelp = "Frigjer plass og prøv igjen. Dei gamle filene står urørte."
        return _finding("P103", "Disken er full, så ingenting blei skrive", hjelp, mappe)
    if feil.errno in _VERNA:
        hjelp = "Gje deg sjølv skriverett der, eller vel ei anna mappe med «--ut»."
        return _finding("P104", f"Du har ikkje lov til å skrive i «{mappe.parent.as_posix()}»", hjelp, mappe)
    if isinstance(feil, FileExistsError | NotADirectoryError):
        hjelp = "Flytt fila, eller vel ei anna mappe med «--ut»."
        return _finding("P107", f"«{_namn(feil, mappe)}» er ei fil, men skulle vore ei mappe", hjelp, mappe)
    kode = errno.errorcode.get(feil.errno or 0, "ukjend")
    hjelp = "Sjå etter at disken er tilgjengeleg, og prøv igjen. Dei gamle filene står urørte."
    return _finding("P105", f"Disken melde om feil (kode {kode}), så ingenting blei skrive", hjelp, mappe)


def oppteke(sak: str, mappe: Path, feil: Oppteke) -> Finding:
    """Return the finding for a case that somebody else is building."""
    kven = f" ({feil})" if str(feil) else ""
    return _finding(
        "P102",
        f"Saka «{sak}» blir bygd av ein annan no{kven}",
        "Vent til det er ferdig, og prøv igjen.",
        mappe,
    )


def _finding(kode: str, melding: str, hjelp: str, fil: Path) -> Finding:
    return Finding(kode, melding, hjelp=hjelp, stad=Stad(fil))


def _kan_ikkje_flyttast(feil: OSError, mappe: Path) -> bool:
    """True when the old set itself could not be renamed: on Windows, a file in it is open."""
    return isinstance(feil, PermissionError) and feil.filename == str(mappe)


def _namn(feil: OSError, mappe: Path) -> str:
    return Path(feil.filename).name if isinstance(feil.filename, str) else mappe.name
