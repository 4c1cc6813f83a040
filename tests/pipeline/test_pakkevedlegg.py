"""Attachments of any kind: what can be part of the packet is, and the rest is told of in its line of the case."""

from __future__ import annotations

import shutil
import time
import unicodedata
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdf
import pytest
import xlsxwriter
from pikepdf import Name, NumberTree
from PIL import Image

from sognko_docs.delivery.pdf import avsperra
from sognko_docs.delivery.pdf.samling import Stykke, samle, sidetal
from sognko_docs.delivery.pdf.vedleggsfunn import UbrukelegVedlegg
from sognko_docs.finding import Finding, Grad
from sognko_docs.pipeline.bygg import Bygd, Oppsett, bygg
from sognko_docs.pipeline.levering.pakkevedlegg import _les_eitt, finn_fil
from sognko_docs.pipeline.levering.pdf import Reiskap, finn_reiskap
from tests.pipeline.vedleggsproever import FORTALDE, GREIE, UBRUKELEGE, bilete, pdf, skjema

ROT = Path(__file__).parents[2]
SAK = "kart-oppmaaling-gis"
LIST = "vedlegg:\n"
STI = ("vedlegg", 0, "fil")
TID = 120
"""Seconds all the hostile files together may take."""


@pytest.fixture(scope="module")
def reiskap(krev_libreoffice: str) -> Iterator[Reiskap]:
    svar, manglar = finn_reiskap(None, date(2026, 3, 9))
    assert svar is not None, (krev_libreoffice, manglar)
    with svar.omformar:
        yield svar


