from __future__ import annotations

from typing import Any

import pytest

from sognko_docs.compute.treskilnad import skilnader
from sognko_docs.finding import sti_tekst

POSTAR = [{"post": "Løn", "sum": 1}, {"post": "Leige", "sum": 2}, {"post": "Straum", "sum": 3}]
LANG = "Kommunen går inn i samarbeidet frå nyttår."


def _i_ord(foer: Any, etter: Any) -> list[str]:
    return [
        f"{ein.slag} {sti_tekst(ein.foer_sti) or '–'} {sti_tekst(ein.etter_sti) or '–'}"
        for ein in skilnader({"a": foer}, {"a": etter})
    ]


@pytest.mark.parametrize(
    ("foer", "etter", "venta"),
    [
        (1, 1, []),
        (1, 2, ["endra a a"]),
        ({"x": 1}, {"x": 1, "y": 2}, ["ny – a.y"]),
        ({"x": 1, "y": 2}, {"x": 3}, ["endra a.x a.x", "borte a.y –"]),
        (POSTAR, POSTAR[1:], ["borte a[0] –"]),
        (POSTAR, [{"post": "Ny", "sum": 9}, *POSTAR], ["ny – a[0]"]),
        (POSTAR, [POSTAR[2], POSTAR[0], POSTAR[1]], ["flytta a[2] a[0]"]),
        (POSTAR, [POSTAR[0], {"post": "Straum", "sum": 4}, POSTAR[1]], ["flytta a[2] a[1]", "endra a[2].sum a[1].sum"]),
        (["ein", "to"], ["to", "tre"], ["ny – a[1]", "borte a[0] –"]),
        ([LANG], ["Nytt punkt.", LANG.replace("nyttår", "sommaren")], ["ny – a[0]", "endra a[0] a[1]"]),
        ([{"tekst": LANG}], [{"tekst": "Noko heilt anna."}], ["ny – a[0]", "borte a[0] –"]),
        ([1, None, 3], [1, 2, 3], ["endra a a"]),
        ({"alt1": {"namn": "Alternativ ein", "likt": 25}}, {"alt2": {"namn": "Alternativ ein", "likt": 30}},
         ["omdøypt a.alt1 a.alt2", "endra a.alt1.likt a.alt2.likt"]),
        ({"vik": {"rolle": "utanfor"}}, {"luster": {"rolle": "utanfor"}}, ["ny – a.luster", "borte a.vik –"]),
        ("tekst", ["tekst"], ["endra a a"]),
    ],
)  # fmt: skip
def test_what_differs_is_told_by_path_and_items_by_what_they_hold(
    foer: Any, etter: Any, venta: list[str]
) -> None:
    assert _i_ord(foer, etter) == venta


def test_of_two_equal_items_one_is_gone() -> None:
    assert _i_ord(["same", "same"], ["same"]) == ["borte a[1] –"]
