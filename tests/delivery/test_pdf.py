"""One LibreOffice kept alive, and archive PDF of what it writes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO
from pathlib import Path

import docx
import pikepdf
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from pikepdf import pdfa
from pypdf import PdfReader

from sognko_docs.delivery.pdf import hylle as hyllemodul
from sognko_docs.delivery.pdf import kontor as kontormodul
from sognko_docs.delivery.pdf.arkivpdf import EKSPORT, FLAVOUR, IkkjeArkivPdf, til_arkivpdf
from sognko_docs.delivery.pdf.hylle import Hylle
from sognko_docs.delivery.pdf.kontor import Kontor, finn_kontor, finn_program, hent_med
from sognko_docs.delivery.pdf.omformar import Jobb, Omformar, OmformingFeil
from sognko_docs.word.til_kontor import til_kontor

ROT = Path(__file__).parents[2]
DATO = date(2026, 3, 9)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and process groups are of POSIX")


@pytest.fixture(scope="module")
def kontor(krev_libreoffice: str) -> Kontor:
    funne = finn_kontor()
    assert funne is not None, f"{krev_libreoffice} is there, but no Python with its UNO bridge (python3-uno)"
    return funne


@pytest.fixture(scope="module")
def omformar(kontor: Kontor) -> Iterator[Omformar]:
    with Omformar(kontor) as ein:
        yield ein


def word(*avsnitt: str, tittel: str = "Saksframlegg") -> bytes:
    """A small Word file with a heading, a table with a header row, and paragraphs."""
    dokument = docx.Document(str(ROT / "templates" / "notat-verksemdsoverdraging.docx"))
    kropp = dokument.element.body
    for barn in list(kropp)[:-1]:
        kropp.remove(barn)
    dokument.core_properties.title = tittel
    dokument.add_heading("Bakgrunn", 1)
    for tekst in avsnitt:
        dokument.add_paragraph(tekst)
    ut = BytesIO()
    dokument.save(ut)
    return ut.getvalue()


def pdf(omformar: Omformar, data: bytes) -> bytes:
    return omformar.gjer_om(data, ".docx", "writer_pdf_Export", EKSPORT)


def til_stades(pid: int) -> bool:
    """True while a process runs; one that has ended and only waits to be counted does not."""
    svar = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return bool(svar.stdout.strip()) and not svar.stdout.startswith("Z")


def test_a_word_file_becomes_archive_pdf_with_tags_title_and_language(omformar: Omformar) -> None:
    ferdig = til_arkivpdf(pdf(omformar, word("Kommunane går saman.")), spraak="nn-NO", dato=DATO)
    assert pdfa.validate_written(BytesIO(ferdig), FLAVOUR).passed
    with pikepdf.open(BytesIO(ferdig)) as lese:
        assert lese.Root.Lang == "nn-NO"
        assert lese.docinfo.Title == "Saksframlegg"
        assert lese.Root.ViewerPreferences.DisplayDocTitle
        merke = {
            str(ei.S)
            for ei in lese.objects
            if isinstance(ei, pikepdf.Dictionary) and "/S" in ei and "/P" in ei
        }
        assert {"/Document", "/H1"} <= merke
        assert lese.docinfo.CreationDate == "D:20260309000000Z"


def test_the_same_word_file_gives_the_same_bytes(omformar: Omformar) -> None:
    data = word("Likt kvar gong.")
    foerste, andre = (til_arkivpdf(pdf(omformar, data), spraak="nn-NO", dato=DATO) for _ in range(2))
    assert foerste == andre


def side_med(data: bytes, tekst: str) -> int:
    """The page of a PDF that has a text."""
    sider = PdfReader(BytesIO(data)).pages
    return next(nr for nr, side in enumerate(sider, 1) if tekst in side.extract_text())


def tabell_nedst(fyll: int, *, under: str, tekst: str) -> bytes:
    """A Word file with so many paragraphs, then a table of three rows in the house's kept styles, then a paragraph in a style."""
    dokument = docx.Document(BytesIO(word(*["Kommunane går saman."] * fyll)))
    tabell = dokument.add_table(3, 1)
    for rad, stil in zip(tabell.rows, ("Tabellhovud", "Tabelltekst samla", "Tabellsum"), strict=True):
        avsnitt = rad.cells[0].paragraphs[0]
        avsnitt.style = dokument.styles[stil]
        avsnitt.add_run(stil)
    dokument.add_paragraph(tekst, style=under)
    dokument.add_paragraph("Etterpå.")
    ut = BytesIO()
    dokument.save(ut)
    return ut.getvalue()


def test_the_source_of_a_table_stands_on_the_page_of_the_table(omformar: Omformar) -> None:
    delt = 0
    for fyll in range(25, 29):
        data = pdf(omformar, til_kontor(tabell_nedst(fyll, under="Kjelde", tekst="Kjelde: styret")))
        assert side_med(data, "Tabellhovud") == side_med(data, "Kjelde: styret"), fyll
        med_overskrift = pdf(omformar, til_kontor(tabell_nedst(fyll, under="Heading 1", tekst="Vurdering")))
        delt += side_med(med_overskrift, "Tabellsum") != side_med(med_overskrift, "Vurdering")
    assert delt


