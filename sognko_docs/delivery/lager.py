"""The store: a whole set of files replaces the one before it, or nothing happens at all.

The new set is written beside the old, flushed to the disk, and takes its name in one move. Where the
platform has no such move (Windows) it takes two, and a kill between them leaves the old set under a
side name that the next reader or writer puts back.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from sognko_docs.delivery.bytte import Bytte, byt_i_eitt
from sognko_docs.delivery.diskfeil import diskfeil, er_open_i_anna_program, oppteke
from sognko_docs.delivery.eigne import filer_i, ta_vare_paa
from sognko_docs.delivery.laas import Oppteke, laas
from sognko_docs.finding import Finding, Grad, Stad

VENT = 10.0
"""Seconds to wait for another build of the same case."""

_SAK = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NAMN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_WINDOWS = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_FORSOEK = 5
_PAUSE = 0.1


@dataclass(frozen=True, slots=True)
class Sett:
    """What came of writing a set.

    ``skrive`` is False when the set already stood there byte for byte, and when a finding stopped it.
    ``tekne_vare_paa`` are copies of files a person had changed.
    """

    mappe: Path
    skrive: bool = False
    tekne_vare_paa: tuple[Path, ...] = ()
    funn: tuple[Finding, ...] = field(default=())


def skriv_sett(
    ut: Path,
    sak: str,
    filer: Mapping[str, bytes],
    *,
    vent: float = VENT,
    byt: Bytte = byt_i_eitt,
    er_open: Callable[[Path], bool] = er_open_i_anna_program,
) -> Sett:
    """Make ``ut/sak`` consist of exactly ``filer`` (bytes by relative path with forward slashes).

    Whoever looks, and whenever the process is killed, the old or the new set stands there whole. A set
    that is there already is not touched; a file that is the same keeps its time. Faults of the disk, an
    open file and another build come back as findings (P101–P105), and the old set stands.
    ``ValueError`` for a name that is not safe on every platform.
    """
    krev_trygge_namn(sak, filer)
    mappe = ut / sak
    try:
        ut.mkdir(parents=True, exist_ok=True)
        with laas(ut, sak, vent):
            return _skriv(ut, sak, filer, byt)
    except Oppteke as feil:
        return Sett(mappe, funn=(oppteke(sak, mappe, feil),))
    except OSError as feil:
        return Sett(mappe, funn=(diskfeil(feil, mappe, _open_fil(feil, mappe, er_open)),))


def les_sett(ut: Path, sak: str, *, vent: float = VENT) -> dict[str, bytes]:
    """Return the files of a set by relative path, after mending what a kill left; empty when there is none.

    ``Oppteke`` when somebody is writing it.
    """
    if not ut.is_dir():
        return {}
    with laas(ut, sak, vent):
        _reparer(ut, sak)
        return {namn: fil.read_bytes() for namn, fil in filer_i(ut / sak).items()}


def skriv_fil(ut: Path, namn: str, data: bytes, *, vent: float = VENT) -> Finding | None:
    """Put one file beside the sets, in one move; return what hindered it, with the old file left as it was.

    A file that is the same already is not touched. ``ValueError`` for a name that is not safe on every platform.
    """
    krev_trygge_namn("fil", (namn,))
    fil, ny = ut / namn, ut / f".{namn}.ny"
    try:
        with laas(ut, namn, vent):
            if not fil.is_file() or fil.read_bytes() != data:
                with ny.open("wb") as straum:
                    straum.write(data)
                    straum.flush()
                    os.fsync(straum.fileno())
                _byt_fil(ny, fil)
    except Oppteke as feil:
        return oppteke(namn, fil, feil)
    except OSError as feil:
        with suppress(OSError):
            ny.unlink(missing_ok=True)
        return diskfeil(feil, fil, None)
    return None


def _byt_fil(ny: Path, fil: Path) -> None:
    """Let a file take another's name; on Windows a browser or a virus scanner may hold it for a moment."""
    for _ in range(_FORSOEK - 1):
        try:
            ny.replace(fil)
        except PermissionError:
            time.sleep(_PAUSE)
        else:
            return
    ny.replace(fil)


def _skriv(ut: Path, sak: str, filer: Mapping[str, bytes], byt: Bytte) -> Sett:
    _reparer(ut, sak)
    mappe = ut / sak
    gamle = filer_i(mappe)
    if mappe.is_dir() and _er_like(gamle, filer):
        return Sett(mappe)
    kopiar = ta_vare_paa(ut, sak, filer)
    try:
        _skriv_alle(_ny(ut, sak), filer, gamle)
        _byt_ut(ut, sak, byt)
    finally:
        _reparer(ut, sak)
    return Sett(mappe, skrive=True, tekne_vare_paa=kopiar, funn=tuple(map(_melding_om_kopi, kopiar)))


