"""The change of point 6 of the agreement on Sogn KO, held against the wording the status of March 2026 prints."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from sognko_docs.load.resultat import Lasta
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.sjekk import sjekk
from sognko_docs.sak.endring import Avtaleendring
from sognko_docs.word.lesing import les, rein_tekst
from tests.cases.mot_kjelda import ROT, lastsak

NAMN = "samarbeidsavtale-punkt-6"
PRENTA = (
    (
        "Fellesaktiviteten i pkt. 5 i oppgåvefellesskapet skal finansierast av samarbeidskommunane etter vedteken"
        " fordelingsnøkkel i Sognarådet IPR. Oppgåvefellesskapet er sjølv ansvarleg for å dimensjonere aktiviteten"
        " og omfanget av arbeidet."
    ),
    (
        "Andre fordelingsnøklar kan vurderast for konkrete samarbeidsområde som oppgåvefellesskapet ynskjer å"
        " etablere."
    ),
)
"""Point 6 as the source prints it."""


@pytest.fixture(scope="module")
def lasta() -> Lasta:
    return lastsak(NAMN)


@pytest.fixture(scope="module")
def endringa(lasta: Lasta) -> Avtaleendring:
    assert lasta.sak.endring is not None
    return lasta.sak.endring


@pytest.fixture(scope="module")
def ferdig(tmp_path_factory: pytest.TempPathFactory) -> Path:
    ut = tmp_path_factory.mktemp("endring")
    bygg(ROT / "cases" / NAMN, Oppsett(ROT / "templates", ut))
    return ut / NAMN / "luster" / "02-avtaleendring.docx"


def test_the_case_breaks_no_rule() -> None:
    assert sjekk(ROT / "cases" / NAMN).funn == ()


def test_the_old_wording_is_that_of_the_source(endringa: Avtaleendring) -> None:
    assert tuple((ei.gammal or "").strip() for ei in endringa.endringar) == PRENTA


def test_the_new_wording_has_the_key_of_the_budget_and_the_main_rule(endringa: Avtaleendring) -> None:
    foerste, andre = (ei.ny or "" for ei in endringa.endringar)
    assert "35 prosent likt på kommunane og 65 prosent etter folketalet" in foerste
    assert "25 prosent likt og 75 prosent etter folketalet eller eit anna kriterium" in andre
    vald = lastsak("kontingent-2026").sak.fordeling
    assert vald is not None
    assert vald.alternativ[vald.vald or ""].likt == 35


def test_all_six_decide_alike_on_what_letter_e_is_of(lasta: Lasta, endringa: Avtaleendring) -> None:
    assert set(lasta.sak.partar) == set(lasta.register.kommunar)
    assert {ei.bokstav for ei in endringa.endringar} == {"e"}


def test_what_goes_out_is_struck_through_and_what_comes_in_underlined(ferdig: Path) -> None:
    with zipfile.ZipFile(ferdig) as fil:
        xml, stilar = fil.read("word/document.xml").decode(), fil.read("word/styles.xml").decode()
    merkte = re.findall(r'<w:rStyle w:val="(TekenUt|SettInn)"/></w:rPr><w:t[^>]*>([^<]*)', xml)
    assert ("TekenUt", "etter vedteken fordelingsnøkkel i Sognarådet IPR.") in merkte
    assert any(stil == "SettInn" and tekst.startswith("med 35 prosent likt") for stil, tekst in merkte)
    for stil, form in (("TekenUt", "<w:strike/>"), ("SettInn", '<w:u w:val="single"/>')):
        assert form in re.findall(rf'w:styleId="{stil}".*?</w:style>', stilar)[0]


def test_the_same_is_told_in_words_and_the_new_wording_stands_clean(
    ferdig: Path, endringa: Avtaleendring
) -> None:
    tekst = rein_tekst(les(ferdig.read_bytes()))
    assert "Dette går ut:" in tekst
    assert "«etter vedteken fordelingsnøkkel i Sognarådet IPR.»" in tekst
    _, _, rein = tekst.partition("Ordlyden etter endringa")
    ny = " ".join(rein.replace("\u00a0", " ").split())
    assert all(" ".join((ei.ny or "").split()) in ny for ei in endringa.endringar)
    assert "Sognarådet" not in ny
