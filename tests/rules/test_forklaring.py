from __future__ import annotations

import pytest

from sognko_docs.finding import Grad
from sognko_docs.rules.forklaring import Forklaring, forklaring
from sognko_docs.rules.kontroll import REGLAR


def test_an_explanation_says_what_why_how_and_on_what_ground() -> None:
    assert forklaring("L211") == Forklaring(
        kode="L211",
        kva="Oppseiingstida er eitt år når ikkje anna er avtalt.",
        kvifor="Ein kortare frist er lov, men gir dei andre lita tid, og bør vere eit medvite val.",
        doeme="«oppseiingstid_månader: 12».",
        rett="set «oppseiingstid_månader: 12», eller skriv «# ignorer[L211]: …» med det kommunane er samde om.",
        heimel="koml. § 20-8 andre ledd",
        grad=Grad.AATVARING,
    )


def test_a_code_may_be_written_in_lower_case() -> None:
    assert forklaring("k201") == forklaring("K201") is not None


def test_an_unknown_code_has_no_explanation() -> None:
    assert forklaring("L999") is None


@pytest.mark.parametrize("kode", [regel.kode for regel in REGLAR])
def test_every_rule_is_explained_in_full(kode: str) -> None:
    tekst = forklaring(kode)
    assert tekst is not None
    assert tekst.kva.endswith(".")
    assert tekst.kvifor.endswith(".")
    assert tekst.doeme
    assert tekst.rett.endswith(".")
    assert "\n" not in tekst.kva + tekst.kvifor + tekst.doeme + tekst.rett


@pytest.mark.parametrize("kode", [regel.kode for regel in REGLAR if regel.kode.startswith("L")])
def test_every_rule_of_law_names_its_section(kode: str) -> None:
    tekst = forklaring(kode)
    assert tekst is not None
    lover = (
        "koml. §",
        "aml. §",
        "FOA §",
        "matrikkellova §",
        "Grunnlova §",
        "språklova §",
        "IKS-lova §",
        "plan- og bygningslova §",
    )
    assert tekst.heimel.startswith(lover)
