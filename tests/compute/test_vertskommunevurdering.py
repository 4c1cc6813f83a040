from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import Any

import pytest

from sognko_docs.compute.vertskommunevurdering import Skaargrense, Vektgrense, Vurdering, er_tom, vurder
from sognko_docs.sak.vertskommunevurdering import Vertskommunevurdering

LITE = Fraction(1, 1000)


def skjema(
    vekter: list[Any], skaarer: dict[str, list[Any]], skala: tuple[int, int] = (1, 5)
) -> Vertskommunevurdering:
    """Return a form with a factor for each weight, and the scores of each candidate in the same order."""
    return Vertskommunevurdering.model_validate(
        {
            "status": "framlegg til vurdering",
            "skala": {"minst": skala[0], "høgst": skala[1]},
            "kandidatar": list(skaarer),
            "faktorar": {
                f"f{nr}": {
                    "namn": f"Faktor {nr}",
                    "vekt": vekt,
                    "skårer": {
                        namn: {"skår": rad[nr]} for namn, rad in skaarer.items() if rad[nr] is not None
                    },
                }
                for nr, vekt in enumerate(vekter)
            },
        }
    )


def rekna(vekter: list[Any], skaarer: dict[str, list[Any]]) -> Vurdering:
    resultat = vurder(skjema(vekter, skaarer))
    assert resultat is not None
    return resultat


def poeng(vekter: list[Fraction], skaarer: list[int]) -> Fraction:
    """Reckon again, by hand: the sum of weight times score."""
    return sum((vekt * skaar for vekt, skaar in zip(vekter, skaarer, strict=True)), Fraction())


def test_points_are_weight_times_score_and_the_mean_is_exact() -> None:
    resultat = rekna([3, 1], {"luster": [4, 1], "sogndal": [3, 5]})
    assert [(ein.kommune, ein.poeng, ein.snitt, ein.plass) for ein in resultat.rekkjefoelgje] == [
        ("sogndal", Fraction(14), Fraction(7, 2), 1),
        ("luster", Fraction(13), Fraction(13, 4), 2),
    ]
    assert resultat.poeng["f0"] == {"luster": 12, "sogndal": 9}


def test_those_who_are_level_share_a_place_and_the_next_place_is_left_out() -> None:
    resultat = rekna([1], {"luster": [4], "vik": [3], "sogndal": [4], "årdal": [2]})
    assert [(ein.kommune, ein.plass) for ein in resultat.rekkjefoelgje] == [
        ("luster", 1), ("sogndal", 1), ("vik", 3), ("årdal", 4),
    ]  # fmt: skip
    assert (resultat.beste, resultat.utfall, resultat.kjensle) == (("luster", "sogndal"), "likt", ())


def test_weights_with_decimals_are_not_rounded() -> None:

    resultat = rekna([Decimal("0.1"), Decimal("0.2")], {"luster": [1, 1], "vik": [3, 0]})
    assert resultat.beste == ("luster", "vik")


def test_the_weight_and_the_scores_that_would_change_the_winner() -> None:
    # Sogndal 14, Luster 13: a weight over 4 on the first factor, where Luster is better, turns it.
    fyrste, andre = rekna([3, 1], {"luster": [4, 1], "sogndal": [3, 5]}).kjensle
    assert fyrste.vekter == (Vektgrense("luster", Fraction(4), under=False),)
    assert andre.vekter == (Vektgrense("luster", Fraction(3, 4), under=True),)
    tredel = Fraction(1, 3)
    assert fyrste.skaarer == (
        Skaargrense("sogndal", "luster", tredel, 3 - tredel),
        Skaargrense("luster", "luster", tredel, 4 + tredel),
    )


def test_a_score_that_would_leave_the_scale_is_no_way_out() -> None:
    (kjensle,) = rekna([1], {"luster": [5], "vik": [1]}).kjensle
    assert [grense.til for grense in kjensle.skaarer] == [1, 5]
    _, smaa = rekna([5, 1], {"luster": [5, 3], "vik": [1, 3]}).kjensle
    assert (smaa.vekter, smaa.skaarer) == ((), ())


def test_without_the_factor_they_are_level_and_no_weight_is_less() -> None:
    kjensle, _ = rekna([2, 1], {"luster": [4, 3], "vik": [3, 3]}).kjensle
    assert kjensle.vekter == (Vektgrense("vik", Fraction(0), under=True),)


def test_of_two_that_draw_level_at_once_the_one_that_gains_faster_comes_first() -> None:
    # At weight 2 on the first factor all three are level; beyond it Årdal gains two for each step, Vik one.
    kjensle, _ = rekna([1, 1], {"luster": [1, 5], "vik": [2, 3], "årdal": [3, 1]}).kjensle
    assert kjensle.vekter == (Vektgrense("årdal", Fraction(2), under=False),)


@pytest.mark.parametrize(
    ("vekter", "skaarer", "utfall"),
    [
        ([5, 3], {"luster": [3, 3], "vik": [3, 3]}, "likt"),
        ([5, 3], {"luster": [4, 3], "vik": [3, 3]}, "tilnærma likt"),
        ([5, 3], {"luster": [4, 4], "vik": [3, 3]}, "klar skilnad"),
        # Four ahead, less than the heaviest weighs, but there the winner has the lowest score and the other the highest.
        ([5, 3, 3], {"luster": [1, 5, 5], "vik": [5, 1, 1]}, "klar skilnad"),
    ],
)
def test_nearly_level_is_when_one_step_of_one_score_is_enough(
    vekter: list[int], skaarer: dict[str, list[int]], utfall: str
) -> None:
    assert rekna(vekter, skaarer).utfall == utfall


def test_each_limit_of_a_weight_is_where_the_winner_changes_in_every_small_case() -> None:
    kandidatar = ("luster", "vik", "årdal")
    provde = 0
    for skaarer in product(product(range(1, 4), repeat=2), repeat=3):
        rader = dict(zip(kandidatar, (list(rad) for rad in skaarer), strict=True))
        resultat = rekna([2, 3], rader)
        for nr, kjensle in enumerate(resultat.kjensle):
            for grense in kjensle.vekter:
                vekter = [Fraction(2), Fraction(3)]
                forteikn = -1 if grense.under else 1
                for steg, vinnar in ((-LITE, resultat.beste[0]), (LITE, grense.utfordrar)):
                    vekter[nr] = grense.vekt + forteikn * steg
                    summar = {namn: poeng(vekter, rader[namn]) for namn in kandidatar}
                    if vekter[nr] >= 0:
                        assert summar[vinnar] == max(summar.values())
                        provde += 1
    assert provde > 500


def test_a_form_with_a_hole_is_not_reckoned() -> None:
    assert vurder(skjema([1, None], {"luster": [4, 4], "vik": [3, 3]})) is None
    assert vurder(skjema([1, 2], {"luster": [4, 4], "vik": [3, None]})) is None
    assert vurder(skjema([1, 0], {"luster": [4, 4], "vik": [3, 3]})) is None
    assert er_tom(skjema([1, 2], {"luster": [None, None], "vik": [None, None]}))
    assert not er_tom(skjema([1, 2], {"luster": [None, 1], "vik": [None, None]}))
