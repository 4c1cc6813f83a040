"""A finished document that not all can read stops the build, or is told of and delivered, by how bad it is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sognko_docs.finding import Grad
from sognko_docs.pipeline.bygg import Bygd, Oppsett, bygg
from sognko_docs.word.tilgjengesjekk import sjekk_mal
from tests.pakke import bytt_i_del

ROT = Path(__file__).parents[2]
SAK = "tryggest"
KODE = '<w:p><w:pPr><w:pStyle w:val="Malkode"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
ALDRI, SLUTT = KODE.format("{%p if avtale and not avtale %}"), KODE.format("{%p endif %}")


@pytest.fixture
def prosjekt(tmp_path: Path) -> Path:
    """A project of its own with a small case, to break."""
    for mappe in ("cases", "templates"):
        shutil.copytree(ROT / mappe, tmp_path / mappe)
    return tmp_path


def bygg_med(prosjekt: Path, foer: str, etter: str) -> tuple[Bygd, Path]:
    """Build with one thing exchanged in the template of the case paper; return the template as well."""
    mal = prosjekt / "templates" / "saksframlegg.docx"
    mal.write_bytes(bytt_i_del(mal.read_bytes(), "word/document.xml", foer, etter))
    lager = prosjekt / "lager"
    return bygg(prosjekt / "cases" / SAK, Oppsett(prosjekt / "templates", prosjekt / "output", lager)), mal


def a_funn(bygd: Bygd) -> list[tuple[str, Grad]]:
    return list(dict.fromkeys((ei.kode, ei.grad) for ei in bygd.funn if ei.kode.startswith("A")))


def test_a_heading_that_is_left_out_only_in_the_document_stops_the_build(prosjekt: Path) -> None:
    overskrift = '<w:p><w:pPr><w:pStyle w:val="Overskrift1"/></w:pPr>'
    ny = f"{ALDRI}{overskrift}<w:r><w:t>Aldri</w:t></w:r></w:p>{SLUTT}"
    bygd, mal = bygg_med(prosjekt, overskrift, f"{ny}{overskrift.replace('1', '2')}")
    assert sjekk_mal(mal) == ()
    assert a_funn(bygd) == [("A103", Grad.FEIL)]
    assert bygd.filer == ()
    assert not (prosjekt / "output").exists()


def test_a_paragraph_that_is_empty_only_in_the_document_is_told_of_and_all_is_delivered(
    prosjekt: Path,
) -> None:
    tittel = '<w:p><w:pPr><w:pStyle w:val="Tittel"/></w:pPr>'
    tom = "<w:p><w:r><w:t>{% if avtale and not avtale %}x{% endif %}</w:t></w:r></w:p>"
    bygd, mal = bygg_med(prosjekt, tittel, tom + tittel)
    assert sjekk_mal(mal) == ()
    assert a_funn(bygd) == [("A110", Grad.AATVARING)]
    assert set(bygd.filer) == set(
        bygg(ROT / "cases" / SAK, Oppsett(ROT / "templates", prosjekt / "rein")).filer
    )


def test_a_template_that_not_all_can_read_stops_before_anything_is_made(prosjekt: Path) -> None:
    tittel = '<w:p><w:pPr><w:pStyle w:val="Tittel"/></w:pPr>'
    bygd, mal = bygg_med(prosjekt, tittel, "<w:p/>" + tittel)
    assert [ei.kode for ei in sjekk_mal(mal)] == ["A110"]
    assert a_funn(bygd) == [("A110", Grad.FEIL)]
    assert bygd.filer == ()
