from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sognko_docs.compute.budsjett import endring_prosent, foerre_sum, grupper, med_endringar, rekn
from sognko_docs.compute.budsjettlinjer import Postfeil, Slag
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


def test_rent_is_posts_times_square_metres_times_a_rate() -> None:
    husleige = {"post": "Husleige", "antal": 9, "mengd": 23, "eining": "m²", "sats": 2400}
    assert rekn(_budsjett(husleige)).sum == Kroner.fraa(496800)


@pytest.mark.parametrize(
    ("vekst", "venta"), [("3.2", 1032), ("-10", 900), ("0.05", 1001), ("0.04", 1000), ("-100", 0)]
)
def test_growth_is_on_last_year_or_on_other_lines_and_rounded_to_a_krone(vekst: str, venta: int) -> None:
    resultat = rekn(
        _budsjett(
            {"post": "Løn", "id": "løn", "vekst": Decimal(vekst), "førre": 1000},
            {"post": "Pensjon", "vekst": Decimal(vekst), "av": ["kopi"]},
            {"post": "Kopi", "id": "kopi", "sum": 1000},
        )
    )
    assert resultat.feil == ()
    assert resultat.belop == _kr(venta, venta, 1000)


def test_growth_on_other_lines_leaves_last_year_alone() -> None:
    vekst = {"post": "Løn", "vekst": 10, "av": ["grunn"], "førre": 500}
    assert rekn(_budsjett({"post": "Grunn", "id": "grunn", "sum": 1000}, vekst)).belop == _kr(1000, 1100)


def test_growth_in_a_circle_is_told_with_percentages() -> None:
    resultat = rekn(
        _budsjett(
            {"post": "A", "id": "a", "vekst": 3, "av": ["b"]},
            {"post": "B", "id": "b", "prosent": 5, "av": ["a"]},
        )
    )
    assert resultat.feil == (Postfeil(0, Slag.RING, ("A", "B")),)


def _finansiert(*inn: dict[str, Any]) -> Budsjett:
    postar = [{"post": "Løn", "id": "løn", "sum": 900}, {"post": "Drift", "sum": 100}]
    return Budsjett.model_validate({"år": 2026, "postar": postar, "finansiering": list(inn)})


def test_what_the_councils_share_is_what_the_other_funding_leaves() -> None:
    resultat = rekn(
        _finansiert(
            {"post": "Kommunane", "rest": True},
            {"post": "Tilskot", "sum": 150},
            {"post": "Refusjon", "prosent": 10, "av": ["løn"]},
        )
    )
    assert resultat.finansiering == _kr(760, 150, 90)
    assert (resultat.sum, resultat.finansiert, resultat.til_fordeling) == _kr(1000, 1000, 760)


def test_without_funding_the_councils_share_it_all_and_without_a_rest_line_nothing() -> None:
    assert rekn(_finansiert()).til_fordeling == Kroner.fraa(1000)
    assert rekn(_finansiert({"post": "Tilskot", "sum": 1000})).til_fordeling == Kroner(0)


def test_faults_in_the_funding_stand_under_the_funding() -> None:
    resultat = rekn(
        _finansiert(
            {"post": "Resten", "rest": True, "antal": 2},
            {"post": "Same", "id": "løn", "sum": 1},
            {"post": "Ukjend", "prosent": 5, "av": ["x"]},
        )
    )
    assert [(feil.sti, feil.slag) for feil in resultat.feil] == [
        (("budsjett", "finansiering", 0), Slag.FORM),
        (("budsjett", "finansiering", 1), Slag.DOBBEL_ID),
        (("budsjett", "finansiering", 2), Slag.UKJEND_ID),
    ]


def test_a_group_has_the_sum_of_its_lines_and_lines_without_one_stand_by_themselves() -> None:
    budsjett = _budsjett(
        {"post": "A", "sum": 1, "gruppe": "Løn", "førre": 5},
        {"post": "B", "sum": 2, "gruppe": "Løn"},
        {"post": "C", "sum": 4},
        {"post": "D", "sum": 8, "gruppe": "Drift", "førre": 7},
    )
    alle = grupper(budsjett.postar, rekn(budsjett).belop)
    assert [(g.namn, g.fraa, g.til, int(g.sum.kroner), int(g.foerre.kroner)) for g in alle] == [
        ("Løn", 0, 2, 3, 5),
        (None, 2, 3, 4, 0),
        ("Drift", 3, 4, 8, 7),
    ]


@pytest.mark.parametrize(
    ("no", "foer", "venta"),
    [(1032, 1000, "3.2"), (0, 1000, "-100"), (5, 0, None), (-50, -100, "50"), (2, 3, "-33.3")],
)
def test_the_change_in_per_cent_has_one_decimal_and_needs_something_to_change_from(
    no: int, foer: int, venta: str | None
) -> None:
    svar = endring_prosent(Kroner.fraa(no), Kroner.fraa(foer))
    assert svar == (None if venta is None else Decimal(venta))


def test_27_posts_instead_of_29_change_the_pay_and_what_follows_it_and_not_the_emergency_service() -> None:
    budsjett = Budsjett.model_validate(
        {
            "år": 2026,
            "postar": [
                {"post": "Løn", "id": "løn", "antal": 29, "sats": 850000},
                {"post": "Administrasjon", "prosent": 5, "av": ["løn"]},
                {"post": "Barnevernsvakt", "sum": 1200000},
            ],
            "finansiering": [{"post": "Tilskot", "id": "t", "sum": 500000}, {"post": "Resten", "rest": True}],
            "scenario": {
                "a27": {"namn": "27 årsverk", "endrar": {"løn": {"antal": 27}, "t": {"sum": 400000}}}
            },
        }
    )
    foer, etter = rekn(budsjett), rekn(med_endringar(budsjett, budsjett.scenario["a27"]))
    assert foer.belop == _kr(24_650_000, 1_232_500, 1_200_000)
    assert etter.belop == _kr(22_950_000, 1_147_500, 1_200_000)
    assert (foer.til_fordeling, etter.til_fordeling) == _kr(26_582_500, 24_897_500)


_HEILE = st.integers(0, 10**10)


@given(
    st.lists(st.tuples(_HEILE, st.sampled_from(["A", "B", None])), min_size=1, max_size=12),
    st.lists(_HEILE, max_size=4),
    st.decimals(-100, 1000, places=2),
)
def test_groups_sum_to_the_total_growth_is_whole_kroner_and_the_funding_balances(
    postar: list[tuple[int, str | None]], tilskot: list[int], vekst: Decimal
) -> None:
    budsjett = Budsjett.model_validate(
        {
            "år": 2026,
            "postar": [
                {"post": "P", "vekst": vekst, "førre": sum_, "gruppe": gruppe} for sum_, gruppe in postar
            ],
            "finansiering": [{"post": "T", "sum": sum_} for sum_ in tilskot] + [{"post": "R", "rest": True}],
        }
    )
    resultat = rekn(budsjett)
    alle = grupper(budsjett.postar, resultat.belop)
    assert summer(gruppe.sum for gruppe in alle) == resultat.sum
    assert summer(gruppe.foerre for gruppe in alle) == foerre_sum(budsjett.postar)
    assert all(belop.oere % 100 == 0 for belop in resultat.belop)
    for (foer, _), belop in zip(postar, resultat.belop, strict=True):
        assert abs(belop.kroner - foer * (100 + vekst) / 100) <= Decimal("0.5")
    assert resultat.finansiert == resultat.sum
    assert resultat.til_fordeling == resultat.sum - Kroner.fraa(sum(tilskot))
