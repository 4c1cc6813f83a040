"""The decision, the votes, the number and the date are found in the usual layouts, and never guessed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sognko_docs.identity.protokoll import Protokoll, les_protokoll
from tests.identity.protokollar import (
    ACOS_BOKMAAL,
    ELEMENTS_NYNORSK,
    MOETEBOK_MED_NESTE_SAK,
    PAA_EI_LINJE,
    PUBLIC_360,
    WEBSAK_TO_ORGAN,
)


def les(tekst: str, organ: str = "Kommunestyret") -> Protokoll:
    return les_protokoll(tekst.splitlines(), organ)


def test_elements_in_nynorsk_gives_the_decision_of_kommunestyret_and_not_of_formannskapet() -> None:
    assert les(ELEMENTS_NYNORSK) == Protokoll(
        punkt=(
            "Kommunestyret vedtek avtalen slik han ligg føre,\njf. kommunelova § 20-4. Avtalen gjeld frå\n1. januar 2027.",
            "Kommunestyret instruerer kommunedirektøren om å delegere mynde.",
        ),
        saksnummer="84/25",
        dato=date(2025, 12, 11),
        roeyster=(19, 6),
    )


def test_the_same_extract_gives_the_recommendation_of_formannskapet_when_that_is_asked_for() -> None:
    svar = les(ELEMENTS_NYNORSK, "Formannskapet")
    assert svar.punkt == ("Formannskapet rår til at avtalen blir vedteken.",)
    assert (svar.saksnummer, svar.dato, svar.samroeystes) == ("70/25", date(2025, 11, 27), True)


def test_acos_in_bokmaal_is_read_with_the_archive_case_left_alone() -> None:
    assert les(ACOS_BOKMAAL) == Protokoll(
        punkt=(
            "Kommunestyret vedtar samarbeidsavtalen.",
            "Kommunedirektøren får fullmakt til å gjøre redaksjonelle rettelser.",
        ),
        saksnummer="61/25",
        dato=date(2025, 12, 18),
        samroeystes=True,
    )


def test_public_360_without_numbers_has_a_point_a_paragraph_and_no_case_number() -> None:
    assert les(PUBLIC_360) == Protokoll(
        punkt=("Kommunestyret vedtek samarbeidsavtalen om skog.", "Kommunestyret vel Vik som vertskommune."),
        dato=date(2025, 12, 16),
        roeyster=(17, 4),
    )


def test_the_next_case_in_the_minutes_ends_the_decision() -> None:
    svar = les(MOETEBOK_MED_NESTE_SAK)
    assert svar.punkt == ("Kommunestyret vedtek avtalen i sak\n16/4519 om kart.",)
    assert (svar.dato, svar.roeyster) == (date(2025, 12, 11), (17, 4))


def test_number_and_date_of_formannskapet_are_not_taken_for_those_of_kommunestyret() -> None:
    assert les(WEBSAK_TO_ORGAN) == Protokoll(
        punkt=("Kommunestyret vedtar avtalen.", "Kommunedirektøren gis fullmakt."),
        saksnummer="61/25",
        dato=date(2025, 12, 16),
        roeyster=(15, 6),
    )


def test_a_decision_on_the_line_of_its_heading_is_read() -> None:
    svar = les(PAA_EI_LINJE)
    assert (svar.punkt, svar.saksnummer, svar.dato) == (
        ("Kommunestyret vedtek avtalen.",),
        "45/25",
        date(2025, 12, 11),
    )


@pytest.mark.parametrize(
    "overskrift",
    [
        "Vedtak:",
        "VEDTAK",
        "Vedtak i Kommunestyret - 11.12.2025",
        "Vedtak frå kommunestyret:",
        "Kommunestyret sitt vedtak:",
        "Kommunestyrets vedtak",
        "KS- 45/25 Vedtak:",
        "KST 045/25 vedtak",
        "PS 45/25 Vedtak",
        "Samrøystes vedtak:",
        "Kommunestyret sitt endelege vedtak:",
    ],
)
def test_each_usual_heading_begins_a_decision(overskrift: str) -> None:
    assert les(f"{overskrift}\nKommunestyret vedtek avtalen.\nRett utskrift").punkt == (
        "Kommunestyret vedtek avtalen.",
    )


@pytest.mark.parametrize(
    "linje",
    [
        "Framlegg til vedtak:",
        "Kommunedirektøren sitt framlegg til vedtak",
        "Innstilling til vedtak:",
        "Vedtak om skule blir lagt fram seinare.",
        "Melding om vedtak:",
    ],
)
def test_what_is_no_decision_is_not_taken_for_one(linje: str) -> None:
    assert les(f"{linje}\nKommunestyret vedtek avtalen.").punkt == ()


@pytest.mark.parametrize(
    ("roeysting", "ventar"),
    [
        ("Framlegget vart vedteke med 19 mot 6 røyster.", (False, (19, 6))),
        ("Framlegget vart vedteke med 19 røyster mot 6.", (False, (19, 6))),
        ("19 røyster for og 6 røyster mot.", (False, (19, 6))),
        ("Forslaget ble vedtatt med 19 mot 6 stemmer.", (False, (19, 6))),
        ("Framlegget fekk 19 røyster for, og 6 mot.", (False, (19, 6))),
        ("Samrøystes vedteke.", (True, None)),
        ("Enstemmig vedtatt.", (True, None)),
        ("Framlegget frå Raudt fall med 2 mot 23 røyster.", (False, None)),
        ("Framlegget vart vedteke mot 6 røyster.", (False, None)),
        ("Ingen bad om ordet.", (False, None)),
    ],
)
def test_votes_are_read_when_they_are_said_in_full(
    roeysting: str, ventar: tuple[bool, tuple[int, int] | None]
) -> None:
    svar = les(f"Røysting:\n{roeysting}\nVedtak:\nKommunestyret vedtek avtalen.")
    assert (svar.samroeystes, svar.roeyster) == ventar


def test_two_votings_that_differ_are_told_and_none_is_chosen() -> None:
    tekst = (
        "Endringa vart samrøystes vedteken.\nResten vart vedteken med 20 mot 5 røyster.\n"
        "Vedtak:\nKommunestyret vedtek avtalen."
    )
    svar = les(tekst)
    assert (svar.samroeystes, svar.roeyster, svar.fleire) == (False, None, ("røyster",))


def test_two_different_decisions_of_the_same_body_are_told_and_none_is_chosen() -> None:
    svar = les("Vedtak:\nKommunestyret vedtek avtalen.\n\nVedtak:\nKommunestyret avviser avtalen.")
    assert (svar.punkt, svar.fleire) == ((), ("vedtak",))


@pytest.mark.parametrize(
    ("tekst", "viser_til"),
    [
        ("Framlegget vart samrøystes vedteke.", "framlegg"),
        ("Som framlegg.", "framlegg"),
        ("Kommunedirektøren sitt framlegg til vedtak blei vedteke.", "framlegg"),
        ("Formannskapets innstilling ble enstemmig vedtatt.", "innstilling"),
        ("Som innstillinga.", "innstilling"),
    ],
)
def test_a_decision_that_only_points_elsewhere_has_no_words_of_its_own(tekst: str, viser_til: str) -> None:
    svar = les(f"Vedtak:\n{tekst}")
    assert (svar.punkt, svar.viser_til) == ((), viser_til)


def test_a_put_off_case_is_told() -> None:
    assert les("Vedtak:\nSaka vert utsett til neste møte.").utsett


def test_numbers_inside_a_point_begin_no_new_point() -> None:
    svar = les(
        "Vedtak:\n1. Avtalen gjeld frå\n2. januar 2027, jf. § 20-4\n2. ledd og\na) mynde\nb) pengar\n2. Saka er slutt."
    )
    assert svar.punkt == (
        "Avtalen gjeld frå\n2. januar 2027, jf. § 20-4\n2. ledd og\na) mynde\nb) pengar",
        "Saka er slutt.",
    )


def test_a_list_that_goes_on_counting_from_an_earlier_one_is_points() -> None:
    assert les("Vedtak:\n4. Avtalen er vedteken.\n5. Saka er slutt.").punkt == (
        "Avtalen er vedteken.",
        "Saka er slutt.",
    )


@pytest.mark.parametrize(
    "innleiing",
    [
        "Kommunestyret gjer slikt vedtak:",
        "Luster kommunestyre fattar følgjande vedtak:",
        "Kommunestyret vedtar følgende:",
    ],
)
def test_words_that_only_lead_up_to_the_points_are_no_point(innleiing: str) -> None:
    assert les(f"Vedtak:\n{innleiing}\n\n1. Avtalen er vedteken.\n2. Slutt.").punkt == (
        "Avtalen er vedteken.",
        "Slutt.",
    )


def test_words_before_the_points_that_say_something_are_kept() -> None:
    svar = les("Vedtak:\nKommunestyret seier nei til avtalen.\n1. Avtalen er avvist.")
    assert svar.punkt == ("Kommunestyret seier nei til avtalen.", "Avtalen er avvist.")


def test_text_without_any_decision_gives_nothing() -> None:
    assert les("Dette er eit brev.\nMed helsing") == Protokoll()
    assert les("") == Protokoll()


@given(
    st.lists(
        st.sampled_from([*ELEMENTS_NYNORSK.splitlines(), *ACOS_BOKMAAL.splitlines(), "", "x" * 5000]),
        max_size=80,
    )
)
def test_any_mixture_of_lines_can_be_read(linjer: list[str]) -> None:
    svar = les_protokoll(linjer)
    tekst = "\n".join(linjer)
    assert all(linje in tekst for punkt in svar.punkt for linje in punkt.split("\n"))
