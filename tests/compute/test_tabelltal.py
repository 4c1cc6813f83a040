"""The figures of a case's tables are known: one that the prose has otherwise is found, and nothing else."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from sognko_docs.compute.tabelltal import Tabelltal
from sognko_docs.compute.tal_i_tekst import Talslag
from sognko_docs.sak.sak import Sak
from tests.rules.grunnsak import eitt_funn, grunnsak, meldingar
from tests.tabelleksempel import kolonne, tabell

ALARM = tabell(
    [kolonne("alarmar", tittel="Avklarte alarmar 2024"), kolonne("per_dag", tittel="Ekstra per dag", desimalar=1),
     kolonne("kr", "kr", tittel="Kostnad", desimalar=3)],
    {"Lærdal": [3810, "10.4", "12.345"], "Årdal": [1091, "3.0", 437000]},
    relasjonar={"kolonnesummar": ["alarmar"]},
    tittel="Alarmar",
)  # fmt: skip


def sak(tekst: str, **tabellar: dict[str, Any]) -> dict[str, Any]:
    tre = grunnsak() | {"tabellar": {"alarm": ALARM} | tabellar}
    tre["tekst"]["saksopplysningar"] = tekst
    return tre


def test_every_figure_and_every_shown_total_is_known() -> None:
    alle = Tabelltal(Sak.model_validate(sak("x")), {"årdal": "Årdal"}, ()).med_verdi(
        Decimal(0), Decimal(10**9)
    )
    assert [(ein.verdi, ein.slag, ein.kommune, ein.tilvising) for ein in alle] == [
        (Decimal("3.0"), Talslag.ANTAL, "årdal", "tabell.alarm.Årdal.per_dag"),
        (Decimal("10.4"), Talslag.ANTAL, None, "tabell.alarm.Lærdal.per_dag"),
        (Decimal("12.345"), Talslag.TAL, None, "tabell.alarm.Lærdal.kr"),
        (Decimal(1091), Talslag.ANTAL, "årdal", "tabell.alarm.Årdal.alarmar"),
        (Decimal(3810), Talslag.ANTAL, None, "tabell.alarm.Lærdal.alarmar"),
        (Decimal(4901), Talslag.ANTAL, None, "tabell.alarm.sum.alarmar"),
        (Decimal(437000), Talslag.KR, "årdal", "tabell.alarm.Årdal.kr"),
    ]
    assert alle[0].namn == "«Ekstra per dag» for «Årdal» i «Alarmar»"


@pytest.mark.parametrize("tekst", [
    "Lærdal hadde 10,4 ekstra per dag og 3 810 avklarte alarmar.",
    "Til saman er det 4 901 avklarte alarmar.",
    "Vik hadde 10,8 ekstra per dag.",
    "Lærdal har 10,8 mil veg.",
    "Lærdal hadde over 3 800 avklarte alarmar.",
    "Lærdal hadde 3 910 avklarte alarmar i 2023.",
])  # fmt: skip
def test_what_is_right_or_of_something_else_is_left_in_peace(tekst: str) -> None:
    assert meldingar("K401", sak(tekst)) == []


def test_a_figure_the_prose_has_otherwise_is_found_with_the_reference_that_writes_it() -> None:
    funn = eitt_funn("K401", sak("Lærdal hadde 10,8 ekstra alarmar per dag."))
    assert funn.melding == "Teksten har 10,8, saka har 10,4 («Ekstra per dag» for «Lærdal» i «Alarmar»)"
    assert funn.hjelp == "skriv «{{ tabell.alarm.Lærdal.per_dag | tal }}», så følgjer talet saka"


def test_a_figure_near_two_in_the_same_row_is_nobodys() -> None:
    to = tabell([kolonne("saker_a"), kolonne("saker_b")], {"Vik": [2551, 2550]}, tittel="Saker")
    assert meldingar("K401", sak("Vik hadde 2 559 saker.", to=to)) == []
