from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from sognko_docs.compose.endring import Endring
from sognko_docs.compute.ordskilnad import ordskilnad
from sognko_docs.delivery.endringsside import Side, lag_side

ENDRINGAR = (
    Endring("endra", "Avtalen", "avtale.mynde", "avtale.mynde", "Avtalen: «må» → «skal»", kva="Avtalen, punkt mynde",
            bitar=ordskilnad("Han må <møte>.", "Han skal <møte>."), forklaring="Mynda & grensene."),
    Endring("endra", "Budsjettet", "budsjett.sum", "budsjett.sum", "Budsjettet, sum: 1 → 2 kr", kva="Budsjettet, sum",
            foer="1", etter="2", kven=("vik",)),
    Endring("flytta", "Vedtaket", "vedtak[0]", "vedtak[2]", "Vedtakspunkt 1: flytta", kva="Vedtakspunkt 1"),
    Endring("endra", "Følgjer", "=eigen_del.vik", "=eigen_del.vik", "Vik: eigen del 1 → 2 kr", kven=("vik",)),
)  # fmt: skip


class _Lesar(HTMLParser):
    """Checks that every element is closed in order, and gathers tags, ids and links."""

    TOMME = frozenset({"meta", "br"})

    def __init__(self) -> None:
        super().__init__()
        self.opne: list[str] = []
        self.tagg: list[str] = []
        self.attributt: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tagg.append(tag)
        self.attributt += attrs
        if tag not in self.TOMME:
            self.opne.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.opne.pop() == tag


def _side(*endringar: Endring) -> Side:
    return Side(
        "Kart & GIS", "a", "b", endringar, {"vik": "Vik"}, (("01-saksframlegg.docx", "Vik og Luster"),)
    )


@pytest.fixture
def lest() -> _Lesar:
    """The page, read by a parser."""
    lesar = _Lesar()
    lesar.feed(lag_side(_side(*ENDRINGAR)).decode())
    assert lesar.opne == []
    return lesar


def test_the_page_is_one_file_without_scripts_or_anything_from_elsewhere(lest: _Lesar) -> None:
    assert not {"script", "img", "link", "iframe"} & set(lest.tagg)
    kjelder = [verdi for namn, verdi in lest.attributt if namn in {"href", "src"}]
    assert all(verdi and (verdi.startswith("#") or verdi == "01-saksframlegg.docx") for verdi in kjelder)
    assert not [namn for namn, _ in lest.attributt if namn.startswith("on")]


def test_the_page_can_be_read_aloud(lest: _Lesar) -> None:
    assert ("lang", "nn") in lest.attributt
    assert (lest.tagg.count("h1"), lest.tagg.count("main"), "title" in lest.tagg) == (1, 1, True)
    ider = [verdi for namn, verdi in lest.attributt if namn == "id"]
    assert len(ider) == len(set(ider))
    lenkja = [verdi for namn, verdi in lest.attributt if namn == "href" and verdi and verdi.startswith("#")]
    assert {verdi.removeprefix("#") for verdi in lenkja if verdi} <= set(ider)
    nivaa = [int(tagg[1]) for tagg in lest.tagg if re.fullmatch(r"h\d", tagg)]
    assert all(b - a <= 1 for a, b in pairwise(nivaa))


def test_changes_are_told_by_words_and_lines_and_not_by_colour_alone() -> None:
    tekst = lag_side(_side(*ENDRINGAR)).decode()
    assert "Han <del>må</del><ins>skal</ins> &lt;møte&gt;." in tekst
    assert 'del::before { content: " [teke ut: " } ins::before { content: " [sett inn: " }' in tekst
    assert "text-decoration: line-through" in tekst
    assert "text-decoration: underline" in tekst


def test_what_a_case_says_cannot_become_markup() -> None:
    tekst = lag_side(_side(*ENDRINGAR)).decode()
    assert "&lt;møte&gt;" in tekst
    assert "Mynda &amp; grensene." in tekst
    assert "<h1>Endringar: Kart &amp; GIS</h1>" in tekst


def test_a_page_without_changes_says_so_and_the_same_input_gives_the_same_bytes() -> None:
    assert "Ingenting er endra" in lag_side(_side()).decode()
    assert lag_side(_side(*ENDRINGAR)) == lag_side(_side(*ENDRINGAR))
