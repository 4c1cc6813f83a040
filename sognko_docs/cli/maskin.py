"""What the machine has of what we use: looked up, never guessed."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution, version
from importlib.util import find_spec
from pathlib import Path

from sognko_docs.delivery.pdf.kontor import finn_kontor, finn_program, hent_med
from sognko_docs.ordbok.hunspell import ManglarOrdbok, finn_ordbok

PYTHON = (3, 11)


@dataclass(frozen=True, slots=True)
class Ting:
    """One thing we look for. ``funne`` says what was found, ``til`` what it is for."""

    namn: str
    i_orden: bool
    funne: str
    til: str
    paakravd: bool = False

    def raad(self, plattform: str) -> str:
        """Return how to get it on a platform (as ``sys.platform`` names it)."""
        raad = _RAAD[self.namn]
        return raad.get(plattform, raad["linux"])


_RAAD = {
    "Python": {
        "linux": "Hent Python 3.11 eller nyare: sudo apt-get install python3",
        "darwin": "Hent Python 3.11 eller nyare: brew install python",
        "win32": "Hent Python 3.11 eller nyare: winget install Python.Python.3.12",
    },
    "Pakkar": {"linux": "Installer på nytt: python -m pip install --editable ."},
    "Skrift": {
        "linux": "Hent skrifta: sudo apt-get install fonts-crosextra-carlito",
        "darwin": "Hent skrifta: brew install --cask font-carlito (ho følgjer òg med Word)",
        "win32": "Calibri følgjer med Word. Utan Word: last ned Carlito og installer skriftfilene.",
    },
    "LibreOffice": {
        plattform: f"Hent programmet: {hent_med(plattform)}" for plattform in ("linux", "darwin", "win32")
    },
    "Arkiv-PDF": {
        "linux": 'Hent brua og biblioteket: sudo apt-get install python3-uno; pip install -c constraints.txt -e ".[pdf]"',
        "darwin": 'Installer tillegget: python -m pip install -c constraints.txt -e ".[pdf]" (UNO følgjer med LibreOffice)',
        "win32": 'Installer tillegget: python -m pip install -c constraints.txt -e ".[pdf]" (UNO følgjer med LibreOffice)',
    },
    "Bilete": {
        "linux": 'Installer tillegget: python -m pip install -c constraints.txt --editable ".[bilete]"'
    },
    "Raudstrek": {
        "linux": 'Installer tillegget: python -m pip install -c constraints.txt --editable ".[redline]"'
    },
    "git": {
        "linux": "Hent programmet: sudo apt-get install git",
        "darwin": "Hent programmet: xcode-select --install",
        "win32": "Hent programmet: winget install Git.Git",
    },
    "Ordbok": {
        "linux": 'Hent ordboka og biblioteket: sudo apt-get install hunspell-no; pip install "sognko-docs[spraak]"',
        "darwin": 'Installer LibreOffice med norsk ordbok, og: pip install "sognko-docs[spraak]"',
        "win32": 'Installer LibreOffice med norsk ordbok, og: pip install "sognko-docs[spraak]"',
    },
    "Terminal": {
        "linux": "Set teiknkodinga til UTF-8, til dømes: export LANG=nn_NO.UTF-8",
        "win32": "Køyr «chcp 65001» i terminalen, eller bruk Windows Terminal.",
    },
}
_SKRIFTMAPPER = (
    "/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts",
    "/Library/Fonts", "/System/Library/Fonts", "~/Library/Fonts",
    "/Applications/Microsoft Word.app/Contents/Resources/DFonts",
    "C:/Windows/Fonts", "~/AppData/Local/Microsoft/Windows/Fonts",
)  # fmt: skip


def undersoek() -> tuple[Ting, ...]:
    """Return what was looked for, in the order it is told."""
    skrift, kontor = _skrift(_SKRIFTMAPPER), _libreoffice()
    return (
        _python(),
        _pakkar(),
        skrift,
        kontor,
        _arkivpdf(),
        _bilete(),
        _raudstrek(),
        _git(),
        _ordbok(),
        _terminal(),
    )


def _python() -> Ting:
    rett = sys.version_info[:2] >= PYTHON
    return Ting("Python", rett, f"{platform.python_version()} ({sys.executable})", "alt", paakravd=True)


def _pakkar() -> Ting:
    try:
        krav = distribution("sognko-docs").requires or []
    except PackageNotFoundError:
        return Ting(
            "Pakkar", i_orden=False, funne="sognko-docs er ikkje installert", til="alt", paakravd=True
        )
    namn = [_pakkenamn(linje) for linje in krav if "extra ==" not in linje]
    manglar = [pakke for pakke in namn if not _er_installert(pakke)]
    funne = ", ".join(manglar) if manglar else f"{len(namn)} av {len(namn)}"
    return Ting("Pakkar", not manglar, funne, "alt", paakravd=True)


def _pakkenamn(krav: str) -> str:
    slutt = next((i for i, teikn in enumerate(krav) if not (teikn.isalnum() or teikn in "-_.")), len(krav))
    return krav[:slutt]


def _er_installert(pakke: str) -> bool:
    try:
        return bool(version(pakke))
    except PackageNotFoundError:
        return False


def _skrift(mapper: Iterable[str]) -> Ting:
    funne = sorted({namn for namn in ("Calibri", "Carlito") if any(_skriftfiler(mapper, namn))})
    return Ting(
        "Skrift",
        bool(funne),
        ", ".join(funne),
        "rett linjebryting i PDF og førehandsvising (Calibri eller Carlito)",
    )


def _skriftfiler(mapper: Iterable[str], namn: str) -> Iterator[Path]:
    for mappe in mapper:
        yield from Path(mappe).expanduser().glob(f"**/[{namn[0]}{namn[0].lower()}]{namn[1:]}*.tt[fc]")


def _libreoffice() -> Ting:
    sti = finn_program()
    return Ting("LibreOffice", sti is not None, _versjon(str(sti) if sti else None), "PDF")


def _arkivpdf() -> Ting:
    kontor, finst = finn_kontor(), all(map(_er_installert, ("pikepdf", "fonttools", "matplotlib")))
    funne = f"pikepdf {version('pikepdf')}, UNO i {kontor.python}" if kontor and finst else ""
    return Ting("Arkiv-PDF", bool(funne), funne, "PDF/A (sognko build --pdf)")


def _bilete() -> Ting:
    funne = f"matplotlib {version('matplotlib')}" if (finst := _er_installert("matplotlib")) else ""
    return Ting("Bilete", finst, funne, "diagram som bilete (sognko build --diagram bilete)")


def _raudstrek() -> Ting:
    finst = _er_installert("python-redlines") and _er_installert("python-redlines-docxodus")
    funne = f"python-redlines {version('python-redlines')}" if finst else ""
    return Ting("Raudstrek", finst, funne, "sporte endringar i Word (sognko redline)")


def _git() -> Ting:
    sti = shutil.which("git")
    return Ting("git", sti is not None, _versjon(sti), "historikk og samanlikning")


def _ordbok() -> Ting:
    try:
        funne = str(finn_ordbok())
    except ManglarOrdbok:
        funne = ""
    har_bibliotek = find_spec("hunspell") is not None
    return Ting(
        "Ordbok", bool(funne) and har_bibliotek, funne if har_bibliotek else "", "sognko check --språk"
    )


def _terminal() -> Ting:
    koding = getattr(sys.stdout, "encoding", None) or "ukjend"
    try:
        "å−–«»".encode(koding)
    except (LookupError, UnicodeEncodeError):
        return Ting("Terminal", i_orden=False, funne=koding, til="norske teikn i meldingane")
    return Ting("Terminal", i_orden=True, funne=koding, til="norske teikn i meldingane")


def _versjon(sti: str | None) -> str:
    """Return the path of a program and the version it tells; empty without a program."""
    if sti is None:
        return ""
    try:
        svar = subprocess.run(  # noqa: S603  # why: a fixed program
            [sti, "--version"], capture_output=True, text=True, timeout=20, check=False,
            encoding="utf-8", errors="replace", env={**os.environ, "LC_ALL": "C"},
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return f"{sti} (svarar ikkje)"
    linjer = svar.stdout.split("\n", 1)
    return f"{linjer[0].strip()} ({sti})"
