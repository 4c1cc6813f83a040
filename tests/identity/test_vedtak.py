"""Adopted points are paired with proposed ones by what they say, and each way of differing has its name."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sognko_docs.compute.vedtaksstatus import Punktskilnad
from sognko_docs.identity.maalform import er_maalform
from sognko_docs.identity.vedtak import jamfoer, versjonar

AVTALE = "Kommunestyret vedtek avtalen om felles barnevern slik han ligg føre, jf. kommunelova § 20-4."
DELING = "Kostnadene blir fordelte med 25 % likt på kommunane og 75 % etter folketal."
FULLMAKT = "Ordføraren skriv under avtalen på vegner av kommunen."
FRAMLEGG = {0: AVTALE, 2: DELING, 5: FULLMAKT}


def kort(skilnader: tuple[Punktskilnad, ...]) -> list[tuple[int | None, int | None, str, bool]]:
    return [(ei.nr, ei.plass, ei.slag, ei.flytta) for ei in skilnader]


def test_the_same_words_are_the_same_with_their_place_in_the_case() -> None:
    assert kort(jamfoer(FRAMLEGG, [AVTALE, DELING, FULLMAKT])) == [
        (0, 0, "likt", False),
        (2, 1, "likt", False),
        (5, 2, "likt", False),
    ]


def test_a_changed_number_is_a_change_with_the_number_marked() -> None:
    svar = jamfoer(FRAMLEGG, [AVTALE, DELING.replace("25", "30"), FULLMAKT])
    assert kort(svar)[1] == (2, 1, "endra", False)
    assert [bit for bit in svar[1].bitar if bit[0] != "lik"] == [("borte", "25"), ("ny", "30")]


def test_a_moved_point_has_moved_and_not_changed() -> None:
    svar = jamfoer(FRAMLEGG, [FULLMAKT, AVTALE, DELING])
    assert kort(svar) == [(5, 0, "likt", True), (0, 1, "likt", False), (2, 2, "likt", False)]
    assert not any(ei.substans for ei in svar)


def test_a_point_that_is_both_moved_and_changed_is_told_as_both() -> None:
    svar = jamfoer(FRAMLEGG, [FULLMAKT.replace("kommunen", "Vik"), AVTALE, DELING])
    assert kort(svar)[0] == (5, 0, "endra", True)


def test_a_point_struck_out_and_one_put_in_are_told_apart_from_the_rest() -> None:
    ny = "Kommunestyret ber om ei evaluering etter to år."
    assert kort(jamfoer(FRAMLEGG, [AVTALE, ny, FULLMAKT])) == [
        (0, 0, "likt", False),
        (None, 1, "nytt", False),
        (5, 2, "likt", False),
        (2, None, "stroke", False),
    ]


def test_line_breaks_quotes_and_dashes_are_no_substance() -> None:
    svar = jamfoer({0: "Styret «ser» på 2025–2027, jf. § 20-4."}, ['Styret "ser" på\n2025-2027, jf. §20-4.'])
    assert kort(svar) == [(0, 0, "typografisk", False)]


def test_words_in_the_other_form_of_norwegian_are_substance_with_a_name_of_their_own() -> None:
    svar = jamfoer(
        {0: "Kommunestyret vedtek avtalen frå 1. januar."}, ["Kommunestyret vedtar avtalen fra 1. januar."]
    )
    assert kort(svar) == [(0, 0, "målform", False)]
    assert svar[0].substans


def test_another_number_is_never_called_another_form_of_norwegian() -> None:
    assert not er_maalform("vedtek avtalen frå 1. januar", "vedtar avtalen fra 2. januar")
    assert not er_maalform("vedtek ikkje avtalen", "vedtar avtalen")
    assert er_maalform("Ordføraren får fullmakta", "Ordføreren får fullmakten")


def test_a_text_without_points_is_held_against_the_whole() -> None:
    heile = f"{AVTALE} {DELING}\n{FULLMAKT}"
    assert {ei.slag for ei in jamfoer(FRAMLEGG, [heile])} == {"typografisk"}
    endra = jamfoer(FRAMLEGG, [heile.replace("25", "30")])
    assert [ei.slag for ei in endra] == ["endra"]
    assert [bit for bit in endra[0].bitar if bit[0] != "lik"] == [("borte", "25"), ("ny", "30")]


def test_only_one_of_the_points_adopted_strikes_the_others() -> None:
    assert [ei.slag for ei in jamfoer(FRAMLEGG, [AVTALE])] == ["likt", "stroke", "stroke"]


def test_councils_with_the_same_change_stand_together() -> None:
    endra = [AVTALE, DELING.replace("25", "30"), FULLMAKT]
    svar = versjonar(
        {
            "luster": jamfoer(FRAMLEGG, [AVTALE, DELING, FULLMAKT]),
            "vik": jamfoer(FRAMLEGG, endra),
            "årdal": jamfoer(FRAMLEGG, endra),
        }
    )
    assert [(ei.nr, [versjon.kommunar for versjon in ei.versjonar]) for ei in svar] == [
        (2, [("luster",), ("vik", "årdal")])
    ]


def test_a_councils_own_name_in_a_point_is_no_difference_between_councils() -> None:
    def deling(namn: str, prosent: int) -> str:
        return f"Delen til {namn} kommune er {prosent} % av kostnaden i samarbeidet."

    svar = versjonar({k: jamfoer({0: deling(k, 25)}, [deling(k, 30)]) for k in ("Vik", "Luster")})
    assert [versjon.kommunar for versjon in svar[0].versjonar] == [("Vik", "Luster")]


def test_the_same_word_put_in_at_two_places_is_two_changes() -> None:
    tekst = "Avtalen gjeld og avtalen kan endrast av kommunane i lag."
    en, to = tekst.replace("gjeld", "gjeld ikkje"), tekst.replace("kan", "kan ikkje")
    svar = versjonar({"vik": jamfoer({0: tekst}, [en]), "luster": jamfoer({0: tekst}, [to])})
    assert len(svar[0].versjonar) == 2


def test_what_only_is_set_otherwise_is_not_told_as_versions() -> None:
    assert versjonar({"vik": jamfoer(FRAMLEGG, [AVTALE.replace("§ 20", "§20"), FULLMAKT, DELING])}) == ()


PUNKT = st.lists(st.sampled_from([AVTALE, DELING, FULLMAKT, "Nytt.", "1", AVTALE.upper()]), max_size=6)


@given(PUNKT, PUNKT)
def test_every_point_is_accounted_for_once(framlegg: list[str], vedteke: list[str]) -> None:
    svar = jamfoer(dict(enumerate(framlegg)), vedteke)
    if len(vedteke) != 1:
        assert sorted(ei.plass for ei in svar if ei.plass is not None) == list(range(len(vedteke)))
        assert sorted(ei.nr for ei in svar if ei.nr is not None) == list(range(len(framlegg)))
    if framlegg == vedteke:
        assert {ei.slag for ei in svar} <= {"likt"}


@pytest.mark.parametrize("tal", [300])
def test_many_points_take_bounded_time(tal: int) -> None:
    framlegg = {nr: f"Punkt om sak {nr} med ord som er like i alle." for nr in range(tal)}
    start = time.perf_counter()
    svar = jamfoer(framlegg, [tekst.replace("ord", "orda") for tekst in framlegg.values()])
    assert time.perf_counter() - start < 10
    assert {ei.slag for ei in svar} == {"endra"}
