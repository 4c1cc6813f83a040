"""``sognko moeteplan``: by year, by file or the last there is, at the terminal and as files."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.typar import Koeyr
from tests.load.sakstekst import MOETE

PLAN = """\
møteplan: {tittel: Møteplan 2026, år: 2026, status: utkast, dato: 2025-11-03}
organ:
  styret: {namn: Styret i Sogn KO}
møte:
  - {organ: styret, dato: 2026-06-01, til: 2026-06-02}
  - {organ: styret, dato: 2026-02-10}
"""


@pytest.fixture
def plan(prosjekt: Path) -> Path:
    """A small plan in the project, beside a meeting and an older plan."""
    mappe = prosjekt / "cases/moete"
    mappe.mkdir()
    (mappe / "moeteplan-2026.yaml").write_text(PLAN, encoding="utf-8")
    (mappe / "moeteplan-2025.yaml").write_text(PLAN.replace("2026", "2025"), encoding="utf-8")
    (mappe / "styret.yaml").write_text(MOETE, encoding="utf-8")
    return prosjekt


@pytest.mark.parametrize("namn", [[], ["2026"], ["moeteplan-2026"], ["cases/moete/moeteplan-2026.yaml"]])
def test_a_plan_becomes_a_document_and_a_calendar(plan: Path, koeyr: Koeyr, namn: list[str]) -> None:
    svar = koeyr("moeteplan", *namn)
    assert svar.exit_code == 0, svar.output
    assert sorted(fil.name for fil in (plan / "output/moete/moeteplan-2026").iterdir()) == [
        "01-moeteplan.docx", "manifest.json", "moeteplan.ics",
    ]  # fmt: skip


def test_the_meetings_are_shown_by_date_and_nothing_written(plan: Path, koeyr: Koeyr) -> None:
    svar = koeyr("moeteplan", "--vis")
    assert svar.stdout == (
        "Møteplan 2026\n\n10. februar  tysdag         Styret i Sogn KO\n 1.–2. juni  måndag–tysdag  Styret i Sogn KO\n"
    )
    assert not (plan / "output").exists()


def test_the_same_plan_gives_the_same_bytes(plan: Path, koeyr: Koeyr) -> None:
    koeyr("moeteplan", "--ut", "a")
    koeyr("moeteplan", "--ut", "b")
    for fil in (plan / "a/moete/moeteplan-2026").iterdir():
        assert fil.read_bytes() == (plan / "b/moete/moeteplan-2026" / fil.name).read_bytes()


def test_an_error_writes_nothing_and_points_at_its_line(plan: Path, koeyr: Koeyr) -> None:
    fil = plan / "cases/moete/moeteplan-2026.yaml"
    fil.write_text(PLAN.replace("dato: 2026-02-10", "dato: 2027-02-10"), encoding="utf-8")
    svar = koeyr("moeteplan", "2026")
    assert svar.exit_code == 1
    assert "S632" in svar.stdout
    assert "cases/moete/moeteplan-2026.yaml:6:" in svar.stdout
    assert not (plan / "output").exists()


def test_a_plan_that_is_not_there_comes_with_those_that_are(plan: Path, koeyr: Koeyr) -> None:
    svar = koeyr("moeteplan", "1999")
    assert svar.exit_code == 2
    assert "S639" in svar.stdout
    assert "planane er: 2025, 2026" in svar.stdout


def test_a_project_without_a_plan_says_where_it_goes(prosjekt: Path, koeyr: Koeyr) -> None:
    svar = koeyr("moeteplan")
    assert svar.exit_code == 2
    assert "legg planen i «cases/moete/moeteplan-<år>.yaml»" in svar.stdout


def test_a_meeting_is_no_plan_and_a_plan_no_meeting(plan: Path, koeyr: Koeyr) -> None:
    assert "S639" in koeyr("moeteplan", "styret").stdout
    svar = koeyr("innkalling", "moeteplan-2026")
    assert svar.exit_code == 2
    assert "K270" in svar.stdout


def test_fmt_puts_a_plan_in_order_too(plan: Path, koeyr: Koeyr) -> None:
    fil = plan / "cases/moete/moeteplan-2026.yaml"
    hovud, organ = PLAN.split("organ:\n", 1)
    fil.write_text("organ:\n" + organ + hovud, encoding="utf-8")
    koeyr("fmt")
    assert fil.read_text(encoding="utf-8").startswith("møteplan:")
