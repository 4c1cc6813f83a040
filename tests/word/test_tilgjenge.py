"""What all must be able to read: every demand broken in a shipped template and in a finished document."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from sognko_docs.finding import Finding, Grad, Stad
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.tilgjenge.alle import KRAV
from sognko_docs.word.tilgjengesjekk import sjekk_dokument, sjekk_mal

ROT = Path(__file__).parents[2]
MALAR = sorted((ROT / "templates").glob("*.docx"))
GIS = ROT / "cases" / "kart-oppmaaling-gis"
DOK, STILAR, KJERNE = "word/document.xml", "word/styles.xml", "docProps/core.xml"
LANG = "Denne teksten er altfor lang til å stå med berre store bokstavar".upper()


def avsnitt(*koeyringar: str) -> str:
    return f"<w:p>{''.join(koeyringar)}</w:p>"


def koeyring(tekst: str, rpr: str = "") -> str:
    return f"<w:r><w:rPr>{rpr}</w:rPr><w:t>{tekst}</w:t></w:r>"


def bilete(alt: str, inni: str = "") -> str:
    wp = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    docpr = f'<wp:docPr id="9" name="Bilete 1" descr="{alt}">{inni}</wp:docPr>'
    return avsnitt(f"<w:r><w:drawing><wp:inline {wp}>{docpr}</wp:inline></w:drawing></w:r>")


def tabell(
    *rader: tuple[str, ...], tittel: str = "Tal", tcpr: str = "", hovud: str = "<w:tblHeader/>"
) -> str:
    alle = "".join(
        f"<w:tr><w:trPr>{'' if nr else hovud}</w:trPr>"
        + "".join(f"<w:tc><w:tcPr>{tcpr if nr else ''}</w:tcPr>{celle}</w:tc>" for celle in rad)
        + "</w:tr>"
        for nr, rad in enumerate(rader)
    )
    return f'<w:tbl><w:tblPr><w:tblCaption w:val="{tittel}"/></w:tblPr>{alle}</w:tbl>{avsnitt(koeyring("Under."))}'


def celler(*tekstar: str) -> tuple[str, ...]:
    return tuple(avsnitt(koeyring(tekst)) for tekst in tekstar)


BOKS = avsnitt(
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
    "<w:p><w:r><w:t>Hugs</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
FELT = avsnitt(
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://x.no" </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>les meir</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


FARGECELLE = (
    '<w:tbl><w:tblPr><w:tblCaption w:val="x"/></w:tblPr><w:tr><w:tc><w:tcPr/><w:p><w:r><w:t>Vik</w:t></w:r></w:p></w:tc>'
    '<w:tc><w:tcPr><w:shd w:fill="C00000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
)


def lenkje(tekst: str) -> str:
    return avsnitt(f'<w:hyperlink w:anchor="a">{koeyring(tekst)}</w:hyperlink>')


BYTE = [
    ("A101", KJERNE, "http://purl.org/dc/elements/1.1/", "urn:framand", "Dokumentet har ingen tittel"),
    ("A102", STILAR, '<w:lang w:val="nn-NO"', '<w:lang w:val="en-US"', "Språket i dokumentet er en-US"),
    ("A102", STILAR, '<w:lang w:val="nn-NO"', '<w:noProof w:val="0"', "Språket i dokumentet er ikkje sett"),
    ("A103", DOK, '"Overskrift1"', '"Overskrift2"', "er den første og står på nivå 2"),
    ("A104", DOK, "<w:tblHeader/>", "", "Tabellen har inga overskriftsrad"),
    ("A106", DOK, "<w:tcPr>", '<w:tcPr><w:gridSpan w:val="2"/>', "Tabellen har samanslegne celler"),
    ("A107", DOK, ">Utval<", "><", "Overskriftsrada er tom i kolonne 2"),
]  # fmt: skip
"""Code, part, what is exchanged the first time it stands there, for what, and what is told."""

TILLEGG = [
    ("A103", '<w:p><w:pPr><w:pStyle w:val="Overskrift1"/></w:pPr></w:p>', "Overskrifta er tom"),
    ("A104", tabell(celler("a", "b"), celler("1", "2"), hovud=""), "Tabellen har inga overskriftsrad"),
    ("A105", tabell(celler("a"), celler("1"), tittel=""), "Tabellen har verken tittel eller skildring"),
    ("A106", tabell(celler("a"), celler("1"), tcpr="<w:vMerge/>"), "Tabellen har samanslegne celler"),
    ("A106", tabell(celler("a"), (tabell(celler("b")),)), "Tabellen står inni ein annan tabell"),
    ("A107", tabell(celler("", "2025"), celler("Vik", "1")), "Overskriftsrada er tom i kolonne 1"),
    ("A108", bilete(""), "Biletet eller diagrammet har ingen alternativ tekst"),
    ("A108", bilete("Bilete 1"), "Den alternative teksten «Bilete 1» seier ikkje kva biletet viser"),
    ("A108", bilete("logo.png"), "Den alternative teksten «logo.png» seier ikkje kva biletet viser"),
    ("A109", BOKS, "Tekst står i ein tekstboks, utanfor leserekkjefølgja"),
    ("A110", "<w:p/>", "Eit tomt avsnitt er brukt som luft"),
]
"""Code, what is put in at the end of the text, and what is told."""

BERRE_MAL = [
    ("A111", avsnitt(koeyring("Lys", '<w:color w:val="AAAAAA"/>')), "#AAAAAA og #FFFFFF er 2,3:1, og kravet er 4,5:1"),
    ("A111", avsnitt(koeyring("Stor", '<w:color w:val="AAAAAA"/><w:sz w:val="40"/>')), "2,3:1, og kravet er 3,0:1"),
    ("A111", avsnitt(koeyring("Kvit", '<w:color w:val="000000" w:themeColor="background1"/>')), "#FFFFFF og #FFFFFF"),
    ("A111", avsnitt(koeyring("Bak", '<w:shd w:val="clear" w:fill="333333"/><w:color w:val="000000"/>')), "#333333"),
    ("A111", tabell(celler("a"), (avsnitt(koeyring("1", '<w:color w:val="222222"/>')),), tcpr='<w:shd w:fill="1F4E5F"/>'), "#1F4E5F"),
    ("A112", avsnitt(koeyring("lite", '<w:sz w:val="15"/>')), "Skrifta er 7,5 pt, under 8 pt"),
    ("A113", f'<w:p><w:pPr><w:jc w:val="both"/></w:pPr>{koeyring("Jamt")}</w:p>', "Teksten er blokkjustert"),
    ("A114", avsnitt(koeyring("Fristen er "), koeyring("i dag", '<w:color w:val="A00000"/>')), "«i dag» skil seg ut berre med farge"),
    ("A114", FARGECELLE, "Ei celle seier noko berre med farge"),
    ("A115", avsnitt(koeyring("Bakgrunn", "<w:b/>")), "«Bakgrunn» er feit tekst i staden for ei overskrift"),
    ("A116", avsnitt(koeyring("- Luster")), "Avsnittet byrjar med «-» skrive for hand"),
    ("A117", lenkje("her"), "Lenkjeteksten «her» seier ikkje kvar lenkja går"),
    ("A117", FELT, "Lenkjeteksten «les meir» seier ikkje kvar lenkja går"),
    ("A118", lenkje("https://lovdata.no"), "Lenkja er skriven som adressa «https://lovdata.no»"),
    ("A119", avsnitt(koeyring(LANG)), "Ein lang tekst står med store bokstavar"),
    ("A119", avsnitt(koeyring(LANG.lower(), "<w:caps/>")), "Ein lang tekst står med store bokstavar"),
]  # fmt: skip
"""As ``TILLEGG``, for what only a template can break."""

I_STIL = [
    ("A111", '<w:color w:val="595959"/>', '<w:color w:val="999999"/>', "stilen «Subtitle»"),
    ("A112", '<w:sz w:val="16"/>', '<w:sz w:val="14"/>', "stilen «Tabelltekst liten»"),
    ("A113", '<w:jc w:val="right"/>', '<w:jc w:val="both"/>', "stilen «Tabelltal»"),
]


def bytt(data: bytes, del_: str, foer: str, etter: str) -> bytes:
    """The file with one thing exchanged where it first stands."""
    ut = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as inn, zipfile.ZipFile(ut, "w") as fil:
        assert foer in inn.read(del_).decode()
        for namn in inn.namelist():
            tekst = inn.read(namn)
            fil.writestr(namn, tekst.decode().replace(foer, etter, 1) if namn == del_ else tekst)
    return ut.getvalue()


def legg_til(data: bytes, xml: str) -> bytes:
    """The file with something more at the end of its text."""
    with zipfile.ZipFile(BytesIO(data)) as fil:
        slutt = fil.read(DOK).decode().rpartition("<w:sectPr")[2]
    return bytt(data, DOK, f"<w:sectPr{slutt}", f"{xml}<w:sectPr{slutt}")


def som_mal(mappe: Path, data: bytes) -> tuple[Finding, ...]:
    fil = mappe / "saksframlegg.docx"
    fil.write_bytes(data)
    return sjekk_mal(fil)


@pytest.fixture(scope="module")
def mal() -> bytes:
    return (ROT / "templates" / "saksframlegg.docx").read_bytes()


@pytest.fixture(scope="module")
def dokument(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The case paper of one council, built from the shipped template."""
    ut = tmp_path_factory.mktemp("ut")
    ferdig = bygg(GIS, Oppsett(ROT / "templates", ut))
    assert ferdig.filer, ferdig.funn
    return (ut / GIS.name / "luster" / "01-saksframlegg.docx").read_bytes()


