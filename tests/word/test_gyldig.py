"""What comes out is valid to Microsoft's own validator and two others, and LibreOffice opens it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.compose.vising import Vising
from sognko_docs.word.mal import Lane, Mal
from tests.word.bygg import EIGENSKAPAR, avsnitt, bytt_del, del_av, docx, opne, set_, tabell, ting
from tests.word.fyll import MARKDOWN, delt_og_kommune, fyll

MALAR = sorted((Path(__file__).parents[2] / "templates").glob("*.docx"))


@pytest.fixture(scope="module")
def filer(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every kind of document this room makes, on disk."""
    mappe = tmp_path_factory.mktemp("gyldig")
    ut: dict[str, bytes] = {}
    for mal in MALAR:
        for tomt in (False, True):
            delt, kommune = delt_og_kommune(fyll(Vising, tomt=tomt))
            ut[f"{mal.stem}-{tomt}"] = Mal.opne(mal).sett(delt).dokument(kommune, EIGENSKAPAR)
    kropp = (
        avsnitt("Til {{ namn }} {% if ja %}ja{% endif %}"), avsnitt("{{p b }}", stil="Broedtekst"), avsnitt("{{p ingen }}"),
        tabell(["Namn", "Tekst"], ["{%tr for r in rader %}"], ["{{ r.n }}", "{{p b }}"], ["{%tr endfor %}"]),
        avsnitt("Slutt {{ namn }}"),
    )  # fmt: skip
    delt = {
        "namn": Felt("a" * 90, "Å\n\t<&>"), "b": Blokk("b", f"{MARKDOWN}\n[x](https://x.no)"), "ingen": None, "ja": True,
        "rader": (ting(n=Felt("r[0]", "1")), ting(n=Felt("r[1]", "2"))),
    }  # fmt: skip
    mal = opne(mappe, bytt_del(MALAR[0].read_bytes(), del_av(docx(*kropp))))
    lanes: tuple[Lane, ...] = ("snøgg", "docxtpl")
    for lane in lanes:
        ut[f"eigen-{lane}"] = set_(mal, lane=lane, **delt)
    stiar = []
    for namn, data in ut.items():
        fil = mappe / f"{namn}.docx"
        fil.write_bytes(data)
        stiar.append(fil)
    return stiar


def test_openxml_audit_finn_ingen_feil(filer: list[Path]) -> None:
    from openxml_audit import OpenXmlValidator

    validator = OpenXmlValidator()
    assert {f.name: [e.description for e in validator.validate(f).errors] for f in filer} == {
        f.name: [] for f in filer
    }


def test_ooxml_integrity_finn_ingen_feil(filer: list[Path]) -> None:
    svar = subprocess.run(
        [sys.executable, "-m", "ooxml_integrity", "check", *map(str, filer)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert svar.returncode == 0, svar.stdout + svar.stderr
    assert svar.stdout.count("0 error(s), 0 warning(s)") == len(filer)
