from __future__ import annotations

from typing import Any

import pytest

from tests.rules.grunnsak import Tre, alle_funn, eitt_funn, grunnsak, meldingar


def _med(**endra: Any) -> Tre:
    """Return the case with an assessment where Luster, the host, comes first by 20 to 10."""
    sak = grunnsak()
    sak["vertskommunevurdering"] = {
        "status": "framlegg til vurdering",
        "skala": {"minst": 1, "høgst": 5},
        "kandidatar": ["luster", "vik"],
        "tilråding": "luster",
        "faktorar": {
            "nær": {"namn": "Nærleik", "vekt": 3, "skårer": {"luster": {"skår": 4}, "vik": {"skår": 2}}},
            "lokale": {"namn": "Lokale", "vekt": 2, "skårer": {"luster": {"skår": 4}, "vik": {"skår": 2}}},
        },
    } | endra
    sak["vedlegg"].append({"tittel": "Vurdering av vertskommune", "dokument": "vertskommunevurdering"})
    return sak


def _skaar(faktor: str, kommune: str, skaar: object) -> Tre:
    sak = _med()
    sak["vertskommunevurdering"]["faktorar"][faktor]["skårer"][kommune] = skaar
    return sak


def test_a_whole_assessment_keeps_every_rule() -> None:
    assert alle_funn(_med()) == ()


def test_an_empty_form_is_a_form_to_fill_in_and_no_mistake() -> None:
    tom = {"nær": {"namn": "Nærleik"}, "lokale": {"namn": "Lokale", "vekt": 2}}
    sak = _med(faktorar=tom, status="skjema til utfylling")
    del sak["vertskommunevurdering"]["tilråding"]
    assert alle_funn(sak) == ()


@pytest.mark.parametrize(
    ("kandidatar", "melding", "nr"),
    [
        (["luster", "vik", "sogndal"], "Kandidaten «sogndal» er ikkje part i saka", 2),
        (["luster", "vik", "bergen"], "Kandidaten «bergen» er ikkje part i saka", 2),
        (["luster", "vik", "vik"], "Kandidaten «vik» står to gonger", 2),
    ],
)
def test_a_candidate_that_cannot_be_host(kandidatar: list[str], melding: str, nr: int) -> None:
    funn = eitt_funn("K260", _med(kandidatar=kandidatar))
    assert (funn.melding, funn.sti) == (melding, ("vertskommunevurdering", "kandidatar", nr))


@pytest.mark.parametrize("vekt", [0, -2])
def test_a_weight_that_does_not_count(vekt: int) -> None:
    sak = _med()
    sak["vertskommunevurdering"]["faktorar"]["lokale"]["vekt"] = vekt
    funn = eitt_funn("K261", sak)
    assert funn.melding == f"Vekta til «Lokale» er {vekt}".replace("-", "\u2212")
    assert funn.sti == ("vertskommunevurdering", "faktorar", "lokale", "vekt")


def test_weights_that_do_not_come_to_their_sum() -> None:
    assert alle_funn(_med(vektsum=5)) == ()
    assert eitt_funn("K262", _med(vektsum=100)).melding == "Vektene kjem til 5, ikkje 100"


def test_a_score_outside_the_scale() -> None:
    funn = eitt_funn("K263", _skaar("nær", "luster", {"skår": 6}))
    assert funn.melding == "Skåra 6 er utanfor skalaen, 1–5"
    assert funn.sti == ("vertskommunevurdering", "faktorar", "nær", "skårer", "luster", "skår")
    assert funn.sjaa == ((("vertskommunevurdering", "skala"), "skalaen"),)


def test_a_score_and_a_weight_that_are_missing_are_told_each() -> None:
    sak = _skaar("nær", "vik", {"grunn": "Lang veg."})
    del sak["vertskommunevurdering"]["faktorar"]["lokale"]["vekt"]
    assert meldingar("K264", sak) == ["Vik har inga skår på «Nærleik»", "Faktoren «Lokale» har inga vekt"]


def test_a_score_of_one_who_is_no_candidate() -> None:
    funn = eitt_funn("K265", _skaar("nær", "årdal", {"skår": 3}))
    assert funn.melding == "«årdal» har skår, men er ikkje kandidat"


def test_the_one_recommended_is_a_candidate_and_the_host_of_the_case() -> None:
    funn = eitt_funn("K266", _med(tilråding="vik", grunngjeving="Ansvaret blir jamnare delt."))
    assert funn.melding == "«vik» er tilrådd, men vertskommunen i saka er «luster»"
    assert funn.sjaa == ((("kommunar", "luster", "rolle"), "vertskommunen i saka"),)
    assert eitt_funn("K266", _med(tilråding="årdal")).melding == "«årdal» er tilrådd, men er ikkje kandidat"


@pytest.mark.parametrize("tilraading", [True, False])
def test_another_than_the_highest_needs_a_reason(*, tilraading: bool) -> None:
    sak = _med()
    for faktor in sak["vertskommunevurdering"]["faktorar"].values():
        faktor["skårer"]["vik"] = {"skår": 5}
    if not tilraading:
        del sak["vertskommunevurdering"]["tilråding"]
    melding = "Luster er vald, men Vik har høgast skår, og grunngjevinga manglar"
    assert eitt_funn("K267", sak).melding == melding
    sak["vertskommunevurdering"]["grunngjeving"] = "Ansvaret blir jamnare delt."
    assert alle_funn(sak) == ()


def test_the_first_of_two_that_are_level_needs_no_reason() -> None:
    sak = _med(utfall="likt")
    for faktor in sak["vertskommunevurdering"]["faktorar"].values():
        faktor["skårer"]["vik"] = {"skår": 4}
    assert alle_funn(sak) == ()


def test_a_near_tie_that_is_called_a_clear_win() -> None:
    sak = _skaar("nær", "vik", {"skår": 4})
    sak["vertskommunevurdering"]["faktorar"]["lokale"]["skårer"]["vik"] = {"skår": 3}
    sak["vertskommunevurdering"]["utfall"] = "klar skilnad"
    funn = eitt_funn("K268", sak)
    assert funn.melding == "Utfallet er oppgitt som «klar skilnad», men skårene gir «tilnærma likt»"
    assert funn.hjelp == "skriv «utfall: tilnærma likt», eller ta det bort"


@pytest.mark.parametrize(
    ("endra", "melding"),
    [
        ({"status": "skjema til utfylling"}, "Vurderinga har skårer, men statusen er «skjema til utfylling»"),
        (
            {"faktorar": {"a": {"namn": "A"}}},
            "Vurderinga har ingen skårer, men statusen er «framlegg til vurdering»",
        ),
    ],
)
def test_a_form_that_is_not_what_it_says(endra: dict[str, Any], melding: str) -> None:
    assert eitt_funn("K269", _med(**endra)).melding == melding


def test_a_scale_that_does_not_rise() -> None:
    assert "Skalaen går frå 5 til 1" in meldingar("K269", _med(skala={"minst": 5, "høgst": 1}))
