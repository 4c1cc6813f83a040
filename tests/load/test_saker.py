"""A case is read with its register and statistics; what does not fit between them is told."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from sognko_docs.finding import Stad
from sognko_docs.load.finn import finn_saker
from sognko_docs.load.resultat import Lasta
from sognko_docs.load.saker import les_sak
from tests.load.sakstekst import REGISTER, SAK, TAL
from tests.load.skriv import skriv


def prosjekt(rot: Path, sak: str | bytes = SAK, register: str = REGISTER, tal: str = TAL) -> Path:
    """Write a project with one case and return the case's folder."""
    mappe = rot / "cases" / "kart"
    (mappe / "vedlegg").mkdir(parents=True, exist_ok=True)
    (rot / "cases" / "tal").mkdir(exist_ok=True)
    (mappe / "sak.yaml").write_bytes(sak if isinstance(sak, bytes) else sak.encode())
    (rot / "cases" / "kommunar.yaml").write_bytes(register.encode())
    (rot / "cases" / "tal" / "folketal.yaml").write_bytes(tal.encode())
    return mappe


def lasta(mappe: Path) -> Lasta:
    lesing = les_sak(mappe)
    assert skriv(lesing.funn) == []
    assert lesing.lasta is not None
    return lesing.lasta


def funn(mappe: Path) -> list[str]:
    """Return the findings, each with its file."""
    lesing = les_sak(mappe, mappe.parent.parent)
    assert lesing.lasta is None
    return [f"{ein.fil} {linje}" for ein, linje in zip(lesing.funn, skriv(lesing.funn), strict=True)]


def test_a_case_comes_with_its_register_its_statistics_and_its_attachments(tmp_path: Path) -> None:
    mappe = prosjekt(tmp_path)
    for namn in ("Budsjett å.pdf", ".DS_Store", "~$utkast.docx"):
        (mappe / "vedlegg" / namn).write_bytes(b"")
    sak = lasta(mappe)
    assert sak.sak.sak.tittel == "Felles kartteneste"
    assert sak.register.kommunar["vik"].nummer == "4639"
    assert {namn: grunnlag.tittel for namn, grunnlag in sak.tal.items()} == {"folketal": "Folketal"}
    assert sak.namn == "kart"
    assert sak.vedleggsfiler == {"Budsjett å.pdf"}


def test_the_file_itself_may_be_named(tmp_path: Path) -> None:
    assert lasta(prosjekt(tmp_path) / "sak.yaml") == lasta(tmp_path / "cases" / "kart")


def test_the_input_hash_follows_the_text_and_not_the_machine(tmp_path: Path) -> None:
    her = lasta(prosjekt(tmp_path / "a")).inngang
    windows = b"\xef\xbb\xbf" + SAK.replace("\n", "\r\n").encode()
    assert lasta(prosjekt(tmp_path / "b", windows)).inngang == her
    assert lasta(prosjekt(tmp_path / "c", SAK.replace("Kart\n", "Kort\n"))).inngang != her
    assert lasta(prosjekt(tmp_path / "d", tal=TAL.replace("5432", "5433"))).inngang != her
    assert len(her) == 64


def test_paths_are_shown_from_the_project_with_forward_slashes(tmp_path: Path) -> None:
    lesing = les_sak(prosjekt(tmp_path), tmp_path)
    assert set(lesing.kjelder) == {
        PurePosixPath("cases/kart/sak.yaml"),
        PurePosixPath("cases/kommunar.yaml"),
        PurePosixPath("cases/tal/folketal.yaml"),
    }
    assert lesing.fil == PurePosixPath("cases/kart/sak.yaml")
    utanfor = les_sak(tmp_path / "cases" / "kart", tmp_path / "cases" / "tal").fil
    assert utanfor.as_posix() == (tmp_path / "cases" / "kart" / "sak.yaml").as_posix()


def test_a_finding_is_placed_in_the_file_it_is_about(tmp_path: Path) -> None:
    lesing = les_sak(prosjekt(tmp_path), tmp_path)
    register = PurePosixPath("cases/kommunar.yaml")
    assert lesing.finn_stad(None, ("sak", "status")) == Stad(lesing.fil, 6, 11, 8)
    assert lesing.finn_stad(None, ("tekst", "bakgrunn"), (9, 10)) == Stad(lesing.fil, 17, 14, 10)
    assert lesing.finn_stad(register, ("kommunar", "vik", "namn")) == Stad(register, 7, 15, 11)
    assert lesing.finn_stad(PurePosixPath("mal.docx"), ("a",)) == Stad(PurePosixPath("mal.docx"))
    assert lesing.linjer[register][0] == "profilar:"


