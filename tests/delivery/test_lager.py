"""A set replaces the one before it whole, or nothing happens."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias, cast

import pytest

from sognko_docs.delivery.bytte import Bytte, byt_i_eitt
from sognko_docs.delivery.diskfeil import er_open_i_anna_program
from sognko_docs.delivery.lager import les_sett, skriv_sett
from sognko_docs.finding import Grad

MedManifest: TypeAlias = Callable[[Mapping[str, bytes]], dict[str, bytes]]

GAMALT = {"luster/01-saksframlegg.docx": b"gamal", "vik/01-saksframlegg.docx": b"lik"}
NYTT = {
    "luster/01-saksframlegg.docx": b"ny",
    "luster/02-avtale.docx": b"avtale",
    "vik/01-saksframlegg.docx": b"lik",
}


def utan_bytte(_ny: Path, _gammal: Path) -> bool:
    """A platform that cannot exchange two folders in one move."""
    return False


@pytest.fixture(params=[byt_i_eitt, utan_bytte], ids=["exchange", "two-renames"])
def byt(request: pytest.FixtureRequest) -> Bytte:
    return cast("Bytte", request.param)


def synlege(ut: Path) -> list[str]:
    return sorted(
        fil.relative_to(ut).as_posix() for fil in ut.rglob("*") if fil.is_file() and fil.suffix != ".laas"
    )


def test_the_first_set_is_written_with_nothing_beside_it(tmp_path: Path, sett: MedManifest) -> None:
    svar = skriv_sett(tmp_path / "output", "gis", sett(NYTT))
    assert svar.skrive
    assert svar.funn == ()
    assert synlege(tmp_path / "output") == [
        "gis/luster/01-saksframlegg.docx", "gis/luster/02-avtale.docx", "gis/manifest.json",
        "gis/vik/01-saksframlegg.docx",
    ]  # fmt: skip


def test_a_new_set_replaces_the_old_and_leaves_none_of_its_files(
    tmp_path: Path, sett: MedManifest, byt: Bytte
) -> None:
    skriv_sett(tmp_path, "gis", sett(NYTT), byt=byt)
    svar = skriv_sett(tmp_path, "gis", sett(GAMALT), byt=byt)
    assert svar.skrive
    assert les_sett(tmp_path, "gis") == sett(GAMALT)
    assert synlege(tmp_path) == [f"gis/{namn}" for namn in sorted(sett(GAMALT))]


def test_a_set_that_is_there_already_is_not_written_again(tmp_path: Path, sett: MedManifest) -> None:
    skriv_sett(tmp_path, "gis", sett(NYTT))
    os.utime(tmp_path / "gis/luster/02-avtale.docx", (1, 1))
    nummer = (tmp_path / "gis").stat().st_ino
    svar = skriv_sett(tmp_path, "gis", sett(NYTT))
    assert not svar.skrive
    assert svar.funn == ()
    assert (tmp_path / "gis").stat().st_ino == nummer
    assert (tmp_path / "gis/luster/02-avtale.docx").stat().st_mtime == 1


def test_a_file_that_is_the_same_in_a_changed_set_keeps_its_time(
    tmp_path: Path, sett: MedManifest, byt: Bytte
) -> None:
    skriv_sett(tmp_path, "gis", sett(GAMALT), byt=byt)
    for namn in GAMALT:
        os.utime(tmp_path / "gis" / namn, (1, 1))
    skriv_sett(tmp_path, "gis", sett(NYTT), byt=byt)
    assert (tmp_path / "gis/vik/01-saksframlegg.docx").stat().st_mtime == 1
    assert (tmp_path / "gis/luster/01-saksframlegg.docx").stat().st_mtime > 1


def test_a_file_changed_by_a_person_is_kept_beside_the_set_and_told_of(
    tmp_path: Path, sett: MedManifest
) -> None:
    skriv_sett(tmp_path, "gis", sett(GAMALT))
    (tmp_path / "gis/luster/01-saksframlegg.docx").write_bytes(b"retta for hand")
    svar = skriv_sett(tmp_path, "gis", sett(NYTT))
    (kopi,) = svar.tekne_vare_paa
    assert kopi.relative_to(tmp_path).as_posix() == "_endra/gis/luster/01-saksframlegg.5b4b1c24.docx"
    assert kopi.read_bytes() == b"retta for hand"
    assert les_sett(tmp_path, "gis") == sett(NYTT)
    (finding,) = svar.funn
    assert (finding.kode, finding.grad) == ("P106", Grad.MERKNAD)
    assert finding.melding == "Fila var endra etter at ho blei laga; endringane er tekne vare på her"


def test_a_file_laid_in_the_set_by_a_person_is_kept_but_the_droppings_of_desktops_are_not(
    tmp_path: Path, sett: MedManifest
) -> None:
    skriv_sett(tmp_path, "gis", sett(GAMALT))
    for namn in ("notat.txt", ".DS_Store", "~$01-saksframlegg.docx", ".~lock.01-saksframlegg.docx#"):
        (tmp_path / "gis" / namn).write_bytes(b"x")
    svar = skriv_sett(tmp_path, "gis", sett(NYTT))
    assert [kopi.name for kopi in svar.tekne_vare_paa] == ["notat.2d711642.txt"]


@pytest.mark.parametrize(
    ("feil", "kode", "melding", "hjelp"),
    [
        (OSError(errno.ENOSPC, "x"), "P103", "Disken er full, så ingenting blei skrive",
         "Frigjer plass og prøv igjen. Dei gamle filene står urørte."),
        (OSError(errno.EROFS, "x"), "P104", "Du har ikkje lov til å skrive i «{ut}»",
         "Gje deg sjølv skriverett der, eller vel ei anna mappe med «--ut»."),
        (OSError(errno.EIO, "x"), "P105", "Disken melde om feil (kode EIO), så ingenting blei skrive",
         "Sjå etter at disken er tilgjengeleg, og prøv igjen. Dei gamle filene står urørte."),
    ],
    ids=["full", "read-only", "broken"],
)  # fmt: skip
def test_a_fault_of_the_disk_is_a_finding_and_the_old_set_stands(
    tmp_path: Path, sett: MedManifest, feil: OSError, kode: str, melding: str, hjelp: str
) -> None:
    def sviktar(_ny: Path, _gammal: Path) -> bool:
        raise feil

    skriv_sett(tmp_path, "gis", sett(GAMALT))
    (finding,) = skriv_sett(tmp_path, "gis", sett(NYTT), byt=sviktar).funn
    assert (finding.kode, finding.melding, finding.hjelp) == (
        kode,
        melding.format(ut=tmp_path.as_posix()),
        hjelp,
    )
    assert les_sett(tmp_path, "gis") == sett(GAMALT)
    assert synlege(tmp_path) == [f"gis/{namn}" for namn in sorted(sett(GAMALT))]


def test_a_file_open_in_word_is_named_and_the_old_set_stands(tmp_path: Path, sett: MedManifest) -> None:
    def sviktar(_ny: Path, gammal: Path) -> bool:
        raise PermissionError(errno.EACCES, "x", str(gammal))

    skriv_sett(tmp_path, "gis", sett(GAMALT))
    (tmp_path / "gis/vik/~$-saksframlegg.docx").write_bytes(b"ola")
    (finding,) = skriv_sett(tmp_path, "gis", sett(NYTT), byt=sviktar).funn
    assert finding.kode == "P101"
    assert finding.melding == "«01-saksframlegg.docx» er open i eit anna program, så ingenting blei skrive"
    assert finding.hjelp == "Lukk fila i Word eller PDF-lesaren, og prøv igjen."
    assert finding.stad is not None
    assert finding.stad.fil == tmp_path / "gis/vik/01-saksframlegg.docx"
    assert les_sett(tmp_path, "gis") == sett(GAMALT)


def test_a_file_held_by_a_program_that_leaves_no_mark_is_named_when_it_can_be_told(
    tmp_path: Path, sett: MedManifest
) -> None:
    def sviktar(_ny: Path, gammal: Path) -> bool:
        raise PermissionError(errno.EACCES, "x", str(gammal))

    def er_open(fil: Path) -> bool:
        return fil.name == "02-avtale.docx"

    skriv_sett(tmp_path, "gis", sett(NYTT))
    (finding,) = skriv_sett(tmp_path, "gis", sett(GAMALT), byt=sviktar, er_open=er_open).funn
    assert finding.melding == "«02-avtale.docx» er open i eit anna program, så ingenting blei skrive"
    assert les_sett(tmp_path, "gis") == sett(NYTT)


def test_a_file_nobody_holds_is_not_taken_for_open_and_is_left_as_it_was(tmp_path: Path) -> None:
    fil = tmp_path / "a.pdf"
    fil.write_bytes(b"pdf")
    os.utime(fil, (1, 1))
    assert not er_open_i_anna_program(fil)
    assert (fil.read_bytes(), fil.stat().st_mtime) == (b"pdf", 1)


def test_a_folder_held_by_a_program_that_leaves_no_mark_is_named_itself(
    tmp_path: Path, sett: MedManifest
) -> None:
    def sviktar(_ny: Path, gammal: Path) -> bool:
        raise PermissionError(errno.EACCES, "x", str(gammal))

    skriv_sett(tmp_path, "gis", sett(GAMALT))
    (finding,) = skriv_sett(tmp_path, "gis", sett(NYTT), byt=sviktar).funn
    assert finding.stad is not None
    assert (finding.kode, finding.stad.fil) == ("P101", tmp_path / "gis")


def test_an_output_folder_that_is_a_file_is_a_finding(tmp_path: Path, sett: MedManifest) -> None:
    (tmp_path / "output").write_bytes(b"")
    (finding,) = skriv_sett(tmp_path / "output", "gis", sett(NYTT)).funn
    assert finding.kode == "P107"
    assert finding.melding == "«output» er ei fil, men skulle vore ei mappe"


def test_two_renames_that_fail_half_way_put_the_old_set_back(tmp_path: Path, sett: MedManifest) -> None:
    def set_bort_og_svikt(ny: Path, gammal: Path) -> bool:
        gammal.rename(gammal.with_name(".gis.gammal"))
        raise OSError(errno.EIO, "x")

    skriv_sett(tmp_path, "gis", sett(GAMALT))
    skriv_sett(tmp_path, "gis", sett(NYTT), byt=set_bort_og_svikt)
    assert les_sett(tmp_path, "gis") == sett(GAMALT)


def test_a_half_deleted_old_set_is_never_put_back(tmp_path: Path, sett: MedManifest) -> None:
    skriv_sett(tmp_path, "gis", sett(NYTT))
    (tmp_path / ".gis.bort").mkdir()
    (tmp_path / ".gis.bort/rest.docx").write_bytes(b"rest")
    assert les_sett(tmp_path, "gis") == sett(NYTT)
    assert not (tmp_path / ".gis.bort").exists()


def test_a_set_that_was_never_written_has_no_files(tmp_path: Path) -> None:
    assert les_sett(tmp_path / "output", "gis") == {}
    assert les_sett(tmp_path, "gis") == {}


@pytest.mark.parametrize(
    "namn", ["../ut.docx", "/ut.docx", "a//b.docx", "sak å.docx", "con.docx", "a/.gøymd", ""]
)
def test_a_name_that_is_not_safe_everywhere_is_a_bug(tmp_path: Path, namn: str) -> None:
    with pytest.raises(ValueError, match="ikkje eit trygt filnamn"):
        skriv_sett(tmp_path, "gis", {namn: b""})
    assert list(tmp_path.iterdir()) == []


def test_names_that_differ_only_in_case_are_a_bug(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="same namn på Windows"):
        skriv_sett(tmp_path, "gis", {"a.docx": b"", "A.docx": b""})


@pytest.mark.parametrize("sak", ["../gis", "Gis", "_endra", "nul", ""])
def test_a_case_name_that_is_not_safe_everywhere_is_a_bug(tmp_path: Path, sak: str) -> None:
    with pytest.raises(ValueError, match="ikkje eit namn på ei sak"):
        skriv_sett(tmp_path, sak, {})


HELD = """
import sys
from pathlib import Path
from sognko_docs.delivery.laas import laas
with laas(Path(sys.argv[1]), "gis", 5):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_build_that_meets_another_says_who_holds_the_case_and_writes_nothing(
    tmp_path: Path, sett: MedManifest
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HELD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as andre:
        assert andre.stdout is not None
        assert andre.stdout.readline() == "held\n"
        (finding,) = skriv_sett(tmp_path, "gis", sett(NYTT), vent=0).funn
        assert finding.kode == "P102"
        assert finding.melding.startswith("Saka «gis» blir bygd av ein annan no (")
        assert finding.melding.endswith(f", prosess {andre.pid})")
        assert not (tmp_path / "gis").exists()
        assert skriv_sett(tmp_path, "anna-sak", sett(NYTT), vent=0).skrive
        andre.communicate("")
    assert skriv_sett(tmp_path, "gis", sett(NYTT), vent=0).skrive


def test_the_lock_of_a_killed_build_holds_nobody_back(tmp_path: Path, sett: MedManifest) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HELD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as andre:
        assert andre.stdout is not None
        assert andre.stdout.readline() == "held\n"
        andre.kill()
        andre.wait()
    assert (tmp_path / ".gis.eigar").exists()
    assert skriv_sett(tmp_path, "gis", sett(NYTT), vent=0).skrive


MANGE = """
import sys
from pathlib import Path
from sognko_docs.delivery.lager import skriv_sett
for runde in range(15):
    tekst = f"{sys.argv[2]}{runde}".encode()
    svar = skriv_sett(Path(sys.argv[1]), "gis", {f"{nr}/01.docx": tekst for nr in range(4)}, vent=60)
    assert svar.skrive, svar
"""


def test_builds_at_the_same_time_do_not_mix_their_files(tmp_path: Path) -> None:
    bygg = [subprocess.Popen([sys.executable, "-c", MANGE, str(tmp_path), namn]) for namn in "abc"]
    lese = []
    while any(ein.poll() is None for ein in bygg):
        lese.append(les_sett(tmp_path, "gis", vent=60))
    assert [ein.returncode for ein in bygg] == [0, 0, 0]
    lese.append(les_sett(tmp_path, "gis"))
    assert len(lese[-1]) == 4
    assert {len(set(sett.values())) for sett in lese if sett} == {1}
