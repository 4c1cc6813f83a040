from __future__ import annotations

import pytest

from sognko_docs.finding import Grad
from tests.rules.grunnsak import eitt_funn, grunnsak, meldingar
from tests.tabelleksempel import kolonne, tabell


def test_a_table_that_is_neither_shown_nor_used_is_told_of() -> None:
    sak = grunnsak() | {"tabellar": {"folketal": tabell([kolonne("a")], {"Vik": [1]})}}
    funn = eitt_funn("K616", sak)
    assert (funn.melding, funn.sti, funn.grad) == (
        "Tabellen «Folketal» er ikkje vist og ikkje brukt", ("tabellar", "folketal"), Grad.MERKNAD,
    )  # fmt: skip
    assert funn.hjelp == "skriv «{{ tabell.folketal }}» åleine på ei linje i teksten, eller ta bort tabellen"


@pytest.mark.parametrize("tekst", ["{{ tabell.folketal }}", "Vik har {{tabell.folketal.vik.a | tal}}."])
def test_a_table_that_the_prose_shows_or_names_is_in_use(tekst: str) -> None:
    sak = grunnsak() | {"tabellar": {"folketal": tabell([kolonne("a")], {"Vik": [1]})}}
    sak["tekst"]["samandrag"] = tekst
    assert meldingar("K616", sak) == []


def test_a_table_that_another_is_held_against_is_in_use_but_not_by_itself() -> None:
    lik = tabell([kolonne("a")], {"Vik": [1]}, relasjonar={"like": [{"kolonne": "a", "med": "folketal.a"}]})
    sak = grunnsak() | {"tabellar": {"folketal": lik, "andre": lik | {"tittel": "Andre"}}}
    assert meldingar("K616", sak) == ["Tabellen «Andre» er ikkje vist og ikkje brukt"]
