"""The case on the Nav offices, held against the tables of the report, its wrong figures put right."""

from __future__ import annotations

from datetime import date

import pytest

from sognko_docs.load.resultat import Lasta
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.sjekk import sjekk
from sognko_docs.word.lesing import les, rein_tekst
from tests.cases.mot_kjelda import ROT, Skilnad, lastsak, skilnader

SAK = ROT / "cases" / "nav-prinsippvedtak"

TABELLAR: list[tuple[str, str, dict[str, str], Skilnad]] = [
    ("folketal", "nav_t1_folketal", {"2024": "2024", "2025": "2025"}, {}),
    ("bedrifter", "nav_t3_sysselsette", {"bedrifter": "bedrifter", "sysselsette": "sysselsette"}, {}),
    ("pendling", "nav_t5_pendling", {"ut": "ut", "inn": "inn"}, {}),
    ("stillingar", "nav_t7_stillingar", {
        "stat": "stat", "kommune": "kommune", "sosial": "sosial", "flyktning": "flyktning",
        "vaksenopplæring": "vaksenoppl", "rus": "rus_husbank_andre", "totalt": "totalt"}, {}),
    ("per-1000", "nav_t8_per1000", {
        "stat": "stat", "kommune": "kommune", "sosial": "sosial", "flyktning": "flyktning",
        "totalt": "totalt"}, {}),
    ("sosialhjelp", "nav_t10_sosialhjelp", {
        "mottakarar": "mottakarar", "del": "pst_av_folket", "månader": "snitt_mnd",
        "utbetalt": "snitt_utbet", "lenge": "seks_mnd_pluss", "del_lenge": "pst_seks_mnd"},
     {("Lærdal", "del_lenge"): ("34", "33"), ("Luster", "del_lenge"): ("34", "33"),
      ("Vik", "del_lenge"): ("41", "40")}),
    ("utbetalt", "nav_t11_utbetalt", {
        "ikkje_flyktning": "ikkje_flyktning", "flyktning": "flyktning", "totalt": "totalt",
        "prosent": "pst_flyktning"},
     {("Aurland og Lærdal", "prosent"): ("65.2", "65.1")}),
    ("gjeld", "nav_t12_gjeld", {
        "gjeldssaker": "gjeldssaker", "frivillig": "frivillig", "tvungen": "tvungen"}, {}),
    ("bustøtte", "nav_t14_bustotte", {
        "utbetalt": "utbetalt_mnd", "per_husstand": "per_husstand", "husstandar": "husstandar",
        "per_1000": "per_1000"}, {}),
    ("introduksjon", "nav_t15_intro", {
        "busett": "busett_2024", "deltakarar": "deltakarar", "arbeid": "avsl_arbeid_utd",
        "anna": "avsl_anna", "løn": "introlon", "avslutta": "avslutta", "del_arbeid": "pst_arb_utd",
        "del_folketal": "pst_busett_av_folketal"}, {}),
    ("eigedom", "nav_t16_eigedom", {
        "husleige": "husl_tot", "felles": "felles_tot", "reinhald": "reinh_tot", "straum": "straum_tot",
        "stat": "tot_stat", "kommune": "tot_komm"},
     {("sum", "straum"): ("527342", "527341"), ("sum", "kommune"): ("3166902", "3166903")}),
    ("per-tilsett", "nav_t17_per_tilsett", {"totalt": "totalt", "per_tilsett": "per_tilsett"},
     {("Vik", "totalt"): ("797062", "797063"), ("Vik", "per_tilsett"): ("147604", "177125"),
      ("Sogndal", "per_tilsett"): ("55158", "54879")}),
    ("reise", "nav_t18_reise", {"kommune": "kommune", "stat": "stat"}, {}),
    ("tilrådd", "nav_t20_tilradd", {
        "årsverk": "arsverk", "folketal": "folketal", "per_1000": "per1000", "sosial": "per1000_sosial",
        "flyktning": "per1000_flyktning"}, {}),
    ("ikkje-lovpålagt", "nav_t19_ikkje_lovpalagt", {
        "flyktning": "flyktning", "vaksenopplæring": "vaksenoppl", "rus": "rus_husbank",
        "totalt": "totalt"}, {}),
    ("busette", "nav_t21_busette", {"2022": "2022", "2023": "2023", "2024": "2024", "busette": "totalt"},
     {("Luster", "busette"): ("230", "200")}),
]  # fmt: skip
"""Table of the case, of the report, columns in both, and what the case has put right: ours and the report's."""


