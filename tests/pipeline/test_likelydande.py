"""The shipped cases, built and read back: what is the same for all councils, and what may differ."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from sognko_docs.identity.likelydande import prov
from sognko_docs.identity.tekst import Tekst
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.word.lesing import les
from tests.pakke import bytt_i_del

ROT = Path(__file__).parents[2]
GIS, BARNEVERN = "kart-oppmaaling-gis", "felles-barnevern"
FULLT = [
    "01-saksframlegg.docx", "02-avtale.docx", "03-budsjett-og-fordeling.docx", "04-notat-verksemdsoverdraging.docx",
]  # fmt: skip
REKNEBOK = "05-budsjett.xlsx"
ALT = (*FULLT, REKNEBOK)
TILSETTE = (
    "tilsette/01-informasjonsbrev.docx",
    "tilsette/02-droeftingsprotokoll.docx",
    "tilsette/fristar.ics",
)
SKJEMA, ORIENTERING = (
    "tilsette/03-reservasjonsskjema.docx",
    "etter-vedtaket/01-brev-til-statsforvaltaren.docx",
)
INTERNT = {"internt": ("internt-foelgjeark.docx",)}
PART = tuple(sorted((*ALT, *TILSETTE, SKJEMA)))
VERT = tuple(sorted((*ALT, *TILSETTE, ORIENTERING)))
EIGNE = re.compile(
    r"kommune\.(namn|arbeidsgjevar\.\w+|eigen_del\w*|sakshandsamar|arkivlinje|overskrift\.\w+|handsaming\[\d\]\.(møtedato|saksnummer))"
)


@pytest.fixture(scope="module")
def ut(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both cases, built."""
    mappe = tmp_path_factory.mktemp("output")
    for sak in (GIS, BARNEVERN):
        bygd = bygg(ROT / "cases" / sak, Oppsett(ROT / "templates", mappe))
        assert bygd.funn == ()
    return mappe


def innhald(mappe: Path) -> dict[str, tuple[str, ...]]:
    """Return the names of the files in each council's folder, and in the one no council gets."""
    return {
        kommune.name: tuple(
            sorted(fil.relative_to(kommune).as_posix() for fil in kommune.rglob("*") if fil.is_file())
        )
        for kommune in sorted(mappe.iterdir())
        if kommune.is_dir()
    }


def lesne(mappe: Path, filnamn: str) -> Mapping[str, Tekst]:
    """Read one kind of document for every council that has it."""
    filer = sorted(mappe.glob(f"*/{filnamn}"))
    return {fil.relative_to(mappe).parts[0]: les(fil.read_bytes()) for fil in filer}


def test_five_councils_get_a_full_set_and_aurland_its_own_decision(ut: Path) -> None:
    fulle = dict.fromkeys(("aardal", "laerdal", "sogndal", "vik"), PART)
    assert innhald(ut / GIS) == {"aurland": ALT[:1], "luster": VERT, **fulle, **INTERNT}


def test_all_six_councils_get_a_full_set_on_child_welfare(ut: Path) -> None:
    seks = ("aardal", "aurland", "laerdal", "luster", "sogndal", "vik")
    assert innhald(ut / BARNEVERN) == dict.fromkeys(seks, PART) | {"sogndal": VERT} | INTERNT


@pytest.mark.parametrize(("sak", "partar"), [(GIS, 5), (BARNEVERN, 6)])
@pytest.mark.parametrize("filnamn", [FULLT[1], REKNEBOK])
def test_the_agreement_and_the_workbook_are_one_and_the_same_file_for_all_parties(
    ut: Path, sak: str, partar: int, filnamn: str
) -> None:
    filer = [fil.read_bytes() for fil in (ut / sak).glob(f"*/{filnamn}")]
    assert len(filer) == partar
    assert len({hashlib.sha256(fil).hexdigest() for fil in filer}) == 1