@pytest.fixture(scope="module")
def avvist(krev_libreoffice: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[Bygd, Path, float]:
    """The GIS case with every unusable attachment at once."""
    assert krev_libreoffice
    rot = tmp_path_factory.mktemp("prosjekt")
    shutil.copytree(ROT / "cases", rot / "cases")
    mappe = rot / "cases" / SAK
    (mappe / "vedlegg").mkdir(exist_ok=True)
    for namn, (lag, _, _) in UBRUKELEGE.items():
        (mappe / "vedlegg" / namn).write_bytes(lag())
    linjer = "".join(f"  - tittel: Vedlegg {nr}\n    fil: {namn}\n" for nr, namn in enumerate(UBRUKELEGE))
    sak = mappe / "sak.yaml"
    tekst = sak.read_text(encoding="utf-8")
    assert LIST in tekst
    sak.write_text(tekst.replace(LIST, LIST + linjer), encoding="utf-8")
    start = time.monotonic()
    ferdig = bygg(mappe, Oppsett(ROT / "templates", rot / "output", pdf=True, samla=True))
    return ferdig, rot, time.monotonic() - start


def funn_om(avvist: tuple[Bygd, Path, float], namn: str) -> Finding:
    sti = ("vedlegg", list(UBRUKELEGE).index(namn), "fil")
    [funn] = [ei for ei in avvist[0].funn if ei.sti == sti and ei.stoppar]
    return funn


@pytest.mark.parametrize("namn", UBRUKELEGE)
def test_a_broken_or_hostile_attachment_is_a_finding_with_its_line_and_a_way_out(
    avvist: tuple[Bygd, Path, float], namn: str
) -> None:
    _, kode, ord_ = UBRUKELEGE[namn]
    funn = funn_om(avvist, namn)
    kvifor = funn.melding.removeprefix(f"Vedlegget «{namn}» kan ikkje vere med i pakken: ")
    assert funn.kode == kode
    assert ord_ in kvifor
    assert kvifor != funn.melding
    assert funn.hjelp
    stad = avvist[0].lesing.finn_stad(None, funn.sti)
    assert stad is not None
    linjer = (avvist[1] / "cases" / SAK / "sak.yaml").read_text(encoding="utf-8").splitlines()
    assert linjer[stad.linje - 1] == f"    fil: {namn}"


def test_thirty_hostile_attachments_write_nothing_and_take_their_time_only(
    avvist: tuple[Bygd, Path, float],
) -> None:
    ferdig, rot, sekund = avvist
    assert len(UBRUKELEGE) >= 30
    assert ferdig.filer == ()
    assert not (rot / "output").exists()
    assert sekund < TID


def les(reiskap: Reiskap, mappe: Path, namn: str, data: bytes) -> tuple[bytes, tuple[Finding, ...]]:
    (mappe / namn).write_bytes(data)
    ferdig, funn = _les_eitt(mappe, namn, "Kart over Sogn", reiskap, STI)
    assert ferdig is not None, funn
    return ferdig, funn


@pytest.mark.parametrize("namn", FORTALDE)
def test_an_unusual_attachment_is_part_of_the_packet_and_told_of(
    reiskap: Reiskap, tmp_path: Path, namn: str
) -> None:
    lag, kode, ord_, sider = FORTALDE[namn]
    ferdig, funn = les(reiskap, tmp_path, namn, lag())
    [funne] = [ei for ei in funn if ei.kode == kode and ord_ in ei.melding]
    assert funne.grad is not Grad.FEIL
    assert funne.sti == STI
    assert funne.hjelp
    assert namn in funne.melding
    assert sidetal(ferdig) == sider


@pytest.mark.parametrize("namn", GREIE)
def test_an_attachment_that_is_as_it_should_be_is_part_of_the_packet(
    reiskap: Reiskap, tmp_path: Path, namn: str
) -> None:
    lag, sider = GREIE[namn]
    ferdig, funn = les(reiskap, tmp_path, namn, lag())
    assert sidetal(ferdig) == sider
    assert {ei.kode for ei in funn} <= {"P131", "P132"}


@pytest.mark.parametrize("namn", ["kart.png", "dokument.odt", "dokument.rtf", "fleire sider.tif"])
def test_what_libreoffice_makes_of_an_attachment_is_archive_pdf_with_tags(
    reiskap: Reiskap, tmp_path: Path, namn: str
) -> None:
    assert les(reiskap, tmp_path, namn, GREIE[namn][0]())[1] == ()


def test_a_spreadsheet_has_no_tags_and_another_way_out_than_to_make_it_again(
    reiskap: Reiskap, tmp_path: Path
) -> None:
    [funn] = les(reiskap, tmp_path, "a.xlsx", GREIE["rekneark.xlsx"][0]())[1]
    assert (funn.kode, funn.grad) == ("P132", Grad.MERKNAD)
    assert "tabell i saka" in funn.hjelp


@pytest.mark.parametrize(
    ("namn", "vist"),
    [
        ("Budsjett 2026, utkast.xlsx", "Budsjett 2026, utkast.xlsx"),
        ("Årdal (utkast + A&B).xlsx", "Årdal (utkast + A&B).xlsx"),
        ("aux.xlsx", "vedlegg.xlsx"),
    ],
)
def test_a_workbook_that_prints_its_name_prints_its_own(
    reiskap: Reiskap, tmp_path: Path, namn: str, vist: str
) -> None:
    bok = BytesIO()
    with xlsxwriter.Workbook(bok) as ny:
        ark = ny.add_worksheet()
        ark.write(0, 0, "Sum")
        ark.set_footer("&L&F")
    ferdig, _ = les(reiskap, tmp_path, namn, bok.getvalue())
    assert vist in pypdf.PdfReader(BytesIO(ferdig)).pages[0].extract_text()


def figurar(data: bytes) -> list[tuple[str, str]]:
    """Return the kind and the alternative text of the tags that have one."""
    with pikepdf.open(BytesIO(data)) as lese:
        return [
            (str(ei.S), str(ei.Alt))
            for ei in lese.objects
            if isinstance(ei, pikepdf.Dictionary) and Name.Alt in ei
        ]


def test_a_picture_is_a_figure_whose_alternative_text_is_the_title(reiskap: Reiskap, tmp_path: Path) -> None:
    [(slag, alt)] = figurar(les(reiskap, tmp_path, "kart.png", bilete())[0])
    assert (slag, alt.split(" - ")[0]) == ("/Figure", "Kart over Sogn")


def test_each_page_of_a_scanned_tiff_has_its_number_in_the_alternative_text(
    reiskap: Reiskap, tmp_path: Path
) -> None:
    alle = figurar(les(reiskap, tmp_path, "fleire.tif", GREIE["fleire sider.tif"][0]())[0])
    assert [alt.split(" - ")[0] for _, alt in alle] == [f"Kart over Sogn, side {nr} av 3" for nr in (1, 2, 3)]


@pytest.mark.parametrize(("storleik", "liggande"), [((80, 40), True), ((40, 80), False)])
def test_a_picture_lies_on_a_page_that_is_turned_as_it_is(
    reiskap: Reiskap, tmp_path: Path, storleik: tuple[int, int], liggande: bool
) -> None:
    with pikepdf.open(BytesIO(les(reiskap, tmp_path, "a.png", bilete(storleik=storleik))[0])) as lese:
        boks = [float(tal) for tal in lese.pages[0].mediabox]
    assert (boks[2] > boks[3]) == liggande


def test_a_phone_photo_taken_sideways_stands_upright_and_leaves_its_place_behind(
    reiskap: Reiskap, tmp_path: Path
) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Telefonmerke"  # turned a quarter when it is shown; the maker
    ferdig, _ = les(reiskap, tmp_path, "a.jpg", bilete("JPEG", (80, 40), exif=exif))
    with pikepdf.open(BytesIO(ferdig)) as lese:
        boks = [float(tal) for tal in lese.pages[0].mediabox]
        straumar = b"".join(ei.read_raw_bytes() for ei in lese.objects if isinstance(ei, pikepdf.Stream))
    assert boks[3] > boks[2]
    assert b"Telefonmerke" not in straumar


def test_what_is_filled_in_in_a_form_is_text_on_the_page_and_no_field(
    reiskap: Reiskap, tmp_path: Path
) -> None:
    ferdig, _ = les(reiskap, tmp_path, "a.pdf", pdf(stell=skjema))
    with pikepdf.open(BytesIO(ferdig)) as lese:
        teikningar = lese.pages[0].obj.Resources.XObject.values()
        assert any(b"Sogndal kommune" in ei.read_bytes() for ei in teikningar)
        assert Name.AcroForm not in lese.Root
        assert list(lese.pages[0].obj.get(Name.Annots, [])) == []


def test_nothing_that_does_something_is_left_in_a_pdf(reiskap: Reiskap, tmp_path: Path) -> None:
    for namn in ("skript.pdf", "filer inni.pdf", "film.pdf"):
        ferdig, _ = les(reiskap, tmp_path, namn, FORTALDE[namn][0]())
        for merke in (b"/JavaScript", b"/Launch", b"/EmbeddedFile", b"/RichMedia", b"hemmeleg", b"cmd.exe"):
            assert merke not in ferdig


def test_a_file_that_hangs_what_opens_it_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UbrukelegVedlegg, match="sekund") as feil:
        avsperra.gransk("pdf", pdf(), "Rapport", frist=0.01)
    assert feil.value.kode == "P133"