@pytest.fixture(scope="module")
def lasta() -> Lasta:
    return lastsak("nav-prinsippvedtak")


@pytest.fixture(scope="module")
def tekst(tmp_path_factory: pytest.TempPathFactory) -> str:
    ut = tmp_path_factory.mktemp("ut")
    bygg(SAK, Oppsett(ROT / "templates", ut))
    return rein_tekst(les((ut / "nav-prinsippvedtak" / "vik" / "01-saksframlegg.docx").read_bytes()))


def test_the_case_breaks_no_rule() -> None:
    assert sjekk(SAK).funn == ()


@pytest.mark.parametrize(("tabell", "kjelde", "kolonnar", "retta"), TABELLAR, ids=[ei[0] for ei in TABELLAR])
def test_every_figure_is_the_reports_but_those_put_right(
    lasta: Lasta, tabell: str, kjelde: str, kolonnar: dict[str, str], retta: Skilnad
) -> None:
    assert skilnader(lasta, tabell, kjelde, kolonnar) == retta


def test_every_table_but_the_one_on_education_is_held_against_the_report(lasta: Lasta) -> None:
    assert {ei[0] for ei in TABELLAR} == lasta.sak.tabellar.keys() - {"utdanning"}


@pytest.mark.parametrize(
    ("rett", "prenta"),
    [("539\u00a0679", "542\u00a0679"), ("3\u00a0750", "2\u00a0550"), ("5,2", "4,9"), ("76,8", "76,7")],
)
def test_a_wrong_total_of_the_report_is_named_beside_the_right_one(
    tekst: str, rett: str, prenta: str
) -> None:
    assert f"er {rett}. Kjelda har {prenta}." in tekst


def test_the_prose_has_the_reckoned_figures(tekst: str) -> None:
    assert "fekk 876 personar økonomisk sosialhjelp, i snitt i 5,2 månader" in tekst
    assert "Reisekostnadene var 539\u00a0679\u00a0kr i 2024" in tekst


def test_aardal_is_host_of_six_and_nothing_binds_them_yet(lasta: Lasta) -> None:
    assert lasta.sak.kommunar_med("vertskommune") == ("årdal",)
    assert set(lasta.sak.partar) == set(lasta.register.kommunar)
    assert lasta.sak.avtale is None
    assert {punkt.avgjer for punkt in lasta.sak.vedtak} == {"prosjekt", "økonomi", "føresetnad"}


def test_the_principle_keeps_open_who_takes_part_and_what_it_costs(lasta: Lasta) -> None:
    prinsipp = lasta.sak.prinsipp
    assert lasta.sak.sak.type == "prinsippvedtak"
    assert prinsipp is not None
    assert prinsipp.ikkje_avgjort[0] == "Kva kommunar som blir med til slutt."
    assert any("kostnadene blir fordelte" in punkt for punkt in prinsipp.ikkje_avgjort)
    assert [ei.dato or ei.tid for ei in prinsipp.neste] == [
        date(2026, 2, 10),
        "Februar–mars 2026",
        "Ikkje fastsett",
    ]


def test_the_case_paper_shows_what_is_settled_and_what_is_not(tekst: str) -> None:
    assert "Dette er ikkje avgjort" in tekst
    assert "Kva kommunar som blir med til slutt." in tekst
    assert "Februar–mars 2026" in tekst
