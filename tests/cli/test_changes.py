"""``sognko changes`` and ``sognko redline`` at the terminal."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.typar import Koeyr
from tests.history.depotbygg import lag_depot, lagre

ROT = Path(__file__).parents[2]
SAK = "kontingent-2026"


@pytest.fixture
def depot(prosjekt: Path) -> Path:
    """The project as a repository: a case in the first commit, another title in the second."""
    shutil.copytree(ROT / "cases" / SAK, prosjekt / "cases" / SAK)
    lag_depot(prosjekt)
    lagre(prosjekt, {}, "Fyrste utkast", dato="2026-01-05T10:00:00+01:00")
    fil = prosjekt / "cases" / SAK / "sak.yaml"
    tekst = fil.read_text(encoding="utf-8").replace(
        "tittel: Budsjett 2026", "tittel: Revidert budsjett 2026", 1
    )
    lagre(prosjekt, {f"cases/{SAK}/sak.yaml": tekst}, "Ny tittel", dato="2026-02-10T10:00:00+01:00")
    return prosjekt


def test_changes_tells_both_revisions_and_what_changed_for_whom(depot: Path, koeyr: Koeyr) -> None:
    svar = koeyr("changes", "HEAD~1..HEAD", SAK)
    assert svar.exit_code == 0
    linjer = svar.stdout.splitlines()
    assert linjer[0].startswith("Frå ")
    assert "(05.01.2026, «Fyrste utkast») til " in linjer[0]
    assert linjer[2].startswith(f"{SAK}: Revidert budsjett 2026")
    assert linjer[3] == "  Alle"
    assert linjer[4].startswith("    – Saka, tittel: ")


def test_changes_without_a_second_revision_is_up_to_the_files_at_hand(depot: Path, koeyr: Koeyr) -> None:
    svar = koeyr("changes", "HEAD..")
    assert (svar.exit_code, svar.stdout.splitlines()[-1]) == (0, f"Uendra: {SAK}")
    assert "til arbeidskopien" in svar.stdout


def test_changes_as_json_has_paths_and_words(depot: Path, koeyr: Koeyr) -> None:
    data = json.loads(koeyr("changes", "HEAD~1..HEAD", SAK, "--format", "json").stdout)
    assert (data["frå"]["dato"], data["til"]["dato"]) == ("2026-01-05", "2026-02-10")
    ((endring,),) = [sak["endringar"] for sak in data["saker"]]
    assert (endring["sti"], endring["slag"], endring["kven"], endring["rekna"]) == (
        "sak.tittel",
        "endra",
        [],
        False,
    )
    assert ["ny", "Revidert budsjett"] in endring["bitar"]
    assert endring["forklaring"] == "Tittelen på saka."


@pytest.mark.parametrize(
    ("argument", "kode"),
    [
        (("changes", "nope.."), 1),
        (("changes", "HEAD..", "finst-ikkje"), 1),
        (("changes", "..HEAD"), 2),
        (("changes", "a...b"), 2),
        (("redline", SAK), 2),
        (("redline", "a", "b", "c", SAK), 2),
        (("redline", "nope", SAK), 1),
        (("redline", "HEAD~1", "finst-ikkje"), 1),
        (("redline", "HEAD~1", SAK, "--kommune", "oslo"), 2),
    ],
)
def test_what_cannot_be_done_is_told_and_writes_nothing(
    argument: tuple[str, ...], kode: int, depot: Path, koeyr: Koeyr
) -> None:
    svar = koeyr(*argument)
    assert svar.exit_code == kode
    assert svar.output
    assert not (depot / "output").exists()


def test_outside_a_repository_the_way_out_is_said(
    prosjekt: Path, koeyr: Koeyr, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(prosjekt.parent))
    svar = koeyr("changes", "HEAD..")
    assert svar.exit_code == 1
    assert "P321" in svar.stdout


def test_redline_writes_word_files_and_a_page_in_a_set_of_their_own(depot: Path, koeyr: Koeyr) -> None:
    svar = koeyr("redline", "HEAD~1", "HEAD", SAK)
    assert svar.exit_code == 0, svar.output
    mappe = depot / "output" / "endringar" / SAK
    filer = sorted(fil.name for fil in mappe.iterdir())
    assert filer == [
        "01-saksframlegg.docx",
        "02-budsjett-og-fordeling.docx",
        "endringar.html",
        "manifest.json",
    ]
    side = (mappe / "endringar.html").read_text(encoding="utf-8")
    assert "Revidert budsjett" in side
    assert "5. januar 2026 («Fyrste utkast»)" in side
    assert '<a href="01-saksframlegg.docx">' in side


def test_redline_can_be_looked_at_here_or_as_a_page_alone(depot: Path, koeyr: Koeyr) -> None:
    svar = koeyr("redline", "HEAD~1..HEAD", SAK, "--vis")
    assert svar.exit_code == 0
    assert svar.stdout.startswith("sak.tittel\n  [-Budsjett-]{+Revidert budsjett+} 2026")
    assert not (depot / "output").exists()
    assert koeyr("redline", "HEAD~1", SAK, "--html").exit_code == 0
    assert sorted(fil.name for fil in (depot / "output/endringar" / SAK).iterdir()) == [
        "endringar.html",
        "manifest.json",
    ]


def test_redline_of_equal_revisions_says_that_nothing_changed(depot: Path, koeyr: Koeyr) -> None:
    assert koeyr("redline", "HEAD", SAK, "--vis").stdout == "Ingenting er endra.\n"
