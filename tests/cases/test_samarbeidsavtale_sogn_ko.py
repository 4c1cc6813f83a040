"""The agreement of Sogn KO: what the sources say, what is proposed, and that the councils get one and the same."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from sognko_docs.compute.fordeling import stoerste_rest
from sognko_docs.load.resultat import Lasta
from sognko_docs.load.saker import les_sak
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.sak.samarbeidsavtale import Samarbeidsavtale
from sognko_docs.word.lesing import les

ROT = Path(__file__).parents[2]
SAK = ROT / "cases" / "samarbeidsavtale-sogn-ko"
KONTINGENT_2026 = {
    "aurland": 303660, "luster": 546170, "lærdal": 327398, "sogndal": 1022559, "vik": 351811, "årdal": 531401,
}  # fmt: skip
"""As the source prints it (004)."""


@pytest.fixture(scope="module")
def lasta() -> Lasta:
    lesing = les_sak(SAK, ROT)
    assert lesing.lasta is not None, lesing.funn
    return lesing.lasta


@pytest.fixture(scope="module")
def avtale(lasta: Lasta) -> Samarbeidsavtale:
    assert lasta.sak.samarbeidsavtale is not None
    return lasta.sak.samarbeidsavtale


def test_the_six_mayors_are_the_representantskap(lasta: Lasta, avtale: Samarbeidsavtale) -> None:
    assert lasta.sak.partar == tuple(avtale.deltakarar) == tuple(lasta.register.kommunar)
    assert {ein.medlemer for ein in avtale.deltakarar.values()} == {1}


def test_the_proposed_ownership_is_each_councils_part_of_the_kontingent(avtale: Samarbeidsavtale) -> None:
    heile = sum(KONTINGENT_2026.values())
    hundredelar = {kommune: Fraction(10_000 * ein, heile) for kommune, ein in KONTINGENT_2026.items()}
    runda = stoerste_rest(hundredelar, 10_000).delar
    venta = {kommune: Decimal(del_) / 100 for kommune, del_ in runda.items()}
    assert {kommune: ein.eigardel for kommune, ein in avtale.deltakarar.items()} == venta


@pytest.mark.parametrize("emne", ["Avtalen frå 2023", "Rettsleg status", "Eigardelar", "Varamedlemer"])
def test_what_the_sources_do_not_say_is_an_open_question(emne: str, lasta: Lasta) -> None:
    assert any(f"**{emne}.**" in spoersmaal for spoersmaal in lasta.sak.opne_spoersmaal)


def test_every_council_gets_the_same_agreement_and_it_says_all(tmp_path: Path) -> None:
    bygd = bygg(SAK, Oppsett(ROT / "templates", tmp_path))
    assert bygd.funn == ()
    filer = sorted((tmp_path / SAK.name).glob("*/02-samarbeidsavtale.docx"))
    assert len(filer) == 6
    assert len({fil.read_bytes() for fil in filer}) == 1
    tekst = "\n".join(avsnitt.tekst for avsnitt in les(filer[0].read_bytes()).avsnitt)
    for setning in (
        "Kommunalt oppgåvefellesskap etter kommunelova kapittel 19",
        "Oppgåvefellesskapet kan ikkje ta opp lån.",
        "Oppgåvefellesskapet kan ikkje gjere enkeltvedtak",
        "Sogndal kommune er kontorkommune",
        "33,17",
        "100,00",
        "Oppseiingstida er 12 månader.",
        "For Aurland kommune",
    ):
        assert setning in tekst
