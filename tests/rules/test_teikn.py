from __future__ import annotations

import pytest

from tests.rules.grunnsak import eitt_funn, grunnsak, meldingar


@pytest.mark.parametrize(
    ("tekst", "teikn"), [("Velkomen 🎉 hit.", "🎉"), ("Hugs ☎️ i dag.", "☎️"), ("Frå 👨‍👩‍👧 her.", "👨‍👩‍👧")]
)
def test_a_picture_character_is_pointed_at_whole(tekst: str, teikn: str) -> None:
    sak = grunnsak()
    sak["tekst"]["bakgrunn"] = tekst
    funn = eitt_funn("N108", sak)
    assert funn.melding == f"Biletteiknet «{teikn}» høyrer ikkje heime i saka"
    assert (funn.sti, funn.utsnitt) == (("tekst", "bakgrunn"), (tekst.index(teikn), len(teikn)))


def test_a_picture_character_in_a_title_is_told_of_too() -> None:
    sak = grunnsak()
    sak["sak"]["tittel"] = "Kart 🗺"
    assert eitt_funn("N108", sak).sti == ("sak", "tittel")


@pytest.mark.parametrize("tekst", ["Kryss av: ☐ ja ☑ nei", "→ vidare ✓", "23 m² · 4 °C – § 20-4"])
def test_signs_that_the_fonts_have_are_left_alone(tekst: str) -> None:
    sak = grunnsak()
    sak["tekst"]["bakgrunn"] = tekst
    assert meldingar("N108", sak) == []


@pytest.mark.parametrize(("lengd", "funn"), [(60, []), (61, ["Korttittelen har 61 teikn"])])
def test_a_short_title_is_short(lengd: int, funn: list[str]) -> None:
    sak = grunnsak()
    sak["sak"]["korttittel"] = "S" * lengd
    assert meldingar("N109", sak) == funn
