"""The internal cover sheet lies beside the councils' folders, with what the case silences, and in none of them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sognko_docs.pipeline.bygg import Bygd, Oppsett, bygg
from sognko_docs.word.lesing import les
from tests.pakke import bytt_i_del

ROT = Path(__file__).parents[2]
SAK = "kart-oppmaaling-gis"
ARK = "internt/internt-foelgjeark.docx"
GRUNN = "kommunane er samde om eit halvt år"


@pytest.fixture
def prosjekt(tmp_path: Path) -> Path:
    """A project of its own with the GIS case, to change."""
    for mappe in ("cases", "templates"):
        shutil.copytree(ROT / mappe, tmp_path / mappe)
    return tmp_path


def bygg_gis(prosjekt: Path) -> Bygd:
    return bygg(prosjekt / "cases" / SAK, Oppsett(prosjekt / "templates", prosjekt / "output"))


def tekst(fil: Path) -> str:
    avsnitt = les(fil.read_bytes()).avsnitt
    return (
        "\n".join("".join(bit for bit, _ in eitt.spenn) for eitt in avsnitt)
        .replace("\u00a0", " ")
        .replace("\u2011", "-")
    )


def endre(fil: Path, foer: str, etter: str) -> None:
    heile = fil.read_text(encoding="utf-8")
    assert foer in heile
    fil.write_text(heile.replace(foer, etter, 1), encoding="utf-8")


def test_what_is_silenced_stands_on_the_sheet_with_reason_place_and_section(prosjekt: Path) -> None:
    sak = prosjekt / "cases" / SAK / "sak.yaml"
    endre(
        sak,
        "    oppseiingstid_månader: 12",
        f"    # ignorer[L211]: {GRUNN}\n    oppseiingstid_månader: 6",
    )
    linje = sak.read_text(encoding="utf-8").splitlines().index("    oppseiingstid_månader: 6") + 1
    assert ARK in bygg_gis(prosjekt).filer
    arket = tekst(prosjekt / "output" / SAK / ARK)
    for bit in (
        "Internt – ikkje ein del av saka",
        "1 funn er lagt bort med ein grunn. Ingen åtvaringar eller merknader står.",
        "Oppseiingstida er 6 månader, kortare enn det eine året i lova",
        "Heimel: koml. § 20-8 andre ledd",
        GRUNN,
        f"sak.yaml, linje {linje}",
    ):
        assert bit in arket


def test_a_reason_for_silence_reaches_no_council(prosjekt: Path) -> None:
    endre(
        prosjekt / "cases" / SAK / "sak.yaml",
        "    oppseiingstid_månader: 12",
        f"    # ignorer[L211]: {GRUNN}\n    oppseiingstid_månader: 6",
    )
    filer = [prosjekt / "output" / SAK / fil for fil in bygg_gis(prosjekt).filer if fil.endswith(".docx")]
    assert [fil.parent.name for fil in filer if GRUNN in tekst(fil)] == ["internt"]
    assert [fil.parent.name for fil in filer if "Internt" in tekst(fil)] == ["internt"]


def test_a_warning_that_stands_is_on_the_sheet_with_the_way_out(prosjekt: Path) -> None:
    endre(
        prosjekt / "cases" / SAK / "sak.yaml", "    oppseiingstid_månader: 12", "    oppseiingstid_månader: 6"
    )
    bygg_gis(prosjekt)
    arket = tekst(prosjekt / "output" / SAK / ARK)
    assert "Set 12, eller la fristen stå når kommunane er samde om han" in arket
    assert "Vurder åtvaringane og merknadene nedanfor." in arket


def test_a_case_with_nothing_to_report_gets_a_sheet_that_says_so(prosjekt: Path) -> None:
    bygg_gis(prosjekt)
    arket = tekst(prosjekt / "output" / SAK / ARK)
    assert "Ingen funn er lagde bort. Ingen åtvaringar eller merknader står." in arket
    assert arket.count("Ingen.") == 3


def test_a_template_that_loses_a_part_of_the_sheet_writes_nothing(prosjekt: Path) -> None:
    mal = prosjekt / "templates" / "internt-foelgjeark.docx"
    data = bytt_i_del(mal.read_bytes(), "word/document.xml", "{{ følgjeark.samandrag }}", "Samandrag")
    mal.write_bytes(data)
    bygd = bygg_gis(prosjekt)
    assert [(ei.kode, ei.melding) for ei in bygd.funn] == [
        ("I101", "«=følgjeark.samandrag» kom ikkje med i dokumentet")
    ]
    assert bygd.filer == ()
    assert not (prosjekt / "output" / SAK).exists()


def test_an_open_document_cannot_print_what_is_internal(prosjekt: Path) -> None:
    mal = prosjekt / "templates" / "saksframlegg.docx"
    mal.write_bytes(
        bytt_i_del(mal.read_bytes(), "word/document.xml", "{{ sak.tittel }}", "{{ følgjeark.samandrag }}")
    )
    assert [ei.kode for ei in bygg_gis(prosjekt).funn] == ["T101"]
