from __future__ import annotations

from typing import Any

import pytest

from sognko_docs.finding import Grad
from tests.rules.grunnsak import eitt_funn, grunnsak, meldingar

AVTALE, RAPPORT, FORPROSJEKT = 0, 3, 4


def test_an_attachment_whose_file_is_not_there() -> None:
    funn = eitt_funn("S530", grunnsak(), filer=["raport.pdf"])
    assert funn.melding == "Fila «rapport.pdf» finst ikkje i mappa «vedlegg»"
    assert funn.sti == ("vedlegg", RAPPORT, "fil")
    assert funn.hjelp == "meinte du «raport.pdf»?"


def test_a_file_outside_the_folder_is_no_attachment() -> None:
    sak = grunnsak()
    sak["vedlegg"][RAPPORT]["fil"] = "../sak.yaml"
    assert meldingar("S530", sak) == ["Fila «../sak.yaml» finst ikkje i mappa «vedlegg»"]


@pytest.mark.parametrize(
    ("krev", "dokument"),
    [
        ("avtale", "avtale"),
        ("budsjett", "budsjett-og-fordeling"),
        ("verksemdsoverdraging", "notat-verksemdsoverdraging"),
    ],
)
def test_a_document_that_the_case_has_nothing_to_make_of(krev: str, dokument: str) -> None:
    sak = grunnsak()
    del sak[krev]
    assert meldingar("S531", sak) == [f"Saka har ikkje «{krev}», så dokumentet «{dokument}» kan ikkje lagast"]


def test_an_attachment_that_is_two_things() -> None:
    sak = grunnsak()
    sak["vedlegg"][RAPPORT]["dokument"] = "avtale"
    assert meldingar("S532", sak) == ["Vedlegget «Rapport» har både «dokument» og «fil»"]


def test_an_attachment_that_is_nothing() -> None:
    sak = grunnsak()
    del sak["vedlegg"][FORPROSJEKT]["merknad"]
    funn = eitt_funn("S532", sak)
    assert funn.melding == "Vedlegget «Forprosjekt» har korkje «dokument», «fil» eller «merknad»"
    assert funn.sti == ("vedlegg", FORPROSJEKT, "tittel")


def test_a_document_that_is_not_listed() -> None:
    sak = grunnsak()
    del sak["vedlegg"][AVTALE]
    funn = eitt_funn("S533", sak)
    assert funn.melding == "Dokumentet «avtale» står ikkje i vedleggslista"
    assert funn.sti == ("avtale",)


def test_a_file_that_is_not_listed_is_a_warning() -> None:
    funn = eitt_funn("S534", grunnsak(), filer=["rapport.pdf", "kart.pdf"])
    assert funn.melding == "Fila «kart.pdf» i mappa «vedlegg» står ikkje i vedleggslista"
    assert funn.grad is Grad.AATVARING


def med_fil(namn: str) -> dict[str, Any]:
    sak = grunnsak()
    sak["vedlegg"][RAPPORT]["fil"] = namn
    return sak


@pytest.mark.parametrize(
    ("namn", "slag", "hjelp"),
    [
        ("kart.heic", "av typen «.heic»", "JPEG"),
        ("film.MP4", "av typen «.mp4»", "merknad"),
        ("notat.doc", "av typen «.doc»", ".docx"),
        ("alt.zip", "av typen «.zip»", "pakk ut"),
        ("modell.dwg", "av typen «.dwg»", "lagre fila som PDF"),
        ("rapport", "utan filtype i namnet", "skriv filtypen sist i namnet, til dømes «.pdf»"),
    ],
)
def test_a_file_of_a_kind_no_packet_can_hold_is_a_warning(namn: str, slag: str, hjelp: str) -> None:
    funn = eitt_funn("S535", med_fil(namn), filer=[namn])
    assert funn.melding == f"Fila «{namn}» er {slag}, og kan ikkje vere med i den samla PDF-en"
    assert hjelp in funn.hjelp
    assert funn.sti == ("vedlegg", RAPPORT, "fil")
    assert funn.grad is Grad.AATVARING


@pytest.mark.parametrize(
    "namn", ["a.pdf", "Ønskt kart.PDF", "b.docx", "c.odt", "d.xlsx", "e.jpeg", "f.tiff", "g.webp"]
)
def test_a_file_of_a_kind_a_packet_can_hold_is_no_warning(namn: str) -> None:
    assert meldingar("S535", med_fil(namn)) == []


@pytest.mark.parametrize(
    ("namn", "kvifor"),
    [
        ("aux.pdf", "er eit namn Windows bruker sjølv"),
        ("Com1.tabell.pdf", "er eit namn Windows bruker sjølv"),
        ("kart: Vik.pdf", "har teiknet ':', som Windows ikkje tek imot"),
        ("kart.pdf.", "sluttar på punktum eller mellomrom"),
        ("x" * 150 + ".pdf", "er på 154 teikn; det meste er 150"),
    ],
)
def test_a_name_that_does_not_work_on_every_machine_is_a_warning(namn: str, kvifor: str) -> None:
    funn = eitt_funn("S536", med_fil(namn), filer=[namn])
    assert funn.melding.endswith(f"» {kvifor}")
    assert len(funn.melding) < 150
    assert funn.grad is Grad.AATVARING


@pytest.mark.parametrize("namn", ["Årsmelding 2025 – Sogn (endeleg).pdf", "auxiliær.pdf", "a.b.c.pdf"])
def test_an_ordinary_name_is_no_warning(namn: str) -> None:
    assert meldingar("S536", med_fil(namn)) == []
