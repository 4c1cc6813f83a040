"""A decision in principle says what it decides and what it leaves, and decides no more than it may."""

from __future__ import annotations

import pytest

from sognko_docs.finding import Grad
from sognko_docs.sak.sak import Sak
from tests.rules.grunnsak import alle_funn, eitt_funn, meldingar
from tests.rules.prinsippsak import prinsippsak


def test_a_decision_in_principle_that_says_all_it_should_breaks_no_rule() -> None:
    assert alle_funn(prinsippsak()) == ()


def test_it_establishes_no_form_of_cooperation() -> None:
    assert Sak.model_validate(prinsippsak()).krav.samarbeid == ""


def test_a_case_of_the_type_must_say_what_is_decided_in_principle() -> None:
    sak = prinsippsak()
    del sak["prinsipp"]
    assert meldingar("S590", sak) == ["Ei sak av typen «prinsippvedtak» må ha «prinsipp»"]


@pytest.mark.parametrize("delen", ["avtale", "delegering", "etablering"])
def test_a_point_may_not_adopt_delegate_or_establish(delen: str) -> None:
    sak = prinsippsak()
    sak["vedtak"][0]["avgjer"] = delen
    assert meldingar("S594", sak) == [
        f"Eit punkt i ei sak av typen «prinsippvedtak» kan ikkje avgjere «{delen}»"
    ]


@pytest.mark.parametrize(
    ("felt", "kode", "melding"),
    [
        ("avgjort", "S580", "Prinsippvedtaket seier ikkje kva som blir avgjort"),
        ("ikkje_avgjort", "S581", "Prinsippvedtaket seier ikkje kva som står att å avgjere"),
        ("neste", "S582", "Prinsippvedtaket seier ikkje kva neste avgjerd er"),
        ("føresetnader", "S585", "Prinsippvedtaket seier ikkje kva det føreset"),
    ],
)
def test_each_list_must_say_something(felt: str, kode: str, melding: str) -> None:
    sak = prinsippsak()
    del sak["prinsipp"][felt]
    funn = eitt_funn(kode, sak)
    assert (funn.melding, funn.sti, funn.hjelp) == (melding, ("prinsipp",), f"fyll ut «{felt}»")


def test_a_next_decision_without_time_and_without_anyone_to_prepare_it() -> None:
    sak = prinsippsak()
    sak["prinsipp"]["neste"][1] = {"avgjerd": "Oppstart", "organ": "Kommunestyra"}
    funn = [ei for ei in alle_funn(sak) if ei.kode == "S583"]
    assert [ei.melding for ei in funn] == [
        "Avgjerda «Oppstart» har inga tid",
        "Ingen førebur avgjerda «Oppstart»",
    ]
    assert {(ei.sti, ei.grad) for ei in funn} == {(("prinsipp", "neste", 1), Grad.AATVARING)}


@pytest.mark.parametrize(("dato", "feil"), [("2025-11-04", 0), ("2025-11-03", 1), ("2025-02-10", 1)])
def test_the_next_decision_comes_after_the_case(dato: str, feil: int) -> None:
    sak = prinsippsak()
    sak["prinsipp"]["neste"][0]["dato"] = dato
    assert len(meldingar("S584", sak)) == feil


def test_the_date_that_is_past_is_told_in_words() -> None:
    sak = prinsippsak()
    sak["prinsipp"]["neste"][0]["dato"] = "2025-02-10"
    funn = eitt_funn("S584", sak)
    assert funn.melding == "Avgjerda «Avtalen» er sett til 10. februar 2025, men saka er frå 3. november 2025"
    assert funn.sti == ("prinsipp", "neste", 0, "dato")


def test_the_same_is_not_both_settled_and_open() -> None:
    sak = prinsippsak()
    sak["prinsipp"]["ikkje_avgjort"].append("kommunane førebur eit  felles landbrukskontor")
    funn = eitt_funn("S586", sak)
    assert funn.sti == ("prinsipp", "ikkje_avgjort", 2)
    assert funn.sjaa == ((("prinsipp", "avgjort", 0), "her står det som avgjort"),)


