"""A table row that has been read is known again, and never taken for what it only looks like."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from sognko_docs.identity.tekst import Tekst
from sognko_docs.word import radlager
from sognko_docs.word.lesing import les
from tests.word.bygg import HOVUD, R, W, avsnitt, docx

NAMN = "word/document.xml"


@pytest.fixture(autouse=True)
def _gloem() -> Iterator[None]:
    radlager.gloem()
    yield
    radlager.gloem()


def rad(*tekstar: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{avsnitt(ein)}</w:tc>' for ein in tekstar)}</w:tr>"


def tabell(*rader: str, foer: str = "") -> str:
    return f"<w:tbl>{foer}{''.join(rader)}</w:tbl>"


def del_(kropp: str, rot: str = f"{W} {R}") -> bytes:
    return f"{HOVUD}<w:document {rot}><w:body>{kropp}</w:body></w:document>".encode()


def uttekne(kropp: str) -> int:
    """How many rows of a part are known and taken out before it is parsed."""
    uttak = radlager.ta_ut(del_(kropp))
    return uttak.xml.count(b"<?lesen ") if uttak else 0


def kald(kropp: str) -> Tekst:
    """What is read when nothing has been read before."""
    radlager.gloem()
    return les(docx(kropp))


FAST = rad("Vik", "25 %")


def test_a_row_is_read_once_and_then_known_again() -> None:
    les(docx(tabell(FAST, rad("Luster", "30 %"))))
    kropp = tabell(FAST, rad("Luster", "31 %"))
    assert uttekne(kropp) == 1
    assert les(docx(kropp)) == kald(kropp)


OMGJEVNAD = {
    "in another place of the table": tabell(rad("Årdal", "1 %"), FAST),
    "in the second table": tabell(rad("Årdal", "1 %")) + tabell(FAST),
    "in a table that looks otherwise": tabell(FAST, foer='<w:tblPr><w:jc w:val="center"/></w:tblPr>'),
    "in a table inside another": tabell(f"<w:tr><w:tc>{tabell(FAST)}{avsnitt('')}</w:tc></w:tr>"),
    "in a control": (
        '<w:sdt><w:sdtPr><w:tag w:val="kommune.tabell"/></w:sdtPr>'
        f"<w:sdtContent>{tabell(FAST)}</w:sdtContent></w:sdt>"
    ),
    "in the second part of a control, which is not read": (
        f"<w:sdt><w:sdtContent>{avsnitt('ein')}</w:sdtContent><w:sdtContent>{tabell(FAST)}</w:sdtContent></w:sdt>"
    ),
    "after a field that is still open": (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>'
        f'{tabell(FAST)}<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    ),
    "in a deleted stretch": f'<w:del w:id="1" w:author="a">{tabell(FAST)}</w:del>',
    "in a stretch that is put in": f'<w:ins w:id="1" w:author="a">{tabell(FAST)}</w:ins>',
    "in something unknown, which is hashed": f"<w:nytt>{tabell(FAST)}</w:nytt>",
    "outside any table": FAST,
    "in a table in a table without a cell": f"<w:tbl>{tabell(FAST)}</w:tbl>",
    "in a text box": (
        f"<w:p><w:r><w:pict><w:txbxContent>{tabell(FAST)}</w:txbxContent></w:pict></w:r></w:p>"
    ),
    "in a comment": f"<!-- {tabell(FAST)} -->{avsnitt('ein')}",
    "as text in a character data section": f"<w:p><w:r><w:t><![CDATA[{FAST}]]></w:t></w:r></w:p>",
    "with an instruction as ours beside it": f"<w:tbl><?lesen 1?>{FAST}</w:tbl>",
    "begun with another quote mark": tabell(FAST.replace("<w:tr>", "<w:tr w:rsidR='1'>"), FAST),
    "with a space in its end tag": tabell(FAST, FAST.replace("</w:tr>", "</w:tr >"), rad("Luster", "2")),
    "beside one without anything": tabell("<w:tr/>", FAST, "<w:tr />"),
}  # fmt: skip


@pytest.mark.parametrize("kropp", OMGJEVNAD.values(), ids=OMGJEVNAD)
def test_a_known_row_in_other_surroundings_is_read_as_if_it_were_new(kropp: str) -> None:
    les(docx(tabell(FAST)))
    varm = les(docx(kropp))
    assert varm == les(docx(kropp)) == kald(kropp)


@pytest.mark.parametrize(
    "inni",
    [
        '<w:drawing><a:blip xmlns:a="a" r:embed="rId5"/></w:drawing>',
        '<w:hyperlink\nr:id="rId5"/>',
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:footnoteReference w:id="2"/>',
        '<w:commentReference w:id="2"/>',
        '<w:rPr><w:rPrChange w:id="1" w:author="a"/></w:rPr>',
    ],
)
def test_a_row_that_leads_out_of_itself_is_read_where_it_stands(inni: str) -> None:
    kropp = tabell(f"<w:tr><w:tc><w:p><w:r>{inni}</w:r></w:p></w:tc></w:tr>")
    les(docx(kropp))
    assert uttekne(kropp) == 0


def test_what_is_read_of_a_row_is_not_kept_as_the_one_before_it() -> None:
    lenkje = '<w:tr><w:tc><w:p><w:hyperlink r:id="rId5"><w:r><w:t>Luster</w:t></w:r></w:hyperlink></w:p></w:tc></w:tr>'
    lesne = [les(docx(kropp)) for kropp in (tabell(FAST), tabell(FAST, lenkje), tabell(rad("Årdal"), FAST))]
    assert [ein.tekst for ein in lesne[-1].avsnitt] == ["Årdal", "Vik", "25 %"]


def test_a_numbered_row_goes_on_with_the_count() -> None:
    punkt = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'
    ein = f"<w:tr><w:tc>{punkt}</w:tc></w:tr>"
    les(docx(tabell(ein)))
    assert uttekne(tabell(ein)) == 0


@pytest.mark.parametrize(
    "xml",
    [
        pytest.param(f"<w:document {W} {R}><w:body/></w:document>".encode(), id="no declaration"),
        pytest.param(del_(tabell(FAST)).replace(b"UTF-8", b"ISO-8859-1"), id="another encoding"),
        pytest.param(del_(tabell(FAST)).replace(b"<w:body>", b"<w:body><!-- a -->"), id="a comment"),
        pytest.param(del_(tabell(FAST)).replace(b"<w:body>", b"<w:body><?a b?>"), id="an instruction"),
        pytest.param(del_(tabell("</w:tr>", FAST, "<w:tr>")), id="unbalanced"),
    ],
)
def test_nothing_is_taken_out_where_bytes_may_mean_something_else(xml: bytes) -> None:
    les(docx(tabell(FAST)))
    assert radlager.ta_ut(xml) is None


@pytest.mark.parametrize(
    "xml",
    [
        pytest.param(
            del_(tabell(FAST), f'{W} xmlns:q="{R.split(chr(34))[1]}"'), id="relationships by another prefix"
        ),
        pytest.param(
            del_(tabell(FAST)).replace(b"<w:tbl>", b'<w:tbl xmlns:w14="http://noko.anna">'),
            id="a prefix declared round the row",
        ),
        pytest.param(
            del_(tabell(FAST)).replace(b"<w:body>", b'<w:body xmlns:w="http://noko.anna">'),
            id="Word's own prefix means another thing",
        ),
    ],
)
def test_a_part_whose_prefixes_mean_something_else_is_not_trusted(xml: bytes) -> None:
    uttak = radlager.ta_ut(xml)
    assert uttak
    assert not radlager.er_trygg(etree.fromstring(uttak.xml))


BIT = st.sampled_from([
    FAST, rad("Luster"), rad("<", "&"), avsnitt("a"), "<w:tr/>", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>",
    "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<!-- ", " -->", "<w:tr w:a='1'>", "</w:tr >",
])  # fmt: skip


@given(st.lists(st.lists(BIT, max_size=12).map("".join), min_size=1, max_size=4))
def test_whatever_has_been_read_before_a_file_is_read_the_same(kroppar: list[str]) -> None:
    def prov(kropp: str) -> Tekst | str:
        try:
            return les(docx(kropp))
        except ValueError:
            return "kan ikkje lesast"

    varme = [prov(kropp) for kropp in (tabell(FAST, rad("Luster")), *kroppar)][1:]
    for kropp, varm in zip(kroppar, varme, strict=True):
        radlager.gloem()
        assert prov(kropp) == varm
