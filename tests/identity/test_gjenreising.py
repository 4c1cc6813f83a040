"""Paths laid back onto a file that has lost them, from one that has them."""

from __future__ import annotations

from sognko_docs.identity.gjenreising import gjenreis, med_blokkar
from sognko_docs.identity.tekst import Avsnitt, Tekst

DOK = "word/document.xml"


def avsnitt(*spenn: str | tuple[str, str], blokk: str = "", del_: str = DOK) -> Avsnitt:
    """A paragraph of plain text and text with a path."""
    heile = tuple((bit, "") if isinstance(bit, str) else bit for bit in spenn)
    return Avsnitt(del_, "", 0, None, None, heile, blokk, skjult=False)


def stiar(tekst: Tekst) -> list[list[tuple[str, str]]]:
    return [list(ei.spenn) for ei in tekst.avsnitt]


def reist(*avsnitta: Avsnitt, heil: tuple[Avsnitt, ...]) -> Tekst:
    return gjenreis(Tekst(avsnitta), Tekst(heil))


def test_a_council_field_that_has_lost_its_control_is_found_by_the_words_round_it() -> None:
    heil = avsnitt("Delen til ", ("Vik kommune", "kommune.namn"), " er ", ("12 kr", "kommune.eigen_del"), ".")
    ny = reist(avsnitt("Delen til Luster kommune er 7 kr."), heil=(heil,))
    assert stiar(ny) == [
        [
            ("Delen til ", ""), ("Luster kommune", "kommune.namn"), (" er ", ""), ("7 kr", "kommune.eigen_del"), (".", ""),
        ]
    ]  # fmt: skip


def test_two_fields_beside_each_other_are_told_apart_by_what_the_file_has_elsewhere() -> None:
    heil = (
        avsnitt(("Vik kommune", "kommune.namn")),
        avsnitt(
            "Frå ",
            ("Vik kommune", "kommune.namn"),
            " ",
            ("12 kr", "kommune.eigen_del"),
            blokk="vedtak[0].tekst",
        ),
    )
    ny = reist(
        avsnitt(("Luster kommune", "kommune.namn")),
        avsnitt("Frå Luster kommune ", ("7 kr", "kommune.eigen_del"), blokk="vedtak[0].tekst"),
        heil=heil,
    )
    assert stiar(ny)[1][1:] == [("Luster kommune", "kommune.namn"), (" ", ""), ("7 kr", "kommune.eigen_del")]


def test_shared_words_that_are_changed_get_no_paths() -> None:
    heil = avsnitt("Delen til ", ("Vik kommune", "kommune.namn"), " er fast.")
    assert stiar(reist(avsnitt("Delen til Vik kommune er laus."), heil=(heil,))) == [
        [("Delen til Vik kommune er laus.", "")]
    ]


def test_a_control_put_round_shared_words_keeps_its_path() -> None:
    ny = reist(avsnitt("Alle ", ("betaler", "kommune.namn"), " likt."), heil=(avsnitt("Alle betaler likt."),))
    assert stiar(ny) == [[("Alle ", ""), ("betaler", "kommune.namn"), (" likt.", "")]]


def test_a_control_that_is_gone_while_others_are_there_is_not_laid_back() -> None:
    heil = (
        avsnitt("Til ", ("Vik kommune", "kommune.namn")),
        avsnitt("Eigen del: ", ("12 kr", "kommune.eigen_del")),
    )
    ny = reist(avsnitt("Til ", ("Vik kommune", "kommune.namn")), avsnitt("Eigen del: 12 kr"), heil=heil)
    assert stiar(ny)[1] == [("Eigen del: 12 kr", "")]


def test_a_council_may_have_more_paragraphs_of_its_own_than_another() -> None:
    eigen = "kommune.arbeidsgjevar.svar"
    heil = (avsnitt("Før"), avsnitt("Eitt svar", blokk=eigen), avsnitt("Etter"))
    ny = reist(avsnitt("Før"), avsnitt("Eit anna svar"), avsnitt("Og eit til"), avsnitt("Etter"), heil=heil)
    assert [ei.blokk for ei in ny.avsnitt] == ["", eigen, eigen, ""]


def test_a_control_round_the_text_of_a_point_is_the_block_it_was() -> None:
    lagra = Tekst((avsnitt(("Kommunestyret seier ja", "vedtak[0].tekst"), " til saka."),))
    (ei,) = med_blokkar(lagra, lambda _: False).avsnitt
    assert (ei.blokk, [sti for _, sti in ei.spenn]) == ("vedtak[0].tekst", ["", ""])


def test_headers_are_paired_with_headers_whatever_their_order() -> None:
    topp = avsnitt("Til ", ("Vik kommune", "kommune.namn"), del_="word/header1.xml")
    ny = reist(
        avsnitt("Til Luster kommune", del_="word/header1.xml"),
        avsnitt("Tekst"),
        heil=(avsnitt("Tekst"), topp),
    )
    assert stiar(ny) == [[("Til ", ""), ("Luster kommune", "kommune.namn")], [("Tekst", "")]]


def test_a_text_that_nearly_matches_many_fields_is_given_up_at_once() -> None:
    felt = [bit for nr in range(12) for bit in ((f"{nr}", "kommune.namn"), " ")]
    ny = reist(
        avsnitt(" ".join(["a"] * 3_000) + "!"),
        heil=(avsnitt("Før ", *felt, "slutt"), avsnitt(*felt, "slutt")),
    )
    assert ny.avsnitt[0].spenn[0][1] == ""
