from __future__ import annotations

import pytest

from sognko_docs.word.endringsmerke import gjer_opp, har_endringar
from sognko_docs.word.lesing import les
from sognko_docs.word.zipfil import pakk, skriv_zip

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _fil(kropp: str) -> bytes:
    xml = f"<w:document {NS}><w:body>{kropp}<w:sectPr/></w:body></w:document>"
    return skriv_zip([pakk("word/document.xml", xml.encode())])


def _r(tekst: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{tekst}</w:t></w:r>'


def _ut(tekst: str) -> str:
    return (
        f'<w:del w:id="1" w:author="a"><w:r><w:delText xml:space="preserve">{tekst}</w:delText></w:r></w:del>'
    )


def _inn(tekst: str) -> str:
    return f'<w:ins w:id="2" w:author="a">{_r(tekst)}</w:ins>'


def _p(inni: str, merke: str = "", stil: str = "") -> str:
    stil = f'<w:pStyle w:val="{stil}"/>' if stil else ""
    merke = f'<w:rPr><w:{merke} w:id="3" w:author="a"/></w:rPr>' if merke else ""
    return f"<w:p><w:pPr>{stil}{merke}</w:pPr>{inni}</w:p>"


def _rad(tekst: str, merke: str = "") -> str:
    merke = f'<w:trPr><w:{merke} w:id="4" w:author="a"/></w:trPr>' if merke else ""
    return f"<w:tr>{merke}<w:tc>{_p(_r(tekst))}</w:tc></w:tr>"


FLYTTA = (
    f'<w:p><w:moveFromRangeStart w:id="5" w:name="f"/><w:moveFrom w:id="6" w:author="a">{_r("flytt")}</w:moveFrom>'
    f'<w:moveFromRangeEnd w:id="5"/>{_r("A")}<w:moveTo w:id="7" w:author="a">{_r("flytt")}</w:moveTo></w:p>'
)
NY_STIL = (
    '<w:p><w:pPr><w:pStyle w:val="Ny"/><w:pPrChange w:id="8" w:author="a"><w:pPr><w:pStyle w:val="Gammal"/></w:pPr>'
    f"</w:pPrChange></w:pPr>{_r('x')}</w:p>"
)


@pytest.mark.parametrize(
    ("kropp", "godtekne", "avviste"),
    [
        (_p(_r("Han ") + _ut("må") + _inn("skal") + _r(" møte")), ["Han skal møte"], ["Han må møte"]),
        (_p(_ut("alt"), "del") + _p(_r("b")), ["b"], ["alt", "b"]),
        (_p(_inn("ny"), "ins") + _p(_r("b")), ["ny", "b"], ["b"]),
        (_p(_r("a"), "del") + _p(_r("b")), ["ab"], ["a", "b"]),
        (_p(_r("a"), "ins") + _p(_r("b")), ["a", "b"], ["ab"]),
        (_p(_r("a")) + _p(_inn("sist"), "ins"), ["a", "sist"], ["a"]),
        (
            f"<w:tbl>{_rad('a')}{_rad('ny', 'ins')}{_rad('borte', 'del')}</w:tbl>{_p('')}",
            ["a", "ny", ""],
            ["a", "borte", ""],
        ),
        (f"<w:tbl>{_rad('ny', 'ins')}</w:tbl>{_p(_r('b'))}", ["ny", "b"], ["b"]),
        (FLYTTA, ["Aflytt"], ["flyttA"]),
    ],
)
def test_the_text_is_what_each_reader_is_left_with(
    kropp: str, godtekne: list[str], avviste: list[str]
) -> None:
    fil = _fil(kropp)
    assert har_endringar(fil)
    assert [ein.tekst for ein in les(gjer_opp(fil, "godta")).avsnitt] == godtekne
    assert [ein.tekst for ein in les(gjer_opp(fil, "avvis")).avsnitt] == avviste
    assert not har_endringar(gjer_opp(fil, "godta"))
    assert not har_endringar(gjer_opp(fil, "avvis"))


def test_a_style_that_changed_is_the_old_one_when_it_is_rejected() -> None:
    assert [les(gjer_opp(_fil(NY_STIL), val)).avsnitt[0].stil for val in ("godta", "avvis")] == [
        "Ny",
        "Gammal",
    ]


def test_a_joined_paragraph_has_the_properties_of_the_one_after_it() -> None:
    fil = _fil(_p(_r("a"), "del", "Overskrift1") + _p(_r("b"), stil="Broedtekst"))
    (avsnitt,) = les(gjer_opp(fil, "godta")).avsnitt
    assert (avsnitt.stil, avsnitt.tekst) == ("Broedtekst", "ab")


def test_a_file_without_changes_has_none() -> None:
    assert not har_endringar(_fil(_p(_r("a"))))
