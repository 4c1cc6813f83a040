"""The packet keeps what its documents have, and adds bookmarks, labels and stamps."""

from __future__ import annotations

import time
from datetime import date
from io import BytesIO

import pikepdf
import pypdf
import pytest
from pikepdf import Array, Dictionary, Name, NumberTree, Pdf, pdfa

from sognko_docs.delivery.pdf.arkivpdf import EKSPORT, FLAVOUR, til_arkivpdf
from sognko_docs.delivery.pdf.kontor import finn_kontor
from sognko_docs.delivery.pdf.omformar import Omformar
from sognko_docs.delivery.pdf.samling import Samla, Stykke, samle, sidetal
from sognko_docs.delivery.pdf.stempel import EKSPORT as STEMPELEKSPORT
from sognko_docs.delivery.pdf.stempel import stempelark
from tests.delivery.test_pdf import word

DATO = date(2026, 3, 9)
TALET = 10


@pytest.fixture(scope="module")
def deler(krev_libreoffice: str) -> list[bytes]:
    """Ten finished documents of two or three pages, and a stamp for every page of them all, last."""
    kontor = finn_kontor()
    assert kontor is not None, krev_libreoffice
    ut = []
    with Omformar(kontor) as omformar:
        for nr in range(TALET):
            avsnitt = [f"Avsnitt {n} i dokument {nr}. " + "Kommunane samarbeider. " * 12 for n in range(24)]
            raa = omformar.gjer_om(word(*avsnitt), ".docx", "writer_pdf_Export", EKSPORT)
            ut.append(til_arkivpdf(raa, spraak="nn-NO", dato=DATO))
        alle = sum(map(sidetal, ut))
        stempel = stempelark([f"Side {nr} av {alle}" for nr in range(1, alle + 1)])
        ut.append(omformar.gjer_om(stempel, ".fodt", "writer_pdf_Export", STEMPELEKSPORT))
    return ut


def stykke(deler: list[bytes]) -> list[Stykke]:
    return [
        Stykke(f"Vedlegg {nr}: Notat" if nr else "Saksframlegg", f"Vedlegg {nr}" if nr else "", data)
        for nr, data in enumerate(deler[:-1])
    ]


def samla(deler: list[bytes]) -> Samla:
    return samle(stykke(deler), deler[-1], tittel="Heile saka – Vik kommune", spraak="nn-NO", dato=DATO)


