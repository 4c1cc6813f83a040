"""The sources' own tables: what does not add up in them is found, and nothing else."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sognko_docs.compute.ark import Avvik
from sognko_docs.compute.avstemming import avstem
from sognko_docs.finding import Grad
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.tabell import Tabell
from tests.cases.kjeldetabellar import attende, kjelda, sakstabellar, tala
from tests.rules.grunnsak import alle_funn, alt_tal, grunnsak

TAL = tala("folketal-2025-01-01", "saker-kart-oppmaaling")

FEIL = [
    ("vikar_2023", "Vik", "total", "18334000", "18329000", "", ""),
    ("vikar_2023", "sum", "vikarlege", "15000000", "14177000", "", ""),
    ("vikar_2023", "sum", "total", "60000000", "59317000", "", ""),
    ("folketal_endring_kvartal", "sum", "2025K3", "44", "118", "forteikn", "Årdal"),
    ("folketal_k4", "Årdal", "2025K4", "5178", "5252", "forteikn", "folketal_endring_kvartal.2025K3"),
    ("nav_t5_pendling", "sum", "ut", "2550", "3750", "utan", "Sogndal"),
    ("nav_t5_pendling", "sum", "inn", "2550", "4050", "utan", "Sogndal"),
    ("nav_t8_per1000", "sum", "stat", "1.0", "0.9", "nemnar", "nav_t1_folketal.2024"),
    ("nav_t10_sosialhjelp", "Lærdal", "pst_seks_mnd", "33", "34", "avkorta", ""),
    ("nav_t10_sosialhjelp", "Luster", "pst_seks_mnd", "33", "34", "avkorta", ""),
    ("nav_t10_sosialhjelp", "Vik", "pst_seks_mnd", "40", "41", "avkorta", ""),
    ("nav_t10_sosialhjelp", "sum", "snitt_mnd", "4.9", "5.2", "uvekta", ""),
    ("nav_t11_utbetalt", "Aurland og Lærdal", "pst_flyktning", "65.1", "65.2", "avkorta", ""),
    ("nav_t11_utbetalt", "sum", "pst_flyktning", "76.7", "76.8", "avkorta", ""),
    ("nav_t15_intro", "sum", "pst_arb_utd", "55.4", "54.7", "", ""),
    ("nav_t15_intro", "sum", "pst_busett_av_folketal", "2.51", "2.59", "uvekta", ""),
    ("nav_t17_per_tilsett", "Sogndal", "per_tilsett", "54879", "55158", "", ""),
    ("nav_t17_per_tilsett", "Vik", "per_tilsett", "177125", "147604", "siffer", "nav_t7_stillingar.totalt"),
    ("nav_t18_reise", "sum", "stat", "394884", "391884", "", ""),
    ("nav_t20_tilradd", "sum", "per1000_flyktning", "0.8", "0.7", "", ""),
    ("nav_t21_busette", "Luster", "totalt", "200", "230", "", ""),
    ("nav_t21_busette", "sum", "totalt", "883", "853", "celle", "Luster"),
    ("tryggest_finansiering", "sum", "2025", "800000", "600000", "bytte", "2026"),
    ("tryggest_finansiering", "sum", "2026", "600000", "800000", "bytte", "2025"),
    ("alarm_2024", "Sogndal", "ekstra_per_dag", "8", "7.5", "", ""),
    ("alarm_2024", "Årdal", "ekstra_per_dag", "6", "3.0", "", ""),
]
"""Table, row, column, the printed figure and the right one, the likely cause and where it lies."""

AVRUNDING = [
    ("kontingent_2026", "Luster", "sum_2026", "546170", "546171"),
    ("kontingent_2026", "Lærdal", "sum_2026", "327398", "327399"),
    ("kontingent_2026", "Sogndal", "sum_2026", "1022559", "1022560"),
    ("kontingent_2026", "Årdal", "sum_2026", "531401", "531402"),
    ("kontingent_2026", "sum", "fast", "1079050", "1079052"),
    ("kontingent_2026", "sum", "variabel", "2003950", "2003951"),
    ("kontingent_2026", "sum", "sum_2026", "3083000", "3082999"),
    ("kontingent_2026", "sum", "sum_2025", "3000000", "3000001"),
    ("nav_t16_eigedom", "Aurland", "felles_tot", "11662", "11663"),
    ("nav_t16_eigedom", "Vik", "straum_tot", "194119", "194118"),
    ("nav_t16_eigedom", "Aurland", "straum_tot", "53785", "53784"),
    ("nav_t16_eigedom", "Sogndal", "straum_tot", "68258", "68257"),
    ("nav_t16_eigedom", "sum", "straum_tot", "527341", "527342"),
    ("nav_t16_eigedom", "Sogndal", "tot_stat", "1213917", "1213916"),
    ("nav_t16_eigedom", "sum", "felles_komm", "74754", "74755"),
    ("nav_t16_eigedom", "sum", "straum_stat", "228230", "228229"),
    ("nav_t16_eigedom", "sum", "straum_komm", "299112", "299110"),
    ("nav_t16_eigedom", "sum", "tot_komm", "3166903", "3166902"),
    ("nav_t17_per_tilsett", "Vik", "totalt", "797063", "797062"),
    ("nav_t17_per_tilsett", "sum", "totalt", "5719175", "5719176"),
]
"""Sums of rounded figures that drift by a krone or two."""


def tabellane() -> dict[str, Tabell]:
    return Sak.model_validate(grunnsak() | {"tabellar": sakstabellar()}).tabellar


def stad(avvik: Avvik, tabellar: dict[str, Tabell]) -> tuple[str, str, str, str, str]:
    tabell = tabellar[avvik.tabell]
    rad = "sum" if avvik.rad is None else tabell.rader[avvik.rad].namn
    return avvik.tabell, rad, tabell.kolonnar[avvik.kolonne].namn, f"{avvik.prenta:f}", f"{avvik.rett:f}"


@pytest.mark.parametrize("namn", kjelda())
def test_a_table_becomes_a_case_table_and_the_same_table_again(namn: str) -> None:
    assert attende(tabellane(), namn, kjelda()[namn]) == kjelda()[namn]


def test_every_figure_that_does_not_add_up_is_found_with_its_cause_and_no_other() -> None:
    tabellar = tabellane()
    funne = {
        (
            *stad(ein, tabellar),
            ein.aarsak.slag.value if ein.aarsak else "",
            ein.aarsak.om if ein.aarsak else "",
        )
        for ein in avstem(tabellar, TAL)
        if not ein.er_avrunding
    }
    assert funne == set(FEIL)


def test_every_sum_that_drifts_by_rounding_is_told_apart() -> None:
    tabellar = tabellane()
    drift = {stad(ein, tabellar) for ein in avstem(tabellar, TAL) if ein.er_avrunding}
    assert drift == set(AVRUNDING)


def test_the_rules_tell_each_of_them_once_and_find_the_tables_whole() -> None:
    funn = alle_funn(grunnsak() | {"tabellar": sakstabellar()}, tal=alt_tal() | TAL)
    assert {ei.kode for ei in funn} == {"K601", "K602", "K603", "K604", "K607", "K616"}
    assert len([ei for ei in funn if ei.grad is Grad.FEIL]) == len(FEIL)
    assert len([ei for ei in funn if ei.grad is Grad.AATVARING]) == len(AVRUNDING)


@pytest.mark.parametrize(("tabell", "rad", "kolonne", "rett"), [
    ("nav_t21_busette", 1, 3, "230"),
    ("vikar_2023", 5, 2, "18329000"),
])  # fmt: skip
def test_a_row_that_is_put_right_is_silent(tabell: str, rad: int, kolonne: int, rett: str) -> None:
    tre = sakstabellar()
    tre[tabell]["rader"][rad]["verdiar"][kolonne] = Decimal(rett)
    tabellar = Sak.model_validate(grunnsak() | {"tabellar": tre}).tabellar
    assert [ein for ein in avstem(tabellar, TAL) if ein.tabell == tabell and ein.rad == rad] == []
