"""What the charts of a case show, and what they say to those who cannot see them."""

from __future__ import annotations

from typing import Any

import pytest

from sognko_docs.compose.diagram import MAKS_SERIAR, diagramtekst
from sognko_docs.compose.verdi import Diagram
from sognko_docs.compose.vising import FordelingVising
from tests.eksempel import ei_sak, ein_plan

I_DAG = {"luster": 80000, "vik": 60000, "årdal": 70000}


def fordeling(antal: int, **val: Any) -> FordelingVising:
    """The view of a case with so many alternatives, each with a smaller equal part than the one before."""
    alternativ = {
        f"alt{nr}": {"namn": f"Alternativ {nr}", "likt": 40 - 5 * nr, "etter": "folketal"}
        for nr in range(1, antal + 1)
    }
    vising = ein_plan(ei_sak(fordeling={"alternativ": alternativ} | val)).delt.fordeling
    assert vising is not None
    return vising


def namn(diagram: Diagram | None) -> list[tuple[str, str]]:
    return [(serie.namn, serie.slag) for serie in diagram.seriar] if diagram else []


def test_a_choice_made_is_shown_beside_today_and_among_all_the_others() -> None:
    vising = fordeling(3, vald="alt2", i_dag=I_DAG)
    assert namn(vising.diagram) == [("I dag", "i_dag"), ("Alternativ 2", "vald")]
    assert namn(vising.jamfoeringsdiagram) == [
        ("I dag", "i_dag"), ("Alternativ 1", "anna"), ("Alternativ 2", "vald"), ("Alternativ 3", "anna"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "val", [{"i_dag": I_DAG, "open": "Valet er ope."}, {"vald": "alt2"}], ids=["open choice", "today unknown"]
)
def test_where_two_bars_do_not_tell_it_all_alternatives_are_shown(val: dict[str, Any]) -> None:
    vising = fordeling(3, **val)
    assert namn(vising.diagram) == namn(vising.jamfoeringsdiagram)
    assert len(namn(vising.diagram)) == (4 if "i_dag" in val else 3)


def test_the_figures_are_those_of_the_table() -> None:
    vising = fordeling(3, vald="alt2", i_dag=I_DAG)
    assert vising.jamfoeringsdiagram is not None
    for nr, rad in enumerate(vising.jamfoering):
        assert rad.i_dag is not None
        i_tabellen = [rad.i_dag.verdi, *(felt.verdi for felt in rad.summar)]
        assert [serie.verdiar[nr] for serie in vising.jamfoeringsdiagram.seriar] == i_tabellen
        assert vising.jamfoeringsdiagram.grupper[nr] == rad.kommune.verdi


@pytest.mark.parametrize(
    ("antal", "val", "tittel"),
    [
        (1, {}, "Årleg kostnad for kvar kommune med «Alternativ 1» (kroner)"),
        (2, {}, "Årleg kostnad for kvar kommune med «Alternativ 1» og med «Alternativ 2» (kroner)"),
        (3, {}, "Årleg kostnad for kvar kommune med kvart alternativ (kroner)"),
        (3, {"i_dag": I_DAG}, "Årleg kostnad for kvar kommune i dag og med kvart alternativ (kroner)"),
        (
            3, {"i_dag": I_DAG, "vald": "alt3"},
            "Årleg kostnad for kvar kommune i dag og med «Alternativ 3» (kroner)",
        ),
    ],
)  # fmt: skip
def test_the_caption_says_what_is_compared(antal: int, val: dict[str, Any], tittel: str) -> None:
    diagram = fordeling(antal, **val).diagram
    assert diagram is not None
    assert diagram.tittel.verdi == tittel


@pytest.mark.parametrize(
    ("antal", "val", "slutt"),
    [
        (1, {}, "Luster: 82 768 kr; Vik: 52 188 kr; Årdal: 80 444 kr."),
        (3, {"i_dag": I_DAG, "vald": "alt1"}, "Årdal: i dag 70 000 kr, Alternativ 1 80 444 kr."),
        (3, {"vald": "alt1"}, "Årdal: Alternativ 1 80 444 kr. Alle tala står òg i tabell."),
        (
            3, {"i_dag": I_DAG},
            "Årdal: frå 70 000 kr (i dag) til 81 774 kr (Alternativ 3). Alle tala står òg i tabell.",
        ),
    ],
)  # fmt: skip
def test_the_alternative_text_has_the_main_figures(antal: int, val: dict[str, Any], slutt: str) -> None:
    diagram = fordeling(antal, **val).diagram
    assert diagram is not None
    assert diagram.alt.replace("\u00a0", " ").endswith(slutt)
    assert diagram.alt.startswith("Liggjande stolpar viser kva kvar kommune betaler i året, ")


def test_more_kinds_of_bar_than_can_be_told_apart_give_no_chart_of_all() -> None:
    flest = fordeling(MAKS_SERIAR, vald="alt1")
    assert len(namn(flest.jamfoeringsdiagram)) == MAKS_SERIAR
    for_mange = fordeling(MAKS_SERIAR, vald="alt1", i_dag=I_DAG)
    assert for_mange.jamfoeringsdiagram is None
    assert len(namn(for_mange.diagram)) == 2


def test_the_text_of_a_chart_has_every_figure() -> None:
    vising = fordeling(3, vald="alt2", i_dag=I_DAG)
    assert vising.jamfoeringsdiagram is not None
    tekst = diagramtekst(vising.jamfoeringsdiagram).replace("\u00a0", " ")
    assert "I dag: Luster 80 000, Vik 60 000, Årdal 70 000" in tekst
    assert tekst.count("\n") == 4
