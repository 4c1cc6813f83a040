from __future__ import annotations

from fractions import Fraction

import pytest

from sognko_docs.compose.vertskommunevurdering import broek, vis_vurdering
from sognko_docs.compose.vurderingsvising import VurderingVising
from tests.compute.test_vertskommunevurdering import skjema

NAMN = {"luster": "Luster", "sogndal": "Sogndal", "vik": "Vik"}


def vis(vekter: list[object], skaarer: dict[str, list[object]]) -> VurderingVising:
    vising = vis_vurdering(skjema(vekter, skaarer), NAMN)
    assert vising is not None
    return vising


@pytest.mark.parametrize(
    ("verdi", "tekst"),
    [
        (Fraction(3), "3"),
        (Fraction(13, 4), "3,25"),
        (Fraction(1, 8), "0,125"),
        (Fraction(20, 3), "om lag 6,67"),
        (Fraction(1500), "1\u00a0500"),
        (Fraction(0), "0"),
    ],
)
def test_a_fraction_is_exact_or_says_that_it_is_not(verdi: Fraction, tekst: str) -> None:
    assert broek(verdi) == tekst


def test_the_weighted_table_has_the_points_of_each_candidate_and_their_sums() -> None:
    vising = vis([3, 1], {"luster": [4, 1], "sogndal": [3, 5]})
    assert vising.tabell is not None
    assert vising.tabell.markdown.splitlines() == [
        "| Faktor | Vekt | Luster, skår | Luster, poeng | Sogndal, skår | Sogndal, poeng |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
        "| Faktor 0 | 3 | 4 | 12 | 3 | 9 |",
        "| Faktor 1 | 1 | 1 | 1 | 5 | 5 |",
        "| **Sum** | 4 |  | **13** |  | **14** |",
    ]


def test_what_would_change_the_outcome_is_told_in_words() -> None:
    fyrste, andre = vis([3, 1], {"luster": [4, 1], "sogndal": [3, 5]}).kjensle
    assert fyrste.vektgrense.verdi == "Over 4 kjem Luster fyrst"
    assert fyrste.skaargrense.verdi == (
        "Sogndal ned om lag 0,33, til om lag 2,67; Luster opp om lag 0,33, til om lag 4,33"
    )
    assert andre.vektgrense.verdi == "Under 0,75 kjem Luster fyrst"
    null, _ = vis([2, 1], {"luster": [4, 3], "vik": [3, 3]}).kjensle
    assert null.vektgrense.verdi == "Utan faktoren står Vik likt"


@pytest.mark.parametrize(
    ("skaarer", "utfall"),
    [
        ({"luster": [4], "vik": [4]}, "Luster og Vik har like mange poeng og står likt øvst."),
        (
            {"luster": [4], "vik": [3]},
            (
                "Luster har flest poeng og leier med 2."
                " Dei øvste er tilnærma like: éi skår eitt steg opp eller ned er nok til at dei står likt."
            ),
        ),
        (
            {"luster": [5], "vik": [3]},
            (
                "Luster har flest poeng og leier med 4."
                " Å endre éi skår eitt steg er ikkje nok til at ein annan står likt."
            ),
        ),
    ],
)
def test_the_outcome_says_how_sure_it_is(skaarer: dict[str, list[object]], utfall: str) -> None:
    vising = vis([2], skaarer)
    assert vising.utfall is not None
    assert vising.utfall.verdi == utfall


def test_an_empty_form_has_lines_to_fill_in_and_nothing_reckoned() -> None:
    vising = vis([None], {"luster": [None], "vik": [None]})
    assert (vising.er_tom, vising.er_utrekna, vising.tabell, vising.kjensle) == (True, False, None, ())
    assert [(ein.kommune.verdi, ein.skaar.verdi) for ein in vising.faktorar[0].skaarer] == [
        ("Luster", ""), ("Vik", ""),
    ]  # fmt: skip


def test_a_proposal_says_that_it_is_not_adopted() -> None:
    assert vis([1], {"luster": [4], "vik": [3]}).status.verdi == "Framlegg til vurdering, ikkje vedteke"
