"""``python -m benchmarks.retur``: every returnable document of every case, as built and saved anew by LibreOffice, read back.

Nothing is changed in them, so whatever is reported is a false alarm. Then what it costs, in processor time after start-up.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from benchmarks.omlagra import bygde, lagre_om
from sognko_docs.pipeline.retur.grunnlag import Saker
from sognko_docs.pipeline.retur.retur import Retur, les_retur
from sognko_docs.word.vakt import les_fil, vakt

ROT = Path(__file__).parents[1]
GONGER = 5


def falske(filer: Mapping[str, bytes], saker: Saker, mappe: Path) -> tuple[int, int, list[str]]:
    """Return how many files, how many paragraphs, and what was reported of them; what is no council's file is left out."""
    antal, avsnitt, meldt = 0, 0, []
    for namn, data in filer.items():
        (mappe / "retur.docx").write_bytes(data)
        svar = les_retur(mappe / "retur.docx", saker)
        if svar.kjenning is None and "internt/" in namn:
            continue
        antal, avsnitt = antal + 1, avsnitt + svar.avsnitt
        meldt += _meldt(namn, svar)
    return antal, avsnitt, meldt


def _meldt(namn: str, svar: Retur) -> list[str]:
    if svar.kjenning is None:
        return [f"{namn}: ikkje kjend att"]
    return [
        f"{namn}: {ei.slag} {ei.sti} «{ei.gammal.tekst[:60]}» → «{ei.ny.tekst[:60]}»" for ei in svar.endringar
    ]


def tid(fil: Path, lager: Path) -> tuple[float, float, float]:
    """Return the least seconds of the guard, of the whole with the case read anew, and of one more file of the same case."""
    vaktar: list[float] = []
    heile: list[float] = []
    neste: list[float] = []
    for _ in range(GONGER):
        data = les_fil(fil)
        assert isinstance(data, bytes)
        start = time.process_time()
        vakt(data)
        vaktar.append(time.process_time() - start)
        saker = Saker(ROT, ROT / "templates", lager=lager)
        for tider in (heile, neste):
            start = time.process_time()
            les_retur(fil, saker)
            tider.append(time.process_time() - start)
    return min(vaktar), min(heile), min(neste)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as tmp:
        mappe = Path(tmp)
        filer = bygde(mappe / "output")
        saker = Saker(ROT, ROT / "templates", lager=mappe / "lager")
        omlagra = lagre_om(filer, mappe) if "--berre-tid" not in sys.argv else {}
        for kva, sett in {"as built": filer, "re-saved": omlagra}.items():
            antal, avsnitt, meldt = falske(sett, saker, mappe)
            print(
                f"{kva}: {antal} files, {avsnitt} paragraphs, {len(meldt)} changes reported", *meldt, sep="\n"
            )
        stoerst = sorted(filer, key=lambda namn: len(filer[namn]), reverse=True)
        for namn in ("nav-prinsippvedtak/vik/01-saksframlegg.docx", *stoerst[:1]):
            ei_vakt, heile, neste = tid(mappe / "output" / namn, mappe / "lager")
            print(
                f"{namn}: guard {ei_vakt * 1000:.1f} ms, return {heile * 1000:.0f} ms, the next {neste * 1000:.0f} ms"
            )


if __name__ == "__main__":
    main()
