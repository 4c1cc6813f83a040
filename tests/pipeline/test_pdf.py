"""The open Word files of a case as archive PDF: all or none, each once, and made again only when something has changed."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import pdfa

from sognko_docs.delivery.pdf.merkelesing import les_merke
from sognko_docs.delivery.pdf.omformar import Jobb, Omformar, OmformingFeil
from sognko_docs.finding import Grad, Stad
from sognko_docs.pipeline.bygg import Bygd, Oppsett, bygg
from sognko_docs.pipeline.levering import pdf as pdfmodul
from sognko_docs.pipeline.levering.arkivpakke import lag_pakkar
from sognko_docs.pipeline.sjekk import sjekk
from sognko_docs.tilgjenge.pdfkrav import pdfbrot
from sognko_docs.word import diagrambilete
from sognko_docs.word.zipfil import les_zip

ROT = Path(__file__).parents[2]
GIS = ROT / "cases" / "kart-oppmaaling-gis"


@pytest.fixture(scope="module")
def lager(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("lager")


@pytest.fixture(scope="module")
def bygd(krev_libreoffice: str, lager: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Bygd, Path]:
    """The GIS case with PDF, built once."""
    assert krev_libreoffice
    ut = tmp_path_factory.mktemp("ut")
    ferdig = bygg(GIS, Oppsett(ROT / "templates", ut, lager, pdf=True))
    assert ferdig.filer, ferdig.funn
    return ferdig, ut / GIS.name


def test_every_open_word_file_has_its_archive_pdf_and_the_internal_sheet_has_none(
    bygd: tuple[Bygd, Path],
) -> None:
    ferdig, ut = bygd
    word = {fil for fil in ferdig.filer if fil.endswith(".docx")}
    pdfar = {fil for fil in ferdig.filer if fil.endswith(".pdf")}
    assert pdfar == {fil.replace(".docx", ".pdf") for fil in word if not fil.startswith("internt/")}
    for fil in pdfar:
        assert pdfa.validate_written(BytesIO((ut / fil).read_bytes()), "2b").passed, fil


def test_the_attest_has_its_pdf_at_the_root_of_the_set_and_in_each_package(bygd: tuple[Bygd, Path]) -> None:
    attest = (bygd[1] / "likelydande.pdf").read_bytes()
    lasta, plan = bygd[0].lesing.lasta, sjekk(GIS).plan
    assert lasta
    assert plan
    pakkar, _ = lag_pakkar(GIS, lasta, plan, bygd[1].parent, lambda _: None)
    assert pakkar is not None
    for pakke in sorted(pakkar.mappe.glob("*.zip")):
        assert les_zip(pakke.read_bytes())["data/likelydande.pdf"].innhald() == attest


def test_the_agreement_is_the_same_file_for_all(bygd: tuple[Bygd, Path]) -> None:
    assert len({fil.read_bytes() for fil in bygd[1].glob("*/02-avtale.pdf")}) == 1


def test_headings_tables_and_pictures_keep_their_tags_and_the_chart_its_text(bygd: tuple[Bygd, Path]) -> None:
    with pikepdf.open(bygd[1] / "luster" / "01-saksframlegg.pdf") as lese:
        ledd = [ei for ei in lese.objects if isinstance(ei, pikepdf.Dictionary) and "/S" in ei and "/P" in ei]
        merke = {str(ei.S) for ei in ledd}
        assert {"/Document", "/H1", "/H2", "/Table", "/TH", "/TD", "/L", "/LI", "/Figure"} <= merke
        tekstar = [str(ei.Alt) for ei in ledd if str(ei.S) == "/Figure" and "/Alt" in ei]
        assert any("Luster" in tekst for tekst in tekstar)
        with lese.open_outline() as disposisjon:
            assert [str(ei.title) for ei in disposisjon.root]


def test_a_pdf_that_is_kept_is_not_made_again(
    bygd: tuple[Bygd, Path], lager: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nektar(_: Omformar, jobbar: Iterable[Jobb], **_val: int) -> Generator[OmformingFeil]:
        return (OmformingFeil("LibreOffice blei spurt") for _ in jobbar)

    monkeypatch.setattr(Omformar, "gjer_alle", nektar)
    igjen = bygg(GIS, Oppsett(ROT / "templates", tmp_path, lager, pdf=True))
    assert igjen.filer == bygd[0].filer
    for fil in igjen.filer:
        assert (tmp_path / GIS.name / fil).read_bytes() == (bygd[1] / fil).read_bytes()


def test_a_kept_pdf_that_is_damaged_is_made_again(bygd: tuple[Bygd, Path], tmp_path: Path) -> None:
    reiskap, _ = pdfmodul.finn_reiskap(tmp_path, bygd[0].lesing.lasta.sak.sak.dato)  # type: ignore[union-attr]  # why: the case is whole
    assert reiskap is not None
    word = {"luster/02-avtale.docx": (bygd[1] / "luster/02-avtale.docx").read_bytes()}
    with reiskap.omformar:
        ein, _ = pdfmodul.lag_pdfar(word, reiskap, lambda _: None)
        [kopi] = (tmp_path / "pdf").iterdir()
        kopi.write_bytes(kopi.read_bytes()[:-10])
        igjen, _ = pdfmodul.lag_pdfar(word, reiskap, lambda _: None)
    assert igjen == ein


def test_a_file_that_cannot_be_made_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, krev_libreoffice: str
) -> None:
    def nektar(_: Omformar, jobbar: Iterable[Jobb], **_val: int) -> Generator[OmformingFeil]:
        return (OmformingFeil("fila let seg ikkje opne") for _ in jobbar)

    monkeypatch.setattr(Omformar, "gjer_alle", nektar)
    feila = bygg(ROT / "cases" / "tryggest", Oppsett(ROT / "templates", tmp_path, pdf=True))
    assert krev_libreoffice
    assert feila.filer == ()
    assert {funn.kode for funn in feila.funn} == {"P112"}
    assert not (tmp_path / "tryggest").exists()


@pytest.mark.parametrize(("vantar", "kode"), [("finn_kontor", "P110"), ("find_spec", "P111")])
def test_without_what_pdf_needs_the_word_files_are_delivered_and_the_way_out_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, vantar: str, kode: str, krev_libreoffice: str
) -> None:
    assert krev_libreoffice
    monkeypatch.setattr(pdfmodul, vantar, lambda *_: None)
    oppsett = Oppsett(ROT / "templates", tmp_path, pdf=True)
    utan = bygg(ROT / "cases" / "tryggest", oppsett)
    assert [(funn.kode, funn.grad) for funn in utan.funn] == [(kode, Grad.AATVARING)]
    assert utan.filer == bygg(ROT / "cases" / "tryggest", replace(oppsett, pdf=False)).filer


def test_without_what_draws_the_charts_no_pdf_is_made_that_cannot_be_read_by_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, krev_libreoffice: str
) -> None:
    assert krev_libreoffice
    for modul in (pdfmodul, diagrambilete):
        finn = modul.find_spec
        monkeypatch.setattr(
            modul, "find_spec", lambda namn, finn=finn: None if namn == "matplotlib" else finn(namn)
        )
    utan = bygg(GIS, Oppsett(ROT / "templates", tmp_path, pdf=True))
    [funn] = [ei for ei in utan.funn if ei.kode == "P111"]
    assert "matplotlib" in funn.melding
    assert funn.hjelp
    assert ".[pdf]" in funn.hjelp
    assert "vik/01-saksframlegg.docx" in utan.filer
    assert not [fil for fil in utan.filer if fil.endswith(".pdf")]


def test_every_pdf_can_be_read_by_all(bygd: tuple[Bygd, Path]) -> None:
    pdfar = list(bygd[1].rglob("*.pdf"))
    assert pdfar
    for fil in pdfar:
        assert pdfbrot(les_merke(fil.read_bytes())) == (), fil
    merke = les_merke((bygd[1] / "luster" / "01-saksframlegg.pdf").read_bytes())
    assert merke.overskrifter[0] == 1
    assert all("Luster" in tekst for tekst in merke.bilete)
    assert {omfang for tabell in merke.tabellar for omfang in tabell.hovud} == {"Column"}


def _merke(pdf: pikepdf.Pdf, slag: str) -> pikepdf.Object:
    """Return the first tag of a kind."""
    return next(
        ei for ei in pdf.objects if isinstance(ei, pikepdf.Dictionary) and ei.get("/S") == slag and "/P" in ei
    )


def _utan(noekkel: str, slag: str) -> Callable[[pikepdf.Pdf], None]:
    def ta_bort(pdf: pikepdf.Pdf) -> None:
        del _merke(pdf, slag)[noekkel]

    return ta_bort


def _engelsk(pdf: pikepdf.Pdf) -> None:
    pdf.Root["/Lang"] = pikepdf.String("en-US")


def _umerkt(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/StructTreeRoot"]


def _hopp(pdf: pikepdf.Pdf) -> None:
    _merke(pdf, "/H1")["/S"] = pikepdf.Name("/H3")


def _laus_tekst(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"BT (x) Tj ET", prepend=True)


@pytest.mark.parametrize(
    ("kode", "brot"),
    [
        ("A131", _umerkt),
        ("A132", _engelsk),
        ("A133", _hopp),
        ("A134", _utan("/A", "/TH")),
        ("A135", _utan("/Alt", "/Figure")),
        ("A136", _laus_tekst),
    ],
)
def test_a_planted_breach_in_the_tags_of_a_pdf_is_told(
    bygd: tuple[Bygd, Path], kode: str, brot: Callable[[pikepdf.Pdf], None]
) -> None:
    ut = BytesIO()
    with pikepdf.open(bygd[1] / "luster" / "01-saksframlegg.pdf") as pdf:
        brot(pdf)
        pdf.save(ut)
    funn = pdfmodul._utilgjengeleg(ut.getvalue(), "luster/01-saksframlegg.pdf")
    assert funn is not None
    assert funn.kode == kode
    assert funn.stoppar
    assert funn.stad == Stad(Path("luster/01-saksframlegg.pdf"))
