"""The workbook shares as we share in every case: several keys, limits, those who have left, the settlement."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import strategies as st

from sognko_docs.compute.grenser import grenser
from sognko_docs.compute.noeklar import eksakte_delar, samla_andelar
from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.delivery.rekneark import Grunnlag, for_store, lag_rekneark
from sognko_docs.kroner import Kroner
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.talgrunnlag import Talgrunnlag
from tests.delivery.arklesing import Bok, finn, kontroll, krev_deling, krev_fordeling, tabell
from tests.delivery.rekneprogram import endre, les_bok, rekn_om
from tests.delivery.tilfeldige import nokre_tilfeldige
from tests.eksempel import ei_sak

Tal = Mapping[str, Mapping[str, int | Decimal]]
BORTE = "høyanger"
SKOG: Tal = {
    "drivverdig": {"luster": Decimal("153.7"), "vik": 88, "årdal": 41, BORTE: 97},
    "planta": {"luster": 3200, "vik": 4100, "årdal": 1500, BORTE: 88},
    "bruk": {"luster": 52, "vik": 61, "årdal": 33, BORTE: 41},
    "folketal": {"luster": 5432, "vik": 2550, "årdal": 5213},
}
FASTE = {"luster": 40, "vik": 30, "årdal": Decimal("19.5"), BORTE: Decimal("10.5")}
ALTERNATIV: dict[str, Any] = {
    "alle slag": {
        "namn": "Alle slag",
        "likt": 20,
        "nøklar": [
            {"etter": "folketal", "vekt": 30},
            {"snitt_av_prosent": ["drivverdig", "planta", "bruk"], "vekt": 25},
            {"snitt_av_tal": ["planta", "bruk"], "vekt": 15},
            {"faste": FASTE, "vekt": 10},
        ],
    },
    "grenser": {
        "namn": "Grenser",
        "likt": 25,
        "etter": "folketal",
        "minst": {"vik": {"kroner": 60000}, "luster": {"kroner": Decimal("10.50")}},
        "høgst": {"luster": {"prosent": Decimal("37.5")}, "årdal": {"kroner": 75000}},
    },
    "faste": {"namn": "Berre faste", "likt": 0, "nøklar": [{"faste": FASTE, "vekt": 100}]},
}
OPPGJER: dict[str, Any] = {
    "motrekning": {
        "post": "h",
        "sats": 2401,
        "areal": 23,
        "stillingar": {"luster": Decimal("1.3"), "vik": Decimal("0.7")},
    },
    "eigne": {"vik": Decimal("1200000.75")},
    "a_konto": [{"dato": "2026-03-01", "prosent": 50}, {"dato": "2026-09-01", "prosent": Decimal("33.33")}],
}


def ein_case(
    tal: Tal,
    alternativ: Mapping[str, Any],
    total: int = 215_401,
    borte: tuple[str, ...] = (BORTE,),
    oppgjer: Mapping[str, Any] | None = None,
    partar: tuple[str, ...] = ("luster", "vik", "årdal"),
) -> Grunnlag:
    """A case with these statistics, alternatives and settlement; all parties pay something today but the last."""
    fordeling = {
        "open": "Ope.",
        "alternativ": alternativ,
        "fråfall": list(borte),
        "i_dag": dict.fromkeys(partar[:-1], total // 3),
    }
    sak = ei_sak(
        kommunar={
            part: {"rolle": "samarbeidskommune" if nr else "vertskommune"} for nr, part in enumerate(partar)
        },
        budsjett={"år": 2026, "postar": [{"post": "Drift", "sum": total}]},
        fordeling=fordeling | ({"oppgjer": oppgjer} if oppgjer else {}),
        handsaming=[{"utval": "kommunestyret"}],
    )
    kommunar = {
        part: {"namn": part, "kortnamn": part, "nummer": f"{4600 + nr}"} for nr, part in enumerate(partar)
    }
    profilar = {"standard": {"seksjonar": [{"del": "vedtak", "overskrift": "Vedtak"}]}}
    register = Register.model_validate({"profilar": profilar, "kommunar": kommunar})
    om = {"eining": "stk.", "kjelde": "SSB", "dato": "2025-01-01"}
    grunnlag = {
        namn: Talgrunnlag.model_validate({"tittel": namn, "tal": rad} | om) for namn, rad in tal.items()
    }
    return Grunnlag(sak, register, grunnlag, rekn_ut(sak, grunnlag))


def skog(**endra: Any) -> Grunnlag:
    """The case above, with something else in it."""
    return ein_case(**({"tal": SKOG, "alternativ": ALTERNATIV, "oppgjer": OPPGJER} | endra))


def med(alternativ: str, **endra: Any) -> dict[str, Any]:
    return ALTERNATIV | {alternativ: ALTERNATIV[alternativ] | endra}


# A change of open cells, and the same change in the case.
ENDRINGAR: dict[str, tuple[list[tuple[str, str, float]], Grunnlag]] = {
    "andre vekter": (
        [("Alle slag", "B5", 0.05), ("Alle slag", "B6", 0.4467), ("Alle slag", "B7", 0.2533)],
        skog(
            alternativ=med(
                "alle slag",
                likt=5,
                nøklar=[
                    {**noekkel, "vekt": vekt}
                    for noekkel, vekt in zip(
                        ALTERNATIV["alle slag"]["nøklar"],
                        (Decimal("44.67"), Decimal("25.33"), 15, 10),
                        strict=True,
                    )
                ],
            )
        ),
    ),
    "andre tal": (
        [("Nøklar", "D5", 0.01), ("Nøklar", "B7", 99999.0), ("Nøklar", "J6", 0.4)],
        skog(
            tal={
                **SKOG,
                "folketal": {**SKOG["folketal"], "årdal": 99999},
                "drivverdig": {**SKOG["drivverdig"], "luster": Decimal("0.01")},
            },
            alternativ=med("faste", nøklar=[{"faste": FASTE | {"vik": 40}, "vekt": 100}])
            | {
                "alle slag": ALTERNATIV["alle slag"]
                | {
                    "nøklar": [
                        *ALTERNATIV["alle slag"]["nøklar"][:3],
                        {"faste": FASTE | {"vik": 40}, "vekt": 10},
                    ]
                }
            },
        ),
    ),
    "andre grenser": (
        [("Grenser", "C12", 71801.0), ("Grenser", "D11", 0.41), ("Grenser", "D13", 71800.0)],
        skog(
            alternativ=med(
                "grenser",
                minst={"vik": {"kroner": 71801}, "luster": {"kroner": Decimal("10.50")}},
                høgst={"luster": {"prosent": 41}, "årdal": {"kroner": 71800}},
            )
        ),
    ),
    "ein annan sum": ([("Budsjett", "F5", 215_407.0)], skog(total=215_407)),
    "eit anna oppgjer": (
        [
            ("Oppgjer", "B5", 0.35),
            ("Oppgjer", "B6", 0.35),
            ("Oppgjer", "B10", 1999.99),
            ("Oppgjer", "B11", 20.5),
            ("Oppgjer", "D6", -500000.25),
            ("Oppgjer", "B14", 0.0005),
        ],
        skog(
            oppgjer=OPPGJER
            | {
                "motrekning": {
                    "post": "h",
                    "sats": Decimal("1999.99"),
                    "areal": Decimal("20.5"),
                    "stillingar": {"luster": Decimal("0.35"), "vik": Decimal("0.35")},
                },
                "eigne": {"vik": Decimal("-500000.25")},
                "a_konto": [
                    {"dato": "2026-03-01", "prosent": Decimal("0.05")},
                    {"dato": "2026-09-01", "prosent": Decimal("33.33")},
                ],
            }
        ),
    ),
}

UMOEGLEGE: dict[str, tuple[str, list[tuple[str, str, float]]]] = {
    "Prosentane er ikkje 100 til saman": ("Alle slag", [("Alle slag", "B5", 0.21)]),
    "Eit tal er under null": ("Alle slag", [("Nøklar", "F5", -1.0)]),
    "Alle tala er null": ("Alle slag", [("Nøklar", f"F{rad}", 0.0) for rad in (5, 6, 7)]),
    "Tala har for mange desimalar": ("Alle slag", [("Nøklar", "H5", 1.2345)]),
    "Tala er for store til å reknast nøyaktig": (
        "Alle slag",
        [("Nøklar", f"{kolonne}5", 999_999_999.0) for kolonne in "BDFH"],
    ),
    "Ei grense er under null": ("Grenser", [("Grenser", "C11", -1.0)]),
    "Ei grense er for stor": ("Grenser", [("Grenser", "D13", 1e12)]),
    "Det minste er til saman meir enn summen": ("Grenser", [("Grenser", "C12", 215_400.0)]),
    "Det minste er over det høgste for ein kommune": ("Grenser", [("Grenser", "C11", 90_000.0)]),
}

SMAA = st.lists(st.integers(0, 6), min_size=6, max_size=6).filter(any)
STORE = st.lists(st.decimals(0, 90_000, places=1), min_size=6, max_size=6).filter(any)
NOK_TIL_PROSENT = 10_000
PARTAR = ("a", "b", "c", "d", "e", "æ")


@st.composite
def tilfeldige(draw: st.DrawFn) -> Grunnlag:
    """Any keys with any weights, any limits that can be kept, any settlement; small numbers, so that many are alike."""
    partar = PARTAR[: draw(st.integers(1, 6))]
    total = draw(st.one_of(st.integers(0, 40), st.integers(0, 10**9)))
    tal = {
        namn: dict(zip((*partar, BORTE), [1, *draw(st.one_of(SMAA, STORE))], strict=False)) for namn in "wxyz"
    }
    faste = draw(st.lists(st.integers(1, 3), min_size=len(partar), max_size=len(partar)))
    slag: list[dict[str, Any]] = [
        {"etter": "x"},
        {"snitt_av_tal": ["x", "y"]},
        {"snitt_av_prosent": ["x", "y"]},
        {"snitt_av_prosent": ["w", "x", "z"]},
        {"faste": dict(zip((*partar, BORTE), [*faste, 100 - sum(faste)], strict=True))},
    ]
    brukte = draw(st.lists(st.sampled_from(slag), min_size=1, max_size=4, unique_by=str))
    vekter = draw(st.lists(st.integers(1, 25), min_size=len(brukte), max_size=len(brukte)))
    noeklar = [ein | {"vekt": vekt} for ein, vekt in zip(brukte, vekter, strict=True)]
    alternativ = {
        "fleire": {"namn": "Fleire", "likt": 100 - sum(vekter), "nøklar": noeklar},
        "grenser": {"namn": "Grenser", "likt": draw(st.sampled_from([0, 10, 100])), "etter": "w"}
        | draw(grenser_for(partar, total)),
    }
    return ein_case(tal, alternativ, total, (BORTE,), draw(oppgjer_for(partar)), partar)


@st.composite
def grenser_for(draw: st.DrawFn, partar: tuple[str, ...], total: int) -> dict[str, Any]:
    """Limits below and above the plain mean, so that all of them can be kept, often by many at once."""
    nokre = st.lists(st.sampled_from(partar), unique=True)
    lite, mykje = total // len(partar), -(-total // len(partar))
    minst: dict[str, Any] = {part: {"kroner": draw(st.integers(lite * 3 // 4, lite))} for part in draw(nokre)}
    hoegst: dict[str, Any] = {
        part: {"kroner": draw(st.integers(mykje, mykje * 5 // 4 + 1))} for part in draw(nokre)
    }
    snitt = Decimal(100) / len(partar)
    if total > NOK_TIL_PROSENT:
        if hoegst:
            hoegst[min(hoegst)] = {"prosent": draw(st.decimals(min(snitt + 1, Decimal(100)), 100, places=3))}
        if minst:
            minst[min(minst)] = {"prosent": draw(st.decimals(0, snitt - 1, places=3))}
    return {"minst": minst, "høgst": hoegst}


@st.composite
def oppgjer_for(draw: st.DrawFn, partar: tuple[str, ...]) -> dict[str, Any]:
    """A settlement with some or all of its parts."""
    nokre = st.lists(st.sampled_from(partar), min_size=1, unique=True)
    stilling, belop = st.decimals(0, 30, places=2), st.decimals(-(10**7), 10**7, places=2)
    motrekning: dict[str, Any] = {
        "post": "h",
        "sats": draw(st.decimals(0, 9000, places=2)),
        "areal": draw(st.decimals(0, 60, places=1)),
        "stillingar": {part: draw(stilling) for part in draw(nokre)},
    }
    prosent = st.decimals(0, 50, places=2)
    ratar = [
        {"dato": f"2026-0{nr}-01", "prosent": draw(prosent)} for nr in range(1, 1 + draw(st.integers(0, 2)))
    ]
    eigne = {part: draw(belop) for part in draw(nokre)}
    alle = {"a_konto": ratar, "motrekning": motrekning, "eigne": eigne}
    tekne = draw(st.lists(st.sampled_from(sorted(alle)), min_size=1, unique=True))
    return {namn: alle[namn] for namn in tekne}


@pytest.fixture(scope="module")
def tilfeldige_saker() -> list[Grunnlag]:
    return nokre_tilfeldige(tilfeldige(), 20)


@pytest.fixture(scope="module")
def rekna(
    tilfeldige_saker: list[Grunnlag], krev_libreoffice: str, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Bok]:
    """All workbooks as LibreOffice reckons them in one run."""
    skogen = lag_rekneark(skog())
    boeker = {
        "skog": skogen,
        "rundar": lag_rekneark(RUNDAR),
        "like": lag_rekneark(LIKE),
        "nære": lag_rekneark(NAERE),
    }
    alle = {namn: celler for namn, (celler, _) in ENDRINGAR.items()}
    alle |= {namn: celler for namn, (_, celler) in UMOEGLEGE.items()}
    for namn, celler in alle.items():
        boeker[namn] = skogen
        for celle in celler:
            boeker[namn] = endre(boeker[namn], *celle)
    boeker |= {f"tilfeldig{nr}": lag_rekneark(g) for nr, g in enumerate(tilfeldige_saker)}
    return dict(rekn_om(krev_libreoffice, tmp_path_factory.mktemp("deling"), boeker))


# Holding one council at its limit pushes the next over its own, four times.
RUNDAR = ein_case(
    {"x": {"a": 50, "b": 20, "c": 12, "d": 10, "e": 8}},
    {
        "r": {
            "namn": "R",
            "likt": 0,
            "etter": "x",
            "høgst": {
                "a": {"kroner": 2000},
                "b": {"kroner": 3100},
                "c": {"kroner": 1950},
                "d": {"kroner": 1636},
            },
        }
    },
    total=10_000,
    borte=(),
    partar=("a", "b", "c", "d", "e"),
)
# Two councils come to exactly the same by different ways: 1/3 + 1/6 is 1/2 + 0.
LIKE = ein_case(
    {"x": {"a": 2, "b": 3, "c": 1}, "y": {"a": 2, "b": 0, "c": 10}},
    {"l": {"namn": "L", "likt": 0, "nøklar": [{"snitt_av_prosent": ["x", "y"], "vekt": 100}]}},
    total=1002,
    borte=(),
    partar=("a", "b", "c"),
)
# Two councils whose shares differ by 4.5 milliardths of a krone, which floating point cannot tell apart.
NAERE = ein_case(
    {
        "x": {"a": 1000, "b": 386_364_612, "c": 613_634_325},
        "y": {"a": 386_365_595, "b": 2000, "c": 613_632_298},
    },
    {"l": {"namn": "L", "likt": 0, "nøklar": [{"snitt_av_prosent": ["x", "y"], "vekt": 100}]}},
    total=9_000_000_010,
    borte=(),
    partar=("a", "b", "c"),
)


def test_every_kind_of_key_limits_leaving_and_settlement_are_reckoned_alike(rekna: dict[str, Bok]) -> None:
    krev_deling(rekna["skog"], skog())


@pytest.mark.parametrize("namn", ENDRINGAR)
def test_changed_cells_give_what_a_changed_case_gives(namn: str, rekna: dict[str, Bok]) -> None:
    bok, g = rekna[namn], ENDRINGAR[namn][1]
    assert g.utrekning != skog().utrekning or g.fordeling != skog().fordeling
    krev_deling(bok, g, i_dag=namn != "ein annan sum")


def test_any_keys_limits_and_settlement_are_reckoned_alike(
    tilfeldige_saker: list[Grunnlag], rekna: dict[str, Bok]
) -> None:
    held = [f for g in tilfeldige_saker for f in g.utrekning.fordelingar.values() if f.odde_krone]
    assert len(held) > 10
    for nr, g in enumerate(tilfeldige_saker):
        krev_deling(rekna[f"tilfeldig{nr}"], g)


def test_a_limit_that_pushes_the_next_over_is_held_round_after_round(rekna: dict[str, Bok]) -> None:
    delar = RUNDAR.utrekning.fordelingar["r"].delar
    assert [delen.sum for delen in delar] == [Kroner.fraa(kr) for kr in (2000, 3100, 1950, 1636, 1314)]
    krev_deling(rekna["rundar"], RUNDAR)
    vist = [celle.verdi for celle in tabell(rekna["rundar"]["R"], 5)["Grense"]]
    assert vist == ["høgst", "høgst", "høgst", "høgst", "", ""]


def test_exact_ties_between_unlike_fractions_go_by_the_alphabet(rekna: dict[str, Bok]) -> None:
    andelar = samla_andelar(LIKE.alternativ["l"], LIKE.partar, {n: t.tal for n, t in LIKE.tal.items()})
    assert andelar["a"] == andelar["b"] == Fraction(1, 4)
    fordeling = LIKE.utrekning.fordelingar["l"]
    assert fordeling.odde_krone == ("a",)
    krev_fordeling(rekna["like"]["L"], fordeling)


def test_a_remainder_larger_by_less_than_floating_point_sees_gets_the_krone(rekna: dict[str, Bok]) -> None:
    tal = {namn: grunnlag.tal for namn, grunnlag in NAERE.tal.items()}
    fordeling = NAERE.utrekning.fordelingar["l"]
    eksakt = eksakte_delar(fordeling.total, NAERE.alternativ["l"], NAERE.partar, tal)
    assert eksakt["a"] < eksakt["b"]
    assert float(eksakt["a"]) == float(eksakt["b"])
    assert fordeling.odde_krone == ("b",)
    krev_deling(rekna["nære"], NAERE)


@pytest.mark.parametrize("melding", UMOEGLEGE)
def test_what_cannot_be_shared_is_told_and_nothing_is_shown(melding: str, rekna: dict[str, Bok]) -> None:
    ark, _ = UMOEGLEGE[melding]
    celler = rekna[melding][ark]
    assert kontroll(celler) == melding
    t = tabell(celler, 3)
    assert {
        celle.verdi for namn in ("Før avrunding", "Likt", "Sum", "Odde krone") for celle in t[namn][:3]
    } == {""}
    oppgjer = tabell(celler, 3, fraa=finn(celler, "Oppgjer, kr"))
    assert {celle.verdi for namn in ("Å betale", "Avrekning") for celle in oppgjer[namn][:3]} == {""}


def test_the_values_kept_for_programs_that_do_not_reckon_are_ours_too() -> None:
    krev_deling(les_bok(lag_rekneark(skog())), skog())


def test_the_one_who_has_left_is_shown_with_its_part_and_the_others_share_it() -> None:
    celler = les_bok(lag_rekneark(skog()))["Nøklar"]
    rad = finn(celler, "Høyanger (gått ut)")
    assert rad == finn(celler, "Sum") + 1
    assert celler[f"J{rad}"].tal == pytest.approx(0.105)
    assert celler[f"K{rad}"].tal == pytest.approx(0.105)
    assert [celler[f"K{nr}"].tal for nr in (5, 6, 7, 8)] == pytest.approx(
        [40 / 89.5, 30 / 89.5, 19.5 / 89.5, 1]
    )
    assert f"B{rad}" not in celler or not celler[f"B{rad}"].verdi


def test_the_weights_stand_under_their_keys() -> None:
    celler = les_bok(lag_rekneark(skog()))["Nøklar"]
    rad = finn(celler, "Vekt i Alle slag")
    vist = {namn: celler[f"{namn}{rad}"] for namn in ("C", "K", "L", "N")}
    assert {namn: celle.tal for namn, celle in vist.items()} == {"C": 0.3, "K": 0.1, "L": 0.25, "N": 0.15}
    assert vist["L"].formel == "'Alle slag'!$B$7"


def test_only_what_the_case_states_is_open() -> None:
    bok = les_bok(lag_rekneark(skog()))
    opne = {ark: {namn for namn, celle in celler.items() if not celle.laast} for ark, celler in bok.items()}
    assert opne["Alle slag"] == {"B5", "B6", "B7", "B8", "B9"}
    assert opne["Grenser"] == {"B5", "C11", "C12", "D11", "D13"}
    assert opne["Berre faste"] == {"B5"}
    assert opne["Oppgjer"] == {"B10", "B11", "B14", "B15"} | {
        f"{kol}{rad}" for kol in "BD" for rad in (5, 6, 7)
    }
    assert not [c for celler in bok.values() for c in celler.values() if c.formel and not c.laast]


def test_a_case_with_numbers_of_too_many_digits_says_so() -> None:
    store = ein_case({"x": {"luster": 12_345_678_901, "vik": 1, "årdal": 1}}, {
        "a": {"namn": "A", "likt": 0, "etter": "x"}
    })  # fmt: skip
    assert list(for_store(store)) == ["A har nøkkeltal eller prosentar med for mange siffer"]
    assert not list(for_store(skog()))


def test_a_sum_of_a_thousand_milliards_and_limits_for_many_are_too_much() -> None:
    partar = tuple("abcdefghijklmnopqrstu")
    mange = {"namn": "A", "likt": 100, "etter": "x", "minst": {part: {"kroner": 1} for part in partar}}
    g = ein_case({"x": dict.fromkeys(partar, 1)}, {"a": mange}, 10**12, (), {"eigne": {"a": 10**11}}, partar)
    assert list(for_store(g)) == [
        "A deler ein for stor sum",
        "A har grenser for meir enn 20 kommunar",
        "oppgjeret har eit for stort beløp",
    ]


def test_the_limits_of_the_made_cases_are_met_by_some(tilfeldige_saker: list[Grunnlag]) -> None:
    moett = 0
    for g in tilfeldige_saker:
        fordeling = g.utrekning.fordelingar["grenser"]
        summar = {delen.kommune: int(delen.sum.kroner) for delen in fordeling.delar}
        alle = grenser(g.alternativ["grenser"], int(fordeling.total.kroner), g.partar)
        moett += sum(map(len, alle.ved_grensa(summar)))
    assert moett > 10
