"""One LibreOffice kept alive for many files: started when first needed, watched, started anew after a hang, ended by us."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections import deque
from collections.abc import Generator, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from sognko_docs.delivery.pdf.kontor import Kontor, reint_miljoe

FRIST = 120.0
"""Seconds one file may take."""
OPPSTART = 90.0
"""Seconds LibreOffice may take to start."""
_SLUTT = 10.0
"""Seconds LibreOffice may take to end when it is asked to."""
_PUST = 0.5
"""Seconds between the times a wait looks up: Windows hears no Ctrl-C before it does."""
_FORSOEK = 3
_NAMNLAUS = "dokument"
"""What a file is called when its name is shown nowhere."""
_SAMSTUNDES = 2
"""Jobs at hand: the one LibreOffice does and the next, so that it never waits for us."""
_ARBEIDAR = Path(__file__).with_name("arbeidar.py")
_OPPSETT = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetNoProxy" oor:op="fuse"><value></value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>nn-NO</value></prop></item>
<item oor:path="/org.openoffice.Office.Linguistic/General"><prop oor:name="DefaultLocale" oor:op="fuse"><value>nn-NO</value></prop></item>
</oor:items>
"""
"""The profile: Nynorsk where a file does not say its language, no macros, nothing fetched from outside (a proxy where nobody answers)."""


_EIGA_GRUPPE: dict[str, Any] = (
    {"creationflags": getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)}
    if sys.platform == "win32"
    else {"start_new_session": True}
)
"""Ctrl-C at the terminal reaches us and not LibreOffice, which is ended by us."""


class OmformingFeil(Exception):  # noqa: N818  # why: the name is Nynorsk
    """A file could not be converted; ``str()`` says why, in words for the one who reads the log."""


class _Daud(Exception):  # noqa: N818  # why: the name is Nynorsk
    """LibreOffice has ended, or does not answer."""


@dataclass(frozen=True, slots=True)
class Jobb:
    """A file to be converted."""

    data: bytes
    ending: str
    """The ending of the file's own name, with the dot."""
    filter: str
    """The name of the export filter."""
    val: Mapping[str, object]
    """What is chosen for it."""
    namn: str = _NAMNLAUS
    """What the file is called, without its ending: a workbook may print its own name on every page."""


@dataclass(frozen=True, slots=True)
class _Gitt:
    """A job as it is told to LibreOffice, the file it is about, and the one it is to write."""

    melding: str
    inn: Path
    ut: Path


