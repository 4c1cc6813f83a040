"""Exit codes, and the last stand between a fault and the user."""

from __future__ import annotations

import errno
import os
import re
import sys
import tempfile
import traceback
from collections.abc import Callable
from enum import IntEnum
from pathlib import Path

import click
from click.exceptions import NoArgsIsHelpError

_SITAT, _GAASEAUGE = re.compile(r"'([^']*)'"), r"«\1»"


_GRUNN = {
    errno.EACCES: "du har ikkje tilgang",
    errno.EPERM: "du har ikkje tilgang",
    errno.EROFS: "disken er skriveverna",
    errno.ENOSPC: "disken er full",
    errno.ENOENT: "ho finst ikkje",
    errno.ENOTDIR: "ei fil står der det skulle vore ei mappe",
    errno.EEXIST: "ei fil står der det skulle vore ei mappe",
    errno.EISDIR: "det er ei mappe",
}


class Utgang(IntEnum):
    """What the process tells the one that started it."""

    OK = 0
    FUNN = 1
    BRUK = 2
    AVVIK = 3
    INTERN_FEIL = 70
    AVBROTEN = 130


class LesarenErBorte(Exception):  # noqa: N818  # why: the name is Nynorsk
    """The one who read what we print has gone. Click would call it a failure, so it goes by another name."""


def avslutt(kall: Callable[[], object], *, sporing: bool) -> int:
    """Carry out a command and return its exit code; what the user did wrong is told on stderr.

    A bug becomes a message; its traceback goes to a log, and to stderr only with ``sporing``.
    """
    try:
        svar = kall()
        sys.stdout.flush()
    except click.ClickException as feil:
        _vis(feil)
        return feil.exit_code
    except (click.Abort, KeyboardInterrupt):
        return Utgang.AVBROTEN
    except (BrokenPipeError, LesarenErBorte):
        # The reader has gone («sognko text … | head»). Nothing more can be told, also not at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Utgang.OK
    except OSError as feil:
        _meld_diskfeil(feil, sporing=sporing)
        return Utgang.FUNN
    except Exception as feil:  # noqa: BLE001  # why: the door: no traceback passes it unasked
        _meld_intern_feil(feil, sporing=sporing)
        return Utgang.INTERN_FEIL
    return svar if isinstance(svar, int) else Utgang.OK


def _vis(feil: click.ClickException) -> None:
    """Tell what was wrong with the command line; click quotes like Python, people with «»."""
    if not isinstance(feil, click.UsageError) or isinstance(feil, NoArgsIsHelpError):
        feil.show()
        return
    if feil.ctx is not None:
        hjelp = f"Prøv «{feil.ctx.command_path} --help» for hjelp."
        click.echo(f"{feil.ctx.get_usage()}\n{hjelp}\n", err=True)
    click.echo(f"Feil: {_SITAT.sub(_GAASEAUGE, feil.format_message())}", err=True)


def _meld_diskfeil(feil: OSError, *, sporing: bool) -> None:
    """Tell of a file that could not be read or written, outside what the rooms themselves report on."""
    grunn = _GRUNN.get(feil.errno or 0, f"kode {errno.errorcode.get(feil.errno or 0, 'ukjend')}")
    fil = f"«{os.fsdecode(feil.filename)}»" if feil.filename else "ei fil"
    click.echo(f"Klarte ikkje å lese eller skrive {fil}: {grunn}.", err=True)
    if sporing:
        click.echo("".join(traceback.format_exception(feil)), err=True)


def _meld_intern_feil(feil: Exception, *, sporing: bool) -> None:
    tekst = "".join(traceback.format_exception(feil))
    click.echo(f"Intern feil: {type(feil).__name__}. Det er ein feil i sognko, ikkje i saka di.", err=True)
    if (logg := _skriv_logg(tekst)) is not None:
        click.echo(f"Legg ved denne fila når du melder frå: {logg}", err=True)
    if sporing:
        click.echo(tekst, err=True)
    else:
        click.echo("Køyr «sognko --sporing …» for å sjå kvar i programmet det skjedde.", err=True)


def _skriv_logg(tekst: str) -> Path | None:
    try:
        with tempfile.NamedTemporaryFile(
            "w",
            prefix="sognko-feil-",
            suffix=".log",
            encoding="utf-8",
            errors="backslashreplace",
            delete=False,
        ) as fil:
            fil.write(tekst)
    except OSError:
        return None
    return Path(fil.name)
