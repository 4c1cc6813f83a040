from __future__ import annotations

import pytest

from sognko_docs.finding import Grad
from tests.rules.grunnsak import Tre, alle_funn, eitt_funn, grunnsak, meldingar

ROT = "verksemdsoverdraging"


def med(**felt: object) -> Tre:
    """Return the small case with fields of its transfer exchanged; None takes one away."""
    sak = grunnsak()
    sak[ROT] = {namn: verdi for namn, verdi in {**sak[ROT], **felt}.items() if verdi is not None}
    return sak


def informert(*postar: Tre) -> Tre:
    """Return the small case with a record of who has been informed, complete but for what is exchanged."""
    alle = [
        {"kven": kven, "kommune": kommune, "dato": "2025-12-01", "av": "personalsjefen"}
        for kommune in ("luster", "vik", "årdal")
        for kven in ("tillitsvalde", "tilsette")
    ]
    for post in postar:
        alle[post.pop("nr")].update(post)
    return med(informert=alle)


def test_a_record_of_all_who_have_been_informed_is_in_order() -> None:
    assert alle_funn(informert()) == ()


def test_a_meeting_with_a_date_and_a_discussion_without_one_is_a_warning() -> None:
    sak = med(drøfting=None)
    siste = len(sak["handsaming"]) - 1
    funn = eitt_funn("L306", sak)
    assert funn.melding == (
        "Kommunestyret i Luster har møtedato 2025-12-11, "
        "men drøftinga med dei tillitsvalde har ingen dato (aml. § 16-5)"
    )
    assert (funn.sti, funn.grad) == ((ROT,), Grad.AATVARING)
    assert funn.hjelp == "set «drøfting» til dagen, før møtet"
    assert funn.sjaa == ((("handsaming", siste, "møtedato", "luster"), "det første kommunestyret"),)


def test_a_meeting_with_a_date_and_information_without_one_is_a_warning() -> None:
    funn = eitt_funn("L307", med(informasjon=None))
    assert funn.melding == (
        "Kommunestyret i Luster har møtedato 2025-12-11, "
        "men informasjonen til dei tilsette har ingen dato (aml. § 16-6)"
    )
    assert funn.grad is Grad.AATVARING


def test_dates_may_stand_open_as_long_as_no_council_has_a_date() -> None:
    sak = med(drøfting=None, informasjon=None, reservasjonsfrist=None)
    sak["handsaming"][-1]["møtedato"] = {}
    assert alle_funn(sak) == ()


def test_information_without_a_deadline_for_objecting_is_a_warning() -> None:
    funn = eitt_funn("L308", med(reservasjonsfrist=None))
    assert funn.melding == (
        "Dei tilsette blir informerte 2025-12-01, men reservasjonsfristen er ikkje sett (aml. § 16-5 andre ledd f)"
    )
    assert funn.hjelp == "set «reservasjonsfrist», tidlegast 2025-12-15"
    assert funn.sti == (ROT, "informasjon")


@pytest.mark.parametrize(
    ("frist", "dag", "neste"),
    [
        ("2026-04-06", "andre påskedag", "tysdag 2026-04-07"),
        ("2025-12-20", "laurdag", "måndag 2025-12-22"),
        ("2026-04-02", "skjærtorsdag", "tysdag 2026-04-07"),
        ("2026-05-01", "første mai", "måndag 2026-05-04"),
    ],
)
def test_a_deadline_for_objecting_on_a_red_day_is_a_warning(frist: str, dag: str, neste: str) -> None:
    funn = eitt_funn("L309", med(reservasjonsfrist=frist))
    assert (
        funn.melding == f"Reservasjonsfristen {frist} fell på {dag}; neste yrkedag er {neste} (aml. § 16-3)"
    )
    assert (funn.sti, funn.grad) == ((ROT, "reservasjonsfrist"), Grad.AATVARING)
    assert funn.hjelp == f"set fristen til {neste.split()[1]}"


