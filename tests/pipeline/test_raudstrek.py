from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from sognko_docs.finding import Finding
from sognko_docs.identity.tekst import Tekst
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.utgaaver.raudstrek import Oenske, Raudstrekar, strek_raudt
from sognko_docs.pipeline.utgaaver.samanlikning import Side, opne_sider
from sognko_docs.word.endringsmerke import gjer_opp, har_endringar
from sognko_docs.word.lesing import les
from sognko_docs.word.zipfil import les_zip
from tests.history.depotbygg import lag_depot, lagre
from tests.word_validators import DOMMARAR

ROT = Path(__file__).parents[2]
GIS, KONTINGENT = "kart-oppmaaling-gis", "kontingent-2026"

# What is edited in each case: in the head (which goes into headers), the prose, a table, a list, a point, a sum.
RETTA = {
    GIS: [
        ("korttittel: ", "korttittel: Felles "),
        ("oppseiingstid_månader: 12", "oppseiingstid_månader: 18"),
        ("Landmålaren må ha", "Landmålaren skal alltid ha"),
        ("    - Gards- og bruksnummer", "    - Eit nytt punkt om arkiv.\n    - Gards- og bruksnummer"),
        ("    | 20. oktober 2025 |", "    | 1. oktober 2025 | Eit ekstra møte. |\n    | 20. oktober 2025 |"),
        ("{post: Telefonutgifter, sum: 35000}", "{post: Telefonutgifter, sum: 52000}"),
        ("  sum: 11890496", "  sum: 11907496"),
    ],
    KONTINGENT: [("tittel: Budsjett 2026", "tittel: Revidert budsjett 2026")],
}


@pytest.fixture(scope="module")
def prosjekt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with two shipped cases in one commit and the same cases edited in the next."""
    rot = lag_depot(tmp_path_factory.mktemp("raudstrek") / "prosjekt")
    for namn in (*RETTA, "tal", "felles"):
        shutil.copytree(ROT / "cases" / namn, rot / "cases" / namn)
    shutil.copytree(ROT / "templates", rot / "templates")
    shutil.copy(ROT / "cases" / "kommunar.yaml", rot / "cases")
    lagre(rot, {}, "Gammal", dato="2026-01-05T10:00:00+01:00")
    nye = {}
    for sak, rettingar in RETTA.items():
        tekst = (rot / "cases" / sak / "sak.yaml").read_text(encoding="utf-8")
        for foer, etter in rettingar:
            assert foer in tekst, foer
            tekst = tekst.replace(foer, etter, 1)
        nye[f"cases/{sak}/sak.yaml"] = tekst
    lagre(rot, {**nye}, "Ny", dato="2026-02-10T10:00:00+01:00")
    return rot


@pytest.fixture(scope="module")
def sider(prosjekt: Path) -> Iterator[tuple[Side, Side]]:
    """Both revisions, taken out once."""
    with opne_sider(prosjekt, "HEAD~1", "HEAD") as svar:
        assert not isinstance(svar, Finding)
        yield svar


@pytest.fixture(scope="module", params=list(RETTA))
def sak(request: pytest.FixtureRequest) -> str:
    """One of the cases."""
    namn: str = request.param
    return namn


@pytest.fixture(scope="module")
def strekar(sider: tuple[Side, Side], sak: str) -> Raudstrekar:
    """The files with tracked changes of a case."""
    return strek_raudt(*sider, sak, Oenske("Sekretariatet"))


def _linjer(tekst: Tekst) -> list[tuple[str, str, int, str]]:
    return [(ein.del_, ein.stil, ein.overskrift, ein.tekst) for ein in tekst.avsnitt]


@pytest.fixture(scope="module")
def bygde(sider: tuple[Side, Side], sak: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Both versions of a case as ``build`` makes them."""
    ut = tmp_path_factory.mktemp("bygde")
    for nr, side in enumerate(sider):
        assert bygg(side.rot / "cases" / sak, Oppsett(side.rot / "templates", ut / str(nr))).filer
    return ut / "0" / sak, ut / "1" / sak


def test_all_accepted_is_what_build_makes_of_the_new_and_all_rejected_of_the_old(
    strekar: Raudstrekar, bygde: tuple[Path, Path]
) -> None:
    assert strekar.funn == ()
    assert strekar.filer
    for fil in strekar.filer:
        kommune = fil.gjeld[0].replace("æ", "ae").replace("å", "aa")
        stamme = fil.fil.removesuffix(".docx").removesuffix(f"-{kommune}")
        for mappe, val in zip(bygde, ("avvis", "godta"), strict=True):
            (heil,) = [
                ein for ein in (mappe / kommune).rglob("*.docx")
                if ein.relative_to(mappe / kommune).as_posix().replace("/", "-") == f"{stamme}.docx"
            ]  # fmt: skip
            gjort = les(gjer_opp(fil.data, "godta" if val == "godta" else "avvis"))
            assert _linjer(gjort) == _linjer(les(heil.read_bytes()))


def test_the_files_are_valid_and_have_changes(strekar: Raudstrekar, tmp_path: Path) -> None:
    for fil in strekar.filer:
        (tmp_path / fil.fil).write_bytes(fil.data)
        assert [feil for dommar in DOMMARAR.values() for feil in dommar(tmp_path / fil.fil)] == []
        assert har_endringar(fil.data)


