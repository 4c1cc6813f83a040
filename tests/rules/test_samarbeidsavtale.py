"""What the agreement on a joint body must say: each letter of koml. §§ 18-4 and 19-4, its name, its office."""

from __future__ import annotations

import pytest

from sognko_docs.finding import Grad
from sognko_docs.rules import prinsippord
from sognko_docs.rules.kontroll import REGLAR, kan_ignorerast
from tests.rules.grunnsak import alle_funn, eitt_funn, grunnsak, meldingar
from tests.rules.organsak import IPR, KO, avtale, organsak

EIGNE = [f"L{nr}" for nr in range(260, 287)]


@pytest.mark.parametrize("type_", [KO, IPR])
def test_a_case_on_a_joint_body_with_all_the_act_demands_breaks_no_rule(type_: str) -> None:
    assert alle_funn(organsak(type_)) == ()


OM_ANNAN_AVTALE = {"L335", "L336", "L340", "L341"}
"""Rules on leaving or changing an agreement, which ask what form that one has, whatever the case is of."""


def test_no_rule_of_chapter_20_holds_for_a_joint_body_and_no_rule_of_18_or_19_for_a_host() -> None:
    for regel in REGLAR:
        if "20-" in regel.heimel and regel not in prinsippord.REGLAR and regel.kode not in OM_ANNAN_AVTALE:
            assert regel.samarbeid == ("vertskommune",), regel.kode
        if regel.kode in EIGNE:
            assert set(regel.samarbeid) <= {KO, IPR}, regel.kode
            assert regel.samarbeid, regel.kode
    assert {regel.kode for regel in REGLAR} >= set(EIGNE)
    assert alle_funn(grunnsak()) == ()


@pytest.mark.parametrize(("type_", "paragraf"), [(KO, "19-4"), (IPR, "18-4")])
def test_a_joint_body_without_an_agreement(type_: str, paragraf: str) -> None:
    sak = organsak(type_)
    del sak["samarbeidsavtale"], sak["vedlegg"][0]
    funn = eitt_funn("L260", sak)
    assert funn.melding == f"Saka har ingen samarbeidsavtale (koml. § {paragraf} første ledd)"
    assert funn.sti == ("sak", "type")
    assert {ei.kode for ei in alle_funn(sak)} == {"L260"}


BOKSTAVAR_KO = [
    ("namn", "a: namnet på oppgåvefellesskapet"),
    ("eige_rettssubjekt", "b: om oppgåvefellesskapet er eit eige rettssubjekt"),
    ("oppgåver", "d: kva oppgåver som er lagde til oppgåvefellesskapet"),
    ("mynde", "d: kva mynde som er lagd til oppgåvefellesskapet"),
    ("innskot", "e: plikta til å yte innskot og andre bidrag"),
    ("lån", "g: om oppgåvefellesskapet kan ta opp lån"),
    ("rapportering", "h: kva oppgåvefellesskapet skal rapportere om"),
    ("uttreding", "i: korleis ein deltakar trer ut"),
    ("oppløysing", "j: korleis oppgåvefellesskapet blir oppløyst"),
    ("arkiv", "j: kven som tek vare på arkiva etter oppløysinga"),
]
BOKSTAVAR_IPR = [
    ("namn", "a: namnet på rådet"),
    ("eige_rettssubjekt", "b: om rådet er eit eige rettssubjekt"),
    ("saker", "d: kva saker rådet kan behandle"),
    ("mynde", "e: kva mynde som er lagd til rådet"),
    ("uttreding", "g: korleis ein deltakar trer ut"),
    ("oppløysing", "h: korleis rådet blir oppløyst"),
    ("arkiv", "h: kven som tek vare på arkiva etter oppløysinga"),
]


@pytest.mark.parametrize(("felt", "bokstav"), BOKSTAVAR_KO)
def test_each_letter_of_19_4_that_is_missing_is_named(felt: str, bokstav: str) -> None:
    sak = organsak(KO)
    del sak["samarbeidsavtale"][felt]
    funn = eitt_funn("L261", sak)
    assert funn.melding == f"Samarbeidsavtalen manglar bokstav {bokstav} (koml. § 19-4 fjerde ledd)"
    assert (funn.sti, funn.hjelp) == (("samarbeidsavtale",), f"fyll ut «{felt}» i samarbeidsavtalen")


@pytest.mark.parametrize(("felt", "bokstav"), BOKSTAVAR_IPR)
def test_each_letter_of_18_4_that_is_missing_is_named(felt: str, bokstav: str) -> None:
    sak = organsak(IPR)
    del sak["samarbeidsavtale"][felt]
    funn = eitt_funn("L262", sak)
    assert funn.melding == f"Samarbeidsavtalen manglar bokstav {bokstav} (koml. § 18-4 fjerde ledd)"
    assert (funn.sti, funn.hjelp) == (("samarbeidsavtale",), f"fyll ut «{felt}» i samarbeidsavtalen")


