from __future__ import annotations

from sognko_docs.finding import Grad
from tests.rules.grunnsak import eitt_funn, grunnsak, meldingar


def test_a_deadline_for_objecting_that_is_a_day_too_short() -> None:
    sak = grunnsak()
    sak["verksemdsoverdraging"]["reservasjonsfrist"] = "2025-12-14"
    funn = eitt_funn("L301", sak)
    assert funn.melding == (
        "Reservasjonsfristen er 2025-12-14, men kan ikkje vere før 2025-12-15, "
        "14 dagar etter informasjonen (aml. § 16-3)"
    )
    assert funn.sti == ("verksemdsoverdraging", "reservasjonsfrist")
    assert funn.hjelp == "set fristen til 2025-12-15 eller seinare"
    assert funn.sjaa == ((("verksemdsoverdraging", "informasjon"), "informasjonen til dei tilsette"),)


def test_a_discussion_after_the_first_council_has_decided() -> None:
    sak = grunnsak()
    sak["verksemdsoverdraging"]["drøfting"] = "2025-12-11"
    funn = eitt_funn("L302", sak)
    assert funn.melding == (
        "Drøftinga med dei tillitsvalde er 2025-12-11, "
        "men kommunestyret i Luster gjer vedtak 2025-12-11 (aml. § 16-5)"
    )
    assert funn.sjaa == ((("handsaming", 2, "møtedato", "luster"), "det første kommunestyret"),)


def test_information_after_the_first_council_has_decided_is_a_warning() -> None:
    sak = grunnsak()
    sak["verksemdsoverdraging"] |= {"informasjon": "2026-03-02", "reservasjonsfrist": "2026-03-16"}
    funn = eitt_funn("L303", sak)
    assert funn.melding == (
        "Informasjonen til dei tilsette er 2026-03-02, "
        "men kommunestyret i Luster gjer vedtak 2025-12-11 (aml. § 16-6)"
    )
    assert funn.grad is Grad.AATVARING


def test_a_transfer_on_another_day_than_the_agreement_is_a_warning() -> None:
    sak = grunnsak()
    sak["verksemdsoverdraging"]["dato"] = "2027-01-02"
    funn = eitt_funn("L304", sak)
    assert funn.melding == "Overdraginga skjer 2027-01-02, men avtalen verkar frå 2027-01-01 (aml. § 16-5 b)"
    assert funn.grad is Grad.AATVARING


def test_a_deadline_for_objecting_on_the_day_of_the_transfer() -> None:
    sak = grunnsak()
    sak["verksemdsoverdraging"]["reservasjonsfrist"] = "2027-01-01"
    assert meldingar("L305", sak) == [
        "Reservasjonsfristen er 2027-01-01, men overdraginga skjer 2027-01-01 (aml. § 16-3)"
    ]
