"""What comes out is valid to Microsoft's own validator and two others, and LibreOffice opens it."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from sognko_docs.compose.foelgjeark import kontekst
from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.compose.vising import Vising
from sognko_docs.word.mal import Lane, Mal
from tests.word.bygg import EIGENSKAPAR, avsnitt, bytt_del, del_av, docx, opne, set_, tabell, ting
from tests.word.fyll import MARKDOWN, delt_og_kommune, fyll
from tests.word_validators import DOMMARAR

MALAR = sorted((Path(__file__).parents[2] / "templates").glob("*.docx"))


@pytest.fixture(scope="module")
def filer(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every kind of document this room makes, on disk."""
    mappe = tmp_path_factory.mktemp("gyldig")
    ut: dict[str, bytes] = {}
    fullt, kommune = delt_og_kommune(fyll(Vising))
    for mal in MALAR:
        for tomt in (False, True):
            visning, ein = delt_og_kommune(fyll(kontekst(mal.stem), tomt=tomt))
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


@pytest.mark.parametrize("dommar", DOMMARAR)
def test_ingen_dommar_finn_feil(dommar: str, filer: list[Path]) -> None:
    assert {fil.name: feil for fil in filer if (feil := DOMMARAR[dommar](fil))} == {}


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
