"""The agreement on a joint body as a template sees it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sognko_docs.compose.samarbeidsavtale import vis_samarbeidsavtale
from sognko_docs.compose.samarbeidsvising import SamarbeidsavtaleVising
from sognko_docs.compose.verdi import Felt
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.sak import Sak
from tests.rules.grunnsak import Tre
from tests.rules.organsak import IPR, KO, organsak

NAMN = {"luster": "Luster", "sogndal": "Sogndal", "vik": "Vik", "årdal": "Årdal"}
REGISTER = Register.model_validate(
    {
        "profilar": {"standard": {"seksjonar": [{"del": "vedtak", "overskrift": "Vedtak"}]}},
        "kommunar": {
            noekkel: {"namn": f"{namn} kommune", "kortnamn": namn, "nummer": "4640"}
            for noekkel, namn in NAMN.items()
        },
    }
)


def vis(sak: Tre) -> SamarbeidsavtaleVising:
    """Return the view of a case written as the YAML has it."""
    vising = vis_samarbeidsavtale(Sak.model_validate(sak), REGISTER)
    assert vising is not None
    return vising


def test_a_case_without_such_an_agreement_has_no_view_of_one() -> None:
    sak = organsak()
    del sak["samarbeidsavtale"]
    assert vis_samarbeidsavtale(Sak.model_validate(sak), REGISTER) is None


@pytest.mark.parametrize(
    ("type_", "heimel", "organ"),
    [
        (KO, "Kommunalt oppgåvefellesskap etter kommunelova kapittel 19", "oppgåvefellesskapet"),
        (IPR, "Interkommunalt politisk råd etter kommunelova kapittel 18", "rådet"),
    ],
)
def test_the_form_says_what_the_body_is_called_and_which_chapter_holds(
    type_: str, heimel: str, organ: str
) -> None:
    vising = vis(organsak(type_))
    assert (vising.heimel.verdi, vising.organ.verdi, vising.er_ko) == (heimel, organ, type_ == KO)


def test_shares_have_as_many_decimals_in_every_row_and_make_a_hundred() -> None:
    sak = organsak()
    sak["samarbeidsavtale"]["deltakarar"]["luster"]["eigardel"] = Decimal("50.05")
    sak["samarbeidsavtale"]["deltakarar"]["vik"]["eigardel"] = Decimal("24.95")
    vising = vis(sak)
    assert [str(rad.eigardel.verdi) for rad in vising.deltakarar] == ["50.05", "24.95", "25.00"]
    assert str(vising.sum_eigardel.verdi) == "100.00"


def test_whole_shares_have_no_decimals() -> None:
    assert [str(rad.eigardel.verdi) for rad in vis(organsak()).deltakarar] == ["50", "25", "25"]


def test_liability_is_the_ownership_share_unless_another_is_agreed() -> None:
    sak = organsak()
    sak["samarbeidsavtale"]["deltakarar"]["vik"]["ansvarsdel"] = 20
    sak["samarbeidsavtale"]["deltakarar"]["årdal"]["ansvarsdel"] = 30
    vising = vis(sak)
    assert [rad.ansvarsdel.verdi for rad in vising.deltakarar] == [50, 20, 30]
    assert [rad.eigardel.verdi for rad in vising.deltakarar] == [50, 25, 25]


def test_there_are_as_many_deputies_as_members_when_no_other_number_is_agreed() -> None:
    vising = vis(organsak())
    assert [rad.varamedlemer.verdi for rad in vising.deltakarar] == [2, 1, 1]
    assert (vising.sum_medlemer.verdi, vising.sum_varamedlemer.verdi) == (4, 4)


@pytest.mark.parametrize(
    ("eige", "kontor", "setning"),
    [
        (True, None, "Oppgåvefellesskapet er eit eige rettssubjekt."),
        (False, None, "Oppgåvefellesskapet er ikkje eit eige rettssubjekt."),
        (
            False,
            "vik",
            (
                "Oppgåvefellesskapet er ikkje eit eige rettssubjekt."
                " Vik kommune er kontorkommune og tek rekneskapen inn i sin samla årsrekneskap."
            ),
        ),
    ],
)
def test_whether_it_is_a_legal_subject_is_said_in_a_sentence(
    eige: bool, kontor: str | None, setning: str
) -> None:
    sak = organsak()
    sak["samarbeidsavtale"] |= {"eige_rettssubjekt": eige, "kontorkommune": kontor}
    assert vis(sak).rettssubjekt == Felt("=samarbeidsavtale.eige_rettssubjekt", setning)


@pytest.mark.parametrize(
    ("kan", "setning"),
    [(True, "Oppgåvefellesskapet kan ta opp lån."), (False, "Oppgåvefellesskapet kan ikkje ta opp lån.")],
)
def test_whether_it_may_borrow_is_said_in_a_sentence(kan: bool, setning: str) -> None:
    sak = organsak()
    sak["samarbeidsavtale"]["lån"] = {"kan_ta_opp": kan, "tekst": "Inntil 1 000 kr."}
    vising = vis(sak)
    assert vising.laan == Felt("=samarbeidsavtale.lån", setning)
    assert vising.laan_tekst is not None


def test_what_the_agreement_does_not_say_is_none() -> None:
    sak = organsak(IPR)
    for felt in ("namn", "eige_rettssubjekt", "verknad_frå", "uttreding", "oppseiingstid_månader", "tvist"):
        del sak["samarbeidsavtale"][felt]
    vising = vis(sak)
    tomme = (
        vising.namn,
        vising.rettssubjekt,
        vising.verknad_fraa,
        vising.uttreding,
        vising.oppseiingstid,
        vising.laan,
    )
    assert tomme == (None,) * 6
