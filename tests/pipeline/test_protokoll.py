"""An extract of the minutes is read from Word, PDF and plain text; what cannot be read or found is told, with a way out."""

from __future__ import annotations

import io
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from pypdf import PdfWriter

from sognko_docs.finding import Finding, Grad
from sognko_docs.identity.protokoll import Protokoll
from sognko_docs.load.pdf import FEIL, Pdftekst
from sognko_docs.pipeline.rapport import protokoll as rommet
from sognko_docs.pipeline.rapport.protokoll import les_fil
from sognko_docs.sak.vedtaksfil import Organhandsaming
from tests.identity.protokollar import ACOS_BOKMAAL, ELEMENTS_NYNORSK, PUBLIC_360
from tests.load.pdfar import lag_pdf
from tests.word import vaktprosjekt as farleg

STI = ("vedtak", "luster", "handsama", 0)
PUNKT = (
    "Kommunestyret vedtek avtalen slik han ligg føre, jf. kommunelova § 20-4. Avtalen gjeld frå 1. januar 2027.",
    "Kommunestyret instruerer kommunedirektøren om å delegere mynde.",
)


def les(mappe: Path, namn: str, data: bytes, **anna: Any) -> tuple[Protokoll | None, tuple[Finding, ...]]:
    """Read an extract of the given bytes, for a treatment in kommunestyret with what else the file says."""
    fil = mappe / namn
    fil.write_bytes(data)
    ei = Organhandsaming.model_validate({"resultat": "vedteke", "protokoll": namn, **anna})
    svar = les_fil(fil, ei, STI)
    assert fil.read_bytes() == data
    return svar


def flate(protokoll: Protokoll | None) -> tuple[str, ...]:
    assert protokoll is not None
    return tuple(" ".join(punkt.split()) for punkt in protokoll.punkt)


def test_plain_text_is_read(tmp_path: Path) -> None:
    svar, funn = les(tmp_path, "luster.txt", ELEMENTS_NYNORSK.encode())
    assert (flate(svar), funn) == (PUNKT, ())


def test_a_pdf_of_several_pages_is_read_without_its_headers_and_page_numbers(tmp_path: Path) -> None:
    linjer = ELEMENTS_NYNORSK.splitlines()
    sider = [linjer[:22], linjer[22:28], linjer[28:]]
    pynta = [
        ["Luster kommune", "Møtebok 11.12.2025", *side, f"Side {nr} av 3"] for nr, side in enumerate(sider, 1)
    ]
    svar, funn = les(tmp_path, "luster.pdf", lag_pdf(pynta))
    assert (flate(svar), funn) == (PUNKT, ())


def word(tekst: str) -> bytes:
    """Return a Word file with the lines as paragraphs, the points of the decision numbered by Word itself."""
    dokument, talde = docx.Document(), False
    tabell = dokument.add_table(rows=1, cols=3)
    for celle, ord_ in zip(tabell.rows[0].cells, ("084/25", "Kommunestyret", "11.12.2025"), strict=True):
        celle.text = ord_
    for linje in tekst.splitlines():
        talde = (talde or linje.startswith("KS-")) and not linje.startswith("Rett")
        nummer, _, resten = linje.partition(". ")
        er_punkt = talde and nummer.isdecimal() and resten[:1].isupper()
        dokument.add_paragraph(resten if er_punkt else linje, "List Number" if er_punkt else None)
    ut = io.BytesIO()
    dokument.save(ut)
    return ut.getvalue()


ORDNA = ELEMENTS_NYNORSK.replace("føre,\njf.", "føre, jf.").replace("frå\n1. januar", "frå 1. januar")


def med_direkte_nummer(data: bytes) -> bytes:
    """Return the file with the numbering on the paragraphs themselves, as Word writes it from the ribbon."""
    dokument = docx.Document(io.BytesIO(data))
    for avsnitt in dokument.paragraphs:
        if avsnitt.style is not None and avsnitt.style.name == "List Number":
            avsnitt.style = dokument.styles["Normal"]
            eigenskapar: Any = avsnitt._p.get_or_add_pPr()
            eigenskapar.get_or_add_numPr().get_or_add_numId().val = 5
    dokument.save(ut := io.BytesIO())
    return ut.getvalue()


