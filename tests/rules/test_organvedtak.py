"""What each council decides on a joint body."""

from __future__ import annotations

import pytest

from sognko_docs.finding import Grad
from tests.rules.grunnsak import Tre, eitt_funn, meldingar
from tests.rules.organsak import IPR, KO, organsak

PUNKT = [
    ("L272", "avtale", "å vedta samarbeidsavtalen", "{}-4 andre ledd", Grad.FEIL),
    ("L275", "val", "å velje medlemer til representantskapet", "{}-3 første ledd", Grad.AATVARING),
    ("L277", "føresetnad", "at vedtaka må vere likelydande", "{}-4 første ledd", Grad.AATVARING),
]


def utan(sak: Tre, avgjer: str) -> Tre:
    """Return the case without the points that decide one thing."""
    sak["vedtak"] = [punkt for punkt in sak["vedtak"] if punkt["avgjer"] != avgjer]
    return sak


@pytest.mark.parametrize(("type_", "kapittel"), [(KO, 19), (IPR, 18)])
@pytest.mark.parametrize(("kode", "avgjer", "kva", "paragraf", "grad"), PUNKT)
def test_a_point_every_participant_needs(
    kode: str, avgjer: str, kva: str, paragraf: str, grad: Grad, type_: str, kapittel: int
) -> None:
    funn = eitt_funn(kode, utan(organsak(type_), avgjer))
    assert funn.melding == (
        f"Luster, Vik og Årdal får ikkje noko punkt om {kva} (koml. § {paragraf.format(kapittel)})"
    )
    assert (funn.sti, funn.grad) == (("vedtak",), grad)
    assert meldingar(kode, organsak(type_)) == []


def test_a_case_that_never_reaches_the_council() -> None:
    sak = organsak()
    sak["handsaming"] = [{"utval": "formannskapet"}]
    funn = eitt_funn("L273", sak)
    assert funn.melding == "Handsaminga går ikkje til kommunestyret (koml. § 19-4 andre ledd)"
    assert funn.sti == ("handsaming",)


def test_a_body_only_some_councils_establish() -> None:
    sak = organsak()
    sak["kommunar"]["vik"]["også"] = "utanfor"
    sak["vedtak"][0]["gjeld"] = ["utanfor"]
    funn = eitt_funn("L274", sak)
    assert funn.melding == (
        "Luster og Årdal får ikkje noko punkt om å opprette oppgåvefellesskapet (koml. § 19-1 første ledd)"
    )


@pytest.mark.parametrize("kode", ["L274", "L275"])
def test_a_new_agreement_for_a_body_that_exists_needs_no_point_to_establish_it_and_no_election(
    kode: str,
) -> None:
    assert meldingar(kode, utan(utan(organsak(), "etablering"), "val")) == []


def test_nobody_may_sign() -> None:
    funn = eitt_funn("L276", utan(organsak(), "fullmakt"))
    assert funn.melding == (
        "Luster, Vik og Årdal får ikkje noko punkt om kven som skriv under avtalen (koml. § 6-1 andre ledd)"
    )
    assert funn.grad is Grad.AATVARING
    assert meldingar("L276", organsak()) == []


def test_a_committee_that_treats_the_agreement_after_the_council() -> None:
    sak = organsak(IPR)
    sak["handsaming"].append({"utval": "eldrerådet"})
    funn = eitt_funn("L286", sak)
    assert funn.melding == "eldrerådet handsamar saka etter kommunestyret (koml. § 18-4 andre ledd)"
    assert (funn.sti, funn.grad) == (("handsaming", 3, "utval"), Grad.AATVARING)
    assert meldingar("L453", sak) == []
