"""A project as a template sees it."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

from sognko_docs.compose.plan import dokument
from sognko_docs.compose.prosjekt import vis_milepaelar, vis_prosjekt
from sognko_docs.compose.prosjektvising import ProsjektVising
from sognko_docs.compose.verdi import Felt
from sognko_docs.compute.risiko import STYRKAR, nivaa_ved
from sognko_docs.sak.sak import Sak
from tests.rules.grunnsak import Tre, grunnsak
from tests.rules.prosjektsak import prosjektsak
from tests.templates.maldel import DOKUMENT, MALAR, W, delar, rot

FARGAR = {"låg": "DDEFE3", "middels": "FFF1CC", "høg": "F7CFC7"}


def vis(sak: Tre) -> ProsjektVising:
    """Return the view of a case written as the YAML has it."""
    vising = vis_prosjekt(Sak.model_validate(sak))
    assert vising is not None
    return vising


def verdi(felt: Felt | None) -> object:
    return None if felt is None else felt.verdi


def test_a_case_without_a_project_has_no_view_of_one() -> None:
    assert vis_prosjekt(Sak.model_validate(grunnsak())) is None


def test_an_activity_takes_who_and_when_from_its_work_package() -> None:
    fyrste, andre = vis(prosjektsak()).arbeidspakkar[0].aktivitetar
    assert (fyrste.ansvar.verdi, fyrste.tid.verdi) == ("Prosjektgruppa", "Januar–mars 2026")
    assert (andre.ansvar.verdi, andre.tid.verdi) == ("Rådgjevaren", "Februar 2026")
    assert fyrste.ansvar.sti.startswith("="), "what is taken over has no place of its own in the YAML"


def test_what_is_not_said_is_said_to_be_open() -> None:
    sak = prosjektsak()
    for noekkel in ("ansvar", "tid"):
        del sak["prosjekt"]["arbeidspakkar"][1][noekkel]
    aktivitet = vis(sak).arbeidspakkar[1].aktivitetar[0]
    assert (aktivitet.ansvar.verdi, aktivitet.tid.verdi) == ("Ikkje avklart", "Ikkje avklart")


def test_risks_stand_the_worst_first_with_score_and_word() -> None:
    viste = vis(prosjektsak()).risikoar
    assert [(ein.nummer.verdi, ein.nivaa.verdi) for ein in viste] == [
        ("R2", "15 høg"), ("R3", "10 middels"), ("R4", "Middels"), ("R1", "4 låg"),
    ]  # fmt: skip
    assert [(ein.er_hoeg, ein.er_middels) for ein in viste] == [
        (True, False), (False, True), (False, True), (False, False),
    ]  # fmt: skip


def test_the_matrix_has_probability_five_on_top_and_names_the_risks() -> None:
    matrise = vis(prosjektsak()).matrise
    assert matrise is not None
    rader = {rad.name: getattr(matrise, rad.name) for rad in fields(matrise)}
    ruter = {
        (namn, rute.name): getattr(rad, rute.name) for namn, rad in rader.items() for rute in fields(rad)
    }
    assert list(rader) == ["s5", "s4", "s3", "s2", "s1"]
    assert [ruter["s5", f"k{k}"].skaar.verdi for k in STYRKAR] == [
        "5 middels", "10 middels", "15 høg", "20 høg", "25 høg",
    ]  # fmt: skip
    staar = {stad: rute.risikoar.verdi for stad, rute in ruter.items() if rute.risikoar}
    assert staar == {("s2", "k2"): "R1", ("s3", "k5"): "R2", ("s2", "k5"): "R3"}


def test_without_figures_there_is_no_matrix_and_no_scale() -> None:
    sak = prosjektsak()
    sak["prosjekt"]["risikoar"] = sak["prosjekt"]["risikoar"][3:]
    vising = vis(sak)
    assert (vising.matrise, vising.grenser, vising.har_utan_tal) == (None, None, True)


def test_the_scale_is_said_in_words() -> None:
    assert verdi(vis(prosjektsak()).grenser) == "låg 1–4, middels 5–12 og høg 15–25"


def test_three_numbers_in_a_row_are_written_as_from_and_to() -> None:
    sak = prosjektsak()
    sak["prosjekt"]["delmål"] = ["A", "B", "C", "D", "E", "F"]
    sak["prosjekt"]["arbeidspakkar"][0]["delmål"] = [1, 2, 3, 5, 6]
    assert verdi(vis(sak).arbeidspakkar[0].delmaal) == "1–3, 5 og 6"


def test_the_background_is_the_case_paper_s_unless_the_plan_has_its_own() -> None:
    sak = prosjektsak()
    assert vis(sak).bakgrunn is None
    sak["tekst"]["bakgrunn"] = "Kommunane vil samarbeide."
    bakgrunn = vis(sak).bakgrunn
    assert bakgrunn is not None
    assert (bakgrunn.sti, bakgrunn.markdown) == ("tekst.bakgrunn", "Kommunane vil samarbeide.")
    sak["prosjekt"]["bakgrunn"] = "Eigen."
    bakgrunn = vis(sak).bakgrunn
    assert bakgrunn is not None
    assert (bakgrunn.sti, bakgrunn.markdown) == ("prosjekt.bakgrunn", "Eigen.")


def test_a_background_that_names_the_council_does_not_come_into_a_plan_all_share() -> None:
    sak = prosjektsak()
    sak["tekst"]["bakgrunn"] = "{{ kommune.namn }} vil samarbeide."
    assert vis(sak).bakgrunn is None


def test_the_milestones_are_the_plan_of_work_of_the_case_paper() -> None:
    linjer = vis_milepaelar(Sak.model_validate(prosjektsak()))
    assert [(ei.tid.verdi, ei.aktivitet.verdi, ei.ansvar.verdi) for ei in linjer] == [
        ("Mars 2026", "Kartlegginga er ferdig", "Prosjektgruppa"),
        ("Hausten 2026", "Rapporten er ferdig", "Ikkje avklart"),
    ]


def test_the_plan_is_one_file_for_all_and_the_budget_stands_in_it() -> None:
    ut = dokument(Sak.model_validate(prosjektsak()))
    assert [(ein.mal, ein.felles) for ein in ut] == [("saksframlegg", False), ("prosjektplan", True)]
    assert ut[1].mottakarar == ("luster", "vik", "årdal")


def test_a_project_the_councils_share_the_cost_of_has_the_budget_in_a_document_of_its_own() -> None:
    sak = prosjektsak()
    sak["fordeling"] = grunnsak()["fordeling"]
    sak["budsjett"]["finansiering"][1] = {"post": "Kommunane", "rest": True}
    assert [ein.mal for ein in dokument(Sak.model_validate(sak))] == [
        "saksframlegg", "prosjektplan", "budsjett-og-fordeling",
    ]  # fmt: skip


def _matrisefargar(fil: Path) -> list[list[str]]:
    """Return the colours of the cells of the matrix in a template, row by row."""
    (tabell,) = (
        ein for ein in rot(delar(fil)[DOKUMENT]).iter(W + "tbl") if "matrise.s5" in "".join(ein.itertext())
    )
    rader = (rad.iter(W + "shd") for rad in tabell.iter(W + "tr"))
    return [fargar for rad in rader if (fargar := [ei.get(W + "fill", "") for ei in rad])]


def test_the_colours_of_the_matrix_in_the_template_are_those_of_the_levels() -> None:
    assert _matrisefargar(MALAR / "prosjektplan.docx") == [
        [FARGAR[nivaa_ved(sannsyn * konsekvens)] for konsekvens in STYRKAR] for sannsyn in reversed(STYRKAR)
    ]