def test_a_comment_in_the_file_silences_a_finding(tmp_path: Path) -> None:
    grunngitt = SAK.replace("status: framlegg", "status: framlegg # ignorer[L304]: avtalt")
    lesing = les_sak(prosjekt(tmp_path, grunngitt), tmp_path)
    assert lesing.ignorering("L304", lesing.finn_stad(None, ("sak", "status")))
    assert not lesing.ignorering("L304", lesing.finn_stad(None, ("sak", "dato")))
    assert not lesing.ignorering("L304", None)


def test_all_files_are_told_of_at_once(tmp_path: Path) -> None:
    mappe = prosjekt(
        tmp_path,
        SAK.replace("status: framlegg", "status: x"),
        REGISTER.replace("namn: Vik kommune, ", ""),
        TAL.replace("2025-01-01", "1.1.2025"),
    )
    assert [linje.rpartition(" |")[0] for linje in funn(mappe)] == [
        "cases/kart/sak.yaml S107 6:11+1 «status» kan ikkje vere «x»",
        "cases/kommunar.yaml S102 7:3+3 Nøkkelen «namn» manglar i «kommunar.vik»",
        "cases/tal/folketal.yaml S105 4:7+8 «dato» skal vere ein dato, men er «1.1.2025»",
    ]


@pytest.mark.parametrize(
    ("gamal", "ny", "venta"),
    [
        (
            "  luster: {rolle: vertskommune}", "  lustre: {rolle: vertskommune}",
            "S201 10:3+6 Kommunen «lustre» står ikkje i kommuneregisteret | meinte du «luster»?",
        ),
        (
            "{luster: 2025-12-11}", "{bergen: 2025-12-11}",
            "S201 14:16+6 Kommunen «bergen» står ikkje i kommuneregisteret | kjende kommunar: luster, vik",
        ),
        (
            "etter: folketal}", "etter: folktal}",
            "S202 29:49+7 Fann ikkje talgrunnlaget «cases/tal/folktal.yaml» | meinte du «folketal»?",
        ),
        (
            "etter: folketal}", "etter: ../kommunar}",
            "S202 29:49+11 Fann ikkje talgrunnlaget «cases/tal/../kommunar.yaml» | desse finst: folketal",
        ),
        (
            "etter: folketal}", "nøklar: [{etter: folktal, vekt: 75}]}",
            "S202 29:59+7 Fann ikkje talgrunnlaget «cases/tal/folktal.yaml» | meinte du «folketal»?",
        ),
        (
            "etter: folketal}", "nøklar: [{snitt_av_tal: [folketal, areal], vekt: 75}]}",
            "S202 29:77+5 Fann ikkje talgrunnlaget «cases/tal/areal.yaml» | desse finst: folketal",
        ),
    ],
)  # fmt: skip
def test_a_name_that_leads_nowhere_is_told(tmp_path: Path, gamal: str, ny: str, venta: str) -> None:
    linjer = funn(prosjekt(tmp_path, SAK.replace(gamal, ny)))
    assert f"cases/kart/sak.yaml {venta}" in linjer


def test_an_unknown_profile_is_told_in_the_register(tmp_path: Path) -> None:
    register = REGISTER.replace('"4639"}', '"4639", profil: standar}')
    assert funn(prosjekt(tmp_path, register=register)) == [
        "cases/kommunar.yaml S203 7:67+7 Profilen «standar» finst ikkje | meinte du «standard»?"
    ]


def test_the_standard_profile_must_exist_when_a_council_names_none(tmp_path: Path) -> None:
    linjer = funn(prosjekt(tmp_path, register=REGISTER.replace("  standard:", "  enkel:")))
    assert [linje.partition(" | ")[0] for linje in linjer] == [
        "cases/kommunar.yaml S203 6:3+6 Profilen «standard» finst ikkje",
        "cases/kommunar.yaml S203 7:3+3 Profilen «standard» finst ikkje",
    ]


def test_a_party_without_a_number_is_told(tmp_path: Path) -> None:
    assert funn(prosjekt(tmp_path, tal=TAL.replace(", vik: 2550", ""))) == [
        (
            "cases/kart/sak.yaml S204 29:49+8 Talgrunnlaget «folketal» manglar tal for vik | "
            "legg tala inn i «cases/tal/folketal.yaml»"
        )
    ]


def test_a_council_nobody_knows_is_not_told_of_again_by_its_missing_number(tmp_path: Path) -> None:
    linjer = funn(prosjekt(tmp_path, SAK.replace("  vik: ", "  vig: ")))
    assert [linje.split()[1] for linje in linjer] == ["S201"]


