from __future__ import annotations

import shutil
from pathlib import Path, PurePosixPath

import pytest

from sognko_docs.finding import Finding
from sognko_docs.history.depot import Depot, opne_depot
from sognko_docs.history.utgaave import Revisjon, Utgaave
from tests.history.depotbygg import git, lag_depot, lagre

GAMMAL: dict[str, str | bytes] = {
    "cases/skog/sak.yaml": "gammal\n",
    "cases/kommunar.yaml": "k\n",
    "templates/notat.docx": b"PK\0\r\n",
}


def _depot(rot: Path) -> Depot:
    depot = opne_depot(rot)
    assert isinstance(depot, Depot)
    return depot


def _utgaave(rot: Path, namn: str) -> Utgaave:
    depot = _depot(rot)
    revisjon = depot.revisjon(namn)
    assert isinstance(revisjon, Revisjon)
    utgaave = depot.utgaave(revisjon)
    assert isinstance(utgaave, Utgaave)
    return utgaave


def _tilstand(rot: Path) -> dict[str, bytes]:
    """Everything in a folder, the repository's own files too."""
    return {str(fil.relative_to(rot)): fil.read_bytes() for fil in sorted(rot.rglob("*")) if fil.is_file()}


def test_an_older_revision_is_taken_out_while_nothing_at_hand_is_touched(tmp_path: Path) -> None:
    rot = lag_depot(tmp_path / "prosjekt")
    lagre(rot, GAMMAL)
    lagre(rot, {"cases/skog/sak.yaml": "ny\n"})
    (rot / "cases/skog/sak.yaml").write_text("ikkje lagra\n")
    foer = _tilstand(rot)
    with _utgaave(rot, "HEAD~1").mappe() as mappe:
        funne = {
            fil.relative_to(mappe).as_posix(): fil.read_bytes() for fil in mappe.rglob("*") if fil.is_file()
        }
    assert funne == {
        "cases/skog/sak.yaml": b"gammal\n",
        "cases/kommunar.yaml": b"k\n",
        "templates/notat.docx": b"PK\0\r\n",
    }
    assert _tilstand(rot) == foer
    assert not mappe.exists()


def test_a_project_below_the_top_of_the_repository_is_found(tmp_path: Path) -> None:
    rot = lag_depot(tmp_path)
    lagre(
        rot,
        {f"saker/på sogn/{namn}": innhald for namn, innhald in GAMMAL.items()} | {"cases/x/sak.yaml": "x"},
    )
    utgaave = _utgaave(rot / "saker" / "på sogn", "HEAD")
    assert utgaave.saker == ("skog",)
    assert utgaave.filer[PurePosixPath("cases/kommunar.yaml")] == b"k\n"


def test_line_endings_are_those_committed_whatever_git_would_check_out(tmp_path: Path) -> None:
    rot = lag_depot(tmp_path)
    git(rot, "config", "core.autocrlf", "true")
    lagre(rot, {"cases/skog/sak.yaml": "a\nb\n", ".gitattributes": "*.yaml text eol=crlf\n"})
    assert _utgaave(rot, "HEAD").filer[PurePosixPath("cases/skog/sak.yaml")] == b"a\nb\n"


def test_attachments_are_there_by_name_only(tmp_path: Path) -> None:
    rot = lag_depot(tmp_path)
    lagre(rot, {**GAMMAL, "cases/skog/vedlegg/årsmelding 2025.pdf": b"%PDF"})
    assert _utgaave(rot, "HEAD").filer[PurePosixPath("cases/skog/vedlegg/årsmelding 2025.pdf")] == b""


def test_a_revision_has_its_own_date_and_first_line(tmp_path: Path) -> None:
    rot = lag_depot(tmp_path)
    commit = lagre(rot, GAMMAL, "Saka er sendt\n\nTil alle.", dato="2026-01-31T23:30:00+01:00")
    revisjon = _depot(rot).revisjon("main")
    assert isinstance(revisjon, Revisjon)
    assert (revisjon.commit, revisjon.dato.isoformat(), revisjon.emne) == (
        commit,
        "2026-01-31",
        "Saka er sendt",
    )


@pytest.mark.parametrize("namn", ["finst-ikkje", "-n", "--all", "", "HEAD~9", "HEAD:cases", "a..b", "a b"])
def test_what_is_no_revision_is_a_finding_with_a_way_out(namn: str, tmp_path: Path) -> None:
    rot = lag_depot(tmp_path)
    lagre(rot, GAMMAL)
    funn = _depot(rot).revisjon(namn)
    assert isinstance(funn, Finding)
    assert (funn.kode, "git log --oneline" in funn.hjelp) == ("P322", True)


