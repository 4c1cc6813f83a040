"""Charts in Word files: native with a workbook, or as a picture, and read back either way."""

from __future__ import annotations

import re
import sys
import zipfile
from dataclasses import replace
from io import BytesIO
from itertools import combinations
from pathlib import Path
from struct import unpack_from
from zlib import decompress

import matplotlib as mpl
import pytest
from lxml import etree

from sognko_docs.compose.diagram import bilettekst, diagramtekst
from sognko_docs.compose.fakta import Faktum, bokstavar, manglar
from sognko_docs.compose.verdi import Diagram, Felt, Serie
from sognko_docs.identity.likelydande import prov
from sognko_docs.kroner import Kroner
from sognko_docs.word.avslutt import merkelapp
from sognko_docs.word.diagram import Form
from sognko_docs.word.diagrambilete import har_teiknar, lag_bilete
from sognko_docs.word.diagramdata import les_diagram, skriv_diagram
from sognko_docs.word.diagramform import ANDRE, I_DAG, VALD, hoegd
from sognko_docs.word.lesing import les
from sognko_docs.word.mal import Lane
from tests.pakke import bytt_i_del
from tests.word.bygg import EIGENSKAPAR, avsnitt, del_av, docx, opne, tekstar

LANES: tuple[Lane, ...] = ("snøgg", "docxtpl")
FORMER: tuple[Form, ...] = ("word", "bilete")
GRAF = "word/charts/diagram1.xml"


def kr(*kroner: int) -> tuple[Kroner, ...]:
    return tuple(Kroner(100 * belop) for belop in kroner)


DIAGRAM = Diagram(
    "=fordeling.diagram",
    Felt("=fordeling.diagram.tittel", "Kostnad i dag og med «Alternativ 4»"),
    ("Luster", "Lærdal & <co>", "Årdal"),
    (
        Serie("I dag", kr(2755954, 0, 1381219), "i_dag"),
        Serie("Alternativ 4", kr(2483419, 950, 1418770), "vald"),
        Serie("{{ Andre }}", (Kroner(1250), None, Kroner(-70000)), "anna"),
    ),
    'Stolpar viser "alt" & <meir>.',
)


def med_diagram(mappe: Path, form: Form = "word", lane: Lane = "auto", diagram: Diagram = DIAGRAM) -> bytes:
    mal = opne(mappe, docx(avsnitt("Før"), avsnitt("{{ d }}"), avsnitt("{{ d.tittel }}")))
    return mal.sett({"d": diagram}, lane, form).dokument(None, EIGENSKAPAR)


def namn(data: bytes) -> list[str]:
    return zipfile.ZipFile(BytesIO(data)).namelist()


def medlem(data: bytes, namn: str) -> bytes:
    return zipfile.ZipFile(BytesIO(data)).read(namn)


def test_a_chart_survives_the_way_through_a_template() -> None:
    assert les_diagram(skriv_diagram(DIAGRAM)) == DIAGRAM


@pytest.mark.parametrize("lane", LANES)
def test_a_native_chart_is_read_back_figure_by_figure(tmp_path: Path, lane: Lane) -> None:
    lese = les(med_diagram(tmp_path, lane=lane))
    assert lese.i_kontrollar()["=fordeling.diagram"] == {diagramtekst(DIAGRAM)}
    assert tekstar(lese) == ["Før", diagramtekst(DIAGRAM), "Kostnad i dag og med «Alternativ 4»"]


@pytest.mark.parametrize("lane", LANES)
def test_a_picture_is_read_back_by_its_alternative_text(tmp_path: Path, lane: Lane) -> None:
    lese = les(med_diagram(tmp_path, "bilete", lane))
    assert lese.i_kontrollar()["=fordeling.diagram"] == {bilettekst(DIAGRAM.alt)}
    assert re.fullmatch(r" \[png [0-9a-f]{12}\]", lese.avsnitt[1].spenn[-1][0])


def test_the_workbook_behind_a_chart_has_its_figures_and_no_chart_of_its_own(tmp_path: Path) -> None:
    bok = medlem(med_diagram(tmp_path), "word/embeddings/diagram1.xlsx")
    assert not [n for n in namn(bok) if "chart" in n or "drawing" in n]
    assert celler(bok) == [
        [None, "I dag", "Alternativ 4", "{{ Andre }}"],
        ["Luster", "2755954", "2483419", "12.5"],
        ["Lærdal & <co>", "0", "950", None],
        ["Årdal", "1381219", "1418770", "-700"],
    ]


