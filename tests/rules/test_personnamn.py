"""The names here are made up, and belong to nobody in the cases."""

from __future__ import annotations

import pytest

from sognko_docs.finding import Grad
from tests.rules.grunnsak import Tre, eitt_funn, grunnsak, meldingar


def med_rolle(sti: str, verdi: str) -> Tre:
    """Return the small case with a text in one of the fields that take a role."""
    sak = grunnsak()
    match sti:
        case "sak":
            sak["sak"]["sakshandsamar"] = verdi
        case "kommune":
            sak["kommunar"]["vik"]["sakshandsamar"] = verdi
        case "tidsplan":
            sak["tidsplan"] = [{"tid": "hausten 2025", "aktivitet": "Drøfting", "ansvar": verdi}]
        case _:
            sak["verksemdsoverdraging"]["informert"] = [
                {"kven": "tilsette", "kommune": "vik", "dato": "2025-12-01", "av": verdi}
            ]
    return sak


@pytest.mark.parametrize(
    ("sti", "venta"),
    [
        ("sak", ("sak", "sakshandsamar")),
        ("kommune", ("kommunar", "vik", "sakshandsamar")),
        ("tidsplan", ("tidsplan", 0, "ansvar")),
        ("informert", ("verksemdsoverdraging", "informert", 0, "av")),
    ],
)
def test_a_name_in_a_field_for_a_role(sti: str, venta: tuple[str | int, ...]) -> None:
    funn = eitt_funn("L318", med_rolle(sti, "Rådgjevar Kari-Anne Q. Nordmann"))
    assert funn.melding == (
        "«Kari-Anne Q. Nordmann» ser ut til å vere eit personnamn, men feltet er for ei rolle (koml. § 11-5)"
    )
    assert (funn.sti, funn.utsnitt, funn.grad) == (venta, (10, 21), Grad.FEIL)
    assert funn.hjelp == "skriv rolla, til dømes «kommunedirektøren» eller «personalsjefen»"


@pytest.mark.parametrize(
    "rolle",
    [
        "Administrasjonen i Sogn KO",
        "Kommunedirektøren i Vik",
        "dagleg leiar",
        "Nav Luster",
        "Statens Vegvesen",
        "Sogn Regionråd",
        "Kommunedirektørane i Aurland, Luster og Vik",
        "Oppmålingsgruppa i Indre Sogn",
    ],
)
def test_a_role_a_body_and_a_place_are_no_names(rolle: str) -> None:
    assert meldingar("L318", med_rolle("tidsplan", rolle)) == []


def med_tekst(felt: str, tekst: str) -> Tre:
    sak = grunnsak()
    if felt == "reservasjon":
        sak["verksemdsoverdraging"]["reservasjon"] = tekst
    else:
        sak["tekst"][felt] = tekst
    return sak


@pytest.mark.parametrize(
    ("felt", "tekst", "namn"),
    [
        ("reservasjon", "Kari Nordmann har sagt at ho vil reservere seg.", "Kari Nordmann"),
        ("tilsette", "Samtalen med Ola Nordmann er halden.", "Ola Nordmann"),
        ("bakgrunn", "Saka er førebudd av rådgjevar Ola Nordmann.", "Ola Nordmann"),
        ("bakgrunn", "Innspel frå oppmålinga v/Ola Nordmann.", "Ola Nordmann"),
        ("bakgrunn", "Til stades: Kari Nordmann, landmålar.", "Kari Nordmann"),
        ("bakgrunn", "Til stades: Kari Nordmann (tillitsvald).", "Kari Nordmann"),
    ],
)
def test_a_name_in_prose_is_a_warning_at_its_very_characters(felt: str, tekst: str, namn: str) -> None:
    funn = eitt_funn("L319", med_tekst(felt, tekst))
    assert funn.melding == f"«{namn}» ser ut til å vere namnet på ein person (koml. § 11-5)"
    assert funn.utsnitt == (tekst.index(namn), len(namn))
    assert funn.grad is Grad.AATVARING


@pytest.mark.parametrize(
    ("felt", "tekst"),
    [
        (
            "tilsette",
            "Både Årdal og Vik har forstudien. Forstudien Plan i Sogn er ferdig, og plan er viktig.",
        ),
        ("tilsette", "Kommunane Luster og Vik samarbeider med Sogn Barnevern."),
        ("tilsette", "Etter Grunnlova § 104 skal kommunane følgje grunnlova."),
        ("bakgrunn", "Rapporten er skriven av Ola Nordmann for Sogn KO."),
        ("reservasjon", "Kristi himmelfartsdag er ein heilagdag. Statens Vegvesen eig vegen."),
    ],
)
def test_places_bodies_and_ordinary_words_are_no_names(felt: str, tekst: str) -> None:
    assert meldingar("L319", med_tekst(felt, tekst)) == []


def test_an_activity_in_the_plan_of_work_that_names_a_person_with_a_title() -> None:
    sak = grunnsak()
    sak["tidsplan"] = [{"tid": "mai", "aktivitet": "Møte med landmålar Ola Nordmann", "ansvar": "Kommunen"}]
    assert eitt_funn("L319", sak).sti == ("tidsplan", 0, "aktivitet")
