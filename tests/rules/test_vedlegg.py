from __future__ import annotations

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
