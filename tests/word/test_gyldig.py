"""What comes out is valid to Microsoft's own validator and two others, and LibreOffice opens it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from openxml_audit import OpenXmlValidator

from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.compose.vising import Vising
from sognko_docs.word.mal import Lane, Mal
from tests.word.bygg import EIGENSKAPAR, avsnitt, bytt_del, del_av, docx, opne, set_, tabell, ting
from tests.word.fyll import MARKDOWN, delt_og_kommune, fyll

MALAR = sorted((Path(__file__).parents[2] / "templates").glob("*.docx"))


BERRE_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the wheel with the validator is for Linux")


@pytest.fixture(scope="module")
def filer(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every kind of document this room makes, on disk."""
    mappe = tmp_path_factory.mktemp("gyldig")
    ut: dict[str, bytes] = {}
    fullt, kommune = delt_og_kommune(fyll(Vising))
    for mal in MALAR:
        for tomt in (False, True):
            visning, ein = delt_og_kommune(fyll(Vising, tomt=tomt))
            ut[f"{mal.stem}-{tomt}"] = Mal.opne(mal).sett(visning).dokument(ein, EIGENSKAPAR)
    kropp = (
        avsnitt("Til {{ namn }} {% if ja %}ja{% endif %}"), avsnitt("{{p b }}", stil="Broedtekst"), avsnitt("{{p ingen }}"),
        tabell(["Namn", "Tekst"], ["{%tr for r in rader %}"], ["{{ r.n }}", "{{p b }}"], ["{%tr endfor %}"]),
        avsnitt("Slutt {{ namn }}"),
    )  # fmt: skip
    delt: dict[str, Any] = {
        "namn": Felt("a" * 90, "Å\n\t<&>"), "b": Blokk("b", f"{MARKDOWN}\n[x](https://x.no)"), "ingen": None, "ja": True,
        "rader": (ting(n=Felt("r[0]", "1")), ting(n=Felt("r[1]", "2"))),
    }  # fmt: skip
    eigen = opne(mappe, bytt_del(MALAR[0].read_bytes(), del_av(docx(*kropp))))
    lanes: tuple[Lane, ...] = ("snøgg", "docxtpl")
    for lane in lanes:
        ut[f"eigen-{lane}"] = set_(eigen, kommune, lane, **(fullt | delt))
    stiar = []
    for namn, data in ut.items():
        fil = mappe / f"{namn}.docx"
        fil.write_bytes(data)
        stiar.append(fil)
    return stiar


def test_openxml_audit_finn_ingen_feil(filer: list[Path]) -> None:
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


@BERRE_LINUX
def test_microsofts_validator_finn_ingen_feil(filer: list[Path]) -> None:
    assert valider(filer).splitlines() == [f"{f.name}: 0" for f in filer]


@BERRE_LINUX
def test_microsofts_validator_ser_ein_planta_feil(tmp_path: Path) -> None:
    fil = tmp_path / "feil.docx"
    fil.write_bytes(docx("<w:p><w:r><w:t>x</w:t><w:rPr><w:b/></w:rPr></w:r></w:p>"))
    assert valider([fil]).splitlines()[0] == "feil.docx: 1"


def valider(filer: list[Path]) -> str:
    """Run Microsoft's validator in a process of its own, as it brings a whole .NET runtime."""
    return subprocess.run(
        [sys.executable, "-m", "tests.word.msvalidator", *map(str, filer)],
        capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2],
    ).stdout  # fmt: skip


def test_libreoffice_opnar_det_som_kjem_ut(filer: list[Path], krev_libreoffice: str, tmp_path: Path) -> None:
    profil = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    maal = ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path)]
    subprocess.run(
        [krev_libreoffice, profil, "--headless", *maal, *map(str, filer)],
        capture_output=True,
        check=True,
        timeout=120,
    )
    tekst = (tmp_path / "eigen-snøgg.txt").read_text(encoding="utf-8-sig")
    assert "Fyrste avsnitt med sterk tekst." in tekst
    assert (tmp_path / "eigen-docxtpl.txt").read_text(encoding="utf-8-sig") == tekst
