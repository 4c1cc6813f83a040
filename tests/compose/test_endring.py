from __future__ import annotations

from typing import Any

import pytest

from sognko_docs.compose.endring import Endring, Versjon, etter_kven, finn_endringar
from sognko_docs.compose.endringsfoelgje import finn_foelgjer
from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.sak.sak import Sak
from tests.eksempel import REGISTER, TAL, ei_sak

LANG = "Fyrst eit avsnitt som er langt nok til at heile teksten ikkje blir sitert.\n\n- eit punkt\n- **eit** anna\n"


def _versjon(sak: Sak) -> Versjon:
    return Versjon(sak, REGISTER, TAL)


def _endringar(foer: Sak, etter: Sak) -> tuple[Endring, ...]:
    return finn_endringar(_versjon(foer), _versjon(etter))


def _meldingar(endringar: tuple[Endring, ...]) -> list[str]:
    return [ei.melding.replace("\u00a0", " ") for ei in endringar]


def _avtale(**endra: Any) -> dict[str, Any]:
    return {
        "tittel": "Avtale om felles kartteneste",
        "verknad_frå": "2027-01-01",
        "føremål": "Eit sterkare fagmiljø.",
        "oppgåver": [{"tittel": "Oppmåling", "punkt": ["Matrikkelføring", "Adressering"]}],
        "uttreding": {"tekst": "Eitt års varsel.", "oppseiingstid_månader": 12},
        **endra,
    }


VEDTAK: list[dict[str, Any]] = [
    {"tekst": "Kommunen går inn i samarbeidet.", "gjeld": ["vertskommune", "samarbeidskommune"]},
    {"tekst": "Kommunestyret ber kommunedirektøren delegere.", "gjeld": ["samarbeidskommune"]},
    {"tekst": "Den gamle avtalen blir oppløyst."},
]
KOMMUNAR: dict[str, dict[str, str]] = {
    "luster": {"rolle": "vertskommune"},
    "vik": {"rolle": "samarbeidskommune", "også": "avtroppande vertskommune", "arkivsak": "2025/1308"},
    "årdal": {"rolle": "samarbeidskommune"},
    "aurland": {"rolle": "berre oppløysing"},
}


@pytest.mark.parametrize(
    ("endra", "venta"),
    [
        (
            {"avtale": _avtale(uttreding={"tekst": "Eitt års varsel.", "oppseiingstid_månader": 18})},
            ["Avtalen, punkt uttreding: oppseiingstid 12 → 18 månader"],
        ),
        ({"avtale": _avtale(verknad_frå="2027-07-01")},
         ["Avtalen, punkt verknad frå: 01.01.2027 → 01.07.2027"]),
        ({"avtale": _avtale(mynde="Vertskommunen får mynde.")}, ["Avtalen, punkt mynde: kom til «Vertskommunen får mynde.»"]),
        ({"avtale": _avtale(oppgåver=[{"tittel": "Oppmåling", "punkt": ["Adressering"]}])},
         ["Avtalen, punkt oppgåver, «Oppmåling»: punkt teke bort «Matrikkelføring»"]),
        ({"vedtak": [*VEDTAK[:2], {"tekst": "Saka blir evaluert."}, VEDTAK[2]]},
         ["Vedtakspunkt 3 er nytt: «Saka blir evaluert.»"]),
        ({"vedtak": VEDTAK[:2]}, ["Vedtakspunkt 3 er teke bort: «Den gamle avtalen blir oppløyst.»"]),
        ({"vedtak": [VEDTAK[2], VEDTAK[0], VEDTAK[1]]}, ["Vedtakspunkt 1: flytta frå plass 3 til plass 1"]),
        ({"kommunar": {namn: del_ for namn, del_ in KOMMUNAR.items() if namn != "aurland"}},
         ["Ikkje lenger med: Aurland"]),
        ({"kommunar": {**KOMMUNAR, "årdal": {"rolle": "utanfor"}}},
         ["Årdal: rolle «samarbeidskommune» → «utanfor»"]),
        ({"opne_spørsmål": None}, ["Dei opne spørsmåla: teke bort «Kvar skal kontoret vere?»"]),
        ({"tidsplan": [{"tid": "våren 2026", "aktivitet": "Drøfting", "ansvar": "Kommunane"}]},
         ["Tidsplanen, «Drøfting»: tid «hausten 2025» → «våren 2026»"]),
    ],
)  # fmt: skip
def test_a_change_is_said_in_plain_words(endra: dict[str, Any], venta: list[str]) -> None:
    assert _meldingar(_endringar(ei_sak(), ei_sak(**endra))) == venta


def test_a_council_that_joins_is_told_as_new() -> None:
    utan = {namn: del_ for namn, del_ in KOMMUNAR.items() if namn != "aurland"}
    (endring,) = _endringar(ei_sak(kommunar=utan), ei_sak())
    assert (endring.melding, endring.kven, endring.sti) == (
        "Ny kommune: Aurland",
        ("aurland",),
        "kommunar.aurland",
    )


def test_a_change_in_a_long_text_tells_the_first_words_and_how_many_more() -> None:
    endra = LANG.replace("langt", "stort").replace("anna", "tredje")
    (endring,) = _endringar(ei_sak(tekst={"bakgrunn": LANG}), ei_sak(tekst={"bakgrunn": endra}))
    assert endring.melding == "Saksframlegget, bakgrunn: «langt» → «stort», og 1 endring til"
    assert [bit.tekst for bit in endring.bitar if bit.slag == "ny"] == ["stort", "tredje"]


