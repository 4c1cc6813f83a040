from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sognko_docs.compute.aarsak import Aarsak, Slag
from sognko_docs.compute.ark import Avvik
from sognko_docs.compute.avstemming import avstem
from sognko_docs.sak.tabell import Tabell

Tre = dict[str, Any]


def tabell(kolonnar: dict[str, str], rader: Tre, total: list[Any], **relasjonar: Any) -> Tre:
    """Return a table; a column is written ``kr`` or, with decimals, ``prosent 1``."""
    delte = {namn: (type_.partition(" ")) for namn, type_ in kolonnar.items()}
    return {
        "tittel": "Tabell",
        "kjelde": "Rapport",
        "kolonnar": [
            {"namn": namn, "type": type_, "desimalar": int(desimalar or 0)}
            for namn, (type_, _, desimalar) in delte.items()
        ],
        "rader": [{"namn": namn, "verdiar": _tal(verdiar)} for namn, verdiar in rader.items()],
        "prenta_sum": _tal(total),
        "relasjonar": relasjonar,
    }


def _tal(verdiar: list[Any]) -> list[Any]:
    return [Decimal(verdi) if isinstance(verdi, str) else verdi for verdi in verdiar]


def avvika(**tabellar: Tre) -> list[Avvik]:
    return list(avstem({namn: Tabell.model_validate(tre) for namn, tre in tabellar.items()}, {}))


def eitt(tre: Tre, **andre: Tre) -> tuple[Decimal, Aarsak | None]:
    (avvik,) = avvika(t=tre, **andre)
    return avvik.rett, avvik.aarsak


RADER = {"Aurland": [31], "Vik": [250], "Årdal": [7004]}


@pytest.mark.parametrize(
    ("total", "aarsak"),
    [
        (7254, Aarsak(Slag.UTAN, "Aurland")),
        (6785, Aarsak(Slag.FORTEIKN, "Vik")),
        (-7285, Aarsak(Slag.FORTEIKN)),
        (7825, Aarsak(Slag.SIFFER)),
        (7267, Aarsak(Slag.SIFFER, "Aurland")),
        (9999, None),
    ],
)
def test_a_wrong_total_and_its_cause(total: int, aarsak: Aarsak | None) -> None:
    assert eitt(tabell({"a": "tal"}, RADER, [total], kolonnesummar=["a"])) == (Decimal(7285), aarsak)


def test_two_rows_that_would_both_explain_it_leave_no_cause() -> None:
    tre = tabell({"a": "tal"}, {"Vik": [250], "Luster": [250], "Årdal": [7000]}, [7250], kolonnesummar=["a"])
    assert eitt(tre) == (Decimal(7500), None)


def test_totals_that_have_changed_places() -> None:
    tre = tabell({"a": "tal", "b": "tal"}, {"Vik": [100, 7], "Årdal": [23, 50]}, [57, 123], kolonnesummar=["a", "b"])  # fmt: skip
    assert [ein.aarsak for ein in avvika(t=tre)] == [Aarsak(Slag.BYTTE, "b"), Aarsak(Slag.BYTTE, "a")]


def test_a_total_that_is_right_when_a_wrong_cell_is_put_right() -> None:
    tre = tabell(
        {"a": "tal", "b": "tal", "sum": "tal"},
        {"Vik": [100, 73, 153], "Årdal": [23, 1, 24]},
        [123, 74, 197],
        kolonnesummar=["sum"],
        radsummar=[{"kolonne": "sum", "pluss": ["a", "b"]}],
    )
    assert [ein.aarsak for ein in avvika(t=tre)] == [None, Aarsak(Slag.CELLE, "Vik")]


def test_amounts_that_are_rounded_may_drift_but_counts_may_not() -> None:
    rader = {"Vik": [33], "Luster": [33], "Årdal": [33]}
    assert eitt(tabell({"a": "kr"}, rader, [100], kolonnesummar=["a"]))[1] == Aarsak(Slag.AVRUNDING)
    assert eitt(tabell({"a": "tal"}, rader, [100], kolonnesummar=["a"]))[1] is None
    assert eitt(tabell({"a": "kr"}, rader, [102], kolonnesummar=["a"]))[1] is None


def test_a_column_with_others_added_and_subtracted() -> None:
    tre = tabell(
        {"inn": "tal", "ut": "tal", "netto": "tal"},
        {"Vik": [10, 4, 6], "Årdal": [10, 4, 14]},
        [],
        radsummar=[{"kolonne": "netto", "pluss": ["inn"], "minus": ["ut"]}],
    )
    assert eitt(tre) == (Decimal(6), Aarsak(Slag.FORTEIKN, "ut"))


def avleidd(prenta: str, total: str | None = None, slag: str = "prosent") -> Tre:
    return tabell(
        {"a": "tal", "b": "tal", "c": "tal", "x": "prosent 1"},
        {"Vik": [1234, 5700, 9100, prenta], "Årdal": [11, 300, 777, "3.7"]},
        [None, None, None, total],
        avleidde=[{"kolonne": "x", "slag": slag, "av": "a", "på": "b"}],
    )


