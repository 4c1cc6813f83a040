from __future__ import annotations

import pytest

from tests.rules.grunnsak import alle_funn, eitt_funn, grunnsak, meldingar


@pytest.mark.parametrize(
    ("tekst", "staar_att"),
    [
        ("Kostnaden blir fordelt etter xxxx.", "xxxx"),
        ("I xx kommune er det slik.", "xx"),
        ("I XX kommune er det slik.", "XX"),
        ("Avtalen gjeld frå xx.xx.2026.", "xx.xx.2026"),
        ("Avtalen gjeld frå 01.xx.2026 av.", "01.xx.2026"),
        ("Vedteke i 20xx.", "20xx"),
        ("Sjå sak 070/xx i møteboka.", "070/xx"),
        ("Beløpet er xx xxx.", "xx"),
        ("Kvifor ?? Det veit ingen.", "??"),
        ("TODO: skriv ferdig", "TODO"),
        ("todo", "todo"),
        ("Her er FIXME.", "FIXME"),
        ("Dato: TBD", "TBD"),
        ("Lorem ipsum dolor sit amet.", "Lorem ipsum"),
        ("Kommunen heiter <fyll inn>.", "<fyll inn>"),
        ("Kommunen heiter <set inn namnet>.", "<set inn namnet>"),
        ("Møtet er <dato>.", "<dato>"),
        ("Underskrift: ______", "______"),
        ("Etter § […] i lova.", "[…]"),
        ("Etter § [...] i lova.", "[...]"),
        ("Rådmannen i NN kommune.", "NN"),
        ("Ved N.N. i dag.", "N.N."),
        ("- eitt\n- \n- to", "-"),
        ("1. eitt\n2.\n", "2."),
        ("…", "…"),
        ("--", "--"),
        ("?", "?"),
    ],
)
def test_a_placeholder_is_pointed_at_by_its_very_characters(tekst: str, staar_att: str) -> None:
    sak = grunnsak()
    sak["tekst"]["bakgrunn"] = tekst
    funn = next(ei for ei in alle_funn(sak) if ei.kode == "S510")
    assert funn.melding == f"Plasshaldaren «{staar_att}» står att"
    assert funn.sti == ("tekst", "bakgrunn")
    assert funn.utsnitt is not None
    start, lengd = funn.utsnitt
    assert tekst[start : start + lengd] == staar_att


@pytest.mark.parametrize(
    "tekst",
    [
        "Kapittel XX i lova gjeld ikkje.",
        "Sjå del XXX.",
        "Arbeidstøy i storleik XXL og xxl.",
        "Exxon og Maxx er namn.",
        "Bilar med 4x4.",
        "Prisen er 3 x 55 200 kr.",
        "Er dette nok? Ja! Kva no?!",
        "Metoden blir kalla todos.",
        "Dette er ___svært___ viktig, og __dette__ òg.",
        "| Post | Sum |\n| --- | ---: |\n| Løn | 900 |",
        "Over\n\n---\n\nUnder",
        "- eitt\n- to\n  - tre",
        "Mål etter NN2000 og NN 2000 og NN 1954.",
        "Frå 1. januar til 31. desember – altså eit år …",
        "Sjå [avtalen](https://example.no/a_b) og <https://example.no>.",
        "Summen er {{ budsjett.sum | kr_ord }}.",
        "Vi får 5 − 3 = 2, og -5 grader.",
        "Talet er 2.5 og datoen 01.01.2027.",
        "Sitatet «… og så vidare» er kutta.",
    ],
)
def test_ordinary_text_is_no_placeholder(tekst: str) -> None:
    sak = grunnsak()
    sak["tekst"]["bakgrunn"] = tekst
    assert meldingar("S510", sak) == []


def test_placeholders_are_found_in_every_corner_of_a_case() -> None:
    sak = grunnsak()
    sak["sak"]["tittel"] = "Sak om xx"
    sak["avtale"]["oppgåver"][0]["punkt"].append("??")
    sak["budsjett"]["postar"][1]["merknad"] = "TODO"
    sak["opne_spørsmål"] = ["Kven betalar?", "…"]
    assert [(ei.sti, ei.utsnitt) for ei in alle_funn(sak)] == [
        (("sak", "tittel"), (7, 2)),
        (("avtale", "oppgåver", 0, "punkt", 1), (0, 2)),
        (("budsjett", "postar", 1, "merknad"), (0, 4)),
        (("opne_spørsmål", 1), (0, 1)),
    ]


def test_several_placeholders_in_one_text_are_several_findings() -> None:
    sak = grunnsak()
    sak["tekst"]["bakgrunn"] = "Frå xx til yy, og så ?? og xx."
    assert meldingar("S510", sak) == [
        "Plasshaldaren «xx» står att",
        "Plasshaldaren «??» står att",
        "Plasshaldaren «xx» står att",
    ]


def test_a_long_placeholder_is_cut_in_the_message() -> None:
    sak = grunnsak()
    sak["tekst"]["bakgrunn"] = "x" * 41
    funn = eitt_funn("S510", sak)
    assert funn.melding == f"Plasshaldaren «{'x' * 40}…» står att"
    assert funn.utsnitt == (0, 41)
