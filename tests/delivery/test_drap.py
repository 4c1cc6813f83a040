"""A build killed at any moment leaves the old set or the new, never a mixture.

The child counts what it does to the disk (Python's audit events) and ends itself at one of them, without
cleaning up, the way a kill or a power cut would.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sognko_docs.delivery.bytte import byt_i_eitt
from sognko_docs.delivery.lager import les_sett, skriv_sett

GAMALT = {"luster/01.docx": b"gamal", "vik/01.docx": b"gamal", "aurland/01.docx": b"gamal"}
NYTT = {"luster/01.docx": b"ny", "vik/01.docx": b"ny"}

BARN = """
import os, sys
from pathlib import Path
import filelock
from sognko_docs.delivery.bytte import byt_i_eitt
from sognko_docs.delivery.lager import skriv_sett

ut, slag, dei = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
hendingar = 0

def tel(namn: str, _) -> None:
    global hendingar
    if namn in ("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.utime", "shutil.rmtree", "shutil.copyfile"):
        hendingar += 1
        if hendingar == dei:
            os._exit(9)

sys.addaudithook(tel)

def byt_og_doey(ny, gammal):
    svar = byt_i_eitt(ny, gammal) if slag == "exchange" else False
    tel("open", None)
    return svar

skriv_sett(ut, "gis", {"luster/01.docx": b"ny", "vik/01.docx": b"ny"}, byt=byt_og_doey)
"""


def kan_byte(mappe: Path) -> bool:
    """True where two folders can change names in one move, so that not even a glimpse is a mixture."""
    for namn in ("ein", "to"):
        (mappe / namn).mkdir(exist_ok=True)
    return byt_i_eitt(mappe / "ein", mappe / "to")


@pytest.mark.parametrize("slag", ["exchange", "two-renames"])
def test_a_kill_at_any_moment_leaves_the_old_set_or_the_new(tmp_path: Path, slag: str) -> None:
    utfall = []
    for dei in range(1, 500):
        ut = tmp_path / str(dei)
        skriv_sett(ut, "gis", GAMALT)
        barn = subprocess.run([sys.executable, "-c", BARN, str(ut), slag, str(dei)], check=False)
        synleg = {
            fil.relative_to(ut / "gis").as_posix(): fil.read_bytes() for fil in (ut / "gis").rglob("*.docx")
        }
        if slag == "exchange" and kan_byte(tmp_path):
            assert synleg in (GAMALT, NYTT)
        utfall.append(les_sett(ut, "gis"))
        assert sorted(fil.name for fil in ut.iterdir() if fil.suffix not in {".laas", ".eigar"}) in (
            ["gis"], ["_endra", "gis"],
        )  # fmt: skip
        if barn.returncode == 0:
            break
        assert barn.returncode == 9
    assert all(sett in (GAMALT, NYTT) for sett in utfall)
    assert utfall[0] == GAMALT
    assert utfall[-1] == NYTT
    assert len(utfall) > 20
