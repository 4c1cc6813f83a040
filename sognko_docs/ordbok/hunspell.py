"""The dictionary for Nynorsk that Hunspell, LibreOffice and Debian use (``nn_NO``), with the words of the field."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from functools import cache
from importlib.resources import files
from pathlib import Path

import sognko_docs

ORDBOK = "nn_NO"
MINST_LEDD = 3
"""Letters in the shortest part of a compound."""

_FUGER = ("", "s", "e")
_ENDINGAR = frozenset({"het", "heten", "heter", "est", "ende", "else", "elsen", "ene"})
"""Words that as the last part of a word are more often an ending, and of bokmål."""


class ManglarOrdbok(Exception):  # noqa: N818  why: the name says what is missing, in Nynorsk
    """The library or the dictionary is not there; the message says how to get it."""


class Ordbok:
    """Tells whether a word is Nynorsk. A compound of known words is known, as are the words of the field."""

    def __init__(
        self, kjend: Callable[[str], bool], framlegg: Callable[[str], Iterable[str]], eigne: Iterable[str]
    ) -> None:
        """Take the look-up and the proposals of a dictionary, and words it lacks, in lower case."""
        self._kjend, self._framlegg = kjend, framlegg
        self._eigne = frozenset(eigne)
        self._svar: dict[str, bool] = {}

    def har(self, skrive: str) -> bool:
        """Return True when the word, or every part of it, is known."""
        if skrive not in self._svar:
            self._svar[skrive] = all(
                self._har_ord(ledd) for ledd in skrive.replace("’", "'").split("-") if ledd
            )
        return self._svar[skrive]

    def naere(self, skrive: str) -> tuple[str, ...]:
        """Return the best proposals for a word that is not known, at most three."""
        return tuple(self._framlegg(skrive))[:3]

    def _har_ord(self, skrive: str) -> bool:
        lite = skrive.lower()
        return lite in self._eigne or self._kjend(skrive) or self._kjend(lite) or self._er_samansett(lite)

    def _er_samansett(self, lite: str) -> bool:
        """Return True when the word is two known words, with or without a binding s or e between them."""
        for plass in range(MINST_LEDD, len(lite) - MINST_LEDD + 1):
            bak = lite[plass:]
            if bak not in _ENDINGAR and self._er_ord(bak) and self._er_foreledd(lite[:plass]):
                return True
        return False

    def _er_ord(self, lite: str) -> bool:
        return lite in self._eigne or self._kjend(lite)

    def _er_foreledd(self, framme: str) -> bool:
        for fuge in _FUGER:
            stomn = framme.removesuffix(fuge) if fuge else framme
            if len(stomn) >= MINST_LEDD and framme == stomn + fuge and self._er_ord(stomn):
                return True
        return False


def opne_ordbok(mappe: Path | None = None) -> Ordbok:
    """Return the dictionary; ``mappe`` is where ``nn_NO.dic`` lies, else the usual places are tried.

    ``ManglarOrdbok`` when the library or the dictionary is not there.
    """
    plass = finn_ordbok(mappe)
    try:
        from hunspell import Hunspell  # noqa: PLC0415  why: an extra, asked for by name
    except ImportError as feil:
        raise ManglarOrdbok('pakken chunspell manglar: pip install "sognko-docs[spraak]"') from feil
    bok = Hunspell(ORDBOK, hunspell_data_dir=str(plass))
    return Ordbok(bok.spell, bok.suggest, _fagord())


def finn_ordbok(mappe: Path | None = None) -> Path:
    """Return the folder of the dictionary; ``ManglarOrdbok`` when there is none."""
    for kandidat in (mappe,) if mappe else vanlege_stader():
        if (kandidat / f"{ORDBOK}.dic").is_file() and (kandidat / f"{ORDBOK}.aff").is_file():
            return kandidat
    kvar = f"i «{mappe}»" if mappe else "på maskina"
    raad = "apt install hunspell-no" if sys.platform == "linux" else "last ned ordboka frå LibreOffice"
    raise ManglarOrdbok(
        f"fann ikkje ordboka {ORDBOK}.dic {kvar}: {raad}, og vis til mappa med «--ordbok MAPPE»"
    )


def vanlege_stader() -> tuple[Path, ...]:
    """Return where dictionaries usually lie on this kind of machine."""
    heime = Path.home()
    linux = (Path("/usr/share/hunspell"), Path("/usr/share/myspell/dicts"))
    mac = (
        Path("/Library/Spelling"),
        heime / "Library/Spelling",
        Path("/Applications/LibreOffice.app/Contents/Resources/extensions/dict-no"),
    )
    windows = tuple(
        Path(os.environ[namn]) / "LibreOffice/share/extensions/dict-no"
        for namn in ("ProgramFiles", "ProgramFiles(x86)")
        if namn in os.environ
    )
    return {"darwin": mac, "win32": windows}.get(sys.platform, linux)


@cache
def _fagord() -> frozenset[str]:
    tekst = files(sognko_docs).joinpath("ordbok", "fagord.txt").read_text(encoding="utf-8")
    return frozenset(linje for linje in tekst.splitlines() if linje and not linje.startswith("#"))
