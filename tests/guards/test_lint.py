from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.guards.kopi import ROT, koeyr, lag_kopi, plant

HOVUD = '"""A planted module."""\n\n'

BROT = [
    ("sognko_docs/rules/brot1.py", "from os import getcwd\n", "TID251"),
    ("sognko_docs/compute/brot2.py", "from pathlib import Path\n", "TID251"),
    ("sognko_docs/sak/brot3.py", "import importlib\n", "TID251"),
    ("sognko_docs/report/brot4.py", "from datetime import date\n\nI_DAG = date.today()\n", "TID251"),
    ("sognko_docs/finding.py", "import random\n", "TID251"),
    ("sognko_docs/rules/brot5.py", 'TEKST = open("x").read()\n', "PTH123"),
    ("sognko_docs/load/brot6.py", 'import os.path\n\nFINST = os.path.exists("x")\n', "PTH110"),
    ("sognko_docs/cli/brot7.py", "from datetime import date\n\nI_DAG = date.today()\n", "DTZ011"),
    ("sognko_docs/load/brot8.py", 'print("x")\n', "T201"),
    ("sognko_docs/load/brot9.py", "from . import saker\n", "TID252"),
    ("sognko_docs/load/brot10.py", "def udokumentert(a: int) -> int:\n    return a\n", "D103"),
    ("sognko_docs/load/brot11.py", "X = 1  # noqa: F401\n", "RUF100"),
    ("tests/brot12.py", "import json\n", "F401"),
    ("sognko_docs/load/brot13.py", "# TODO: later\n", "FIX002"),
    ("sognko_docs/load/brot14.py", "try:\n    X = 1\nexcept Exception:\n    pass\n", "BLE001"),
]  # fmt: skip

LOV = [
    ("sognko_docs/load/lov1.py", "import os\nfrom pathlib import Path\n\nSTIG = (os, Path)\n"),
    ("sognko_docs/cli/lov2.py", 'print("x")\n'),
]


@pytest.fixture(scope="module")
def svar(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What ruff says when every violation is planted at once."""
    kopi = lag_kopi(tmp_path_factory.mktemp("lint"))
    for fil, kode in [(fil, kode) for fil, kode, _ in BROT] + LOV:
        plant(kopi, fil, kode if (kopi / fil).exists() else HOVUD + kode)
    utfall, svar = koeyr(kopi, "-m", "ruff", "check", "--no-cache", "--output-format=concise")
    assert utfall == 1
    return svar.replace("\\", "/")


@pytest.mark.parametrize(("fil", "kode", "regel"), BROT)
def test_a_planted_breach_is_caught(fil: str, kode: str, regel: str, svar: str) -> None:
    assert re.search(rf"^{re.escape(fil)}:\d+:\d+: {regel} ", svar, re.MULTILINE)


@pytest.mark.parametrize(("fil", "kode"), LOV)
def test_the_shell_may_do_what_it_is_for(fil: str, kode: str, svar: str) -> None:
    assert fil not in svar


def test_every_exemption_in_the_settings_has_its_reason() -> None:
    tekst = (ROT / "pyproject.toml").read_text(encoding="utf-8")
    lint = tekst[tekst.index("[tool.ruff.lint]") : tekst.index("[tool.ruff.lint.flake8-tidy-imports]")]
    unntak = re.findall(r'^ +"[A-Z]+\d*",(.*)$', lint, re.MULTILINE)
    assert unntak
    assert all(re.fullmatch(r" # .{10,}", grunn) for grunn in unntak if "likewise" not in grunn)


def _merknader() -> list[str]:
    filer = [fil for mappe in ("sognko_docs", "tests", "benchmarks") for fil in (ROT / mappe).rglob("*.py")]
    tekstar = [fil.read_text(encoding="utf-8") for fil in filer if fil.parent.name != "guards"]
    return re.findall(r"# (?:noqa: [A-Z]|type: ignore\[).*", "\n".join(tekstar))


def test_every_exemption_in_the_code_has_its_reason() -> None:
    koder = r"(?:noqa: [A-Z0-9]+(?:, [A-Z0-9]+)*|type: ignore\[[a-z, -]+\])"
    utan_grunn = [ein for ein in _merknader() if not re.search(rf"# {koder}[ #–-]+\w+", ein)]
    assert utan_grunn == []


@pytest.mark.parametrize("brot", ["x = 1", "x = {  'a' : 1 }\n", "def f( ) : ...\n"])
def test_code_that_is_not_formatted_is_caught(brot: str, tmp_path: Path) -> None:
    plant(tmp_path, "brot.py", brot)
    (tmp_path / "pyproject.toml").write_bytes((ROT / "pyproject.toml").read_bytes())
    kode, svar = koeyr(tmp_path, "-m", "ruff", "format", "--no-cache", "--check")
    assert kode == 1
    assert "brot.py" in svar
