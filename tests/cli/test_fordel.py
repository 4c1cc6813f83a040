"""``sognko fordel``: a sharing tried out at the terminal."""

from __future__ import annotations

import json
import shutil
from decimal import Decimal
from pathlib import Path

import pytest
from wcwidth import wcswidth

from sognko_docs.cli.fordel import _alternativ, _svar
from sognko_docs.cli.fordelingstabell import som_tekst
from sognko_docs.kroner import Kroner
from sognko_docs.pipeline.proeve import grunnlag_for
from tests.cli.typar import Koeyr

ROT = Path(__file__).parents[2]
GIS = "kart-oppmaaling-gis"
FOLKETAL, SAKER = "folketal-2025-01-01", "saker-kart-oppmaaling"


@pytest.fixture
def gis(prosjekt: Path) -> Path:
    """Return a project with the case on maps, surveying and GIS."""
    shutil.copytree(ROT / "cases" / GIS, prosjekt / "cases" / GIS)
    return prosjekt


def vanleg(tekst: str) -> str:
    """Return a text with plain spaces, as one reads it."""
    return tekst.replace("\u00a0", " ")


def test_another_sharing_is_shown_beside_the_chosen_one_and_todays_cost(gis: Path, koeyr: Koeyr) -> None:
    svar = koeyr("fordel", GIS, "--likt", "30", "--etter", FOLKETAL)
    assert (svar.exit_code, svar.stderr) == (0, "")
    assert (
        vanleg(svar.stdout)
        == """\
11 890 496 kr delt med 30 % likt + 70 % folketal-2025-01-01, jamført med «alt4»

Kommune       Likt      Etter      Kroner      %  Mot alt4   Mot i dag
---------------------------------------------------------------------------------------------------
Luster     713 430  1 621 737   2 335 167   19,6  −148 252    −420 787  ██████████████
Lærdal     713 430    653 233   1 366 663   11,5  −212 377    −104 337  ████████
Sogndal    713 430  3 730 713   4 444 143   37,4  −363 189  +1 131 918  ███████████████████████████
Vik        713 430    761 309   1 474 739   12,4  −127 196    −301 178  █████████
Årdal      713 429  1 556 355   2 269 784   19,1  +851 014    +888 565  ██████████████
---------------------------------------------------------------------------------------------------
Sum      3 567 149  8 323 347  11 890 496  100,0         0  +1 194 181

Avrundinga etter største rest gav Vik, Lærdal og Sogndal éi krone opp.
Ingenting er skrive.
"""
    )


def test_nothing_is_written(gis: Path, koeyr: Koeyr) -> None:
    def alt() -> dict[Path, bytes]:
        return {fil: fil.read_bytes() for fil in gis.rglob("*") if fil.is_file()}

    foer = alt()
    assert koeyr("fordel", GIS, "--likt", "30", "--etter", FOLKETAL).exit_code == 0
    assert alt() == foer


def test_the_same_is_told_as_json(gis: Path, koeyr: Koeyr) -> None:
    svar = koeyr("fordel", GIS, "--likt", "35", "--etter", f"{FOLKETAL}:40", "--etter", f"{SAKER}:25",
                 "--alternativ", "alt3", "--format", "json")  # fmt: skip
    assert svar.exit_code == 0
    ut = json.loads(svar.stdout)
    assert (ut["sak"], ut["total"], ut["likt"], ut["jamført_med"]) == (GIS, 11_890_496, 35, "alt3")
    assert ut["nøklar"] == [{"nøkkel": FOLKETAL, "vekt": 40}, {"nøkkel": SAKER, "vekt": 25}]
    assert sum(rad["sum"] for rad in ut["kommunar"]) == 11_890_496
    assert sum(rad["mot_alternativ"] for rad in ut["kommunar"]) == 0
    assert all(rad["likt"] + rad["etter"] == rad["sum"] for rad in ut["kommunar"])


def test_an_alternative_of_the_case_is_shown_as_it_stands(gis: Path, koeyr: Koeyr) -> None:
    ut = json.loads(koeyr("fordel", GIS, "--alternativ", "alt3", "--format", "json").stdout)
    assert ut["jamført_med"] == "alt4"
    assert [rad["sum"] for rad in ut["kommunar"]] == [2332101, 1294417, 4591717, 1410213, 2262048]
    valt = json.loads(koeyr("fordel", GIS, "--format", "json").stdout)
    assert valt["jamført_med"] is None


def test_the_equal_part_is_what_the_weights_leave(gis: Path, koeyr: Koeyr) -> None:
    ut = json.loads(koeyr("fordel", GIS, "--etter", f"{FOLKETAL}:62,5", "--format", "json").stdout)
    assert ut["likt"] == 37.5


@pytest.mark.parametrize("breidd", [200, 100, 80, 60])
def test_the_table_keeps_within_the_width_of_the_terminal(gis: Path, breidd: int) -> None:
    grunnlag = grunnlag_for(gis / "cases" / GIS, ()).grunnlag
    assert grunnlag is not None
    tekst = som_tekst(_svar(grunnlag, "30", ((FOLKETAL, None),), None), breidd)
    linjer = tekst.splitlines()[2:-2]
    assert max(map(wcswidth, linjer)) < breidd
    assert "█" in tekst
    assert ("Likt" in tekst) is (breidd >= 80)


def test_a_bar_is_as_long_as_the_share(gis: Path, koeyr: Koeyr) -> None:
    linjer = koeyr("fordel", GIS).stdout.splitlines()
    stolpar = {linje.split()[0]: linje.count("█") for linje in linjer if "█" in linje}
    assert sorted(stolpar, key=stolpar.__getitem__)[-2:] == ["Luster", "Sogndal"]
    assert abs(stolpar["Luster"] / stolpar["Sogndal"] - 2_483_419 / 4_807_332) < 0.03


