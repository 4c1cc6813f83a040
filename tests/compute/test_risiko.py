"""Scores, levels and the matrix of risks."""

from __future__ import annotations

import pytest

from sognko_docs.compute.risiko import STYRKAR, grenser, matrise, nivaa, nivaa_ved, skaar, sorterte
from sognko_docs.sak.prosjekt import Nivaa, Risiko


def risiko(sannsyn: int | None = None, konsekvens: int | None = None, nivaaet: Nivaa | None = None) -> Risiko:
    return Risiko.model_validate(
        {"risiko": "Noko", "sannsyn": sannsyn, "konsekvens": konsekvens, "nivå": nivaaet}
    )


@pytest.mark.parametrize(
    ("sannsyn", "konsekvens", "venta", "nivaaet"),
    [
        (1, 1, 1, "låg"), (4, 1, 4, "låg"), (1, 5, 5, "middels"), (3, 4, 12, "middels"), (3, 5, 15, "høg"),
        (5, 5, 25, "høg"),
    ],
)  # fmt: skip
def test_the_score_is_the_product_and_gives_the_level(
    sannsyn: int, konsekvens: int, venta: int, nivaaet: str
) -> None:
    ein = risiko(sannsyn, konsekvens)
    assert (skaar(ein), nivaa(ein)) == (venta, nivaaet)


def test_a_risk_with_a_level_alone_has_no_score() -> None:
    ein = risiko(nivaaet="høg")
    assert (skaar(ein), nivaa(ein)) == (None, "høg")


def test_the_limits_leave_no_score_out() -> None:
    assert grenser() == (("låg", 1, 4), ("middels", 5, 12), ("høg", 15, 25))
    for a in STYRKAR:
        for b in STYRKAR:
            (treff,) = [namn for namn, minst, hoegst in grenser() if minst <= a * b <= hoegst]
            assert treff == nivaa_ved(a * b)


def test_the_worst_risk_stands_first_and_equal_ones_keep_their_order() -> None:
    alle = [
        risiko(2, 2),
        risiko(2, 5),
        risiko(nivaaet="middels"),
        risiko(5, 3),
        risiko(5, 2),
        risiko(nivaaet="høg"),
    ]
    assert [nr for nr, _ in sorterte(alle)] == [4, 6, 2, 5, 3, 1]


def test_risks_stand_in_the_matrix_where_their_figures_say() -> None:
    alle = [risiko(2, 5), risiko(nivaaet="høg"), risiko(5, 2), risiko(2, 5)]
    assert matrise(alle) == {(2, 5): (1, 4), (5, 2): (3,)}
