"""The register of agreements as a workbook: its sums are live, and the same register gives the same bytes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sognko_docs.compose.avtaleoversyn import Oversyn, vis_oversyn
from sognko_docs.compute.avtaleoversyn import Reknasak, lag_oversyn
from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.delivery.avtaleark import lag_avtaleark
from sognko_docs.kroner import summer
from sognko_docs.sak.avtaleregister import Avtaleregister
from tests.delivery.arklesing import Ark, finn, hovud
from tests.delivery.rekneprogram import endre, les_bok, rekn_om
from tests.eksempel import REGISTER, TAL, ei_sak

AVTALAR = {
    "sal": {"namn": "Sal av tenester", "partar": ["vik", "luster"], "kjelde": "brev", "årsverk": 2,
            "kostnad": {"år": 2025, "delar": {"vik": 1000, "luster": 2500}}},
    "gammal": {"namn": "Gammal avtale", "partar": ["vik"], "kjelde": "brev", "status": "gjeldande",
               "oppløyst_frå": "2026-01-01", "kostnad": {"år": 2025, "delar": {"vik": 77}}},
    "ukjend": {"namn": "Ukjend avtale", "partar": ["vik"], "kjelde": "brev"},
}  # fmt: skip


def oversyn(kommune: str | None = None, rader: int = 0) -> Oversyn:
    sak, dato = ei_sak(), date(2026, 3, 31)
    fleire = {f"nr-{nr}": {"namn": f"Nr. {nr}", "partar": ["vik"], "kjelde": "brev"} for nr in range(rader)}
    register = Avtaleregister.model_validate({"avtalar": {**AVTALAR, **fleire}})
    rekna = lag_oversyn({"kart": Reknasak(sak, TAL, rekn_ut(sak, TAL))}, register, dato)
    return vis_oversyn(rekna, REGISTER.kortnamn, dato, kommune)


def rad(ark: Ark, namn: str, hovudrad: int = 4) -> dict[str, str]:
    """The cells of a row by heading."""
    kolonnar, nr = hovud(ark, hovudrad), finn(ark, namn)
    return {tittel: ark[f"{kolonne}{nr}"].verdi for tittel, kolonne in kolonnar.items()}


def test_every_fact_stands_in_its_column_and_what_is_missing_is_said() -> None:
    bok = les_bok(lag_avtaleark(oversyn()))
    assert set(bok) == {"Avtalar", "Kostnad", "Fristar"}
    kart, ukjend = rad(bok["Avtalar"], "Kartteneste"), rad(bok["Avtalar"], "Ukjend avtale")
    assert (kart["Status"], kart["Vertskommune"], kart["Partar"]) == (
        "framlegg",
        "Luster",
        "Luster, Vik og Årdal",
    )
    assert (kart["Heimel"], kart["Lover"], kart["Kostnad, kr"], kart["År"]) == (
        "koml. § 20-2", "matrikkellova", "215400", "2026",
    )  # fmt: skip
    assert kart["Fordeling"].replace("\u00a0", " ") == "25 % likt og 75 % etter Folketal"
    assert [ukjend[namn] for namn in ("Status", "Form", "Gjeld frå", "Fordeling", "Kostnad, kr")] == [
        "ikkje oppgitt"
    ] * 5


def test_a_spreadsheet_reckons_the_sums_as_we_do_and_anew_when_a_figure_is_changed_or_found(
    krev_libreoffice: str, tmp_path: Path
) -> None:
    fasit = float(rekn_ut(ei_sak(), TAL).fordelingar["alt1"].del_for("vik").sum.kroner) + 1000
    alle, ein = lag_avtaleark(oversyn()), lag_avtaleark(oversyn("vik"))
    ark = les_bok(alle)["Kostnad"]
    vik, sum_ = hovud(ark, 4)["Vik"], hovud(ark, 4)["Sum"]
    endra = endre(alle, "Kostnad", f"{vik}{finn(ark, 'Sal av tenester')}", 1500)
    rekna = rekn_om(krev_libreoffice, tmp_path, {"alle": alle, "ein": ein, "endra": endra})
    summar = {namn: bok["Kostnad"] for namn, bok in rekna.items()}
    rad_ = {namn: finn(celler, "Sum av det som er kjent") for namn, celler in summar.items()}
    assert [summar[namn][f"{vik if namn != 'ein' else 'C'}{rad_[namn]}"].tal for namn in summar] == [
        fasit, fasit, fasit + 500,
    ]  # fmt: skip
    assert summar["endra"][f"{sum_}{finn(ark, 'Sal av tenester')}"].tal == 4000
    assert summar["alle"][f"{sum_}{finn(ark, 'Ukjend avtale')}"].verdi == ""
    assert not ark[f"{vik}{finn(ark, 'Ukjend avtale')}"].laast


def test_the_sum_of_all_is_what_the_cases_and_the_entries_come_to() -> None:
    ark = les_bok(lag_avtaleark(oversyn()))["Kostnad"]
    alle = rekn_ut(ei_sak(), TAL).fordelingar["alt1"].delar
    assert (
        float(rad(ark, "Sum av det som er kjent")["Sum"]) == summer(delen.sum for delen in alle).kroner + 3500
    )
    assert "Gammal avtale" not in {celle.verdi for celle in ark.values()}


def test_the_same_register_gives_the_same_parts() -> None:
    assert lag_avtaleark(oversyn()) == lag_avtaleark(oversyn())


def test_a_long_register_and_an_empty_one_are_whole() -> None:
    ark = les_bok(lag_avtaleark(oversyn(rader=60)))["Kostnad"]
    assert finn(ark, "Sum av det som er kjent") == 4 + 63 + 1
    tom = vis_oversyn((), REGISTER.kortnamn, date(2026, 3, 31), None)
    assert finn(les_bok(lag_avtaleark(tom))["Kostnad"], "Sum av det som er kjent") == 5
