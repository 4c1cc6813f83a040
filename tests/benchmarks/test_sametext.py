"""Nobody wins by writing less: the check that stands before the clock."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from benchmarks.sametext import first_difference


def paper(folder: Path, *paragraphs: tuple[str, str], header: str = "Sak 1/26") -> Path:
    folder.mkdir()
    document = Document()
    for text, style in paragraphs:
        document.add_paragraph(text, style=style)
    document.sections[0].header.paragraphs[0].text = header
    document.save(str(folder / "0000.docx"))
    return folder


TITLE, BODY = ("Saksframlegg", "Title"), ("Summen er 7 kroner.", "Normal")


def test_the_same_paper_is_the_same(tmp_path: Path) -> None:
    assert first_difference(paper(tmp_path / "a", TITLE, BODY), paper(tmp_path / "b", TITLE, BODY)) is None


def test_empty_paragraphs_an_engine_leaves_behind_do_not_count(tmp_path: Path) -> None:
    other = paper(tmp_path / "b", TITLE, ("", "Normal"), BODY)
    assert first_difference(paper(tmp_path / "a", TITLE, BODY), other) is None


@pytest.mark.parametrize(
    ("others", "header", "said"),
    [
        ((TITLE, ("Summen er 8 kroner.", "Normal")), "Sak 1/26", "0000.docx, paragraph 1"),
        ((TITLE, ("Summen er 7 kroner.", "List Bullet")), "Sak 1/26", "0000.docx, paragraph 1"),
        ((TITLE, BODY, BODY), "Sak 1/26", "0000.docx, paragraph 2"),
        ((TITLE, BODY), "Sak 2/26", "0000.docx, paragraph 2"),
    ],
    ids=["a letter", "a style", "a paragraph more", "the header"],
)
def test_whatever_is_not_the_same_is_told(
    tmp_path: Path, others: tuple[tuple[str, str], ...], header: str, said: str
) -> None:
    wanted, got = paper(tmp_path / "a", TITLE, BODY), paper(tmp_path / "b", *others, header=header)
    assert (first_difference(wanted, got) or "").startswith(said)


def test_only_the_hard_spaces_our_rule_sets_are_the_same(tmp_path: Path) -> None:
    wanted = paper(tmp_path / "a", ("Frå 1. januar 2027 etter avtalen.", "Normal"))
    held = paper(tmp_path / "b", ("Frå 1.\u00a0januar 2027 etter avtalen.", "Normal"))
    stray = paper(tmp_path / "c", ("Frå 1. januar 2027 etter\u00a0avtalen.", "Normal"))
    assert first_difference(wanted, held) is None
    assert (first_difference(wanted, stray) or "").startswith("0000.docx, paragraph 0")


def test_a_missing_last_paragraph_is_told(tmp_path: Path) -> None:
    wanted, got = paper(tmp_path / "a", TITLE, BODY, header=""), paper(tmp_path / "b", TITLE, header="")
    assert first_difference(wanted, got) == "0000.docx: 2 paragraphs are 1"


def test_a_missing_document_is_told(tmp_path: Path) -> None:
    wanted, got = paper(tmp_path / "a", TITLE), tmp_path / "b"
    got.mkdir()
    assert first_difference(wanted, got) == "0000.docx was not written"
