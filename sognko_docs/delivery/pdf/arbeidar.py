"""Runs beside LibreOffice, in the Python that has its UNO bridge: turns files into PDF, one line of JSON at a time.

This file stands alone: it is started by another Python than the one the program runs in, and imports nothing of the program.
``argv``: the LibreOffice program, the folder of its profile, the name of the pipe. A job is ``{"inn", "ut", "filter", "val"}`` with
two paths, the name of the export filter and its choices; the answer is ``{"ok": true}`` or ``{"feil": …}``. When the jobs end,
LibreOffice is ended: also when the program that gave them was killed, and when LibreOffice hangs.
"""

from __future__ import annotations

import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException

START = 60.0
"""Seconds LibreOffice may take to answer for the first time."""
MOR = os.getppid()
EIGE = "sognko-"
"""How the folders are called that the program makes for itself."""
HALD = "_sognko_hald_"
"""How the bookmarks are called in tables to be kept with the note below; ``word/tabellhald.py`` lays them there."""
SLUTT = 5.0
"""Seconds LibreOffice may take to end when there are no more jobs."""


def main(arbeid: Callable[[Any, dict[str, Any]], dict[str, Any]] | None = None) -> None:
    """Start LibreOffice and do the jobs that come on stdin until there are no more; ``arbeid`` does another kind than PDF."""
    utfoer = arbeid or gjer
    program, profil, roeyr = sys.argv[1:]
    kommando = [
        program, "--headless", "--invisible", "--nocrashreport", "--nodefault", "--nologo", "--nofirststartwizard", "--norestore",
        f"-env:UserInstallation={Path(profil).as_uri()}",
        f"--accept=pipe,name={roeyr};urp;StarOffice.ComponentContext",
    ]  # fmt: skip
    with subprocess.Popen(kommando, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as prosess:  # noqa: S603  # why: the program the user has installed
        try:
            skrivebord = kople_til(roeyr, prosess)
            svar({"ok": True, "pid": prosess.pid})
            for jobb in jobbane(Path(profil)):
                svar(utfoer(skrivebord, jobb))
            skrivebord.terminate()
            prosess.wait(SLUTT)
        finally:
            prosess.kill()
            drep_alt(Path(profil))


def jobbane(profil: Path) -> Iterator[dict[str, Any]]:
    """Yield the jobs as they come, until there are no more; after that LibreOffice has little time to end by itself."""
    linjer: queue.Queue[str] = queue.Queue()
    threading.Thread(target=les_jobbar, args=(linjer, profil), daemon=True).start()
    while linje := linjer.get():
        yield json.loads(linje)


def les_jobbar(linjer: queue.Queue[str], profil: Path) -> None:
    """Read the jobs beside the work, so that their end is seen also while LibreOffice hangs; then end it by force."""
    for linje in sys.stdin:
        linjer.put(linje)
    linjer.put("")
    time.sleep(SLUTT)
    drep_alt(profil)


def drep_alt(profil: Path) -> None:
    """End what is left, this process among it: LibreOffice is two processes, and only one of them is known by its number.

    When the one who gave the jobs is gone, nobody else takes away the files they were about.
    """
    if os.getppid() != MOR and profil.parent.name.startswith(EIGE):
        shutil.rmtree(profil.parent, ignore_errors=True)
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(os.getpid())], check=False)  # noqa: S603, S607  # why: Windows has it
    elif os.getpgrp() == os.getpid():
        os.killpg(os.getpid(), signal.SIGKILL)
    os._exit(0)


def kople_til(roeyr: str, prosess: subprocess.Popen[bytes]) -> Any:  # noqa: ANN401  # why: UNO has no types
    """Return the desktop of LibreOffice once it answers."""
    lokal = uno.getComponentContext()
    finn = lokal.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", lokal)
    frist = time.monotonic() + START
    while True:
        try:
            kontekst = finn.resolve(f"uno:pipe,name={roeyr};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > frist or prosess.poll() not in {None, 81}:
                raise
            time.sleep(0.02)
        else:
            return kontekst.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", kontekst)


def gjer(skrivebord: Any, jobb: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401  # why: UNO has no types
    """Do one job; what goes wrong is told, and the next job is done as usual."""
    dokument = None
    try:
        dokument = skrivebord.loadComponentFromURL(
            uno.systemPathToFileUrl(jobb["inn"]),
            "_blank",
            0,
            eigenskapar({"Hidden": True, "ReadOnly": True, "MacroExecutionMode": 0, "UpdateDocMode": 0}),
        )
        if dokument is None:
            return {"feil": "fila let seg ikkje opne"}
        set_i_stand(dokument)
        val = uno.Any("[]com.sun.star.beans.PropertyValue", eigenskapar(jobb["val"]))
        ut = eigenskapar({"FilterName": jobb["filter"], "FilterData": val})
        dokument.storeToURL(uno.systemPathToFileUrl(jobb["ut"]), ut)
    except DisposedException:
        sys.exit("LibreOffice har gitt seg")
    except Exception as feil:  # noqa: BLE001  # why: whatever LibreOffice raises is an answer
        if "bridge disposed" in str(feil):
            sys.exit("LibreOffice har gitt seg")
        return {"feil": f"{type(feil).__name__}: {feil}"}
    else:
        return {"ok": True}
    finally:
        if dokument is not None:
            with suppress(DisposedException):
                dokument.close(True)  # noqa: FBT003  # why: UNO takes no names


def set_i_stand(dokument: Any) -> None:  # noqa: ANN401  # why: UNO has no types
    """Make a document ready for the page: tables first, as they move what the contents point at."""
    hald_saman(dokument)
    oppdater(dokument)


def oppdater(dokument: Any) -> None:  # noqa: ANN401  # why: UNO has no types
    """Bring contents, cross-references and page numbers up to date, twice: the contents can move what they point at."""
    if not hasattr(dokument, "getDocumentIndexes"):
        return
    innhald = dokument.getDocumentIndexes()
    dokument.getTextFields().refresh()
    for _ in range(2 if innhald.getCount() else 0):
        for nr in range(innhald.getCount()):
            innhald.getByIndex(nr).update()


def hald_saman(dokument: Any) -> None:  # noqa: ANN401  # why: UNO has no types
    """Keep each table on the page of the note below it, where the file says so by a bookmark in the table."""
    if not hasattr(dokument, "getBookmarks"):
        return
    bokmerke = dokument.getBookmarks()
    for namn in bokmerke.getElementNames():
        if namn.startswith(HALD):
            bokmerke.getByName(namn).getAnchor().TextTable.KeepTogether = True


def eigenskapar(verdiar: dict[str, Any]) -> tuple[Any, ...]:
    """Return properties as UNO takes them."""
    return tuple(PropertyValue(Name=namn, Value=verdi) for namn, verdi in verdiar.items())


def svar(verdi: dict[str, Any]) -> None:
    """Write one answer and see it off."""
    sys.stdout.write(json.dumps(verdi) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
