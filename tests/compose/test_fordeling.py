"""What the documents say of keys that are put together."""

from __future__ import annotations

from datetime import date
from typing import Any

from sognko_docs.compose.verdi import Blokk
from sognko_docs.compose.vising import AlternativVising
from sognko_docs.kroner import Kroner
from tests.eksempel import ei_sak, ein_plan


def vist(*noeklar: dict[str, Any], **fordeling: Any) -> AlternativVising:
    alternativ = {"a": {"namn": "A", "likt": 25, "nøklar": [*noeklar]}}
    plan = ein_plan(ei_sak(fordeling={"vald": "a", "alternativ": alternativ} | fordeling))
    assert plan.delt.fordeling is not None
    return plan.delt.fordeling.alternativ[0]


FASTE = {"luster": 45, "vik": 29, "årdal": 15, "høyanger": 11}


def test_one_key_written_in_full_is_shown_as_the_short_form() -> None:
    kort = ein_plan(ei_sak()).delt.fordeling
    assert kort is not None
    i_full = vist({"etter": "folketal", "vekt": 75})
    assert i_full.noekkel_tittel == kort.alternativ[0].noekkel_tittel
    assert [rad.tal.verdi for rad in i_full.rader] == [rad.tal.verdi for rad in kort.alternativ[0].rader]


def test_several_keys_are_named_with_their_weights_and_the_numbers_are_percentages() -> None:
    alternativ = vist({"etter": "folketal", "vekt": 50}, {"snitt_av_tal": ["folketal"], "vekt": 25})
    assert alternativ.noekkel_tittel.verdi == (
        "Folketal (50\u00a0%) og snittet av tala for 1 år: Folketal (25\u00a0%)"
    )
    assert alternativ.noekkel_eining.verdi == "prosent av den variable delen"
    assert alternativ.noekkel_kjelde.verdi == "SSB"
    assert alternativ.noekkel_dato.verdi == date(2025, 1, 1)
    assert alternativ.sum_tal.verdi == 100
    assert alternativ.utleidd is None


def test_it_is_said_who_has_left_and_what_became_of_the_percentage() -> None:
    alternativ = vist({"faste": FASTE, "vekt": 75}, fråfall=["høyanger"])
    assert alternativ.noekkel_tittel.verdi == "faste prosentar"
    assert alternativ.noekkel_dato.verdi == date(2025, 11, 3)
    assert alternativ.utleidd == Blokk(
        "=fordeling.a.nøkkel.utleidd",
        "Høyanger (11\u00a0%) er gått ut, og prosenten er delt på dei som er att, i same høve som før.",
    )


def test_what_is_the_same_for_two_alternatives_is_said_once() -> None:
    alternativ = {
        namn: {"namn": namn, "likt": 25, "nøklar": [{"faste": FASTE, "vekt": 75}]} for namn in ("a", "b")
    }
    plan = ein_plan(ei_sak(fordeling={"vald": "b", "alternativ": alternativ, "fråfall": ["høyanger"]}))
    assert plan.delt.fordeling is not None
    a, b = plan.delt.fordeling.alternativ
    assert a.utleidd is not None
    assert (b.utleidd, b.er_vald) == (None, True)


def test_it_is_said_who_pays_the_least_and_the_most_that_is_agreed() -> None:
    alternativ = {"namn": "A", "likt": 25, "etter": "folketal", "minst": {"vik": {"kroner": 70000}},
                  "høgst": {"luster": {"prosent": 30}}}  # fmt: skip
    plan = ein_plan(ei_sak(fordeling={"vald": "a", "alternativ": {"a": alternativ}}))
    assert plan.delt.fordeling is not None
    (vist_,) = plan.delt.fordeling.alternativ
    assert vist_.odde_krone is not None
    assert vist_.odde_krone.verdi == (
        "Vik betaler det minste som er avtalt; dei andre deler resten i same høve som før. "
        "Luster betaler det høgste som er avtalt; dei andre deler resten i same høve som før."
    )
    assert [rad.sum.verdi for rad in vist_.rader] == [Kroner.fraa(n) for n in (64620, 70000, 80780)]


def test_the_settlement_stands_as_a_table_with_a_sum_row() -> None:
    alternativ = {"a": {"namn": "A", "likt": 25, "etter": "folketal"}}
    oppgjer = {
        "motrekning": {"post": "husleige", "sats": 2400, "areal": 23, "stillingar": {"vik": 2}},
        "eigne": {"årdal": 1000},
        "a_konto": [{"dato": "2027-03-01", "prosent": 50}],
    }
    plan = ein_plan(ei_sak(fordeling={"vald": "a", "alternativ": alternativ, "oppgjer": oppgjer}))
    assert plan.delt.fordeling is not None
    blokk = plan.delt.fordeling.alternativ[0].utleidd
    assert blokk is not None
    assert blokk.sti == "=fordeling.a.oppgjer"
    assert (
        blokk.markdown.replace("\u00a0", " ")
        == """\
Oppgjer (kroner):

| Kommune | Del | Kontor | Eigne | Å betale | 01.03.2027 | Avrekning |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
| Luster | 84 456 | 0 | 0 | 84 456 | 42 228 | 42 228 |
| Vik | 49 170 | −110 400 | 0 | −61 230 | −30 615 | −30 615 |
| Årdal | 81 774 | 0 | 1 000 | 82 774 | 41 387 | 41 387 |
| Sum | 215 400 | −110 400 | 1 000 | 106 000 | 53 000 | 53 000 |"""
    )


def test_percentages_that_say_where_they_come_from_are_shown_by_name_source_and_date() -> None:
    opphav = {"tittel": "drivverdig skog", "kjelde": "Skogavtalen", "dato": "2020-01-01"}
    alternativ = vist({"faste": FASTE, "opphav": opphav, "vekt": 75}, fråfall=["høyanger"])
    assert alternativ.noekkel_tittel.verdi == "drivverdig skog"
    assert alternativ.noekkel_kjelde.verdi == "Skogavtalen"
    assert alternativ.noekkel_dato.verdi == date(2020, 1, 1)
