from __future__ import annotations

import pytest

from sognko_docs.finding import Grad
from tests.rules.grunnsak import Tre, alle_funn, eitt_funn, meldingar
from tests.rules.prosjektsak import prosjektsak


def _pakke(nr: int, **endra: object) -> Tre:
    """Return the case with one work package changed; None takes a key away."""
    sak = prosjektsak()
    pakke = sak["prosjekt"]["arbeidspakkar"][nr] | endra
    sak["prosjekt"]["arbeidspakkar"][nr] = {namn: verdi for namn, verdi in pakke.items() if verdi is not None}
    return sak


def _risiko(**endra: object) -> Tre:
    """Return the case with its first risk changed; None takes a key away."""
    sak = prosjektsak()
    risiko = sak["prosjekt"]["risikoar"][0] | endra
    sak["prosjekt"]["risikoar"][0] = {namn: verdi for namn, verdi in risiko.items() if verdi is not None}
    return sak


def test_a_project_with_all_its_parts_breaks_no_rule() -> None:
    assert alle_funn(prosjektsak()) == ()


def test_a_project_needs_no_more_than_period_goal_and_roles() -> None:
    sak = prosjektsak()
    sak["prosjekt"] = {namn: sak["prosjekt"][namn] for namn in ("periode", "hovudmål", "organisering")}
    assert alle_funn(sak) == ()


def test_a_case_of_the_type_without_a_project() -> None:
    sak = prosjektsak()
    del sak["prosjekt"]
    sak["vedlegg"] = sak["vedlegg"][1:]
    assert meldingar("S590", sak) == ["Ei sak av typen «prosjekt» må ha «prosjekt»"]


@pytest.mark.parametrize(
    ("rolle", "manglar"),
    [
        ("styringsgruppe", "styringsgruppe"),
        ("prosjekteigar", "oppdragsgivar eller prosjekteigar"),
        ("prosjektleiar", "prosjektleiar"),
    ],
)
def test_a_role_a_project_cannot_do_without(rolle: str, manglar: str) -> None:
    sak = prosjektsak()
    sak["prosjekt"]["organisering"] = [
        ein for ein in sak["prosjekt"]["organisering"] if ein["rolle"] != rolle
    ]
    funn = eitt_funn("K280", sak)
    assert funn.melding == f"Prosjektet manglar {manglar}"
    assert funn.sti == ("prosjekt", "organisering")


def test_all_missing_roles_are_told_at_once() -> None:
    sak = prosjektsak()
    sak["prosjekt"]["organisering"] = [{"rolle": "referansegruppe", "kven": "Etter behov"}]
    assert meldingar("K280", sak) == [
        "Prosjektet manglar styringsgruppe, oppdragsgivar eller prosjekteigar og prosjektleiar"
    ]


def test_the_one_who_orders_the_project_may_stand_in_place_of_its_owner() -> None:
    sak = prosjektsak()
    sak["prosjekt"]["organisering"][0]["rolle"] = "oppdragsgivar"
    assert alle_funn(sak) == ()


def test_an_activity_nobody_is_responsible_for() -> None:
    funn = eitt_funn("K281", _pakke(0, ansvar=None))
    assert funn.melding == "Ingen har ansvaret for «Samle tal» i arbeidspakken «Kartlegging»"
    assert funn.sti == ("prosjekt", "arbeidspakkar", 0, "aktivitetar", 0)
    assert funn.grad is Grad.AATVARING


def test_an_activity_without_a_time() -> None:
    funn = eitt_funn("K282", _pakke(1, tid=None))
    assert funn.melding == "Aktiviteten «Vurdere modellar» i arbeidspakken «Modellar» har inga tid"
    assert funn.sti == ("prosjekt", "arbeidspakkar", 1, "aktivitetar", 0)


def test_a_work_package_that_serves_no_goal_and_stands_in_no_milestone() -> None:
    sak = _pakke(1, delmål=None)
    assert meldingar("K286", sak) == []
    sak["prosjekt"]["milepælar"][1]["arbeidspakkar"] = [1]
    funn = eitt_funn("K286", sak)
    assert funn.melding == "Arbeidspakken «Modellar» har ikkje noko delmål og står ikkje i nokon milepæl"
    assert funn.sti == ("prosjekt", "arbeidspakkar", 1, "namn")


def test_a_goal_no_work_package_serves() -> None:
    funn = eitt_funn("K289", _pakke(1, delmål=None))
    assert funn.melding == "Ingen arbeidspakke skal oppfylle delmål 2, «Modellane er vurderte.»"
    assert funn.sti == ("prosjekt", "delmål", 1)


