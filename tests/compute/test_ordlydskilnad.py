from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sognko_docs.compute.ordlydskilnad import avsnitt_i, ordlydskilnad
from sognko_docs.compute.ordskilnad import Bit

ORD = st.sampled_from(["kommunen", "betaler", "1.", "mars", "og", "resten", "35", "prosent."])
AVSNITT = st.lists(ORD, min_size=1, max_size=14).map(" ".join)
TEKST = st.lists(AVSNITT, max_size=5).map("\n\n".join)


def sett_saman(gammal: str, ny: str, slag: str) -> list[str]:
    """Return the words of one side: what stands, and what goes out or comes in."""
    bitar = [bit for avsnitt in ordlydskilnad(gammal, ny) for bit in avsnitt]
    return " ".join(bit.tekst for bit in bitar if bit.slag in ("lik", slag)).split()


@given(TEKST, TEKST)
def test_what_stands_with_what_goes_out_is_the_old_and_with_what_comes_in_the_new(
    gammal: str, ny: str
) -> None:
    assert sett_saman(gammal, ny, "borte") == gammal.split()
    assert sett_saman(gammal, ny, "ny") == ny.split()


@given(TEKST)
def test_a_wording_that_is_not_changed_has_nothing_marked(tekst: str) -> None:
    assert {bit.slag for avsnitt in ordlydskilnad(tekst, tekst) for bit in avsnitt} <= {"lik"}


@given(TEKST, TEKST)
def test_no_stretch_is_empty_and_two_neighbours_are_never_alike(gammal: str, ny: str) -> None:
    for avsnitt in ordlydskilnad(gammal, ny):
        assert all(bit.tekst for bit in avsnitt)
        assert all(foer.slag != etter.slag for foer, etter in pairwise(avsnitt))


def test_words_are_marked_and_the_rest_stands() -> None:
    assert ordlydskilnad(
        "Kontingenten blir betalt kvart år 1. mars.", "Kontingenten blir betalt kvart år 1. april."
    ) == (
        (
            Bit("lik", "Kontingenten blir betalt kvart år 1."),
            Bit("borte", "mars."),
            Bit("ny", "april."),
        ),
    )


def test_a_couple_of_equal_words_between_changes_are_taken_with_them() -> None:
    (avsnitt,) = ordlydskilnad(
        "Vik skal betale og føre rekneskap.", "Luster skal betale ut og halde rekneskap."
    )
    assert [bit.slag for bit in avsnitt] == ["borte", "ny", "lik"]


def test_a_line_break_is_no_change() -> None:
    assert ordlydskilnad("Ei setning.\nEi til.", "Ei setning. Ei til.\n") == (
        (Bit("lik", "Ei setning. Ei til."),),
    )


@pytest.mark.parametrize(("gammal", "ny", "slag"), [(None, "Ny.", "ny"), ("Gammal.", None, "borte")])
def test_a_provision_that_is_new_or_goes_out(gammal: str | None, ny: str | None, slag: str) -> None:
    ((bit,),) = ordlydskilnad(gammal, ny)
    assert (bit.slag, bit.tekst) == (slag, gammal or ny)


def test_a_paragraph_that_is_put_in_leaves_the_others_whole() -> None:
    slag = [[bit.slag for bit in eitt] for eitt in ordlydskilnad("Ein.\n\nTo.", "Ein.\n\nMidt.\n\nTo.")]
    assert slag == [["lik"], ["ny"], ["lik"]]


def test_paragraphs_are_split_at_empty_lines() -> None:
    assert avsnitt_i("Ein\nto.\n \nTre.\n\n") == ("Ein to.", "Tre.")
    assert avsnitt_i(None) == ()


def test_an_item_of_a_list_is_a_paragraph_of_its_own() -> None:
    assert avsnitt_i("Oppgåver:\n- Føre rekneskap - for alle\n- Arkiv\n2. Drift\n") == (
        "Oppgåver:",
        "– Føre rekneskap - for alle",
        "– Arkiv",
        "2. Drift",
    )
