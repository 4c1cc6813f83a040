"""``sognko oversyn``: the agreements at the terminal, and as files when that is asked for."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar
from wcwidth import wcswidth

from sognko_docs.cli.oversynstabell import som_tekst
from sognko_docs.compose.avtaleoversyn import vis_oversyn
from sognko_docs.load.finn import finn_saker
from sognko_docs.pipeline.rapport.oversyn import samle
from tests.cli.typar import Koeyr

ROT = Path(__file__).parents[2]
GIS = "kart-oppmaaling-gis"
AVTALAR = """\
avtalar:
  kart:
    sak: kart-oppmaaling-gis
    status: vedteken
    kjelde: vedtak
  gis:
    namn: GIS i Sogn
    form: administrativt vertskommunesamarbeid
    partar: [vik, aurland, luster, lærdal, sogndal, årdal]
    vertskommune: vik
    verknad_år: 2024
    oppseiing: {oppseiingstid_månader: 12, varsel_innan: 15. juni, verknad: 31. desember}
    kostnad: {år: 2025, delar: {vik: 100000, luster: 120000.50}}
    status: gjeldande
    kjelde: avtalen
  avløp:
    namn: Tilsyn
    kjelde: møte
"""


@pytest.fixture
def prosjekt_med_avtalar(prosjekt: Path) -> Path:
    """Return a project with one case, and three entries in the register of agreements."""
    shutil.copytree(ROT / "cases" / GIS, prosjekt / "cases" / GIS)
    (prosjekt / "cases/avtalar.yaml").write_text(AVTALAR.replace("avløp", "avloep"), encoding="utf-8")
    return prosjekt


def vanleg(tekst: str) -> str:
    return tekst.replace("\u00a0", " ")


def alt(mappe: Path) -> dict[Path, bytes]:
    return {fil: fil.read_bytes() for fil in mappe.rglob("*") if fil.is_file()}


def test_all_agreements_are_told_with_what_is_missing(prosjekt_med_avtalar: Path, koeyr: Koeyr) -> None:
    svar = koeyr("oversyn", "--dato", "2026-03-31")
    assert (svar.exit_code, svar.stderr) == (0, "")
    assert (
        vanleg(svar.stdout)
        == """\
3 samarbeid, slik det står 31. mars 2026

                                                       Gjeld           Oppseiing                                 Kostnad
Samarbeid              Vert            Status          frå             innan        Partar                        i året
------------------------------------------------------------------------------------------------------------------------
GIS i Sogn             Vik             gjeldande       2024            15.06.2026   alle 6 kommunane       220 000,50 kr
Kart, oppmåling og     Luster          vedteken        01.01.2027      31.12.2026   Luster, Lærdal,        11 890 496 kr
GIS                                                                                 Sogndal, Vik og
                                                                                    Årdal
Tilsyn                 ikkje oppgitt   ikkje oppgitt   ikkje oppgitt   –            ikkje oppgitt          ikkje oppgitt

3 av 3 manglar noko; «--format json» og reknearket seier kva.
"""
    )


def test_one_council_is_told_what_it_is_in_and_what_it_pays(prosjekt_med_avtalar: Path, koeyr: Koeyr) -> None:
    svar = koeyr("oversyn", "--kommune", "vik", "--dato", "2026-03-31")
    assert (svar.exit_code, svar.stderr) == (0, "")
    assert (
        vanleg(svar.stdout)
        == """\
Vik er med i 2 samarbeid, slik det står 31. mars 2026

                                                     Gjeld        Oppseiing    Verknad av
Samarbeid                 Rolle          Status      frå          innan        oppseiing      År      Kroner
------------------------------------------------------------------------------------------------------------
GIS i Sogn                vertskommune   gjeldande   2024         15.06.2026   31.12.2027   2025     100 000
Kart, oppmåling og GIS    part           vedteken    01.01.2027   31.12.2026   31.12.2027   2026   1 601 935
------------------------------------------------------------------------------------------------------------
Sum av det som er kjent                                                                            1 701 935

