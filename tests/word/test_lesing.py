from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sognko_docs.compose.verdi import Felt
from sognko_docs.word.lesing import LesFeil, kontroller, les
from sognko_docs.word.listetal import skriv_tal
from sognko_docs.word.mal import Eigenskapar
from tests.word.bygg import avsnitt, bytt_del, del_av, docx, opne, run, set_, tabell, tekstar, ting

FELT = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def felt(kode: str, svar: str) -> str:
    kodexml = f'<w:r><w:instrText xml:space="preserve"> {kode} </w:instrText></w:r>'
    return f"{FELT.format('begin')}{kodexml}{FELT.format('separate')}{run(svar)}{FELT.format('end')}"


def p(inni: str) -> str:
    return f"<w:p>{inni}</w:p>"


@pytest.mark.parametrize(
    ("kropp", "ventar"),
    [
        (p(run("a") + f'<w:ins w:id="1" w:author="x">{run("b")}</w:ins>'), ["ab"]),
        (p(run("a") + '<w:del w:id="1" w:author="x"><w:r><w:delText>b</w:delText></w:r></w:del>'), ["a"]),
        (
            '<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="x"/></w:rPr></w:pPr>' + run("ein ") + "</w:p>" + p(run("to")),
            ["ein to"],
        ),
        (p(f'<w:moveFrom w:id="1" w:author="x">{run("bort")}</w:moveFrom><w:moveTo w:id="2" w:author="x">{run("hit")}</w:moveTo>'), ["hit"]),
        (p(run("Side ") + felt("PAGE", "7") + run(" av ") + felt("NUMPAGES", "9")), ["Side  av "]),
        (p(felt("TOC \\o", "Innhald") ) , [""]),
        (p(felt("REF punkt", "punkt 3") + felt('HYPERLINK "https://x.no"', " her")), ["punkt 3 her"]),
        (p(f'<w:fldSimple w:instr=" DATE ">{run("i dag")}</w:fldSimple>{run("x")}'), ["x"]),
        (p(f'<w:hyperlink w:anchor="a">{run("lenkje")}</w:hyperlink>'), ["lenkje"]),
        (p(f'<w:smartTag w:uri="u" w:element="e">{run("smart")}</w:smartTag>'), ["smart"]),
        (p(run("av\u00addeling A\u030as\u00a0x")), ["avdeling Ås\u00a0x"]),
        (p('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:br w:type="page"/></w:r>'), ["a\tb\nc\u2011"]),
        (p('<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>' + avsnitt("boks")
           + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>" + run("ute")), ["ute", "boks"]),
        (p("<w:sdt><w:sdtContent><w:sdt><w:sdtContent>" + run("djupt") + "</w:sdtContent></w:sdt></w:sdtContent></w:sdt>"), ["djupt"]),
        (tabell(["a", tabell(["indre"]) + avsnitt("etter")], ["c", "d"]), ["a", "indre", "etter", "c", "d"]),
    ],
    ids=["sett inn", "sletta", "sletta avsnittsmerke", "flytta", "sidetal", "innhaldsliste", "andre felt", "dato",
         "lenkje", "smart", "mjuk bindestrek og NFC", "teikn", "tekstboks", "kontroll i kontroll", "tabell i tabell"],
)  # fmt: skip
def test_all_tekst_kjem_med_slik_ho_staar_naar_endringane_er_godtekne(kropp: str, ventar: list[str]) -> None:
    assert tekstar(docx(kropp)) == ventar


def test_alle_delane_vert_lesne_i_rekkjefoelgje() -> None:
    data = docx(
        avsnitt("kropp"),
        topp=avsnitt("topp"),
        botn=avsnitt("botn"),
        fotnote=avsnitt("fot"),
        sluttnote=avsnitt("slutt"),
    )
    assert [(a.del_, a.tekst) for a in les(data).avsnitt if a.tekst] == [
        ("word/document.xml", "kropp"), ("word/header1.xml", "topp"), ("word/footer1.xml", "botn"),
        ("word/footnotes.xml", "fot"), ("word/endnotes.xml", "slutt"),
    ]  # fmt: skip


def test_stil_liste_tabellplass_og_skjult_tekst() -> None:
    punkt = '<w:p><w:pPr><w:pStyle w:val="Overskrift2"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr></w:p>'
    skjult = avsnitt("x", rpr="<w:rPr><w:vanish/></w:rPr>")
    a = les(docx(punkt, tabell(["a", "b"], ["c", skjult]))).avsnitt
    assert (a[0].stil, a[0].overskrift, a[0].liste) == ("Overskrift2", 2, ("7", 1))
    assert [x.tabell for x in a[1:]] == [(1, 1, 1), (1, 1, 2), (1, 2, 1), (1, 2, 2)]
    assert [x.skjult for x in a[1:]] == [False, False, False, True]


def test_ein_kommune_kan_kjennast_att_paa_stien(tmp_path: Path) -> None:
    mal = opne(tmp_path, docx(avsnitt("Møte i {{ kommune.namn }} om {{ sak }}")))
    lesne = [
        les(set_(mal, ting(namn=Felt("kommune.namn", n)), sak=Felt("sak.tittel", "GIS")))
        for n in ("Vik", "Luster")
    ]
    bytt = {
        "".join(f"<{s}>" if s.startswith("kommune.") else t for t, s in x.avsnitt[0].spenn) for x in lesne
    }
    assert bytt == {"Møte i <kommune.namn> om GIS"}


def test_stien_finst_att_i_aliaset_eller_bokmerket_naar_merkelappen_er_borte(tmp_path: Path) -> None:
    data = set_(opne(tmp_path, docx(avsnitt("{{ x }}"))), x=Felt("sak.tittel", "T"))
    xml = del_av(data)
    utan_tag = xml.replace('<w:tag w:val="sak.tittel"/>', "")
    utan_alt = utan_tag.replace('<w:alias w:val="sak.tittel"/>', "")
    for ny, sti in ((utan_tag, "sak.tittel"), (utan_alt, "#sak_tittel")):
        assert les(bytt_del(data, ny)).avsnitt[0].spenn == (("T", sti),)


def test_eigenskapane_kjem_att(tmp_path: Path) -> None:
    e = Eigenskapar("A & <B>", "Kari Å", date(2026, 3, 4), {"sak": "gis & kart", "kommune": None})
    t = les(opne(tmp_path, docx(avsnitt("x"))).sett({}).dokument(None, e))
    assert t.eigne == {"sak": "gis & kart"}
    assert t.kjerne == {
        "title": "A & <B>", "creator": "Kari Å", "lastModifiedBy": "Kari Å", "language": "nn-NO",
        "created": "2026-03-04T00:00:00Z", "modified": "2026-03-04T00:00:00Z",
    }  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        b"", b"PK", b"tull" * 100, docx(avsnitt("x"))[:-30],
        bytt_del(docx(avsnitt("x")), "<w:document"),
        docx('<w:p><w:pPr><w:numPr><w:ilvl w:val="x"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'),
        bytt_del(docx(avsnitt("x")), '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
    ],
)  # fmt: skip
def test_det_som_ikkje_kan_lesast_seier_det(data: bytes) -> None:
    with pytest.raises(LesFeil, match="fila kan ikkje lesast"):
        les(data)


@pytest.mark.parametrize(
    ("kropp", "feil"),
    [
        (avsnitt("Att {{ x }}"), "hovuddelen: «{{» står att i teksten"),
        (avsnitt("{% ", "if x %}"), "hovuddelen: «{%» står att i teksten"),
        (avsnitt("Sum: None kr"), "hovuddelen: «None» står att i teksten"),
        (avsnitt("\ufdd4x"), "hovuddelen: eit internt merke står att"),
        (p(FELT.format("begin")), "hovuddelen: eit felt manglar start eller slutt"),
        ('<w:p><w:bookmarkStart w:id="1" w:name="a"/></w:p>', "eit bokmerke har ikkje både start og slutt"),
        (p('<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/><w:bookmarkStart w:id="2" w:name="A"/><w:bookmarkEnd w:id="2"/>'),
         "bokmerkenamnet a er brukt 2 gonger"),
        (p('<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent/></w:sdt>' * 2), "id-en til innhaldskontrollen 5 er brukt 2 gonger"),
    ],
)  # fmt: skip
def test_det_validatorane_ikkje_ser_finn_vi_sjoelve(kropp: str, feil: str) -> None:
    assert kontroller(docx(kropp)) == (feil,)


def test_eit_friskt_dokument_har_ingen_merknader() -> None:
    assert kontroller(docx(avsnitt("Alt vel, None­theless"))) == ()


def test_krollparentesar_i_ein_verdi_er_nokon_sin_tekst(tmp_path: Path) -> None:
    assert kontroller(set_(opne(tmp_path, docx(avsnitt("{{ x }}"))), x=Felt("a", "{{ y }} {% z %}"))) == ()


def test_tabellnummer_felt_og_malens_eigne_id_ar_vert_eintydige(tmp_path: Path) -> None:
    tittel = p(run("Tabell ") + felt("SEQ Tabell \\* ARABIC", "0"))
    eige = (
        '<w:p><w:bookmarkStart w:id="3" w:name="_Ref1"/><w:sdt><w:sdtPr><w:id w:val="9"/></w:sdtPr><w:sdtContent>'
        + run("{{ n }}") + '</w:sdtContent></w:sdt><w:bookmarkEnd w:id="3"/></w:p>'
    )  # fmt: skip
    kropp = avsnitt("{%p for n in tal %}") + tittel + eige + avsnitt("{%p endfor %}")
    data = set_(opne(tmp_path, docx(kropp)), tal=(Felt("_Ref1", "a"), Felt("b", "b"), Felt("c", "c")))
    assert tekstar(data) == ["Tabell 1", "a", "Tabell 2", "b", "Tabell 3", "c"]
    assert kontroller(data) == ()
    assert del_av(data).count('w:name="_Ref1"') == 1


def test_eit_listetal_ingen_kan_telje_til_fyller_ikkje_minnet() -> None:
    assert skriv_tal(4, "lowerRoman") == "iv"
    assert skriv_tal(999_999_999, "upperLetter") == "999999999 (upperLetter)"
    assert skriv_tal(0, "lowerRoman") == "0 (lowerRoman)"
