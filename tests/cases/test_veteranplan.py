"""The case on the veterans' plan, held against what the status of March 2026 says of it."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from pathlib import Path

import pytest

from sognko_docs.load.resultat import Lasta
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.sjekk import sjekk
from sognko_docs.sak.temaplan import Temaplan
from sognko_docs.word.lesing import les, rein_tekst
from tests.cases.mot_kjelda import ROT, lastsak

SAK = ROT / "cases" / "veteranplan"
SEKS = {"aurland", "luster", "lærdal", "sogndal", "vik", "årdal"}


@pytest.fixture(scope="module")
def lasta() -> Lasta:
    return lastsak("veteranplan")


@pytest.fixture(scope="module")
def planen(lasta: Lasta) -> Temaplan:
    assert lasta.sak.plan is not None
    return lasta.sak.plan


@pytest.fixture(scope="module")
def tekst(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the plan as it stands in Word."""
    ut = tmp_path_factory.mktemp("plan")
    bygg(SAK, Oppsett(ROT / "templates", ut))
    return rein_tekst(les((ut / "veteranplan" / "vik" / "02-plan.docx").read_bytes()))


def test_the_case_breaks_no_rule() -> None:
    assert sjekk(SAK).funn == ()


def test_all_six_councils_adopt_it(lasta: Lasta) -> None:
    assert set(lasta.sak.partar) == SEKS


def test_the_stages_are_those_of_the_status(planen: Temaplan) -> None:
    assert [(steg.slag, steg.organ, steg.dato) for steg in planen.steg] == [
        ("vedtak om høyring", "Styret i Sogn KO", date(2025, 12, 9)),
        ("høyring", "Kommunane", None),
        ("handsaming etter høyring", "Styret i Sogn KO", date(2026, 4, 7)),
        ("vedtak i kommunestyra", "Kommunestyra", None),
    ]


def test_what_the_source_does_not_say_is_open(planen: Temaplan) -> None:
    assert planen.hoeyring is not None
    assert (planen.hoeyring.fraa, planen.hoeyring.til, planen.hoeyring.innspel) == (None, None, ())
    assert planen.kontakt is not None
    assert planen.kontakt.kommunar == {}
    assert not planen.etter_pbl


def test_the_councils_bear_the_cost_of_every_measure(planen: Temaplan) -> None:
    tiltak = [ett for omraade in planen.satsingsomraade for ett in omraade.tiltak]
    assert {ett.kostnadsberar for ett in tiltak} == {"Kommunen", "Kommunane"}
    assert ("Veterankontakt blir peika ut", "Kommunedirektøren") in [
        (ett.tiltak, ett.ansvar) for ett in tiltak
    ]


def test_the_plan_says_the_aim_and_has_every_measure_in_one_table(tekst: str, planen: Temaplan) -> None:
    for ord_ in ("blir verdsette", "får den oppfølginga dei treng", "tilgjengelege og inkluderande"):
        assert ord_ in tekst
    for omraade in planen.satsingsomraade:
        assert omraade.namn in tekst
        assert all(f"{ett.tiltak}" in tekst for ett in omraade.tiltak)
    assert tekst.count("Ikkje peika ut") == len(SEKS)


def test_the_contents_lead_to_every_heading_and_not_to_their_own(tmp_path: Path) -> None:
    bygg(SAK, Oppsett(ROT / "templates", tmp_path))
    with zipfile.ZipFile(tmp_path / "veteranplan" / "vik" / "02-plan.docx") as fil:
        xml = fil.read("word/document.xml").decode()
    anker = re.findall(r'w:anchor="([^"]+)"', xml)
    overskrifter = re.findall(r'<w:pStyle w:val="Overskrift[12]"/>', xml)
    assert len(anker) == len(set(anker)) == len(overskrifter)
    assert 'w:val="Innhaldsoverskrift"' in xml
    assert set(anker) <= set(re.findall(r'<w:bookmarkStart [^>]*w:name="([^"]+)"', xml))
