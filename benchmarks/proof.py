"""``python -m benchmarks.proof``: what the proof of a built case costs, in processor time, against its build."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from sognko_docs.finding import Stad
from sognko_docs.identity.linje import linje
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.likelydande import prov_sett
from sognko_docs.word import tabellager

ROT = Path(__file__).parents[1]
GONGER = 5
DEL_AV_BYGGINGA, KVART_DOKUMENT = 0.10, 0.005
"""What a proof may cost: a part of the build, and seconds for each file."""


def maal(sak: str, mappe: Path) -> tuple[float, float, int]:
    """Return the least build and proof of a case in seconds, and how many files are proved; templates are known."""
    oppsett = Oppsett(ROT / "templates", mappe, mappe / "lager")
    bygging, proving, filer = [], [], 0
    for nr in range(GONGER + 1):
        start = time.process_time()
        bygg(ROT / "cases" / sak, Oppsett(oppsett.malar, mappe / str(nr), oppsett.lager))
        bygging.append(time.process_time() - start)
        sett = mappe / str(nr) / sak
        data = {
            fil.relative_to(sett).as_posix(): fil.read_bytes() for fil in sett.rglob("*") if fil.is_file()
        }
        linje.cache_clear()
        tabellager.gloem()
        start = time.process_time()
        dokument, _ = prov_sett(data, sak, lambda fil: Stad(Path(fil)))
        proving.append(time.process_time() - start)
        filer = sum(len(ei.kommunar) for ei in dokument)
    return min(bygging[1:]), min(proving[1:]), filer


def main() -> None:
    """Measure every case and print a table."""
    print("| sak | filer | bygging | prov | tak |\n|---|--:|--:|--:|--:|")
    with tempfile.TemporaryDirectory() as tmp:
        for fil in sorted((ROT / "cases").glob("*/sak.yaml")):
            sak = fil.parent.name
            bygging, proving, filer = maal(sak, Path(tmp) / sak)
            tak = bygging * DEL_AV_BYGGINGA + filer * KVART_DOKUMENT
            print(
                f"| `{sak}` | {filer} | {bygging * 1000:.0f} ms | {proving * 1000:.0f} ms | {tak * 1000:.0f} ms |"
            )


if __name__ == "__main__":
    main()
