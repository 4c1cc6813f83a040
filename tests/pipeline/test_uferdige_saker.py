"""A case that is only half written gives findings, or can be planned: it never makes the program fail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from shutil import copy, copytree
from typing import get_args

import pytest

from sognko_docs.pipeline.sjekk import sjekk
from sognko_docs.sak.grunn import Rolle
from sognko_docs.sak.sakstype import Sakstype

ROT = Path(__file__).parents[2]
GIS = (ROT / "cases" / "kart-oppmaaling-gis" / "sak.yaml").read_text(encoding="utf-8")
KONTINGENT = (ROT / "cases" / "kontingent-2026" / "sak.yaml").read_text(encoding="utf-8")


def utan_ein_del(sak: str) -> Iterator[tuple[str, str]]:
    """Yield a case without each part on its two upper levels, all that hangs below it included."""
    linjer = sak.splitlines(keepends=True)
    for nr, linje in enumerate(linjer):
        if treff := re.match(r"( {0,2})(\w+):", linje):
            innrykk = treff[1] + " "
            slutt = nr + 1
            while slutt < len(linjer) and (linjer[slutt].startswith(innrykk) or not linjer[slutt].strip()):
                slutt += 1
            yield f"utan {treff[2]} (linje {nr + 1})", "".join(linjer[:nr] + linjer[slutt:])


def med_andre_roller(sak: str) -> Iterator[tuple[str, str]]:
    for rolle in get_args(Rolle):
        yield f"alle er {rolle}", re.sub(r"rolle: [^,}\n]+", f"rolle: {rolle}", sak)


def med_andre_typar(sak: str) -> Iterator[tuple[str, str]]:
    """Yield a case that says it is of each type, whatever its parts are of."""
    for sakstype in get_args(Sakstype):
        yield f"av typen {sakstype}", re.sub(r"\n  type: \w+", f"\n  type: {sakstype}", sak)


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    """The shared files and an empty place for a case."""
    mappe = tmp_path / "cases"
    (mappe / "sak").mkdir(parents=True)
    copy(ROT / "cases" / "kommunar.yaml", mappe)
    for felles in ("tal", "felles"):
        copytree(ROT / "cases" / felles, mappe / felles)
    return mappe


UFERDIGE = [
    (f"{kva}: {namn}", uferdig)
    for kva, sak in (("GIS", GIS), ("kontingent", KONTINGENT))
    for namn, uferdig in (*utan_ein_del(sak), *med_andre_roller(sak), *med_andre_typar(sak))
]


@pytest.mark.parametrize("yaml", [yaml for _, yaml in UFERDIGE], ids=[namn for namn, _ in UFERDIGE])
def test_a_half_written_case_never_makes_the_program_fail(yaml: str, cases: Path) -> None:
    (cases / "sak" / "sak.yaml").write_text(yaml, encoding="utf-8")
    kontrollert = sjekk(cases / "sak")
    assert any(funn.stoppar for funn in kontrollert.funn) or kontrollert.plan is not None
    assert all(funn.stad is not None for funn in kontrollert.funn)
