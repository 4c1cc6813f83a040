"""A build delivers a whole set that has been read back, or nothing at all."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sognko_docs.pipeline.bygg import Bygd, Oppsett, bygg
from sognko_docs.word.lesing import les
from tests.pakke import bytt_i_del

ROT = Path(__file__).parents[2]


@pytest.fixture
def prosjekt(tmp_path: Path) -> Path:
    """A project of its own with the GIS case, to break."""
    for mappe in ("cases", "templates"):
        shutil.copytree(ROT / mappe, tmp_path / mappe)
    return tmp_path


def bygg_gis(prosjekt: Path) -> Bygd:
    return bygg(
        prosjekt / "cases" / "kart-oppmaaling-gis", Oppsett(prosjekt / "templates", prosjekt / "output")
    )


def bytt(fil: Path, foer: str, etter: str) -> None:
    tekst = fil.read_text(encoding="utf-8")
    assert foer in tekst
    fil.write_text(tekst.replace(foer, etter, 1), encoding="utf-8")


def bilete(mappe: Path) -> dict[str, bytes]:
    return {fil.relative_to(mappe).as_posix(): fil.read_bytes() for fil in mappe.rglob("*") if fil.is_file()}


def test_an_error_in_the_case_writes_nothing_and_leaves_the_old_set_whole(prosjekt: Path) -> None:
    assert bygg_gis(prosjekt).filer
    foer = bilete(prosjekt / "output")
    bytt(prosjekt / "cases/kart-oppmaaling-gis/sak.yaml", "  sum: 11890496", "  sum: 11890497")
    bygd = bygg_gis(prosjekt)
    assert bygd.filer == ()
    assert [funn.melding.replace("\u00a0", " ") for funn in bygd.funn] == [
        "Summen stemmer ikkje: postane gir 11 890 496 kr, oppført 11 890 497 kr (avvik −1 kr)"
    ]
    assert bilete(prosjekt / "output") == foer


def test_all_that_is_wrong_with_a_case_is_told_at_once(prosjekt: Path) -> None:
    sak = prosjekt / "cases/kart-oppmaaling-gis/sak.yaml"
    bytt(sak, "fagmiljøa er små", "fagmiljøa i xx er små")
    bytt(sak, "{{ budsjett.sum | kr_ord }}", "{{ budsjet.sum | kr_ord }}")
    bytt(sak, "  vald: alt4", "  vald: alt5")
    funn = {(ei.kode, ei.hjelp) for ei in bygg_gis(prosjekt).funn}
    assert {
        ("S510", "skriv det som skal stå der"),
        ("K301", "meinte du «budsjett»?"),
        ("K202", "meinte du «alt4»?"),
    } <= funn


@pytest.mark.parametrize(
    ("foer", "etter", "kode"),
    [
        ("{post: Telefonutgifter, sum: 35000}", "{post: Telefonutgifter}", "K101"),
        ("{post: Telefonutgifter, sum: 35000}", "{post: Telefonutgifter, sum: 35000.50}", "K105"),
        ("    rolle: vertskommune", "    rolle: samarbeidskommune", "L101"),
    ],
)
def test_a_case_that_cannot_be_reckoned_is_told_of_and_never_crashes(
    prosjekt: Path, foer: str, etter: str, kode: str
) -> None:
    bytt(prosjekt / "cases/kart-oppmaaling-gis/sak.yaml", foer, etter)
    assert kode in {ei.kode for ei in bygg_gis(prosjekt).funn}


def test_a_template_that_loses_a_field_is_not_delivered(prosjekt: Path) -> None:
    mal = prosjekt / "templates" / "budsjett-og-fordeling.docx"
    mal.write_bytes(bytt_i_del(mal.read_bytes(), "word/document.xml", "{{ linje.sum | kr }}", ""))
    bygd = bygg_gis(prosjekt)
    assert bygd.filer == ()
    assert {funn.kode for funn in bygd.funn} == {"I101"}
    assert "«=budsjett.postar[0].sum» kom ikkje med i dokumentet" in {funn.melding for funn in bygd.funn}


def test_a_template_that_is_not_written_out_is_not_delivered(prosjekt: Path) -> None:
    mal = prosjekt / "templates" / "avtale.docx"
    mal.write_bytes(
        bytt_i_del(mal.read_bytes(), "word/document.xml", "Underskrifter", "Underskrifter xx.xx.2026")
    )
    bygd = bygg_gis(prosjekt)
    assert bygd.filer == ()
    assert [(funn.kode, funn.melding) for funn in bygd.funn] == [
        ("I103", "Plasshaldaren «xx.xx.2026» står i malen")
    ]


def test_a_template_that_asks_for_what_the_case_lacks_is_told_of_and_not_delivered(prosjekt: Path) -> None:
    mal = prosjekt / "templates" / "saksframlegg.docx"
    mal.write_bytes(
        bytt_i_del(mal.read_bytes(), "word/document.xml", "{{ sak.tittel }}", "{{ delegering[9].lov }}")
    )
    bygd = bygg_gis(prosjekt)
    assert (bygd.filer, [funn.kode for funn in bygd.funn]) == ((), ["T108"])


def test_a_template_that_gives_one_council_another_text_is_not_delivered(prosjekt: Path) -> None:
    mal = prosjekt / "templates" / "saksframlegg.docx"
    skjult = "{{ sak.tittel }}{% if kommune.er_part %} (part){% endif %}"
    mal.write_bytes(bytt_i_del(mal.read_bytes(), "word/document.xml", "{{ sak.tittel }}", skjult))
    bygd = bygg_gis(prosjekt)
    assert bygd.filer == ()
    assert [(funn.kode, "aurland" in funn.melding) for funn in bygd.funn] == [("I201", True)]


def test_a_template_with_a_name_that_does_not_exist_stops_before_anything_is_made(prosjekt: Path) -> None:
    mal = prosjekt / "templates" / "avtale.docx"
    mal.write_bytes(
        bytt_i_del(mal.read_bytes(), "word/document.xml", "{{ avtale.tittel }}", "{{ avtale.titel }}")
    )
    bygd = bygg_gis(prosjekt)
    assert [(funn.kode, funn.hjelp) for funn in bygd.funn] == [("T101", "meinte du «tittel»?")]
    assert not (prosjekt / "output").exists()


@pytest.mark.parametrize(
    ("mal", "felt", "sti"),
    [
        ("informasjonsbrev", "{{p verksemdsoverdraging.tariff }}", "verksemdsoverdraging.tariff"),
        ("informasjonsbrev", "{{ frist.vekedag }}", "=fristar[3].vekedag"),
        ("reservasjonsskjema", "{{ kommune.arbeidsgjevar.frist }}", "kommune.arbeidsgjevar.frist"),
        ("droeftingsprotokoll", "{{p kommune.arbeidsgjevar.informert }}", "kommune.arbeidsgjevar.informert"),
        ("brev-til-statsforvaltaren", "{{ part.nummer }}", "=kommunar.luster.nummer"),
    ],
)
def test_a_paper_to_employees_or_from_the_host_that_loses_what_it_must_tell_is_not_delivered(
    prosjekt: Path, mal: str, felt: str, sti: str
) -> None:
    fil = prosjekt / "templates" / f"{mal}.docx"
    fil.write_bytes(bytt_i_del(fil.read_bytes(), "word/document.xml", felt, "Tekst"))
    bygd = bygg_gis(prosjekt)
    assert bygd.filer == ()
    assert f"«{sti}» kom ikkje med i dokumentet" in {funn.melding for funn in bygd.funn}


def test_dates_of_a_transfer_stand_in_the_papers_with_weekday_and_working_day(prosjekt: Path) -> None:
    sak = prosjekt / "cases/kart-oppmaaling-gis/sak.yaml"
    dato = "  dato: 2027-01-01\n  følgjer:"
    datoar = "  drøfting: 2026-03-02\n  informasjon: 2026-03-16\n  reservasjonsfrist: 2026-04-06\n"
    bytt(sak, dato, datoar + dato)
    bygd = bygg_gis(prosjekt)
    assert [funn.kode for funn in bygd.funn] == ["L309"]
    vik = prosjekt / "output/kart-oppmaaling-gis/vik/tilsette"
    brev = " ".join(avsnitt.tekst for avsnitt in les((vik / "01-informasjonsbrev.docx").read_bytes()).avsnitt)
    assert "Dato: måndag 16.\u00a0mars 2026" in brev
    assert "Fristen er måndag 6.\u00a0april 2026." in brev
    assert (
        "Fristen fell på andre påskedag. Siste yrkedag før er onsdag 1.\u00a0april 2026; neste er tysdag 7.\u00a0april 2026."
        in brev
    )
    skjema = les((vik / "03-reservasjonsskjema.docx").read_bytes())
    assert any("Vik kommune: måndag 6.\u00a0april 2026." in avsnitt.tekst for avsnitt in skjema.avsnitt)
    assert b"SUMMARY:Siste dag for \xc3\xa5 reservere seg" in (vik / "fristar.ics").read_bytes()


def test_a_building_again_changes_nothing(prosjekt: Path) -> None:
    bygg_gis(prosjekt)
    foer = {fil: fil.stat().st_mtime_ns for fil in (prosjekt / "output").rglob("*.docx")}
    bygg_gis(prosjekt)
    assert {fil: fil.stat().st_mtime_ns for fil in (prosjekt / "output").rglob("*.docx")} == foer


def test_the_bytes_are_the_same_whatever_the_hash_seed_and_the_folder(prosjekt: Path) -> None:
    sett = []
    for froe, rot in (("1", ROT), ("2", prosjekt)):
        ut = prosjekt / f"output{froe}"
        kode = (
            "from pathlib import Path; from sognko_docs.pipeline.bygg import Oppsett, bygg;"
            f"bygg(Path({str(rot)!r}, 'cases', 'kart-oppmaaling-gis'), Oppsett(Path({str(rot)!r}, 'templates'), Path({str(ut)!r})))"
        )
        miljoe = os.environ | {"PYTHONHASHSEED": froe, "TZ": f"Etc/GMT-{froe}"}
        subprocess.run([sys.executable, "-c", kode], env=miljoe, cwd=ROT, check=True)
        sett.append(bilete(ut / "kart-oppmaaling-gis"))
    assert sett[0] == sett[1]
    assert len(sett[0]) == 50


def test_a_sharing_with_several_keys_and_limits_gets_a_workbook_too(prosjekt: Path) -> None:
    fleire = (
        "likt: 25, nøklar: [{etter: saker-kart-oppmaaling, vekt: 50}, {etter: folketal-2025-01-01, vekt: 25}],"
        " høgst: {sogndal: {prosent: 30}}"
    )
    bytt(prosjekt / "cases/kart-oppmaaling-gis/sak.yaml", "likt: 25, etter: folketal-2025-01-01", fleire)
    bygd = bygg_gis(prosjekt)
    assert bygd.funn == ()
    assert len([fil for fil in bygd.filer if fil.endswith(".xlsx")]) == 5


def test_a_sharing_with_more_digits_than_a_spreadsheet_keeps_gets_none_and_is_told_of(prosjekt: Path) -> None:
    tal = prosjekt / "cases/tal/folketal-2025-01-01.yaml"
    bytt(tal, "luster: 5432", "luster: 12345678901")
    bygd = bygg_gis(prosjekt)
    assert [(funn.kode, funn.stoppar) for funn in bygd.funn if funn.kode == "P108"] == [("P108", False)]
    assert bygd.filer
    assert not [fil for fil in bygd.filer if fil.endswith(".xlsx")]
