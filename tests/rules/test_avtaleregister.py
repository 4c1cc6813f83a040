"""Each thing that can be wrong with the register of agreements, planted."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

import pytest

from sognko_docs.finding import Finding, sti_tekst
from sognko_docs.rules.avtaleregister import Avtalegrunnlag, kontroller_avtalar
from sognko_docs.sak.avtaleregister import Avtaleregister
from tests.eksempel import REGISTER, ei_sak

FIL = PurePosixPath("cases/avtalar.yaml")
GIS: dict[str, Any] = {"namn": "GIS i Sogn", "partar": ["vik", "luster"], "vertskommune": "vik"}


def funn(saksnamn: tuple[str, ...] = ("kart",), **avtalar: dict[str, Any]) -> tuple[Finding, ...]:
    """Return what is wrong beside the case «kart», which dissolves «GIS i Sogn» between Vik, Luster and Høyanger."""
    sak = ei_sak(oppløyser=[{"avtale": "GIS i Sogn", "partar": ["vik", "luster", "høyanger"]}])
    register = Avtaleregister.model_validate(
        {"avtalar": {namn: {"kjelde": "brev", **ei} for namn, ei in avtalar.items()}}
    )
    grunnlag = Avtalegrunnlag(register, REGISTER.kortnamn, {"kart": sak}, frozenset(saksnamn))
    return kontroller_avtalar(grunnlag, FIL)


def test_a_register_without_fault_has_no_findings() -> None:
    kostnad = {"år": 2026, "sum": 150, "delar": {"vik": 100, "luster": 50}}
    assert funn(gis={**GIS, "kostnad": kostnad}, kart={"sak": "kart", "vertskommune": "luster"}) == ()


@pytest.mark.parametrize(
    ("ei", "kode", "sti", "melding"),
    [
        ({**GIS, "partar": ["vik", "lustr"]}, "S210", "avtalar.gis.partar[1]",
         "Kommunen «lustr» står ikkje i kommuneregisteret"),
        ({**GIS, "vertskommune": "bergen"}, "S210", "avtalar.gis.vertskommune",
         "Kommunen «bergen» står ikkje i kommuneregisteret"),
        ({**GIS, "kostnad": {"år": 2026, "delar": {"oslo": 1}}}, "S210", "avtalar.gis.kostnad.delar.oslo",
         "Kommunen «oslo» står ikkje i kommuneregisteret"),
        ({"sak": "karrt"}, "S211", "avtalar.gis.sak", "Fann inga sak som heiter «karrt»"),
        ({"status": "gjeldande"}, "S212", "avtalar.gis", "Ein avtale utan sak må ha «namn»"),
        ({**GIS, "vertskommune": "årdal"}, "S213", "avtalar.gis.vertskommune", "Årdal er ikkje part i avtalen"),
        ({"sak": "kart", "kostnad": {"år": 2026, "delar": {"aurland": 5}}}, "S213",
         "avtalar.gis.kostnad.delar.aurland", "Aurland er ikkje part i avtalen"),
        ({**GIS, "kostnad": {"år": 2026}}, "S214", "avtalar.gis.kostnad", "Kostnaden har korkje sum eller delar"),
        ({**GIS, "kostnad": {"år": 2026, "sum": 120, "delar": {"vik": 100, "luster": 50}}}, "S214",
         "avtalar.gis.kostnad.sum", "Delane er 150\u00a0kr til saman, men summen er 120\u00a0kr"),
        ({**GIS, "partar": ["vik", "årdal"]}, "S216", "avtalar.gis.partar",
         "Partane i «GIS i Sogn» er ikkje dei same som i saka «kart», som oppløyser avtalen"),
    ],
)  # fmt: skip
def test_a_planted_fault_is_found_at_its_place(ei: dict[str, Any], kode: str, sti: str, melding: str) -> None:
    treff = [eit for eit in funn(gis=ei) if eit.kode == kode]
    assert [(eit.melding, sti_tekst(eit.sti), eit.fil) for eit in treff] == [(melding, sti, FIL)]
    assert treff[0].hjelp
    assert treff[0].stoppar


def test_two_entries_on_one_case_are_told() -> None:
    assert [(ei.kode, ei.melding) for ei in funn(a={"sak": "kart"}, b={"sak": "kart"})] == [
        ("S215", "Saka «kart» er alt ført opp under «a»")
    ]


def test_a_case_that_could_not_be_read_gives_no_more_findings() -> None:
    assert funn(("kart", "skog"), a={"sak": "skog", "vertskommune": "vik"}) == ()