def test_a_pdf_without_a_title_is_not_accepted(omformar: Omformar) -> None:
    with pytest.raises(IkkjeArkivPdf, match="tittel"):
        til_arkivpdf(pdf(omformar, word("Utan tittel.", tittel="")), spraak="nn-NO", dato=DATO)


def test_a_pdf_the_validator_refuses_is_not_accepted(omformar: Omformar) -> None:
    with pikepdf.open(BytesIO(pdf(omformar, word("Innhald.")))) as lese:
        lese.pages[0].obj["/Contents"] = lese.make_stream(b"BI /W 1 /H 1 /BPC 8 /CS /DeviceN ID \x00 EI")
        ut = BytesIO()
        lese.save(ut)
    with pytest.raises(IkkjeArkivPdf):
        til_arkivpdf(ut.getvalue(), spraak="nn-NO", dato=DATO)


def test_a_file_that_cannot_be_read_is_told_and_the_next_one_is_made(omformar: Omformar) -> None:
    with pytest.raises(OmformingFeil):
        omformar.gjer_om(b"PK\x03\x04 not a Word file", ".docx", "writer_pdf_Export", EKSPORT)
    assert pdf(omformar, word("Neste fil.")).startswith(b"%PDF-")


def test_libreoffice_killed_between_two_files_is_started_anew(omformar: Omformar) -> None:
    pdf(omformar, word("Før."))
    foer = omformar.kontor_pid
    assert foer is not None
    os.killpg(os.getpgid(foer), signal.SIGKILL)
    assert pdf(omformar, word("Etter.")).startswith(b"%PDF-")
    assert omformar.kontor_pid not in {None, foer}


def test_libreoffice_killed_in_the_middle_of_a_file_loses_nothing(omformar: Omformar) -> None:
    pdf(omformar, word("Varm."))
    pid = omformar.kontor_pid
    assert pid is not None
    lang = word(*["Eit langt avsnitt som tek tid å setje. " * 20] * 400)
    drap = threading.Timer(0.15, os.killpg, (os.getpgid(pid), signal.SIGKILL))
    drap.start()
    assert pdf(omformar, lang).startswith(b"%PDF-")
    drap.join()
    assert omformar.kontor_pid != pid


def jobb(data: bytes) -> Jobb:
    return Jobb(data, ".docx", "writer_pdf_Export", EKSPORT)


def teksten(data: bytes | OmformingFeil) -> str:
    assert isinstance(data, bytes)
    return "".join(side.extract_text() for side in PdfReader(BytesIO(data)).pages)


def test_many_files_come_in_order_and_one_that_cannot_be_read_stops_none_of_the_others(
    omformar: Omformar,
) -> None:
    filer = [word("Nummer 0."), b"PK\x03\x04 not a Word file", *(word(f"Nummer {nr}.") for nr in (2, 3, 4))]
    svar = list(omformar.gjer_alle(map(jobb, filer)))
    assert [nr for nr, ei in enumerate(svar) if isinstance(ei, OmformingFeil)] == [1]
    for nr in (0, 2, 3, 4):
        assert f"Nummer {nr}." in teksten(svar[nr])


@pytest.mark.parametrize("etter", [0, 1, 3])
def test_libreoffice_killed_with_several_files_at_hand_loses_none_of_them(
    omformar: Omformar, etter: int
) -> None:
    pdf(omformar, word("Varm."))
    pid = omformar.kontor_pid
    assert pid is not None
    svar = []
    for nr, ei in enumerate(omformar.gjer_alle(jobb(word(f"Nummer {nr}.")) for nr in range(5))):
        if nr == etter:
            os.killpg(os.getpgid(pid), signal.SIGKILL)
        svar.append(ei)
    assert omformar.kontor_pid not in {None, pid}
    assert [f"Nummer {nr}." in teksten(ei) for nr, ei in enumerate(svar)] == [True] * 5


def test_files_nobody_waits_for_any_more_are_not_taken_for_others(omformar: Omformar) -> None:
    rekkje = omformar.gjer_alle(jobb(word(f"Nummer {nr}.")) for nr in range(5))
    assert "Nummer 0." in teksten(next(rekkje))
    rekkje.close()
    assert "Ei anna fil." in teksten(pdf(omformar, word("Ei anna fil.")))


def test_a_file_that_takes_libreoffice_down_every_time_is_told_and_the_rest_are_made(kontor: Kontor) -> None:
    tung = word(*["Eit langt avsnitt som tek tid å setje. " * 20] * 1500)
    with Omformar(kontor, frist=1.5) as ein:
        pdf(ein, word("Varm."))
        svar = list(ein.gjer_alle(map(jobb, (word("Før."), tung, word("Etter."))), forsoek=1))
    assert "Før." in teksten(svar[0])
    assert isinstance(svar[1], OmformingFeil)
    assert "Etter." in teksten(svar[2])


