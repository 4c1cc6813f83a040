"""The schemas are fresh, and an editor accepts and refuses what the loader accepts and refuses."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

import sognko_docs
from sognko_docs.load.kjelde import les_kjelde
from sognko_docs.load.modell import til_modell
from sognko_docs.load.skjema import MODELLAR, SKJEMANAMN, Skjemanamn, skjema
from tests.load.sakstekst import MOETE, REGISTER, SAK, TAL
from tests.load.skriv import FIL

MAPPE = Path(sognko_docs.__file__).parent / "schema"
TEKST: dict[Skjemanamn, str] = {"sak": SAK, "kommunar": REGISTER, "tal": TAL, "moete": MOETE}


def godteke_av_skjema(namn: Skjemanamn, tekst: str) -> bool:
    tre = json.loads(json.dumps(les_kjelde(tekst.encode(), FIL)[0].tre.rot, default=float))
    return jsonschema.Draft202012Validator(json.loads(skjema(namn))).is_valid(tre)


def godteke_av_lesaren(namn: Skjemanamn, tekst: str) -> bool:
    return til_modell(les_kjelde(tekst.encode(), FIL)[0], MODELLAR[namn])[0] is not None


@pytest.mark.parametrize("namn", SKJEMANAMN)
def test_the_files_are_what_the_models_say(namn: Skjemanamn) -> None:
    """Renew with ``sognko schema --ut sognko_docs/schema``."""
    assert (MAPPE / f"{namn}.schema.json").read_bytes() == skjema(namn).encode()


def test_there_are_no_other_schemas() -> None:
    assert {fil.name for fil in MAPPE.iterdir()} == {f"{namn}.schema.json" for namn in SKJEMANAMN}


@pytest.mark.parametrize("namn", SKJEMANAMN)
def test_each_is_a_schema_in_its_own_right(namn: Skjemanamn) -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(skjema(namn)))


@pytest.mark.parametrize(
    ("namn", "gamal", "ny", "svar"),
    [
        ("sak", "", "", True),
        ("kommunar", "", "", True),
        ("tal", "", "", True),
        ("moete", "", "", True),
        ("moete", "slag: orientering", "slag: prat", False),
        ("moete", "  status: utkast\n", "  status: utkast\n  fyrste_saksnummer: 0\n", False),
        ("moete", "  status: utkast\n", "  status: utkast\n  fyrste_saksnummer: 43\n", True),
        ("sak", "  status: framlegg\n", "  status: framlegg\n  stauts: x\n", False),
        ("kommunar", "namn: Vik", "namm: x, namn: Vik", False),
        ("tal", "tittel:", "titel: x\ntittel:", False),
        ("sak", "  korttittel: Kart\n", "", False),
        ("sak", "status: framlegg", "status: ferdig", False),
        ("sak", "tittel: Felles kartteneste", "tittel: 5", False),
        ("sak", "tittel: Felles kartteneste", "tittel: ''", False),
        ("sak", "dato: 2025-11-03", "dato: 3.11.2025", False),
        ("sak", "år: 2026", "år: 26", False),
        ("sak", "også: ", "ogsaa: ", False),
        ("sak", "likt: 25", "likt: 101", False),
        ("sak", "likt: 25", "likt: 12.5", True),
        ("sak", "sum: 1000000", "sum: 1 000 000", False),
        ("sak", "sum: 1000000", "sum: 55200.50", True),
        ("sak", "  vik:", "  Vik:", False),
        ("sak", "    gjeld: [vertskommune]\n", "", True),
        ("sak", "gjeld: [vertskommune]", "gjeld: [eigar]", False),
        ("sak", "tekst:\n", "avtale:\ntekst:\n", True),
        ("sak", "vedtak:\n", "vedtak: []\nopne_spørsmål:\n", False),
        ("kommunar", '"4644"', '"464"', False),
        ("tal", "{luster: 5432, vik: 2550}", "{}", False),
    ],
)
def test_the_schema_and_the_loader_agree(namn: Skjemanamn, gamal: str, ny: str, svar: bool) -> None:
    assert gamal in TEKST[namn]
    tekst = TEKST[namn].replace(gamal, ny, 1)
    assert godteke_av_lesaren(namn, tekst) is svar
    assert godteke_av_skjema(namn, tekst) is svar


def _felt(ledd: Any) -> list[tuple[str, dict[str, Any]]]:
    """Return every key a schema names, with what it says of it."""
    if isinstance(ledd, list):
        return [felt for under in ledd for felt in _felt(under)]
    if not isinstance(ledd, dict):
        return []
    eigne = list(ledd["properties"].items()) if isinstance(ledd.get("properties"), dict) else []
    return eigne + [felt for under in ledd.values() for felt in _felt(under)]


@pytest.mark.parametrize("namn", SKJEMANAMN)
def test_every_key_is_described_in_nynorsk_and_nothing_else_is_said(namn: Skjemanamn) -> None:
    rot = json.loads(skjema(namn))
    felt = _felt(rot)
    assert len(felt) > 4
    assert [nykel for nykel, om in felt if not om.get("description")] == []
    assert [nykel for nykel, om in felt if "title" in om] == []
    assert not re.search(r"\b(the|and|with|municipality|council)\b", skjema(namn))
    assert all("description" not in del_ and "title" not in del_ for del_ in rot["$defs"].values())


def test_every_case_names_its_schema_by_a_path_that_leads_there() -> None:
    filer = sorted((MAPPE.parent.parent / "cases").rglob("*.yaml"))
    assert len(filer) > 3
    for fil in filer:
        fyrste = fil.read_text(encoding="utf-8").splitlines()[0]
        maal = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", fyrste)
        assert maal is not None, fil
        assert (fil.parent / maal[1]).resolve().parent == MAPPE.resolve()


def test_the_example_is_plain_yaml_to_others_too() -> None:
    assert yaml.safe_load(SAK)["sak"]["tittel"] == "Felles kartteneste"
