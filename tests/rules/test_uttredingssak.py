from __future__ import annotations

import pytest

from sognko_docs.finding import Grad
from tests.rules.delsak import uttredingssak
from tests.rules.grunnsak import Tre, alle_funn, eitt_funn, meldingar


def semje() -> Tre:
    """Return the case where all three agree to end the cooperation."""
    sak = uttredingssak()
    sak["uttreding"] |= {"måte": "semje", "går_ut": ["vik", "luster", "årdal"]}
    del sak["uttreding"]["varsel"]
    sak["kommunar"]["luster"] = {"rolle": "samarbeidskommune"}
    sak["vedtak"] = [{"avgjer": "oppløysing", "tekst": "Samarbeidet blir oppløyst."}]
    return sak


def i_form(form: str) -> Tre:
    """Return the case with another form of cooperation."""
    sak = uttredingssak()
    sak["uttreding"]["avtale"]["form"] = form
    return sak


def test_notice_in_time_and_an_end_all_agree_on_break_no_rule() -> None:
    assert alle_funn(uttredingssak()) == ()
    assert alle_funn(semje()) == ()


@pytest.mark.parametrize(
    ("varsel", "verknad", "ute"),
    [("2026-06-15", "2027-12-30", "31. desember 2027"), ("2026-06-16", "2027-12-31", "31. desember 2028")],
)
def test_notice_of_a_host_cooperation_takes_effect_when_its_time_is_out(
    varsel: str, verknad: str, ute: str
) -> None:
    sak = uttredingssak()
    sak["uttreding"] |= {"varsel": varsel, "verknad": verknad}
    funn = eitt_funn("L335", sak)
    assert f"er oppseiingstida ute tidlegast {ute}" in funn.melding
    assert funn.melding.endswith("(koml. § 20-8 andre ledd)")
    assert funn.sti == ("uttreding", "verknad")


def test_a_host_agreement_without_terms_has_the_year_of_the_act() -> None:
    sak = uttredingssak()
    del sak["uttreding"]["avtale"]["oppseiing"]
    sak["uttreding"]["verknad"] = "2027-06-09"
    assert len(meldingar("L335", sak)) == 1
    sak["uttreding"]["verknad"] = "2027-06-10"
    assert meldingar("L335", sak) == []


def test_a_company_without_terms_has_the_year_of_its_act() -> None:
    sak = i_form("interkommunalt selskap")
    del sak["uttreding"]["avtale"]["oppseiing"]
    sak["uttreding"]["verknad"] = "2027-06-09"
    funn = eitt_funn("L338", sak)
    assert "tidlegast 10. juni 2027" in funn.melding
    assert funn.melding.endswith("(IKS-lova § 30 første ledd)")
    assert meldingar("L335", sak) == []


@pytest.mark.parametrize("form", ["kommunalt oppgåvefellesskap", "interkommunalt politisk råd"])
def test_the_act_has_no_notice_for_a_joint_body_so_its_agreement_must_be_told_of(form: str) -> None:
    sak = i_form(form)
    assert meldingar("L337", sak) == []
    del sak["uttreding"]["avtale"]["oppseiing"]
    sak["uttreding"]["verknad"] = "2026-06-11"
    funn = eitt_funn("L337", sak)
    assert funn.melding.startswith("Saka seier ikkje kva vilkår samarbeidsavtalen har for uttreding")
    assert meldingar("S616", sak) == []


@pytest.mark.parametrize("form", ["kommunalt oppgåvefellesskap", "samarbeidsavtale"])
def test_notice_under_an_agreement_the_act_leaves_alone_follows_the_agreement(form: str) -> None:
    sak = i_form(form)
    sak["uttreding"]["verknad"] = "2027-06-10"
    assert len(meldingar("S616", sak)) == 1
    assert [*meldingar("L335", sak), *meldingar("L338", sak)] == []


def test_all_must_decide_to_end_a_host_cooperation_at_once() -> None:
    sak = semje()
    sak["vedtak"][0]["gjeld"] = ["vertskommune"]
    sak["vedtak"].append({"avgjer": "uttreding", "tekst": "Oppgjeret blir godkjent."})
    funn = eitt_funn("L336", sak)
    assert funn.melding == (
        "Luster og Årdal får ikkje noko punkt om å oppløyse samarbeidet (koml. § 20-8 første ledd)"
    )