def _reparer(ut: Path, sak: str) -> None:
    """Put back an old set that lost its name to a kill, and clear away what was being written."""
    if _gammal(ut, sak).is_dir() and not (ut / sak).exists():
        _gi_namn(_gammal(ut, sak), ut / sak)
    if _gammal(ut, sak).is_dir():
        # A half deleted set must never be taken for one to put back.
        shutil.rmtree(_bort(ut, sak), ignore_errors=True)
        _gi_namn(_gammal(ut, sak), _bort(ut, sak))
    for rest in (_bort(ut, sak), _ny(ut, sak)):
        shutil.rmtree(rest, ignore_errors=True)


def _skriv_alle(ny: Path, filer: Mapping[str, bytes], gamle: Mapping[str, Path]) -> None:
    for namn, bytes_ in sorted(filer.items()):
        fil = ny / namn
        fil.parent.mkdir(parents=True, exist_ok=True)
        with fil.open("xb") as straum:
            straum.write(bytes_)
            straum.flush()
            os.fsync(straum.fileno())
        if namn in gamle and gamle[namn].read_bytes() == bytes_:
            stat = gamle[namn].stat()
            os.utime(fil, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    for mappe in sorted({(ny / namn).parent for namn in filer} | {ny}):
        _fest(mappe)


def _byt_ut(ut: Path, sak: str, byt: Bytte) -> None:
    ny, gammal, mappe = _ny(ut, sak), _gammal(ut, sak), ut / sak
    if not mappe.exists():
        _gi_namn(ny, mappe)
    elif not byt(ny, mappe):
        _gi_namn(mappe, gammal)
        _gi_namn(ny, mappe)
    _fest(ut)


def _gi_namn(fraa: Path, til: Path) -> None:
    """Rename a folder; on Windows a virus scanner may hold it for a moment, so try a few times."""
    for _ in range(_FORSOEK - 1):
        try:
            fraa.rename(til)
        except PermissionError:
            time.sleep(_PAUSE)
        else:
            return
    fraa.rename(til)


def _fest(mappe: Path) -> None:
    """Flush a folder's list of names to the disk; Windows does that by itself."""
    if sys.platform != "win32":
        nummer = os.open(mappe, os.O_RDONLY)
        try:
            os.fsync(nummer)
        finally:
            os.close(nummer)


def _ny(ut: Path, sak: str) -> Path:
    return ut / f".{sak}.ny"


def _gammal(ut: Path, sak: str) -> Path:
    return ut / f".{sak}.gammal"


def _bort(ut: Path, sak: str) -> Path:
    return ut / f".{sak}.bort"


def _er_like(gamle: Mapping[str, Path], filer: Mapping[str, bytes]) -> bool:
    return gamle.keys() == filer.keys() and all(gamle[namn].read_bytes() == filer[namn] for namn in filer)


def _open_fil(feil: OSError, mappe: Path, er_open: Callable[[Path], bool]) -> Path | None:
    """Return the file that another program holds, when that is why the folder could not be moved."""
    if not isinstance(feil, PermissionError):
        return None
    return _merkt_av_word(mappe) or next(filter(er_open, filer_i(mappe).values()), None)


def _merkt_av_word(mappe: Path) -> Path | None:
    merke = (fil for fil in sorted(mappe.rglob("~$*")) if fil.is_file())
    for fil in merke:
        # Word names its mark after the file, the first two letters gone when the name is long.
        for kandidat in sorted(fil.parent.iterdir()):
            if kandidat != fil and kandidat.name.endswith(fil.name[2:]):
                return kandidat
    return None


def _melding_om_kopi(kopi: Path) -> Finding:
    melding = "Fila var endra etter at ho blei laga; endringane er tekne vare på her"
    return Finding("P106", melding, grad=Grad.MERKNAD, stad=Stad(kopi))


def er_settnamn(namn: str) -> bool:
    """True when a set can have the name, on every platform."""
    return bool(_SAK.fullmatch(namn)) and not _WINDOWS.fullmatch(namn)


def krev_trygge_namn(sak: str, filer: Iterable[str]) -> None:
    """Raise ``ValueError`` unless the name of a set and those of its files are safe on every platform."""
    if not er_settnamn(sak):
        raise ValueError(f"ikkje eit namn på ei sak: {sak!r}")
    namna = tuple(filer)
    for namn in namna:
        delar = PurePosixPath(namn).parts
        trygge = all(_NAMN.fullmatch(d) and not _WINDOWS.fullmatch(d) for d in delar)
        if not delar or "/".join(delar) != namn or not trygge:
            raise ValueError(f"ikkje eit trygt filnamn: {namn!r}")
    if len({namn.lower() for namn in namna}) != len(namna):
        raise ValueError("to filer har same namn på Windows")
