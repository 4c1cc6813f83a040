"""The draft on a joint Nav service: Årdal is host, what the report says of services and posts, what is open."""

from __future__ import annotations

from datetime import date

import pytest

from sognko_docs.load.resultat import Lasta
from sognko_docs.pipeline.sjekk import sjekk
from tests.cases.mot_kjelda import ROT, lastsak, skilnader


@pytest.fixture(scope="module")
def lasta() -> Lasta:
    return lastsak("nav-vertskommune")


def test_the_case_breaks_no_rule() -> None:
    assert sjekk(ROT / "cases" / "nav-vertskommune").funn == ()


def test_aardal_is_host_and_the_case_is_a_draft_with_nothing_reckoned(lasta: Lasta) -> None:
    sak = lasta.sak
    assert sak.kommunar_med("vertskommune") == ("årdal",)
    assert (sak.sak.status, sak.budsjett, sak.fordeling) == ("utkast", None, None)


def test_no_council_is_said_to_stand_outside_as_long_as_the_source_does_not_say_which(lasta: Lasta) -> None:
    assert set(lasta.sak.mottakarar) == set(lasta.register.kommunar)
    assert "Kjeldene seier ikkje kva kommune som ikkje gjorde det" in lasta.sak.opne_spoersmaal[0]


def test_the_posts_are_those_of_the_recommended_menu(lasta: Lasta) -> None:
    assert skilnader(lasta, "årsverk", "nav_t20_tilradd", {"årsverk": "arsverk"}) == {}


def test_the_menu_has_what_the_report_recommends_and_not_what_it_leaves_out(lasta: Lasta) -> None:
    avtale = lasta.sak.avtale
    assert avtale is not None
    punkt = [ledd for gruppe in avtale.oppgaaver for ledd in gruppe.punkt]
    assert {"Kvalifiseringsprogram", "Bustøtte", "Mottak og busetjing av flyktningar"} <= set(punkt)
    assert not any(
        ord_ in ledd.casefold() for ledd in punkt for ord_ in ("vaksenopplæring", "rus", "parkering")
    )


@pytest.mark.parametrize("dato", ["Desember 2025", "23. februar 2026", "27. februar 2026"])
def test_what_has_happened_has_the_dates_of_the_status(lasta: Lasta, dato: str) -> None:
    assert dato in (lasta.sak.tekst.bakgrunn or "")
    assert dato in [linje.tid for linje in lasta.sak.tidsplan]


def test_the_service_starts_the_day_the_plan_says(lasta: Lasta) -> None:
    avtale, overdraging = lasta.sak.avtale, lasta.sak.verksemdsoverdraging
    assert avtale is not None
    assert overdraging is not None
    assert avtale.verknad_fraa == overdraging.dato == date(2027, 1, 1)


def test_appeals_under_the_act_on_social_services_go_to_statsforvaltaren(lasta: Lasta) -> None:
    assert {lov.lov: lov.klageinstans for lov in lasta.sak.delegering}["sosialtenestelova"] == (
        "statsforvaltaren (§ 47)"
    )
