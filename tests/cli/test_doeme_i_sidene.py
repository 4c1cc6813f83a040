"""What the pages show as printed is what the program prints today."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.cli.conftest import ROT
from tests.cli.typar import Koeyr


def blokk(side: str, fyrste: str) -> list[str]:
    """Return the lines of the fenced block of a page that begins with ``fyrste``."""
    tekst = (ROT / side).read_text(encoding="utf-8")
    return (
        next(bit for bit in tekst.split("```") if bit.lstrip("\n").startswith(fyrste)).strip("\n").split("\n")
    )


def i_rekkjefoelgje(viste: list[str], prenta: str) -> bool:
    """True when every line shown is printed, in that order; lines may be left out."""
    att = iter(prenta.splitlines())
    return all(linje in att for linje in viste)


def test_the_finding_in_the_readme(prosjekt: Path, koeyr: Koeyr) -> None:
    shutil.copytree(ROT / "cases/kart-oppmaaling-gis", prosjekt / "cases/kart-oppmaaling-gis")
    fil = prosjekt / "cases/kart-oppmaaling-gis/sak.yaml"
    tekst = fil.read_text(encoding="utf-8")
    utan = re.sub(r"(?m)^  underretning: \|\n(?:    .*\n|\n)+", "", tekst, count=1)
    assert utan != tekst
    fil.write_text(utan, encoding="utf-8")
    prenta = koeyr("check", "kart-oppmaaling-gis", "--stille").stdout
    viste = blokk("README.md", "L210 ")
    assert i_rekkjefoelgje(viste, prenta)
    assert not i_rekkjefoelgje([*viste[:1], viste[1].replace(":1", ":2"), *viste[2:]], prenta)


def test_the_finding_on_the_page_for_the_first_case(prosjekt: Path, koeyr: Koeyr) -> None:
    shutil.copytree(ROT / "cases/skog-i-sogn", prosjekt / "cases/skog-i-sogn")
    assert koeyr("new", "min-sak", "--frå", "skog-i-sogn").exit_code == 0
    viste = blokk("docs/foerste-sak.md", "S105 ")
    assert koeyr("check", "min-sak", "--stille").stdout.splitlines()[: len(viste)] == viste
