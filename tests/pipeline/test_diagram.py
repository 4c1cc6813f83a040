"""The shipped cases with their charts: in Word's own form, as pictures, and on the way to PDF."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.word.diagram import Form
from sognko_docs.word.lesing import les
from tests.word_validators import DOMMARAR

ROT = Path(__file__).parents[2]
GIS = ROT / "cases" / "kart-oppmaaling-gis"
MED_DIAGRAM = ("01-saksframlegg.docx", "03-budsjett-og-fordeling.docx")


@pytest.fixture(scope="module")
def bygde(tmp_path_factory: pytest.TempPathFactory) -> dict[Form, Path]:
    """The files of Vik in the GIS case, in each form."""
    ut: dict[Form, Path] = {}
    former: tuple[Form, ...] = ("word", "bilete")
    for form in former:
        mappe = tmp_path_factory.mktemp(form)
        assert bygg(GIS, Oppsett(ROT / "templates", mappe, diagram=form)).funn == ()
        ut[form] = mappe / "kart-oppmaaling-gis" / "vik"
    return ut


def delar(fil: Path) -> list[str]:
    return zipfile.ZipFile(fil).namelist()


@pytest.mark.parametrize("fil", MED_DIAGRAM)
def test_a_chart_stands_right_before_the_table_of_the_same_numbers(bygde: dict[Form, Path], fil: str) -> None:
    avsnitt = les((bygde["word"] / fil).read_bytes()).avsnitt
    (plass,) = [nr for nr, a in enumerate(avsnitt) if a.tekst.startswith("Diagram: ")]
    assert avsnitt[plass - 1].tekst.startswith("Figur\u00a01: Årleg kostnad for kvar kommune i dag og med ")
    assert "Alternativa jamførte med kostnaden i dag" in avsnitt[plass + 1].tekst
    assert avsnitt[plass + 2].tabell is not None


def test_the_case_paper_shows_the_choice_and_the_budget_document_all(bygde: dict[Form, Path]) -> None:
    saksframlegg, budsjett = (les((bygde["word"] / fil).read_bytes()).i_kontrollar() for fil in MED_DIAGRAM)
    (valet,) = saksframlegg["=fordeling.diagram"]
    (alle,) = budsjett["=fordeling.jamføringsdiagram"]
    assert [linje.split(":")[0] for linje in valet.splitlines()[1:]] == ["I dag", "Alternativ 4"]
    assert [linje.split(":")[0] for linje in alle.splitlines()[1:]] == ["I dag"] + [
        f"Alternativ {n}" for n in "1234"
    ]
    assert "Luster 2 755 954, Lærdal 1 471 000" in alle.replace("\u00a0", " ")


def test_the_two_forms_carry_different_parts_and_the_same_alternative_text(bygde: dict[Form, Path]) -> None:
    word, bilete = (bygde[form] / MED_DIAGRAM[0] for form in ("word", "bilete"))
    assert [n for n in delar(word) if "diagram" in n] == [
        "word/charts/_rels/diagram1.xml.rels", "word/charts/diagram1.xml", "word/embeddings/diagram1.xlsx",
    ]  # fmt: skip
    assert [n for n in delar(bilete) if "diagram" in n] == ["word/media/diagram1.png"]
    som_word, som_bilete = (
        les(fil.read_bytes()).i_kontrollar()["=fordeling.diagram"].pop() for fil in (word, bilete)
    )
    assert som_word.splitlines()[0].removeprefix("Diagram") == som_bilete.removeprefix("Bilete")


@pytest.mark.parametrize("dommar", DOMMARAR)
def test_no_validator_has_anything_on_pictures_and_workbooks(
    dommar: str, bygde: dict[Form, Path], tmp_path: Path
) -> None:
    med_bilete = {fil: DOMMARAR[dommar](bygde["bilete"] / fil) for fil in MED_DIAGRAM}
    assert med_bilete == {fil: [] for fil in MED_DIAGRAM}
    if dommar != "ooxml-integrity":  # which knows only Word
        bok = zipfile.ZipFile(bygde["word"] / MED_DIAGRAM[1]).read("word/embeddings/diagram1.xlsx")
        (tmp_path / "bok.xlsx").write_bytes(bok)
        assert DOMMARAR[dommar](tmp_path / "bok.xlsx") == []


def alternative_tekstar(ledd: Any) -> Iterator[str]:
    """Walk the structure tree of a PDF for alternative texts."""
    ledd = ledd.get_object()
    if isinstance(ledd, list):
        for barn in ledd:
            yield from alternative_tekstar(barn)
    elif hasattr(ledd, "keys"):
        if "/Alt" in ledd:
            yield str(ledd["/Alt"])
        if "/K" in ledd:
            yield from alternative_tekstar(ledd["/K"])


def test_the_alternative_text_of_a_picture_reaches_the_tags_of_a_pdf(
    bygde: dict[Form, Path], krev_libreoffice: str, tmp_path: Path
) -> None:
    fil = tmp_path / "sak.docx"
    shutil.copy(bygde["bilete"] / MED_DIAGRAM[0], fil)
    profil = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    form = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
    kommando = [
        krev_libreoffice,
        profil,
        "--headless",
        "--convert-to",
        form,
        "--outdir",
        str(tmp_path),
        str(fil),
    ]
    subprocess.run(kommando, check=True, capture_output=True, timeout=240)
    rot: Any = PdfReader(io.BytesIO((tmp_path / "sak.pdf").read_bytes())).trailer["/Root"]
    (alt,) = alternative_tekstar(rot["/StructTreeRoot"])
    assert "Luster: i dag 2\u00a0755\u00a0954\u00a0kr, Alternativ 4 2\u00a0483\u00a0419\u00a0kr" in alt


def test_without_what_draws_nothing_is_built_and_the_way_out_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    bygd = bygg(GIS, Oppsett(ROT / "templates", tmp_path, diagram="bilete"))
    assert [(funn.kode, funn.stoppar) for funn in bygd.funn] == [("P109", True)]
    assert 'pip install -c constraints.txt -e ".[bilete]"' in bygd.funn[0].hjelp
    assert list(tmp_path.iterdir()) == []
    assert bygg(GIS, Oppsett(ROT / "templates", tmp_path)).filer