@pytest.mark.parametrize(
    ("prenta", "aarsak"),
    [
        ("13.6", Aarsak(Slag.NEMNAR, "c")),
        ("20.6", Aarsak(Slag.NEMNAR, "summen av b")),
        ("37.4", Aarsak(Slag.SIFFER, "a")),
        ("16.5", Aarsak(Slag.SIFFER, "b")),
        ("26.1", Aarsak(Slag.SIFFER)),
        ("99.9", None),
    ],
)
def test_a_wrong_share_and_its_cause(prenta: str, aarsak: Aarsak | None) -> None:
    assert eitt(avleidd(prenta)) == (Decimal("21.6"), aarsak)


def test_decimals_cut_off() -> None:
    tre = tabell({"a": "tal", "b": "tal", "x": "prosent"}, {"Lærdal": [26, 77, 33]}, [],
                 avleidde=[{"kolonne": "x", "slag": "prosent", "av": "a", "på": "b"}])  # fmt: skip
    assert eitt(tre) == (Decimal(34), Aarsak(Slag.AVKORTA))


def test_the_total_of_shares_is_the_share_of_the_totals_and_not_their_mean() -> None:
    assert avvika(t=avleidd("21.6", "20.8")) == []
    assert eitt(avleidd("21.6", "12.7")) == (Decimal("20.8"), Aarsak(Slag.UVEKTA))


def test_a_mean_that_should_be_weighted() -> None:
    tre = tabell({"n": "tal", "x": "tal 1"}, {"Vik": [100, "5.0"], "Årdal": [300, "3.0"]}, [None, "4.0"],
                 vekta_snitt=[{"kolonne": "x", "vekt": "n"}])  # fmt: skip
    assert eitt(tre) == (Decimal("3.5"), Aarsak(Slag.UVEKTA))


def test_a_half_may_go_either_way() -> None:
    for prenta in ("12", "13"):
        tre = tabell({"a": "tal", "x": "prosent"}, {"Vik": [25, prenta]}, [],
                     avleidde=[{"kolonne": "x", "slag": "per", "av": "a", "einingar": 2}])  # fmt: skip
        assert avvika(t=tre) == []


def test_a_column_held_against_another_table_by_the_names_of_the_rows() -> None:
    andre = tabell({"n": "tal"}, {"Lærdal": [2188], "Aurland": [1836]}, [4024])
    tre = tabell({"n": "tal"}, {"Aurland/Lærdal": [4042]}, [4024], like=[{"kolonne": "n", "med": "andre.n"}])
    tre["rader"][0]["omfattar"] = ["Aurland", "Lærdal"]
    assert eitt(tre, andre=andre) == (Decimal(4024), Aarsak(Slag.SIFFER))


def test_shares_of_an_amount() -> None:
    tre = tabell({"n": "tal", "del": "kr"}, {"Vik": [1, 400], "Årdal": [3, 500]}, [],
                 delte=[{"kolonne": "del", "sum": 1000, "likt": 20, "etter": "n"}])  # fmt: skip
    assert [(ein.rad, ein.rett) for ein in avvika(t=tre)] == [(0, Decimal(300)), (1, Decimal(700))]


@pytest.mark.parametrize(
    ("delar", "feil"),
    [
        pytest.param([334, 333, 333], [], id="the odd krone taken by the first"),
        pytest.param([333, 333, 334], [], id="the odd krone taken by the last"),
        pytest.param([334, 333, 334], [0, 2], id="a krone too much in all"),
        pytest.param([335, 333, 332], [0, 2], id="more than a krone moved"),
    ],
)
def test_shares_that_make_the_sum_may_be_rounded_either_way(delar: list[int], feil: list[int]) -> None:
    rader = dict(zip(("Lærdal", "Vik", "Årdal"), ([tal] for tal in delar), strict=True))
    tre = tabell({"del": "kr"}, rader, [], delte=[{"kolonne": "del", "sum": 1000, "likt": 100}])
    assert [ein.rad for ein in avvika(t=tre)] == feil


heiltal = st.integers(-10_000, 10_000)
rader = st.lists(st.tuples(heiltal, st.integers(1, 10_000)), min_size=1, max_size=8)


def rekna(par: list[tuple[int, int]]) -> Tre:
    """Return a table whose every figure is reckoned."""

    def del_av(a: int, b: int) -> str:
        return str((Decimal(a * 100) / b).quantize(Decimal("0.1")))

    verdiar = {str(nr): [a, b, a - b, del_av(a, b)] for nr, (a, b) in enumerate(par)}
    a, b = sum(a for a, _ in par), sum(b for _, b in par)
    return tabell(
        {"a": "tal", "b": "tal", "netto": "tal", "pst": "prosent 1"},
        verdiar,
        [a, b, a - b, del_av(a, b)],
        kolonnesummar=["a", "b", "netto"],
        radsummar=[{"kolonne": "netto", "pluss": ["a"], "minus": ["b"]}],
        avleidde=[{"kolonne": "pst", "slag": "prosent", "av": "a", "på": "b"}],
    )


@given(rader)
def test_a_table_made_of_reckoned_figures_has_nothing_wrong(par: list[tuple[int, int]]) -> None:
    assert avvika(t=rekna(par)) == []


@given(rader, st.data(), st.integers(1, 10_000))
def test_one_changed_cell_is_always_found(
    par: list[tuple[int, int]], data: st.DataObject, endring: int
) -> None:
    tre = rekna(par)
    linje = data.draw(st.sampled_from([rad["verdiar"] for rad in tre["rader"]] + [tre["prenta_sum"]]))
    kolonne = data.draw(st.integers(0, 3))
    linje[kolonne] += endring
    assert avvika(t=tre) != []