def celler(bok: bytes) -> list[list[str | None]]:
    """The cells of the first sheet, row by row, A–D."""
    rom = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    tekst = ["".join(e.itertext()) for e in etree.fromstring(medlem(bok, "xl/sharedStrings.xml"))]
    funne = {}
    for c in etree.fromstring(medlem(bok, "xl/worksheets/sheet1.xml")).iter(rom + "c"):
        verdi = c.findtext(rom + "v", "")
        funne[c.get("r", "")] = tekst[int(verdi)] if c.get("t") == "s" else verdi
    siste = max(int(namn[1:]) for namn in funne)
    return [[funne.get(f"{kolonne}{rad}") for kolonne in "ABCD"] for rad in range(1, siste + 1)]


def test_a_native_chart_is_in_nynorsk_with_its_own_fonts_and_grouped_figures(tmp_path: Path) -> None:
    graf = del_av(med_diagram(tmp_path), GRAF)
    assert set(re.findall(r'lang[^ ]*="([^"]*)"|<c:lang val="([^"]*)"', graf)) == {
        ("nn-NO", ""),
        ("", "nn-NO"),
    }
    assert set(re.findall(r'typeface="([^"]*)"', graf)) == {"Calibri"}
    assert '<c:autoTitleDeleted val="1"/>' in graf
    assert "[&gt;=1000000]#\\\u00a0###\\\u00a0##0" in graf
    assert all(int(nr) > 0 for nr in re.findall(r'<c:axId val="([^"]*)"', graf))


@pytest.mark.parametrize(
    "kva", ["roundedCorners", "varyColors", "invertIfNegative", "showSerName", "showLegendKey"]
)
def test_what_programs_would_guess_differently_is_said(tmp_path: Path, kva: str) -> None:
    assert set(re.findall(rf'<c:{kva} val="(.)"/>', del_av(med_diagram(tmp_path), GRAF))) == {"0"}


def test_the_drawing_says_what_it_shows(tmp_path: Path) -> None:
    dokument = del_av(med_diagram(tmp_path))
    assert 'descr="Stolpar viser &quot;alt&quot; &amp; &lt;meir&gt;."' in dokument
    assert 'title="Kostnad i dag og med «Alternativ 4»"' in dokument


def test_a_chart_printed_twice_gets_a_part_for_each(tmp_path: Path) -> None:
    mal = opne(tmp_path, docx(avsnitt("{{ d }}"), avsnitt("{{ d }}")))
    data = mal.sett({"d": DIAGRAM}).dokument(None, EIGENSKAPAR)
    assert [n for n in namn(data) if re.fullmatch(r"word/charts/\w+\.xml", n)] == [
        GRAF,
        GRAF.replace("1", "2"),
    ]
    assert del_av(data).count(' r:id="rIdDiagram') == 2
    assert medlem(data, GRAF) == medlem(data, GRAF.replace("1", "2"))


def test_a_document_without_a_chart_carries_nothing_of_one(tmp_path: Path) -> None:
    data = opne(tmp_path, docx(avsnitt("{{ d.tittel }}"))).sett({"d": DIAGRAM}).dokument(None, EIGENSKAPAR)
    assert not [n for n in namn(data) if "diagram" in n]
    assert "xlsx" not in del_av(data, "[Content_Types].xml")


@pytest.mark.parametrize("form", FORMER)
def test_the_same_chart_gives_the_same_bytes(tmp_path: Path, form: Form) -> None:
    lag_bilete.cache_clear()
    ein = med_diagram(tmp_path, form)
    lag_bilete.cache_clear()
    assert med_diagram(tmp_path, form) == ein
    annan = replace(
        DIAGRAM, seriar=(replace(DIAGRAM.seriar[0], verdiar=kr(2755954, 0, 900000)), *DIAGRAM.seriar[1:])
    )
    assert med_diagram(tmp_path, form, diagram=annan) != ein


FAKTUM = Faktum(
    DIAGRAM.sti, (bokstavar(diagramtekst(DIAGRAM)), bokstavar(bilettekst(DIAGRAM.alt))), valfri=True
)


@pytest.mark.parametrize("form", FORMER)
def test_a_whole_chart_is_found_again(tmp_path: Path, form: Form) -> None:
    assert manglar([FAKTUM], les(med_diagram(tmp_path, form)).i_kontrollar(), merkelapp) == ()


@pytest.mark.parametrize(
    ("foer", "etter"),
    [
        ("<c:v>2483419</c:v>", "<c:v>2483491</c:v>"),
        ('<c:pt idx="2"><c:v>1418770</c:v></c:pt>', ""),
        ("<c:v>Luster</c:v>", "<c:v>Vik</c:v>"),
        ("<c:v>Alternativ 4</c:v>", "<c:v>Alternativ 3</c:v>"),
        ("<c:v>1381219</c:v>", "<c:v>ikkje eit tal</c:v>"),
    ],
    ids=["wrong figure", "lost figure", "wrong council", "wrong series", "no figure"],
)
def test_a_chart_that_lost_or_changed_a_figure_is_caught(tmp_path: Path, foer: str, etter: str) -> None:
    daarleg = bytt_i_del(med_diagram(tmp_path), GRAF, foer, etter)
    assert manglar([FAKTUM], les(daarleg).i_kontrollar(), merkelapp) == (DIAGRAM.sti,)


