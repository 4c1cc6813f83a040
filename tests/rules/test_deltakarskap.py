"""Members, ownership and liability of each participant in a joint body."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.rules.grunnsak import eitt_funn, meldingar
from tests.rules.organsak import IPR, KO, organsak

PAR = [(KO, 19, "oppgåvefellesskapet"), (IPR, 18, "rådet")]


@pytest.mark.parametrize(("type_", "kapittel", "organ"), PAR)
def test_one_council_alone_makes_no_joint_body(type_: str, kapittel: int, organ: str) -> None:
    sak = organsak(type_)
    sak["kommunar"] = {"vik": {"rolle": "deltakarkommune"}}
    sak["handsaming"] = [{"utval": "kommunestyret"}]
    sak["samarbeidsavtale"]["deltakarar"] = {"vik": {"medlemer": 1, "eigardel": 100}}
    funn = eitt_funn("L266", sak)
    assert funn.melding == f"Færre enn to kommunar er med i {organ} (koml. § {kapittel}-1 første ledd)"
    assert funn.sti == ("kommunar",)


@pytest.mark.parametrize(("type_", "kapittel", "organ"), PAR)
def test_a_participant_without_a_member(type_: str, kapittel: int, organ: str) -> None:
    sak = organsak(type_)
    sak["samarbeidsavtale"]["deltakarar"]["vik"]["medlemer"] = 0
    funn = eitt_funn("L267", sak)
    assert funn.melding == f"Vik har ingen medlem i representantskapet (koml. § {kapittel}-3 første ledd)"
    assert funn.sti == ("samarbeidsavtale", "deltakarar", "vik", "medlemer")
    assert organ


def test_fewer_deputies_than_members() -> None:
    sak = organsak()
    sak["samarbeidsavtale"]["deltakarar"]["luster"]["varamedlemer"] = 1
    funn = eitt_funn("L268", sak)
    assert funn.melding == "Luster har færre varamedlemer (1) enn medlemer (2) (koml. § 19-3 første ledd)"
    assert funn.sti == ("samarbeidsavtale", "deltakarar", "luster", "varamedlemer")


def test_as_many_deputies_as_members_or_none_stated_is_fine() -> None:
    assert meldingar("L268", organsak()) == []


def test_a_council_outside_that_has_members() -> None:
    sak = organsak()
    sak["samarbeidsavtale"]["deltakarar"]["aurland"] = {"medlemer": 1, "eigardel": 0}
    funn = eitt_funn("L269", sak)
    assert funn.melding == (
        "Kommunen «aurland» har medlemer og delar i oppgåvefellesskapet, men er ikkje deltakar"
        " (koml. § 19-4 fjerde ledd c)"
    )
    assert funn.sti == ("samarbeidsavtale", "deltakarar", "aurland")


@pytest.mark.parametrize(("delen", "summen"), [("25.01", "100,01"), ("24.99", "99,99"), ("0", "75")])
def test_ownership_that_is_not_exactly_a_hundred(delen: str, summen: str) -> None:
    sak = organsak(IPR)
    sak["samarbeidsavtale"]["deltakarar"]["vik"]["eigardel"] = Decimal(delen)
    (melding,) = meldingar("L270", sak)
    assert melding.replace("\u00a0", " ") == (
        f"Eigardelane er {summen} % til saman, ikkje 100 % (koml. § 18-4 fjerde ledd f)"
    )


def test_shares_with_decimals_that_make_exactly_a_hundred_are_fine() -> None:
    sak = organsak()
    for kommune, delen in (("luster", "33.34"), ("vik", "33.33"), ("årdal", "33.33")):
        sak["samarbeidsavtale"]["deltakarar"][kommune]["eigardel"] = Decimal(delen)
    assert meldingar("L270", sak) == []


def test_liability_that_does_not_cover_all_is_a_finding_of_its_own() -> None:
    sak = organsak()
    sak["samarbeidsavtale"]["deltakarar"]["vik"]["ansvarsdel"] = 20
    funn = eitt_funn("L271", sak)
    assert funn.melding.replace("\u00a0", " ") == (
        "Ansvarsdelane er 95 % til saman, ikkje 100 % (koml. § 19-2 første ledd)"
    )
    assert meldingar("L270", sak) == []


def test_liability_shared_otherwise_than_ownership_is_fine_when_it_covers_all() -> None:
    sak = organsak()
    sak["samarbeidsavtale"]["deltakarar"]["vik"]["ansvarsdel"] = 20
    sak["samarbeidsavtale"]["deltakarar"]["årdal"]["ansvarsdel"] = 30
    assert meldingar("L271", sak) == []
