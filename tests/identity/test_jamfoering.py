"""What is changed is told with the path its words come from, whether the controls are there or not."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sognko_docs.identity.jamfoering import jamfoer
from sognko_docs.identity.tekst import Avsnitt
from tests.identity.lag import a, endra, les, rad

NAMN = ("Vik kommune", "kommune.namn")
SUM = ("11 890 496 kr", "=budsjett.sum")
PROSA = a("Delen til ", NAMN, " av ", SUM, " er fastsett for heile perioden.", blokk="tekst.økonomi")


@pytest.mark.parametrize(
    ("ny", "ventar"),
    [
        ("Delen til Vik kommune av 11 890 496 kr er fastsett for heile perioden.", []),
        ("Delen til Vik herad av 11 890 496 kr er fastsett for heile perioden.",
         [("kommunefelt", "kommune.namn", "Vik kommune", "Vik herad")]),
        ("Delen til Vik kommune av 11 990 496 kr er fastsett for heile perioden.",
         [("rekna", "=budsjett.sum", "11 890 496 kr", "11 990 496 kr")]),
        ("Delen til Vik kommune av 11 890 496 kr er vedteken for heile perioden.",
         [("delt", "tekst.økonomi", "fastsett", "vedteken")]),
        ("Parten åt Vik kommune av 11 890 496 kr er fastsett for heile perioden.",
         [("delt", "tekst.økonomi", "Delen til", "Parten åt")]),
        ("Delen til Vik kommune av 11 890 496 kr er ikkje fastsett for heile perioden.",
         [("delt", "tekst.økonomi", "", "ikkje ")]),
        ("Delen til Vik kommune av 11 890 496 kr er fastsett for perioden.",
         [("delt", "tekst.økonomi", "heile ", "")]),
        ("Delen til Vik kommune av 11 890 496 kr er fastsett for heile perioden .",
         [("typografi", "tekst.økonomi", "", " ")]),
        ("Delen til Vik kommune av 11\u00a0890\u00a0496\u00a0kr er fastsett for heile perioden.",
         [("typografi", "=budsjett.sum", "11 890 496 kr", "11\u00a0890\u00a0496\u00a0kr")]),
        ("Delen er fastsett for heile perioden.",
         [("delt", "tekst.økonomi", "til Vik kommune av 11 890 496 kr ", "")]),
    ],
    ids=["unchanged", "council field", "reckoned", "a word", "the start", "put in", "taken out", "a space", "no-break spaces", "a field gone"],
)  # fmt: skip
def test_a_change_has_the_path_of_the_words_it_changes(
    ny: str, ventar: list[tuple[str, str, str, str]]
) -> None:
    assert endra([PROSA], [a(ny)]) == ventar


def test_what_reaches_out_of_a_council_field_is_a_change_of_the_text() -> None:
    utanfor = a(
        "Delen til ", ("Luster", "kommune.namn"), " herad av ", SUM, " er fastsett for heile perioden."
    )
    assert [ei[:2] for ei in endra([PROSA], [utanfor])] == [("delt", "tekst.økonomi")]
    lang = "Luster, som ikkje skal betale noko før fylkeskommunen har gitt tilskot, får del i overskotet"
    ny = a(f"Delen til {lang} av 11 890 496 kr er fastsett for heile perioden.")
    assert [ei[:2] for ei in endra([PROSA], [ny])] == [("delt", "tekst.økonomi")]


def test_an_empty_council_field_that_is_filled_in_is_that_field() -> None:
    gammal = [a("Saksnummer: ", ("", "kommune.saksnummer")), a(("", "kommune.møtedato"), tabell=(1, 1, 1))]
    ny = [a("Saksnummer: 26/14"), a("12. mars 2027", tabell=(1, 1, 1))]
    assert endra(gammal, ny) == [
        ("kommunefelt", "kommune.saksnummer", "", "26/14"),
        ("kommunefelt", "kommune.møtedato", "", "12. mars 2027"),
    ]


def test_text_of_the_template_and_of_a_point_have_kinds_of_their_own() -> None:
    gammal = [a("Sakshandsamar"), a("Kommunestyret vedtek avtalen.", blokk="vedtak[0].tekst")]
    ny = [a("Saksbehandlar"), a("Kommunestyret avviser avtalen.")]
    assert endra(gammal, ny) == [
        ("sletta avsnitt", "", "Sakshandsamar", ""),
        ("nytt avsnitt", "", "", "Saksbehandlar"),
        ("rolle", "vedtak[0].tekst", "vedtek", "avviser"),
    ]


AVSNITT = [
    a(f"Avsnitt {nr} handlar om {emne} i Sogn.", blokk="tekst.x")
    for nr, emne in enumerate(("kart", "oppmåling", "vatn", "veg"))
]


def test_paragraphs_put_in_taken_away_and_moved_are_told_apart() -> None:
    nytt = a("Noko heilt anna som kommunen har skrive sjølv.")
    assert endra(AVSNITT, [*AVSNITT[:2], nytt, *AVSNITT[2:]]) == [("nytt avsnitt", "tekst.x", "", nytt.tekst)]
    assert endra(AVSNITT, [*AVSNITT[:2], *AVSNITT[3:]]) == [
        ("sletta avsnitt", "tekst.x", AVSNITT[2].tekst, "")
    ]
    flytta = endra(AVSNITT, [*AVSNITT[1:], AVSNITT[0]])
    assert flytta == [("flytta", "tekst.x", AVSNITT[0].tekst, AVSNITT[0].tekst)]


def test_a_paragraph_moved_and_touched_up_is_both() -> None:
    lang = a(
        "Kommunane skal samarbeide om kart og oppmåling i heile regionen frå neste år av.", blokk="tekst.y"
    )
    ny = a("Kommunane skal samarbeide om kart og landmåling i heile regionen frå neste år av.")
    assert [ei[0] for ei in endra([lang, *AVSNITT], [*AVSNITT, ny])] == ["flytta", "delt"]


def test_a_paragraph_cut_in_two_and_two_made_one() -> None:
    heil, foerste, andre = (
        a("Ein setning. To setningar.", blokk="tekst.x"),
        a("Ein setning."),
        a("To setningar."),
    )
    assert endra([heil], [foerste, andre]) == [
        ("delt opp", "tekst.x", heil.tekst, "Ein setning. | To setningar.")
    ]
    assert endra([foerste, andre], [heil]) == [
        ("slått saman", "", "Ein setning. | To setningar.", heil.tekst)
    ]


def test_an_empty_paragraph_changes_no_wording() -> None:
    assert [ei[0] for ei in endra(AVSNITT, [AVSNITT[0], a(""), *AVSNITT[1:]])] == ["tomt"]


def test_rows_of_a_table_are_told_as_rows_and_cells_as_words() -> None:
    rader = [rad(1, "Post", "Kroner"), rad(2, "Løn", "100"), rad(3, "Reise", "100"), rad(4, "Sum", "200")]
    alle = [celle for ei in rader for celle in ei]
    utan_loen = [*rader[0], *rad(2, "Reise", "100"), *rad(3, "Sum", "200")]
    assert endra(alle, utan_loen) == [("sletta rad", "tabell.x", "Løn | 100", "")]
    med_ny = [*rader[0], *rader[1], *rader[2], *rad(4, "Leige", "50"), *rad(5, "Sum", "200")]
    assert endra(alle, med_ny) == [("ny rad", "tabell.x", "", "Leige | 50")]
    endra_celle = [*rader[0], *rad(2, "Løn", "150"), *rader[2], *rader[3]]
    assert endra(alle, endra_celle) == [("delt", "tabell.x", "100", "150")]
    bytta = [*rader[0], *rad(2, "Reise og opphald", "100"), *rad(3, "Løn til tilsette", "100"), *rader[3]]
    gammal = [*rader[0], *rad(2, "Løn til tilsette", "100"), *rad(3, "Reise og opphald", "100"), *rader[3]]
    assert [ei[:2] for ei in endra(gammal, bytta)] == [("flytta", "tabell.x")]


def test_headings_and_lists_that_become_something_else_are_changes_of_form() -> None:
    gammal = [a("Vurdering", overskrift=1), a("fyrste punkt", nummer="•"), a("andre punkt", nummer="2.")]
    ny = [a("Vurdering", overskrift=2), a("fyrste punkt"), a("andre punkt", nummer="3.")]
    assert endra(gammal, ny) == [
        ("form", "", "overskrift på nivå 1", "overskrift på nivå 2"),
        ("form", "", "punkt i liste", "vanleg avsnitt"),
    ]


def test_headers_are_compared_by_what_they_say_and_not_by_their_number() -> None:
    ein, to = a("Vik kommune", del_="word/header1.xml"), a("Kart og GIS", del_="word/header2.xml")
    bytta = [
        a("Kart og GIS", del_="word/header1.xml"),
        a("Vik kommune", del_="word/header2.xml"),
        a("", del_="word/header3.xml"),
    ]
    assert endra([ein, to], bytta) == []
    assert endra([ein, to], [*bytta[:2], a("Hemmeleg", del_="word/header3.xml")]) == [
        ("nytt avsnitt", "", "", "Hemmeleg")
    ]


def test_the_new_paragraphs_get_the_paths_of_the_old() -> None:
    ny = jamfoer(les([PROSA]), les([a("Delen til Vik herad av 12 kr er vedteken.")])).nye[0]
    stiar = {
        sti: "".join(t for t, s in zip(ny.tekst, ny.stiar, strict=True) if s == sti) for sti in set(ny.stiar)
    }
    assert stiar["kommune.namn"] == "Vik herad"
    assert "vedteken" in stiar["tekst.økonomi"]


ORD = st.sampled_from(
    ["kommunen", "skal", "Vik", "avtalen", "25 %", "og", "ikkje", "betale", "", "kr", ".", "§ 20-4"]
)
AVSNITTA = st.lists(st.lists(ORD, max_size=8).map(" ".join), max_size=8)


@given(AVSNITTA)
def test_a_document_is_never_changed_from_itself(tekstar: list[str]) -> None:
    assert endra([a(t, blokk=f"tekst[{n}]") for n, t in enumerate(tekstar)], [a(t) for t in tekstar]) == []


@given(AVSNITTA, AVSNITTA)
def test_a_difference_in_wording_is_always_told(ein: list[str], annan: list[str]) -> None:
    svar = endra([a(t, blokk="tekst.x") for t in ein], [a(t) for t in annan])
    assert bool(svar) == (ein != annan)


@given(AVSNITTA, AVSNITTA)
def test_every_new_paragraph_has_a_path_for_each_of_its_letters(ein: list[str], annan: list[str]) -> None:
    svar = jamfoer(les([a(t, blokk="tekst.x") for t in ein]), les([a(t) for t in annan]))
    assert [(ny.tekst, len(ny.stiar)) for ny in svar.nye] == [(t, len(t)) for t in annan]


def _tabell(nr: int) -> list[Avsnitt]:
    return [a(f"{r} {k}", tabell=(nr, r, k)) for r, k in product(range(1, 40), range(1, 8))]


def test_a_table_written_anew_from_end_to_end_is_told_in_bounded_time() -> None:
    nye = [a(f"ny {celle.tekst} verdi", tabell=celle.tabell) for celle in _tabell(1)]
    assert endra(_tabell(1), nye)