def test_missing_files_are_told(tmp_path: Path) -> None:
    assert funn(tmp_path / "cases" / "ny") == [
        "cases/ny/sak.yaml Y101 0:0+1 Fann ikkje fila «cases/ny/sak.yaml» | ei sak må ha fila «sak.yaml» i mappa si",
        (
            "cases/kommunar.yaml Y101 0:0+1 Fann ikkje fila «cases/kommunar.yaml» | "
            "kommuneregisteret skal liggje i «cases/kommunar.yaml»"
        ),
    ]


def test_a_file_name_spelt_with_loose_accents_is_found(tmp_path: Path) -> None:
    mappe = prosjekt(tmp_path, SAK.replace("etter: folketal", "etter: årsverk"))
    (tmp_path / "cases" / "tal" / "a\u030arsverk.yaml").write_text(TAL, encoding="utf-8")
    assert set(lasta(mappe).tal) == {"årsverk"}


def test_cases_are_found_by_name_folder_file_or_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mappe = prosjekt(tmp_path)
    andre = tmp_path / "cases" / "andre"
    andre.mkdir()
    (andre / "sak.yaml").write_bytes(SAK.encode())
    assert finn_saker(tmp_path).mapper == (andre, mappe)
    assert finn_saker(tmp_path, ["kart"]).mapper == (mappe,)
    assert finn_saker(tmp_path, ["cases/kart"]).mapper == (mappe,)
    assert finn_saker(tmp_path, [str(mappe / "sak.yaml")]).mapper == (mappe,)
    assert finn_saker(tmp_path, ["cases"]).mapper == (andre, mappe)
    assert finn_saker(tmp_path, ["kart", "cases/kart", "andre"]).mapper == (mappe, andre)
    monkeypatch.chdir(mappe)
    assert [stig.resolve() for stig in finn_saker(tmp_path, ["."]).mapper] == [mappe.resolve()]


def test_a_case_that_is_not_there_is_told(tmp_path: Path) -> None:
    prosjekt(tmp_path)
    ukjend, fjern = finn_saker(tmp_path, ["karrt", "xyz"]).funn
    assert (ukjend.kode, ukjend.melding, ukjend.hjelp) == (
        "Y125", "Fann inga sak som heiter «karrt»", "meinte du «kart»?",
    )  # fmt: skip
    assert fjern.hjelp == "sakene er: kart"


def test_an_empty_project_is_told(tmp_path: Path) -> None:
    (tom,) = finn_saker(tmp_path).funn
    assert (tom.kode, tom.melding) == ("Y125", "Fann ingen saker i «cases»")
    assert tom.hjelp == "lag ei sak med «sognko new», eller gå til prosjektmappa"


def test_a_folder_name_must_be_ascii(tmp_path: Path) -> None:
    mappe = tmp_path / "cases" / "oppmåling"
    mappe.mkdir(parents=True)
    (mappe / "sak.yaml").write_bytes(SAK.encode())
    (ein,) = finn_saker(tmp_path).funn
    assert (ein.kode, ein.melding) == ("Y126", "Mappenamnet «oppmåling» har teikn utanfor a–z")
    assert ein.hjelp == "byt mappenamn: skriv å som aa, ø som oe og æ som ae"


@pytest.mark.parametrize(
    ("namn", "melding"),
    [
        ("to ord", "Mappenamnet «to ord» har anna enn små bokstavar, tal og bindestrek"),
        ("Kart", "Mappenamnet «Kart» har anna enn små bokstavar, tal og bindestrek"),
        ("_kart", "Mappenamnet «_kart» har anna enn små bokstavar, tal og bindestrek"),
        ("con", "Mappenamnet «con» er eit namn Windows har sett av"),
        ("lpt1", "Mappenamnet «lpt1» er eit namn Windows har sett av"),
        ("felles", "Mappenamnet «felles» er sett av til noko anna enn saker"),
        ("a" * 61, f"Mappenamnet «{'a' * 61}» er på 61 teikn, og grensa er 60"),
    ],
)
def test_a_folder_name_that_some_system_cannot_take_is_told(tmp_path: Path, namn: str, melding: str) -> None:
    mappe = tmp_path / "cases" / namn
    mappe.mkdir(parents=True)
    (mappe / "sak.yaml").write_bytes(SAK.encode())
    (ein,) = finn_saker(tmp_path).funn
    assert (ein.kode, ein.melding) == ("Y126", melding)
    assert ein.hjelp
    assert ein.hjelp.startswith("byt")


def test_a_folder_name_of_sixty_characters_is_fine(tmp_path: Path) -> None:
    mappe = tmp_path / "cases" / ("a" * 60)
    mappe.mkdir(parents=True)
    (mappe / "sak.yaml").write_bytes(SAK.encode())
    assert finn_saker(tmp_path).funn == ()
