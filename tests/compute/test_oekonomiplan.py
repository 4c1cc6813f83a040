"""The cost over several years: growth, one-off costs and phasing-in, exact to the krone every year."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from sognko_docs.compute.noeklar import eksakte_delar
from sognko_docs.compute.oekonomiplan import Oekonomiplan, grunnlaget, justert, legg_ut, manglande_satsar
from sognko_docs.kroner import Kroner, summer
from sognko_docs.sak.fordeling import FordelingVal
from sognko_docs.sak.noeklar.slag import Talsett
from sognko_docs.sak.oekonomiplan import Grunnbeloep, Indeks, OekonomiplanVal

TAL = {"a": 10, "b": 30, "c": 60}


def kr(belop: int) -> Kroner:
    return Kroner.fraa(belop)


def heil(belop: Kroner) -> Fraction:
    return Fraction(belop.oere, 100)


def indeks(**satsar: str) -> Indeks:
    """Return an index of ``å2027="3.5"``."""
    rader = [{"år": int(aar[1:]), "prosent": Decimal(prosent)} for aar, prosent in satsar.items()]
    return Indeks.model_validate({"namn": "deflatoren", "kjelde": "statsbudsjettet", "satsar": rader})


def fordeling(alternativ: dict[str, Any] | None = None, **anna: Any) -> FordelingVal:
    alle = {
        "ny": {"namn": "Ny", "likt": 0, "etter": "tal"},
        "lik": {"namn": "Lik", "likt": 100, "etter": "tal"},
    }
    return FordelingVal.model_validate({"vald": "ny", "alternativ": alle | (alternativ or {})} | anna)


def planen(
    budsjett: int, tal: dict[str, int] = TAL, val: FordelingVal | None = None, **plan: Any
) -> Oekonomiplan:
    """Return a plan for 2027 and on, from a budget for 2026."""
    lese = OekonomiplanVal.model_validate({"år": [2027, 2028]} | plan)
    talsett: Talsett = {"tal": {namn: Decimal(verdi) for namn, verdi in tal.items()}}
    start = grunnlaget(lese, kr(budsjett), 2026)
    return legg_ut(lese, val or fordeling(), start, tuple(tal), talsett)


def summar(plan: Oekonomiplan) -> list[int]:
    return [int(eit.kostnad.sum.kroner) for eit in plan.aar]


def delar(plan: Oekonomiplan) -> list[dict[str, int]]:
    return [{namn: int(belop.kroner) for namn, belop in eit.delar.items()} for eit in plan.aar]


def test_a_year_costs_the_budget_times_the_growth_of_every_year_since() -> None:
    satsar = [{"år": 2027, "prosent": 10}, {"år": 2028, "prosent": 20}]
    plan = planen(1000, indeks={"namn": "deflator", "kjelde": "døme", "satsar": satsar})
    assert summar(plan) == [1100, 1320]


def test_rounding_is_not_carried_from_year_to_year() -> None:
    start = Grunnbeloep(sum=kr(101), år=2026)
    rater = indeks(å2027="1.5", å2028="1.5", å2029="1.5")
    # 102.515, 104.052..., 105.613...: rounding each year first would have given 103, 105, 107.
    assert [int(justert(start, rater, aar).kroner) for aar in (2027, 2028, 2029)] == [103, 104, 106]


def test_an_agreed_amount_is_regulated_like_the_membership_fee_of_sogn_ko() -> None:
    start = {"sum": 3_083_000, "år": 2026, "kjelde": "budsjettet for Sogn KO"}
    satsar = [{"år": 2027, "prosent": Decimal("3.5")}, {"år": 2028, "prosent": Decimal("3.2")}]
    plan = planen(1, grunnlag=start, indeks={"namn": "deflator", "kjelde": "døme", "satsar": satsar})
    assert summar(plan) == [3_190_905, 3_293_014]
    assert plan.grunnlag.sum == kr(3_083_000)


def test_rates_of_years_before_the_amount_and_after_the_year_do_not_count() -> None:
    rater = indeks(å2025="50", å2026="50", å2027="10", å2028="50")
    assert justert(Grunnbeloep(sum=kr(1000), år=2026), rater, 2027) == kr(1100)
    assert justert(Grunnbeloep(sum=kr(1000), år=2026), rater, 2026) == kr(1000)


def test_a_half_krone_is_rounded_away_from_zero_and_falling_prices_make_less() -> None:
    assert justert(Grunnbeloep(sum=kr(50), år=2026), indeks(å2027="1"), 2027) == kr(51)
    assert justert(Grunnbeloep(sum=kr(-50), år=2026), indeks(å2027="1"), 2027) == kr(-51)
    assert justert(Grunnbeloep(sum=kr(1000), år=2026), indeks(å2027="-2.5"), 2027) == kr(975)


def test_years_without_a_rate_are_told() -> None:
    assert manglande_satsar(indeks(å2027="1", å2029="1"), 2026, 2030) == (2028, 2030)


def test_without_an_index_every_year_costs_the_same() -> None:
    assert summar(planen(1000)) == [1000, 1000]


def test_sums_that_are_stated_are_used_and_a_cost_of_one_year_comes_on_top() -> None:
    eingong = [{"kva": "Etablering", "år": 2027, "sum": 400}, {"kva": "Tilskot", "år": 2027, "sum": -100}]
    plan = planen(1, summar=[1000, 1100], eingong=eingong)
    assert summar(plan) == [1300, 1100]
    assert plan.aar[0].kostnad.justert == kr(1000)
    assert plan.aar[0].kostnad.eingong == kr(300)
    assert delar(plan) == [{"a": 130, "b": 390, "c": 780}, {"a": 110, "b": 330, "c": 660}]


def test_the_plan_may_share_by_another_alternative_than_the_chosen_one() -> None:
    plan = planen(300, alternativ="lik")
    assert delar(plan) == [{"a": 100, "b": 100, "c": 100}] * 2
    assert plan.alternativ == "lik"


def test_a_phasing_in_goes_from_todays_proportions_to_the_new_sharing() -> None:
    plan = planen(
        1000, val=fordeling(i_dag={"a": 40, "b": 40, "c": 20}),
        år=[2027, 2028, 2029], innfasing={"frå": "i_dag", "prosent": [0, 50, 100]},
    )  # fmt: skip
    assert delar(plan) == [
        {"a": 400, "b": 400, "c": 200},
        {"a": 250, "b": 350, "c": 400},
        {"a": 100, "b": 300, "c": 600},
    ]


def test_a_phasing_in_may_start_from_another_alternative() -> None:
    plan = planen(300, innfasing={"frå": "lik", "prosent": [50, 100]})
    assert delar(plan) == [{"a": 65, "b": 95, "c": 140}, {"a": 30, "b": 90, "c": 180}]


def test_who_took_the_odd_krone_is_known_every_year() -> None:
    plan = planen(0, {"a": 1, "b": 1, "c": 1}, summar=[100, 101])
    assert [eit.odde_krone for eit in plan.aar] == [("a",), ("a", "b")]


def test_limits_hold_every_year() -> None:
    ny = {"ny": {"namn": "Ny", "likt": 0, "etter": "tal", "minst": {"a": {"kroner": 200}}}}
    plan = planen(1, val=fordeling(ny), summar=[1000, 3000])
    assert delar(plan) == [{"a": 200, "b": 267, "c": 533}, {"a": 300, "b": 900, "c": 1800}]


_NAMN = "abcdef"
_TAL = st.lists(st.integers(0, 10**5), min_size=6, max_size=6).filter(any)
_SATS = st.decimals(-20, 20, places=2)
_PROSENT = st.decimals(0, 100, places=1)


@st.composite
def planar(draw: st.DrawFn) -> tuple[Oekonomiplan, FordelingVal, Talsett, str]:
    """Draw a plan of two to four years after any keys, growth and phasing-in, and what it was made from."""
    rad = {namn: draw(_TAL) for namn in ("tal", "meir")}
    tal = {namn: dict(zip(_NAMN, map(Decimal, verdiar), strict=True)) for namn, verdiar in rad.items()}
    i_dag = dict(zip(_NAMN, draw(_TAL), strict=True))
    likt = draw(st.integers(0, 99))
    noeklar = [
        {"etter": "tal", "vekt": Decimal(100 - likt) / 2},
        {"snitt_av_tal": ["tal", "meir"], "vekt": Decimal(100 - likt) / 2},
    ]
    val = fordeling({"ny": {"namn": "Ny", "likt": likt, "nøklar": noeklar}}, i_dag=i_dag)
    aar = list(range(2027, 2027 + draw(st.integers(2, 4))))
    plan: dict[str, Any] = {
        "år": aar,
        "indeks": {
            "namn": "d",
            "kjelde": "k",
            "satsar": [{"år": eit, "prosent": draw(_SATS)} for eit in aar],
        },
        "eingong": [{"kva": "x", "år": aar[0], "sum": draw(st.integers(0, 10**6))}],
    }
    fraa = draw(st.sampled_from(["", "i_dag", "lik"]))
    if fraa:
        plan["innfasing"] = {"frå": fraa, "prosent": [draw(_PROSENT) for _ in aar]}
    lese = OekonomiplanVal.model_validate(plan)
    start = grunnlaget(lese, kr(draw(st.integers(0, 10**9))), 2026)
    return legg_ut(lese, val, start, tuple(_NAMN), tal), val, tal, fraa


@given(planar())
def test_every_year_sums_exactly_and_no_share_is_off_by_a_krone(
    tilfelle: tuple[Oekonomiplan, FordelingVal, Talsett, str],
) -> None:
    plan, val, tal, fraa = tilfelle
    for eit in plan.aar:
        total = int(eit.kostnad.sum.kroner)
        assert summer(eit.delar.values()) == eit.kostnad.sum
        nye = eksakte_delar(eit.kostnad.sum, val.alternativ["ny"], _NAMN, tal)
        lik = {namn: Fraction(total, len(_NAMN)) for namn in _NAMN}
        i_dag_sum = summer(val.i_dag.values()).oere
        i_dag = {namn: Fraction(total * val.i_dag[namn].oere, i_dag_sum) for namn in _NAMN}
        gamle = {"": nye, "i_dag": i_dag, "lik": lik}[fraa]
        del_ = Fraction(eit.innfasing) / 100
        for namn, belop in eit.delar.items():
            eksakt = del_ * nye[namn] + (1 - del_) * gamle[namn]
            assert abs(heil(belop) - eksakt) < 1
            assert belop.oere % 100 == 0
            assert belop.oere >= 0


@given(st.integers(0, 10**10), st.lists(_SATS, min_size=1, max_size=6))
def test_growth_is_exact_before_it_is_rounded(budsjett: int, satsar: list[Decimal]) -> None:
    rader = [{"år": 2027 + nr, "prosent": sats} for nr, sats in enumerate(satsar)]
    indeksen = Indeks.model_validate({"namn": "d", "kjelde": "k", "satsar": rader})
    faktor = Fraction(1)
    for nr, sats in enumerate(satsar):
        faktor *= 1 + Fraction(sats) / 100
        rekna = justert(Grunnbeloep(sum=kr(budsjett), år=2026), indeksen, 2027 + nr)
        assert abs(heil(rekna) - budsjett * faktor) <= Fraction(1, 2)


@given(st.integers(0, 10**8), _TAL, _TAL, _PROSENT)
def test_the_order_of_the_councils_is_of_no_consequence(
    total: int, tal: list[int], i_dag: list[int], prosent: Decimal
) -> None:
    rad, belop = dict(zip(_NAMN, tal, strict=True)), dict(zip(_NAMN, i_dag, strict=True))
    innfasing = {"frå": "i_dag", "prosent": [prosent]}
    fram, bak = (
        planen(total, dict(ordning), fordeling(i_dag=belop), år=[2027], innfasing=innfasing)
        for ordning in (rad.items(), reversed(rad.items()))
    )
    assert dict(fram.aar[0].delar) == dict(bak.aar[0].delar)
    assert fram.aar[0].odde_krone == bak.aar[0].odde_krone


@given(st.integers(0, 10**8), st.lists(st.integers(1, 30), min_size=5, max_size=5), st.integers(0, 90))
def test_when_a_council_leaves_those_who_stay_still_pay_everything_in_the_same_proportions(
    total: int, prosent: list[int], likt: int
) -> None:
    assume(sum(prosent) < 100)
    faste = dict(zip("abcde", prosent, strict=True)) | {"borte": 100 - sum(prosent)}
    alternativ = {"ny": {"namn": "Ny", "likt": likt, "nøklar": [{"faste": faste, "vekt": 100 - likt}]}}
    val = fordeling(alternativ, fråfall=["borte"])
    plan = planen(total, dict.fromkeys("abcde", 1), val, summar=[total, 2 * total])
    for eit, sum_ in zip(plan.aar, (total, 2 * total), strict=True):
        assert summer(eit.delar.values()) == kr(sum_)
        for namn in "abcde":
            venta = sum_ * (
                Fraction(likt, 500) + Fraction(100 - likt, 100) * Fraction(faste[namn], sum(prosent))
            )
            assert abs(heil(eit.delar[namn]) - venta) < 1
