"""On its way to LibreOffice a Word file loses its controls, and tables kept with their note are marked; nothing else changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.word.lesing import les
from sognko_docs.word.til_kontor import til_kontor
from sognko_docs.word.zipfil import les_zip

ROT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def filer(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    ut = tmp_path_factory.mktemp("ut")
    assert bygg(ROT / "cases" / "kart-oppmaaling-gis", Oppsett(ROT / "templates", ut)).filer
    return sorted((ut / "kart-oppmaaling-gis" / "luster").rglob("*.docx"))


def test_all_text_stands_in_its_place_and_no_control_is_left_but_in_headings(filer: list[Path]) -> None:
    behaldne = 0
    for fil in filer:
        data = fil.read_bytes()
        foer, etter = les(data), les(til_kontor(data))
        assert any(foer.i_kontrollar())
        att = [a for a in etter.avsnitt if a.blokk or any(sti for _, sti in a.spenn)]
        behaldne += len(att)
        assert all(a.overskrift for a in att), [a.tekst for a in att if not a.overskrift]
        assert [a.tekst for a in etter.avsnitt] == [a.tekst for a in foer.avsnitt]
        assert [(a.stil, a.tabell) for a in etter.avsnitt] == [(a.stil, a.tabell) for a in foer.avsnitt]
    assert behaldne


def test_the_same_file_gives_the_same_bytes_and_other_parts_are_passed_on_as_they_are(
    filer: list[Path],
) -> None:
    data = filer[0].read_bytes()
    assert til_kontor(data) == til_kontor(data)
    foer, etter = les_zip(data), les_zip(til_kontor(data))
    assert foer.keys() == etter.keys()
    assert {namn for namn in foer if foer[namn] != etter[namn]} <= {
        "word/document.xml", "word/header1.xml", "word/header2.xml", "word/footer1.xml", "word/footer2.xml"
    }  # fmt: skip
