from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from sognko_docs.finding import Grad
from tests.rules.grunnsak import Tre, alle_funn, eitt_funn, grunnsak


def sak(**tabellar: Tre) -> Tre:
    """Return a case that shows all its tables."""
    tre = grunnsak() | {"tabellar": tabellar}
    tre["tekst"]["saksopplysningar"] = "\n".join(f"{{{{ tabell.{namn} }}}}" for namn in tabellar)
    return tre


def tabell(relasjonar: Tre, verdiar: dict[str, list[Any]], total: list[Any] | None = None, type_: str = "tal") -> Tre:  # fmt: skip
    """Return a table with the columns a, b and c."""
    return {
        "tittel": "Årsverk",
        "kjelde": "Rapport",
        "kolonnar": [{"namn": namn, "type": type_} for namn in "abc"],
        "rader": [{"namn": namn, "verdiar": tal} for namn, tal in verdiar.items()],
        "prenta_sum": total or [],
        "relasjonar": relasjonar,
    }


RADER: dict[str, list[Any]] = {"Vik": [1000, 20, 1020], "Årdal": [300, 4, 304]}


def hardt(tekst: str) -> str:
    """Return the text with the hard spaces numbers are written with for the marked ones."""
    return tekst.replace("~", "\u00a0")


def test_tables_that_add_up_are_silent() -> None:
    relasjonar = {"kolonnesummar": ["a", "b", "c"], "radsummar": [{"kolonne": "c", "pluss": ["a", "b"]}]}
    assert alle_funn(sak(t=tabell(relasjonar, RADER, [1300, 24, 1324]))) == ()


def test_a_wrong_total_names_the_cell_both_figures_the_difference_and_the_cause() -> None:
    funn = eitt_funn("K601", sak(t=tabell({"kolonnesummar": ["a"]}, RADER, [1000, None, None])))
    assert funn.melding == hardt(
        "Summen stemmer ikkje i sumlinja, kolonnen «a»: prenta 1~000, rekna 1~300 (avvik 300)"
    )
    assert funn.sti == ("tabellar", "t", "prenta_sum", 0)
    assert funn.hjelp == (
        "truleg er ikkje «Årdal» teken med; rett talet til 1300, eller rett tala det er rekna av"
    )
    assert funn.sjaa == ((("tabellar", "t", "rader", 1, "verdiar", 0), "cella det gjeld"),)


def test_a_wrong_row_points_at_the_cell() -> None:
    relasjonar = {"radsummar": [{"kolonne": "c", "pluss": ["a"], "minus": ["b"]}]}
    funn = eitt_funn("K602", sak(t=tabell(relasjonar, {"Vik": [1000, 20, 980], "Årdal": [300, 4, 304]}, type_="kr")))  # fmt: skip
    assert funn.melding == hardt(
        "Radsummen stemmer ikkje i rada «Årdal», kolonnen «c»: prenta 304~kr, rekna 296~kr (avvik −8~kr)"
    )
    assert funn.sti == ("tabellar", "t", "rader", 1, "verdiar", 2)
    assert funn.hjelp == "truleg er minusteiknet mista i «b»; rett talet der"
    assert funn.sjaa == ((("tabellar", "t", "rader", 1, "verdiar", 1), "talet det gjeld"),)


def test_a_percentage_cut_off() -> None:
    relasjonar = {"avleidde": [{"kolonne": "c", "slag": "prosent", "av": "a", "på": "b"}]}
    funn = eitt_funn("K603", sak(t=tabell(relasjonar, {"Lærdal": [26, 77, 33]}, type_="prosent")))
    assert funn.melding.endswith(hardt("prenta 33~%, rekna 34~% (avvik 1~prosentpoeng)"))
    assert funn.hjelp.startswith("truleg er desimalane kutta i staden for å bli avrunda; ")


def test_a_mean_that_is_not_weighted() -> None:
    relasjonar = {"vekta_snitt": [{"kolonne": "b", "vekt": "a"}]}
    funn = eitt_funn("K604", sak(t=tabell(relasjonar, RADER, [None, 12, None])))
    assert funn.hjelp.startswith("truleg er det eit uvekta snitt av radene; rett talet til 16,")


def test_a_figure_that_differs_from_the_statistics() -> None:
    relasjonar = {"like": [{"kolonne": "a", "med": "tal/folketal"}]}
    funn = eitt_funn("K605", sak(t=tabell(relasjonar, {"Vik": [2505, 0, 0], "Årdal": [5213, 0, 0]})))
    assert funn.melding.endswith(hardt("prenta 2~505, rekna 2~550 (avvik 45)"))
    assert funn.hjelp.startswith("truleg har to siffer bytt plass; ")


def test_a_share_that_is_wrong() -> None:
    relasjonar = {"delte": [{"kolonne": "b", "sum": 100, "likt": 50, "etter": "a"}]}
    funn = eitt_funn("K606", sak(t=tabell(relasjonar, {"Vik": [1, 40, 0], "Årdal": [3, 62, 0]})))
    assert funn.sti == ("tabellar", "t", "rader", 0, "verdiar", 1)
    assert funn.melding.endswith("prenta 40, rekna 38 (avvik −2)")


