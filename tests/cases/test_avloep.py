"""The case on private sewers: the host is open, and no figure stands that the sources do not have."""

from __future__ import annotations

from pathlib import Path

import pytest

from sognko_docs.compute.vertskommunevurdering import er_tom, vurder
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.sjekk import sjekk
from sognko_docs.sak.sak import Sak
from sognko_docs.word.lesing import les, rein_tekst
from tests.cases.mot_kjelda import ROT, lastsak

NAMN = "avloep"


@pytest.fixture(scope="module")
def sak() -> Sak:
    return lastsak(NAMN).sak


@pytest.fixture(scope="module")
def ut(tmp_path_factory: pytest.TempPathFactory) -> Path:
    mappe = tmp_path_factory.mktemp("ut")
    bygg(ROT / "cases" / NAMN, Oppsett(ROT / "templates", mappe))
    return mappe / NAMN


def test_the_case_breaks_no_rule() -> None:
    assert sjekk(ROT / "cases" / NAMN).funn == ()


def test_the_five_councils_of_the_study_are_in_and_nobody_is_host(sak: Sak) -> None:
    assert sak.partar == ("luster", "lærdal", "sogndal", "vik", "årdal")
    assert sak.kommunar["aurland"].rolle == "utanfor"
    assert sak.kommunar_med("vertskommune") == ()


def test_the_two_who_have_offered_are_the_candidates_and_no_score_is_made_up(sak: Sak) -> None:
    vurdering = sak.vertskommunevurdering
    assert vurdering is not None
    assert vurdering.kandidatar == ("luster", "sogndal")
    assert len(vurdering.faktorar) == 7
    assert er_tom(vurdering)
    assert vurder(vurdering) is None
    assert all(faktor.vekt is None for faktor in vurdering.faktorar.values())


@pytest.mark.parametrize("dag", ["24. mars 2025", "4. juni 2025", "9. desember 2025", "23. februar 2026"])
def test_the_decisions_of_the_board_stand_with_their_dates(sak: Sak, dag: str) -> None:
    assert f"| {dag} |" in (sak.tekst.bakgrunn or "")


def test_the_form_is_one_and_the_same_file_and_says_that_the_highest_need_not_win(ut: Path) -> None:
    filer = {
        (ut / kommune / "02-vertskommunevurdering.docx").read_bytes()
        for kommune in ("luster", "vik", "aardal")
    }
    assert len(filer) == 1
    tekst = rein_tekst(les(filer.pop()))
    assert "Det treng ikkje vere kommunen med høgast skår som blir vertskommune." in tekst
    assert "Status: Skjema til utfylling" in tekst
    assert "# Resultat" not in tekst
    assert not (ut / "aurland").exists()
