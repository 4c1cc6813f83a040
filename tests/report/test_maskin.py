"""The reports that programs read."""

from __future__ import annotations

import json
from pathlib import PurePosixPath, PureWindowsPath

from sognko_docs.finding import Finding, Grad, Stad
from sognko_docs.report import Plassert, rapport

FIL = PurePosixPath("cases/felles barnevern/sak.yaml")
FUNN = [
    Plassert(
        Finding("K201", "Summen: «å» stemmer ikkje", ("budsjett", "postar", 2, "sum"), "rekn om"),
        Stad(FIL, 142, 10, 7),
        ((Stad(FIL, 118, 9), "delane"),),
    ),
    Plassert(
        Finding("T101", "Namnet finst ikkje", grad=Grad.AATVARING),
        Stad(PurePosixPath("templates/avtale.docx"), delstad="tabell 2, celle B3"),
    ),
    Plassert(Finding("Y125", "Fann ingen saker", grad=Grad.MERKNAD), None),
]


def test_concise_is_a_line_for_each_finding() -> None:
    assert (
        rapport("concise", FUNN, {})
        == """\
Y125 merknad: Fann ingen saker
cases/felles barnevern/sak.yaml:142:10: K201 Summen: «å» stemmer ikkje
templates/avtale.docx (tabell 2, celle B3): T101 åtvaring: Namnet finst ikkje
1 feil, 1 åtvaring, 1 merknad i 2 filer
"""
    )


def test_concise_without_findings_says_so() -> None:
    assert rapport("concise", [], {}) == "Ingen funn\n"


def test_json_has_every_field_of_every_finding_and_the_counts() -> None:
    svar = json.loads(rapport("json", FUNN, {}))
    assert svar["format"] == 1
    assert svar["oppsummering"] == {"feil": 1, "åtvaringar": 1, "merknader": 1, "filer": 2}
    assert [ei["kode"] for ei in svar["funn"]] == ["Y125", "K201", "T101"]
    assert svar["funn"][1] == {
        "kode": "K201",
        "grad": "feil",
        "melding": "Summen: «å» stemmer ikkje",
        "hjelp": "rekn om",
        "sti": "budsjett.postar[2].sum",
        "fil": "cases/felles barnevern/sak.yaml",
        "linje": 142,
        "kolonne": 10,
        "lengd": 7,
        "delstad": "",
        "sjå": [
            {
                "fil": "cases/felles barnevern/sak.yaml", "linje": 118, "kolonne": 9, "lengd": 1, "delstad": "",
                "tekst": "delane",
            }
        ],
    }  # fmt: skip
    assert svar["funn"][0]["fil"] is None


def test_sarif_has_what_the_standard_requires() -> None:
    svar = json.loads(rapport("sarif", FUNN, {}, versjon="0.1.0"))
    assert svar["$schema"] == "https://json.schemastore.org/sarif-2.1.0.json"
    assert svar["version"] == "2.1.0"
    (koeyring,) = svar["runs"]
    driver = koeyring["tool"]["driver"]
    assert driver == {
        "name": "sognko",
        "version": "0.1.0",
        "rules": [{"id": "K201"}, {"id": "T101"}, {"id": "Y125"}],
    }
    assert koeyring["columnKind"] == "unicodeCodePoints"
    assert all(driver["rules"][ei["ruleIndex"]]["id"] == ei["ruleId"] for ei in koeyring["results"])
    merknad, feil, aatvaring = koeyring["results"]
    assert [ei["level"] for ei in koeyring["results"]] == ["note", "error", "warning"]
    assert feil == {
        "ruleId": "K201",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "Summen: «å» stemmer ikkje\nHjelp: rekn om"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "cases/felles%20barnevern/sak.yaml"},
                    "region": {"startLine": 142, "startColumn": 10, "endColumn": 17},
                },
                "logicalLocations": [{"fullyQualifiedName": "budsjett.postar[2].sum"}],
            }
        ],
        "relatedLocations": [
            {
                "id": 1,
                "physicalLocation": {
                    "artifactLocation": {"uri": "cases/felles%20barnevern/sak.yaml"},
                    "region": {"startLine": 118, "startColumn": 9, "endColumn": 10},
                },
                "message": {"text": "delane"},
            }
        ],
    }
    assert aatvaring["locations"][0]["logicalLocations"] == [{"fullyQualifiedName": "tabell 2, celle B3"}]
    assert "region" not in aatvaring["locations"][0]["physicalLocation"]
    assert "locations" not in merknad


def test_sarif_without_findings_still_tells_of_a_run() -> None:
    assert json.loads(rapport("sarif", [], {}))["runs"][0]["results"] == []


def test_a_windows_path_is_written_with_forward_slashes_and_an_absolute_one_as_a_file_address() -> None:
    funn = [
        Plassert(Finding("K1", "a"), Stad(PureWindowsPath(r"cases\gis\sak.yaml"), 1, 1)),
        Plassert(Finding("K2", "b"), Stad(PureWindowsPath(r"C:\mine saker\sak.yaml"), 1, 1)),
    ]
    resultat = json.loads(rapport("sarif", funn, {}))["runs"][0]["results"]
    adresser = {ei["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for ei in resultat}
    assert adresser == {"cases/gis/sak.yaml", "file:///C:/mine%20saker/sak.yaml"}
    assert "cases/gis/sak.yaml:1:1: K1 a\n" in rapport("concise", funn, {})


def test_github_commands_carry_file_line_and_columns() -> None:
    assert (
        rapport("github", FUNN, {})
        == """\
::notice title=Y125::Fann ingen saker
::error file=cases/felles barnevern/sak.yaml,line=142,col=10,endColumn=16,title=K201::Summen: «å» stemmer ikkje%0AHjelp: rekn om
::warning file=templates/avtale.docx,title=T101::tabell 2, celle B3: Namnet finst ikkje
"""
    )


def test_github_commands_cannot_be_broken_by_what_they_quote() -> None:
    funn = [Plassert(Finding("K1", "50 %\r\n::error::x\x1b"), Stad(PurePosixPath("a,b:c%.yaml"), 3))]
    assert rapport("github", funn, {}) == (
        "::error file=a%2Cb%3Ac%25.yaml,line=3,title=K1::50 %25%0A::error::x␛\n"
    )
    assert rapport("github", [], {}) == ""