class Omformar:
    """Converts files, in a profile of its own. Use as a context: LibreOffice ends with it."""

    def __init__(self, kontor: Kontor, *, frist: float = FRIST) -> None:
        self._kontor, self._frist = kontor, frist
        self._mappe: tempfile.TemporaryDirectory[str] | None = None
        self._prosess: subprocess.Popen[str] | None = None
        self._svar: queue.Queue[str] = queue.Queue()
        self._lyttar = threading.Thread()
        self.kontor_pid: int | None = None
        """The process LibreOffice runs in, while it runs."""

    def __enter__(self) -> Self:
        """Start nothing yet: LibreOffice starts with the first file."""
        return self

    def __exit__(
        self, typ: type[BaseException] | None, feil: BaseException | None, spor: TracebackType | None
    ) -> None:
        """End LibreOffice, at once when the work is broken off, and take away its profile."""
        try:
            if typ is None:
                self._be_avslutte()
        finally:
            self._drep()
            if self._mappe is not None:
                self._mappe.cleanup()

    def gjer_om(
        self,
        data: bytes,
        ending: str,
        filter_: str,
        val: Mapping[str, object],
        *,
        namn: str = _NAMNLAUS,
        forsoek: int = _FORSOEK,
    ) -> bytes:
        """Return a file as LibreOffice writes it with an export filter; ``ending`` is the file's own, with the dot.

        Raise ``OmformingFeil`` when the file cannot be read or written, or when it takes LibreOffice down every time.
        """
        (svar,) = self.gjer_alle([Jobb(data, ending, filter_, val, namn)], forsoek=forsoek)
        if isinstance(svar, OmformingFeil):
            raise svar
        return svar

    def gjer_alle(
        self, jobbar: Iterable[Jobb], *, forsoek: int = _FORSOEK
    ) -> Generator[bytes | OmformingFeil]:
        """Yield each file as LibreOffice writes it, in order, or why it could not; the next job is asked for while one is done.

        When LibreOffice ends or hangs it is started anew and what it had is tried again, up to ``forsoek`` times a file.
        """
        ventar: deque[_Gitt] = deque()
        try:
            for nr, jobb in enumerate(jobbar):
                ventar.append(self._gje(jobb, nr % _SAMSTUNDES))
                if len(ventar) == _SAMSTUNDES:
                    yield self._ta(ventar, forsoek)
            while ventar:
                yield self._ta(ventar, forsoek)
        finally:
            if ventar:  # broken off: answers nobody waits for would be taken for those of other files
                self._drep()

    def _gje(self, jobb: Jobb, plass: int) -> _Gitt:
        """Lay out a job; one that does not run yet gets it when it is started."""
        mappe = self._rot() / f"jobb-{plass}"
        mappe.mkdir(exist_ok=True)
        inn, ut = mappe / f"{jobb.namn}{jobb.ending}", mappe / "ferdig.pdf"
        inn.write_bytes(jobb.data)
        ut.unlink(missing_ok=True)
        melding = {"inn": str(inn), "ut": str(ut), "filter": jobb.filter, "val": dict(jobb.val)}
        gitt = _Gitt(json.dumps(melding) + "\n", inn, ut)
        if self._prosess is not None:
            _skriv(self._prosess, gitt)
        return gitt

    def _ta(self, ventar: deque[_Gitt], forsoek: int) -> bytes | OmformingFeil:
        """Return the answer to the first job that waits."""
        for _ in range(forsoek):
            try:
                if self._prosess is None:
                    prosess = self._start()
                    for gitt in ventar:
                        _skriv(prosess, gitt)
                svar = self._les(self._frist)
            except _Daud:
                self._drep()
                continue
            gitt = ventar.popleft()
            with suppress(OSError):
                gitt.inn.unlink()
            return OmformingFeil(str(svar["feil"])) if "feil" in svar else gitt.ut.read_bytes()
        ventar.popleft()
        return OmformingFeil(
            f"LibreOffice gav seg eller svara ikkje innan {self._frist:.0f} sekund, {forsoek} gonger"
        )

    def _rot(self) -> Path:
        """Return the folder of the profile and the files, made when it is first needed."""
        if self._mappe is None:
            self._mappe = tempfile.TemporaryDirectory(prefix="sognko-", ignore_cleanup_errors=True)
        return Path(self._mappe.name)

    def _start(self) -> subprocess.Popen[str]:
        profil = self._rot() / f"profil-{uuid.uuid4().hex[:8]}"
        (profil / "user").mkdir(parents=True)
        (profil / "user" / "registrymodifications.xcu").write_text(_OPPSETT, encoding="utf-8")
        kommando = [
            self._kontor.python,
            _ARBEIDAR,
            self._kontor.program,
            profil,
            f"sognko-{uuid.uuid4().hex}",
        ]
        self._prosess = prosess = subprocess.Popen(  # noqa: S603  # why: LibreOffice's own Python, and our own script
            [str(del_) for del_ in kommando], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            text=True, encoding="utf-8", env=reint_miljoe(), **_EIGA_GRUPPE,
        )  # fmt: skip
        self._svar = queue.Queue()
        self._lyttar = threading.Thread(target=_lytt, args=(prosess, self._svar), daemon=True)
        self._lyttar.start()
        pid = self._les(OPPSTART).get("pid")
        self.kontor_pid = pid if isinstance(pid, int) else None
        return prosess

    def _les(self, frist: float) -> dict[str, object]:
        linje = self._vent(frist)
        if not linje:
            raise _Daud
        svar: dict[str, object] = json.loads(linje)
        return svar

    def _vent(self, frist: float) -> str:
        """Return the next line from LibreOffice; empty when it has ended, or when the time is up."""
        slutt = time.monotonic() + frist
        while (att := slutt - time.monotonic()) > 0:
            with suppress(queue.Empty):
                return self._svar.get(timeout=min(att, _PUST))
        return ""

    def _be_avslutte(self) -> None:
        """Tell LibreOffice that there are no more files, and give it a moment to end by itself."""
        if self._prosess is not None:
            with suppress(OSError, subprocess.TimeoutExpired):
                _inn(self._prosess).close()
                self._prosess.wait(_SLUTT)

    def _drep(self) -> None:
        prosess, self._prosess, self.kontor_pid = self._prosess, None, None
        if prosess is None:
            return
        drep_tre(prosess.pid)
        prosess.kill()
        prosess.wait()
        self._lyttar.join()
        for straum in (prosess.stdin, prosess.stdout):
            if straum is not None:
                with suppress(OSError):  # what was not yet written to one who is dead
                    straum.close()


def drep_tre(pid: int) -> None:
    """End a process and those it has started; none that is gone is missed."""
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(pid)], capture_output=True, check=False)  # noqa: S603, S607  # why: Windows has it
    else:
        with suppress(ProcessLookupError):
            os.killpg(pid, signal.SIGKILL)


def _skriv(prosess: subprocess.Popen[str], gitt: _Gitt) -> None:
    """Hand over a job; that nobody is there to take it, is seen when the answer is waited for."""
    with suppress(OSError):
        _inn(prosess).write(gitt.melding)
        _inn(prosess).flush()


def _inn(prosess: subprocess.Popen[str]) -> IO[str]:
    if prosess.stdin is None:
        raise _Daud
    return prosess.stdin


def _lytt(prosess: subprocess.Popen[str], svar: queue.Queue[str]) -> None:
    """Pass on every line the worker writes, and an empty one when it has ended."""
    for linje in prosess.stdout or ():
        svar.put(linje)
    svar.put("")