@pytest.mark.parametrize("fil", MALAR, ids=lambda fil: fil.stem)
def test_every_shipped_template_can_be_read_by_all(fil: Path) -> None:
    assert sjekk_mal(fil) == ()


def test_a_finished_document_can_be_read_by_all(dokument: bytes) -> None:
    assert sjekk_dokument(dokument, Stad(Path("x.docx"))) == ()


@pytest.mark.parametrize(("kode", "del_", "foer", "etter", "melding"), BYTE)
def test_what_is_broken_in_a_template_and_in_a_document_is_told(
    mal: bytes, dokument: bytes, tmp_path: Path, kode: str, del_: str, foer: str, etter: str, melding: str
) -> None:
    i_mal = som_mal(tmp_path, bytt(mal, del_, foer, etter))
    i_dokument = sjekk_dokument(bytt(dokument, del_, foer, etter), Stad(Path("x.docx")))
    for funn in (i_mal, i_dokument):
        assert [ei.kode for ei in funn] == [kode]
        assert melding in funn[0].melding
    assert i_mal[0].stoppar


@pytest.mark.parametrize(("kode", "xml", "melding"), TILLEGG)
def test_what_is_put_into_a_template_and_a_document_is_told(
    mal: bytes, dokument: bytes, tmp_path: Path, kode: str, xml: str, melding: str
) -> None:
    for funn in (
        som_mal(tmp_path, legg_til(mal, xml)),
        sjekk_dokument(legg_til(dokument, xml), Stad(Path("x.docx"))),
    ):
        assert {(ei.kode, ei.melding) for ei in funn} == {(kode, melding)}
        assert funn[0].stad is not None
        assert funn[0].stad.delstad.startswith("hovuddelen, ")


