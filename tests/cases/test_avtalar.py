"""The shipped register of agreements says what the sources and the cases say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sognko_docs.compose.avtaleoversyn import vis_oversyn
from sognko_docs.compute.avtaleoversyn import Avtalerad, Reknasak, lag_oversyn
from sognko_docs.compute.oppseiing import Oppseiingsdag
from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.kroner import Kroner
from sognko_docs.load.finn import finn_saker
from sognko_docs.load.saker import les_sak
from sognko_docs.pipeline.proeve import grunnlag_for
from sognko_docs.pipeline.rapport.oversyn import Samla, samle
from sognko_docs.sak.avtaleregister import Avtaleregister

ROT = Path(__file__).parents[2]
DATO = date(2026, 3, 31)


@pytest.fixture(scope="module")
def samla() -> Samla:
    """Return the register of the project as it stands at the end of March 2026."""
    return samle(finn_saker(ROT).mapper, ROT / "cases", DATO)


def rad(samla: Samla, noekkel: str) -> Avtalerad:
    return next(ei for ei in samla.rader if ei.noekkel == noekkel)


def test_the_register_has_no_findings(samla: Samla) -> None:
    assert [ei for funn, _ in samla.funn for ei in funn] == []


def test_every_case_on_a_cooperation_is_in_the_register(samla: Samla) -> None:
    saker = {mappe.name: les_sak(mappe, ROT).lasta for mappe in finn_saker(ROT).mapper}
    om_samarbeid = {namn for namn, lasta in saker.items() if lasta and not lasta.sak.om_annan_avtale}
    assert om_samarbeid <= {ei.noekkel for ei in samla.rader}


def test_a_case_that_changes_an_agreement_is_no_cooperation_of_its_own(samla: Samla) -> None:
    assert "samarbeidsavtale-punkt-6" not in {ei.noekkel for ei in samla.rader}


def test_the_case_on_a_settlement_adds_to_the_agreement_it_is_on(samla: Samla) -> None:
    gis, skog = rad(samla, "gis-i-sogn"), rad(samla, "hoeyanger-ut-av-skog")
    assert (gis.namn, gis.form) == ("GIS i Sogn", "administrativt vertskommunesamarbeid")
    assert (skog.namn, skog.status) == ("Interkommunalt samarbeid skog", "gjeldande")


def test_notice_of_the_agreement_on_gis_is_due_at_midsummer(samla: Samla) -> None:
    gis = rad(samla, "gis-i-sogn").oppseiing
    assert gis is not None
    assert (gis.siste_dag, gis.verknad) == (date(2026, 6, 15), date(2027, 12, 31))


def test_notice_of_the_new_agreement_on_maps_is_due_at_the_turn_of_the_year(samla: Samla) -> None:
    kart = rad(samla, "kart-oppmaaling-gis").oppseiing
    assert kart is not None
    assert (kart.siste_dag, kart.verknad) == (date(2026, 12, 31), date(2027, 12, 31))


@pytest.mark.parametrize("noekkel", ["kart-oppmaaling-gis", "skog-i-sogn", "kontingent-2026"])
def test_what_each_council_pays_is_what_the_case_reckons(samla: Samla, noekkel: str) -> None:
    grunnlag = grunnlag_for(ROT / "cases" / noekkel, ()).grunnlag
    assert grunnlag is not None
    assert grunnlag.val is not None
    fasit = grunnlag.fordelingar[grunnlag.val.vald or ""].delar
    assert {delen.kommune: rad(samla, noekkel).del_for(delen.kommune) for delen in fasit} == {
        delen.kommune: delen.sum for delen in fasit
    }


def test_aurland_is_not_in_the_new_agreement_on_maps(samla: Samla) -> None:
    assert samla.register is not None
    aurland = vis_oversyn(samla.rader, samla.register.kortnamn, DATO, "aurland")
    namn = {ei.rad.noekkel for ei in aurland.rader}
    assert "gis-i-sogn" in namn
    assert "kart-oppmaaling-gis" not in namn


def test_luster_has_left_the_alarm_centre(samla: Samla) -> None:
    assert "luster" not in rad(samla, "alarmsentralen").partar


def test_the_child_welfare_service_has_a_cost_and_no_shares_as_long_as_the_key_is_open(samla: Samla) -> None:
    kostnad = rad(samla, "felles-barnevern").kostnad
    assert kostnad is not None
    assert (kostnad.sum, kostnad.delar) == (Kroner.fraa(29_215_093), {})


def test_the_new_agreement_of_sogn_ko_can_be_left_at_the_end_of_a_year_once_it_is_adopted(
    samla: Samla,
) -> None:
    namn = "samarbeidsavtale-sogn-ko"
    utkast = rad(samla, namn)
    assert (utkast.form, utkast.status, utkast.oppseiing) == ("kommunalt oppgåvefellesskap", "utkast", None)
    lasta = les_sak(ROT / "cases" / namn).lasta
    assert lasta is not None
    sak = Reknasak(lasta.sak, lasta.tal, rekn_ut(lasta.sak, lasta.tal))
    vedteke = Avtaleregister.model_validate(
        {"avtalar": {"ko": {"sak": namn, "status": "vedteken", "kjelde": "vedtak"}}}
    )
    (ferdig,) = lag_oversyn({namn: sak}, vedteke, DATO)
    assert ferdig.oppseiing == Oppseiingsdag(date(2026, 12, 31), date(2027, 12, 31))


def test_the_budget_of_gis_is_shared_as_the_source_has_it_and_aurland_has_no_share(samla: Samla) -> None:
    gis = rad(samla, "gis-i-sogn")
    delar = {kommune: gis.del_for(kommune) for kommune in gis.partar}
    assert delar.pop("aurland") is None
    assert delar == {
        "luster": Kroner.fraa(194_000), "lærdal": Kroner.fraa(111_000), "sogndal": Kroner.fraa(375_000),
        "vik": Kroner.fraa(120_000), "årdal": Kroner.fraa(188_000),
    }  # fmt: skip
    assert gis.kostnad is not None
    assert (gis.kostnad.aar, gis.kostnad.sum) == (2025, Kroner.fraa(988_000))


def test_sogn_ko_has_been_at_work_since_2024_and_its_new_agreement_is_a_proposal_of_its_own(
    samla: Samla,
) -> None:
    gjeldande, framlegg = rad(samla, "kontingent-2026"), rad(samla, "samarbeidsavtale-sogn-ko")
    assert (gjeldande.namn, gjeldande.verknad_fraa) == ("Sogn kommunalt oppgåvefellesskap", date(2024, 1, 1))
    assert (framlegg.namn, framlegg.status) == ("Sogn KO, ny samarbeidsavtale", "utkast")
