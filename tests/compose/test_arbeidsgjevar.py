"""What the papers of an employer say: to the host's own employees, and to those who change employer."""

from __future__ import annotations

from typing import Any

from sognko_docs.compose.fakta import fakta
from sognko_docs.compose.kalender import hendingar
from sognko_docs.compose.overdragingsvising import ArbeidsgjevarVising
from sognko_docs.sak.sak import Sak
from tests.eksempel import ei_sak, ein_plan


def med(**felt: Any) -> Sak:
    """Return the example case with fields added to its transfer."""
    overdraging = ei_sak().verksemdsoverdraging
    assert overdraging is not None
    return ei_sak(
        verksemdsoverdraging=overdraging.model_dump(by_alias=True, exclude_none=True, mode="json") | felt
    )


def vis(kommune: str, sak: Sak | None = None) -> ArbeidsgjevarVising:
    vising = ein_plan(sak).kommunar[kommune].arbeidsgjevar
    assert vising is not None
    return vising


def test_the_host_takes_employees_over_and_the_others_hand_them_over() -> None:
    assert vis("luster").rolle.verdi == "ny arbeidsgjevar"
    assert vis("vik").rolle.verdi == "noverande arbeidsgjevar"
    assert "Arbeidsforholdet ditt går då over til Luster kommune" in vis("vik").innleiing.markdown
    assert "Du byter ikkje arbeidsgjevar." in vis("luster").innleiing.markdown


def test_only_those_who_change_employer_have_a_choice() -> None:
    assert "**Vil du reservere deg,**" in vis("vik").svar.markdown
    assert "reservasjonsretten i § 16-3 er for dei som byter arbeidsgjevar" in vis("luster").svar.markdown


def test_a_deadline_that_is_open_is_said_to_be_open() -> None:
    assert vis("vik").frist.verdi == "ikkje fastsett; kommunen melder han skriftleg"
    assert "Fristen er ikkje fastsett enno." in vis("vik").svar.markdown


def test_a_deadline_is_told_with_its_weekday() -> None:
    sak = med(informasjon="2025-12-01", reservasjonsfrist="2025-12-15")
    assert vis("vik", sak).frist.verdi == "måndag 15. desember 2025"
    assert vis("vik", sak).brevdato.verdi == "måndag 1. desember 2025"


def test_the_protocol_tells_who_informed_whom_in_this_council_only() -> None:
    post = {"kven": "tilsette", "dato": "2025-12-01", "av": "personalsjefen"}
    sak = med(
        informert=[{**post, "kommune": "vik", "punkt": ["a", "b"]}, {**post, "kommune": "årdal"}],
    )
    assert vis("vik", sak).informert.markdown == (
        "- Dei tilsette blei informerte måndag 1. desember 2025 av personalsjefen, om bokstav a og b.\n"
    )
    assert vis("luster", sak).informert.markdown.startswith("Det er ikkje ført opp")


def test_a_council_that_is_no_party_has_no_papers_as_an_employer() -> None:
    assert ein_plan().kommunar["aurland"].arbeidsgjevar is None


def test_the_letter_must_hold_the_six_items_and_every_deadline() -> None:
    plan = ein_plan()
    brev = next(dok for dok in plan.dokument if dok.mal == "informasjonsbrev")
    stiar = {faktum.sti for faktum in fakta(plan, brev, "vik")}
    seks = {
        "grunn",
        "dato",
        "følgjer.rettslege",
        "følgjer.økonomiske",
        "følgjer.sosiale",
        "tariff",
        "tiltak",
        "reservasjon",
    }
    assert {f"verksemdsoverdraging.{del_}" for del_ in seks} <= stiar
    assert {"=fristar[4].dato", "=fristar[4].vekedag", "kommune.arbeidsgjevar.svar"} <= stiar


def test_the_calendar_holds_the_council_s_own_meetings_and_all_dated_deadlines() -> None:
    sak = med(informasjon="2025-12-01", reservasjonsfrist="2025-12-15")
    assert [(ei.noekkel, ei.dato.isoformat()) for ei in hendingar(sak, "vik")] == [
        ("informasjon", "2025-12-01"),
        ("steg-2", "2025-12-11"),
        ("reservasjon", "2025-12-15"),
        ("overdraging", "2027-01-01"),
        ("tariff", "2027-01-22"),
        ("fortrinnsrett", "2028-01-01"),
    ]
    assert "steg-2" not in {ei.noekkel for ei in hendingar(sak, "luster")}
    assert hendingar(sak, "aurland") == ()


def test_a_day_off_is_told_in_the_calendar_too() -> None:
    siste = hendingar(ei_sak(), "vik")[-1]
    assert siste.tekst.endswith("Fristen fell på første nyttårsdag. Neste yrkedag er måndag 3. januar 2028.")
