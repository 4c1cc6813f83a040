"""One LibreOffice makes the PDF of all cases of a run, and is gone when the run is, however that ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from sognko_docs.pipeline.levering import pdf as pdfmodul
from sognko_docs.pipeline.levering.pdf import lag_pdf
from sognko_docs.pipeline.levering.verkstad import Verkstad
from tests.delivery.test_pdf import til_stades, word

ROT = Path(__file__).parents[2]
SLUTT = 5.0
"""Seconds the worker gives LibreOffice to end."""
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are of POSIX")


def lag_med(verkstad: Verkstad, dato: date) -> tuple[int, str]:
    """Make a PDF of a case of a date; return the process of LibreOffice and the date of the PDF."""
    reiskap, manglar = verkstad.reiskap(None, dato)
    assert reiskap is not None, manglar
    pdf = lag_pdf(word(f"Saka er frå {dato}."), reiskap, "a.docx")
    assert isinstance(pdf, bytes), pdf
    pid = reiskap.omformar.kontor_pid
    assert pid is not None
    with pikepdf.open(BytesIO(pdf)) as lese:
        return pid, str(lese.docinfo.CreationDate)[:10]


def kontorprosessar(pid: int) -> list[int]:
    """Return the process LibreOffice was started as, and those it has started."""
    svar = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True)
    under = [[int(tal) for tal in linje.split()] for linje in svar.stdout.splitlines()]
    return [pid, *(barn for barn, mor in under if mor == pid)]


def blir_slik(spoersmaal: Callable[[], bool]) -> bool:
    """True when the answer becomes yes within the time LibreOffice is given to end."""
    slutt = time.monotonic() + SLUTT + 5
    while not spoersmaal() and time.monotonic() < slutt:
        time.sleep(0.05)
    return spoersmaal()


def er_borte(pid: int) -> bool:
    """True when a process ends within the time it is given."""
    return blir_slik(lambda: not til_stades(pid))


def test_two_cases_of_different_dates_are_made_by_the_same_libreoffice(krev_libreoffice: str) -> None:
    assert krev_libreoffice
    with Verkstad() as verkstad:
        foerste, andre = lag_med(verkstad, date(2026, 3, 9)), lag_med(verkstad, date(2025, 11, 3))
    assert foerste[0] == andre[0]
    assert (foerste[1], andre[1]) == ("D:20260309", "D:20251103")
    assert er_borte(foerste[0])


def test_a_run_that_is_broken_off_while_libreoffice_hangs_ends_at_once(krev_libreoffice: str) -> None:
    assert krev_libreoffice
    verkstad = Verkstad()
    pid = 0
    start = 0.0

    def bryt() -> None:
        nonlocal pid, start
        with verkstad:
            pid, _ = lag_med(verkstad, date(2026, 3, 9))
            os.killpg(os.getpgid(pid), signal.SIGSTOP)
            start = time.monotonic()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        bryt()
    assert time.monotonic() - start < 3
    assert er_borte(pid)


KOEYRING = """
import os, signal, sys, threading
from datetime import date
from sognko_docs.pipeline.levering.verkstad import Verkstad
from tests.pipeline.test_verkstad import kontorprosessar, lag_mange, lag_med
with Verkstad() as verkstad:
    pid, _ = lag_med(verkstad, date(2026, 3, 9))
    print(pid, flush=True)
    if sys.argv[1] == "hang":
        for barn in kontorprosessar(pid):
            os.kill(barn, signal.SIGSTOP)
        print("stoppa", flush=True)
    if sys.argv[1] == "arbeider":
        threading.Thread(target=lag_mange, args=(verkstad,), daemon=True).start()
    sys.stdin.read()
"""


def lag_mange(verkstad: Verkstad) -> None:
    """Make one PDF after the other, without end."""
    while True:
        lag_med(verkstad, date(2026, 3, 9))


@pytest.mark.parametrize(
    ("slag", "signalet"),
    [
        ("svarar", signal.SIGTERM),
        ("arbeider", signal.SIGTERM),
        ("arbeider", signal.SIGKILL),
        ("hang", signal.SIGKILL),
    ],
)
def test_a_run_that_is_killed_leaves_no_libreoffice_and_no_files(
    tmp_path: Path, krev_libreoffice: str, slag: str, signalet: signal.Signals
) -> None:
    assert krev_libreoffice
    with subprocess.Popen(
        [sys.executable, "-c", KOEYRING, slag],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROT, env={**os.environ, "PYTHONPATH": str(ROT), "TMPDIR": str(tmp_path)},
    ) as barn:  # fmt: skip
        assert barn.stdout is not None
        pid = int(barn.stdout.readline())
        if slag == "hang":
            assert barn.stdout.readline() == "stoppa\n"
        alle = kontorprosessar(pid)
        if slag == "arbeider":
            time.sleep(0.5)
        barn.send_signal(signalet)
    assert all(map(er_borte, alle))
    assert blir_slik(lambda: not list(tmp_path.glob("sognko-*")))


def test_without_libreoffice_each_case_is_told_so_and_nothing_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdfmodul, "finn_kontor", lambda: None)
    with Verkstad() as verkstad:
        svar = [verkstad.reiskap(None, date(2026, 3, dag)) for dag in (1, 2)]
    assert [(reiskap, [funn.kode for funn in manglar]) for reiskap, manglar in svar] == [(None, ["P110"])] * 2
