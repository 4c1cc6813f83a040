"""On its way to LibreOffice a Word file loses its controls, and tables kept with their note are marked; nothing else changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.word.lesing import les
from sognko_docs.word.pakke import DOKUMENT
from sognko_docs.word.tabellhald import BOKMERKE
from sognko_docs.word.til_kontor import framand_til_kontor, til_kontor
from sognko_docs.word.zipfil import les_zip, pakk, skriv_zip

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


def test_a_file_from_outside_has_its_kept_tables_marked_and_keeps_its_controls(filer: list[Path]) -> None:
    data = filer[0].read_bytes()
    foer, etter = les_zip(data), les_zip(framand_til_kontor(data))
    assert {namn for namn in foer if foer[namn] != etter[namn]} == {DOKUMENT}
    assert etter[DOKUMENT].innhald().count(BOKMERKE.encode()) == 3
    assert etter[DOKUMENT].innhald().count(b"<w:sdt>") == foer[DOKUMENT].innhald().count(b"<w:sdt>") > 0


@pytest.mark.parametrize("innhald", [b"<w:document", b"", None], ids=["cut off", "empty", "gone"])
def test_a_file_from_outside_that_cannot_be_read_is_passed_on_as_it_is(
    filer: list[Path], innhald: bytes | None
) -> None:
    medlemer = les_zip(filer[0].read_bytes())
    del medlemer[DOKUMENT]
    ny = [] if innhald is None else [pakk(DOKUMENT, innhald)]
    oeydelagd = skriv_zip([*medlemer.values(), *ny])
    assert framand_til_kontor(oeydelagd) == oeydelagd
