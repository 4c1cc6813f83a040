"""Each of the sources' tables in a Word file: every figure is found again, and no validator objects."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from sognko_docs.compose.fakta import fakta, manglar
from sognko_docs.compose.plan import Plan, legg_plan
from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.identity.tekst import Tekst
from sognko_docs.sak.sak import Sak
from sognko_docs.word.avslutt import merkelapp
from sognko_docs.word.hardt import haldt_saman
from sognko_docs.word.lesing import les
from sognko_docs.word.mal import Eigenskapar, Mal
from tests.cases.kjeldetabellar import sakstabellar, tala
from tests.eksempel import REGISTER, TAL, ei_sak
from tests.word_validators import DOMMARAR

ROT = Path(__file__).parents[2]
STATISTIKK = TAL | tala("folketal-2025-01-01", "saker-kart-oppmaaling")


@pytest.fixture(scope="module")
def sak() -> Sak:
    """A case that shows all the tables, each on a line between two others."""
    visning = "\n".join(f"Om tabellen:\n{{{{ tabell.{namn} }}}}\nDet var han.\n" for namn in sakstabellar())
    return ei_sak(tabellar=sakstabellar(), tekst={"saksopplysningar": visning})


@pytest.fixture(scope="module")
def plan(sak: Sak) -> Plan:
    plan, funn = legg_plan(sak, REGISTER, STATISTIKK, rekn_ut(sak, STATISTIKK))
    assert funn == ()
    return plan


@pytest.fixture(scope="module")
def fil(plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> Path:
    mal = Mal.opne(ROT / "templates" / "saksframlegg.docx", None)
    sett = mal.sett({felt.name: getattr(plan.delt, felt.name) for felt in fields(plan.delt)})
    ut = tmp_path_factory.mktemp("ut") / "saksframlegg.docx"
    ut.write_bytes(sett.dokument(plan.kommunar["luster"], Eigenskapar("Sak", "rolle", date(2025, 11, 3), {})))
    return ut


@pytest.fixture(scope="module")
def lese(fil: Path) -> Tekst:
    return les(fil.read_bytes())


@pytest.mark.parametrize("namn", sakstabellar())
def test_every_figure_of_a_table_is_found_in_its_own_row_and_column(namn: str, sak: Sak, lese: Tekst) -> None:
    stader = lese.i_kontrollar()
    tabell = sak.tabellar[namn]
    for nr, rad in enumerate(tabell.rader):
        assert stader[f"tabellar.{namn}.rader[{nr}].namn"] == {haldt_saman(rad.namn)}
        for i, (kolonne, verdi) in enumerate(zip(tabell.kolonnar, rad.verdiar, strict=True)):
            if verdi is not None:
                (skrive,) = stader[f"tabellar.{namn}.rader[{nr}].verdiar[{i}]"]
                assert skrive.replace("\u00a0", "").replace(",", ".").replace("\u2212", "-") == (
                    f"{verdi:.{kolonne.desimalar}f}"
                )


def test_a_total_row_stands_where_the_source_has_one_or_the_columns_are_summed(sak: Sak, lese: Tekst) -> None:
    stader = lese.i_kontrollar()
    vil = {
        n
        for n, t in sak.tabellar.items()
        if t.relasjonar.kolonnesummar or any(v is not None for v in t.prenta_sum)
    }
    assert {namn for namn in sak.tabellar if f"=tabellar.{namn}.sum" in stader} == vil
    assert len(vil) > 20


def test_what_the_plan_wants_of_the_tables_is_there_and_a_lost_figure_is_missed(
    plan: Plan, lese: Tekst
) -> None:
    venta, stader = fakta(plan, plan.dokument[0], "luster"), lese.i_kontrollar()
    assert manglar(venta, stader, merkelapp) == ()
    sti = "tabellar.gis_fordeling.rader[0].verdiar[6]"
    assert manglar(venta, stader | {sti: {"2 483 418"}}, merkelapp) == (sti,)


@pytest.mark.parametrize("dommar", DOMMARAR)
def test_no_validator_has_anything_on_the_tables(dommar: str, fil: Path) -> None:
    assert DOMMARAR[dommar](fil) == []
