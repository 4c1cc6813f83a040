from __future__ import annotations

import sys
from pathlib import Path

import pytest

from sognko_docs.ordbok.hunspell import ManglarOrdbok, Ordbok, finn_ordbok, opne_ordbok

ORD = frozenset({"teneste", "kommune", "samarbeid", "barnevern", "skule", "leiar"})


def _ordbok(*eigne: str) -> Ordbok:
    return Ordbok(ORD.__contains__, lambda _: ["teneste", "tenesta", "tenester", "tene"], eigne)


@pytest.mark.parametrize(
    "skrive", ["teneste", "Teneste", "barnevernsteneste", "kommunesamarbeid", "skule-leiar", "geovekst"]
)
def test_words_compounds_and_the_words_of_the_field_are_known(skrive: str) -> None:
    assert _ordbok("geovekst").har(skrive)


@pytest.mark.parametrize(
    "skrive", ["tjeneste", "kommunetjeneste", "tjenestekommune", "teneste-tjeneste", "geovekst"]
)
def test_other_words_are_not(skrive: str) -> None:
    assert not _ordbok().har(skrive)


def test_at_most_three_proposals() -> None:
    assert _ordbok().naere("tjeneste") == ("teneste", "tenesta", "tenester")


def test_the_real_dictionary_knows_nynorsk_and_not_bokmaal(krev_ordbok: None) -> None:
    ordbok = opne_ordbok()
    assert all(
        map(ordbok.har, ["verksemdsoverdraging", "vertskommunesamarbeid", "fordelingsnøkkel", "risikoen"])
    )
    assert not any(map(ordbok.har, ["virksomhetsoverdragelse", "tjenesten", "oppgåvefelleskap"]))
    assert "teneste" in ordbok.naere("tjeneste")


def test_a_dictionary_that_is_not_there_is_told_with_the_way_to_get_it(tmp_path: Path) -> None:
    with pytest.raises(ManglarOrdbok, match=r"fann ikkje ordboka nn_NO.dic i «.*»: .*«--ordbok MAPPE»"):
        finn_ordbok(tmp_path)


def test_a_library_that_is_not_there_is_told_too(krev_ordbok: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hunspell", None)
    with pytest.raises(ManglarOrdbok, match=r"pip install \"sognko-docs\[spraak\]\""):
        opne_ordbok()
