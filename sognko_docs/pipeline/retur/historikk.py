"""The version of a case a file that came back was made from, as git has it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sognko_docs.finding import Finding
from sognko_docs.history.utgaave import Utgaave
from sognko_docs.pipeline.retur.grunnlag import Kjenning
from sognko_docs.pipeline.retur.tidlegare import finn_tidlegare


@dataclass(slots=True)
class Historikk:
    """Finds versions in the repository of the project in ``rot``, each at most once for all the files of a case."""

    rot: Path
    _funne: dict[tuple[str, str, str], Utgaave | Finding] = field(default_factory=dict)

    @contextmanager
    def utgaave(self, kjenning: Kjenning) -> Iterator[Path | Finding | None]:
        """Give a folder with the case as it was, for as long as it is used, or say why there is none."""
        if not kjenning.inngang:
            yield None
            return
        noekkel = (kjenning.sak, kjenning.inngang, kjenning.mal)
        if noekkel not in self._funne:
            self._funne[noekkel] = finn_tidlegare(self.rot, *noekkel[:2], kjenning.mal or None)
        funne = self._funne[noekkel]
        if isinstance(funne, Finding):
            yield funne
            return
        with funne.mappe() as mappe:
            yield mappe
