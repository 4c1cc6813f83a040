"""The cases on leaving agreements, held against the agreements of the sources and the cases they lean on."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.compute.uttreding import tidlegast_ute
from sognko_docs.load.resultat import Lasta
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.sjekk import sjekk
from sognko_docs.word.lesing import les, rein_tekst
from tests.cases.kjeldetabellar import kjelda
from tests.cases.mot_kjelda import ROT, lastsak

SEKS = {"aurland", "luster", "lærdal", "sogndal", "vik", "årdal"}
PRENTA = {str(rad[0]).lower(): (int(rad[1]), int(rad[2])) for rad in kjelda()["skog_2020"]["rows"]}
"""The per cent and kroner of the forestry agreement, Høyanger included."""


@pytest.fixture(scope="module")
def gis() -> Lasta:
    return lastsak("gis-i-sogn")


@pytest.fixture(scope="module")
def skog() -> Lasta:
    return lastsak("hoeyanger-ut-av-skog")


def oppgjeret(sak: str, mappe: Path) -> str:
    """Return the settlement as it stands in Word."""
    bygg(ROT / "cases" / sak, Oppsett(ROT / "templates", mappe))
    return rein_tekst(les((mappe / sak / "vik" / "02-oppgjer-ved-uttreding.docx").read_bytes()))


@pytest.mark.parametrize("sak", ["gis-i-sogn", "hoeyanger-ut-av-skog"])
def test_the_case_breaks_no_rule_but_what_it_silences(sak: str) -> None:
    assert sjekk(ROT / "cases" / sak).funn == ()


def test_gis_i_sogn_ends_for_all_six_with_vik_as_host(gis: Lasta) -> None:
    uttreding = gis.sak.uttreding
    assert uttreding is not None
    assert gis.sak.kommunar_med("vertskommune") == ("vik",)
    assert set(uttreding.gaar_ut) == set(uttreding.avtale.partar) == SEKS


def test_the_dissolution_is_decided_in_the_case_on_maps_and_nowhere_else(gis: Lasta) -> None:
    uttreding, kart = gis.sak.uttreding, lastsak("kart-oppmaaling-gis").sak
    assert uttreding is not None
    assert uttreding.vedteke_i == "kart-oppmaaling-gis"
    assert [set(gammal.partar) for gammal in kart.opploeyser] == [SEKS]
    assert kart.avtale is not None
    assert uttreding.verknad == kart.avtale.verknad_fraa
    assert any(punkt.avgjer == "oppløysing" for punkt in kart.vedtak)
    assert not any(punkt.avgjer == "oppløysing" for punkt in gis.sak.vedtak)


def test_one_who_must_give_notice_by_point_9_is_out_at_the_end_of_2027(gis: Lasta) -> None:
    uttreding = gis.sak.uttreding
    assert uttreding is not None
    sagt = uttreding.model_copy(
        update={"maate": "oppseiing", "varsel": gis.sak.sak.dato.replace(month=6, day=15)}
    )
    assert str(tidlegast_ute(sagt)) == "2027-12-31"


def test_the_settlement_of_gis_says_all_six_and_the_day(tmp_path: Path) -> None:
    tekst = oppgjeret("gis-i-sogn", tmp_path)
    assert "Vik, Aurland, Luster, Lærdal, Sogndal og Årdal" in tekst
    assert "1.\u00a0januar 2027" in tekst
    assert "Oppgjer ved oppløysing" in tekst


def test_hoeyanger_leaves_and_six_are_left(skog: Lasta) -> None:
    uttreding = skog.sak.uttreding
    assert uttreding is not None
    assert uttreding.gaar_ut == uttreding.avtale.andre_partar == ("Høyanger kommune",)
    assert set(skog.sak.partar) == SEKS


def test_the_terms_are_those_of_point_6_and_the_unknown_days_are_left_open(skog: Lasta) -> None:
    uttreding = skog.sak.uttreding
    assert uttreding is not None
    assert uttreding.avtale.oppseiing is not None
    assert uttreding.avtale.oppseiing.oppseiingstid_maanader == 12
    assert uttreding.avtale.oppseiing.verknad == "1. januar"
    assert (uttreding.varsel, uttreding.verknad) == (None, None)
    assert skog.sak.opne_spoersmaal


def test_the_new_shares_are_the_old_percentages_without_hoeyanger(skog: Lasta) -> None:
    delar = {
        delen.kommune: int(delen.sum.kroner)
        for delen in rekn_ut(skog.sak, skog.tal).fordelingar["som-før"].delar
    }
    assert sum(delar.values()) == 2_300_000
    for kommune, belop in delar.items():
        assert abs(belop - Fraction(2_300_000 * PRENTA[kommune][0], 89)) < 1


def test_the_new_shares_are_those_of_the_new_agreement_too(skog: Lasta) -> None:
    ny = lastsak("skog-i-sogn")
    no, seinare = (
        rekn_ut(skog.sak, skog.tal).fordelingar["som-før"],
        rekn_ut(ny.sak, ny.tal).fordelingar["snitt"],
    )
    assert {delen.kommune: delen.sum for delen in no.delar} == {
        delen.kommune: delen.sum for delen in seinare.delar
    }


def test_the_settlement_has_the_new_shares_and_says_what_is_not_known(tmp_path: Path) -> None:
    tekst = oppgjeret("hoeyanger-ut-av-skog", tmp_path)
    assert "982\u00a0022" in tekst
    assert "Nye delar for dei som er att" in tekst
    assert tekst.count("Ikkje kjent") == 2