@pytest.mark.parametrize(("kode", "xml", "melding"), BERRE_MAL)
def test_what_only_a_template_decides_is_told_of_the_template_alone(
    mal: bytes, dokument: bytes, tmp_path: Path, kode: str, xml: str, melding: str
) -> None:
    funn = som_mal(tmp_path, legg_til(mal, xml))
    assert {ei.kode for ei in funn} == {kode}
    assert melding in funn[0].melding
    assert funn[0].grad is (Grad.MERKNAD if kode == "A118" else Grad.FEIL)
    assert sjekk_dokument(legg_til(dokument, xml), Stad(Path("x.docx"))) == ()


@pytest.mark.parametrize(("kode", "foer", "etter", "stad"), I_STIL)
def test_a_style_that_makes_text_hard_to_read_is_named(
    mal: bytes, tmp_path: Path, kode: str, foer: str, etter: str, stad: str
) -> None:
    funn = som_mal(tmp_path, bytt(mal, STILAR, foer, etter))
    assert {ei.kode for ei in funn} == {kode}
    assert stad in {ei.stad.delstad for ei in funn if ei.stad is not None}


def test_every_demand_has_been_seen_to_break() -> None:
    planta = {kode for kode, *_ in (*BYTE, *TILLEGG, *BERRE_MAL)}
    assert planta == {krav.kode for krav in KRAV}


@pytest.mark.parametrize(
    "xml",
    [
        bilete("Kommunevåpenet til Luster"),
        bilete("", '<a:decorative xmlns:a="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'),
        avsnitt(koeyring("Fristen er "), koeyring("i dag", '<w:b/><w:color w:val="A00000"/>')),
        avsnitt(koeyring("Dette er viktig.", "<w:b/>")),
        avsnitt(koeyring("1. januar 2027 tek avtalen til å gjelde.")),
        avsnitt(koeyring("Kvit på mørk", '<w:shd w:val="clear" w:fill="1F4E5F"/>')),
        tabell(celler("a", "b"), celler("1", "2"), hovud="").replace(
            "<w:tblPr>", '<w:tblPr><w:tblLook w:firstColumn="1"/>'
        ),
        tabell(celler("a")) + "<w:p><w:r><w:br w:type='page'/></w:r></w:p>",
        lenkje("Kommunelova på Lovdata"),
    ],
)  # fmt: skip
def test_what_all_can_read_is_left_in_peace(mal: bytes, tmp_path: Path, xml: str) -> None:
    assert som_mal(tmp_path, legg_til(mal, xml)) == ()


def test_an_empty_paragraph_between_two_tables_is_words_own_demand(mal: bytes, tmp_path: Path) -> None:
    ein = tabell(celler("a")).partition("</w:tbl>")[0] + "</w:tbl>"
    assert som_mal(tmp_path, legg_til(mal, f"{ein}<w:p/>{ein}<w:p/>")) == ()
    assert [ei.kode for ei in som_mal(tmp_path, legg_til(mal, f"{ein}<w:p/><w:p/>{ein}<w:p/>"))] == [
        "A110",
        "A110",
    ]
