"""Files edited by hand in LibreOffice: taken in, built and proved, every council has the edited wording."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sognko_docs.delivery.pdf.kontor import finn_kontor
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.word.lesing import les
from tests.identity.kontorist import Kontorist, Steg
from tests.pipeline.rundtur import ROT, Rundtur, framande_linjer, hunkar

SAK = "tryggest"
FIL = "vik/01-saksframlegg.docx"
FYRST, PROSJEKT = "Dei seks kommunane i Sogn innfører TryggEst", "Prosjektet er i gang og går ut"

STEG: dict[str, tuple[tuple[Steg, ...], str]] = {
    "words": ((("bytt", "i lag. Det er ein modell", "saman. Det er ein måte"),), "innfører TryggEst saman. Det er ein måte for"),
    "a paragraph": ((("nytt_avsnitt", PROSJEKT, "Vik: # vil * ha_det & «evaluert»."),), "Vik: # vil * ha_det & «evaluert»."),
    "split in two": ((("del_opp", "Det er ein modell"),), "Det er ein modell for å førebyggje"),
    "the title": ((("bytt_alle", "vern av risikoutsette vaksne", "vern av vaksne: ei sak"),), "TryggEst i Indre Sogn: vern av vaksne: ei sak"),
    "accepted tracking": (
        (("spor", 1), ("bytt", "ein varig del", "ein fast del"), ("kommando", "AcceptAllTrackedChanges")),
        "skal arbeidet vere ein fast del",
    ),
    "proposed": ((("spor", 1), ("bytt", "ein varig del", "ein ny del")), "skal arbeidet vere ein ny del"),
    "bold": ((("eigenskap", "ein varig del", "CharWeight", 150.0),), "skal arbeidet vere ein varig del"),
}  # fmt: skip
"""Steps, and what every council's document says afterwards."""


@pytest.fixture(scope="module")
def bygd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the finished files of the case."""
    ut = tmp_path_factory.mktemp("bygd")
    assert bygg(ROT / "cases" / SAK, Oppsett(ROT / "templates", ut, ut / "lager")).filer
    return ut


@pytest.fixture(scope="module")
def kontorist(krev_libreoffice: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kontorist]:
    """One LibreOffice for all the edits."""
    kontor = finn_kontor()
    assert kontor is not None, f"{krev_libreoffice} is there, but no Python with its UNO bridge (python3-uno)"
    with Kontorist(kontor, tmp_path_factory.mktemp("kontor")) as ein:
        yield ein


@pytest.mark.skipif(sys.platform == "win32", reason="the pipe to LibreOffice is of POSIX")
@pytest.mark.parametrize("namn", STEG)
def test_an_edit_made_in_libreoffice_stands_with_every_council(
    bygd: Path, kontorist: Kontorist, tmp_path: Path, namn: str
) -> None:
    steg, ordlyd = STEG[namn]
    shutil.copytree(ROT / "cases", tmp_path / "cases")
    tur = Rundtur(tmp_path, SAK, bygd / "lager")
    foer = tur.yaml.read_bytes()
    _, framlegg = tur.les(FIL, kontorist.rediger((bygd / SAK / FIL).read_bytes(), *steg))
    assert framlegg.funn == ()
    tekne = tur.ta_inn(framlegg.inntak)
    assert len(tekne) == len(framlegg.inntak) > 0
    assert framande_linjer(foer, tur.yaml.read_bytes(), tur.yaml, tekne) == []
    assert 0 < hunkar(foer, tur.yaml.read_bytes()) <= len(tekne)
    assert tur.prov() == ()
    filer = sorted(tur.ut.glob("*/01-saksframlegg.docx"))
    assert len(filer) > 1
    assert [fil for fil in filer if ordlyd not in _alt(fil)] == []


def _alt(fil: Path) -> str:
    return " ".join(avsnitt.tekst for avsnitt in les(fil.read_bytes()).avsnitt).replace("\u00a0", " ")


@pytest.mark.skipif(sys.platform == "win32", reason="the pipe to LibreOffice is of POSIX")
def test_a_file_only_saved_in_libreoffice_gives_nothing_to_take_in(
    bygd: Path, kontorist: Kontorist, tmp_path: Path
) -> None:
    shutil.copytree(ROT / "cases", tmp_path / "cases")
    tur = Rundtur(tmp_path, SAK, bygd / "lager")
    for fil in (FIL, "vik/02-prosjektplan.docx"):
        retur, framlegg = tur.les(fil, kontorist.rediger((bygd / SAK / fil).read_bytes()))
        assert (retur.endringar, framlegg.inntak, framlegg.funn) == ((), (), ())