def test_a_repository_without_any_commit_has_no_revision(tmp_path: Path) -> None:
    funn = _depot(lag_depot(tmp_path)).revisjon("HEAD")
    assert isinstance(funn, Finding)
    assert funn.kode == "P322"


def test_a_folder_outside_any_repository_is_a_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    funn = opne_depot(tmp_path)
    assert isinstance(funn, Finding)
    assert (funn.kode, "git init" in funn.hjelp) == ("P321", True)


def test_a_machine_without_git_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    funn = opne_depot(tmp_path)
    assert isinstance(funn, Finding)
    assert (funn.kode, "sognko doctor" in funn.hjelp) == ("P320", True)


def test_a_revision_from_before_there_were_cases_is_a_finding(tmp_path: Path) -> None:
    rot = lag_depot(tmp_path)
    lagre(rot, {"README.md": "hei\n"})
    depot = _depot(rot)
    revisjon = depot.revisjon("HEAD")
    assert isinstance(revisjon, Revisjon)
    funn = depot.utgaave(revisjon)
    assert isinstance(funn, Finding)
    assert (funn.kode, "«cases»" in funn.melding) == ("P323", True)


def test_a_revision_a_shallow_clone_lacks_says_how_to_get_it(tmp_path: Path) -> None:
    rot = lag_depot(tmp_path / "heil")
    gammal = lagre(rot, GAMMAL)
    lagre(rot, {"cases/skog/sak.yaml": "ny\n"})
    git(tmp_path, "clone", "-q", "--depth", "1", rot.as_uri(), "grunn")
    for namn in (gammal, "HEAD~1"):
        funn = _depot(tmp_path / "grunn").revisjon(namn)
        assert isinstance(funn, Finding)
        assert (funn.kode, "--unshallow" in funn.hjelp) == ("P324", True)
    assert _utgaave(tmp_path / "grunn", "HEAD").filer[PurePosixPath("cases/skog/sak.yaml")] == b"ny\n"


def test_a_damaged_repository_is_a_finding(tmp_path: Path) -> None:
    rot = lag_depot(tmp_path)
    lagre(rot, GAMMAL)
    ident = git(rot, "rev-parse", "HEAD:cases/skog/sak.yaml")
    (rot / ".git" / "objects" / ident[:2] / ident[2:]).unlink()
    depot = _depot(rot)
    revisjon = depot.revisjon("HEAD")
    assert isinstance(revisjon, Revisjon)
    funn = depot.utgaave(revisjon)
    assert isinstance(funn, Finding)
    assert funn.kode == "P325"


@pytest.mark.parametrize("namn", ["cases/a:b/sak.yaml", "cases/a\\b/sak.yaml", "cases/a\nb/sak.yaml"])
def test_a_name_that_some_system_could_not_write_is_a_finding(namn: str, tmp_path: Path) -> None:
    rot = lag_depot(tmp_path)
    lagre(rot, GAMMAL)
    ident = git(rot, "rev-parse", "HEAD:cases/skog/sak.yaml")
    git(rot, "update-index", "--add", "--cacheinfo", f"100644,{ident},{namn}")
    git(rot, "commit", "-q", "-m", "Rart namn")
    depot = _depot(rot)
    revisjon = depot.revisjon("HEAD")
    assert isinstance(revisjon, Revisjon)
    funn = depot.utgaave(revisjon)
    assert isinstance(funn, Finding)
    assert funn.kode == "P327"


def test_links_out_of_the_project_are_not_followed(tmp_path: Path) -> None:
    rot = lag_depot(tmp_path)
    lagre(rot, GAMMAL)
    ident = git(rot, "rev-parse", "HEAD:cases/skog/sak.yaml")
    git(rot, "update-index", "--add", "--cacheinfo", f"120000,{ident},cases/lenkje/sak.yaml")
    git(rot, "commit", "-q", "-m", "Lenkje")
    assert _utgaave(rot, "HEAD").saker == ("skog",)


def test_the_revisions_that_changed_a_path_come_newest_first_and_bounded(tmp_path: Path) -> None:
    rot = lag_depot(tmp_path)
    commitar = [lagre(rot, {"cases/skog/sak.yaml": f"{nr}\n"}) for nr in range(4)]
    lagre(rot, {"cases/anna/sak.yaml": "x\n"})
    funne = _depot(rot).endringar(["cases/skog"], 3)
    assert [revisjon.commit for revisjon in funne] == commitar[:0:-1]


def test_a_linked_work_tree_is_as_good_as_the_first(tmp_path: Path) -> None:
    rot = lag_depot(tmp_path / "fyrste")
    lagre(rot, GAMMAL)
    git(rot, "worktree", "add", "-q", str(tmp_path / "andre"), "HEAD")
    shutil.rmtree(tmp_path / "andre" / "cases")
    assert _utgaave(tmp_path / "andre", "HEAD").saker == ("skog",)
