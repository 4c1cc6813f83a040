"""What the documentation points at exists, and what exists is documented."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from sognko_docs.cli.forklaringar import alle
from sognko_docs.cli.regelliste import regelliste
from sognko_docs.cli.sognko import sognko
from sognko_docs.compose.tilvising import FORMER
from sognko_docs.compose.vising import Vising

ROT = Path(__file__).parents[2]
SIDER = sorted([*ROT.glob("*.md"), *(ROT / "docs").glob("*.md")])
_LENKJE = re.compile(r'\]\(([^)#:]+)(?:#[^)]*)?\)|<img src="([^"]+)"')


def brotne(side: Path, tekst: str) -> list[str]:
    """Return the relative links of a page that lead nowhere."""
    maal = (lenkje or bilete for lenkje, bilete in _LENKJE.findall(tekst))
    return [eitt for eitt in maal if not (side.parent / eitt).exists()]


@pytest.mark.parametrize("side", SIDER, ids=lambda side: side.name)
def test_every_link_of_a_page_leads_somewhere(side: Path) -> None:
    assert brotne(side, side.read_text(encoding="utf-8")) == []


def test_a_link_that_leads_nowhere_is_noticed() -> None:
    assert brotne(ROT / "README.md", "[a](docs/architecture.md) og [b](docs/borte.md)") == ["docs/borte.md"]


def test_the_readme_names_every_command() -> None:
    tekst = (ROT / "README.md").read_text(encoding="utf-8")
    kommandoar = sognko.list_commands(sognko.make_context("sognko", ["check"], resilient_parsing=True))
    assert [namn for namn in kommandoar if f"`sognko {namn}" not in tekst] == []


def test_the_page_on_templates_names_all_that_stands_at_the_top_and_every_form() -> None:
    tekst = (ROT / "docs" / "malar.md").read_text(encoding="utf-8").replace("ø", "oe").replace("å", "aa")
    assert [felt.name for felt in fields(Vising) if f"`{felt.name}`" not in tekst] == []
    assert [form for form in FORMER if f"`{form}`" not in tekst] == []
    assert [mal.name for mal in (ROT / "templates").glob("*.docx") if f"`{mal.name}`" not in tekst] == []


def test_the_page_on_rules_says_what_the_rules_say() -> None:
    assert (ROT / "docs" / "reglar.md").read_text(encoding="utf-8") == regelliste()


def test_the_page_on_rules_has_every_code_once_and_tells_which_cannot_be_silenced() -> None:
    tekst = regelliste()
    assert re.findall(r"^### (\S+)", tekst, re.MULTILINE) == [ei.kode for ei in alle()]
    l210 = tekst[tekst.index("### L210") : tekst.index("### L211")]
    assert l210.rstrip().endswith("*Heimel:* koml. § 20-4 tredje ledd\n\nKan ikkje ignorerast.")
