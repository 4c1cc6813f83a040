from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml

import sognko_docs
from sognko_docs.compute.lovoppslag import gransk_lover
from sognko_docs.load.lover import filnamn, les_lover
from sognko_docs.load.saker import les_sak
from sognko_docs.rules.kontroll import REGLAR
from sognko_docs.sak.lov import plass_i_lova

ROT = Path(__file__).parents[2]
MAPPE = Path(sognko_docs.__file__).parent / "lover"
LOVER = les_lover()


def test_every_act_that_was_read_has_a_file_and_every_file_an_act() -> None:
    filer = {fil.stem for fil in MAPPE.glob("*.yaml")} - {"register"}
    assert filer == {filnamn(nykel) for nykel, lov in LOVER.lover.items() if lov.lesen}


def test_the_file_names_survive_every_file_system() -> None:
    assert all(fil.name.isascii() and " " not in fil.name for fil in MAPPE.iterdir() if fil.is_file())


@pytest.mark.parametrize("nykel", LOVER.innhald)
def test_every_section_that_is_described_exists(nykel: str) -> None:
    innhald = LOVER.innhald[nykel]
    assert [nummer for nummer in innhald.paragrafar if innhald.manglar(nummer)] == []
    assert max(Counter(innhald.nummer).values()) == 1
    assert sorted(innhald.nummer, key=plass_i_lova) == list(innhald.nummer)


def test_a_name_is_shared_only_by_acts_that_replace_each_other() -> None:
    talde = Counter(namn.casefold() for lov in LOVER.lover.values() for namn in lov.alle_namn)
    assert [namn for namn, tal in talde.items() if tal > 1] == ["arkivlova"]
    assert LOVER.lover["arkivlova-1992"].avloeyst_av == "arkivlova"
    assert LOVER.lover["arkivlova-1992"].oppheva == LOVER.lover["arkivlova"].i_kraft


def test_every_replacement_is_in_the_register() -> None:
    assert {lov.avloeyst_av for lov in LOVER.lover.values() if lov.avloeyst_av} <= set(LOVER.lover)


def test_the_register_is_the_same_without_libyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    les_lover.cache_clear()
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    utan = les_lover()
    les_lover.cache_clear()
    assert utan == LOVER


@pytest.mark.parametrize("regel", [regel for regel in REGLAR if regel.heimel], ids=lambda regel: regel.kode)
def test_the_heimel_of_every_rule_exists(regel: object) -> None:
    lasta = les_sak(ROT / "cases" / "kart-oppmaaling-gis", ROT).lasta
    assert lasta is not None
    heimel = getattr(regel, "heimel", "")
    tekst = lasta.sak.tekst.model_copy(update={"folkehelse": f"({heimel})"})
    brot = gransk_lover(lasta.sak.model_copy(update={"tekst": tekst}), lasta.lover)
    assert [ei for ei in brot if ei.sti == ("tekst", "folkehelse")] == []
