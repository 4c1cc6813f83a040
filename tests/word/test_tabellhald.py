"""Tables that Word keeps with the note below them are marked; all others are left alone."""

from __future__ import annotations

import pytest
from lxml import etree

from sognko_docs.word.stad import TBL, W
from sognko_docs.word.tabellhald import BOKMERKE, Haldstilar, merk_haldne
from sognko_docs.word.zipfil import pakk

STILAR = Haldstilar(
    {
        "word/styles.xml": pakk(
            "word/styles.xml",
            f"""<w:styles xmlns:w="{W[1:-1]}">
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>
            <w:style w:type="paragraph" w:styleId="Samla"><w:pPr><w:keepNext/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="Sum"><w:basedOn w:val="Samla"/></w:style>
            <w:style w:type="paragraph" w:styleId="Laus"><w:basedOn w:val="Samla"/><w:pPr><w:keepNext w:val="0"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="Ring"><w:basedOn w:val="Ring"/></w:style>
            <w:style w:type="table" w:styleId="Tabell"><w:pPr><w:keepNext/></w:pPr></w:style>
            </w:styles>""".encode(),
        )
    }
)


def avsnitt(stil: str = "", eigen: str = "") -> str:
    namngitt = f'<w:pStyle w:val="{stil}"/>' if stil else ""
    return f"<w:p><w:pPr>{namngitt}{eigen}</w:pPr></w:p>"


def tabell(*stilar: str) -> str:
    """A table with a row for each style."""
    return f"<w:tbl>{''.join(f'<w:tr><w:tc>{avsnitt(stil)}</w:tc></w:tr>' for stil in stilar)}</w:tbl>"


def merkte(*blokkar: str) -> list[int]:
    """The tables that are marked, from 0, of those in a text."""
    xml = f'<w:document xmlns:w="{W[1:-1]}"><w:body>{"".join(blokkar)}<w:sectPr/></w:body></w:document>'
    rot = etree.fromstring(xml)
    noko = merk_haldne(rot, STILAR)
    funne = [
        nr
        for nr, ei in enumerate(rot.iter(TBL))
        if any(m.get(W + "name", "").startswith(BOKMERKE) for m in ei.iter(W + "bookmarkStart"))
    ]
    assert noko == bool(funne)
    return funne


def test_a_table_whose_last_row_is_kept_is_marked_and_the_one_before_it_is_not() -> None:
    assert merkte(tabell("Samla", "Normal"), avsnitt(), tabell("Normal", "Samla"), avsnitt()) == [1]


@pytest.mark.parametrize(
    ("stil", "merkt"), [("Sum", [0]), ("Laus", []), ("Ring", []), ("Tabell", []), ("Finst ikkje", [])]
)
def test_a_style_keeps_what_the_style_it_is_based_on_keeps(stil: str, merkt: list[int]) -> None:
    assert merkte(tabell(stil), avsnitt()) == merkt


@pytest.mark.parametrize(
    ("under", "merkt"),
    [
        (avsnitt("Samla"), []),
        (avsnitt("Samla", '<w:keepNext w:val="false"/>'), [0]),
        (avsnitt("Normal", "<w:keepNext/>"), []),
        (tabell("Normal"), []),
        ("", []),
    ],
    ids=["a heading", "one let go", "one kept", "another table", "nothing"],
)
def test_only_a_note_right_below_holds_a_table(under: str, merkt: list[int]) -> None:
    assert merkte(tabell("Samla"), under) == merkt


def test_tables_and_notes_in_controls_count_and_tables_in_tables_do_not() -> None:
    kontroll = f"<w:sdt><w:sdtContent>{tabell('Samla')}</w:sdtContent></w:sdt>"
    ytre = f"<w:tbl><w:tr><w:tc>{tabell('Samla')}{avsnitt()}</w:tc></w:tr></w:tbl>"
    assert merkte(kontroll, avsnitt(), ytre, avsnitt()) == [0]


def test_a_table_without_rows_and_a_row_without_paragraphs_are_left_alone() -> None:
    assert merkte("<w:tbl/>", avsnitt(), "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>", avsnitt()) == []


def test_no_bookmark_takes_the_number_of_another() -> None:
    rot = etree.fromstring(
        f'<w:document xmlns:w="{W[1:-1]}"><w:body><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>'
        f"{tabell('Samla')}{avsnitt()}{tabell('Samla')}{avsnitt()}</w:body></w:document>"
    )
    assert merk_haldne(rot, STILAR)
    assert sorted(m.get(W + "id", "") for m in rot.iter(W + "bookmarkStart")) == ["1", "2", "3"]


def test_a_file_without_styles_marks_what_its_paragraphs_say_themselves() -> None:
    rot = etree.fromstring(
        f'<w:document xmlns:w="{W[1:-1]}"><w:body><w:tbl><w:tr><w:tc>{avsnitt(eigen="<w:keepNext/>")}</w:tc></w:tr></w:tbl>'
        f"{avsnitt()}</w:body></w:document>"
    )
    assert merk_haldne(rot, Haldstilar({}))