def test_a_discussion_on_a_sunday_is_a_warning() -> None:
    funn = eitt_funn("L310", med(drøfting="2025-11-09"))
    assert funn.melding == (
        "Datoen for drøfting, 2025-11-09, er søndag; neste yrkedag er måndag 2025-11-10 (aml. §§ 16-5 og 16-6)"
    )
    assert funn.sti == (ROT, "drøfting")


@pytest.mark.parametrize(("dag", "funne"), [("2027-01-22", 0), ("2027-01-23", 1)])
def test_the_new_employer_has_three_weeks_to_the_day_to_declare_itself_unbound(dag: str, funne: int) -> None:
    assert len(meldingar("L311", med(tarifferklæring=dag))) == funne


def test_a_declaration_on_the_collective_agreement_that_comes_too_late() -> None:
    funn = eitt_funn("L311", med(tarifferklæring="2027-01-23"))
    assert funn.melding == (
        "Tarifferklæringa er 2027-01-23, men siste dag er 2027-01-22, tre veker etter overdraginga "
        "(aml. § 16-2 andre ledd)"
    )
    assert (funn.sti, funn.hjelp) == ((ROT, "tarifferklæring"), "set ein dato seinast 2027-01-22")


def test_a_party_that_has_not_informed_both_groups_is_a_warning() -> None:
    sak = informert()
    del sak[ROT]["informert"][2:4]
    funn = eitt_funn("L312", sak)
    assert funn.melding == (
        "Det er ikkje ført opp at tillitsvalde og tilsette i Vik er informerte (aml. §§ 16-5 og 16-6)"
    )
    assert (funn.sti, funn.grad) == ((ROT, "informert"), Grad.AATVARING)


def test_information_that_leaves_out_letters() -> None:
    funn = eitt_funn("L313", informert({"nr": 3, "punkt": ["a", "b", "c", "e"]}))
    assert funn.melding == (
        "Informasjonen til tilsette 2025-12-01 manglar bokstav d og f (aml. § 16-5 andre ledd)"
    )
    assert funn.sti == (ROT, "informert", 3, "punkt")


@pytest.mark.parametrize("kommune", ["aurland", "høyanger"])
def test_a_council_that_employs_nobody_informs_nobody(kommune: str) -> None:
    sak = informert()
    sak[ROT]["informert"].append(
        {"kven": "tilsette", "kommune": kommune, "dato": "2025-12-01", "av": "leiaren"}
    )
    funn = eitt_funn("L314", sak)
    assert funn.melding == (
        f"Kommunen «{kommune}» er ikkje part i avtalen og informerer ikkje som arbeidsgjevar (aml. § 16-6)"
    )
    assert funn.sti == (ROT, "informert", 6, "kommune")


def test_a_council_that_informs_after_its_own_decision_is_a_warning() -> None:
    funn = eitt_funn("L315", informert({"nr": 2, "dato": "2025-12-18"}))
    assert funn.melding == (
        "Informasjonen til tillitsvalde i Vik er 2025-12-18, "
        "men kommunestyret gjer vedtak 2025-12-18 (aml. §§ 16-5 og 16-6)"
    )
    assert (funn.sti, funn.grad) == ((ROT, "informert", 2, "dato"), Grad.AATVARING)


def test_the_deadline_is_counted_from_the_last_who_were_told() -> None:
    funn = eitt_funn("L316", informert({"nr": 3, "dato": "2025-12-02"}))
    assert funn.melding == (
        "Reservasjonsfristen er 2025-12-15, men dei tilsette i «vik» blei informerte 2025-12-02 "
        "og skal ha frist tidlegast 2025-12-16 (aml. § 16-3 andre ledd)"
    )
    assert funn.sti == (ROT, "reservasjonsfrist")
    assert funn.sjaa == (((ROT, "informert", 3, "dato"), "informasjonen til dei tilsette"),)
