from __future__ import annotations

from pathlib import Path

import pytest

from tests.guards.kopi import ROT, koeyr, plant

BROT = {
    "untyped.py": ("def dobla(tal):\n    return tal * 2\n", "no-untyped-def"),
    "galt.py": ('TAL: int = "to"\n', "assignment"),
    "generisk.py": ("def tel(ledd: list) -> int:\n    return len(ledd)\n", "type-arg"),
    "sloeydd.py": ("TAL: int = 2  # type: ignore[assignment] # not needed\n", "unused-ignore"),
    "utan_kode.py": ('TAL: int = "to"  # type: ignore\n', "ignore-without-code"),
    "modell.py": (
        "from pydantic import BaseModel\n\n\nclass Sak(BaseModel):\n    tal: int\n\n\nSAK = Sak(tall=2)\n",
        "call-arg",
    ),
}


@pytest.fixture(scope="module")
def svar(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What mypy says when every fault is planted at once."""
    mappe = tmp_path_factory.mktemp("typar")
    (mappe / "pyproject.toml").write_bytes((ROT / "pyproject.toml").read_bytes())
    for fil, (kode, _) in BROT.items():
        plant(mappe, fil, kode)
    utfall, svar = koeyr(mappe, "-m", "mypy", "--cache-dir", str(mappe / "cache"), *BROT)
    assert utfall == 1
    return svar


@pytest.mark.parametrize("fil", BROT)
def test_a_planted_fault_is_caught(fil: str, svar: str) -> None:
    assert any(linje.startswith(fil) and f"[{BROT[fil][1]}]" in linje for linje in svar.splitlines())


def test_every_python_file_is_checked() -> None:
    felles = {Path("sognko_docs"), Path("tests"), Path("benchmarks")}
    mapper = {fil.relative_to(ROT).parents[-2] for fil in ROT.glob("[a-z]*/**/*.py")}
    assert mapper <= felles
