"""The LibreOffice of a run: started for the first PDF, kept alive from case to case, ended with the run."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from sognko_docs.delivery.pdf.hylle import Hylle
from sognko_docs.finding import Finding
from sognko_docs.pipeline.levering.pdf import Reiskap, finn_reiskap


class Verkstad:
    """The tools of all cases of a run. Use as a context: LibreOffice ends with it, at once when the run is broken off."""

    def __init__(self) -> None:
        self._stabel = ExitStack()
        self._funne: Reiskap | None = None

    def __enter__(self) -> Self:
        """Start nothing yet."""
        return self

    def __exit__(
        self, typ: type[BaseException] | None, feil: BaseException | None, spor: TracebackType | None
    ) -> None:
        """End LibreOffice, when there was need of it."""
        self._stabel.__exit__(typ, feil, spor)

    def reiskap(self, lager: Path | None, dato: date) -> tuple[Reiskap | None, tuple[Finding, ...]]:
        """Return the tools for a case of this date, or what the machine lacks."""
        if self._funne is None:
            self._funne, manglar = finn_reiskap(lager, dato)
            if self._funne is None:
                return None, manglar
            self._stabel.enter_context(self._funne.omformar)
        return replace(self._funne, hylle=Hylle(lager), dato=dato), ()
