"""A row for each cooperation: from its case, from what is known besides, or both."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from sognko_docs.compute.avtaleoversyn import Avtalerad, Reknasak, Valdnoekkel, lag_oversyn
from sognko_docs.compute.oppseiing import Oppseiingsdag
from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.kroner import Kroner, summer
from sognko_docs.sak.avtaleregister import Avtaleregister
from sognko_docs.sak.sak import Sak
from tests.eksempel import TAL, ei_sak
from tests.rules.prosjektsak import prosjektsak

DATO = date(2026, 3, 31)
OPPLOEYSER = [{"avtale": "Gamal avtale", "partar": ["luster", "vik"]}]


def rader(*saker: Sak, dato: date = DATO, **avtalar: dict[str, Any]) -> dict[str, Avtalerad]:
    """Return the rows by key; the cases are called «sak-1», «sak-2» …, and an entry has a source."""
    rekna = {f"sak-{nr}": Reknasak(sak, TAL, rekn_ut(sak, TAL)) for nr, sak in enumerate(saker, 1)}
    register = Avtaleregister.model_validate(
        {"avtalar": {namn: {"kjelde": "brev", **ei} for namn, ei in avtalar.items()}}
    )
    return {rad.noekkel: rad for rad in lag_oversyn(rekna, register, dato)}


def test_a_case_gives_a_row_with_what_it_has_reckoned() -> None:
    rad = rader(ei_sak())["sak-1"]
    assert (rad.namn, rad.form) == ("Kartteneste", "administrativt vertskommunesamarbeid")
    assert (rad.partar, rad.vert, rad.lover) == (("luster", "vik", "årdal"), "luster", ("matrikkellova",))
    assert (rad.verknad_fraa, rad.status) == (date(2027, 1, 1), "framlegg")
    assert rad.kostnad is not None
    assert (rad.kostnad.aar, rad.kostnad.sum) == (2026, Kroner.fraa(215400))
    assert summer(rad.kostnad.delar.values()) == rad.kostnad.sum
    assert isinstance(rad.fordeling, Valdnoekkel)
    assert rad.fordeling.id_ == "alt1"


def test_a_project_is_a_form_of_its_own_and_costs_what_its_budget_comes_to() -> None:
    rad = rader(Sak.model_validate(prosjektsak()))["sak-1"]
    assert rad.form == "prosjekt"
    assert rad.kostnad is not None
    assert (rad.kostnad.sum, rad.kostnad.delar) == (Kroner.fraa(1100), {})


def test_the_share_of_a_council_is_the_one_of_the_chosen_alternative() -> None:
    sak = ei_sak()
    fasit = rekn_ut(sak, TAL).fordelingar["alt1"]
    rad = rader(sak)["sak-1"]
    assert {kommune: rad.del_for(kommune) for kommune in rad.partar} == {
        delen.kommune: delen.sum for delen in fasit.delar
    }
    assert rad.del_for("aurland") is None


def test_a_case_that_has_not_chosen_how_to_share_has_a_cost_and_no_shares() -> None:
    alternativ = {"alt1": {"namn": "Alternativ 1", "likt": 25, "etter": "folketal"}}
    rad = rader(ei_sak(fordeling={"open": "Kommunestyra vel.", "alternativ": alternativ}))["sak-1"]
    assert rad.kostnad is not None
    assert (rad.kostnad.delar, rad.fordeling) == ({}, None)


def test_a_proposal_cannot_be_given_notice_of_and_an_adopted_agreement_can() -> None:
    assert rader(ei_sak())["sak-1"].oppseiing is None
    vedteken = rader(ei_sak(), a={"sak": "sak-1", "status": "vedteken"})
    assert vedteken["sak-1"].oppseiing == Oppseiingsdag(None, date(2027, 3, 31))


def test_what_is_known_besides_a_case_wins_and_what_is_silent_does_not() -> None:
    alle = rader(ei_sak(), a={"sak": "sak-1", "namn": "Kart i Sogn", "årsverk": 9, "lover": ["stadnamnlova"]})
    rad = alle["sak-1"]
    assert len(alle) == 1
    assert (rad.namn, rad.aarsverk, rad.lover, rad.vert) == (
        "Kart i Sogn",
        Decimal(9),
        ("stadnamnlova",),
        "luster",
    )
    assert rad.kjelde == "saka «Felles kartteneste»; brev"


@pytest.mark.parametrize(("dato", "status"), [("2026-12-31", "vedteken"), ("2027-01-01", "gjeldande")])
def test_what_is_adopted_is_in_force_from_the_day_it_takes_effect(dato: str, status: str) -> None:
    alle = rader(ei_sak(), dato=date.fromisoformat(dato), a={"sak": "sak-1", "status": "vedteken"})
    assert alle["sak-1"].status == status


def test_an_agreement_without_a_case_has_what_its_entry_says_and_nothing_else() -> None:
    delar = {"vik": 100, "luster": Decimal("50.5")}
    rad = rader(
        a={
            "namn": "A",
            "partar": ["luster", "vik"],
            "vertskommune": "vik",
            "kostnad": {"år": 2025, "delar": delar},
        }
    )["a"]
    assert (rad.partar, rad.vert) == (("vik", "luster"), "vik")
    assert rad.kostnad is not None
    assert rad.kostnad.sum == Kroner(15050)
    assert (rad.form, rad.status, rad.oppseiing, rad.fordeling) == (None, None, None, None)


GAMAL: dict[str, Any] = {
    "namn": "gamal avtale", "partar": ["luster", "vik"], "status": "gjeldande",
    "oppseiing": {"oppseiingstid_månader": 12, "varsel_innan": "15. juni", "verknad": "31. desember"},
}  # fmt: skip


def test_an_agreement_that_a_case_wants_dissolved_can_be_given_notice_of_until_all_have_said_so() -> None:
    rad = rader(ei_sak(oppløyser=OPPLOEYSER), gis=GAMAL)["gis"]
    assert (rad.avloeyst_av, rad.avloeysing, rad.sluttar) == ("Kartteneste", date(2027, 1, 1), None)
    assert rad.oppseiing == Oppseiingsdag(date(2026, 6, 15), date(2027, 12, 31))


def test_nobody_gives_notice_of_what_ends_before_they_would_be_out() -> None:
    assert rader(gis={**GAMAL, "oppløyst_frå": "2027-01-01"})["gis"].oppseiing is None
    assert rader(gis={**GAMAL, "oppløyst_frå": "2028-01-01"})["gis"].oppseiing is not None


@pytest.mark.parametrize(("dato", "status"), [("2026-12-31", "gjeldande"), ("2027-01-01", "oppløyst")])
def test_an_agreement_is_dissolved_from_the_day_that_was_decided(dato: str, status: str) -> None:
    alle = rader(dato=date.fromisoformat(dato), gis={**GAMAL, "oppløyst_frå": "2027-01-01"})
    assert alle["gis"].status == status


def test_the_rows_stand_by_name() -> None:
    alle = rader(ei_sak(), a={"namn": "å"}, b={"namn": "Barnevern"}, c={"namn": "alarm"})
    assert [rad.namn for rad in alle.values()] == ["alarm", "Barnevern", "Kartteneste", "å"]
