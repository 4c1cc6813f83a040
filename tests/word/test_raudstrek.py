"""A change planted in each part of a real document is found by the engine, and can be undone."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.word.eigenskapar import Eigenskapar
from sognko_docs.word.endringsmerke import gjer_opp, har_endringar
from sognko_docs.word.jamfoerbar import jamfoerbar, like
from sognko_docs.word.lesing import les, rein_tekst
from sognko_docs.word.raudstrek import Merke, RaudstrekFeil, lag_raudstrek
from sognko_docs.word.zipfil import les_zip, pakk, skriv_zip
from tests.pakke import bytt_i_del
from tests.word.fotnote import med_fotnote
from tests.word_validators import DOMMARAR

ROT = Path(__file__).parents[2]
MERKE = Merke("Ola & Co", date(2026, 1, 5))
EIGNE = Eigenskapar("Endringar", "Ola & Co", date(2026, 1, 5), {"sak": "gis"})
KROPP = "word/document.xml"


@pytest.fixture(scope="module")
def heil(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A case paper with tables, lists, headers, footers and a chart."""
    ut = tmp_path_factory.mktemp("ut")
    assert bygg(ROT / "cases" / "kart-oppmaaling-gis", Oppsett(ROT / "templates", ut)).filer
    return (ut / "kart-oppmaaling-gis" / "luster" / "01-saksframlegg.docx").read_bytes()


def _finn(data: bytes, moenster: str, nr: int) -> str:
    funne = re.findall(moenster, les_zip(data)[KROPP].innhald().decode())
    assert len(funne) > nr
    return str(funne[nr])


AVSNITT, RAD, TABELL = r"<w:p>(?:(?!</w:p>).)*</w:p>", r"<w:tr\b.*?</w:tr>", r"<w:tbl>.*?</w:tbl>"
PLANTA = {
    "a word in the body": lambda d: bytt_i_del(d, KROPP, "Kommunestyret vedtek avtalen", "Kommunestyret avviser avtalen"),
    "the case of a letter": lambda d: bytt_i_del(d, KROPP, "Kommunestyret vedtek avtalen", "kommunestyret vedtek avtalen"),
    "a no-break space": lambda d: bytt_i_del(d, KROPP, "kommunelova §\u00a020", "kommunelova § 20"),
    "the header of the first page": lambda d: bytt_i_del(d, "word/header1.xml", "Luster kommune", "Luster herad"),
    "the header of the other pages": lambda d: bytt_i_del(d, "word/header2.xml", "Kart, oppmåling", "Kart og oppmåling"),
    "the footer": lambda d: bytt_i_del(d, "word/footer1.xml", "Side ", "Ark "),
    "a new footnote": lambda d: med_fotnote(d, "Ein note."),
    "a paragraph that is gone": lambda d: bytt_i_del(d, KROPP, _finn(d, AVSNITT, 60), ""),
    "a row that is gone": lambda d: bytt_i_del(d, KROPP, _finn(d, RAD, 8), ""),
    "a table that is gone": lambda d: bytt_i_del(d, KROPP, _finn(d, TABELL, 1), ""),
    "a figure in a table": lambda d: bytt_i_del(d, KROPP, "1\u00a0142\u00a0434", "1\u00a0142\u00a0435"),
}  # fmt: skip


def _sjekk(foer: bytes, etter: bytes) -> bytes:
    data = lag_raudstrek(foer, etter, MERKE, EIGNE)
    assert har_endringar(data)
    # A part for notes, once there, has empty paragraphs of its own at the end.
    assert rein_tekst(les(data)).rstrip() == rein_tekst(les(etter)).rstrip()
    assert rein_tekst(les(gjer_opp(data, "avvis"))).rstrip() == rein_tekst(les(foer)).rstrip()
    return data


@pytest.mark.parametrize("kva", PLANTA)
def test_what_is_planted_is_marked_and_can_be_undone(kva: str, heil: bytes, tmp_path: Path) -> None:
    fil = tmp_path / "raudstrek.docx"
    fil.write_bytes(_sjekk(heil, PLANTA[kva](heil)))
    assert [feil for dommar in DOMMARAR.values() for feil in dommar(fil)] == []


@pytest.mark.parametrize("kva", [kva for kva in PLANTA if "gone" in kva or "new" in kva])
def test_what_came_can_go_again(kva: str, heil: bytes) -> None:
    _sjekk(PLANTA[kva](heil), heil)


def test_another_wording_of_a_footnote_is_marked(heil: bytes) -> None:
    data = lag_raudstrek(med_fotnote(heil, "Gammal note."), med_fotnote(heil, "Ny note."), MERKE, EIGNE)
    assert "Ny note." in rein_tekst(les(data))
    assert "Gammal note." in rein_tekst(les(gjer_opp(data, "avvis")))


def test_equal_files_get_no_changes(heil: bytes) -> None:
    assert not har_endringar(lag_raudstrek(heil, heil, MERKE, EIGNE))


def test_a_word_that_changes_is_marked_and_not_the_paragraph_round_it(heil: bytes) -> None:
    data = lag_raudstrek(heil, bytt_i_del(heil, KROPP, "vedtek avtalen", "avviser avtalen"), MERKE, EIGNE)
    xml = les_zip(data)[KROPP].innhald().decode()
    assert re.findall(r"<w:delText[^>]*>([^<]*)", xml) == ["vedtek"]


def test_what_the_engine_cannot_read_is_told_and_not_passed_on() -> None:
    tom = skriv_zip([pakk("[Content_Types].xml", b"<x/>")])
    with pytest.raises(RaudstrekFeil, match="jamføringsmotoren svikta"):
        lag_raudstrek(tom, tom, MERKE, EIGNE)


def test_controls_and_their_bookmarks_go_and_the_text_stays(heil: bytes) -> None:
    utan = jamfoerbar(heil)
    assert rein_tekst(les(utan)) == rein_tekst(les(heil))
    assert les(utan).i_kontrollar() == {}
    xml = les_zip(utan)[KROPP].innhald().decode()
    start, slutt = (re.findall(rf'<w:bookmark{slag} w:id="(\d+)"', xml) for slag in ("Start", "End"))
    assert sorted(start) == sorted(slutt)
    assert "<w:sdt>" in les_zip(heil)[KROPP].innhald().decode()


def test_files_are_alike_when_they_show_the_same_and_not_when_a_chart_differs(heil: bytes) -> None:
    assert like(heil, bytt_i_del(heil, "docProps/core.xml", "2025-", "2024-"))
    diagram = next(namn for namn in les_zip(heil) if namn.startswith("word/charts/diagram"))
    assert not like(heil, bytt_i_del(heil, diagram, "Luster", "Lustar"))
