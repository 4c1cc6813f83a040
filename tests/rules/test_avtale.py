from __future__ import annotations

import pytest

from sognko_docs.finding import Grad
from tests.rules.grunnsak import eitt_funn, grunnsak, meldingar


def test_cooperation_without_an_agreement_is_one_finding_and_not_nine() -> None:
    sak = grunnsak()
    del sak["avtale"]
    assert meldingar("L201", sak) == ["Saka har ingen avtale (koml. § 20-4 første ledd)"]
    assert meldingar("L210", sak) == []


@pytest.mark.parametrize(
    ("felt", "bokstav", "kva"),
    [
        ("oppgåver", "c", "kva oppgåver vertskommunen får"),
        ("verknad_frå", "d", "når oppgåver og mynde blir overførte"),
        ("underretning", "e", "kva vedtak deltakarane skal underrettast om"),
        ("oppgjer", "f", "korleis det økonomiske oppgjeret går føre seg"),
        ("uttreding", "g", "korleis ein deltakar trer ut"),
        ("oppløysing", "h", "korleis samarbeidet blir oppløyst"),
        ("arkiv", "i", "anna som lova krev avtale om"),
    ],
)
def test_each_missing_letter_is_named(felt: str, bokstav: str, kva: str) -> None:
    sak = grunnsak()
    del sak["avtale"][felt]
    assert meldingar("L210", sak) == [f"Avtalen manglar bokstav {bokstav}: {kva} (koml. § 20-4 tredje ledd)"]


def test_all_missing_letters_come_at_once() -> None:
    sak = grunnsak()
    sak["avtale"] = {"tittel": "Avtale"}
    sak["delegering"] = []
    assert [melding.split(":")[0][-1] for melding in meldingar("L210", sak)] == list("ccdefghi")


def test_the_agreement_may_describe_the_authority_itself() -> None:
    sak = grunnsak()
    sak["delegering"] = []
    assert meldingar("L210", sak) == [
        "Avtalen manglar bokstav c: kva mynde vertskommunen får (koml. § 20-4 tredje ledd)"
    ]
    sak["avtale"]["mynde"] = "Vertskommunen gjer vedtak etter jordlova."
    assert meldingar("L210", sak) == []


@pytest.mark.parametrize(("maanader", "skrive"), [(1, "1 månad"), (11, "11 månader")])
def test_notice_shorter_than_the_law_is_a_warning(maanader: int, skrive: str) -> None:
    sak = grunnsak()
    sak["avtale"]["uttreding"]["oppseiingstid_månader"] = maanader
    funn = eitt_funn("L211", sak)
    assert funn.melding == (
        f"Oppseiingstida er {skrive}, kortare enn det eine året i lova (koml. § 20-8 andre ledd)"
    )
    assert funn.grad is Grad.AATVARING
    assert funn.sti == ("avtale", "uttreding", "oppseiingstid_månader")


def test_longer_notice_than_the_law_is_fine() -> None:
    sak = grunnsak()
    sak["avtale"]["uttreding"]["oppseiingstid_månader"] = 24
    assert meldingar("L211", sak) == []


def test_authority_delegated_under_no_law_points_at_the_decision() -> None:
    sak = grunnsak()
    del sak["delegering"]
    funn = eitt_funn("L212", sak)
    assert funn.melding == (
        "Saka seier ikkje etter kva lover det blir delegert mynde (koml. § 20-4 tredje ledd c)"
    )
    assert funn.sti == ("vedtak", 1)


def test_tasks_transferred_under_no_law_point_at_the_tasks() -> None:
    sak = grunnsak()
    del sak["delegering"], sak["vedtak"][1]
    assert eitt_funn("L212", sak).sti == ("avtale", "oppgåver")


def test_a_law_without_sections() -> None:
    sak = grunnsak()
    del sak["delegering"][0]["heimel"]
    funn = eitt_funn("L213", sak)
    assert funn.melding == (
        "Delegeringa etter jordlova seier ikkje kva paragrafar ho gjeld (koml. § 20-4 tredje ledd c)"
    )
    assert funn.sti == ("delegering", 0, "lov")
