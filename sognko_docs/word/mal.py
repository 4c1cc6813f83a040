"""A Word template, filled in: open it once, set it once per case, make one document per council.

Importing this module loads neither docx nor docxtpl; only templates that need them do.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from sognko_docs.word.diagram import Form
from sognko_docs.word.eigenskapar import Eigenskapar
from sognko_docs.word.feil import MalFeil
from sognko_docs.word.grunnmal import Grunnmal
from sognko_docs.word.pakke import opne_pakke
from sognko_docs.word.plan import Lager
from sognko_docs.word.sett import Sett

if TYPE_CHECKING:
    from sognko_docs.word.planlegg import Ferdig

__all__ = ["Eigenskapar", "Mal", "MalFeil", "Sett"]

Lane: TypeAlias = Literal["auto", "snøgg", "docxtpl"]


class Mal(Grunnmal):
    """A template made ready. ``sha256`` is the hash of the file."""

    @classmethod
    def opne(cls, fil: Path, lager: Path | None = None, ferdig: Ferdig | None = None) -> Mal:
        """Open the template ``fil``; ``lager`` is a folder where compiled templates are kept.

        ``ferdig`` is what a check that found nothing wrong has read of it already.
        Raise ``MalFeil`` when the file is no Word template or its tags do not fit together.
        """
        data = fil.read_bytes()
        sha256 = hashlib.sha256(data).hexdigest()
        kjende = Lager(lager)
        plan = kjende.hent(sha256)
        if plan is None:
            from sognko_docs.word.planlegg import planlegg  # noqa: PLC0415  costs lxml, not needed for a kept plan

            plan = planlegg(opne_pakke(data), ferdig)
            kjende.legg(sha256, plan)
        return cls(data, sha256, plan)

    def sett(self, delt: Mapping[str, object], lane: Lane = "auto", form: Form = "word") -> Sett:
        """Return the template with the names all councils share; shared text is rendered once here.

        ``form`` is what a chart becomes: Word's own, or a picture. ``lane`` is for tests: ``snøgg`` is our own renderer, ``docxtpl`` is docxtpl itself.
        """
        if lane == "docxtpl" or (lane == "auto" and self.plan.kode is None):
            from sognko_docs.word.docxtplbane import DocxtplSett  # noqa: PLC0415  costs docxtpl, seldom needed

            return DocxtplSett(self, delt, form)
        if self.plan.kode is None:
            raise MalFeil("malen bruker merke som berre docxtpl kan setje")
        return Sett(self, delt, form)