def test_a_packet_of_ten_documents_is_archive_pdf_with_title_language_and_output_intent(
    deler: list[bytes],
) -> None:
    pakke = samla(deler)
    assert (pakke.arkivfeil, pakke.utan_merke) == ("", ())
    assert pdfa.validate_written(BytesIO(pakke.data), FLAVOUR).passed
    with pikepdf.open(BytesIO(pakke.data)) as lese:
        assert lese.Root.Lang == "nn-NO"
        assert len(lese.Root.OutputIntents) == 1
        with lese.open_metadata() as meta:
            assert meta["dc:title"] == "Heile saka – Vik kommune"
            assert (meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("2", "B")


def test_every_tag_of_every_document_lives_on_and_points_at_the_page_it_stood_on(deler: list[bytes]) -> None:
    with pikepdf.open(BytesIO(samla(deler).data)) as lese:
        delar = lese.Root.StructTreeRoot.K[0].K
        assert [str(ei.T) for ei in delar] == [ei.tittel for ei in stykke(deler)]
        tre = dict(NumberTree(lese.Root.StructTreeRoot.ParentTree).items())
        assert len({int(side.obj.StructParents) for side in lese.pages}) == len(lese.pages)
        for side in lese.pages:
            for ledd in tre[int(side.obj.StructParents)]:
                assert side.obj.objgen in _sider(ledd)
    assert merke(samla(deler).data) == sum(merke(data) for data in deler[:-1])


def _sider(ledd: pikepdf.Object) -> set[tuple[int, int]]:
    """Return the pages a tag stands on: its own, and those its text runs over to."""
    barn = ledd.get(Name.K, Array())
    alle = [ledd, *(ei for ei in (barn if isinstance(barn, Array) else [barn]) if isinstance(ei, Dictionary))]
    return {ei.Pg.objgen for ei in alle if Name.Pg in ei}


def merke(data: bytes) -> int:
    """Count the tags of a PDF below its document and its parts."""
    with pikepdf.open(BytesIO(data)) as lese:
        ventar, tal = list(_barn(lese.Root.StructTreeRoot)), 0
        while ventar:
            ledd = ventar.pop()
            tal += str(ledd.S) not in {"/Document", "/Part"}
            ventar += _barn(ledd)
    return tal


def _barn(ledd: pikepdf.Object) -> list[pikepdf.Object]:
    barn = ledd.get(Name.K, Array())
    return [
        ei
        for ei in (barn if isinstance(barn, Array) else [barn])
        if isinstance(ei, Dictionary) and "/S" in ei
    ]


def test_bookmarks_and_page_labels_lead_to_the_right_page(deler: list[bytes]) -> None:
    lese = pypdf.PdfReader(BytesIO(samla(deler).data))
    fyrste = [sum(sidetal(ei) for ei in deler[:nr]) for nr in range(TALET)]
    toppar = [ei for ei in lese.outline if isinstance(ei, pypdf.generic.Destination)]
    assert [(str(ei.title), lese.get_destination_page_number(ei)) for ei in toppar] == [
        (ei.tittel, side) for ei, side in zip(stykke(deler), fyrste, strict=True)
    ]
    under = [ei for ei in lese.outline if isinstance(ei, list)]
    nedste = [ei[0] for ei in under if isinstance(ei[0], pypdf.generic.Destination)]
    assert [lese.get_destination_page_number(ei) for ei in nedste] == fyrste
    assert lese.page_labels[: fyrste[1] + 1] == [*map(str, range(1, fyrste[1] + 1)), "Vedlegg 1, side 1"]


def test_every_page_has_its_stamp_outside_the_text_of_screen_readers(deler: list[bytes]) -> None:
    data = samla(deler).data
    lese = pypdf.PdfReader(BytesIO(data))
    alle = len(lese.pages)
    for nr, side in enumerate(lese.pages, 1):
        assert f"Side {nr} av {alle}" in side.extract_text()
    with pikepdf.open(BytesIO(data)) as pdf:
        for nr in range(1, alle + 1):
            ordrar = pikepdf.parse_content_stream(pdf.pages[nr - 1])
            stempel = next(
                i
                for i, ei in enumerate(ordrar)
                if str(ei.operator) == "Do" and str(ei.operands[0]) == f"/Stempel{nr}"
            )
            opna = [ei for ei in ordrar[:stempel] if str(ei.operator) in {"BDC", "BMC"}]
            assert str(opna[-1].operands[0]) == "/Artifact"


@pytest.mark.parametrize("vinkel", [0, 90, 180, 270])
def test_the_stamp_stands_in_the_upper_right_corner_of_a_turned_page_as_it_is_read(
    deler: list[bytes], vinkel: int
) -> None:
    with pikepdf.open(BytesIO(deler[0])) as pdf:
        for side in pdf.pages:
            side.obj[Name.Rotate] = vinkel
        ut = BytesIO()
        pdf.save(ut)
        tal = len(pdf.pages)
    with pikepdf.open(BytesIO(deler[-1])) as alle, Pdf.new() as nye:
        nye.pages.extend(list(alle.pages)[:tal])
        stempel = BytesIO()
        nye.save(stempel)
    data = samle(
        [Stykke("Notat", "", ut.getvalue())], stempel.getvalue(), tittel="T", spraak="nn-NO", dato=DATO
    ).data
    with pikepdf.open(BytesIO(data)) as pdf:
        side = pdf.pages[0]
        b, h = float(side.mediabox[2]), float(side.mediabox[3])
        ordrar = pikepdf.parse_content_stream(side)
        stempel_nr = next(
            i for i, ei in enumerate(ordrar) if str(ei.operator) == "Do" and "Stempel" in str(ei.operands[0])
        )
        teikning = side.obj.Resources.XObject["/Stempel1"]
        boks = [float(tal) for tal in teikning.BBox]
        m = pikepdf.Matrix(*(float(tal) for tal in teikning.get(Name.Matrix, [1, 0, 0, 1, 0, 0])))
        cm = next(ei for ei in reversed(ordrar[:stempel_nr]) if str(ei.operator) == "cm")
        m = m @ pikepdf.Matrix(*(float(tal) for tal in cm.operands))
        # The end of the text, halfway up: a stamp ends at its right edge.
        x, y = m.transform((boks[2], (boks[1] + boks[3]) / 2))
    # As the reader sees it: turned clockwise by the angle.
    vist = {0: (x / b, y / h), 90: (y / h, 1 - x / b), 180: (1 - x / b, 1 - y / h), 270: (1 - y / h, x / b)}[
        vinkel
    ]
    assert vist[0] > 0.95
    assert vist[1] > 0.95


def test_the_same_documents_give_the_same_packet(deler: list[bytes]) -> None:
    assert samla(deler).data == samla(deler).data


def test_a_packet_of_more_than_twenty_three_pages_is_joined_in_a_fifth_of_a_second(
    deler: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    def lagre(pdf: Pdf, fil: BytesIO, _flavour: str, **_val: object) -> None:
        pdf.save(fil, deterministic_id=True)  # as the library does, without reading the file again

    monkeypatch.setattr(pdfa, "save", lagre)
    tider = []
    for _ in range(3):
        start = time.process_time()
        samla(deler)
        tider.append(time.process_time() - start)
    assert sum(map(sidetal, deler[:-1])) >= 23
    assert min(tider) < 0.2, tider


def test_an_attachment_without_tags_or_outside_the_archive_format_is_told(deler: list[bytes]) -> None:
    with Pdf.new() as ny:
        ny.add_blank_page()
        skrift = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        ny.pages[0].obj[Name.Resources] = Dictionary(Font=Dictionary(F1=ny.make_indirect(skrift)))
        ny.pages[0].contents_add(b"BT /F1 12 Tf 72 720 Td (Rapport) Tj ET")
        ut = BytesIO()
        ny.save(ut)
    with pikepdf.open(BytesIO(deler[-1])) as alle, Pdf.new() as nye:
        nye.pages.extend(list(alle.pages)[: sidetal(deler[0]) + 1])
        stempel = BytesIO()
        nye.save(stempel)
    pakke = samle(
        [Stykke("Saksframlegg", "", deler[0]), Stykke("Vedlegg 1: Rapport", "Vedlegg 1", ut.getvalue())],
        stempel.getvalue(), tittel="T", spraak="nn-NO", dato=DATO,
    )  # fmt: skip
    assert pakke.utan_merke == ("Vedlegg 1: Rapport",)
    assert pakke.arkivfeil
    assert sidetal(pakke.data) == sidetal(deler[0]) + 1


def test_as_many_stamps_as_pages_are_asked_for(deler: list[bytes]) -> None:
    with pytest.raises(ValueError, match="stamps"):
        samle(stykke(deler)[:1], deler[-1], tittel="T", spraak="nn-NO", dato=DATO)
