"""Every template that is about something else than a case is held against the names of its own."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pkgutil import iter_modules

import pytest

from sognko_docs import compose
from sognko_docs.compose.kontekst import kontekst
from sognko_docs.compose.vising import Vising

EIGNE = {
    (modul.name, mal): type_
    for modul in iter_modules(compose.__path__)
    for mal, type_ in getattr(import_module(f"sognko_docs.compose.{modul.name}"), "MALAR", {}).items()
}


@pytest.mark.parametrize(("modul", "mal"), EIGNE)
def test_what_a_module_says_its_template_can_name_is_what_the_template_gets(modul: str, mal: str) -> None:
    assert kontekst(mal) is EIGNE[modul, mal]


def test_there_are_such_templates_and_all_others_are_about_a_case() -> None:
    assert {modul for modul, _ in EIGNE} >= {"attest", "foelgjeark", "moete", "moeteplan", "sakspakke"}
    assert kontekst("saksframlegg") is Vising


def test_a_template_about_a_case_loads_nothing_of_the_others() -> None:
    kode = (
        "import sys; from sognko_docs.compose.kontekst import kontekst; kontekst('saksframlegg')\n"
        "print(sorted(ei for ei in ('moete', 'oversynsvising', 'attest') if f'sognko_docs.compose.{ei}' in sys.modules))"
    )
    svar = subprocess.run((sys.executable, "-c", kode), capture_output=True, encoding="utf-8", check=True)
    assert svar.stdout == "[]\n"