@pytest.mark.parametrize(
    "tekst",
    [
        "Kommunestyret opprettar eit felles kontor.",
        "Kommunen inngår samarbeid med Luster.",
        "Kontoret blir no etablert i Luster.",
        "Kommunestyret vedtek vedlagd vertskommuneavtale.",
        "Kommunestyret vedtek framlegg til avtale.",
        "Kommunestyret sluttar seg til avtalen.",
    ],
)
def test_words_that_establish_are_caught_wherever_something_is_decided(tekst: str) -> None:
    vedtak, avgjort = prinsippsak(), prinsippsak()
    vedtak["vedtak"][0]["tekst"] = tekst
    avgjort["prinsipp"]["avgjort"].append(tekst)
    assert eitt_funn("L320", vedtak).sti == ("vedtak", 0, "tekst")
    assert eitt_funn("L320", avgjort).sti == ("prinsipp", "avgjort", 1)


@pytest.mark.parametrize(
    "tekst",
    [
        "Kommunestyret opprettar ikkje samarbeidet no.",
        "Samarbeidet blir etablert når kommunestyra har vedteke avtalen.",
        "Vedtaket bind ikkje kommunen til å inngå avtalen.",
        "Kommunen vil i prinsippet delta i samarbeidet.",
        "Kommunestyret ber om at avtalen blir lagd fram.",
    ],
)
def test_words_of_what_is_to_come_or_not_to_be_are_left_in_peace(tekst: str) -> None:
    sak = prinsippsak()
    sak["vedtak"][0]["tekst"] = tekst
    assert meldingar("L320", sak) == []


@pytest.mark.parametrize(
    ("tekst", "treff"),
    [
        ("Kommunestyret delegerer mynda etter jordlova til Luster.", 1),
        ("Kommunestyret instruerer kommunedirektøren om å delegere mynda.", 1),
        ("Kommunen overfører mynde til Luster.", 1),
        ("Kommunestyret delegerer ikkje mynde no.", 0),
        ("Mynda blir delegert når avtalen er vedteken.", 0),
        ("Kommunestyret ber om eit framlegg til delegering av mynde.", 0),
    ],
)
def test_delegating_belongs_to_the_case_on_the_agreement(tekst: str, treff: int) -> None:
    sak = prinsippsak()
    sak["vedtak"][0]["tekst"] = tekst
    assert len(meldingar("L321", sak)) == treff


def test_the_finding_points_at_the_very_words() -> None:
    sak = prinsippsak()
    sak["vedtak"][0]["tekst"] = "Saka er greidd ut. Kommunestyret delegerer mynda."
    assert eitt_funn("L321", sak).utsnitt == (33, 9)


def test_the_words_of_a_case_on_an_agreement_are_none_of_these_rules_business() -> None:
    sak = prinsippsak()
    sak["sak"]["type"] = "utgreiing"
    sak["vedtak"][0]["tekst"] = "Kommunestyret opprettar samarbeidet og delegerer mynda."
    assert meldingar("L320", sak) + meldingar("L321", sak) == []


def test_a_case_that_does_not_concern_employees_need_not_speak_of_talks() -> None:
    sak = prinsippsak()
    sak["sak"]["råkar"] = []
    sak["prinsipp"]["føresetnader"] = ["Minst to kommunar er med."]
    assert meldingar("L324", sak) == []


def test_the_decision_says_that_it_does_not_bind() -> None:
    sak = prinsippsak()
    sak["vedtak"][1]["tekst"] = "Kommunestyret ventar på avtalen."
    assert eitt_funn("L322", sak).grad is Grad.AATVARING
    sak["vedtak"][1]["tekst"] = "Vedtaket bind ikkje kommunen."
    assert meldingar("L322", sak) == []


def test_the_council_itself_gets_the_case() -> None:
    sak = prinsippsak()
    sak["handsaming"] = [{"utval": "partssamansett utval"}, {"utval": "formannskapet"}]
    assert eitt_funn("L323", sak).sti == ("handsaming",)


def test_what_the_agreement_must_say_is_named_as_settled_or_as_open() -> None:
    sak = prinsippsak()
    sak["prinsipp"]["ikkje_avgjort"] = ["Avtalen og mynda."]
    funn = eitt_funn("L325", sak)
    assert funn.melding == (
        "Prinsippvedtaket seier ikkje om dette er avgjort: kva det kostar og kven som betaler (koml. § 20-4 tredje ledd)"
    )
    assert funn.grad is Grad.MERKNAD
    sak["prinsipp"]["avgjort"].append("Kostnadene blir delte.")
    assert meldingar("L325", sak) == []
