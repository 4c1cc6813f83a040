"""A table is printed with the case's figures, and a total row that is reckoned."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from sognko_docs.kroner import Kroner
from tests.tabelleksempel import kolonne, tabell, tekstar, vist

SUM = {"kolonnesummar": ["a"]}


def merknadar(tre: dict[str, Any]) -> list[str]:
    return [str(felt.verdi).replace("\u00a0", " ") for felt in vist(tre).merknadar]


def test_figures_have_the_decimals_of_their_column_and_no_digit_is_lost() -> None:
    tre = tabell(
        [kolonne("a", "kr"), kolonne("b", "årsverk", desimalar=2), kolonne("c", "prosent")],
        {"Vik": [12500, 3, "55.9"], "Luster": [-7, "2.85", None]},
    )
    assert tekstar(vist(tre)) == [["Vik", "12 500", "3,00", "55,9"], ["Luster", "−7", "2,85", ""]]
    assert vist(tre).rader[0].celler[0].verdi == Kroner.fraa(12500)  # type: ignore[union-attr]  # the cell is there


def test_a_column_sum_is_reckoned_though_the_source_has_none() -> None:
    tre = tabell([kolonne("a"), kolonne("b")], {"Vik": [1, 2], "Luster": [3, 4]}, relasjonar=SUM)
    assert tekstar(vist(tre))[-1] == ["Sum", "4", ""]


def test_no_total_row_stands_where_nothing_is_summed_and_nothing_printed() -> None:
    assert vist(tabell([kolonne("a")], {"Vik": [1]})).sum is None


def test_a_wrong_printed_sum_gives_way_to_the_reckoned_and_the_reader_is_told() -> None:
    tre = tabell(
        [kolonne("a", tittel="Busette")], {"Vik": [300], "Luster": [400]}, relasjonar=SUM, prenta_sum=[883]
    )
    assert tekstar(vist(tre))[-1] == ["Sum", "700"]
    assert merknadar(tre) == ["«Busette» i sumlinja er rekna ut og er 700. Kjelda har 883."]


def test_a_printed_sum_that_differs_by_rounding_stands_and_the_reader_is_told() -> None:
    tre = tabell(
        [kolonne("a", "kr")], {"Vik": [546170], "Luster": [327399]}, relasjonar=SUM, prenta_sum=[873570]
    )
    assert tekstar(vist(tre))[-1] == ["Sum", "873 570"]
    assert merknadar(tre) == [
        "Tala er avrunda kvar for seg. Ein sum kan difor avvike litt frå summen av tala i tabellen."
    ]


def test_a_rounded_printed_sum_gives_way_to_the_exact_one() -> None:
    kol = kolonne("a", "kr", sum_desimalar=-6)
    tre = tabell([kol], {"Vik": [7300000], "Luster": [1630000]}, relasjonar=SUM, prenta_sum=[9000000])
    assert tekstar(vist(tre))[-1] == ["Sum", "8 930 000"]
    assert merknadar(tre) == []


def test_an_unweighted_mean_gives_way_to_the_weighted_one() -> None:
    tre = tabell(
        [kolonne("a"), kolonne("snitt", desimalar=1)],
        {"Aurland": [33, "3.5"], "Sogndal": [367, "5.3"]},
        relasjonar={"vekta_snitt": [{"kolonne": "snitt", "vekt": "a"}]},
        prenta_sum=[None, "4.4"],
    )
    assert tekstar(vist(tre))[-1] == ["Samla", "", "5,2"]
    assert merknadar(tre) == ["«Snitt» i sumlinja er rekna ut og er 5,2. Kjelda har 4,4."]


def test_a_cell_stands_as_in_the_case_and_the_reader_is_told_what_the_others_add_up_to() -> None:
    tre = tabell(
        [kolonne("a"), kolonne("b"), kolonne("sum_a_b")],
        {"Vik": [100, 30, 230]},
        relasjonar={"radsummar": [{"kolonne": "sum_a_b", "pluss": ["a", "b"]}]},
        merknad="Frå årsmeldinga.",
    )
    assert tekstar(vist(tre)) == [["Vik", "100", "30", "230"]]
    assert merknadar(tre) == [
        "Frå årsmeldinga.", "«Sum a b» i rada «Vik» er 230 i kjelda, men 130 etter dei andre tala.",
    ]  # fmt: skip


def test_a_sum_across_the_row_follows_a_total_that_is_reckoned() -> None:
    relasjonar = {"kolonnesummar": ["a", "b"], "radsummar": [{"kolonne": "alt", "pluss": ["a", "b"]}]}
    kolonnar = [kolonne("a"), kolonne("b"), kolonne("alt")]
    rader: dict[str, list[float | str | None]] = {"Vik": [100, None, None], "Luster": [None, 250, None]}
    tre = tabell(kolonnar, rader, relasjonar=relasjonar, prenta_sum=[100, 520, 620])
    assert tekstar(vist(tre))[-1] == ["Sum", "100", "250", "350"]
    assert merknadar(tre) == [
        "«B» i sumlinja er rekna ut og er 250. Kjelda har 520.",
        "«Alt» i sumlinja er rekna ut og er 350. Kjelda har 620.",
    ]


def test_a_figure_that_another_table_has_otherwise_is_told_of() -> None:
    tre = tabell(
        [kolonne("a"), kolonne("b")],
        {"Vik": [2551, 2550]},
        relasjonar={"like": [{"kolonne": "b", "med": "a"}]},
    )
    assert merknadar(tre) == ["«B» er 2 550 i rada «Vik» her, men 2 551 i tala tabellen er jamført med."]


def test_a_unit_all_columns_have_is_told_once_and_none_that_the_heading_says_itself() -> None:
    felles = vist(tabell([kolonne("a", "kr"), kolonne("b", "kr")], {"Vik": [1, 2]}))
    assert (felles.eining, [ein.eining for ein in felles.kolonnar]) == ("kr", ["", ""])
    ulike = vist(tabell([kolonne("a", "kr"), kolonne("b", "prosent"), kolonne("c", "kr", tittel="Sum (kr)")],
                        {"Vik": [1, 2, 3]}))  # fmt: skip
    assert (ulike.eining, [ein.eining for ein in ulike.kolonnar]) == ("", ["kr", "%", ""])


def test_what_is_written_otherwise_than_in_the_case_has_no_place_in_it() -> None:
    tre = tabell([kolonne("tal_saker"), kolonne("b", tittel="Bustad")], {"Vik": [1, 2]}, radtittel="kommune")
    vising = vist(tre | {"dato": date(2025, 1, 1)})
    assert [ein.tittel.sti for ein in vising.kolonnar] == [
        "=tabellar.folketal.kolonnar[0].tittel", "tabellar.folketal.kolonnar[1].tittel",
    ]  # fmt: skip
    assert vising.radtittel is not None
    assert (vising.radtittel.sti, vising.radtittel.verdi) == ("=tabellar.folketal.radtittel", "Kommune")
    assert vising.dato is not None
    assert vising.dato.verdi == "1. januar 2025"


def test_a_row_that_lacks_a_figure_is_shown_as_far_as_it_goes() -> None:
    tre = tabell(
        [kolonne("a"), kolonne("b")], {"Vik": [1], "Luster": [3, 4]}, relasjonar={"kolonnesummar": ["b"]}
    )
    assert tekstar(vist(tre)) == [["Vik", "1", ""], ["Luster", "3", "4"], ["Sum", "", "4"]]


def test_a_value_is_exact_whatever_is_printed() -> None:
    celle = vist(tabell([kolonne("a", desimalar=2)], {"Vik": ["2.5"]})).rader[0].celler[0]
    assert celle is not None
    assert (celle.verdi, celle.tekst) == (Decimal("2.50"), "2,50")