def test_goals_need_no_work_package_as_long_as_none_names_a_goal() -> None:
    sak = _pakke(0, delmål=None)
    del sak["prosjekt"]["arbeidspakkar"][1]["delmål"]
    assert meldingar("K289", sak) == []


def test_the_number_of_a_goal_there_is_none_of() -> None:
    funn = eitt_funn("S551", _pakke(1, delmål=[2, 3]))
    assert funn.melding == "Delmål 3 finst ikkje"
    assert funn.sti == ("prosjekt", "arbeidspakkar", 1, "delmål", 1)
    assert funn.hjelp == "bruk eit tal frå 1 til 2"


def test_the_number_of_a_work_package_there_is_none_of() -> None:
    sak = prosjektsak()
    sak["prosjekt"]["milepælar"][0]["arbeidspakkar"] = [1, 7]
    funn = eitt_funn("S551", sak)
    assert funn.melding == "Arbeidspakke 7 finst ikkje"
    assert funn.sti == ("prosjekt", "milepælar", 0, "arbeidspakkar", 1)


def test_a_number_when_there_are_no_goals_at_all() -> None:
    sak = prosjektsak()
    del sak["prosjekt"]["delmål"]
    assert {funn.hjelp for funn in alle_funn(sak) if funn.kode == "S551"} == {
        "ta bort talet, eller legg til det som manglar, under «prosjekt»"
    }


@pytest.mark.parametrize(
    "endra",
    [
        {"konsekvens": None},
        {"sannsyn": None},
        {"sannsyn": None, "konsekvens": None},
        {"nivå": "låg"},
        {"konsekvens": None, "nivå": "låg"},
    ],
)
def test_a_risk_has_both_figures_or_a_level_alone(endra: dict[str, object]) -> None:
    funn = eitt_funn("S552", _risiko(**endra))
    assert funn.melding == "Risikoen «For lite tid» må ha anten sannsyn og konsekvens, eller nivå"
    assert funn.sti == ("prosjekt", "risikoar", 0)


@pytest.mark.parametrize(
    "endra", [{"sannsyn": 3, "konsekvens": 5}, {"sannsyn": None, "konsekvens": None, "nivå": "høg"}]
)
def test_a_high_risk_without_a_measure(endra: dict[str, object]) -> None:
    funn = eitt_funn("K287", _risiko(**endra))
    assert funn.melding == "Risikoen «For lite tid» er høg, men har ikkje noko tiltak"
    assert funn.sti == ("prosjekt", "risikoar", 0, "risiko")


def test_a_risk_of_twelve_needs_no_measure() -> None:
    assert meldingar("K287", _risiko(sannsyn=3, konsekvens=4)) == []


def test_a_project_whose_budget_nobody_pays() -> None:
    sak = prosjektsak()
    del sak["budsjett"]["finansiering"]
    funn = eitt_funn("K288", sak)
    assert funn.melding == "Budsjettet for prosjektet seier ikkje kven som betaler"
    assert funn.sti == ("budsjett", "postar")


def test_budget_and_funding_of_a_project_that_do_not_balance() -> None:
    sak = prosjektsak()
    sak["budsjett"]["finansiering"][0]["sum"] = 599
    (melding,) = meldingar("K114", sak)
    assert melding.replace("\u00a0", " ") == (
        "Finansieringa går ikkje opp: kostnadene er 1 100 kr, finansieringa 1 099 kr (avvik −1 kr)"
    )


def test_the_plan_of_the_project_is_to_stand_in_the_list_of_attachments() -> None:
    sak = prosjektsak()
    sak["vedlegg"] = sak["vedlegg"][1:]
    assert meldingar("S533", sak) == ["Dokumentet «prosjektplan» står ikkje i vedleggslista"]


def test_the_budget_of_a_project_has_no_document_of_its_own() -> None:
    sak = prosjektsak()
    sak["vedlegg"].append({"tittel": "Budsjett", "dokument": "budsjett-og-fordeling"})
    assert meldingar("S531", sak) == [
        "Saka har ikkje «fordeling», så dokumentet «budsjett-og-fordeling» kan ikkje lagast"
    ]


@pytest.mark.parametrize(
    ("sti", "felt"),
    [
        (("organisering", 2), "kven"),
        (("arbeidspakkar", 0), "ansvar"),
        (("arbeidspakkar", 0, "aktivitetar", 1), "ansvar"),
        (("risikoar", 1), "ansvar"),
        (("milepælar", 0), "ansvar"),
    ],
)
def test_a_person_s_name_where_a_role_belongs(sti: tuple[str | int, ...], felt: str) -> None:
    sak = prosjektsak()
    her = sak["prosjekt"]
    for ledd in sti:
        her = her[ledd]
    her[felt] = "Kari Nordmann"
    assert eitt_funn("L318", sak).sti == ("prosjekt", *sti, felt)
