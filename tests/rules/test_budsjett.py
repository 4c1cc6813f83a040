from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from sognko_docs.finding import Grad
from tests.rules.grunnsak import eitt_funn, grunnsak, meldingar


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"antal": 9},
        {"sats": 55200},
        {"prosent": 5},
        {"av": ["løn"]},
        {"sum": 1, "antal": 9, "sats": 55200},
        {"sum": 1, "prosent": 5, "av": ["løn"]},
        {"antal": 9, "prosent": 5, "av": ["løn"]},
        {"sum": 1, "sats": 1},
        {"vekst": 3},
        {"vekst": 3, "sum": 1, "av": ["løn"]},
        {"vekst": 3, "prosent": 5, "av": ["løn"]},
        {"mengd": 23, "sats": 2400},
        {"sum": 1, "eining": "m²"},
    ],
    ids=str,
)
def test_a_line_without_exactly_one_form(form: dict[str, Any]) -> None:
    sak = grunnsak()
    sak["budsjett"]["postar"].append({"post": "Ymse", **form})
    funn = eitt_funn("K101", sak)
    assert funn.melding == "Posten «Ymse» må ha nøyaktig éi form"
    assert funn.sti == ("budsjett", "postar", 3, "post")
    assert meldingar("K201", sak) == []  # a sum that cannot be reckoned is not held against anything


def test_an_id_used_twice_points_at_the_first() -> None:
    sak = grunnsak()
    sak["budsjett"]["postar"][1]["id"] = "løn"
    funn = eitt_funn("K102", sak)
    assert funn.melding == "To postar har id-en «løn»"
    assert funn.sti == ("budsjett", "postar", 1, "id")
    assert funn.sjaa == ((("budsjett", "postar", 0, "id"), "den første posten"),)


def test_a_percentage_of_a_line_that_does_not_exist() -> None:
    sak = grunnsak()
    sak["budsjett"]["postar"][2]["av"] = ["løn", "lønn"]
    funn = eitt_funn("K103", sak)
    assert funn.melding == "Ingen post har id-en «lønn»"
    assert funn.sti == ("budsjett", "postar", 2, "av", 1)
    assert funn.hjelp == "meinte du «løn»?"


def test_lines_that_refer_to_each_other_in_a_circle() -> None:
    sak = grunnsak()
    sak["budsjett"]["postar"] += [
        {"post": "A", "id": "a", "prosent": 5, "av": ["b"]},
        {"post": "B", "id": "b", "prosent": 5, "av": ["c", "løn"]},
        {"post": "C", "id": "c", "prosent": 5, "av": ["a"]},
    ]
    funn = eitt_funn("K104", sak)
    assert funn.melding == "Postane viser til kvarandre i ring: A → B → C → A"
    assert funn.sti == ("budsjett", "postar", 3, "av")


@pytest.mark.parametrize(
    ("belop", "skrive"),
    [(Decimal("900.50"), "1 100,50 kr"), (-5000, "−4 800 kr")],
)
def test_a_sum_that_cannot_be_shared_in_whole_kroner(belop: int | Decimal, skrive: str) -> None:
    sak = grunnsak()
    del sak["budsjett"]["sum"]
    sak["budsjett"]["postar"][0]["sum"] = belop
    sak["budsjett"]["postar"][2] = {"post": "Administrasjon", "sum": 90}
    funn = eitt_funn("K105", sak)
    assert funn.melding == f"Budsjettsummen {skrive} kan ikkje fordelast i heile kroner".replace(
        skrive, skrive.replace(" ", "\u00a0")
    )


def test_a_sum_with_oere_is_fine_when_nobody_shares_it() -> None:
    sak = grunnsak()
    sak["budsjett"]["postar"][0]["sum"] = Decimal("900.50")
    del sak["fordeling"]
    assert meldingar("K105", sak) == []


def test_a_budget_for_a_year_that_is_over_is_a_warning() -> None:
    sak = grunnsak()
    sak["budsjett"]["år"] = 2024
    funn = eitt_funn("K106", sak)
    assert funn.melding == "Budsjettet gjeld 2024, men saka er frå 2025"
    assert funn.grad is Grad.AATVARING
    assert funn.sjaa == ((("sak", "dato"), "datoen på saka"),)


@pytest.mark.parametrize("forteikn", [1, -1])
def test_an_amount_nobody_would_believe(forteikn: int) -> None:
    sak = grunnsak()
    sak["budsjett"]["postar"][1] = {"post": "Husleige", "antal": 10**9, "sats": forteikn * 1000}
    funn = eitt_funn("K107", sak)
    skrive = "−1 000 000 000 000 kr"[forteikn > 0 :].replace(" ", "\u00a0")
    assert funn.melding == f"Posten «Husleige» er på {skrive}"
    assert funn.sti == ("budsjett", "postar", 1, "post")


def test_a_sum_that_is_a_krone_off() -> None:
    sak = grunnsak()
    sak["budsjett"]["sum"] = 1101
    funn = eitt_funn("K201", sak)
    assert funn.melding == (
        "Summen stemmer ikkje: postane gir 1\u00a0100\u00a0kr, oppført 1\u00a0101\u00a0kr (avvik −1\u00a0kr)"
    )
    assert funn.sti == ("budsjett", "sum")
    assert funn.hjelp == "set «sum: 1100», eller rett postane"
    assert funn.sjaa == ((("budsjett", "postar"), "postane"),)


def test_a_sum_with_oere_is_suggested_as_it_must_be_written() -> None:
    sak = grunnsak()
    sak["budsjett"]["postar"][1] = {"post": "Husleige", "sum": Decimal("110.5")}
    assert eitt_funn("K201", sak).hjelp == "set «sum: 1100.5», eller rett postane"


def test_what_is_left_over_has_no_other_form_and_nothing_refers_to_it() -> None:
    sak = grunnsak()
    sak["budsjett"]["finansiering"] = [{"post": "Kommunane", "id": "rest", "rest": True, "prosent": 5}]
    sak["budsjett"]["postar"][2]["av"] = ["løn", "rest"]
    funn = eitt_funn("K101", sak)
    assert funn.sti == ("budsjett", "finansiering", 0, "post")
    assert funn.hjelp == "la «rest» stå åleine, eller med «sum» til kontroll"
    assert meldingar("K103", sak) == ["Ingen post har id-en «rest»"]


def test_what_is_left_with_oere_cannot_be_shared() -> None:
    sak = grunnsak()
    sak["budsjett"]["finansiering"] = [
        {"post": "Tilskot", "sum": Decimal("100.50")},
        {"post": "Kommunane", "rest": True},
    ]
    melding = "Resten kommunane deler, 999,50\u00a0kr, kan ikkje fordelast i heile kroner"
    assert meldingar("K105", sak) == [melding]