Kven som er part, er ikkje oppgitt for «Tilsyn».
"""
    )


def test_what_a_council_pays_is_what_its_case_says(prosjekt_med_avtalar: Path, koeyr: Koeyr) -> None:
    kart = json.loads(koeyr("fordel", GIS, "--format", "json").stdout)
    ut = json.loads(
        koeyr("oversyn", "--kommune", "Luster", "--dato", "2026-03-31", "--format", "json").stdout
    )
    i_saka = next(rad["sum"] for rad in kart["kommunar"] if rad["kommune"] == "luster")
    delar = {rad["nøkkel"]: rad["kostnad"]["delar"]["luster"] for rad in ut["avtalar"]}
    assert delar == {GIS: i_saka, "gis": 120000.5}
    assert ut["sum"] == i_saka + 120000.5


def test_the_same_is_told_as_json_with_null_for_what_nobody_has_said(
    prosjekt_med_avtalar: Path, koeyr: Koeyr
) -> None:
    ut = json.loads(koeyr("oversyn", "--dato", "2026-06-16", "--format", "json").stdout)
    assert (ut["dato"], ut["kommune"]) == ("2026-06-16", None)
    gis, kart, tilsyn = ut["avtalar"]
    assert (gis["gjeld_frå"], gis["oppseiing_innan"], gis["oppseiing_verknad"]) == (
        2024,
        "2027-06-15",
        "2028-12-31",
    )
    assert (kart["oppseiing_innan"], kart["heimel"], len(kart["lover"])) == ("2026-12-31", "koml. § 20-2", 6)
    assert {namn: verdi for namn, verdi in tilsyn.items() if verdi not in (None, [])} == {
        "nøkkel": "avloep", "namn": "Tilsyn", "kjelde": "møte",
        "manglar": ["vertskommune", "partar", "form", "når avtalen gjeld frå", "fordelingsnøkkel", "kostnad",
                    "status"],
    }  # fmt: skip


def test_nothing_is_written_unless_it_is_asked_for(prosjekt_med_avtalar: Path, koeyr: Koeyr) -> None:
    foer = alt(prosjekt_med_avtalar)
    assert koeyr("oversyn").exit_code == 0
    assert alt(prosjekt_med_avtalar) == foer


def test_a_report_a_workbook_and_a_calendar_are_written_the_same_every_time(
    prosjekt_med_avtalar: Path, koeyr: Koeyr
) -> None:
    for mappe in ("a", "b"):
        svar = koeyr("oversyn", "--dato", "2026-03-31", "--ut", mappe)
        assert (svar.exit_code, svar.stderr) == (0, f"Skrive: {mappe}/oversyn\n")
    filer = {fil.name: fil.read_bytes() for fil in (prosjekt_med_avtalar / "a/oversyn").iterdir()}
    assert set(filer) == {"avtaleoversyn.docx", "avtaleoversyn.xlsx", "fristar.ics", "manifest.json"}
    assert filer == {fil.name: fil.read_bytes() for fil in (prosjekt_med_avtalar / "b/oversyn").iterdir()}


def test_the_calendar_has_the_days_to_come(prosjekt_med_avtalar: Path, koeyr: Koeyr) -> None:
    koeyr("oversyn", "--dato", "2026-03-31", "--ut", "ut", "--kommune", "årdal")
    kalender = Calendar.from_ical((prosjekt_med_avtalar / "ut/oversyn-aardal/fristar.ics").read_bytes())
    assert [(ei.start, str(ei["summary"])) for ei in kalender.events] == [
        (date(2026, 6, 15), "Siste dag for å seie opp avtalen (GIS i Sogn)"),
        (date(2026, 12, 31), "Siste dag for å seie opp avtalen (Kart, oppmåling og GIS)"),
        (date(2027, 1, 1), "Avtalen tek til å gjelde (Kart, oppmåling og GIS)"),
    ]


@pytest.mark.parametrize(
    ("argument", "melding"),
    [
        (["--ut", "ut"], "«--ut» krev «--dato», så dei same filene kan lagast på nytt."),
        (["--dato", "31.03.2026"],
         "Ugyldig verdi for «--dato»: «31.03.2026» er ingen dato. Skriv ÅÅÅÅ-MM-DD, til dømes 2026-03-31."),
        (["--dato", "2026-02-30"],
         "Ugyldig verdi for «--dato»: «2026-02-30» er ingen dato. Skriv ÅÅÅÅ-MM-DD, til dømes 2026-03-31."),
        (["--kommune", "viik"],
         "Ugyldig verdi for --kommune: det finst ingen kommune «viik» i registeret. Meinte du «vik»?"),
    ],
)  # fmt: skip
def test_a_slip_on_the_command_line_is_told(
    prosjekt_med_avtalar: Path, koeyr: Koeyr, argument: list[str], melding: str
) -> None:
    svar = koeyr("oversyn", *argument)
    assert svar.exit_code == 2
    assert melding in " ".join(svar.stderr.split())


@pytest.mark.parametrize(
    ("gammalt", "nytt", "stad"),
    [
        ("vertskommune: vik", "vertskommune: bergen", ("S210 Kommunen «bergen» står ikkje i kommuneregisteret\n"
         "  --> cases/avtalar.yaml:10:19")),
        ("varsel_innan: 15. juni", "varsel_innan: 31. juni", ("S108 «varsel_innan» skal vere ein dag i året, men er"
         " «31. juni»\n  --> cases/avtalar.yaml:12:58")),
        ("status: gjeldande", "status: ferdig", ("S107 «status» kan ikkje vere «ferdig»\n"
         "  --> cases/avtalar.yaml:14:13")),
        ("    kjelde: møte\n", "", ("S102 Nøkkelen «kjelde» manglar i «avtalar.avloep»\n"
         "  --> cases/avtalar.yaml:16:3")),
    ],
)  # fmt: skip
def test_wrong_data_is_told_with_its_place_and_nothing_is_written(
    prosjekt_med_avtalar: Path, koeyr: Koeyr, gammalt: str, nytt: str, stad: str
) -> None:
    fil = prosjekt_med_avtalar / "cases/avtalar.yaml"
    tekst = fil.read_text(encoding="utf-8")
    assert gammalt in tekst
    fil.write_text(tekst.replace(gammalt, nytt), encoding="utf-8")
    svar = koeyr("oversyn", "--dato", "2026-03-31", "--ut", "ut")
    assert svar.exit_code == 1
    assert stad in svar.stdout
    assert not (prosjekt_med_avtalar / "ut").exists()


def test_a_case_that_cannot_be_reckoned_stops_the_register(prosjekt_med_avtalar: Path, koeyr: Koeyr) -> None:
    fil = prosjekt_med_avtalar / "cases" / GIS / "sak.yaml"
    fil.write_text(fil.read_text(encoding="utf-8").replace("  vald: alt4", "  vald: alt9"), encoding="utf-8")
    svar = koeyr("oversyn", "--dato", "2026-03-31")
    assert svar.exit_code == 1
    assert f"cases/{GIS}/sak.yaml" in svar.stdout


def test_a_fault_in_the_prose_of_a_case_does_not_stop_the_register(
    prosjekt_med_avtalar: Path, koeyr: Koeyr
) -> None:
    fil = prosjekt_med_avtalar / "cases" / GIS / "sak.yaml"
    fil.write_text(
        fil.read_text(encoding="utf-8").replace("{{ vertskommune.namn }}", "{{ vert }}"), encoding="utf-8"
    )
    assert koeyr("check", GIS).exit_code == 1
    assert koeyr("oversyn", "--dato", "2026-03-31").exit_code == 0


def test_a_project_without_cases_has_no_register(prosjekt: Path, koeyr: Koeyr) -> None:
    svar = koeyr("oversyn", "--dato", "2026-03-31")
    assert svar.exit_code == 2
    assert "Fann ingen saker i «cases»" in svar.stdout


@pytest.mark.parametrize("breidd", [200, 120, 100, 80])
@pytest.mark.parametrize("kommune", [None, "vik"])
def test_the_table_keeps_within_the_width_of_the_terminal(breidd: int, kommune: str | None) -> None:
    samla = samle(finn_saker(ROT).mapper, ROT / "cases", date(2026, 3, 31))
    assert samla.register is not None
    tekst = som_tekst(vis_oversyn(samla.rader, samla.register.kortnamn, date(2026, 3, 31), kommune), breidd)
    tabell = tekst.split("\n\n")[1]
    assert max(map(wcswidth, tabell.splitlines())) <= breidd
    assert "Kart, oppmåling" in tabell
    assert "…" not in tabell
