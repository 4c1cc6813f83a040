"""Exit codes, bugs, broken pipes and interrupts, seen from outside the process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO

import pytest

from sognko_docs.cli.sognko import sognko
from tests.cli.typar import Koeyr
from tests.cli.utfylling import fyll_ut
from tests.pipeline.test_verkstad import er_borte

ROT = Path(__file__).parents[2]


def start(*argument: str, mappe: Path, kode: str = "", **miljoe: str) -> subprocess.Popen[str]:
    """Start ``sognko`` in a process of its own; ``kode`` runs first in it."""
    program = f"{kode}\nfrom sognko_docs.cli import main\nmain()"
    return subprocess.Popen(
        [sys.executable, "-c", program, *argument], cwd=mappe, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True, encoding="utf-8", errors="replace", env={**os.environ, "PYTHONPATH": str(ROT), **miljoe},
    )  # fmt: skip


def ut(prosess: subprocess.Popen[str]) -> IO[str]:
    """Return what the process prints on stdout."""
    assert prosess.stdout is not None
    return prosess.stdout


def feil(prosess: subprocess.Popen[str]) -> IO[str]:
    """Return what the process prints on stderr."""
    assert prosess.stderr is not None
    return prosess.stderr


def lag_sak(prosjekt: Path, koeyr: Koeyr) -> Path:
    """Make a case that is in order, and return its file."""
    koeyr("new", "proeve")
    sak = prosjekt / "cases/proeve/sak.yaml"
    sak.write_text(fyll_ut(sak.read_text(encoding="utf-8")), encoding="utf-8")
    return sak


def koeyr_ute(*argument: str, mappe: Path, kode: str = "", **miljoe: str) -> tuple[int, str, str]:
    """Run ``sognko`` in a process of its own and return its exit code, stdout and stderr."""
    with start(*argument, mappe=mappe, kode=kode, **miljoe) as prosess:
        stdout, stderr = prosess.communicate(timeout=60)
    return prosess.returncode, stdout, stderr


@pytest.mark.parametrize("kommando", [["--help"], ["check"], ["explain"], ["fmt"], ["doctor"]], ids=" ".join)
def test_no_library_for_word_is_loaded_where_no_word_file_is_touched(
    prosjekt: Path, koeyr: Koeyr, kommando: Sequence[str]
) -> None:
    kode = (
        "import atexit, sys\n"
        "tunge = ('docx', 'docxtpl', 'jinja2', 'lxml', 'deflate', 'watchfiles', 'rich', 'filelock',\n"
        "'xlsxwriter', 'icalendar', 'matplotlib', 'markdown_it', 'spylls',\n"
        "'sognko_docs.compose.prosjektvising', 'sognko_docs.compose.temaplanvising', 'sognko_docs.compose.moete')\n"
        "atexit.register(lambda: print('LASTA', [namn for namn in tunge if namn in sys.modules], file=sys.stderr))"
    )
    lag_sak(prosjekt, koeyr)
    utgang, _, feil = koeyr_ute(*kommando, mappe=prosjekt, kode=kode)
    assert utgang == 0
    assert feil.splitlines()[-1] == "LASTA []"


def test_the_same_look_finds_the_libraries_where_they_are_used(prosjekt: Path) -> None:
    kode = (
        "import atexit, sys; atexit.register(lambda: print('LASTA', 'lxml' in sys.modules, file=sys.stderr))"
    )
    _, _, feil = koeyr_ute("template", "check", mappe=prosjekt, kode=kode)
    assert feil.splitlines()[-1] == "LASTA True"


def test_the_models_are_not_loaded_for_help(tmp_path: Path) -> None:
    kode = "import atexit, sys; atexit.register(lambda: print('LASTA', 'pydantic' in sys.modules, file=sys.stderr))"
    _, _, feil = koeyr_ute("--help", mappe=tmp_path, kode=kode)
    assert feil == "LASTA False\n"


def test_no_case_to_be_found_is_a_usage_error_told_as_a_finding(
    tmp_path: Path, koeyr: Koeyr, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    svar = koeyr("check", "felles-barnevern")
    assert svar.exit_code == 2
    assert svar.stdout.startswith("Y125 ")


def feil_i_programmet(feil: str) -> str:
    """Return code that makes ``sognko schema`` fail with an exception."""
    return f"import sognko_docs.load.skjema as s\ndef svikt(_):\n    raise {feil}\ns.skjema = svikt"


def test_a_bug_ends_with_70_and_a_message_without_traceback(tmp_path: Path) -> None:
    kode, ut, feil = koeyr_ute(
        "schema", mappe=tmp_path, kode=feil_i_programmet("KeyError('løyndom')"), TMPDIR=str(tmp_path)
    )
    assert (kode, ut) == (70, "")
    foerste, andre, tredje = feil.splitlines()
    assert foerste == "Intern feil: KeyError. Det er ein feil i sognko, ikkje i saka di."
    assert andre.startswith("Legg ved denne fila når du melder frå: ")
    assert tredje == "Køyr «sognko --sporing …» for å sjå kvar i programmet det skjedde."
    logg = Path(andre.removeprefix("Legg ved denne fila når du melder frå: "))
    assert "Traceback" in logg.read_text(encoding="utf-8")
    assert "KeyError: 'løyndom'" in logg.read_text(encoding="utf-8")


def test_a_bug_shows_its_traceback_only_when_asked(tmp_path: Path) -> None:
    kode, _, feil = koeyr_ute(
        "--sporing", "schema", mappe=tmp_path, kode=feil_i_programmet("KeyError('x')"), TMPDIR=str(tmp_path)
    )
    assert kode == 70
    assert "Traceback (most recent call last):" in feil
    assert "KeyError: 'x'" in feil


def test_an_interrupt_ends_with_130_and_no_noise(tmp_path: Path) -> None:
    kode, ut, feil = koeyr_ute("schema", mappe=tmp_path, kode=feil_i_programmet("KeyboardInterrupt"))
    assert (kode, ut, feil.strip()) == (130, "", "")


def test_a_reader_that_goes_away_is_no_fault(tmp_path: Path) -> None:
    with start("schema", mappe=tmp_path) as prosess:
        ut(prosess).close()
        assert prosess.wait(timeout=60) == 0
        assert feil(prosess).read() == ""


def test_text_that_the_terminal_cannot_show_is_escaped(tmp_path: Path) -> None:
    kode, ut, feil = koeyr_ute("--help", mappe=tmp_path, PYTHONIOENCODING="latin-1")
    assert (kode, feil) == (0, "")
    assert ut.startswith("Bruk: sognko [VAL] KOMMANDO [ARGUMENT]\\u2026")


def test_the_module_is_the_same_as_the_command(tmp_path: Path) -> None:
    svar = subprocess.run(
        [sys.executable, "-m", "sognko_docs", "--versjon"], cwd=tmp_path, capture_output=True, text=True, check=True,
        env={**os.environ, "PYTHONPATH": str(ROT)},
    )  # fmt: skip
    assert svar.stdout == "sognko, versjon 0.1.0\n"


def test_the_command_used_from_python_gives_its_value_back() -> None:
    assert sognko.main(["doctor", "--help"], prog_name="sognko", standalone_mode=False) == 0


@pytest.mark.parametrize("skal", ["bash", "zsh", "fish"])
def test_the_shell_gets_its_completion(tmp_path: Path, skal: str) -> None:
    kode, ut, _ = koeyr_ute(mappe=tmp_path, _SOGNKO_COMPLETE=f"{skal}_source")
    assert kode == 0
    assert "_SOGNKO_COMPLETE" in ut


def test_commands_are_completed(tmp_path: Path) -> None:
    _, ut, _ = koeyr_ute(
        mappe=tmp_path, _SOGNKO_COMPLETE="bash_complete", COMP_WORDS="sognko ch", COMP_CWORD="1"
    )
    assert ut == "plain,check\nplain,changes\n"


def test_case_names_are_completed(prosjekt: Path, koeyr: Koeyr) -> None:
    koeyr("new", "felles-barnevern")
    koeyr("new", "felles-skog")
    koeyr("new", "gis")
    _, ut, _ = koeyr_ute(
        mappe=prosjekt, _SOGNKO_COMPLETE="bash_complete", COMP_WORDS="sognko build fel", COMP_CWORD="2"
    )
    assert ut == "plain,felles-barnevern\nplain,felles-skog\n"


def test_a_file_that_cannot_be_written_is_told_without_traceback(tmp_path: Path) -> None:
    (tmp_path / "cases").write_bytes(b"")
    kode, ut, feil = koeyr_ute("new", "gis", mappe=tmp_path)
    assert (kode, ut) == (1, "")
    assert feil.startswith("Klarte ikkje å lese eller skrive «cases")
    assert feil.endswith("»: ei fil står der det skulle vore ei mappe.\n")


def vent_til(prosess: subprocess.Popen[str], tekst: str) -> str:
    """Read stderr until a line has a text in it, and return all that was read."""
    lese = ""
    while tekst not in lese:
        linje = feil(prosess).readline()
        assert linje, f"«{tekst}» kom aldri:\n{lese}"
        lese += linje
    return lese


def test_watch_builds_again_keeps_the_last_good_set_and_ends_quietly(prosjekt: Path, koeyr: Koeyr) -> None:
    sak = lag_sak(prosjekt, koeyr)
    heil = sak.read_text(encoding="utf-8")
    with start("build", "--watch", "proeve", mappe=prosjekt) as prosess:
        vent_til(prosess, "Følgjer med på endringar. Avslutt med Ctrl-C.")
        foer = (prosjekt / "output/proeve/manifest.json").read_bytes()
        time.sleep(0.5)
        sak.write_text(heil.replace("status: utkast", "status: uferdig"), encoding="utf-8")
        vent_til(prosess, "Endra: cases/proeve/sak.yaml")
        assert ut(prosess).readline() == "Ingen funn\n"
        assert ut(prosess).readline().startswith("S107 ")
        while not ut(prosess).readline().startswith("1 feil"):
            pass
        assert (prosjekt / "output/proeve/manifest.json").read_bytes() == foer
        sak.write_text(heil.replace("status: utkast", "status: framlegg"), encoding="utf-8")
        assert ut(prosess).readline() == "Ingen funn\n"
        assert (prosjekt / "output/proeve/manifest.json").read_bytes() != foer
        prosess.send_signal(signal.SIGINT)
        _, resten = prosess.communicate(timeout=20)
    assert prosess.returncode == 130
    assert "Traceback" not in resten
    assert "Intern feil" not in resten


def barn_av(pid: int) -> list[str]:
    """The processes one has started."""
    svar = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True)
    return [barn for barn, mor in map(str.split, svar.stdout.splitlines()) if mor == str(pid)]


def test_watch_keeps_its_libreoffice_from_change_to_change_and_ends_it(
    prosjekt: Path, koeyr: Koeyr, krev_libreoffice: str
) -> None:
    assert krev_libreoffice
    sak = lag_sak(prosjekt, koeyr)
    heil = sak.read_text(encoding="utf-8")
    pdf = prosjekt / "output/proeve/vik/01-saksframlegg.pdf"
    with start("build", "--watch", "--pdf", "proeve", mappe=prosjekt) as prosess:
        vent_til(prosess, "Følgjer med på endringar. Avslutt med Ctrl-C.")
        foer, kontor = pdf.read_bytes(), barn_av(prosess.pid)
        time.sleep(0.5)
        sak.write_text(heil.replace("status: utkast", "status: framlegg"), encoding="utf-8")
        vent_til(prosess, "Ferdig: ")
        assert pdf.read_bytes() != foer
        assert (len(kontor), barn_av(prosess.pid)) == (1, kontor)
        prosess.send_signal(signal.SIGINT)
        _, resten = prosess.communicate(timeout=20)
    assert prosess.returncode == 130
    assert "Traceback" not in resten
    assert er_borte(int(kontor[0]))