FEIL = [
    (["--likt", "30", "--etter", "folketal"],
     "Ugyldig verdi for --etter: det finst ikkje noko talgrunnlag «folketal». Meinte du «folketal-2025-01-01»?"),
    (["--likt", "30", "--etter", f"{FOLKETAL}:40", "--etter", f"{SAKER}:25"],
     "Ugyldig verdi for --etter: 30 + 40 + 25 er 95 %, men skal vere 100 %."),
    (["--likt", "30", "--etter", FOLKETAL, "--etter", SAKER],
     "Ugyldig verdi for --etter: fleire nøklar må ha kvar si vekt: «TAL:VEKT»."),
    (["--likt", "mykje", "--etter", FOLKETAL], "Ugyldig verdi for --likt: «mykje» er ikkje eit tal."),
    (["--likt", "130", "--etter", FOLKETAL],
     "Ugyldig verdi for --likt: «130» er ikkje ein prosent mellom 0 og 100."),
    (["--likt", "30", "--etter", f"{FOLKETAL}:x"], "Ugyldig verdi for --etter: «x» er ikkje eit tal."),
    (["--likt", "30"], "skriv kva resten skal følgje: --etter TAL."),
    (["--etter", FOLKETAL], "skriv kor mykje som skal delast likt: --likt PROSENT."),
    (["--alternativ", "alt5"],
     "Ugyldig verdi for --alternativ: saka har ikkje noko alternativ «alt5». Meinte du «alt4»?"),
    (["--likt", "30", "--etter", "barn"],
     "Ugyldig verdi for --etter: talgrunnlaget «barn» manglar tal for Luster, Lærdal og Sogndal."),
    (["--likt", "30", "--etter", "null"],
     "Ugyldig verdi for --etter: kostnaden kan ikkje delast slik: tala må vere null eller meir og ikkje alle null."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("argument", "feil"), FEIL, ids=lambda ord_: " ".join(ord_) if isinstance(ord_, list) else ""
)
def test_what_cannot_be_tried_is_told_and_ends_with_2(
    gis: Path, koeyr: Koeyr, argument: list[str], feil: str
) -> None:
    hovud = "tittel: T\neining: stk.\nkjelde: SSB\ndato: 2025-01-01\n"
    (gis / "cases/tal/barn.yaml").write_text(f"{hovud}tal: {{vik: 1, årdal: 2}}\n", encoding="utf-8")
    nullar = "tal: {luster: 0, lærdal: 0, sogndal: 0, vik: 0, årdal: 0}\n"
    (gis / "cases/tal/null.yaml").write_text(hovud + nullar, encoding="utf-8")
    svar = koeyr("fordel", GIS, *argument)
    assert (svar.exit_code, svar.stdout) == (2, "")
    assert vanleg(svar.stderr.splitlines()[-1]) == f"Feil: {feil}"


def test_a_case_that_does_not_exist_ends_with_2_and_one_that_is_near(gis: Path, koeyr: Koeyr) -> None:
    svar = koeyr("fordel", "kart-oppmaling-gis")
    assert svar.exit_code == 2
    assert "meinte du «kart-oppmaaling-gis»?" in svar.stdout


def test_a_case_with_an_error_is_not_shared(gis: Path, koeyr: Koeyr) -> None:
    sak = gis / "cases" / GIS / "sak.yaml"
    sak.write_text(
        sak.read_text(encoding="utf-8").replace("av: [", "av: [finst-ikkje, ", 1), encoding="utf-8"
    )
    svar = koeyr("fordel", GIS)
    assert svar.exit_code == 1
    assert svar.stdout.startswith("K1")


def test_a_case_without_a_budget_has_nothing_to_share(gis: Path, koeyr: Koeyr) -> None:
    sak = gis / "cases" / GIS / "sak.yaml"
    tekst = sak.read_text(encoding="utf-8")
    foer, _, resten = tekst.partition("\nbudsjett:\n")
    etter = resten.partition("\nverksemdsoverdraging:\n")[2]
    sak.write_text(f"{foer}\nverksemdsoverdraging:\n{etter}", encoding="utf-8")
    svar = koeyr("fordel", GIS, "--likt", "30", "--etter", FOLKETAL)
    assert svar.exit_code == 2
    assert svar.stderr.splitlines()[-1] == f"Feil: saka «{GIS}» har ikkje noko budsjett å fordele."


def test_a_case_that_has_chosen_nothing_must_be_told_what_to_show(prosjekt: Path, koeyr: Koeyr) -> None:
    shutil.copytree(ROT / "cases/felles-barnevern", prosjekt / "cases/felles-barnevern")
    svar = koeyr("fordel", "felles-barnevern")
    assert svar.exit_code == 2
    assert "saka har ikkje valt noko alternativ" in svar.stderr
    assert koeyr("fordel", "felles-barnevern", "--alternativ", "folketal").exit_code == 0


def test_nothing_to_pay_is_shared_without_bars(gis: Path) -> None:
    grunnlag = grunnlag_for(gis / "cases" / GIS, ()).grunnlag
    assert grunnlag is not None
    ingenting = type(grunnlag)(grunnlag.lasta, Kroner(0), grunnlag.fordelingar)
    svar = _svar(ingenting, "25", ((FOLKETAL, None),), None)
    assert all(svar.del_av(delen) == 0 for delen in svar.fordeling.delar)
    assert "█" not in som_tekst(svar, 100)


def test_a_key_may_weigh_nothing_when_all_is_shared_equally() -> None:

    assert _alternativ(Decimal(100), ((FOLKETAL, None),)).etter == FOLKETAL
