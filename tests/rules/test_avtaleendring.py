from __future__ import annotations

import pytest

from sognko_docs.finding import Grad
from tests.rules.delsak import endringssak
from tests.rules.grunnsak import Tre, alle_funn, eitt_funn, meldingar


def i_form(form: str) -> Tre:
    """Return the case with another form of cooperation."""
    sak = endringssak()
    sak["endring"]["form"] = form
    return sak


def test_a_change_all_adopt_alike_breaks_no_rule() -> None:
    assert alle_funn(endringssak()) == ()


@pytest.mark.parametrize(
    "form",
    ["kommunalt oppgåvefellesskap", "interkommunalt politisk råd", "administrativt vertskommunesamarbeid"],
)
def test_every_council_adopts_a_change_the_act_leaves_to_them(form: str) -> None:
    sak = i_form(form)
    sak["vedtak"] = sak["vedtak"][1:]
    funn = eitt_funn("L340", sak)
    assert funn.melding.startswith("Luster, Vik og Årdal får ikkje noko punkt om å vedta endringa (koml. §§")
    assert meldingar("S625", sak) == []


def test_every_party_adopts_a_change_also_where_no_act_says_so() -> None:
    sak = i_form("samarbeidsavtale")
    sak["vedtak"] = sak["vedtak"][1:]
    assert meldingar("S625", sak) == ["Luster, Vik og Årdal får ikkje noko punkt om å vedta endringa"]
    assert meldingar("L340", sak) == []


@pytest.mark.parametrize(
    ("form", "bokstav", "melding"),
    [
        ("interkommunalt politisk råd", "i", "§ 18-4 har berre bokstavane a til h"),
        ("administrativt vertskommunesamarbeid", "j", "§ 20-4 har berre bokstavane a til i"),
        ("samarbeidsavtale", "a", "inga lov gjeld «samarbeidsavtale»"),
    ],
)
def test_a_letter_the_section_has_not(form: str, bokstav: str, melding: str) -> None:
    sak = i_form(form)
    sak["endring"]["endringar"][0]["bokstav"] = bokstav
    funn = eitt_funn("L341", sak)
    assert f"viser til bokstav {bokstav}, men {melding}" in funn.melding
    assert funn.sti == ("endring", "endringar", 0, "bokstav")


@pytest.mark.parametrize(
    ("form", "bokstav"),
    [
        ("interkommunalt politisk råd", "h"),
        ("kommunalt oppgåvefellesskap", "j"),
        ("vertskommunesamarbeid med nemnd", "i"),
    ],
)
def test_the_last_letter_of_each_section_is_known(form: str, bokstav: str) -> None:
    sak = i_form(form)
    sak["endring"]["endringar"][0]["bokstav"] = bokstav
    assert meldingar("L341", sak) == []


def test_what_the_act_does_not_leave_to_the_councils_may_go_to_the_representantskap() -> None:
    sak = endringssak()
    del sak["endring"]["endringar"][0]["bokstav"]
    assert eitt_funn("L342", sak).grad is Grad.MERKNAD
    assert meldingar("L342", sak | {"endring": sak["endring"] | {"form": "samarbeidsavtale"}}) == []


@pytest.mark.parametrize(
    ("endre", "melding"),
    [
        ({"ny": "Kontingenten  blir\nbetalt 1. mars.\n"}, "«Punkt 6» har same ordlyd før og etter"),
        ({"gammal": None, "ny": None}, "«Punkt 6» har korkje gammal eller ny ordlyd"),
    ],
)
def test_a_change_that_changes_nothing(endre: Tre, melding: str) -> None:
    sak = endringssak()
    sak["endring"]["endringar"][0] |= endre
    assert meldingar("S623", sak) == [melding]


@pytest.mark.parametrize("felt", ["gammal", "ny"])
def test_a_provision_that_is_new_or_goes_out_is_a_change(felt: str) -> None:
    sak = endringssak()
    del sak["endring"]["endringar"][0][felt]
    assert alle_funn(sak) == ()


def test_a_wording_that_refers_to_the_case() -> None:
    sak = endringssak()
    ny = sak["endring"]["endringar"][0]["ny"] = "Kontingenten frå {{ endring.verknad_frå | dato }}."
    funn = eitt_funn("S624", sak)
    assert funn.melding == "Ordlyden i «Punkt 6» har ei tilvising, «endring.verknad_frå»"
    start, lengd = funn.utsnitt or (0, 0)
    assert ny[start : start + lengd] == "{{ endring.verknad_frå | dato }}"


def test_a_change_without_the_condition_that_all_decide_alike() -> None:
    sak = endringssak()
    sak["vedtak"] = sak["vedtak"][:1]
    funn = eitt_funn("S626", sak)
    assert funn.melding.startswith("Luster, Vik og Årdal får ikkje noko punkt om at alle må vedta den same")
    assert funn.grad is Grad.AATVARING


@pytest.mark.parametrize(("dato", "funne"), [("2025-12-18", 1), ("2025-12-19", 0)])
def test_a_change_takes_effect_after_the_last_decision(dato: str, funne: int) -> None:
    sak = endringssak()
    sak["endring"]["verknad_frå"] = dato
    assert len(meldingar("S627", sak)) == funne


def test_a_provision_that_is_changed_twice() -> None:
    sak = endringssak()
    sak["endring"]["endringar"] *= 2
    funn = eitt_funn("S628", sak)
    assert funn.melding == "«Punkt 6» er endra to gonger"
    assert funn.sjaa == ((("endring", "endringar", 0, "punkt"), "den første"),)
