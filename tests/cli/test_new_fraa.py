"""``sognko new --frå`` makes a case from another: all that stands, but not what was the old case's own."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from sognko_docs.load.avskrift import NULLSTILTE, avskrift
from tests.cli.conftest import ROT
from tests.cli.typar import Koeyr
from tests.load.skriv import les

GAMAL = """\
# yaml-language-server: $schema=eit/anna/skjema.json
# kjelde 004
sak:
  tittel: Felles kart   # tittelen
  korttittel: "Kart"
  status: vedteken
  dato: &dag 2025-11-03
kommunar:
  vik: {rolle: vertskommune, arkivsak: 2025/1308, arkivkode: G21}
handsaming:
  - utval: kommunestyret
    møtedato: {vik: 2025-12-11, luster: *dag}
    saksnummer: {vik: "070/25"}
avtale:
  tittel: Avtale
  verknad_frå: 2027-01-01
  evalueringsdato: 2030-01-01
fordeling:
  oppgjer:
    a_konto:
      - {dato: 2027-04-01, prosent: 50}
verksemdsoverdraging:
  dato: 2027-01-01
  informert:
    - {dato: 2026-05-01, av: vik}
prosjekt:
  periode: 2026
  arbeidspakkar:
    - {namn: Kart, tid: våren 2026, aktivitetar: [{kva: Teikne, tid: 2026-03}]}
  milepælar:
    - {tid: 2026-01 til 2026-03, kva: Ferdig}  # fyrste
plan:
  høyring: {frå: 2026-01-01, til: 2026-03-01}
  steg:
    - {slag: vedtak, dato: 2026-04-07}
prinsipp:
  neste:
    - avgjerd: Avtale
      dato: 2026-02-10  # styret
uttreding: {varsel: 2026-06-01, verknad: 2028-01-01}
endring: {verknad_frå: 2027-01-01}
tabellar:
  folketal:
    dato: 2025-01-01
"""
NY = """\
# yaml-language-server: $schema=../skjema.json
# kjelde 004
sak:
  tittel: xx   # tittelen
  korttittel: xx
  status: utkast
  dato: &dag xxxx-xx-xx
kommunar:
  vik: {rolle: vertskommune, arkivsak: xx, arkivkode: G21}
handsaming:
  - utval: kommunestyret
    møtedato: {vik: xxxx-xx-xx, luster: *dag}
    saksnummer: {vik: xx}
avtale:
  tittel: Avtale
  verknad_frå: xxxx-xx-xx
  evalueringsdato: xxxx-xx-xx
fordeling:
  oppgjer:
    a_konto:
      - {dato: xxxx-xx-xx, prosent: 50}
verksemdsoverdraging:
  dato: xxxx-xx-xx
  informert:
    - {dato: xxxx-xx-xx, av: vik}
prosjekt:
  periode: xxxx
  arbeidspakkar:
    - {namn: Kart, tid: xxxx, aktivitetar: [{kva: Teikne, tid: xxxx}]}
  milepælar:
    - {tid: xxxx, kva: Ferdig}  # fyrste
plan:
  høyring: {frå: xxxx-xx-xx, til: xxxx-xx-xx}
  steg:
    - {slag: vedtak, dato: xxxx-xx-xx}
prinsipp:
  neste:
    - avgjerd: Avtale
      dato: xxxx-xx-xx  # styret
uttreding: {varsel: xxxx-xx-xx, verknad: xxxx-xx-xx}
endring: {verknad_frå: xxxx-xx-xx}
tabellar:
  folketal:
    dato: 2025-01-01
