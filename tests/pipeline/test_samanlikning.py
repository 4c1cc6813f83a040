from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sognko_docs.finding import Finding
from sognko_docs.pipeline.utgaaver.samanlikning import Samanlikna, opne_sider, samanlikn
from tests.history.depotbygg import lag_depot, lagre
from tests.pakke import bytt_i_del

ROT = Path(__file__).parents[2]
GIS = "kart-oppmaaling-gis"


@pytest.fixture
def prosjekt(tmp_path: Path) -> Path:
    """A repository below a folder of its own, with the GIS case in its first commit."""
    rot = lag_depot(tmp_path / "depot") / "saker"
    for namn in (GIS, "tal", "felles"):
        shutil.copytree(ROT / "cases" / namn, rot / "cases" / namn)
    shutil.copytree(ROT / "templates", rot / "templates")
    shutil.copy(ROT / "cases" / "kommunar.yaml", rot / "cases")
    lagre(tmp_path / "depot", {})
    return rot


def _bytt(rot: Path, fil: str, foer: str, etter: str) -> None:
    tekst = (rot / fil).read_bytes().decode()
    assert foer in tekst
    (rot / fil).write_bytes(tekst.replace(foer, etter, 1).encode())


def _samanlikn(rot: Path, sak: str = GIS, foer: str = "HEAD") -> tuple[Samanlikna, list[str]]:
    with opne_sider(rot, foer, None) as sider:
        assert not isinstance(sider, Finding)
        svar, funn = samanlikn(*sider, sak)
    return svar, [f"{ei.kode} {ei.stoppar}" for ei in funn]


def _meldingar(svar: Samanlikna) -> list[str]:
    return [f"{','.join(ei.kven) or 'alle'}: {ei.melding}".replace("\u00a0", " ") for ei in svar.endringar]


def test_a_budget_line_is_followed_to_what_each_council_pays(prosjekt: Path) -> None:
    _bytt(
        prosjekt,
        f"cases/{GIS}/sak.yaml",
        "{post: Telefonutgifter, sum: 35000}",
        "{post: Telefonutgifter, sum: 52000}",
    )
    _bytt(prosjekt, f"cases/{GIS}/sak.yaml", "  sum: 11890496", "  sum: 11907496")
    svar, funn = _samanlikn(prosjekt)
    assert funn == []
    assert _meldingar(svar) == [
        "alle: Budsjettet, postar, «Telefonutgifter»: sum 35 000 → 52 000 kr",
        "alle: Budsjettet, sum: 11 890 496 → 11 907 496 kr",
        "luster: Luster: eigen del 2 483 419 → 2 486 970 kr (+3 551)",
        "lærdal: Lærdal: eigen del 1 579 040 → 1 581 297 kr (+2 257)",
        "sogndal: Sogndal: eigen del 4 807 332 → 4 814 205 kr (+6 873)",
        "vik: Vik: eigen del 1 601 935 → 1 604 226 kr (+2 291)",
        "årdal: Årdal: eigen del 1 418 770 → 1 420 798 kr (+2 028)",
    ]


def test_a_shared_text_that_changes_is_told_where_it_is_used(prosjekt: Path) -> None:
    _bytt(prosjekt, "cases/felles/rolla-til-sogn-ko.yaml", "Sogn KO er", "Sogn KO var")
    svar, funn = _samanlikn(prosjekt)
    assert funn == []
    assert _meldingar(svar) == ["alle: Saksframlegget, bakgrunn: «er» → «var»"]


def test_a_heading_in_the_register_and_the_text_of_a_template_are_told_too(prosjekt: Path) -> None:
    _bytt(prosjekt, "cases/kommunar.yaml", "Luster kommune", "Luster herad")
    mal = prosjekt / "templates" / "avtale.docx"
    mal.write_bytes(bytt_i_del(mal.read_bytes(), "word/document.xml", "Partar", "Avtalepartar"))
    stil = prosjekt / "templates" / "saksframlegg.docx"
    stil.write_bytes(
        bytt_i_del(stil.read_bytes(), "word/styles.xml", "</w:styles>", "<!-- ny --></w:styles>")
    )
    (prosjekt / "templates" / "innkalling.docx").unlink()
    svar, _ = _samanlikn(prosjekt)
    assert _meldingar(svar) == [
        "luster: Kommuneregisteret, Luster: namn «Luster kommune» → «Luster herad»",
        "alle: Malen «saksframlegg»: utforminga er endra, teksten er den same",
        "alle: Malen «avtale»: «Partar» → «Avtalepartar»",
    ]


def test_an_edit_of_comments_and_line_endings_alone_is_no_change(prosjekt: Path) -> None:
    fil = prosjekt / "cases" / GIS / "sak.yaml"
    fil.write_bytes(fil.read_bytes().replace(b"\n", b"\r\n") + b"# ein merknad\r\n")
    svar, funn = _samanlikn(prosjekt)
    assert (svar.endringar, funn) == ((), [])


def test_a_case_on_one_side_only_is_new_or_gone(prosjekt: Path) -> None:
    shutil.copytree(prosjekt / "cases" / GIS, prosjekt / "cases" / "kopi")
    ny, _ = _samanlikn(prosjekt, "kopi")
    shutil.rmtree(prosjekt / "cases" / GIS)
    borte, _ = _samanlikn(prosjekt)
    assert (ny.ny, ny.borte, borte.ny, borte.borte) == (True, False, False, True)


def test_a_case_nobody_has_is_a_finding(prosjekt: Path) -> None:
    assert _samanlikn(prosjekt, "finst-ikkje")[1] == ["P323 True"]


def test_a_case_that_cannot_be_read_stops_and_one_that_cannot_be_reckoned_loses_what_follows(
    prosjekt: Path,
) -> None:
    fil = f"cases/{GIS}/sak.yaml"
    _bytt(prosjekt, fil, "av: [løn,", "av: [lønn,")
    svar, funn = _samanlikn(prosjekt)
    assert funn == ["P329 False"]
    assert [ei.sti for ei in svar.endringar] == ["budsjett.postar[3].av[0]", "budsjett.postar[3].av[0]"]
    _bytt(prosjekt, fil, "status: ", "statuss: ")
    assert _samanlikn(prosjekt)[1] == ["P328 True"]


@pytest.mark.parametrize(("foer", "kode"), [("finst-ikkje", "P322"), ("HEAD~5", "P322")])
def test_an_unknown_revision_is_a_finding(foer: str, kode: str, prosjekt: Path) -> None:
    with opne_sider(prosjekt, foer, None) as svar:
        assert isinstance(svar, Finding)
        assert svar.kode == kode
    with opne_sider(prosjekt, "HEAD", foer) as svar:
        assert isinstance(svar, Finding)
        assert svar.kode == kode
