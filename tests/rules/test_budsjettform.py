from __future__ import annotations

from sognko_docs.finding import Grad
from tests.rules.grunnsak import Tre, alle_funn, eitt_funn, grunnsak, meldingar


def _med(*nye: Tre) -> Tre:
    """Return the case with something added to each of its three lines."""
    sak = grunnsak()
    for post, ny in zip(sak["budsjett"]["postar"], nye, strict=True):
        post.update(ny)
    return sak


def _med_aar(*foerre: int | None) -> Tre:
    sak = _med(*({} if ein is None else {"førre": ein} for ein in foerre))
    sak["budsjett"]["førre"] = {"år": 2025}
    return sak


def test_a_budget_with_groups_and_a_year_before_keeps_every_rule() -> None:
    sak = _med_aar(850, 100, 0)
    for nr, (gruppe, art) in enumerate((("Løn", "10100"), ("Drift", "119"), ("Drift", "01200"))):
        sak["budsjett"]["postar"][nr] |= {"gruppe": gruppe, "art": art}
    assert alle_funn(sak) == ()


def test_a_group_that_is_split_points_at_the_line_and_at_where_the_group_ends() -> None:
    funn = eitt_funn("K108", _med({"gruppe": "Løn"}, {"gruppe": "Drift"}, {"gruppe": "Løn"}))
    assert funn.melding == "Gruppa «Løn» er delt opp"
    assert funn.sti == ("budsjett", "postar", 2, "gruppe")
    assert funn.sjaa == ((("budsjett", "postar", 0, "gruppe"), "gruppa sluttar her"),)


def test_a_line_without_a_heading_splits_a_group_too() -> None:
    assert meldingar("K108", _med({"gruppe": "Løn"}, {}, {"gruppe": "Løn"})) == ["Gruppa «Løn» er delt opp"]


def test_figures_for_a_year_that_is_not_told() -> None:
    funn = eitt_funn("K109", _med({}, {"førre": 100}, {"førre": 50}))
    assert funn.melding == "Budsjettet seier ikkje kva år «førre» gjeld"
    assert funn.sti == ("budsjett", "postar", 1, "førre")
    assert funn.hjelp == "legg til «førre: {år: 2025}» i budsjettet"


def test_a_year_before_without_figures() -> None:
    assert meldingar("K110", _med_aar(None, None, None)) == ["Ingen av postane har tal for 2025"]


def test_figures_for_some_of_the_lines_are_a_warning() -> None:
    funn = eitt_funn("K111", _med_aar(850, None, None))
    assert funn.melding == "«Husleige» og «Administrasjon» har ikkje tal for året før"
    assert (funn.grad, funn.sti) == (Grad.AATVARING, ("budsjett", "førre"))


def test_a_year_before_that_comes_after() -> None:
    sak = _med_aar(850, 100, 0)
    sak["budsjett"]["førre"]["år"] = 2026
    funn = eitt_funn("K112", sak)
    assert funn.melding == "Året før er 2026, men budsjettet gjeld 2026"
    assert funn.sti == ("budsjett", "førre", "år")
