from __future__ import annotations

import pytest

from sognko_docs.finding import Grad
from tests.rules.grunnsak import alle_funn, eitt_funn, grunnsak, meldingar

OEKONOMI, OVERDRAGING, FOERESETNAD = 3, 4, 6


@pytest.mark.parametrize(
    ("kode", "del_", "melding"),
    [
        ("L430", "lovheimel", "Saka manglar utgreiing om lovheimelen (koml. § 13-1)"),
        ("L431", "saksopplysningar", "Saka manglar saksopplysningar (koml. § 13-1)"),
        ("L432", "vurdering", "Saka manglar vurdering (koml. § 13-1)"),
        ("L433", "økonomi", "Saka manglar utgreiing om økonomien (koml. § 13-1)"),
        ("L434", "tilsette", "Saka manglar utgreiing om følgjene for dei tilsette (koml. § 13-1)"),
        ("S544", "samandrag", "Saka manglar samandrag"),
    ],
)
def test_a_part_that_is_missing(kode: str, del_: str, melding: str) -> None:
    sak = grunnsak()
    del sak["tekst"][del_]
    funn = eitt_funn(kode, sak)
    assert (funn.melding, funn.sti) == (melding, ("tekst",))
    assert funn.hjelp == f"skriv «{del_}» under «tekst»"


def test_a_draft_may_lack_its_parts() -> None:
    sak = grunnsak()
    sak["sak"] |= {"status": "utkast", "kjelder": [], "råkar": ["tilsette"]}
    sak["tekst"] = {"bakgrunn": "Saka er ny."}
    assert alle_funn(sak) == ()


def test_a_case_without_budget_and_employees_need_not_speak_of_them() -> None:
    sak = grunnsak()
    for del_ in ("budsjett", "fordeling", "verksemdsoverdraging", "vedlegg"):
        del sak[del_]
    sak["sak"]["råkar"] = []
    del sak["tekst"]["økonomi"], sak["tekst"]["tilsette"]
    assert {funn.kode for funn in alle_funn(sak)} & {"L433", "L434", "L437", "L439", "L450", "L452"} == set()


def test_a_case_on_children_that_does_not_consider_their_best_interests() -> None:
    sak = grunnsak()
    sak["sak"]["råkar"].append("barn og unge")
    funn = eitt_funn("L435", sak)
    assert funn.melding == "Saka manglar vurdering av barnets beste (Grunnlova § 104 andre ledd)"
    assert funn.grad is Grad.FEIL
    sak["tekst"]["barnets_beste"] = "Saka er til det beste for barna."
    assert meldingar("L435", sak) == []


def test_delegation_under_an_act_on_children_in_a_case_that_does_not_concern_them() -> None:
    sak = grunnsak()
    sak["delegering"].append({"lov": "barnevernslova", "heimel": ["§ 15-3"]})
    funn = eitt_funn("L436", sak)
    assert funn.melding == (
        "Saka delegerer mynde etter barnevernslova, men seier ikkje at ho gjeld barn og unge"
        " (Grunnlova § 104 andre ledd)"
    )
    assert funn.sti == ("delegering", 1, "lov")


@pytest.mark.parametrize(
    ("kode", "punkt", "melding"),
    [
        ("L437", OEKONOMI, "Vik og Årdal får ikkje noko punkt om økonomien (koml. § 13-1)"),
        (
            "L438",
            FOERESETNAD,
            "Vik og Årdal får ikkje noko punkt om at vedtaka må vere likelydande (koml. § 20-4 andre ledd)",
        ),
        (
            "L439",
            OVERDRAGING,
            "Vik og Årdal får ikkje noko punkt om verksemdsoverdraginga (aml. § 16-2 første ledd)",
        ),
    ],
)
def test_a_point_that_some_parties_do_not_get(kode: str, punkt: int, melding: str) -> None:
    sak = grunnsak()
    sak["vedtak"][punkt]["gjeld"] = ["vertskommune"]
    funn = eitt_funn(kode, sak)
    assert (funn.melding, funn.grad) == (melding, Grad.AATVARING)


def test_a_case_without_sources() -> None:
    sak = grunnsak()
    del sak["sak"]["kjelder"]
    funn = eitt_funn("S543", sak)
    assert (funn.melding, funn.sti) == ("Saka seier ikkje kvar fakta er henta", ("sak",))