def test_rounded_amounts_that_drift_are_a_warning_told_once() -> None:
    relasjonar = {"kolonnesummar": ["c"], "radsummar": [{"kolonne": "c", "pluss": ["a", "b"]}]}
    rader = {"Vik": [1000, 20, 1020], "Årdal": [300, 4, 304]}
    funn = eitt_funn("K607", sak(t=tabell(relasjonar, rader, [1300, 24, 1325], type_="kr")))
    assert funn.grad is Grad.AATVARING
    assert funn.hjelp.startswith("avviket kan kome av avrunding; ")


@pytest.mark.parametrize(("rader", "total", "melding"), [
    ({"Vik": [1, 2]}, [], "Rada «Vik» har 2 tal, men tabellen har 3 kolonnar"),
    ({"Vik": [1, 2, 3]}, [1], "Sumlinja har 1 tal, men tabellen har 3 kolonnar"),
])  # fmt: skip
def test_a_row_with_too_few_figures(rader: dict[str, list[Any]], total: list[Any], melding: str) -> None:
    relasjonar = {"kolonnesummar": ["a"], "radsummar": [{"kolonne": "c", "pluss": ["a", "b"]}]}
    assert eitt_funn("K611", sak(t=tabell(relasjonar, rader, total))).melding == melding


@pytest.mark.parametrize(("relasjonar", "sti", "ref"), [
    ({"kolonnesummar": ["d"]}, ("kolonnesummar", 0), "d"),
    ({"kolonnesummar": ["t.a"]}, ("kolonnesummar", 0), "t.a"),
    ({"radsummar": [{"kolonne": "a", "pluss": ["b"], "minus": ["u.a"]}]}, ("radsummar", 0, "minus", 0), "u.a"),
    ({"avleidde": [{"kolonne": "a", "slag": "per", "av": "b", "på": "x"}]}, ("avleidde", 0, "på"), "x"),
    ({"vekta_snitt": [{"kolonne": "x", "vekt": "a"}]}, ("vekta_snitt", 0, "kolonne"), "x"),
    ({"like": [{"kolonne": "a", "med": "tal/finst-ikkje"}]}, ("like", 0, "med"), "tal/finst-ikkje"),
    ({"delte": [{"kolonne": "a", "sum": 1, "likt": 1, "etter": "x"}]}, ("delte", 0, "etter"), "x"),
])  # fmt: skip
def test_a_relation_that_leads_nowhere(relasjonar: Tre, sti: tuple[str | int, ...], ref: str) -> None:
    funn = eitt_funn("K612", sak(t=tabell(relasjonar, RADER)))
    assert funn.melding == f"Fann ikkje kolonnen «{ref}»"
    assert funn.sti == ("tabellar", "t", "relasjonar", *sti)


def test_a_misspelt_column_is_suggested() -> None:
    relasjonar = {"like": [{"kolonne": "a", "med": "andree.a"}]}
    funn = eitt_funn("K612", sak(t=tabell(relasjonar, RADER), andre=tabell({}, RADER)))
    assert funn.hjelp == "meinte du «andre.a»?"


def test_a_row_the_other_table_does_not_have() -> None:
    relasjonar = {"like": [{"kolonne": "a", "med": "andre.a"}]}
    andre = tabell({}, {"Vik": [1000, 20, 1020]}, [1300, 24, 1324])
    assert eitt_funn("K613", sak(t=tabell(relasjonar, RADER), andre=andre)).melding == (
        "Fann ikkje «Årdal» i «andre.a»"
    )
    relasjonar["like"][0]["berre_sum"] = True  # type: ignore[assignment] # a flag beside the names
    assert alle_funn(sak(t=tabell(relasjonar, RADER, [1300, None, None]), andre=andre)) == ()


def test_two_columns_or_rows_of_one_name() -> None:
    tre = tabell({}, RADER)
    tre["kolonnar"][2]["namn"] = "a"
    assert eitt_funn("K614", sak(t=tre)).sti == ("tabellar", "t", "kolonnar", 2, "namn")
    tre = tabell({}, RADER)
    tre["rader"][1]["namn"] = "Vik"
    assert eitt_funn("K614", sak(t=tre)).sti == ("tabellar", "t", "rader", 1, "namn")


@pytest.mark.parametrize("grunnlag", [{}, {"på": "b", "einingar": 365}])
def test_a_derived_column_reckoned_from_nothing_or_from_two_things(grunnlag: Tre) -> None:
    relasjonar = {"avleidde": [{"kolonne": "c", "slag": "per", "av": "a", **grunnlag}]}
    tre = tabell(relasjonar, {"Vik": [7300, 365, 20]})
    assert eitt_funn("K615", sak(t=tre)).sti == ("tabellar", "t", "relasjonar", "avleidde", 0, "kolonne")


def test_cells_without_a_figure_are_left_alone() -> None:
    relasjonar = {"kolonnesummar": ["a"], "radsummar": [{"kolonne": "c", "pluss": ["a", "b"]}]}
    rader: dict[str, list[Any]] = {"Vik": [Decimal(7), None, 7], "Årdal": [None, None, None]}
    assert alle_funn(sak(t=tabell(relasjonar, rader, [7, None, None]))) == ()
