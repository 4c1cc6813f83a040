"""The case on forestry, held against the agreement of 2020 and what became of the share of Høyanger."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.load.resultat import Lasta
from sognko_docs.load.saker import les_sak
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.sjekk import sjekk
from sognko_docs.word.lesing import les, rein_tekst
from tests.cases.kjeldetabellar import kjelda

ROT = Path(__file__).parents[2]
SAK = ROT / "cases" / "skog-i-sogn"
PRENTA = {str(rad[0]).lower(): (int(rad[1]), int(rad[2])) for rad in kjelda()["skog_2020"]["rows"]}
"""The agreement's per cent and kroner, Høyanger included."""


@pytest.fixture(scope="module")
def lasta() -> Lasta:
    lesing = les_sak(SAK, ROT)
    assert lesing.lasta is not None, lesing.funn
    return lesing.lasta


def test_the_case_breaks_no_rule() -> None:
    assert sjekk(SAK).funn == ()


def test_the_percentages_and_the_cost_of_today_are_those_the_agreement_prints(lasta: Lasta) -> None:
    assert lasta.sak.fordeling is not None
    (noekkel,) = lasta.sak.fordeling.alternativ["snitt"].noeklar
    assert noekkel.faste == {kommune: prosent for kommune, (prosent, _) in PRENTA.items()}
    i_dag = {kommune: int(belop.kroner) for kommune, belop in lasta.sak.fordeling.i_dag.items()}
    assert i_dag == {kommune: kr for kommune, (_, kr) in PRENTA.items() if kommune != "høyanger"}


def test_the_share_of_hoeyanger_goes_to_the_others_in_proportion(lasta: Lasta) -> None:
    fordeling = rekn_ut(lasta.sak, lasta.tal).fordelingar["snitt"]
    delar = {delen.kommune: int(delen.sum.kroner) for delen in fordeling.delar}
    assert sum(delar.values()) == 2_300_000
    for kommune, belop in delar.items():
        assert abs(belop - Fraction(2_300_000 * PRENTA[kommune][0], 89)) < 1


def test_the_main_rule_of_the_board_is_worked_out_beside_it(lasta: Lasta) -> None:
    assert lasta.sak.fordeling is not None
    regel = lasta.sak.fordeling.alternativ["hovudregel"]
    assert regel.likt == 25
    assert regel.etter == "folketal-2025-01-01"
    assert lasta.sak.fordeling.vald == "snitt"


def test_vik_is_host_of_six_and_hoeyanger_gets_nothing(lasta: Lasta) -> None:
    assert lasta.sak.partar[0] == "vik"
    assert set(lasta.sak.partar) == set(lasta.register.kommunar)
    assert "høyanger" not in lasta.sak.mottakarar


@pytest.mark.parametrize(
    ("fil", "setning"),
    [
        ("01-saksframlegg.docx", "Heile kostnaden er delt etter nøkkelen «snittet av drivverdig skog,"),
        ("02-avtale.docx", "Fordelingsnøkkelen er «snittet av drivverdig skog, planta skog og tal bruk»."),
        ("03-budsjett-og-fordeling.docx", "Heile kostnaden blir delt etter nøkkelen «snittet av drivverdig"),
    ],
)
def test_a_sharing_without_an_equal_part_is_said_in_words(fil: str, setning: str, tmp_path: Path) -> None:
    bygg(SAK, Oppsett(ROT / "templates", tmp_path))
    tekst = rein_tekst(les((tmp_path / "skog-i-sogn" / "vik" / fil).read_bytes()))
    assert setning in tekst
    assert "0\u00a0% likt" not in tekst
