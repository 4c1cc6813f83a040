"""The status of a case as a Word report: valid, read back, the same bytes every time."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from sognko_docs.pipeline.rapport.status import Vedtaksgang, finn_status
from sognko_docs.pipeline.rapport.statusrapport import lag_statusrapport
from sognko_docs.word.lesing import les, rein_tekst
from tests.pakke import bytt_i_del
from tests.word_validators import DOMMARAR

ROT = Path(__file__).parents[2]
DATO = date(2026, 3, 31)
VEDTAK = """\
kjelder: [protokollane]
vedtak:
  luster:
    handsama:
      - {organ: Formannskapet, resultat: tilrådd, møtedato: 2025-11-27}
      - {resultat: vedteke, som_framlegg: true, møtedato: 2025-12-11, saksnummer: 84/25, samrøystes: true}
  vik: {handsama: [{resultat: vedteke, punkt: [Kommunestyret seier nei <takk> & farvel.]}]}
  årdal: {handsama: [{resultat: avvist}]}
"""


@pytest.fixture(scope="module")
def gang(tmp_path_factory: pytest.TempPathFactory) -> Vedtaksgang:
    """A case with one council that has changed everything and one that has said no."""
    saker = tmp_path_factory.mktemp("prosjekt") / "cases"
    shutil.copytree(ROT / "cases", saker)
    mappe = saker / "kart-oppmaaling-gis"
    (mappe / "vedtak.yaml").write_text(VEDTAK, encoding="utf-8")
    return finn_status(mappe, DATO)


@pytest.fixture(scope="module")
def rapport(gang: Vedtaksgang) -> bytes:
    """The report on it."""
    data, _, funn = lag_statusrapport(gang, ROT / "templates", None)
    assert funn == ()
    return data


@pytest.mark.parametrize("dommar", DOMMARAR)
def test_no_validator_has_anything_on_the_report(dommar: str, rapport: bytes, tmp_path: Path) -> None:
    fil = tmp_path / "vedtaksoversyn.docx"
    fil.write_bytes(rapport)
    assert DOMMARAR[dommar](fil) == []


def test_the_report_tells_each_council_what_is_needed_and_what_differs(rapport: bytes) -> None:
    tekst = rein_tekst(les(rapport)).replace("\u00a0", " ")
    assert "Vedtaka i kommunane, slik det står 31. mars 2026" in tekst
    assert "Luster | vedteke likt | 11.12.2025 | 84/25 | samrøystes | ikkje oppgitt" in tekst
    assert "Luster | Formannskapet: tilrådd" in tekst
    assert "Dagen avtalen gjeld frå er komen | nei | – | avtalen, 1. januar 2027" in tekst
    assert "[Kommunestyret seier nei <takk> & farvel.]" in tekst


def test_the_same_decisions_give_the_same_bytes(gang: Vedtaksgang, rapport: bytes) -> None:
    assert lag_statusrapport(gang, ROT / "templates", None)[0] == rapport


@pytest.mark.parametrize("sak", ["felles-barnevern", "skog-i-sogn", "samarbeidsavtale-sogn-ko", "tryggest"])
def test_every_kind_of_case_gives_a_report_that_holds_its_facts(sak: str) -> None:
    gang = finn_status(ROT / "cases" / sak, DATO)
    data, _, funn = lag_statusrapport(gang, ROT / "templates", None)
    assert funn == ()
    assert ("statsforvaltaren" in rein_tekst(les(data))) == (sak in {"felles-barnevern", "skog-i-sogn"})


@pytest.mark.parametrize(
    ("gammalt", "nytt", "kode"),
    [
        ("{{ k.stode }}", "", "I101"),
        ("{{ v.svar }}", "{{ v.svaret }}", "T101"),
        ("{{ oversyn.konklusjon }}", "Ikkje avgjort.", "I101"),
    ],
)
def test_a_template_that_loses_a_fact_or_names_what_is_not_there_is_told(
    gang: Vedtaksgang, tmp_path: Path, gammalt: str, nytt: str, kode: str
) -> None:
    data = (ROT / "templates/vedtaksoversyn.docx").read_bytes()
    (tmp_path / "vedtaksoversyn.docx").write_bytes(bytt_i_del(data, "word/document.xml", gammalt, nytt))
    funn = lag_statusrapport(gang, tmp_path, None)[2]
    assert kode in {ei.kode for ei in funn}
