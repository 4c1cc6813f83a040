"""The sheets of a complete budget and its scenarios reckon what we reckon, also when their input is changed."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import strategies as st

from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.delivery.rekneark import Grunnlag, lag_rekneark
from sognko_docs.kroner import NULL
from tests.delivery.budsjettlesing import BELOP, Ark, krev_ark, oere, tabell
from tests.delivery.rekneprogram import Celle, arkdelar, endre, les_bok, rekn_om
from tests.delivery.tilfeldige import nokre_tilfeldige
from tests.eksempel import REGISTER, TAL, ei_sak

Bok = Mapping[str, Ark]
HEIL: dict[str, Any] = {
    "år": 2026,
    "namn": "9 årsverk",
    "postar": [
        {"post": "Løn", "id": "løn", "art": "010", "gruppe": "Personale", "antal": 9, "sats": 813700, "førre": 7000000},
        {"post": "Pensjon", "gruppe": "Personale", "prosent": Decimal("15.6"), "av": ["løn"], "førre": 1107000},
        {"post": "Husleige", "id": "husleige", "gruppe": "Drift", "antal": 9, "mengd": 23, "eining": "m²",
         "sats": 2400, "førre": 480000},
        {"post": "Kurs", "gruppe": "Drift", "vekst": Decimal("3.2"), "førre": 77519},
        {"post": "Ymse", "sum": 1000, "førre": 0},
    ],
    "finansiering": [
        {"post": "Tilskot", "id": "tilskot", "sum": 500000, "førre": 450000},
        {"post": "Kommunane", "rest": True, "førre": 8214519},
        {"post": "Refusjon", "vekst": -2, "av": ["husleige"]},
    ],
    "førre": {"år": 2025, "kjelde": "Budsjett 2025"},
    "scenario": {
        "åtte": {"namn": "8 årsverk", "endrar": {"løn": {"antal": 8}, "husleige": {"antal": 8}}},
        "tilskot": {"namn": "Større tilskot", "endrar": {"tilskot": {"sum": 600000}}},
    },
}  # fmt: skip
ENDRA_BUDSJETT = "ein annan sats"


def grunnlag(budsjett: dict[str, Any]) -> Grunnlag:
    sak = ei_sak(budsjett=budsjett)
    return Grunnlag(sak, REGISTER, TAL, rekn_ut(sak, TAL))


def krev_bok(bok: Bok, g: Grunnlag) -> None:
    """The budget, every scenario, and what the alternatives share, are ours."""
    rekna = g.rekna_budsjett
    krev_ark(bok["Budsjett"], g, rekna)
    assert oere(bok["Alternativ 1"]["B4"]) == rekna.til_fordeling.oere
    for noekkel, scenario in g.budsjett.scenario.items():
        ark, her = bok[f"Scenario {scenario.namn}"], g.utrekning.scenario[noekkel].budsjett
        krev_ark(ark, g, her)
        for post, i_budsjettet, belop in zip(g.budsjett.postar, rekna.belop, her.belop, strict=True):
            rad = tabell(ark)[post.post]
            assert (oere(rad["Budsjett"]), oere(rad["Skilnad"])) == (
                i_budsjettet.oere,
                (belop - i_budsjettet).oere,
            )


_BELOP, _PROSENT = st.integers(0, 10**9), st.decimals(0, 100, places=2)
_FORM = st.one_of(
    st.builds(lambda belop: {"sum": belop}, _BELOP),
    st.builds(
        lambda antal, mengd, sats: {"antal": antal, "mengd": mengd, "sats": sats},
        st.decimals(0, 100, places=1),
        st.one_of(st.none(), st.decimals(0, 100, places=1)),
        st.integers(0, 10_000),
    ),
    st.builds(lambda prosent: {"prosent": prosent, "av": ["p0", "t"]}, _PROSENT),
    st.builds(lambda vekst: {"vekst": vekst, "av": ["p0"]}, st.decimals(-100, 1000, places=2)),
    st.builds(lambda vekst: {"vekst": vekst}, st.decimals(-100, 100, places=1)),
)


@st.composite
def tilfeldige(draw: st.DrawFn) -> Grunnlag:
    """Any budget in all its forms, in groups, with a grant smaller than the first line, and a scenario."""
    fast = draw(st.integers(2, 10**9))
    former = [{"sum": fast}, *draw(st.lists(_FORM, max_size=6))]
    skilje = sorted(draw(st.lists(st.integers(1, len(former)), min_size=2, max_size=2)))
    postar = [
        {"post": f"P{nr}", "id": f"p{nr}", "førre": draw(_BELOP)}
        | {namn: verdi for namn, verdi in form.items() if verdi is not None}
        | ({} if nr >= skilje[1] else {"gruppe": "Den eine" if nr < skilje[0] else "Den andre"})
        for nr, form in enumerate(former)
    ]
    inn = [
        {"post": "Tilskot", "id": "t", "sum": draw(st.integers(0, fast // 2))},
        {"post": "Rest", "rest": True},
    ]
    endrar = {"p0": {"sum": draw(st.integers(fast + 1, 2 * fast))}}
    budsjett = {"år": 2026, "postar": postar, "finansiering": inn, "førre": {"år": 2025}}
    return grunnlag(budsjett | {"scenario": {"s": {"namn": "Dyrare", "endrar": endrar}}})


@pytest.fixture(scope="module")
def tilfeldige_saker() -> list[Grunnlag]:
    return nokre_tilfeldige(tilfeldige(), 12)


@pytest.fixture(scope="module")
def rekna(
    tilfeldige_saker: list[Grunnlag], krev_libreoffice: str, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, dict[str, dict[str, Celle]]]:
    """The workbooks as LibreOffice reckons them: the whole budget, a changed one, the made ones."""
    heil = lag_rekneark(grunnlag(HEIL))
    sats = next(namn for namn, celle in les_bok(heil)["Budsjett"].items() if celle.verdi == "813700")
    boeker = {"heil": heil, ENDRA_BUDSJETT: endre(heil, "Budsjett", sats, 900000.0)}
    boeker |= {f"tilfeldig{nr}": lag_rekneark(g) for nr, g in enumerate(tilfeldige_saker)}
    return rekn_om(krev_libreoffice, tmp_path_factory.mktemp("budsjettark"), boeker)


def test_every_figure_of_a_complete_budget_is_reckoned_alike_in_libreoffice(rekna: dict[str, Bok]) -> None:
    krev_bok(rekna["heil"], grunnlag(HEIL))


def test_any_budget_with_groups_funding_growth_and_a_scenario_is_reckoned_alike(
    tilfeldige_saker: list[Grunnlag], rekna: dict[str, Bok]
) -> None:
    assert sum(g.rekna_budsjett.til_fordeling > NULL for g in tilfeldige_saker) > 5
    for nr, g in enumerate(tilfeldige_saker):
        krev_bok(rekna[f"tilfeldig{nr}"], g)


def test_a_changed_rate_reaches_the_groups_what_is_shared_and_the_scenarios(rekna: dict[str, Bok]) -> None:
    loen = HEIL["postar"][0] | {"sats": 900000}
    krev_bok(rekna[ENDRA_BUDSJETT], grunnlag({**HEIL, "postar": [loen, *HEIL["postar"][1:]]}))


def test_the_values_kept_for_programs_that_do_not_reckon_are_ours_too() -> None:
    krev_bok(les_bok(lag_rekneark(grunnlag(HEIL))), grunnlag(HEIL))


def test_only_input_is_open_and_in_a_scenario_only_what_it_replaces() -> None:
    bok = les_bok(lag_rekneark(grunnlag(HEIL)))

    def opne(ark: str) -> list[tuple[str, str]]:
        rader = tabell(bok[ark]).items()
        return [(post, namn) for post, rad in rader for namn, celle in rad.items() if not celle.laast]

    assert not any(celle.formel for ark in bok.values() for celle in ark.values() if not celle.laast)
    assert {namn for _, namn in opne("Budsjett")} == {"Tal", "Mengd", "Sats", "Prosent", "2025", BELOP}
    assert ("Kommunane", BELOP) not in opne("Budsjett")
    assert opne("Scenario 8 årsverk") == [("Løn", "Tal"), ("Husleige", "Tal")]
    assert opne("Scenario Større tilskot") == [("Tilskot", BELOP)]


def test_an_art_keeps_the_zeros_in_front() -> None:
    assert tabell(les_bok(lag_rekneark(grunnlag(HEIL)))["Budsjett"])["Løn"]["Art"].verdi == "010"


def test_a_plain_budget_has_the_columns_and_sheets_it_always_had() -> None:
    sak = ei_sak()
    delar = lag_rekneark(Grunnlag(sak, REGISTER, TAL, rekn_ut(sak, TAL)))
    assert list(arkdelar(delar)) == ["Budsjett", "Nøklar", "Jamføring", "Alternativ 1", "Forklaring"]
    ark = les_bok(delar)["Budsjett"]
    assert [ark[f"{kolonne}4"].verdi for kolonne in "ABCDEF"] == [
        "Post", "Tal", "Sats", "Prosent", "Av", "Beløp i kr"
    ]  # fmt: skip
    assert ark["A8"].verdi == "Sum"
