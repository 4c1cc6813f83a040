from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sognko_docs.compute.budsjett import Postfeil, Slag, rekn
from sognko_docs.kroner import Kroner, summer
from sognko_docs.sak.budsjett import Budsjett


def _budsjett(*postar: dict[str, Any]) -> Budsjett:
    return Budsjett.model_validate({"år": 2026, "postar": list(postar)})


def _kr(*belop: int) -> tuple[Kroner, ...]:
    return tuple(Kroner.fraa(ein) for ein in belop)


def test_the_budget_for_maps_surveying_and_gis_comes_to_the_printed_sum() -> None:
    resultat = rekn(
        _budsjett(
            {"post": "Lønsutgifter 9 stillingar", "id": "løn", "sum": 7323294},
            {"post": "Pensjonspremie", "id": "pensjon", "sum": 1142434},
            {"post": "Arbeidsgjevaravgift", "id": "avgift", "sum": 1015887},
            {"post": "Administrasjon", "prosent": 5, "av": ["løn", "pensjon", "avgift"]},
            {"post": "Husleige", "antal": 9, "sats": 55200},
            {"post": "Telefonutgifter", "sum": 35000},
            {"post": "Fagtidsskrift", "sum": 5000},
            {"post": "Annonsering", "sum": 10000},
            {"post": "Andre forbruksvarer og anna utstyr", "sum": 40000},
            {"post": "Velferdstiltak", "sum": 15000},
            {"post": "Arbeidsklede og tekstilar", "sum": 15000},
            {"post": "Medlemskontingent", "sum": 3000},
            {"post": "Kurs, møte, servering", "sum": 80000},
            {"post": "Reise og opphald", "sum": 100000},
            {"post": "Leasing av bilar", "sum": 100000},
            {"post": "Årsavgift, forsikring, EU-kontroll", "sum": 60000},
            {"post": "Drivstoff og reparasjon", "sum": 70000},
            {"post": "IT-programvare og driftstenester", "sum": 800000},
            {"post": "IT-utstyr", "sum": 65000},
            {"post": "Konsulenttenester", "sum": 40000},
        )
    )
    assert resultat.feil == ()
    assert resultat.belop[3] == Kroner.fraa(474081)  # 474 080.75
    assert resultat.belop[4] == Kroner.fraa(496800)
    assert resultat.sum == Kroner.fraa(11890496)


@pytest.mark.parametrize(("grunnlag", "venta"), [(10, 1), (30, 2), (-10, -1), (-30, -2), (9, 0), (-9, 0)])
def test_half_a_krone_is_rounded_away_from_zero(grunnlag: int, venta: int) -> None:
    resultat = rekn(
        _budsjett({"post": "A", "id": "a", "sum": grunnlag}, {"post": "B", "prosent": 5, "av": ["a"]})
    )
    assert resultat.belop[1] == Kroner.fraa(venta)


def test_a_percentage_of_a_percentage_may_stand_before_what_it_is_a_percentage_of() -> None:
    resultat = rekn(
        _budsjett(
            {"post": "Av b", "prosent": 50, "av": ["b"]},
            {"post": "B", "id": "b", "prosent": 10, "av": ["a"]},
            {"post": "A", "id": "a", "sum": 1000},
        )
    )
    assert resultat.belop == _kr(50, 100, 1000)


def test_amounts_of_eighteen_digits_lose_nothing() -> None:
    stort = 999_999_999_999_999_999
    resultat = rekn(_budsjett({"post": "A", "antal": stort, "sats": stort}))
    assert resultat.sum == Kroner.fraa(stort * stort)


def test_all_that_is_wrong_comes_at_once_and_counts_as_nothing() -> None:
    resultat = rekn(
        _budsjett(
            {"post": "Ok", "id": "a", "sum": 100},
            {"post": "Tom"},
            {"post": "Same", "id": "a", "sum": 200},
            {"post": "Ukjend", "prosent": 5, "av": ["x", "a"]},
            {"post": "Seg sjølv", "id": "s", "prosent": 5, "av": ["s"]},
        )
    )
    assert resultat.feil == (
        Postfeil(1, Slag.FORM),
        Postfeil(2, Slag.DOBBEL_ID, ("a",)),
        Postfeil(3, Slag.UKJEND_ID, ("x",)),
        Postfeil(4, Slag.RING, ("Seg sjølv",)),
    )
    assert resultat.belop == _kr(100, 0, 200, 5, 0)


def test_two_circles_are_both_told_and_what_hangs_on_them_is_not() -> None:
    resultat = rekn(
        _budsjett(
            {"post": "A", "id": "a", "prosent": 5, "av": ["b"]},
            {"post": "B", "id": "b", "prosent": 5, "av": ["a"]},
            {"post": "Heng på A", "prosent": 5, "av": ["a"]},
            {"post": "C", "id": "c", "prosent": 5, "av": ["d"]},
            {"post": "D", "id": "d", "prosent": 5, "av": ["e"]},
            {"post": "E", "id": "e", "prosent": 5, "av": ["c"]},
        )
    )
    assert resultat.feil == (Postfeil(0, Slag.RING, ("A", "B")), Postfeil(3, Slag.RING, ("C", "D", "E")))


def test_a_chain_of_two_thousand_percentages_is_reckoned() -> None:
    kjede = [{"post": f"{nr}", "id": f"{nr}", "prosent": 100, "av": [f"{nr - 1}"]} for nr in range(1, 2001)]
    resultat = rekn(_budsjett({"post": "0", "id": "0", "sum": 7}, *reversed(kjede)))
    assert set(resultat.belop) == {Kroner.fraa(7)}


@given(st.lists(st.integers(-(10**12), 10**12), min_size=1), st.integers(0, 100))
def test_the_sum_is_the_sum_of_the_lines(belop: list[int], prosent: int) -> None:
    postar = [{"post": "Post", "id": f"p{nr}", "sum": ein} for nr, ein in enumerate(belop)]
    resultat = rekn(
        _budsjett(*postar, {"post": "Del", "prosent": prosent, "av": [post["id"] for post in postar]})
    )
    del_ = resultat.belop[-1]
    assert resultat.sum == summer(resultat.belop)
    assert resultat.sum - del_ == Kroner.fraa(sum(belop))
    assert abs(200 * del_.oere - 2 * prosent * sum(belop) * 100) <= 100 * 100
    assert del_.oere % 100 == 0