def test_a_name_written_with_loose_marks_is_the_same_name(tmp_path: Path) -> None:
    laust = tmp_path / unicodedata.normalize("NFD", "Årsmøte.pdf")
    laust.write_bytes(pdf())
    assert finn_fil(tmp_path, "Årsmøte.pdf").read_bytes() == pdf()


def test_the_language_of_an_attachment_lives_on_in_its_own_part_of_the_tags(
    reiskap: Reiskap, tmp_path: Path
) -> None:
    nynorsk, _ = les(reiskap, tmp_path, "a.odt", GREIE["dokument.odt"][0]())
    with pikepdf.open(BytesIO(nynorsk)) as lese, BytesIO() as ut:
        lese.Root[Name.Lang] = pikepdf.String("en-GB")
        lese.save(ut)
        engelsk = ut.getvalue()
    data = samle(
        [Stykke("A", "", nynorsk), Stykke("B", "Vedlegg 1", engelsk)], pdf(2), tittel="T", spraak="nn-NO",
        dato=date(2026, 3, 9),
    ).data  # fmt: skip
    with pikepdf.open(BytesIO(data)) as lese:
        delar = lese.Root.StructTreeRoot.K[0].K
        assert [str(ei.Lang) for ei in delar] == ["nn-NO", "en-GB"]
        assert len(NumberTree(lese.Root.StructTreeRoot.ParentTree)) == 2
