from __future__ import annotations

import pytest

from sognko_docs.finding import Grad
from tests.rules.grunnsak import eitt_funn, grunnsak, meldingar


def test_a_promise_beyond_the_act_is_a_warning_with_the_limits_of_the_act() -> None:
    sak = grunnsak()
    sak["verksemdsoverdraging"]["stillingsvern"] = "Det gjeld eit absolutt forbod mot oppseiing."
    funn = eitt_funn("L317", sak)
    assert funn.melding == "«absolutt forbod» lovar meir enn lova (aml. §§ 16-2 til 16-4)"
    assert funn.hjelp == (
        "skriv det aml. § 16-4 første ledd seier: overdraginga er ikkje i seg sjølv grunn til oppseiing eller "
        "avskjed; dei vanlege reglane om stillingsvern gjeld"
    )
    assert (funn.sti, funn.utsnitt) == (("verksemdsoverdraging", "stillingsvern"), (14, 15))
    assert funn.grad is Grad.AATVARING


@pytest.mark.parametrize(
    ("tekst", "heimel"),
    [
        ("Det er ikkje lov å seie opp tilsette på grunn av overdraginga.", "§ 16-4 første ledd"),
        ("Dei overførte kan ikkje seiast opp.", "§ 16-4 første ledd"),
        ("Dei tilsette er verna mot oppseiing i to år.", "§ 16-4 første ledd"),
        ("Ingen kan tvingast til å byte arbeidsgjevar.", "§ 16-3"),
        ("Reservasjon gir rett til å bli verande i stillinga.", "§ 16-3"),
        ("Dei har fortrinnsrett til alle ledige stillingar.", "§ 16-3 tredje ledd"),
        ("Tariffavtalen følgjer automatisk med.", "§ 16-2 andre ledd"),
        ("Pensjonsrettane blir automatisk overførte.", "§ 16-2 tredje ledd"),
        ("Løna er garantert i framtida.", "§ 16-2"),
    ],
)
def test_each_kind_of_promise_is_held_against_its_own_section(tekst: str, heimel: str) -> None:
    sak = grunnsak()
    sak["tekst"]["tilsette"] = tekst
    assert f"skriv det aml. {heimel} seier" in eitt_funn("L317", sak).hjelp


@pytest.mark.parametrize(
    "tekst",
    [
        "Overdraginga er ikkje i seg sjølv grunn til oppseiing eller avskjed.",
        "Lova set ikkje eit absolutt forbod.",
        "Avtalen kan ikkje seiast opp dei første to åra.",
        "Reservasjon gir ikkje i seg sjølv rett til å bli verande i stillinga.",
        "Retten til vidare opptening av pensjon blir overført.",
        "Vertskommunen blir bunden av tariffavtalen.",
        "Fortrinnsretten gjeld stillingar den tilsette er kvalifisert for.",
    ],
)
def test_what_the_act_itself_says_is_no_promise_beyond_it(tekst: str) -> None:
    sak = grunnsak()
    sak["tekst"]["tilsette"] = tekst
    assert meldingar("L317", sak) == []
