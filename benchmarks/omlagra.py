"""``python -m benchmarks.omlagra``: every document of every case saved anew by LibreOffice, and the proof after it.

Each council's files are re-saved while the others' stand, and then all at once; nothing is changed in them, so whatever
the proof reports is a false alarm.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from sognko_docs.identity.likelydande import Avvik, prov
from sognko_docs.identity.tekst import Tekst
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.likelydande import etter_dokument, lag_verknad
from sognko_docs.word.lesing import les

ROT = Path(__file__).parents[1]
_OM_GONGEN = 50
"""Files one LibreOffice is given; with hundreds it gives up."""


def lagre_om(filer: Mapping[str, bytes], mappe: Path) -> dict[str, bytes]:
    """Return the files as LibreOffice saves them, by the same names."""
    inn, ut = mappe / "inn", mappe / "ut"
    for ei in (inn, ut):
        shutil.rmtree(ei, ignore_errors=True)
        ei.mkdir()
    flate = {f"{nr:04}.docx": namn for nr, namn in enumerate(filer)}
    for flat, namn in flate.items():
        (inn / flat).write_bytes(filer[namn])
    soffice = shutil.which("soffice") or shutil.which("libreoffice")
    if soffice is None:
        sys.exit("LibreOffice is not installed")
    profil = f"-env:UserInstallation={(mappe / 'profil').as_uri()}"
    alle = sorted(inn.iterdir())
    for nr in range(0, len(alle), _OM_GONGEN):
        kall = [soffice, profil, "--headless", "--convert-to", "docx", "--outdir", str(ut), *map(str, alle[nr : nr + _OM_GONGEN])]  # fmt: skip
        subprocess.run(kall, check=True, capture_output=True, timeout=900)
    return {namn: (ut / flat).read_bytes() for flat, namn in flate.items()}


def bygde(mappe: Path) -> dict[str, bytes]:
    """Return the Word files of all cases, by case, council and name."""
    for sak in sorted((ROT / "cases").glob("*/sak.yaml")):
        bygg(sak.parent, Oppsett(ROT / "templates", mappe))
    return {
        fil.relative_to(mappe).as_posix(): fil.read_bytes() for fil in sorted(mappe.glob("*/*/**/*.docx"))
    }


def _etter_sak(filer: Iterable[str]) -> dict[str, list[str]]:
    ut: dict[str, list[str]] = {}
    for fil in filer:
        ut.setdefault(fil.partition("/")[0], []).append(fil.partition("/")[2])
    return ut


def maal(filer: Mapping[str, bytes], omlagra: Mapping[str, bytes]) -> tuple[int, int, int, int, list[str]]:
    """Return how many files were tried one at a time and how many of them falsely reported, then all at once.

    All at once they are held against the files as built, which is what the case gives.
    """
    ein, ein_feil, alle, alle_feil, namn = 0, 0, 0, 0, []
    for sak, i_saka in _etter_sak(filer).items():
        for dokument, av in etter_dokument(i_saka).items():
            nye = {kommune: omlagra[f"{sak}/{fil}"] for kommune, fil in av.items()}
            gamle = {kommune: filer[f"{sak}/{fil}"] for kommune, fil in av.items()}
            for kommune in av:
                ein += 1
                if _avvik({**gamle, kommune: nye[kommune]}, {}):
                    ein_feil += 1
                    namn.append(f"{sak}/{kommune}/{dokument}")
            alle += len(av)
            alle_feil += len({avvik.kommune for avvik in _avvik(nye, gamle)})
    return ein, ein_feil, alle, alle_feil, namn


def _avvik(filer: Mapping[str, bytes], moenster: Mapping[str, bytes]) -> tuple[Avvik, ...]:
    tekstar = {kommune: _les(data) for kommune, data in filer.items()}
    return prov(tekstar, lag_verknad(filer, moenster)).avvik


@lru_cache(maxsize=64)
def _les(data: bytes) -> Tekst:
    return les(data)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as tmp:
        mappe = Path(tmp)
        filer = bygde(mappe / "output")
        ein, ein_feil, alle, alle_feil, namn = maal(filer, lagre_om(filer, mappe))
    print(f"one council's file re-saved, the others as built: {ein} tried, {ein_feil} reported")
    print(*namn, sep="\n")
    print(f"all councils' files re-saved: {alle} tried, {alle_feil} reported")


if __name__ == "__main__":
    main()