@pytest.mark.parametrize(
    "laga", [word, lambda tekst: med_direkte_nummer(word(tekst))], ids=["stil", "direkte"]
)
def test_a_word_file_is_read_with_the_numbers_word_counts(
    tmp_path: Path, laga: Callable[[str], bytes]
) -> None:
    svar, funn = les(tmp_path, "luster.docx", laga(ORDNA))
    assert (flate(svar), funn) == (PUNKT, ())
    assert svar is not None
    assert (svar.saksnummer, svar.roeyster) == ("84/25", (19, 6))


def test_the_same_file_as_pdf_from_libreoffice_says_the_same(tmp_path: Path, krev_libreoffice: str) -> None:
    (tmp_path / "luster.docx").write_bytes(word(ORDNA))
    profil = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    subprocess.run(
        [krev_libreoffice, profil, "--headless", "--convert-to", "pdf", "luster.docx"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        timeout=120,
    )
    svar, funn = les(tmp_path, "luster.pdf", (tmp_path / "luster.pdf").read_bytes())
    assert (flate(svar), funn) == (PUNKT, ())


def laast() -> bytes:
    skrivar = PdfWriter(io.BytesIO(lag_pdf([["Saksprotokoll for kommunestyret"]])))
    skrivar.encrypt("løyndom", algorithm="RC4-128")
    skrivar.write(ut := io.BytesIO())
    return ut.getvalue()


def zip_utan_dokument() -> bytes:
    with zipfile.ZipFile(ut := io.BytesIO(), "w") as pakke:
        pakke.writestr("lesmeg.txt", "hei")
    return ut.getvalue()


@pytest.mark.parametrize(
    ("namn", "data", "kode", "melding"),
    [
        ("a.pdf", b"%PDF-1.4\nrusk", "I302", "Saksprotokollen «a.pdf» er øydelagd"),
        ("a.pdf", b"PK", "I302", "Saksprotokollen «a.pdf» er ikkje ein PDF"),
        ("a.pdf", laast(), "I303", "Saksprotokollen «a.pdf» er låst med passord"),
        ("a.pdf", lag_pdf([[]]), "I304", "Saksprotokollen «a.pdf» er eit bilete utan tekst"),
        ("a.txt", "Årdal".encode("cp1252"), "I305", "Saksprotokollen «a.txt» er ikkje lagra som UTF-8"),
        ("a.txt", b"x" * 3_000_000, "I301", "Saksprotokollen «a.txt» er for stor"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_with_a_way_out(
    tmp_path: Path, namn: str, data: bytes, kode: str, melding: str
) -> None:
    svar, funn = les(tmp_path, namn, data)
    assert svar is None
    assert [(ei.kode, ei.melding, ei.sti) for ei in funn] == [(kode, melding, (*STI, "protokoll"))]
    assert funn[0].hjelp


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04rusk", zip_utan_dokument(), word("x")[:300]])
def test_a_broken_word_file_is_told(tmp_path: Path, data: bytes) -> None:
    svar, funn = les(tmp_path, "a.docx", data)
    assert svar is None
    assert [ei.kode for ei in funn] == ["I302"]


@pytest.mark.parametrize(
    ("data", "kode", "melding"),
    [
        (farleg.med(word("x"), {"word/vbaProject.bin": "a"}), "I302", "fila inneheld makroar"),
        (farleg.kropp(farleg.felt(" DDEAUTO c:\\\\x ")), "I302", "DDE"),
        (farleg.med(word("x"), {"customXml/item1.xml": '<!DOCTYPE a [<!ENTITY b "b">]><a/>'}), "I302", "dokumenttype"),
        (farleg.med(word("x"), {"word/media/a.bmp": b"\0" * 30_000_000}), "I301", "ville blitt 30 MB"),
        (farleg.oppaa(), "I301", "oppå kvarandre"),
        (farleg.cfb("EncryptionInfo", "EncryptedPackage"), "I303", "kryptert"),
    ],
)  # fmt: skip
def test_a_hostile_word_file_is_stopped_by_the_guard_before_it_is_opened(
    tmp_path: Path, data: bytes, kode: str, melding: str
) -> None:
    svar, (funn,) = les(tmp_path, "a.docx", data)
    assert svar is None
    assert (funn.kode, funn.sti) == (kode, (*STI, "protokoll"))
    assert melding in funn.melding
    assert funn.hjelp.endswith("; eller skriv «punkt» for hand")


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    ei = Organhandsaming.model_validate({"resultat": "vedteke", "protokoll": "a.docx"})
    svar, (funn,) = les_fil(tmp_path / "a.docx", ei, STI)
    assert (svar, funn.kode, funn.melding) == (None, "I302", "Saksprotokollen «a.docx» kan ikkje opnast")


def test_every_fault_of_a_pdf_has_a_code_and_a_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for feil in FEIL:
        monkeypatch.setattr(rommet, "les_pdf", lambda _data, feil=feil: Pdftekst(feil=feil))
        _, funn = les(tmp_path, "a.pdf", b"")
        assert funn[0].kode in {"I301", "I302", "I303", "I304"}
        assert funn[0].hjelp


@pytest.mark.parametrize(
    ("tekst", "kode"),
    [
        ("Dette er eit brev.", "I310"),
        ("Vedtak:\nKommunestyret seier ja.\n\nVedtak:\nKommunestyret seier nei.", "I311"),
        ("Vedtak:\nFramlegget vart samrøystes vedteke.", "I312"),
        ("Vedtak:\nFormannskapet si innstilling vart samrøystes vedteken.", "I312"),
        ("Vedtak:\nSaka vert utsett til neste møte.", "I314"),
    ],
)
def test_a_decision_that_is_not_there_is_told_and_not_guessed(tmp_path: Path, tekst: str, kode: str) -> None:
    svar, funn = les(tmp_path, "a.txt", tekst.encode(), møtedato="2025-12-11", saksnummer="1/25")
    assert svar is None
    assert kode in [ei.kode for ei in funn]
    assert [ei.kode for ei in funn if ei.stoppar] == [kode]


@pytest.mark.parametrize(
    ("anna", "sti", "melding"),
    [
        ({"møtedato": "2025-12-12"}, "møtedato", "Møtedato er 2025-12-11 i «a.txt», men 2025-12-12 her"),
        ({"saksnummer": "85/25"}, "saksnummer", "Saksnummer er 84/25 i «a.txt», men 85/25 her"),
        ({"røyster": {"for": 20, "mot": 5}}, "røyster", "Røyster er 19 mot 6 i «a.txt», men 20 mot 5 her"),
    ],
)
def test_what_contradicts_the_extract_is_told(
    tmp_path: Path, anna: dict[str, Any], sti: str, melding: str
) -> None:
    _, funn = les(tmp_path, "a.txt", ELEMENTS_NYNORSK.encode(), **anna)
    assert [(ei.kode, ei.melding, ei.sti) for ei in funn] == [("I314", melding, (*STI, sti))]


def test_what_is_the_same_written_otherwise_is_no_contradiction(tmp_path: Path) -> None:
    anna = {"møtedato": "2025-12-11", "saksnummer": "PS 084/2025", "røyster": {"for": 19, "mot": 6}}
    assert les(tmp_path, "a.txt", ELEMENTS_NYNORSK.encode(), **anna)[1] == ()


def test_what_the_extract_does_not_say_is_to_be_written_by_hand(tmp_path: Path) -> None:
    svar, funn = les(tmp_path, "a.txt", PUBLIC_360.encode())
    assert svar is not None
    assert [(ei.kode, ei.grad, ei.hjelp) for ei in funn] == [
        ("I313", Grad.MERKNAD, "skriv «saksnummer» for hand")
    ]


def test_unanimous_needs_no_figures(tmp_path: Path) -> None:
    assert les(tmp_path, "a.txt", ACOS_BOKMAAL.encode())[1] == ()
