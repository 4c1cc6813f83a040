"""One job of building: which project, where to, and how it is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from sognko_docs.cli.brukarlager import brukarlager
from sognko_docs.cli.framdrift import Framdrift
from sognko_docs.cli.funn import Samling
from sognko_docs.history.commit import commit_for
from sognko_docs.load.finn import SAKSMAPPE
from sognko_docs.load.saker import FELLESMAPPE, TALMAPPE
from sognko_docs.pipeline.bygg import Oppsett
from sognko_docs.pipeline.uendra import Uendra, bygg_ved_behov
from sognko_docs.report import Format
from sognko_docs.word.diagram import Form

if TYPE_CHECKING:
    from sognko_docs.pipeline.levering.verkstad import Verkstad

MALAR = "templates"


def moeteoppsett(rot: Path, ut: Path, mappe: Path, framdrift: Framdrift) -> Oppsett:
    """Return how the papers of a meeting, or of a plan of meetings, are made; they land in ``mappe`` below ``ut``."""
    return Oppsett(
        malar=Path(MALAR),
        ut=ut,
        lager=brukarlager(),
        commit=commit_for((rot / SAKSMAPPE, rot / MALAR)),
        melding=lambda namn: framdrift.fil(mappe / namn),
    )


@dataclass(frozen=True, slots=True)
class Oppdrag:
    """What to build, where to put it and how to tell of it."""

    rot: Path
    ut: Path
    form: Format
    stille: bool
    diagram: Form = "word"
    pdf: bool = False
    samla: bool = False
    verkstad: Verkstad | None = None
    """The LibreOffice that is there already; without one a run has its own."""

    @contextmanager
    def med_verkstad(self) -> Iterator[Oppdrag]:
        """Give the same job with a LibreOffice that lives from one run to the next, and is ended here."""
        with self._verkstad() as verkstad:
            yield replace(self, verkstad=verkstad)

    def bygg(self, mapper: Sequence[Path]) -> Samling:
        """Build the cases one by one, telling of each file; return what was found."""
        samling, framdrift = Samling(), Framdrift(stille=self.stille)
        with self._verkstad() as verkstad, framdrift.rekkje(mapper) as rekkje:
            for mappe in rekkje:
                bygd = bygg_ved_behov(Path(mappe), self._oppsett(Path(mappe), framdrift, verkstad))
                samling.legg_til(bygd.funn, bygd.lesing)
                framdrift.sei(self._utfall(mappe.name, len(bygd.filer), uendra=isinstance(bygd, Uendra)))
        return samling

    def framside(self, samling: Samling) -> None:
        """Make the index of all that stands in the folder, and add what hindered it."""
        from sognko_docs.cli.forklaringar import forklar  # noqa: PLC0415  # why: only the index explains codes here
        from sognko_docs.pipeline.levering.framside import skriv_framside  # noqa: PLC0415  # why: likewise

        samling.legg_til(skriv_framside(self.ut, forklar))

    def _utfall(self, sak: str, filer: int, *, uendra: bool) -> str:
        """Return what came of a case, in a sentence."""
        if uendra:
            return f"Uendra: {filer} filer i {(self.ut / sak).as_posix()}"
        if filer:
            return f"Ferdig: {filer} filer i {(self.ut / sak).as_posix()}"
        return f"Stoppa: ingenting er skrive for «{sak}»"

    def _verkstad(self) -> AbstractContextManager[Verkstad | None]:
        """Return the LibreOffice all the cases are made with; none starts before the first PDF."""
        if not self.pdf or self.verkstad:
            return nullcontext(self.verkstad)
        from sognko_docs.pipeline.levering.verkstad import Verkstad  # noqa: PLC0415  # why: only PDF needs LibreOffice

        return Verkstad()

    def _oppsett(self, mappe: Path, framdrift: Framdrift, verkstad: Verkstad | None) -> Oppsett:
        return Oppsett(
            malar=Path(MALAR),
            ut=self.ut,
            diagram=self.diagram,
            pdf=self.pdf,
            samla=self.samla,
            verkstad=verkstad,
            lager=brukarlager(),
            commit=commit_for(
                (
                    mappe,
                    self.rot / SAKSMAPPE / "kommunar.yaml",
                    self.rot / SAKSMAPPE / TALMAPPE,
                    self.rot / SAKSMAPPE / FELLESMAPPE,
                    self.rot / MALAR,
                )
            ),
            melding=lambda fil: framdrift.fil(self.ut / mappe.name / fil),
        )
