"""The agreement on surveying as the users' own paper had it: what the Act says of it, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sognko_docs.finding import Finding
from sognko_docs.load.resultat import Lasta
from sognko_docs.load.saker import les_sak
from sognko_docs.rules.kontroll import kontroller
from sognko_docs.sak.sak import Sak

ROT = Path(__file__).parents[2]
_FEMTE_LEDD, _DELEGERING = "(koml. § 20-4 femte ledd)", "(koml. § 20-2 andre ledd)"


@pytest.fixture(scope="module")
def lasta() -> Lasta:
    lesing = les_sak(ROT / "cases" / "kart-oppmaaling-gis", ROT)
    assert lesing.lasta is not None, lesing.funn
    return lesing.lasta


def _slik_kjelda_har_han(sak: Sak) -> Sak:
    """No date, delegation through the agreement, no word to the county governor, Aurland not asked."""
    avtale = sak.avtale
    assert avtale is not None
    mynde = "Kommunestyra i samarbeidskommunane delegerer gjennom denne avtalen oppgåver og mynde."
    anna = "Klage følgjer kommunelova § 20-5."
    endra: dict[str, Any] = {"verknad_fraa": None, "mynde": mynde, "anna": anna}
    punkt = tuple(
        eit.model_copy(
            update={
                "tekst": eit.tekst.replace("statsforvaltaren", "dei andre partane"),
                "gjeld": tuple(rolle for rolle in eit.gjeld if rolle != "berre oppløysing"),
            }
        )
        for eit in sak.vedtak
        if eit.gjeld != ("berre oppløysing",)
    )
    kommunar = {namn: ein for namn, ein in sak.kommunar.items() if namn != "aurland"}
    return sak.model_copy(
        update={"avtale": avtale.model_copy(update=endra), "vedtak": punkt, "kommunar": kommunar}
    )


def _funn(sak: Sak, lasta: Lasta) -> tuple[Finding, ...]:
    return kontroller(sak, lasta.register, lasta.tal, lasta.lover, ())


def test_the_agreement_of_the_source_gets_exactly_the_findings_the_act_gives(lasta: Lasta) -> None:
    assert [(ei.kode, ei.melding) for ei in _funn(_slik_kjelda_har_han(lasta.sak), lasta)] == [
        (
            "L210",
            "Avtalen manglar bokstav d: når oppgåver og mynde blir overførte (koml. § 20-4 tredje ledd)",
        ),
        (
            "L224",
            f"Korkje avtalen eller vedtaket seier at vertskommunen skal orientere statsforvaltaren {_FEMTE_LEDD}",
        ),
        (
            "L242",
            f"Avtalen delegerer mynde; det må kvart kommunestyre gjere i eit eige vedtak {_DELEGERING}",
        ),
        (
            "L220",
            "Aurland er part i avtalen «GIS i Sogn», men får ikkje saka (koml. § 20-8 første ledd)",
        ),
    ]


def test_the_shipped_case_is_clean(lasta: Lasta) -> None:
    assert _funn(lasta.sak, lasta) == ()
