"""The cases that investigate, held against what the sources say of each: who is in, what is decided, what is open."""

from __future__ import annotations

from pathlib import Path

import pytest

from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.sjekk import sjekk
from sognko_docs.sak.modellar import Modellar
from sognko_docs.word.lesing import les, rein_tekst
from tests.cases.mot_kjelda import ROT, lastsak

ALLE = {"aurland", "luster", "lærdal", "sogndal", "vik", "årdal"}
UTANFOR: dict[str, set[str]] = {
    "ppt": set(),
    "loensnettverk": {"aurland"},
    "naeringsutvikling": set(),
    "velferdsteknologi": set(),
    "kommuneadvokat": set(),
    "innkjoep": {"luster"},
    "kulturskule": {"årdal"},
    "responstenester": {"luster"},
}
TIDLEGE = ("velferdsteknologi", "kommuneadvokat", "innkjoep", "kulturskule")


def modellar(sak: str) -> Modellar:
    del_ = lastsak(sak).sak.modellar
    assert del_ is not None
    return del_


@pytest.mark.parametrize("sak", UTANFOR)
def test_the_case_breaks_no_rule(sak: str) -> None:
    assert sjekk(ROT / "cases" / sak).funn == ()


@pytest.mark.parametrize(("sak", "utanfor"), UTANFOR.items())
def test_the_councils_are_those_of_the_source(sak: str, utanfor: set[str]) -> None:
    lasta = lastsak(sak)
    assert set(lasta.sak.kommunar) == ALLE
    assert ALLE - set(lasta.sak.mottakarar) == utanfor


@pytest.mark.parametrize("sak", TIDLEGE)
def test_an_early_investigation_is_a_draft_that_recommends_nothing_and_costs_nothing(sak: str) -> None:
    lasta = lastsak(sak)
    assert lasta.sak.sak.status == "utkast"
    assert lasta.sak.modellar is None
    assert "Det er for tidleg å rå til" in (lasta.sak.tekst.vurdering or "")
    assert lasta.sak.opne_spoersmaal
    assert lasta.sak.budsjett is None


@pytest.mark.parametrize("sak", TIDLEGE)
def test_an_early_investigation_has_a_question_and_a_method(sak: str) -> None:
    tekst = lastsak(sak).sak.tekst.saksopplysningar or ""
    assert "**Spørsmålet.**" in tekst
    assert "**Metoden**" in tekst


def test_ppt_has_the_dates_of_the_plan_and_of_the_status() -> None:
    bakgrunn = lastsak("ppt").sak.tekst.bakgrunn or ""
    for dato in (
        "4. juni 2025",
        "3. september 2025",
        "24. og 29. oktober 2025",
        "9. desember 2025",
        "7. april 2026",
    ):
        assert dato in bakgrunn


def test_the_payroll_network_proposes_to_join_that_of_sysikt() -> None:
    del_ = modellar("loensnettverk")
    assert (del_.tilraadd, len(del_.alternativ)) == ("sysikt", 3)
    assert del_.alternativ["to-nettverk"].som_i_dag


def test_business_development_asks_for_a_tenth_of_a_post_from_each_council() -> None:
    sak = lastsak("naeringsutvikling").sak
    assert any("10 % av ressursen" in punkt.tekst for punkt in sak.vedtak)
    assert any("Visit Sognefjord skal delast" in punkt.tekst for punkt in sak.vedtak)
    assert "0,6 årsverk" in (sak.tekst.oekonomi or "")


def test_the_four_models_of_the_alarm_service_are_compared_and_none_is_recommended() -> None:
    del_ = modellar("responstenester")
    assert [modell.namn for modell in del_.alternativ.values()] == [
        "Alarmsentralen IKS som i dag",
        "Mobilt vaktrom",
        "Privat responssenter",
        "Eige responssenter",
    ]
    assert (del_.tilraadd, bool(del_.utan_tilraading)) == (None, True)
    kostnad = {namn: modell.kostnad.sum for namn, modell in del_.alternativ.items() if modell.kostnad}
    assert {namn: sum_.kroner for namn, sum_ in kostnad.items() if sum_} == {
        "alarmsentralen": 5_500_000,
        "eige": 6_000_000,
    }
    alarmsentralen = del_.alternativ["alarmsentralen"].kostnad
    assert alarmsentralen is not None
    assert "10 % av utgiftene blir delt likt på eigarkommunane og 90 % etter folketalet" in (
        alarmsentralen.tekst or ""
    )


def test_the_comparison_is_one_and_the_same_file_for_all_councils(tmp_path: Path) -> None:
    bygg(ROT / "cases" / "loensnettverk", Oppsett(ROT / "templates", tmp_path))
    filer = [
        (tmp_path / "loensnettverk" / kommune / "02-modellsamanlikning.docx").read_bytes()
        for kommune in ("luster", "laerdal", "sogndal", "vik", "aardal")
    ]
    assert len(set(filer)) == 1
    tekst = rein_tekst(les(filer[0]))
    assert "Saka rår til modellen «Felles nettverk i SysIKT»." in tekst
    assert "To nettverk som i dag" in tekst
