"""``python -m benchmarks.proof``: what the proof of a built case costs, in processor time, against its build."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sognko_docs.finding import Stad
from sognko_docs.identity.linje import linje
from sognko_docs.identity.tekst import Tekst
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.likelydande import prov_sett
from sognko_docs.word import radlager

ROT = Path(__file__).parents[1]
GONGER = 5
DEL_AV_BYGGINGA, KVART_DOKUMENT = 0.10, 0.005
"""What a proof may cost: a part of the build, and seconds for each file."""


@dataclass(frozen=True, slots=True)
class Tider:
    """The least seconds of building a case, of the proof in it (the files are read back anyway), and of files on disk."""

    bygging: float
    i_bygginga: float
    fraa_disk: float
    filer: int

    @property
    def tak(self) -> float:
        """What the proof may cost."""
        return self.bygging * DEL_AV_BYGGINGA + self.filer * KVART_DOKUMENT


def maal(sak: str, mappe: Path) -> Tider:
    """Return what a case costs; templates are known."""
    bygging: list[float] = []
    kjende: list[float] = []
    kalde: list[float] = []
    filer = 0
    for nr in range(GONGER + 1):
        start = time.process_time()
        bygg(ROT / "cases" / sak, Oppsett(ROT / "templates", mappe / str(nr), mappe / "lager"))
        bygging.append(time.process_time() - start)
        sett = mappe / str(nr) / sak
        data = {
            fil.relative_to(sett).as_posix(): fil.read_bytes() for fil in sett.rglob("*") if fil.is_file()
        }
        lesne: dict[str, Tekst] = {}
        radlager.gloem()
        for tider in (kalde, kjende):
            linje.cache_clear()
            start = time.process_time()
            dokument, _ = prov_sett(data, sak, lambda fil: Stad(Path(fil)), lesne)
            tider.append(time.process_time() - start)
            filer = sum(len(ei.kommunar) for ei in dokument)
    return Tider(min(bygging[1:]), min(kjende[1:]), min(kalde[1:]), filer)


def main(saker: Sequence[str]) -> None:
    """Measure the cases named, else all, and print a table."""
    print("| sak | filer | bygging | prov i bygginga | prov frå disk | tak |\n|---|--:|--:|--:|--:|--:|")
    with tempfile.TemporaryDirectory() as tmp:
        for sak in saker or sorted(fil.parent.name for fil in (ROT / "cases").glob("*/sak.yaml")):
            ei = maal(sak, Path(tmp) / sak)
            tal = " | ".join(f"{s * 1000:.0f} ms" for s in (ei.bygging, ei.i_bygginga, ei.fraa_disk, ei.tak))
            print(f"| `{sak}` | {ei.filer} | {tal} |")


if __name__ == "__main__":
    main(sys.argv[1:])
