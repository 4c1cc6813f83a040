from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.guards.kopi import ROT

ANDRE = [fil for fil in sorted((ROT / "sognko_docs").rglob("*.py")) if "history" not in fil.parts]


def startar_git(kjelde: str) -> bool:
    """True when a module has a command line that begins with git."""
    lister = [node for node in ast.walk(ast.parse(kjelde)) if isinstance(node, ast.List | ast.Tuple)]
    fyrste = [liste.elts[0] for liste in lister if liste.elts]
    return any(isinstance(ein, ast.Constant) and ein.value == "git" for ein in fyrste)


@pytest.mark.parametrize("modul", ANDRE, ids=lambda modul: modul.relative_to(ROT).as_posix())
def test_only_history_asks_git(modul: Path) -> None:
    assert not startar_git(modul.read_text(encoding="utf-8"))


def test_a_module_that_asks_git_is_caught() -> None:
    assert startar_git('import subprocess\nsubprocess.run(["git", "log"], check=True)\n')
    assert startar_git((ROT / "sognko_docs" / "history" / "git.py").read_text(encoding="utf-8"))
