"""Every document of every case type, with all its branches, as archive PDF that all can read: one council for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from pathlib import Path

import pikepdf
import pytest
from pikepdf import pdfa

from sognko_docs.compose.kontekst import kontekst
from sognko_docs.compose.plan import Dokument, Plan
from sognko_docs.delivery.pdf.merkelesing import les_merke
from sognko_docs.load.resultat import Lasta
from sognko_docs.pipeline.bygg import lag_dokument
from sognko_docs.pipeline.levering.pdf import lag_pdf
from sognko_docs.pipeline.levering.verkstad import Verkstad
from sognko_docs.pipeline.sjekk import sjekk
from sognko_docs.sak.sakstype import TYPAR, Sakstype
from sognko_docs.tilgjenge.pdfkrav import pdfbrot
from sognko_docs.word.godkjenning import opne_godkjend
from sognko_docs.word.mal import Mal

ROT = Path(__file__).parents[2]
SAKER = sorted(fil.parent for fil in (ROT / "cases").glob("*/sak.yaml"))


@dataclass(frozen=True, slots=True)
class Proeve:
    """One document of one case."""

    lasta: Lasta
    plan: Plan
    dokument: Dokument
    nummer: int

    @property
    def namn(self) -> str:
        """What the file is called here."""
        return f"{self.lasta.namn}-{self.dokument.filnamn.replace('/', '-')}"

    def word(self, mal: Mal) -> bytes:
        """Make it for one council, not the same one every time."""
        alle = lag_dokument(self.lasta, self.plan, self.dokument, mal, "bilete")
        valde = islice(alle, self.nummer % len(self.dokument.mottakarar), None)
        return next(data for _, data in valde)


def finn_proever() -> Iterator[Proeve]:
    """Yield one document for each case type and template."""
    sett: set[tuple[Sakstype, str]] = set()
    for sak in SAKER:
        kontrollert = sjekk(sak)
        lasta, plan = kontrollert.lesing.lasta, kontrollert.plan
        assert lasta is not None, sak
        assert plan is not None, sak
        for dokument in plan.dokument:
            if (slag := (lasta.sak.sak.type, dokument.mal)) not in sett:
                sett.add(slag)
                yield Proeve(lasta, plan, dokument, len(sett))


@pytest.fixture(scope="module")
def pdfar(krev_libreoffice: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The PDF of each sample, by name, all by one LibreOffice."""
    assert krev_libreoffice
    malar: dict[str, Mal] = {}
    ut: dict[str, bytes] = {}
    with Verkstad() as verkstad:
        for ei in finn_proever():
            if ei.dokument.mal not in malar:
                mal = opne_godkjend(
                    ROT / "templates" / f"{ei.dokument.mal}.docx", kontekst(ei.dokument.mal), None
                )
                assert isinstance(mal, Mal), mal
                malar[ei.dokument.mal] = mal
            reiskap, manglar = verkstad.reiskap(None, ei.lasta.sak.sak.dato)
            assert reiskap is not None, manglar
            pdf = lag_pdf(ei.word(malar[ei.dokument.mal]), reiskap, ei.namn)
            assert isinstance(pdf, bytes), pdf
            ut[ei.namn] = pdf
    return ut


def test_every_case_type_and_every_template_of_a_case_is_among_them(pdfar: dict[str, bytes]) -> None:
    alle = [sjekk(sak) for sak in SAKER]
    par = {
        (ei.lesing.lasta.sak.sak.type, dokument.mal)
        for ei in alle
        if ei.lesing.lasta and ei.plan
        for dokument in ei.plan.dokument
    }
    # No case here founds an interkommunalt politisk råd.
    assert {slag for slag, _ in par} >= set(TYPAR) - {"interkommunalt politisk råd"}
    assert len(pdfar) == len(par)


def test_every_document_is_archive_pdf_with_tags_language_title_and_headings_in_order(
    pdfar: dict[str, bytes],
) -> None:
    for namn, data in pdfar.items():
        assert pdfa.validate_written(BytesIO(data), "2b").passed, namn
        merke = les_merke(data)
        assert pdfbrot(merke) == (), namn
        assert merke.overskrifter[0] == 1, namn
        assert all(tabell.hovud for tabell in merke.tabellar if tabell.rader > 1), namn
        with pikepdf.open(BytesIO(data)) as lese, lese.open_metadata() as meta:
            assert (meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("2", "B"), namn
            assert str(meta["dc:title"]) == merke.tittel, namn


def test_a_document_with_a_chart_says_in_words_what_it_shows(pdfar: dict[str, bytes]) -> None:
    tekstar = [tekst for data in pdfar.values() for tekst in les_merke(data).bilete]
    assert tekstar
    assert all(len(tekst) > 20 for tekst in tekstar)
