"""Files that Word has saved: nothing unchanged is reported, and what was planted is found again."""

from __future__ import annotations

from pathlib import Path

import pytest

from sognko_docs.finding import Stad
from sognko_docs.pipeline.likelydande import mot_saka, prov_sett
from tests.identity.planter import SLAG, Slag
from tests.identity.test_omlagra import bygg_tre, med
from tests.identity.test_planta import FRAMLEGG, GIS, HOS, saka
from tests.identity.wordlagring import lagra_i_word

USAGT = frozenset({"kolonnebreidd i ein tabell", "ukjend del i pakka"})
"""Word reckons the widths of cells anew, and leaves out what it does not know."""
FIL = f"{HOS}/{FRAMLEGG}"


@pytest.fixture(scope="module")
def bygde(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The case papers of three councils, built."""
    return bygg_tre(tmp_path_factory.mktemp("output"))


def kodar(filer: dict[str, bytes]) -> set[tuple[str, str, str]]:
    dokument, funn = prov_sett(filer, GIS, lambda fil: Stad(Path(fil)))
    alle = (*funn, *mot_saka(dokument, saka(), lambda fil: Stad(Path(fil))))
    return {(ei.kode, ei.stad.fil.parent.name if ei.stad else "", ei.melding) for ei in alle}


def test_a_file_that_word_has_saved_is_not_reported(bygde: dict[str, bytes]) -> None:
    assert kodar({**bygde, FIL: lagra_i_word(bygde[FIL])}) == set()


def test_files_that_word_has_saved_for_all_are_not_reported(bygde: dict[str, bytes]) -> None:
    assert kodar({fil: lagra_i_word(data) for fil, data in bygde.items()}) == set()


@pytest.mark.parametrize("slag", SLAG, ids=lambda slag: slag.namn)
def test_a_planted_difference_is_found_after_word_has_saved(
    bygde: dict[str, bytes],
    slag: Slag,
) -> None:
    filer = {fil: med(data, slag.grunn) for fil, data in bygde.items()}
    foer = kodar({**filer, FIL: lagra_i_word(filer[FIL])}) if slag.grunn else set()
    etter = kodar({**filer, FIL: lagra_i_word(med(bygde[FIL], slag.grunn, slag.plant))})
    assert bool(etter - foer) == (slag.namn not in USAGT)
