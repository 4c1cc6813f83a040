"""The glossary says what the model says."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from pathlib import Path

import pytest

import sognko_docs.sak
from sognko_docs.sak.grunn import Del

ORDLISTE = Path(__file__).parents[2] / "GLOSSARY.md"


def klassar() -> list[str]:
    """Return the name of every part of the model."""
    namn = set()
    for modul in pkgutil.iter_modules(sognko_docs.sak.__path__, "sognko_docs.sak."):
        for klasse in vars(importlib.import_module(modul.name)).values():
            if inspect.isclass(klasse) and issubclass(klasse, Del) and klasse is not Del:
                namn.add(klasse.__name__)
    return sorted(namn)


def i_ordlista(tekst: str) -> set[str]:
    """Return the code names a glossary gives."""
    return set(re.findall(r"`([A-Z]\w+)`", tekst))


@pytest.mark.parametrize("klasse", klassar())
def test_every_part_of_the_model_stands_in_the_glossary(klasse: str) -> None:
    assert klasse in i_ordlista(ORDLISTE.read_text(encoding="utf-8"))


def test_every_class_the_glossary_names_without_a_module_is_a_part_of_the_model() -> None:
    andre = {"Rolle", "Finding"}
    assert i_ordlista(ORDLISTE.read_text(encoding="utf-8")) - andre == set(klassar())


def test_a_part_left_out_of_the_glossary_is_noticed() -> None:
    utan = ORDLISTE.read_text(encoding="utf-8").replace("`Vedlegg`", "")
    assert set(klassar()) - i_ordlista(utan) == {"Vedlegg"}
