"""Headers and footers go, split words become whole, and no line of the decision is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sognko_docs.identity.sider import samla_sider


def test_headers_footers_and_page_numbers_go() -> None:
    sider = [
        ["Luster kommune", "Møteprotokoll 11.12.2025", "", "Kommunestyret vedtek", "Side 1 av 3"],
        ["Luster kommune", "Møteprotokoll 11.12.2025", "", "avtalen slik han ligg", "Side 2 av 3"],
        ["Luster kommune", "Møteprotokoll 11.12.2025", "", "føre.", "Side 3 av 3"],
    ]
    assert samla_sider(sider) == ("Kommunestyret vedtek", "avtalen slik han ligg", "føre.")


def test_what_stands_once_at_an_edge_stays() -> None:
    assert samla_sider([["Vedtak:", "1. Fyrste punkt."], ["2. Andre punkt."]]) == (
        "Vedtak:",
        "1. Fyrste punkt.",
        "2. Andre punkt.",
    )


def test_a_single_page_keeps_its_first_lines() -> None:
    assert samla_sider([["Luster kommune", "Vedtak:"]]) == ("Luster kommune", "Vedtak:")


def test_a_line_repeated_in_the_middle_of_pages_stays() -> None:
    side = ["Topp", "a", "b", "c", "Same linje", "d", "e", "f", "Botn"]
    assert samla_sider([side, [ei.upper() if len(ei) == 1 else ei for ei in side]]).count("Same linje") == 2


def test_a_word_split_over_two_lines_is_whole_again() -> None:
    assert samla_sider([["eit nytt samar-", "beid"]]) == ("eit nytt samarbeid",)
    assert samla_sider([["eit nytt samar\u00ad", "beid"]]) == ("eit nytt samarbeid",)


def test_a_word_split_over_two_pages_is_whole_again() -> None:
    assert samla_sider([["Topp", "eit samar-", "Side 1"], ["Topp", "beid.", "Side 2"]]) == ("eit samarbeid.",)


def test_a_hanging_hyphen_a_number_and_a_name_keep_theirs() -> None:
    for fyrste, andre in (
        ("kart-", "og oppmåling"),
        ("§ 20-", "4"),
        ("GIS-", "tenester"),
        ("Sogn-", "Regionen"),
    ):
        assert samla_sider([[fyrste, andre]]) == (fyrste, andre)


@given(st.lists(st.lists(st.text(alphabet="ab- \u00ad1\n", max_size=8), max_size=8), max_size=5))
def test_any_pages_can_be_joined(sider: list[list[str]]) -> None:
    assert all(linje == linje.strip() for linje in samla_sider(sider))
