"""The register of agreements as a Word report: valid, read back, and a page for each cooperation."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from sognko_docs.compose.avtaleoversyn import Oversyn, vis_oversyn
from sognko_docs.load.finn import finn_saker
from sognko_docs.pipeline.rapport.oversyn import Oppsett, samle
from sognko_docs.pipeline.rapport.oversynsrapport import lag_rapport
from sognko_docs.word.lesing import les, rein_tekst
from tests.pakke import bytt_i_del
from tests.word_validators import DOMMARAR

ROT = Path(__file__).parents[2]
DATO = date(2026, 3, 31)


def oversyn(kommune: str | None = None) -> Oversyn:
    samla = samle(finn_saker(ROT).mapper, ROT / "cases", DATO)
    assert samla.register is not None
    return vis_oversyn(samla.rader, samla.register.kortnamn, DATO, kommune)


@pytest.fixture(scope="module")
def rapport() -> bytes:
    """The report on the shipped register."""
    data, _, funn = lag_rapport(oversyn(), "inngang", Oppsett(ROT, ROT / "templates"))
    assert funn == ()
    return data


@pytest.mark.parametrize("dommar", DOMMARAR)
def test_no_validator_has_anything_on_the_report(dommar: str, rapport: bytes, tmp_path: Path) -> None:
    fil = tmp_path / "avtaleoversyn.docx"
    fil.write_bytes(rapport)
    assert DOMMARAR[dommar](fil) == []


def test_the_report_says_what_each_council_pays_and_what_nobody_has_said(rapport: bytes) -> None:
    tekst = rein_tekst(les(rapport)).replace("\u00a0", " ").replace("\u2011", "-")
    assert "Avtalar og samarbeid, slik det står 31. mars 2026" in tekst
    assert "Form | administrativt vertskommunesamarbeid (koml. § 20-2)" in tekst
    assert "Oppseiing innan | 15. juni 2026" in tekst
    assert "Sogndal | 4 807 332" in tekst
    assert "Evaluering | ikkje oppgitt" in tekst


def test_each_cooperation_has_a_page_of_its_own(
    rapport: bytes, krev_libreoffice: str, tmp_path: Path
) -> None:
    fil = tmp_path / "avtaleoversyn.docx"
    fil.write_bytes(rapport)
    profil = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    kommando = [
        krev_libreoffice,
        profil,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(fil),
    ]
    subprocess.run(kommando, check=True, capture_output=True, timeout=240)
    sider = [side.extract_text() for side in PdfReader(tmp_path / "avtaleoversyn.pdf").pages]
    rader = oversyn().rader
    # The table of them all may need more than one page; what comes after it is one page for each.
    foerst = len(sider) - len(rader)
    assert all(
        "Oppseiing innan" in side and "Lover med delegert mynde" not in side for side in sider[:foerst]
    )
    assert all(ei.rad.namn in side for ei, side in zip(rader, sider[foerst:], strict=True))
    assert all("Lover med delegert mynde" in side for side in sider[foerst:])


def test_the_report_of_one_council_has_only_what_it_is_in() -> None:
    data, _, funn = lag_rapport(oversyn("aurland"), "inngang", Oppsett(ROT, ROT / "templates"))
    tekst = rein_tekst(les(data))
    assert funn == ()
    assert "Samarbeida til Aurland" in tekst
    assert "GIS i Sogn" in tekst
    assert "# Kart, oppmåling og GIS" not in tekst


def test_the_same_register_gives_the_same_bytes(rapport: bytes) -> None:
    assert lag_rapport(oversyn(), "inngang", Oppsett(ROT, ROT / "templates"))[0] == rapport


@pytest.mark.parametrize(
    ("gammalt", "nytt", "kode"),
    [
        ("{{ avtale.status }}", "", "I101"),
        ("{{ avtale.evaluering }}", "{{ avtale.evalueringa }}", "T101"),
        ("Oversynet byggjer", "xx Oversynet byggjer", "I103"),
    ],
)
def test_a_template_that_loses_a_fact_or_names_what_is_not_there_is_told(
    tmp_path: Path, gammalt: str, nytt: str, kode: str
) -> None:
    heil = (ROT / "templates/avtaleoversyn.docx").read_bytes()
    (tmp_path / "avtaleoversyn.docx").write_bytes(bytt_i_del(heil, "word/document.xml", gammalt, nytt))
    _, _, funn = lag_rapport(oversyn(), "inngang", Oppsett(tmp_path, tmp_path))
    assert kode in {ei.kode for ei in funn}