def test_a_point_for_some_roles_concerns_the_councils_in_those_roles() -> None:
    nye = [*VEDTAK[:1], {**VEDTAK[1], "tekst": "Kommunestyret ber ordføraren delegere."}, VEDTAK[2]]
    (endring,) = _endringar(ei_sak(), ei_sak(vedtak=nye))
    assert (endring.sti, endring.kven) == ("vedtak[1].tekst", ("vik", "årdal"))


def test_a_field_of_a_council_concerns_that_council_alone() -> None:
    steg = [{"utval": "formannskapet"},
            {"utval": "kommunestyret", "møtedato": {"vik": "2025-12-18"}, "saksnummer": {"vik": "070/25"}}]  # fmt: skip
    (endring,) = _endringar(ei_sak(), ei_sak(handsaming=steg))
    assert endring.melding == "Handsaminga, «kommunestyret», møtedato: Vik 11.12.2025 → 18.12.2025"
    assert endring.kven == ("vik",)


def test_a_change_carries_what_the_model_says_of_the_field() -> None:
    etter = ei_sak(avtale=_avtale(uttreding={"tekst": "Eitt års varsel.", "oppseiingstid_månader": 18}))
    (endring,) = _endringar(ei_sak(), etter)
    assert endring.forklaring.startswith("Oppseiingstida i månader.")


def test_other_numbers_in_the_statistics_are_told_with_the_council() -> None:
    folketal = TAL["folketal"].model_copy(
        update={"tal": {**TAL["folketal"].tal, "vik": TAL["folketal"].tal["vik"] + 50}}
    )
    (endring,) = finn_endringar(_versjon(ei_sak()), Versjon(ei_sak(), REGISTER, {"folketal": folketal}))
    assert endring.melding.replace("\u00a0", " ") == "Talgrunnlaget, folketal, tal: Vik 2 550 → 2 600"
    assert endring.kven == ("vik",)


def test_what_follows_is_reckoned_for_the_whole_and_for_each_council() -> None:
    postar = [{"post": "Løn", "id": "løn", "sum": 200000}, {"post": "Husleige", "antal": 2, "sats": 55200}]
    foer, etter = ei_sak(), ei_sak(budsjett={"år": 2026, "postar": postar})
    foelgjer = finn_foelgjer(_versjon(foer), _versjon(etter), rekn_ut(foer, TAL), rekn_ut(etter, TAL))
    assert _meldingar(foelgjer) == [
        "Budsjettet: sum 215 400 → 310 400 kr (+95 000)",
        "Luster: eigen del 84 456 → 121 704 kr (+37 248)",
        "Vik: eigen del 49 170 → 70 856 kr (+21 686)",
        "Årdal: eigen del 81 774 → 117 840 kr (+36 066)",
    ]
    assert [ei.kven for ei in foelgjer] == [(), ("luster",), ("vik",), ("årdal",)]
    assert all(ei.rekna for ei in foelgjer)


def test_deadlines_and_documents_that_come_of_a_change_are_told() -> None:
    foer, etter = ei_sak(verksemdsoverdraging=None), ei_sak()
    foelgjer = finn_foelgjer(_versjon(foer), _versjon(etter), rekn_ut(foer, TAL), rekn_ut(etter, TAL))
    meldingar = _meldingar(foelgjer)
    assert "Frist: Overdraginga skjer kom til: 01.01.2027" in meldingar
    assert "Vik: dokument «Informasjonsbrev til tilsette» kjem til" in meldingar
    assert not any(melding.startswith("Aurland") for melding in meldingar)


def test_changes_are_gathered_by_whom_they_concern_those_of_all_first() -> None:
    alle, vik = (
        Endring("endra", "Avtalen", "a", "a", "1"),
        Endring("endra", "Avtalen", "b", "b", "2", kven=("vik",)),
    )
    begge = Endring("endra", "Avtalen", "c", "c", "3", kven=("luster", "vik"))
    gruppert = etter_kven((vik, alle, begge), REGISTER.kortnamn)
    assert [(kven, [ei.melding for ei in liste]) for kven, liste in gruppert] == [
        ("Alle", ["1"]), ("Vik", ["2"]), ("Luster og Vik", ["3"]),
    ]  # fmt: skip


def test_two_equal_cases_have_no_changes() -> None:
    assert _endringar(ei_sak(), ei_sak()) == ()


def test_a_value_by_itself_has_its_unit() -> None:
    etter = ei_sak(
        avtale=_avtale(uttreding={"tekst": "Eitt års varsel.", "oppseiingstid_månader": 18}),
        fordeling={
            "vald": "alt1",
            "alternativ": {"alt1": {"namn": "Alternativ 1", "likt": 30, "etter": "folketal"}},
            "i_dag": {"luster": 85000, "vik": 60000, "årdal": 70000},
        },
    )
    par = {
        ei.sti: (ei.foer.replace("\u00a0", " "), ei.etter.replace("\u00a0", " "))
        for ei in _endringar(ei_sak(), etter)
    }
    assert par == {
        "avtale.uttreding.oppseiingstid_månader": ("12 månader", "18 månader"),
        "fordeling.alternativ.alt1.likt": ("25 %", "30 %"),
        "fordeling.i_dag.luster": ("80 000 kr", "85 000 kr"),
    }
