from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.guards.kopi import ROT

MODULAR = sorted((ROT / "sognko_docs").rglob("*.py"))
MAKS_MODUL = 300
MAKS_FUNKSJON = 30


def for_lange(kjelde: str) -> list[str]:
    """Return the functions of a module that are longer than allowed, and the module itself if it is."""
    funksjonar = [node for node in ast.walk(ast.parse(kjelde)) if isinstance(node, ast.FunctionDef)]
    lengder = [(node.name, _lengd(node)) for node in funksjonar]
    linjer = kjelde.count("\n")
    modul = [f"modulen: {linjer}"] if linjer > MAKS_MODUL else []
    return modul + [f"{namn}: {lengd}" for namn, lengd in lengder if lengd > MAKS_FUNKSJON]


def _lengd(funksjon: ast.FunctionDef) -> int:
    """Return the number of lines; a value built field by field at the end counts as one."""
    slutt = funksjon.end_lineno or 0
    siste = funksjon.body[-1]
    if isinstance(siste, ast.Return) and isinstance(siste.value, ast.Call) and not siste.value.args:
        slutt = siste.lineno
    return slutt - funksjon.lineno + 1


@pytest.mark.parametrize("modul", MODULAR, ids=lambda modul: modul.relative_to(ROT).as_posix())
def test_a_module_can_be_read_in_one_sitting(modul: Path) -> None:
    assert for_lange(modul.read_text(encoding="utf-8")) == []


def test_what_is_too_long_is_caught() -> None:
    funksjon = "def lang() -> None:\n" + "    x = 1\n" * 30
    assert for_lange(funksjon) == ["lang: 31"]
    assert for_lange(funksjon + "    return f(x)\n") == ["lang: 32"]
    assert for_lange(funksjon + "    return Del(\n        x=x,\n        y=x,\n    )\n") == ["lang: 32"]
    assert for_lange("\n" * 301) == ["modulen: 301"]


@pytest.mark.parametrize("namn", ["utils", "util", "helpers", "misc", "common"])
def test_no_module_is_called_after_nothing(namn: str) -> None:
    assert all(modul.stem != namn for modul in MODULAR)
