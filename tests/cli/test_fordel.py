"""``sognko fordel``: a sharing tried out at the terminal."""

from __future__ import annotations

import json
import shutil
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from wcwidth import wcswidth

from sognko_docs.cli.fordelingstabell import som_tekst
from sognko_docs.cli.fordelsvar import svar_paa
from sognko_docs.cli.fordelval import Noekkelval, Oenske
from sognko_docs.kroner import Kroner
from sognko_docs.pipeline.proeve import grunnlag_for
from tests.cli.typar import Koeyr

ROT = Path(__file__).parents[2]
GIS = "kart-oppmaaling-gis"
FOLKETAL, SAKER = "folketal-2025-01-01", "saker-kart-oppmaaling"
ETTER_FOLKETAL = (Noekkelval("--etter", "etter", FOLKETAL, None),)


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
    tekst = som_tekst(svar_paa(grunnlag, Oenske(ETTER_FOLKETAL, likt=Decimal(30))), breidd)
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
     "kostnaden kan ikkje delast slik: tala må vere null eller meir og ikkje alle null."),
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
    svar = svar_paa(ingenting, Oenske(ETTER_FOLKETAL, likt=Decimal(25)))
    assert all(svar.del_av(delen) == 0 for delen in svar.fordeling.delar)
    assert "█" not in som_tekst(svar, 100)


def test_a_key_may_weigh_nothing_when_all_is_shared_equally(gis: Path, koeyr: Koeyr) -> None:
    ut = svar_json(koeyr, "--likt", "100", "--etter", FOLKETAL)
    assert {rad["sum"] for rad in ut["kommunar"]} == {2378099, 2378100}


def svar_json(koeyr: Koeyr, *argument: str) -> dict[str, Any]:
    svar = koeyr("fordel", GIS, *argument, "--format", "json")
    assert svar.exit_code == 0, svar.stderr
    ut: dict[str, Any] = json.loads(svar.stdout)
    assert sum(rad["sum"] for rad in ut["kommunar"]) == ut["total"]
    return ut


def summar(ut: dict[str, Any]) -> dict[str, int]:
    return {rad["kommune"]: rad["sum"] for rad in ut["kommunar"]}


def i_saka(gis: Path, gammalt: str, nytt: str) -> None:
    """Change the text of the case."""
    sak = gis / "cases" / GIS / "sak.yaml"
    tekst = sak.read_text(encoding="utf-8")
    assert gammalt in tekst, "what is to be changed must be there"
    sak.write_text(tekst.replace(gammalt, nytt, 1), encoding="utf-8")


def test_limits_may_be_tried_on_the_chosen_alternative(gis: Path, koeyr: Koeyr) -> None:
    ut = svar_json(koeyr, "--minst", "vik=1700000", "--høgst", "sogndal=38%,årdal=1 400 000")
    assert summar(ut)["vik"] == 1_700_000
    assert summar(ut)["sogndal"] == 4_518_388
    assert summar(ut)["årdal"] == 1_400_000
    assert ut["minst"] == {"vik": {"kroner": 1_700_000.0}}
    assert ut["høgst"] == {"sogndal": {"prosent": 38.0}, "årdal": {"kroner": 1_400_000.0}}
    tekst = koeyr("fordel", GIS, "--minst", "vik=1700000", "--hogst", "sogndal=38%").stdout
    assert "Vik betaler det minste som er sett; dei andre deler resten i same høve som før." in tekst
    assert "Sogndal betaler det høgste som er sett; dei andre deler resten i same høve som før." in tekst


def test_the_limits_of_the_case_hold_also_for_another_key_unless_they_are_put_aside(
    gis: Path, koeyr: Koeyr
) -> None:
    gamle = "likt: 25, etter: saker-kart-oppmaaling"
    i_saka(gis, gamle, f"{gamle}, minst: {{vik: {{kroner: 1800000}}}}, høgst: {{luster: {{prosent: 15}}}}")
    assert summar(svar_json(koeyr))["vik"] == 1_800_000
    ny = ("--likt", "30", "--etter", FOLKETAL)
    med, utan = summar(svar_json(koeyr, *ny)), summar(svar_json(koeyr, *ny, "--utan-grenser"))
    assert (med["vik"], med["luster"]) == (1_800_000, 1_783_574)
    assert (utan["vik"], utan["luster"]) == (1_474_739, 2_335_167)
    over = summar(svar_json(koeyr, *ny, "--minst", "vik=1900000"))
    assert (over["vik"], over["luster"]) == (1_900_000, 1_783_574)


