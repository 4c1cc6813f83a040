"""The view of the models compared, and of what is decided in principle."""

from __future__ import annotations

from datetime import date

from sognko_docs.compose.modellar import vis_modellar
from sognko_docs.compose.modellvising import ModellarVising
from sognko_docs.compose.prinsipp import vis_prinsipp
from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.kroner import Kroner
from sognko_docs.sak.sak import Sak
from tests.rules.grunnsak import Tre
from tests.rules.modellsak import modellsak
from tests.rules.prinsippsak import prinsippsak

HARDT = "\u00a0"


def vis(sak: Tre) -> ModellarVising:
    modellar = Sak.model_validate(sak).modellar
    assert modellar is not None
    return vis_modellar(modellar)


def test_the_legal_form_brings_the_section_it_stands_on() -> None:
    i_dag, felles = vis(modellsak()).alternativ
    assert i_dag.form == Felt("=modellar.alternativ.i-dag.form", "Eiga teneste")
    assert felles.form == Felt(
        "=modellar.alternativ.felles.form",
        f"Administrativt vertskommunesamarbeid (koml.{HARDT}§{HARDT}20-2)",
    )


def test_the_recommended_model_is_one_of_those_compared() -> None:
    visning = vis(modellsak())
    assert visning.tilraadd == visning.alternativ[1]
    assert [modell.er_tilraadd for modell in visning.alternativ] == [False, True]
    assert [modell.er_som_i_dag for modell in visning.alternativ] == [True, False]


def test_a_recommended_model_that_is_not_there_is_left_out_of_the_view() -> None:
    sak = modellsak()
    sak["modellar"]["tilrådd"] = "feles"
    assert vis(sak).tilraadd is None


def test_a_cost_has_its_sum_its_year_and_whether_it_is_an_estimate() -> None:
    sak = modellsak()
    sak["modellar"]["alternativ"]["felles"]["kostnad"] = {"år": 2024, "sum": 5500000, "om_lag": True}
    i_dag, felles = vis(sak).alternativ
    assert (i_dag.kostnad, i_dag.om_lag) == (None, False)
    assert felles.kostnad == Felt("modellar.alternativ.felles.kostnad.sum", Kroner.fraa(5500000))
    assert felles.kostnad_aar == Felt("modellar.alternativ.felles.kostnad.år", "2024")
    assert felles.om_lag
    assert vis(sak).har_kostnad
    assert not vis(modellsak()).har_kostnad


def test_consequences_stand_theme_by_theme_with_a_row_for_each_model_that_has_one() -> None:
    sak = modellsak()
    sak["modellar"]["alternativ"]["felles"]["konsekvensar"]["klima_og_miljø"] = "Meir køyring."
    temaa = vis(sak).konsekvensar
    assert [(tema.tema.verdi, len(tema.rader)) for tema in temaa] == [
        ("Dei tilsette", 2),
        ("Økonomien", 2),
        ("Klima og miljø", 1),
    ]
    assert temaa[2].rader[0].tekst == Blokk(
        "modellar.alternativ.felles.konsekvensar.klima_og_miljø", "Meir køyring."
    )


def test_a_next_decision_has_its_date_or_the_words_for_it() -> None:
    prinsipp = Sak.model_validate(prinsippsak()).prinsipp
    assert prinsipp is not None
    avtalen, oppstart = vis_prinsipp(prinsipp).neste
    assert avtalen.tid == Felt("prinsipp.neste[0].dato", date(2026, 5, 7))
    assert oppstart.tid == Felt("prinsipp.neste[1].tid", "hausten 2026")


def test_each_point_of_the_principle_is_bound_to_its_place() -> None:
    prinsipp = Sak.model_validate(prinsippsak()).prinsipp
    assert prinsipp is not None
    assert [ein.sti for ein in vis_prinsipp(prinsipp).ikkje_avgjort] == [
        "prinsipp.ikkje_avgjort[0]",
        "prinsipp.ikkje_avgjort[1]",
    ]
