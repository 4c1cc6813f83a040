"""What every test shares: reproducible Hypothesis runs, and the one way to need LibreOffice."""

from __future__ import annotations

import os
import shutil

import pytest
from hypothesis import settings

settings.register_profile("sognko", deadline=None, derandomize=True)
settings.load_profile("sognko")


@pytest.fixture(scope="session")
def krev_libreoffice() -> str:
    """Return the path of LibreOffice; without it the test is skipped, but fails in CI."""
    soffice = shutil.which("soffice") or shutil.which("libreoffice")
    if soffice is None and os.environ.get("CI", "").lower() == "true":
        pytest.fail("LibreOffice is missing, and CI may not skip what needs it")
    if soffice is None:
        pytest.skip("LibreOffice is not installed: .ci/run shows how")
    return soffice


@pytest.fixture(scope="session")
def krev_ordbok() -> None:
    """Ask for the Nynorsk dictionary; without it the test is skipped, but fails in CI."""
    from sognko_docs.ordbok.hunspell import ManglarOrdbok, opne_ordbok  # noqa: PLC0415  why: a copy of this file stands alone

    try:
        opne_ordbok()
    except ManglarOrdbok as feil:
        if os.environ.get("CI", "").lower() == "true":
            pytest.fail(f"{feil}; CI may not skip what needs it")
        pytest.skip(f"{feil}: .ci/run shows how")