def test_libreoffice_that_hangs_is_ended_and_started_anew(kontor: Kontor) -> None:
    with Omformar(kontor, frist=3) as ein:
        pdf(ein, word("Før."))
        pid = ein.kontor_pid
        assert pid is not None
        os.killpg(os.getpgid(pid), signal.SIGSTOP)
        assert pdf(ein, word("Etter.")).startswith(b"%PDF-")
        assert not til_stades(pid)


def test_libreoffice_ends_with_the_context_and_leaves_no_profile(kontor: Kontor) -> None:
    with Omformar(kontor) as ein:
        pdf(ein, word("Ei fil."))
        pid, mappe = ein.kontor_pid, ein._rot()
        assert pid is not None
        assert til_stades(pid)
        assert mappe.is_dir()
    for _ in range(50):
        if not til_stades(pid):
            break
        time.sleep(0.1)
    assert not til_stades(pid)
    assert not mappe.exists()


def test_nothing_is_fetched_from_outside(omformar: Omformar) -> None:
    spurde: list[str] = []

    class Tenar(BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # why: the library's name
            spurde.append(self.path)
            self.send_response(404)
            self.end_headers()

        do_HEAD = do_OPTIONS = do_GET  # noqa: N815  # why: the library's names

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    with HTTPServer(("127.0.0.1", 0), Tenar) as tenar:
        traad = threading.Thread(target=tenar.serve_forever, daemon=True)
        traad.start()
        adresse = f"http://127.0.0.1:{tenar.server_port}/bilete.png"
        assert pdf(omformar, med_ytre_bilete(adresse)).startswith(b"%PDF-")
        tenar.shutdown()
    assert spurde == []


def med_ytre_bilete(adresse: str) -> bytes:
    """A Word file with a picture that lies on a web server."""
    dokument = docx.Document(BytesIO(word("Eit bilete.")))
    dokument.add_picture(BytesIO(_PUNKT))
    ytre = dokument.part.relate_to(adresse, RELATIONSHIP_TYPE.IMAGE, is_external=True)
    blip = next(dokument.element.body.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}blip"))
    rom = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
    del blip.attrib[f"{rom}embed"]
    blip.set(f"{rom}link", ytre)
    ut = BytesIO()
    dokument.save(ut)
    return ut.getvalue()


_PUNKT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
"""A picture of one point."""


def test_without_libreoffice_there_is_nothing_to_drive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kontormodul, "_stader", lambda: iter([Path("/finst/ikkje/soffice")]))
    assert finn_program() is None
    assert finn_kontor() is None


def test_a_libreoffice_without_the_bridge_counts_as_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "soffice"
    program.touch()
    monkeypatch.setattr(kontormodul, "_stader", lambda: iter([program]))
    monkeypatch.setattr(kontormodul, "_pythonar", lambda _: iter([Path(sys.executable)]))
    assert finn_kontor() is None


def test_a_script_on_the_path_far_from_libreoffice_s_own_python_does_not_hide_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    skript, program = tmp_path / "brew" / "soffice", tmp_path / "LibreOffice.app/Contents/MacOS/soffice"
    python = tmp_path / "LibreOffice.app/Contents/Resources/python"
    for fil in (skript, program, python):
        fil.parent.mkdir(parents=True)
        fil.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
        fil.chmod(0o755)
    monkeypatch.setattr(kontormodul, "_stader", lambda: iter([skript, program, program]))
    monkeypatch.setattr(kontormodul, "_STUBB", frozenset({sys.platform}))
    assert finn_program() == skript
    assert finn_kontor() == Kontor(program, python)


def test_libreoffice_is_looked_for_where_windows_keeps_programs(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "LibreOffice" / "program" / "soffice.com"
    program.parent.mkdir(parents=True)
    program.touch()
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("PROGRAMFILES", str(tmp_path))
    assert finn_program() == program


@pytest.mark.parametrize(
    ("plattform", "kommando"),
    [
        ("linux", "sudo apt-get install libreoffice-writer libreoffice-calc python3-uno"),
        ("darwin", "brew install --cask libreoffice"),
        ("win32", "winget install TheDocumentFoundation.LibreOffice"),
        ("freebsd13", "sudo apt-get install libreoffice-writer libreoffice-calc python3-uno"),
    ],
)
def test_each_platform_has_its_own_line_that_installs_libreoffice(plattform: str, kommando: str) -> None:
    assert hent_med(plattform) == kommando


def test_the_shelf_keeps_what_was_used_last_and_trusts_nothing_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hyllemodul, "PLASSAR", 2)
    hylle = Hylle(tmp_path)
    for nr, namn in enumerate(("a", "b", "c")):
        hylle.legg(namn, namn.encode())
        os.utime(tmp_path / "pdf" / f"{namn}.pdf", (nr, nr))
    assert hylle.hent("a") == b"a"
    hylle.rydd()
    assert [hylle.hent(namn) for namn in "abc"] == [b"a", None, b"c"]
    (tmp_path / "pdf" / "c.pdf").write_bytes(b"x" * 40)
    assert hylle.hent("c") is None


def test_without_a_folder_the_shelf_keeps_nothing() -> None:
    hylle = Hylle(None)
    hylle.legg("a", b"a")
    hylle.rydd()
    assert hylle.hent("a") is None
