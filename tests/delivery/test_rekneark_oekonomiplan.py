"""The sheet of the years to come shares as we share, also when growth, one-off costs and phasing-in are changed."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.delivery.ark.oekonomiplan import ARK
from sognko_docs.delivery.rekneark import Grunnlag, lag_rekneark
from tests.delivery.rekneprogram import Celle, arkdelar, endre, les_bok, rekn_om
from tests.eksempel import REGISTER, TAL, ei_sak

Ark = Mapping[str, Celle]
ALTERNATIV = {
    "alt1": {"namn": "Alternativ 1", "likt": 25, "etter": "folketal"},
    "likt": {"namn": "Likt", "likt": 100, "etter": "folketal"},
}
I_DAG = {"luster": 80000, "vik": 60000, "årdal": 70000}
PLAN: dict[str, Any] = {
    "år": [2027, 2028, 2029],
    "indeks": {
        "namn": "deflatoren",
        "kjelde": "statsbudsjettet",
        "satsar": [
            {"år": 2027, "prosent": Decimal("3.7")},
            {"år": 2028, "prosent": 3},
            {"år": 2029, "prosent": Decimal("2.5")},
        ],
    },
    "eingong": [{"kva": "flytting", "år": 2027, "sum": 5001}],
    "innfasing": {"frå": "i_dag", "prosent": [25, 50, 100]},
}


def grunnlag(plan: dict[str, Any] | None = None, **fordeling: Any) -> Grunnlag:
    val = {"vald": "alt1", "alternativ": ALTERNATIV, "i_dag": I_DAG} | fordeling
    sak = ei_sak(økonomiplan=PLAN if plan is None else plan, fordeling=val)
    return Grunnlag(sak, REGISTER, TAL, rekn_ut(sak, TAL))


def endra(*stiar: tuple[Any, ...]) -> dict[str, Any]:
    """Return the plan with values exchanged: ``("innfasing", "prosent", 0, 40)``."""
    plan = deepcopy(PLAN)
    for *foer, siste, verdi in stiar:
        plass: Any = plan
        for ledd in foer:
            plass = plass[ledd]
        plass[siste] = verdi
    return plan


def krev(ark: Ark, g: Grunnlag) -> None:
    """Every cost, share and sum on the sheet is ours."""
    plan = g.utrekning.oekonomiplan
    assert plan is not None
    radnamn = {celle.verdi: int(namn[1:]) for namn, celle in ark.items() if namn[0] == "A"}
    kolonnar = {celle.verdi: namn[0] for namn, celle in ark.items() if namn[1:] == "4"}
    for eit in plan.aar:
        k = kolonnar[str(eit.kostnad.aar)]
        skrive = [ark[f"{k}{radnamn[g.namn(kommune)]}"].tal for kommune in eit.delar]
        assert skrive == [int(belop.kroner) for belop in eit.delar.values()]
        total = int(eit.kostnad.sum.kroner)
        assert [ark[f"{k}{radnamn[namn]}"].tal for namn in ("Å dele", "Sum")] == [total, total]
        assert ark[f"{k}{radnamn['Kostnad i prisane til året']}"].tal == int(eit.kostnad.justert.kroner)


ENDRINGAR: dict[str, tuple[list[tuple[str, str, float]], dict[str, Any]]] = {
    "ein annan vekst": (
        [(ARK, "C5", 0.0415), (ARK, "E5", -0.02)],
        endra(("indeks", "satsar", 0, "prosent", Decimal("4.15")), ("indeks", "satsar", 2, "prosent", -2)),
    ),
    "ein annan eingongskostnad": (
        [(ARK, "C7", 0.0), (ARK, "D7", 123457.0)],
        endra(("eingong", [{"kva": "flytting", "år": 2028, "sum": 123457}])),
    ),
    "ei anna innfasing": (
        [(ARK, "C9", 0.0), (ARK, "D9", 0.333)],
        endra(("innfasing", "prosent", [0, Decimal("33.3"), 100])),
    ),
}
VARIANTAR: dict[str, Grunnlag] = {
    "slik planen er": grunnlag(),
    "frå eit alternativ": grunnlag(endra(("innfasing", "frå", "likt"))),
    "etter eit anna alternativ, like delar": grunnlag({"år": [2026, 2028], "alternativ": "likt"}),
    "med summar": grunnlag({"år": [2027, 2028], "summar": [200_000, 200_002], "alternativ": "likt"}),
    "eit avtalt beløp": grunnlag({**PLAN, "grunnlag": {"sum": 3_083_000, "år": 2025}, "indeks": {
        **PLAN["indeks"], "satsar": [{"år": 2026, "prosent": 2}, *PLAN["indeks"]["satsar"]]}}),
    "eit langt hol": grunnlag({"år": [2028, 2031], "eingong": [{"kva": "x", "år": 2031, "sum": -7}]}),
}  # fmt: skip


def tilfeldige(antal: int) -> list[Grunnlag]:
    """Return plans that Hypothesis comes up with, to be put before LibreOffice in one run."""
    samla: list[Grunnlag] = []
    sats = st.decimals(-10, 10, places=2)
    belop = st.integers(0, 10**7)

    @settings(max_examples=antal, database=None)
    @given(
        st.lists(sats, min_size=3, max_size=3),
        belop,
        st.lists(st.integers(0, 100), min_size=3, max_size=3),
        st.lists(belop, min_size=3, max_size=3).filter(any),
        st.integers(0, 100),
    )
    def samle(satsar: list[Decimal], ekstra: int, inn: list[int], i_dag: list[int], likt: int) -> None:
        plan = endra(
            *(("indeks", "satsar", nr, "prosent", verdi) for nr, verdi in enumerate(satsar)),
            ("eingong", 0, "sum", ekstra),
            ("innfasing", "prosent", inn),
        )
        alternativ = {"alt1": {"namn": "Alternativ 1", "likt": likt, "etter": "folketal"}}
        samla.append(grunnlag(plan, alternativ=alternativ, i_dag=dict(zip(I_DAG, i_dag, strict=True))))

    samle()
    return samla


@pytest.fixture(scope="module")
def tilfeldige_planar() -> list[Grunnlag]:
    return tilfeldige(12)


@pytest.fixture(scope="module")
def rekna(
    tilfeldige_planar: list[Grunnlag], krev_libreoffice: str, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, dict[str, dict[str, Celle]]]:
    """All workbooks as LibreOffice reckons them."""
    boeker = {namn: lag_rekneark(g) for namn, g in VARIANTAR.items()}
    for namn, (endringar, _) in ENDRINGAR.items():
        boeker[namn] = boeker["slik planen er"]
        for endring in endringar:
            boeker[namn] = endre(boeker[namn], *endring)
    boeker["ein annan nøkkel"] = endre(boeker["slik planen er"], "Alternativ 1", "B5", 0.6)
    boeker["med øre"] = endre(boeker["slik planen er"], ARK, "C7", 0.5)
    boeker |= {f"tilfeldig{nr}": lag_rekneark(g) for nr, g in enumerate(tilfeldige_planar)}
    return rekn_om(krev_libreoffice, tmp_path_factory.mktemp("rekneark"), boeker)


@pytest.mark.parametrize("namn", VARIANTAR)
def test_every_kind_of_plan_is_reckoned_alike_in_libreoffice(
    namn: str, rekna: dict[str, dict[str, Ark]]
) -> None:
    krev(rekna[namn][ARK], VARIANTAR[namn])


@pytest.mark.parametrize("namn", ENDRINGAR)
def test_a_changed_input_is_shared_as_we_would_share_it(namn: str, rekna: dict[str, dict[str, Ark]]) -> None:
    krev(rekna[namn][ARK], grunnlag(ENDRINGAR[namn][1]))


def test_a_changed_percentage_of_the_alternative_changes_the_plan(rekna: dict[str, dict[str, Ark]]) -> None:
    nytt = ALTERNATIV | {"alt1": {"namn": "Alternativ 1", "likt": 60, "etter": "folketal"}}
    krev(rekna["ein annan nøkkel"][ARK], grunnlag(alternativ=nytt))


def test_any_growth_and_phasing_in_is_reckoned_alike_in_libreoffice(
    tilfeldige_planar: list[Grunnlag], rekna: dict[str, dict[str, Ark]]
) -> None:
    for nr, g in enumerate(tilfeldige_planar):
        krev(rekna[f"tilfeldig{nr}"][ARK], g)


def test_a_year_that_is_not_whole_kroner_is_not_shared(rekna: dict[str, dict[str, Ark]]) -> None:
    ark = rekna["med øre"][ARK]
    assert [ark[f"C{rad}"].verdi for rad in (12, 13, 14)] == ["", "", ""]
    assert all(ark[f"D{rad}"].verdi for rad in (12, 13, 14))


@pytest.mark.parametrize("namn", VARIANTAR)
def test_the_values_kept_for_programs_that_do_not_reckon_are_ours_too(namn: str) -> None:
    krev(les_bok(lag_rekneark(VARIANTAR[namn]))[ARK], VARIANTAR[namn])


def test_only_growth_one_off_costs_and_phasing_in_are_open() -> None:
    ark = les_bok(lag_rekneark(grunnlag()))[ARK]
    opne = {namn for namn, celle in ark.items() if not celle.laast}
    assert opne == {f"{kolonne}{rad}" for kolonne in "CDE" for rad in (5, 7, 9)}
    assert not any(ark[namn].formel for namn in opne)


def test_a_plan_whose_shares_have_limits_gets_no_sheet() -> None:
    med_grense = {"alt1": ALTERNATIV["alt1"] | {"høgst": {"luster": {"kroner": 90000}}}}
    g = grunnlag(endra(("innfasing", "frå", "i_dag")), alternativ=med_grense)
    assert ARK not in arkdelar(lag_rekneark(g))


def test_a_case_without_a_plan_has_no_sheet_for_it() -> None:
    sak = ei_sak()
    assert ARK not in arkdelar(lag_rekneark(Grunnlag(sak, REGISTER, TAL, rekn_ut(sak, TAL))))