@pytest.mark.parametrize(
    ("del_", "foer", "etter"),
    [
        ("word/_rels/document.xml.rels", 'Id="rIdDiagram1"', 'Id="rIdBorte"'),
        ("word/document.xml", 'descr="Stolpar', 'descr="Striper'),
    ],
    ids=["no chart part", "another alternative text"],
)
@pytest.mark.parametrize("form", FORMER)
def test_a_chart_that_leads_nowhere_or_says_something_else_is_caught(
    tmp_path: Path, form: Form, del_: str, foer: str, etter: str
) -> None:
    daarleg = bytt_i_del(med_diagram(tmp_path, form), del_, foer, etter)
    assert manglar([FAKTUM], les(daarleg).i_kontrollar(), merkelapp) == (DIAGRAM.sti,)


def test_a_template_may_leave_a_chart_out(tmp_path: Path) -> None:
    utan = opne(tmp_path, docx(avsnitt("Utan"))).sett({"d": DIAGRAM}).dokument(None, EIGENSKAPAR)
    assert manglar([FAKTUM], les(utan).i_kontrollar(), merkelapp) == ()


def test_a_difference_in_the_chart_of_one_council_is_caught(tmp_path: Path) -> None:
    like = med_diagram(tmp_path)
    assert prov({"luster": les(like), "vik": les(like)}).avvik == ()
    ulik = bytt_i_del(like, GRAF, "<c:v>2483419</c:v>", "<c:v>2483418</c:v>")
    (avvik,) = prov({"luster": les(like), "vik": les(ulik)}).avvik
    assert "Luster 2 483 418" in avvik.fekk.replace("\u00a0", " ")


def test_a_difference_in_the_picture_of_one_council_is_caught_though_the_text_is_the_same(
    tmp_path: Path,
) -> None:
    annan = replace(DIAGRAM, grupper=("Vik", *DIAGRAM.grupper[1:]))
    tekster = {
        "luster": les(med_diagram(tmp_path, "bilete")), "vik": les(med_diagram(tmp_path, "bilete", diagram=annan)),
    }  # fmt: skip
    assert len(prov(tekster).avvik) == 1


def bitar(png: bytes) -> dict[str, bytes]:
    """The chunks of a PNG by name."""
    ut, i = {}, 8
    while i < len(png):
        (lengd,) = unpack_from(">I", png, i)
        ut[png[i + 4 : i + 8].decode()] = png[i + 8 : i + 8 + lengd]
        i += lengd + 12
    return ut


def test_a_picture_holds_pixels_and_resolution_and_no_time() -> None:
    delar = bitar(lag_bilete(DIAGRAM))
    assert list(delar) == ["IHDR", "pHYs", "IDAT", "IEND"]
    breidd, hoegde = unpack_from(">2I", delar["IHDR"])
    assert breidd / hoegde == pytest.approx(160 / hoegd(DIAGRAM), rel=0.01)
    assert len(decompress(delar["IDAT"])) == (1 + 3 * breidd) * hoegde


def test_a_picture_does_not_follow_the_settings_of_the_machine() -> None:
    ein = lag_bilete(DIAGRAM)
    lag_bilete.cache_clear()
    with mpl.rc_context({"font.family": "monospace", "figure.facecolor": "pink", "axes.facecolor": "red"}):
        assert lag_bilete(DIAGRAM) == ein


def test_it_is_known_when_nothing_can_draw(monkeypatch: pytest.MonkeyPatch) -> None:
    assert har_teiknar()
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    assert not har_teiknar()


def lysheit(farge: str) -> float:
    """How light a colour is in a copy without colours, 0–1."""
    r, g, b = (int(farge[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return 0.299 * r + 0.587 * g + 0.114 * b


def test_kinds_of_bar_are_told_apart_without_colours() -> None:
    for ein, annan in combinations((I_DAG, VALD, *ANDRE), 2):
        assert ein.moenster != annan.moenster or abs(lysheit(ein.farge) - lysheit(annan.farge)) > 0.15


@pytest.mark.parametrize(("grupper", "seriar"), [(2, 1), (6, 2), (6, 6), (12, 6)])
def test_a_chart_has_room_for_every_bar_and_stays_on_a_page(grupper: int, seriar: int) -> None:
    mange = Diagram(
        "s", Felt("t", ""), ("k",) * grupper, (Serie("a", kr(*range(grupper)), "anna"),) * seriar, ""
    )
    assert 2.5 * grupper * seriar < hoegd(mange) <= 220