def test_fixed_percentages_may_be_tried_alone_and_beside_another_key(gis: Path, koeyr: Koeyr) -> None:
    faste = "luster=30,vik=20,sogndal=30,lærdal=10,årdal=10"
    ut = svar_json(koeyr, "--likt", "0", "--faste", faste)
    assert summar(ut)["luster"] == 3_567_149
    assert ut["nøklar"] == [{"nøkkel": "faste prosentar", "vekt": 100}]
    to = svar_json(koeyr, "--faste", f"{faste}:40", "--etter", f"{FOLKETAL}:35")
    assert (to["likt"], [ein["vekt"] for ein in to["nøklar"]]) == (25, [35, 40])


def test_means_may_be_tried(gis: Path, koeyr: Koeyr) -> None:
    tal = svar_json(koeyr, "--likt", "0", "--snitt-av-tal", f"{FOLKETAL},{SAKER}")
    prosent = svar_json(koeyr, "--likt", "0", "--snitt-av-prosent", f"{FOLKETAL},{SAKER}")
    folketal, saker = (summar(svar_json(koeyr, "--likt", "0", "--etter", namn)) for namn in (FOLKETAL, SAKER))
    assert [ein["nøkkel"] for ein in tal["nøklar"]] == ["snittet av tala for 2 år"]
    for kommune, sum_ in summar(prosent).items():
        assert abs(sum_ - (folketal[kommune] + saker[kommune]) / 2) <= 1
    assert summar(tal) != summar(prosent)


def test_a_council_that_leaves_pays_nothing_and_the_others_pay_all(gis: Path, koeyr: Koeyr) -> None:
    ut = svar_json(koeyr, "--utan", "årdal")
    assert list(summar(ut).items())[-1] == ("årdal", 0)
    assert ut["utan"] == ["årdal"]
    assert ut["kommunar"][-1]["mot_alternativ"] == -1_418_770
    assert sum(rad["mot_alternativ"] for rad in ut["kommunar"]) == 0
    assert "Årdal er gått ut, og dei andre deler alt." in koeyr("fordel", GIS, "--utan", "årdal").stdout


def test_when_a_council_with_a_fixed_percentage_leaves_the_others_share_it(gis: Path, koeyr: Koeyr) -> None:
    faste = "luster=30,vik=20,sogndal=30,lærdal=10,årdal=10"
    svar = summar(svar_json(koeyr, "--likt", "0", "--faste", faste, "--utan", "årdal", "--sum", "9000"))
    assert svar == {"luster": 3000, "lærdal": 1000, "sogndal": 3000, "vik": 2000, "årdal": 0}


def test_another_amount_may_be_shared(gis: Path, koeyr: Koeyr) -> None:
    ut = svar_json(koeyr, "--sum", "10 500 000")
    assert ut["total"] == 10_500_000
    assert sum(rad["mot_alternativ"] for rad in ut["kommunar"]) == 10_500_000 - 11_890_496
    assert svar_json(koeyr, "--sum", "0")["total"] == 0


PLAN = """
økonomiplan:
  år: [2027, 2028]
  summar: [12000000, 12500000]
  innfasing: {frå: i_dag, prosent: [50, 100]}

verksemdsoverdraging:
"""


def test_a_year_of_the_plan_may_be_shared_and_is_compared_with_the_plan(gis: Path, koeyr: Koeyr) -> None:
    i_saka(gis, "\nverksemdsoverdraging:\n", PLAN)
    ferdig = svar_json(koeyr, "--år", "2028")
    assert (ferdig["total"], ferdig["jamført_med"]) == (12_500_000, "planen 2028")
    assert {rad["mot_alternativ"] for rad in ferdig["kommunar"]} == {0}
    halv = svar_json(koeyr, "--ar", "2027")
    assert halv["total"] == 12_000_000
    assert sum(rad["mot_alternativ"] for rad in halv["kommunar"]) == 0
    assert any(rad["mot_alternativ"] for rad in halv["kommunar"])


def test_what_a_council_has_to_pay_is_shown_when_the_case_has_a_settlement(gis: Path, koeyr: Koeyr) -> None:
    i_saka(gis, "\n  alternativ:\n", "\n  oppgjer:\n    eigne: {vik: 1000}\n  alternativ:\n")
    ut = svar_json(koeyr, "--sum", "100")
    assert {rad["kommune"]: rad["å_betale"] - rad["sum"] for rad in ut["kommunar"]} == {
        "luster": 0, "lærdal": 0, "sogndal": 0, "vik": 1000, "årdal": 0
    }  # fmt: skip
    linjer = koeyr("fordel", GIS, "--sum", "100", "--utan", "årdal").stdout.splitlines()
    assert "Å betale" in linjer[2]
    assert next(linje for linje in linjer if linje.startswith("Årdal")).split()[5] == "–"
    assert svar_json(koeyr, "--sum", "100", "--utan", "årdal")["kommunar"][-1]["å_betale"] is None


