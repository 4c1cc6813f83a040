from __future__ import annotations

from typing import get_args

import pytest

from sognko_docs.rules.kontroll import REGLAR
from sognko_docs.sak.grunn import Rolle
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.sakstype import DELAR, TYPAR, Sakstype
from sognko_docs.sak.tekst import Avgjerd
from tests.rules.grunnsak import Tre, alle_funn, eitt_funn, grunnsak, meldingar


def budsjettsak() -> Tre:
    """Return a case on the budget of a joint body: members, no host, no agreement."""
    sak = grunnsak()
    sak["sak"]["type"] = "budsjett"
    for kommune in ("luster", "vik", "årdal"):
        sak["kommunar"][kommune] = {"rolle": "deltakarkommune"}
    sak["kommunar"]["aurland"] = {"rolle": "utanfor"}
    sak["vedtak"] = [{"avgjer": "økonomi", "tekst": "Kommunestyret løyver delen sin."}]
    for delen in ("avtale", "delegering", "oppløyser", "verksemdsoverdraging"):
        del sak[delen]
    sak["vedlegg"] = [ein for ein in sak["vedlegg"] if ein.get("dokument") in (None, "budsjett-og-fordeling")]
    return sak


def test_a_budget_case_has_no_host_and_no_agreement_and_breaks_no_rule() -> None:
    assert alle_funn(budsjettsak()) == ()
    assert Sak.model_validate(budsjettsak()).partar == ("luster", "vik", "årdal")


def test_a_case_paper_that_only_investigates_needs_neither_host_nor_money() -> None:
    sak = budsjettsak()
    sak["sak"]["type"] = "utgreiing"
    del sak["budsjett"], sak["fordeling"]
    sak["vedlegg"] = sak["vedlegg"][1:]
    assert alle_funn(sak) == ()


def test_a_budget_case_without_a_budget() -> None:
    sak = budsjettsak()
    del sak["budsjett"], sak["fordeling"]
    funn = eitt_funn("S590", sak)
    assert funn.melding == "Ei sak av typen «budsjett» må ha «budsjett»"
    assert funn.sti == ("sak", "type")
    assert funn.hjelp == "legg til «budsjett», eller vel ein annan sakstype"


def test_a_part_that_does_not_belong_is_pointed_at_and_no_rule_of_agreements_speaks_of_it() -> None:
    sak = budsjettsak()
    sak["avtale"] = {"tittel": "Avtale"}
    sak["vedlegg"].append({"tittel": "Avtale", "dokument": "avtale"})
    (funn,) = alle_funn(sak)
    assert (funn.kode, funn.sti) == ("S591", ("avtale",))
    assert funn.melding == "Ei sak av typen «budsjett» kan ikkje ha «avtale»"
    assert funn.hjelp == "ta bort «avtale», eller vel ein annan sakstype"
    assert funn.sjaa == ((("sak", "type"), "sakstypen"),)


@pytest.mark.parametrize("delen", ["avtale", "delegering", "oppløyser", "verksemdsoverdraging"])
def test_each_part_of_a_host_cooperation_is_refused_in_a_budget_case(delen: str) -> None:
    sak = budsjettsak() | {delen: grunnsak()[delen]}
    assert meldingar("S591", sak) == [f"Ei sak av typen «budsjett» kan ikkje ha «{delen}»"]


def test_a_host_in_a_budget_case_is_a_role_that_does_not_belong() -> None:
    sak = budsjettsak()
    sak["kommunar"]["vik"] = {"rolle": "deltakarkommune", "også": "vertskommune"}
    funn = eitt_funn("S592", sak)
    assert funn.melding == "Rolla «vertskommune» finst ikkje i ei sak av typen «budsjett»"
    assert funn.sti == ("kommunar", "vik", "også")
    assert funn.hjelp == "bruk ei av desse: deltakarkommune, utanfor"


def test_a_member_in_a_host_cooperation_is_a_role_that_does_not_belong() -> None:
    sak = grunnsak()
    sak["kommunar"]["årdal"] = {"rolle": "deltakarkommune"}
    assert meldingar("S592", sak) == [
        "Rolla «deltakarkommune» finst ikkje i ei sak av typen «vertskommunesamarbeid»"
    ]


def test_a_case_nobody_takes_part_in_is_a_finding_and_is_not_reckoned() -> None:
    sak = budsjettsak()
    sak["kommunar"] = {kommune: {"rolle": "utanfor"} for kommune in sak["kommunar"]}
    assert meldingar("S593", sak) == ["Ingen kommune er med i saka"]


def test_a_point_on_an_agreement_in_a_budget_case() -> None:
    sak = budsjettsak()
    sak["vedtak"].append({"avgjer": "avtale", "tekst": "Avtalen blir vedteken."})
    funn = eitt_funn("S594", sak)
    assert funn.melding == "Eit punkt i ei sak av typen «budsjett» kan ikkje avgjere «avtale»"
    assert funn.sti == ("vedtak", 1, "avgjer")
    assert funn.hjelp == "bruk fullmakt, føresetnad og økonomi, eller ta bort «avgjer»"


def test_a_budget_case_that_never_reaches_the_council() -> None:
    sak = budsjettsak()
    sak["handsaming"] = [{"utval": "formannskapet"}]
    funn = eitt_funn("L104", sak)
    assert funn.melding == "Handsaminga går ikkje til kommunestyret, som vedtek budsjettet (koml. § 14-2)"
    assert meldingar("L208", sak) == []


def test_an_investigation_may_stop_before_the_council() -> None:
    sak = budsjettsak()
    sak["sak"]["type"] = "utgreiing"
    sak["handsaming"] = [{"utval": "formannskapet"}]
    assert meldingar("L104", sak) == []


@pytest.mark.parametrize("type_", get_args(Sakstype))
def test_what_is_said_of_a_type_uses_the_words_of_the_model(type_: Sakstype) -> None:
    krav = TYPAR[type_]
    delar = {info.alias or namn for namn, info in Sak.model_fields.items()}
    assert krav.maa | krav.kan <= set(DELAR) <= delar
    assert krav.roller <= set(get_args(Rolle))
    assert krav.avgjerder <= set(get_args(Avgjerd))
    assert not krav.maa & krav.kan


def test_only_rules_of_a_form_of_cooperation_a_type_has_are_tied_to_one() -> None:
    former = {form for regel in REGLAR for form in regel.samarbeid}
    assert former == {krav.samarbeid for krav in TYPAR.values()} - {""}
