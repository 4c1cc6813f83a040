"""The cases on projects, held against the project plans and what the status of March 2026 says is granted."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from sognko_docs.compute.avstemming import avstem
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.sjekk import sjekk
from sognko_docs.word.lesing import les, rein_tekst
from tests.cases.mot_kjelda import ROT, Skilnad, lastsak, skilnader

SAKER = ("ressurskrevjande-tenester", "tryggest", "samfunnstryggleik-og-beredskap", "responstenester")
VIKAR = {"omsorg": "vikar_sjukepl_omsorgsarb", "lege": "vikarlege", "totalt": "total"}
TABELLAR: list[tuple[str, str, str, dict[str, str], Skilnad]] = [
    (SAKER[0], "finansiering", "ressurskrevjande_finans", {"plan": "kr"}, {}),
    (SAKER[0], "vikarar", "vikar_2023", VIKAR, {("Vik", "totalt"): ("18329000", "18334000")}),
    (SAKER[2], "finansiering", "beredskap_finans", {"plan": "kr"}, {}),
    (SAKER[3], "folketal", "folketal_k4", {"2023": "2023K4", "2024": "2024K4", "2025": "2025K4"}, {}),
    (SAKER[3], "nøkkel", "kontingent_2026", {"folketal": "folketal_010125"}, {}),
    (SAKER[3], "alarmar", "alarm_2024", {"avklart": "avklart_2024", "per_dag": "ekstra_per_dag"},
     {("Sogndal", "per_dag"): ("7.5", "8"), ("Årdal", "per_dag"): ("3.0", "6")}),
]  # fmt: skip
"""Case, its table, the source's, columns in both, and what the case has put right: ours and the source's."""


def saksframlegg(sak: str, kommune: str, ut: Path) -> str:
    bygg(ROT / "cases" / sak, Oppsett(ROT / "templates", ut))
    return rein_tekst(les((ut / sak / kommune / "01-saksframlegg.docx").read_bytes()))


@pytest.mark.parametrize("sak", SAKER)
def test_the_case_breaks_no_rule(sak: str) -> None:
    assert sjekk(ROT / "cases" / sak).funn == ()


@pytest.mark.parametrize(
    ("sak", "tabell", "kjelde", "kolonnar", "retta"), TABELLAR, ids=[f"{ei[0]}-{ei[1]}" for ei in TABELLAR]
)
def test_every_figure_is_the_sources_but_those_put_right(
    sak: str, tabell: str, kjelde: str, kolonnar: dict[str, str], retta: Skilnad
) -> None:
    assert skilnader(lastsak(sak), tabell, kjelde, kolonnar) == retta


def test_every_table_of_the_cases_is_held_against_a_source() -> None:
    for sak in SAKER:
        assert lastsak(sak).sak.tabellar.keys() == {ei[1] for ei in TABELLAR if ei[0] == sak}


def test_the_council_sees_the_sum_of_the_hired_staff_and_what_the_source_printed(tmp_path: Path) -> None:
    tekst = saksframlegg(SAKER[0], "luster", tmp_path)
    assert "vikarar i helse og omsorg for 59\u00a0312\u00a0000\u00a0kr" in tekst
    assert (
        "«Totalt» i sumlinja er rekna ut og er 59\u00a0312\u00a0000. Kjelda har 60\u00a0000\u00a0000."
        in tekst
    )


def test_swapped_totals_of_the_funding_do_not_reach_the_council(tmp_path: Path) -> None:
    tekst = saksframlegg(SAKER[1], "luster", tmp_path).replace("\u00a0", " ")
    assert "Sum | 600 000 | 800 000 | +200 000 | +33,3" in tekst.partition("Finansiering 2026 (kroner)")[2]
    assert "Planen viser 800 000 kr i finansiering for 2025 og 600 000 kr for 2026." in tekst


@pytest.mark.parametrize(
    ("sak", "gitt", "manglar"), [(SAKER[0], 1_830_000, 400_000), (SAKER[2], 2_130_000, 290_000)]
)
def test_what_is_granted_in_march_leaves_a_gap_that_is_stated(sak: str, gitt: int, manglar: int) -> None:
    lasta = lastsak(sak)
    assert lasta.sak.budsjett is not None
    finansiering = lasta.sak.tabellar["finansiering"]
    kostnad = sum(post.sum.kroner for post in lasta.sak.budsjett.postar if post.sum)
    summar = [sum(rad.verdiar[nr] or Decimal(0) for rad in finansiering.rader) for nr in range(3)]
    assert summar == [kostnad, gitt, manglar]
    assert kostnad - gitt == manglar
    *gitte, ikkje = [linje.sum.kroner for linje in lasta.sak.budsjett.finansiering if linje.sum]
    assert gitte == [rad.verdiar[1] for rad in finansiering.rader]
    assert ikkje == manglar


def test_the_own_effort_is_the_three_posts_the_case_says_it_is() -> None:
    budsjett = lastsak(SAKER[0]).sak.budsjett
    assert budsjett is not None
    poster = {post.post: post.sum.kroner for post in budsjett.postar if post.sum}
    tre = ("Prosjektmedarbeidarar", "Møte i prosjektgruppa og styringsgruppa", "Kartlegging i kommunane")
    assert sum(poster[post] for post in tre) == 830_000


def test_luster_that_has_left_gets_no_case_on_the_alarms(tmp_path: Path) -> None:
    lasta = lastsak(SAKER[3])
    assert "luster" not in lasta.sak.mottakarar
    assert set(lasta.sak.mottakarar) == {"aurland", "lærdal", "sogndal", "vik", "årdal"}
    assert "Luster er gått ut av Alarmsentralen." in saksframlegg(SAKER[3], "vik", tmp_path)


def test_the_key_of_the_alarms_is_shown_exact_to_the_krone() -> None:
    lasta = lastsak(SAKER[3])
    noekkel = lasta.sak.tabellar["nøkkel"]
    (delt,) = noekkel.relasjonar.delte
    assert (delt.sum, delt.likt) == (Decimal(5_500_000), Decimal(10))
    assert sum(rad.verdiar[1] or 0 for rad in noekkel.rader) == 5_500_000
    assert avstem(lasta.sak.tabellar, lasta.tal) == ()
