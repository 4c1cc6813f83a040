from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import ValidationError

import sognko_docs.rules
from sognko_docs.rules.kontroll import REGLAR
from sognko_docs.rules.regel import Regel
from tests.rules.grunnsak import Tre, alle_funn, grunnsak


def test_the_small_case_keeps_every_rule() -> None:
    assert alle_funn(grunnsak()) == ()


def test_no_two_rules_share_a_code() -> None:
    kodar = [regel.kode for regel in REGLAR]
    assert len(kodar) == len(set(kodar))


def test_every_rule_that_is_written_is_also_run() -> None:
    skrivne = {
        regel.kode
        for modul in pkgutil.iter_modules(sognko_docs.rules.__path__, "sognko_docs.rules.")
        for regel in vars(importlib.import_module(modul.name)).values()
        if isinstance(regel, Regel)
    }
    assert skrivne == {regel.kode for regel in REGLAR}


@pytest.mark.parametrize("kode", [regel.kode for regel in REGLAR])
def test_every_rule_has_a_case_that_breaks_it(kode: str) -> None:
    testar = "".join(fil.read_text(encoding="utf-8") for fil in Path(__file__).parent.glob("test_*.py"))
    assert f'"{kode}"' in testar


def _utan_eitt_ledd(tre: object, sti: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the path to everything that can be taken out of a case."""
    ledd: list[tuple[str | int, object]] = []
    if isinstance(tre, dict):
        ledd = list(tre.items())
    elif isinstance(tre, list):
        ledd = list(enumerate(tre))
    for namn, verdi in ledd:
        yield (*sti, namn)
        yield from _utan_eitt_ledd(verdi, (*sti, namn))


def _ta_ut(sak: Tre, sti: tuple[str | int, ...]) -> Tre:
    *foer, siste = sti
    plass: Tre = sak
    for ledd in foer:
        plass = plass[ledd]  # type: ignore[index] # lists are indexed by number
    del plass[siste]  # type: ignore[arg-type] # likewise
    return sak


@pytest.mark.parametrize("sti", list(_utan_eitt_ledd(grunnsak())), ids=str)
def test_a_case_with_anything_missing_gives_findings_and_never_an_exception(
    sti: tuple[str | int, ...],
) -> None:
    sak = _ta_ut(grunnsak(), sti)
    try:
        funn = alle_funn(sak)
    except ValidationError:
        return  # the model itself refuses it
    assert all(ei.melding and ei.kode for ei in funn)
