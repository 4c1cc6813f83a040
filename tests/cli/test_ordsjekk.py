"""``sognko check --språk``: the words of a case against the dictionary."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.typar import Koeyr

ROT = Path(__file__).parents[2]


@pytest.mark.parametrize("sak", sorted(mappe.parent.name for mappe in ROT.glob("cases/*/sak.yaml")))
def test_the_shipped_cases_have_no_unknown_words(sak: str, krev_ordbok: None, koeyr: Koeyr) -> None:
    svar = koeyr("check", str(ROT / "cases" / sak), "--språk", "--format", "concise")
    assert "N201" not in svar.output


def test_an_unknown_word_is_told_once_with_its_place(prosjekt: Path, krev_ordbok: None, koeyr: Koeyr) -> None:
    fil = prosjekt / "cases/gis/sak.yaml"
    fil.parent.mkdir()
    yaml = (ROT / "cases/kart-oppmaaling-gis/sak.yaml").read_text(encoding="utf-8")
    fil.write_text(yaml.replace("små og sårbare", "små og sårbaare og sårbaare"), encoding="utf-8")
    svar = koeyr("check", "gis", "--språk", "--format", "concise")
    assert svar.output.count("N201") == 1
    assert "«sårbaare» står ikkje i ordboka" in svar.output
    assert "meinte du «sårbare»" in koeyr("check", "gis", "--språk").output


def test_without_a_dictionary_the_way_to_get_it_is_told(tmp_path: Path, prosjekt: Path, koeyr: Koeyr) -> None:
    svar = koeyr("check", "--ordbok", str(tmp_path))
    assert svar.exit_code == 2
    assert "fann ikkje ordboka nn_NO.dic" in svar.output.replace("\n", " ")