@pytest.mark.parametrize("sak", [GIS, BARNEVERN])
@pytest.mark.parametrize("filnamn", [*FULLT, SKJEMA, *TILSETTE[:2]])
def test_the_documents_differ_only_in_council_fields_and_role_text(ut: Path, sak: str, filnamn: str) -> None:
    provd = prov(lesne(ut / sak, filnamn))
    assert provd.avvik == ()
    for felt in provd.felt.values():
        assert [sti for sti in felt if not EIGNE.fullmatch(sti)] == []


def test_the_case_papers_carry_each_councils_own_name_and_share(ut: Path) -> None:
    felt = prov(lesne(ut / GIS, FULLT[0])).felt
    assert {felt[kommune]["kommune.namn"][0] for kommune in felt} == {
        "Luster kommune", "Lærdal kommune", "Sogndal kommune", "Vik kommune", "Årdal kommune", "Aurland kommune",
    }  # fmt: skip
    delar = {kommune: felt[kommune].get("kommune.eigen_del", ("",))[-1] for kommune in felt}
    assert {kommune: re.sub(r"\D", "", del_) for kommune, del_ in delar.items()} == {
        "luster": "2483419", "laerdal": "1579040", "sogndal": "4807332", "vik": "1601935", "aardal": "1418770",
        "aurland": "",
    }  # fmt: skip


def test_aurland_decides_on_the_dissolution_alone(ut: Path) -> None:
    punkt = {
        kommune: {avsnitt.blokk for avsnitt in tekst.avsnitt if avsnitt.blokk.startswith("vedtak[")}
        for kommune, tekst in lesne(ut / GIS, FULLT[0]).items()
    }
    assert punkt["laerdal"] == punkt["sogndal"] == punkt["aardal"]
    assert len(punkt["aurland"]) < len(punkt["laerdal"])
    aurland = " ".join(
        avsnitt.tekst
        for avsnitt in lesne(ut / GIS, FULLT[0])["aurland"].avsnitt
        if avsnitt.blokk.startswith("vedtak[")
    )
    assert "oppløyst" in aurland
    assert "deleger" not in aurland


@pytest.mark.parametrize(
    ("foer", "etter"),
    [
        ("fagmiljøa er små", "fagmiljøa er smá"),
        ("det krev eit", "det krev\u00a0eit"),
        ("samla sett", "samla  sett"),
    ],
)
def test_one_letter_changed_in_one_council_is_found(ut: Path, foer: str, etter: str) -> None:
    filer = {fil.parent.name: fil.read_bytes() for fil in (ut / GIS).glob("*/01-saksframlegg.docx")}
    filer["vik"] = bytt_i_del(filer["vik"], "word/document.xml", foer, etter)
    avvik = prov({kommune: les(data) for kommune, data in sorted(filer.items())}).avvik
    assert [(eitt.kommune, eitt.stad, foer in eitt.venta, etter in eitt.fekk) for eitt in avvik] == [
        ("vik", "samandrag", True, True)
    ]


def test_a_changed_footer_and_a_changed_point_of_one_role_are_found(ut: Path) -> None:
    filer = {fil.parent.name: fil.read_bytes() for fil in (ut / GIS).glob("*/01-saksframlegg.docx")}
    filer["sogndal"] = bytt_i_del(filer["sogndal"], "word/document.xml", "instruerer", "bed")
    avvik = prov({kommune: les(data) for kommune, data in sorted(filer.items())}).avvik
    assert {(eitt.kommune, eitt.stad.partition("[")[0]) for eitt in avvik} == {("sogndal", "vedtak")}


def test_the_files_say_which_case_council_and_input_they_were_made_from(ut: Path) -> None:
    vik = les((ut / GIS / "vik" / FULLT[0]).read_bytes()).eigne
    avtale = les((ut / GIS / "vik" / FULLT[1]).read_bytes()).eigne
    assert (vik["sak"], vik["kommune"], vik["dokument"]) == (GIS, "vik", "saksframlegg")
    assert re.fullmatch("[0-9a-f]{64}", vik["inngang"])
    assert "kommune" not in avtale
    assert avtale["inngang"] == vik["inngang"]