"""


def datofelt(
    skjema: dict[str, Any], knute: dict[str, Any], sti: tuple[str, ...] = ()
) -> set[tuple[str, ...]]:
    """Return the path of every date in a JSON Schema, a list's or a mapping's members as ``*``."""
    if "$ref" in knute:
        return datofelt(skjema, skjema["$defs"][knute["$ref"].rpartition("/")[2]], sti)
    under = [
        *((sti, val) for val in knute.get("anyOf", [])),
        *(((*sti, namn), felt) for namn, felt in knute.get("properties", {}).items()),
        *(((*sti, "*"), knute[liste]) for liste in ("items", "additionalProperties") if knute.get(liste)),
    ]
    eige = {sti} if knute.get("format") == "date" else set()
    return eige.union(*(datofelt(skjema, felt, der) for der, felt in under))


def test_every_date_of_a_case_is_reset_or_is_the_date_of_a_source() -> None:
    skjema = json.loads((ROT / "sognko_docs/schema/sak.schema.json").read_text(encoding="utf-8"))
    felt = datofelt(skjema, skjema)
    assert ("verksemdsoverdraging", "informert", "*", "dato") in felt
    assert felt - {sti for sti, _ in NULLSTILTE} == {
        ("fordeling", "alternativ", "*", "nøklar", "*", "opphav", "dato")
    }


def test_what_belonged_to_the_old_case_is_a_placeholder_and_all_else_stands() -> None:
    assert avskrift(les(GAMAL), "../skjema.json") == NY


def test_a_case_is_made_from_a_finished_one_and_only_its_placeholders_are_wrong(
    prosjekt: Path, koeyr: Koeyr
) -> None:
    shutil.copytree(ROT / "cases/skog-i-sogn", prosjekt / "cases/skog-i-sogn")
    svar = koeyr("new", "--frå", "skog-i-sogn", "ny")
    assert svar.exit_code == 0
    assert "Skriv om teksten og tala som gjeld «skog-i-sogn»." in svar.output
    funn = json.loads(koeyr("check", "--format", "json", "--stille", "ny").stdout)["funn"]
    linjer = (prosjekt / "cases/ny/sak.yaml").read_text(encoding="utf-8").splitlines()
    gamle = (prosjekt / "cases/skog-i-sogn/sak.yaml").read_text(encoding="utf-8").splitlines()
    assert funn
    assert all("xx" in linjer[ei["linje"] - 1] for ei in funn)
    assert len(linjer) == len(gamle)
    assert (prosjekt / "cases/ny/vedlegg").is_dir()


def test_a_case_that_is_there_is_never_written_over(prosjekt: Path, koeyr: Koeyr) -> None:
    for namn in ("skog-i-sogn", "kontingent-2026"):
        shutil.copytree(ROT / "cases" / namn, prosjekt / "cases" / namn)
    fil = prosjekt / "cases/kontingent-2026/sak.yaml"
    foer = fil.read_bytes()
    svar = koeyr("new", "kontingent-2026", "--frå", "skog-i-sogn")
    assert (svar.exit_code, fil.read_bytes()) == (1, foer)
    assert "finst frå før: cases/kontingent-2026/sak.yaml" in svar.output


def test_a_case_that_is_not_there_is_told_with_the_nearest_name(prosjekt: Path, koeyr: Koeyr) -> None:
    shutil.copytree(ROT / "cases/skog-i-sogn", prosjekt / "cases/skog-i-sogn")
    svar = koeyr("new", "ny", "--frå", "skog-i-song")
    assert svar.exit_code == 2
    assert "fann inga sak som heiter «skog-i-song»; meinte du «skog-i-sogn»?" in svar.stderr
    assert not (prosjekt / "cases/ny").exists()


def test_a_case_that_cannot_be_read_gives_its_findings_and_no_new_case(prosjekt: Path, koeyr: Koeyr) -> None:
    (prosjekt / "cases/gamal").mkdir()
    (prosjekt / "cases/gamal/sak.yaml").write_text("sak: [\n", encoding="utf-8")
    svar = koeyr("new", "ny", "--frå", "gamal")
    assert svar.exit_code == 1
    assert "--> cases/gamal/sak.yaml:" in svar.output
    assert not (prosjekt / "cases/ny").exists()


@pytest.mark.usefixtures("prosjekt")
def test_a_copy_has_the_type_of_the_case_it_is_made_from(koeyr: Koeyr) -> None:
    svar = koeyr("new", "ny", "--frå", "skog-i-sogn", "--type", "budsjett")
    assert svar.exit_code == 2
    assert "kan ikkje brukast saman" in svar.stderr
