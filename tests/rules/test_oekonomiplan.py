"""The budget of the small case is 1 100 kr in 2026; Luster, Vik and Årdal are parties."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.rules.grunnsak import Tre, alle_funn, eitt_funn, grunnsak, meldingar

HER = ("økonomiplan",)


def sats(aar: int, prosent: str) -> dict[str, Any]:
    return {"år": aar, "prosent": Decimal(prosent)}


def indeks(*satsar: dict[str, Any]) -> dict[str, Any]:
    return {"namn": "deflatoren", "kjelde": "statsbudsjettet", "satsar": list(satsar)}


def med_plan(**plan: Any) -> Tre:
    sak = grunnsak()
    sak["økonomiplan"] = {"år": [2027, 2028]} | plan
    return sak


def med_innfasing(fraa: str, *prosent: int) -> Tre:
    return med_plan(innfasing={"frå": fraa, "prosent": list(prosent)})


@pytest.mark.parametrize(
    "plan",
    [
        {},
        {"indeks": indeks(sats(2027, "3.5"), sats(2028, "-1"))},
        {"alternativ": "b", "summar": [1200, 1300]},
        {"grunnlag": {"sum": 3000, "år": 2027}, "indeks": indeks(sats(2028, "3"))},
        {"eingong": [{"kva": "Etablering", "år": 2027, "sum": 400}]},
        {"innfasing": {"frå": "i_dag", "prosent": [50, 100]}},
        {"innfasing": {"frå": "b", "prosent": [0, 100]}},
    ],
)
def test_a_plan_that_can_be_reckoned_breaks_no_rule(plan: dict[str, Any]) -> None:
    assert alle_funn(med_plan(**plan)) == ()


def test_a_plan_without_a_sharing() -> None:
    sak = med_plan()
    del sak["fordeling"]
    funn = eitt_funn("K231", sak)
    assert (funn.melding, funn.sti) == ("Saka har ein økonomiplan, men inga fordeling", HER)
    assert funn.hjelp == "legg til «fordeling» og «budsjett»"


def test_a_plan_after_an_alternative_that_does_not_exist() -> None:
    sak = med_plan(alternativ="alt")
    sak["fordeling"]["alternativ"]["alt1"] = sak["fordeling"]["alternativ"]["a"]
    funn = eitt_funn("K231", sak)
    assert (funn.melding, funn.sti) == ("Alternativet «alt» finst ikkje", (*HER, "alternativ"))
    assert funn.hjelp == "meinte du «alt1»?"


def test_a_plan_where_nothing_is_chosen_must_say_what_it_shares_by() -> None:
    sak = med_plan()
    del sak["fordeling"]["vald"]
    sak["fordeling"]["open"] = "Kommunestyra vel."
    funn = eitt_funn("K231", sak)
    assert funn.melding == "Ikkje noko alternativ er valt, og økonomiplanen seier ikkje kva han deler etter"
    assert (funn.sti, funn.hjelp) == (HER, "skriv «alternativ» i økonomiplanen")
    sak["økonomiplan"]["alternativ"] = "b"
    assert alle_funn(sak) == ()


def test_years_out_of_order() -> None:
    funn = eitt_funn("K232", med_plan(år=[2028, 2027]))
    assert (funn.melding, funn.sti) == ("2027 kjem ikkje etter 2028", (*HER, "år", 1))


def test_a_plan_that_begins_before_the_amount_it_starts_from() -> None:
    funn = eitt_funn("K232", med_plan(år=[2025, 2026]))
    assert funn.melding == "Planen byrjar i 2025, før beløpet han reknar ut frå (2026)"
    assert funn.sti == (*HER, "år", 0)
    assert alle_funn(med_plan(år=[2025, 2026], summar=[1, 2])) == ()


def test_an_index_without_a_rate_for_every_year() -> None:
    funn = eitt_funn("K233", med_plan(år=[2027, 2030], indeks=indeks(sats(2027, "3"), sats(2029, "3"))))
    assert funn.melding == "Indeksen manglar sats for 2028 og 2030"
    assert funn.sti == (*HER, "indeks", "satsar")


def test_an_index_with_two_rates_for_a_year() -> None:
    satsar = [sats(2027, "3"), sats(2028, "3"), sats(2027, "4")]
    funn = eitt_funn("K233", med_plan(indeks=indeks(*satsar)))
    assert (funn.melding, funn.sti) == ("Indeksen har to satsar for 2027", (*HER, "indeks", "satsar", 2))
    assert funn.sjaa == (((*HER, "indeks", "satsar", 0), "den første satsen"),)


def test_a_sum_that_is_missing_for_a_year() -> None:
    funn = eitt_funn("K234", med_plan(summar=[1200]))
    assert (funn.melding, funn.sti) == ("Planen har 2 år, men «summar» har 1", (*HER, "summar"))


def test_sums_beside_an_index_and_an_agreed_amount() -> None:
    plan = {"indeks": indeks(sats(2027, "3"), sats(2028, "3")), "grunnlag": {"sum": 1, "år": 2026}}
    sak = med_plan(summar=[1200, 1300], **plan)
    assert meldingar("K234", sak) == [
        "Planen har både «summar» og «indeks»",
        "Planen har både «summar» og «grunnlag»",
    ]


def test_a_cost_in_a_year_outside_the_plan() -> None:
    funn = eitt_funn("K235", med_plan(eingong=[{"kva": "Etablering", "år": 2026, "sum": 400}]))
    assert funn.melding == "«Etablering» kjem i 2026, men det året er ikkje med i planen"
    assert funn.sti == (*HER, "eingong", 0, "år")


@pytest.mark.parametrize(
    ("sum_", "skrive"),
    [(-1101, "−1\u00a0kr"), (Decimal("0.5"), "1\u00a0100,50\u00a0kr"),
     (10**12, "1\u00a0000\u00a0000\u00a0001\u00a0100\u00a0kr")],
)  # fmt: skip
def test_a_year_that_cannot_be_shared(sum_: int | Decimal, skrive: str) -> None:
    funn = eitt_funn("K236", med_plan(eingong=[{"kva": "Tilskot", "år": 2028, "sum": sum_}]))
    assert funn.melding == f"Kostnaden i 2028 er {skrive} og kan ikkje delast"
    assert funn.sti == (*HER, "år", 1)


def test_a_phasing_in_without_a_percentage_for_every_year() -> None:
    funn = eitt_funn("K237", med_innfasing("i_dag", 100))
    assert funn.melding == "Planen har 2 år, men innfasinga har prosent for 1"
    assert funn.sti == (*HER, "innfasing", "prosent")


def test_a_phasing_in_that_goes_backwards() -> None:
    sak = med_plan(år=[2027, 2028, 2029], innfasing={"frå": "i_dag", "prosent": [50, 25, 100]})
    funn = eitt_funn("K237", sak)
    assert funn.melding == "Innfasinga går ned frå 50\u00a0% til 25\u00a0%"
    assert funn.sti == (*HER, "innfasing", "prosent", 1)


def test_a_phasing_in_that_is_never_done_is_a_warning() -> None:
    funn = eitt_funn("K238", med_innfasing("i_dag", 25, 75))
    assert (funn.melding, funn.sti) == ("Innfasinga endar på 75\u00a0%", (*HER, "innfasing", "prosent", 1))
    assert not funn.stoppar


def test_a_phasing_in_from_today_when_someones_cost_today_is_unknown() -> None:
    sak = med_innfasing("i_dag", 50, 100)
    del sak["fordeling"]["i_dag"]["årdal"]
    funn = eitt_funn("K239", sak)
    assert funn.melding == "Det Årdal betalar i dag, er ikkje ført opp"
    assert funn.sti == (*HER, "innfasing", "frå")


@pytest.mark.parametrize("luster", [0, -1])
def test_a_phasing_in_from_a_cost_today_that_shares_nothing(luster: int) -> None:
    sak = med_innfasing("i_dag", 50, 100)
    sak["fordeling"]["i_dag"] = {"luster": luster, "vik": 0, "årdal": 0}
    funn = eitt_funn("K239", sak)
    assert funn.melding == "Det kommunane betalar i dag, kan ikkje brukast til å fordele kostnaden"


def test_a_phasing_in_from_an_alternative_that_does_not_exist_and_from_the_one_it_goes_to() -> None:
    funn = eitt_funn("K239", med_innfasing("idag", 50, 100))
    assert (funn.melding, funn.hjelp) == ("Alternativet «idag» finst ikkje", "meinte du «i_dag»?")
    assert meldingar("K239", med_innfasing("a", 50, 100)) == [
        "Innfasinga går frå alternativet til det same alternativet"
    ]


def test_limits_that_have_room_in_the_budget_but_not_in_a_year_of_the_plan() -> None:
    sak = med_plan(summar=[1100, 1300])
    hoegst = {part: {"kroner": 400} for part in ("luster", "vik", "årdal")}
    sak["fordeling"]["alternativ"]["a"]["høgst"] = hoegst
    funn = eitt_funn("K240", sak)
    assert funn.melding == (
        "Det høgste partane skal betale, er til saman mindre enn 1\u00a0300\u00a0kr i 2028 (Etter folketal)"
    )
    assert funn.sti == (*HER, "år", 1)


def test_limits_of_the_alternative_a_phasing_in_starts_from_count_too() -> None:
    sak = med_plan(summar=[900, 1100], innfasing={"frå": "b", "prosent": [50, 100]})
    sak["fordeling"]["alternativ"]["b"]["minst"] = {"vik": {"kroner": 1000}}
    assert meldingar("K240", sak) == [
        "Det minste partane skal betale, er til saman meir enn 900\u00a0kr i 2027 (Etter bruk)"
    ]


FULL: dict[str, Any] = {
    "år": [2027, 2028],
    "alternativ": "a",
    "grunnlag": {"sum": 3000, "år": 2026, "kjelde": "avtalen"},
    "indeks": indeks(sats(2027, "3"), sats(2028, "3")),
    "eingong": [{"kva": "Etablering", "år": 2027, "sum": 400}],
    "innfasing": {"frå": "i_dag", "prosent": [50, 100]},
}


@pytest.mark.parametrize("delen", ["fordeling", "budsjett", "vald", "i_dag", "kommunar"])
@pytest.mark.parametrize("borte", [None, *FULL])
def test_a_plan_with_anything_around_it_missing_gives_findings_and_never_an_exception(
    delen: str, borte: str | None
) -> None:
    sak = grunnsak()
    sak["økonomiplan"] = {namn: verdi for namn, verdi in FULL.items() if namn != borte or namn == "år"}
    if delen == "kommunar":
        del sak["kommunar"]["vik"]
    elif delen in sak:
        del sak[delen]
    else:
        del sak["fordeling"][delen]
    assert all(funn.melding for funn in alle_funn(sak))
