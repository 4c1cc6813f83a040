"""``sognko check --tal``: the numbers in the prose as a table."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.typar import Koeyr

ROT = Path(__file__).parents[2]


@pytest.fixture
def gis(prosjekt: Path) -> Path:
    """Return the file of the shipped case on maps and surveying, in a project of its own."""
    shutil.copytree(ROT / "cases/kart-oppmaaling-gis", prosjekt / "cases/kart-oppmaaling-gis")
    return prosjekt / "cases/kart-oppmaaling-gis/sak.yaml"


def test_the_numbers_in_the_prose_are_listed_with_place_kind_and_what_they_are(
    gis: Path, koeyr: Koeyr
) -> None:
    svar = koeyr("check", "--tal", "--stille")
    assert svar.exit_code == 0
    linjer = [" ".join(linje.split()) for linje in svar.stdout.replace("\u00a0", " ").splitlines()]
    nummer, linje = next(
        (nr, linje)
        for nr, linje in enumerate(gis.read_text(encoding="utf-8").splitlines(), 1)
        if "3,7" in linje
    )
    kolonne = linje.index("3,7") + 1
    assert f"cases/kart-oppmaaling-gis/sak.yaml:{nummer}:{kolonne} 3,7 % prosent ukjend" in linjer
    assert any(
        linje.endswith("9,5 mill. kr kroner grunnlaget for posten «Administrative kostnader»")
        for linje in linjer
    )


def test_the_columns_stand_under_each_other(gis: Path, koeyr: Koeyr) -> None:
    rader = [linje for linje in koeyr("check", "--tal", "--stille").stdout.splitlines() if ":" in linje]
    slag = [max(rad.find(f"  {ord_}  ") for ord_ in ("kroner", "prosent", "antal", "tal")) for rad in rader]
    assert len(set(slag)) == 1
    assert slag[0] > 0


def test_nobody_who_does_not_ask_gets_the_list(gis: Path, koeyr: Koeyr) -> None:
    assert koeyr("check", "--stille").stdout == ""


def test_a_format_for_machines_has_no_table(gis: Path, koeyr: Koeyr) -> None:
    svar = koeyr("check", "--tal", "--format", "json")
    assert (svar.exit_code, svar.stdout) == (2, "")
    assert "«--tal» kan berre brukast saman med formata «full» og «concise»." in svar.stderr


def test_a_number_that_contradicts_the_case_is_shown_under_its_very_characters(
    gis: Path, koeyr: Koeyr
) -> None:
    tekst = gis.read_text(encoding="utf-8")
    gis.write_text(tekst.replace("{{ budsjett.sum | kr_ord }}", "11 890 469 kr", 1), encoding="utf-8")
    svar = koeyr("check", "--stille")
    assert svar.exit_code == 1
    assert (
        "K401 Teksten har 11 890 469 kr, saka har 11\u00a0890\u00a0496\u00a0kr (budsjettsummen)"
        in svar.stdout
    )
    linjer = svar.stdout.splitlines()
    merke = next(nr for nr, linje in enumerate(linjer) if "^" in linje)
    start, slutt = linjer[merke].index("^"), linjer[merke].rindex("^") + 1
    assert linjer[merke - 1][start:slutt] == "11 890 469 kr"


def test_a_case_that_cannot_be_read_has_no_table(gis: Path, koeyr: Koeyr) -> None:
    gis.write_text("sak: [", encoding="utf-8")
    svar = koeyr("check", "--tal", "--stille")
    assert svar.exit_code == 1
    assert "ukjend" not in svar.stdout
