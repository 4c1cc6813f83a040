"""The plans of the projects, held against the project plans, the status of March 2026 and the agenda of November 2025."""

from __future__ import annotations

from pathlib import Path

import pytest

from sognko_docs.compute.risiko import skaar
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.sjekk import sjekk
from sognko_docs.sak.prosjekt import Prosjekt
from sognko_docs.word.lesing import les, rein_tekst
from tests.cases.kjeldetabellar import kjelda
from tests.cases.mot_kjelda import ROT, lastsak

SAKER = (
    "ressurskrevjande-tenester", "tryggest", "samfunnstryggleik-og-beredskap", "klimarisikoanalyse",
    "barnehage-og-skuleutvikling", "etablering-felles-barnevern",
)  # fmt: skip
RESSURS, TRYGGEST, BEREDSKAP, KLIMA, SKULE, BARNEVERN = SAKER


def prosjekt(sak: str) -> Prosjekt:
    funne = lastsak(sak).sak.prosjekt
    assert funne is not None
    return funne


def prosjektplan(sak: str, kommune: str, ut: Path) -> str:
    bygg(ROT / "cases" / sak, Oppsett(ROT / "templates", ut))
    return rein_tekst(les((ut / sak / kommune / "02-prosjektplan.docx").read_bytes()))


@pytest.mark.parametrize("sak", SAKER)
def test_the_case_is_a_project_and_breaks_no_rule(sak: str) -> None:
    assert lastsak(sak).sak.sak.type == "prosjekt"
    assert sjekk(ROT / "cases" / sak).funn == ()


@pytest.mark.parametrize(
    ("sak", "tabell", "aar"),
    [(RESSURS, "ressurskrevjande_kostnad", None), (BEREDSKAP, "beredskap_kostnad", None), (TRYGGEST, "tryggest_kostnader", 0)],
)  # fmt: skip
def test_the_budget_is_the_project_plan_s_line_by_line(sak: str, tabell: str, aar: int | None) -> None:
    budsjett, deira = lastsak(sak).sak.budsjett, kjelda()[tabell]
    assert budsjett is not None
    assert [post.sum.kroner for post in budsjett.postar if post.sum] == [rad[-1] for rad in deira["rows"]]
    assert budsjett.sum is not None
    assert budsjett.sum.kroner == deira["printed_total"][-1]
    if aar is not None:
        foerre = [post.foerre.kroner for post in budsjett.postar if post.foerre is not None]
        assert foerre == [rad[1] for rad in deira["rows"]]


def test_the_funding_of_tryggest_is_the_source_s_in_both_years() -> None:
    budsjett = lastsak(TRYGGEST).sak.budsjett
    assert budsjett is not None
    linjer = [
        [linje.foerre.kroner, linje.sum.kroner]
        for linje in budsjett.finansiering
        if linje.foerre is not None and linje.sum is not None
    ]
    assert linjer == [rad[1:] for rad in kjelda()["tryggest_finansiering"]["rows"]]


def test_the_reckoned_scores_are_the_products_the_source_prints() -> None:
    risikoar = prosjekt(RESSURS).risikoar
    vaare = [[ein.sannsyn, ein.konsekvens, skaar(ein)] for ein in risikoar]
    assert vaare == [rad[1:] for rad in kjelda()["risiko_ressurskrevjande"]["rows"]]


def test_a_source_with_levels_alone_gives_no_figures_of_risk() -> None:
    risikoar = prosjekt(TRYGGEST).risikoar
    assert [ein.nivaa for ein in risikoar] == ["høg", "middels", "høg", "middels"]
    assert {skaar(ein) for ein in risikoar} == {None}


def test_the_six_work_packages_have_the_deadlines_of_the_source() -> None:
    tider = [pakke.tid.skrive for pakke in prosjekt(RESSURS).arbeidspakkar if pakke.tid]
    assert tider == ["2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-06"]


def test_the_stakeholders_are_graded_as_in_the_source() -> None:
    assert [(ein.interesse, ein.paaverknad) for ein in prosjekt(RESSURS).interessentar] == [
        ("stor", "stor"), ("stor", "stor"), ("stor", "liten"), ("stor", "middels"),
        ("liten til middels", "liten"), ("stor", "stor"), ("stor", "stor"),
    ]  # fmt: skip


def test_the_emergency_project_has_the_five_work_packages_and_the_deadline_of_the_report() -> None:
    plan = prosjekt(BEREDSKAP)
    assert [(len(ein.aktivitetar), len(ein.leveransar)) for ein in plan.arbeidspakkar] == [
        (3, 1), (3, 3), (3, 3), (4, 4), (4, 4),
    ]  # fmt: skip
    assert plan.milepaelar[-1].tid.skrive == "2027-02-01"


def test_aardal_that_has_its_climate_analysis_gets_no_case(tmp_path: Path) -> None:
    sak = lastsak(KLIMA).sak
    assert sak.mottakarar == ("aurland", "luster", "lærdal", "sogndal", "vik")
    tekst = prosjektplan(KLIMA, "vik", tmp_path)
    assert "20–30 timar" in tekst
    assert not (tmp_path / KLIMA / "aardal").exists()


def test_the_network_of_school_directors_steers_the_programme() -> None:
    roller = {ein.rolle: ein.kven for ein in prosjekt(SKULE).organisering}
    assert roller["styringsgruppe"] == "Kompetanseregion Sogn, kommunalsjefane for oppvekst"
    assert lastsak(SKULE).sak.budsjett is None


def test_the_child_welfare_project_has_the_limit_and_the_days_of_the_sources() -> None:
    sak, plan = lastsak(BARNEVERN).sak, prosjekt(BARNEVERN)
    assert sak.budsjett is not None
    assert [linje.sum.kroner for linje in sak.budsjett.finansiering if linje.sum] == [500_000]
    assert [ein.tid.skrive for ein in plan.milepaelar] == ["2026-01-01", "2026-02-23", "2027-01-01"]
    assert set(sak.mottakarar) == {"aurland", "luster", "lærdal", "sogndal", "vik", "årdal"}


def test_the_plan_reads_as_the_case_says_in_word(tmp_path: Path) -> None:
    tekst = prosjektplan(RESSURS, "luster", tmp_path).replace("\u00a0", " ")
    assert "Prosjektperiode: februar–november 2026" in tekst
    assert "Arbeidspakke 3: Samordning med liknande tenester" in tekst
    assert "15 høg" in tekst
    assert "Budsjettet for 2026 er på 2 230 000 kr." in tekst
    assert tekst.index("Motstand i tenestene") < tekst.index("For lite kapasitet")
    assert not (tmp_path / RESSURS / "luster" / "03-budsjett-og-fordeling.docx").exists()


def test_the_milestones_are_the_plan_of_work_in_the_case_paper(tmp_path: Path) -> None:
    bygg(ROT / "cases" / BEREDSKAP, Oppsett(ROT / "templates", tmp_path))
    tekst = rein_tekst(les((tmp_path / BEREDSKAP / "vik" / "01-saksframlegg.docx").read_bytes()))
    assert "Frist for rapportering" in tekst
    assert "1. februar 2027" in tekst.replace("\u00a0", " ")


def test_the_plan_is_word_for_word_the_same_file_for_all(tmp_path: Path) -> None:
    bygg(ROT / "cases" / TRYGGEST, Oppsett(ROT / "templates", tmp_path))
    filer = {fil.read_bytes() for fil in (tmp_path / TRYGGEST).glob("*/02-prosjektplan.docx")}
    assert len(filer) == 1
