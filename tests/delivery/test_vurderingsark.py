"""The host assessment as a workbook: a spreadsheet reckons as we do, and anew when the board types something else."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from sognko_docs.compute.vertskommunevurdering import vurder
from sognko_docs.delivery.vurderingsark import ARK, lag_vurderingsark
from tests.compute.test_vertskommunevurdering import skjema
from tests.delivery.arklesing import Ark, finn
from tests.delivery.rekneprogram import endre, les_bok, rekn_om
from tests.eksempel import ei_sak

NAMN = {"luster": "Luster", "sogndal": "Sogndal", "vik": "Vik"}
KANDIDATAR = {"luster": "D", "sogndal": "F", "vik": "H"}
"""The columns of points, in the order of the candidates."""


def bok(vekter: list[Any], skaarer: dict[str, list[Any]]) -> dict[str, bytes]:
    return lag_vurderingsark(ei_sak(), skjema(vekter, skaarer), NAMN)


def linje(ark: Ark, tekst: str, antal: int) -> list[str]:
    """The figures of a line, one a candidate, without what floating point leaves at the end."""
    rad = finn(ark, tekst)
    celler = [ark.get(f"{kolonne}{rad}") for kolonne in list(KANDIDATAR.values())[:antal]]
    return [f"{celle.tal:g}" if celle and celle.verdi else "" for celle in celler]


def manglar(ark: Ark) -> str:
    rad = finn(ark, "Vekter og skårer som manglar")
    return f"{ark[f'B{rad}'].tal:g}"


def test_the_sums_and_places_written_are_those_reckoned() -> None:
    ark = les_bok(bok([3, 1], {"luster": [4, 1], "sogndal": [3, 5]}))[ARK]
    assert (linje(ark, "Sum", 2), linje(ark, "Plass", 2), manglar(ark)) == (["13", "14"], ["2", "1"], "0")


def test_only_weights_and_scores_can_be_typed_in() -> None:
    ark = les_bok(bok([3, None], {"luster": [4, None], "sogndal": [3, 5]}))[ARK]
    aapne = {celle for celle, ein in ark.items() if not ein.laast}
    assert aapne == {f"{kolonne}{rad}" for kolonne in "BCE" for rad in (5, 6)}


def test_a_form_to_fill_in_has_no_sums_and_says_how_much_is_missing() -> None:
    ark = les_bok(bok([None, 2], {"luster": [None, 4], "sogndal": [None, None]}))[ARK]
    assert (linje(ark, "Sum", 2), linje(ark, "Plass", 2), manglar(ark)) == (["", ""], ["", ""], "4")


def test_the_same_assessment_gives_the_same_bytes() -> None:
    assert bok([1], {"luster": [4], "vik": [3]}) == bok([1], {"luster": [4], "vik": [3]})


def test_a_spreadsheet_reckons_the_same_and_anew_when_a_score_is_changed(
    krev_libreoffice: str, tmp_path: Path
) -> None:
    desimalar = [Decimal("0.1"), Decimal("0.2")], {"luster": [1, 1], "sogndal": [3, 0], "vik": [2, 5]}
    foer = bok([3, 1], {"luster": [4, 1], "sogndal": [3, 5]})
    rekna = rekn_om(
        krev_libreoffice,
        tmp_path,
        {
            "foer": foer,
            "etter": endre(foer, ARK, "C6", 3),
            "likt": bok(*desimalar),
            "tomt": bok([None], {"luster": [None], "vik": [3]}),
        },
    )
    assert linje(rekna["foer"][ARK], "Sum", 2) == ["13", "14"]
    assert linje(rekna["etter"][ARK], "Sum", 2) == ["15", "14"]
    assert linje(rekna["etter"][ARK], "Plass", 2) == ["1", "2"]
    # 0,1 + 0,2 is not 0,3 in floating point; those who are level must still share the place.
    resultat = vurder(skjema(*desimalar))
    assert resultat is not None
    plassar = {ein.kommune: f"{ein.plass}" for ein in resultat.rekkjefoelgje}
    assert (
        linje(rekna["likt"][ARK], "Plass", 3)
        == [plassar[ein] for ein in ("luster", "sogndal", "vik")]
        == ["2", "2", "1"]
    )
    assert (linje(rekna["tomt"][ARK], "Sum", 2), manglar(rekna["tomt"][ARK])) == (["", ""], "2")


@pytest.mark.parametrize(
    ("celle", "krav"),
    [("B5:B6", 'operator="greaterThan"'), ("C5:C6", "<formula1>1.0<"), ("E5:E6", "<formula2>5.0<")],
)
def test_a_cell_takes_only_what_the_form_allows(celle: str, krav: str) -> None:
    xml = bok([3, 1], {"luster": [4, 1], "sogndal": [3, 5]})["xl/worksheets/sheet1.xml"].decode()
    (regel,) = (bit for bit in xml.split("<dataValidation ")[1:] if f'sqref="{celle}"' in bit)
    assert krav in regel