def test_the_same_input_gives_the_same_bytes(sider: tuple[Side, Side]) -> None:
    ein, to = (strek_raudt(*sider, KONTINGENT, Oenske("Sekretariatet")) for _ in range(2))
    assert ein.filer == to.filer != ()


def test_changes_carry_the_author_and_the_day_of_the_commit(strekar: Raudstrekar) -> None:
    for fil in strekar.filer:
        xml = "".join(
            del_.innhald().decode() for del_ in les_zip(fil.data).values() if del_.namn.endswith(".xml")
        )
        assert set(re.findall(r'w:author="([^"]*)"', xml)) == {"Sekretariatet"}
        assert set(re.findall(r'w:date="([^"]*)"', xml)) == {"2026-02-10T00:00:00Z"}
        assert "<w:sdt>" not in xml


def test_a_file_with_changes_is_not_taken_for_a_case_paper(strekar: Raudstrekar) -> None:
    for fil in strekar.filer:
        lest = les(fil.data)
        assert "inngang" not in lest.eigne
        assert lest.eigne["endringar_i"]
        assert lest.kjerne["modified"].startswith("2026-02-10")


def test_one_file_does_where_only_what_is_a_councils_own_differs(sider: tuple[Side, Side]) -> None:
    strekar = strek_raudt(*sider, GIS, Oenske("sognko-docs"))
    partar = ("luster", "lærdal", "sogndal", "vik", "årdal")
    gjeld = {fil.fil: fil.gjeld for fil in strekar.filer}
    assert gjeld["02-avtale.docx"] == partar
    assert gjeld["03-budsjett-og-fordeling.docx"] == partar
    assert gjeld["01-saksframlegg-luster.docx"] == partar
    assert gjeld["01-saksframlegg-aurland.docx"] == ("aurland",)


def test_for_one_council_only_its_own_files_are_made(sider: tuple[Side, Side]) -> None:
    strekar = strek_raudt(*sider, GIS, Oenske("sognko-docs", kommune="aurland"))
    assert [(fil.fil, fil.gjeld) for fil in strekar.filer] == [("01-saksframlegg.docx", ("aurland",))]


def test_equal_revisions_give_no_files_and_a_remark(prosjekt: Path) -> None:
    with opne_sider(prosjekt, "HEAD", None) as sider:
        assert not isinstance(sider, Finding)
        strekar = strek_raudt(*sider, KONTINGENT, Oenske("sognko-docs"))
    assert strekar.filer == ()
    assert [(funn.kode, funn.stoppar) for funn in strekar.funn] == [("P333", False)]
    assert "saksframlegg" in strekar.uendra


def test_the_work_tree_dates_its_changes_by_the_case(prosjekt: Path) -> None:
    with opne_sider(prosjekt, "HEAD~1", None) as sider:
        assert not isinstance(sider, Finding)
        strekar = strek_raudt(*sider, KONTINGENT, Oenske("sognko-docs"))
    assert strekar.lasta is not None
    dato: date = strekar.lasta.sak.sak.dato
    xml = les_zip(strekar.filer[0].data)["word/document.xml"].innhald().decode()
    assert f'w:date="{dato.isoformat()}T00:00:00Z"' in xml


def test_without_the_engine_nothing_is_made_and_the_way_out_is_said(
    sider: tuple[Side, Side], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "python_redlines", None)
    strekar = strek_raudt(*sider, GIS, Oenske("sognko-docs"))
    assert [(funn.kode, ".[redline]" in funn.hjelp) for funn in strekar.funn] == [("P330", True)]


@pytest.mark.parametrize(
    ("foer", "etter", "kode"),
    [
        ("av: [løn,", "av: [lønn,", "P329"),
        ("status: ", "statuss: ", "P328"),
    ],
)
def test_a_version_that_cannot_be_made_is_told_with_its_revision(
    foer: str, etter: str, kode: str, prosjekt: Path, tmp_path: Path
) -> None:
    kopi = tmp_path / "kopi"
    shutil.copytree(prosjekt, kopi)
    fil = kopi / "cases" / GIS / "sak.yaml"
    fil.write_bytes(fil.read_bytes().replace(foer.encode(), etter.encode(), 1))
    with opne_sider(kopi, "HEAD", None) as sider:
        assert not isinstance(sider, Finding)
        strekar = strek_raudt(*sider, GIS, Oenske("sognko-docs"))
    assert [(funn.kode, "arbeidskopien" in funn.melding) for funn in strekar.funn] == [(kode, True)]


def test_a_template_of_then_that_is_of_no_use_now_can_be_passed_by(prosjekt: Path, tmp_path: Path) -> None:
    kopi = tmp_path / "kopi"
    shutil.copytree(prosjekt, kopi)
    lagre(kopi, {"templates/saksframlegg.docx": b"ikkje ei Word-fil"})
    with opne_sider(kopi, "HEAD", "HEAD~1") as sider:
        assert not isinstance(sider, Finding)
        strekar = strek_raudt(*sider, KONTINGENT, Oenske("sognko-docs"))
        assert [(funn.kode, "--malar no" in funn.hjelp) for funn in strekar.funn] == [("P331", True)]
        assert (
            strek_raudt(*sider, KONTINGENT, Oenske("sognko-docs", malar=ROT / "templates")).funn[0].kode
            == "P333"
        )
