"""Planted differences of every kind: each is found in the one file that has it, and nothing else is."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from sognko_docs.compose.plan import Plan
from sognko_docs.finding import Finding, Stad
from sognko_docs.identity.tekst import Tekst
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.likelydande import mot_saka, prov_sett
from sognko_docs.pipeline.sjekk import sjekk
from tests.identity.plantehjelp import Plant, pakk_inn, pakk_ut, ser_ut
from tests.identity.planter import LIKT, SLAG, Slag

ROT = Path(__file__).parents[2]
GIS, FRAMLEGG, HOS = "kart-oppmaaling-gis", "01-saksframlegg.docx", "vik"


@pytest.fixture(scope="module")
def filer(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The case papers of a case, built."""
    ut = tmp_path_factory.mktemp("output")
    assert bygg(ROT / "cases" / GIS, Oppsett(ROT / "templates", ut)).funn == ()
    return {
        f"{fil.parent.name}/{FRAMLEGG}": fil.read_bytes() for fil in sorted((ut / GIS).glob(f"*/{FRAMLEGG}"))
    }


@lru_cache(maxsize=1)
def _lesne() -> dict[str, Tekst]:
    """What has been read, so that files nobody has touched are read once."""
    return {}


def funn_etter(filer: dict[str, bytes], plant: Plant | None, grunn: Plant | None = None) -> list[Finding]:
    """What is found when ``grunn`` is done to all files and ``plant`` to one."""
    nye = dict(filer)
    for fil in nye if grunn else (f"{HOS}/{FRAMLEGG}",):
        delar = pakk_ut(nye[fil])
        for ei in (grunn, plant if fil.startswith(HOS) else None):
            if ei:
                ei(delar)
        nye[fil] = pakk_inn(delar)
    dokument, funn = prov_sett(nye, GIS, lambda fil: Stad(Path(fil)), _lesne())
    return [*funn, *mot_saka(dokument, saka(), lambda fil: Stad(Path(fil)))]


@lru_cache(maxsize=1)
def saka() -> Plan:
    """What the case says."""
    plan = sjekk(ROT / "cases" / GIS).plan
    assert plan
    return plan


@pytest.mark.parametrize("slag", SLAG, ids=lambda slag: slag.namn)
def test_a_planted_difference_is_found_where_it_was_planted(filer: dict[str, bytes], slag: Slag) -> None:
    funn = funn_etter(filer, slag.plant, slag.grunn)
    assert slag.kode in {ei.kode for ei in funn}
    assert {ei.stad.fil.as_posix() for ei in funn if ei.stad} == {f"{HOS}/{FRAMLEGG}"}


@pytest.mark.parametrize(
    "grunn", [slag.grunn for slag in SLAG if slag.grunn], ids=[slag.namn for slag in SLAG if slag.grunn]
)
def test_what_all_files_have_alike_is_no_difference(filer: dict[str, bytes], grunn: Plant) -> None:
    assert funn_etter(filer, None, grunn) == []


@pytest.mark.parametrize(("namn", "plant"), LIKT, ids=[namn for namn, _ in LIKT])
def test_what_an_editor_does_of_its_own_accord_is_no_difference(
    filer: dict[str, bytes], namn: str, plant: Plant
) -> None:
    assert funn_etter(filer, plant) == []


def test_what_is_hidden_in_all_files_is_told_of_in_each(filer: dict[str, bytes]) -> None:
    funn = funn_etter(filer, None, ser_ut("<w:vanish/>"))
    assert [(ei.kode, ei.stad.fil.parent.name if ei.stad else "") for ei in funn] == [
        ("I206", fil.partition("/")[0]) for fil in filer
    ]


def test_at_least_sixty_kinds_are_planted_each_under_its_own_name() -> None:
    assert len({slag.namn for slag in SLAG}) == len(SLAG) >= 60
