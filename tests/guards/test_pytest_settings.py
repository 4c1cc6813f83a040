from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.guards.kopi import ROT, koeyr, plant

PYTEST = ("-m", "pytest", "-p", "no:cacheprovider", "-p", "no:xdist", "-q")


@pytest.fixture
def mappe(tmp_path: Path) -> Path:
    """An empty project with these settings and the shared fixtures."""
    shutil.copy(ROT / "pyproject.toml", tmp_path)
    (tmp_path / "tests").mkdir()
    shutil.copy(ROT / "tests" / "conftest.py", tmp_path / "tests")
    return tmp_path


def test_a_warning_is_an_error(mappe: Path) -> None:
    plant(mappe, "tests/test_a.py", "import warnings\n\n\ndef test_a():\n    warnings.warn('gamal')\n")
    kode, svar = koeyr(mappe, *PYTEST)
    assert kode == 1
    assert "UserWarning: gamal" in svar


def test_an_unknown_marker_is_an_error(mappe: Path) -> None:
    plant(mappe, "tests/test_a.py", "import pytest\n\n\n@pytest.mark.tregg\ndef test_a(): ...\n")
    kode, svar = koeyr(mappe, *PYTEST)
    assert kode == 2
    assert "'tregg' not found in `markers`" in svar


TRENG_LIBREOFFICE = "def test_a(krev_libreoffice): ...\n"


def test_without_libreoffice_a_test_is_skipped_and_says_why(mappe: Path) -> None:
    plant(mappe, "tests/test_a.py", TRENG_LIBREOFFICE)
    kode, svar = koeyr(mappe, *PYTEST)
    assert kode == 0
    assert "SKIPPED" in svar
    assert "LibreOffice is not installed: .ci/run shows how" in svar


@pytest.mark.parametrize("ci", ["true", "True"])
def test_without_libreoffice_a_test_fails_in_ci(ci: str, mappe: Path) -> None:
    plant(mappe, "tests/test_a.py", TRENG_LIBREOFFICE)
    kode, svar = koeyr(mappe, *PYTEST, CI=ci)
    assert kode == 1
    assert "LibreOffice is missing, and CI may not skip what needs it" in svar