@pytest.mark.parametrize(("type_", "kode", "paragraf"), [(KO, "L261", "19-4"), (IPR, "L262", "18-4")])
def test_participants_without_members_or_a_share_are_named_under_letters_c_and_f(
    type_: str, kode: str, paragraf: str
) -> None:
    sak = organsak(type_)
    del sak["samarbeidsavtale"]["deltakarar"]["vik"]
    del sak["samarbeidsavtale"]["deltakarar"]["årdal"]["eigardel"]
    assert meldingar(kode, sak) == [
        (
            f"Samarbeidsavtalen manglar bokstav c: talet på medlemer i representantskapet frå Vik"
            f" (koml. § {paragraf} fjerde ledd)"
        ),
        f"Samarbeidsavtalen manglar bokstav f: eigardelen til Vik og Årdal (koml. § {paragraf} fjerde ledd)",
    ]


def test_a_political_council_need_not_say_what_only_a_joint_task_body_must() -> None:
    assert "rapportering" not in avtale(IPR)
    assert meldingar("L262", organsak(IPR)) == []


@pytest.mark.parametrize("kode", ["L260", "L261", "L262", "L263", "L270", "L271", "L272", "L278"])
def test_what_the_act_itself_demands_cannot_be_silenced(kode: str) -> None:
    assert not kan_ignorerast(kode)
    assert kan_ignorerast("L281")


@pytest.mark.parametrize(
    ("type_", "namn", "melding"),
    [
        (KO, "Sogn-samarbeidet", "korkje «kommunalt oppgåvefellesskap» eller forkortinga «KO» (koml. § 19-1 tredje ledd)"),
        (KO, "Sogn KOntakt", "korkje «kommunalt oppgåvefellesskap» eller forkortinga «KO» (koml. § 19-1 tredje ledd)"),
        (IPR, "Sognarådet", "korkje «interkommunalt politisk råd» eller forkortinga «IPR» (koml. § 18-1 tredje ledd)"),
        (IPR, "Sogn KO", "korkje «interkommunalt politisk råd» eller forkortinga «IPR» (koml. § 18-1 tredje ledd)"),
    ],
)  # fmt: skip
def test_a_name_that_does_not_say_what_the_body_is(type_: str, namn: str, melding: str) -> None:
    sak = organsak(type_)
    sak["samarbeidsavtale"]["namn"] = namn
    funn = eitt_funn("L263", sak)
    assert funn.melding == f"Namnet «{namn}» inneheld {melding}"
    assert funn.sti == ("samarbeidsavtale", "namn")


@pytest.mark.parametrize(
    ("type_", "namn"),
    [(KO, "Sogn KO"), (KO, "Sogn Kommunalt oppgåvefellesskap"), (IPR, "Sognarådet IPR")],
)
def test_a_name_with_the_words_or_the_abbreviation_is_fine(type_: str, namn: str) -> None:
    sak = organsak(type_)
    sak["samarbeidsavtale"]["namn"] = namn
    assert meldingar("L263", sak) == []


@pytest.mark.parametrize(
    ("type_", "felt", "kva", "heimel"),
    [(KO, "oppgåver", "oppgåvene", "koml. § 19-4 fjerde ledd d"), (IPR, "saker", "sakene", "koml. § 18-4 fjerde ledd d")],
)  # fmt: skip
def test_tasks_and_matters_that_trail_off(type_: str, felt: str, kva: str, heimel: str) -> None:
    sak = organsak(type_)
    sak["samarbeidsavtale"][felt][0]["punkt"].append("Utgreiing m.m.")
    funn = eitt_funn("L264", sak)
    assert funn.melding == f"«m.m.» gjer det uklart kva {kva} omfattar ({heimel})"
    assert (funn.sti, funn.utsnitt) == (("samarbeidsavtale", felt, 0, "punkt", 1), (10, 4))


def test_a_body_that_is_no_legal_subject_needs_an_office_among_its_participants() -> None:
    sak = organsak()
    sak["samarbeidsavtale"]["eige_rettssubjekt"] = False
    funn = eitt_funn("L265", sak)
    assert funn.melding == "Avtalen seier ikkje kven som er kontorkommune (koml. § 14-8 andre ledd)"
    assert (funn.sti, funn.grad) == (("samarbeidsavtale", "eige_rettssubjekt"), Grad.AATVARING)
    sak["samarbeidsavtale"]["kontorkommune"] = "sogndal"
    assert meldingar("L265", sak) == ["Kontorkommunen «sogndal» er ikkje deltakar (koml. § 14-8 andre ledd)"]
    sak["samarbeidsavtale"]["kontorkommune"] = "vik"
    assert meldingar("L265", sak) == []


def test_dispute_and_evaluation_are_asked_for_here_too() -> None:
    sak = organsak()
    del sak["samarbeidsavtale"]["tvist"], sak["samarbeidsavtale"]["evaluering"]
    assert eitt_funn("S540", sak).sti == ("samarbeidsavtale",)
    assert eitt_funn("S541", sak).sti == ("samarbeidsavtale",)


def test_an_agreement_that_is_of_force_before_the_last_council_has_met() -> None:
    sak = organsak()
    sak["samarbeidsavtale"]["verknad_frå"] = "2025-12-12"
    assert eitt_funn("S522", sak).sti == ("samarbeidsavtale", "verknad_frå")