def test_a_party_that_does_not_get_the_case_has_not_agreed() -> None:
    sak = semje()
    del sak["kommunar"]["luster"]
    sak["uttreding"]["avtale"]["andre_partar"] = ["Høyanger kommune"]
    sak["uttreding"]["går_ut"].append("Høyanger kommune")
    (melding,) = meldingar("L336", sak)
    assert melding.startswith("Luster og Høyanger kommune får ikkje noko punkt")


def test_an_end_that_another_case_has_decided_is_not_decided_twice() -> None:
    sak = semje()
    sak["vedtak"] = [{"avgjer": "uttreding", "tekst": "Oppgjeret blir godkjent."}]
    assert len(meldingar("L336", sak)) == 1
    sak["uttreding"]["vedteke_i"] = "kart"
    assert meldingar("L336", sak) == []


@pytest.mark.parametrize("form", ["interkommunalt selskap", "kommunalt oppgåvefellesskap"])
def test_one_who_leaves_still_answers_for_its_part(form: str) -> None:
    sak = i_form(form)
    del sak["uttreding"]["oppgjer"]["gjeld"]
    funn = eitt_funn("L339", sak)
    assert funn.melding.startswith("Oppgjeret seier ikkje kva ansvar den som går ut, framleis har")
    assert funn.grad is Grad.AATVARING


def test_one_that_leaves_without_being_a_party() -> None:
    sak = uttredingssak()
    sak["uttreding"]["avtale"]["partar"] = ["vik", "årdal"]
    funn = eitt_funn("S611", sak)
    assert funn.melding == "«luster» går ut, men er ikkje part i avtalen"
    assert funn.sti == ("uttreding", "går_ut", 0)


def test_a_settlement_that_leaves_things_out() -> None:
    sak = uttredingssak()
    sak["uttreding"]["oppgjer"] = {"gjeld": "Ingen."}
    assert meldingar("S612", sak) == ["Oppgjeret seier ikkje noko om «eigedelar», «arkiv» og «tilsette»"]


def test_a_day_nobody_knows_is_an_open_question() -> None:
    sak = uttredingssak()
    del sak["uttreding"]["varsel"], sak["uttreding"]["verknad"]
    (melding,) = meldingar("S613", sak)
    assert melding == "«verknad» og «varsel» er ikkje kjend, og saka har ikkje noko ope spørsmål om det"
    sak["opne_spørsmål"] = ["Dagen må stadfestast."]
    assert meldingar("S613", sak) == []


def test_one_that_leaves_has_the_role_and_nobody_else() -> None:
    sak = uttredingssak()
    sak["kommunar"]["luster"] = {"rolle": "samarbeidskommune"}
    sak["kommunar"]["årdal"] = {"rolle": "trer ut"}
    assert meldingar("S614", sak) == [
        "Luster går ut, men har ikkje rolla «trer ut»",
        "Årdal går ikkje ut, men har rolla «trer ut»",
    ]


def test_one_that_leaves_is_no_party_to_what_is_left() -> None:
    sak = uttredingssak()
    sak["kommunar"]["luster"]["også"] = "samarbeidskommune"
    assert len(meldingar("S501", sak)) == 1


def test_notice_that_leaves_one_party_alone() -> None:
    sak = uttredingssak()
    sak["uttreding"]["avtale"]["partar"] = ["vik", "luster"]
    assert meldingar("S615", sak) == ["Færre enn to partar er att i avtalen"]


def test_all_agree_but_somebody_stays() -> None:
    sak = semje()
    sak["uttreding"]["går_ut"] = ["vik", "luster"]
    assert meldingar("S615", sak) == ["Alle er samde om å slutte, men Årdal går ikkje ut"]


def test_a_council_that_is_asked_nothing_of_the_exit() -> None:
    sak = uttredingssak()
    sak["vedtak"] = [
        {"avgjer": "uttreding", "tekst": "Oppgjeret blir godkjent.", "gjeld": ["vertskommune"]},
        {"avgjer": "oppløysing", "tekst": "Avtalen blir oppløyst.", "gjeld": ["trer ut"]},
        {"tekst": "Saka blir teken til orientering."},
    ]
    assert meldingar("S620", sak) == ["Årdal får ikkje noko punkt om uttredinga"]
