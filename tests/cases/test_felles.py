"""The shared texts of the shipped cases: whole, in one form, used, and read as if written in each case."""

from __future__ import annotations

from pathlib import Path

import pytest

from sognko_docs.load.fellesoversyn import fellesoversyn
from sognko_docs.load.fmt import formater
from sognko_docs.load.saker import les_sak
from sognko_docs.sak.felles import Fellestekst

ROT = Path(__file__).parents[2]
OVERSYN = fellesoversyn(ROT)
FILER = sorted((ROT / "cases/felles").glob("*.yaml"))


def test_the_shared_texts_are_whole() -> None:
    assert OVERSYN.funn == ()
    assert sorted(OVERSYN.tekstar) == [fil.stem for fil in FILER]


@pytest.mark.parametrize("fil", FILER, ids=lambda fil: fil.stem)
def test_each_shared_text_is_used_and_has_the_form_of_fmt(fil: Path) -> None:
    assert OVERSYN.brukt[fil.stem]
    assert formater(fil.read_bytes(), Fellestekst, fil) == fil.read_text(encoding="utf-8")


def test_the_role_of_the_joint_body_reads_the_same_in_every_case_that_tells_it() -> None:
    rolla = OVERSYN.tekstar["rolla-til-sogn-ko"].nyaste.tekst
    saker = {ein.sak for ein in OVERSYN.brukt["rolla-til-sogn-ko"]}
    assert {"felles-barnevern", "kart-oppmaaling-gis"} <= saker
    for namn in saker:
        lasta = les_sak(ROT / "cases" / namn, ROT).lasta
        assert lasta is not None
        assert rolla in f"{lasta.sak.tekst.bakgrunn}"