NYE_FEIL = [
    (["--minst", "lustre=4"], "Ugyldig verdi for --minst: «lustre» er ikkje part i avtalen. Meinte du «luster»?"),
    (["--høgst", "aurland=4"],
     "Ugyldig verdi for --høgst: «aurland» er ikkje part i avtalen. Desse finst: luster, lærdal, sogndal, vik, årdal."),
    (["--minst", "luster"], "Ugyldig verdi for --minst: «luster» skal skrivast KOMMUNE=KRONER eller KOMMUNE=PROSENT%."),
    (["--minst", "luster=mykje"], "Ugyldig verdi for --minst: «mykje» er ikkje eit tal."),
    (["--minst", "luster=10.5"], "Ugyldig verdi for --minst: «10.5» er ikkje heile kroner, null eller meir."),
    (["--minst", "luster=1", "--minst", "luster=120%"],
     "Ugyldig verdi for --minst: «120%» er ikkje ein prosent mellom 0 og 100."),
    (["--minst", "luster=1,luster=2"], "Ugyldig verdi for --minst: «luster» står to gonger."),
    (["--minst", "luster=500", "--høgst", "luster=400"], "det minste er over det høgste for Luster."),
    (["--minst", "luster=60%,vik=60%"],
     "kostnaden kan ikkje delast slik: grensene gir ikkje rom for heile kostnaden."),
    (["--likt", "0", "--faste", "luster=100"],
     "Ugyldig verdi for --faste: Lærdal, Sogndal, Vik og Årdal har ingen prosent."),
    (["--likt", "0", "--faste", "luster=30,vik=20,sogndal=30,lærdal=10,årdal=5"],
     "Ugyldig verdi for --faste: prosentane er til saman 95 %, men skal vere 100 %."),
    (["--likt", "0", "--faste", "luster=30,vik=20,sogndal=30,lærdal=10,årdal=5,stryn=5"],
     "Ugyldig verdi for --faste: «stryn» er ikkje part i avtalen. Meinte du «luster»?"),
    (["--likt", "100", "--faste", "luster=30,vik=20,sogndal=30,lærdal=10,årdal=10"],
     "Ugyldig verdi for --faste: nøkkelen må ha ei vekt: «KOMMUNE=PROSENT,…:VEKT»."),
    (["--likt", "0", "--snitt-av-tal", f"{FOLKETAL},saker-kart"],
     "Ugyldig verdi for --snitt-av-tal: det finst ikkje noko talgrunnlag «saker-kart». Meinte du «saker-kart-oppmaaling»?"),
    (["--utan", "luster,lærdal,sogndal,vik,årdal"], "Ugyldig verdi for --utan: ingen kommunar er att å dele på."),
    (["--utan", "stryn"], "Ugyldig verdi for --utan: «stryn» er ikkje part i avtalen. Meinte du «luster»?"),
    (["--sum", "-5"], "Ugyldig verdi for --sum: «-5» er ikkje heile kroner, null eller meir."),
    (["--sum", "nan"], "Ugyldig verdi for --sum: «nan» er ikkje eit tal."),
    (["--sum", "1", "--år", "2028"], "skriv anten --sum eller --år."),
    (["--år", "2028"], "Ugyldig verdi for --år: saka har ingen økonomiplan."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("argument", "feil"), NYE_FEIL, ids=lambda ord_: " ".join(ord_) if isinstance(ord_, list) else ""
)
def test_limits_keys_and_amounts_that_cannot_be_tried_are_told(
    gis: Path, koeyr: Koeyr, argument: list[str], feil: str
) -> None:
    svar = koeyr("fordel", GIS, *argument)
    assert (svar.exit_code, svar.stdout) == (2, "")
    assert vanleg(svar.stderr.splitlines()[-1]) == f"Feil: {feil}"


def test_a_year_that_is_not_in_the_plan_is_told_with_those_that_are(gis: Path, koeyr: Koeyr) -> None:
    i_saka(gis, "\nverksemdsoverdraging:\n", PLAN)
    svar = koeyr("fordel", GIS, "--år", "2030")
    assert svar.exit_code == 2
    assert svar.stderr.splitlines()[-1] == (
        "Feil: Ugyldig verdi for --år: økonomiplanen har ikkje 2030. Desse åra finst: 2027 og 2028."
    )
