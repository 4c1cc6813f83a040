from __future__ import annotations

import pytest

from tests.rules.grunnsak import Tre, eitt_funn, grunnsak, meldingar


def _utan(utval: str) -> Tre:
    sak = grunnsak()
    sak["handsaming"] = [steg for steg in sak["handsaming"] if utval not in steg["utval"]]
    return sak


def test_employees_are_concerned_and_the_joint_committee_is_not_asked() -> None:
    funn = eitt_funn("L450", _utan("partssamansett"))
    assert funn.melding == (
        "Saka gjeld dei tilsette, men går ikkje til partssamansett utval (koml. § 5-11 første ledd)"
    )
    assert funn.sti == ("handsaming",)


@pytest.mark.parametrize("utval", ["Administrasjonsutvalet", "Partsamansett utval"])
def test_the_joint_committee_has_many_names(utval: str) -> None:
    sak = _utan("partssamansett")
    sak["handsaming"].insert(0, {"utval": utval})
    assert meldingar("L450", sak) == []


@pytest.mark.parametrize(
    ("gruppe", "raad"),
    [
        ("barn og unge", "ungdomsrådet"),
        ("eldre", "eldrerådet"),
        ("personar med funksjonsnedsetjing", "rådet for personar med funksjonsnedsetjing"),
    ],
)
def test_a_group_is_concerned_and_its_council_is_not_heard(gruppe: str, raad: str) -> None:
    sak = grunnsak()
    sak["sak"]["råkar"].append(gruppe)
    funn = eitt_funn("L451", sak)
    assert funn.melding == f"Saka gjeld {gruppe}, men går ikkje til {raad} (koml. § 5-12 fjerde ledd)"
    assert funn.sti == ("sak", "råkar", 1)
    sak["handsaming"].insert(0, {"utval": raad})
    assert meldingar("L451", sak) == []


def test_money_is_concerned_and_the_executive_committee_is_not_asked() -> None:
    funn = eitt_funn("L452", _utan("formannskap"))
    assert funn.melding == "Saka har budsjett, men går ikkje til formannskapet (koml. § 5-6 femte ledd)"


def test_a_body_that_is_asked_after_the_council_has_decided() -> None:
    sak = grunnsak()
    sak["handsaming"].append({"utval": "Eldrerådet"})
    funn = eitt_funn("L453", sak)
    assert funn.melding == "Eldrerådet handsamar saka etter kommunestyret (koml. § 20-4 andre ledd)"
    assert funn.sti == ("handsaming", 3, "utval")
